import ArgumentParser
import Configuration
import Foundation
import Kith
import Practice

/// Which mail server takes letters, and in whose name.
struct MailOptions: ParsableArguments {
    @Option(
        help:
            "The mail server: smtps://host, or smtp://host with STARTTLS; nothing is sent without it. [KITH_MAIL_SERVER]"
    )
    var mailServer: String?

    @Option(help: "The service's own address, from which letters come. [KITH_MAIL_FROM]")
    var mailFrom: String?

    @Option(help: "The name beside that address; no family's. [KITH_MAIL_NAME]")
    var mailName: String?

    @Option(help: "The name with which Kith signs in to the mail server. [KITH_MAIL_USER]")
    var mailUser: String?

    @Option(help: "The file with its password. [KITH_MAIL_PASSWORD_FILE]")
    var mailPasswordFile: String?

    @Option(help: "A file with the certificates that vouch for the mail server. [KITH_MAIL_CERTIFICATES]")
    var mailCertificates: String?

    @Option(help: "Seconds for which a letter can be stopped before it goes. [KITH_MAIL_HOLD] (default: 60)")
    var mailHold: Int?

    /// - Throws: `Said` where something is missing or cannot be read; nothing is started then.
    func server() throws -> MailServer? {
        guard let address = mailServer ?? Self.setting("server") else { return nil }
        guard let from = (mailFrom ?? Self.setting("from")).flatMap({ EmailAddress($0) }) else {
            throw Said(
                "--mail-server needs --mail-from with the service's own address, such as meetings@example.gov.uk.")
        }
        guard var server = MailServer(address, from: from, fromName: mailName ?? Self.setting("name") ?? "") else {
            throw Said("--mail-server has to be smtp://host, smtp://host:port or smtps://host.")
        }
        server.user = mailUser ?? Self.setting("user")
        server.password = try (mailPasswordFile ?? Self.setting("password.file")).map(Self.password)
        guard (server.user == nil) == (server.password == nil) else {
            throw Said("--mail-user and --mail-password-file belong together.")
        }
        server.authorities = mailCertificates ?? Self.setting("certificates")
        if let file = server.authorities, !FileManager.default.isReadableFile(atPath: file) {
            throw Said("The file \(file) with certificates is not there or cannot be read.")
        }
        return server
    }

    func hold() throws -> Int64 {
        let seconds = mailHold ?? FolderOptions.settings.int(forKey: "kith.mail.hold", default: 60)
        guard (0...3_600).contains(seconds) else { throw Said("--mail-hold has to be from 0 to 3600 seconds.") }
        return Int64(seconds)
    }

    private static func setting(_ name: String) -> String? {
        FolderOptions.settings.string(forKey: ConfigKey("kith.mail.\(name)"))
    }

    private static func password(in file: String) throws -> String {
        guard let bytes = FileManager.default.contents(atPath: file) else {
            throw Said("The file \(file) with the mail server's password is not there or cannot be read.")
        }
        return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines)
    }
}
