package import Practice

/// The mail server that takes this installation's letters.
package struct MailServer: Hashable, Sendable {
    /// How the connection is kept private.
    package enum Privacy: Hashable, Sendable {
        /// Encrypted from the first byte: `smtps://`.
        case fromTheStart
        /// Encrypted before anything is said; a server that cannot is refused: `smtp://`.
        case startTLS
        /// On this machine alone, where nobody listens in.
        case onThisMachine
    }

    package var host: String
    package var port: Int
    package var privacy: Privacy
    package var from: EmailAddress
    package var fromName: String
    package var user: String?
    package var password: String?
    /// A file with the certificates of those who vouch for the server; nil for those that the machine trusts.
    package var authorities: String?

    /// `address` is `smtp://host`, `smtp://host:port` or `smtps://…`. The usual ports are 587 and 465; on this machine 25.
    ///
    /// - Returns: nil where it is none of these.
    package init?(_ address: String, from: EmailAddress, fromName: String) {
        let isEncrypted = address.hasPrefix("smtps://")
        guard isEncrypted || address.hasPrefix("smtp://") else { return nil }
        let place = address.dropFirst(isEncrypted ? 8 : 7)
        let parts = place.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count <= 2, let host = parts.first, !host.isEmpty,
            host.utf8.allSatisfy({
                (0x2D...0x2E).contains($0) || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0)
            })
        else { return nil }
        let isHere = ["localhost", "127.0.0.1"].contains(host)
        privacy = isEncrypted ? .fromTheStart : isHere ? .onThisMachine : .startTLS
        if parts.count == 2 {
            guard let port = Int(parts[1]), (1...65_535).contains(port) else { return nil }
            self.port = port
        } else {
            port = isEncrypted ? 465 : isHere ? 25 : 587
        }
        self.host = String(host)
        self.from = from
        self.fromName = fromName
    }
}
