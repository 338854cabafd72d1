import HTTPTypes
import Journal
import Practice

/// A request inside one family's record, after access was decided.
struct FamilyVisit: Sendable {
    let visit: Visit
    let actor: Actor
    let view: FamilyView
    /// How they come to open it; nil for those who may only see who has opened it.
    let wayIn: WayIn?
    /// The version that its forms show: the family's or, inside a meeting, the meeting's.
    var base: Int

    var id: Family.ID { view.id }
    var version: Int { view.version }
    var family: Family { view.family }
    var kept: Kept<Family> { view.kept }
    var words: Words { visit.words }
    var office: Office { visit.office }
    var today: Day { visit.today }
    var staff: Staff { visit.staff }
    var authority: Authority { visit.authority }
    var link: FamilyLink { view.link }

    /// Loads the family and decides access; absent and forbidden look the same.
    init(_ visit: Visit) async throws {
        self.visit = visit
        actor = try visit.actor()
        let id: Family.ID = try visit.id("family")
        guard case .family(let action) = visit.route.rule, let kept = try await Self.load(id, visit)
        else { throw Problem.notFound }
        let whole = try await visit.office.whole(of: kept)
        visit.note(isOwn: actor.isKin(of: whole))
        let rights = Access.rights(of: actor, on: whole, at: visit.now)
        guard rights.contains(action) else { throw Problem.notFound }
        try Self.leadOn(kept, visit)
        wayIn = Access.wayIn(to: whole, for: actor, at: visit.now)
        // A closed record offers no form to write in; whoever sends one all the same is told why it is refused.
        base = kept.version
        view = FamilyView(kept, visit, rights: kept.record.standing.isOpen ? rights : rights.subtracting([.record]))
    }

    /// A form's answer is shown from the record as it is then, so only a page is content with what the request began with.
    private static func load(_ id: Family.ID, _ visit: Visit) async throws -> Kept<Family>? {
        guard visit.method == .get, let version = visit.glance?.family else {
            return try await visit.office.families.load(id.value)
        }
        return try await visit.office.families.load(id.value, seenAt: version)
    }

    /// The reader's unfinished forms of this family.
    func drafts() async throws -> [Drafts.Draft] {
        if visit.method == .get, let glance = visit.glance, !glance.hasDrafts { return [] }
        return try await office.journal.drafts.drafts(of: actor.id.value, in: id.value)
    }

    func may(_ action: FamilyAction) -> Bool { view.may(action) }
}

/// A family's record as people with the same rights and the same language see it on one day.
///
/// It knows nobody who looks: no name, no session, no form. So what is drawn from it alone can be kept and shown to the
/// next person for whom all of this is the same (`KeptParts`).
final class FamilyView: Sendable {
    let kept: Kept<Family>
    let words: Words
    let today: Day
    private let authorityKept: Kept<Authority>
    let staff: Staff
    let sameness: Sameness

    /// Two views with the same sameness are drawn alike.
    struct Sameness: Hashable, Sendable {
        var version: Int
        var authority: Int
        var staff: String
        var voice: Words.Voice
        var today: Day
        var rights: FamilyAction
    }

    init(_ kept: Kept<Family>, _ visit: Visit, rights: FamilyAction) {
        self.kept = kept
        words = visit.words
        today = visit.today
        authorityKept = visit.authorityKept
        staff = visit.staff
        sameness = Sameness(
            version: kept.version, authority: visit.authorityKept.version, staff: visit.staff.mark,
            voice: visit.words.voice, today: visit.today, rights: rights)
    }

    var id: Family.ID { Family.ID(kept.id) }
    var family: Family { kept.record }
    var authority: Authority { authorityKept.record }
    var version: Int { sameness.version }
    var link: FamilyLink { Link.family(id) }

    func may(_ action: FamilyAction) -> Bool { sameness.rights.contains(action) }
}
