import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// What other programs read: the same families as the pages show, in the shapes that are documented.
@Suite(.bothEngines) struct CallReadingTests {
    @Test(arguments: TestRole.allCases)
    func `every call about a family is open to whom the table says, and not there for others`(role: TestRole)
        async throws
    {
        let house = try await House.build { $0.requestsAMinute = 10_000 }
        let team = Team.ID(house.office.surroundings.newID())
        try await house.office.accounts.makeTeam("North", as: team, line: house.office.ownLine("team"))
        let person = try await house.visitor(role.rawValue, teams: [team])
        let caller = try await house.caller(person)
        for relation in Relation.allCases {
            var id = try await house.family(relation, of: person, team: team)
            var isSpent = false
            for route in Site.routes {
                guard case .family(let action) = route.rule, let operation = route.operation else { continue }
                if isSpent { id = try await house.family(relation, of: person, team: team) }
                let mayPass = role.mayDo(relation).contains(action)
                isSpent = mayPass && operation.effect != .none
                let place = "\(role) \(relation) \(route.method) \(route.path)"
                let answer = try await caller.send(
                    route.method.asRequested, route.call(id), operation.takes.map(\.example), seen: "*")
                if !mayPass {
                    #expect(answer.status == .notFound, "\(place)")
                    #expect(!answer.body.contains("wardrobe") && !answer.body.contains("Kayla"), "\(place)")
                }
                // What they are brought together with or parted from is another family, which does not exist.
                let namesAnother = ["mergeFamilies", "partFamilies"].contains(operation.name)
                let isNested = route.path.split(separator: "/").filter { $0.hasPrefix(":") }.count > 1
                if mayPass, !isNested, !namesAnother {
                    #expect([200, 201, 422].contains(answer.status.code), "\(place): \(answer.body)")
                }
            }
        }
    }

    @Test func `absent and forbidden look the same`() async throws {
        let house = try await House.build()
        let caller = try await house.caller(try await house.visitor("Practitioner"))
        let forbidden = try await house.family(lead: ID(99))

        let one = try await caller.get("families/\(forbidden)")
        let other = try await caller.get("families/\(Family.ID(12345))")

        #expect(one.status == .notFound)
        #expect(one.body == other.body)
        #expect(one.headers == other.headers)
    }

    @Test func `everything that can be read has the shape that the description gives`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Team manager")
        let id = try await house.fullFamily(lead: worker.account)
        let caller = try await house.caller(worker)
        let record = try await house.record(id)
        let planned = try await caller.send(
            .post, "families/\(id)/meetings",
            ["type": "coreGroup", "on": "2026-06-12", "time": "2:30pm", "place": "Hill School"])
        let things: [String: UInt128?] = [
            "people": record.people.present.first?.id.value, "items": record.map.items.first?.id.value,
            "questions": record.map.questions.first?.id.value, "pairs": record.pairs.all.first?.id.value,
            "scales": record.scales.all.first?.id.value,
            "ratings": record.scales.all.flatMap(\.allRatings).first?.id.value,
            "sharings": record.sharings.all.first?.id.value,
            "meetings": Meeting.ID(planned.json.text("id"))?.value,
        ]
        for route in Site.routes where route.method == .get {
            // A referral belongs to nobody's record: CallReferralTests reads it.
            guard let operation = route.operation, !["describe", "readReferral"].contains(operation.name) else {
                continue
            }
            var path = route.call(id)
            if route.path.split(separator: "/").count == 6 {
                let kind = String(route.path.split(separator: "/")[4])
                let thing = try #require(things[kind] ?? nil, "\(kind)")
                path = "families/\(id)/\(kind)/\(ID<Family>(thing))"
            }
            let answer = try await caller.get(path)
            #expect(answer.status == .ok, "\(path)")
            let misfits = operation.gives.misfits(of: answer.json)
            #expect(misfits.isEmpty, "\(path)")
        }
    }

    @Test func `a record says its version, and nothing again to whoever has seen it`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let id = try await house.family(lead: worker.account)
        let caller = try await house.caller(worker)

        let first = try await caller.get("families/\(id)")
        let tag = try #require(first.headers[.eTag])
        let again = try await caller.get("families/\(id)", [(.ifNoneMatch, tag)])
        try await house.change(id, by: worker.account) { try $0.ask(.init(text: Written("Who?")), as: ID(5)) }
        let changed = try await caller.get("families/\(id)", [(.ifNoneMatch, tag)])

        #expect(again.status == .notModified && again.body.isEmpty)
        #expect(changed.status == .ok && changed.headers[.eTag] != tag)
    }

    @Test func `a record is told as it was on a day, and its history page by page`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let id = try await house.family(lead: worker.account)
        let day = Clock.day(of: house.clock.now)
        let version = try #require(try await house.office.families.load(id.value)).version
        house.clock.advance(minutes: 3 * 24 * 60)
        try await house.change(id, by: worker.account) { try $0.ask(.init(text: Written("Who?")), as: ID(5)) }
        let caller = try await house.caller(worker)

        let then = try await caller.get("families/\(id)?on=\(day)")
        let before = try await caller.get("families/\(id)?on=\(day.adding(days: -1) ?? day)")
        let tomorrow = try await caller.get("families/\(id)?on=\(day.adding(days: 9) ?? day)")
        var (after, kinds) = (0, [String]())
        repeat {
            let page = try await caller.get("families/\(id)/history?limit=2&after=\(after)").json
            kinds += page.values("things").map { $0.text("kind") }
            after = page.number("next") ?? 0
        } while after > 0

        #expect(then.json.number("version") == version && then.json.values("questions").isEmpty)
        #expect(before.json.number("version") == 0 && before.json.values("people").isEmpty)
        #expect(tomorrow.status == .unprocessableContent && tomorrow.places == ["/on"])
        #expect(kinds.count == version + 1 && kinds.last == "map.questionAsked")
    }
}

