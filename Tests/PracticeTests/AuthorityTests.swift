import Practice
import Testing

struct AuthorityTests {
    private var ownArea: ServiceArea {
        var area = ServiceArea.earlyHelp
        area.id = ID(50)
        area.name = Term("Young carers", "Gofalwyr ifanc")
        return area
    }

    @Test func `a new authority has a name, six service areas and the day from which it expects the elements`() throws {
        let authority = try anAuthority()

        #expect(authority.name == "Harbour Council")
        #expect(authority.areas == ServiceArea.builtIn)
        #expect(authority.openAreas.count == 6)
        #expect(authority.elementsFrom == day("2026-04-01"))
    }

    @Test(arguments: blanks)
    func `an authority needs a name`(name: String) throws {
        let authority = try anAuthority()

        #expect(throws: Refusal(.missing, "name")) { try Authority().found(name: name, elementsFrom: nil) }
        #expect(throws: Refusal(.missing, "name")) { try authority.settle(name: name, elementsFrom: nil) }
    }

    @Test func `settling records only what is different`() throws {
        let authority = try anAuthority()

        let same = try authority.settle(name: " Harbour Council ", elementsFrom: day("2026-04-01"))
        let renamed = try authority.settle(name: "Harbour", elementsFrom: day("2026-04-01"))
        let later = try authority.settle(name: "Harbour Council", elementsFrom: nil)

        #expect(same.isEmpty)
        #expect(renamed == [.named(name: "Harbour")])
        #expect(later == [.elementsExpected(from: nil)])
        #expect(authority.taking(later).elementsFrom == nil)
    }

    @Test func `an authority defines an area of its own`() throws {
        let authority = try anAuthority()

        let wider = try authority.taking(authority.word(ownArea, isRetired: false))

        #expect(wider.areas.count == 7)
        #expect(wider[ID(50)] == ownArea)
    }

    @Test func `an area is reworded in its place`() throws {
        var area = ServiceArea.earlyHelp
        area.terminology.statement = Term(" Big worry ", "Pryder mawr")

        let events = try anAuthority().word(area, isRetired: false)
        let reworded = try anAuthority().taking(events)
        let same = try reworded.word(area, isRetired: false)

        #expect(reworded[area.id]?.terminology.statement == Term("Big worry", "Pryder mawr"))
        #expect(reworded.areas.map(\.id) == ServiceArea.builtIn.map(\.id))
        #expect(same.isEmpty)
    }

    @Test func `a retired area can be chosen no more, keeps its words, and can be brought back`() throws {
        let authority = try anAuthority()

        let events = try authority.word(.youthJustice, isRetired: true)
        let retired = authority.taking(events)
        let back = try retired.taking(retired.word(.youthJustice, isRetired: false))

        #expect(events == [.areaRetired(area: ServiceArea.youthJustice.id)])
        #expect(retired.openAreas.map(\.id).contains(ServiceArea.youthJustice.id) == false)
        #expect(retired[ServiceArea.youthJustice.id] == .youthJustice)
        #expect(back == authority)
    }

    @Test func `an area can be reworded and retired at once`() throws {
        var area = ServiceArea.earlyHelp
        area.name.welsh = "Help cynnar"

        let events = try anAuthority().word(area, isRetired: true)

        #expect(events == [.areaReworded(area: area), .areaRetired(area: area.id)])
    }

    @Test(arguments: ["name", "statement", "goal", "ten", "zero"])
    func `every word of an area is needed in English`(field: String) throws {
        let fields: [String: WritableKeyPath<ServiceArea, String>] = [
            "name": \.name.english, "statement": \.terminology.statement.english,
            "goal": \.terminology.goal.english, "ten": \.terminology.ten.english, "zero": \.terminology.zero.english,
        ]
        let part = try #require(fields[field])
        for text in blanks {
            var area = ownArea
            area[keyPath: part] = text

            #expect(throws: Refusal(.missing, field)) { try anAuthority().word(area, isRetired: false) }
        }
    }

    @Test(arguments: ["nameWelsh", "statementWelsh", "goalWelsh", "tenWelsh", "zeroWelsh"])
    func `Welsh words may be missing, but take nothing that cannot be kept`(field: String) throws {
        let fields: [String: WritableKeyPath<ServiceArea, String>] = [
            "nameWelsh": \.name.welsh, "statementWelsh": \.terminology.statement.welsh,
            "goalWelsh": \.terminology.goal.welsh, "tenWelsh": \.terminology.ten.welsh,
            "zeroWelsh": \.terminology.zero.welsh,
        ]
        let part = try #require(fields[field])
        var area = ownArea
        area[keyPath: part] = ""

        let events = try anAuthority().word(area, isRetired: false)

        #expect(events == [.areaDefined(area: area)])
        for (text, reason) in unkeepable {
            area[keyPath: part] = text
            #expect(throws: Refusal(reason, field)) { try anAuthority().word(area, isRetired: false) }
        }
    }

    @Test func `the built-in areas keep their identities and say what 10 and 0 mean in both languages`() {
        let areas = ServiceArea.builtIn

        let silent = areas.filter { area in
            let words = [
                area.name, area.terminology.statement, area.terminology.goal, area.terminology.ten,
                area.terminology.zero,
            ]
            return words.contains { $0.english.isEmpty || $0.welsh.isEmpty }
        }

        #expect(areas.map(\.id) == (1...6).map { ID($0) })
        #expect(silent.isEmpty)
    }

    @Test func `what a newer version recorded is counted and changes nothing else`() throws {
        let authority = try anAuthority()

        var newer = authority
        newer.apply(nil, stamp(today))

        #expect(newer.newerKinds == 1)
        #expect(newer.areas == authority.areas)
    }
}
