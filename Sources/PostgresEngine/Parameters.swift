import CPQ
import Journal

/// The values of one statement, in PostgreSQL's binary form.
struct Parameters {
    /// bigint, text, bytea; 0 leaves a null's type to the statement.
    let types: [Oid]
    private var bytes: [UInt8] = []
    private var places: [Range<Int>?] = []

    /// - Throws: `StorageFault.unreadable` for a text with a NUL, which PostgreSQL cannot hold.
    init(_ binds: [Bind], as kinds: [DataTable.Kind] = []) throws {
        types = kinds.isEmpty ? binds.map(\.type) : binds.indices.map { kinds[$0 % kinds.count].type }
        for bind in binds {
            let start = bytes.count
            switch bind {
            case .null:
                places.append(nil)
                continue
            case .integer(let number): withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
            case .blob(let blob): bytes += blob
            case .text(let text):
                guard !text.utf8.contains(0) else { throw StorageFault.unreadable }
                bytes += text.utf8
            }
            places.append(start..<bytes.count)
        }
        // So that an empty value at the end has an address too.
        bytes.append(0)
    }

    /// Types in short: the same text with other types is another prepared statement.
    var signature: String { types.map(String.init).joined(separator: ",") }

    /// Lends the values in the shape that libpq takes.
    func lend<Answer>(
        _ body: ([UnsafePointer<CChar>?], _ lengths: [Int32], _ formats: [Int32]) -> Answer
    ) -> Answer {
        bytes.withUnsafeBytes { buffer in
            let start = buffer.bindMemory(to: CChar.self).baseAddress
            let values = places.map { place in place.flatMap { start?.advanced(by: $0.lowerBound) } }
            return body(values, places.map { Int32($0?.count ?? 0) }, places.map { _ in 1 })
        }
    }
}

extension DataTable.Kind {
    fileprivate var type: Oid {
        switch self {
        case .integer, .sequence: 20
        case .text: 25
        case .blob: 17
        }
    }
}

extension Bind {
    fileprivate var type: Oid {
        switch self {
        case .null: 0
        case .integer: 20
        case .text: 25
        case .blob: 17
        }
    }

    /// One field of a result that came in binary form.
    ///
    /// - Throws: `StorageFault.unreadable` for a type that Kith does not store.
    init(_ result: OpaquePointer, row: Int32, column: Int32) throws {
        guard PQgetisnull(result, row, column) == 0, let start = PQgetvalue(result, row, column) else {
            self = .null
            return
        }
        let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, row, column)))
        switch PQftype(result, column) {
        case 20: self = .integer(Int64(bigEndian: bytes.loadUnaligned(as: Int64.self)))
        case 23: self = .integer(Int64(Int32(bigEndian: bytes.loadUnaligned(as: Int32.self))))
        case 21: self = .integer(Int64(Int16(bigEndian: bytes.loadUnaligned(as: Int16.self))))
        case 16: self = .integer(bytes.first == 0 ? 0 : 1)
        case 17: self = .blob(Array(bytes))
        case 18, 19, 25, 705, 1043: self = .text(String(decoding: bytes, as: UTF8.self))
        default: throw StorageFault.unreadable
        }
    }
}