/// Lists, page by page.
@Suite(.bothEngines) struct CallListTests {
    @Test func `page by page no family comes twice or is lost when another is opened or changed in between`()
        async throws
    {
        let house = try await House.build()
        let team = Team.ID(5)
        try await house.office.accounts.makeTeam("North", as: team, line: house.office.ownLine("team"))
        let manager = try await house.visitor("Team manager", teams: [team])
        let caller = try await house.caller(manager)
        var there: Set<String> = []
        for number in 0..<11 {
            let lead = number % 3 == 0 ? manager.account : ID(99)
            there.insert(try await house.family(lead: lead, team: team).description)
        }

        var (read, path) = ([String](), "families?limit=3")
        while true {
            let page = try await caller.get(path).json
            read += page.values("things").map { $0.text("id") }
            _ = try await house.family(lead: manager.account)
            let changed = try #require(Family.ID(there.sorted()[read.count % there.count]))
            try await house.change(changed, by: ID(99)) { try $0.ask(.init(text: Written("Who?")), as: ID(5)) }
            guard case .text(let next)? = page["next"] else { break }
            path = "families?limit=3&after=\(next)"
        }

        #expect(Set(read).count == read.count)
        #expect(there.isSubset(of: read))
    }

    @Test func `changes are told once each, in order, and again when a family changes again`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let caller = try await house.caller(worker)
        var ids: [String] = []
        for _ in 0..<3 {
            ids.append(try await house.family(lead: worker.account).description)
            house.clock.advance(minutes: 1)
        }
        func read(_ after: String) async throws -> (ids: [String], next: String) {
            let page = try await caller.get("changes?limit=2" + (after.isEmpty ? "" : "&after=\(after)")).json
            return (page.values("things").map { $0.text("id") }, page.text("next"))
        }

        let first = try await read("")
        let second = try await read(first.next)
        let nothing = try await read(second.next)
        try await house.change(try #require(Family.ID(ids[0])), by: worker.account) {
            try $0.ask(.init(text: Written("Who?")), as: ID(5))
        }
        let tooSoon = try await read(second.next)
        house.clock.advance(minutes: 1)
        let third = try await read(nothing.next)

        #expect(first.ids == Array(ids.prefix(2)) && second.ids == [ids[2]])
        #expect(nothing.ids.isEmpty && nothing.next == second.next && tooSoon.ids.isEmpty)
        #expect(third.ids == [ids[0]])
    }

    @Test func `a restricted family gives nothing away in lists, changes and searches`() async throws {
        let house = try await House.build()
        let team = Team.ID(5)
        try await house.office.accounts.makeTeam("North", as: team, line: house.office.ownLine("team"))
        let manager = try await house.visitor("Team manager", teams: [team])
        let caller = try await house.caller(manager)
        let id = try await house.family(named: "Quillon", lead: ID(99), team: team)
        house.clock.advance(minutes: 1)
        func answers() async throws -> [String] {
            [
                try await caller.get("families?state=all").body, try await caller.get("changes").body,
                try await caller.send(.post, "families/search", ["name": "Quillon"]).body,
            ]
        }
        let before = try await answers()
        #expect(before.allSatisfy { $0.contains(id.description) && $0.contains("Quillon") })

        try await house.change(id, by: ID(99)) { try $0.restrict(.adoption, named: [ID(99)], lifters: [ID(99)]) }
        house.clock.advance(minutes: 1)

        let after = try await answers()
        #expect(after.allSatisfy { !$0.contains(id.description) && !$0.contains("Quillon") })
        let nobody = try await caller.send(.post, "families/search", ["name": "Nobodyatall"])
        #expect(after[2] == nobody.body)
    }
}
