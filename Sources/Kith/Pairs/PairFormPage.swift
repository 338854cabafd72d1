import Markup
import Practice

/// The page on which a statement and its goal are written side by side.
struct PairFormPage {
    let visit: FamilyVisit
    let state: FormState
    let title: String
    /// The item of the map that it begins from.
    let source: FamilyMap.Item?
    /// The pair that is reworded; nil for a new one.
    let pair: Pair?
    private var words: Words { visit.words }
    private var entered: Fields { state.entered }
    private var labels: Pair.Labels? { pair?.content.labels ?? visit.newPairLabels }

    var html: HTML {
        """
        <a class="back" href="\(back.path)">\(pair == nil ? words.backToPairs : words.backToPair)</a><h1>\(title)</h1>\
        <p class="lead">\(pair == nil ? words.pairFormLead : words.pairRewordLead)</p>\(source.map(quotation))\
        \(visit.open(action, state, isBroad: true))\(source.map { HTML.hidden("source", $0.id.description) })\
        \(children)\(area)<div class="compare">\(statement)\(goal)</div>\(visit.notForField(state))\(visit.languageField(entered))\(state.coach)\
        \(visit.close(pair == nil ? words.savePair : words.saveNewWords, back: back))
        """
    }

    private var back: Link { pair.map { visit.link.pair($0.id) } ?? visit.link.pairs }
    private var action: Link { pair.map { visit.link.editPair($0.id) } ?? visit.link.newPair }

    private func quotation(_ item: FamilyMap.Item) -> HTML {
        """
        <blockquote class="card"><p class="meta">\(words.fromTheMap(words.name(of: item.category, visit.view)))</p>\
        <p\(item.content.text.languageMark(words))>\(item.content.text.text)</p></blockquote>
        """
    }

    private var children: HTML {
        let known = pair?.content.children.compactMap { visit.family.people[$0] } ?? []
        let children = visit.family.people.children
        let others = known.filter { one in !children.contains { $0.id == one.id } }
        let choices = (children + others).map { Choice($0.id.description, $0.name) }
        guard !choices.isEmpty else { return "" }
        return Field("children", label: words.aboutWhichChildren, error: state.error("children"))
            .checkboxes(choices, chosen: Set(entered.all("children")), layout: .row)
    }

    /// Asked only where more than one area's words could be meant, or none is known; a pair keeps the words it was
    /// written under.
    private var area: HTML {
        var areas = pair.map { [$0.content.labels.area] } ?? []
        for area in visit.family.currentAreas(on: visit.today) where !areas.contains(area) { areas.append(area) }
        let isUnknown = areas.isEmpty
        if isUnknown { areas = visit.authority.openAreas.map(\.id) }
        guard isUnknown || areas.count > 1 || state.error("area") != nil else { return "" }
        let choices = areas.compactMap { visit.authority[$0] }.map { area in
            Choice(
                area.id.description, words.termed(area.name),
                hint: words.pairTitle(statement: area.terminology.statement, goal: area.terminology.goal))
        }
        return Field("area", label: words.whoseWords, hint: words.whoseWordsHint, error: state.error("area"))
            .radios(choices, chosen: entered["area"])
    }

    private var statement: HTML {
        """
        <section class="col worry"><h2>\(labels.map { words.termed($0.statement) } ?? words.pairStatement)</h2>\
        \(PairPart.statement.map(part))</section>
        """
    }

    private var goal: HTML {
        """
        <section class="col need"><h2>\(labels.map { words.termed($0.goal) } ?? words.pairGoal)</h2>\
        \(PairPart.goal.map(part))\(hold)\(part(.thenWhat))</section>
        """
    }

    private func part(_ part: PairPart) -> HTML {
        Field(
            part.rawValue, label: words.label(of: part), aside: part.isIfAny ? words.ifAny : nil,
            hint: words.prompt(for: part), error: state.error(part.rawValue)
        ).area(entered.text(part.rawValue), rows: part.rows)
    }

    private var hold: HTML {
        let units = Goal.Unit.allCases.map { Choice($0.rawValue, words.name(of: $0)) }
        return """
            <fieldset class="set"><legend>\(words.holdForLabel)</legend><p class="help">\(words.holdForHint)</p>\
            <div class="parts">\
            \(Field("holdForValue", label: words.holdForNumber, aside: words.ifKnown, error: state.error("holdForValue"))
                .text(entered.text("holdForValue"), kind: .number, width: .four))\
            \(Field("holdForUnit", label: words.holdForUnit)
                .select(units, chosen: entered["holdForUnit"] ?? Goal.Unit.months.rawValue))</div></fieldset>
            """
    }
}
