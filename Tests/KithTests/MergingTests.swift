import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

@Suite(.bothEngines) struct MergingPagesTests {
    /// A team's manager and two records of one family.
    private struct Scene {
        let house: House
        let manager: TestBrowser
        let team = Team.ID(5)
        let stays: Family.ID
        let second: Family.ID

        init() async throws {
            house = try await House.build()
            try await house.office.accounts.makeTeam("North", as: team, line: house.office.ownLine("team"))
            manager = try await house.visitor("Team manager", teams: [team])
            stays = try await house.family(named: "Siân Hughes", bornOn: "2015-05-03", lead: ID(98), team: team)
            second = try await house.family(named: "Shan Huws", bornOn: "2015-03-05", lead: ID(97), team: team)
            for record in [stays, second] { try await house.sayWhy(manager, record) }
        }

        var link: FamilyLink { Link.family(stays) }

        func merge(_ more: [(String, String)] = [("why", "Mother says so.")]) async throws -> TestAnswer {
            let (here, there) = (try await house.record(stays), try await house.record(second))
            var fields: [(String, String)] = []
            for person in there.people.present {
                let same = here.people.present.first { $0.details.part == person.details.part }
                fields += [("person", person.id.description), ("same", same?.id.description ?? "none")]
            }
            return try await house.post(link.merge(second).path, fields + more, as: manager)
        }

        func part() async throws -> TestAnswer {
            try await house.post(link.part(from: second).path, [("why", "Cousins after all.")], as: manager)
        }

        /// Pages of both, and the list and a search.
        func pages() async throws -> [String] {
            let paths = [stays, second].map(Link.family).flatMap { [$0.overview, $0.map, $0.people, $0.scales] }
            var all: [String] = []
            for path in paths.map(\.path) + ["/families", "/"] {
                // The overview and the home page say what was done lately.
                let body = try await manager.get(path).body
                let parts = body.components(separatedBy: "<h2>What changed in the last 14 days</h2>")
                all.append(
                    parts[0] + (parts.dropFirst().first?.split(separator: "</section>", maxSplits: 1).last ?? ""))
            }
            all.append(try await house.post("/families/search", [("name", "Hughes")], as: manager).body)
            return all.map {
                $0.replacing(#/name="(command|base)" value="[^"]*"/#, with: "")
            }
        }
    }

    @Test func `another program is told where a record went on, once it may open it, and finds it once`() async throws {
        let scene = try await Scene()
        let caller = try await scene.house.caller(scene.manager)
        let stranger = try await scene.house.caller(try await scene.house.visitor("Practitioner"))

        #expect(try await scene.merge().status == .seeOther)
        scene.house.clock.advance(minutes: 1)

        let moved = try await caller.get("families/\(scene.second)/items")
        #expect(moved.status == .gone && moved.problem == "moved-on")
        #expect(moved.json.ids("families") == [scene.stays])
        #expect(try await stranger.get("families/\(scene.second)").status == .notFound)
        for list in ["families?state=all", "changes"] {
            let ids = try await caller.get(list).json.values("things").map { $0.text("id") }
            #expect(ids == [scene.stays.description], "\(list)")
        }
        let whole = try await caller.get("families/\(scene.stays)")
        #expect(Portraits.family.shape.misfits(of: whole.json).isEmpty)
        let history = try await caller.get("families/\(scene.stays)/history?limit=200")
        #expect(history.json.values("things").contains { $0.text("kind").hasPrefix("merging") })
    }

    @Test func `two records become one that is found, listed and counted once, and the old address leads on`()
        async throws
    {
        let scene = try await Scene()
        let find = try await scene.manager.get(scene.link.merge.path)
        let beside = try await scene.manager.get(scene.link.merge(scene.second).path)

        let merged = try await scene.merge()

        #expect(find.body.contains(scene.link.merge(scene.second).path))
        #expect(beside.body.contains("Shan Huws") && beside.body.contains("May be Siân Hughes"))
        #expect(merged.status == .seeOther)
        let overview = try await scene.manager.get(scene.link.overview.path)
        #expect(overview.body.contains("Made of two records") && overview.body.contains("Mother says so."))
        let list = try await scene.manager.get("/families")
        #expect(list.body.contains(scene.stays.description) && !list.body.contains(scene.second.description))
        for name in ["Hughes", "Huws", "Shan"] {
            let found = try await scene.house.post("/families/search", [("name", name)], as: scene.manager)
            #expect(found.body.contains("1 family found"), "\(name)")
        }
        let old = try await scene.manager.get(Link.family(scene.second).map.path)
        #expect(old.location == scene.link.overview.with("said", "led-on").path)
        let sent = try await scene.house.post(
            Link.family(scene.second).add(to: .existingStrength).path, [("text", "x")], as: scene.manager)
        #expect(sent.status == .conflict && sent.body.contains("part of another one"))
        let history = try await scene.manager.get(Link.family(scene.second).history.path)
        #expect(history.status == .ok && history.body.contains("made this record a part of another one"))
        let wrong = try await scene.house.office.countWrongIndexes()
        #expect(wrong == 0)
    }

