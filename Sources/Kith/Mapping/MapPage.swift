import HTTPTypes
import Journal
import Markup
import Practice

/// The map of a family: three columns, what is not known yet, and the pairs below.
///
/// What everybody sees alike is drawn once for a version (`MapParts`); the forms around it are made for each request.
struct MapPage {
    private let visit: FamilyVisit
    /// The state of each one-line form that is not blank, by its name.
    private let states: [String: FormState]
    private let parts: MapParts
    private var words: Words { visit.words }

    /// The map with the drafts that its reader left in its forms.
    init(_ visit: FamilyVisit) async throws {
        let kept = try await visit.drafts()
        var states: [String: FormState] = [:]
        for name in kept.isEmpty ? [] : Self.formNames {
            guard let draft = kept.first(where: { $0.form == visit.draftName(name) }),
                let fields = Fields(urlEncoded: draft.text)
            else { continue }
            states[name] = visit.blank(name, entered: fields)
            states[name]?.draftKept = Moment(milliseconds: draft.at)
        }
        self.init(visit, states: states)
    }

    private init(_ visit: FamilyVisit, states: [String: FormState]) {
        self.visit = visit
        self.states = states
        parts = visit.office.parts.part(of: visit.view)
    }

    private static let formNames = Category.allCases.map(addName) + [askName]
    private static let askName = "map/questions"
    static func addName(_ category: Category) -> String { "map/add/\(category.rawValue)" }
    static func addField(_ category: Category) -> String { "add-\(category.rawValue)" }

    /// The map as the page of its own one-line forms, for when one of them is refused.
    static func form(_ visit: FamilyVisit, adding category: Category? = nil) -> FamilyForm {
        let name = category.map(addName) ?? askName
        return FamilyForm(name, title: visit.words.map, place: .map) { visit, state in
            var state = state
            if let category {
                state.errors = state.errors.map { ($0.field == "text" ? Self.addField(category) : $0.field, $0.words) }
            }
            return MapPage(visit, states: [name: state]).content
        }
    }

    /// One category's list again, after something was added to it by script.
    static func fragment(_ visit: FamilyVisit, _ category: Category, isRefused: Bool) async throws -> Answer {
        let now = try await FamilyVisit(visit.visit)
        guard isRefused else {
            return .page(MapPage(now, states: [:]).list(category, isJustAdded: true))
        }
        var state = now.blank(addName(category), entered: visit.visit.form)
        do {
            _ = try Written.checked(visit.visit.form.text("text"), field: "text")
        } catch {
            state.errors = [("text", now.words.sentence(for: error))]
        }
        return .page(MapPage(now, states: [addName(category): state]).list(category), status: .unprocessableContent)
    }

    var html: HTML {
        Layout(visit, title: words.map, place: .map, scripts: ["add", "move"]).page(content)
    }

    private var content: HTML {
        """
        \(parts.top)<div class="map">\(Column.ordered(visit.view.columnOrder).map(column))</div>\
        \(unknown)\(parts.below)\(if: visit.may(.record), pressing)
        """
    }

    private func column(_ column: Column) -> HTML {
        """
        <section class="col \(column.look)"><h2>\(words.question(of: column))</h2>\
        \(column.categories.map { list($0) })</section>
        """
    }

    private func list(_ category: Category, isJustAdded: Bool = false) -> HTML {
        """
        <section class="list" id="list-\(category.rawValue)" aria-labelledby="h-\(category.rawValue)"\
        \(if: isJustAdded, " data-said=\"\(words.added)\"")>\(parts.lists[category])\
        \(if: visit.may(.record), add(to: category))</section>
        """
    }

    private func add(to category: Category) -> HTML {
        let name = Self.addName(category)
        let line = parts.adding[category]
        guard let state = states[name] else {
            return "\(line?.opening)\(visit.blank(name).hidden)\(line?.blank)</form>"
        }
        let error = state.errors.first { $0.field == "text" || $0.field == Self.addField(category) }?.words
        let kept = state.draftKept.map { words.draftKept(words.moment($0)) } ?? ""
        return """
            \(line?.opening)\(state.hidden)\
            \(AddLine.field(category, words, error: error, entered: state.entered.text("text"), kept: kept))</form>
            """
    }

    private var unknown: HTML {
        guard visit.may(.record) else { return "\(parts.unknown)</section>" }
        guard let state = states[Self.askName] else {
            return
                "\(parts.unknown)\(parts.asking.opening)\(visit.blank(Self.askName).hidden)\(parts.asking.blank)</section>"
        }
        return """
            \(parts.unknown)\(visit.draftNote(state))\(AskForm.opening(visit.view, isOpen: true))\(state.hidden)\
            \(AskForm(words: words, entered: state.entered, errors: state.errors).html)</section>
            """
    }

    /// The forms behind the buttons of all items: each button says where it sends them.
    private var pressing: HTML {
        """
        <form id="\(MapItem.pressed)" method="post" action="\(visit.link.map.path)">\(visit.blank("map/press").hidden)</form>\
        <template id="move"><form method="post">\(visit.blank("map/move").hidden)<input type="hidden" name="category"></form></template>
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
