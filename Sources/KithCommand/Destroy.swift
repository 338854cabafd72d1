import ArgumentParser
import Journal
import Kith

/// Destroys a family's whole record.
struct Destroy: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Destroy a family's whole record for good, with its meetings and referrals; without --because, say what would go."
    )

    @OptionGroup var options: FolderOptions

    @Argument(help: "The identity of the family's record, as in the address of its pages.")
    var family: String

    @Option(help: "How many entries it has, as this command said: so that no other record goes by mistake.")
    var entries: Int?

    @Option(help: "Why it is lawful, without repeating the words; it stays in the access log.")
    var because = ""

    @Option(help: "The sign-in name of whoever answers for it.")
    var by = ""

    func validate() throws {
        guard because.isEmpty == (entries == nil) else {
            throw ValidationError("Give --entries, --because and --by together, or none of them to see what would go.")
        }
    }

    func run() async throws {
        try await saying {
            let asked =
                "family=\(escaped(family))&entries=\(entries.map(String.init) ?? "")&because=\(escaped(because))&by=\(escaped(by))"
            if try await options.ownerAsks("destroy?\(asked)") { return }
            let isWell = try await using(try await options.openOwned()) { database in
                let office = try await Installation.openBeside(
                    database, master: try options.masterKey(making: false), next: try options.nextKey())
                let destroying = Destroying(office)
                let (lines, isWell) =
                    if let entries {
                        try await destroying.destroy(family, entries: entries, because: because, as: by)
                    } else {
                        try await destroying.look(at: family)
                    }
                for line in lines { print(line) }
                return isWell
            }
            if !isWell { throw ExitCode(2) }
        }
    }
}
