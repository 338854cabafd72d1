import Foundation
import HTTPTypes
import Hummingbird
import Journal
import NIOCore
import Practice
import Scratch
import Testing

@testable import Kith

/// From the invitation to the answer, over HTTP: who is sent what, and what comes back.
@Suite(.bothEngines) struct InvitingTests {
    /// A planned meeting with two parents of a family, both of whom can be written to.
    struct Scene {
        var house: House
        var chair: TestBrowser
        var family: Family.ID
        var meeting: Meeting.ID
        var link: MeetingLink { Link.family(family).meeting(meeting) }

        init(_ change: (inout Office.Options) -> Void = { _ in }) async throws {
            let from = try #require(EmailAddress("meetings@example.gov.uk"))
            house = try await House.build { options in
                options.mail = MailServer("smtp://localhost", from: from, fromName: "Meetings")
                options.mailHold = 0
                change(&options)
            }
            chair = try await house.visitor("Chair", login: "zzchair")
            family = try await house.fullFamily(lead: chair.account)
            let planned = try await house.post(
                Link.family(family).newMeeting.path,
                [
                    ("type", "reviewConference"), ("on-day", "30"), ("on-month", "6"), ("on-year", "2026"),
                    ("time", "2:30pm"), ("minutes", "90"), ("place", "zzplace"),
                ], as: chair)
            meeting = try #require(planned.location.flatMap { Meeting.ID(String($0.suffix(26))) })
            for name in ["zzOne", "zzTwo"] {
                _ = try await post(link.people, [("name", name)])
                _ = try await post(
                    contact(try #require(try await record().participants.last?.id)),
                    [("email", "\(name.lowercased())@example.org"), ("tongue", "english")])
            }
        }

        func contact(_ id: Participant.ID) -> Link { link.person(id, "contact") }

        func post(_ link: Link, _ fields: [(String, String)] = []) async throws -> TestAnswer {
            try await house.post(link.path, fields, as: chair)
        }

        func record() async throws -> Meeting {
            try #require(try await house.office.meetings.load(meeting.value)).record
        }

        func person(_ place: Int) async throws -> Participant { try await record().participants[place] }

        /// The letters that go out now.
        func letters() async throws -> [Letter] { try await house.lettersNow() }

        func invite(_ people: [Participant.ID]) async throws -> TestAnswer {
            try await post(link.invitations, people.map { ("people", $0.description) })
        }

        /// The secret link in a letter, as a path.
        func path(in letter: Letter) throws -> String {
            String(try #require(letter.text.firstMatch(of: /\/invited\/[0-9a-f]{32}/)).output)
        }
    }

    /// Says something of the family, the place or the people. Whole words: identities can hold any two letters.
    private static func names(_ text: String) -> Bool {
        ["zzone", "zztwo", "zzplace", "zzmia", "zzkayla", "zzali", "zzharm", "zzquestion", "zznote"]
            .contains { text.lowercased().contains($0) }
    }

    @Test func `each person gets a letter of their own that says nothing of family, others or place`() async throws {
        let scene = try await Scene()
        let ids = try await scene.record().participants.map(\.id)
        #expect(try await scene.invite(ids).status == .seeOther)
        let letters = try await scene.letters()

        #expect(letters.map(\.to.text).sorted() == ["zzone@example.org", "zztwo@example.org"])
        for letter in letters {
            let own = letter.to.text
            let all = "\(letter.subject)\n\(letter.text)\n\(letter.diary?.text ?? "")"
                .replacing(own, with: "")
            #expect(!Self.names(all), "\(all)")
            #expect(!all.contains("Review") && !all.contains("conference"))
            #expect(letter.diary?.method == "REQUEST")
        }
        let uids = Set(letters.compactMap { $0.diary?.text.split(separator: "\r\n").first { $0.hasPrefix("UID:") } })
        #expect(uids.count == 2)
    }

    @Test func `a letter on paper needs no address, and its link is one person's`() async throws {
        let scene = try await Scene()
        _ = try await scene.post(scene.link.people, [("name", "Three")])
        let id = try #require(try await scene.record().participants.last?.id)
        let page = try await scene.post(scene.link.person(id, "letter"))
        #expect(page.status == .ok && page.body.contains("<svg"))
        #expect(!Self.names(page.body) && !page.body.contains("conference"))
        let path = String(try #require(page.body.firstMatch(of: /\/invited\/[0-9a-f]{32}/)).output)

        let phone = Outsider(site: scene.house.site)
        #expect(try await phone.post(path, [("reply", "coming")]).status == .seeOther)
        #expect(try await scene.record()[id]?.reply == .coming)
        #expect(try await scene.letters().isEmpty)

        _ = try await scene.post(
            scene.link.plan,
            [("on-day", "1"), ("on-month", "7"), ("on-year", "2026"), ("time", "10am"), ("minutes", "60")])
        #expect(try await scene.chair.get(scene.link.page.path).body.contains("have an old time or place: Three"))
        #expect(try await scene.chair.get(scene.link.cancel.path).body.contains("Tell them yourself: Three"))
    }

    @Test func `a new time goes out with a higher number under the same name, and calling off with a higher one still`()
        async throws
    {
        let scene = try await Scene()
        let id = try await scene.person(0).id
        _ = try await scene.invite([id])
        var letters = try await scene.letters()
        _ = try await scene.post(
            scene.link.plan,
            [("on-day", "1"), ("on-month", "7"), ("on-year", "2026"), ("time", "10am"), ("minutes", "60")])
        let page = try await scene.chair.get(scene.link.page.path).body
        #expect(page.contains("have an old time or place: zzOne") && page.contains("Send the new time"))
        _ = try await scene.invite([id])
        letters += try await scene.letters()
        let check = try await scene.chair.get(scene.link.cancel.path).body
        #expect(check.contains("without the reason: zzOne"))
        _ = try await scene.post(scene.link.cancel, [("why", "zzreason")])
        letters += try await scene.letters()

        func line(_ name: String, _ letter: Letter) -> String {
            String(letter.diary?.text.split(separator: "\r\n").last { $0.hasPrefix(name) } ?? "")
        }
        #expect(letters.map { line("SEQUENCE", $0) } == ["SEQUENCE:0", "SEQUENCE:1", "SEQUENCE:2"])
        #expect(Set(letters.map { line("UID", $0) }).count == 1)
        #expect(letters.map { $0.diary?.method } == ["REQUEST", "REQUEST", "CANCEL"])
        #expect(line("DTSTART;", letters[1]) == "DTSTART;TZID=Europe/London:20260701T100000")
        #expect(line("STATUS", letters[2]) == "STATUS:CANCELLED")
        #expect(!letters[2].text.contains("zzreason"))
    }

    @Test func `whoever is taken off is told so, and their link ends; the others keep theirs`() async throws {
        let scene = try await Scene()
        let people = try await scene.record().participants
        _ = try await scene.invite(people.map(\.id))
        let first = try await scene.letters()
        let paths = Dictionary(uniqueKeysWithValues: try first.map { ($0.to.text, try scene.path(in: $0)) })
        _ = try await scene.post(scene.link.person(people[0].id, "off"))
        let letters = try await scene.letters()
        let phone = Outsider(site: scene.house.site)

        #expect(letters.map(\.to.text) == ["zzone@example.org"])
        #expect(letters[0].diary?.method == "CANCEL")
        #expect(letters[0].diary?.text.contains("STATUS") == false)
        #expect(try await phone.get(paths["zzone@example.org"] ?? "").status == .notFound)
        #expect(try await phone.get(paths["zztwo@example.org"] ?? "").status == .ok)
        #expect(try await scene.record().participants.map(\.id) == [people[1].id])
    }

    @Test func `opening the link changes nothing; the button answers; the answer stands in the list`() async throws {
        let scene = try await Scene()
        let id = try await scene.person(0).id
        _ = try await scene.invite([id])
        let path = try scene.path(in: try await scene.letters()[0])
        let before = try await scene.house.office.meetings.load(scene.meeting.value)?.version
        let phone = Outsider(site: scene.house.site)
        for _ in 0..<3 { #expect(try await phone.get(path).status == .ok) }
        let opened = try await phone.get(path)
        #expect(try await scene.house.office.meetings.load(scene.meeting.value)?.version == before)
        #expect(opened.body.contains("Tuesday 30 June 2026 at 2:30pm"))
        #expect(!Self.names(opened.body))

        let none = try await phone.post(path, [("why", "")])
        #expect(none.status == .unprocessableContent && none.body.contains("Choose one of the three answers"))
        let fields = [("reply", "cannotCome"), ("why", "zzwork")]
        #expect(try await phone.post(path, fields, command: 5).status == .seeOther)
        #expect(try await phone.post(path, fields, command: 5).status == .seeOther)
        #expect(try await scene.person(0).state == .apologies(because: "zzwork"))
        #expect(try await scene.chair.get(scene.link.page.path).body.contains("Cannot come: zzwork"))
        _ = try await phone.post(path, [("reply", "coming")])
        #expect(try await scene.chair.get(scene.link.page.path).body.contains("Will come"))
    }

    @Test func `wrong, old and ended links say one and the same thing, and no right one waits for them`() async throws {
        let scene = try await Scene()
        let id = try await scene.person(0).id
        _ = try await scene.invite([id])
        let path = try scene.path(in: try await scene.letters()[0])
        let phone = Outsider(site: scene.house.site)
        let wrong = try await phone.get("/invited/00000000000000000000000000000000")
        scene.house.clock.advance(minutes: 60 * 24 * 30)
        let old = try await phone.get(path)
        #expect(wrong.status == .notFound && old.status == .notFound)
        #expect(wrong.body.contains("This link does not work"))
        #expect(
            wrong.body.replacing("00000000000000000000000000000000", with: "")
                == old.body.replacing(path.dropFirst(9), with: ""))

        let other = try await Scene()
        _ = try await other.invite([try await other.person(0).id])
        let good = try other.path(in: try await other.letters()[0])
        let elsewhere = Outsider(site: other.house.site)
        for _ in 0..<400 { _ = try await elsewhere.get("/invited/0") }
        #expect(try await elsewhere.get(good).status == .ok)
    }

    @Test func `views are kept while they are written, are read by who leads alone, and can be put in by hand`()
        async throws
    {
        let scene = try await Scene()
        let people = try await scene.record().participants
        _ = try await scene.post(scene.link.questionBeforehand, [("scale", ID<Scale>(41).description)])
        _ = try await scene.invite(people.map(\.id))
        let paths = Dictionary(
            uniqueKeysWithValues: try await scene.letters().map { ($0.to.text, try scene.path(in: $0)) })
        let (one, two) = (paths["zzone@example.org"] ?? "", paths["zztwo@example.org"] ?? "")
        let phone = Outsider(site: scene.house.site)

        let draft = try await phone.post("\(one)/draft", [("worries", "qqhalf")])
        #expect(draft.status == .ok)
        #expect(try await phone.get("\(one)/views").body.contains("qqhalf"))
        #expect(try await scene.record().withViews.isEmpty)
        let wrong = try await phone.post("\(one)/views", [("worries", "qqtyped"), ("answer", "3")])
        #expect(wrong.status == .unprocessableContent && wrong.body.contains("qqtyped"))
        let sent = [("worries", "qqstairs"), ("workingWell", "qqnan"), ("answer", "3"), ("reason", "qqreason")]
        #expect(try await phone.post("\(one)/views", sent).status == .seeOther)

        for path in [two, "\(two)/views"] {
            #expect(try await !phone.get(path).body.contains("qqstairs"), "\(path)")
        }
        #expect(try await phone.get("\(one)/views").body.contains("qqstairs"))
        #expect(try await scene.chair.get(scene.link.beforehand.path).body.contains("qqstairs"))
        // Whole words: an identity in a link can hold any two letters.
        let said = ["qqhalf", "qqtyped", "qqstairs", "qqnan", "qqreason"]
        // Nor does whoever may open the family and does not lead, before it is read out.
        let other = try await scene.house.visitor("Practitioner", login: "zzother")
        try await scene.house.change(scene.family, by: scene.chair.account) {
            try $0.allocate(lead: scene.chair.account, team: nil, coWorkers: [other.account])
        }
        let theirs = try await other.get(scene.link.beforehand.path)
        #expect(theirs.status == .ok && !said.contains { theirs.body.contains($0) })
        #expect(theirs.body.contains("Only who leads the meeting reads this"))
        for link in [scene.link.page, scene.link.minutes] {
            let page = try await scene.chair.get(link.path).body
            #expect(!said.contains { page.contains($0) }, "\(link)")
        }

        _ = try await scene.post(scene.link.begin)
        #expect(try await phone.post("\(one)/views", sent).status == .unprocessableContent)
        _ = try await scene.post(scene.link.rounds, [("scale", ID<Scale>(41).description)])
        let round = try #require(try await scene.record().openRound?.id)
        #expect(try await scene.record().openRound?.answered.isEmpty == true)
        for link in [scene.link.putIn(people[0].id, round), scene.link.person(people[0].id, "read-out")] {
            #expect(try await scene.house.post(link.path, as: other).status != .seeOther, "\(link)")
        }
        #expect(try await scene.post(scene.link.putIn(people[0].id, round)).status == .seeOther)
        let wall = try await scene.chair.get(scene.link.room.path).body
        #expect(!said.contains { wall.contains($0) })
        _ = try await scene.post(scene.link.round(round, "show"))
        let shown = try #require(try await scene.record().round(round)?.answers.first)
        #expect(shown.number == 3 && shown.origin == .beforehand)
        #expect(try await scene.chair.get(scene.link.page.path).body.contains("sent before the meeting"))
        _ = try await scene.post(scene.link.person(people[0].id, "read-out"))
        #expect(try await scene.chair.get(scene.link.beforehand.path).body.contains("Read out in the meeting"))
        #expect(try await other.get(scene.link.beforehand.path).body.contains("qqstairs"))
    }

    @Test func `a letter can be stopped for a minute and says nothing then`() async throws {
        let scene = try await Scene { $0.mailHold = 60 }
        let id = try await scene.person(0).id
        _ = try await scene.invite([id])
        #expect(try await scene.letters().isEmpty)
        #expect(try await scene.chair.get(scene.link.invitations.path).body.contains("About to go"))
        #expect(try await scene.post(scene.link.person(id, "stop")).status == .seeOther)
        scene.house.clock.advance(minutes: 5)
        #expect(try await scene.letters().isEmpty)
        #expect(try await scene.person(0).invitation == nil)

        _ = try await scene.invite([id])
        scene.house.clock.advance(minutes: 2)
        let late = try await scene.post(scene.link.person(id, "stop"))
        #expect(late.status == .unprocessableContent && late.body.contains("cannot be stopped any more"))
        #expect(try await scene.letters().count == 1)
    }

    @Test func `a newer letter that is stopped leaves none standing that never went`() async throws {
        let scene = try await Scene { $0.mailHold = 60 }
        let id = try await scene.person(0).id
        _ = try await scene.invite([id])
        _ = try await scene.invite([id])
        #expect(try await scene.post(scene.link.person(id, "stop")).status == .seeOther)
        scene.house.clock.advance(minutes: 5)
        #expect(try await scene.letters().isEmpty)
        #expect(try await scene.person(0).invitation == nil)
    }

    @Test func `a letter that calls the meeting off can be stopped, and the diary says what it said`() async throws {
        let scene = try await Scene { $0.mailHold = 60 }
        let id = try await scene.person(0).id
        _ = try await scene.invite([id])
        scene.house.clock.advance(minutes: 5)
        #expect(try await scene.letters().count == 1)
        #expect(try await scene.post(scene.link.cancel, [("why", "Snow.")]).status == .seeOther)
        #expect(try await scene.chair.get(scene.link.page.path).body.contains(scene.link.invitations.path))
        #expect(try await scene.chair.get(scene.link.invitations.path).body.contains("says that it is off"))
        #expect(try await scene.post(scene.link.person(id, "stop")).status == .seeOther)
        scene.house.clock.advance(minutes: 5)
        #expect(try await scene.letters().isEmpty)
        #expect(try await scene.person(0).invitation?.stands == true)
    }

    @Test func `the link of an invitation leads to joining while the meeting goes on`() async throws {
        let scene = try await Scene()
        _ = try await scene.invite([try await scene.person(0).id])
        let path = try scene.path(in: try #require(try await scene.letters().first))
        let phone = Outsider(site: scene.house.site)
        #expect(try await !phone.get(path).body.contains("/join"))
        _ = try await scene.post(scene.link.begin)
        #expect(try await phone.get(path).body.contains("href=\"/join\""))
    }

    @Test func `a pending letter to an old address is not sent`() async throws {
        let scene = try await Scene { $0.mailHold = 60 }
        let id = try await scene.person(0).id
        _ = try await scene.invite([id])
        _ = try await scene.post(scene.contact(id), [("email", "new@example.org"), ("tongue", "welsh")])
        scene.house.clock.advance(minutes: 5)
        #expect(try await scene.letters().isEmpty)
        _ = try await scene.invite([id])
        scene.house.clock.advance(minutes: 5)
        let letters = try await scene.letters()
        #expect(letters.map(\.to.text) == ["new@example.org"])
        #expect(letters.first?.subject.hasPrefix("Cyfarfod ") == true)
        let wrong = try await scene.post(scene.contact(id), [("email", "a@b.org, c@d.org"), ("tongue", "welsh")])
        #expect(wrong.status == .unprocessableContent && wrong.body.contains("Write one e-mail address"))
    }

    @Test func `without a mail server nobody can be written to, and the page says so`() async throws {
        let scene = try await Scene { $0.mail = nil }
        let id = try await scene.person(0).id
        #expect(try await scene.chair.get(scene.link.invitations.path).body.contains("No mail server is named"))
        #expect(try await scene.invite([id]).status.code >= 400)
        #expect(try await scene.person(0).invitation == nil)
    }

    @Test func `when the meeting is over, tokens, links and codes stop working`() async throws {
        let scene = try await Scene()
        let id = try await scene.person(0).id
        _ = try await scene.invite([id])
        let path = try scene.path(in: try await scene.letters()[0])
        _ = try await scene.post(scene.link.begin)
        let (token, write) = scene.house.office.guests.welcoming(id, to: scene.meeting)
        try await scene.house.office.journal.database.write { tx in try write(tx) }
        #expect(try await scene.house.office.guests.find(token) != nil)
        _ = try await scene.post(scene.link.end)
        #expect(try await scene.house.office.guests.find(token) == nil)
        #expect(try await Outsider(site: scene.house.site).get(path).status == .notFound)
    }

    @Test func `people behind one address do not use up each other's tries at the room's code`() async throws {
        let scene = try await Scene()
        _ = try await scene.post(scene.link.begin)
        _ = try await scene.post(scene.link.door)
        let code = try #require(try await scene.house.office.guests.code(of: scene.meeting))
        func join(_ phone: String, _ code: String) async throws -> TestAnswer {
            let form = Fields([("code", code), ("name", "N"), ("csrf", "")])
            var head = HTTPRequest(method: .post, scheme: "http", authority: "127.0.0.1:8080", path: "/join")
            head.headerFields[.origin] = TestBrowser.origin
            head.headerFields[.cookie] = "kith-phone=\(phone)"
            return try await scene.house.site.answer(
                Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: form.urlEncoded))))
        }
        let phones = (0..<30).map { _ in UInt128.random(in: 0...UInt128.max).bytes.hexadecimal }
        for phone in phones {
            for _ in 0..<3 { #expect(try await join(phone, "zzzzzz").status == .unprocessableContent) }
        }
        for phone in phones { #expect(try await join(phone, code).status == .seeOther) }
        let guesser = UInt128.random(in: 0...UInt128.max).bytes.hexadecimal
        var last = try await join(guesser, "zzzzzz")
        for _ in 0..<8 { last = try await join(guesser, "zzzzzz") }
        #expect(last.status == .tooManyRequests)
        // A flood of wrong codes and links from the same building, from phones that are new each time.
        for number in 0..<400 {
            _ = try await join(UInt128(number).bytes.hexadecimal, "zzzzzzzz")
            if number < 20 { _ = try await Outsider(site: scene.house.site).post("/come/\(number)", []) }
        }
        let flooded = UInt128.random(in: 0...UInt128.max).bytes.hexadecimal
        #expect(try await join(flooded, "zzzzzzzz").status == .tooManyRequests)
        let late = UInt128.random(in: 0...UInt128.max).bytes.hexadecimal
        #expect(try await join(late, Guests.shown(code)).status == .seeOther)
        let counted = try await scene.house.office.journal.database.read { tx in
            try tx.row("SELECT COUNT(*) FROM throttle")?.integer(0) ?? 0
        }
        #expect(counted < 400)
        let opened = try await Outsider(site: scene.house.site).get("/join")
        #expect(opened.headers[.setCookie]?.hasPrefix("kith-phone=") == true)
    }

    @Test func `a meeting that goes on another day invites anew, with a diary entry of its own, and tells both days`()
        async throws
    {
        let scene = try await Scene()
        let id = try await scene.person(0).id
        _ = try await scene.invite([id])
        let first = try #require(try await scene.letters()[0].diary?.text)
        _ = try await scene.post(scene.link.begin)
        _ = try await scene.post(scene.link.person(id, "here"), [("how", "inRoom")])
        let wrong = try await scene.post(
            scene.link.adjourn, [("on-day", "7"), ("on-month", "7"), ("on-year", "2025"), ("place", "zzhall")])
        #expect(wrong.status == .unprocessableContent && wrong.body.contains("zzhall"))
        let next = [
            ("on-day", "7"), ("on-month", "7"), ("on-year", "2026"), ("time", "9am"), ("minutes", "45"),
            ("place", "zzhall"),
        ]
        #expect(try await scene.post(scene.link.adjourn, next).status == .seeOther)
        #expect(try await scene.letters().isEmpty)
        _ = try await scene.invite([id])
        let letter = try #require(try await scene.letters().first)
        let second = try #require(letter.diary?.text)
        func line(_ name: String, _ text: String) -> Substring? {
            text.split(separator: "\r\n").first { $0.hasPrefix(name) }
        }
        #expect(line("UID:", first) != line("UID:", second))
        #expect(second.contains("20260707T090000") && letter.diary?.method == "REQUEST")
        #expect(!letter.subject.contains("changed"))
        _ = try await scene.post(scene.link.begin)
        _ = try await scene.post(scene.link.end)
        let minutes = try await scene.chair.get(scene.link.minutes.path).body
        for words in ["30 June 2026", "7 July 2026", "zzplace", "zzhall"] {
            #expect(minutes.contains(words), "\(words)")
        }
    }

    @Test func `in public the guest's cookie is kept to this host and to TLS`() async throws {
        let house = try await House.build { $0.publicURL = "https://kith.example.gov.uk" }
        #expect(Guests.cookie(house.office) == "__Host-kith-guest")
        let opened = try await Outsider(site: house.site).get("/join")
        let cookie = try #require(opened.headers[.setCookie])
        #expect(cookie.hasPrefix("__Host-kith-phone=") && cookie.contains("; Path=/;") && cookie.hasSuffix("; Secure"))
    }
}

extension House {
    private actor Taken {
        var letters: [Letter] = []
        func add(_ letter: Letter) { letters.append(letter) }
    }

    /// The letters that go out now.
    func lettersNow() async throws -> [Letter] {
        let taken = Taken()
        try await PostRound(outbox: office.outbox) { letter, _ in
            await taken.add(letter)
            return .sent
        }.go()
        return await taken.letters
    }
}
