import Practice
import Testing

struct AreasTests {
    @Test func `a child has no service area before the first`() throws {
        let family = try aFamily().placing(.childProtection, for: .mia, since: day("2026-02-01"))

        #expect(family.areas.area(of: .mia, on: day("2026-01-31")) == nil)
        #expect(family.areas.area(of: .mia, on: day("2026-02-01")) == ServiceArea.childProtection.id)
        #expect(family.areas.area(of: .leo, on: today) == nil)
        #expect(family.areas.stays(of: .leo).isEmpty)
    }

    @Test func `the first area needs no reason, every later one does`() throws {
        let family = aFamily()
        let placed = try family.taking(
            family.move(
                .mia, to: ServiceArea.earlyHelp.id, on: today, because: "", today: today, authority: anAuthority()))

        #expect(placed.areas.stays(of: .mia).map(\.because) == [""])
        #expect(throws: Refusal(.whyMissing, "why")) {
            try placed.move(
                .mia, to: ServiceArea.childProtection.id, on: today, because: " ", today: today,
                authority: anAuthority())
        }
    }

    @Test func `a step down keeps the stay before it, and each day keeps its area`() throws {
        let family = try aFamily().placing(.childProtection, for: .mia, since: day("2026-02-01"))

        let moved = try family.placing(.earlyHelp, for: .mia, since: day("2026-09-01"))

        #expect(moved.areas.stays(of: .mia).map(\.since) == [day("2026-02-01"), day("2026-09-01")])
        #expect(moved.areas.area(of: .mia, on: day("2026-08-31")) == ServiceArea.childProtection.id)
        #expect(moved.areas.area(of: .mia, on: day("2026-09-01")) == ServiceArea.earlyHelp.id)
    }

    @Test func `siblings can be in different areas`() throws {
        let family = try aFamily().placing(.childProtection, for: .leo).placing(.inOurCare, for: .mia)

        let all = family.currentAreas(on: today)
        let leos = family.currentAreas(on: today, of: [.leo])

        #expect(all == [ServiceArea.inOurCare.id, ServiceArea.childProtection.id])
        #expect(leos == [ServiceArea.childProtection.id])
    }

    @Test func `an area that all children share is named once`() throws {
        let family = try aFamily().placing(.earlyHelp, for: .mia, .leo)

        let areas = family.currentAreas(on: today)

        #expect(areas == [ServiceArea.earlyHelp.id])
    }

    @Test func `a stay that is entered late takes its place among the others`() throws {
        let family = try aFamily().placing(.earlyHelp, for: .mia, since: day("2026-09-01"))

        let late = try family.taking(
            family.move(
                .mia, to: ServiceArea.childProtection.id, on: day("2026-03-01"), because: "Found in the old record.",
                today: today, authority: anAuthority()))

        #expect(late.areas.area(of: .mia, on: day("2026-08-31")) == ServiceArea.childProtection.id)
        #expect(late.areas.area(of: .mia, on: today) == ServiceArea.earlyHelp.id)
    }

    @Test func `of two moves on one day the later one counts`() throws {
        let family = try aFamily().placing(.childProtection, for: .mia)

        let moved = try family.placing(.earlyHelp, for: .mia, since: today).placing(.inOurCare, for: .mia, since: today)

        #expect(moved.areas.area(of: .mia, on: today) == ServiceArea.inOurCare.id)
    }

    @Test func `moving a child to where it is changes nothing`() throws {
        let family = try aFamily().placing(.earlyHelp, for: .mia)

        let events = try family.move(
            .mia, to: ServiceArea.earlyHelp.id, on: today, because: "", today: today, authority: anAuthority())

        #expect(events.isEmpty)
    }

    @Test func `nobody moves to an area that the authority does not have, or no longer gives`() throws {
        let family = aFamily()
        let retired = try anAuthority().taking(anAuthority().word(.earlyHelp, isRetired: true))

        for (area, authority) in [(ServiceArea.ID(77), try anAuthority()), (ServiceArea.earlyHelp.id, retired)] {
            #expect(throws: Refusal(.areaNotOpen, "area")) {
                try family.move(.mia, to: area, on: today, because: "", today: today, authority: authority)
            }
        }
    }

    @Test func `only children of the record move, and only on days that have come`() throws {
        let family = aFamily()
        let area = ServiceArea.earlyHelp.id

        #expect(throws: Refusal(.notFound, "child")) {
            try family.move(.kayla, to: area, on: today, because: "A slip.", today: today, authority: anAuthority())
        }
        #expect(throws: Refusal(.notFound, "child")) {
            try family.move(.stranger, to: area, on: today, because: "A slip.", today: today, authority: anAuthority())
        }
        #expect(throws: Refusal(.inFuture, "day")) {
            try family.move(
                .mia, to: area, on: day("2026-11-22"), because: "Soon.", today: today, authority: anAuthority())
        }
    }
}
