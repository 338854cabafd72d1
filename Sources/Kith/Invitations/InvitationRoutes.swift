import HTTPTypes
import Journal
import Practice

extension MeetingLink {
    var invitations: Link { part("invitations") }
    var beforehand: Link { part("beforehand") }
    var questionBeforehand: Link { part("beforehand/question") }
    func putIn(_ person: Participant.ID, _ round: Round.ID) -> Link { part("rounds/\(round)/beforehand/\(person)") }
}

extension LedMeeting {
    /// Calling the meeting off for everybody who was invited.
    func uninviting() async throws -> Uninviting { try await Uninviting(meeting.participants, office) }

    /// Carries out what a form of the invitations asks; after a conflict it is made anew from the newest meeting.
    func submitInvitations(
        _ form: LedForm, then link: Link, alsoWhenClosed: Bool = false,
        _ decide: @Sendable (Meeting) throws -> [Meeting.Event], also: (@Sendable (any Writing) throws -> Void)? = nil
    ) async throws -> Answer {
        try await submit(
            form, then: link, alsoWhenClosed: alsoWhenClosed, again: { _ in form }, decide, also: also)
    }
}

/// Writing to the people of a meeting, and what they write before it. A family's meeting and a team's go the same way.
enum InvitationRoutes {
    static let all: [Route] = inviting + people + beforehand + questions

    private static let inviting: [Route] = [
        Route.led(.get, "invitations", may: .record, logs: .view("invitations")) { visit in
            try await visit.show(try await InvitationForms.invite(visit))
        },
        Route.led(
            .post, "invitations", may: .record, logs: .change("invitations"), takes: ["people"], answer: invite),
        Route.led(.post, "people/:person/stop", may: .record, logs: .change("invitations"), answer: stop),
        Route.led(.get, "cancel", may: .record, logs: .view("meetings")) { visit in
            try await visit.show(InvitationForms.cancel(visit, try await visit.uninviting()))
        },
        Route.led(.post, "cancel", may: .record, logs: .change("meetings"), takes: ["why"]) { visit in
            let uninviting = try await visit.uninviting()
            let why = visit.form.text("why")
            return try await visit.submitInvitations(
                InvitationForms.cancel(visit, uninviting), then: visit.home, alsoWhenClosed: true,
                { try $0.cancel(because: why) + uninviting.decide($0) }, also: uninviting.stopping(visit.office))
        },
    ].flatMap { $0 }

    private static let people: [Route] = [
        Route.led(.get, "people/:person/contact", may: .record, logs: .view("invitations")) { visit in
            try await visit.show(InvitationForms.contact(try visit.participant(), visit))
        },
        Route.led(
            .post, "people/:person/contact", may: .record, logs: .change("invitations"),
            takes: ["email", "tongue", "mayHavePlace"], answer: reach),
        Route.led(.post, "people/:person/letter", may: .record, logs: .print("invitation"), answer: letter),
        Route.led(.get, "people/:person/off", may: .record, logs: .view("meetings")) { visit in
            let person = try visit.participant()
            return try await visit.show(
                InvitationForms.takeOff(person, try await Uninviting([person], visit.office), visit))
        },
        Route.led(.post, "people/:person/off", may: .record, logs: .change("meetings")) { visit in
            let person = try visit.participant()
            let uninviting = try await Uninviting([person], visit.office)
            return try await visit.submitInvitations(
                InvitationForms.takeOff(person, uninviting, visit), then: visit.home.at("expected"),
                { try uninviting.decide($0) + $0.takeOff(person.id) }, also: uninviting.stopping(visit.office))
        },
    ].flatMap { $0 }

    @Sendable private static func invite(_ visit: any LedMeeting) async throws -> Answer {
        guard visit.office.outbox.isOpen else { throw Problem.badForm }
        let people = visit.form.all("people").compactMap { Participant.ID($0) }
        let letters = Inviting.letters(to: people, visit.office)
        let today = visit.today
        return try await visit.submitInvitations(
            try await InvitationForms.invite(visit), then: visit.part("invitations"),
            { try $0.invite(letters, today: today) })
    }

