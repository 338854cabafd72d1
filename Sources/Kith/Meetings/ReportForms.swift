import Markup
import Practice

/// Writing what only the report says, and noting to whom it was given.
enum ReportForms {
    static let handOverFields: Set<String> = [
        "person", "with", "on-day", "on-month", "on-year", "how", "said", "seen", "look",
    ]

    /// What is ticked to be in a copy, by the names that its handover keeps.
    static func ticked(_ form: Fields) -> [String] {
        let known = Protected.inCopies.map(\.rawValue) + [Meeting.CopyExtra.viewsReadOut.rawValue]
        return form.all("with").filter(known.contains)
    }

    static func texts(_ meeting: MeetingVisit) -> FamilyForm {
        FamilyForm(
            "meetings/\(meeting.id)/report", title: meeting.words.reportTo(meeting.title), place: .meetings,
            defaults: { _ in
                Fields(Report.Section.allCases.map { ($0.rawValue, meeting.meeting.report.texts[$0]?.text ?? "") })
            },
            content: { visit, state in ReportPage(visit: meeting, inside: visit, state: state).html })
    }

    /// Who gets it, what is left out unless it is ticked, when and how: all of it before anything is made.
    static func handOver(to person: Person, _ meeting: MeetingVisit) -> FamilyForm {
        let words = meeting.words
        let (link, back) = (meeting.link.handOver, meeting.link.report)
        return FamilyForm(
            "meetings/\(meeting.id)/report/hand-over/\(person.id)", title: words.handReportTo(person.name),
            place: .meetings,
            defaults: { _ in
                var fields = Fields()
                fields.set("on", to: meeting.inside.today)
                return fields
            },
            content: { visit, state in
                let copy = FamilyCopy(of: visit.family, for: person, parts: Set(CopyPart.allCases))
                let paper = CopyPaper(copy: copy, words: words, authority: visit.authority, day: visit.today)
                let readOut = meeting.meeting.viewsInReport(for: person.id).filter { $0.content.person != person.id }
                let tickReadOut = Choice(
                    Meeting.CopyExtra.viewsReadOut.rawValue, words.name(of: Meeting.CopyExtra.viewsReadOut),
                    hint: words.list(readOut.map(\.name)))
                let ticks =
                    (readOut.isEmpty ? [] : [tickReadOut])
                    + Protected.inCopies.filter { $0 != .safeContact }.compactMap { kind -> Choice? in
                        let count = paper.brought(by: kind).count
                        return count == 0
                            ? nil
                            : Choice(kind.rawValue, words.name(of: kind, for: person.name), hint: words.heldBack(count))
                    }
                let ways = Report.Handover.Way.allCases.map { Choice($0.rawValue, words.name(of: $0)) }
                let never = copy.keptFromThem.count
                return """
                    <a class="back" href="\(back.path)">\(words.backToReport)</a><h1>\(words.handReportTo(person.name))</h1>\
                    <p>\(words.handReportHow(person.name))</p>\
                    \(if: never > 0, "<p class=\"say judge\">\(words.neverInReport(never, person.name))</p>")\
                    \(FormatNote(person: person, words: words).html)\(copy.safeContact.map { "<details class=\"more\"><summary>\(words.copySafeFirst(person.name))</summary><p>\($0)</p></details>" as HTML })\
                    \(visit.open(link, state))\(HTML.hidden("person", person.id.description))\(HTML.hidden("seen", meeting.reportSeen))\
                    \(if: !ticks.isEmpty, """
                        \(Field("with", label: words.reportLeavesOut, hint: words.reportLeavesOutHint).checkboxes(ticks, chosen: Set(state.entered.all("with"))))\
                        <p><button class="btn" name="look" value="yes">\(words.copyLookWithTicks)</button></p>
                        """)\
                    <details class="more" open><summary>\(words.copyHolds)</summary>\
                    \(ReportText(visit: meeting, then: .now(meeting), person: person, with: Set(ticked(state.entered) + ReportText.parts)).html)</details>\
                    \(Field("on", label: words.onWhichDay, error: state.error("on")).date(state.entered.date("on"), words: words.dateWords))\
                    \(Field("how", label: words.howHandedOver, error: state.error("how")).radios(ways, chosen: state.entered["how"]))\
                    \(Field("said", label: words.whatTheySaidOfReport, aside: words.ifKnown, error: state.error("said")).area(state.entered.text("said"), rows: 3))\
                    \(visit.close(words.noteHandover, back: back))
                    """
            })
    }
}
