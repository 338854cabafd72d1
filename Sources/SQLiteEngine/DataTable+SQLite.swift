import Journal

extension DataTable {
    /// The statements that make this table: strict types, and triggers where rows are for ever.
    var sqlite: [String] {
        [definition] + indexes.enumerated().map(index)
            + (isAppendOnly ? [guardAgainst("UPDATE"), guardAgainst("DELETE")] : [])
    }

    private var definition: String {
        var parts = fields.map(\.sqlite)
        if !key.isEmpty { parts.append("PRIMARY KEY (\(list(key)))") }
        parts += unique.map { "UNIQUE (\(list($0)))" }
        let hasSequence = fields.contains { $0.kind == .sequence }
        let options =
            hasSequence || key.isEmpty || key.count == 1 && name == "body" ? "STRICT" : "STRICT, WITHOUT ROWID"
        return "CREATE TABLE \"\(name)\" (\(parts.joined(separator: ", "))) \(options)"
    }

    private func index(_ place: Int, _ names: [String]) -> String {
        "CREATE INDEX \"\(name)_\(place)\" ON \"\(name)\" (\(list(names)))"
    }

    var deletionGuard: String { guardName("DELETE") }

    private func guardName(_ change: String) -> String { "\"\(name)_no_\(change)\"" }

    func guardAgainst(_ change: String) -> String {
        """
        CREATE TRIGGER \(guardName(change)) BEFORE \(change) ON "\(name)" BEGIN
        SELECT RAISE(ABORT, 'rows of this table are for ever'); END
        """
    }

    private func list(_ names: [String]) -> String {
        names.map { "\"\($0)\"" }.joined(separator: ", ")
    }
}

extension DataTable.Field {
    fileprivate var sqlite: String {
        switch kind {
        case .sequence: "\"\(name)\" INTEGER PRIMARY KEY AUTOINCREMENT"
        case .integer: "\"\(name)\" INTEGER\(optional ? "" : " NOT NULL")"
        case .text: "\"\(name)\" TEXT\(optional ? "" : " NOT NULL")"
        case .blob: "\"\(name)\" BLOB\(optional ? "" : " NOT NULL")"
        }
    }
}
