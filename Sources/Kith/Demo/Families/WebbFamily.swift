import Practice

/// A closed family: school had become too frightening, the question was reworded half-way, and the goal was met.
enum WebbFamily: DemoFamily {
    static let key = "webb"

    static func tell(_ story: inout DemoScript) {
        let cast = Cast(&story)
        let bus = firstMap(&story, cast)
        let pair = statement(&story, cast, bus)
        let scale = firstRound(&story, cast, pair)
        otherQuestion(&story, cast, pair, scale)
        closed(&story, cast, pair, scale)
    }

    private struct Cast {
        let josh, maisie, leanne, ron, amir, dunne, tomos: Person.ID

        init(_ story: inout DemoScript) {
            story.on(weeksAgo: 44, .wednesday, by: .tomos)
            story.opens(lead: .tomos, team: .earlyHelp)
            leanne = story.adult("Leanne", "Leanne Webb", years: 38, known: "Josh and Maisie's mum, cleans offices")
            maisie = story.child("Maisie", "Maisie Webb", years: 15, months: 7, pronouns: "she")
            josh = story.child("Josh", "Joshua Webb", years: 11, months: 10, pronouns: "he") { person in
                person.identifiers = [.init(label: "School number", value: "N-1185")]
            }
            dunne = story.professional("Mr Dunne", "head of Josh's year")
            tomos = story.professional(.tomos)
            story.area(.earlyHelp, of: josh, maisie)
            story.on(weeksAgo: 43, .tuesday, by: .tomos)
            ron = story.network("Ron", "grandad, drove a bus for thirty years")
            amir = story.network("Amir", "Josh's friend since infants")
            story.tie(leanne, "mother", josh, maisie)
            story.tie(ron, "father", leanne)
            story.tie(amir, "friend", josh)
        }
    }

    private static func firstMap(_ story: inout DemoScript, _ cast: Cast) -> FamilyMap.Item.ID {
        story.item(
            .existingStrength, "Josh draws maps of every bus route in the county, from memory.", about: [cast.josh],
            .seen(by: "Tomos"), .on(weeksAgo: 43, .tuesday))
        story.item(
            .existingStrength, "Maisie saves her bus seat for Josh, and told Leanne what happens there.",
            about: [cast.maisie, cast.josh], .told(by: "Leanne"))
        let bus = story.item(
            .pastHarm,
            "Three older boys on the bus took Josh's bag and poured milk into it. It happened on five mornings.",
            about: [cast.josh], .told(by: "Maisie"), .inMonth(weeksAgo: 46))
        story.item(
            .pastHarm, "Josh missed 34 days. On most mornings he was sick before eight.", about: [cast.josh],
            .record(which: "school's list"), .inMonth(weeksAgo: 44))
        story.item(
            .complicatingFactor, "Leanne starts work at five, so nobody is at home when Josh gets up.",
            .told(by: "Leanne"))
        let lazy = story.item(
            .complicatingFactor, "Josh is lazy in the mornings.", about: [cast.josh], .opinion(of: "Mr Dunne"))
        story.on(weeksAgo: 42, .thursday, by: .tomos)
        story.withdraws(lazy, because: "Mr Dunne took it back when he heard about the milk.")
        return bus
    }

    private static func statement(_ story: inout DemoScript, _ cast: Cast, _ bus: FamilyMap.Item.ID) -> Pair.ID {
        let pair = story.pair(
            about: [cast.josh],
            WorryStatement(
                acknowledge: "Josh never said that he does not want to learn.",
                who: "Josh, Leanne, Maisie and Mr Dunne",
                happened: """
                    older boys on the bus took Josh's bag and poured milk into it on five mornings, and since then he \
                    has been sick before school and has missed 34 days
                    """,
                ifNothingChanges: """
                    he could lose his place in maths, which he loves, lose Amir, and begin to think that the world \
                    outside his room is not for him
                    """),
            Goal(
                bestHopes: "Josh: “That nobody looks at me when I come in.”",
                doingInstead: "Leanne and school get Josh to class in a way that he has chosen, also on Mondays",
                childExperience: "Josh is in class by ten to nine on nine days of ten, and says mornings are all right",
                networkPart: "Ron drives him until Josh wants the bus again, and Amir waits at the gate",
                howKnown: "Mr Dunne sends Leanne the days each Friday, and Josh says his number",
                holdFor: .init(value: 10, unit: .weeks), thenWhat: "Then we stop visiting"), from: bus)
        story.on(weeksAgo: 41, .monday, by: .tomos)
        story.shares(pair, with: cast.josh, "read together in his room", "He changed “sad” to “sick”. It is sick.")
        story.shares(pair, with: cast.leanne, "read together", "“I thought that he was putting it on. I am sorry.”")
        return pair
    }

