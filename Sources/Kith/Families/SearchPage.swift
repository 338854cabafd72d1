import Markup
import Practice

/// Looking for a family or a person. Names are sent in the form, never in the address.
struct SearchPage {
    let visit: Visit
    let actor: Actor
    /// nil before anything was looked for.
    var found: [FamilySearch.Found]?
    var errors: [(field: String, words: String)] = []
    private var words: Words { visit.words }

    var html: HTML {
        Layout(visit, title: found == nil ? words.findFamily : words.foundTitle, errors: errors).page(
            """
            <h1>\(found == nil ? words.findFamily : words.foundTitle)</h1>\(results)\
            \(found == nil ? form : "<section class=\"part\"><h2>\(words.searchAgain)</h2>\(form)</section>")\(emergency)
            """)
    }

    /// Always the same, whatever was looked for, so that it gives no record away (assurance 29).
    private var emergency: HTML {
        guard actor.may(.openInEmergency) else { return "" }
        return """
            <p class="part">\(words.emergencyOffer) <a href="\(Link.emergency.path)">\(words.emergencyAccess)</a>.</p>
            """
    }

    private func error(_ field: String) -> String? { errors.first { $0.field == field }?.words }

    private var form: HTML {
        """
        <form class="form" method="post" action="\(Link.search.path)">\(HTML.formToken)\
        \(Field("name", label: words.searchName, hint: words.searchHint, error: error("search-name"), id: "search-name")
            .text(visit.form.text("name"), autocomplete: "off"))\
        \(Field("born", label: words.dateOfBirth, aside: words.ifKnown, error: error("born"))
            .date(visit.form.date("born"), words: words.dateWords))\
        <div class="done"><button class="btn\(if: found == nil, " go")">\(words.find)</button></div></form>
        """
    }

    private var results: HTML {
        guard let found else { return "" }
        guard !found.isEmpty else { return nobody }
        let cut = found.count >= Office.mostFound ? " \(words.onlyFirst(Office.mostFound))" : ""
        return """
            <p class="count" role="status">\(words.familiesFound(found.count))\(if: found.count > 1, ", \(words.bestFirst)").\(cut)</p>\
            \(FoundList(visit: visit, found: found).html)
            """
    }

    private var nobody: HTML {
        """
        <div class="empty" role="status"><h2>\(words.nobodyFound)</h2><ul>\
        \(words.nobodyFoundAdvice.map { "<li>\($0)</li>" as HTML })</ul>\
        \(if: actor.may(.openFamilies), "<a class=\"btn\" href=\"\(Link.newFamily.path)\">\(words.newFamily)</a>")</div>
        """
    }
}

/// Families that were found, each with the people who fit.
struct FoundList {
    let visit: Visit
    let found: [FamilySearch.Found]
    /// What can be done with each.
    var acts: (FamilySearch.Found) -> HTML = { _ in "" }
    private var words: Words { visit.words }

    var html: HTML { "<ul class=\"cards\">\(found.map(card))</ul>" }

    private func card(_ found: FamilySearch.Found) -> HTML {
        let row = found.row
        let lead = row.lead.map { words.lead(visit.staff.name(of: $0)) } ?? words.noLead
        return """
            <li class="card"><h2><a href="\(Link.family(row.id).overview.path)">\(row.name(words))</a></h2>\
            <ul class="plain-list">\(found.fits.map { person($0.person, $0.fit) })</ul>\
            <p class="meta">\([lead, row.isOpen ? words.openSince(words.day(row.opened)) : words.closed].joined(separator: " · "))</p>\
            \(if: row.isRestricted, "<p class=\"small flag\">\(words.restrictedFlag)</p>")\(acts(found))</li>
            """
    }

    private func person(_ person: Person, _ fit: PersonFit) -> HTML {
        var facts: [String] = []
        let details = person.details
        if case .day(let day) = details.birth { facts.append(words.born(on: words.day(day))) }
        if !details.fullName.isEmpty, details.fullName != details.name { facts.append(details.fullName) }
        if !details.otherNames.isEmpty { facts.append(words.alsoCalled(details.otherNames)) }
        let reasons = words.reasons(fit)
        return """
            <li>\(words.nameAndAge(person, on: visit.today))\
            \(if: !facts.isEmpty, " <span class=\"soft\">(\(facts.joined(separator: "; ")))</span>")\
            \(if: !reasons.isEmpty, "<p class=\"small soft\">\(reasons.joined(separator: " · "))</p>")</li>
            """
    }
}
