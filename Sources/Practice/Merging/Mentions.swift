/// Finds every identity that a value holds, however deep: it lets the value write itself down and looks at what is an
/// identity. So a kind of event that comes later is understood without a line here.
enum Mentions {
    static func ids(in value: some Encodable) -> Set<UInt128> {
        let found = Found()
        try? value.encode(to: Collector(found: found))
        return found.ids
    }

    private final class Found {
        var ids: Set<UInt128> = []
    }

    private struct Collector: Encoder, SingleValueEncodingContainer {
        let found: Found
        var codingPath: [any CodingKey] { [] }
        var userInfo: [CodingUserInfoKey: Any] { [:] }

        func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
            KeyedEncodingContainer(Keyed(found: found))
        }
        func unkeyedContainer() -> any UnkeyedEncodingContainer { List(found: found) }
        func singleValueContainer() -> any SingleValueEncodingContainer { self }

        func encodeNil() {}
        func encode(_ value: Bool) {}
        func encode(_ value: String) { if let id = ID<Family>(value) { found.ids.insert(id.value) } }
        func encode<Value: Encodable>(_ value: Value) throws { try value.encode(to: self) }
        func encode(_ value: Double) {}
        func encode(_ value: Float) {}
        func encode(_ value: Int) {}
        func encode(_ value: Int8) {}
        func encode(_ value: Int16) {}
        func encode(_ value: Int32) {}
        func encode(_ value: Int64) {}
        func encode(_ value: UInt) {}
        func encode(_ value: UInt8) {}
        func encode(_ value: UInt16) {}
        func encode(_ value: UInt32) {}
        func encode(_ value: UInt64) {}
    }

    /// A text in a field of its own is not an identity, whatever it looks like: those write themselves.
    private struct Keyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
        let found: Found
        var codingPath: [any CodingKey] { [] }

        func encodeNil(forKey key: Key) {}
        func encode(_ value: String, forKey key: Key) {}
        func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
            try value.encode(to: Collector(found: found))
        }
        func nestedContainer<Nested: CodingKey>(
            keyedBy keyType: Nested.Type, forKey key: Key
        ) -> KeyedEncodingContainer<Nested> { KeyedEncodingContainer(Keyed<Nested>(found: found)) }
        func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { List(found: found) }
        func superEncoder() -> any Encoder { Collector(found: found) }
        func superEncoder(forKey key: Key) -> any Encoder { Collector(found: found) }
    }

    private struct List: UnkeyedEncodingContainer {
        let found: Found
        var codingPath: [any CodingKey] { [] }
        var count: Int { 0 }

        func encodeNil() {}
        func encode<Value: Encodable>(_ value: Value) throws { try value.encode(to: Collector(found: found)) }
        func nestedContainer<Nested: CodingKey>(keyedBy keyType: Nested.Type) -> KeyedEncodingContainer<Nested> {
            KeyedEncodingContainer(Keyed<Nested>(found: found))
        }
        func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { self }
        func superEncoder() -> any Encoder { Collector(found: found) }
    }
}
