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
            guard let guest = try await GuestMapVisit.open(visit) else { return .redirect(.here) }
            return guest.page(GuestMapPage(guest).html)
        },
        Route(.get, "here/map/events", may: .guest, logs: .nothing(because: "tells only that something is new")) {
            visit in
            let inside = try await GuestMapVisit.open(visit)
            guard let inside else { throw Problem.notInMeeting }
            return .events(
                VersionFeed.map(for: inside.participant.id, in: inside.inside.id, and: inside.family, visit.office))
        },
        Route(
            .post, "here/map", may: .guest, logs: .change("guest-map"), takes: ["column", "text", "shownTo"],
            answer: propose),
        Route(.get, "here/map/items/:item", may: .guest, logs: .view("guest-map")) { visit in
            guard let guest = try await GuestMapVisit.open(visit) else { return .redirect(.here) }
            return guest.page(
                CorrectionPage(guest: guest, item: try guest.item(), entered: Fields(), refusals: []).html)
        },
        Route(
            .post, "here/map/items/:item", may: .guest, logs: .change("guest-map"), takes: ["text"], answer: correct),
    ]

    @Sendable private static func propose(_ visit: Visit) async throws -> Answer {
        guard let guest = try await GuestMapVisit.open(visit, isWriting: true) else { return .redirect(.here) }
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
        guard let guest = try await GuestMapVisit.open(visit, isWriting: true) else { return .redirect(.here) }
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
    let showing: Showing

    /// - Returns: nil where this person sees no map now: they are not in the room, or the map is not open on phones. Who
    ///   sends something is told why instead, and keeps what they typed.
    static func open(_ visit: Visit, isWriting: Bool = false) async throws -> GuestMapVisit? {
        let guest = try await GuestVisit(visit)
        guard guest.participant.isHere, guest.meeting.isMapping || isWriting, let family = guest.meeting.plan?.family
        else { return nil }
        let kept = try await load(family, visit)
        return kept.map { kept in
            // What everybody in the room sees, and nothing more.
            GuestMapVisit(
                inside: guest, family: family,
                showing: Showing(kept.record, to: .everybody(with: [])))
        }
    }

    private static func load(_ family: Family.ID, _ visit: Visit) async throws -> Kept<Family>? {
        guard visit.method == .get, let version = visit.guest?.glance?.family else {
            return try await visit.office.families.load(family.value)
        }
        return try await visit.office.families.load(family.value, seenAt: version)
    }

    var words: Words { inside.words }
    /// Changes with what this page shows, and with nothing else.
    var mark: Int { meeting.mark(for: participant.id, with: showing.family.markInRoom) }
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
