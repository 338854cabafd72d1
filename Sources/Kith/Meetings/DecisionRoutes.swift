import HTTPTypes
import Markup
import Practice

extension MeetingLink {
    func views(of id: Meeting.Decision.ID) -> Link { part("decisions/\(id)/views") }
    func category(of id: Meeting.Decision.ID) -> Link { part("decisions/\(id)/category") }
}

/// What a meeting decides, who decided it, and what each says about it.
enum DecisionRoutes {
    static let all: [Route] = [
        .meeting(
            .post, "decisions", may: .record, logs: .change("meeting"), takes: ["decision", "by", "step"]
        ) { visit in
            let id: Meeting.Decision.ID = visit.new()
            let step = try visit.chosenStep()
            let text = Written(visit.form.text("decision"), language: visit.words.language.rawValue)
            let people: [Participant.ID] = visit.form.ids("by")
            return try await visit.press(then: visit.link.page.at("decisions")) {
                try $0.decide(text, by: people, as: id, at: step)
            }
        },
        .meeting(.get, "decisions/:decision/dissent", may: .record, logs: .view("meeting")) { visit in
            try await visit.inside.show(DecisionForms.dissent(try visit.decision(), visit))
        },
        .meeting(
            .post, "decisions/:decision/dissent", may: .record, logs: .change("meeting"), takes: ["by", "words"]
        ) { visit in
            let decision = try visit.decision()
            let words = Written(visit.form.text("words"), language: visit.words.language.rawValue)
            let by = Participant.ID(visit.form.text("by")) ?? Participant.ID(0)
            return try await visit.submit(
                DecisionForms.dissent(decision, visit), then: visit.link.page.at("decisions")
            ) { try $0.dissent(.init(by: by, words: words), on: decision.id) }
        },
        .meeting(.get, "decisions/:decision/views", may: .record, logs: .view("meeting")) { visit in
            try await visit.inside.show(DecisionForms.views(try visit.decision(), visit))
        },
        .meeting(
            .post, "decisions/:decision/views", may: .record, logs: .change("meeting"),
            takes: ["by", "says", "reason"],
            answer: giveView),
        .meeting(.get, "decisions/:decision/category", may: .record, logs: .view("meeting")) { visit in
            try await visit.inside.show(DecisionForms.category(try visit.decision(), visit))
        },
        .meeting(
            .post, "decisions/:decision/category", may: .record, logs: .change("meeting"), takes: ["category"]
        ) { visit in
            let decision = try visit.decision()
            let categories = visit.form.all("category").compactMap(LegalCategory.init)
            return try await visit.submit(
                DecisionForms.category(decision, visit), then: visit.link.page.at("decisions"),
                again: { DecisionForms.category(try $0.newest(decision), $0) },
                { try $0.categorise(decision.id, as: categories) })
        },
    ]

    @Sendable private static func giveView(_ visit: MeetingVisit) async throws -> Answer {
        let decision = try visit.decision()
        let by = Participant.ID(visit.form.text("by")) ?? Participant.ID(0)
        let says = visit.form.text("says")
        let reason = Written(visit.form.text("reason"), language: visit.words.language.rawValue)
        return try await visit.submit(
            DecisionForms.views(decision, visit), then: visit.link.views(of: decision.id),
            again: { DecisionForms.views(try $0.newest(decision), $0) }
        ) { meeting in
            guard ["yes", "no"].contains(says) else { throw Refusal(.missing, "says") }
            return try meeting.give(.init(by: by, agrees: says == "yes", reason: reason), on: decision.id)
        }
    }
}

extension MeetingVisit {
    /// The decision in the path.
    fileprivate func decision() throws -> Meeting.Decision {
        let id: Meeting.Decision.ID = try inside.visit.id("decision")
        guard let decision = meeting.decisions.first(where: { $0.id == id }) else { throw Problem.notFound }
        return decision
    }

    /// The same decision as this meeting has it.
    fileprivate func newest(_ decision: Meeting.Decision) throws -> Meeting.Decision {
        meeting.decided.first { $0.id == decision.id } ?? decision
    }
}
