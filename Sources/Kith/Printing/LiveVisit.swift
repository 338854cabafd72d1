import Journal
import Practice

/// One visit of a page that fetches itself again: its access line is written when it is opened, not with every refresh
/// (design.md: a live page that refreshes itself is logged once per visit).
///
/// The page carries a mark, made with a key of ours from the session, the record and the moment. A refresh with such a
/// mark belongs to a visit that has its line; anything else is a visit of its own.
struct LiveVisit: Sendable {
    /// As long as its feed may last: a page that stands longer is opened anew.
    static let longest: Int64 = 3_600_000

    /// Goes along with every refresh.
    let mark: String
    /// Its line has been written.
    let isLogged: Bool

    init(_ visit: FamilyVisit) {
        let given = visit.visit.query.text("visit")
        let now = visit.visit.now.milliseconds
        if visit.visit.wantsFragment, let began = Self.beginning(of: given), (0...Self.longest).contains(now - began),
            Self.mark(visit, began) == given
        {
            (mark, isLogged) = (given, true)
        } else {
            (mark, isLogged) = (Self.mark(visit, now), false)
        }
    }

    private static func beginning(of mark: String) -> Int64? {
        mark.split(separator: "-").first.flatMap { Int64($0) }
    }

    private static func mark(_ visit: FamilyVisit, _ began: Int64) -> String {
        var place = Canonical()
        place.append("visit")
        place.append(visit.actor.session.value)
        place.append(visit.id.value)
        place.append(began)
        return "\(began)-\(visit.office.journal.keys[.accounts].digest(of: place.bytes).hexadecimal)"
    }
}
