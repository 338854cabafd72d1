import HTTPTypes
import Hummingbird
import Journal
import NIOCore
import Practice
import Scratch
import Testing

@testable import Kith

/// How many pages that refresh themselves one person may have open.
struct LivePlacesTests {
    @Test func `the newest go on, older ones end, and nobody is in anybody else's way`() {
        let places = LivePlaces()
        let reader = LivePlaces.Reader(id: 1, most: 3)
        let taken = (0..<5).map { _ in places.take(for: reader) }
        let other = places.take(for: LivePlaces.Reader(id: 2, most: 3))

        #expect(taken.map { places.isKept($0, of: reader) } == [false, false, true, true, true])
        #expect(places.isKept(other, of: LivePlaces.Reader(id: 2, most: 3)))
        // Whoever is not let in yet has fewer, also of those that they opened before.
        #expect(taken.count { places.isKept($0, of: reader.atTheDoor()) } == 3)
        places.leave(taken[4], of: reader)
        #expect(places.isKept(taken[1], of: reader))
    }

    @Test func `whoever opens far more than can end in time is turned away until some have`() {
        let places = LivePlaces()
        let reader = LivePlaces.Reader(id: 1, most: 2)
        let taken = (0..<6).map { _ in
            #expect(!places.isFull(for: reader))
            return places.take(for: reader)
        }
        #expect(places.isFull(for: reader))
        places.leave(taken[0], of: reader)
        #expect(!places.isFull(for: reader))
    }

    /// Opens so many live pages, one after the other, and says of which ones the end was told when the next heartbeat came.
    private func ended(of number: Int, at path: String, cookie: String, in house: House) async throws -> [Bool] {
        var head = HTTPRequest(method: .get, scheme: "http", authority: "127.0.0.1:8080", path: path)
        head.headerFields[.cookie] = cookie
        let (request, heard) = (head, (0..<number).map { _ in Heard() })
        try await withThrowingTaskGroup(of: Void.self) { group in
            for one in heard {
                group.addTask {
                    try await house.site.listen(Request(head: request, body: RequestBody(buffer: ByteBuffer())), one)
                }
                try await eventually { one.text.contains("event: version") }
            }
            house.office.journal.remindWatchers()
            try await eventually {
                heard.allSatisfy { $0.text.contains("retry: ") || $0.text.hasSuffix(": \n\n") }
            }
            group.cancelAll()
        }
        #expect(heard.allSatisfy { $0.text.contains("event: version") })
        return heard.map { $0.text.contains("retry: ") }
    }

    @Test func `a worker's oldest live pages end for the newest, and ask again only after minutes`() async throws {
        let shared = try await Shared()
        let reader = LivePlaces.Reader.worker(shared.worker.account)
        let (path, places) = (shared.page("map/room/events"), shared.house.office.livePlaces)
        let ended = try await ended(
            of: reader.most + 2, at: path, cookie: "kith=\(shared.worker.token)", in: shared.house)
        #expect(ended == (0..<reader.most + 2).map { $0 < 2 })

        let taken = (0..<3 * reader.most).map { _ in places.take(for: reader) }
        #expect(try await shared.worker.get(path).status == .tooManyRequests)
        for place in taken { places.leave(place, of: reader) }
        #expect(try await shared.worker.get(path).status == .ok)
    }

    @Test func `somebody whom nobody has let in yet has three live pages, and a guest has eight`() async throws {
        let scene = try await MeetingScene()
        let (phone, participant) = try await scene.atDoor("Nurse")
        func ended(of number: Int) async throws -> [Bool] {
            try await self.ended(of: number, at: "/here/events", cookie: phone.cookie, in: scene.house)
        }
        #expect(try await ended(of: 5) == [true, true, false, false, false])
        try await scene.press(scene.link.person(participant, "let-in"), [("person", "new-network")])
        #expect(try await ended(of: 9) == [true] + [Bool](repeating: false, count: 8))
    }
}
