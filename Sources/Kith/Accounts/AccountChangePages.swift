import Markup
import Practice

extension Link {
    static let accountChanges = Link(path: "/administration/changes")
    static let accountChangesSeen = Link(path: "/me/changes/seen")
}

/// What was done to accounts and roles, for information governance; and what was done to one's own.
enum AccountChangeRoutes {
    /// So many stand on a page.
    static let onPage = 100

    static let all: [Route] = [
        Route(
            .get, "administration/changes", may: .may(.readAccessLog), logs: .list("account-changes")
        ) { visit in
            let before = visit.query["before"].flatMap { Int64($0) } ?? .max
            let changes = try await visit.office.accounts.changes(before: before, limit: onPage + 1)
            return .page(AccountChangesPage(visit: visit, changes: changes, isFirst: before == .max).html)
        },
        Route(.post, "me/changes/seen", may: .signedIn, logs: .admin("account")) { visit in
            let actor = try visit.actor()
            try await visit.office.accounts.seeChanges(of: actor.id, line: visit.line())
            var answer = Answer.redirect(.home)
            answer.isLogged = true
            return answer
        },
    ]
}

/// Everything that was done to accounts and roles, newest first, a page at a time.
struct AccountChangesPage {
    let visit: Visit
    /// One more than is shown, where there are more.
    let changes: [ListedChange]
    let isFirst: Bool
    private var words: Words { visit.words }

    var html: HTML {
        let shown = changes.prefix(AccountChangeRoutes.onPage)
        let rows = shown.map { listed -> [HTML] in
            [
                "\(words.moment(listed.at))", "\(words.subject(of: listed.change, visit.staff))",
                "\(words.what(listed.change, visit.staff))",
                "\(listed.by.map { visit.staff.name(of: $0) } ?? words.thisMachine)",
            ]
        }
        let table = Table(
            words.accountChanges, isCaptionQuiet: true,
            headings: [
                .init(words.when), .init(words.account), .init(words.whatWasDone), .init(words.byWhom),
            ], rows: Array(rows))
        return Layout(visit, title: words.accountChanges).page(
            """
            <a class="back" href="\(Link.administration.path)">\(words.administration)</a><h1>\(words.accountChanges)</h1>\
            <p>\(words.accountChangesLead)</p>\
            \(rows.isEmpty ? "<p class=\"nothing\">\(words.noAccountChanges)</p>" : table.html)\
            <p class="acts">\(if: !isFirst, "<a class=\"btn\" href=\"\(Link.accountChanges.path)\">\(words.newest)</a> ")\
            \(if: changes.count > shown.count, "<a class=\"btn\" href=\"\(older(shown.last).path)\">\(words.older)</a>")</p>
            """)
    }

    private func older(_ last: ListedChange?) -> Link {
        Link.accountChanges.with("before", String(last?.number ?? 0))
    }
}

/// Tells somebody on their first page what others did to their account, until they say that they know.
struct AccountChangeNotice {
    let visit: Visit
    let changes: [ListedChange]

    var html: HTML {
        let words = visit.words
        // Of a second step that was taken off they are told until it is set up again.
        let told = changes.filter { $0.change.kind != .codesOff }
        guard !told.isEmpty else { return "" }
        return """
            <div class="say need"><ul class="plain-list">\(told.map { "<li>\(words.told($0, visit.staff))</li>" as HTML })</ul>\
            <p>\(words.accountChangeAdvice)</p>\
            <form method="post" action="\(Link.accountChangesSeen.path)">\(HTML.formToken)\
            <button class="btn small">\(words.accountChangeSeen)</button></form></div>
            """
    }
}

/// The same on their own page, for a year.
struct AccountChangeSection {
    let visit: Visit
    let changes: [ListedChange]

    var html: HTML {
        let words = visit.words
        guard !changes.isEmpty else { return "" }
        return """
            <section class="part"><h2>\(words.ownAccountChanges)</h2>\
            <ul>\(changes.map { "<li>\(words.told($0, visit.staff))</li>" as HTML })</ul></section>
            """
    }
}
