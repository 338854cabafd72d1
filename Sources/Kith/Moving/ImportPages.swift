import Markup
import Practice

/// A file can be sent from here; and what became of those before.
struct ImportsPage {
    let visit: Visit
    let runs: [ImportRun]
    var source = ""
    var errors: [(field: String, words: String)] = []
    private var words: Words { visit.words }

    private func error(_ field: String) -> String? { errors.first { $0.field == field }?.words }

    var html: HTML {
        Layout(visit, title: words.bringIn, errors: errors).page(
            """
            <h1>\(words.bringIn)</h1><p class="lead">\(words.bringInLead)</p>\
            <p><a href="\(Link.importExample.path)">\(words.importExample)</a></p>\
            <form class="form" method="post" action="\(Link.imports.path)" enctype="multipart/form-data">\(HTML.formToken)\
            \(Field("source", label: words.importSource, hint: words.importSourceHint, error: error("source"))
                .text(source, width: .twenty, autocomplete: "off"))\
            \(Field("file", label: words.importFile, hint: words.importFileHint, error: error("file"))
                .file(accepting: ".csv,.jsonl,.txt,text/csv"))\
            <div class="done"><button class="btn go">\(words.sendFile)</button></div></form>\(if: !runs.isEmpty, earlier)
            """)
    }

    private var earlier: HTML {
        let rows = runs.filter { $0.state != .arriving }.map { run -> [HTML] in
            [
                "<a href=\"\(Link.imports(run.id).path)\">\(run.file)</a>", "\(run.source)",
                "\(words.moment(run.begun))", "\(visit.staff.name(of: run.by))",
                "\(words.state(of: run))",
            ]
        }
        return """
            <section class="part">\(Table(
                words.earlierImports,
                headings: [
                    .init(words.importFile), .init(words.importSource), .init(words.sentOn), .init(words.sentBy),
                    .init(words.state),
                ], rows: rows).html)</section>
            """
    }
}

/// One import: how far it is, what is wrong, and what can be done now.
struct ImportPage {
    /// So many problems stand on the page; a file holds all.
    static let told = 100

    let visit: Visit
    let run: ImportRun
    let problems: [ToldProblem]
    let live: LiveVisit
    /// How many families were taken back, and how many stay because somebody changed them.
    let returns: (back: Int, stayed: Int)
    /// Families that seem to be here already.
    let doubles: ImportDoubles
    private var words: Words { visit.words }
    private var isOwn: Bool { visit.signedIn?.id == run.by }

    var html: HTML {
        Layout(visit, title: "\(run.file), \(words.moment(run.begun))", scripts: ["live"]).page(
            """
            <a class="back" href="\(Link.imports.path)">\(words.bringIn)</a><h1>\(run.file)</h1>\
            <p class="lead">\(words.importFrom(run.source, words.moment(run.begun), visit.staff.name(of: run.by)))</p>\
            <div id="import" data-version="\(run.tick)"\(marks)>\(now)\(doubles.html(visit))\(wrong)</div>
            """)
    }

    /// Only what goes on is listened to.
    private var marks: HTML {
        guard run.state.isUnderWay else { return "" }
        return """
             data-live="\(Link.importEvents(run.id).path)" data-fragment="\(Link.imports(run.id).path)?visit=\(live.mark)"
            """
    }

    private var now: HTML {
        """
        <section class="part" aria-live="polite"><h2>\(words.state(of: run))</h2>\
        \(if: run.state == .checking || run.state == .bringing, progress)<p>\(words.advice(for: run.state, isOwn: isOwn))</p>\(counts)\(deeds)\(takingBack)</section>
        """
    }

    private var progress: HTML {
        """
        <p><label for="far">\(words.howFar)</label> <progress id="far" max="100" value="\(run.percent)"></progress> \
        \(run.percent)%</p>
        """
    }

    private var counts: HTML {
        guard run.state != .unreadable else { return "" }
        let left = words.doublesSentences(of: run, found: doubles.found, left: doubles.left)
        return
            "<ul>\((words.counts(of: run) + left + words.sentences(for: returns)).map { "<li>\($0)</li>" as HTML })</ul>"
    }

    private var deeds: HTML {
        var deeds: [HTML] = []
        if run.state == .checked, isOwn, run.report.taken > 0, doubles.found == 0 {
            deeds.append(press(.importStart(run.id), words.bringThemIn(run.report.taken), "btn go"))
        }
        if run.state == .stopped, isOwn { deeds.append(press(.importStart(run.id), words.bringOthersIn, "btn go")) }
        if run.state == .bringing { deeds.append(press(.importStop(run.id), words.stopImport, "btn")) }
        if run.state == .checking { deeds.append(press(.importStop(run.id), words.throwAway, "btn")) }
        if [.checked, .stopped, .unreadable].contains(run.state) {
            deeds.append(press(.importForget(run.id), words.throwAway, "btn"))
        }
        let look: HTML =
            run.state.isUnderWay ? "<a class=\"btn\" href=\"\(Link.imports(run.id).path)\">\(words.lookAgain)</a>" : ""
        return deeds.isEmpty ? "" : "<div class=\"acts\">\(look)\(deeds)</div>"
    }

    private var takingBack: HTML {
        guard run.state == .done, isOwn, run.report.taken > 0 else { return "" }
        return """
            <details class="more"><summary>\(words.takeImportBack)</summary><p>\(words.takeImportBackLead)</p>\
            \(press(.importBack(run.id), words.takeImportBack, "btn risk"))</details>
            """
    }

    private func press(_ link: Link, _ label: String, _ look: HTML) -> HTML {
        """
        <form method="post" action="\(link.path)">\(HTML.formToken)\(HTML.newCommand)\
        <button class="\(look)">\(label)</button></form>
        """
    }

    private var wrong: HTML {
        guard !problems.isEmpty else { return "" }
        let rows = problems.map { problem -> [HTML] in
            [
                "\(problem.row)", "\(problem.family)",
                "\([problem.part, problem.field].filter { !$0.isEmpty }.joined(separator: ", "))",
                "\(words.pick(english: problem.english, welsh: problem.welsh))",
            ]
        }
        let table = Table(
            run.problems > problems.count ? words.firstProblems(problems.count, of: run.problems) : words.allProblems,
            headings: zip(words.problemHeadings, [Table.Kind.text, .text, .text, .text]).map { .init($0, $1) },
            rows: rows)
        return """
            <section class="part"><h2>\(words.whatIsWrong)</h2><p>\(words.whatIsWrongLead)</p>\
            <p class="acts"><a class="btn" href="\(Link.importProblems(run.id).path)" download>\(words.problemsAsFile)</a></p>\
            \(table.html)</section>
            """
    }
}
