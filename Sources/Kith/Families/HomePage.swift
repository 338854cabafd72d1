import Markup
import Practice

/// My work today.
struct HomePage {
    let visit: Visit
    let actor: Actor
    let home: Home
    private var words: Words { visit.words }

    /// So many next steps are shown; the others are folded away.
    private static let stepsAtOnce = 6

    var html: HTML {
        Layout(visit, title: words.myWork).page(
            """
            \(notice)<div class="head"><div><h1>\(words.myWork)</h1><p>\(words.longDay(visit.today))</p></div>\
            \(if: actor.may(.openFamilies), """
                <div class="acts"><a class="btn go" href="\(Link.newFamily.path)">\(words.newFamily)</a></div>
                """)</div>\(TakenOffNotice(visit: visit, factor: home.factor).html)\(AccountChangeNotice(visit: visit, changes: home.changes).html)\(home.emergencies.html(visit))\(home.ending.html(visit))\(home.endless.html(visit))\(home.restrictions.notice(visit))\(home.meetings.html(visit, for: actor))\(waiting)\(home.unheard.html(words))\(families)\(teams)
            """)
    }

    /// Their teams, which meet about their own work.
    private var teams: HTML {
        let mine = visit.staff.openTeams.filter { actor.teams.contains($0.id) && TeamAccess.allows(actor, to: $0.id) }
        guard !mine.isEmpty else { return "" }
        let rows = mine.map { "<li><a href=\"\(Link.team($0.id).page.path)\">\($0.name)</a></li>" as HTML }
        return "<section class=\"part\"><h2>\(words.myTeams)</h2><ul class=\"plain-list\">\(rows)</ul></section>"
    }

    /// Said once, after a family was opened for somebody else.
    private var notice: HTML {
        guard visit.query["said"] == "opened" else { return "" }
        return "<div class=\"say well\" role=\"status\"><p>\(words.openedForOthers)</p></div>"
    }

    /// What waits for them: side by side where there is room and there is both.
    private var waiting: HTML {
        let both = !home.steps.isEmpty && !home.unfinished.isEmpty
        return both ? "<div class=\"split\">\(steps)\(unfinished)</div>" : "\(steps)\(unfinished)"
    }

    private var steps: HTML {
        guard !home.steps.isEmpty else { return "" }
        let rows = home.steps.map { step -> HTML in
            let link = Link.family(step.family).map.at("item-\(step.item.id)")
            let who = step.item.content.who.isEmpty ? [] : [step.item.content.who]
            let facts =
                who + [
                    step.by < visit.today ? words.wasDue(words.day(step.by)) : words.by(words.longDay(step.by)),
                    step.name,
                ]
            return """
                <li class="item"><p class="text"\(step.item.content.text.languageMark(words))>\
                <a href="\(link.path)">\(step.item.content.text.text)</a></p><p class="meta">\(facts.joined(separator: " · "))</p></li>
                """
        }
        let rest = rows.dropFirst(Self.stepsAtOnce)
        return """
            <section class="part"><h2>\(words.stepsDue)</h2><ul class="items">\(Array(rows.prefix(Self.stepsAtOnce)))</ul>\
            \(if: !rest.isEmpty, "<details class=\"more\"><summary>\(words.moreSteps(rest.count))</summary><ul class=\"items\">\(Array(rest))</ul></details>")\
            </section>
            """
    }

    private var unfinished: HTML {
        guard !home.unfinished.isEmpty else { return "" }
        let rows = home.unfinished.map { draft -> HTML in
            let link = draft.family.map { Link.family($0).page(ofDraft: draft.form) } ?? .newFamily
            let name = draft.family == nil ? words.newFamily : "\(words.placeOfDraft(draft.form)) · \(draft.name)"
            return """
                <li class="item"><p class="text"><a href="\(link.path)">\(name)</a></p>\
                \(if: !draft.start.isEmpty, "<p class=\"meta\">\(draft.start)</p>")<p class="meta">\(words.draftKept(words.moment(draft.at)))</p></li>
                """
        }
        return "<section class=\"part\"><h2>\(words.drafts)</h2><ul class=\"items\">\(rows)</ul></section>"
    }

    private var families: HTML {
        guard !home.rows.isEmpty else { return empty }
        return """
            <section class="part"><h2>\(words.myFamilies)</h2>\
            <p class="count">\(words.families(home.rows.count)), \(words.newestChangeFirst)</p>\
            <ul class="cards">\(home.rows.map(card))</ul></section>
            """
    }

    private func card(_ row: FamilyRow) -> HTML {
        """
        <li class="card"><h3><a href="\(Link.family(row.id).overview.path)">\(row.name(words))</a></h3>\
        \(ages(row))\(RowElements(row: row, words: words).html)<p class="meta">\(facts(row).joined(separator: " · "))</p>\
        \(if: row.isRestricted, "<p class=\"small flag\">\(words.restrictedFlag)</p>")</li>
        """
    }

    private func ages(_ row: FamilyRow) -> HTML {
        let ages = row.ages(words, on: visit.today)
        return ages.isEmpty ? "<p class=\"soft\">\(words.nobodyYet(in: .child))</p>" : "<p>\(ages)</p>"
    }

    private func facts(_ row: FamilyRow) -> [String] {
        let lead =
            row.lead == actor.id ? words.youLead : row.lead.map { words.lead(visit.staff.name(of: $0)) } ?? words.noLead
        return [lead, row.lastAsked.map { words.numbersAsked(on: words.day($0)) } ?? words.nobodyAskedYet]
    }

    private var empty: HTML {
        """
        <div class="empty part"><h2>\(words.noFamiliesYet)</h2><p>\(words.noFamiliesAdvice)</p>\
        \(if: actor.may(.openFamilies), "<a class=\"btn\" href=\"\(Link.newFamily.path)\">\(words.newFamily)</a>")</div>
        """
    }
}

/// Which of the three elements a family in a list has: said once, without a word of blame.
struct RowElements {
    let row: FamilyRow
    let words: Words

    var html: HTML {
        let items = Elements.Element.allCases.map { element -> HTML in
            row.present.contains(element)
                ? "<li class=\"yes\">\(words.name(of: element))<span class=\"quiet\">: \(words.isThere)</span></li>"
                : "<li class=\"no\">\(words.name(of: element)): \(words.notYetThere)</li>"
        }
        return "<ul class=\"three\">\(items)</ul>"
    }
}

extension FamilyRow {
    /// "Kayla, Ryan, Mia and Leo"
    func name(_ words: Words) -> String { words.familyName(summary.adults + summary.children.map(\.name)) }

    /// "Mia, 7 · Leo, 2"
    func ages(_ words: Words, on day: Day) -> String {
        summary.children.map { words.nameAndAge($0.name, $0.birth, on: day) }.joined(separator: " · ")
    }
}
