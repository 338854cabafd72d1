/// What a kind of meeting records of a decision beside its words.
package enum DecisionPart: String, CaseIterable, Hashable, Sendable, Codable {
    /// Who decided it.
    case decidedBy
    /// What each agency and person says: yes or no, and why.
    case views
    /// The category that the law asks for where there is a child protection plan. It is for staff alone and never stands
    /// in words for the family (docs/practice/11.2).
    case legalCategory
}

/// What the law calls the harm for which a child has a protection plan.
package enum LegalCategory: String, CaseIterable, Hashable, Sendable, Codable {
    case neglect, physical, sexual, emotional
}

extension Meeting.Decision {
    /// What one person or agency says about a decision.
    package struct View: Hashable, Sendable, Codable {
        package var by: Participant.ID
        package var agrees: Bool
        package var reason: Written

        package init(by: Participant.ID, agrees: Bool, reason: Written) {
            self.by = by
            self.agrees = agrees
            self.reason = reason
        }
    }

    /// Without what is for staff alone.
    var withoutCategory: Meeting.Decision {
        var copy = self
        copy.categories = []
        return copy
    }
}

extension Meeting {
    /// What is recorded of a decision here, as data of the kind of meeting.
    package var decisionParts: [DecisionPart] {
        guard let defined = plan?.defined else { return type.decisionParts }
        return defined.decisionParts ?? []
    }

    mutating func applyToDecisions(_ event: Event, _ stamp: Stamp) {
        func change(_ id: Decision.ID, _ change: (inout Decision) -> Void) {
            if let place = decided.firstIndex(where: { $0.id == id }) { change(&decided[place]) }
        }
        switch event {
        case .decided(let id, let text, let at, let by):
            decided.append(Decision(id: id, text: text, added: stamp, at: at, by: by ?? []))
        case .dissented(let id, let dissent): change(id) { $0.dissents.append(dissent) }
        case .viewGiven(let id, let view):
            change(id) { decision in
                if let place = decision.views.firstIndex(where: { $0.by == view.by }) {
                    decision.views[place] = view
                } else {
                    decision.views.append(view)
                }
            }
        case .categorised(let id, let categories): change(id) { $0.categories = categories }
        case .decisionWithdrawn(let id, let reason): change(id) { $0.withdrawn = reason }
        default: break
        }
    }

    // MARK: - Rules

    package func decide(
        _ text: Written, by people: [Participant.ID] = [], as id: Decision.ID, at step: AgendaStep.ID? = nil
    ) throws(Refusal) -> [Event] {
        try stillRunning()
        try onAgenda(step)
        guard people.allSatisfy({ mayBeThere($0, at: step) }) else { throw Refusal(.notFound, "by") }
        let text = try Written.checked(text.text, language: text.language, field: "decision")
        return [.decided(decision: id, text: text, at: step, by: people.isEmpty ? nil : people)]
    }

    /// Somebody sees a decision otherwise: their own words, which nobody can edit (assurance 9).
    package func dissent(_ dissent: Dissent, on id: Decision.ID) throws(Refusal) -> [Event] {
        let decision = try standing(id)
        var dissent = dissent
        dissent.words = try Written.checked(dissent.words.text, language: dissent.words.language, field: "words")
        guard mayBeThere(dissent.by, at: decision.at) else { throw Refusal(.missing, "by") }
        return [.dissented(decision: id, dissent: dissent)]
    }

    /// What somebody says about a decision, yes or no. Whoever says no says why.
    package func give(_ view: Decision.View, on id: Decision.ID) throws(Refusal) -> [Event] {
        let decision = try standing(id)
        guard decisionParts.contains(.views) else { throw Refusal(.notFound) }
        guard mayBeThere(view.by, at: decision.at) else { throw Refusal(.missing, "by") }
        var view = view
        view.reason.text = try Written.plain(view.reason.text, field: "reason")
        if !view.agrees, view.reason.text.isEmpty { throw Refusal(.reasonNeeded, "reason") }
        return decision.views.contains(view) ? [] : [.viewGiven(decision: id, view: view)]
    }

    /// Notes the category that the law asks for, or that there is none.
    package func categorise(_ id: Decision.ID, as categories: [LegalCategory]) throws(Refusal) -> [Event] {
        let decision = try standing(id)
        guard decisionParts.contains(.legalCategory) else { throw Refusal(.notFound) }
        return decision.categories == categories ? [] : [.categorised(decision: id, categories: categories)]
    }

    private func standing(_ id: Decision.ID) throws(Refusal) -> Decision {
        guard let decision = decisions.first(where: { $0.id == id }) else { throw Refusal(.notFound) }
        return decision
    }
}
