import Journal
import Practice

/// Somebody entered a record that is closed to them, because it could not wait (assurance 33).
struct Emergency: Hashable, Sendable, Identifiable {
    typealias ID = Practice.ID<Emergency>

    /// Why it could not wait; stored by these names.
    enum Reason: String, CaseIterable, Hashable, Sendable, Codable {
        case childInDanger, police, outOfHours, nobodyReached, other
    }

    /// What whoever entered said about it.
    struct Why: Hashable, Sendable, Codable {
        var reason: Reason
        var words: String
    }

    /// Somebody else looked at it afterwards.
    struct Review: Hashable, Sendable {
        var at: Moment
        var by: Worker.ID
        var finding: String
    }

    var id: ID
    var account: Worker.ID
    var family: Family.ID
    var at: Moment
    var until: Moment
    /// Ended by somebody before its time.
    var ended: Moment?
    /// Who led the work with the family then, and is told.
    var lead: Worker.ID?
    var why: Why
    var review: Review?

    func isOn(at now: Moment) -> Bool { ended == nil && now < until }

    /// The day by which somebody else must have looked at it: five working days later.
    var reviewBy: Day {
        let day = Clock.day(of: at)
        return day.adding(workingDays: Self.daysToReview) ?? day
    }

    static let daysToReview = 5
}
