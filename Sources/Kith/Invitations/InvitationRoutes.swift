import HTTPTypes
import Journal
import Practice

extension MeetingLink {
    var invitations: Link { part("invitations") }
    var beforehand: Link { part("beforehand") }
    var questionBeforehand: Link { part("beforehand/question") }
    func putIn(_ person: Participant.ID, _ round: Round.ID) -> Link { part("rounds/\(round)/beforehand/\(person)") }
}

extension MeetingVisit {
    /// Calling the meeting off for everybody who was invited.
    func uninviting() async throws -> Uninviting { try await Uninviting(meeting.participants, office) }
}

/// Writing to the people of a meeting, and what they write before it.
enum InvitationRoutes {
    static let all: [Route] = inviting + people + beforehand

    private static let inviting: [Route] = [
        .meeting(.get, "invitations", may: .record, logs: .view("invitations")) { visit in
            try await visit.inside.show(try await InvitationForms.invite(visit))
        },
        .meeting(.post, "invitations", may: .record, logs: .change("invitations"), takes: ["people"]) { visit in
            guard visit.office.outbox.isOpen else { throw Problem.badForm }
            let people = visit.form.all("people").compactMap { Participant.ID($0) }
            let letters = Inviting.letters(to: people, visit.office)
            return try await visit.submit(try await InvitationForms.invite(visit), then: visit.link.invitations) {
                try $0.invite(letters, today: visit.inside.today)
            }
        },
        .meeting(.post, "people/:person/stop", may: .record, logs: .change("invitations")) { visit in
            let id: Participant.ID = try visit.inside.visit.id("person")
            guard let person = visit.meeting.written(to: id), let letter = person.invitation?.letter.id else {
                throw Problem.notFound
            }
            let neverSent = try await visit.office.neverSent(to: person)
            return try await visit.submit(
                try await InvitationForms.invite(visit), then: visit.link.invitations, alsoWhenClosed: true,
                { try $0.stopLetter(to: person.id, neverSent: neverSent) },
                also: visit.office.outbox.stopping(Letter.ID(letter.value)))
        },
        .meeting(.get, "cancel", may: .record, logs: .view("meetings")) { visit in
            try await visit.inside.show(InvitationForms.cancel(visit, try await visit.uninviting()))
        },
        .meeting(.post, "cancel", may: .record, logs: .change("meetings"), takes: ["why"]) { visit in
            let uninviting = try await visit.uninviting()
            return try await visit.submit(
                InvitationForms.cancel(visit, uninviting), then: visit.link.page, alsoWhenClosed: true,
                { try $0.cancel(because: visit.form.text("why")) + uninviting.decide($0) },
                also: uninviting.stopping(visit.office))
        },
    ]

    private static let people: [Route] = [
        .meeting(.get, "people/:person/contact", may: .record, logs: .view("invitations")) { visit in
            try await visit.inside.show(InvitationForms.contact(try visit.participant(), visit))
        },
        .meeting(
            .post, "people/:person/contact", may: .record, logs: .change("invitations"),
            takes: ["email", "tongue", "mayHavePlace"], answer: reach),
        .meeting(.post, "people/:person/letter", may: .record, logs: .print("invitation"), answer: letter),
        .meeting(.get, "people/:person/off", may: .record, logs: .view("meetings")) { visit in
            let person = try visit.participant()
            return try await visit.inside.show(
                InvitationForms.takeOff(person, try await Uninviting([person], visit.office), visit))
        },
        .meeting(.post, "people/:person/off", may: .record, logs: .change("meetings")) { visit in
            let person = try visit.participant()
            let uninviting = try await Uninviting([person], visit.office)
            return try await visit.submit(
                InvitationForms.takeOff(person, uninviting, visit), then: visit.link.page.at("expected"),
                { try uninviting.decide($0) + $0.takeOff(person.id) }, also: uninviting.stopping(visit.office))
        },
    ]

    /// The letter is shown once: its link is not kept. Asked for again by the same form, it leads back.
    @Sendable private static func letter(_ visit: MeetingVisit) async throws -> Answer {
        let person = try visit.participant()
        guard let facts = visit.meeting.facts(for: person) else {
            return visit.inside.refused(try await InvitationForms.invite(visit), because: Refusal(.noTimeYet))
        }
        let link = visit.office.personalLinks.link(for: person.id, to: visit.id, on: facts.on)
        var answer = try await visit.submit(
            try await InvitationForms.invite(visit), then: visit.link.invitations,
            { try $0.inviteOnPaper(person.id, today: visit.inside.today) }, also: link.write)
        guard answer.status == .seeOther, answer.isLogged else { return answer }
        answer = .page(PaperLetter(visit: visit, person: person, facts: facts, secret: link.secret).html)
        answer.isLogged = true
        return answer
    }

    @Sendable private static func reach(_ visit: MeetingVisit) async throws -> Answer {
        let person = try visit.participant()
        return try await visit.submit(
            InvitationForms.contact(person, visit), then: visit.link.invitations,
            again: { InvitationForms.contact($0.meeting[person.id] ?? person, $0) }
        ) { meeting in
            let typed = visit.form.text("email")
            let address = EmailAddress(typed)
            guard typed.isEmpty || address != nil else { throw Refusal(.notAnAddress, "email") }
            return try meeting.reach(
                person.id,
                by: .init(
                    email: address, tongue: .init(rawValue: visit.form.text("tongue")) ?? .english,
                    mayHavePlace: visit.form.isOn("mayHavePlace")))
        }
    }

    private static let beforehand: [Route] = [
        .meeting(.get, "beforehand", may: .read, logs: .view("views")) { visit in
            .page(BeforehandPage(visit: visit).html)
        },
        .meeting(
            .post, "beforehand/question", may: .record, logs: .change("meetings"), takes: ["scale"]
        ) { visit in
            let scale = Scale.ID(visit.form.text("scale")).flatMap { visit.inside.family.scales[$0] }
            let question = scale.map { Round.Question(scale: $0.id, wording: $0.wording) }
            return try await visit.submit(
                try await InvitationForms.invite(visit), then: visit.link.invitations,
                again: { try await InvitationForms.invite($0) },
                { try $0.askBeforehand(question) })
        },
        .meeting(.post, "people/:person/read-out", may: .record, logs: .change("meeting")) { visit in
            let person = try visit.participant()
            return try await visit.press(then: visit.link.beforehand) {
                try $0.readOut(person.id, by: visit.inside.actor.id)
            }
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
