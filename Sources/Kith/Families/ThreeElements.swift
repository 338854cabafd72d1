import Markup
import Practice

/// The three elements of a family in the words of its service area: since when each is there, or why not yet.
struct ThreeElements {
    private let view: FamilyView
    /// Adds a link to say why where one is missing.
    private let asksWhy: Bool
    private var words: Words { view.words }

    init(_ view: FamilyView) {
        self.init(view, asksWhy: false)
    }

    init(_ view: FamilyView, asksWhy: Bool) {
        self.view = view
        self.asksWhy = asksWhy
    }

    var html: HTML {
        "<ul class=\"three\(if: asksWhy, " down")\">\(Elements.Element.allCases.map(item))</ul>"
    }

    private func item(_ element: Elements.Element) -> HTML {
        let name = words.name(of: element, in: view)
        switch view.family.state(of: element) {
        case .present(let since): return "<li class=\"yes\">\(words.there(name, since: words.day(since)))</li>"
        case .missing(let reason):
            return
                "<li class=\"no\">\(reason.isEmpty ? words.notThere(name) : words.notThere(name, because: reason))\(why(element, name))</li>"
        }
    }

    private func why(_ element: Elements.Element, _ name: String) -> HTML {
        guard asksWhy, view.may(.record), view.family.standing.isOpen else { return "" }
        return
            "<a href=\"\(view.link.notYet(element).path)\">\(words.sayWhyNotYet)<span class=\"quiet\">: \(name)</span></a>"
    }
}
