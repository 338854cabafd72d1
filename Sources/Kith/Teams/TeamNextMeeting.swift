import HTTPTypes
import Journal
import Markup
import Practice

/// A team's meeting that follows another one: what was agreed comes up again, with the same people.
enum TeamNextMeeting {
    static let all: [Route] = [
        .teamMeeting(.get, "carried/:action", logs: .view("team-meeting")) { visit in
            let action = try await visit.carriedAction()
            let entered = CarriedFields.filled(visit.meeting.followed(action.id))
            return .page(TeamCarriedPage(visit: visit, action: action, entered: entered).html)
        },
        .teamMeeting(
            .post, "carried/:action", logs: .change("team-meeting"), takes: ["became", "words"]
        ) { visit in
            let action = try await visit.carriedAction()
            let became = Meeting.Became(rawValue: visit.form.text("became"))
            let words = Written(visit.form.text("words"), language: visit.words.language.rawValue)
            return try await visit.press(
                then: visit.link().at("carried"), { try $0.record.follow(action, became: became, words: words) },
                orElse: {
                    TeamCarriedPage(visit: visit, action: action, entered: visit.form, refusals: $0).html
                })
        },
    ]
}

/// Asks what became of something that the team agreed before.
struct TeamCarriedPage {
    let visit: TeamMeetingVisit
    let action: Meeting.Carried
    let entered: Fields
    var refusals: [Refusal] = []

    var html: HTML {
        let words = visit.words
        let errors = refusals.map { (field: $0.field ?? "", words: words.sentence(for: $0)) }
        return Layout(visit.inside.visit, title: "\(words.whatBecameOfAction) · \(visit.title)", errors: errors).page(
            """
            <a class="back" href="\(visit.link().path)">\(words.backToMeeting)</a>\(CarriedFields.head(action, words))\
            <form class="form" method="post" action="\(visit.part("carried/\(action.id)").path)">\(visit.hidden)\
            \(CarriedFields(entered: entered, errors: errors, words: words).html)\
            <div class="done"><button class="btn go">\(words.save)</button> <a href="\(visit.link().path)">\(words.cancel)</a></div></form>
            """)
    }
}

extension TeamVisit {
    /// The team's meeting that a new one follows, as an address or a form names it.
    func meetingBefore(_ fields: Fields) async throws -> TeamMeetingVisit? {
        guard let id = Meeting.ID(fields.text("after")) else { return nil }
        guard let kept = try await office.meetings.load(id.value), kept.record.teamPlan?.team == team.id else {
            throw Problem.notFound
        }
        return TeamMeetingVisit(self, kept)
    }

    /// What a new meeting likely has from the one before. Its day is for whoever plans it.
    func planned(after before: TeamMeetingVisit?) -> Fields {
        var fields = Fields()
        guard let before, let plan = before.meeting.teamPlan else {
            fields.set("on", to: visit.today)
            return fields
        }
        fields.set("time", to: plan.time)
        fields.set("minutes", to: plan.minutes.map(String.init) ?? "")
        fields.set("place", to: plan.place)
        fields.add("people", before.expectedAgain.map(\.id.description))
        return fields
    }
}

extension TeamMeetingVisit {
    /// Who can be expected again, in speaking order: nobody who has left the team meanwhile.
    var expectedAgain: [Participant] {
        let members = Set(inside.members.map(\.id))
        return meeting.inSpeakingOrder(
            meeting.participants.filter { $0.isKnown && ($0.content.worker.map(members.contains) ?? true) })
    }

    /// Those of them who were ticked, as the next meeting has them. Whoever plans it leads it.
    func expectedAgain(_ chosen: [Participant.ID]) -> [(content: Participant.Content, id: Participant.ID)] {
        expectedAgain.filter { chosen.contains($0.id) }.map { person in
            var content = person.content
            content.part = content.worker == inside.actor.id ? .chair : .professional
            return (content, new())
        }
    }
}