    @Sendable private static func stop(_ visit: any LedMeeting) async throws -> Answer {
        let id: Participant.ID = try visit.request.id("person")
        guard let person = visit.meeting.written(to: id), let letter = person.invitation?.letter.id else {
            throw Problem.notFound
        }
        let neverSent = try await visit.office.neverSent(to: person)
        return try await visit.submitInvitations(
            try await InvitationForms.invite(visit), then: visit.part("invitations"), alsoWhenClosed: true,
            { try $0.stopLetter(to: person.id, neverSent: neverSent) },
            also: visit.office.outbox.stopping(Letter.ID(letter.value)))
    }

    /// The letter is shown once: its link is not kept. Asked for again by the same form, it leads back.
    @Sendable private static func letter(_ visit: any LedMeeting) async throws -> Answer {
        let person = try visit.participant()
        let form = try await InvitationForms.invite(visit)
        guard let facts = visit.meeting.facts(for: person) else {
            return visit.refused(form, because: Refusal(.noTimeYet))
        }
        let link = visit.office.personalLinks.link(for: person.id, to: visit.id, on: facts.on)
        let today = visit.today
        var answer = try await visit.submitInvitations(
            form, then: visit.part("invitations"),
            { try $0.inviteOnPaper(person.id, today: today) }, also: link.write)
        guard answer.status == .seeOther, answer.isLogged else { return answer }
        answer = .page(PaperLetter(visit: visit, person: person, facts: facts, secret: link.secret).html)
        answer.isLogged = true
        return answer
    }

    @Sendable private static func reach(_ visit: any LedMeeting) async throws -> Answer {
        let person = try visit.participant()
        let form = visit.form
        return try await visit.submit(
            InvitationForms.contact(person, visit), then: visit.part("invitations"), alsoWhenClosed: false,
            again: { InvitationForms.contact($0.meeting[person.id] ?? person, $0) },
            { meeting in
                let typed = form.text("email")
                let address = EmailAddress(typed)
                guard typed.isEmpty || address != nil else { throw Refusal(.notAnAddress, "email") }
                return try meeting.reach(
                    person.id,
                    by: .init(
                        email: address, tongue: .init(rawValue: form.text("tongue")) ?? .english,
                        mayHavePlace: form.isOn("mayHavePlace")))
            }, also: nil)
    }

    private static let beforehand: [Route] = [
        Route.led(.get, "beforehand", may: .read, logs: .view("views")) { visit in
            .page(BeforehandPage(visit: visit).html)
        },
        Route.led(.post, "people/:person/read-out", may: .record, logs: .change("meeting")) { visit in
            let person = try visit.participant()
            let worker = visit.whoLooks
            return try await visit.decide(then: visit.part("beforehand")) { try $0.readOut(person.id, by: worker) }
        },
    ].flatMap { $0 }

    /// A question that is answered beforehand is one of a family's scales.
    private static let questions: [Route] = [
        .meeting(
            .post, "beforehand/question", may: .record, logs: .change("meetings"), takes: ["scale"]
        ) { visit in
            let scale = Scale.ID(visit.form.text("scale")).flatMap { visit.inside.family.scales[$0] }
            let question = scale.map { Round.Question(scale: $0.id, wording: $0.wording) }
            return try await visit.submit(
                try await InvitationForms.invite(visit), then: visit.link.invitations, alsoWhenClosed: false,
                again: { try await InvitationForms.invite($0) },
                { try $0.askBeforehand(question) }, also: nil)
        },
        .meeting(.post, "rounds/:round/beforehand/:person", may: .record, logs: .change("round")) { visit in
            let (round, person) = (try visit.round(), try visit.participant())
            let answer = try visit.meeting.answerBeforehand(round.id, of: person.id, by: visit.inside.actor.id)
            return try await visit.press(
                then: visit.link.page.at("now"),
                { try $0.answer(round.id, by: person.id, origin: .beforehand) },
                also: try visit.office.roundAnswers.keeping(answer, of: round.id))
        },
    ]
}
