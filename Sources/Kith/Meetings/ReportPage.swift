import Markup
import Practice

/// The report while it is made: by when the family has it, who has it, and the two texts that are its own.
struct ReportPage {
    let visit: MeetingVisit
    let inside: FamilyVisit
    let state: FormState
    private var words: Words { visit.words }
    private var meeting: Meeting { visit.meeting }
    private var due: Day? { meeting.reportDue(inside.authority) }
    private var mayWrite: Bool { inside.may(.record) }

    var html: HTML {
        """
        <a class="back" href="\(visit.link.page.path)">\(words.backToMeeting)</a>\
        <div class="head"><div><h1>\(words.report)</h1><p class="meta">\(visit.title)\(due.map { " · \(words.reportDue(words.day($0)))" } ?? "")</p></div>\
        <div class="acts"><a class="btn" href="\(visit.link.printReport.path)">\(words.printForFile)</a></div></div>\
        <p>\(words.reportLead)</p>\(readers)\(texts)\(inside.toLookAt(in: CoachedDocument.report(visit), state.kept))\(handed)
        """
    }

    // MARK: - Who has it

    private var readers: HTML {
        let rows = visit.reportReaders.map { person -> HTML in
            """
            <li class="item"><p class="text"><b>\(person.name)</b> <span class="soft">\(person.details.known)</span></p>\
            <div class="meta">\(standing(person))\(if: mayWrite && hasAnalysis, """
                 · <a href="\(visit.link.handOver(to: person.id).path)">\(words.handItOver)<span class="quiet">: \(person.name)</span></a>
                """)</div></li>
            """
        }
        return """
            <section class="part"><h2>\(words.whoHasReport)</h2><ul class="items">\(rows)</ul>\
            \(if: mayWrite && !hasAnalysis, "<p class=\"meta\">\(words.writeAnalysisFirst)</p>")</section>
            """
    }

    private var hasAnalysis: Bool { !(meeting.report.texts[.analysis]?.text ?? "").isEmpty }

    private func standing(_ person: Person) -> HTML {
        if let day = meeting.report.handed(to: person.id) {
            let late = due.map { day > $0 } ?? false
            return late
                ? "<span class=\"flag\">\(words.hasItLate(words.day(day)))</span>" : "\(words.hasIt(words.day(day)))"
        }
        guard !person.isChild, let due else { return "\(words.notHandedYet)" }
        return inside.today > due
            ? "<span class=\"flag\">\(words.reportIsLate(words.day(due)))</span>" : "\(words.notHandedYet)"
    }

    // MARK: - The report's own texts

    private var texts: HTML {
        guard mayWrite else { return "" }
        let fields = Report.Section.allCases.map { section -> HTML in
            Field(
                section.rawValue, label: words.name(of: section), hint: words.hint(for: section),
                error: state.error(section.rawValue)
            ).area(state.entered.text(section.rawValue), rows: 6)
        }
        return """
            <section class="part"><h2>\(words.onlyInReport)</h2><p>\(words.restFromRecord)</p>\
            \(inside.open(visit.link.report, state))\(fields)\(state.coach)\
            \(inside.close(words.save, back: visit.link.page))</section>
            """
    }

    // MARK: - Proof of handing over

    private var handed: HTML {
        let report = meeting.report
        guard !report.handovers.isEmpty else { return "" }
        let rows = report.handovers.map { handover -> HTML in
            let name = inside.family.people.name(of: handover.content.to)
            let facts = [
                words.day(handover.content.on), words.name(of: handover.content.how),
                words.handedBy(inside.staff.name(of: handover.stamp.by)),
            ]
            return """
                <li class="item"><p class="text"><b>\(name)</b></p><p class="meta">\(facts.joined(separator: " · "))</p>\
                \(handover.content.said.map { "<p class=\"says\"\($0.languageMark(words))>\($0.text)</p>" as HTML })\
                <p><a href="\(visit.link.handed(handover.id).path)">\(words.asItStood)<span class="quiet">: \(name)</span></a></p>\
                \(if: mayWrite, answer(handover, name))</li>
                """
        }
        return
            "<section class=\"part\" id=\"handed\"><h2>\(words.handedOver)</h2><ul class=\"items\">\(rows)</ul></section>"
    }

    private func answer(_ handover: Report.Handover, _ name: String) -> HTML {
        """
        <details class="more"><summary>\(words.noteWhatTheySaid)<span class="quiet">: \(name)</span></summary>\
        <form class="form" method="post" action="\(visit.link.said(handover.id).path)">\(inside.blank("report").hidden)\
        \(Field("said", label: words.whatTheySaidOfReport, id: "said-\(handover.id)").area(handover.content.said?.text ?? "", rows: 3))\
        <div class="done"><button class="btn">\(words.save)</button></div></form></details>
        """
    }
}

