import Markup
import Practice

/// Decides, of one thing that happened, whether and how one person reads it.
struct HandingMoment {
    let entry: History.Entry
    let event: Family.Event
    let chapter: HandedRecord.Chapter
    let story: HandingStory
    /// What a copy for the person would have shown just after.
    let then: Showing
    /// How workers read it.
    let telling: Telling

    private var words: Words { story.words }
    private var now: Showing { story.now }
    private var reader: Person.ID { chapter.reader }

    /// nil where it is not for them.
    var told: HandingEntry? {
        switch event.handingRule {
        case .told: plain
        case .person(let id): id == reader ? plain : nil
        case .tie(let tie): [tie.from, tie.to].contains(reader) ? plain : nil
        case .item(let id): item(id, telling.sentence)
        case .dispute(let id, let person):
            item(id, then.names(disputeBy: person) ? telling.sentence : words.somebodyDiffers)
        case .question(let id): question(id)
        case .pair(let id): pair(id, more: "")
        case .sharing(let id, let sharing): pair(id, more: shared(sharing))
        case .scale(let id): scale(id)
        case .rating(let id, let scale): rating(id, of: scale)
        case .joined: made(words.handingJoined, "")
        case .stays: nil
        }
    }

    private func made(_ title: String, _ body: HTML, about thing: String? = nil) -> HandingEntry {
        HandingEntry(
            key: thing ?? "\(chapter.stream).\(entry.version)", record: story.record.id,
            kind: (try? Family.encode(event))?.kind ?? "",
            day: entry.stamp.on, order: entry.stamp.at.milliseconds, happened: telling.happened, title: title,
            body: body)
    }

    private var why: HTML {
        telling.reason.isEmpty ? "" : "<p><span class=\"soft\">\(words.historyBecause)</span> \(telling.reason)</p>"
    }

    // MARK: The work with the family, and this person

    private var plain: HandingEntry {
        let texts = telling.texts.map { text -> HTML in
            let label: HTML = text.label.isEmpty ? "" : "<span class=\"soft\">\(text.label)</span> "
            return "<p class=\"text\"\(text.language.map(words.mark) ?? "")>\(label)\(text.text)</p>"
        }
        let changes = telling.changes.map { change -> HTML in
            """
            <p><span class="soft">\(change.label)</span> \(if: !change.before.isEmpty, "<del>\(change.before)</del> ")<ins>\(change.after)</ins></p>
            """
        }
        let facts = telling.facts.joined(separator: " · ")
        return made(
            telling.sentence, "\(texts)\(if: !facts.isEmpty, "<p class=\"meta\">\(facts)</p>")\(changes)\(why)")
    }

    // MARK: Things

    private var display: Display {
        Display(
            showing: then, words: words, authority: story.authority, day: entry.stamp.on, isForFamily: true)
    }

    private func item(_ id: FamilyMap.Item.ID, _ title: String) -> HandingEntry? {
        guard let item = then.family.map[id], let newest = now.family.map[id], then.shows(item), now.shows(newest),
            newest.isLive || story.ticks.contains(.takenBack), Self.isAboutReader(item, in: then),
            Self.isAboutReader(newest, in: now)
        else { return nil }
        return made(title, "<ul class=\"items\">\(display.item(item))</ul>\(why)", about: id.description)
    }

    /// A child's file holds nothing that is marked as being about other children alone.
    static func isAboutReader(_ item: FamilyMap.Item, in showing: Showing) -> Bool {
        guard case .person(let person, let ticked) = showing.audience, showing.family.people[person]?.isChild == true
        else { return true }
        let children = item.content.children
        return children.isEmpty || children.contains(person) || ticked.contains(.othersPairs)
    }

