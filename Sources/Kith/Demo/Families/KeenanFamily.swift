import Practice

/// A statement and a goal, and no scale yet; and an address that one person must not learn.
enum KeenanFamily: DemoFamily {
    static let key = "keenan"

    static func tell(_ story: inout DemoScript) {
        story.on(weeksAgo: 7, .monday, by: .tomos)
        story.opens(lead: .tomos, team: .earlyHelp, with: [.nia])
        let kelly = story.adult("Kelly", "Kelly Keenan", years: 27, known: "the children's mum") { person in
            person.safeContact = """
                Shane and his mother must not learn the new address or number. No post: Kelly collects it from Tomos. \
                Ring only, and hang up when a man answers.
                """
        }
        let shane = story.adult("Shane", "Shane Doran", years: 30, known: "Ava and Noah's dad, lives elsewhere")
        let ava = story.child("Ava", "Ava Keenan", years: 4, months: 3, pronouns: "she")
        let noah = story.child("Noah", "Noah Keenan", years: 4, months: 3, pronouns: "he")
        let teddy = story.child("Teddy", "Edward Keenan", years: 1, months: 1, pronouns: "he")
        let twins = [ava, noah]
        story.tie(kelly, "mother", ava, noah, teddy)
        story.tie(shane, "father", ava, noah)
        story.tie(ava, "twin", noah)
        story.area(.earlyHelp, of: ava, noah, teddy)
        story.on(weeksAgo: 6, .wednesday, by: .tomos)
        let dawn = story.network("Dawn", "Kelly's sister, at sea until next month")
        let gwen = story.network("Gwen", "neighbour with the blue door")
        story.tie(dawn, "sister", kelly)
        story.tie(gwen, "neighbour", kelly)
        _ = story.professional(.tomos)
        map(&story, all: twins + [teddy], twins, kelly: kelly, shane: shane)
        let pair = statement(&story, twins + [teddy])
        story.shares(pair, with: kelly, "read aloud in the kitchen", "“Can we say that I got us out? Because I did.”")
        story.on(weeksAgo: 3, .monday, by: .tomos)
        story.notYet(
            .scale,
            because: "Kelly would like her sister Dawn beside her when we ask. Dawn is back from sea next month.")
        story.keepsBack(
            "Which nursery Teddy goes to", from: "Shane's mother, on the telephone", .moreDetrimental,
            because: "Shane would wait there for Kelly. She can ask a court for what she wants to know.",
            decidedBy: "Tomos Parry, with Sian Morgan")
        story.safety(
            "Shane's car stood in the road. Kelly took all three out by the back, to Gwen, and rang 999 from there.",
            about: twins + [teddy], .told(by: "Gwen"), .on(weeksAgo: 4, .saturday), fromPair: pair)
        story.on(weeksAgo: 1, .wednesday, by: .nia)
        story.step("Nia", "asks the police for a direct number for Kelly.", by: .inWeeks(1, .monday))
        story.asks("Does Gwen want to know more of the story?", who: "Kelly", by: .inWeeks(1, .friday))
    }

    private static func map(
        _ story: inout DemoScript, all: [Person.ID], _ twins: [Person.ID], kelly: Person.ID, shane: Person.ID
    ) {
        story.item(
            .existingStrength, "Kelly packed each child a bag with their own blanket, before they ran.", about: all,
            .told(by: "Kelly"), .inMonth(weeksAgo: 9))
        story.item(
            .existingStrength, "Noah says “my turn, your turn” to Teddy, and waits.", about: [twins[1]],
            .seen(by: "Tomos"), .on(weeksAgo: 6, .wednesday))
        story.item(
            .existingStrength, "We got a door that is only ours.", about: [twins[0]], .told(by: "Ava"),
            .on(weeksAgo: 6, .wednesday), ownWords: "en")
        let harm = story.item(
            .pastHarm, "Shane broke the bathroom door while Kelly and the twins were behind it. Ava wet herself.",
            about: twins, .told(by: "Kelly"), .inMonth(weeksAgo: 10))
        story.disputes(harm, shane, "The door was stuck, and I got it open.")
        story.item(
            .complicatingFactor, "They have slept in four places since then, and the twins have lost their nursery.",
            about: all, .told(by: "Kelly"))
        let flat = story.item(
            .existingStrength, "They have a flat of their own in Mill Street, with a garden.", about: all,
            .seen(by: "Tomos"))
        story.leavesOut(flat, for: shane)
        story.on(weeksAgo: 5, .thursday, by: .tomos)
        let beds = story.step("Tomos", "finds two small beds and a stair gate.", by: .weeksAgo(4, .friday))
        story.step("Kelly", "visits the nursery in Mill Street with the twins.", by: .weeksAgo(2, .friday))
        story.on(weeksAgo: 4, .tuesday, by: .tomos)
        story.done(beds)
    }

    private static func statement(_ story: inout DemoScript, _ children: [Person.ID]) -> Pair.ID {
        story.pair(
            about: children,
            WorryStatement(
                acknowledge: "Kelly got herself and three small children out, with their blankets.",
                who: "Kelly, Gwen and Tomos",
                happened: """
                    in two months Ava, Noah and Teddy have slept in four places and lost nursery and friends, and they \
                    wake when a car stops outside
                    """,
                ifNothingChanges: """
                    they could go on being frightened at every noise, start school without having played with other \
                    children, and have a mum who is too tired to laugh with them
                    """,
                dispute: "Shane says there was never a reason to run."),
            Goal(
                bestHopes: "Kelly: “A boring year.”",
                doingInstead: "Kelly has two evenings a week to herself, and knows what she does if Shane comes",
                childExperience:
                    "Ava, Noah and Teddy sleep in the same beds, and play with other children on most days",
                networkPart: "Gwen's back door is open at any hour; Dawn comes every second weekend once she is home",
                howKnown: "Nursery tells Kelly how they play, and Kelly tells Tomos how they sleep",
                holdFor: .init(value: 6, unit: .months), thenWhat: "Then they need no service"))
    }
}
