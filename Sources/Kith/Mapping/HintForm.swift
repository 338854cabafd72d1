import Markup
import Practice

/// Setting a hint aside, with a reason.
enum HintForm {
    static func form(_ visit: FamilyVisit) throws -> FamilyForm {
        let asked = visit.visit.route.method == .get ? visit.visit.query : visit.visit.form
        guard let hint = Hint(rawValue: asked.text("hint")) else { throw Problem.notFound }
        let item = FamilyMap.Item.ID(asked.text("item")).flatMap { visit.family.map[$0] }
        return FamilyForm(
            "map/hints/\(hint.rawValue)/\(item?.id.description ?? "")", title: visit.words.setAsideTitle, place: .map,
            content: { visit, state in
                """
                <h1>\(visit.words.setAsideTitle)</h1><p class="lead">\(visit.words.question(of: hint))</p>\
                \(item.map { ItemForm.quotation($0, visit) })\
                \(visit.open(visit.link.setAside, state))\(HTML.hidden("hint", hint.rawValue))\
                \(HTML.hidden("item", item?.id.description ?? ""))\
                \(Field("why", label: visit.words.why, error: state.error("why")).text(state.entered.text("why")))\
                \(visit.close(visit.words.setAsideButton, back: visit.link.map))
                """
            })
    }
}
