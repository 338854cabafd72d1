import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// Whoever asks who opened a record, or what somebody opened, can go back to the first line (assurance 40).
@Suite(.bothEngines) struct AccessPagesTests {
    @Test func `everything that somebody opened is reached page by page, each line once`() async throws {
        let house = try await House.build()
        let governance = try await house.visitor("Information governance")
        let worker = try await house.visitor("Practitioner")
        try await house.opened(by: worker, days: 450)

        var link: String? = Link.opened(by: worker.account).path
        var (pages, days) = (0, [String]())
        while let path = link {
            let answer = try await governance.get(path)
            days += answer.daysOfLines
            pages += 1
            link = answer.older
        }

        #expect(pages == 3)
        #expect(days.count == 450 && Set(days).count == 450)
    }

    @Test func `the list begins at the end of the day that is asked for`() async throws {
        let house = try await House.build()
        let governance = try await house.visitor("Information governance")
        let worker = try await house.visitor("Practitioner")
        try await house.opened(by: worker, days: 450)
        let path = Link.opened(by: worker.account).path

        let earlier = try await governance.get(path + "?to-day=2&to-month=3&to-year=2025")
        let next = try await governance.get(try #require(earlier.older))
        let beyond = try await governance.get(path + "?to-day=2&to-month=3&to-year=2999")

        #expect(earlier.daysOfLines.first == "2 March 2025" && earlier.daysOfLines.count == 200)
        #expect(next.daysOfLines.first == "14 August 2024")
        #expect(beyond.status == .unprocessableContent && beyond.problems.count == 1)
    }

    @Test func `a short list asks for no day`() async throws {
        let house = try await House.build()
        let governance = try await house.visitor("Information governance")
        let worker = try await house.visitor("Practitioner")
        try await house.opened(by: worker, days: 3)

        let answer = try await governance.get(Link.opened(by: worker.account).path)

        #expect(answer.daysOfLines.count == 3)
        #expect(answer.older == nil && !answer.body.contains("to-day"))
    }
}

extension House {
    /// Lines of one person, one a day at noon; the newest is of 30 June 2025.
    fileprivate func opened(by worker: TestBrowser, days: Int) async throws {
        let last = Clock.end(of: try #require(Day(year: 2025, month: 6, day: 30))).milliseconds - 12 * 3_600_000
        let log = office.journal.access
        try await withThrowingTaskGroup { group in
            for day in 0..<days {
                group.addTask {
                    try await log.record(
                        AccessLine(
                            at: last - Int64(day) * 24 * 3_600_000, actor: worker.account.value, session: nil, role: "",
                            source: "", action: "view", part: "map"))
                }
            }
            try await group.waitForAll()
        }
    }
}

extension TestAnswer {
    /// The day of each line.
    fileprivate var daysOfLines: [String] {
        body.matches(of: /([0-9]+ [A-Z][a-z]+ [0-9]{4}),/).map { String($0.1) }
    }

    /// Where the older lines are.
    fileprivate var older: String? {
        body.firstMatch(of: /href="([^"]*before=[^"]*)"/).map { String($0.1).replacing("&amp;", with: "&") }
    }
}
