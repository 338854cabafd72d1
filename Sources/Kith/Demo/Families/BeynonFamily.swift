import Practice

/// Brother and sister in two service areas: Mari in our care with her aunt, Ifan at home. Much of it is said in Welsh.
enum BeynonFamily: DemoFamily {
    static let key = "beynon"

    static func tell(_ story: inout DemoScript) {
        let cast = Cast(&story)
        let rope = firstMap(&story, cast)
        let hands = ifansPair(&story, cast, rope)
        let home = marisPair(&story, cast)
        let (yard, stays) = firstRounds(&story, cast, hands, home)
        later(&story, cast, hands, home)
        now(&story, cast, rope, yard, stays)
    }

    private struct Cast {
        let mari, ifan, huw, delyth, emrys, pugh, owen, grace: Person.ID

        init(_ story: inout DemoScript) {
            story.on(weeksAgo: 40, .monday, by: .nia)
            story.opens(lead: .nia, team: .hartside)
            huw = story.adult("Huw", "Huw Beynon", years: 43, known: "Mari and Ifan's dad, farmer") { person in
                (person.speaks, person.reads) = ("Welsh", "Welsh and English")
            }
            mari = story.child("Mari", "Mari Beynon", years: 14, months: 8, pronouns: "she") { person in
                person.speaks = "Welsh"
                person.identifiers = [.init(label: "NHS number", value: "999 031 9952")]
            }
            ifan = story.child("Ifan", "Ifan Beynon", years: 8, months: 11, pronouns: "he") { $0.speaks = "Welsh" }
            pugh = story.professional("Mrs Pugh", "Ifan's teacher")
            story.area(.childProtection, of: mari, ifan)
            story.on(weeksAgo: 39, .wednesday, by: .nia)
            delyth = story.network("Delyth", "aunt, Huw's sister, in the village") { $0.speaks = "Welsh" }
            emrys = story.network("Emrys", "grandad, lives in the bungalow on the farm") { $0.speaks = "Welsh" }
            story.tie(huw, "father", mari, ifan)
            story.tie(delyth, "sister", huw)
            story.tie(emrys, "father", huw)
            story.on(weeksAgo: 34, .tuesday, by: .sian)
            story.works(lead: .owen, team: .cwmAfon, with: [.grace, .helen])
            story.on(weeksAgo: 34, .tuesday, by: .owen)
            owen = story.professional(.owen)
            grace = story.professional(.grace)
            story.area(
                .inOurCare, of: mari,
                because: "A judge decided that Mari lives with Delyth, and that we look after her too.")
        }
    }

    private static func firstMap(_ story: inout DemoScript, _ cast: Cast) -> FamilyMap.Item.ID {
        story.on(weeksAgo: 33, .thursday, by: .owen)
        let rope = story.item(
            .pastHarm,
            """
            Huw hit Mari on the legs with a piece of rope because the calves had not been fed. She had marks for a \
            week. Ifan saw it from the stairs.
            """, about: [cast.mari, cast.ifan], .told(by: "Mari"), .on(weeksAgo: 41, .friday))
        story.disputes(rope, cast.huw, "It was once, and it was my hand.")
        story.item(
            .complicatingFactor, "Since his wife Elin died Huw does the work of two people, from five in the morning.",
            .told(by: "Emrys"), .inYear(yearsAgo: 2))
        story.item(
            .complicatingFactor, "We spoke English to Ifan on the first two visits. He said almost nothing.",
            about: [cast.ifan], .seen(by: "Owen"))
        story.item(
            .existingStrength, "Huw asked Delyth to take Mari in: “I do not trust my hand.”", about: [cast.mari],
            .told(by: "Delyth"), .on(weeksAgo: 40, .sunday))
        story.item(
            .existingStrength, "Fi sy'n cael enwi'r ŵyn swci i gyd.", about: [cast.ifan], .told(by: "Ifan"),
            .on(weeksAgo: 33, .thursday), ownWords: "cy")
        return rope
    }

