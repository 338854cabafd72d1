import Practice
import Testing

struct HappenedTests {
    /// What was typed into the boxes for day, month and year and beside them.
    private func typed(
        _ day: String, _ month: String, _ year: String, about: String = ""
    ) throws(Refusal) -> Happened? {
        try Happened.typed(day: day, month: month, year: year, about: about, field: "happened", today: today)
    }

    @Test func `a date is kept as precisely as it is known and no more`() throws {
        let precise = try typed("3", "3", "2026")
        let lessPrecise = try typed("", "03", "2026")
        let least = try typed("", "", "2026")
        let inWords = try typed("", "", "", about: " when Leo was a baby ")

        #expect(precise == .day(on: day("2026-03-03")))
        #expect(lessPrecise == .month(year: 2026, month: 3))
        #expect(least == .year(year: 2026))
        #expect(inWords == .about(words: "when Leo was a baby"))
    }

    @Test func `nothing typed is no date`() throws {
        let nothing = try typed("", "", "", about: "  ")

        #expect(nothing == nil)
    }

    @Test(arguments: [
        ("31", "2", "2026"), ("0", "3", "2026"), ("3", "13", "2026"), ("", "13", "2026"), ("3", "", "2026"),
        ("3", "3", ""), ("", "3", ""), ("", "", "26"), ("", "", "last"), ("x", "3", "2026"), ("3", "March", "2026"),
        ("", "", "9223372036854775808"), ("", "-3", "2026"),
    ])
    func `a date that is none is refused`(day: String, month: String, year: String) {
        #expect(throws: Refusal(.noSuchDay, "happened")) { try typed(day, month, year) }
    }

    @Test(arguments: [("22", "11", "2026"), ("", "12", "2026"), ("", "", "2027")])
    func `what happened cannot lie ahead`(day: String, month: String, year: String) {
        #expect(throws: Refusal(.inFuture, "happened")) { try typed(day, month, year) }
    }

    @Test(arguments: [("21", "11", "2026"), ("", "11", "2026"), ("", "", "2026")])
    func `today, this month and this year have begun`(day: String, month: String, year: String) throws {
        let found = try typed(day, month, year)

        #expect(found != nil)
    }

    @Test func `the earliest possible day is known for all but words`() {
        let known: [Happened] = [
            .day(on: day("2026-03-03")), .month(year: 2026, month: 3), .year(year: 2026), .about(words: "in spring"),
        ]

        let earliest = known.map(\.earliest)

        #expect(earliest == [day("2026-03-03"), day("2026-03-01"), day("2026-01-01"), nil])
    }

    @Test func `words beside a date are not thrown away`() throws {
        #expect(throws: Refusal(.dateAndWords, "happened")) { try typed("", "", "2026", about: "just after Easter") }
    }

    @Test func `a whole day is asked for in three boxes`() throws {
        let found = try Day.typed(day: "1", month: "2", year: "2027", field: "by")
        let nothing = try Day.typed(day: "", month: "", year: "", field: "by")

        #expect(found == day("2027-02-01"))
        #expect(nothing == nil)
        #expect(throws: Refusal(.noSuchDay, "by")) { try Day.typed(day: "", month: "2", year: "2027", field: "by") }
        #expect(throws: Refusal(.noSuchDay, "by")) { try Day.typed(day: "30", month: "2", year: "2027", field: "by") }
    }
}
