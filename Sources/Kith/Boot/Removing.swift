import Journal
import Practice

/// What the command line says to the owner of a record who removes the words of one entry for good (design: a body is
/// removed only by `kith remove`).
package struct Removing {
    private let office: Office

    package init(_ office: Office) {
        self.office = office
    }

    /// Every entry of a record without words: its number, when, what kind, and whether its words are there.
    package func list(_ record: String) async throws -> (lines: [String], isWell: Bool) {
        guard let id = ID<Entry>(record)?.value else { return (["This is not the identity of a record."], false) }
        let staff = try await office.accounts.everybody()
        let places =
            try await office.families.places(of: id) + office.meetings.places(of: id) + office.referrals.places(of: id)
        guard !places.isEmpty else { return (["There is no such record."], false) }
        let words = Words(.english)
        let lines = places.map { place in
            let name = staff.name(of: Worker.ID(place.actor))
            let state = place.hasBody ? "" : "\twords removed"
            return "\(place.version)\t\(words.moment(Moment(milliseconds: place.at)))\t\(name)\t\(place.kind)\(state)"
        }
        return (lines, true)
    }

    /// Removes the words of every referral that the authority keeps no longer.
    package func removeDue() async throws -> (lines: [String], isWell: Bool) {
        guard office.journal.database.ownsTables else { return ([Self.sentence(for: .notTheOwner)], false) }
        guard try await office.authority().frontDoor.keptYears != nil else {
            return (["Nobody has said yet how long decided referrals are kept: nothing is removed."], true)
        }
        let number = try await office.letGoOfReferrals()
        return (["The words of \(number) referrals are removed."], true)
    }

    /// Removes the words of one entry.
    ///
    /// `login` is the sign-in name of whoever answers for it.
    package func remove(
        _ entry: Int, of record: String, because reason: String, as login: String
    ) async throws -> (lines: [String], isWell: Bool) {
        guard let id = ID<Entry>(record)?.value else { return (["This is not the identity of a record."], false) }
        guard !reason.isEmpty else { return (["Say with --because why."], false) }
        guard let by = try await office.accounts.everybody().worker(login: login) else {
            return (["Nobody signs in as “\(login)”. Say with --by who answers for this."], false)
        }
        let now = office.surroundings.now().milliseconds
        let order = Command(id: office.surroundings.newID(), actor: by.value, at: now, fields: [])
        let line = AccessLine(
            at: now, actor: by.value, session: nil, role: "owner", source: "", action: "remove", part: "entry \(entry)")
        do {
            if try await !office.families.places(of: id).isEmpty {
                try await office.families.remove(entry, of: id, because: reason, by: order, access: line)
            } else if try await !office.meetings.places(of: id).isEmpty {
                try await office.meetings.remove(entry, of: id, because: reason, by: order, access: line)
            } else {
                try await office.referrals.remove(entry, of: id, because: reason, by: order, access: line)
            }
        } catch let fault as Removal.Fault {
            return ([Self.sentence(for: fault)], false)
        }
        return (
            [
                "The words of entry \(entry) are removed. Backups made before still hold them until they are deleted.",
                "People who wrote about it at the same time may still have a draft.",
            ], true
        )
    }

    private static func sentence(for fault: Removal.Fault) -> String {
        switch fault {
        case .noSuchRecord: "There is no such record."
        case .noSuchEvent: "The record has no entry of this number."
        case .nothingToRemove: "This entry has no words to remove."
        case .notTheOwner: "Only the owner of the tables can do this: give the owner's address with --database."
        }
    }

    /// The kind of thing whose identity is asked for.
    private enum Entry {}
}
