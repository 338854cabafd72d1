import ArgumentParser
import Foundation

/// The program `kith`.
@main
struct KithProgram: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kith",
        abstract: "The working record of teams that practise Signs of Safety.",
        subcommands: [
            Serve.self, Demo.self, User.self, Verify.self, Backup.self, Restore.self, Rehearse.self, Copy.self,
            Import.self, Export.self, Continuity.self, RotateKey.self, Remove.self, Destroy.self, Reindex.self,
            Migrate.self,
            LanguageCommand.self, Bench.self,
        ])

    /// Whatever the program writes is its owner's alone.
    func validate() throws {
        umask(0o077)
        Crash.keepMemoryToItself()
        Memory.keepForTheNextPage()
    }
}
