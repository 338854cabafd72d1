import Markup
import Practice

/// A team: who is in it, and its meetings about its own work.
struct TeamOverviewPage {
    let visit: TeamVisit
    let meetings: [MeetingRow]
    private var words: Words { visit.words }

    var html: HTML {
        let members = visit.members.map { "<li>\($0.profile.name)</li>" as HTML }
        let rows = meetings.map { row -> HTML in
            """
            <li class="item"><p class="text"><a href="\(visit.link.meeting(row.id).path)">\(words.teamMeetingOn(words.day(row.on)))</a></p>\
            <p class="meta">\(words.meetingState(row.state))</p></li>
            """
        }
        return Layout(visit.visit, title: visit.team.name).page(
            """
            <div class="head"><div><h1>\(visit.team.name)</h1></div><div class="acts">\
            <a class="btn go" href="\(visit.link.newMeeting.path)">\(words.planTeamMeeting)</a></div></div>\
            <section class="part"><h2>\(words.teamMeetings)</h2><p>\(words.teamMeetingsLead)</p>\
            \(rows.isEmpty ? "<p class=\"nothing\">\(words.noTeamMeetingYet)</p>" : "<ul class=\"items\">\(rows)</ul>")</section>\
            <section class="part"><h2>\(words.whoIsInTeam)</h2>\
            \(members.isEmpty ? "<p class=\"nothing\">\(words.nobody)</p>" : "<ul class=\"plain-list\">\(members)</ul>")</section>
            """)
    }
}

extension TeamVisit {
    /// Everybody in the team now, by name.
    var members: [Account] {
        visit.staff.accounts.values.filter { $0.teams.contains(team.id) && !$0.isClosed }
            .sorted { ($0.profile.name, $0.id) < ($1.profile.name, $1.id) }
    }

    /// How somebody of the team is written to: at the address of their account, which an administrator gave it. It is
    /// their own meeting, so the place may stand in their diary.
    func contact(of worker: Worker.ID) -> Participant.Contact? {
        let address = visit.staff.accounts[worker]?.profile.email.flatMap { EmailAddress($0) }
        return address.map {
            .init(email: $0, tongue: words.language == .welsh ? .welsh : .english, mayHavePlace: true)
        }
    }
}

/// When and where a team meets, also when that changes.
struct TeamPlanPage {
    let visit: TeamVisit
    /// Where the form goes, and where one goes instead.
    let link: Link
    let back: Link
    let title: String
    let entered: Fields
    var refusals: [Refusal] = []
    /// The meeting that a new one follows.
    var before: TeamMeetingVisit?

    /// Who was there before, so that nobody types the same names again.
    private var again: HTML {
        guard let before else { return "" }
        let people = before.expectedAgain.map { Choice($0.id.description, $0.name) }
        return """
            \(HTML.hidden("after", before.id.description))\
            \(if: !people.isEmpty, Field("people", label: visit.words.whoIsExpected, hint: visit.words.expectThemAgain)
                .checkboxes(people, chosen: Set(entered.all("people")), layout: .row))
            """
    }

    var html: HTML {
        let words = visit.words
        let errors = refusals.map { (field: $0.field ?? "", words: words.sentence(for: $0)) }
        func error(_ field: String) -> String? { errors.first { $0.field == field }?.words }
        return Layout(visit.visit, title: title, errors: errors).page(
            """
            <a class="back" href="\(visit.link.page.path)">\(visit.team.name)</a><h1>\(title)</h1>\
            <form class="form" method="post" action="\(link.path)">\(visit.hidden)\
            \(Field("on", label: words.onWhichDay, error: error("on")).date(entered.date("on"), words: words.dateWords))\
            \(Field("time", label: words.atWhatTime, aside: words.ifKnown, error: error("time")).text(entered.text("time"), width: .ten))\
            \(Field("minutes", label: words.howLong, aside: words.ifKnown, error: error("minutes")).text(entered.text("minutes"), width: .four))\
            \(Field("place", label: words.whereIsIt, aside: words.ifKnown, error: error("place")).text(entered.text("place"), width: .twenty))\(again)\
            <div class="done"><button class="btn go">\(words.save)</button> <a href="\(back.path)">\(words.cancel)</a></div></form>
            """)
    }
}

/// Asks why something that was written in a team's meeting is taken back.
struct TeamReasonPage {
    let visit: TeamMeetingVisit
    let title: String
    let link: Link
    /// What is taken back.
    let text: Written
    var refusals: [Refusal] = []

    var html: HTML {
        let words = visit.words
        let errors = refusals.map { (field: $0.field ?? "", words: words.sentence(for: $0)) }
        return Layout(visit.inside.visit, title: title, errors: errors).page(
            """
            <a class="back" href="\(visit.link().path)">\(words.backToMeeting)</a><h1>\(title)</h1>\
            <blockquote\(text.languageMark(words))>\(text.text)</blockquote>\
            <form class="form" method="post" action="\(link.path)">\(visit.inside.hidden)\
            \(Field("why", label: words.why, error: errors.first?.words).text(visit.form.text("why")))\
            <div class="done"><button class="btn go">\(title)</button> <a href="\(visit.link().path)">\(words.cancel)</a></div></form>
            """)
    }
}