    private static func ifansPair(
        _ story: inout DemoScript, _ cast: Cast, _ rope: FamilyMap.Item.ID
    ) -> Pair.ID {
        story.on(weeksAgo: 32, .monday, by: .owen)
        let pair = story.pair(
            about: [cast.ifan],
            WorryStatement(
                acknowledge: "Huw let Mari go to Delyth because he did not want to hit her again.",
                who: "Mari, Aunt Delyth, Mrs Pugh from school and Owen",
                happened: """
                    when the animals had not been fed Huw hit Mari with a piece of rope, so that she had marks on her \
                    legs for a week, and Ifan saw it from the stairs
                    """,
                ifNothingChanges: """
                    the next time something is forgotten Huw could hit Ifan in the same way, for the feeding is Ifan's \
                    job now, and Ifan could learn to hide it when he is hurt
                    """,
                dispute: "Huw says it was once, and with his hand."),
            Goal(
                bestHopes: "Huw: “I want the boy to like being with me in the yard, the way I did with my father.”",
                doingInstead: """
                    Huw and Ifan do the morning feed together; when something is forgotten Huw says so in words, and \
                    when he is angry he walks to Emrys's
                    """,
                childExperience: "Ifan does jobs that suit an eight-year-old, and is not afraid of making a mistake",
                networkPart: "Emrys does the feed on mart days, and Ifan sleeps at Delyth's on Fridays",
                howKnown: "Ifan tells Mrs Pugh or Delyth, in Welsh, how the week was, and Emrys says what he sees",
                holdFor: .init(value: 6, unit: .months), thenWhat: "Then Ifan needs no plan of ours"), from: rope)
        story.shares(pair, with: cast.huw, "read at the kitchen table, in Welsh", "“It is true enough. Leave it so.”")
        return pair
    }

    private static func marisPair(_ story: inout DemoScript, _ cast: Cast) -> Pair.ID {
        story.on(weeksAgo: 31, .thursday, by: .grace)
        let pair = story.pair(
            about: [cast.mari],
            WorryStatement(
                who: "Mari, Modryb Delyth a Grace",
                happened: """
                    Gadawodd Mari ei chartref dros nos, heb ei chi a heb ei llyfrau. Am saith wythnos ni welodd hi \
                    Ifan o gwbl, ac nid oes neb wedi dweud wrthi am ba hyd y caiff aros gyda Delyth.
                    """,
                ifNothingChanges: """
                    Os bydd rhaid iddi symud eto, gallai roi'r gorau i ymddiried mewn oedolion, a gallai hi ac Ifan \
                    dyfu ar wahân.
                    """, language: "cy"),
            Goal(
                bestHopes: "Mari: “Dw i eisiau i Ifan gael gwely yma hefyd.”",
                doingInstead: "Mae Delyth a Grace yn cadw lle Mari gyda Delyth nes ei bod yn barod i adael",
                childExperience: "Mae Mari'n gweld Ifan bob dydd Gwener, ac mae Fflos y ci yn byw gyda hi",
                networkPart: "Mae Emrys yn gyrru Ifan i'r pentref",
                howKnown: "Mae Mari'n dweud wrth Grace bob mis sut mae hi, a Delyth hefyd",
                holdFor: .init(value: 6, unit: .months),
                thenWhat: "Wedyn bydd Delyth yn penderfynu ar bethau bob dydd heb ofyn i ni", language: "cy"))
        story.shares(pair, with: cast.mari, "wedi'i ddarllen gyda'n gilydd", "“Diolch am roi Fflos i mewn.”")
        story.shares(pair, with: cast.delyth, "wedi'i ddarllen gyda'n gilydd", "“Caiff aros tra bydd hi eisiau.”")
        story.agrees(pair)
        return pair
    }

