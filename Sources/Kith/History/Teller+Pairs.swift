import Markup
import Practice

/// What happened to statements and goals (docs/practice/03, 04).
extension Teller {
    func tell(_ event: Pairs.Event) -> Telling {
        switch event {
        case .pairWritten(_, let content, _):
            return Telling(
                sentence: words.historyPairWritten(who, term(content.labels.statement), term(content.labels.goal)),
                texts: Telling.texts(fields(of: content), language: content.statement.language), look: "worry")
        case .pairReworded(let id, let content):
            let old = before.pairs[id].map { fields(of: $0.content) } ?? []
            return Telling(
                sentence: words.historyPairReworded(who, statement(id), goal(id)),
                changes: Telling.changes(old, fields(of: content)), look: "worry")
        case .pairShared(let id, let sharing):
            var telling = about(id, words.historyPairShared(who, statement(id), name(sharing.person)))
            telling.texts += Telling.texts([(words.howShown, sharing.how)])
            telling.texts += Telling.texts([(words.whatTheySaid, sharing.response)], language: sharing.language)
            telling.happened = unlessToday(sharing.day)
            return telling
        case .pairAgreed(let id): return about(id, words.historyPairAgreed(who, statement(id), goal(id)))
        case .pairRetired(let id, let reason):
            return about(id, words.historyPairRetired(who, statement(id), goal(id)), reason: reason)
        case .holdingBegan, .holdingReset, .goalMet, .goalAbandoned: return tellGoal(event)
        }
    }

    private func tellGoal(_ event: Pairs.Event) -> Telling {
        switch event {
        case .holdingBegan(let id, let day):
            return aboutGoal(id, words.historyHoldingBegan(who, goal(id), words.day(day)))
        case .holdingReset(let id, let reason):
            return aboutGoal(id, words.historyHoldingReset(who, goal(id)), reason: reason)
        case .goalMet(let id, let day): return aboutGoal(id, words.historyGoalMet(who, goal(id), words.day(day)))
        case .goalAbandoned(let id, let reason):
            return aboutGoal(id, words.historyGoalAbandoned(who, goal(id)), reason: reason)
        default: return Telling(sentence: words.historyNewer(who))
        }
    }

    private func statement(_ id: Pair.ID) -> String {
        before.pairs[id].map { term($0.content.labels.statement) } ?? words.historyStatement
    }

    private func goal(_ id: Pair.ID) -> String {
        before.pairs[id].map { term($0.content.labels.goal) } ?? words.historyGoal
    }

    private func about(_ id: Pair.ID, _ sentence: String, reason: String = "") -> Telling {
        let statement = before.pairs[id]?.statement
        let text = statement.map { $0.happened.isEmpty ? $0.ifNothingChanges : $0.happened } ?? ""
        return Telling(
            sentence: sentence, texts: context(text, statement?.language), reason: reason, look: "worry")
    }

    private func aboutGoal(_ id: Pair.ID, _ sentence: String, reason: String = "") -> Telling {
        let goal = before.pairs[id]?.goal
        let texts = context(goal?.sentences.first ?? "", goal?.language)
        return Telling(sentence: sentence, texts: texts, reason: reason, look: "need")
    }

    /// The start of the text, to know it by.
    private func context(_ text: String, _ language: String?) -> [Telling.Text] {
        text.isEmpty ? [] : [.init(text: text.shortened(to: 120), language: language, isContext: true)]
    }

    /// Every part of a statement and its goal, under its label.
    private func fields(of content: Pair.Content) -> [(String, String)] {
        let length = content.goal.holdFor.map(words.length) ?? ""
        return [(words.aboutWhichChildren, names(content.children))]
            + PairPart.allCases.map { (words.label(of: $0), content[$0]) }
            + [(words.holdForLabel, length), (words.leaveOutOf, notFor(content.notFor))]
    }
}
