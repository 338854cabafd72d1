/// What a row of a table, or an object in a line, is about (docs/import.md).
enum ImportKind: String, CaseIterable, Hashable, Sendable, Comparable {
    case family, person, tie, item, question, pair, scale, rating

    /// The name of the list in a line of JSON.
    var list: String {
        switch self {
        case .family: "family"
        case .person: "people"
        default: rawValue + "s"
        }
    }

    /// The columns, or the names in an object, in the order in which they are written out.
    var fields: [String] {
        switch self {
        case .family: []
        case .person:
            [
                "id", "part", "name", "fullName", "otherNames", "born", "unborn", "due", "area", "areaSince",
                "pronouns", "speaks", "reads", "formats", "safeContact", "known", "identifiers",
            ]
        case .tie: ["from", "how", "to"]
        case .item:
            [
                "id", "category", "text", "language", "children", "sourceKind", "sourceName", "happened", "ownWords",
                "protectsFrom", "who", "by", "done", "notFor",
            ]
        case .question: ["id", "text", "language", "who", "by", "answer", "notFor"]
        case .pair:
            [
                "id", "children", "area", "acknowledge", "who", "happened", "ifNothingChanges", "dispute",
                "forTheChild", "bestHopes", "doingInstead", "childExperience", "networkPart", "howKnown", "holdFor",
                "thenWhat", "language", "item", "agreed", "notFor",
            ]
        case .scale: ["id", "kind", "pair", "question", "ten", "zero", "closeAt", "language"]
        case .rating:
            [
                "id", "scale", "person", "answer", "reason", "noReason", "whyNotZero", "oneHigher", "day", "askedBy",
                "proxy", "occasion", "shownTo", "language", "guest", "guestPart", "guestKnown",
            ]
        }
    }

    static let ofFamily = [
        "opened", "closed", "closedBecause", "lead", "team", "coWorkers", "restrictedTo", "grounds",
    ]

    /// What stands before the name of the other system in the column of an identifier.
    static let identifier = "identifier:"

    static func < (one: ImportKind, other: ImportKind) -> Bool { one.order < other.order }

    private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// One thing to be taken in.
struct ImportRow: Hashable, Sendable {
    /// The row of the table, or the line.
    var number: Int
    var kind: ImportKind
    /// Which in its list, where a line holds many.
    var place: Int?
    var values: [String: String]

    /// Several things in one cell stand with semicolons between them.
    static func parts(_ text: String) -> [String] {
        text.split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
    }
}

/// Everything of one family that stands in a file.
struct ImportedRows: Hashable, Sendable {
    /// What the family is called where it comes from.
    var reference: String
    var number: Int
    var rows: [ImportRow]
    /// What was wrong before anything of it could be understood.
    var problems: [ImportProblem] = []
}
