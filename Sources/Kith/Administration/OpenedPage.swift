import Journal
import Markup
import Practice

/// Everything that one person opened or did (assurance 40).
struct OpenedPage {
    var visit: Visit
    var account: Account
    var log: AccessPages

    static func answer(_ visit: Visit, _ account: Account) async throws -> Answer {
        let log = try await AccessPages(of: .person(account.id.value), at: .opened(by: account.id), in: visit)
        return .page(OpenedPage(visit: visit, account: account, log: log).html, status: log.status)
    }

    var html: HTML {
        let words = visit.words
        let title = words.whatOpened(by: account.profile.name)
        return Layout(visit, title: title, errors: log.asked.errors).page(
            """
            <a class="back" href="\(Link.administration.path)">\(words.administration)</a><h1>\(title)</h1>\
            \(log.html { AccessTable(words: words, staff: visit.staff, lines: $0, isAboutPerson: true, keys: visit.office.journal.keys) })
            """)
    }
}
