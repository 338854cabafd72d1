import Practice
import Testing

struct StandingTests {
    @Test func `a family is opened once, on a day that has come`() throws {
        let opened = try Family().open(on: day("2026-11-02"), today: today)
        let again = try aFamily().open(on: today, today: today)

        #expect(opened == [.standing(.opened(on: day("2026-11-02")))])
        #expect(again.isEmpty)
        #expect(throws: Refusal(.inFuture, "opened")) { try Family().open(on: day("2026-11-22"), today: today) }
    }

    @Test func `a family is allocated to a lead, a team and co-workers`() throws {
        let family = aFamily()

        let allocated = try family.taking(family.allocate(lead: .jo, team: .harbour, coWorkers: [.sam, .alex]))

        #expect(allocated.standing.lead == .jo)
        #expect(allocated.standing.team == .harbour)
        #expect(allocated.standing.coWorkers == [.sam, .alex])
    }

    @Test func `a new allocation records only what is different`() throws {
        let family = aFamily()
        let allocated = try family.taking(family.allocate(lead: .jo, team: .harbour, coWorkers: [.sam]))

        let same = try allocated.allocate(lead: .jo, team: .harbour, coWorkers: [.sam])
        let changed = try allocated.allocate(lead: .jo, team: .harbour, coWorkers: [.alex])
        let handedOver = try allocated.allocate(lead: nil, team: .hill, coWorkers: [.sam])

        #expect(same.isEmpty)
        #expect(changed == [.standing(.coWorkerAdded(worker: .alex)), .standing(.coWorkerLeft(worker: .sam))])
        #expect(handedOver == [.standing(.allocated(lead: nil, team: .hill))])
    }

