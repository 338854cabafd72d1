import Crypto
import CryptoExtras
import Dispatch
import Foundation

/// How passwords are judged and kept (assurance 72): scrypt with N = 2^17, r = 8, p = 1: about 0.3 seconds and 128 MB.
struct Passwords: Sendable {
    /// One at a time, away from the threads that serve pages.
    private static let queue = DispatchQueue(label: "kith.passwords")
    static let shortest = 15
    static let longest = 200

    struct Kept: Hashable, Sendable {
        var salt: [UInt8]
        var hash: [UInt8]
    }

    /// Stands in where there is no account, so that an answer takes as long as for one that exists.
    static let nobody = Kept(salt: Array(repeating: 7, count: 16), hash: Array(repeating: 0, count: 32))

    private let rounds: Int

    /// - Parameter rounds: scrypt's N; only tests use less than 2^17.
    init(rounds: Int = 1 << 17) {
        self.rounds = rounds
    }

    func keep(_ password: String) async throws -> Kept {
        let salt = SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }
        return Kept(salt: salt, hash: try await hash(password, salt: salt))
    }

    func fits(_ password: String, _ kept: Kept) async throws -> Bool {
        let hash = try await hash(password, salt: kept.salt)
        let difference = zip(hash, kept.hash).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) }
        return hash.count == kept.hash.count && difference == 0
    }

    private func hash(_ password: String, salt: [UInt8]) async throws -> [UInt8] {
        let rounds = rounds
        let bytes = Array(password.precomposedStringWithCanonicalMapping.utf8)
        return try await withCheckedThrowingContinuation { continuation in
            Self.queue.async {
                continuation.resume(
                    with: Result {
                        try KDF.Scrypt.deriveKey(
                            from: bytes, salt: salt, outputByteCount: 32, rounds: rounds, blockSize: 8, parallelism: 1
                        ).withUnsafeBytes { Array($0) }
                    })
            }
        }
    }

    /// Why a password will not do.
    enum Weakness: Hashable, Sendable {
        case tooShort, tooLong, tooCommon
    }

    /// `local` are words that are easy to guess here, such as the authority's or the person's name.
    static func weakness(of password: String, local: [String]) -> Weakness? {
        guard password.count >= shortest else { return .tooShort }
        guard password.count <= longest else { return .tooLong }
        let plain = password.lowercased().filter { $0.isLetter || $0.isNumber }
        let isOneThing = Set(plain).count < 5
        let rest = (common + local.map { $0.lowercased().filter(\.isLetter) }.filter { $0.count > 2 })
            .reduce(plain) { $0.replacingOccurrences(of: $1, with: "") }
        return isOneThing || rest.filter(\.isLetter).count < 5 && rest.count < 8 ? .tooCommon : nil
    }

    /// Parts that guessers try first; what is left without them must still be long.
    private static let common = [
        "passwords", "password", "qwertyuiop", "qwerty", "asdfghjkl", "zxcvbnm", "letmein", "welcome", "iloveyou",
        "abcdefghijklmnopqrstuvwxyz", "abcdef", "abc", "123456789", "12345678", "1234567", "123456", "12345", "1234",
        "987654321", "changeme", "secret", "monkey", "dragon", "football", "liverpool", "arsenal", "chelsea",
        "everton", "cymru", "caerdydd", "abertawe", "summer", "winter", "spring", "autumn", "monday", "friday",
        "socialwork", "social", "worker", "safeguarding", "council", "children", "services", "signsofsafety", "safety",
        "kith", "admin", "administrator",
    ]
}
