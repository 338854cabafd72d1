import Hummingbird
import Journal
import NIOCore
import Practice
import ServiceLifecycle

extension FamilyLink {
    var roomEvents: Link { part("map/room/events") }
}

/// What the room's screen listens to. It is told only "version 13"; the map itself is fetched through the ordinary door.
enum RoomRoutes {
    static let all: [Route] = [
        .family(
            .get, "map/room/events", may: .read,
            logs: .nothing(because: "tells only that the record has a new version; the visit it belongs to is logged")
        ) { visit in
            .events(VersionFeed(visit.office.families.versions(of: visit.id.value), since: visit.version))
        }
    ]
}

/// The versions of a record as server-sent events, until the listener leaves, the server stops or an hour has passed.
///
/// An hour is longer than a session may stay idle: the next connection goes through the door again, and is refused where
/// nobody has touched the screen since.
struct VersionFeed: Sendable {
    private let versions: AsyncStream<Int>
    private let now: Int
    private let told: Told?
    private static let heartbeats = 240
    private static let pause = Duration.seconds(15)

    /// What a listener is told of a new version: a number of their own, or nothing where it is not about them.
    typealias Told = @Sendable (_ version: Int) async -> Int?

    init(_ versions: AsyncStream<Int>, since now: Int, telling told: Told? = nil) {
        self.versions = versions
        self.now = now
        self.told = told
    }

    var body: ResponseBody {
        ResponseBody { writer in
            try await writer.write(Self.event(now))
            let (moments, feed) = AsyncStream.makeStream(of: Moment.self, bufferingPolicy: .bufferingNewest(8))
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { await pass(versions, to: feed) }
                group.addTask { try await Self.beat(feed) }
                for await moment in moments.cancelOnGracefulShutdown() { try await writer.write(moment.bytes) }
                group.cancelAll()
            }
            try await writer.finish(nil)
        }
    }

    private func pass(_ versions: AsyncStream<Int>, to feed: AsyncStream<Moment>.Continuation) async {
        var last = now
        for await version in versions {
            guard let told else {
                feed.yield(.version(version))
                continue
            }
            if let mark = await told(version), mark != last {
                last = mark
                feed.yield(.version(mark))
            }
        }
    }

    /// A listener that has gone is noticed only when something is written to it.
    private static func beat(_ feed: AsyncStream<Moment>.Continuation) async throws {
        for _ in 0..<heartbeats {
            try await Task.sleep(for: pause)
            feed.yield(.stillThere)
        }
        feed.finish()
    }

    private static func event(_ version: Int) -> ByteBuffer {
        ByteBuffer(string: "event: version\ndata: \(version)\n\n")
    }

    private enum Moment: Sendable {
        case version(Int)
        case stillThere

        var bytes: ByteBuffer {
            switch self {
            case .version(let version): VersionFeed.event(version)
            case .stillThere: ByteBuffer(string: ": \n\n")
            }
        }
    }
}

extension Answer {
    /// A stream of events that stays open.
    static func events(_ feed: VersionFeed) -> Answer {
        var answer = Answer(status: .ok, headers: [(.contentType, "text/event-stream")])
        answer.feed = feed
        return answer
    }
}
