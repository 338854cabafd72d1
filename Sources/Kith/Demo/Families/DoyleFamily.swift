import Practice

/// Youth justice: a boy of sixteen with a knife in his bag, and the grown-ups who made him carry theirs.
enum DoyleFamily: DemoFamily {
    static let key = "doyle"

    static func tell(_ story: inout DemoScript) {
        let cast = Cast(&story)
        let parcels = firstMap(&story, cast)
        let pair = statement(&story, cast, parcels)
        rounds(&story, cast, pair)
    }

    private struct Cast {
        let kieran, tracy, carl, bea, singh, owen: Person.ID

        init(_ story: inout DemoScript) {
            story.on(weeksAgo: 21, .monday, by: .owen)
            story.opens(lead: .owen, team: .cwmAfon, with: [.nia])
            tracy = story.adult("Tracy", "Tracy Doyle", years: 40, known: "Kieran's mum, care assistant")
            kieran = story.child("Kieran", "Kieran Doyle", years: 16, months: 8, pronouns: "he") { person in
                person.identifiers = [.init(label: "Court number", value: "CA-88-0312")]
            }
            owen = story.professional(.owen)
            story.area(.youthJustice, of: kieran)
            story.on(weeksAgo: 20, .thursday, by: .owen)
            carl = story.network("Carl", "uncle, has a garage")
            bea = story.network("Bea", "Kieran's girlfriend")
            singh = story.professional("Sergeant Singh", "police, knows Kieran from football")
            story.tie(tracy, "mother", kieran)
            story.tie(carl, "brother", tracy)
        }
    }

    private static func firstMap(_ story: inout DemoScript, _ cast: Cast) -> FamilyMap.Item.ID {
        story.item(
            .pastHarm,
            "Kieran had a kitchen knife in his bag at school. Nobody was hurt. He said: “It is so nobody comes near.”",
            about: [cast.kieran], .record(which: "police letter"), .on(weeksAgo: 22, .tuesday))
        let parcels = story.item(
            .pastHarm,
            """
            Two grown men had Kieran carry parcels to the coast on at least six days. When one was taken from him they \
            beat him and said he owes them four hundred pounds.
            """, about: [cast.kieran], .told(by: "Kieran"), .inMonth(weeksAgo: 23))
        let gang = story.item(
            .complicatingFactor, "Kieran is a gang member.", about: [cast.kieran],
            .opinion(of: "the letter from school"))
        story.item(
            .complicatingFactor, "Tracy works twelve-hour shifts, four days in a row, and Kieran is alone in the flat.",
            .told(by: "Tracy"))
        story.item(
            .complicatingFactor, "Kieran was put out of school for twenty days, and was easier to find for the men.",
            about: [cast.kieran], .told(by: "Carl"))
        story.item(
            .existingStrength, "Kieran can take an engine apart and put it together again.", about: [cast.kieran],
            .seen(by: "Carl"))
        story.item(
            .existingStrength, "I don't want Mum to get a brick through the window because of me.",
            about: [cast.kieran],
            .told(by: "Kieran"), .on(weeksAgo: 20, .thursday), ownWords: "en")
        story.on(weeksAgo: 19, .monday, by: .owen)
        story.withdraws(
            gang, because: "It names him and not what was done. Grown men make him carry things: that is written.")
        return parcels
    }

