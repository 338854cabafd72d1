/// A value that goes into or comes out of the database.
package enum Bind: Hashable, Sendable {
    case null
    case integer(Int64)
    case text(String)
    case blob([UInt8])
}

/// One SQL statement whose values can only be bound, never written into the text.
///
/// Write it as a literal: `"SELECT head FROM stream WHERE id = \(id)"`. The text between values is `StaticString`, so
/// nothing that came from outside can become SQL.
package struct Query: Sendable {
    package private(set) var segments: [StaticString]
    package private(set) var binds: [Bind]

    /// The statement with each value as `mark` and its number: `?1` for SQLite, `$1` for PostgreSQL.
    package func text(mark: Unicode.Scalar) -> String {
        var text = ""
        for (place, segment) in segments.enumerated() {
            if place > 0 { text += "\(mark)\(place)" }
            segment.withUTF8Buffer { text += String(decoding: $0, as: UTF8.self) }
        }
        return text
    }
}

extension Query: ExpressibleByStringInterpolation {
    package init(stringLiteral value: StaticString) {
        segments = [value]
        binds = []
    }

    package init(stringInterpolation: StringInterpolation) {
        segments = stringInterpolation.segments
        binds = stringInterpolation.binds
        if segments.count == binds.count { segments.append("") }
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        package typealias StringLiteralType = StaticString

        var segments: [StaticString] = []
        var binds: [Bind] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            segments.reserveCapacity(interpolationCount + 1)
            binds.reserveCapacity(interpolationCount)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            segments.append(literal)
        }

        package mutating func appendInterpolation(_ value: Bind) {
            if segments.count == binds.count { segments.append("") }
            binds.append(value)
        }

        package mutating func appendInterpolation(_ number: Int) { appendInterpolation(.integer(Int64(number))) }
        package mutating func appendInterpolation(_ number: Int64) { appendInterpolation(.integer(number)) }
        package mutating func appendInterpolation(_ flag: Bool) { appendInterpolation(.integer(flag ? 1 : 0)) }
        package mutating func appendInterpolation(_ text: String) { appendInterpolation(.text(text)) }
        package mutating func appendInterpolation(_ bytes: [UInt8]) { appendInterpolation(.blob(bytes)) }
        package mutating func appendInterpolation(_ identity: UInt128) { appendInterpolation(Bind(identity)) }
        package mutating func appendInterpolation(_ text: String?) { appendInterpolation(text.map(Bind.text) ?? .null) }
        package mutating func appendInterpolation(_ number: Int64?) {
            appendInterpolation(number.map(Bind.integer) ?? .null)
        }
        package mutating func appendInterpolation(_ identity: UInt128?) {
            appendInterpolation(identity.map { Bind($0) } ?? .null)
        }
        package mutating func appendInterpolation(_ bytes: [UInt8]?) {
            appendInterpolation(bytes.map(Bind.blob) ?? .null)
        }

        /// Identities for `IN (…)`, where repeating one changes nothing: their number is filled up to a power of two, so
        /// that few statements have to be prepared.
        package mutating func appendInterpolation(_ identities: [UInt128]) {
            guard let last = identities.last else { return appendInterpolation(.null) }
            var count = 1
            while count < identities.count { count *= 2 }
            for place in 0..<count {
                if place > 0 { appendLiteral(", ") }
                appendInterpolation(Bind(place < identities.count ? identities[place] : last))
            }
        }
    }
}

extension Bind {
    /// An identity is stored as its 16 bytes, most significant first, so that byte order is number order.
    package init(_ identity: UInt128) {
        self = .blob(identity.bytes)
    }

    init(orNull identity: UInt128?) {
        self = identity.map { Bind($0) } ?? .null
    }
}

extension UInt128 {
    /// The 16 bytes, most significant first.
    package var bytes: [UInt8] {
        withUnsafeBytes(of: bigEndian) { Array($0) }
    }

    package init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 16 else { return nil }
        self = bytes.reduce(0) { $0 << 8 | UInt128($1) }
    }
}

/// One row of an answer; values are read by the place of their column.
package struct ResultRow: Sendable {
    package var values: [Bind]

    package init(_ values: [Bind]) {
        self.values = values
    }

    package func integer(_ column: Int) throws -> Int64 {
        guard case .integer(let number) = values[column] else { throw StorageFault.unreadable }
        return number
    }

    package func text(_ column: Int) throws -> String {
        guard case .text(let text) = values[column] else { throw StorageFault.unreadable }
        return text
    }

    package func blob(_ column: Int) throws -> [UInt8] {
        guard case .blob(let bytes) = values[column] else { throw StorageFault.unreadable }
        return bytes
    }

    package func identity(_ column: Int) throws -> UInt128 {
        guard let identity = UInt128(bytes: try blob(column)) else { throw StorageFault.unreadable }
        return identity
    }

    package func flag(_ column: Int) throws -> Bool { try integer(column) != 0 }

    package func isNull(_ column: Int) -> Bool { values[column] == .null }
}
