/// A piece of HTML, held as UTF-8 bytes.
///
/// Write it as a string literal: `let page: HTML = "<li>\(item.text)</li>"`. A string that is interpolated is escaped,
/// so it is inert between tags and inside double-quoted attributes; only another `HTML` goes in as it is. Literals are
/// `StaticString`s, so text that came from outside can never enter as markup.
package struct HTML: Sendable, Hashable {
    package internal(set) var bytes: [UInt8]

    package init() {
        bytes = []
    }

    package var isEmpty: Bool { bytes.isEmpty }

    package static func += (one: inout HTML, other: HTML) {
        one.bytes.append(contentsOf: other.bytes)
    }
}

extension HTML: CustomStringConvertible {
    package var description: String { String(decoding: bytes, as: UTF8.self) }
}

extension HTML: ExpressibleByStringInterpolation {
    package init(stringLiteral value: StaticString) {
        bytes = value.withUTF8Buffer { Array($0) }
    }

    package init(stringInterpolation: StringInterpolation) {
        bytes = stringInterpolation.bytes
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        package typealias StringLiteralType = StaticString

        var bytes: [UInt8] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 32)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
        }

        package mutating func appendInterpolation(_ html: HTML) {
            bytes.append(contentsOf: html.bytes)
        }

        package mutating func appendInterpolation(_ html: HTML?) {
            if let html { bytes.append(contentsOf: html.bytes) }
        }

        package mutating func appendInterpolation(_ pieces: [HTML]) {
            for piece in pieces { bytes.append(contentsOf: piece.bytes) }
        }

        /// Disfavoured, so that a literal inside an interpolation, also one behind a `?`, is taken as HTML.
        @_disfavoredOverload
        package mutating func appendInterpolation(_ text: some StringProtocol) {
            bytes.append(escaping: text)
        }

        package mutating func appendInterpolation(_ number: some BinaryInteger) {
            bytes.append(contentsOf: String(number).utf8)
        }

        /// `\(if: isOpen, " open")`: the piece where the condition holds, nothing where it does not.
        package mutating func appendInterpolation(if condition: Bool, _ html: @autoclosure () -> HTML) {
            if condition { bytes.append(contentsOf: html().bytes) }
        }
    }
}

extension Sequence<HTML> {
    /// The pieces one after another, with a piece between them.
    package func joined(by separator: HTML = "") -> HTML {
        var whole = HTML()
        for (place, piece) in enumerated() {
            if place > 0 { whole += separator }
            whole += piece
        }
        return whole
    }
}

extension [UInt8] {
    /// Appends text with the five characters that mean something in HTML written as references.
    ///
    /// Works byte by byte: everything that needs escaping is ASCII, and UTF-8 never uses ASCII bytes for anything else.
    mutating func append(escaping text: some StringProtocol) {
        var text = String(text)
        text.withUTF8 { utf8 in
            var start = 0
            for place in utf8.indices {
                guard let reference = Self.reference(for: utf8[place]) else { continue }
                append(contentsOf: utf8[start..<place])
                reference.withUTF8Buffer { append(contentsOf: $0) }
                start = place + 1
            }
            append(contentsOf: utf8[start...])
        }
    }

    private static func reference(for byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}

extension HTML {
    /// The attribute of a text that is not in the language of its page; nothing where it is.
    package static func language(_ tag: String?) -> HTML { tag.map { " lang=\"\($0)\"" } ?? "" }
}
