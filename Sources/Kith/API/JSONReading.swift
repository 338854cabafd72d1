/// Why bytes are not the JSON that is taken here.
enum JSONFault: Error, Hashable, Sendable {
    /// Half a character, or a broken one.
    case notText
    /// Something else was expected at this byte, counted from 0.
    case unexpected(at: Int)
    case tooDeep
    /// A name stands twice in one object: one of the two would be lost.
    case twice(String)
}

/// Reads JSON strictly (RFC 8259): whole UTF-8, no name twice in one object, and not deeper than anything here is.
struct JSONReading {
    static let deepest = 12

    private let bytes: [UInt8]
    private let most: Int
    private var place = 0

    static func value(of bytes: [UInt8], deepest: Int = JSONReading.deepest) throws(JSONFault) -> JSON {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw .notText }
        var reading = JSONReading(bytes: bytes, most: deepest)
        let value = try reading.value(depth: 0)
        reading.skipSpace()
        guard reading.place == bytes.count else { throw .unexpected(at: reading.place) }
        return value
    }

    private init(bytes: [UInt8], most: Int) {
        self.bytes = bytes
        self.most = most
    }

    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 32 || byte == 9 || byte == 10 || byte == 13 { place += 1 }
    }

    private mutating func take(_ byte: UInt8) throws(JSONFault) {
        skipSpace()
        guard next == byte else { throw .unexpected(at: place) }
        place += 1
    }

    private mutating func value(depth: Int) throws(JSONFault) -> JSON {
        guard depth <= most else { throw .tooDeep }
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return .object(try members(depth: depth))
        case UInt8(ascii: "["): return .list(try values(depth: depth))
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "t"): return try word("true", .flag(true))
        case UInt8(ascii: "f"): return try word("false", .flag(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONFault) -> JSON {
        let isThere = word.withUTF8Buffer { bytes[place...].starts(with: $0) }
        guard isThere else { throw .unexpected(at: place) }
        place += word.utf8CodeUnitCount
        return value
    }

    private mutating func members(depth: Int) throws(JSONFault) -> [JSON.Member] {
        try take(UInt8(ascii: "{"))
        var members: [JSON.Member] = []
        var names: Set<String> = []
        skipSpace()
        if next == UInt8(ascii: "}") {
            place += 1
            return []
        }
        while true {
            skipSpace()
            let name = try text()
            guard names.insert(name).inserted else { throw .twice(name) }
            try take(UInt8(ascii: ":"))
            members.append(.init(name: name, value: try value(depth: depth + 1)))
            guard try goesOn(until: UInt8(ascii: "}")) else { return members }
        }
    }

    private mutating func values(depth: Int) throws(JSONFault) -> [JSON] {
        try take(UInt8(ascii: "["))
        var values: [JSON] = []
        skipSpace()
        if next == UInt8(ascii: "]") {
            place += 1
            return []
        }
        while true {
            values.append(try value(depth: depth + 1))
            guard try goesOn(until: UInt8(ascii: "]")) else { return values }
        }
    }

    private mutating func goesOn(until end: UInt8) throws(JSONFault) -> Bool {
        skipSpace()
        guard let byte = next, byte == UInt8(ascii: ",") || byte == end else { throw .unexpected(at: place) }
        place += 1
        return byte != end
    }
}

extension JSONReading {
    private mutating func number() throws(JSONFault) -> JSON {
        let start = place
        if next == UInt8(ascii: "-") { place += 1 }
        let whole = try digits()
        guard whole.count == 1 || whole.first != UInt8(ascii: "0") else { throw .unexpected(at: start) }
        var isWhole = true
        if next == UInt8(ascii: ".") {
            place += 1
            _ = try digits()
            isWhole = false
        }
        if let byte = next, byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
            place += 1
            if let sign = next, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { place += 1 }
            _ = try digits()
            isWhole = false
        }
        let text = String(decoding: bytes[start..<place], as: UTF8.self)
        if isWhole, let number = Int(text) { return .number(number) }
        guard let number = Double(text) else { throw .unexpected(at: start) }
        // 5.0 is the whole number 5.
        if let same = Int(exactly: number) { return .number(same) }
        return .fraction(number)
    }

    private mutating func digits() throws(JSONFault) -> ArraySlice<UInt8> {
        let start = place
        while let byte = next, (48...57).contains(byte) { place += 1 }
        guard place > start else { throw .unexpected(at: place) }
        return bytes[start..<place]
    }

    private mutating func text() throws(JSONFault) -> String {
        guard next == UInt8(ascii: "\"") else { throw .unexpected(at: place) }
        place += 1
        var plain: [UInt8] = []
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                place += 1
                return String(decoding: plain, as: UTF8.self)
            case UInt8(ascii: "\\"):
                place += 1
                try escaped(&plain)
            case 0..<32: throw .unexpected(at: place)
            default:
                plain.append(byte)
                place += 1
            }
        }
        throw .unexpected(at: place)
    }

    private mutating func escaped(_ plain: inout [UInt8]) throws(JSONFault) {
        guard let byte = next else { throw .unexpected(at: place) }
        place += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): plain.append(byte)
        case UInt8(ascii: "b"): plain.append(8)
        case UInt8(ascii: "f"): plain.append(12)
        case UInt8(ascii: "n"): plain.append(10)
        case UInt8(ascii: "r"): plain.append(13)
        case UInt8(ascii: "t"): plain.append(9)
        case UInt8(ascii: "u"): plain += try scalar()
        default: throw .unexpected(at: place - 1)
        }
    }

    /// What stands behind `\u`; a character beyond the first 65,536 is written as two of them.
    private mutating func scalar() throws(JSONFault) -> [UInt8] {
        let first = try unit()
        var value = UInt32(first)
        if (0xD800..<0xDC00).contains(first) {
            guard next == UInt8(ascii: "\\"), place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "u") else {
                throw .notText
            }
            place += 2
            let second = try unit()
            guard (0xDC00..<0xE000).contains(second) else { throw .notText }
            value = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(value) else { throw .notText }
        return Array(String(Character(scalar)).utf8)
    }

    private mutating func unit() throws(JSONFault) -> UInt16 {
        var value: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 128 else {
                throw .unexpected(at: place)
            }
            value = value << 4 | UInt16(digit)
            place += 1
        }
        return value
    }
}
