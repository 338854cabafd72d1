import Markup
import Practice

/// All families that somebody may open, as a list that can be narrowed.
struct FamiliesPage {
    let visit: Visit
    let actor: Actor
    let filter: FamilyFilter
    let rows: [FamilyRow]
    private var words: Words { visit.words }

    var html: HTML {
        Layout(visit, title: words.families).page(
            """
            <div class="head"><div><h1>\(words.families)</h1></div><div class="acts">\
            <a class="btn" href="\(Link.search.path)">\(words.findFamily)</a>\
            \(if: actor.may(.openFamilies), "<a class=\"btn go\" href=\"\(Link.newFamily.path)\">\(words.newFamily)</a>")</div></div>\(form)\(chips)<p class="count" role="status">\(count)</p>\(list)
            """)
    }

    private var form: HTML {
        let whose =
            [Choice("", words.allIMayOpen), Choice("mine", words.iWorkWith)]
            + teams.map { Choice($0.id.description, $0.name) }
        let states = [Choice("", words.openFamilies), Choice("closed", words.closedFamilies)]
        let without =
            [Choice("", words.anyElements)]
            + Elements.Element.allCases.map { Choice($0.rawValue, words.without($0)) }
        return """
            <form class="filter" method="get" action="\(Link.families.path)">\
            \(Field("whose", label: words.whoseFamilies).select(whose, chosen: filter.whoseValue))\
            \(Field("state", label: words.state).select(states, chosen: filter.isOpen ? "" : "closed"))\
            \(Field("without", label: words.threeElements).select(without, chosen: filter.without?.rawValue ?? ""))\
            <button class="btn">\(words.show)</button></form>
            """
    }

    private var teams: [TeamName] { visit.staff.openTeams.filter { actor.mayOpenAll(of: $0.id) } }

    private var chips: HTML {
        var chips: [(String, Link)] = []
        switch filter.whose {
        case .all: break
        case .mine: chips.append((words.iWorkWith, FamilyFilter(isOpen: filter.isOpen, without: filter.without).link))
        case .team(let team):
            let name = visit.staff.teams[team]?.name ?? words.team
            chips.append((name, FamilyFilter(isOpen: filter.isOpen, without: filter.without).link))
        }
        if !filter.isOpen {
            chips.append((words.closedFamilies, FamilyFilter(whose: filter.whose, without: filter.without).link))
        }
        if let without = filter.without {
            chips.append((words.without(without), FamilyFilter(whose: filter.whose, isOpen: filter.isOpen).link))
        }
        guard !chips.isEmpty else { return "" }
        let items = chips.map { name, link -> HTML in
            "<li><a href=\"\(link.path)\">\(name)<span class=\"quiet\">: \(words.removeFilter)</span></a></li>"
        }
        return "<ul class=\"chips\">\(items)</ul>"
    }

    private var count: String {
        let order = rows.isEmpty ? "" : ", \(words.newestChangeFirst)"
        let cut = rows.count >= Office.longestList ? " \(words.onlyFirst(Office.longestList))" : ""
        return words.families(rows.count) + order + "." + cut
    }

    private var list: HTML {
        guard !rows.isEmpty else { return empty }
        return FamilyTable(visit: visit, rows: rows).html
    }

    private var empty: HTML {
        guard filter != FamilyFilter() else {
            return "<div class=\"empty\"><h2>\(words.noFamiliesYet)</h2><p>\(words.noFamiliesAdvice)</p></div>"
        }
        return """
            <div class="empty"><h2>\(words.noneFits)</h2><p>\(words.noneFitsAdvice)</p>\
            <a class="btn" href="\(Link.families.path)">\(words.showAllFamilies)</a></div>
            """
    }
}

/// Families in rows; on a phone each is a card.
struct FamilyTable {
    let visit: Visit
    let rows: [FamilyRow]
    private var words: Words { visit.words }

    var html: HTML {
        Table(
            words.families, isCaptionQuiet: true,
            headings: [
                .init(words.family), .init(words.children), .init(words.leadWorker), .init(words.team),
                .init(words.threeElements), .init(words.numbersLastAsked), .init(words.lastChange),
            ], rows: rows.map(row)
        ).html
    }

    private func row(_ row: FamilyRow) -> [HTML] {
        [
            """
            <a href="\(Link.family(row.id).overview.path)">\(row.name(words))</a>\
            \(if: row.isRestricted, "<p class=\"small flag\">\(words.restrictedShort)</p>")
            """,
            "\(row.ages(words, on: visit.today))", "\(row.lead.map { visit.staff.name(of: $0) } ?? words.nobody)",
            "\(row.team.flatMap { visit.staff.teams[$0]?.name } ?? words.noTeam)",
            "\(row.missing.isEmpty ? words.allThree : words.notYet(row.missing))",
            "\(row.lastAsked.map { words.day($0) } ?? words.nobodyAskedYet)",
            "\(words.day(Clock.day(of: row.changed)))",
        ]
    }
}
