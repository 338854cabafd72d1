import Markup
import Practice

/// The link of a copy that was just published, to hand over.
struct CopyLinkPage {
    let visit: FamilyVisit
    let person: Person
    let until: Day
    let secret: String

    var html: HTML {
        let words = visit.words
        let address = visit.office.address + Link.copy(secret).path
        return Layout(visit, title: words.linkFor(person.name), place: .print).page(
            """
            <h1>\(words.linkFor(person.name))</h1><p class="lead">\(words.publishedAdvice(person.name, words.day(until)))</p>\
            <p><code class="address">\(address)</code></p>\(QRCode(address, label: words.qrLabel).html)\
            <p>\(words.publishedOnce)</p><p><a href="\(visit.link.sharings.path)">\(words.sharingTitle)</a></p>
            """)
    }
}

/// What a link opens before anybody has asked to see the copy.
struct ClosedCopyPage {
    let visit: Visit

    var html: HTML {
        let words = visit.words
        return Layout(visit, title: words.publishedTitle).guest(
            """
            <h1>\(words.publishedTitle)</h1><p class="lead">\(words.publishedLead)</p>\
            <form method="post" action="\(visit.path)">\(HTML.formToken)<button class="btn go">\(words.publishedShow)</button></form>
            """)
    }
}

/// The copies of a record that were published, newest first: for whom, until when, and when they were opened last.
struct PublishedList {
    let visit: FamilyVisit
    let openings: [Sharings.Copy.ID: (count: Int, last: Moment?)]

    init(_ visit: FamilyVisit) async throws {
        self.visit = visit
        openings = try await visit.office.copyLinks.openings(of: visit.family.sharings.copies.map(\.id))
    }

    var html: HTML {
        let copies = visit.family.sharings.copies
        guard !copies.isEmpty else { return "" }
        return """
            <section class="part"><h2>\(visit.words.publishedCopies)</h2>\
            <ul class="items">\(copies.reversed().map(row))</ul></section>
            """
    }

    private func row(_ copy: Sharings.Copy) -> HTML {
        let words = visit.words
        let name = visit.family.people.name(of: copy.content.to)
        let opened = openings[copy.id].flatMap { opening in
            opening.last.map { words.copyOpened(opening.count, words.moment($0)) }
        }
        let facts = [
            words.day(copy.stamp.on), visit.staff.name(of: copy.stamp.by),
            copy.recalled == nil ? words.copyOpenUntil(words.day(copy.content.until)) : "",
        ].filter { !$0.isEmpty }
        let end: HTML =
            copy.recalled.map { "<p class=\"meta\"><b>\(words.copyRecalled):</b> \($0)</p>" }
            ?? (copy.isOpen(on: visit.today) && visit.actor.may(.recordFamilies)
                ? """
                <p class="acts small"><a href="\(visit.link.recallCopy(copy.id).path)">\(words.recallCopy)\
                <span class="quiet">: \(name)</span></a></p>
                """ : "")
        return """
            <li class="item\(if: !copy.isOpen(on: visit.today), " gone")"><p class="text">\(words.copyFor(name))</p>\
            <p class="meta">\(facts.joined(separator: " · "))</p>\
            <p class="meta">\(opened ?? words.copyNotOpened)</p>\(end)</li>
            """
    }
}
