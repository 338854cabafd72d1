import Foundation
import Journal
import Kith

/// The same installation on PostgreSQL, beside SQLite and beside PostgreSQL's own measuring program.
struct PostgresMeasurements {
    let store: BenchStore
    let seconds: Int
    /// Map pages in a second on SQLite.
    let page: Double

    func run() async throws {
        let place = try await store.prepare { try await BenchPlace.make(in: $0, families: 400) }
        guard let server = store.server else { return }
        try server.vacuum()
        let child = try store.serve()
        defer { child.stop() }
        Figure.say("postgresql-startup", child.readyAfter, "ms")
        Figure.say("postgresql-memory-rest", child.memory, "MB")
        let url = store.url(place.map)
        let load = try Load(url, connections: 64, seconds: seconds, cookie: place.cookie)
        Figure.say("postgresql-map-page", load.perSecond, "requests/s", "map-page", page)
        Figure.say("postgresql-map-page-p99", load.p99, "ms")
        try twoNodes(place)
        let script = try WrkScript(store).saving(place.adding, cookie: place.cookie, formToken: place.formToken)
        let single = try await pgbench(clients: 1)
        let one = try Load(store.url("/"), connections: 1, seconds: seconds, script: script)
        Figure.say("postgresql-save-1", one.perSecond, "saves/s", "pgbench-1", single)
        let grouped = try await pgbench(clients: 64)
        let many = try Load(store.url("/"), connections: 64, seconds: seconds, script: script)
        Figure.say("postgresql-save-64", many.perSecond, "saves/s", "pgbench-64", grouped)
        Figure.say("postgresql-memory-load", child.memory, "MB")
    }

    /// Two processes on one database, asked at the same time, beside one that has all connections.
    private func twoNodes(_ place: BenchPlace) throws {
        let other = try store.serve(node: 1)
        defer { other.stop() }
        let urls = [store.url(place.map), "http://127.0.0.1:\(store.port + 1)\(place.map)"]
        _ = try Load.together(urls, connections: 64, seconds: 1, cookie: place.cookie)
        let one = try Load(urls[0], connections: 64, seconds: seconds, cookie: place.cookie).perSecond
        let two = try Load.together(urls, connections: 64, seconds: seconds, cookie: place.cookie)
        Figure.say("two-nodes", two, "requests/s", "one-node", one)
    }

    /// The statements of one save with rows of the same size, one transaction a save, each client with families and a
    /// chain of access lines of its own, so that nobody waits for anybody but for the disk.
    private func pgbench(clients: Int) async throws -> Double {
        guard let socket = store.server?.socket else { return 0 }
        let server = BenchServer(socket: socket, schema: .raw)
        let script = store.folder.file("save.sql")
        if !FileManager.default.fileExists(atPath: script) {
            try await server.prepare()
            try server.run("psql", ["-qc", Pgbench.families])
            try Data(Pgbench.save.utf8).write(to: URL(fileURLWithPath: script))
        }
        let said = try server.run(
            "pgbench", ["-n", "-M", "prepared", "-c", "\(clients)", "-j", "2", "-T", "\(seconds)", "-f", script])
        let rate = said.split(separator: "\n").first { $0.hasPrefix("tps = ") }?.split(separator: " ").dropFirst(2)
            .first
        return rate.flatMap { Double($0) } ?? 0
    }
}

/// What pgbench does.
private enum Pgbench {
    /// Six families for each of 64 clients.
    static let families = """
        INSERT INTO stream (id, kind, version, head, changed_at, witnessed)
        SELECT decode(lpad(to_hex(n), 32, '0'), 'hex'), 'raw', 0, decode(repeat('01', 32), 'hex'), 0, 0
        FROM generate_series(0, 383) AS n
        """

    private static let stream = "decode(lpad(to_hex(:family::int), 32, '0'), 'hex')"
    /// Not a function that gives another value each time it is asked: no index could be used to look that up.
    private static let identity = "decode(lpad(to_hex(:number::bigint), 32, '0'), 'hex')"
    private static let hash = "'\\x\(String(repeating: "01", count: 32))'::bytea"
    private static let body = "'\\x\(String(repeating: "02", count: 240))'::bytea"

    static let save = """
        \\set family :client_id * 6 + random(0, 5)
        \\set number random(1, 9000000000000000000)
        BEGIN;
        SELECT actor, digest, stream, version, answer FROM command WHERE id = \(identity);
        SELECT version + 1 AS next, head, kind FROM stream WHERE id = \(stream) \\gset
        INSERT INTO event (stream, version, id, at, actor, kind, digest, hash)
        VALUES (\(stream), :next, \(identity), 0, \(stream), 'map.itemAdded', \(hash), \(hash));
        INSERT INTO body (event, sealed) SELECT seq, \(body) FROM event WHERE stream = \(stream) AND version = :next;
        UPDATE stream SET version = :next, head = \(hash), changed_at = 0 WHERE id = \(stream) AND version = :next - 1;
        INSERT INTO command (id, actor, digest, stream, version, answer)
        VALUES (\(identity), \(stream), \(hash), \(stream), :next, \(hash));
        SELECT COALESCE(MAX(number), 0) + 1 AS batch FROM access_batch WHERE node = 'client ' || :client_id::text \\gset
        INSERT INTO access (node, batch, at, actor, session, role, source, action, part, stream, shown, sealed, outcome)
        VALUES ('client ' || :client_id::text, :batch, 0, \(stream), \(stream), 'a role of twenty six bytes', '127.0.0.1',
        'change', 'map', \(stream), NULL, NULL, 'done');
        INSERT INTO access_batch (node, number, lines, hash) VALUES ('client ' || :client_id::text, :batch, 1, \(hash));
        END;
        """
}
