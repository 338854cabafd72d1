import HTTPTypes
import Journal
import Practice

/// Changing a meeting. How the family stands is decided again for every change, and still holds when it is written: a
/// record that was closed or restricted meanwhile is not written into.
extension MeetingVisit {
    /// Carries out what a form asks; a refusal shows it again with everything that was typed. Where somebody else changed
    /// the same thing after it was shown, `again` makes it from the meeting as it is and as it was, and both stand beside
    /// what was typed.
    ///
    /// `alsoWhenClosed` is for what ends a meeting of a family whose record was closed over it.
    func submit(
        _ form: FamilyForm, then link: Link, alsoWhenClosed: Bool = false,
        again: @Sendable (MeetingVisit) async throws -> FamilyForm? = { _ in nil },
        _ decide: @Sendable (Meeting) throws -> [Meeting.Event],
        also: (@Sendable (any Writing) throws -> Void)? = nil
    ) async throws -> Answer {
        do {
            let answer = try await change(then: link, alsoWhenClosed: alsoWhenClosed, also: also) {
                try decide($0.record)
            }
            try await inside.keepWords(inside.visit.form)
            return answer
        } catch let refusal as Refusal {
            return inside.refused(form, because: refusal)
        } catch CommandFault.conflict(let base, _) {
            return try await conflict(since: base) { try await again($0) ?? form }
        }
    }

    /// Carries out what a button asks; a refusal shows the meeting with the reason on top.
    func press(
        then link: Link, alsoWhenClosed: Bool = false, _ decide: @Sendable (Meeting) throws -> [Meeting.Event],
        also: (@Sendable (any Writing) throws -> Void)? = nil
    ) async throws -> Answer {
        try await submit(
            MeetingPage.form(self), then: link, alsoWhenClosed: alsoWhenClosed, again: { MeetingPage.form($0) }, decide,
            also: also)
    }

    /// What was typed, what it is now and what it was, side by side above the form.
    private func conflict(
        since base: Int, _ form: (MeetingVisit) async throws -> FamilyForm
    ) async throws -> Answer {
        let now = try await MeetingVisit(FamilyVisit(inside.visit))
        let then = Kept(id: id.value, version: base, record: try await office.meeting(id, at: base))
        let (newest, was) = (try await form(now), try await form(MeetingVisit(now.inside, then)))
        return now.inside.conflict(newest, was: was, in: now.inside.family)
    }

    /// Decides on the newest meeting and the newest standing of its family, and appends.
    func change(
        then link: Link, alsoWhenClosed: Bool = false, also: (@Sendable (any Writing) throws -> Void)? = nil,
        _ decide: (Kept<Meeting>) throws -> [Meeting.Event]
    ) async throws -> Answer {
        let receipt = try await carryOut(
            try inside.visit.command(inside.visit.form), answering: link.path, alsoWhenClosed: alsoWhenClosed,
            also: also, decide)
        var answer = Answer.redirect(Link(path: receipt.answer))
        answer.isLogged = !receipt.wasRepeated
        return answer
    }

    /// The same for whoever asks, a person or another program. It is the only way in which workers change a meeting: the
    /// letters that belong to what was decided go into the same transaction, and the family's standing holds in it.
    func carryOut(
        _ command: Command, answering answer: String, alsoWhenClosed: Bool = false,
        also: (@Sendable (any Writing) throws -> Void)? = nil, _ decide: (Kept<Meeting>) throws -> [Meeting.Event]
    ) async throws -> Receipt {
        for _ in 0..<50 {
            let stands = try await familyStands(alsoWhenClosed: alsoWhenClosed)
            do {
                return try await office.meetings.change(
                    id.value, by: command, access: inside.visit.line(stream: inside.id.value)
                ) { kept in
                    let events = try decide(kept)
                    let withheld = inside.withheld(of: kept.record)
                    guard !events.contains(where: { kept.record.belongs($0, to: withheld) }) else {
                        throw Problem.notFound
                    }
                    let letters = try Inviting(visit: self).posting(events, before: kept.record)
                    return Decision(events, answer: answer) { tx in
                        try stands(tx)
                        try letters(tx)
                        try also?(tx)
                    }
                }
            } catch is FamilyMovedOn {
                continue
            }
        }
        throw Problem.tryAgain
    }

    /// The family's record went on between the look at how it stands and the writing.
    private struct FamilyMovedOn: Error {}

    /// Decides whether the newest record of the family lets this be done.
    ///
    /// - Returns: what makes sure of it in the transaction that writes.
    private func familyStands(alsoWhenClosed: Bool) async throws -> @Sendable (any Writing) throws -> Void {
        guard let now = try await office.families.load(inside.id.value) else { throw Problem.notFound }
        guard Access.allows(inside.visit.familyAction, to: inside.actor, on: now, at: inside.visit.now) else {
            throw Problem.notFound
        }
        guard now.record.standing.isOpen || alsoWhenClosed else { throw Refusal(.isClosed) }
        let (family, version) = (now.id, now.version)
        return { tx in guard try tx.holds(family, at: version) else { throw FamilyMovedOn() } }
    }
}
