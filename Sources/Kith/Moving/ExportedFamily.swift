import Foundation
import Journal
import Practice

/// One family as an export holds it: everything that ever happened in its record, with times and authors, and its
/// meetings (docs/export.md).
struct ExportedFamily: Codable, Sendable {
    static let format = "kith-family-1"

    struct Happening<Event: Codable & Sendable>: Codable, Sendable {
        /// Milliseconds since 1970, UTC.
        var at: Int64
        var by: Worker.ID
        /// nil where the text was lawfully removed, or where only a newer Kith understands it.
        var event: Event?
        /// The kind of an event that is not there.
        var kind: String?

        init(at: Int64, by: Worker.ID, event: Event?) {
            (self.at, self.by, self.event) = (at, by, event)
        }

        init(_ entry: Entry<Event>) {
            at = entry.at
            by = ID(entry.actor)
            event = entry.event
            kind = entry.event == nil ? entry.kind : nil
        }
    }

    struct Talk: Codable, Sendable {
        var meeting: Meeting.ID
        var history: [Happening<Meeting.Event>]
    }

    var family: Family.ID
    var history: [Happening<Family.Event>]
    var meetings: [Talk]

    /// The names of an object in alphabetical order: the same record always gives the same bytes.
    func line() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let body = try encoder.encode(self).dropFirst()
        return Array(Self.beginning.utf8) + [UInt8(ascii: ",")] + body + [UInt8(ascii: "\n")]
    }

    private static let beginning = "{\"format\":\"\(format)\""

    static func isLine(_ bytes: [UInt8]) -> Bool { bytes.starts(with: beginning.utf8) }

    /// - Returns: nil where the line holds something that only a newer Kith knows, or is not whole.
    static func read(_ bytes: [UInt8]) -> ExportedFamily? {
        try? JSONDecoder().decode(ExportedFamily.self, from: Data(bytes))
    }

    /// The record as it stands after all of it.
    var record: Family {
        var record = Family()
        for entry in history { record.apply(entry.event, Self.stamp(entry)) }
        return record
    }

    /// As a command that was given elsewhere.
    static func command<Event>(_ entry: Happening<Event>) -> Command {
        Command(id: 0, actor: entry.by.value, at: entry.at, fields: [])
    }

    /// From 1970 to 2100: other moments were not recorded by any Kith.
    static let times: ClosedRange<Int64> = 0...4_102_444_800_000

    static func stamp<Event>(_ entry: Happening<Event>) -> Stamp {
        let at = Moment(milliseconds: entry.at)
        return Stamp(at: at, on: Clock.day(of: at), by: entry.by)
    }
}
