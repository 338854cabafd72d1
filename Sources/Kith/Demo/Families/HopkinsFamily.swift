import Practice

/// Low days and loud nights: three children, two pairs, a network that grew. The richest story, to be looked at first.
enum HopkinsFamily: DemoFamily {
    static let key = "hopkins"

    static func tell(_ story: inout DemoScript) {
        let cast = Cast(&story)
        let map = firstMap(&story, cast)
        let mornings = lowDays(&story, cast, map)
        let sure = firstRound(&story, cast, mornings)
        let calm = loudNights(&story, cast)
        let nights = firstNights(&story, cast, calm)
        HopkinsLater.tell(&story, cast, map, HopkinsPairs(mornings: mornings, calm: calm, sure: sure, nights: nights))
    }

    /// Everybody in the story.
    struct Cast {
        let cadi, macsen, lili, rhian, craig, eirlys, bowen, sally, nia: Person.ID
        let donna, samir: Person.ID

        init(_ story: inout DemoScript) {
            story.on(weeksAgo: 30, .friday, by: .nia)
            story.opens(lead: .nia, team: .hartside, with: [.helen])
            rhian = story.adult("Rhian", "Rhian Hopkins", years: 32, known: "the children's mum") { person in
                (person.speaks, person.reads) = ("Welsh and English", "English")
                person.safeContact =
                    "Text first, between 10 and 2. On a low day she does not pick up: ring Eirlys, do not just knock."
            }
            craig = story.adult("Craig", "Craig Bailey", years: 35, known: "Macsen and Lili's dad, lorry driver")
            cadi = story.child("Cadi", "Cadi Hopkins", years: 9, months: 10, pronouns: "she") { person in
                person.speaks = "Welsh and English"
                person.identifiers = [
                    .init(label: "NHS number", value: "999 014 7701", source: "the GP", isVerified: true),
                    .init(
                        label: "School number", value: "H-2214", source: "school admissions",
                        from: Day("2022-09-05")),
                ]
            }
            macsen = story.child("Macsen", "Macsen Bailey", years: 5, months: 9, pronouns: "he")
            lili = story.child("Lili", "Lili Bailey", years: 1, months: 2, pronouns: "she")
            bowen = story.professional("Mrs Bowen", "Cadi and Macsen's school, looks out for Cadi")
            nia = story.professional(.nia)
            story.area(.childProtection, of: cadi, macsen, lili)
            story.on(weeksAgo: 29, .tuesday, by: .nia)
            eirlys = story.network("Eirlys", "Nan, Rhian's mum, lives in Church Row") {
                $0.speaks = "Welsh and English"
            }
            sally = story.professional("Sally", "health visitor, sees Lili")
            story.tie(rhian, "mother", cadi, macsen, lili)
            story.tie(craig, "father", macsen, lili)
            story.tie(craig, "stepfather", cadi)
            story.tie(eirlys, "mother", rhian)
            donna = story.network("Donna", "Craig's sister, ten minutes away")
            samir = story.network("Samir", "neighbour, two doors down")
            story.tie(donna, "sister", craig)
        }
    }

    /// What the later story comes back to.
    struct Map {
        let road, letters: FamilyMap.Item.ID
        let key: FamilyMap.Question.ID
    }
}

/// The first weeks: what was told, the first statement and its better words, the first numbers.
extension HopkinsFamily {
    private static func firstMap(_ story: inout DemoScript, _ cast: Cast) -> Map {
        story.on(weeksAgo: 28, .wednesday, by: .nia)
        let road = story.item(
            .pastHarm,
            """
            Macsen walked along Bridge Road in his pyjamas at 7:40 in the morning. A bus driver took him to school. \
            Rhian was asleep and Craig on the road.
            """, about: [cast.macsen], .told(by: "Mrs Bowen, school"), .on(weeksAgo: 31, .thursday))
        let cot = story.item(
            .pastHarm, "Lili lay in a soaked nappy from the evening until one the next day. Her skin was raw.",
            about: [cast.lili], .told(by: "Eirlys"), .on(weeksAgo: 32, .sunday))
        story.disputes(cot, cast.rhian, "I changed her at six that morning. I know I did.")
        story.item(
            .pastHarm, "Cadi warmed Lili's bottle on the gas, burned two fingers and told nobody.",
            about: [cast.cadi, cast.lili], .told(by: "Cadi"), .inMonth(weeksAgo: 33))
        let drink = story.item(
            .pastHarm, "Rhian drinks in the day.", .told(by: "a caller who gave no name"), .inMonth(weeksAgo: 30))
        let house = story.item(
            .complicatingFactor, "House in a poor state.", .seen(by: "Nia"), .on(weeksAgo: 30, .friday))
        story.item(
            .complicatingFactor, "Craig drives four nights a week and sleeps in the day.", .told(by: "Craig"))
        let letters = story.item(
            .complicatingFactor,
            "We wrote long letters. Rhian keeps them in a drawer, unopened: “I feel sick when I see the envelope.”",
            .told(by: "Rhian"))
        story.item(
            .existingStrength, "Rhian sings to Lili in the bath. Lili laughs and claps before the song begins.",
            about: [cast.lili], .seen(by: "Nia"), .on(weeksAgo: 29, .tuesday))
        story.item(
            .existingStrength, "Dydd Sul yn y gwely gyda Mam, yn gwylio ffilm. Dyna'r peth gorau.", about: [cast.cadi],
            .told(by: "Cadi"), .on(weeksAgo: 28, .wednesday), ownWords: "cy")
        story.item(
            .existingStrength, "Craig comes to every school show, also straight from a night's driving.",
            about: [cast.cadi, cast.macsen], .told(by: "Mrs Bowen, school"))
        story.item(
            .existingStrength, "Macsen can say where he lives and Nan's number. Craig taught him, as a song.",
            about: [cast.macsen], .seen(by: "Nia"), .on(weeksAgo: 28, .wednesday))
        let lock = story.step(
            "Craig", "fits a bolt high up on the front door, one that opens at once from inside.",
            by: .weeksAgo(27, .friday))
        let key = story.asks("Who can get into the house on a low day?", who: "Nia", by: .weeksAgo(26, .friday))
        story.on(weeksAgo: 27, .monday, by: .nia)
        story.withdraws(
            drink,
            because:
                "Nobody has seen this: we asked Eirlys, Mrs Bowen and Sally. The caller may have meant another house.")
        story.rewords(
            house,
            "On the first visit Cadi and Macsen had no clean bedding, and old bottles with sour milk stood by the cot.")
        story.done(lock)
        return Map(road: road, letters: letters, key: key)
    }

