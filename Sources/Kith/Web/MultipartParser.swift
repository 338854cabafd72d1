/// Takes a form with a file apart as its bytes arrive (RFC 7578), however they are cut; holds no more than a part's head
/// and one boundary.
///
/// Strict: what no browser sends is refused. No Swift package for this can be had here.
struct MultipartParser {
    enum Event: Hashable, Sendable {
        /// A part begins; `file` is the name of a file that was chosen, nil for a plain field.
        case part(name: String, file: String?)
        case bytes([UInt8])
        case endOfPart
        /// Nothing follows: the form arrived whole.
        case end
    }

    struct NotWellFormed: Error {}

    private enum State { case start, head, body, boundary, over }

    /// A part's head is never longer.
    private static let longestHead = 8_192
    private static let lineEnd: [UInt8] = [13, 10]

    private let boundary: [UInt8]
    private var state = State.start
    private var rest: [UInt8] = []

    /// `contentType` is the request's header.
    ///
    /// - Returns: nil where it does not say that a form with files follows.
    init?(contentType: String) {
        let parts = contentType.split(separator: ";").map { String($0).trimmed }
        guard parts.first?.lowercased() == "multipart/form-data" else { return nil }
        guard let given = parts.dropFirst().first(where: { $0.lowercased().hasPrefix("boundary=") }) else { return nil }
        let name = given.dropFirst("boundary=".count).filter { $0 != "\"" }
        guard (1...70).contains(name.utf8.count) else { return nil }
        boundary = Self.lineEnd + Array("--\(name)".utf8)
    }

    var isOver: Bool { state == .over }

    /// - Throws: `NotWellFormed`.
    mutating func take(_ bytes: some Sequence<UInt8>) throws -> [Event] {
        rest.append(contentsOf: bytes)
        var events: [Event] = []
        while let event = try step() { events += event }
        return events
    }

    /// - Returns: nil where more bytes are needed.
    private mutating func step() throws -> [Event]? {
        switch state {
        case .start:
            // The first boundary has no line end before it.
            guard rest.count >= boundary.count - 2 else { return nil }
            guard rest.starts(with: boundary.dropFirst(2)) else { throw NotWellFormed() }
            rest.removeFirst(boundary.count - 2)
            state = .boundary
            return []
        case .boundary:
            guard rest.count >= 2 else { return nil }
            let mark = Array(rest.prefix(2))
            rest.removeFirst(2)
            if mark == Self.lineEnd {
                state = .head
                return []
            }
            guard mark == Array("--".utf8) else { throw NotWellFormed() }
            state = .over
            return [.end]
        case .head: return try head()
        case .body: return body()
        case .over:
            rest = []
            return nil
        }
    }

    private mutating func head() throws -> [Event]? {
        guard let end = Self.find(Self.lineEnd + Self.lineEnd, in: rest) else {
            if rest.count > Self.longestHead { throw NotWellFormed() }
            return nil
        }
        guard end <= Self.longestHead, let head = String(validating: rest[..<end], as: UTF8.self),
            let part = Self.part(head)
        else { throw NotWellFormed() }
        rest.removeFirst(end + 4)
        state = .body
        return [part]
    }

    private mutating func body() -> [Event]? {
        if let end = Self.find(boundary, in: rest) {
            let bytes = Array(rest[..<end])
            rest.removeFirst(end + boundary.count)
            state = .boundary
            return bytes.isEmpty ? [.endOfPart] : [.bytes(bytes), .endOfPart]
        }
        // What may be the beginning of the boundary waits for what follows.
        let sure = rest.count - boundary.count + 1
        guard sure > 0 else { return nil }
        let bytes = Array(rest[..<sure])
        rest.removeFirst(sure)
        return [.bytes(bytes)]
    }

    private static func find(_ needle: [UInt8], in bytes: [UInt8]) -> Int? {
        guard bytes.count >= needle.count else { return nil }
        return bytes.withUnsafeBufferPointer { bytes in
            var place = 0
            while place <= bytes.count - needle.count {
                guard let found = bytes[place...].firstIndex(of: needle[0]), found <= bytes.count - needle.count else {
                    return nil
                }
                if bytes[found..<(found + needle.count)].elementsEqual(needle) { return found }
                place = found + 1
            }
            return nil
        }
    }

    private static func part(_ head: String) -> Event? {
        for line in head.split(separator: "\r\n") {
            guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == "content-disposition" else {
                continue
            }
            let value = String(line[line.index(after: colon)...]).trimmed
            guard value.lowercased().hasPrefix("form-data;"), let name = quoted("name", in: value) else { return nil }
            return .part(name: name, file: quoted("filename", in: value))
        }
        return nil
    }

    /// `name="…"`; browsers write a quotation mark in it as %22.
    private static func quoted(_ name: String, in value: String) -> String? {
        var isQuoted = false
        let parts = value.split { sign in
            if sign == "\"" { isQuoted.toggle() }
            return sign == ";" && !isQuoted
        }
        for part in parts.map({ String($0).trimmed }) where part.hasPrefix("\(name)=\"") {
            guard part.hasSuffix("\""), part.count > name.count + 2 else { return nil }
            return String(part.dropFirst(name.count + 2).dropLast()).replacing("%22", with: "\"")
        }
        return nil
    }
}
