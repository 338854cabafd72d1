import Journal
import Practice

/// Families that are closed to somebody who works here, because they belong to them or are related (assurance 32).
struct Kin: Hashable, Sendable, Identifiable {
    typealias ID = Practice.ID<Kin>

    /// How somebody stands to the person they declare; stored by these names.
    enum Tie: String, CaseIterable, Hashable, Sendable, Codable {
        case myself, relative, close
    }

    /// Somebody as a worker declared them: whichever record has this person, now or later, is closed to that worker.
    struct Declared: Hashable, Sendable, Codable {
        var name: String
        var born: Day
        var tie: Tie

        /// Is this the same person? Every word of the name stands in one of their names, and the day of birth is the same.
        func fits(_ person: Person) -> Bool {
            let details = person.details
            guard details.birth == .day(on: born) else { return false }
            let known = Set([details.name, details.fullName, details.otherNames].flatMap(PlainName.words))
            return Set(PlainName.words(name)).isSubset(of: known)
        }
    }

    enum What: Hashable, Sendable {
        /// A manager said that they belong to this family.
        case family(Family.ID)
        case declared(Declared)
    }

    var id: ID
    var account: Worker.ID
    var what: What
    var at: Moment

    func closes(_ family: Kept<Family>) -> Bool {
        switch what {
        case .family(let id):
            id.value == family.id || family.record.mergings.taken.contains { $0.family == id }
        case .declared(let declared): family.record.people.present.contains(where: declared.fits)
        }
    }
}

extension Actor {
    /// Their own or a relative's record: for them it does not exist.
    func isKin(of family: Kept<Family>) -> Bool { kin.contains { $0.closes(family) } }
}

extension Office {
    /// Rows of a list without the records that do not exist for somebody. It costs nothing for those who have none.
    func withoutKin(_ rows: [FamilyRow], _ actor: Actor) async throws -> [FamilyRow] {
        guard !actor.kin.isEmpty else { return rows }
        var shown: [FamilyRow] = []
        for row in rows {
            guard let kept = try await families.load(row.id.value, seenAt: row.version) else { continue }
            if !actor.isKin(of: kept) { shown.append(row) }
        }
        return shown
    }
}

extension Accounts {
    /// Closes records to somebody, from now on.
    func keep(_ kin: Kin, once deed: UInt128? = nil, line: AccessLine) async throws {
        var family: UInt128?
        var sealed: [UInt8]?
        switch kin.what {
        case .family(let id): family = id.value
        case .declared(let declared): sealed = try declared.sealed(as: kin.id, keys: journal.keys)
        }
        try await change(line, once: deed) { [family, sealed] tx in
            try tx.run(
                """
                INSERT INTO kin (id, account, stream, sealed, at)
                VALUES (\(kin.id.value), \(kin.account.value), \(family), \(sealed), \(kin.at.milliseconds))
                """)
        }
    }

    /// Takes one back that was a mistake, or is no longer so.
    func forget(_ kin: Kin, line: AccessLine) async throws {
        try await change(line) { tx in try tx.run("DELETE FROM kin WHERE id = \(kin.id.value)") }
    }
}
