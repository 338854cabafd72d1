import Markup
import Practice

/// What happened on the map (docs/practice/01).
extension Teller {
    func tell(_ event: FamilyMap.Event) -> Telling {
        switch event {
        case .itemAdded(_, let category, let content):
            var telling = Telling(
                sentence: words.historyAdded(who, self.category(category)), look: category.column.look)
            telling.texts = [text(of: content)]
            telling.facts = facts(of: content)
            telling.happened = unlessToday(content.happened)
            return telling
        case .itemReworded(let id, let content): return reworded(id, content)
        case .itemMoved(let id, let category):
            let from = before.map[id]?.category ?? category
            let sentence =
                from == category
                ? words.historyMoved(who, self.category(category))
                : words.historyMoved(who, self.category(from), self.category(category))
            return about(id, sentence)
        case .itemWithdrawn(let id, let reason):
            return about(id, words.historyWithdrew(who, place(of: id)), reason: reason)
        case .itemRestored(let id): return about(id, words.historyRestored(who, place(of: id)))
        case .itemDisputed(let id, let dispute):
            var telling = about(id, words.historyDisputed(who, name(dispute.by)))
            telling.texts.append(
                .init(
                    label: words.historySays(name(dispute.by)), text: dispute.how.text, language: dispute.how.language))
            return telling
        case .disputeSettled(let id, let person): return about(id, words.historySettled(who, name(person)))
        case .itemBecamePair(let id, _): return about(id, words.historyBecamePair(who))
        case .stepDone(let id, let day):
            var telling = about(id, words.historyStepDone(who))
            telling.happened = unlessToday(day)
            return telling
        case .hintSetAside(let hint, let item, let reason): return setAside(hint, item, because: reason)
        case .stepReopened(let id): return about(id, words.historyStepReopened(who))
        case .hintAskedAgain(let hint, let item):
            var telling = setAside(hint, item, because: "")
            telling.sentence = words.historyAskedAgain(who)
            return telling
        case .questionAsked, .questionReworded, .questionAnswered, .answerCorrected, .questionWithdrawn:
            return tellQuestion(event)
        }
    }

    private func tellQuestion(_ event: FamilyMap.Event) -> Telling {
        switch event {
        case .questionAsked(_, let content):
            Telling(
                sentence: words.historyAsked(who), texts: [text(content.text)],
                facts: fields(of: content).dropFirst().map(\.1).filter { !$0.isEmpty })
        case .questionReworded(let id, let content):
            Telling(
                sentence: words.historyQuestionReworded(who),
                changes: Telling.changes(
                    before.map.question(id).map { fields(of: $0.content) } ?? [], fields(of: content)))
        case .questionAnswered(let id, let answer):
            Telling(
                sentence: words.historyAnswered(who),
                texts: question(id) + [
                    .init(label: words.whatWasFoundOut, text: answer.text, language: answer.language)
                ])
        case .answerCorrected(let id, let answer):
            Telling(
                sentence: words.historyAnswerCorrected(who), texts: question(id),
                changes: Telling.changes(
                    [(words.whatWasFoundOut, before.map.question(id)?.answer?.text ?? "")],
                    [(words.whatWasFoundOut, answer.text)]))
        case .questionWithdrawn(let id, let reason):
            Telling(sentence: words.historyQuestionWithdrawn(who), texts: question(id), reason: reason)
        default: Telling(sentence: words.historyNewer(who))
        }
    }

    /// Something about an item that is there already.
    private func about(_ id: FamilyMap.Item.ID, _ sentence: String, reason: String = "") -> Telling {
        let item = before.map[id]
        return Telling(
            sentence: sentence, texts: item.map { [text(of: $0.content)] } ?? [], reason: reason,
            look: item?.category.column.look ?? "")
    }

    private func reworded(_ id: FamilyMap.Item.ID, _ content: FamilyMap.Item.Content) -> Telling {
        let item = before.map[id]
        let changes = Telling.changes(item.map { fields(of: $0.content) } ?? [], fields(of: content))
        let isAboutWords = item?.content.text != content.text
        var telling = Telling(
            sentence: isAboutWords
                ? words.historyReworded(who, place(of: id)) : words.historySaidMore(who, place(of: id)),
            changes: changes, look: item?.category.column.look ?? "")
        if !isAboutWords { telling.texts = [text(of: content)] }
        return telling
    }

    private func setAside(_ hint: String, _ item: FamilyMap.Item.ID?, because reason: String) -> Telling {
        let question = Hint(rawValue: hint).map { Telling.Text(text: words.question(of: $0)) }
        let about = item.flatMap { before.map[$0] }.map { text(of: $0.content) }
        return Telling(
            sentence: words.historySetAside(who), texts: [question, about].compactMap { $0 }, reason: reason)
    }

    private func place(of id: FamilyMap.Item.ID) -> String {
        before.map[id].map { category($0.category) } ?? words.map
    }

    private func text(of content: FamilyMap.Item.Content) -> Telling.Text {
        .init(text: content.text.text, language: content.text.language, isQuoted: content.isOwnWords)
    }

    private func text(_ written: Written) -> Telling.Text { .init(text: written.text, language: written.language) }

    private func question(_ id: FamilyMap.Question.ID) -> [Telling.Text] {
        before.map.question(id).map { [text($0.content.text)] } ?? []
    }

    private func facts(of content: FamilyMap.Item.Content) -> [String] {
        fields(of: content).dropFirst().filter { $0.0 != words.whenHappened && !$0.1.isEmpty }.map(\.1)
            + (content.isOwnWords ? [words.theirOwnWords] : [])
    }

    /// Everything that a rewording may change, each under its label.
    private func fields(of content: FamilyMap.Item.Content) -> [(String, String)] {
        let pair = content.protectsFromPair.flatMap { id in before.pairs.all.firstIndex { $0.id == id } }
        let worry = content.protectsFrom.flatMap { before.map[$0]?.content.text.text.shortened(to: 80) }
        let protects = (worry ?? pair.map { words.pairNumber($0 + 1) }).map(words.protects)
        return [
            (words.itemText, content.text.text), (words.aboutWhichChildren, names(content.children)),
            (words.howKnown, content.source.map(words.source) ?? ""),
            (words.whenHappened, content.happened.map(words.happened) ?? ""),
            (words.protectsFromWhich, protects ?? ""), (words.whoDoesIt, content.who),
            (words.byWhen, content.by.map { words.by(words.day($0)) } ?? ""),
            (words.leaveOutOf, notFor(content.notFor)),
        ]
    }

    func notFor(_ people: [Person.ID]) -> String {
        people.isEmpty ? "" : words.historyNotFor(names(people))
    }

    private func fields(of content: FamilyMap.Question.Content) -> [(String, String)] {
        [
            (words.unknownLabel, content.text.text),
            (words.whoAsks, content.who.isEmpty ? "" : words.asks(content.who)),
            (words.byWhen, content.by.map { words.by(words.day($0)) } ?? ""),
            (words.leaveOutOf, notFor(content.notFor)),
        ]
    }
}
