import Practice

/// The agenda of one meeting: where it is, what is added to it, and who may be at which step.
enum AgendaRoutes {
    static let all: [Route] = [
        .meeting(.get, "steps/new", may: .record, logs: .view("meeting")) { visit in
            try await visit.inside.show(AgendaForms.new(visit))
        },
        .meeting(
            .post, "steps/new", may: .record, logs: .change("meeting"), takes: AgendaForms.newFields, answer: add),
        .meeting(.get, "steps/:step", may: .record, logs: .view("meeting")) { visit in
            try await visit.inside.show(AgendaForms.attendance(try visit.step(), visit))
        },
        .meeting(
            .post, "steps/:step", may: .record, logs: .change("meeting"), takes: AgendaForms.attendanceFields
        ) { visit in
            let step = try visit.step()
            let attendance = AgendaForms.attendance(visit.form)
            return try await visit.submit(
                AgendaForms.attendance(step, visit), then: visit.link.page.at("step-\(step.id)"),
                again: { AgendaForms.attendance($0.meeting.step(step.id) ?? step, $0) }
            ) { try $0.attend(attendance, at: step.id) }
        },
        .meeting(.post, "steps/:step/begin", may: .record, logs: .change("meeting")) { visit in
            let step = try visit.step()
            return try await visit.press(then: visit.link.page.at("step-\(step.id)")) { try $0.begin(step.id) }
        },
        .meeting(.post, "steps/:step/take-off", may: .record, logs: .change("meeting")) { visit in
            let step: AgendaStep.ID = try visit.inside.visit.id("step")
            // A step that is kept from somebody is to them as one that is not there, or not any more.
            guard visit.meeting.step(step) != nil else { return .redirect(visit.link.page.at("agenda")) }
            return try await visit.press(then: visit.link.page.at("agenda")) { try $0.takeOff(step) }
        },
    ]

    @Sendable private static func add(_ visit: MeetingVisit) async throws -> Answer {
        guard let kind = MeetingType.Step(rawValue: visit.form.text("kind")) else { throw Problem.badForm }
        let title = visit.form.text("title")
        let step = AgendaStep(
            kind, as: visit.new(), title: title.isEmpty ? nil : Term(title, ""),
            attendance: AgendaForms.attendance(visit.form))
        let after = AgendaStep.ID(visit.form.text("after"))
        return try await visit.submit(AgendaForms.new(visit), then: visit.link.page.at("step-\(step.id)")) {
            try $0.add(step, after: after)
        }
    }
}

extension MeetingVisit {
    /// The step of the agenda in the path.
    fileprivate func step() throws -> AgendaStep {
        guard let step = meeting.step(try inside.visit.id("step")) else { throw Problem.notFound }
        return step
    }
}
