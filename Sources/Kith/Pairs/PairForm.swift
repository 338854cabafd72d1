import Markup
import Practice

extension FamilyVisit {
    /// What the form says of a pair.
    func pairDraft() throws(Refusal) -> Family.PairDraft {
        let form = visit.form
        let language = form["language"] ?? words.language.rawValue
        return .init(
            children: form.ids("children"),
            statement: .init(
                acknowledge: form.text("acknowledge"), who: form.text("who"), happened: form.text("happened"),
                ifNothingChanges: form.text("ifNothingChanges"), dispute: form.text("dispute"),
                forTheChild: form.text("forTheChild"), language: language),
            goal: .init(
                bestHopes: form.text("bestHopes"), doingInstead: form.text("doingInstead"),
                childExperience: form.text("childExperience"), networkPart: form.text("networkPart"),
                howKnown: form.text("howKnown"), holdFor: try holdFor(form), thenWhat: form.text("thenWhat"),
                language: language),
            area: ServiceArea.ID(form.text("area")), notFor: form.ids("notFor"))
    }

    /// Which numbers there can be is for the practice to say.
    private func holdFor(_ form: Fields) throws(Refusal) -> Goal.HoldFor? {
        let typed = form.text("holdForValue").trimmed
        if typed.isEmpty { return nil }
        guard let value = Int(typed), let unit = Goal.Unit(rawValue: form.text("holdForUnit")) else {
            throw Refusal(.missing, "holdForValue")
        }
        return .init(value: value, unit: unit)
    }
}

/// The form of a statement and its goal (docs/practice/03 §3.3, 04 §4.2). Every part may be left for later.
enum PairForm {
    static let fields = Set(PairPart.allCases.map(\.rawValue))
        .union(["children", "area", "language", "holdForValue", "holdForUnit", "notFor"])

    /// A new pair, perhaps begun from an item of the map.
    static func new(_ visit: FamilyVisit) -> FamilyForm {
        let isAsked = visit.visit.route.method == .get
        let asked = isAsked ? visit.visit.query.text("item") : visit.visit.form.text("source")
        let source = FamilyMap.Item.ID(asked).flatMap { visit.family.map[$0] }
        let name = source.map { "pairs/new?item=\($0.id)" } ?? "pairs/new"
        let title = visit.words.newPairTitle(visit.newPairLabels)
        return FamilyForm(
            name, title: title, place: .pairs,
            defaults: { family in defaults(from: source, in: family, visit) },
            content: { visit, state in
                PairFormPage(visit: visit, state: state, title: title, source: source, pair: nil).html
            })
    }

    static func reword(_ pair: Pair, _ visit: FamilyVisit) -> FamilyForm {
        let title = visit.words.rewordPairTitle(pair.content.labels)
        return FamilyForm(
            "pairs/\(pair.id)/edit", title: title, place: .pairs,
            defaults: { family in defaults(family.pairs[pair.id] ?? pair) },
            content: { visit, state in
                PairFormPage(visit: visit, state: state, title: title, source: nil, pair: pair).html
            })
    }

    private static func defaults(_ pair: Pair) -> Fields {
        var fields = Fields(PairPart.allCases.map { ($0.rawValue, pair.content[$0]) })
        fields.add("children", pair.content.children.map(\.description))
        fields.set("area", to: pair.content.labels.area.description)
        fields.set("language", to: pair.statement.language)
        let hold = pair.goal.holdFor
        fields.set("holdForValue", to: hold.map { String($0.value) } ?? "")
        fields.set("holdForUnit", to: (hold?.unit ?? .months).rawValue)
        fields.add("notFor", pair.content.notFor.map(\.description))
        return fields
    }

