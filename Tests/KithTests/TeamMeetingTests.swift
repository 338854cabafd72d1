import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// A team looks at its own work: no family, its own access, the same engine.
@Suite(.bothEngines) struct TeamMeetingTests {
    private struct Scene {
        var house: House
        var member: TestBrowser
        var team: Team.ID
        var meeting: Meeting.ID

        func link(_ path: String = "") -> String { Link.team(team).meeting(meeting, path).path }

        init(_ change: (inout Office.Options) -> Void = { _ in }) async throws {
            house = try await House.build(change)
            team = Team.ID(77)
            try await house.office.accounts.makeTeam("zzHarbour", as: team, line: house.office.ownLine("team"))
            member = try await house.visitor("Practitioner", login: "zzmember", teams: [team])
            let planned = try await house.post(
                Link.team(team).newMeeting.path, [("on-day", "12"), ("on-month", "6"), ("on-year", "2026")],
                as: member)
            meeting = try #require(planned.location.flatMap { Meeting.ID(String($0.suffix(26))) })
            _ = try await house.post(link("begin"), as: member)
        }
    }

    @Test func `a team maps itself in three columns, asks its own question, and its phones answer unseen`() async throws
    {
        let scene = try await Scene()
        let step = AgendaStep(.worries).id.description
        _ = try await scene.house.post(scene.link("notes"), [("step", step), ("text", "qqworry")], as: scene.member)
        _ = try await scene.house.post(scene.link("door"), as: scene.member)
        let code = try #require(try await scene.house.office.guests.code(of: scene.meeting))
        var phone = GuestPhone(site: scene.house.site)
        let asked = try await phone.post("/join", [("code", code), ("name", "qqJo")])
        phone.cookie = String(try #require(asked.headers[.setCookie]).prefix { $0 != ";" })
        let jo = try #require(try await scene.house.office.meetings.load(scene.meeting.value)?.record.participants.last)
        _ = try await scene.house.post(scene.link("people/\(jo.id)/let-in"), as: scene.member)
        phone.csrf = try #require(try await phone.get("/here").hidden("csrf"))

        let missing = try await scene.house.post(
            scene.link("rounds"), [("question", "qqquestion"), ("ten", "qqten"), ("zero", "")], as: scene.member)
        #expect(missing.status == .unprocessableContent)
        _ = try await scene.house.post(
            scene.link("rounds"), [("question", "qqquestion"), ("ten", "qqten"), ("zero", "qqzero")], as: scene.member)
        let round = try #require(
            try await scene.house.office.meetings.load(scene.meeting.value)?.record.openRound?.id)
        let answer = try await phone.post(
            "/here/answer", [("round", round.description), ("answer", "4"), ("reason", "qqreason")])
        #expect(answer.status == .seeOther)
        for path in ["", "room", "minutes"] {
            let body = try await scene.member.get(scene.link(path)).body
            #expect(body.contains("qqworry") && !body.contains("qqreason"), "\(path)")
        }
        _ = try await scene.house.post(scene.link("rounds/\(round)/show"), as: scene.member)
        for path in ["", "room", "minutes"] {
            #expect(try await scene.member.get(scene.link(path)).body.contains("qqreason"), "\(path)")
        }
        _ = try await scene.house.post(scene.link("end"), as: scene.member)
        let note = try #require(try await scene.house.office.meetings.load(scene.meeting.value)?.record.notes.first?.id)
        let slip = scene.link("withdraw/notes/\(note)")
        #expect(try await scene.house.post(slip, [("why", "qqslip")], as: scene.member).status == .seeOther)
        #expect(try await !scene.member.get(scene.link("minutes")).body.contains("qqworry"))
        #expect(try await scene.member.get(Link.team(scene.team).page.path).body.contains("Team meeting, 12 June 2026"))
    }

    @Test func `a team's meeting moves to another day before it begins, and is called off with a reason`() async throws
    {
        let scene = try await Scene()
        let begun = try await scene.house.post(
            scene.link("plan"), [("on-day", "13"), ("on-month", "6"), ("on-year", "2026")], as: scene.member)
        #expect(begun.status == .unprocessableContent)
        let planned = try await scene.house.post(
            Link.team(scene.team).newMeeting.path, [("on-day", "12"), ("on-month", "6"), ("on-year", "2026")],
            as: scene.member)
        let link = try #require(planned.location)
        #expect(try await scene.member.get(link + "/plan").body.contains("value=\"12\""))
        let moved = [("on-day", "14"), ("on-month", "6"), ("on-year", "2026"), ("time", "9am"), ("place", "qqplace")]
        #expect(try await scene.house.post(link + "/plan", moved, as: scene.member).status == .seeOther)
        let page = try await scene.member.get(link).body
        #expect(page.contains("14 June 2026") && page.contains("9am") && page.contains("qqplace"))
        let silent = try await scene.house.post(link + "/cancel", [("why", "")], as: scene.member)
        #expect(silent.status == .unprocessableContent)
        _ = try await scene.house.post(link + "/cancel", [("why", "qqsnow")], as: scene.member)
        #expect(try await scene.member.get(link).body.contains("qqsnow"))
        #expect(try await scene.house.post(link + "/begin", as: scene.member).status == .unprocessableContent)
    }

