import Journal
import Markup
import Practice

/// For how long somebody new is let in: for one task, or as an involved worker (assurance 31).
enum GrantLength: String, CaseIterable, Hashable, Sendable {
    case involved, task

    func days(_ rules: AccessRules) -> Int { self == .task ? rules.taskDays : rules.involvedDays }

    static func choices(_ visit: FamilyVisit) -> [Choice] {
        allCases.map { length in
            let until = visit.today.adding(days: length.days(visit.authority.accessRules)) ?? visit.today
            return Choice(
                length.rawValue, visit.words.name(of: length),
                hint: visit.words.letInUntil(visit.words.day(until)))
        }
    }
}

extension FamilyVisit {
    /// The last day of those whom the form lets in.
    var letInUntil: Day? {
        let length = GrantLength(rawValue: visit.form.text("stay")) ?? .involved
        return today.adding(days: length.days(authority.accessRules))
    }
}

/// Grants that end soon, for whoever has them and whoever gave them.
struct EndingGrants: Sendable {
    struct Ending: Sendable {
        var family: Family.ID
        var name: String
        var worker: Worker.ID
        var until: Day
        var by: Worker.ID
        /// The reader may let them stay.
        var mayProlong: Bool
    }

    let all: [Ending]

    init(_ visit: Visit, _ actor: Actor) async throws {
        let (me, today) = (actor.id.value, visit.today.number)
        let last = today + visit.authority.accessRules.warningDays
        let rows = try await visit.office.journal.database.read { tx in
            try tx.rows(
                """
                SELECT stream, worker, until_day, granted_by FROM family_worker
                WHERE worker = \(me) AND until_day >= \(today) AND until_day <= \(last)
                UNION SELECT stream, worker, until_day, granted_by FROM family_worker
                WHERE granted_by = \(me) AND until_day >= \(today) AND until_day <= \(last)
                """
            ).map {
                (
                    Family.ID(try $0.identity(0)), Worker.ID(try $0.identity(1)), Int(try $0.integer(2)),
                    Worker.ID(try $0.identity(3))
                )
            }
        }
        var all: [Ending] = []
        for (family, worker, until, by) in rows {
            guard let kept = try await visit.office.families.load(family.value), kept.record.standing.isOpen,
                let until = Day(number: until)
            else { continue }
            let rights = Access.rights(of: actor, on: kept, at: visit.now)
            guard rights.contains(.read) else { continue }
            all.append(
                Ending(
                    family: family, name: kept.record.people.displayName(visit.words), worker: worker, until: until,
                    by: by, mayProlong: rights.contains(.allocate)))
        }
        self.all = all.sorted { ($0.until, $0.name) < ($1.until, $1.name) }
    }

    func html(_ visit: Visit) -> HTML {
        guard !all.isEmpty else { return "" }
        let words = visit.words
        let rows = all.map { ending -> HTML in
            let (until, link) = (words.day(ending.until), Link.family(ending.family))
            let isMine = ending.worker == visit.signedIn?.id
            let sentence =
                isMine ? words.yourGrantEnds(until) : words.grantEnds(visit.staff.name(of: ending.worker), until)
            let onwards: HTML =
                ending.mayProlong
                ? """
                <form method="post" action="\(link.prolonging.path)">\(HTML.formToken)\(HTML.newCommand)\
                \(HTML.hidden("worker", ending.worker.description))<button class="btn small">\(words.prolong)\
                <span class="quiet"> \(visit.staff.name(of: ending.worker)), \(ending.name)</span></button></form>
                """ : "<p class=\"meta\">\(words.askToProlong(visit.staff.name(of: ending.by)))</p>"
            return """
                <li class="item"><p class="text"><a href="\(link.overview.path)">\(ending.name)</a>: \(sentence)</p>\(onwards)</li>
                """
        }
        return "<section class=\"part\"><h2>\(words.endsSoon)</h2><ul class=\"items\">\(rows)</ul></section>"
    }
}

/// Those who were let in without an end, before there was one or by an import of an earlier version: for whoever says who
/// works with the family, who gives each an end or takes them off.
struct EndlessGrants: Sendable {
    /// So many are shown at once; others follow when these are done.
    private static let most = 30

    private struct Endless: Sendable {
        var family: Family.ID
        var name: String
        var worker: Worker.ID
    }

    private let all: [Endless]

    init(_ visit: Visit, _ actor: Actor) async throws {
        guard actor.may(.allocateFamilies) else {
            all = []
            return
        }
        let me = actor.id.value
        let teams = actor.teams.filter(actor.mayOpenAll).sorted()
        let rows = try await visit.office.journal.database.read { tx in
            var rows = try tx.rows(
                """
                SELECT w.stream, w.worker FROM family_worker AS mine JOIN family_worker AS w ON w.stream = mine.stream
                WHERE mine.worker = \(me) AND w.granted_by IS NOT NULL AND w.until_day IS NULL LIMIT \(Self.most)
                """)
            for team in teams {
                rows += try tx.rows(
                    """
                    SELECT w.stream, w.worker FROM family_index AS f JOIN family_worker AS w ON w.stream = f.stream
                    WHERE f.team = \(team.value) AND f.is_open = 1 AND f.is_restricted = 0
                    AND w.granted_by IS NOT NULL AND w.until_day IS NULL LIMIT \(Self.most)
                    """)
            }
            return try rows.map { (Family.ID(try $0.identity(0)), Worker.ID(try $0.identity(1))) }
        }
        var all: [Endless] = []
        for (family, worker) in rows where !all.contains(where: { $0.family == family && $0.worker == worker }) {
            guard let kept = try await visit.office.families.load(family.value), kept.record.standing.isOpen,
                Access.rights(of: actor, on: kept, at: visit.now).contains(.allocate)
            else { continue }
            all.append(
                Endless(family: family, name: kept.record.people.displayName(visit.words), worker: worker))
        }
        self.all = Array(all.sorted { ($0.name, $0.worker) < ($1.name, $1.worker) }.prefix(Self.most))
    }

    func html(_ visit: Visit) -> HTML {
        guard !all.isEmpty else { return "" }
        let words = visit.words
        let days = visit.authority.accessRules.involvedDays
        let until = words.day(visit.today.adding(days: days) ?? visit.today)
        let rows = all.map { one -> HTML in
            let (who, link) = (visit.staff.name(of: one.worker), Link.family(one.family))
            return """
                <li class="item"><p class="text"><a href="\(link.overview.path)">\(one.name)</a>: \(words.grantIsEndless(who))</p>\
                <form method="post" action="\(link.prolonging.path)">\(HTML.formToken)\(HTML.newCommand)\
                \(HTML.hidden("worker", one.worker.description))<button class="btn small">\(words.letInUntil(until))\
                <span class="quiet"> \(who), \(one.name)</span></button> \
                <a href="\(link.allocation.path)">\(words.whoWorksWithThem)<span class="quiet">: \(one.name)</span></a></form></li>
                """
        }
        return """
            <section class="part"><h2>\(words.endlessGrants)</h2><p>\(words.endlessGrantsLead)</p>\
            <ul class="items">\(rows)</ul></section>
            """
    }
}
