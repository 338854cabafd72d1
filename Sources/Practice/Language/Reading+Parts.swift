/// The parts a text should have, by its kind.
extension Reading {
    /// What is missing or the wrong way round. `noticed` are the words that were noticed already.
    func parts(of kind: TextKind, noticed: [Notice]) -> [Notice] {
        guard !tokens.isEmpty else { return [] }
        let labels = labelled(noticed)
        switch kind {
        case .dangerStatement, .worryStatement: return StatementReading(reading: self, labels: labels).notices()
        case .safetyGoal: return GoalReading(reading: self, labels: labels).notices()
        case .scalingQuestion: return ScaleReading(reading: self).notices()
        case .planRule: return RuleReading(reading: self, labels: labels).notices()
        case .sentence: return []
        }
    }

    /// Which words belong to a label or to jargon, and so say nothing that a camera could film.
    private func labelled(_ noticed: [Notice]) -> [Bool] {
        var labels = [Bool](repeating: false, count: tokens.count)
        var notices = noticed.filter { $0.problem.isOfWords && $0.problem != .jargon }[...]
        for place in tokens.indices {
            while let first = notices.first, first.end <= tokens[place].start { notices.removeFirst() }
            guard let first = notices.first else { break }
            labels[place] = first.start <= tokens[place].start
        }
        return labels
    }
}
