import HTTPTypes
import Journal
import Markup
import Practice

/// The map of a family: three columns, what is not known yet, and the pairs below.
struct MapPage {
    private let visit: FamilyVisit
    private let states: [String: FormState]
    /// What the language coach has to ask about the map.
    private let asked: HTML

    /// The map with the drafts that its reader left in its forms.
    init(_ visit: FamilyVisit) async throws {
        let kept = try await visit.drafts()
        var states: [String: FormState] = [:]
        for name in kept.isEmpty ? [] : MapDrawing.formNames {
            guard let draft = kept.first(where: { $0.form == visit.draftName(name) }),
                let fields = Fields(urlEncoded: draft.text)
            else { continue }
            states[name] = visit.blank(name, entered: fields)
            states[name]?.draftKept = Moment(milliseconds: draft.at)
        }
        self.visit = visit
        self.states = states
        asked = [visit.toLookAtOnMap(visit.keptWords(among: kept)), visit.coachOfSmallForms].joined()
    }

    /// The map as the page of its own one-line forms, for when one of them is refused.
    static func form(_ visit: FamilyVisit, adding category: Category? = nil) -> FamilyForm {
        let name = category.map(MapDrawing.addName) ?? MapDrawing.askName
        return FamilyForm(name, title: visit.words.map, place: .map) { visit, state in
            var state = state
            if let category {
                state.errors = state.errors.map {
                    ($0.field == "text" ? MapDrawing.addField(category) : $0.field, $0.words)
                }
            }
            return MapDrawing(visit.view, states: [name: state]).html
        }
    }

    /// One category's list again, after something was added to it by script.
    static func fragment(_ visit: FamilyVisit, _ category: Category, isRefused: Bool) async throws -> Answer {
        let now = try await FamilyVisit(visit.visit)
        guard isRefused else {
            return .page(MapDrawing(now.view).section(category, isJustAdded: true))
        }
        let name = MapDrawing.addName(category)
        var state = now.blank(name, entered: visit.visit.form)
        do {
            _ = try Written.checked(visit.visit.form.text("text"), field: "text")
        } catch {
            state.errors = [("text", now.words.sentence(for: error))]
        }
        return .page(MapDrawing(now.view, states: [name: state]).section(category), status: .unprocessableContent)
    }

    var html: HTML {
        let layout = Layout(visit, title: visit.words.map, place: .map, scripts: ["add", "change", "move", "coach"])
        let map =
            states.isEmpty
            ? visit.office.parts.part(of: visit.view, as: BlankMap.self).html
            : MapDrawing(visit.view, states: states).html
        return layout.page([map, asked].joined())
    }
}

/// The map with nothing typed in its forms: the same for all who may see it, so it is drawn once for a version.
private struct BlankMap: KeptPart {
    let html: HTML

    init(_ view: FamilyView) { html = MapDrawing(view).html.inOneStretch }
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
