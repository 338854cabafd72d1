import HTTPTypes
import Journal
import Markup
import Practice

extension Link {
    static func team(_ id: Team.ID) -> TeamLink { TeamLink(id: id) }
}

/// Addresses of one team and its meetings.
struct TeamLink: Hashable, Sendable {
    let id: Team.ID

    func part(_ path: String = "") -> Link { Link(path: "/teams/\(id)" + (path.isEmpty ? "" : "/\(path)")) }
    var page: Link { part() }
    var newMeeting: Link { part("meetings/new") }
    func meeting(_ id: Meeting.ID, _ path: String = "") -> Link {
        part("meetings/\(id)" + (path.isEmpty ? "" : "/\(path)"))
    }
}

/// Decides who may see what a team says about its own work: its members, and managers, who say who works with which
/// family. Those who look after the program cannot (assurance 34).
enum TeamAccess {
    static func allows(_ actor: Actor, to team: Team.ID) -> Bool {
        guard actor.may(.readFamilies) else { return false }
        return actor.teams.contains(team) || actor.may(.allocateFamilies)
    }
}

/// A request about one team, after access was decided. Absent and forbidden look the same.
struct TeamVisit: Sendable {
    let visit: Visit
    let actor: Actor
    let team: TeamName

    init(_ visit: Visit) async throws {
        self.visit = visit
        actor = try visit.actor()
        let id: Team.ID = try visit.id("team")
        guard let team = visit.staff.teams[id], TeamAccess.allows(actor, to: id) else { throw Problem.notFound }
        self.team = team
    }

    var words: Words { visit.words }
    var office: Office { visit.office }
    var link: TeamLink { Link.team(team.id) }

    /// The hidden fields of a small form.
    var hidden: HTML {
        """
        \(HTML.formToken)\(HTML.newCommand)
        """
    }

    func planPage(
        _ entered: Fields, _ refusals: [Refusal] = [], after before: TeamMeetingVisit?
    ) -> TeamPlanPage {
        TeamPlanPage(
            visit: self, link: link.newMeeting, back: before?.link() ?? link.page, title: words.planTeamMeeting,
            entered: entered, refusals: refusals, before: before)
    }

    func meetings() async throws -> [MeetingRow] { try await office.meetings(of: team.id) }
}

/// A request inside one meeting of a team.
struct TeamMeetingVisit: Sendable {
    let inside: TeamVisit
    let id: Meeting.ID
    let version: Int
    let meeting: Meeting

    /// Loads the meeting in the path; one of another team, or of a family, is not there.
    init(_ inside: TeamVisit) async throws {
        let id: Meeting.ID = try inside.visit.id("meeting")
        guard let kept = try await inside.office.meetings.load(id.value),
            kept.record.teamPlan?.team == inside.team.id
        else { throw Problem.notFound }
        self.init(inside, kept)
    }

    init(_ inside: TeamVisit, _ kept: Kept<Meeting>) {
        (self.inside, id, version, meeting) = (inside, Meeting.ID(kept.id), kept.version, kept.record)
    }

    var words: Words { inside.words }
    var office: Office { inside.office }
    var live: LiveVisit { LiveVisit(inside.visit, by: inside.actor.session, of: id.value) }
    func link(_ path: String = "") -> Link { inside.link.meeting(id, path) }

    var title: String {
        meeting.teamPlan.map { words.teamMeetingOn(words.day($0.on)) } ?? words.teamMeeting
    }
    var chair: String { meeting.leadsNow.map { inside.visit.staff.name(of: $0) } ?? "" }

    func planPage(_ entered: Fields, _ refusals: [Refusal] = []) -> TeamPlanPage {
        TeamPlanPage(
            visit: inside, link: link("plan"), back: link(), title: words.changePlan, entered: entered,
            refusals: refusals)
    }

    /// Decides on the newest meeting and appends, with the letters that belong to what was decided.
    func change(
        then link: Link, _ decide: (Kept<Meeting>) throws -> [Meeting.Event],
        also: (@Sendable (any Writing) throws -> Void)?
    ) async throws -> Answer {
        let receipt = try await office.meetings.change(
            id.value, by: try inside.visit.command(form), access: line
        ) { kept in
            let events = try decide(kept)
            let letters = try Inviting(visit: self).posting(events, before: kept.record)
            return Decision(events, answer: link.path) { tx in
                try letters(tx)
                try also?(tx)
            }
        }
        var answer = Answer.redirect(Link(path: receipt.answer))
        answer.isLogged = !receipt.wasRepeated
        return answer
    }

    /// Carries out what a button or a small form asks; a refusal shows the meeting, or what `refused` makes, with the
    /// reason on top.
    func press(
        then link: Link, _ decide: (Kept<Meeting>) throws -> [Meeting.Event],
        also: (@Sendable (any Writing) throws -> Void)? = nil, orElse refused: (([Refusal]) -> HTML)? = nil
    ) async throws -> Answer {
        do {
            return try await change(then: link, decide, also: also)
        } catch let refusal as Refusal {
            let html =
                if let refused { refused(refusal.all) } else {
                    try await page(entered: form, refusals: refusal.all).html
                }
            return .page(html, status: .unprocessableContent)
        }
    }

    /// The meeting's own page, with everything that stands on it.
    func page(entered: Fields = Fields(), refusals: [Refusal] = []) async throws -> TeamMeetingPage {
        TeamMeetingPage(
            visit: self, code: try await office.guests.code(of: id), carried: try await carried(),
            next: try await next(), entered: entered, refusals: refusals)
    }
}

extension Fields {
    /// What the form says of when and where, with everything that is wrong in it; the rest stays as in `plan`.
    func teamPlan(_ plan: Meeting.TeamPlan, in meeting: Meeting) throws -> [Meeting.Event] {
        var checks = Checks()
        let day = checks.take(try self.day("on")) ?? nil
        if day == nil { checks.refuse(.missing, "on") }
        let minutes = Int(text("minutes"))
        if !text("minutes").isEmpty, minutes == nil { checks.refuse(.notMinutes, "minutes") }
        let asked = Meeting.TeamPlan(
            team: plan.team, on: day ?? plan.on, time: text("time"), place: text("place"), chair: plan.chair,
            minutes: minutes)
        return try checks.finish(try meeting.plan(asked))
    }
}

extension Route {
    /// A route of one team; `path` is what follows `teams/:team/`.
    static func team(
        _ method: Method, _ path: String, logs log: LogRule, takes fields: Set<String> = [],
        answer: @escaping @Sendable (TeamVisit) async throws -> Answer
    ) -> Route {
        Route(method, "teams/:team" + (path.isEmpty ? "" : "/\(path)"), may: .team, logs: log, takes: fields) { visit in
            try await answer(TeamVisit(visit))
        }
    }

    /// A route inside one meeting of a team.
    static func teamMeeting(
        _ method: Method, _ path: String, logs log: LogRule, takes fields: Set<String> = [],
        answer: @escaping @Sendable (TeamMeetingVisit) async throws -> Answer
    ) -> Route {
        .team(method, "meetings/:meeting" + (path.isEmpty ? "" : "/\(path)"), logs: log, takes: fields) { visit in
            var reply = try await answer(TeamMeetingVisit(visit))
            if reply.stream == nil { reply.stream = try (visit.visit.id("meeting") as Meeting.ID).value }
            return reply
        }
    }
}
