import Markup
import Practice

/// How the record became what it is: meetings, answers to questions, what was taken away, who saw what, and everything
/// that happened.
extension ExportPage {
    /// A part of the page, and how the list of contents calls it; nil where there is nothing to read.
    func part(_ id: HTML, _ title: String, _ content: HTML) -> Part? {
        guard !content.isEmpty else { return nil }
        return Part(
            id: id, title: title, html: "<section class=\"part\" id=\"\(id)\"><h2>\(title)</h2>\(content)</section>")
    }

    struct Part {
        var id: HTML
        var title: String
        var html: HTML
    }

    var story: [Part] {
        [
            part("meetings", words.meetings, "\(meetings.map(minutes))"),
            part("answered", words.exportAnswered, list(answeredQuestions)),
            part("gone", words.exportWithdrawn, list(withdrawn)),
            part("shown", words.exportShown, list(shown + handedOver + copied + papers.map(told))),
            part("history", words.historyAll, "\(removed)\(history)"),
        ].compactMap { $0 }
    }

    private func list(_ rows: [HTML]) -> HTML { rows.isEmpty ? "" : "<ul class=\"items\">\(rows)</ul>" }

    // MARK: Meetings

    /// The meetings, oldest first.
    private var meetings: [Meeting] {
        exported.meetings.map(\.meetingNow).filter { $0.plan != nil }.sorted { one, other in
            (one.plan?.on.number ?? 0) < (other.plan?.on.number ?? 0)
        }
    }

    private func minutes(_ meeting: Meeting) -> HTML {
        guard let plan = meeting.plan else { return "" }
        let title = "\(words.name(of: plan)), \(words.day(plan.on))"
        let chair = staff.name(of: meeting.leads.last?.worker ?? plan.chair)
        var cancelled: HTML = ""
        if case .cancelled(let why) = meeting.state { cancelled = "<p>\(words.meetingCancelled(why))</p>" }
        let minutes = Minutes(
            of: meeting, title: title, chair: chair, words: words, marksLimitedSteps: true, heading: "h4")
        let texts = Report.Section.allCases.compactMap { section -> HTML? in
            guard let text = meeting.report.texts[section], !text.text.isEmpty else { return nil }
            return "<h4>\(words.name(of: section))</h4><p\(text.languageMark(words))>\(text.text)</p>"
        }
        return "<article class=\"part minutes\"><h3>\(title)</h3>\(cancelled)\(minutes.body)\(texts)</article>"
    }

    // MARK: Answered, withdrawn

    private var answeredQuestions: [HTML] {
        family.map.questions.compactMap { question in
            guard let answer = question.answer, question.withdrawn == nil else { return nil }
            return """
                <li class="item"><p class="meta"\(question.content.text.languageMark(words))>\(question.content.text.text)</p>\
                <p class="text"\(answer.languageMark(words))>\(answer.text)</p></li>
                """
        }
    }

    private var withdrawn: [HTML] {
        let people = family.people.gone.map { gone(Written($0.name), words.exportTakenOff($0.gone ?? "")) }
        let items = family.map.withdrawn.map { gone($0.content.text, words.withdrawnBecause($0.withdrawn ?? "")) }
        let questions = family.map.questions.compactMap { question in
            question.withdrawn.map { gone(question.content.text, words.withdrawnBecause($0)) }
        }
        let pairs = family.pairs.all.compactMap { pair in
            pair.retiredBecause.map { why in
                let text = PairText(pair.content, words)
                let words = (text.statement + text.goal).joined(separator: " ")
                return gone(Written(words, language: pair.statement.language), self.words.pairRetired(why))
            }
        }
        let scales = family.scales.all.compactMap { scale in
            scale.retiredBecause.map { gone(scale.wording.question, words.exportScaleRetired($0)) }
        }
        return people + items + questions + pairs + scales + withdrawnAnswers
    }

    private var withdrawnAnswers: [HTML] {
        family.scales.all.flatMap(\.allRatings).compactMap { rating in
            rating.withdrawn.map { why in
                let facts = [
                    family.people.name(of: rating.rater), words.day(rating.day), words.short(rating.content.answer),
                    rating.reasonWords?.text ?? "",
                ]
                return gone(Written(facts.filter { !$0.isEmpty }.joined(separator: " · ")), words.withdrawnBecause(why))
            }
        }
    }

    private func gone(_ text: Written, _ why: String) -> HTML {
        "<li class=\"item gone\"><p class=\"text\"\(text.languageMark(words))>\(text.text)</p><p class=\"meta\">\(why)</p></li>"
    }

