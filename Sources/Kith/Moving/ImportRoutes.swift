import HTTPTypes
import Journal
import Practice

extension Link {
    static let imports = Link(path: "/imports")
    static let importExample = Link(path: "/imports/example")
    static func imports(_ id: ImportRun.ID) -> Link { Link(path: "/imports/\(id)") }
    static func importEvents(_ id: ImportRun.ID) -> Link { Link(path: "/imports/\(id)/events") }
    static func importProblems(_ id: ImportRun.ID) -> Link { Link(path: "/imports/\(id)/problems") }
    static func importStart(_ id: ImportRun.ID) -> Link { Link(path: "/imports/\(id)/start") }
    static func importStop(_ id: ImportRun.ID) -> Link { Link(path: "/imports/\(id)/stop") }
    static func importBack(_ id: ImportRun.ID) -> Link { Link(path: "/imports/\(id)/back") }
    static func importForget(_ id: ImportRun.ID) -> Link { Link(path: "/imports/\(id)/forget") }
}

/// Families are brought in from a file: it is sent, looked through, and comes in when somebody says so.
///
/// What is wrong in a file quotes it, so it is shown to whoever sent it; others who may bring families in see how far each
/// import is, and can stop it.
enum ImportRoutes {
    static let all: [Route] = looking + deciding

    private static let looking: [Route] = [
        Route(.get, "imports", may: .may(.moveFamilies), logs: .list("imports")) { visit in
            .page(ImportsPage(visit: visit, runs: try await visit.office.imports.newest()).html)
        },
        Route(
            .get, "imports/example", may: .may(.moveFamilies),
            logs: .nothing(because: "holds invented people, the same for everybody")
        ) { visit in
            .file("families.csv", type: "text/csv; charset=utf-8", ImportExample.bytes(visit.authority, visit.today))
        },
        Route(.get, "imports/:import", may: .may(.moveFamilies), logs: .view("import")) { visit in
            let run = try await visit.importRun()
            let live = LiveVisit(visit, by: try visit.actor().session, of: run.id.value)
            let doubles = try await ImportDoubles(run, visit)
            let page = ImportPage(
                visit: visit, run: run, problems: try await visit.firstProblems(of: run), live: live,
                returns: try await visit.office.imports.counts(of: run.id), doubles: doubles)
            var answer = Answer.page(page.html)
            answer.shown = doubles.shown
            answer.isLogged = live.isLogged
            return answer
        },
        Route(
            .get, "imports/:import/events", may: .may(.moveFamilies),
            logs: .nothing(because: "tells only that the import went on")
        ) { visit in
            .events(VersionFeed.of(try await visit.importRun().id, visit.office))
        },
        Route(.get, "imports/:import/problems", may: .may(.moveFamilies), logs: .view("import-problems")) { visit in
            let run = try await visit.importRun()
            guard run.by == (try visit.actor().id) else { throw Problem.notFound }
            return .file(
                "problems.csv", type: "text/csv; charset=utf-8",
                ImportProblemFile.bytes(run.id, visit.office.imports, visit.words))
        },
    ]

    private static let deciding: [Route] = [
        Route(
            .post, "imports", may: .may(.moveFamilies), logs: .change("import"), takes: ["source"], withFile: true
        ) { visit in try await ImportArrival(visit).answer() },
        Route(
            .post, "imports/:import/start", may: .may(.moveFamilies), logs: .change("import"),
            takes: ["leave", "others"]
        ) { visit in
            let run = try await visit.importRun()
            let from: ImportRun.State = run.state == .stopped ? .stopped : .checked
            guard run.by == (try visit.actor().id) else { throw Problem.notFound }
            if from == .checked {
                let left: [Family.ID] = visit.form.ids("leave")
                let decision = ImportShelf.DoublesDecision(
                    left: Set(left.map(\.value)), leavesOthers: visit.form.text("others") != "bring")
                try await visit.office.imports.decide(run.id, decision)
            }
            return try await visit.move(run, from: from, to: .bringing)
        },
        Route(.post, "imports/:import/stop", may: .may(.moveFamilies), logs: .change("import")) { visit in
            let run = try await visit.importRun()
            if run.state == .checking {
                try await visit.office.imports.forget(run.id, line: visit.line())
                return visit.written(.imports)
            }
            return try await visit.move(run, from: .bringing, to: .stopped)
        },
        Route(.post, "imports/:import/back", may: .may(.moveFamilies), logs: .change("import-back")) { visit in
            let run = try await visit.importRun()
            guard run.by == (try visit.actor().id) else { throw Problem.notFound }
            return try await visit.move(run, from: .done, to: .returning)
        },
        Route(.post, "imports/:import/forget", may: .may(.moveFamilies), logs: .change("import")) { visit in
            let run = try await visit.importRun()
            guard !run.state.isUnderWay, !run.state.isOver else { return .redirect(.imports(run.id)) }
            try await visit.office.imports.throwFileAway(run, line: visit.line())
            return visit.written(.imports)
        },
    ]
}

extension Visit {
    fileprivate func importRun() async throws -> ImportRun {
        guard let run = try await office.imports.run(try id("import")), run.state != .arriving else {
            throw Problem.notFound
        }
        return run
    }

    /// The first hundred, for whoever sent the file.
    fileprivate func firstProblems(of run: ImportRun) async throws -> [ToldProblem] {
        guard run.by == (try actor().id), !run.state.isUnderWay else { return [] }
        var found: [ToldProblem] = []
        var last = -1
        while found.count < ImportPage.told,
            let more = try await office.imports.problems(run.id, after: last)
        {
            found += more.problems
            last = more.first
        }
        return Array(found.prefix(ImportPage.told))
    }

    /// Where somebody else was quicker, the page shows what is.
    fileprivate func move(_ run: ImportRun, from: ImportRun.State, to: ImportRun.State) async throws -> Answer {
        var answer = Answer.redirect(.imports(run.id))
        answer.isLogged = try await office.imports.move(run.id, from: from, to: to, line: line())
        return answer
    }

    fileprivate func written(_ link: Link) -> Answer {
        var answer = Answer.redirect(link)
        answer.isLogged = true
        return answer
    }
}
