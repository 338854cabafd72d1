/// A value that is the fold of its stream's events.
package protocol Record: Sendable {
    associatedtype Event: Sendable

    /// The kind of stream, as it is stored.
    static var kind: String { get }

    /// The record before anything happened.
    init()

    /// Some events are of kinds that only a newer version knows: the record can be read, not changed.
    var hasUnknownEvents: Bool { get }

    /// The stream that this one is about and whose key it is sealed with, so that both are destroyed together; nil where
    /// it has a key of its own.
    var keyOwner: UInt128? { get }

    /// Takes in what happened. Never fails and never decides.
    mutating func apply(_ entry: Entry<Event>)

    /// The event as bytes, with the name of its kind.
    static func encode(_ event: Event) throws -> (kind: String, bytes: [UInt8])

    /// - Returns: nil where the kind is one that only a newer version knows.
    static func decode(kind: String, bytes: [UInt8]) -> Event?

    /// The things an event changes, without those it creates: two people who change the same thing are in conflict.
    static func touches(_ event: Event) -> [UInt128]
}

extension Record {
    package var keyOwner: UInt128? { nil }
}

/// One event in its place in a stream.
package struct Entry<Event: Sendable>: Sendable {
    /// 1 for the first event of the stream.
    package var version: Int
    /// Milliseconds since 1970, UTC.
    package var at: Int64
    package var actor: UInt128
    package var kind: String
    /// nil where a newer version recorded it.
    package var event: Event?
}

/// A record as it stood at a version of its stream. A record is large, so whoever has it shares one copy.
package final class Kept<R: Record>: Sendable {
    package let id: UInt128
    package let version: Int
    package let record: R

    package init(id: UInt128, version: Int, record: R) {
        self.id = id
        self.version = version
        self.record = record
    }
}

/// Something a person asked for once, however often it arrives.
package struct Command: Sendable {
    package var id: UInt128
    package var actor: UInt128
    /// Milliseconds since 1970, UTC.
    package var at: Int64
    /// Everything that was asked, in canonical bytes: the same id with other fields is not the same command.
    package var fields: [UInt8]
    /// The version the person was looking at; nil where nothing was shown before.
    package var base: Int?
    /// The form whose draft has served its purpose.
    package var form: String?

    package init(id: UInt128, actor: UInt128, at: Int64, fields: [UInt8], base: Int? = nil, form: String? = nil) {
        self.id = id
        self.actor = actor
        self.at = at
        self.fields = fields
        self.base = base
        self.form = form
    }
}

/// What a rule decided: the events to record, and the answer that the first and every repeated request gets.
package struct Decision<Event: Sendable>: Sendable {
    package var events: [Event]
    package var answer: String
    /// What else is written in the same transaction: machinery that must never disagree with the events.
    package var also: (@Sendable (any Writing) throws -> Void)?

    package init(
        _ events: [Event], answer: String, also: (@Sendable (any Writing) throws -> Void)? = nil
    ) {
        self.events = events
        self.answer = answer
        self.also = also
    }
}

/// The stream's version after a command, and the command's answer.
package struct Receipt: Hashable, Sendable {
    package var version: Int
    package var answer: String
    /// The command had been carried out before; nothing was done again.
    package var wasRepeated: Bool
}

/// Why a command could not be carried out, other than by a rule.
package enum CommandFault: Error, Hashable, Sendable {
    /// The command's id was used before for something else.
    case reused
    /// The command's id belongs to somebody else.
    case notYours
    /// Somebody changed the same thing after the form was shown. Holds the version that the form was made from and
    /// the version now.
    case conflict(base: Int, now: Int)
    /// The stream holds events that only a newer version understands: it can be read, not changed.
    case recordedByNewerVersion
}
