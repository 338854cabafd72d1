/// Names one thing of the kind `Of` for ever: 128 bits, chosen outside the model and passed in as a value.
///
/// Written as 26 characters of Crockford's base 32, so it fits an address line and can be read aloud.
package struct ID<Of>: Hashable, Sendable {
    package let value: UInt128

    package init(_ value: UInt128) {
        self.value = value
    }
}

extension ID: Comparable {
    package static func < (one: ID, other: ID) -> Bool { one.value < other.value }
}

extension ID: LosslessStringConvertible {
    private static var digits: StaticString { "0123456789abcdefghjkmnpqrstvwxyz" }

    package init?(_ description: String) {
        guard let value = Self.value(ofBase32: description.utf8) else { return nil }
        self.init(value)
    }

    package var description: String {
        let digits = Self.digits
        return String(unsafeUninitializedCapacity: 26) { buffer in
            var rest = value
            for place in stride(from: 25, through: 0, by: -1) {
                buffer[place] = digits.utf8Start[Int(truncatingIfNeeded: rest & 31)]
                rest >>= 5
            }
            return 26
        }
    }

    private static func value(ofBase32 text: String.UTF8View) -> UInt128? {
        guard text.count == 26, let first = text.first, first <= UInt8(ascii: "7") else { return nil }
        var value: UInt128 = 0
        for byte in text {
            guard let digit = (0..<32).first(where: { digits.utf8Start[$0] == byte }) else { return nil }
            value = value << 5 | UInt128(digit)
        }
        return value
    }
}

extension ID: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let id = ID(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not an identity of 26 characters"))
        }
        self = id
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