    /// A rough worry or goal fills the part it belongs to; who disputes it fills the dispute.
    private static func defaults(from source: FamilyMap.Item?, in family: Family, _ visit: FamilyVisit) -> Fields {
        var fields = Fields([("language", source?.content.text.language ?? visit.words.language.rawValue)])
        let all = family.people.children.map(\.id)
        fields.add("children", (source?.content.children ?? (all.count == 1 ? all : [])).map(\.description))
        guard let source else { return fields }
        fields.add("notFor", source.content.notFor.map(\.description))
        fields.set(PairPart.filled(by: source.category).rawValue, to: source.content.text.text)
        let disputes = source.disputes.map { visit.words.says(family.people.name(of: $0.by), $0.how.text) }
        fields.set("dispute", to: disputes.joined(separator: "\n"))
        return fields
    }
}

/// The parts of a pair that are written in words, in the order of the form. The raw value is the field's name.
enum PairPart: String, CaseIterable {
    case acknowledge, who, happened, ifNothingChanges, dispute, forTheChild
    case bestHopes, doingInstead, childExperience, networkPart, howKnown, thenWhat

    static let statement: [PairPart] = [.acknowledge, .who, .happened, .ifNothingChanges, .dispute, .forTheChild]
    static let goal: [PairPart] = [.bestHopes, .doingInstead, .childExperience, .networkPart, .howKnown]

    /// Where the words of a map's item go.
    static func filled(by category: Category) -> PairPart {
        switch category {
        case .pastHarm, .complicatingFactor: .happened
        case .futureDanger: .ifNothingChanges
        case .existingStrength, .existingSafety: .acknowledge
        case .goal, .nextStep: .doingInstead
        }
    }

    /// How many lines the field shows at first.
    var rows: Int {
        switch self {
        case .who, .acknowledge, .networkPart, .thenWhat: 2
        default: 3
        }
    }

    /// Only where there is something to say.
    var isIfAny: Bool { self == .acknowledge || self == .dispute || self == .forTheChild }
}

extension Pair.Content {
    subscript(part: PairPart) -> String {
        switch part {
        case .acknowledge: statement.acknowledge
        case .who: statement.who
        case .happened: statement.happened
        case .ifNothingChanges: statement.ifNothingChanges
        case .dispute: statement.dispute
        case .forTheChild: statement.forTheChild
        case .bestHopes: goal.bestHopes
        case .doingInstead: goal.doingInstead
        case .childExperience: goal.childExperience
        case .networkPart: goal.networkPart
        case .howKnown: goal.howKnown
        case .thenWhat: goal.thenWhat
        }
    }
}

extension FamilyView {
    /// From whose copies something is left out, folded away where there is nobody.
    func notForField(_ state: FormState) -> HTML {
        let people = family.people.present.map { Choice($0.id.description, $0.name) }
        let chosen = Set(state.entered.all("notFor"))
        guard !people.isEmpty else { return "" }
        return """
            <details class="more"\(if: !chosen.isEmpty || state.error("notFor") != nil, " open")><summary>\(words.leaveOutSummary)</summary>\
            \(Field("notFor", label: words.leaveOutOf, hint: words.leaveOutHint, error: state.error("notFor"))
                .checkboxes(people, chosen: chosen, layout: .row))</details>
            """
    }

    /// Which language a text is written in.
    func languageField(_ entered: Fields) -> HTML {
        Field("language", label: words.writtenIn).select(
            [Choice("en", words.inEnglish), Choice("cy", words.inWelsh), Choice("und", words.inAnotherLanguage)],
            chosen: entered["language"] ?? words.language.rawValue)
    }
}

extension FamilyVisit {
    func notForField(_ state: FormState) -> HTML { view.notForField(state) }

    func languageField(_ entered: Fields) -> HTML { view.languageField(entered) }

    /// The labels a new pair will have; nil where that depends on which children it is about, or is still to be chosen.
    var newPairLabels: Pair.Labels? {
        let areas = family.currentAreas(on: today)
        guard areas.count == 1, let area = authority[areas[0]] else { return nil }
        return Pair.Labels(area: area.id, statement: area.terminology.statement, goal: area.terminology.goal)
    }
}
