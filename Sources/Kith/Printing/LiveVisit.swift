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
        self.init(visit.visit, by: visit.actor.session, of: visit.id.value)
    }

    /// A visit of one browser to one record. The address of the page belongs to it too: a mark for one page is none for
    /// another, whose line says something else.
    init(_ visit: Visit, by session: Session.ID, of record: UInt128) {
        func mark(_ began: Int64) -> String {
            var place = Canonical()
            place.append("visit")
            place.append(visit.route.path)
            place.append(session.value)
            place.append(record)
            place.append(began)
            return "\(began)-\(visit.office.journal.keys[.accounts].digest(of: place.bytes).hexadecimal)"
        }
        let given = visit.query.text("visit")
        let now = visit.now.milliseconds
        if visit.wantsFragment, let began = Self.beginning(of: given), (0...Self.longest).contains(now - began),
            mark(began) == given
        {
            (self.mark, isLogged) = (given, true)
        } else {
            (self.mark, isLogged) = (mark(now), false)
        }
    }

    private static func beginning(of mark: String) -> Int64? {
        mark.split(separator: "-").first.flatMap { Int64($0) }
    }
}
