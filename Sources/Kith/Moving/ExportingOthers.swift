import Journal
import Practice

/// What leaves with everything and belongs to no family's record: referrals, and the meetings of teams about their own
/// work.
extension Exporting {
    func addOthers(to writing: ExportWriting, _ staff: Staff) async throws {
        let referrals = try await leavingReferrals(staff)
        try await log(referrals, "referrals")
        try await writing.file(Self.referrals) { file in
            for id in referrals { try file.write(try await ExportedStream(id, in: office.referrals).line()) }
        }
        let meetings = try await office.teamMeetings()
        try await log(meetings, "team-meetings")
        try await writing.file(Self.teamMeetings) { file in
            for id in meetings { try file.write(try await ExportedStream(id, in: office.meetings).line()) }
        }
    }

    /// One that became part of a restricted record stays where that stays; one about their own or a relative's family
    /// somebody else takes out.
    private func leavingReferrals(_ staff: Staff) async throws -> [UInt128] {
        guard let actor = staff.actor(by) else { throw ImportFault.noWorker(staff.name(of: by)) }
        var leaving: [UInt128] = []
        for id in try await office.referrals.ids() {
            guard let referral = try await office.referrals.load(id)?.record else { continue }
            if try await office.isKin(actor, of: referral) { continue }
            if let family = referral.family, let kept = try await office.families.load(family.value),
                isClosed(try await office.whole(of: kept).record)
            {
                continue
            }
            leaving.append(id)
        }
        return leaving
    }

    /// No line, no export.
    private func log(_ ids: [UInt128], _ part: String) async throws {
        for start in stride(from: 0, to: ids.count, by: Self.together) {
            var line = order.line
            line.part = part
            line.shown = Array(ids[start..<min(start + Self.together, ids.count)])
            try await office.journal.access.record(line)
        }
    }
}

extension Office {
    /// Every meeting about a family, however many.
    func allMeetings(of family: Family.ID) async throws -> [Meeting.ID] {
        try await journal.database.ask(
            "SELECT stream FROM meeting_index WHERE family = \(family.value) ORDER BY stream"
        ).map { ID(try $0.identity(0)) }
    }

    /// Every meeting of every team about its own work.
    fileprivate func teamMeetings() async throws -> [UInt128] {
        try await journal.database.ask("SELECT stream FROM team_meeting_index ORDER BY stream").map {
            try $0.identity(0)
        }
    }
}
