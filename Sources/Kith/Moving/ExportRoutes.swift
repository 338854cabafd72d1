import HTTPTypes
import Journal
import Practice

extension Link {
    static let exports = Link(path: "/exports")
    static func exports(_ id: ExportRun.ID) -> Link { Link(path: "/exports/\(id)") }
    static func exportEvents(_ id: ExportRun.ID) -> Link { Link(path: "/exports/\(id)/events") }
    static func exportAnswer(_ id: ExportRun.ID) -> Link { Link(path: "/exports/\(id)/answer") }
    static func exportFile(_ id: ExportRun.ID) -> Link { Link(path: "/exports/\(id)/file") }
    static func exportEnd(_ id: ExportRun.ID) -> Link { Link(path: "/exports/\(id)/end") }
}

/// Everything leaves in one file: somebody asks, a second person agrees, and only whoever asked fetches it (assurance 80).
///
/// What was asked and answered is shown to those who may ask or agree, and to those who read the access log.
enum ExportRoutes {
    static let all: [Route] = looking + deciding

    private static let looking: [Route] = [
        Route(.get, "exports", may: .signedIn, logs: .list("exports")) { visit in
            try visit.seesExports()
            return .page(ExportsPage(visit: visit, runs: try await visit.office.exports.newest()).html)
        },
        Route(.get, "exports/:export", may: .signedIn, logs: .view("export")) { visit in
            let run = try await visit.exportRun()
            let live = LiveVisit(visit, by: try visit.actor().session, of: run.id.value)
            var answer = Answer.page(ExportRunPage(visit: visit, run: run, live: live).html)
            answer.isLogged = live.isLogged
            return answer
        },
        Route(
            .get, "exports/:export/events", may: .signedIn,
            logs: .nothing(because: "tells only that the export went on")
        ) { visit in
            .events(VersionFeed.of(try await visit.exportRun().id, visit.office))
        },
    ]

    private static let deciding: [Route] = [
        Route(
            .post, "exports", may: .may(.exportEverything), logs: .export(ExportStep.asked.part),
            takes: ["reason", "recipient", "language", "restricted"], answer: ask),
        Route(
            .post, "exports/:export/answer", may: .may(.agreeExports), logs: .export(ExportStep.agreed.part),
            takes: ["answer", "words"], answer: decide),
        Route(
            .post, "exports/:export/file", may: .may(.exportEverything), logs: .export(ExportStep.sent.part)
        ) { visit in
            let run = try await visit.exportRun()
            guard run.by == (try visit.actor().id) else { throw Problem.notFound }
            guard run.state == .ready, visit.now < run.until else { return try await visit.refused(run) }
            return ExportSending(visit: visit, run: run).answer
        },
        Route(
            .post, "exports/:export/end", may: .signedIn, logs: .export(ExportStep.thrownAway.part), answer: end),
    ]

    @Sendable private static func ask(_ visit: Visit) async throws -> Answer {
        let (form, now) = (visit.form, visit.now)
        var checks = Checks()
        let reason = checks.needed(Written(form.text("reason")), "export-reason")
        let recipient = checks.needed(Written(form.text("recipient")), "export-recipient")
        guard checks.isClean else {
            let page = ExportsPage(
                visit: visit, runs: try await visit.office.exports.newest(), errors: checks.told(in: visit.words))
            return .page(page.html, status: .unprocessableContent)
        }
        let language = Language(rawValue: form.text("language")) ?? visit.words.language
        let run = ExportRun(
            id: ID(visit.deed), by: try visit.actor().id, at: now,
            wish: .init(
                reason: reason, recipient: recipient, withRestricted: form.isOn("restricted"),
                language: language.rawValue))
        var line = visit.line(stream: run.id.value)
        line.sealed = try line.reason("\(recipient): \(reason)", sealedBy: visit.office.journal.keys)
        guard try await visit.office.exports.ask(run, line: line) else {
            let page = ExportsPage(
                visit: visit, runs: try await visit.office.exports.newest(),
                errors: [("export-reason", visit.words.exportOneAtATime)])
            return .page(page.html, status: .conflict)
        }
        return written(.exports(run.id))
    }

