import HTTPTypes
import Journal
import Markup
import Practice

/// The map of a family: three columns, what is not known yet, and the pairs below.
struct MapPage {
    let visit: FamilyVisit
    /// The state of each one-line form, by its name.
    let states: [String: FormState]
    private let parts: MapParts
    private var words: Words { visit.words }
    private var family: Family { visit.family }

    init(_ visit: FamilyVisit) async throws {
        self.visit = visit
        var states: [String: FormState] = [:]
        let kept = try await visit.office.journal.drafts.drafts(of: visit.actor.id.value, in: visit.id.value)
        for name in Self.formNames {
            var state = visit.blank(name)
            if let draft = kept.first(where: { $0.form == state.name }), let fields = Fields(urlEncoded: draft.text) {
                state.entered = fields
                state.draftKept = Moment(milliseconds: draft.at)
            }
            states[name] = state
        }
        self.states = states
        parts = MapParts(visit)
    }

    private init(_ visit: FamilyVisit, failed: FormState, name: String) {
        self.visit = visit
        var states = Dictionary(uniqueKeysWithValues: Self.formNames.map { ($0, visit.blank($0)) })
        states[name] = failed
        self.states = states
        parts = MapParts(visit)
    }

    private static let formNames = Category.allCases.map { "map/add/\($0.rawValue)" } + ["map/questions"]

    /// The map as the page of its own one-line forms, for when one of them is refused.
    static func form(_ visit: FamilyVisit, adding category: Category? = nil) -> FamilyForm {
        let name = category.map { "map/add/\($0.rawValue)" } ?? "map/questions"
        return FamilyForm(name, title: visit.words.map, place: .map) { visit, state in
            var state = state
            if let category {
                state.errors = state.errors.map { ($0.field == "text" ? Self.addField(category) : $0.field, $0.words) }
            }
            return MapPage(visit, failed: state, name: name).content
        }
    }

    /// One category's list again, after something was added to it by script.
    static func fragment(_ visit: FamilyVisit, _ category: Category, isRefused: Bool) async throws -> Answer {
        let now = try await FamilyVisit(visit.visit)
        let parts = MapParts(now)
        guard isRefused else {
            return .page(
                MapList(
                    visit: now, category: category, state: now.blank("map/add/\(category.rawValue)"), parts: parts,
                    isJustAdded: true
                ).html)
        }
        var state = now.blank("map/add/\(category.rawValue)", entered: visit.visit.form)
        do {
            _ = try Written.checked(visit.visit.form.text("text"), field: "text")
        } catch {
            state.errors = [("text", now.words.sentence(for: error))]
        }
        let list = MapList(visit: now, category: category, state: state, parts: parts)
        return .page(list.html, status: .unprocessableContent)
    }

    static func addField(_ category: Category) -> String { "add-\(category.rawValue)" }

    var html: HTML {
        Layout(visit, title: words.map, place: .map, scripts: ["add", "move"]).page(content)
    }

    private var content: HTML {
        """
        <div class="head"><div><h1>\(words.map)</h1>\(ThreeElements(visit).html)</div>\(actions)</div>\
        \(wholeMapHints)<div class="map">\(Column.ordered(visit.columnOrder).map(column))</div>\
        \(UnknownList(visit: visit, state: states["map/questions"] ?? visit.blank("map/questions")).html)\
        \(PairList(visit).html)\(withdrawn)
        """
    }

    private var actions: HTML {
        """
        <div class="acts"><a class="btn" href="\(visit.link.history.path)">\(words.asOfADay)</a>\
        <a class="btn" href="\(visit.link.room.path)">\(words.showInRoom)</a>\
        <a class="btn go" href="\(visit.link.printing.path)">\(words.printForFamily)</a></div>
        """
    }

    private func column(_ column: Column) -> HTML {
        """
        <section class="col \(column.look)"><h2>\(words.question(of: column))</h2>\
        \(column.categories.map { category in
            MapList(
                visit: visit, category: category,
                state: states["map/add/\(category.rawValue)"] ?? visit.blank("map/add/\(category.rawValue)"),
                parts: parts
            ).html
        })</section>
        """
    }

    private var wholeMapHints: HTML {
        parts.hints(of: nil).map { HintNote(visit: visit, finding: $0).html }.joined()
    }

    private var withdrawn: HTML {
        let items = family.map.withdrawn
        guard !items.isEmpty else { return "" }
        return """
            <details class="more"><summary>\(words.withdrawnItems(items.count))</summary>\
            <ul class="items">\(items.map { MapItem(visit: visit, item: $0, parts: parts).withdrawnHTML })</ul></details>
            """
    }
}

