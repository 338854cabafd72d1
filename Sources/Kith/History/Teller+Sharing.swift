import Practice

extension Teller {
    func tell(_ event: Sharings.Event) -> Telling {
        switch event {
        case .sharingDecided(_, let content):
            var telling = Telling(sentence: words.historySharingDecided(who, content.outcome))
            telling.texts = [.init(text: words.sentence(of: content))]
            telling.texts += Telling.texts([(words.sharingNotTold, content.notToldBecause ?? "")])
            telling.facts = [words.name(of: content.ground)] + words.facts(of: content)
            telling.reason = content.because
            telling.happened = unlessToday(content.on)
            return telling
        case .sharingTakenBack(let id, let reason):
            var telling = Telling(sentence: words.historySharingTakenBack(who), reason: reason)
            telling.texts =
                before.sharings[id].map { [.init(text: words.sentence(of: $0.content), isContext: true)] } ?? []
            return telling
        case .copyPublished(_, let content):
            var telling = Telling(sentence: words.historyCopyPublished(who, name(content.to)))
            telling.facts = [words.copyOpenUntil(words.day(content.until))]
            return telling
        case .copyRecalled(let id, let reason):
            let to = before.sharings[id].map { name($0.content.to) } ?? words.historySomebody
            return Telling(sentence: words.historyCopyRecalled(who, to), reason: reason)
        }
    }
}
