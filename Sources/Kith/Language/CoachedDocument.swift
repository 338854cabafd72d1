import Practice

/// The texts of one document as the coach reads them, each with the way to where it is changed.
///
/// What staff keep is read for staff; what is given to a family is read as families read.
enum CoachedDocument {
    /// The map: its items and what is not known yet.
    static func map(_ view: FamilyView, for audience: TextAudience = .staff) -> [CoachedText] {
        let items = view.family.map.items.filter(\.isLive)
        let questions = view.family.map.openQuestions.map { question in
            text(question.content.text, view.words.unknownLabel, audience, view.link.question(question.id))
        }
        return items.compactMap { item($0, view, audience) } + questions
    }

    /// What was noted, decided and agreed in a meeting.
    static func minutes(_ visit: MeetingVisit) -> [CoachedText] {
        let (meeting, words) = (visit.meeting, visit.words)
        let notes = meeting.notes.filter { $0.withdrawn == nil }.map {
            text($0.text, words.agenda, .staff, visit.link.withdraw($0.id))
        }
        let decisions = meeting.decisions.filter { $0.withdrawn == nil }.map {
            text($0.text, words.decisions, .family, visit.link.withdraw($0.id))
        }
        let actions = meeting.actions.filter { $0.withdrawn == nil }.map {
            text($0.content.text, words.whoDoesWhat, .family, visit.link.withdraw($0.id))
        }
        let followed = meeting.followed.filter { !$0.words.text.isEmpty }.map {
            text($0.words, words.agreedLastTime, .family, visit.link.carried($0.action.id))
        }
        return notes + decisions + actions + followed
    }

    /// The report to a meeting: the record, and its own two texts.
    static func report(_ visit: MeetingVisit) -> [CoachedText] {
        let view = visit.inside.view
        let own = Report.Section.allCases.compactMap { section in
            visit.meeting.report.texts[section].map {
                text($0, view.words.name(of: section), .family, Link(path: "#\(section.rawValue)"))
            }
        }
        var all = map(view, for: .family)
        all += view.family.pairs.current.flatMap { pair($0, view) }
        all += view.family.scales.current.flatMap { scale($0, view) }
        return all + own
    }

    /// What a copy for one person puts on the paper.
    static func copy(_ copy: FamilyCopy, _ view: FamilyView) -> [CoachedText] {
        let items = CopyPart.allCases.filter(copy.parts.contains).flatMap(\.categories).flatMap { copy.items($0) }
        let pairs = copy.parts.contains(.pairs) ? copy.pairs : []
        let scales = copy.parts.contains(.scales) ? copy.scales : []
        var all = items.compactMap { item($0, view, .family) }
        all += pairs.flatMap { pair($0, view) }
        return all + scales.flatMap { scale($0, view) }
    }

    /// A statement and its goal.
    static func pair(_ pair: Pair, _ view: FamilyView) -> [CoachedText] {
        var entered = Fields(PairPart.allCases.map { ($0.rawValue, pair.content[$0]) })
        entered.set("language", to: pair.statement.language)
        entered.set("holdForValue", to: pair.goal.holdFor.map { String($0.value) } ?? "")
        entered.set("holdForUnit", to: (pair.goal.holdFor?.unit ?? .months).rawValue)
        return leading(to: view.link.editPair(pair.id), CoachedForm.pair.texts(entered, view.words))
    }

    private static func scale(_ scale: Scale, _ view: FamilyView) -> [CoachedText] {
        let wording = scale.wording
        let entered = Fields([
            ("question", wording.question.text), ("ten", wording.ten), ("zero", wording.zero),
            ("language", wording.question.language),
        ])
        return leading(to: view.link.editScale(scale.id), CoachedForm.scale.texts(entered, view.words))
    }

    private static func leading(to link: Link, _ texts: [CoachedText]) -> [CoachedText] {
        texts.map { text in
            var text = text
            text.way = link
            return text
        }
    }

    private static func item(_ item: FamilyMap.Item, _ view: FamilyView, _ audience: TextAudience) -> CoachedText? {
        guard !item.content.isOwnWords else { return nil }
        return text(item.content.text, view.words.name(of: item.category, view), audience, view.link.item(item.id))
    }

    private static func text(_ written: Written, _ label: String, _ audience: TextAudience, _ way: Link) -> CoachedText
    {
        CoachedText(
            label: label, text: written.text, kind: .sentence, audience: audience, language: written.language, way: way)
    }
}
