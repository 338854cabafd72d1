import Practice

/// A young woman who has left care: her own flat, two men who took it over, and people who stayed.
enum ParfittFamily: DemoFamily {
    static let key = "parfitt"

    static func tell(_ story: inout DemoScript) {
        let cast = Cast(&story)
        let men = firstMap(&story, cast)
        let pair = statement(&story, cast, men)
        rounds(&story, cast, pair)
        network(&story, cast)
    }

    private struct Cast {
        let jade, linda, ffion, idris, grace: Person.ID

        init(_ story: inout DemoScript) {
            story.on(weeksAgo: 78, .monday, by: .grace)
            story.opens(lead: .grace, team: .ourCare)
            jade = story.child("Jade", "Jade Parfitt", years: 18, months: 9, pronouns: "she") { person in
                person.speaks = "English and Welsh"
            }
            grace = story.professional(.grace)
            story.area(.inOurCare, of: jade)
            story.on(weeksAgo: 60, .wednesday, by: .grace)
            linda = story.network("Linda", "Jade lived with her for six years")
            ffion = story.network("Ffion", "friend from the bakery course")
            idris = story.professional("Mr Idris", "teaches baking at college")
            story.tie(linda, "foster mum", jade)
            story.tie(ffion, "friend", jade)
            story.on(weeksAgo: 38, .tuesday, by: .grace)
            story.area(.careLeavers, of: jade, because: "Jade turned eighteen and moved into her own flat.")
        }
    }

    private static func firstMap(_ story: inout DemoScript, _ cast: Cast) -> FamilyMap.Item.ID {
        story.on(weeksAgo: 30, .thursday, by: .grace)
        story.item(
            .existingStrength, "I bake when I can't sleep. Then the whole stairs smell nice.", about: [cast.jade],
            .told(by: "Jade"), .on(weeksAgo: 30, .thursday), ownWords: "en")
        story.item(
            .existingStrength, "Jade has been at college on 58 days of 64, on two buses each way.", about: [cast.jade],
            .record(which: "college list"))
        let men = story.item(
            .pastHarm,
            """
            Two men whom Jade had met on the bus stayed in her flat for nine days. They kept bags in her wardrobe, \
            took her key, and told her to say nothing.
            """, about: [cast.jade], .told(by: "Jade"), .inMonth(weeksAgo: 32))
        story.item(
            .pastHarm, "Jade had no electricity for eleven days and ate cold beans. She did not want to bother anyone.",
            about: [cast.jade], .told(by: "Linda"), .inMonth(weeksAgo: 35))
        story.item(
            .complicatingFactor, "On Jade's eighteenth birthday three workers said goodbye in the same week.",
            about: [cast.jade], .told(by: "Jade"))
        return men
    }

    private static func statement(_ story: inout DemoScript, _ cast: Cast, _ men: FamilyMap.Item.ID) -> Pair.ID {
        story.on(weeksAgo: 28, .wednesday, by: .grace)
        let pair = story.pair(
            about: [cast.jade],
            WorryStatement(
                acknowledge: "Jade told Linda herself, and got her key back with the police.",
                who: "Jade, Linda, Ffion and Grace",
                happened: """
                    two men made her flat their own for nine days, took her key and told her to say nothing, in the \
                    weeks when she had no electricity and no worker she knew
                    """,
                ifNothingChanges: """
                    the next time she is lonely or out of money somebody could use her flat again, hurt her, or make \
                    her carry things for them, and she could lose the flat and her course
                    """,
                dispute: "Jade says that one of the men was kind at first, and that this counts."),
            Goal(
                bestHopes: "Jade: “My own key on my own hook, and somebody at the table on Sundays.”",
                doingInstead: "Jade says “I'll ask Linda first” before anybody stays, and rings when money runs low",
                childExperience: "Jade feels at home behind her own door, eats warm, and finishes her course",
                networkPart:
                    "Linda has Sunday dinner, Ffion has the other key, and the neighbour below knows Grace's number",
                howKnown: "Jade, Linda and Ffion say how it is, once a month, over cake",
                holdFor: .init(value: 6, unit: .months), thenWhat: "Then Jade rings us when she wants to"), from: men)
        story.shares(pair, with: cast.jade, "written together at her table", "She wrote the goal. Grace only typed it.")
        story.agrees(pair)
        return pair
    }

    private static func rounds(_ story: inout DemoScript, _ cast: Cast, _ pair: Pair.ID) {
        story.on(weeksAgo: 27, .monday, by: .grace)
        let scale = story.scale(
            .safety, "How much is your flat your own?",
            ten: "my own key on my own hook, I choose who comes in, and I am not alone with it",
            zero: "other people have my flat, and nobody knows", for: pair)
        story.asks(scale, at: "at Jade's table")
        story.says(cast.jade, 4, "The lock is new. I still put a chair there.", shown: .workerOnly)
        story.says(cast.linda, 3, "I lie awake.")
        story.passes(cast.ffion, "“It is her flat, ask her.”")
        story.says(cast.grace, 4, "She told somebody. That is why it is not two.")
        story.on(weeksAgo: 16, .wednesday, by: .grace)
        story.safety(
            """
            One of the men rang the bell at eleven at night. Jade did not open, rang Linda, and Linda rang the police.
            """,
            about: [cast.jade], .told(by: "Linda"), .on(weeksAgo: 17, .sunday), fromPair: pair)
        story.holds(pair, since: .weeksAgo(17, .sunday))
        story.asks(scale, at: "at Linda's Sunday table")
        story.says(cast.jade, 6, "I did not open. I shook, but I did not open.")
        story.says(cast.linda, 5, "She rang me. At eleven at night, she rang me.")
        story.says(cast.ffion, 6, "I have the other key now.")
        story.doesNotKnow(cast.idris, "She does not talk about home.")
        story.says(cast.grace, 5, "It worked once, on a bad night.")
        story.on(weeksAgo: 5, .thursday, by: .grace)
        story.rewords(
            scale, "How much is your flat your own?",
            ten: "my own key on my own hook, I choose who comes in, and I am not alone with it",
            zero: "other people have my flat, and nobody knows", closeAt: 8)
        story.asks(scale, at: "at Jade's table, with lemon cake")
        story.says(cast.jade, 8, "No chair any more.", notZero: "Linda, Ffion, the lock, me.", higher: "A cat.")
        story.says(cast.linda, 7, "I sleep.")
        story.says(cast.ffion, 8, "She sends people home now.")
        story.says(cast.idris, 8, "Best bread in the year.")
        story.says(cast.grace, 7, "Twelve quiet weeks.", higher: "To see it hold when money is short.")
    }

    private static func network(_ story: inout DemoScript, _ cast: Cast) {
        let scale = story.scale(
            .network, "How many people are there for you, when it matters?",
            ten: "enough people who know and come, and none of them is paid to", zero: "nobody")
        story.asks(scale, at: "at Jade's table, with lemon cake")
        story.says(cast.jade, 6, "Linda, Ffion. And the lady below, since the cake.", higher: "My sister, one day.")
        story.says(cast.linda, 7, "More than she thinks.")
        story.on(weeksAgo: 4, .monday, by: .grace)
        story.step(
            "Jade and Grace", "ask for the letter about the electricity debt to be stopped.", by: .weeksAgo(2, .friday))
        story.step("Linda", "goes with Jade to look at a cat.", by: .inWeeks(1, .sunday))
        story.asks(
            "Does Jade want to look for her sister, and who would help her?", who: "Jade", by: .inWeeks(4, .friday))
    }
}