extension Column {
    /// The class that gives a column its colour.
    var look: HTML {
        switch self {
        case .worries: "worry"
        case .workingWell: "well"
        case .needsToHappen: "need"
        }
    }
}

extension FamilyVisit {
    /// The order of the columns: that of the eldest child's service area.
    var columnOrder: Terminology.ColumnOrder {
        family.currentAreas(on: today).first.flatMap { authority[$0] }?.terminology.columns ?? .worriesFirst
    }
}

/// What every item of one map page needs, found out once.
struct MapParts {
    /// What each category is called here.
    let names: [Category: String]
    /// The choices of "Move to" for an item that stands in a category.
    let moves: [Category: HTML]
    private let hints: [FamilyMap.Item.ID?: [Hint.Finding]]

    init(_ visit: FamilyVisit) {
        let names = Dictionary(uniqueKeysWithValues: Category.allCases.map { ($0, visit.words.name(of: $0, visit)) })
        self.names = names
        moves = Dictionary(
            uniqueKeysWithValues: Category.allCases.map { chosen in
                let options = Category.allCases.map { category -> HTML in
                    """
                    <option value="\(category.rawValue)"\(if: category == chosen, " selected")>\
                    \(names[category] ?? "")</option>
                    """
                }
                return (chosen, options.joined())
            })
        hints = Dictionary(grouping: visit.family.hints, by: \.item)
    }

    /// What the practice would ask about an item; nil stands for the map as a whole.
    func hints(of item: FamilyMap.Item.ID?) -> [Hint.Finding] { hints[item] ?? [] }
}

/// One category of the map: its items and the line to add one.
struct MapList {
    let visit: FamilyVisit
    let category: Category
    let state: FormState
    let parts: MapParts
    var isJustAdded = false
    private var words: Words { visit.words }

    var html: HTML {
        let items = visit.family.map.live(category)
        return """
            <section class="list" id="list-\(category.rawValue)" aria-labelledby="h-\(category.rawValue)"\
            \(if: isJustAdded, " data-said=\"\(words.added)\"")>\
            <h3 id="h-\(category.rawValue)"><span>\(parts.names[category] ?? "")</span> <span class="count">\(items.count)</span></h3>\
            \(pairsHere)<ul class="items" data-category="\(category.rawValue)">\(items.map { MapItem(visit: visit, item: $0, parts: parts).html })</ul>\
            \(add)</section>
            """
    }

    /// The column of worries and the column of goals show the pairs they have become.
    private var pairsHere: HTML {
        let pairs = visit.family.pairs.current
        guard category == .futureDanger || category == .goal, !pairs.isEmpty else { return "" }
        let items = pairs.compactMap { pair -> HTML? in
            let text = PairText.sentence(category == .goal ? pair.goal.doingInstead : pair.statement.ifNothingChanges)
            guard !text.isEmpty else { return nil }
            return """
                <li class="item"><p class="text">\(text)</p><p class="meta"><a href="\(visit.link.pair(pair.id).path)">\
                \(words.pairNumber(visit.family.number(of: pair)))</a></p></li>
                """
        }
        return "<ul class=\"items\">\(items)</ul>"
    }

    private var add: HTML {
        guard visit.may(.record) else { return "" }
        let error = state.errors.first { $0.field == "text" || $0.field == MapPage.addField(category) }?.words
        let field = Field(
            "text", label: words.prompt(for: category), error: error, id: MapPage.addField(category))
        return """
            <form class="add" method="post" action="\(visit.link.add(to: category).path)" data-add \
            data-draft="\(visit.link.draft.path)" data-unsaved="\(words.notSaved)" data-locked="\(words.signedOutWhileWriting)" \
            data-sign-in="\(Link.signIn.path)" data-sign-in-text="\(words.signInAgain)">\(state.hidden)\
            \(field.adding(state.entered.text("text"), button: words.add))<p class="saved" data-saved role="status">\
            \(state.draftKept.map { words.draftKept(words.moment($0)) } ?? "")</p></form>
            """
    }
}

/// A question of the practice, under an item or above the map. It never blocks.
struct HintNote {
    let visit: FamilyVisit
    let finding: Hint.Finding

    var html: HTML {
        let words = visit.words
        return """
            <div class="hint"><p>\(words.question(of: finding.hint))</p>\(if: visit.may(.record), """
                <p class="acts"><a href="\(visit.link.setAside(finding.hint, finding.item).path)">\(words.notNowBecause)</a></p>
                """)</div>
            """
    }
}
