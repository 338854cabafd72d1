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
