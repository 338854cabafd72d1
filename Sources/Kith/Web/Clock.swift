import Foundation
package import Practice

/// Time as the authority lives it: Europe/London.
enum Clock {
    private static let london = TimeZone(identifier: "Europe/London") ?? .gmt

    /// The day on which a moment falls here.
    static func day(of moment: Moment) -> Day {
        let seconds = moment.milliseconds / 1_000
        let shift = Int64(london.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds))))
        let number = (seconds + shift - ((seconds + shift) % 86_400 + 86_400) % 86_400) / 86_400
        guard let day = Day(number: Int(number)) else { preconditionFailure("the clock is beyond the calendar") }
        return day
    }

    /// Hour and minute of a moment here.
    static func time(of moment: Moment) -> (hour: Int, minute: Int) {
        let seconds = moment.milliseconds / 1_000
        let shift = Int64(london.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds))))
        let inDay = Int(((seconds + shift) % 86_400 + 86_400) % 86_400)
        return (inDay / 3_600, inDay % 3_600 / 60)
    }

    /// The first moment after a day: the day's own events are all before it.
    static func end(of day: Day) -> Moment {
        let midnight = Int64(day.number + 1) * 86_400
        let shift = Int64(london.secondsFromGMT(for: Date(timeIntervalSince1970: Double(midnight))))
        return Moment(milliseconds: (midnight - shift) * 1_000)
    }
}

/// Where time, identity and randomness come from, so that tests and the demo can choose them.
package struct Surroundings: Sendable {
    package var now: @Sendable () -> Moment
    package var newID: @Sendable () -> UInt128

    package init(now: @escaping @Sendable () -> Moment, newID: @escaping @Sendable () -> UInt128) {
        self.now = now
        self.newID = newID
    }

    package static let real = Surroundings(
        now: { Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)) },
        newID: { identities.next() })

    private static let identities = Identities()
}
