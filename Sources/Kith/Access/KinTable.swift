import Foundation
import Journal
import Practice

extension Kin {
    /// Everybody's, from rows of `id, account, stream, sealed, at`.
    static func all(in tx: any Reading, keys: KeyRing) throws -> [Worker.ID: [Kin]] {
        var all: [Worker.ID: [Kin]] = [:]
        for row in try tx.rows("SELECT id, account, stream, sealed, at FROM kin ORDER BY at, id") {
            let (id, account) = (Kin.ID(try row.identity(0)), Worker.ID(try row.identity(1)))
            let what: What
            if row.isNull(2) {
                let bytes = try keys[.accounts].open(try row.blob(3), for: Declared.place(of: id))
                what = .declared(try JSONDecoder().decode(Declared.self, from: Data(bytes)))
            } else {
                what = .family(Family.ID(try row.identity(2)))
            }
            let kin = Kin(id: id, account: account, what: what, at: Moment(milliseconds: try row.integer(4)))
            all[account, default: []].append(kin)
        }
        return all
    }
}

extension Kin.Declared {
    fileprivate static func place(of id: Kin.ID) -> Canonical {
        var place = Canonical()
        place.append("kin")
        place.append(id.value)
        return place
    }

    func sealed(as id: Kin.ID, keys: KeyRing) throws -> [UInt8] {
        try keys[.accounts].seal(Array(try JSONEncoder().encode(self)), for: Self.place(of: id))
    }
}
