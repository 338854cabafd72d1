/// Where one person gets e-mail.
///
/// Only plain addresses are taken, such as `kayla.hopkins@example.org`: nothing in one can end a line, begin another
/// address or be read as something else by a mail server.
package struct EmailAddress: Hashable, Sendable {
    package let text: String

    /// - Returns: nil where the text is not one plain address.
    package init?(_ typed: String) {
        let halves = typed.split(separator: "@", omittingEmptySubsequences: false)
        guard halves.count == 2, typed.utf8.count <= 254, (1...64).contains(halves[0].utf8.count) else { return nil }
        let signs = Set("!#$%&'*+-/=?^_`{|}~".utf8)
        guard Self.isDotted(halves[0], { Self.isPlain($0) || signs.contains($0) }) else { return nil }
        let parts = halves[1].split(separator: ".")
        guard parts.count > 1, Self.isDotted(halves[1], { Self.isPlain($0) || $0 == UInt8(ascii: "-") }),
            parts.allSatisfy({ $0.first != "-" && $0.last != "-" && $0.utf8.count <= 63 })
        else { return nil }
        text = typed
    }

    /// What follows the `@`.
    package var domain: String { String(text.split(separator: "@").last ?? "") }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }

    /// Dots stand only between other signs.
    private static func isDotted(_ text: Substring, _ fits: (UInt8) -> Bool) -> Bool {
        text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy {
            !$0.isEmpty && $0.utf8.allSatisfy(fits)
        }
    }
}

extension EmailAddress: CustomStringConvertible {
    package var description: String { text }
}

extension EmailAddress: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let address = EmailAddress(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not an address"))
        }
        self = address
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
