import ArgumentParser
import Journal
import Kith

/// Removes words that must not be kept.
struct Remove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Remove the words of one entry of a record for good; without --entry, list its entries. With --due, remove the words of every referral that is kept no longer."
    )

    @OptionGroup var options: FolderOptions

    @Argument(help: "The identity of the record, as in the address of its pages.")
    var record: String?

    @Flag(help: "Remove what is due: the words of referrals that the authority keeps no longer.")
    var due = false

    @Option(help: "The number of the entry.")
    var entry: Int?

    @Option(help: "Why it is lawful, without repeating the words; it stays in the record.")
    var because = ""

    @Option(help: "The sign-in name of whoever answers for it.")
    var by = ""

    func validate() throws {
        guard due != (record != nil) else {
            throw ValidationError("Say which record, or --due.")
        }
    }

    func run() async throws {
        try await saying {
            let record = record ?? ""
            let asked =
                "record=\(escaped(record))&entry=\(entry.map(String.init) ?? "")&because=\(escaped(because))&by=\(escaped(by))&due=\(due ? "yes" : "")"
            if try await options.ownerAsks("remove?\(asked)") { return }
            let isWell = try await using(try await options.openOwned()) { database in
                let office = try await Installation.openBeside(
                    database, master: try options.masterKey(making: false), next: try options.nextKey())
                let removing = Removing(office)
                let (lines, isWell) =
                    if due {
                        try await removing.removeDue()
                    } else if let entry {
                        try await removing.remove(entry, of: record, because: because, as: by)
                    } else {
                        try await removing.list(record)
                    }
                for line in lines { print(line) }
                return isWell
            }
            if !isWell { throw ExitCode(2) }
        }
    }
}
