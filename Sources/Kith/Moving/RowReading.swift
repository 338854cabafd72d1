import Practice

/// Reads the values of one row, and notes everything that cannot be understood.
struct RowReading {
    let row: ImportRow
    let family: String
    private(set) var problems: [ImportProblem] = []

    init(_ row: ImportRow, of family: String) {
        self.row = row
        self.family = family
        let strange = row.values.keys.filter { key in
            Self.known[row.kind]?.contains(key) != true
                && !(row.kind == .person && key.hasPrefix(ImportKind.identifier))
        }
        for key in strange.sorted() {
            note(key, ImportHeading.all.contains(key) ? .notOfKind(row.kind) : .unknownField([key]))
        }
    }

    private static let known = Dictionary(
        uniqueKeysWithValues: ImportKind.allCases.map { ($0, Set($0.fields + ImportKind.ofFamily)) })

    /// It refers to something that could not be taken in, about which enough is said.
    var isMoot = false

    var isClean: Bool { problems.isEmpty && !isMoot }

    func text(_ field: String) -> String { row.values[field]?.withUnixLines ?? "" }

    func list(_ field: String) -> [String] { ImportRow.parts(text(field)) }

    /// The language of the texts; English where nothing is said.
    var language: String {
        let language = text("language").trimmed.lowercased()
        return language.isEmpty ? "en" : language
    }

    mutating func note(_ field: String, _ reason: ImportProblem.Reason) {
        problems.append(
            ImportProblem(
                row: row.number, family: family, part: row.place.map { "\(row.kind.list) \($0)" } ?? "", field: field,
                reason: reason))
    }

    mutating func note(_ refusal: Refusal) {
        let columns = row.kind == .family ? Self.columnsOfFamily : Self.columns
        for one in refusal.all { note(columns[one.field ?? ""] ?? one.field ?? "", .refused(one)) }
    }

    /// What forms call otherwise.
    static let columns = [
        "rater": "person", "holdForValue": "holdFor", "about": "happened", "birth": "born", "identifiers": "",
    ]

    private static let columnsOfFamily = ["day": "closed", "why": "closedBecause", "named": "restrictedTo"]

    /// A day as ISO 8601 has it, or as Excel writes it here: 2026-03-27, 27/3/2026.
    mutating func day(_ field: String) -> Day? {
        let text = text(field).trimmed
        if text.isEmpty { return nil }
        if let day = Self.day(text) { return day }
        note(field, .noDay(text))
        return nil
    }

    static func day(_ text: String) -> Day? {
        if let day = Day(text) { return day }
        let parts = text.split(omittingEmptySubsequences: false) { "/.".contains($0) }.map { Int($0) }
        guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2] else { return nil }
        return Day(year: year, month: month, day: day)
    }

    /// When something happened, as precisely as it is known: a day, 2026-03, 2026, or words.
    mutating func happened(_ field: String, today: Day) -> Happened? {
        let text = text(field).trimmed
        do throws(Refusal) {
            return try Happened(text: text, today: today)
        } catch {
            if error.reason == .noSuchDay { note(field, .noDay(text)) } else { note(error) }
            return nil
        }
    }

    mutating func isYes(_ field: String) -> Bool {
        switch text(field).trimmed.lowercased() {
        case "", "no", "n", "false", "0", "na", "nac ydy": return false
        case "yes", "y", "true", "1", "x", "ie", "ydy": return true
        default:
            note(field, .notYesOrNo(text(field)))
            return false
        }
    }

    /// One of a few names; nil where nothing is written.
    mutating func choice<Choice: RawRepresentable & CaseIterable>(_ field: String) -> Choice?
    where Choice.RawValue == String {
        choice(field, text(field).trimmed)
    }

    /// Any of a few names, parted as lists are.
    mutating func choices<Choice: RawRepresentable & CaseIterable>(_ field: String) -> [Choice]
    where Choice.RawValue == String {
        list(field).compactMap { choice(field, $0.trimmed) }
    }

    private mutating func choice<Choice: RawRepresentable & CaseIterable>(_ field: String, _ text: String) -> Choice?
    where Choice.RawValue == String {
        if text.isEmpty { return nil }
        if let exact = Choice(rawValue: text) { return exact }
        let bare = Self.bare(text)
        if let found = Choice.allCases.first(where: { Self.bare($0.rawValue) == bare }) { return found }
        note(field, .notOneOf(text, Choice.allCases.map(\.rawValue)))
        return nil
    }

    private static func bare(_ text: String) -> String { text.lowercased().filter(\.isLetter) }

    mutating func number(_ field: String) -> Int? {
        let text = text(field).trimmed
        if text.isEmpty { return nil }
        if let number = Int(text) { return number }
        note(field, .notANumber(text))
        return nil
    }
}
