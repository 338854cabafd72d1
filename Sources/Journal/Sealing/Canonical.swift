/// Bytes that mean exactly one thing: numbers as eight bytes, most significant first; texts and bytes with their length
/// before them. What is hashed or authenticated is always written this way.
package struct Canonical {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package mutating func append(_ number: Int64) {
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }

    package mutating func append(_ identity: UInt128) {
        withUnsafeBytes(of: identity.bigEndian) { bytes.append(contentsOf: $0) }
    }

    package mutating func append(_ text: String) {
        append(Int64(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    package mutating func append(_ other: [UInt8]) {
        append(Int64(other.count))
        bytes.append(contentsOf: other)
    }

    package mutating func append<Value>(_ value: Value?, by write: (inout Canonical, Value) -> Void) {
        bytes.append(value == nil ? 0 : 1)
        if let value { write(&self, value) }
    }
}
