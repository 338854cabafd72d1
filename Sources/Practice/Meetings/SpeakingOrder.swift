extension Meeting {
    /// In which order people speak: as it was put in order by hand, else the family first, so that professionals' numbers
    /// do not set the tone, and the chair last (docs/practice/05 §5.4).
    package func inSpeakingOrder(_ people: [Participant]) -> [Participant] {
        let chosen = Set(people.map(\.id))
        return speakingOrder.filter { chosen.contains($0.id) }
    }

    /// Everybody in speaking order. Whoever came after it was put in order stands before the first who speaks later by
    /// the rule.
    private var speakingOrder: [Participant] {
        let byRule = participants.enumerated().sorted { one, other in
            let (first, second) = (turn(of: one.element), turn(of: other.element))
            return first == second ? one.offset < other.offset : first < second
        }.map(\.element)
        guard !order.isEmpty else { return byRule }
        var sorted = order.compactMap { self[$0] }
        for newcomer in byRule where !order.contains(newcomer.id) {
            let place = sorted.firstIndex { turn(of: $0) > turn(of: newcomer) } ?? sorted.count
            sorted.insert(newcomer, at: place)
        }
        return sorted
    }

    private func turn(of participant: Participant) -> Int {
        let order = plan?.defined?.speakingOrder ?? Participant.Part.allCases
        let part = part(of: participant)
        // An agenda of the authority's own that is older than advocates names none: they speak with the family.
        return order.firstIndex(of: part) ?? (part == .advocate ? order.firstIndex(of: .family) : nil) ?? order.count
    }

    /// Who somebody is to the family now: whoever has taken the lead is the chair, and whoever led before is one of the
    /// professionals again.
    package func part(of participant: Participant) -> Participant.Part {
        guard let worker = participant.content.worker else { return participant.content.part }
        if worker == leadsNow { return .chair }
        return participant.content.part == .chair ? .professional : participant.content.part
    }

    /// Lets somebody speak one place earlier or later.
    package func move(_ id: Participant.ID, earlier: Bool) throws(Refusal) -> [Event] {
        try notOver()
        var people = speakingOrder.filter { $0.state != .waiting && $0.state != .notLetIn }.map(\.id)
        guard let place = people.firstIndex(of: id) else { throw Refusal(.notFound) }
        let other = earlier ? place - 1 : place + 1
        guard people.indices.contains(other) else { return [] }
        people.swapAt(place, other)
        return [.speakingOrderSet(people: people)]
    }

    /// Goes back to the rule: the family first, the chair last.
    package func orderByRule() throws(Refusal) -> [Event] {
        try notOver()
        return order.isEmpty ? [] : [.speakingOrderSet(people: [])]
    }
}
