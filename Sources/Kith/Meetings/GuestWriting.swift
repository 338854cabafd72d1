import Journal
import Practice

/// Writing into a meeting for people without an account. Their place is still theirs and the family's record still takes
/// it when it is written: who was given a new phone, or whose meeting's record was closed or restricted meanwhile, writes
/// nothing more.
struct GuestWriting: Sendable {
    let visit: Visit
    let meeting: Meeting.ID
    /// Whose place is made sure of; nil for somebody who only comes in.
    var guest: Guest?

    /// `alsoWhenClosed` is for leaving, which nobody is kept from.
    func change(
        by command: Command, line: AccessLine, answering answer: String, alsoWhenClosed: Bool = false,
        also: (@Sendable (any Writing) throws -> Void)? = nil, _ decide: (Kept<Meeting>) throws -> [Meeting.Event]
    ) async throws -> Receipt {
        for _ in 0..<50 {
            let stands = alsoWhenClosed ? nil : try await familyStands()
            do {
                return try await visit.office.meetings.change(meeting.value, by: command, access: line) { kept in
                    Decision(try decide(kept), answer: answer) { tx in
                        try stands?(tx)
                        if let guest { try Guests.holds(guest, in: tx) }
                        try also?(tx)
                    }
                }
            } catch is FamilyMovedOn {
                continue
            }
        }
        throw Problem.tryAgain
    }

    private func record(_ family: Family.ID) async throws -> Kept<Family> {
        guard let kept = try await visit.office.families.load(family.value) else { throw Problem.notInMeeting }
        return kept
    }

    /// The family's record went on between the look at how it stands and the writing.
    private struct FamilyMovedOn: Error {}

    /// - Returns: what makes sure of it in the transaction that writes; nil for a team's own meeting.
    private func familyStands() async throws -> (@Sendable (any Writing) throws -> Void)? {
        guard let now = try await visit.office.meetings.load(meeting.value)?.record else { throw Problem.notInMeeting }
        guard let family = now.plan?.family else { return nil }
        var kept = try await record(family)
        // The meetings of a record that became a part of another one go on there.
        while let other = kept.record.mergings.into?.family { kept = try await record(other) }
        guard kept.record.standing.takesGuests(ledBy: now.leadsNow) else { throw Refusal(.isOver) }
        let (stream, version) = (kept.id, kept.version)
        return { tx in guard try tx.holds(stream, at: version) else { throw FamilyMovedOn() } }
    }
}
