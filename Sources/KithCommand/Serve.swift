import ArgumentParser
import Configuration
import Foundation
import Journal
import Kith
import Logging
import SQLiteEngine

/// Serves an installation.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Serve an installation.")

    @OptionGroup var options: FolderOptions

    @OptionGroup var address: PortOption

    @OptionGroup var node: NodeOptions

    @OptionGroup var calls: CallOptions

    @OptionGroup var mail: MailOptions

    @OptionGroup var packs: ContinuityOptions

    @Option(
        name: .customLong("public-url"),
        help:
            "The address that people use, such as https://kith.example.gov.uk; TLS ends at the proxy. [KITH_PUBLIC_URL]"
    )
    var publicURL: String?

    @Option(help: "Days from one rehearsal of a restore to the next; 0 for none. [KITH_REHEARSE_DAYS] (default: 1)")
    var rehearseDays: Int?

    func run() async throws {
        try await saying {
            let publicURL = publicURL ?? FolderOptions.settings.string(forKey: "kith.public.url")
            let port = address.chosen
            if let publicURL, !publicURL.hasPrefix("https://") { throw Said("--public-url has to begin with https://") }
            try options.refuseKeyBesideData()
            try options.folder.makeToServe()
            var office = Office.Options()
            office.publicURL = publicURL
            office.port = port
            office.connections = try address.mostConnections()
            office.requestsAMinute = try calls.pace()
            office.mail = try mail.server()
            office.mailHold = try mail.hold()
            let days = rehearseDays ?? FolderOptions.settings.int(forKey: "kith.rehearse.days", default: 1)
            office.rehearseDays = days
            let daily = try packs.daily()
            office.writesPacks = daily != nil
            try await Running(
                options: options, node: node, port: port, office: office, rehearseEvery: days, continuity: daily
            ).run {
                office in
                guard let first = try await office.firstAdministratorCode() else { return }
                print("  First administrator: sign in at /new-password")
                print("  Name: \(first.name)")
                print("  One-time code: \(first.code)")
            }
        }
    }
}

/// Serves an authority of invented people.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve an authority of invented people, made on the first run.")

    @OptionGroup var options: FolderOptions

    @OptionGroup var address: PortOption

    @OptionGroup var node: NodeOptions

    @OptionGroup var calls: CallOptions

    func run() async throws {
        try await saying {
            let port = address.chosen
            try options.folder.makeToServe()
            var office = Office.Options()
            office.isDemo = true
            office.port = port
            office.connections = try address.mostConnections()
            office.requestsAMinute = try calls.pace()
            try await Running(options: options, node: node, port: port, office: office).run { office in
                try await DemoAuthority(office).make()
                print("Sign in with one of these names:")
                for (role, login, password) in DemoAuthority.signIns {
                    print("  \(role)  \(login)  \(password)")
                }
            }
        }
    }
}

/// One server on one data folder, from opening to closing.
struct Running {
    let options: FolderOptions
    let node: NodeOptions
    let port: Int
    let office: Office.Options
    /// Days from one rehearsal of a restore to the next; 0 for none.
    var rehearseEvery = 0
    /// The pack for when Kith is away; nil for none.
    var continuity: ContinuityPack.Daily?

    /// `prepare` is what is done, and said, before connections are accepted.
    func run(_ prepare: (Office) async throws -> Void) async throws {
        OpenFiles.raise()
        let master = try options.masterKey(making: office.isDemo)
        let database = try await options.open()
        let isShared = options.address != nil
        let name = try isShared ? node.name(port: port) : "main"
        let safekeeping = options.safekeeping(of: database, every: rehearseEvery, continuity: continuity)
        let office = try await Installation.open(
            database, master: master, next: try options.nextKey(), node: name, options: office
        ) {
            try await FolderOptions.keepCopy(of: safekeeping.copies, in: options.backupsPath)
        }
        let key = try Checkpoints(office.journal, file: options.checkpointPath).publicKey
        try Data((key + "\n").utf8).write(to: URL(fileURLWithPath: options.folder.publicKey))
        try await prepare(office)
        var logger = Logger(label: "kith")
        logger.logLevel = .notice
        try await Server(
            office, checkpointFile: options.checkpointPath, socket: options.folder.socket, safekeeping: safekeeping,
            drain: .seconds(node.drainSeconds(isShared: isShared)), logger: logger
        ).run(host: "127.0.0.1", port: port) {
            print("Kith is ready on http://127.0.0.1:\(port)")
            fflush(nil)
        }
    }
}
