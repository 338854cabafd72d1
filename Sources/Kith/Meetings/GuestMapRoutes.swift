import HTTPTypes
import Journal
import Markup
import Practice

extension Link {
    static var hereMap: Link { Link(path: "/here/map") }
    static var hereMapEvents: Link { Link(path: "/here/map/events") }
    static func correctHere(_ id: FamilyMap.Item.ID) -> Link { Link(path: "/here/map/items/\(id)") }
}

/// The map on the phones of people without an account: what the room sees, a place to propose something, and their own
/// proposals. Nothing they send goes into the map by itself.
enum GuestMapRoutes {
    static let all: [Route] = [
        Route(.get, "here/map", may: .guest, logs: .view("guest-map")) { visit in
            guard let guest = try await GuestMapVisit(visit) else { return .redirect(.here) }
            return guest.page(GuestMapPage(guest).html)
        },
        Route(.get, "here/map/events", may: .guest, logs: .nothing(because: "tells only that something is new")) {
            visit in
            guard let guest = visit.guest, let inside = try await GuestMapVisit(visit) else {
                throw Problem.notInMeeting
            }
            return .events(try await VersionFeed(ofMapFor: guest, family: inside.family, visit.office))
        },
        Route(
            .post, "here/map", may: .guest, logs: .change("guest-map"), takes: ["column", "text", "shownTo"],
            answer: propose),
        Route(.get, "here/map/items/:item", may: .guest, logs: .view("guest-map")) { visit in
            guard let guest = try await GuestMapVisit(visit) else { return .redirect(.here) }
            return guest.page(
                CorrectionPage(guest: guest, item: try guest.item(), entered: Fields(), refusals: []).html)
        },
        Route(
            .post, "here/map/items/:item", may: .guest, logs: .change("guest-map"), takes: ["text"], answer: correct),
    ]

    @Sendable private static func propose(_ visit: Visit) async throws -> Answer {
        guard let guest = try await GuestMapVisit(visit, isWriting: true) else { return .redirect(.here) }
        do {
            var checks = Checks()
            let column = Column(rawValue: visit.form.text("column"))
            if column == nil { checks.refuse(.missing, "column") }
            let shownTo = Rating.ShownTo(rawValue: visit.form.text("shownTo"))
            if guest.isChild, shownTo == nil { checks.refuse(.childHasNotAgreed, "shownTo") }
            let text = checks.needed(Written(visit.form.text("text")), "text")
            try checks.pass()
            let content = Proposal.Content.item(
                column: column ?? .worries, text: Written(text, language: visit.words.language.rawValue),
                shownTo: shownTo ?? .everyone)
            return try await guest.propose(content)
        } catch let refusal as Refusal {
            return .page(
                GuestMapPage(guest, entered: visit.form, refusals: refusal.all).html, status: .unprocessableContent)
        }
    }

    @Sendable private static func correct(_ visit: Visit) async throws -> Answer {
        guard let guest = try await GuestMapVisit(visit, isWriting: true) else { return .redirect(.here) }
        let item = try guest.item()
        do {
            let how = Written(visit.form.text("text"), language: visit.words.language.rawValue)
            return try await guest.propose(.correction(of: item.id, how: how))
        } catch let refusal as Refusal {
            let page = CorrectionPage(guest: guest, item: item, entered: visit.form, refusals: refusal.all)
            return .page(page.html, status: .unprocessableContent)
        }
    }
}

/// A guest at the map of the meeting they are in. The family comes from the meeting, never from what the phone asks.
struct GuestMapVisit: Sendable {
    let inside: GuestVisit
    let family: Family.ID
    let familyVersion: Int
    let showing: Showing

    /// - Returns: nil where this person sees no map now: they are not in the room, or the map is not open on phones. Who
    ///   sends something is told why instead, and keeps what they typed.
    init?(_ visit: Visit, isWriting: Bool = false) async throws {
        let guest = try await GuestVisit(visit)
        guard guest.participant.isHere, guest.meeting.isMapping || isWriting, let plan = guest.meeting.plan,
            let kept = try await visit.office.families.load(plan.family.value)
        else { return nil }
        inside = guest
        family = plan.family
        familyVersion = kept.version
        // What everybody in the room sees, and nothing more.
        showing = Showing(kept.record, to: .everybody(with: []))
    }

    var words: Words { inside.words }
    var meeting: Meeting { inside.meeting }
    var participant: Participant { inside.participant }
    var isChild: Bool { participant.content.part == .child }
    /// Only who is in the record can say that it was otherwise: it stands there with their name.
    var mayCorrect: Bool { participant.content.person != nil }

    /// The item in the path, where the room sees it.
    func item() throws -> FamilyMap.Item {
        let id: FamilyMap.Item.ID = try inside.visit.id("item")
        guard mayCorrect, meeting.isMapping, let item = showing.family.map[id], item.isLive,
            showing.items(item.category).contains(where: { $0.id == id })
        else { throw Problem.notFound }
        return item
    }

    func propose(_ content: Proposal.Content) async throws -> Answer {
        let id = Proposal.ID(inside.visit.office.surroundings.newID())
        return try await inside.change(then: .hereMap) {
            try $0.record.propose(content, by: participant.id, as: id)
        }
    }

    func page(_ html: HTML) -> Answer {
        var answer = Answer.page(html)
        answer.stream = family.value
        answer.isLogged = inside.live.isLogged
        return answer
    }
}

extension VersionFeed {
    /// What one guest sees of the map that is made together: the map, and what became of their own words.
    init(ofMapFor guest: Guest, family: Family.ID, _ office: Office) async throws {
        try await self.init(
            ofMeeting: guest.meeting, and: family, office,
            stage: { meeting, seen in
                var hasher = Hasher()
                hasher.combine(meeting.seen(by: guest.participant, .presence).stage(for: guest.participant))
                hasher.combine(meeting.proposals.filter { $0.by == guest.participant })
                hasher.combine(seen.other)
                return hasher.finalize()
            }, mark: { meeting, seen in Int(meeting.seen(by: guest.participant, .presence).tick) + seen.other })
    }
}
