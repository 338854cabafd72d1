import Markup
import Practice

/// Where a page belongs in a family's record, in the order of the side navigation.
enum FamilyPlace: CaseIterable, Hashable, Sendable {
    case overview, map, pairs, scales, people, meetings, timeline, history, print, access
}

/// What stands around every page of a family's record: whose it is, and the ways inside it.
struct FamilyFrame: KeptPart {
    let displayName: String
    let identity: HTML
    /// Each way: its place, and its link before and after the mark of the present page.
    private let ways: [(place: FamilyPlace, start: HTML, end: HTML)]
    private let label: String

    init(_ view: FamilyView) {
        displayName = view.family.people.displayName(view.words)
        identity = IdentityBar(view: view, displayName: displayName).html
        label = view.words.thisFamily
        ways = FamilyPlace.ways(view).map { place, link, name in
            (place, "<li><a href=\"\(link.path)\"", ">\(name)</a></li>")
        }
    }

    /// The side navigation of a page that stands at `current`.
    func navigation(at current: FamilyPlace?) -> HTML {
        let items = ways.map { way -> HTML in
            "\(way.start)\(if: way.place == current, " aria-current=\"page\"")\(way.end)"
        }
        return "<nav class=\"side\" aria-label=\"\(label)\"><ul>\(items)</ul></nav>"
    }
}

extension FamilyPlace {
    fileprivate static func ways(_ view: FamilyView) -> [(FamilyPlace, Link, String)] {
        let (words, link) = (view.words, view.link)
        var ways: [(FamilyPlace, Link, String)] = [
            (.overview, link.overview, words.overview), (.map, link.map, words.map),
            (.pairs, link.pairs, words.pairs), (.scales, link.scales, words.scales),
            (.people, link.people, words.people), (.meetings, link.meetings, words.meetings),
            (.timeline, link.timeline, words.timeline), (.history, link.history, words.history),
            (.print, link.printing, words.printAndShare),
        ]
        if view.may(.seeOpenings) { ways.append((.access, link.openings, words.whoOpened)) }
        return ways
    }
}

/// Always says whose record this is (assurance 108).
private struct IdentityBar {
    let view: FamilyView
    let displayName: String
    private var words: Words { view.words }

    var html: HTML {
        let facts = [ages, areas, lead].filter { !$0.isEmpty }
        return """
            <section class="who" aria-label="\(words.whoseRecord)">\
            <p class="names"><a href="\(view.link.overview.path)">\(displayName)</a></p>\
            <ul class="facts">\(facts.map { "<li>\($0)</li>" as HTML })\(restricted)</ul>\(safeContact)</section>
            """
    }

    private var ages: String {
        view.family.people.children.map { words.nameAndAge($0, on: view.today) }.joined(separator: " · ")
    }

    private var areas: String {
        view.family.currentAreas(on: view.today).compactMap { view.authority[$0]?.name }
            .map { words.pick(english: $0.english, welsh: $0.welsh) }.joined(separator: " · ")
    }

    private var lead: String {
        view.family.standing.lead.map { words.lead(view.staff.name(of: $0)) } ?? words.noLead
    }

    private var restricted: HTML {
        view.family.standing.restriction == nil ? "" : "<li class=\"flag\">\(words.restrictedFlag)</li>"
    }

    private var safeContact: HTML {
        let notes = view.family.people.safeContactNotes
        guard !notes.isEmpty else { return "" }
        return """
            <details class="safe"><summary>\(words.safeContactWarning)</summary>\
            \(notes.map { name, note in "<p><b>\(name):</b> \(note)</p>" as HTML })</details>
            """
    }
}
