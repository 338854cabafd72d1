import Foundation
import Journal
import Practice

/// A history that belongs to no family's record, as an export holds it: a referral, or a team's meeting.
struct ExportedStream<R: Record>: Codable, Sendable where R.Event: Codable {
    var id: UInt128
    var history: [ExportedFamily.Happening<R.Event>]

    private enum Name: String, CodingKey { case id, history, format }

    private static var format: String { "kith-\(R.kind)-1" }

    init(_ id: UInt128, in records: Records<R>) async throws {
        self.id = id
        history = try await records.entries(of: id).map { .init($0) }
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Name.self)
        guard try values.decode(String.self, forKey: .format) == Self.format else {
            throw DecodingError.dataCorruptedError(forKey: .format, in: values, debugDescription: "another format")
        }
        id = try values.decode(ID<R>.self, forKey: .id).value
        history = try values.decode([ExportedFamily.Happening<R.Event>].self, forKey: .history)
    }

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Name.self)
        try values.encode(Self.format, forKey: .format)
        try values.encode(ID<R>(id), forKey: .id)
        try values.encode(history, forKey: .history)
    }

    /// The names of an object in alphabetical order: the same history always gives the same bytes.
    func line() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
    }

    /// - Returns: nil where the line holds something that only a newer Kith knows, or is not whole.
    static func read(_ bytes: [UInt8]) -> ExportedStream? {
        try? JSONDecoder().decode(ExportedStream.self, from: Data(bytes))
    }

    /// As it is written here: what happened elsewhere, with its times and authors.
    var stream: WholeStream<R> {
        WholeStream(
            id: id,
            steps: history.compactMap { entry in
                entry.event.map { .init(ExportedFamily.command(entry), Decision([$0], answer: ""), line: nil) }
            })
    }
}