    private static func firstRounds(
        _ story: inout DemoScript, _ cast: Cast, _ hands: Pair.ID, _ home: Pair.ID
    ) -> (Scale.ID, Scale.ID) {
        story.on(weeksAgo: 30, .tuesday, by: .owen)
        let yard = story.scale(
            .safety, "How safe is Ifan with his dad when something goes wrong in the yard?",
            ten: "Huw says what is wrong in words, every time, and Ifan likes being in the yard",
            zero: "something is forgotten, Huw hits Ifan, and nobody hears of it", closeAt: 8, for: hands)
        story.asks(yard, at: "on the farm")
        story.saysOnly(cast.ifan, 5)
        story.says(cast.huw, 8, "I have not touched him.")
        story.says(cast.emrys, 6, "He shouts. But he stops.")
        story.says(cast.delyth, 4, "I know our father's way, and Huw learned it.")
        story.doesNotKnow(cast.pugh, "Ifan does not talk about home yet.")
        story.says(cast.owen, 3, "Nothing is different yet but that Mari is gone.")
        story.on(weeksAgo: 30, .thursday, by: .grace)
        let stays = story.scale(
            .wellbeing, "Pa mor sicr wyt ti fod Mari'n cael aros gyda Delyth, ac yn gweld Ifan?",
            ten: "mae cartref Mari gyda Delyth yn sicr, ac mae hi'n gweld Ifan bob wythnos",
            zero: "mae'n rhaid i Mari symud eto, ac nid yw hi'n gweld Ifan", closeAt: 8, for: home, in: "cy")
        story.asks(stays, at: "yng nghegin Delyth")
        story.says(cast.mari, 4, "Mae'n braf yma. Ond does neb yn dweud am ba hyd.", in: "cy")
        story.says(cast.delyth, 9, "Mae ei gwely hi yma.", in: "cy")
        story.says(cast.grace, 5, "Nid yw'r papurau gan Delyth eto.", in: "cy")
        return (yard, stays)
    }

    private static func later(_ story: inout DemoScript, _ cast: Cast, _ hands: Pair.ID, _ home: Pair.ID) {
        story.on(weeksAgo: 20, .monday, by: .owen)
        story.safety(
            """
            Ifan left the gate open and nine sheep got out. Huw went to Emrys's for an hour, came back, and they \
            fetched them.
            """,
            about: [cast.ifan], .told(by: "Emrys"), .on(weeksAgo: 21, .thursday), fromPair: hands)
        story.holds(hands, since: .weeksAgo(21, .thursday))
        story.on(weeksAgo: 16, .wednesday, by: .grace)
        let dog = story.step(
            "Grace", "asks the vet and Huw whether Fflos can move to Delyth's.", by: .weeksAgo(14, .friday))
        story.item(
            .existingStrength, "Mae Delyth yn dysgu fi i yrru'r tractor bach.", about: [cast.mari], .told(by: "Mari"),
            .on(weeksAgo: 16, .wednesday), ownWords: "cy")
        story.on(weeksAgo: 13, .friday, by: .grace)
        story.done(dog)
        story.holds(home, since: .weeksAgo(13, .friday))
    }

    private static func now(
        _ story: inout DemoScript, _ cast: Cast, _ rope: FamilyMap.Item.ID, _ yard: Scale.ID, _ stays: Scale.ID
    ) {
        story.on(weeksAgo: 9, .thursday, by: .owen)
        story.settles(rope, cast.huw)
        story.asks(yard, at: "on the farm, all in Welsh")
        story.says(cast.ifan, 7, "Mae Dad yn mynd am dro nawr pan mae e'n grac.", in: "cy")
        story.says(
            cast.huw, 7, "It was the rope, and it was twice. I am quicker to walk off now. I am still angry.",
            higher: "Laughing about it with him.")
        story.says(cast.emrys, 7, "He has come to my door eleven times.")
        story.says(cast.delyth, 6, "Ifan sleeps well here, and goes home singing.")
        story.says(cast.pugh, 6, "He told me about the sheep, and laughed.")
        story.says(
            cast.owen, 6, "Three months, and two of them were very hard work.", higher: "A mart day without Emrys.")
        story.on(weeksAgo: 7, .wednesday, by: .grace)
        story.asks(stays, at: "yng nghegin Delyth")
        story.says(cast.mari, 8, "Mae Fflos yma. Mae Ifan yma bob dydd Gwener.", in: "cy")
        story.says(cast.delyth, 9, "Mae'r papurau wedi dod.", in: "cy")
        story.says(cast.grace, 8, "Mae'r papurau gan Delyth, ac mae Mari'n cysgu drwy'r nos.", in: "cy")
        story.on(weeksAgo: 2, .tuesday, by: .owen)
        story.step("Huw", "asks the neighbour's son to help with the feed on mart days.", by: .weeksAgo(1, .friday))
        story.step("Owen and Grace", "plan one review for Mari and Ifan together.", by: .inWeeks(2, .wednesday))
        story.asks("How would Ifan like to remember his mum on her birthday?", who: "Delyth", by: .inWeeks(3, .sunday))
    }
}
