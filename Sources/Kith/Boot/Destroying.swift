import Journal
import Practice

/// What the command line says to the owner of the tables who destroys a family's whole record for good (decision 0023).
package struct Destroying {
    private let office: Office
    private let destruction: Destruction

    package init(_ office: Office) {
        self.office = office
        destruction = Destruction(office.journal, emptying: Self.tables)
    }

    /// Tables whose rows belong to one record, by their field `stream`.
    private static let tables =
        FamilyIndex.tables.map(\.table) + MeetingTables.indexes.map(\.table) + [
            ReferralTables.referrals.table, PostTable.outbox, AccessTables.emergency, AccessTables.kin,
            AccessTables.purpose, ImportTables.family, ImportTables.back, ImportTables.double,
            CopyLinks.link,
        ]

    /// A family's record with everything that goes with it.
    private struct Whole {
        var families: [Family.ID]
        var meetings: [Meeting.ID]
        var referrals: [Referral.ID]
        var rounds: [Round.ID]
        var parts: [Destruction.Part]

        var entries: Int { parts.reduce(0) { $0 + $1.version } }
        var streams: [UInt128] { parts.map(\.id) }
    }

    /// Says what would go, and changes nothing.
    package func look(at family: String) async throws -> (lines: [String], isWell: Bool) {
        switch try await whole(family) {
        case .failure(let refused): return ([refused.sentence], false)
        case .success(let whole):
            let beside = try await destruction.rowsBeside(whole.streams)
            return (Self.sentences(whole, beside) + [Self.advice(family, whole)], true)
        }
    }

    /// Destroys what `look` said would go. `entries` is the number of entries that it counted, so that nobody destroys
    /// another record, or one that somebody went on with, by mistake. `login` is who answers for it.
    package func destroy(
        _ family: String, entries: Int, because reason: String, as login: String
    ) async throws -> (lines: [String], isWell: Bool) {
        guard !reason.isEmpty else { return (["Say with --because why it is lawful."], false) }
        guard let by = try await office.accounts.everybody().worker(login: login) else {
            return (["Nobody signs in as “\(login)”. Say with --by who answers for this."], false)
        }
        switch try await whole(family) {
        case .failure(let refused): return ([refused.sentence], false)
        case .success(let whole):
            guard whole.entries == entries else {
                return (["The record has \(whole.entries) entries, not \(entries). Nothing was destroyed."], false)
            }
            do {
                try await destroy(whole, because: reason, as: by)
            } catch let fault as Destruction.Fault {
                return ([Self.sentence(for: fault)], false)
            }
            do {
                try await destruction.overwrite()
            } catch is StorageFault {
                return (Self.done(whole) + [Self.notOverwritten], false)
            }
            return (Self.done(whole), true)
        }
    }

    private func destroy(_ whole: Whole, because reason: String, as by: Worker.ID) async throws {
        let (now, keys) = (office.surroundings.now().milliseconds, office.journal.keys)
        let order = Command(id: office.surroundings.newID(), actor: by.value, at: now, fields: [])
        try await destruction.destroy(
            whole.parts, by: order,
            access: { stream in
                var line = AccessLine(
                    at: now, actor: by.value, session: nil, role: "owner", source: "", action: "destroy",
                    part: "record", stream: stream)
                line.sealed = try line.reason(reason, sealedBy: keys)
                return line
            }, also: { tx in try Self.forget(whole, in: tx) })
        for stream in whole.streams {
            office.families.forget(stream)
            office.meetings.forget(stream)
            office.referrals.forget(stream)
        }
        // Whose own or relatives' records are closed has changed for everybody.
        try await office.accounts.change(office.ownLine("kin")) { _ in }
    }

    /// Links, codes and answers that wait, which name what they belong to in other fields.
    private static func forget(_ whole: Whole, in tx: any Writing) throws {
        for stream in whole.streams {
            for query: Query in [
                "DELETE FROM room_code WHERE meeting = \(stream)", "DELETE FROM guest WHERE meeting = \(stream)",
                "DELETE FROM guest_link WHERE meeting = \(stream)",
                "DELETE FROM personal_link WHERE meeting = \(stream)",
                "DELETE FROM referral_link WHERE referral = \(stream)", "DELETE FROM opening WHERE thing = \(stream)",
            ] { try tx.run(query) }
        }
        for round in whole.rounds { try tx.run("DELETE FROM round_answer WHERE round = \(round.value)") }
    }
}

