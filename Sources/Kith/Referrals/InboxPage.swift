import Markup
import Practice

/// What was referred and waits for a decision; or what was decided.
struct InboxPage {
    let visit: Visit
    let rows: [ReferralRow]
    let isDecided: Bool
    private var words: Words { visit.words }

    var html: HTML {
        let title = isDecided ? words.decidedReferrals : words.referrals
        return Layout(visit, title: title).page(
            """
            <div class="head"><div><h1>\(title)</h1><p>\(isDecided ? words.newestReferralFirst : words.dangerThenOldest)</p></div>\
            <div class="acts"><a class="btn" href="\(other.path)">\(isDecided ? words.referrals : words.decidedReferrals)</a>\
            <a class="btn" href="\(Link.referral.path)">\(words.takeByTelephone)</a></div></div>\
            \(rows.isEmpty ? empty : list)\(if: rows.count >= Office.mostReferrals, """
                <p class="meta">\(words.onlyFirst(Office.mostReferrals))</p>
                """)
            """)
    }

    private var other: Link { isDecided ? .inbox : Link.inbox.with("show", "decided") }

    private var empty: HTML {
        """
        <div class="empty"><h2>\(isDecided ? words.noneDecided : words.noReferrals)</h2><p>\(words.noReferralsAdvice)</p></div>
        """
    }

    private var list: HTML {
        "<ul class=\"cards\">\(rows.map(card))</ul>"
    }

    private func card(_ row: ReferralRow) -> HTML {
        let names = row.summary.adults + row.summary.children
        let isRemoved = row.state == .removed
        let title = isRemoved ? words.wordsAreRemoved : names.isEmpty ? words.nobodyIsNamed : words.list(names)
        let from = [
            row.summary.referrer.isEmpty ? words.someoneWhoReferred : row.summary.referrer, row.summary.organisation,
        ]
        .filter { !$0.isEmpty }
        let outcome = row.summary.outcome.map { words.pick(english: $0.english, welsh: $0.welsh) }
        return """
            <li class="card\(if: row.isUrgent, " alert")"><h2><a href="\(Link.referral(row.id).page.path)">\(title)</a></h2>\
            \(if: row.isUrgent, "<p class=\"flag\">\(words.childInDanger)</p>")\
            <p>\(outcome ?? words.state(row.state))</p>\
            <p class="meta">\(words.cameAgo(words.age(of: row.sent, at: visit.now), words.moment(row.sent)))<br>\
            \(if: !isRemoved, "\(words.from): \(from.joined(separator: ", ")) · ")\(row.id.reference)</p>\
            \(if: !isDecided && !row.missing.isEmpty, """
                <details class="more"><summary>\(words.partsMissing(row.missing.count))</summary>\
                <ul>\(row.missing.map { "<li>\(words.missing($0))</li>" as HTML })</ul></details>
                """)</li>
            """
    }
}

/// Who has opened a referral: for those who look after information, without a word of what it says.
struct ReferralOpeningsPage {
    let visit: Visit
    let id: Referral.ID
    let log: AccessPages

    var html: HTML {
        let words = visit.words
        let title = words.whoOpened(record: id.reference)
        return Layout(visit, title: title, errors: log.asked.errors).page(
            """
            <a class="back" href="\(Link.administration.path)">\(words.administration)</a><h1>\(title)</h1>\
            \(log.html { AccessTable(words: words, staff: visit.staff, lines: $0, isAboutPerson: false) })
            """)
    }
}
