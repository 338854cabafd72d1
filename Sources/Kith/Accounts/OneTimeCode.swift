import Crypto
import Foundation
import Practice

/// Codes that a phone and we work out from the same secret and the time: RFC 6238 with SHA-1, six digits, 30 seconds.
enum OneTimeCode {
    /// Seconds for which one code holds.
    static let period: Int64 = 30
    /// Clocks differ: so many steps before and after are taken too.
    static let drift: Int64 = 1

    static func step(at moment: Moment) -> Int64 { moment.milliseconds / 1_000 / period }

    static func newSecret() -> [UInt8] { SymmetricKey(size: .init(bitCount: 160)).withUnsafeBytes { Array($0) } }

    /// The code of a step (RFC 4226 §5.3).
    static func code(_ secret: [UInt8], step: Int64, digits: Int = 6) -> String {
        let counter = withUnsafeBytes(of: step.bigEndian) { Array($0) }
        let hash = Array(
            HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret)))
        let offset = Int(hash[hash.count - 1] & 0x0f)
        let number = hash[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7fff_ffff
        let whole = String(Int(number) % (0..<digits).reduce(1) { power, _ in power * 10 })
        return String(repeating: "0", count: digits - whole.count) + whole
    }

    /// The step whose code was typed, among those that are taken now; nil where it is none of them.
    static func step(of typed: String, _ secret: [UInt8], at moment: Moment) -> Int64? {
        let now = step(at: moment)
        return (now - drift...now + drift).first { isSame(code(secret, step: $0), typed) }
    }

    /// Takes as long wherever they differ.
    private static func isSame(_ one: String, _ other: String) -> Bool {
        guard one.utf8.count == other.utf8.count else { return false }
        return zip(one.utf8, other.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// A secret as people type it into a phone: base 32 (RFC 4648) in groups of four.
    static func typed(_ secret: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var (text, buffer, bits) = ("", 0, 0)
        for byte in secret {
            buffer = buffer << 8 | Int(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(letters[buffer >> bits & 31])
            }
            buffer &= (1 << bits) - 1
        }
        if bits > 0 { text.append(letters[buffer << (5 - bits) & 31]) }
        return stride(from: 0, to: text.count, by: 4).map { String(text.dropFirst($0).prefix(4)) }
            .joined(separator: " ")
    }

    /// What the picture says to a phone.
    static func address(_ secret: [UInt8], login: String) -> String {
        let name = login.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        let key = typed(secret).filter { $0 != " " }
        return "otpauth://totp/Kith:\(name)?secret=\(key)&issuer=Kith&algorithm=SHA1&digits=6&period=30"
    }
}