    private static func statement(
        _ story: inout DemoScript, _ cast: Cast, _ parcels: FamilyMap.Item.ID
    ) -> Pair.ID {
        story.on(weeksAgo: 19, .wednesday, by: .owen)
        let pair = story.pair(
            about: [cast.kieran],
            WorryStatement(
                acknowledge: "Kieran told Owen about the parcels himself, knowing what the men had said.",
                who: "Tracy, Uncle Carl, Sergeant Singh and Owen",
                happened: """
                    two men made Kieran carry parcels, beat him when one was lost and say that he owes them money, and \
                    since then he has carried a knife
                    """,
                ifNothingChanges: """
                    one night Kieran or another boy could be stabbed, or the men could send him away to sell for them, \
                    and he could lose the years in which he would learn his trade
                    """,
                dispute: "Kieran says that the knife was only for show, and that nobody can help with the money."),
            Goal(
                bestHopes: "Kieran: “To have my own garage, and not look behind me.”",
                doingInstead: "When the men ring or wait, Kieran goes to Carl's or rings Tracy, and does not go alone",
                childExperience: "Kieran sleeps, has nothing sharp on him, and works on engines four days a week",
                networkPart: "Carl fetches him from any place at any hour, and asks nothing until the next day",
                howKnown: "Carl and Tracy say where he was, and Sergeant Singh tells us about the two men",
                holdFor: .init(value: 6, unit: .months), thenWhat: "Then the order ends, and Carl goes on"),
            from: parcels)
        story.on(weeksAgo: 18, .tuesday, by: .owen)
        story.shares(pair, with: cast.kieran, "read in the garage", "He read it twice and said: “Leave it like that.”")
        story.shares(pair, with: cast.tracy, "read in the garage", "“I thought he had a new job.”")
        return pair
    }

    private static func rounds(_ story: inout DemoScript, _ cast: Cast, _ pair: Pair.ID) {
        let scale = story.scale(
            .safety, "How safe is Kieran from the men, and everybody else from the knife?",
            ten: "the men leave him alone, he carries nothing, and he is on his way to his own garage",
            zero: "he is out for the men at night", for: pair)
        story.rewords(
            scale, "How safe is Kieran from the men, and everybody else from the knife?",
            ten: "the men leave him alone, he carries nothing, and he is on his way to his own garage",
            zero: "he is out for the men at night with a knife, and nobody knows where", closeAt: 8)
        story.asks(scale, at: "in the garage")
        story.saysOnly(cast.kieran, 7)
        story.says(cast.tracy, 2, "Every siren, I think it is him.")
        story.says(cast.carl, 4, "He picks up when I ring.")
        story.passes(cast.bea)
        story.says(cast.singh, 3, "The two men are still about.")
        story.says(cast.owen, 3, "He has told us. That is new.", higher: "One time that he rings Carl and does not go.")
        story.on(weeksAgo: 10, .thursday, by: .owen)
        story.safety(
            "The men waited by the bus stop. Kieran stayed on the bus, rang Carl, and Carl met him two stops on.",
            about: [cast.kieran], .told(by: "Carl"), .on(weeksAgo: 11, .friday), fromPair: pair)
        let school = story.step(
            "Owen", "gets Kieran back into college, two days in the engine class.", by: .weeksAgo(8, .monday))
        story.on(weeksAgo: 8, .tuesday, by: .nia)
        story.done(school)
        story.on(weeksAgo: 7, .wednesday, by: .owen)
        story.asks(scale, at: "in the garage")
        story.says(cast.kieran, 8, "I've got it handled.")
        story.says(cast.tracy, 4, "He tells me where he is now.", higher: "Hearing that they have been arrested.")
        story.says(cast.carl, 6, "He came to me twice instead.")
        story.says(cast.bea, 5, "He still looks behind him.")
        story.says(cast.singh, 4, "One of them has moved on. The other has not.")
        story.says(cast.owen, 4, "Kieran and his mum are four apart. I would like to know why.")
        story.step(
            "Owen and Sergeant Singh", "tell Tracy what the police do about the four hundred pounds.",
            by: .weeksAgo(3, .friday))
        story.on(weeksAgo: 2, .monday, by: .owen)
        story.asks("What does Kieran do on the evenings when Tracy works?", who: "Carl", by: .inWeeks(1, .friday))
        story.step("Kieran and Carl", "show Owen the engine that they are building.", by: .inWeeks(1, .tuesday))
    }
}
