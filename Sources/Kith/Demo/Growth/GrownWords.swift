/// Words for invented families in great numbers: enough of them that no two maps read alike, and that names are as common
/// and as rare as names are.
enum GrownWords {
    static let first = [
        "Mia", "Osian", "Ffion", "Noah", "Amira", "Callum", "Seren", "Jayden", "Zofia", "Rhys", "Isla", "Kofi",
        "Megan", "Aled", "Priya", "Tyler", "Cerys", "Daniel", "Leila", "Gethin", "Ruby", "Ethan", "Non", "Yusuf",
        "Chloe", "Macsen", "Grace", "Idris", "Hannah", "Reuben", "Efa", "Liam", "Nadia", "Tomos", "Poppy", "Samuel",
        "Carys", "Adam", "Martha", "Jude", "Lowri", "Kian", "Eliza", "Dafydd", "Safiya", "Owain", "Heledd", "Marcus",
        "Beca", "Toby", "Anwen", "Bryn", "Catrin", "Dylan", "Elin", "Finley", "Gwen", "Harri", "Ines", "Jac",
        "Keira", "Logan", "Mabli", "Nathan", "Olwen", "Peter", "Rachel", "Steffan", "Teleri", "Umar", "Violet",
        "Wren", "Xander", "Yasmin", "Zara", "Alfie", "Bethan", "Cai", "Delyth", "Emrys", "Freya", "Gruff", "Holly",
        "Ioan", "Jasmine", "Kacper", "Lily", "Meilyr", "Nerys", "Oscar", "Phoebe", "Quinn", "Rosa", "Sion", "Tegan",
        "Una", "Victor", "Wiktor", "Agnes", "Benedict", "Cadi", "Dewi", "Esther", "Frank", "Glenys", "Hugo", "Iris",
        "Jonah", "Katya", "Llew", "Maja", "Nia", "Orla", "Pawel", "Rhian", "Selma", "Tariq", "Ursula", "Vera", "Wil",
    ]
    private static let stems = [
        "Ash", "Bar", "Brad", "Car", "Clay", "Den", "El", "Far", "Gar", "Hal", "Har", "Ken", "Lang", "Mar", "Nor",
        "Old",
        "Pen", "Ral", "Sher", "Stan", "Thorn", "Wal", "Whit", "Win",
    ]
    private static let ends = [
        "bury", "by", "combe", "croft", "dale", "field", "ford", "ham", "hurst", "ley", "man", "more", "ridge", "son",
        "stead", "stone", "ton", "well", "wick", "wood", "worth", "yard",
    ]
    /// A name in twenty is a common one.
    private static let common = ["Jones", "Smith", "Davies", "Khan", "Williams"]
    static let known = ["aunt", "grandmother", "neighbour", "uncle", "friend of the family", "grandfather"]
    static let jobs = ["teacher", "health visitor", "school nurse", "family support worker", "doctor", "youth worker"]

    private static let who = [
        "The teacher", "A neighbour", "The health visitor", "Grandmother", "The school nurse", "The uncle next door",
    ]
    private static let saw = [
        "saw that nobody was at home until late in the evening", "heard shouting through the wall for most of an hour",
        "found the fridge empty on the day before the money came", "noticed a bruise the size of a hand on one arm",
        "was told about the night when the police came to the flat",
        "saw the bottles on the kitchen floor in the morning",
    ]
    private static let did = [
        "took both children to the table and made pancakes with them", "rang before it got bad and asked for company",
        "walked to school with them every day of the week", "kept the medicine in a box with a lock on it",
        "slept on the sofa so that somebody was awake to listen", "said sorry, and told them what would be different",
    ]
    private static let when = [
        "on the last Friday of the month", "twice in the week after the move", "at the start of the school term",
        "while the baby was asleep in the other room", "after the appointment that was put off again",
    ]
    private static let more = [
        "It was the second time that somebody said so.", "Everybody in the house remembers it differently.",
        "Nobody had asked about it before.", "They want to talk about it again with the aunt there.",
    ]

    static func surname(_ numbers: inout DemoNumbers) -> String {
        if numbers.below(20) == 0 { return common[numbers.below(common.count)] }
        return stems[numbers.below(stems.count)] + ends[numbers.below(ends.count)]
    }

    static func worry(_ numbers: inout DemoNumbers) -> String { sentence(saw, &numbers) }

    static func strength(_ numbers: inout DemoNumbers) -> String { sentence(did, &numbers) }

    private static func sentence(_ what: [String], _ numbers: inout DemoNumbers) -> String {
        let start = "\(one(of: who, &numbers)) \(one(of: what, &numbers)), \(one(of: when, &numbers))."
        return numbers.below(3) == 0 ? "\(start) \(one(of: more, &numbers))" : start
    }

    static func one(of words: [String], _ numbers: inout DemoNumbers) -> String { words[numbers.below(words.count)] }
}
