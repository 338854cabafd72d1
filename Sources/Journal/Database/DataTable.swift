/// A table as a value, which each engine writes in its own words.
package struct DataTable: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case integer, text, blob
        /// Counts up by itself and is the primary key.
        case sequence
    }

    package struct Field: Hashable, Sendable {
        package var name: String
        package var kind: Kind
        package var optional: Bool

        package static func sequence(_ name: String) -> Field { Field(name: name, kind: .sequence, optional: false) }
        package static func integer(_ name: String) -> Field { Field(name: name, kind: .integer, optional: false) }
        package static func text(_ name: String) -> Field { Field(name: name, kind: .text, optional: false) }
        package static func blob(_ name: String) -> Field { Field(name: name, kind: .blob, optional: false) }

        package var orNull: Field {
            var copy = self
            copy.optional = true
            return copy
        }
    }

    package var name: String
    package var fields: [Field]
    package var key: [String]
    package var unique: [[String]]
    package var indexes: [[String]]
    /// Rows can be added, never changed or removed: the database itself refuses.
    package var isAppendOnly: Bool

    /// What its rows are ordered by where all of them are read.
    package var order: [String] {
        key.isEmpty ? fields.filter { $0.kind == .sequence }.map(\.name) : key
    }

    /// The values of a row that place it in the order.
    package func place(of row: ResultRow) -> [Bind] {
        order.compactMap { name in fields.firstIndex { $0.name == name }.map { row.values[$0] } }
    }

    /// The statement behind `Reading.page`; `mark` stands before the number of a bound value.
    package func page(isFirst: Bool, limit: Int, mark: Unicode.Scalar) -> String {
        let names = { (list: [String]) in list.map { "\"\($0)\"" }.joined(separator: ", ") }
        let marks = order.indices.map { "\(mark)\($0 + 1)" }.joined(separator: ", ")
        let after = isFirst ? "" : " WHERE (\(names(order))) > (\(marks))"
        return
            "SELECT \(names(fields.map(\.name))) FROM \"\(name)\"\(after) ORDER BY \(names(order)) LIMIT \(limit)"
    }

    package init(
        _ name: String, _ fields: [Field], key: [String] = [], unique: [[String]] = [], indexes: [[String]] = [],
        appendOnly: Bool = false
    ) {
        self.name = name
        self.fields = fields
        self.key = key
        self.unique = unique
        self.indexes = indexes
        isAppendOnly = appendOnly
    }
}

extension DataTable {
    /// The fields whose values rows of this length hold: all of them, or all but the one that counts by itself.
    package func fields(of rows: [[Bind]]) -> [Field] {
        rows.first?.count == fields.count ? fields : fields.filter { $0.kind != .sequence }
    }
}
