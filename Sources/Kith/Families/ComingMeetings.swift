import Journal
import Markup
import Practice

/// The meetings of the coming two weeks that somebody leads or planned, or that are about a family of which they are the
/// lead worker.
struct ComingMeetings: Sendable {
    /// So many are shown.
    static let most = 30

    struct Coming: Sendable {
        var id: Meeting.ID
        var family: Family.ID
        var name: String
        var meeting: Meeting
    }

    var all: [Coming] = []

    /// `led` are the families of which the actor is the lead worker.
    init(_ visit: Visit, _ actor: Actor, led: [Family.ID]) async throws {
        let office = visit.office
        let until = visit.today.adding(days: Home.daysAhead) ?? visit.today
        for id in try await office.meetings(of: actor.id, led: led, from: visit.today, until: until) {
            guard let meeting = try await office.meetings.load(id.value)?.record, let family = meeting.plan?.family,
                let kept = try await office.families.load(family.value), !kept.record.standing.isMerged,
                Access.allows(.read, to: actor, on: try await office.whole(of: kept), at: visit.now)
            else { continue }
            let name = kept.record.people.displayName(visit.words)
            all.append(Coming(id: id, family: family, name: name, meeting: meeting))
        }
    }

    func html(_ visit: Visit, for actor: Actor) -> HTML {
        guard !all.isEmpty else { return "" }
        let words = visit.words
        let rows = all.compactMap { coming -> HTML? in
            guard let plan = coming.meeting.plan else { return nil }
            let leads = coming.meeting.leadsNow
            let who =
                leads == actor.id ? words.youLeadMeeting : words.ledBy(leads.map { visit.staff.name(of: $0) } ?? "")
            let facts = [words.longDay(plan.on), plan.time, coming.name, who].filter { !$0.isEmpty }
            return """
                <li class="item"><p class="text"><a href="\(Link.family(coming.family).meeting(coming.id).page.path)">\
                \(words.name(of: plan))</a></p><p class="meta">\(facts.joined(separator: " · "))</p></li>
                """
        }
        return "<section class=\"part\"><h2>\(words.meetingsComing)</h2><ul class=\"items\">\(rows)</ul></section>"
    }
}

extension Office {
    /// Meetings that are still to be, or go on, soonest first.
    fileprivate func meetings(
        of worker: Worker.ID, led: [Family.ID], from day: Day, until: Day
    ) async throws -> [Meeting.ID] {
        let (id, first, last, families) = (worker.value, day.number, until.number, led.map(\.value))
        return try await journal.database.read { tx in
            var days: [UInt128: Int64] = [:]
            func take(_ rows: [ResultRow]) throws { for row in rows { days[try row.identity(0)] = try row.integer(1) } }
            try take(
                tx.rows(
                    """
                    SELECT stream, day FROM meeting_index WHERE (chair = \(id) OR planner = \(id))
                    AND day >= \(first) AND day <= \(last) AND state IN ('planned', 'running')
                    ORDER BY day LIMIT \(ComingMeetings.most)
                    """))
            if !families.isEmpty {
                try take(
                    tx.rows(
                        """
                        SELECT stream, day FROM meeting_index WHERE family IN (\(families))
                        AND day >= \(first) AND day <= \(last) AND state IN ('planned', 'running')
                        ORDER BY day LIMIT \(ComingMeetings.most)
                        """))
            }
            return days.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.prefix(ComingMeetings.most).map {
                ID($0.key)
            }
        }
    }
}

extension Words {
    var meetingsComing: String { say("Meetings coming up", "Cyfarfodydd i ddod") }
    var youLeadMeeting: String { say("You lead it", "Chi sy'n ei arwain") }
}
