package import Crypto

/// A key that seals bytes with AES-256-GCM. What it belongs to is authenticated with them, so a sealed text cannot be
/// moved to another place.
package struct SealingKey: Sendable {
    private let key: SymmetricKey
    /// Begun with the key, which is then not worked into every digest anew.
    private let digesting: HMAC<SHA256>

    package init(_ key: SymmetricKey) {
        self.key = key
        digesting = HMAC(key: key)
    }

    package static func random() -> SealingKey { SealingKey(SymmetricKey(size: .bits256)) }

    package func seal(_ plain: [UInt8], for place: Canonical) throws -> [UInt8] {
        let box = try AES.GCM.seal(plain, using: key, authenticating: place.bytes)
        var sealed: [UInt8] = []
        sealed.reserveCapacity(28 + plain.count)
        sealed.append(contentsOf: box.nonce)
        sealed.append(contentsOf: box.ciphertext)
        sealed.append(contentsOf: box.tag)
        return sealed
    }

    /// - Throws: `StorageFault.cannotUnseal` where one bit or the place is not what was sealed.
    package func open(_ sealed: [UInt8], for place: Canonical) throws -> [UInt8] {
        guard let box = try? AES.GCM.SealedBox(combined: sealed),
            let plain = try? AES.GCM.open(box, using: key, authenticating: place.bytes)
        else { throw StorageFault.cannotUnseal }
        return Array(plain)
    }

    /// The key itself, sealed under another.
    func wrapped(under other: SealingKey, for place: Canonical) throws -> [UInt8] {
        try other.seal(key.withUnsafeBytes { Array($0) }, for: place)
    }

    static func unwrap(_ wrapped: [UInt8], under other: SealingKey, for place: Canonical) throws -> SealingKey {
        SealingKey(SymmetricKey(data: try other.open(wrapped, for: place)))
    }

    /// A keyed digest: without the key nobody can test a guess against it.
    package func digest(of bytes: [UInt8]) -> [UInt8] {
        var code = digesting
        code.update(data: bytes)
        return Array(code.finalize())
    }

    /// A key for one purpose and one owner, made from this one.
    package func derived(for place: Canonical) -> SealingKey {
        SealingKey(HKDF<SHA256>.deriveKey(inputKeyMaterial: key, info: place.bytes, outputByteCount: 32))
    }

    /// A signing key made from this one, for checkpoints.
    func signingKey() throws -> Curve25519.Signing.PrivateKey {
        try Curve25519.Signing.PrivateKey(rawRepresentation: key.withUnsafeBytes { Array($0) })
    }
}

/// The key that wraps all others. It lives outside the database and never goes into a backup.
package struct MasterKey: Sendable {
    let key: SealingKey

    /// - Parameter file: what stands in a key file: 32 random bytes, or 64 hexadecimal digits with white space.
    package init?(file: [UInt8]) {
        if file.count == 32 {
            key = SealingKey(SymmetricKey(data: file))
            return
        }
        let digits = String(decoding: file, as: UTF8.self).filter { !$0.isWhitespace }
        guard let bytes = [UInt8](hexadecimal: digits), bytes.count == 32 else { return nil }
        key = SealingKey(SymmetricKey(data: bytes))
    }

    /// A new random key as it is written into a key file.
    package static func makeText() -> String {
        SymmetricKey(size: .bits256).withUnsafeBytes { Array($0).hexadecimal } + "\n"
    }
}

extension [UInt8] {
    package var hexadecimal: String {
        String(unsafeUninitializedCapacity: 2 * count) { text in
            for (place, byte) in enumerated() {
                text[2 * place] = Self.digit(byte >> 4)
                text[2 * place + 1] = Self.digit(byte & 15)
            }
            return 2 * count
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }

    package init?(hexadecimal text: String) {
        let digits = text.compactMap(\.hexDigitValue)
        guard digits.count == text.count, digits.count % 2 == 0 else { return nil }
        self = stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}