    @Test func `a restriction names people, the lead among them`() throws {
        let family = aFamily()
        let led = try family.taking(family.allocate(lead: .jo, team: nil, coWorkers: []))

        let restricted = try led.taking(led.restrict(.staffOrRelative, named: [.jo, .sam], lifters: [.jo, .sam]))

        #expect(restricted.standing.restriction?.named == [.jo, .sam])
        #expect(restricted.standing.restriction?.grounds == .staffOrRelative)
        #expect(restricted.standing.restriction?.since == today)
        #expect(throws: Refusal(.leadNotNamed, "named")) {
            try led.restrict(.adoption, named: [.sam], lifters: [.jo, .sam])
        }
        #expect(throws: Refusal(.notFound, "named")) {
            try family.restrict(.adoption, named: [], lifters: [.jo, .sam])
        }
    }

    @Test func `a restriction leaves somebody who can lift it`() throws {
        let family = aFamily()

        let restricted = try family.restrict(.adoption, named: [.sam, .alex], lifters: [.jo, .alex])

        #expect(restricted == [.standing(.restricted(grounds: .adoption, named: [.sam, .alex]))])
        #expect(throws: Refusal(.nobodyCanLift, "named")) {
            try family.restrict(.adoption, named: [.sam], lifters: [.jo, .alex])
        }
    }

    @Test func `the lead of a restricted family is always one of those named`() throws {
        let family = aFamily()
        let restricted = try family.taking(family.restrict(.highRisk, named: [.jo, .sam], lifters: [.jo, .sam]))
        let led = try restricted.taking(restricted.allocate(lead: .sam, team: nil, coWorkers: []))

        #expect(throws: Refusal(.leadNotNamed, "lead")) { try led.allocate(lead: .alex, team: nil, coWorkers: []) }
        #expect(throws: Refusal(.leadNotNamed, "named")) {
            try led.restrict(.highRisk, named: [.jo], lifters: [.jo, .sam])
        }
    }

    @Test func `names are added and taken off one by one while the grounds stay`() throws {
        let family = aFamily()
        let restricted = try family.taking(
            family.restrict(.highRisk, named: [.jo, .sam], lifters: [.jo, .sam]), on: day("2026-11-01"))

        let events = try restricted.restrict(.highRisk, named: [.jo, .alex], lifters: [.jo, .sam])
        let changed = restricted.taking(events)
        let same = try changed.restrict(.highRisk, named: [.alex, .jo], lifters: [.jo, .sam])

        #expect(events == [.standing(.nameAdded(worker: .alex)), .standing(.nameTakenOff(worker: .sam))])
        #expect(changed.standing.restriction?.named == [.jo, .alex])
        #expect(changed.standing.restriction?.since == day("2026-11-01"))
        #expect(same.isEmpty)
    }

    @Test func `other grounds are a new restriction`() throws {
        let family = aFamily()
        let restricted = try family.taking(
            family.restrict(.highRisk, named: [.sam, .jo], lifters: [.jo, .sam]), on: day("2026-11-01"))

        let events = try restricted.restrict(.policeRequest, named: [.sam, .jo], lifters: [.jo, .sam])
        let changed = restricted.taking(events)

        #expect(events == [.standing(.restricted(grounds: .policeRequest, named: [.jo, .sam]))])
        #expect(changed.standing.restriction?.since == today)
    }

    @Test func `a restriction is lifted for a reason`() throws {
        let family = aFamily()
        let restricted = try family.taking(family.restrict(.adoption, named: [.jo], lifters: [.jo, .sam]))

        let lifted = try restricted.taking(restricted.liftRestriction(because: "The order was made."))

        #expect(lifted.standing.restriction == nil)
        #expect(throws: Refusal(.whyMissing, "why")) { try restricted.liftRestriction(because: "") }
        #expect(throws: Refusal(.notFound)) { try family.liftRestriction(because: "A slip.") }
    }

    @Test func `a closed family is closed since a day and for a reason, and can be opened again`() throws {
        let family = aFamily()

        let closed = try family.taking(family.close(on: day("2026-11-20"), because: "The goal has held.", today: today))
        let reopened = try closed.taking(closed.reopen(on: today, because: "School rang."))

        #expect(!closed.standing.isOpen)
        #expect(closed.standing.closed == day("2026-11-20"))
        #expect(closed.standing.closedBecause == "The goal has held.")
        #expect(reopened == family)
    }

    @Test func `closing needs an open family, a reason and a day that has come`() throws {
        let family = aFamily()
        let closed = try family.taking(family.close(on: today, because: "The goal has held.", today: today))

        #expect(throws: Refusal(.isClosed)) { try closed.close(on: today, because: "Again.", today: today) }
        #expect(throws: Refusal(.isClosed)) { try Family().close(on: today, because: "Early.", today: today) }
        #expect(throws: Refusal(.whyMissing, "why")) { try family.close(on: today, because: " ", today: today) }
        #expect(throws: Refusal(.inFuture, "day")) {
            try family.close(on: day("2026-11-22"), because: "Soon.", today: today)
        }
    }

    @Test func `opening again needs a closed family and a reason`() throws {
        let family = aFamily()
        let closed = try family.taking(family.close(on: today, because: "The goal has held.", today: today))

        #expect(throws: Refusal(.notFound)) { try family.reopen(on: today, because: "School rang.") }
        #expect(throws: Refusal(.whyMissing, "why")) { try closed.reopen(on: today, because: "") }
    }

    @Test func `the days of opening, closing and opening again stand in their order`() throws {
        let family = aFamily()
        let closed = try family.taking(family.close(on: today, because: "The goal has held.", today: today))

        #expect(throws: Refusal(.tooEarly, "day")) {
            try family.close(on: day("2026-01-04"), because: "A slip.", today: today)
        }
        #expect(throws: Refusal(.tooEarly, "day")) {
            try closed.reopen(on: day("2026-11-20"), because: "School rang.")
        }
    }

    @Test func `the grounds for a restriction are those that the authority has to know`() {
        let grounds = Standing.Grounds.allCases.map(\.rawValue)

        let known = [
            "staffOrRelative", "adoption", "highProfile", "highRisk", "safeguardingReview", "policeRequest", "other",
        ]
        #expect(grounds == known)
    }
}