    @Test func `parting gives both records and every page back as they were`() async throws {
        let scene = try await Scene()
        let (pages, one, two) = (
            try await scene.pages(), try await scene.house.record(scene.stays),
            try await scene.house.record(scene.second)
        )

        let merged = try await scene.merge()
        let between = try await scene.pages()
        let parted = try await scene.part()

        #expect(merged.status == .seeOther && parted.status == .seeOther)
        #expect(between != pages)
        let after = try await scene.house.record(scene.stays)
        let back = try await scene.house.record(scene.second)
        #expect(after == one && back == two)
        let again = try await scene.pages()
        for (before, now) in zip(pages, again) { #expect(before == now) }
        let wrong = try await scene.house.office.countWrongIndexes()
        #expect(wrong == 0)
    }

    @Test func `a link that shows words of both ends when they part, and one from before works on`() async throws {
        let scene = try await Scene()
        let phone = Outsider(site: scene.house.site)
        func link() async throws -> String {
            let kept = try #require(try await scene.house.office.families.load(scene.stays.value))
            let child = try #require(kept.record.people.children.first)
            let page = try await scene.house.post(
                scene.link.publishCopy.path,
                [("person", child.id.description), ("parts", "people"), ("language", "en"), ("days", "28")],
                as: scene.manager, base: kept.version)
            return String(try #require(page.body.firstMatch(of: /\/copy\/[0-9a-f]{32}/)).output)
        }

        let before = try await link()
        #expect(try await scene.merge().status == .seeOther)
        let between = try await link()
        #expect(try await phone.post(between, []).status == .ok)
        #expect(try await scene.part().status == .seeOther)

        #expect(try await phone.post(between, []).status == .notFound)
        #expect(try await phone.get(between).status == .notFound)
        #expect(try await phone.post(before, []).status == .ok)
    }

    @Test func `they can become one again after they parted, and a form sent twice does it once`() async throws {
        let scene = try await Scene()
        _ = try await scene.merge()
        _ = try await scene.part()
        let whole = Family.ID(4)

        let swapped = try await scene.house.post(
            Link.family(scene.second).merge(scene.stays).path, [("why", "It is one family after all.")],
            as: scene.manager, command: whole.description)
        let twice = try await scene.house.post(
            Link.family(scene.second).merge(scene.stays).path, [("why", "It is one family after all.")],
            as: scene.manager, command: whole.description)

        #expect(swapped.status == .seeOther && twice.status == .notFound || twice.location == swapped.location)
        let taken = try await scene.house.record(scene.second).mergings.taken
        #expect(taken.count == 1)
    }

    @Test
    func `only who may open both and has the right brings them together; nothing else is told apart from nothing`()
        async throws
    {
        let scene = try await Scene()
        let practitioner = try await scene.house.visitor("Practitioner", teams: [scene.team])
        let nowhere = Link.family(scene.stays).merge(Family.ID(12_345))
        try await scene.house.change(scene.second, by: ID(97)) {
            try $0.restrict(.adoption, named: [ID(97)], lifters: [ID(97)])
        }

        let secret = try await scene.manager.get(scene.link.merge(scene.second).path)
        let nothing = try await scene.manager.get(nowhere.path)
        let find = try await scene.manager.get(scene.link.merge.path)
        let sent = try await scene.merge()
        let other = try await practitioner.get(scene.link.merge.path)

        #expect(secret.status == .notFound && sent.status == .notFound && other.status == .notFound)
        let shown = [(secret, scene.second), (nothing, Family.ID(12_345))].map { answer, id in
            answer.body.replacing(id.description, with: "")
        }
        #expect(shown[0] == shown[1])
        #expect(!find.body.contains(scene.second.description) && !find.body.contains("Huws"))
    }

    @Test func `the restriction of a part closes the whole to everybody else, by both addresses`() async throws {
        let scene = try await Scene()
        let colleague = try await scene.house.visitor("Team manager", teams: [scene.team])
        try await scene.house.change(scene.stays, by: ID(98)) {
            try $0.allocate(lead: scene.manager.account, team: scene.team, coWorkers: [])
        }
        try await scene.house.change(scene.second, by: ID(97)) {
            try $0.allocate(lead: nil, team: scene.team, coWorkers: [])
        }
        try await scene.house.change(scene.second, by: ID(97)) {
            try $0.restrict(.adoption, named: [scene.manager.account], lifters: [scene.manager.account])
        }
        try await scene.house.sayWhy(colleague, scene.stays)
        let before = try await colleague.get(scene.link.overview.path)

        let merged = try await scene.merge()

        #expect(before.status == .ok && merged.status == .seeOther)
        for id in [scene.stays, scene.second] {
            for link in [Link.family(id).overview, Link.family(id).history] {
                let answer = try await colleague.get(link.path)
                #expect(answer.status == .notFound, "\(link)")
            }
        }
        let list = try await colleague.get("/families")
        #expect(!list.body.contains(scene.stays.description))
    }

    @Test
    func `after they part, a restricted one is told nowhere to who may not open it, not even of the days between`()
        async throws
    {
        let scene = try await Scene()
        let colleague = try await scene.house.visitor("Team manager", teams: [scene.team])
        let days =
            "?day-day=12&day-month=6&day-year=2026&from-day=11&from-month=6&from-year=2026&to-day=12&to-month=6&to-year=2026"
        let places = ["", "/history", "/history/as-of\(days)", "/history/changes\(days)", "/map", "/people"]
        func read(_ reader: TestBrowser) async throws -> [String] {
            var all: [String] = []
            for place in places { all.append(try await reader.get(scene.link.part().path + place).body) }
            return all.map {
                // A form says on which version of the record it stands.
                $0.replacing(#/name="(command|base)" value="[^"]*"/#, with: "")
            }
        }
        for record in [scene.stays, scene.second] { try await scene.house.sayWhy(colleague, record) }
        let before = try await read(colleague)
        _ = try await scene.merge()
        let item = FamilyMap.Item.ID(4_711)
        let nan = Person.ID(4_712)
        try await scene.house.change(scene.stays, by: ID(98)) { family in
            try family.addPerson(
                .init(part: .network, name: "Nan"), as: nan, today: Clock.day(of: scene.house.clock.now))
        }
        try await scene.house.change(scene.stays, by: ID(98)) { family in
            let theirs = try #require(family.map.items.first { family.mergings.origin(of: $0.id.value) != nil })
            return try family.add(
                .init(text: Written("Quoyle slept there."), protectsFrom: theirs.id), to: .existingSafety, as: item)
        }
        let between = try await read(colleague)
        _ = try await scene.part()
        try await scene.house.change(scene.stays, by: ID(98)) { try $0.takeOff(nan, because: "A slip.") }
        let open = try await read(colleague)
        try await scene.house.change(scene.second, by: ID(97)) {
            try $0.restrict(.adoption, named: [ID(97)], lifters: [ID(97)])
        }

        let after = try await read(colleague)

        #expect(between.joined().contains("Huws") && open.joined().contains("Huws"))
        for (place, page) in zip(places, after) {
            for word in [
                "Huws", "Shan", "Quoyle", "Mother says so", "Cousins", "took the record", scene.second.description,
            ] {
                #expect(!page.contains(word), "\(word) on \(place)")
            }
        }
        #expect(after[4] == before[4])
    }

    @Test func `somebody who may be the same has to be chosen, and a reason given; what was typed stays`() async throws
    {
        let scene = try await Scene()
        let child = try #require(try await scene.house.record(scene.second).people.children.first)
        let person: [(String, String)] = [("person", child.id.description), ("same", "")]

        let unchosen = try await scene.house.post(
            scene.link.merge(scene.second).path, person + [("why", "One family.")], as: scene.manager)
        let unsaid = try await scene.merge([("why", "")])

        #expect(unchosen.status == .unprocessableContent && unchosen.body.contains("Say of everybody"))
        #expect(unchosen.body.contains("value=\"One family.\""))
        #expect(unsaid.status == .unprocessableContent)
        let whole = try await scene.house.record(scene.stays)
        #expect(whole.mergings.taken.isEmpty)
    }

    @Test func `a meeting that is ahead stops it, and one that is over comes along`() async throws {
        let scene = try await Scene()
        let link = Link.family(scene.second)
        let planned = try await scene.house.post(
            link.newMeeting.path,
            [
                ("type", "networkMeeting"), ("on-day", "12"), ("on-month", "6"), ("on-year", "2026"), ("time", ""),
                ("place", ""),
            ],
            as: scene.manager)
        let path = try #require(planned.location)
        let meeting = Meeting.ID(path.split(separator: "/").last.map(String.init) ?? "")
        #expect(planned.status == .seeOther && meeting != nil)

        let stopped = try await scene.merge()
        _ = try await scene.house.post("\(path)/cancel", [("why", "Nobody can come.")], as: scene.manager)
        let merged = try await scene.merge()

        #expect(stopped.status == .unprocessableContent && stopped.body.contains("planned or under way"))
        #expect(merged.status == .seeOther)
        let list = try await scene.manager.get(scene.link.meetings.path)
        let own = scene.link.meeting(try #require(meeting)).page.path
        #expect(list.body.contains(own))
        let page = try await scene.manager.get(own)
        #expect(page.status == .ok)
    }
}
