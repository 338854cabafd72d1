import Foundation
import HTTPTypes
import Journal
import Practice
import Testing

@testable import Kith

/// A page that refreshes itself has one access line a visit, and nobody reads the record without one.
struct LiveVisitTests {
    private func openings(_ shared: Shared) async throws -> Int {
        let lines = try await shared.house.office.journal.access.lines(of: .record(shared.id.value), limit: 1_000)
        return lines.count { $0.line.action == "view" && $0.line.part == "room" }
    }

    /// Where the page fetches itself again, as live.js reads it.
    private func refresh(of page: TestAnswer) throws -> String {
        let start = try #require(page.body.range(of: "data-fragment=\"/families/"))
        let path = page.body[start.upperBound...].prefix { $0 != "\"" }
        return String(path.drop { $0 != "/" }.dropFirst()).replacing("&amp;", with: "&")
    }

    @Test func `a room that stays open is one line, however often it refreshes`() async throws {
        let shared = try await Shared()
        let room = try await shared.worker.get(shared.page("map/room?questions=shown"))
        let refresh = try refresh(of: room)

        for _ in 0..<3 {
            shared.house.clock.advance(minutes: 5)
            let answer = try await shared.fragment(refresh)
            #expect(answer.status == .ok)
            #expect(try self.refresh(of: answer) == refresh)
        }

        #expect(try await openings(shared) == 1)
    }

    @Test func `opened by hand, by somebody else, for another record or after an hour it is a visit of its own`()
        async throws
    {
        let shared = try await Shared()
        let refresh = try refresh(of: try await shared.worker.get(shared.page("map/room")))
        let mark = try #require(refresh.split(separator: "=").last)
        let before = try await openings(shared)

        _ = try await shared.worker.get(shared.page(refresh))
        _ = try await shared.fragment("map/room")
        _ = try await shared.fragment("map/room?visit=1-2")
        _ = try await shared.fragment("map/room?visit=x\(mark)")
        let other = try await shared.worker.get("/families/\(shared.other)/map/room")
        _ = try await shared.fragment("map/room?visit=\(try self.refresh(of: other).split(separator: "=").last ?? "")")
        #expect(try await openings(shared) == before + 5)

        shared.house.clock.advance(minutes: 14)
        _ = try await shared.worker.get(shared.page("map"))
        for _ in 0..<4 {
            shared.house.clock.advance(minutes: 14)
            _ = try await shared.worker.get(shared.page("map"))
        }
        let late = try await shared.fragment(refresh)
        #expect(late.status == .ok)
        #expect(try await openings(shared) == before + 6)
    }
}
