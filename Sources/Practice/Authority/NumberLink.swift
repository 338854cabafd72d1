/// Where a number of another system leads: an address with `{id}` in the place of the number (assurance 153).
package struct NumberLink: Hashable, Sendable, Codable {
    /// The label of the numbers, or where they come from: “Mosaic”.
    package var system: String
    /// Begins with `https://`; `{id}` stands once, behind the name of the server.
    package var template: String

    package init(system: String, template: String) {
        self.system = system
        self.template = template
    }
}

extension NumberLink {
    package static let mark = "{id}"
    package static let longest = 500
    package static let most = 20

    /// May somebody be led there? Only over TLS, to a server that is named, whose name no number can change, and with
    /// nothing that an address has no place for.
    package static func isSafe(_ template: String) -> Bool {
        let beginning = "https://"
        guard template.utf8.count <= longest, template.hasPrefix(beginning) else { return false }
        let rest = template.dropFirst(beginning.count)
        let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
        let (server, path) = (rest[..<end], rest[end...])
        guard isServer(server), let place = path.firstIndex(of: "{") else { return false }
        let after = path[place...]
        guard after.hasPrefix(mark) else { return false }
        let around = path[..<place] + after.dropFirst(mark.count)
        return around.utf8.allSatisfy(isOfAddress)
    }

    /// Letters, digits, hyphens and dots, perhaps with a port: no name or password before it.
    private static func isServer(_ server: Substring) -> Bool {
        let parts = server.split(separator: ":", omittingEmptySubsequences: false)
        guard let name = parts.first, !name.isEmpty, parts.count <= 2 else { return false }
        if parts.count == 2, Int(parts[1]).map({ (1...65_535).contains($0) }) != true { return false }
        let labels = name.split(separator: ".", omittingEmptySubsequences: false)
        return labels.allSatisfy { label in
            !label.isEmpty && label.first != "-" && label.last != "-"
                && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
        }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }

    /// What RFC 3986 has in paths, queries and fragments.
    private static func isOfAddress(_ byte: UInt8) -> Bool {
        isLetterOrDigit(byte) || "-._~!$&'()*+,;=:@/?#%".utf8.contains(byte)
    }

    /// The address for one number. Every sign that could mean something in an address is written as its code.
    ///
    /// - Returns: nil where the number would lead elsewhere: it is empty, or dots alone.
    package func address(of identifier: Person.Identifier) -> String? {
        let isKnown = IdentifierKind(label: identifier.label) != nil
        let value = isKnown ? identifier.value.filter { $0 != " " && $0 != "-" } : identifier.value
        guard !value.allSatisfy({ $0 == "." }) else { return nil }
        let parts = template.split(separator: "{", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        return "\(parts[0])\(Self.escaped(value))\(parts[1].dropFirst(Self.mark.count - 1))"
    }

    private static func escaped(_ value: String) -> String {
        let digits = Array("0123456789ABCDEF")
        return value.utf8.map { byte in
            isLetterOrDigit(byte) || "-._~".utf8.contains(byte)
                ? String(Unicode.Scalar(byte)) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
        }.joined()
    }
}

extension Authority {
    /// Says where numbers of other systems lead. Rows without anything in them are nothing.
    package func settle(_ links: [NumberLink]) throws(Refusal) -> [Event] {
        var checks = Checks()
        var kept: [NumberLink] = []
        for (place, link) in links.enumerated() {
            let system = checks.plain(link.system, "system\(place + 1)")
            let template = checks.plain(link.template, "address\(place + 1)")
            if system.isEmpty, template.isEmpty { continue }
            if system.isEmpty { checks.refuse(.missing, "system\(place + 1)") }
            if !NumberLink.isSafe(template) { checks.refuse(.notALink, "address\(place + 1)") }
            if kept.contains(where: { NameWord.fold($0.system) == NameWord.fold(system) }) {
                checks.refuse(.standsTwice, "system\(place + 1)")
            }
            kept.append(NumberLink(system: system, template: template))
        }
        try checks.pass()
        return kept == numberLinks ? [] : [.numberLinksSet(links: kept)]
    }

    /// Where a number leads: by what it is, else by where it comes from.
    package func address(of identifier: Person.Identifier) -> String? {
        let names = [identifier.label, identifier.source].map { NameWord.fold($0) }.filter { !$0.isEmpty }
        for name in names {
            if let link = numberLinks.first(where: { NameWord.fold($0.system) == name }) {
                return link.address(of: identifier)
            }
        }
        return nil
    }
}
