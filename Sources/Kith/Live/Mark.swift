import Practice

/// A number that follows from what somebody is shown, and from nothing else: it is the same on every node, changes with
/// what is shown, and tells whoever reads it only that it is not what it was.
///
/// A guest's page is told marks and not versions. A version would rise with things that are not for that guest, and
/// whoever keeps loading the page would learn when they happened. It is FNV-1a, cut to the 53 bits that a script can hold:
/// it guards no secret, since it is made of what its reader has in front of them.
struct Mark: Hashable, Sendable {
    private var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func take(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
        // Where one thing ends and the next begins.
        value = (value ^ 0x1ff) &* 0x100_0000_01b3
    }

    mutating func take(_ text: String) { take(text.utf8) }

    mutating func take(_ number: Int) { take(bytes: UInt128(truncatingIfNeeded: number)) }

    mutating func take<Of>(_ id: ID<Of>?) { take(bytes: id?.value ?? 0) }

    private mutating func take(bytes number: UInt128) {
        take((0..<16).lazy.map { UInt8(truncatingIfNeeded: number >> (8 * $0)) })
    }

    var number: Int { Int(value >> 11) }
}