    @Sendable private static func decide(_ visit: Visit) async throws -> Answer {
        let run = try await visit.exportRun()
        let (actor, form) = (try visit.actor(), visit.form)
        // Nobody agrees to what they asked for themselves.
        guard run.by != actor.id else { throw Problem.notFound }
        guard ["yes", "no"].contains(form.text("answer")) else { throw Problem.badForm }
        let agreed = form.text("answer") == "yes"
        var checks = Checks()
        let words = checks.plain(form.text("words"), "export-words")
        if !agreed, words.isEmpty { checks.refuse(.whyMissing, "export-words") }
        guard checks.isClean else {
            let live = LiveVisit(visit, by: actor.session, of: run.id.value)
            let page = ExportRunPage(visit: visit, run: run, live: live, errors: checks.told(in: visit.words))
            return .page(page.html, status: .unprocessableContent)
        }
        var line = visit.line(stream: run.id.value)
        line.part = (agreed ? ExportStep.agreed : .refused).part
        if !words.isEmpty { line.sealed = try line.reason(words, sealedBy: visit.office.journal.keys) }
        let decision = ExportRun.Decision(by: actor.id, at: visit.now, words: words)
        let isDone = try await visit.office.exports.decide(run.id, decision, agreed: agreed, line: line)
        return isDone ? written(.exports(run.id)) : try await visit.refused(run)
    }

    /// Whoever asked takes it back or throws the file away; whoever may agree can stop it too.
    @Sendable private static func end(_ visit: Visit) async throws -> Answer {
        let run = try await visit.exportRun()
        guard run.mayBeEnded(by: try visit.actor()) else { throw Problem.notFound }
        var line = visit.line(stream: run.id.value)
        let isReady = run.state == .ready
        if !isReady { line.part = ExportStep.withdrawn.part }
        let isDone = try await visit.office.exports.move(
            run.id, from: [run.state], to: isReady ? .gone : .withdrawn, line: line)
        return isDone ? written(.exports(run.id)) : try await visit.refused(run)
    }

    private static func written(_ link: Link) -> Answer {
        var answer = Answer.redirect(link)
        answer.isLogged = true
        return answer
    }
}

extension ExportRun {
    /// May somebody stop it, or throw its file away, now?
    func mayBeEnded(by actor: Actor) -> Bool {
        state.isUnderWay && (actor.id == by && actor.may(.exportEverything) || actor.may(.agreeExports))
    }
}

extension Checks {
    /// What was refused, beside its field.
    func told(in words: Words) -> [(field: String, words: String)] {
        do throws(Refusal) {
            try pass()
            return []
        } catch {
            return error.all.map { ($0.field ?? "", words.sentence(for: $0)) }
        }
    }
}

extension Visit {
    /// - Throws: `Problem.notFound` for those who have nothing to do with exports of everything.
    fileprivate func seesExports() throws {
        let actor = try actor()
        guard actor.may(.exportEverything) || actor.may(.agreeExports) || actor.may(.readAccessLog) else {
            throw Problem.notFound
        }
    }

    /// It has gone on since the page was shown: nothing is done, the page shows what is, and the line says so.
    fileprivate func refused(_ run: ExportRun) async throws -> Answer {
        try await office.journal.access.record(line(outcome: "refused", stream: run.id.value))
        var answer = Answer.redirect(.exports(run.id))
        answer.isLogged = true
        return answer
    }

    fileprivate func exportRun() async throws -> ExportRun {
        try seesExports()
        guard let run = try await office.exports.run(try id("export")) else { throw Problem.notFound }
        return run
    }
}

/// The file on its way to whoever asked. It is gone when the last piece has been taken; what breaks off can be fetched
/// again while it waits.
struct ExportSending {
    let visit: Visit
    let run: ExportRun

    var answer: Answer {
        var answer = Answer.file("\(run.name).zip", type: "application/zip", bytes)
        answer.length = Int(run.size)
        answer.stream = run.id.value
        return answer
    }

    private var bytes: ByteStream {
        let place = Place()
        let (shelf, run, line) = (visit.office.exports, run, ending)
        return ByteStream {
            let number = await place.next()
            if number < run.pieces {
                // Gone while it was on its way: the connection ends before its length, which the browser sees.
                guard let piece = try await shelf.piece(number, of: run.id) else { throw Problem.notFound }
                return piece
            }
            if number == run.pieces { _ = try await shelf.move(run.id, from: [.ready], to: .fetched, line: line) }
            return nil
        }
    }

    private var ending: AccessLine {
        var line = visit.line(stream: run.id.value)
        line.part = ExportStep.fetched.part
        return line
    }

    /// Which piece is next.
    private actor Place {
        private var number = -1

        func next() -> Int {
            number += 1
            return number
        }
    }
}
