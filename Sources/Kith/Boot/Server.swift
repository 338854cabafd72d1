import Foundation
import Hummingbird
import HummingbirdCore
import Journal
package import Logging
import NIOCore
import Practice
import ServiceLifecycle
import UnixSignals

/// Serves the site until it is told to stop, and witnesses the record meanwhile.
package struct Server {
    private let office: Office
    private let checkpoints: Checkpoints
    private let checkpointFile: String
    private let socket: String
    private let safekeeping: Safekeeping
    private let logger: Logger
    private let drain: Duration

    /// Hummingbird gives each request a logger with marks that are costly to set, and tells of connections that ended early.
    /// What went wrong in Kith itself goes to the door's logger.
    private static let silent = Logger(label: "kith.connections") { _ in SwiftLogNoOpLogHandler() }

    /// Requests under way may take so long after that.
    private static let longestFarewell = Duration.seconds(30)

    /// Signed checkpoints are added to `checkpointFile`; commands of this machine reach the server at `socket`. For the time of
    /// `drain` after it was told to stop, the server still answers while it says that it is not ready.
    package init(
        _ office: Office, checkpointFile: String, socket: String, safekeeping: Safekeeping, drain: Duration = .zero,
        logger: Logger
    ) {
        self.safekeeping = safekeeping
        self.office = office
        self.logger = logger
        self.checkpointFile = checkpointFile
        self.socket = socket
        self.drain = drain
        checkpoints = Checkpoints(office.journal, file: checkpointFile)
    }

    /// Runs until the process is told to stop; requests under way are finished first.
    /// `whenReady` is called once connections are accepted.
    package func run(host: String, port: Int, whenReady: @escaping @Sendable () -> Void) async throws {
        unlink(socket)
        let control = ControlSocket(
            office: office, checkpoints: checkpoints, checkpointFile: checkpointFile, safekeeping: safekeeping
        ).application(at: socket, logger: Self.silent)
        let rehearsals = try schedule()
        let connections = OpenConnections(most: office.options.connections)
        let application = Application(
            responder: Site.responder(for: office, logger: logger),
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [ConnectionGuard(connections)], idleTimeout: ConnectionGuard.patience)),
            // Beyond those who are told that there is no room, nobody is let in to be told.
            configuration: .init(
                address: .hostname(host, port: port), serverName: nil,
                availableConnectionsDelegate: MaximumAvailableConnections(
                    connections.most + ConnectionGuard.mostRefused, logger: logger)),
            services: [
                control, Witness.work(office, checkpoints, logger: logger),
                ReferralTidying.work(office, logger: logger), ImportWork.work(office, logger: logger),
                ExportWork.work(office, logger: logger),
                CheckpointCopying(checkpoints: checkpoints, state: office.witnessing, logger: logger),
                DailyLook.work(office, logger: logger), ClockWatch(office: office, logger: logger),
                Follower(journal: office.journal),
            ] + rehearsals + packs + post,
            onServerRunning: { _ in whenReady() }, logger: Self.silent)
        do {
            try await serve(application)
        } catch let error as IOError where error.errnoCode == EADDRINUSE || error.errnoCode == EACCES {
            throw error.errnoCode == EADDRINUSE ? PortRefused.taken(port) : PortRefused.notAllowed(port)
        }
        do {
            try await checkpoints.write(at: office.surroundings.now().milliseconds)
        } catch {
            // The next one, here or on another node, names what this one would have.
            logger.error("no last checkpoint could be written", metadata: ["kind": "\(type(of: error))"])
        }
        try await office.journal.database.close()
        unlink(socket)
    }

    /// Services stop in the reverse order: first the farewell, then the live pages, then the server with the requests under
    /// way, then the rest.
    private func serve(_ application: some ApplicationProtocol) async throws {
        var configuration = ServiceGroupConfiguration(
            services: [
                application, Heartbeat(journal: office.journal), Farewell(readiness: office.readiness, drain: drain),
            ],
            gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        configuration.maximumGracefulShutdownDuration = drain + Self.longestFarewell
        try await ServiceGroup(configuration: configuration).run()
    }
}

extension Server {
    /// Sends what waits. A demonstration sends nothing, whatever its settings say.
    private var post: [any Service] {
        guard let server = office.options.mail, !office.isDemo else { return [] }
        let (carrier, surroundings) = (MailCarrier(server: server), office.surroundings)
        return [
            PostRound.work(office, logger: logger) { letter, id in
                await carrier.carry(letter, id, at: surroundings.now())
            }
        ]
    }

    /// The pack for when Kith is away.
    private var packs: [any Service] {
        guard let daily = safekeeping.continuity, !office.isDemo else { return [] }
        return [ContinuitySchedule.work(daily, office, logger: logger)]
    }

    /// The demonstration's backups are nobody's loss.
    private func schedule() throws -> [any Service] {
        guard safekeeping.rehearseEvery > 0, !office.isDemo else { return [] }
        let room = safekeeping.room(office, publicKey: try checkpoints.publicKey)
        return [RehearsalSchedule.work(room, days: safekeeping.rehearseEvery, office, logger: logger)]
    }
}

/// Why connections cannot be taken at a port.
package enum PortRefused: Error {
    /// Another program answers there.
    case taken(Int)
    /// The system keeps it for its administrator.
    case notAllowed(Int)
}

/// Hears from the other nodes what changed there, so that whoever watches it here is told.
struct Follower: Service {
    let journal: Journal

    func run() async throws {
        await cancelWhenGracefulShutdown { await journal.follow() }
        // A service that ends takes the others with it: an engine without other nodes has nothing to say.
        try await gracefulShutdown()
    }
}

/// When the process is told to stop, lets load balancers see it before connections are refused.
struct Farewell: Service {
    let readiness: Readiness
    /// How long requests are still taken.
    let drain: Duration

    func run() async throws {
        try await gracefulShutdown()
        readiness.stop()
        try await Task.sleep(for: drain)
    }
}

/// Answers every request with the same few words: what the measurements compare with.
package enum ConstantServer {
    package static func run(port: Int) async throws {
        let router = Router()
        router.get("/") { _, _ in "Hello, everybody." }
        let application = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: port), serverName: nil),
            onServerRunning: { _ in
                print("ready")
                fflush(nil)
            }, logger: Logger(label: "constant") { _ in SwiftLogNoOpLogHandler() })
        try await application.runService()
    }
}
