import HTTPTypes
import Journal
import Markup
import Practice

extension Link {
    static let unusual = Link(path: "/unusual")
    static func unusual(_ week: Day) -> Link { unusual.with("week", week.description) }
    static let unusualLookedAt = Link(path: "/unusual/looked-at")
}

/// The weekly list of unusual openings, for information governance.
enum UnusualRoutes {
    static let all: [Route] = [
        Route(.get, "unusual", may: .may(.readAccessLog), logs: .view("unusual")) { visit in
            try await page(visit, week: Day(visit.query.text("week")) ?? visit.today)
        },
        Route(
            .post, "unusual/looked-at", may: .may(.readAccessLog), logs: .admin("unusual"),
            takes: ["week", "worker", "sign", "finding"], answer: keep),
    ]

    private static func page(
        _ visit: Visit, week: Day, wrong: UnusualPage.Wrong? = nil
    ) async throws -> Answer {
        let start = UnusualWeek.monday(of: week)
        let page = UnusualPage(
            visit: visit, week: try await UnusualWeek(visit.office, start: start),
            reviews: try await visit.office.unusualReviews.all(of: start), wrong: wrong)
        return .page(page.html, status: wrong == nil ? .ok : .unprocessableContent)
    }

    @Sendable private static func keep(_ visit: Visit) async throws -> Answer {
        let form = visit.form
        guard let week = Day(form.text("week")), let worker = Worker.ID(form.text("worker")),
            let sign = UnusualSign(rawValue: form.text("sign")), visit.staff.accounts[worker] != nil
        else { throw Problem.badForm }
        let key = UnusualReviews.Key(account: worker, sign: sign)
        do {
            try await visit.office.unusualReviews.keep(
                key, week: UnusualWeek.monday(of: week), by: try visit.actor(), finding: form.text("finding"),
                line: visit.line())
        } catch let refusal as Refusal {
            return try await page(visit, week: week, wrong: .init(key: key, words: visit.words.sentence(for: refusal)))
        }
        var answer = Answer.redirect(.unusual(UnusualWeek.monday(of: week)))
        answer.isLogged = true
        return answer
    }
}

/// Who stood out in a week, by which sign, and what came of looking.
struct UnusualPage {
    /// A form that was refused.
    struct Wrong {
        var key: UnusualReviews.Key
        var words: String
    }

    let visit: Visit
    let week: UnusualWeek
    let reviews: [UnusualReviews.Key: UnusualReviews.Review]
    var wrong: Wrong?
    private var words: Words { visit.words }

    /// Nobody sees what stands out about themselves: it is for somebody else to look at.
    private var entries: [UnusualEntry] { week.entries.filter { $0.account != visit.signedIn?.id } }

    private func review(_ entry: UnusualEntry) -> UnusualReviews.Review? {
        reviews[.init(account: entry.account, sign: entry.sign)]
    }

    var html: HTML {
        let waiting = entries.filter { review($0) == nil }
        let done = entries.filter { review($0) != nil }
        let errors = wrong.map { [(field: "finding-\($0.key.account)-\($0.key.sign.rawValue)", words: $0.words)] } ?? []
        return Layout(visit, title: words.unusualTitle, errors: errors).page(
            """
            <a class="back" href="\(Link.administration.path)">\(words.administration)</a><h1>\(words.unusualTitle)</h1>\
            <p>\(words.unusualLead)</p><p class="acts">\(way(-7, words.weekBefore))\(way(7, words.weekAfter))</p>\
            \(week.cutAt.map { "<p class=\"flag\">\(words.logLookedThrough(words.moment($0)))</p>" as HTML })\
            <section class="part"><h2>\(words.weekOf(words.day(week.start)))</h2>\
            \(waiting.isEmpty ? "<p class=\"nothing\">\(words.noEmergencies)</p>" : "<ul class=\"cards\">\(waiting.map(card))</ul>")</section>\
            \(if: !done.isEmpty, "<section class=\"part\"><h2>\(words.lookedAtBefore)</h2><ul class=\"cards\">\(done.map(card))</ul></section>")
            """)
    }

    private func way(_ days: Int, _ name: String) -> HTML {
        guard let start = week.start.adding(days: days), start <= visit.today else { return "" }
        return "<a class=\"btn\" href=\"\(Link.unusual(start).path)\">\(name)</a> "
    }

    private func card(_ entry: UnusualEntry) -> HTML {
        let name = visit.staff.name(of: entry.account)
        let records = entry.records.prefix(Self.mostRecords).map { id -> HTML in
            "<a href=\"\(Link.family(id).openings.path)\">\(String(id.description.suffix(6)))</a> "
        }
        return """
            <li class="card"><h3><a href="\(Link.opened(by: entry.account).path)">\(name)</a></h3>\
            <p>\(words.sentence(for: entry))</p>\(if: !records.isEmpty, "<p class=\"meta\">\(words.records) \(records)</p>")\
            \(review(entry).map(told) ?? form(entry))</li>
            """
    }

    private static let mostRecords = 12

    private func told(_ review: UnusualReviews.Review) -> HTML {
        let by = words.lookedAt(by: visit.staff.name(of: review.by), on: words.day(Clock.day(of: review.at)))
        return "<p>\(review.finding)</p><p class=\"meta\">\(by)</p>"
    }

    private func form(_ entry: UnusualEntry) -> HTML {
        let key = UnusualReviews.Key(account: entry.account, sign: entry.sign)
        let error = wrong.flatMap { $0.key == key ? $0.words : nil }
        return """
            <form class="form" method="post" action="\(Link.unusualLookedAt.path)">\(HTML.formToken)\
            \(HTML.hidden("week", week.start.description))\(HTML.hidden("worker", entry.account.description))\
            \(HTML.hidden("sign", entry.sign.rawValue))\
            \(Field("finding", label: words.whatWasFound, error: error, id: "finding-\(entry.account)-\(entry.sign.rawValue)")
                .text(error == nil ? "" : visit.form.text("finding")))\
            <div class="done"><button class="btn">\(words.lookedAtIt)</button></div></form>
            """
    }
}
