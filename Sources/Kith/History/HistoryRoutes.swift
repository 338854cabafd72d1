import Practice

extension FamilyLink {
    var timeline: Link { part("timeline") }
    var history: Link { part("history") }
    var asOf: Link { part("history/as-of") }
    func asOf(_ day: Day) -> Link { asOf.with("on", day: day) }
    var changes: Link { part("history/changes") }
}

/// What happened, what was known on a day, and what changed between two days.
enum HistoryRoutes {
    static let all: [Route] = [
        .family(.get, "timeline", may: .read, logs: .view("timeline")) { visit in
            .page(try await TimelinePage(visit).html)
        },
        .family(.get, "history", may: .read, logs: .view("history")) { visit in
            .page(try await HistoryPage(visit).html)
        },
        .family(.get, "history/as-of", may: .read, logs: .view("as-of")) { visit in
            try await AsOfPage.answer(visit)
        },
        .family(.get, "history/changes", may: .read, logs: .view("changes")) { visit in
            try await ChangesPage.answer(visit)
        },
    ]
}
