import Practice

/// Numbers of other systems in one cell: “NHS number: 943 476 5919; Mosaic: 12 [from Mosaic, verified, since 2026-03-01,
/// until 2026-05-31]”.
enum IdentifierText {
    private static let (source, verified, since, until) = ("from ", "verified", "since ", "until ")

    static func text(of identifiers: [Person.Identifier]) -> String {
        identifiers.map { identifier in
            let more = [
                identifier.source.isEmpty ? nil : source + plain(identifier.source),
                identifier.isVerified ? verified : nil, identifier.from.map { since + $0.description },
                identifier.until.map { until + $0.description },
            ].compactMap { $0 }
            return "\(plain(identifier.label)): \(plain(identifier.value))"
                + (more.isEmpty ? "" : " [\(more.joined(separator: ", "))]")
        }.joined(separator: "; ")
    }

    /// Without the signs that part numbers and what is known of them.
    private static func plain(_ text: String) -> String { String(text.map { ";[],".contains($0) ? " " : $0 }) }

    /// - Returns: nil where a part of it is not written so.
    static func read(_ text: String) -> [Person.Identifier]? {
        var all: [Person.Identifier] = []
        for part in ImportRow.parts(text) {
            let halves = part.split(separator: "[", maxSplits: 1, omittingEmptySubsequences: false)
            guard let colon = halves[0].firstIndex(of: ":") else { return nil }
            var identifier = Person.Identifier(
                label: String(halves[0][..<colon]).trimmed,
                value: String(halves[0][halves[0].index(after: colon)...]).trimmed)
            guard !identifier.label.isEmpty, !identifier.value.isEmpty else { return nil }
            if halves.count == 2 {
                guard halves[1].last == "]", add(String(halves[1].dropLast()), to: &identifier) else { return nil }
            }
            all.append(identifier)
        }
        return all
    }

    private static func add(_ details: String, to identifier: inout Person.Identifier) -> Bool {
        for detail in details.split(separator: ",").map({ String($0).trimmed }) {
            if detail == verified {
                identifier.isVerified = true
            } else if detail.hasPrefix(source) {
                identifier.source = String(detail.dropFirst(source.count)).trimmed
            } else if detail.hasPrefix(since), let day = RowReading.day(String(detail.dropFirst(since.count))) {
                identifier.from = day
            } else if detail.hasPrefix(until), let day = RowReading.day(String(detail.dropFirst(until.count))) {
                identifier.until = day
            } else {
                return false
            }
        }
        return true
    }
}

extension RowReading {
    /// What follows the label in the name of a column that says more about a number.
    private static let details = [":source", ":verified", ":from", ":until"]

    /// The numbers of other systems in a person's row: those of the column `identifiers`, then each column of its own.
    mutating func identifiers() -> [Person.Identifier] {
        let columns = row.values.keys.filter { $0.hasPrefix(ImportKind.identifier) }.sorted()
        var all: [Person.Identifier] = []
        if !text("identifiers").isEmpty {
            if let several = IdentifierText.read(text("identifiers")) {
                all = several
            } else {
                note("identifiers", .noNumbers(text("identifiers")))
            }
        }
        for column in columns where !Self.details.contains(where: { column.lowercased().hasSuffix($0) }) {
            guard !text(column).isEmpty else { continue }
            all.append(identifier(in: column))
        }
        for column in columns where !text(column).isEmpty {
            guard let detail = Self.details.first(where: { column.lowercased().hasSuffix($0) }) else { continue }
            if text(String(column.dropLast(detail.count))).isEmpty { note(column, .refused(Refusal(.missing))) }
        }
        return all
    }

    private mutating func identifier(in column: String) -> Person.Identifier {
        // A table's heading may have these in capitals.
        func name(_ detail: String) -> String {
            row.values.keys.first { $0.lowercased() == (column + detail).lowercased() } ?? column + detail
        }
        return Person.Identifier(
            label: String(column.dropFirst(ImportKind.identifier.count)), value: text(column),
            source: text(name(":source")), isVerified: isYes(name(":verified")), from: day(name(":from")),
            until: day(name(":until")))
    }
}
