import Markup
import Practice

/// All meetings about a family, newest first.
struct MeetingListPage {
    let visit: FamilyVisit
    let meetings: [MeetingRow]
    private var words: Words { visit.words }

    var html: HTML { Layout(visit, title: words.meetings, place: .meetings).page(content) }

    private var content: HTML {
        """
        <div class="head"><div><h1>\(words.meetings)</h1></div>\(if: visit.may(.record) && !meetings.isEmpty, """
            <div class="acts">\(plan)</div>
            """)</div>\(meetings.isEmpty ? empty : list)
        """
    }

    private var plan: HTML { "<a class=\"btn go\" href=\"\(visit.link.newMeeting.path)\">\(words.planMeeting)</a>" }

    private var empty: HTML {
        """
        <div class="empty"><h2>\(words.meetingsEmptyTitle)</h2><p>\(words.meetingsEmpty)</p>\
        \(if: visit.may(.record), "<p class=\"acts\">\(plan)</p>")</div>
        """
    }

    private func name(of row: MeetingRow) -> String {
        row.defined.flatMap(visit.authority.meetingType).map {
            words.pick(english: $0.name.english, welsh: $0.name.welsh)
        }
            ?? words.name(of: row.type)
    }

    private var list: HTML {
        let rows = meetings.map { row -> HTML in
            """
            <li class="item"><p class="text"><a href="\(visit.link.meeting(row.id).page.path)">\(name(of: row)), \
            \(words.day(row.on))</a></p><p class="meta">\(words.meetingState(row.state))</p></li>
            """
        }
        return "<ul class=\"items\">\(rows)</ul>"
    }
}

/// The smaller forms of a meeting.
enum MeetingForms {
    static func apologies(_ person: Participant, _ visit: MeetingVisit) -> FamilyForm {
        why(
            "people/\(person.id)", title: visit.words.apologiesOf(person.name), visit,
            to: visit.link.person(person.id, "apologies"))
    }

    /// Takes back something that was written down; `text` is what it says.
    static func withdraw(_ text: Written, at link: Link, _ visit: MeetingVisit) -> FamilyForm {
        why("withdraw", title: visit.words.takeBackTitle, visit, to: link, about: text)
    }

    static func giveUp(_ round: Round, _ visit: MeetingVisit) -> FamilyForm {
        why(
            "rounds/\(round.id)/give-up", title: visit.words.giveUpRound, visit,
            to: visit.link.round(round.id, "give-up"))
    }

    private static func why(
        _ name: String, title: String, _ visit: MeetingVisit, to link: Link, about text: Written? = nil
    )
        -> FamilyForm
    {
        let back = visit.link.page
        return FamilyForm(
            "meetings/\(visit.id)/\(name)", title: title, place: .meetings,
            content: { visit, state in
                """
                <h1>\(title)</h1>\(text.map { "<blockquote\($0.languageMark(visit.words))>\($0.text)</blockquote>" as HTML })\(visit.open(link, state))\
                \(Field("why", label: visit.words.why, error: state.error("why")).text(state.entered.text("why")))\
                \(visit.close(title, back: back))
                """
            })
    }
}
