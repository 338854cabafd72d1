import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// Making the map in the meeting: who proposes, who decides, who sees what.
@Suite(.bothEngines) struct TogetherTests {
    private func family(_ scene: MeetingScene) async throws -> Family {
        try #require(try await scene.house.office.families.load(scene.family.value)).record
    }

    private func propose(_ phone: Phone, _ text: String, to column: Column = .workingWell) async throws -> TestAnswer {
        try await phone.post("/here/map", [("column", column.rawValue), ("text", text)])
    }

    @Test func `what a guest proposes goes into the map only when the chair accepts it, told by the guest, once`()
        async throws
    {
        let scene = try await MeetingScene()
        let dee = try await scene.guest("zzDee")
        let closed = try await propose(dee, "qqearly")
        #expect(closed.status == .unprocessableContent)
        #expect(closed.body.contains("qqearly"))
        try await scene.press(scene.link.openMap)
        #expect(try await propose(dee, "qqNan comes on Fridays").status == .seeOther)
        let proposal = try #require(try await scene.record().openProposals.first)
        #expect(try await !family(scene).map.items.contains { $0.content.text.text.contains("qqNan") })

        let accept = scene.link.accept(proposal.id)
        let other = try await scene.house.visitor("Chair")
        try await scene.house.change(scene.family, by: scene.chair.account) {
            try $0.allocate(lead: scene.chair.account, team: nil, coWorkers: [other.account])
        }
        async let one = scene.press(accept, [("category", "existingSafety")])
        async let two = scene.house.post(accept.path, [("category", "existingStrength")], as: other)
        _ = try await (one, two)
        try await scene.press(accept, [("category", "existingStrength")])

        let items = try await family(scene).map.items.filter { $0.content.text.text == "qqNan comes on Fridays" }
        #expect(items.count == 1)
        #expect(items.first?.content.source == .told(by: "zzDee"))
        let accepted = try await scene.record().proposal(proposal.id)?.outcome
        #expect(accepted == .accepted(category: items.first?.category))
        let late = try await scene.press(scene.link.setAside(proposal.id), [("why", "no")])
        #expect(late.status == .unprocessableContent)
        #expect(try await dee.get("/here/map").body.contains("qqNan comes on Fridays"))
    }

    @Test func `a proposal that is set aside keeps its words and the reason, and its giver can read both`() async throws
    {
        let scene = try await MeetingScene()
        let (dee, tom) = (try await scene.guest("zzDee"), try await scene.guest("zzTom"))
        try await scene.press(scene.link.openMap)
        _ = try await propose(dee, "qqprivate thought")
        let proposal = try #require(try await scene.record().openProposals.first)
        #expect(try await !tom.get("/here/map").body.contains("qqprivate"))
        #expect(try await !scene.chair.get(scene.link.room.path).body.contains("qqprivate"))

        let unsaid = try await scene.press(scene.link.setAside(proposal.id))
        #expect(unsaid.status == .unprocessableContent)
        try await scene.press(scene.link.setAside(proposal.id), [("why", "qqthere already")])

        let mine = try await dee.get("/here/map").body
        #expect(mine.contains("qqprivate thought") && mine.contains("qqthere already"))
        #expect(try await !tom.get("/here/map").body.contains("qqprivate"))
        let items = try await family(scene).map.items
        #expect(!items.contains { $0.content.text.text.contains("qqprivate") })
        let again = try await scene.press(scene.link.accept(proposal.id), [("category", "goal")])
        #expect(again.status == .unprocessableContent)
    }

