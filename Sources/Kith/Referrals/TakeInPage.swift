import Markup
import Practice

/// What of a referral goes into a family's record, and into which one. Nothing is typed again.
struct TakeInPage {
    let front: FrontDoorVisit
    /// Families in which somebody has the same names, among those that the worker may open.
    let found: [FamilySearch.Found]
    let state: FormState
    private var words: Words { front.words }
    private var visit: Visit { front.visit }
    /// The form as it was sent, or nothing yet.
    private var isSent: Bool { visit.route.method == .post }

    var html: HTML {
        let taking = front.takingIn
        return Layout(visit, title: "\(words.takeIntoRecord) (\(front.id.reference))", errors: state.errors).page(
            """
            <a class="back" href="\(front.link.page.path)">\(words.referral(front.id.reference))</a><h1>\(words.takeIntoRecord)</h1>\
            <p>\(words.takeInLead)</p><form class="form broad" method="post" action="\(front.link.family.path)">\(state.hidden)\
            \(people(taking))\(pieces(taking))\(number(taking))\(known)\(new)</form>
            """)
    }

    private func people(_ taking: TakingIn) -> HTML {
        let choices = taking.people.enumerated().map { place, details -> Choice in
            var hint = [words.nameOfOne(details.part)]
            if case .day(let born) = details.birth { hint.append(words.born(on: words.day(born))) }
            if !details.known.isEmpty { hint.append(details.known) }
            return Choice(String(place), details.name, hint: hint.joined(separator: " · "))
        }
        guard !choices.isEmpty else { return "<p class=\"nothing\">\(words.nobodyIsNamed)</p>" }
        let all = Set(choices.map(\.value))
        return Field(
            "person", label: words.peopleForRecord, hint: words.peopleForRecordHint, error: state.error("person")
        )
        .checkboxes(choices, chosen: isSent ? Set(visit.form.all("person")) : all)
    }

    private func pieces(_ taking: TakingIn) -> HTML {
        let choices =
            [Choice("", words.leaveInReferral)]
            + Column.ordered(front.door.columns).flatMap(\.categories).map {
                Choice($0.rawValue, words.name(of: $0, goal: nil))
            }
        let rows = taking.pieces.prefix(TakeInForm.mostPieces).enumerated().map { place, piece -> HTML in
            let name = "piece\(place + 1)"
            let chosen = isSent ? visit.form.text(name) : piece.category.rawValue
            return """
                <li class="card"><p class="pre"\(piece.text.languageMark(words))>\(piece.text.text)</p>\
                <p class="meta">\(source(piece))</p>\
                \(Field(name, label: words.whereOnTheMap).select(choices, chosen: chosen))</li>
                """
        }
        guard !rows.isEmpty else { return "" }
        return "<section class=\"part\"><h2>\(words.forTheMap)</h2><ul class=\"cards\">\(rows)</ul></section>"
    }

    private func source(_ piece: TakingIn.Piece) -> String {
        let from = words.source(piece.source)
        return piece.isOwnWords ? "\(from) · \(words.title(of: ReferralStep.child))" : from
    }

    private func number(_ taking: TakingIn) -> HTML {
        guard taking.content.number != nil else { return "" }
        let rows = ReferralRows(content: taking.content, words: words)
        let text = [rows.number, taking.content.whyThisNumber].filter { !$0.isEmpty }.joined(separator: ": ")
        return """
            <section class="part">\(Field("number", label: words.takeTheNumber, hint: text)
                .tick(isTicked: isSent ? visit.form.isOn("number") : true))</section>
            """
    }

    /// Records that are there already: to be looked at first, so that no family has two.
    private var known: HTML {
        guard !found.isEmpty else {
            return "<section class=\"part\"><h2>\(words.sameNames)</h2><p>\(words.noSameNames)</p></section>"
        }
        let cards = found.map { one -> HTML in
            let people = one.people.map { "<li>\(words.nameAndAge($0, on: visit.today))</li>" as HTML }
            return """
                <li class="card"><h3><a href="\(Link.family(one.row.id).overview.path)">\(one.row.name(words))</a></h3>\
                <ul class="plain-list">\(people)</ul>\
                \(if: one.row.isOpen, """
                    <button class="btn" name="into" value="\(one.row.id.description)">\(words.putInto)<span class="quiet"> \(one.row.name(words))</span></button>
                    """)\(if: !one.row.isOpen, "<p class=\"meta\">\(words.closed)</p>")</li>
                """
        }
        return """
            <section class="part"><h2>\(words.sameNames)</h2><p>\(words.sameNamesAdvice)</p><ul class="cards">\(cards)</ul></section>
            """
    }

    private var new: HTML {
        guard front.actor.may(.openFamilies) else { return "" }
        let entered = isSent ? visit.form : Fields([("lead", front.actor.id.description)])
        let areas = visit.authority.openAreas.map { Choice($0.id.description, words.name(of: $0)) }
        let teams = [Choice("", words.noTeam)] + visit.staff.openTeams.map { Choice($0.id.description, $0.name) }
        let workers =
            [Choice("", words.nobody)] + visit.staff.workers.map { Choice($0.id.description, $0.profile.name) }
        let own = visit.staff.openTeams.filter { front.actor.teams.contains($0.id) }
        let team = entered["team"] ?? (own.count == 1 ? own.first?.id.description : nil)
        return """
            <section class="part"><h2>\(words.newFamily)</h2>\
            \(Field("area", label: words.areaOfChildren, hint: words.areaHint, error: state.error("area")).radios(areas, chosen: entered["area"]))\
            \(Field("team", label: words.team).select(teams, chosen: team))\
            \(Field("lead", label: words.leadWorker, hint: words.leadHint).select(workers, chosen: entered["lead"]))\
            <div class="done"><button class="btn go" name="into" value="new">\(words.openFromReferral)</button> \
            <a href="\(front.link.page.path)">\(words.cancel)</a></div></section>
            """
    }
}