extension Destroying {
    private enum Refused: Error {
        case noIdentity, noRecord
        case destroyed(String)
        case isPart(of: Family.ID)

        var sentence: String {
            switch self {
            case .noIdentity: "This is not the identity of a family's record."
            case .noRecord: "There is no such family's record."
            case .destroyed(let trace): "This record was destroyed\(trace)."
            case .isPart(let whole):
                "This record became part of \(whole), which tells its story too. Part them first, or destroy that one."
            }
        }
    }

    /// The record with those that it took in, their meetings, and the referrals that became part of it.
    private func whole(_ text: String) async throws -> Result<Whole, Refused> {
        guard let id = Family.ID(text) else { return .failure(.noIdentity) }
        guard let kept = try await office.families.load(id.value) else {
            guard try await office.families.isDestroyed(id.value) else { return .failure(.noRecord) }
            return .failure(.destroyed(try await trace(of: id)))
        }
        if let into = kept.record.mergings.into { return .failure(.isPart(of: into.family)) }
        let families = [id] + kept.record.mergings.taken.map(\.family)
        var whole = Whole(families: families, meetings: [], referrals: [], rounds: [], parts: [])
        for family in families {
            let (meetings, referrals) = try await office.journal.database.read { tx in
                (
                    try tx.rows("SELECT stream FROM meeting_index WHERE family = \(family.value)")
                        .map { Meeting.ID(try $0.identity(0)) },
                    try tx.rows("SELECT stream FROM referral_index WHERE family = \(family.value)")
                        .map { Referral.ID(try $0.identity(0)) }
                )
            }
            whole.meetings += meetings
            whole.referrals += referrals
        }
        for meeting in whole.meetings {
            whole.rounds += try await office.meetings.load(meeting.value)?.record.rounds.map(\.id) ?? []
        }
        whole.parts = try await destruction.parts(
            whole.families.map(\.value) + whole.meetings.map(\.value) + whole.referrals.map(\.value))
        return .success(whole)
    }

    /// When, by whom and why a record was destroyed, as the access log has it.
    private func trace(of id: Family.ID) async throws -> String {
        let lines = try await office.journal.access.lines(of: .record(id.value), limit: 500).map(\.line)
        guard let line = lines.first(where: { $0.action == "destroy" }), let actor = line.actor else { return "" }
        let name = try await office.accounts.everybody().name(of: Worker.ID(actor))
        let reason = line.reason(openedBy: office.journal.keys) ?? ""
        return ", \(Words(.english).moment(Moment(milliseconds: line.at))), by \(name): \(reason)"
    }

    private static func sentences(_ whole: Whole, _ beside: [String: Int]) -> [String] {
        let words = Words(.english)
        let days = { (moment: Int64) in words.moment(Moment(milliseconds: moment)) }
        let (begun, changed) = (whole.parts.map(\.begun).min() ?? 0, whole.parts.map(\.changed).max() ?? 0)
        let counts = [
            ("records of families, with those that were taken in", whole.families.count),
            ("meetings", whole.meetings.count), ("referrals", whole.referrals.count), ("entries", whole.entries),
            ("drafts that somebody is writing", beside["draft"] ?? 0), ("letters", beside["outbox"] ?? 0),
            ("openings in an emergency", beside["emergency"] ?? 0),
            ("records closed to relatives", beside["kin"] ?? 0),
        ]
        return ["First entry \(days(begun)), last change \(days(changed)). This would go for good:"]
            + counts.map { "\($0.1)\t\($0.0)" }
    }

    private static func advice(_ family: String, _ whole: Whole) -> String {
        "Nothing was changed. To destroy it: "
            + "kith destroy \(family) --entries \(whole.entries) --because \"why it is lawful\" --by NAME"
    }

    private static func done(_ whole: Whole) -> [String] {
        [
            "Destroyed: \(whole.entries) entries in \(whole.parts.count) streams. Their keys and words are gone.",
            "Backups made before still hold them until they expire, and so do files that were exported or printed.",
        ]
    }

    private static let notOverwritten = """
        The record is destroyed and nobody can open it here. But somebody was reading all the time, so the files of the \
        database may still hold its wrapped key. With SQLite, stop the server and start it again, which overwrites it; with \
        PostgreSQL, run VACUUM (FULL) stream_key as the owner.
        """

    private static func sentence(for fault: Destruction.Fault) -> String {
        switch fault {
        case .movedOn: "Somebody added to it just now. Nothing was destroyed: look again."
        case .notTheOwner: "Only the owner of the tables can do this: give the owner's address with --database."
        }
    }
}
