import Foundation
import Journal
import Scratch
import Synchronization
import Testing

@testable import PostgresEngine

/// Beyond this machine the connection to PostgreSQL is encrypted, and the server's certificate and name are checked.
@Suite struct EncryptedTests {
    @Test func `the right certificate under the right name is taken, and nothing else is`() async throws {
        let server = try await EncryptedServer.start()
        do {
            try await connects(to: server)
            for wrong in EncryptedServer.Wrong.allCases { await refuses(wrong, at: server) }
        } catch {
            await server.stop()
            throw error
        }
        await server.stop()
    }

    private func connects(to server: EncryptedServer) async throws {
        let database = try await PostgresDatabase(at: server.address("sslrootcert=\(server.authority)"), readers: 1)
        let (isEncrypted, version) = try await database.read { tx in
            let row = try tx.row("SELECT ssl, version FROM pg_stat_ssl WHERE pid = pg_backend_pid()")
            return (try row?.flag(0) ?? false, try row?.text(1) ?? "")
        }
        try await database.close()

        #expect(isEncrypted)
        #expect(["TLSv1.2", "TLSv1.3"].contains(version))
    }

    private func refuses(_ wrong: EncryptedServer.Wrong, at server: EncryptedServer) async {
        await #expect(throws: (any Error).self, "\(wrong)") {
            let database = try await PostgresDatabase(at: server.address(wrong), readers: 1)
            try await database.close()
        }
    }
}

/// A PostgreSQL of its own that speaks TLS on a loopback port, with throwaway certificates for the name `db.kith.test`.
///
/// Nothing here waits on a thread: the test process has few of them.
final class EncryptedServer: Sendable {
    enum Wrong: CaseIterable {
        /// Signed by an authority that nobody here knows.
        case authority
        /// For another server.
        case name
        /// No authority was given at all.
        case nothingToProveItBy
    }

    private let folder: URL
    private let port: Int
    private let server = Mutex<Int32?>(nil)

    var authority: String { folder.appending(path: "authority.crt").path }
    private var stranger: String { folder.appending(path: "stranger.crt").path }

    private init() throws {
        folder = URL(fileURLWithPath: "/tmp/kith-tls-\(UUID())")
        port = try Self.freePort()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    static func start() async throws -> EncryptedServer {
        let server = try EncryptedServer()
        do { try await server.make() } catch {
            await server.stop()
            throw error
        }
        return server
    }

    private func make() async throws {
        try await run("openssl", Self.making("authority", ["-subj", "/CN=authority"]))
        try await run("openssl", Self.making("stranger", ["-subj", "/CN=stranger"]))
        let signed = ["-CA", "authority.crt", "-CAkey", "authority.key", "-addext", "subjectAltName=DNS:db.kith.test"]
        try await run("openssl", Self.making("server", ["-subj", "/CN=db.kith.test"] + signed))
        try await run("chmod", ["600", "server.key"])
        if geteuid() == 0 { try await run("chown", ["-R", "postgres:", "."]) }
        try await asOwner("initdb", ["--pgdata", "data", "--username", "postgres", "--auth", "trust", "--no-sync"])
        try launch()
        try await eventually {
            try await self.run("pg_isready", ["-q", "-h", "127.0.0.1", "-p", "\(self.port)"], isCalm: true) == 0
        }
    }

    /// The server is a child of this process: what a daemon inherits would keep us waiting for the end of whoever started it.
    private func launch() throws {
        let settings = [
            "-c", "listen_addresses=127.0.0.1", "-p", "\(port)", "-c", "unix_socket_directories=", "-c", "ssl=on", "-c",
            "ssl_cert_file=\(folder.path)/server.crt", "-c", "ssl_key_file=\(folder.path)/server.key",
        ]
        let process = self.process(owners("postgres", ["-D", "data"] + settings))
        try process.run()
        server.withLock { $0 = process.processIdentifier }
    }

    /// At once: nobody needs what is in it.
    func stop() async {
        if let server = server.withLock({ $0 }) {
            kill(server, SIGQUIT)
            try? await eventually { kill(server, 0) != 0 }
        }
        try? FileManager.default.removeItem(at: folder)
    }

    /// Says nothing of `sslmode`: what is tried is what Kith does by itself. The name is not this machine's.
    func address(_ more: String) -> String {
        "postgresql://postgres@db.kith.test:\(port)/postgres?hostaddr=127.0.0.1&\(more)"
    }

    func address(_ wrong: Wrong) -> String {
        switch wrong {
        case .authority: address("sslrootcert=\(stranger)")
        case .name: address("sslrootcert=\(authority)").replacing("db.kith.test", with: "other.kith.test")
        case .nothingToProveItBy: address("sslrootcert=\(folder.path)/none.crt")
        }
    }

    private static func making(_ name: String, _ more: [String]) -> [String] {
        [
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-keyout",
            "\(name).key", "-out", "\(name).crt",
        ] + more
    }

    /// PostgreSQL does not run as root.
    private func owners(_ program: String, _ words: [String]) -> [String] {
        let change = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
        return (geteuid() == 0 ? change : []) + [program] + words
    }

    private func asOwner(_ program: String, _ words: [String]) async throws {
        let all = owners(program, words)
        try await run(all[0], Array(all.dropFirst()))
    }

    /// - Returns: the status with which it ended; unless `isCalm`, any but 0 is an error.
    @discardableResult private func run(_ program: String, _ words: [String], isCalm: Bool = false) async throws
        -> Int32
    {
        let process = self.process([program] + words)
        let status: Int32 = try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do { try process.run() } catch { continuation.resume(throwing: error) }
        }
        guard isCalm || status == 0 else { throw Failed(program: program) }
        return status
    }

    private func process(_ words: [String]) -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
        return process
    }

    private struct Failed: Error { var program: String }

    private static func freePort() throws -> Int {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(listener) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, size) == 0 && getsockname(listener, $0, &size) == 0
            }
        }
        guard isBound else { throw Failed(program: "bind") }
        return Int(UInt16(bigEndian: address.sin_port))
    }
}
