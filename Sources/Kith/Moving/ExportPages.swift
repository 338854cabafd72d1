import Markup
import Practice

/// Everything can be asked for here; and what became of what was asked before.
struct ExportsPage {
    let visit: Visit
    let runs: [ExportRun]
    var errors: [(field: String, words: String)] = []
    private var words: Words { visit.words }

    private func error(_ field: String) -> String? { errors.first { $0.field == field }?.words }

    var html: HTML {
        let mayAsk = visit.signedIn?.may(.exportEverything) == true
        let mayAgree = visit.signedIn?.may(.agreeExports) == true
        return Layout(visit, title: words.exportsTitle, errors: errors).page(
            """
            <h1>\(words.exportsTitle)</h1><p class="lead">\(words.exportsLead)</p>\(if: mayAgree, waiting)\
            \(if: mayAsk, isBusy ? "<p>\(words.exportOneAtATime)</p>" : form)\(earlier)
            """)
    }

    /// They have one under way, which stands in the list.
    private var isBusy: Bool { runs.contains { $0.by == visit.signedIn?.id && $0.state.isUnderWay } }

    private var waiting: HTML {
        let some = runs.filter { $0.state == .asked && $0.by != visit.signedIn?.id }
        let rows = some.map { run -> HTML in
            "<li><a href=\"\(Link.exports(run.id).path)\">\(words.exportAsked(visit.staff.name(of: run.by), words.moment(run.asked)))</a></li>"
        }
        return """
            <section class="part"><h2>\(words.exportsWaitTitle)</h2>\(if: rows.isEmpty, "<p class=\"nothing\">\(words.noEmergencies)</p>")\
            \(if: !rows.isEmpty, "<ul>\(rows)</ul>")</section>
            """
    }

    private var form: HTML {
        let typed = visit.form
        return """
            <section class="check"><h2>\(words.whatWillHappen)</h2><ul>\(words.exportSteps.map { "<li>\($0)</li>" as HTML })</ul></section>\
            <form class="form" method="post" action="\(Link.exports.path)">\(HTML.formToken)\
            \(Field("reason", label: words.exportReason, hint: words.exportReasonHint, error: error("export-reason"), id: "export-reason")
                .area(typed.text("reason"), rows: 3))\
            \(Field("recipient", label: words.exportRecipient, hint: words.exportRecipientHint, error: error("export-recipient"), id: "export-recipient")
                .text(typed.text("recipient"), autocomplete: "off"))\
            \(Field("language", label: words.exportLanguage).radios(words.pageLanguages, chosen: typed["language"] ?? words.language.rawValue, layout: .row))\
            \(Field("restricted", label: words.exportWithRestricted, hint: words.exportWithRestrictedHint).tick(isTicked: typed.isOn("restricted")))\
            <div class="done"><button class="btn go">\(words.exportAsk)</button></div></form>
            """
    }

    private var earlier: HTML {
        guard !runs.isEmpty else { return "" }
        let rows = runs.map { run -> [HTML] in
            [
                "<a href=\"\(Link.exports(run.id).path)\">\(words.moment(run.asked))</a>",
                "\(visit.staff.name(of: run.by))", "\(run.wish.recipient)",
                "\(run.decision.map { visit.staff.name(of: $0.by) } ?? "")",
                "\(words.state(of: run, at: visit.now))",
            ]
        }
        return """
            <section class="part">\(Table(
                words.exportsBefore,
                headings: [
                    .init(words.exportWhen), .init(words.sentBy), .init(words.exportRecipient),
                    .init(words.exportSecond), .init(words.state),
                ], rows: rows).html)</section>
            """
    }
}

/// One export of everything: what was asked, how far it is, and what can be done now.
struct ExportRunPage {
    let visit: Visit
    let run: ExportRun
    let live: LiveVisit
    var errors: [(field: String, words: String)] = []
    private var words: Words { visit.words }
    private var isOwn: Bool { visit.signedIn?.id == run.by }

    /// What waited too long is over from that moment on, whether or not the program has said so yet.
    private var state: ExportRun.State { run.stateNow(visit.now) }

    var html: HTML {
        let title = words.exportAsked(visit.staff.name(of: run.by), words.moment(run.asked))
        return Layout(visit, title: "\(title), \(number)", errors: errors, scripts: ["live"]).page(
            """
            <a class="back" href="\(Link.exports.path)">\(words.exportsTitle)</a><h1>\(title)</h1>\
            <div id="export" data-version="\(run.tick)"\(marks)>\(facts)\(now)</div>
            """)
    }

