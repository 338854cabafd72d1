/// The different things that a statement may worry about at once.
struct WorryTopics {
    private var found: Set<Topic> = []

    private enum Topic {
        case violence, absence, home, alone, sexual, health, exploitation, online, housing, substance, behaviour
    }

    /// Drink and drugs are mostly part of another worry; they count where nothing else does.
    var count: Int {
        let others = found.subtracting([.substance])
        return others.count >= 2 && found.contains(.substance)
            ? others.count + (others.count > 2 ? 1 : 0) : max(others.count, found.isEmpty ? 0 : 1)
    }

    mutating func insert(_ word: String, after before: String, before next: String) {
        guard let topic = Self.topics[word] else { return }
        if topic == .absence, word == "missed", next != "school", Int(next) == nil, !["days", "lessons"].contains(next)
        {
            return
        }
        if word == "hit", before == "be" { return }
        if word == "alone", before != "left" { return }
        found.insert(topic)
    }

    private static let topics: [String: Topic] = {
        let lists: [(Topic, String)] = [
            (
                .violence,
                "dv da domestic bruises hit hits hitting punched punches slapped kicked kicks strangled beat beats fights violence violent pushed pushes grabbed screams smacks smacked slaps slipper belt strangled throttled"
            ),
            (.absence, "missed attendance truant absent absence late"),
            (
                .home,
                "mess fridge hungry unkempt hygiene dirty nits lice fleas nappies nappy conditions cupboards mould neglect filthy rubbish milk"
            ),
            (.sexual, "touching sexual rape raped paedophile naked sexually"),
            (.health, "dentist teeth appointments hospital insulin medicine doctor glasses clinic"),
            (.exploitation, "carrying deals dealing dealer selling sells gang gangs exploitation exploited runs"),
            (.online, "phone online internet snapchat xbox"),
            (.housing, "rent evicted eviction homeless bills debts"),
            (
                .substance,
                "drinks drank drinking drunk vodka cannabis weed heroin cocaine crack alcohol drugs substance misuse smokes smoke"
            ),
            (.alone, "alone"),
            (.behaviour, "bites swears swearing stealing steals"),
        ]
        var topics: [String: Topic] = [:]
        for (topic, words) in lists { for word in words.split(separator: " ") { topics[String(word)] = topic } }
        return topics
    }()
}
