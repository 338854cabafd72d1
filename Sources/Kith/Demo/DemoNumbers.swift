import Practice

/// Numbers that look like chance and are the same in every demo: each name begins its own row of them.
///
/// The steps are those of SplitMix64; the name is folded into the first state with FNV-1a.
struct DemoNumbers: Sendable {
    private var state: UInt64

    init(_ name: String) {
        state = name.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var number = state
        number = (number ^ (number >> 30)) &* 0xbf58_476d_1ce4_e5b9
        number = (number ^ (number >> 27)) &* 0x94d0_49bb_1331_11eb
        return number ^ (number >> 31)
    }

    /// A number below `limit`.
    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

    mutating func identity() -> UInt128 { UInt128(next()) << 64 | UInt128(next()) }

    mutating func newID<Of>() -> ID<Of> { ID(identity()) }

    /// The one identity that belongs to a name.
    static func identity(of name: String) -> UInt128 {
        var numbers = DemoNumbers(name)
        return numbers.identity()
    }
}
