import Foundation
import Kith

/// The figures of meetings: how soon an answer is kept, how soon everybody sees the numbers, and what it costs to wait.
///
/// Thirty people sit in each room, every one with a live page, and all rooms are there at once. `answer-p99` is the time
/// from pressing the button until the phone may say that the answer is kept, while all answer within three seconds.
/// `reveal-p99` is the time from the chair's press until a phone has the whole page with the numbers; the chairs of all
/// rooms press within one second.
struct RoundMeasurements {
    let store: BenchStore

    private static let people = 30
    private static let steps = [1, 10, 50]
    private static let answering = 3_000.0
    private static let pressing = 1_000.0
    private static let idle = 5_000

    func run() async throws {
        let places = try await store.prepare { office in
            var places: [RoundPlace] = []
            for rooms in Self.steps {
                places.append(try await RoundPlace.make(in: office, rooms: rooms, people: Self.people))
            }
            return places
        }
        try store.server?.vacuum()
        for place in places {
            let child = try store.serve()
            defer { child.stop() }
            let step = place.rooms.count == Self.steps.last ? "" : "-\(place.rooms.count)"
            let rooms = try Rooms(place, port: store.port)
            let answers = try rooms.answer(within: Self.answering)
            Figure.say("\(store.prefix)answer-p99\(step)", Self.p99(answers), "ms")
            let reveals = try rooms.reveal(within: Self.pressing)
            Figure.say("\(store.prefix)reveal-p99\(step)", Self.p99(reveals), "ms")
        }
        guard let last = places.last else { return }
        try waiting(last)
    }

    private func waiting(_ place: RoundPlace) throws {
        let child = try store.serve()
        defer { child.stop() }
        let cookies = place.rooms.flatMap { $0.guests.map(\.cookie) }
        let crowd = Crowd(port: store.port)
        var told: Set<Int> = []
        crowd.heard = { owner, _ in told.insert(owner) }
        for number in 0..<Self.idle {
            let line = try crowd.open(.listens, owner: number)
            try crowd.get("/here/events", cookie: cookies[number % cookies.count], on: line)
            if number % 50 == 49 { try crowd.run { told.count > number - 50 } }
        }
        try crowd.run { told.count == Self.idle }
        Figure.say("\(store.prefix)idle-\(Self.idle)-memory", child.memory, "MB")
    }

    private static func p99(_ milliseconds: [Double]) -> Double {
        let sorted = milliseconds.sorted()
        return sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, sorted.count * 99 / 100)]
    }
}

/// All rooms with everybody's phone: a live connection each, and another one to ask on, as a browser has them.
private final class Rooms {
    private struct Phone {
        var room: Int
        var guest: RoundPlace.Guest
        var listens: Int32
        var asks: Int32
        var newest = 0
        var began: UInt64 = 0
        var took: Double?
    }

    private let place: RoundPlace
    private let crowd: Crowd
    private var phones: [Phone] = []
    private var chairs: [Int32] = []
    private var pressed: [UInt64]

    init(_ place: RoundPlace, port: Int) throws {
        self.place = place
        crowd = Crowd(port: port)
        pressed = Array(repeating: 0, count: place.rooms.count)
        for (number, room) in place.rooms.enumerated() {
            for guest in room.guests {
                let listens = try crowd.open(.listens, owner: phones.count)
                let asks = try crowd.open(.asks, owner: phones.count)
                phones.append(Phone(room: number, guest: guest, listens: listens, asks: asks))
            }
            chairs.append(try crowd.open(.asks, owner: -1))
        }
        try open()
    }

    /// Everybody opens the page, and it begins to listen.
    private func open() throws {
        var (opened, told) = (0, Set<Int>())
        crowd.answered = { _, status in
            guard status == 200 else { throw Said("A page answered \(status); the figures would lie.") }
            opened += 1
        }
        crowd.heard = { [weak self] owner, number in
            self?.phones[owner].newest = number
            told.insert(owner)
        }
        for (number, phone) in phones.enumerated() {
            try crowd.get("/here", cookie: phone.guest.cookie, on: phone.asks)
            try crowd.get("/here/events", cookie: phone.guest.cookie, on: phone.listens)
            if number % 50 == 49 { try crowd.run { told.count > number - 50 } }
        }
        try crowd.run { opened == phones.count && told.count == phones.count }
    }

    /// - Returns: milliseconds until each phone was told that its answer is kept.
    func answer(within span: Double) throws -> [Double] {
        crowd.answered = { [weak self] owner, status in
            guard status == 303 else { throw Said("An answer got \(status); the figures would lie.") }
            self?.done(owner)
        }
        let order = phones.indices.shuffled()
        try spread(order.count, over: span) { place in
            let owner = order[place]
            let (phone, round) = (phones[owner], self.place.rooms[phones[owner].room].round)
            phones[owner].began = Crowd.now
            try crowd.post(
                "/here/answer",
                "csrf=\(phone.guest.formToken)&command=\(Self.command())&round=\(round)&answer=\(owner % 11)"
                    + "&reason=It+is+only+six+weeks+and+I+want+to+see+what+happens+at+the+birthday.",
                cookie: phone.guest.cookie, on: phone.asks)
        }
        return try results()
    }

    /// - Returns: milliseconds from the chair's press until each phone had the numbers.
    func reveal(within span: Double) throws -> [Double] {
        crowd.answered = { [weak self] owner, status in
            guard status == (owner < 0 ? 303 : 200) else { throw Said("A page answered \(status).") }
            if owner >= 0 { self?.done(owner) }
        }
        var broken: (any Error)?
        crowd.heard = { [weak self] owner, number in
            guard let self, number != phones[owner].newest else { return }
            phones[owner].newest = number
            phones[owner].began = pressed[phones[owner].room]
            guard phones[owner].began > 0 else { return }
            do {
                try crowd.get(
                    "/here", cookie: phones[owner].guest.cookie, on: phones[owner].asks,
                    more: "X-Kith-Fragment: here\r\n")
            } catch { broken = error }
        }
        try spread(chairs.count, over: span) { room in
            pressed[room] = Crowd.now
            try crowd.post(
                place.rooms[room].show, "csrf=\(place.chairFormToken)&command=\(Self.command())",
                cookie: place.chairCookie, on: chairs[room])
        }
        let all = try results()
        if let broken { throw broken }
        return all
    }

    /// Does something so many times, evenly over a span of milliseconds, while answers are taken.
    private func spread(_ number: Int, over span: Double, _ act: (Int) throws -> Void) throws {
        for owner in phones.indices { phones[owner].took = nil }
        let start = Crowd.now
        for place in 0..<number {
            let due = start + UInt64(span * 1_000_000 * Double(place) / Double(number))
            while Crowd.now < due { try crowd.turn(waiting: 1) }
            try act(place)
            try crowd.turn(waiting: 0)
        }
    }

    private func done(_ owner: Int) {
        phones[owner].took = Double(Crowd.now - phones[owner].began) / 1_000_000
    }

    private func results() throws -> [Double] {
        try crowd.run { phones.allSatisfy { $0.took != nil } }
        return phones.compactMap(\.took)
    }

    private static func command() -> String {
        let digits = Array("0123456789abcdefghjkmnpqrstvwxyz")
        return String((0..<26).map { $0 == 0 ? digits[Int.random(in: 0..<8)] : digits[Int.random(in: 0..<32)] })
    }
}