    // MARK: Who saw what

    private var shown: [HTML] {
        family.pairs.all.flatMap { pair in
            pair.sharings.map { sharing in
                let text = PairText(pair.content, words).statement.joined(separator: " ")
                return seen(
                    family.people.name(of: sharing.person), words.exportPairShown(text.shortened(to: 80)),
                    sharing.response, [words.day(sharing.day), sharing.how])
            }
        }
    }

    private var handedOver: [HTML] {
        meetings.flatMap { meeting in
            meeting.report.handovers.map { handover in
                let content = handover.content
                return seen(
                    family.people.name(of: content.to),
                    words.exportReportShown(meeting.plan.map { words.name(of: $0) } ?? ""),
                    content.said?.text ?? "", [words.day(content.on), words.name(of: content.how)])
            }
        }
    }

    private var copied: [HTML] {
        meetings.flatMap { meeting in
            meeting.copies.map { copy in
                let made = words.copyWasMade(words.moment(copy.stamp.at), staff.name(of: copy.stamp.by))
                let with = copy.with.compactMap(Meeting.CopyExtra.init).map { words.name(of: $0) }
                return seen(
                    meeting[copy.to]?.name ?? words.historySomebody,
                    words.exportMinutesCopied(meeting.plan.map { words.name(of: $0) } ?? ""), "", [made] + with)
            }
        }
    }

    private func seen(_ who: String, _ what: String, _ said: String, _ facts: [String]) -> HTML {
        let facts = facts.filter { !$0.isEmpty }.joined(separator: " · ")
        return """
            <li class="item"><p class="text"><b>\(who)</b> \(what)</p>\
            \(if: !said.isEmpty, "<p class=\"text\">\(said)</p>")<p class="meta">\(facts)</p></li>
            """
    }

    /// That somebody printed a part of the record, or took it out.
    private func told(_ paper: ExportedOpening) -> HTML {
        let moment = words.moment(Moment(milliseconds: paper.at))
        return """
            <li class="item"><p class="text">\(words.exportPrinted(paper.name ?? words.historySomebody, words.part(paper.part)))</p>\
            <p class="meta">\(moment)\(if: paper.reason?.isEmpty == false, " · \(paper.reason ?? "")")</p></li>
            """
    }

    // MARK: Everything that happened

    /// That words were lawfully removed: what they said is nowhere.
    private var removed: HTML {
        let count = exported.history.count { $0.event == nil }
        return count == 0 ? "" : "<p class=\"say\">\(words.exportNotReadable(count))</p>"
    }

    /// Oldest day first: a story is read from its beginning.
    private var history: HTML {
        var days: [(day: Day, rows: [HTML])] = []
        for row in rows.sorted(by: { $0.stamp.at.milliseconds < $1.stamp.at.milliseconds }) {
            if days.last?.day != row.stamp.on { days.append((row.stamp.on, [])) }
            days[days.count - 1].rows.append(row.html)
        }
        let list = days.map { "<li><h3>\(words.longDay($0.day))</h3><ol>\($0.rows)</ol></li>" as HTML }
        return list.isEmpty ? "" : "<ol class=\"history\">\(list)</ol>"
    }

    private var rows: [HistoryEntry] {
        let told = History(
            exported.history.enumerated().map { place, entry in
                (version: place + 1, stamp: ExportedFamily.stamp(entry), event: entry.event)
            })
        let deeds = exported.meetings.flatMap { $0.deeds }
        return told.entries.map { entry in
            let teller = Teller(words: words, entry: entry, family: family, staff: staff, authority: authority)
            return HistoryEntry(teller.telling, at: entry.stamp, place: "entry-\(entry.version)", words: words)
        }
            + deeds.map { deed in
                let teller = MeetingTeller(words: words, deed: deed, family: family, staff: staff)
                return HistoryEntry(
                    teller.telling, at: deed.stamp, place: "meeting-\(deed.meeting)-\(deed.version)", words: words)
            }
    }
}

extension ExportedFamily.Talk {
    /// The meeting as it stands after all of it.
    fileprivate var meetingNow: Meeting {
        history.reduce(into: Meeting()) { $0.apply($1.event, ExportedFamily.stamp($1)) }
    }

    fileprivate var deeds: [MeetingDeed] {
        MeetingDeed.all(of: meeting, history.map { (ExportedFamily.stamp($0), $0.event) })
    }
}