    private static func firstRound(_ story: inout DemoScript, _ cast: Cast, _ pair: Pair.ID) -> Scale.ID {
        let scale = story.scale(
            .confidence, "How sure is Josh that he can walk into school?",
            ten: "he walks in and does not think about it", zero: "he cannot leave the house", for: pair)
        story.asks(scale, at: "at home")
        story.says(cast.josh, 2, "I can do the door. I can't do the way there.")
        story.says(cast.leanne, 3, "He wants to.")
        story.says(cast.dunne, 6, "When he is here, he is fine.")
        story.on(weeksAgo: 37, .tuesday, by: .tomos)
        story.asks(scale, at: "at school")
        story.says(cast.josh, 3, "It is still the wrong question.")
        story.saysOnly(cast.maisie, 4)
        story.says(cast.dunne, 6, "He laughs in class.")
        return scale
    }

    private static func otherQuestion(
        _ story: inout DemoScript, _ cast: Cast, _ pair: Pair.ID, _ scale: Scale.ID
    ) {
        story.on(weeksAgo: 36, .thursday, by: .tomos)
        story.rewords(
            scale, "How is the way to school, from waking up to the classroom door?",
            ten: "I get up, go, and think about other things", zero: "I am sick, and I stay at home", closeAt: 8)
        story.asks(scale, at: "at home, with the new question")
        story.says(cast.josh, 2, "That is the right one.", higher: "If Grandad drove me.")
        story.says(cast.leanne, 3, "I leave at half past four. I never see it.")
        story.says(cast.ron, 5, "I can drive him. I have only waited to be asked.")
        story.step("Ron", "drives Josh on school days, by a way that Josh draws.", by: .weeksAgo(34, .monday))
        story.on(weeksAgo: 24, .wednesday, by: .tomos)
        story.asks(scale, at: "in Ron's car")
        story.says(cast.josh, 6, "Grandad talks all the way. It is good.", notZero: "Amir waits.")
        story.says(cast.leanne, 6, "He ate breakfast on four days of five.")
        story.says(cast.ron, 7, "He draws the way, and I drive it.")
        story.says(cast.dunne, 7, "Two days missed in six weeks.")
        story.safety(
            """
            The three boys shouted from the bus window. Amir and Josh turned round together and told Mr Dunne at once.
            """,
            about: [cast.josh], .told(by: "Amir"), .on(weeksAgo: 25, .friday), fromPair: pair)
        story.holds(pair, since: .weeksAgo(25, .monday))
    }

    private static func closed(_ story: inout DemoScript, _ cast: Cast, _ pair: Pair.ID, _ scale: Scale.ID) {
        story.on(weeksAgo: 6, .tuesday, by: .tomos)
        story.asks(scale, at: "family meeting at Ron's house")
        story.says(cast.josh, 9, "I took the bus on Thursday. With Amir.")
        story.says(cast.maisie, 9, "He saved the seat for me.")
        story.says(cast.leanne, 8, "I have changed to the late shift on Mondays.")
        story.says(cast.ron, 9, "I miss our drives.")
        story.says(cast.dunne, 9, "He runs the map club now.")
        story.says(cast.tomos, 8, "It held through the first Monday after the holidays.")
        story.meets(pair)
        story.on(weeksAgo: 4, .thursday, by: .tomos)
        story.closes(
            because: "The goal is met and has held for more than ten weeks. Ron, Amir and Mr Dunne know whom to ring.")
    }
}
