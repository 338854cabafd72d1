import Foundation
import Journal
import Kith
import SQLiteEngine

/// The figures of an installation of usual size on SQLite.
struct Measurements {
    let store: BenchStore
    let seconds: Int

    /// - Returns: the map pages in a second, as a reference for other engines.
    func run() async throws -> Double {
        let place = try await store.prepare { try await BenchPlace.make(in: $0, families: 400) }
        let reference = try constant()
        let child = try store.serve()
        Figure.say("startup", child.readyAfter, "ms")
        Figure.say("memory-rest", child.memory, "MB")
        let url = store.url(place.map)
        Figure.say("cold-open", try Openings.milliseconds([url], cookie: place.cookie).first ?? 0, "ms")
        let page = try Load(url, connections: 64, seconds: seconds, cookie: place.cookie)
        Figure.say("map-page", page.perSecond, "requests/s", "constant", reference)
        Figure.say("map-page-p99", page.p99, "ms")
        Figure.say("map-page-size", try Openings.size(url, cookie: place.cookie), "KB")
        let grouped = try await rawWrites(together: 64)
        let single = try await rawWrites(together: 1)
        let script = try WrkScript(store).saving(place.adding, cookie: place.cookie, formToken: place.formToken)
        let one = try Load(store.url("/"), connections: 1, seconds: seconds, script: script)
        Figure.say("save-1", one.perSecond, "saves/s", "raw-sqlite-single", single)
        let many = try Load(store.url("/"), connections: 64, seconds: seconds, script: script)
        Figure.say("save-64", many.perSecond, "saves/s", "raw-sqlite-grouped", grouped)
        Figure.say("memory-load", child.memory, "MB")
        child.stop()
        try await ImportMeasurement(store: store).run()
        return page.perSecond
    }

    /// Hummingbird answering one and the same text: as fast as anything can be here.
    private func constant() throws -> Double {
        let child = try ServedChild(["bench", "--constant", "\(store.port)"])
        defer { child.stop() }
        let load = try Load(store.url("/"), connections: 64, seconds: seconds)
        Figure.say("constant", load.perSecond, "requests/s")
        return load.perSecond
    }

    /// The rows that one save writes, straight into SQLite with the same settings: no HTTP, no rules, no sealing.
    private func rawWrites(together: Int) async throws -> Double {
        let folder = DataFolder(path: store.folder.file("raw-\(together)"))
        try folder.make()
        let database = try SQLiteDatabase(file: folder.database)
        try await Schema.journal.migrate(database)
        let start = DispatchTime.now()
        var written = 0
        while DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds < UInt64(seconds) * 1_000_000_000 {
            let first = written
            try await database.write { tx in
                for number in first..<first + together { try RawSave.write(number, in: tx) }
            }
            written += together
        }
        let elapsed = Double(DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1_000_000_000
        try await database.close()
        return Double(written) / elapsed
    }
}

/// One save as plain rows.
private enum RawSave {
    static func write(_ number: Int, in tx: any Writing) throws {
        let stream = UInt128(number % 400)
        let (hash, sealed) = ([UInt8](repeating: 1, count: 32), [UInt8](repeating: 2, count: 240))
        let known = try tx.row("SELECT version FROM stream WHERE id = \(stream)")
        let version = Int(try known?.integer(0) ?? 0) + 1
        if known == nil {
            try tx.run(
                """
                INSERT INTO stream (id, kind, version, head, changed_at, witnessed)
                VALUES (\(stream), 'raw', 0, \(hash), 0, 0)
                """)
        }
        let event = try tx.row(
            """
            INSERT INTO event (stream, version, id, at, actor, kind, digest, hash)
            VALUES (\(stream), \(version), \(stream), 0, \(stream), 'raw', \(hash), \(hash)) RETURNING seq
            """)
        try tx.run("INSERT INTO body (event, sealed) VALUES (\(event?.integer(0) ?? 0), \(sealed))")
        try tx.run("UPDATE stream SET version = \(version), head = \(hash), changed_at = 0 WHERE id = \(stream)")
        try tx.run(
            """
            INSERT INTO command (id, actor, digest, stream, version, answer)
            VALUES (\(UInt128(number) << 64 | UInt128(number)), \(stream), \(hash), \(stream), \(version), \(hash))
            """)
        let batch = try tx.row("SELECT number FROM access_batch WHERE node = 'raw' ORDER BY number DESC LIMIT 1")
        let next = try (batch?.integer(0) ?? 0) + 1
        try tx.run(
            """
            INSERT INTO access (node, batch, at, actor, session, role, source, action, part, stream, shown, sealed, outcome)
            VALUES ('raw', \(next), 0, \(stream), \(stream), 'role', '127.0.0.1', 'change', 'map', \(stream), NULL, NULL, 'done')
            """)
        try tx.run("INSERT INTO access_batch (node, number, lines, hash) VALUES ('raw', \(next), 1, \(hash))")
    }
}
