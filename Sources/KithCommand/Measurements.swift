import Foundation
import Journal
import Kith
import SQLiteEngine

/// All figures of one run.
struct Measurements {
    let scratch: Scratch
    let seconds: Int
    private let port = 8_971

    func run() async throws {
        let place = try await prepare()
        let reference = try constant()
        let child = try serve()
        figure("startup", child.readyAfter, "ms")
        figure("memory-rest", child.memory, "MB")
        figure("cold-open", try firstOpening(place), "ms")
        let page = try Load(url(place.map), connections: 64, seconds: seconds, cookie: place.cookie)
        figure("map-page", page.perSecond, "requests/s", "constant", reference)
        figure("map-page-p99", page.p99, "ms")
        let grouped = try await rawWrites(together: 64)
        let single = try await rawWrites(together: 1)
        let script = try saveScript(place)
        let one = try Load(url("/"), connections: 1, seconds: seconds, script: script)
        figure("save-1", one.perSecond, "saves/s", "raw-sqlite-single", single)
        let many = try Load(url("/"), connections: 64, seconds: seconds, script: script)
        figure("save-64", many.perSecond, "saves/s", "raw-sqlite-grouped", grouped)
        figure("memory-load", child.memory, "MB")
        child.stop()
    }

    private func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

    private func figure(
        _ name: String, _ value: Double, _ unit: String, _ reference: String = "", _ other: Double? = nil
    ) {
        let numbers = [other, other.map { value / $0 }].map { $0.map { String(format: "%.2f", $0) } ?? "" }
        print([name, String(format: "%.2f", value), unit, reference, numbers[0], numbers[1]].joined(separator: "\t"))
        fflush(nil)
    }

    private func prepare() async throws -> BenchPlace {
        let key = MasterKey.makeText()
        try Data(key.utf8).write(to: URL(fileURLWithPath: scratch.folder.file("master.key")))
        guard let master = MasterKey(file: Array(key.utf8)) else { throw Said("no key") }
        var options = Office.Options()
        options.isDemo = true
        options.port = port
        let database = try SQLiteDatabase(file: scratch.folder.database)
        let office = try await Installation.open(database, master: master, options: options)
        try await DemoAuthority(office).make()
        let place = try await BenchPlace.make(in: office, families: 400)
        try await database.close()
        return place
    }

    private func serve() throws -> ServedChild {
        try ServedChild(["demo", "--data", scratch.folder.path, "--port", "\(port)"])
    }

    /// Hummingbird answering one and the same text: as fast as anything can be here.
    private func constant() throws -> Double {
        let child = try ServedChild(["bench", "--constant", "\(port)"])
        defer { child.stop() }
        let load = try Load(url("/"), connections: 64, seconds: seconds)
        figure("constant", load.perSecond, "requests/s")
        return load.perSecond
    }

    /// The first opening of a record after a start, read from its events.
    private func firstOpening(_ place: BenchPlace) throws -> Double {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "curl", "-s", "-o", "/dev/null", "-w", "%{time_starttransfer}", "-H", "Cookie: \(place.cookie)",
            url(place.map),
        ]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (Double(text) ?? 0) * 1_000
    }

    /// The rows that one save writes, straight into SQLite with the same settings: no HTTP, no rules, no sealing.
    private func rawWrites(together: Int) async throws -> Double {
        let folder = DataFolder(path: scratch.folder.file("raw-\(together)"))
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

    /// A script for `wrk` that adds one item to one family after another, each with a command of its own.
    private func saveScript(_ place: BenchPlace) throws -> String {
        let paths = place.adding.map { "\"\($0)\"" }.joined(separator: ",")
        let script = """
            local paths = {\(paths)}
            local digits = "0123456789abcdefghjkmnpqrstvwxyz"
            local number = 0
            math.randomseed(os.time())
            function request()
              number = number + 1
              local id = {}
              for place = 1, 26 do local most = place == 1 and 7 or 32; local at = math.random(most); id[place] = digits:sub(at, at) end
              local body = "csrf=\(place.formToken)&base=1&form=&command=" .. table.concat(id) .. "&text=Somebody+saw+it+and+said+it+in+plain+words+" .. number
              return wrk.format("POST", paths[number % #paths + 1], {
                ["Content-Type"] = "application/x-www-form-urlencoded", ["Origin"] = "http://127.0.0.1:\(port)", ["Cookie"] = "\(place.cookie)"
              }, body)
            end
            """
        let file = scratch.folder.file("save.lua")
        try Data(script.utf8).write(to: URL(fileURLWithPath: file))
        return file
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
