import Practice

/// A restricted record: the baby's aunt works for the authority, so only two people may open it.
enum VaughanFamily: DemoFamily {
    static let key = "vaughan"

    static func tell(_ story: inout DemoScript) {
        story.on(weeksAgo: 11, .tuesday, by: .sian)
        story.opens(lead: .owen, team: .cwmAfon)
        story.restricts(to: [.sian, .owen], .staffOrRelative)
        let lowri = story.adult("Lowri", "Lowri Vaughan", years: 24, known: "Osian's mum") {
            $0.speaks = "Welsh and English"
        }
        let osian = story.child("Osian", "Osian Vaughan", years: 0, months: 5, pronouns: "he") { person in
            person.identifiers = [.init(label: "NHS number", value: "999 068 2208")]
        }
        story.area(.childProtection, of: osian)
        story.on(weeksAgo: 10, .thursday, by: .owen)
        let catrin = story.network("Catrin", "Lowri's sister; she works for the council")
        let gwyn = story.network("Gwyn", "tad-cu, Lowri's dad")
        let health = story.professional("Nurse Bell", "health visitor, sees Osian")
        let owen = story.professional(.owen)
        story.tie(lowri, "mother", osian)
        story.tie(catrin, "sister", lowri)
        story.tie(gwyn, "father", lowri)
        let shaken = story.item(
            .pastHarm,
            "Osian cried for three hours. Lowri shook the pram so hard that his head hit the side, and he had a lump.",
            about: [osian], .told(by: "Lowri"), .on(weeksAgo: 12, .sunday))
        story.item(
            .existingStrength, "Lowri rang the doctor herself, within the hour, and told her everything.",
            about: [osian],
            .record(which: "letter from the doctor"), .on(weeksAgo: 12, .sunday))
        story.item(
            .complicatingFactor, "Osian cries from five until nine on most evenings. Lowri is alone with him then.",
            about: [osian], .told(by: "Lowri"))
        story.item(
            .complicatingFactor, "Catrin could see our lists at work. Lowri was afraid that everybody would know.",
            .told(by: "Lowri"))
        let pair = statement(&story, osian, shaken)
        story.shares(pair, with: lowri, "read aloud at Gwyn's", "“Thank you for writing that I rang.”")
        story.on(weeksAgo: 9, .wednesday, by: .owen)
        let scale = story.scale(
            .safety, "How safe is Osian when he cries and cries?",
            ten: "somebody calm has him on every evening, and when Lowri is at her end she puts him down and rings",
            zero: "Lowri is alone with it, and Osian is hurt", closeAt: 8, for: pair)
        story.asks(scale, at: "at Gwyn's house")
        story.says(lowri, 4, "I know now that I can put him down.")
        story.says(gwyn, 6, "I am there at five.")
        story.says(health, 4, "He gains well. She is very tired.")
        story.says(owen, 3, "It is two weeks.", notZero: "She told us herself.", higher: "An evening without Gwyn.")
        later(&story, (osian, lowri, catrin, gwyn, health, owen), pair, scale)
    }

    private static func statement(
        _ story: inout DemoScript, _ osian: Person.ID, _ shaken: FamilyMap.Item.ID
    ) -> Pair.ID {
        story.pair(
            about: [osian],
            WorryStatement(
                acknowledge: "Lowri rang the doctor herself, within the hour.",
                who: "Lowri, her dad Gwyn, Nurse Bell and Owen",
                happened: """
                    after three hours of crying Lowri shook the pram so hard that Osian's head hit the side and he had \
                    a lump
                    """,
                ifNothingChanges: """
                    on another evening when she is alone and worn out Osian could be shaken, and his brain could \
                    bleed, so that he dies or cannot learn to walk and talk
                    """),
            Goal(
                bestHopes: "Lowri: “To hear him cry, and not be frightened of myself.”",
                doingInstead:
                    "When Osian cries and Lowri feels it rise, she puts him in his cot, shuts the door and rings",
                childExperience: "Osian is held by somebody calm, or is safe in his cot, however long he cries",
                networkPart: "Gwyn comes at five on weekdays, and Catrin on Saturdays",
                howKnown:
                    "Lowri, Gwyn and Catrin write down each evening in one line, and Nurse Bell sees Osian weekly",
                holdFor: .init(value: 4, unit: .months), thenWhat: "Then we stop visiting"), from: shaken)
    }

    private typealias People = (
        osian: Person.ID, lowri: Person.ID, catrin: Person.ID, gwyn: Person.ID, health: Person.ID, owen: Person.ID
    )

    private static func later(_ story: inout DemoScript, _ people: People, _ pair: Pair.ID, _ scale: Scale.ID) {
        story.on(weeksAgo: 4, .monday, by: .owen)
        story.safety(
            """
            Gwyn's car would not start. Osian cried for an hour; Lowri put him down, shut the door, and rang Catrin, \
            who came.
            """,
            about: [people.osian], .told(by: "Catrin"), .on(weeksAgo: 5, .thursday), fromPair: pair)
        story.holds(pair, since: .weeksAgo(5, .thursday))
        story.asks(scale, at: "at Gwyn's house")
        story.says(people.lowri, 7, "I put him down. I sat on the stairs and rang.")
        story.says(people.gwyn, 7, "She did it without me.")
        story.says(people.catrin, 7, "She rang me, and I did not have to ask.")
        story.says(people.health, 6, "He smiles at her.")
        story.says(people.owen, 5, "It worked on a bad evening.", higher: "Three months more.")
        story.on(weeksAgo: 2, .wednesday, by: .sian)
        story.step("Siân", "writes to Catrin that nobody at work has seen this record.", by: .inWeeks(1, .monday))
        story.asks("Who is Osian's father, and would Lowri like him to know?", who: "Owen", by: .inWeeks(2, .friday))
    }
}
