import Practice

/// Opened two weeks ago: a thin map, and honest words about why there is no statement, goal or scale yet.
enum TranterFamily: DemoFamily {
    static let key = "tranter"

    static func tell(_ story: inout DemoScript) {
        story.on(weeksAgo: 2, .tuesday, by: .nia)
        story.opens(lead: .nia, team: .hartside)
        let joanne = story.adult("Joanne", "Joanne Tranter", years: 41, known: "Ellis's mum")
        let ellis = story.child("Ellis", "Ellis Tranter", years: 12, months: 5, pronouns: "he") { person in
            person.otherNames = "Ellis Booth"
            person.identifiers = [.init(label: "School number", value: "H-3071")]
        }
        _ = story.professional("Mr Kaye", "head of year at Ellis's school")
        _ = story.professional(.nia)
        story.tie(joanne, "mother", ellis)
        story.area(.childProtection, of: ellis)
        story.item(
            .pastHarm,
            "Ellis and his mum slept in the car for two nights. Ellis came to school in a wet coat and shook.",
            about: [ellis], .told(by: "Ellis, to Mr Kaye"), .on(weeksAgo: 3, .wednesday))
        story.item(
            .pastHarm, "Ellis sold his lunch card to another boy and did not eat at school for a week.", about: [ellis],
            .told(by: "Mr Kaye"), .inMonth(weeksAgo: 3))
        story.item(
            .complicatingFactor, "We do not know where they sleep tonight: the address that school has is empty.",
            .record(which: "school's list"))
        story.on(weeksAgo: 2, .thursday, by: .nia)
        story.item(
            .existingStrength, "Ellis brought his maths book along: he did not want to fall behind.", about: [ellis],
            .seen(by: "Nia"), .on(weeksAgo: 2, .thursday))
        story.asks("Where do they sleep, and who with?", who: "Nia", by: .inWeeks(1, .tuesday))
        story.asks("Who would Ellis ring if he were frightened?", who: "Mr Kaye", by: .inWeeks(1, .thursday))
        story.asks("Where is Ellis's dad, and does he know?", who: "Nia")
        story.step("Nia", "meets Joanne at the café by the station, as she asked.", by: .inWeeks(1, .wednesday))
        story.on(weeksAgo: 1, .monday, by: .nia)
        story.setsAside(.worriesWithoutPair, because: "We have met Ellis once, and not yet his mum.")
        story.notYet(.statement, because: "We have met Ellis once and spoken to Joanne for five minutes by telephone.")
        story.notYet(.goal, because: "First we need to hear from Joanne what happened.")
        story.notYet(.scale, because: "It would be about something we have not yet put into words with them.")
    }
}
