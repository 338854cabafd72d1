import Journal

/// What a form or an address line carried: names with their values, in order.
struct Fields: Hashable, Sendable {
    private(set) var pairs: [(name: String, value: String)] = []

    init() {}

    init(_ pairs: [(String, String)]) {
        self.pairs = pairs.map { (name: $0.0, value: $0.1) }
    }

    /// - Returns: nil where the bytes are not well-formed `application/x-www-form-urlencoded` in UTF-8.
    init?(urlEncoded bytes: some Collection<UInt8>) {
        for part in bytes.split(separator: UInt8(ascii: "&")) {
            let halves = part.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(halves[0]), let value = halves.count > 1 ? Self.decoded(halves[1]) : ""
            else { return nil }
            pairs.append((name, value))
        }
    }

    /// The first value of that name, without white space around it.
    subscript(name: String) -> String? {
        pairs.first { $0.name == name }.map { $0.value.trimmed }
    }

    func all(_ name: String) -> [String] {
        pairs.filter { $0.name == name }.map(\.value)
    }

    /// The first value of that name; empty where there is none.
    func text(_ name: String) -> String { self[name] ?? "" }

    func isOn(_ name: String) -> Bool { !text(name).isEmpty }

    mutating func set(_ name: String, to value: String) {
        remove(name)
        pairs.append((name, value))
    }

    mutating func add(_ name: String, _ values: [String]) {
        pairs += values.map { (name, $0) }
    }

    mutating func remove(_ name: String) {
        pairs.removeAll { $0.name == name }
    }

    var urlEncoded: [UInt8] {
        Array(pairs.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }.joined(separator: "&").utf8)
    }

    static func == (one: Fields, other: Fields) -> Bool { one.urlEncoded == other.urlEncoded }

    func hash(into hasher: inout Hasher) { hasher.combine(urlEncoded) }

    private static func decoded(_ bytes: some Collection<UInt8>) -> String? {
        var plain: [UInt8] = []
        var rest = bytes.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "+"): plain.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit) else { return nil }
                plain.append(high << 4 | low)
            default: plain.append(byte)
            }
        }
        return String(validating: plain, as: UTF8.self)?.withUnixLines
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init)
    }

    static func encoded(_ text: String) -> String {
        var result: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
                result.append(byte)
            case UInt8(ascii: " "): result.append(UInt8(ascii: "+"))
            default: result.append(contentsOf: "%\([byte].hexadecimal.uppercased())".utf8)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

extension String {
    /// Without white space at both ends.
    var trimmed: String {
        // Most texts have nothing to lose, and most letters are plain.
        if let first = utf8.first, let last = utf8.last, (33...126).contains(first), (33...126).contains(last) {
            return self
        }
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }

    /// Browsers send line ends as CR LF; records keep LF.
    var withUnixLines: String {
        utf8.contains(13)
            ? split(omittingEmptySubsequences: false) { $0 == "\r\n" || $0 == "\r" }.joined(separator: "\n") : self
    }
}
