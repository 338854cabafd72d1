import Journal
import Markup
import Practice

/// Children of the families that somebody leads whose own view has not been recorded for some weeks: not on a scale, not
/// on the map, not at a meeting. It is said without blame, to the one person who can ask them (assurance 10).
struct UnheardChildren: Sendable {
    static let weeks = 6
    /// So many are shown; the others are folded away.
    private static let atOnce = 5

    struct Child: Sendable {
        var family: Family.ID
        var familyName: String
        var name: String
        /// When their view was recorded last.
        var last: Day?
    }

    let all: [Child]

    /// `families` are those that the actor leads, each with the name by which it is listed.
    init(_ visit: Visit, of families: [(id: Family.ID, name: String, record: Family)]) async throws {
        guard let since = visit.today.adding(days: -7 * Self.weeks) else {
            all = []
            return
        }
        var unheard: [Child] = []
        // A family that came lately has time.
        for family in families where family.record.standing.opened.map({ $0 <= since }) ?? false {
            let records = [family.id] + family.record.mergings.taken.map(\.family)
            let heard = try await visit.office.childrenHeard(in: records)
            for child in family.record.people.children where !child.isUnborn {
                let last = [family.record.lastView(of: child.id), heard[child.id]].compactMap { $0 }.max()
                if last.map({ $0 < since }) ?? true {
                    unheard.append(.init(family: family.id, familyName: family.name, name: child.name, last: last))
                }
            }
        }
        all = unheard.enumerated().sorted { one, other in
            (one.element.last?.number ?? 0, one.offset) < (other.element.last?.number ?? 0, other.offset)
        }.map(\.element)
    }

    func html(_ words: Words) -> HTML {
        guard !all.isEmpty else { return "" }
        let rows = all.map { child -> HTML in
            let last = child.last.map { words.viewLastOn(words.day($0)) } ?? words.noViewYet
            return """
                <li class="item"><p class="text"><a href="\(Link.family(child.family).overview.path)">\(child.name)</a></p>\
                <p class="meta">\(child.familyName) · \(last)</p></li>
                """
        }
        let rest = rows.dropFirst(Self.atOnce)
        return """
            <section class="part"><h2>\(words.childrenUnheard)</h2><p>\(words.childrenUnheardAdvice)</p>\
            <ul class="items">\(Array(rows.prefix(Self.atOnce)))</ul>\
            \(if: !rest.isEmpty, "<details class=\"more\"><summary>\(words.moreChildren(rest.count))</summary><ul class=\"items\">\(Array(rest))</ul></details>")\
            </section>
            """
    }
}

extension Family {
    /// When a child's own view was recorded last on a scale or in their own words on the map.
    fileprivate func lastView(of child: Person.ID) -> Day? {
        let numbers = scales.all.flatMap(\.allRatings).filter { $0.isLive && $0.content.rater == .person(child) }
            .map(\.day)
        let words = map.items.filter { item in
            item.isLive && item.content.isOwnWords
                && item.content.source.flatMap { people.first(namedIn: $0.name) }?.id == child
        }.map(\.added.on)
        return (numbers + words).max()
    }
}

extension Office {
    /// When the view of each child came to a meeting last.
    fileprivate func childrenHeard(in families: [Family.ID]) async throws -> [Person.ID: Day] {
        let ids = families.map(\.value)
        let rows = try await journal.database.read { tx in
            try tx.rows("SELECT child, MAX(day) FROM child_heard WHERE family IN (\(ids)) GROUP BY child")
                .compactMap { row -> (child: UInt128, day: Day)? in
                    let child = try row.identity(0)
                    return Day(number: Int(try row.integer(1))).map { (child, $0) }
                }
        }
        return Dictionary(rows.map { (Person.ID($0.child), $0.day) }) { max($0, $1) }
    }
}

extension Words {
    var childrenUnheard: String {
        say("Children whose own view is older than six weeks", "Plant y mae eu barn eu hunain yn hŷn na chwe wythnos")
    }
    var childrenUnheardAdvice: String {
        say(
            "Not on a scale, in their own words on the map, or at a meeting.",
            "Nid ar raddfa, yn eu geiriau eu hunain ar y map, nac mewn cyfarfod.")
    }
    func viewLastOn(_ day: String) -> String { say("last on \(day)", "ddiwethaf ar \(day)") }
    var noViewYet: String { say("nothing recorded yet", "dim wedi'i gofnodi eto") }
    func moreChildren(_ number: Int) -> String {
        count(
            number, english: .init(one: "1 more child", other: "\(number) more children"),
            welsh: .init(other: "\(number) plentyn arall"))
    }
}
