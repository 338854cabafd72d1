import Markup
import Practice

/// The decisions about sharing of the whole authority, as a report.
struct SharingListPage: Sendable {
    let visit: Visit
    let found: SharingSearch
    private var words: Words { visit.words }

    var html: HTML {
        let isOfficer = visit.signedIn?.may(.readFamilies) == false
        let back = isOfficer ? (Link.administration, words.administration) : (Link.home, words.myWork)
        return Layout(visit, title: words.sharingTitle).page(
            """
            <a class="back" href="\(back.0.path)">\(back.1)</a><h1>\(words.sharingTitle)</h1>\
            <p class="lead">\(words.sharingListLead)</p>\(filter)\
            \(found.all.isEmpty ? "<p class=\"nothing\">\(words.sharingListNone)</p>" : table.html)\
            \(if: found.hasMore, "<p class=\"meta\">\(words.sharingMost(SharingSearch.most))</p>")
            """)
    }

    private var filter: HTML {
        let since = SharingSearch.Since.allCases.map { Choice($0.rawValue, words.name(of: $0)) }
        let grounds =
            [Choice("", words.sharingAnyReason)]
            + Sharings.Ground.allCases.map { Choice($0.rawValue, words.name(of: $0)) }
        return """
            <form class="filter screen-only" method="get" action="\(Link.sharings.path)">\
            \(Field("since", label: words.sharingSince).select(since, chosen: found.since.rawValue))\
            \(Field("ground", label: words.sharingGround).select(grounds, chosen: found.ground?.rawValue ?? ""))\
            <button class="btn">\(words.show)</button></form>
            """
    }

    private var table: Table {
        Table(
            words.sharingTitle, isCaptionQuiet: true,
            headings: [
                .init(words.when), .init(words.sharingRecord), .init(words.sharingOutcome), .init(words.sharingGround),
                .init(words.sharingFamilyKnows),
            ], rows: found.all.map(row))
    }

    private func row(_ decision: SharingSearch.Found) -> [HTML] {
        let link = Link.family(decision.family)
        let number = words.recordNumbered(String(decision.family.description.suffix(6)))
        let lead = decision.lead.map { words.lead(visit.staff.name(of: $0)) } ?? words.noLead
        return [
            "\(words.day(decision.on))",
            """
            <a href="\(decision.name == nil ? link.openings.path : link.sharings.path)">\(decision.name ?? number)</a>\
            <br><span class="meta">\(lead)</span>
            """,
            "\(words.name(of: decision.outcome))\(if: decision.isTakenBack, "<br><span class=\"meta\">\(words.sharingTakenBack)</span>")",
            "\(words.name(of: decision.ground))",
            "\(decision.isTold ? words.yes : words.no)",
        ]
    }
}

extension Words {
    func name(of since: SharingSearch.Since) -> String {
        switch since {
        case .month: say("The last month", "Y mis diwethaf")
        case .quarter: say("The last three months", "Y tri mis diwethaf")
        case .year: say("The last year", "Y flwyddyn ddiwethaf")
        case .ever: say("From the beginning", "O'r dechrau")
        }
    }
}
