import Foundation
import HTTPTypes
import Hummingbird
import Journal
import NIOCore
import Practice
import Scratch
import Testing

@testable import Kith

/// A team's meeting invites its people and goes on another day, as a family's does.
@Suite(.bothEngines) struct TeamInvitingTests {
    private struct Scene {
        var house: House
        var member: TestBrowser
        var other: TestBrowser
        var team: Team.ID
        var meeting: Meeting.ID

        /// Two members of a team, the second with an address of their own, are expected at its meeting.
        init(_ change: (inout Office.Options) -> Void = { _ in }) async throws {
            let from = try #require(EmailAddress("meetings@example.gov.uk"))
            house = try await House.build { options in
                options.mail = MailServer("smtp://localhost", from: from, fromName: "Meetings")
                options.mailHold = 0
                change(&options)
            }
            team = Team.ID(77)
            try await house.office.accounts.makeTeam("zzHarbour", as: team, line: house.office.ownLine("team"))
            member = try await house.visitor("Practitioner", login: "zzmember", teams: [team])
            other = try await house.visitor("Practitioner", login: "zzother", teams: [team])
            var account = try #require(try await house.office.accounts.everybody().accounts[other.account])
            account.profile.email = "zzother@example.org"
            try await house.office.accounts.keep(account, line: house.office.ownLine("account"))
            let planned = try await house.post(
                Link.team(team).newMeeting.path,
                [
                    ("on-day", "30"), ("on-month", "6"), ("on-year", "2026"), ("time", "2:30pm"), ("minutes", "90"),
                    ("place", "zzplace"),
                ], as: member)
            meeting = try #require(planned.location.flatMap { Meeting.ID(String($0.suffix(26))) })
            let people = [member.account, other.account].map { ("people", $0.description) }
            _ = try await post("people", people)
        }

        func link(_ path: String = "") -> String { Link.team(team).meeting(meeting, path).path }
        func post(_ path: String, _ fields: [(String, String)] = []) async throws -> TestAnswer {
            try await house.post(link(path), fields, as: member)
        }
        func get(_ path: String = "") async throws -> String { try await member.get(link(path)).body }
        func record() async throws -> Meeting {
            try #require(try await house.office.meetings.load(meeting.value)).record
        }
        func invite(_ people: [Participant.ID]) async throws -> TestAnswer {
            try await post("invitations", people.map { ("people", $0.description) })
        }
    }

    private static func line(_ name: String, _ letter: Letter) -> String {
        String(letter.diary?.text.split(separator: "\r\n").last { $0.hasPrefix(name) } ?? "")
    }

