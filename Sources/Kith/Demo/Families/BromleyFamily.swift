import Practice

/// A boy in our care: four homes, one that holds, a night away, and a number that fell and rose again.
enum BromleyFamily: DemoFamily {
    static let key = "bromley"

    static func tell(_ story: inout DemoScript) {
        let cast = Cast(&story)
        let moves = firstMap(&story, cast)
        schoolPair(&story, cast)
        let pair = homePair(&story, cast, moves)
        let scale = firstRounds(&story, cast, pair)
        nightAway(&story, cast, pair, scale)
        now(&story, cast, pair, scale)
    }

    private struct Cast {
        let tyler, stacey, kian, maureen, pete, ahmed, grace: Person.ID

        init(_ story: inout DemoScript) {
            story.on(weeksAgo: 50, .thursday, by: .grace)
            story.opens(lead: .grace, team: .ourCare, with: [.helen])
            stacey = story.adult("Stacey", "Stacey Bromley", years: 36, known: "Tyler and Kian's mum")
            kian = story.child("Kian", "Kian Bromley", years: 16, months: 9, pronouns: "he")
            tyler = story.child("Tyler", "Tyler Bromley", years: 13, months: 11, pronouns: "he") { person in
                person.otherNames = "Ty"
                person.identifiers = [.init(label: "NHS number", value: "999 047 1207")]
            }
            grace = story.professional(.grace)
            story.area(.inOurCare, of: tyler, kian)
            story.on(weeksAgo: 49, .tuesday, by: .grace)
            maureen = story.network("Maureen", "Tyler lives with her and Pete")
            pete = story.network("Pete", "Maureen's husband, mends clocks")
            ahmed = story.professional("Mr Ahmed", "teaches Tyler, runs football")
            story.tie(stacey, "mother", tyler, kian)
            story.tie(kian, "brother", tyler)
        }
    }

    private static func firstMap(_ story: inout DemoScript, _ cast: Cast) -> FamilyMap.Item.ID {
        story.item(
            .existingStrength, "Pete lets me open the clocks. I fixed one.", about: [cast.tyler], .told(by: "Tyler"),
            .on(weeksAgo: 49, .tuesday), ownWords: "en")
        story.item(
            .existingStrength, "Kian rings Tyler every Sunday at six, and has not missed one.",
            about: [cast.tyler, cast.kian],
            .told(by: "Maureen"))
        let moves = story.item(
            .pastHarm, "Tyler has moved four times in two years. Twice his things came after him in bin bags.",
            about: [cast.tyler], .record(which: "our own record"))
        story.item(
            .pastHarm, "Stacey said that she would come to his birthday. Tyler waited at the window until dark.",
            about: [cast.tyler], .told(by: "Maureen"), .inMonth(weeksAgo: 52))
        story.item(
            .complicatingFactor, "Tyler has had six social workers. He calls Grace “number seven”.",
            about: [cast.tyler],
            .told(by: "Tyler"))
        story.item(
            .complicatingFactor, "Stacey has no money for the train, and is ashamed to say so.", .told(by: "Stacey"))
        return moves
    }

    /// A worry that passed: the pair was retired, and stays readable.
    private static func schoolPair(_ story: inout DemoScript, _ cast: Cast) {
        story.on(weeksAgo: 48, .monday, by: .grace)
        let pair = story.pair(
            about: [cast.tyler],
            WorryStatement(
                who: "Tyler, Mr Ahmed and Grace",
                happened: "there was talk of a home forty miles away, and Tyler would have had to leave his school",
                ifNothingChanges: "he could lose his team and the one teacher who knows him"),
            Goal(
                doingInstead: "Everybody who decides asks about school first",
                childExperience: "Tyler stays in his school",
                holdFor: .init(value: 3, unit: .months)))
        story.on(weeksAgo: 38, .friday, by: .grace)
        story.retires(
            pair, because: "Tyler stays with Maureen and Pete, ten minutes from school. This can no longer happen.")
    }

    private static func homePair(_ story: inout DemoScript, _ cast: Cast, _ moves: FamilyMap.Item.ID) -> Pair.ID {
        story.on(weeksAgo: 37, .wednesday, by: .grace)
        let pair = story.pair(
            about: [cast.tyler],
            WorryStatement(
                acknowledge: "Tyler has stayed himself through all of it, and has kept his brother.",
                who: "Tyler, Kian, Maureen, Pete and Grace",
                happened: """
                    in two years Tyler has moved four times, his things came in bin bags, and he keeps a packed \
                    rucksack under his bed
                    """,
                ifNothingChanges: """
                    if he has to move again he could stop unpacking for good, stop trusting grown-ups, and lose his \
                    school and his Sundays with Kian
                    """,
                dispute: "Stacey says that he will come home to her one day.",
                forTheChild: """
                    You have had to move too often, and that was not because of you. We want you to stay with Maureen \
                    and Pete for as long as you need them.
                    """),
            Goal(
                bestHopes: "Tyler: “To be asked before, not told after.”",
                doingInstead: """
                    Maureen, Pete and Grace talk with Tyler when something is hard, and nobody decides about his home \
                    without him
                    """,
                childExperience:
                    "Tyler stays with Maureen and Pete, has his things around him, and sees Kian each month",
                networkPart: "Kian comes on the first Saturday, and Stacey rings only when she can keep her word",
                howKnown: "Tyler unpacks the rucksack when he wants to, and tells Grace or Mr Ahmed how it is",
                holdFor: .init(value: 9, unit: .months),
                thenWhat: "Then we plan for good: he stays until he is grown up"),
            from: moves)
        story.shares(pair, with: cast.tyler, "in the car, parked at the beach", "“Put the rucksack in. It is true.”")
        story.shares(pair, with: cast.stacey, "by telephone", "“I know. I do want him to be all right.”")
        story.agrees(pair)
        return pair
    }

