import ArgumentParser
import Foundation
import Journal
import Kith
import Logging
import SQLiteEngine

/// Measures the speed on a scratch folder: one tab-separated line a figure.
///
/// Everything is measured in the same run and stands beside a reference, so that the ratio means something on any machine.
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure the speed: name, value, unit, reference, its value, ratio, tab-separated.")

    @Option(help: .init("Serve a constant answer on this port.", visibility: .hidden))
    var constant: Int?

    @Option(help: "Seconds for each figure.")
    var seconds = 8

    func run() async throws {
        try await saying {
            if let constant { return try await ConstantServer.run(port: constant) }
            let scratch = try Scratch()
            defer { scratch.remove() }
            try await Measurements(scratch: scratch, seconds: seconds).run()
        }
    }
}

/// A folder and child processes that are gone afterwards.
final class Scratch {
    let folder: DataFolder

    init() throws {
        folder = DataFolder(
            path: FileManager.default.temporaryDirectory.appendingPathComponent("kith-bench-\(getpid())").path)
        try folder.make()
    }

    func remove() { try? FileManager.default.removeItem(atPath: folder.path) }
}

/// A child process of ours that serves something until it is ended.
struct ServedChild {
    let process: Process
    let readyAfter: Double

    /// Starts the program and waits for the line that says it is ready.
    init(_ arguments: [String]) throws {
        process = Process()
        process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        let start = DispatchTime.now()
        try process.run()
        var seen = Data()
        while seen.range(of: Data("ready".utf8)) == nil {
            let part = output.fileHandleForReading.availableData
            guard !part.isEmpty else { throw Said("The server to be measured did not start.") }
            seen += part
        }
        readyAfter = Double(DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1_000_000
    }

    /// Resident memory in megabytes.
    var memory: Double {
        let text = (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)) ?? ""
        let line = text.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        let kilobytes = line?.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0
        return kilobytes / 1_024
    }

    func stop() {
        process.terminate()
        process.waitUntilExit()
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
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
            ["wrk", "--latency", "-t1", "-c\(connections)", "-d\(seconds)s"]
            + (cookie.map { ["-H", "Cookie: \($0)"] } ?? []) + (script.map { ["-s", $0] } ?? []) + [url]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Said("wrk could not run; `make bench` installs it.") }
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