    /// The first try was short and full of labels. After group supervision it got other words.
    private static func lowDays(_ story: inout DemoScript, _ cast: Cast, _ map: Map) -> Pair.ID {
        let all = [cast.cadi, cast.macsen, cast.lili]
        story.on(weeksAgo: 27, .tuesday, by: .nia)
        let pair = story.pair(
            about: all,
            WorryStatement(
                who: "Children's Services", happened: "there are concerns regarding mum's mental health and neglect",
                ifNothingChanges: "The children are at risk of significant harm."),
            Goal(doingInstead: "Mum to engage with services and attend all appointments."), from: map.road)
        story.on(weeksAgo: 27, .thursday, by: .nia)
        story.rewords(pair, about: all, lowDaysStatement, lowDaysGoal)
        story.on(weeksAgo: 26, .tuesday, by: .nia)
        story.shares(
            pair, with: cast.rhian, "read aloud at the kitchen table",
            "“It is hard to hear. But it is what happened, and it does not say that I am bad.”")
        story.shares(pair, with: cast.craig, "read aloud at the kitchen table", "“Put in that I was at work.” We did.")
        story.on(weeksAgo: 26, .wednesday, by: .nia)
        story.shares(
            pair, with: cast.cadi, "the words for Cadi, read at school with Mrs Bowen",
            "Cadi asked to keep the paper. She folded it very small.")
        story.shares(
            pair, with: cast.eirlys, "by telephone", "She will come whenever it is a low day, but her hip is bad.")
        return pair
    }

    private static var lowDaysStatement: WorryStatement {
        WorryStatement(
            acknowledge: "Rhian has twice rung for help herself, and the children love their Sunday film in her bed.",
            who: "Rhian, Nan Eirlys, Mrs Bowen from school and Nia the social worker",
            happened: """
                on Rhian's low days, with Craig at work, she could not get up: Macsen walked out onto Bridge Road in \
                his pyjamas, Lili lay in a wet cot until the afternoon, and Cadi burned two fingers warming the bottle
                """,
            ifNothingChanges: """
                on the next low day Macsen could be hit by a car, Lili could get ill without milk or care, and Cadi \
                could be so busy as a little mum that she cannot play, learn or tell anyone
                """,
            dispute: "Rhian says she changed Lili at six that morning.",
            forTheChild: """
                Some days Mum feels so low that she cannot get out of bed. On some of those days no grown-up looked \
                after you three. Macsen got out on the road, and you burned your fingers. That was not your fault, \
                Cadi. Mum, Craig, Nan and Nia want a grown-up with you on every low day, so that you can just be you.
                """)
    }

    private static var lowDaysGoal: Goal {
        Goal(
            bestHopes: "Rhian: “To be the one who wakes them, on most days.”",
            doingInstead: """
                Rhian tells somebody as soon as she feels a low day coming, and a grown-up from the plan gets the \
                children up, fed and out of the door, also when Craig is on the road
                """,
            childExperience: """
                Lili is warm, dry and fed, Macsen goes out only with a hand to hold, and Cadi has nobody to get ready \
                but herself
                """,
            networkPart: "Eirlys, Donna and Samir know the worry, and each of them has their days",
            howKnown: "Mrs Bowen sees them at school on time, Sally sees Lili, and Cadi tells Nia how mornings are",
            holdFor: .init(value: 4, unit: .months), thenWhat: "Then early help takes over, and we step back")
    }
}
