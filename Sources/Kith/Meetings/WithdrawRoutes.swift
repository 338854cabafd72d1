import Practice

/// A kind of thing that is written down in a meeting and can be taken back. Its words stay in the history, with the
/// reason.
struct TakenBack: Sendable {
    /// What things of this kind are called in addresses.
    let path: String
    /// What the thing says; nil where there is none such that stands.
    let text: @Sendable (Meeting, UInt128) -> Written?
    let withdraw: @Sendable (Meeting, UInt128, String) throws(Refusal) -> [Meeting.Event]

    /// Was it taken back before, by this form or another? Then there is nothing left to do.
    func isGone(_ id: UInt128, in meeting: Meeting) -> Bool {
        text(meeting, id) == nil && (try? withdraw(meeting, id, ""))?.isEmpty == true
    }

    static let note = TakenBack(path: "notes") { meeting, id in
        meeting.notes.first { $0.id.value == id && $0.withdrawn == nil }?.text
    } withdraw: { meeting, id, why throws(Refusal) in
        try meeting.withdraw(Meeting.Note.ID(id), because: why)
    }

    static let decision = TakenBack(path: "decisions") { meeting, id in
        meeting.decisions.first { $0.id.value == id }?.text
    } withdraw: { meeting, id, why throws(Refusal) in
        try meeting.withdraw(Meeting.Decision.ID(id), because: why)
    }

    static let action = TakenBack(path: "actions") { meeting, id in
        meeting.actions.first { $0.id.value == id }?.content.text
    } withdraw: { meeting, id, why throws(Refusal) in
        try meeting.withdraw(Meeting.Action.ID(id), because: why)
    }
}

/// Taking back what was written down in a family's meeting by mistake.
enum WithdrawRoutes {
    static let all: [Route] = [TakenBack.note, .decision, .action].flatMap(routes)

    private static func routes(of kind: TakenBack) -> [Route] {
        @Sendable func asked(_ visit: MeetingVisit) throws -> (id: UInt128, form: FamilyForm) {
            let id = (try visit.inside.visit.id("thing") as ID<TakenBack>).value
            guard let text = kind.text(visit.meeting, id) else { throw Problem.notFound }
            let link = visit.link.part("withdraw/\(kind.path)/\(ID<TakenBack>(id))")
            return (id, MeetingForms.withdraw(text, at: link, visit))
        }
        return [
            .meeting(.get, "withdraw/\(kind.path)/:thing", may: .record, logs: .view("meeting")) { visit in
                try await visit.inside.show(try asked(visit).form)
            },
            .meeting(
                .post, "withdraw/\(kind.path)/:thing", may: .record, logs: .change("meeting"), takes: ["why"]
            ) { visit in
                let sent: ID<TakenBack> = try visit.inside.visit.id("thing")
                if kind.isGone(sent.value, in: visit.meeting) { return .redirect(visit.link.page) }
                let (id, form) = try asked(visit)
                let why = visit.form.text("why")
                return try await visit.submit(form, then: visit.link.page) { try kind.withdraw($0, id, why) }
            },
        ]
    }
}
