/// A piece of HTML, held as UTF-8 bytes.
///
/// Write it as a string literal: `let page: HTML = "<li>\(item.text)</li>"`. A string that is interpolated is escaped,
/// so it is inert between tags and inside double-quoted attributes; only another `HTML` goes in as it is. Literals are
/// `StaticString`s, so text that came from outside can never enter as markup.
///
/// What differs for each reader or each time stands in it as a hole, so that everything around can be kept and shared.
package struct HTML: Sendable {
    /// A place that is filled as the page leaves.
    package enum Hole: Sendable {
        /// The token that shows that a form stood on a page of this session.
        case formToken
        /// A new identity for the command that a form may become.
        case command
        /// The path of the page, to come back to.
        case back
    }

    /// Markup, and the places in it that are filled as it leaves.
    private struct Stretch: Sendable {
        var bytes: [UInt8] = []
        var holes: [(offset: Int, hole: Hole)] = []

        mutating func append(_ other: Stretch) {
            for (offset, hole) in other.holes { holes.append((bytes.count + offset, hole)) }
            bytes.append(contentsOf: other.bytes)
        }
    }

    /// Long stretches in order, shared with what they were taken from: putting a page together copies little.
    private var stretches: [Stretch] = []
    /// What comes after them.
    private var tail = Stretch()

    package init() {}

    package init(_ hole: Hole) {
        tail.holes = [(0, hole)]
    }

    /// A stylesheet or script of the program's own, as it stands between its tags.
    package init(embedded bytes: [UInt8]) {
        tail.bytes = bytes
    }

    package var isEmpty: Bool { stretches.isEmpty && tail.bytes.isEmpty && tail.holes.isEmpty }

    /// Everything in order but the holes.
    package var bytes: [UInt8] { inOneStretch.tail.bytes }

    /// The same, quicker to put into pages: for what is kept from page to page.
    package var inOneStretch: HTML {
        var whole = HTML()
        for stretch in stretches { whole.tail.append(stretch) }
        whole.tail.append(tail)
        return whole
    }

    /// Gives everything in order, as it is sent: first about how many bytes there will be, then the bytes. What `fill`
    /// says is escaped.
    package func send(
        filling fill: (Hole) -> String, capacity: (Int) -> Void, to write: (UnsafeRawBufferPointer) -> Void
    ) {
        capacity(size(of: tail) + stretches.reduce(0) { $0 + size(of: $1) })
        for stretch in stretches { Self.send(stretch, filling: fill, to: write) }
        Self.send(tail, filling: fill, to: write)
    }

    private func size(of stretch: Stretch) -> Int { stretch.bytes.count + 64 * stretch.holes.count }

    private static func send(
        _ stretch: Stretch, filling fill: (Hole) -> String, to write: (UnsafeRawBufferPointer) -> Void
    ) {
        var filled: [UInt8] = []
        stretch.bytes.withUnsafeBytes { bytes in
            var start = 0
            for place in stretch.holes {
                write(UnsafeRawBufferPointer(rebasing: bytes[start..<place.offset]))
                filled.removeAll(keepingCapacity: true)
                filled.append(escaping: fill(place.hole))
                filled.withUnsafeBytes(write)
                start = place.offset
            }
            write(UnsafeRawBufferPointer(rebasing: bytes[start...]))
        }
    }

    package static func += (one: inout HTML, other: HTML) {
        if other.stretches.isEmpty, other.tail.bytes.count < long {
            one.tail.append(other.tail)
            return
        }
        if !one.tail.bytes.isEmpty || !one.tail.holes.isEmpty { one.stretches.append(one.tail) }
        one.stretches.append(contentsOf: other.stretches)
        one.tail = other.tail
    }

    /// From this length on, sharing a stretch costs less than copying it.
    private static let long = 1_024
}

extension HTML: Hashable {
    package static func == (one: HTML, other: HTML) -> Bool { one.bytes == other.bytes }

    package func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}

extension HTML: CustomStringConvertible {
    package var description: String { String(decoding: bytes, as: UTF8.self) }
}

extension HTML: ExpressibleByStringInterpolation {
    package init(stringLiteral value: StaticString) {
        tail.bytes = value.withUTF8Buffer { Array($0) }
    }

    package init(stringInterpolation: StringInterpolation) {
        self = stringInterpolation.html
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        package typealias StringLiteralType = StaticString

        fileprivate var html = HTML()

        package init(literalCapacity: Int, interpolationCount: Int) {
            html.tail.bytes.reserveCapacity(literalCapacity + interpolationCount * 32)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { html.tail.bytes.append(contentsOf: $0) }
        }

        package mutating func appendInterpolation(_ other: HTML) {
            html += other
        }

        package mutating func appendInterpolation(_ other: HTML?) {
            if let other { html += other }
        }

        /// `\(hole: .command)`: a place that is filled as the page leaves.
        package mutating func appendInterpolation(hole: Hole) {
            html += HTML(hole)
        }

        package mutating func appendInterpolation(_ others: [HTML]) {
            for other in others { html += other }
        }

        package mutating func appendInterpolation(_ others: [HTML?]) {
            for case let other? in others { html += other }
        }

        /// Disfavoured, so that a literal inside an interpolation, also one behind a `?`, is taken as HTML.
        @_disfavoredOverload
        package mutating func appendInterpolation(_ text: some StringProtocol) {
            html.tail.bytes.append(escaping: text)
        }

        package mutating func appendInterpolation(_ number: some BinaryInteger) {
            html.tail.bytes.append(contentsOf: String(number).utf8)
        }

        /// `\(if: isOpen, " open")`: the piece where the condition holds, nothing where it does not.
        package mutating func appendInterpolation(if condition: Bool, _ other: @autoclosure () -> HTML) {
            if condition { html += other() }
        }
    }
}

extension [HTML] {
    /// The pieces one after another, with a piece between them.
    package func joined(by separator: HTML = "") -> HTML {
        var whole = HTML()
        for place in indices {
            if place > 0 { whole += separator }
            whole += self[place]
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
