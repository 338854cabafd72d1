import Markup
import Practice

/// Everybody of a record, with everything that is known of them, and how they belong together.
struct PeoplePage {
    let visit: FamilyVisit
    private var words: Words { visit.words }
    private var people: People { visit.family.people }

    var html: HTML {
        Layout(visit, title: words.people, place: .people).page(
            """
            <div class="head"><div><h1>\(words.people)</h1><p>\(words.peopleLead)</p></div>\(if: visit.may(.record), """
                <div class="acts"><a class="btn go" href="\(visit.link.newPerson.path)">\(words.addPerson)</a></div>
                """)</div>\(Person.Part.allCases.map(section))\(ties)\(gone)
            """)
    }

    private func section(_ part: Person.Part) -> HTML {
        let here = people.with(part)
        return """
            <section class="part"><h2>\(words.name(of: part))</h2>\(here.isEmpty ? nobody(part) : cards(here))</section>
            """
    }

    private func cards(_ people: [Person]) -> HTML {
        "<ul class=\"cards\">\(people.map { PersonCard(visit: visit, person: $0).html })</ul>"
    }

    private func nobody(_ part: Person.Part) -> HTML {
        """
        <p class="nothing">\(words.nobodyYet(in: part))\(if: visit.may(.record), """
             <a href="\(visit.link.newPerson.with("part", part.rawValue).path)">\(words.addPerson)<span class="quiet">: \
            \(words.name(of: part))</span></a>
            """)</p>
        """
    }

    private var ties: HTML {
        let rows = people.ties.filter { tie in [tie.from, tie.to].allSatisfy { people[$0]?.gone == nil } }.map(row)
        return """
            <section class="part" id="ties"><h2>\(words.ties)</h2>\
            \(if: rows.isEmpty, "<p class=\"nothing\">\(words.noTies)</p>")\
            \(if: !rows.isEmpty, "<ul class=\"sessions\">\(rows)</ul>")\
            \(if: visit.may(.record), "<p class=\"acts\"><a class=\"btn\" href=\"\(visit.link.ties.path)\">\(words.addTie)</a></p>")\
            </section>
            """
    }

    private func row(_ tie: Tie) -> HTML {
        let sentence = words.tie(people.name(of: tie.from), tie.how, people.name(of: tie.to))
        return """
            <li><p>\(sentence)</p>\(if: visit.may(.record), """
                <form method="post" action="\(visit.link.untie.path)">\(visit.blank("people/ties/remove").hidden)\
                \(HTML.hidden("from", tie.from.description))\(HTML.hidden("how", tie.how))\(HTML.hidden("to", tie.to.description))\
                <button class="link">\(words.removeTie)<span class="quiet">: \(sentence)</span></button></form>
                """)</li>
            """
    }

    private var gone: HTML {
        guard !people.gone.isEmpty else { return "" }
        let rows = people.gone.map { person -> HTML in
            """
            <li id="person-\(person.id.description)"><div><p>\(person.name) <span class="soft">(\(words.nameOfOne(person.details.part)))</span></p>\
            <p class="meta">\(words.takenOffBecause(person.gone ?? ""))</p></div>\(if: visit.may(.record), """
                <form method="post" action="\(visit.link.putBack(person.id).path)">\(visit.blank("people/back").hidden)\
                <button class="btn small">\(words.putBackPerson)<span class="quiet">: \(person.name)</span></button></form>
                """)</li>
            """
        }
        return """
            <details class="more part"><summary>\(words.peopleTakenOff(people.gone.count))</summary>\
            <ul class="sessions">\(rows)</ul></details>
            """
    }
}

/// One person with everything that is known of them.
struct PersonCard {
    let visit: FamilyVisit
    let person: Person
    private var words: Words { visit.words }
    private var details: Person.Details { person.details }

    var html: HTML {
        """
        <li class="card" id="person-\(person.id.description)"><h3>\(heading)</h3>\(safeContact)\(facts)\(origin)\
        \(if: visit.may(.record), """
            <p class="acts small"><a href="\(visit.link.person(person.id).path)">\(words.change)<span class="quiet">: \
            \(person.name)</span></a> <a href="\(visit.link.takeOff(person.id).path)">\(words.takeOffShort)<span class="quiet">: \
            \(person.name)</span></a></p>
            """)</li>
        """
    }

    private var origin: HTML {
        visit.family.mergings.origin(of: person.id.value).map {
            "<p class=\"meta\">\(words.from(otherRecord: $0.name))</p>"
        } ?? ""
    }

    /// Ages matter for children; for others they stand among the facts where they are known.
    private var heading: String { person.isChild ? words.nameAndAge(person, on: visit.today) : person.name }

    private var safeContact: HTML {
        guard !details.safeContact.isEmpty else { return "" }
        return "<div class=\"say alert\"><h4>\(words.safeContact)</h4><p>\(details.safeContact)</p></div>"
    }

    private var facts: HTML {
        let rows = all.filter { !$0.1.isEmpty }.map { ($0.0, "\($0.1)" as HTML) } + numbers
        guard !rows.isEmpty else { return "" }
        return "<dl class=\"facts-list\">\(rows.map { "<dt>\($0.0)</dt><dd>\($0.1)</dd>" as HTML })</dl>"
    }

    private var all: [(String, String)] {
        [
            (words.knownShort, details.known),
            (words.signsInShort, details.worker.map { visit.staff.name(of: $0) } ?? ""),
            (words.fullName, details.fullName == details.name ? "" : details.fullName),
            (words.otherNames, details.otherNames), (words.bornShort, born), (words.serviceArea, area),
            (words.speaks, details.speaks), (words.reads, details.reads),
            (words.formatsShort, words.list(of: details.formats)),
            (words.pronouns, details.pronouns),
        ]
    }

    /// Numbers of other systems, which lead there where the authority has said how.
    private var numbers: [(String, HTML)] {
        details.identifiers.map { identifier in
            let address = visit.authority.address(of: identifier)
            let facts = words.facts(of: identifier).joined(separator: ", ")
            let number: HTML =
                address.map { "<a href=\"\($0)\" rel=\"external noreferrer\">\(identifier.value)</a>" }
                ?? "\(identifier.value)"
            return (identifier.label, "\(number)\(if: !facts.isEmpty, " <span class=\"soft\">\(facts)</span>")")
        }
    }

    private var born: String {
        guard case .day(let day) = details.birth else { return "" }
        return words.day(day)
    }

    private var area: String {
        guard person.isChild, let area = visit.family.areas.area(of: person.id, on: visit.today) else { return "" }
        return visit.authority[area].map { words.name(of: $0) } ?? ""
    }
}
