import Foundation

/// A program beside Kith that measures: `wrk`, `curl`, `pgbench`.
struct Tool {
    private let name: String
    private let process = Process()
    private let output = Pipe()

    init(_ name: String, _ arguments: [String], environment: [String: String] = [:]) throws {
        self.name = name
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        // The threads of this program block signals, and a child begins as its parent's thread; pgbench waits for one.
        process.arguments = ["--default-signal", name] + arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardOutput = output
        try process.run()
    }

    /// Waits until it ends, and gives what it said.
    func end() throws -> String {
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Said("\(name) could not run; `make bench` installs it.") }
        return text
    }
}

/// Opens pages one after another, as one person does.
enum Openings {
    /// Milliseconds until each page began to arrive.
    static func milliseconds(_ urls: [String], cookie: String) throws -> [Double] {
        try numbers("time_starttransfer", urls, cookie).map { $0 * 1_000 }
    }

    /// Kilobytes of a page, without its headers.
    static func size(_ url: String, cookie: String) throws -> Double {
        try numbers("size_download", [url], cookie).reduce(0, +) / 1_000
    }

    private static func numbers(_ what: String, _ urls: [String], _ cookie: String) throws -> [Double] {
        let pages = urls.flatMap { ["-o", "/dev/null", $0] }
        let said = try Tool("curl", ["-s", "-w", "%{\(what)}\\n", "-H", "Cookie: \(cookie)"] + pages).end()
        return said.split(separator: "\n").compactMap { Double($0) }
    }
}

/// What `wrk` measured.
struct Load {
    var perSecond: Double
    /// Milliseconds.
    var p99: Double
    var failures: Int

    /// Asks an address again and again for a while.
    init(_ url: String, connections: Int, seconds: Int, cookie: String? = nil, script: String? = nil) throws {
        let asking = try Self.begin(url, connections: connections, seconds: seconds, cookie: cookie, script: script)
        try self.init(asking.end(), of: url)
    }

    /// Asks several servers at the same time, and gives what they did together.
    static func together(
        _ urls: [String], connections: Int, seconds: Int, cookie: String
    ) throws -> Double {
        let asking = try urls.map {
            try begin($0, connections: connections / urls.count, seconds: seconds, cookie: cookie, script: nil)
        }
        return try zip(asking, urls).map { try Load($0.end(), of: $1).perSecond }.reduce(0, +)
    }

    private static func begin(
        _ url: String, connections: Int, seconds: Int, cookie: String?, script: String?
    ) throws -> Tool {
        try Tool(
            "wrk",
            ["--latency", "-t1", "-c\(connections)", "-d\(seconds)s"] + (cookie.map { ["-H", "Cookie: \($0)"] } ?? [])
                + (script.map { ["-s", $0] } ?? []) + [url])
    }

    private init(_ text: String, of url: String) throws {
        perSecond = Double(Self.word(after: "Requests/sec:", in: text) ?? "") ?? 0
        p99 = Self.milliseconds(Self.word(after: "99%", in: text) ?? "")
        failures = Int(Self.word(after: "Non-2xx or 3xx responses:", in: text) ?? "0") ?? 0
        guard failures == 0 else { throw Said("\(failures) requests to \(url) failed; the figures would lie.") }
    }

    private static func word(after label: String, in text: String) -> String? {
        text.components(separatedBy: label).dropFirst().first?.split(whereSeparator: \.isWhitespace).first.map(
            String.init)
    }

    private static func milliseconds(_ text: String) -> Double {
        if text.hasSuffix("us") { return (Double(text.dropLast(2)) ?? 0) / 1_000 }
        if text.hasSuffix("ms") { return Double(text.dropLast(2)) ?? 0 }
        return (Double(text.dropLast()) ?? 0) * 1_000
    }
}
