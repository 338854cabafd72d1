import Foundation
import Journal
import Practice

/// What one person's work is today: what is due, what they have not finished, and their families.
struct Home: Sendable {
    /// Next steps so many days ahead are shown.
    static let daysAhead = 14
    /// Of so many families the next steps are looked up.
    static let mostLoaded = 50

    /// A next step with a day, of one of the families.
    struct Step: Sendable {
        var family: Family.ID
        var name: String
        var item: FamilyMap.Item
        var by: Day
    }

    /// A form that was left before it was sent.
    struct Unfinished: Sendable {
        /// nil where there is no record yet: a new family.
        var family: Family.ID?
        var name: String
        var form: String
        var at: Moment
        /// How it begins.
        var start: String
    }

    var rows: [FamilyRow]
    var steps: [Step] = []
    var unfinished: [Unfinished] = []
    let emergencies: EmergencyNotices
    let ending: EndingGrants
    let endless: EndlessGrants
    let factor: SecondFactors.Factor?
    let restrictions: DueRestrictions
    /// What others did to their account.
    let changes: [ListedChange]
    let meetings: ComingMeetings
    let unheard: UnheardChildren

    init(_ visit: Visit, _ actor: Actor) async throws {
        rows = try await visit.office.work(of: actor)
        emergencies = try await EmergencyNotices(visit, actor)
        ending = try await EndingGrants(visit, actor)
        endless = try await EndlessGrants(visit, actor)
        factor = try await visit.office.secondFactors.factor(of: actor.id)
        restrictions = try await DueRestrictions(visit, actor)
        changes = try await visit.office.accounts.changes(toldTo: actor.id, unseen: true)
        meetings = try await ComingMeetings(visit, actor, led: rows.filter { $0.lead == actor.id }.map(\.id))
        var loaded: [Family.ID: Family] = [:]
        for row in rows.prefix(Self.mostLoaded) {
            loaded[row.id] = try await visit.office.families.load(row.id.value, seenAt: row.version)?.record
        }
        unheard = try await UnheardChildren(
            visit,
            of: rows.filter { $0.lead == actor.id }.compactMap { row in
                loaded[row.id].map { (row.id, row.name(visit.words), $0) }
            })
        let until = visit.today.adding(days: Self.daysAhead) ?? visit.today
        steps = rows.flatMap { row in
            (loaded[row.id]?.map.live(.nextStep) ?? []).compactMap { item -> Step? in
                guard let by = item.content.by, by <= until, item.done == nil else { return nil }
                return Step(family: row.id, name: row.name(visit.words), item: item, by: by)
            }
        }.sorted { $0.by < $1.by }
        unfinished = try await Self.unfinished(visit, actor)
    }

    /// Drafts of records that the actor may still open, newest first.
    private static func unfinished(_ visit: Visit, _ actor: Actor) async throws -> [Unfinished] {
        var all: [Unfinished] = []
        for draft in try await visit.office.journal.drafts.drafts(of: actor.id.value) {
            guard !draft.form.hasSuffix(KeptWords.form) else { continue }
            let at = Moment(milliseconds: draft.at)
            guard let stream = draft.stream else {
                if draft.form == NewFamily.form {
                    all.append(.init(family: nil, name: "", form: draft.form, at: at, start: start(of: draft)))
                }
                continue
            }
            guard let kept = try await visit.office.families.load(stream), !kept.record.standing.isMerged,
                Access.allows(.record, to: actor, on: kept, at: visit.now)
            else { continue }
            let form = String(draft.form.drop { $0 != "/" }.dropFirst())
            all.append(
                .init(
                    family: ID(stream), name: kept.record.people.displayName(visit.words), form: form, at: at,
                    start: start(of: draft)))
        }
        return all
    }

    /// The first words of the longest text in it.
    private static func start(of draft: Drafts.Draft) -> String {
        let texts = Fields(urlEncoded: draft.text)?.pairs.filter { $0.name != "form" }.map { $0.value.trimmed } ?? []
        let longest = texts.filter { $0.contains(where: \.isWhitespace) }.max { $0.count < $1.count } ?? ""
        return longest.count > 90 ? longest.prefix(90).trimmingCharacters(in: .whitespaces) + "…" : longest
    }
}

extension FamilyLink {
    /// The page on which the form of a draft stands: the form's own page where there is one, else the nearest above it.
    func page(ofDraft form: String) -> Link {
        var parts = form.split(separator: "/").map(String.init)
        while !parts.isEmpty {
            if Self.pages.contains(where: { Self.fits($0, parts) }) { return part(parts.joined(separator: "/")) }
            parts.removeLast()
        }
        return overview
    }

    /// The pages of a family's record by the parts of their paths, without those that need more than their address.
    private static let pages: [[String]] = Site.routes.filter { $0.method == .get }.compactMap { route in
        let parts = route.path.split(separator: "/").map(String.init)
        guard parts.starts(with: ["families", ":family"]), parts.dropFirst(2) != ["map", "hints"] else { return nil }
        return Array(parts.dropFirst(2))
    }

    private static func fits(_ page: [String], _ parts: [String]) -> Bool {
        page.count == parts.count && zip(page, parts).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
    }
}
