import Journal
import Markup
import Practice

/// Who has opened a record, newest first (assurance 39).
struct OpeningsPage {
    let visit: FamilyVisit
    let log: AccessPages
    /// Where its name could be read without opening it.
    let appearances: Appearances

    /// So far back the lists and searches are looked through, and at most so many lines of the log.
    static let days = 30
    static let mostLines = 20_000

    init(_ visit: FamilyVisit) async throws {
        self.visit = visit
        log = try await AccessPages(of: .record(visit.id.value), at: visit.link.openings, in: visit.visit)
        let since = visit.visit.now.milliseconds - Int64(Self.days) * 24 * 3_600_000
        appearances = try await visit.office.journal.access.appearances(
            of: visit.id.value, since: since, lookingThrough: Self.mostLines, limit: 500)
    }

    var html: HTML {
        let words = visit.words
        let title = words.whoOpened
        // Whoever reads the log but not the record sees nobody's name here: only the record's number.
        let mayRead = visit.may(.read)
        let number = String(visit.id.description.suffix(6))
        let errors = log.asked.errors
        let layout =
            mayRead
            ? Layout(visit, title: title, place: .access, errors: errors)
            : Layout(visit.visit, title: words.whoOpened(record: number), errors: errors)
        return layout.page(
            """
            \(if: !mayRead, "<a class=\"back\" href=\"\(Link.administration.path)\">\(words.administration)</a>")\
            <h1>\(mayRead ? title : words.whoOpened(record: number))</h1>\
            \(log.html { AccessTable(words: words, staff: visit.staff, lines: $0, isAboutPerson: false,
                people: mayRead ? visit.family.people : nil, keys: visit.office.journal.keys) })\
            <section class="part"><h2>\(words.appearedTitle)</h2>\
            <p>\(words.appearedLead(back: words.moment(Moment(milliseconds: appearances.backTo))))</p>\
            \(AccessTable(words: words, staff: visit.staff, lines: appearances.lines, isAboutPerson: false).html)</section>
            """)
    }
}
