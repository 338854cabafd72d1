import ArgumentParser
import Configuration
import Foundation
import Journal
import Kith

/// Writes the pack for when Kith is away.
struct Continuity: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Write the open families into one encrypted file that any browser opens without Kith and without a network."
    )

    @OptionGroup var options: FolderOptions

    @Option(help: "The file to make, such as kith-away.html.")
    var to: String

    @Option(help: "The file with the passphrase; it must not lie beside the pack. [KITH_CONTINUITY_PASSPHRASE_FILE]")
    var passphraseFile: String?

    @Flag(help: "Write the restricted families, and no others.")
    var restricted = false

    @Option(help: "The language of the file: en or cy.")
    var language = "en"

    func run() async throws {
        try await saying {
            guard let given = passphraseFile ?? FolderOptions.settings.string(forKey: "kith.continuity.passphrase.file")
            else { throw Said("Give the file with the passphrase: --passphrase-file FILE.") }
            let (file, secret) = (absolute(to), absolute(given))
            let asked = "to=\(escaped(file))&secret=\(escaped(secret))&language=\(escaped(language))"
            if try await RunningServer(options.folder).asks("continuity?\(asked)\(restricted ? "&restricted=1" : "")") {
                return
            }
            try await using(try await options.openExisting()) { database in
                let office = try await Installation.openBeside(
                    database, master: try options.masterKey(making: false), next: try options.nextKey())
                for line in try await ContinuityPack(office).write(
                    to: file, passphraseFile: secret, restricted: restricted, language: language)
                { print(line) }
            }
        }
    }

    private func absolute(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }
}

/// The daily pack that a server writes.
struct ContinuityOptions: ParsableArguments {
    @Option(help: "The folder into which a pack for when Kith is away is written every night. [KITH_CONTINUITY]")
    var continuity: String?

    @Option(help: "The file with the passphrase of these packs. [KITH_CONTINUITY_PASSPHRASE_FILE]")
    var continuityPassphraseFile: String?

    @Option(help: "For how many days a pack is kept. [KITH_CONTINUITY_DAYS] (default: 7)")
    var continuityDays: Int?

    /// nil where no folder is given.
    func daily() throws -> ContinuityPack.Daily? {
        let settings = FolderOptions.settings
        guard let folder = continuity ?? settings.string(forKey: "kith.continuity") else { return nil }
        guard let secret = continuityPassphraseFile ?? settings.string(forKey: "kith.continuity.passphrase.file") else {
            throw Said("--continuity needs --continuity-passphrase-file.")
        }
        let days = continuityDays ?? settings.int(forKey: "kith.continuity.days", default: 7)
        guard days > 0 else { throw Said("--continuity-days has to be 1 or more.") }
        return ContinuityPack.Daily(folder: folder, passphraseFile: secret, days: days)
    }
}
