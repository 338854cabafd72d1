import HTTPTypes
import Journal
import Markup
import Practice

extension Link {
    static let emergency = Link(path: "/emergency")
    static let emergencies = Link(path: "/emergencies")
    static func emergency(_ id: Emergency.ID, _ step: String) -> Link { Link(path: "/emergencies/\(id)/\(step)") }
}

extension FamilyLink {
    var endEmergency: Link { part("emergency/end") }
}

/// Entering a record in an emergency, ending that, being told of it, and looking at it afterwards (assurance 33).
enum EmergencyRoutes {
    static let all: [Route] = [
        Route(
            .get, "emergency", may: .may(.openInEmergency), logs: .nothing(because: "an empty form shows nobody")
        ) { visit in
            .page(EmergencyPage(visit: visit).html)
        },
        Route(
            .post, "emergency", may: .may(.openInEmergency), logs: .emergency("nobody"),
            takes: ["person", "born-day", "born-month", "born-year", "reason", "words"], answer: enter),
        .family(.post, "emergency/end", may: .read, logs: .emergency("ended")) { visit in
            for emergency in try await visit.office.emergencies.all(.open(visit.actor.id))
            where emergency.family == visit.id {
                try await visit.office.emergencies.end(emergency, line: visit.visit.line())
            }
            return logged(.home)
        },
        Route(.get, "emergencies", may: .signedIn, logs: .list("emergency")) { visit in
            .page(EmergenciesPage(visit: visit, list: try await EmergencyList(visit)).html)
        },
        Route(
            .post, "emergencies/:emergency/looked-at", may: .signedIn, logs: .emergency("reviewed"),
            takes: ["finding"], answer: review),
        Route(.post, "emergencies/:emergency/end", may: .signedIn, logs: .emergency("ended")) { visit in
            let emergency = try await EmergencyList(visit).emergency(try visit.id("emergency"))
            try await visit.office.emergencies.end(emergency, line: visit.line())
            return logged(.emergencies)
        },
        Route(.post, "emergencies/:emergency/seen", may: .signedIn, logs: .emergency("seen")) { visit in
            let (actor, id) = (try visit.actor(), try visit.id("emergency", of: Emergency.self))
            let unseen = try await visit.office.emergencies.all(.unseen(lead: actor.id))
            guard let emergency = unseen.first(where: { $0.id == id }) else { throw Problem.notFound }
            try await visit.office.emergencies.see(emergency, line: visit.line())
            return logged(.home)
        },
    ]

    /// The line was written together with the change.
    private static func logged(_ link: Link) -> Answer {
        var answer = Answer.redirect(link)
        answer.isLogged = true
        return answer
    }

    @Sendable private static func enter(_ visit: Visit) async throws -> Answer {
        let entry: EmergencyEntry
        do {
            entry = try EmergencyEntry(visit.form)
        } catch {
            let errors = error.all.map { ($0.field ?? "", visit.words.sentence(for: $0)) }
            return .page(EmergencyPage(visit: visit, errors: errors).html, status: .unprocessableContent)
        }
        switch try await entry.enter(visit) {
        case .open(let families):
            return logged(families.count == 1 ? Link.family(families[0]).overview : .home)
        case .nobody:
            var answer = Answer.page(
                EmergencyPage(visit: visit, errors: [("person-name", visit.words.emergencyNobody)]).html,
                status: .unprocessableContent)
            answer.terms = try entry.terms(sealedBy: visit.office.journal.keys)
            return answer
        }
    }

    @Sendable private static func review(_ visit: Visit) async throws -> Answer {
        let list = try await EmergencyList(visit)
        let emergency = try list.emergency(try visit.id("emergency"))
        do {
            try await visit.office.emergencies.review(
                emergency, by: try visit.actor(), finding: visit.form.text("finding"), line: visit.line())
            return logged(.emergencies)
        } catch let refusal as Refusal {
            let errors = refusal.all.map { ("finding-\(emergency.id)", visit.words.sentence(for: $0)) }
            return .page(
                EmergenciesPage(visit: visit, list: list, errors: errors).html, status: .unprocessableContent)
        }
    }
}

/// Emergencies that somebody may look at: information governance sees all, managers those of families that they may open
/// without one.
struct EmergencyList: Sendable {
    /// One of them, with what the reader may know of its family.
    struct Entry: Sendable {
        var emergency: Emergency
        /// nil for those who may not open the record.
        var family: String?
    }

    let waiting: [Entry]
    let lookedAt: [Entry]

    init(_ visit: Visit) async throws {
        let actor = try visit.actor()
        guard actor.may(.readAccessLog) || actor.may(.allocateFamilies) else { throw Problem.notFound }
        waiting = try await Self.entries(.waiting, visit, actor)
        lookedAt = try await Self.entries(.lookedAt, visit, actor)
    }

    /// One that waits to be looked at.
    func emergency(_ id: Emergency.ID) throws -> Emergency {
        guard let entry = waiting.first(where: { $0.emergency.id == id }) else { throw Problem.notFound }
        return entry.emergency
    }

    private static func entries(
        _ which: Emergencies.Which, _ visit: Visit, _ actor: Actor
    ) async throws -> [Entry] {
        var entries: [Entry] = []
        for emergency in try await visit.office.emergencies.all(which) {
            let kept = try await visit.office.families.load(emergency.family.value)
            let rights = kept.map { Access.rights(of: actor, on: $0, at: visit.now) } ?? []
            guard rights.contains(.seeOpenings) else { continue }
            let name = rights.contains(.allocate) ? kept?.record.people.displayName(visit.words) : nil
            entries.append(Entry(emergency: emergency, family: name))
        }
        return entries
    }
}
