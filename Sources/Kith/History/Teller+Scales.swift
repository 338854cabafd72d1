import Markup
import Practice

/// What happened to scaling questions and their answers (docs/practice/05).
extension Teller {
    func tell(_ event: Scales.Event) -> Telling {
        switch event {
        case .scaleAsked(_, _, _, let wording):
            return Telling(
                sentence: words.historyScaleAsked(who),
                texts: Telling.texts(fields(of: wording), language: wording.question.language), look: "judge")
        case .slipCorrected(let id, let wording): return reworded(id, wording, words.historySlip(who))
        case .seriesBegan(let id, let wording): return reworded(id, wording, words.historySeries(who))
        case .closeAtAgreed(let id, let number):
            return about(id, number.map { words.historyCloseAt(who, $0) } ?? words.historyNoCloseAt(who))
        case .scaleRetired(let id, let reason): return about(id, words.historyScaleRetired(who), reason: reason)
        case .numberGiven(let id, let rating, let content): return given(content, as: rating, on: id)
        case .numberWithdrawn(let id, let rating, let reason):
            let (name, answer) = said(rating, on: id)
            return about(id, words.historyNumberWithdrawn(who, name, answer), reason: reason)
        case .numberShownTo(let id, let rating, let shownTo):
            let (name, answer) = said(rating, on: id)
            return about(id, words.historyNumberShownTo(shownTo, who, name, answer))
        }
    }

    private func said(_ rating: Rating.ID, on id: Scale.ID) -> (name: String, answer: String) {
        let content = before.scales[id]?.allRatings.first { $0.id == rating }?.content
        return (content.map { name($0.rater) } ?? words.historySomebody, content.map { words.short($0.answer) } ?? "")
    }

    private func given(_ content: Rating.Content, as rating: Rating.ID, on id: Scale.ID) -> Telling {
        let answer = words.short(content.answer)
        var telling = about(id, words.historyNumberGiven(who, name(content.rater), answer))
        if case .given(let reason) = content.reason {
            telling.texts.append(.init(label: words.historyTheirReason, text: reason.text, language: reason.language))
        }
        if case .askedGaveNone = content.reason { telling.facts.append(words.gaveNoReason) }
        telling.texts += Telling.texts([
            (words.notZeroBecause, content.whyNotZero), (words.oneHigherWouldBe, content.oneHigher),
        ])
        var after = before
        after.apply(entry.event, entry.stamp)
        if let rating = after.scales[id]?.allRatings.first(where: { $0.id == rating }) {
            telling.facts += words.circumstances(of: rating, besides: RoundFacts(rating.day, []))
        }
        return telling
    }

    private func about(_ id: Scale.ID, _ sentence: String, reason: String = "") -> Telling {
        let question = before.scales[id]?.wording.question
        let text = question.map { [Telling.Text(text: $0.text, language: $0.language, isContext: true)] }
        return Telling(sentence: sentence, texts: text ?? [], reason: reason, look: "judge")
    }

    private func reworded(_ id: Scale.ID, _ wording: Scale.Wording, _ sentence: String) -> Telling {
        Telling(
            sentence: sentence,
            changes: Telling.changes(before.scales[id].map { fields(of: $0.wording) } ?? [], fields(of: wording)),
            look: "judge")
    }

    /// The words of a question; 10 before 0.
    private func fields(of wording: Scale.Wording) -> [(String, String)] {
        [
            (words.historyQuestion, wording.question.text), (words.printTenMeans, wording.ten),
            (words.printZeroMeans, wording.zero), (words.goodEnoughToClose, wording.closeAt.map(String.init) ?? ""),
        ]
    }
}