    private static func firstRounds(_ story: inout DemoScript, _ cast: Cast, _ pair: Pair.ID) -> Scale.ID {
        story.on(weeksAgo: 36, .tuesday, by: .grace)
        let scale = story.scale(
            .wellbeing, "How sure is it that Tyler's home with Maureen and Pete will last?",
            ten: "Tyler is there for good and knows it, and he has unpacked", zero: "he has to move again", closeAt: 8,
            for: pair)
        story.asks(scale, at: "one by one")
        story.says(cast.tyler, 5, "They are OK. They were all OK at first.")
        story.says(cast.kian, 6, "He talks about the clocks.")
        story.says(cast.stacey, 3, "It should be me.")
        story.says(cast.maureen, 8, "We are not going anywhere.")
        story.says(cast.pete, 9, "I have given him a key to the workshop.")
        story.says(cast.grace, 5, "Five months is his longest in two years.")
        story.on(weeksAgo: 20, .thursday, by: .helen)
        story.asks(scale, at: "Tyler's own meeting, which he opened")
        story.says(cast.tyler, 7, "The clock I fixed still goes.", higher: "If Mum came once when she says so.")
        story.says(cast.stacey, 5, "He sounds happy.")
        story.says(cast.maureen, 8, "He shouts at us now. I think that is good.")
        story.says(cast.pete, 9, "He is part of the house.")
        story.says(cast.ahmed, 7, "He stays after training to help.")
        story.says(cast.grace, 7, "He has put up a poster.")
        return scale
    }

    private static func nightAway(
        _ story: inout DemoScript, _ cast: Cast, _ pair: Pair.ID, _ scale: Scale.ID
    ) {
        story.holds(pair, since: .weeksAgo(22, .monday))
        story.on(weeksAgo: 10, .monday, by: .grace)
        story.item(
            .pastHarm,
            "Stacey did not come to his match. Tyler took the rucksack and slept one night at the bus station.",
            about: [cast.tyler], .told(by: "Tyler"), .on(weeksAgo: 11, .saturday))
        story.safety(
            """
            Tyler rang Kian at midnight and said where he was. Kian rang Pete, who came and sat with him until it was \
            light.
            """,
            about: [cast.tyler], .told(by: "Pete"), .on(weeksAgo: 11, .saturday), fromPair: pair)
        story.startsAgain(
            pair, because: "Tyler stayed out for a night. He says it was about Mum and not about the house.")
        story.asks(scale, at: "at home, three days after")
        story.says(cast.tyler, 3, "They will send me off now.", shown: .workerOnly)
        story.says(cast.maureen, 8, "He rang. He has never rung before.")
        story.says(cast.pete, 8, "I told him that I will always come.")
        story.says(cast.grace, 5, "What he does next will tell us more than the night.")
    }

    private static func now(_ story: inout DemoScript, _ cast: Cast, _ pair: Pair.ID, _ scale: Scale.ID) {
        story.on(weeksAgo: 8, .wednesday, by: .grace)
        story.holds(pair, since: .weeksAgo(9, .monday))
        let fare = story.step(
            "Grace", "sends Stacey a train ticket a week ahead, and does not ask for it back.",
            by: .weeksAgo(6, .friday))
        story.on(weeksAgo: 6, .friday, by: .grace)
        story.done(fare)
        story.on(weeksAgo: 3, .monday, by: .grace)
        story.asks(scale, at: "in the workshop")
        story.says(cast.tyler, 8, "Pete asked me to teach the new boy next door. And Mum came.")
        story.says(cast.kian, 8, "He sent a picture of the shelf. With his stuff on it.")
        story.saysOnly(cast.stacey, 6)
        story.says(cast.maureen, 9, "The rucksack went up to the loft. He took it there himself.")
        story.says(cast.pete, 9, "Nothing to add.")
        story.says(cast.ahmed, 7, "Steadier than I have ever seen him.")
        story.says(cast.grace, 7, "He was asked before, and not told after.")
        story.item(
            .goal, "I want to see Kian's flat and sleep over.", about: [cast.tyler], .told(by: "Tyler"),
            ownWords: "en")
        story.step("Grace", "visits Kian's flat, so that Tyler can sleep over.", by: .inWeeks(1, .tuesday))
        story.asks("What would Tyler like to know about his dad?", who: "Grace", by: .inWeeks(4, .friday))
    }
}
