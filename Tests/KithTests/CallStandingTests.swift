import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// Who may open a record, and one record of two, as other programs say it.
@Suite(.bothEngines) struct CallStandingTests {
    private struct Scene {
        let house: House
        let manager: TestBrowser
        let caller: Caller
        let team = Team.ID(5)
        let stays: Family.ID
        let second: Family.ID

        init() async throws {
            house = try await House.build()
            try await house.office.accounts.makeTeam("North", as: team, line: house.office.ownLine("team"))
            manager = try await house.visitor("Team manager", teams: [team])
            stays = try await house.family(
                named: "Siân Hughes", bornOn: "2015-05-03", lead: manager.account, team: team)
            second = try await house.family(
                named: "Shan Huws", bornOn: "2015-03-05", lead: manager.account, team: team)
            caller = try await house.caller(manager)
        }

        func does(
            _ path: String, _ body: JSON, method: HTTPRequest.Method = .post, key: String = UUID().uuidString
        ) async throws -> TestAnswer {
            try await caller.send(method, "families/\(stays)/\(path)", body, key: key, seen: "*")
        }
    }

    @Test func `a record is restricted to named people, looked at again, and opened`() async throws {
        let scene = try await Scene()
        let colleague = try await scene.house.visitor("Team manager", teams: [scene.team])
        let other = try await scene.house.caller(colleague)
        #expect(try await other.get("families/\(scene.stays)").status == .ok)

        let nobody = try await scene.does("restriction", ["grounds": "other", "named": []], method: .put)
        let unknown = try await scene.does(
            "restriction", ["grounds": "other", "named": [JSON(ID<Worker>(77))]], method: .put)
        let done = try await scene.does(
            "restriction", ["grounds": "other", "named": [JSON(scene.manager.account)]], method: .put)

        #expect(nobody.problem == "refused" && unknown.problem == "refused" && done.status == .ok)
        #expect(try await other.get("families/\(scene.stays)").status == .notFound)
        #expect(try await scene.does("restriction/review", ["why": "He still asks for them."]).status == .ok)
        #expect(try await scene.does("restriction/lift", ["why": "He moved away."]).status == .ok)
        #expect(try await other.get("families/\(scene.stays)").status == .ok)
    }

    @Test func `whoever is added by a program is let in until a day`() async throws {
        let scene = try await Scene()
        let colleague = try await scene.house.visitor("Practitioner")
        let body: JSON = [
            "lead": JSON(scene.manager.account), "team": JSON(scene.team), "coWorkers": [JSON(colleague.account)],
            "stay": "task",
        ]
        #expect(try await scene.does("allocation", body, method: .put).status == .ok)

        let grant = try #require(try await scene.house.record(scene.stays).standing.grants[colleague.account])
        let rules = try await scene.house.office.authority().accessRules
        let end = Clock.day(of: scene.house.clock.now).adding(days: rules.taskDays)
        #expect(grant.until == end)
        let told = try await scene.caller.get("families/\(scene.stays)").json
        let letIn = try #require(told.values("grants").first)
        #expect(letIn.text("worker") == "\(colleague.account)")
        #expect(letIn.text("until") == grant.until?.description && letIn.text("by") == "\(scene.manager.account)")
        #expect(Portraits.family.shape.misfits(of: told).isEmpty)
        let prolonged = try await scene.does("allocation/prolong", ["worker": JSON(colleague.account)])
        #expect(prolonged.status == .ok)
    }

    @Test func `what was put off and set aside is told, with the reason`() async throws {
        let scene = try await Scene()
        #expect(try await scene.does("elements/scale", ["why": "We meet on Friday."]).status == .ok)
        let aside: JSON = ["hint": "worriesWithoutPair", "why": "They are with their aunt."]
        #expect(try await scene.does("hints", aside).status == .ok)

        let told = try await scene.caller.get("families/\(scene.stays)").json

        #expect(told.values("notYet").map { $0.text("element") + $0.text("because") } == ["scaleWe meet on Friday."])
        let hint = try #require(told.values("hintsSetAside").first)
        #expect(hint.text("hint") == "worriesWithoutPair" && hint.text("because") == "They are with their aunt.")
        #expect(hint["item"] == .null)
        #expect(Portraits.family.shape.misfits(of: told).isEmpty)
    }

    @Test func `two records become one when everybody who may be the same was answered for, and part again`()
        async throws
    {
        let scene = try await Scene()
        let (here, there) = (
            try await scene.house.record(scene.stays), try await scene.house.record(scene.second)
        )
        var same: [JSON] = []
        for person in there.people.present {
            let one = here.people.present.first { $0.details.part == person.details.part }
            same.append(["there": JSON(person.id), "here": JSON(one?.id)])
        }
        func body(_ same: [JSON]) -> JSON {
            ["other": JSON(scene.second), "same": .list(same), "why": "Mother says so."]
        }

        let silent = try await scene.does("merge", body([]))
        let first = try await scene.does("merge", body(same), key: "one-merge-1")
        let again = try await scene.does("merge", body(same), key: "one-merge-1")
        let gone = try await scene.caller.get("families/\(scene.second)")

        #expect(silent.problem == "refused" && silent.places == ["/same"])
        #expect(first.status == .ok && again.status == .ok && again.body == first.body)
        #expect(gone.status == .gone && gone.json.ids("families") == [scene.stays])
        let merged = try await scene.caller.get("families/\(scene.stays)").json.values("merged")
        #expect(merged.map { $0.text("family") + $0.text("because") } == ["\(scene.second)Mother says so."])
        let parting: JSON = ["other": JSON(scene.second), "why": "Cousins after all."]
        let parted = try await scene.does("part", parting, key: "one-part-01")
        let partedAgain = try await scene.does("part", parting, key: "one-part-01")
        #expect(parted.status == .ok && partedAgain.body == parted.body)
        #expect(try await scene.caller.get("families/\(scene.second)").status == .ok)
    }

    @Test func `a record that the account may not bring together is not there`() async throws {
        let scene = try await Scene()
        let strange = try await scene.house.family(named: "Tomos", lead: ID(98))
        let answer = try await scene.does(
            "merge", ["other": JSON(strange), "same": [], "why": "They look alike."])
        #expect(answer.status == .notFound)
    }
}
