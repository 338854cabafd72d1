import ArgumentParser
import Foundation
import Journal
import Kith

/// Brings families in.
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring families in from JSON Lines or CSV, each whole or not at all; run again, it goes on.")

    @OptionGroup var options: FolderOptions

    @Argument(help: "The file; or an export: the folder that “kith export” made, or a browser’s archive.")
    var file: String

    @Option(help: "The name of the system the families come from.")
    var source = "Kith"

    @Option(help: "The sign-in name of whoever answers for it.")
    var by: String

    @Flag(help: "Say what would happen, and change nothing.")
    var dryRun = false

    @Flag(help: "Leave families out that seem to be here already, as far as --by may open them.")
    var leaveDoubles = false

    @Option(help: "Leave this family out, by its reference (again for each).")
    var leave: [String] = []

    func run() async throws {
        try await saying {
            let path = URL(fileURLWithPath: file).standardizedFileURL.path
            let more =
                (dryRun ? "&dry=1" : "") + (leaveDoubles ? "&doubles=leave" : "")
                + "&without=\(escaped(leave.joined(separator: "\n")))"
            let asked = "file=\(escaped(path))&source=\(escaped(source))&by=\(escaped(by))\(more)"
            if try await RunningServer(options.folder).asks("import?\(asked)") { return }
            let isWell = try await using(try await options.openExisting()) { database in
                let office = try await Installation.openBeside(
                    database, master: try options.masterKey(making: false), next: try options.nextKey())
                let (lines, isWell) = try await Movers.bringIn(
                    path, from: source, as: by, isDry: dryRun, withoutDoubles: leaveDoubles, without: leave,
                    into: office, said: Progress().say)
                for line in lines { print(line) }
                return isWell
            }
            if !isWell { throw ExitCode(2) }
        }
    }
}

/// Takes records out.
struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Write everything, or one family, into a new folder that can be read without Kith and brought in again."
    )

    @OptionGroup var options: FolderOptions

    @Argument(help: "The new folder.")
    var to: String

    @Option(help: "The identity of one family, as in the address of its pages (default: everything)")
    var family: String?

    @Option(help: "The sign-in name of whoever answers for it.")
    var by: String

    @Flag(help: "Take restricted records along.")
    var restricted = false

    @Option(help: "The language of the pages to read: en or cy.")
    var language = "en"

    func run() async throws {
        try await saying {
            let folder = URL(fileURLWithPath: to).standardizedFileURL.path
            let asked =
                "to=\(escaped(folder))&by=\(escaped(by))\(family.map { "&family=\(escaped($0))" } ?? "")"
                + "&language=\(escaped(language))" + (restricted ? "&restricted=1" : "")
            if try await RunningServer(options.folder).asks("export?\(asked)") { return }
            try await using(try await options.openExisting()) { database in
                let office = try await Installation.openBeside(
                    database, master: try options.masterKey(making: false), next: try options.nextKey())
                for line in try await Movers.takeOut(
                    family, into: folder, withRestricted: restricted, language: language, as: by, from: office)
                { print(line) }
            }
        }
    }
}

/// What is written in an address line.
func escaped(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? text
}

/// Says now and then how far it is, where the answer does not go.
private final class Progress {
    private var told = 0

    func say(_ rows: Int) {
        guard rows >= told + 10_000 else { return }
        told = rows
        FileHandle.standardError.write(Data("\(rows) rows read\n".utf8))
    }
}
