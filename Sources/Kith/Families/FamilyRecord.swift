import Foundation
package import Journal
package import Practice

/// How families and authorities are kept by the journal.
extension Family: Record {
    package static let kind = "family"

    package var hasUnknownEvents: Bool { newerKinds > 0 }

    package mutating func apply(_ entry: Entry<Event>) {
        apply(entry.event, Stamp(entry))
    }

    package static func encode(_ event: Event) throws -> (kind: String, bytes: [UInt8]) { try EventCode.encode(event) }

    package static func decode(kind: String, bytes: [UInt8]) -> Event? { EventCode.decode(bytes) }

    package static func touches(_ event: Event) -> [UInt128] { event.touches }
}

extension Authority: Record {
    package static let kind = "authority"

    package var hasUnknownEvents: Bool { newerKinds > 0 }

    package mutating func apply(_ entry: Entry<Event>) {
        apply(entry.event, Stamp(entry))
    }

    package static func encode(_ event: Event) throws -> (kind: String, bytes: [UInt8]) { try EventCode.encode(event) }

    package static func decode(kind: String, bytes: [UInt8]) -> Event? { EventCode.decode(bytes) }

    package static func touches(_ event: Event) -> [UInt128] { event.touches }
}

extension Stamp {
    init<Event>(_ entry: Entry<Event>) {
        let at = Moment(milliseconds: entry.at)
        self.init(at: at, on: Clock.day(of: at), by: ID(entry.actor))
    }
}

/// Events as JSON: `{"map":{"itemAdded":{…}}}`. The kind is the names of the first two levels, so it is written once.
enum EventCode {
    static func encode(_ event: some Encodable) throws -> (kind: String, bytes: [UInt8]) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let bytes = Array(try encoder.encode(event))
        return (kind(of: bytes), bytes)
    }

    /// - Returns: nil where a newer version wrote it. That it is whole and unchanged, its seal has proved.
    static func decode<Event: Decodable>(_ bytes: [UInt8]) -> Event? {
        try? JSONDecoder().decode(Event.self, from: Data(bytes))
    }

    private static func kind(of json: [UInt8]) -> String {
        let names = json.prefix(200).split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
        let isNested = names.count > 3 && names[2].elementsEqual(":{".utf8) && json.starts(with: "{\"".utf8)
        let first = names.count > 1 ? String(decoding: names[1], as: UTF8.self) : "unknown"
        guard isNested, let tool = Family.Event.Tool(rawValue: first) else { return first }
        return "\(tool.rawValue).\(String(decoding: names[3], as: UTF8.self))"
    }
}
