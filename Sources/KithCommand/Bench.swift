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

    @Option(help: "Numbers of families to measure growth with, smallest first, with commas; 0 for none.")
    var families = "1000,10000,100000"

    @Option(help: "The folder of a scratch PostgreSQL's socket. [KITH_TEST_POSTGRES] (default: SQLite alone)")
    var postgres: String?

    @Flag(help: "Measure growth alone.")
    var growthOnly = false

    @Flag(help: "Measure meetings alone: answers, the showing of the numbers, five thousand who wait.")
    var meetingsOnly = false

    func run() async throws {
        try await saying {
            if let constant { return try await ConstantServer.run(port: constant) }
            let sizes = families.split(separator: ",").compactMap { Int($0) }.filter { $0 > 0 }
            guard sizes == sizes.sorted() else { throw Said("Give the numbers of families smallest first.") }
            let socket = postgres ?? ProcessInfo.processInfo.environment["KITH_TEST_POSTGRES"]
            OpenFiles.raise()
            if !growthOnly, !meetingsOnly {
                LanguageMeasurement.run()
                try await measureSpeed(socket)
            }
            if !growthOnly { try await measureMeetings(socket) }
            guard !sizes.isEmpty, !meetingsOnly else { return }
            try await Self.inScratch { scratch in
                try await Growth(store: BenchStore(scratch: scratch), sizes: sizes, seconds: seconds).run()
            }
            guard let socket else { return }
            try await Self.inScratch { scratch in
                let store = BenchStore(scratch: scratch, server: BenchServer(socket: socket, schema: .growth))
                try await Growth(store: store, sizes: sizes, seconds: seconds).run()
            }
        }
    }

    private func measureSpeed(_ socket: String?) async throws {
        let page = try await Self.inScratch { scratch in
            try await Measurements(store: BenchStore(scratch: scratch), seconds: seconds).run()
        }
        guard let socket else { return }
        try await Self.inScratch { scratch in
            let store = BenchStore(scratch: scratch, server: BenchServer(socket: socket, schema: .speed))
            try await PostgresMeasurements(store: store, seconds: seconds, page: page).run()
        }
    }

    private func measureMeetings(_ socket: String?) async throws {
        try await Self.inScratch { scratch in
            try await RoundMeasurements(store: BenchStore(scratch: scratch)).run()
        }
        guard let socket else { return }
        try await Self.inScratch { scratch in
            let store = BenchStore(scratch: scratch, server: BenchServer(socket: socket, schema: .meetings))
            try await RoundMeasurements(store: store).run()
        }
    }

    private static func inScratch<Answer>(_ work: (Scratch) async throws -> Answer) async throws -> Answer {
        let scratch = try Scratch()
        defer { scratch.remove() }
        return try await work(scratch)
    }
}

/// One line of what `make bench` says.
enum Figure {
    /// `value` beside `other`, which was measured in the same run under the name `reference`.
    static func say(
        _ name: String, _ value: Double, _ unit: String, _ reference: String = "", _ other: Double? = nil
    ) {
        let numbers = [other, other.map { value / $0 }].map { $0.map { String(format: "%.2f", $0) } ?? "" }
        print([name, String(format: "%.2f", value), unit, reference, numbers[0], numbers[1]].joined(separator: "\t"))
        fflush(nil)
    }
}

/// A folder that is gone afterwards.
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