/// The report on paper: for the file, or one person's copy as it was given to them.
struct ReportSheet {
    let visit: MeetingVisit
    let then: ReportThen
    /// nil is the file.
    let handover: Report.Handover?

    init(visit: MeetingVisit, of then: ReportThen, for handover: Report.Handover?) {
        self.visit = visit
        self.then = then
        self.handover = handover
    }

    private var person: Person? { handover.flatMap { then.family.people[$0.content.to] } }
    /// On a copy the words are its reader's.
    private var words: Words { person.map { visit.words.speaking(visit.inside.language(for: $0)) } ?? visit.words }

    var html: HTML {
        let own = visit.words
        let day = words.day(then.day)
        let name = person?.name
        let sheet = Sheet(
            person == nil ? .plain : .copy,
            above: name.map { [words.copyFor($0), day] }
                ?? [then.family.people.displayName(words), own.forTheFileOnly],
            below: [words.printedBy(visit.inside.actor.name, own.day(visit.inside.today))],
            isLarge: person?.needsLargePrint == true, body: content)
        let bar = PrintBar(
            words: own, back: (visit.link.report, own.backToReport),
            notes: name.map { ["<p>\(own.handedAsItStood($0, own.day(then.day)))</p>"] }
                ?? ["<p>\(own.reportForFileAdvice)</p>"], paper: own.printPaperA4)
        let marked: HTML = "<div\(own.mark(words.language.rawValue))>\(sheet.html)</div>"
        let title = ([own.report] + (name.map { [$0] } ?? []) + [visit.title]).joined(separator: " · ")
        return Layout(visit.inside, title: title, place: .meetings, scripts: ["print"])
            .paper(marked, bar: bar, isForFamily: person != nil)
    }

    private var content: HTML {
        let plan = visit.meeting.plan
        let title = plan.map { words.reportTo("\(words.name(of: $0)), \(words.day($0.on))") } ?? words.report
        // What was handed over before reports had some part stays as it stood.
        let with = Set(handover?.content.with ?? ReportText.parts)
        return "<h1>\(title)</h1>\(ReportText(visit: visit, then: then, person: person, with: with).html)"
    }
}

/// What the report says below its title: all of it, or what one person may have.
struct ReportText {
    let visit: MeetingVisit
    let then: ReportThen
    /// nil is the file.
    let person: Person?
    /// Which of its parts it has, and what is in it that is left out otherwise, by their names.
    let with: Set<String>
    /// The parts that were not always in a report.
    static let parts = [ReportVoices.mark, SentBeforehand.mark]
    /// On a copy the words are its reader's.
    private var words: Words { person.map { visit.words.speaking(visit.inside.language(for: $0)) } ?? visit.words }

    var html: HTML {
        let audience: Audience = person.map { .person($0.id, with: Set(with.compactMap(Protected.init))) } ?? .workers
        let display = Display(
            showing: Showing(then.family, to: audience), words: words, authority: visit.inside.authority,
            day: then.day, isForFamily: person != nil)
        return """
            \(display.people)\(if: with.contains(ReportVoices.mark), ReportVoices(showing: display.showing, words: words).html)\
            \(if: with.contains(SentBeforehand.mark), SentBeforehand(people: senders, title: words.sentBeforehand, words: words).html)\
            \(display.map(display.columns))\(display.questions)\(display.pairs())\
            \(display.looseScales)\(Report.Section.allCases.map(own))
            """
    }

    /// Whose views sent beforehand are in it: another's only where that is ticked, as in a copy of the minutes, and a
    /// child's only where a child's words are.
    private var senders: [Participant] {
        guard let person else { return then.meeting.viewsInReport }
        return then.meeting.viewsInReport(for: person.id).filter { sender in
            if sender.content.person == person.id { return true }
            return with.contains(Meeting.CopyExtra.viewsReadOut.rawValue)
                && (sender.content.part != .child || with.contains(Protected.childrensWords.rawValue))
        }
    }

    private func own(_ section: Report.Section) -> HTML {
        guard let text = then.meeting.report.texts[section], !text.text.isEmpty else { return "" }
        let paragraphs = text.text.split(separator: "\n").map {
            "<p\(text.languageMark(words))>\(String($0))</p>" as HTML
        }
        return "<section class=\"part keep\"><h2>\(words.name(of: section))</h2>\(paragraphs)</section>"
    }
}