    @Test func `members are written to at their own address, with a diary entry that follows every change`()
        async throws
    {
        let scene = try await Scene()
        let people = try await scene.record().participants
        let page = try await scene.get("invitations")
        #expect(page.contains("zzother@example.org") && page.contains("No e-mail address"))
        #expect(page.contains("value=\"\(people[1].id)\" checked") && !page.contains("which family"))
        #expect(try await scene.invite([people[0].id]).status == .unprocessableContent)
        #expect(try await scene.invite([people[1].id]).status == .seeOther)
        var letters = try await scene.house.lettersNow()
        let moved = [
            ("on-day", "1"), ("on-month", "7"), ("on-year", "2026"), ("time", "10am"), ("minutes", "60"),
            ("place", "zzhall"),
        ]
        #expect(try await scene.post("plan", moved).status == .seeOther)
        #expect(try await scene.get().contains("have an old time or place: zzother"))
        _ = try await scene.invite([people[1].id])
        letters += try await scene.house.lettersNow()
        #expect(try await scene.get("cancel").contains("without the reason: zzother"))
        #expect(try await scene.post("cancel", [("why", "")]).status == .unprocessableContent)
        #expect(try await scene.post("cancel", [("why", "zzreason")]).status == .seeOther)
        letters += try await scene.house.lettersNow()

        #expect(letters.map(\.to.text) == Array(repeating: "zzother@example.org", count: 3))
        #expect(letters.map { $0.diary?.method } == ["REQUEST", "REQUEST", "CANCEL"])
        #expect(letters.map { Self.line("SEQUENCE", $0) } == ["SEQUENCE:0", "SEQUENCE:1", "SEQUENCE:2"])
        #expect(Set(letters.map { Self.line("UID", $0) }).count == 1)
        #expect(Self.line("DTSTART;", letters[1]) == "DTSTART;TZID=Europe/London:20260701T100000")
        #expect(Self.line("LOCATION", letters[1]) == "LOCATION:zzhall")
        for letter in letters {
            let all = "\(letter.subject)\n\(letter.text)\n\(letter.diary?.text ?? "")"
            for word in ["zzHarbour", "zzreason", "team"] { #expect(!all.contains(word), "\(word)") }
        }
    }

    @Test func `a wrong address is refused, a stopped letter says nothing, and whoever is taken off hears so`()
        async throws
    {
        let scene = try await Scene { $0.mailHold = 60 }
        let people = try await scene.record().participants
        let contact = "people/\(people[0].id)/contact"
        let wrong = try await scene.post(contact, [("email", "qqwrong"), ("tongue", "welsh")])
        #expect(wrong.status == .unprocessableContent && wrong.body.contains("qqwrong"))
        let right = [("email", "one@example.org"), ("tongue", "welsh")]
        #expect(try await scene.post(contact, right).status == .seeOther)
        #expect(try await scene.get(contact).contains("one@example.org"))
        _ = try await scene.invite(people.map(\.id))
        #expect(try await scene.get("invitations").contains("About to go"))
        #expect(try await scene.post("people/\(people[0].id)/stop").status == .seeOther)
        scene.house.clock.advance(minutes: 5)
        #expect(try await scene.house.lettersNow().map(\.to.text) == ["zzother@example.org"])

        let off = "people/\(people[1].id)/off"
        #expect(try await scene.get(off).contains("gets a message that they are not expected"))
        #expect(try await scene.post(off).status == .seeOther)
        scene.house.clock.advance(minutes: 5)
        #expect(try await scene.house.lettersNow().map { $0.diary?.method } == ["CANCEL"])
        #expect(try await scene.record().participants.map(\.id) == [people[0].id])
    }

    @Test func `two who change one person's address at once see both, and nothing is lost`() async throws {
        let scene = try await Scene()
        let id = try await scene.record().participants[0].id
        let contact = scene.link("people/\(id)/contact")
        let base = try #require(try await scene.member.get(contact).hidden("base").flatMap { Int($0) })
        let mine = [("email", "mine@example.org"), ("tongue", "english")]
        let theirs = [("email", "theirs@example.org"), ("tongue", "english")]
        #expect(try await scene.house.post(contact, theirs, as: scene.other, base: base).status == .seeOther)
        let answer = try await scene.house.post(contact, mine, as: scene.member, base: base)
        #expect(answer.status == .conflict)
        #expect(answer.body.contains("mine@example.org") && answer.body.contains("theirs@example.org"))
        #expect(try await scene.record().participants[0].contact?.email?.text == "theirs@example.org")
    }

    @Test func `with their link somebody answers and writes beforehand; only who leads reads it, until it is read out`()
        async throws
    {
        let scene = try await Scene()
        let people = try await scene.record().participants
        let letter = try await scene.post("people/\(people[1].id)/letter")
        #expect(letter.status == .ok && letter.body.contains("<svg") && !letter.body.contains("zzHarbour"))
        let path = String(try #require(letter.body.firstMatch(of: /\/invited\/[0-9a-f]{32}/)).output)
        let phone = Phone(site: scene.house.site)
        let opened = try await phone.get(path)
        #expect(opened.body.contains("Tuesday 30 June 2026 at 2:30pm") && opened.body.contains("zzmember"))
        #expect(try await !phone.get("\(path)/views").body.contains("mayBeInReport"))
        #expect(try await phone.post("\(path)/views", [("worries", "qqworry")]).status == .seeOther)
        #expect(try await phone.post(path, [("reply", "coming")]).status == .seeOther)
        #expect(try await scene.get().contains("Will come"))
        #expect(try await scene.get("beforehand").contains("qqworry"))
        let theirs = try await scene.other.get(scene.link("beforehand"))
        #expect(theirs.status == .ok && !theirs.body.contains("qqworry"))

        _ = try await scene.post("begin")
        let readOut = "people/\(people[1].id)/read-out"
        let early = try await scene.house.post(scene.link(readOut), as: scene.other)
        #expect(early.status == .unprocessableContent)
        #expect(try await scene.post(readOut).status == .seeOther)
        #expect(try await scene.other.get(scene.link("minutes")).body.contains("qqworry"))
    }

    @Test func `it goes on another day with everything that was said, and everybody is invited anew`() async throws {
        let scene = try await Scene()
        let id = try await scene.record().participants[1].id
        _ = try await scene.invite([id])
        let first = try #require(try await scene.house.lettersNow().first)
        let next = [
            ("on-day", "7"), ("on-month", "7"), ("on-year", "2026"), ("time", "9am"), ("minutes", "45"),
            ("place", "zzhall"),
        ]
        #expect(try await scene.post("adjourn", next).status == .unprocessableContent)
        _ = try await scene.post("begin")
        _ = try await scene.post("people/\(id)/here")
        let step = AgendaStep(.worries).id.description
        _ = try await scene.post("notes", [("step", step), ("text", "qqsaid")])
        #expect(try await scene.get("adjourn").contains("value=\"zzplace\""))
        let past = [("on-day", "7"), ("on-month", "7"), ("on-year", "2025"), ("place", "zzhall")]
        let wrong = try await scene.post("adjourn", past)
        #expect(wrong.status == .unprocessableContent && wrong.body.contains("zzhall"))
        #expect(try await scene.post("adjourn", next).status == .seeOther)
        let page = try await scene.get()
        for words in ["It goes on: Tuesday 7 July 2026", "qqsaid", "zzplace", "zzhall"] {
            #expect(page.contains(words), "\(words)")
        }
        let list = try await scene.member.get(Link.team(scene.team).page.path).body
        #expect(list.contains("7 July 2026"))

        #expect(try await scene.house.lettersNow().isEmpty)
        _ = try await scene.invite([id])
        let second = try #require(try await scene.house.lettersNow().first)
        #expect(Self.line("UID", first) != Self.line("UID", second) && second.diary?.method == "REQUEST")
        #expect(Self.line("DTSTART;", second) == "DTSTART;TZID=Europe/London:20260707T090000")
        _ = try await scene.post("begin")
        _ = try await scene.post("end")
        let minutes = try await scene.get("minutes")
        for words in ["30 June 2026", "7 July 2026", "zzplace", "zzhall", "qqsaid"] {
            #expect(minutes.contains(words), "\(words)")
        }
    }

    @Test func `a colleague of another team, and whoever looks after the program, gets to none of it`() async throws {
        let scene = try await Scene()
        try await scene.house.office.accounts.makeTeam(
            "zzOther", as: ID(78), line: scene.house.office.ownLine("team"))
        let id = try await scene.record().participants[1].id
        let version = try await scene.house.office.meetings.load(scene.meeting.value)?.version
        let pages = ["invitations", "people/\(id)/contact", "people/\(id)/off", "cancel", "adjourn", "beforehand"]
        let deeds: [(String, [(String, String)])] = [
            ("invitations", [("people", id.description)]), ("people/\(id)/contact", [("email", "a@example.org")]),
            ("people/\(id)/off", []), ("people/\(id)/letter", []), ("people/\(id)/stop", []),
            ("people/\(id)/read-out", []), ("cancel", [("why", "qq")]),
            ("adjourn", [("on-day", "7"), ("on-month", "7"), ("on-year", "2026")]),
        ]
        let far = try await scene.house.visitor("Practitioner", login: "zzfar", teams: [ID(78)])
        let administrator = try await scene.house.visitor("Administrator", teams: [scene.team])
        for stranger in [far, administrator] {
            for path in pages { #expect(try await stranger.get(scene.link(path)).status == .notFound, "\(path)") }
            for (path, fields) in deeds {
                let answer = try await scene.house.post(scene.link(path), fields, as: stranger)
                #expect(answer.status == .notFound, "\(path)")
            }
        }
        // Nor is it there under their own team, or under a family of theirs.
        let family = try await scene.house.family(lead: far.account)
        for path in pages {
            #expect(try await far.get(Link.team(ID(78)).meeting(scene.meeting, path).path).status == .notFound)
            #expect(try await far.get(Link.family(family).meeting(scene.meeting).part(path).path).status == .notFound)
        }
        #expect(try await scene.house.office.meetings.load(scene.meeting.value)?.version == version)
        #expect(try await scene.house.lettersNow().isEmpty)
    }
}
