/// An instant: whole milliseconds since 1 January 1970 UTC. Which day it falls on is decided outside the model,
/// where time zones are known.
package struct Moment: Hashable, Comparable, Sendable, Codable {
    package let milliseconds: Int64

    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    package init(from decoder: any Decoder) throws {
        milliseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }

    package static func < (one: Moment, other: Moment) -> Bool { one.milliseconds < other.milliseconds }
}
