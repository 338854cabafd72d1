/// Looks through the bytes of a table before it is read: which letters are meant by them?
///
/// Excel writes UTF-8 with or without a mark, or Windows-1252, and does not say which.
struct TextSurvey {
    enum Encoding: Hashable, Sendable { case utf8, windows1252, utf16 }

    private var whole = 0
    private var broken = 0
    private var awaited = 0
    private var first: [UInt8] = []

    mutating func take(_ byte: UInt8) {
        if first.count < 3 { first.append(byte) }
        if byte & 0xC0 == 0x80 {
            if awaited == 0 {
                broken += 1
            } else {
                awaited -= 1
                if awaited == 0 { whole += 1 }
            }
            return
        }
        if awaited > 0 { (broken, awaited) = (broken + 1, 0) }
        switch byte {
        case 0xC2...0xDF: awaited = 1
        case 0xE0...0xEF: awaited = 2
        case 0xF0...0xF4: awaited = 3
        case 0x80...: broken += 1
        default: break
        }
    }

    /// Does the file begin with the mark of UTF-8?
    var hasMark: Bool { first == [0xEF, 0xBB, 0xBF] }

    /// One letter that is whole in UTF-8 is no accident: broken ones beside it are then faults of their rows, and not
    /// letters of another alphabet.
    var encoding: Encoding {
        if first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0xFE, 0xFF]) { return .utf16 }
        let isUTF8 = hasMark || broken + (awaited > 0 ? 1 : 0) == 0 || whole > 0
        return isUTF8 ? .utf8 : .windows1252
    }
}

extension TextSurvey.Encoding {
    /// - Returns: nil where the bytes are no text of this encoding.
    func text(_ bytes: [UInt8]) -> String? {
        switch self {
        case .utf8: String(validating: bytes, as: UTF8.self)
        case .windows1252: Self.windows1252(bytes)
        case .utf16: nil
        }
    }

    private static func windows1252(_ bytes: [UInt8]) -> String? {
        if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
        var text = String.UnicodeScalarView()
        for byte in bytes {
            guard let scalar = scalar(byte) else { return nil }
            text.append(scalar)
        }
        return String(text)
    }

    private static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
        guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
        let number = upper[Int(byte) - 0x80]
        return number == 0 ? nil : Unicode.Scalar(number)
    }

    /// The 32 places in which Windows-1252 differs from Latin-1; 0 where it has no letter.
    private static let upper: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]
}
