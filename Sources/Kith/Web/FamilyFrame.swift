import Markup
import Practice

/// Where a page belongs in a family's record, in the order of the side navigation.
enum FamilyPlace: CaseIterable, Hashable, Sendable {
    case overview, map, pairs, scales, people, history, print, access
}

/// Always says whose record this is (assurance 108).
struct IdentityBar {
    private let visit: FamilyVisit
    private var words: Words { visit.words }

    init(_ visit: FamilyVisit) {
        self.visit = visit
    }

    var html: HTML {
        let facts = [ages, areas, lead].filter { !$0.isEmpty }
        return """
            <section class="who" aria-label="\(words.whoseRecord)">\
            <p class="names"><a href="\(visit.link.overview.path)">\(visit.family.people.displayName(words))</a></p>\
            <ul class="facts">\(facts.map { "<li>\($0)</li>" as HTML })\(restricted)</ul>\(safeContact)</section>
            """
    }

    private var ages: String {
        visit.family.people.children.map { words.nameAndAge($0, on: visit.today) }.joined(separator: " · ")
    }

    private var areas: String {
        visit.family.currentAreas(on: visit.today).compactMap { visit.authority[$0]?.name }
            .map { words.pick(english: $0.english, welsh: $0.welsh) }.joined(separator: " · ")
    }

    private var lead: String {
        visit.family.standing.lead.map { words.lead(visit.staff.name(of: $0)) } ?? words.noLead
    }

    private var restricted: HTML {
        visit.family.standing.restriction == nil ? "" : "<li class=\"flag\">\(words.restrictedFlag)</li>"
    }

    private var safeContact: HTML {
        let notes = visit.family.people.safeContactNotes
        guard !notes.isEmpty else { return "" }
        return """
            <details class="safe"><summary>\(words.safeContactWarning)</summary>\
            \(notes.map { name, note in "<p><b>\(name):</b> \(note)</p>" as HTML })</details>
            """
    }
}

struct SideNavigation {
    private let visit: FamilyVisit
    private let current: FamilyPlace?

    init(_ visit: FamilyVisit, current: FamilyPlace?) {
        self.visit = visit
        self.current = current
    }

    var html: HTML {
        let words = visit.words
        let link = visit.link
        var places: [(FamilyPlace, Link, String)] = [
            (.overview, link.overview, words.overview), (.map, link.map, words.map),
            (.pairs, link.pairs, words.pairs), (.scales, link.scales, words.scales),
            (.people, link.people, words.people), (.history, link.history, words.history),
            (.print, link.printing, words.printAndShare),
        ]
        if visit.may(.seeOpenings) { places.append((.access, link.openings, words.whoOpened)) }
        let items = places.map { place, link, name -> HTML in
            "<li><a href=\"\(link.path)\"\(if: place == current, " aria-current=\"page\"")>\(name)</a></li>"
        }
        return "<nav class=\"side\" aria-label=\"\(words.thisFamily)\"><ul>\(items)</ul></nav>"
    }
}
