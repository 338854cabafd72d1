/// How far a record has come, and when.
package struct LastChange: Hashable, Sendable {
    package var version: Int
    /// Milliseconds since 1970, UTC.
    package var at: Int64
}

extension Records {
    /// Where each of these streams stands; those that are not there are left out.
    ///
    /// A sole owner remembers it, as a list asks about many records that lie all over the database.
    package func lastChanges(of ids: [UInt128], in tx: any Reading) throws -> [UInt128: LastChange] {
        var found: [UInt128: LastChange] = [:]
        found.reserveCapacity(ids.count)
        var unknown: [UInt128] = []
        for id in ids {
            if journal.database.isSoleOwner, let known = changes[id] {
                found[id] = known
            } else {
                unknown.append(id)
            }
        }
        for start in stride(from: 0, to: unknown.count, by: Self.mostAtOnce) {
            let some = Array(unknown[start..<min(start + Self.mostAtOnce, unknown.count)])
            for row in try tx.rows("SELECT id, version, changed_at FROM stream WHERE id IN (\(some))") {
                let change = LastChange(version: Int(try row.integer(1)), at: try row.integer(2))
                found[try row.identity(0)] = change
                keep(change, of: try row.identity(0))
            }
        }
        return found
    }

    /// Keeps where a stream stands, unless it is known to be further already.
    func keep(_ change: LastChange, of id: UInt128) {
        guard journal.database.isSoleOwner else { return }
        changes.keep(change, for: id, unless: { $0.version > change.version })
    }

    private static var mostAtOnce: Int { 1_024 }
}