    /// By which the access log names it.
    private var number: String { String(run.id.description.suffix(6)) }

    private var facts: HTML {
        let decided: HTML? = run.decision.map { decision in
            let when = "\(visit.staff.name(of: decision.by)), \(words.moment(decision.at))"
            return """
                <dt>\(run.state == .refused ? words.exportRefusedBy : words.exportAgreedBy)</dt>\
                <dd>\(when)\(if: !decision.words.isEmpty, ": \(decision.words)")</dd>
                """
        }
        return """
            <dl class="facts-list"><dt>\(words.exportReason)</dt><dd>\(run.wish.reason)</dd>\
            <dt>\(words.exportRecipient)</dt><dd>\(run.wish.recipient)</dd>\
            <dt>\(words.exportRestricted)</dt><dd>\(run.wish.withRestricted ? words.exportRestrictedGo : words.exportRestrictedStay)</dd>\
            \(decided)</dl><p class="meta">\(words.exportNumbered(number))</p>
            """
    }

    /// Only what goes on is listened to.
    private var marks: HTML {
        guard state == .making || isOwn && [.asked, .ready].contains(state) else { return "" }
        return """
             data-live="\(Link.exportEvents(run.id).path)" data-fragment="\(Link.exports(run.id).path)?visit=\(live.mark)"
            """
    }

    private var now: HTML {
        """
        <section class="part" aria-live="polite"><h2>\(words.state(of: run, at: visit.now))</h2>\
        \(if: state == .making, progress)<p>\(words.advice(for: run, state, isOwn: isOwn))</p>\(counts)\(deeds)</section>\
        \(answering)
        """
    }

    private var progress: HTML {
        """
        <p><label for="far">\(words.exportHowFar)</label> <progress id="far" max="100" value="\(run.percent)"></progress> \
        \(run.percent)%</p>
        """
    }

    private var counts: HTML {
        let sentences = words.counts(of: run)
        return sentences.isEmpty ? "" : "<ul>\(sentences.map { "<li>\($0)</li>" as HTML })</ul>"
    }

    private var deeds: HTML {
        let deeds = "\(fetching)\(ending)" as HTML
        return deeds.isEmpty ? "" : "<div class=\"acts\">\(deeds)</div>"
    }

    private var fetching: HTML {
        guard state == .ready, isOwn, visit.signedIn?.may(.exportEverything) == true else { return "" }
        return """
            <form method="post" action="\(Link.exportFile(run.id).path)">\(HTML.formToken)\
            <button class="btn go">\(words.exportFetch(words.size(of: run.size)))</button></form>
            """
    }

    private var ending: HTML {
        guard let actor = visit.signedIn, run.mayBeEnded(by: actor), state.isUnderWay else { return "" }
        let look: HTML =
            state == .making
            ? "<a class=\"btn\" href=\"\(Link.exports(run.id).path)\">\(words.lookAgain)</a>" : ""
        let label = state == .ready ? words.throwAway : isOwn ? words.exportTakeBack : words.stopImport
        // Whoever answers says no there.
        if state == .asked, !isOwn { return "" }
        return """
            \(look)<form method="post" action="\(Link.exportEnd(run.id).path)">\(HTML.formToken)\
            <button class="btn">\(label)</button></form>
            """
    }

    private var answering: HTML {
        guard state == .asked, !isOwn, visit.signedIn?.may(.agreeExports) == true else { return "" }
        let error = errors.first { $0.field == "export-words" }?.words
        return """
            <form class="form" method="post" action="\(Link.exportAnswer(run.id).path)">\(HTML.formToken)\
            \(Field("words", label: words.exportAnswerWords, aside: words.exportAnswerAside, error: error, id: "export-words")
                .area(visit.form.text("words"), rows: 2))\
            <div class="done"><button class="btn go" name="answer" value="yes">\(words.exportAgree)</button> \
            <button class="btn" name="answer" value="no">\(words.exportRefuse)</button></div></form>
            """
    }
}

extension ExportRun {
    /// What waits too long is over, also before the program has written that down.
    func stateNow(_ now: Moment) -> State {
        guard now >= until else { return state }
        return state == .asked ? .lapsed : state == .ready ? .gone : state
    }
}

extension Words {
    /// The languages in which the pages of an export can be read.
    var pageLanguages: [Choice] { [Choice("en", inEnglish), Choice("cy", inWelsh)] }
}