    private func question(_ id: FamilyMap.Question.ID) -> HandingEntry? {
        guard story.ticks.contains(.questions), let question = then.family.map.question(id),
            let newest = now.family.map.question(id), then.shows(question), now.shows(newest),
            newest.withdrawn == nil || story.ticks.contains(.takenBack)
        else { return nil }
        let answer: HTML = question.answer.map { "<p class=\"text\"\($0.languageMark(words))>\($0.text)</p>" } ?? ""
        let text = question.content.text
        return made(
            telling.sentence, "<p class=\"text\"\(text.languageMark(words))>\(text.text)</p>\(answer)\(why)",
            about: id.description)
    }

    private func pair(_ id: Pair.ID, more: HTML) -> HandingEntry? {
        guard shows(id), let pair = then.family.pairs[id] else { return nil }
        let whole = display.pair(pair, withScales: false)
        let body: HTML = isWriting ? "<ul class=\"pairs\">\(whole)</ul>" : start(of: whole)
        return made(telling.sentence, "\(body)\(more)\(why)", about: id.description)
    }

    /// The statement stands there whole where it was written, and by its start where something happened to it.
    private var isWriting: Bool {
        switch event {
        case .pairs(.pairWritten), .pairs(.pairReworded): true
        default: false
        }
    }

    private func start(of pair: HTML) -> HTML {
        pair.plainLines.dropFirst().first.map { "<p class=\"meta\">\($0.shortened(to: 120))</p>" } ?? ""
    }

    private func shows(_ id: Pair.ID) -> Bool {
        guard let pair = then.family.pairs[id], let newest = now.family.pairs[id] else { return false }
        return then.shows(pair) && now.shows(newest) && (newest.isCurrent || story.ticks.contains(.takenBack))
    }

    private func shared(_ sharing: Pair.Sharing) -> HTML {
        let said = then.showsResponse(of: sharing) ? sharing.response : ""
        return """
            \(if: !sharing.how.isEmpty, "<p class=\"meta\">\(sharing.how)</p>")\
            \(if: !said.isEmpty, "<p class=\"text says\"\(sharing.language.map(words.mark) ?? "")>\(said)</p>")
            """
    }

    // MARK: Scales

    private func shown(_ id: Scale.ID) -> Scale? {
        guard let scale = then.family.scales[id], let newest = now.family.scales[id], then.shows(scale),
            now.shows(newest), newest.isCurrent || story.ticks.contains(.takenBack)
        else { return nil }
        guard let pair = newest.pair else { return scale }
        return shows(pair) ? scale : nil
    }

    private func scale(_ id: Scale.ID) -> HandingEntry? {
        guard let scale = shown(id) else { return nil }
        let wording = scale.wording
        let ends = [("10", wording.ten), ("0", wording.zero)].filter { !$0.1.isEmpty }.map { number, end -> HTML in
            "<p class=\"meta\">\(number): \(end)</p>"
        }
        return made(telling.sentence, "\(asked(scale))\(ends)\(why)", about: thing(scale))
    }

    /// A scale goes with its statement.
    private func thing(_ scale: Scale) -> String { scale.pair?.description ?? scale.id.description }

    private func asked(_ scale: Scale) -> HTML {
        let question = scale.wording.question
        return "<p class=\"text\"\(question.languageMark(words))>\(question.text)</p>"
    }

    private func rating(_ id: Rating.ID, of scaleID: Scale.ID) -> HandingEntry? {
        guard let scale = shown(scaleID), let newestScale = now.family.scales[scaleID],
            let rating = scale.allRatings.first(where: { $0.id == id }),
            let newest = newestScale.allRatings.first(where: { $0.id == id }), then.shows(rating), now.shows(newest),
            newest.isLive || story.ticks.contains(.takenBack)
        else { return nil }
        let isOwn = rating.rater.person == reader
        let facts = isOwn ? words.circumstances(of: rating, besides: RoundFacts(rating.day, [])) : []
        return made(
            telling.sentence,
            """
            \(asked(scale))\(if: then.showsReason(of: rating), AnswerLines(rating, words).html)\
            \(if: !facts.isEmpty, "<p class=\"meta\">\(facts.joined(separator: " · "))</p>")\(why)
            """, about: id.description)
    }
}