    @Test func `what the team agreed comes up at its next meeting, with the same people, until it is settled`()
        async throws
    {
        let scene = try await Scene()
        let other = try await scene.house.visitor("Practitioner", login: "zzother", teams: [scene.team])
        let people = [scene.member.account, other.account].map { ("people", $0.description) }
        _ = try await scene.house.post(scene.link("people"), people, as: scene.member)
        for text in ["qqtalk", "qqrota"] {
            _ = try await scene.house.post(scene.link("actions"), [("what", text), ("who", "qqJo")], as: scene.member)
        }
        let first = try #require(try await scene.house.office.meetings.load(scene.meeting.value)?.record)
        let (talk, rota) = (first.actions[0].id, first.actions[1].id)
        let team: TeamLink = Link.team(scene.team)
        let way = team.newMeeting.with("after", scene.meeting.description)
        #expect(try await scene.member.get(scene.link()).body.contains(way.path))
        #expect(try await other.get(way.path).body.contains("They were expected at the meeting before"))
        _ = try await scene.house.post(scene.link("end"), as: scene.member)

        let fields = [
            ("on-day", "26"), ("on-month", "6"), ("on-year", "2026"), ("after", scene.meeting.description),
            ("people", first.participants[1].id.description),
        ]
        let wrong = try await scene.house.post(
            team.newMeeting.path, [("on-day", "")] + fields.dropFirst(), as: other)
        #expect(wrong.status == .unprocessableContent && wrong.body.contains("name=\"after\""))
        let next = try #require(try await scene.house.post(team.newMeeting.path, fields, as: other).location)
        let planned = try await other.get(next).body
        let name = first.participants[1].name
        #expect(planned.contains("qqtalk") && planned.contains("<b>\(name)</b>"))
        #expect(try await scene.member.get(scene.link()).links.contains(next))

        func settle(_ action: Meeting.Action.ID, _ became: String, _ words: String) async throws -> TestAnswer {
            try await scene.house.post("\(next)/carried/\(action)", [("became", became), ("words", words)], as: other)
        }
        #expect(try await settle(talk, "done", "").status == .unprocessableContent)
        _ = try await scene.house.post(next + "/begin", as: other)
        #expect(try await settle(talk, "notYet", "").body.contains("qqtalk"))
        #expect(try await settle(talk, "notYet", "qqleave").status == .seeOther)
        #expect(try await settle(rota, "done", "").status == .seeOther)
        let minutes = try await other.get(next + "/minutes").body
        for word in ["Agreed last time", "qqtalk", "qqleave", "qqrota"] { #expect(minutes.contains(word), "\(word)") }
        _ = try await scene.house.post(next + "/end", as: other)
        let third = try #require(
            try await scene.house.post(
                team.newMeeting.path, [("on-day", "10"), ("on-month", "7"), ("on-year", "2026")], as: other
            ).location)
        let page = try await other.get(third).body
        #expect(page.contains("qqtalk") && !page.contains("qqrota"))

        // Nothing of it is another team's, or a family's.
        try await scene.house.office.accounts.makeTeam(
            "zzOther", as: ID(78), line: scene.house.office.ownLine("team"))
        let stranger = try await scene.house.visitor("Practitioner", login: "zzfar", teams: [ID(78)])
        let elsewhere = Link.team(ID(78)).newMeeting.with("after", scene.meeting.description)
        #expect(try await stranger.get(elsewhere.path).status == .notFound)
        #expect(try await stranger.get("\(third)/carried/\(talk)").status == .notFound)
    }

    @Test func `members and managers may read it; others, administrators and other teams may not`() async throws {
        let scene = try await Scene()
        let manager = try await scene.house.visitor("Team manager")
        try await scene.house.office.accounts.makeTeam(
            "zzOther", as: ID(78), line: scene.house.office.ownLine("team"))
        let other = try await scene.house.visitor("Practitioner", teams: [ID(78)])
        let administrator = try await scene.house.visitor("Administrator", teams: [scene.team])
        #expect(try await manager.get(scene.link()).status == .ok)
        for stranger in [other, administrator] {
            for path in [scene.link(), scene.link("room"), scene.link("minutes"), Link.team(scene.team).page.path] {
                #expect(try await stranger.get(path).status == .notFound)
            }
            let note = [("step", AgendaStep(.worries).id.description), ("text", "qq")]
            #expect(try await scene.house.post(scene.link("notes"), note, as: stranger).status == .notFound)
        }
        let elsewhere = Link.team(ID(78)).meeting(scene.meeting).path
        #expect(try await other.get(elsewhere).status == .notFound)
        // Nor is it a meeting of any family.
        let family = try await scene.house.family(lead: scene.member.account)
        #expect(try await scene.member.get(Link.family(family).meeting(scene.meeting).page.path).status == .notFound)
    }

    @Test func `every page of a team and its meeting can be reached, leads on, and speaks from the catalogue`()
        async throws
    {
        let scene = try await Scene { $0.voice = .bracketed }
        let pages = try await Crawl(scene.member).run(from: "/")
        #expect(pages.contains { $0.path == scene.link("room") })
        for (path, answer) in pages where answer.body.hasPrefix("<!doctype") && path.hasPrefix("/teams") {
            #expect(answer.status == .ok, "\(path)")
            #expect(answer.body.components(separatedBy: "<h1").count == 2, "\(path)")
            let strays = Bracketed.strays(in: answer.body)
            #expect(strays.isEmpty, "\(path): \(strays.prefix(5))")
        }
    }
}