    @Test func `a guest sees the map of the room alone, and corrects only what stands there`() async throws {
        let scene = try await MeetingScene()
        let kayla = try await scene.guest("zzKayla", as: ID<Person>(12).description)
        try await scene.house.change(scene.family, by: scene.chair.account) {
            try $0.add(.init(text: Written("qqkept"), notFor: [ID(12)]), to: .pastHarm, as: ID(700))
                + $0.add(
                    .init(text: Written("qqchild"), source: .told(by: "zzMia"), isOwnWords: true), to: .pastHarm,
                    as: ID(701))
        }
        #expect(try await kayla.get("/here/map").location == "/here")
        try await scene.press(scene.link.openMap)

        let page = try await kayla.get("/here/map").body
        #expect(page.contains("zzharmed"))
        for hidden in ["qqkept", "qqchild", "zznote", "zzAli", "zzreason"] {
            #expect(!page.contains(hidden), "\(hidden)")
        }
        for hidden in [700, 701] as [UInt128] {
            #expect(try await kayla.get(Link.correctHere(ID(hidden)).path).status == .notFound)
            #expect(try await kayla.post(Link.correctHere(ID(hidden)).path, [("text", "x")]).status == .notFound)
        }
        let corrected = try await kayla.post(Link.correctHere(ID(21)).path, [("text", "qqonce, not twice")])
        #expect(corrected.status == .seeOther)
        let proposal = try #require(try await scene.record().openProposals.first)
        try await scene.press(scene.link.accept(proposal.id))
        try await scene.press(scene.link.accept(proposal.id))

        let disputes = try await family(scene).map[ID(21)]?.disputes
        #expect(disputes?.map(\.how.text) == ["qqonce, not twice"])
        #expect(disputes?.first?.by == ID(12))
        #expect(try await scene.chair.get(scene.link.minutes.path).body.contains("qqonce, not twice"))
        #expect(try await scene.chair.get(scene.link.room.path).body.contains("qqonce, not twice"))
    }

    @Test func `somebody who is not in the record proposes, but disputes nothing in a name that nobody knows`()
        async throws
    {
        let scene = try await MeetingScene()
        let dee = try await scene.guest("zzDee")
        try await scene.press(scene.link.openMap)
        let answer = try await dee.post(Link.correctHere(ID(21)).path, [("text", "qqno")])
        #expect(answer.status == .notFound)
        #expect(try await !dee.get("/here/map").body.contains("/here/map/items/"))
    }

    @Test func `what a child keeps for the worker does not come on the wall`() async throws {
        let scene = try await MeetingScene()
        let mia = try await scene.guest("zzMia", as: ID<Person>(11).description)
        try await scene.press(scene.link.openMap)
        #expect(try await propose(mia, "qqsecret", to: .worries).status == .unprocessableContent)
        let sent = try await mia.post(
            "/here/map", [("column", "worries"), ("text", "qqsecret"), ("shownTo", "workerOnly")])
        #expect(sent.status == .seeOther)
        let proposal = try #require(try await scene.record().openProposals.first)
        try await scene.press(scene.link.accept(proposal.id), [("category", "pastHarm")])
        #expect(try await family(scene).map[ID(proposal.id.value)]?.content.isOwnWords == true)
        #expect(try await !scene.chair.get(scene.link.room.path).body.contains("qqsecret"))
        #expect(try await !scene.chair.get(scene.link.minutes.path).body.contains("qqsecret"))
    }

    @Test func `one person cannot flood the others, and a script in words stays words`() async throws {
        let scene = try await MeetingScene()
        let (dee, tom) = (try await scene.guest("zzDee"), try await scene.guest("zzTom"))
        try await scene.press(scene.link.openMap)
        for _ in 0..<Proposal.mostOpen { _ = try await propose(dee, "<script>alert(1)</script>") }
        let more = try await propose(dee, "qqmore")
        #expect(more.status == .unprocessableContent && more.body.contains("qqmore"))
        #expect(try await propose(tom, "qqfine").status == .seeOther)
        let long = try await propose(tom, String(repeating: "x", count: Proposal.longest + 1))
        #expect(long.status == .unprocessableContent)
        for page in [scene.link.together, scene.link.page] {
            #expect(try await !scene.chair.get(page.path).body.contains("<script>alert"))
        }
        #expect(try await !dee.get("/here/map").body.contains("<script>alert"))
        #expect(try await scene.record().openProposals.count == Proposal.mostOpen + 1)
    }

    @Test func `several workers add at once, and everything stands`() async throws {
        let scene = try await MeetingScene()
        let other = try await scene.house.visitor("Practitioner")
        try await scene.house.change(scene.family, by: scene.chair.account) {
            try $0.allocate(lead: scene.chair.account, team: nil, coWorkers: [other.account])
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (number, worker) in [scene.chair, other, scene.chair, other, scene.chair, other].enumerated() {
                group.addTask {
                    let answer = try await scene.house.post(
                        scene.link.add(to: .worries).path, [("category", "pastHarm"), ("text", "qq\(number)")],
                        as: worker)
                    #expect(answer.status == .seeOther)
                }
            }
            try await group.waitForAll()
        }
        let page = try await other.get(scene.link.together.path).body
        for number in 0..<6 { #expect(page.contains("qq\(number)")) }
        let wrong = try await scene.press(scene.link.add(to: .worries), [("category", "goal"), ("text", "x")])
        #expect(wrong.status == .badRequest)
    }
}
