import Markup
import Practice

/// Whose file it is going to be: also of somebody who is no longer in the record.
struct ChooseHandingPage: Sendable {
    let visit: FamilyVisit
    /// Somebody went on without choosing.
    let isMissing: Bool
    private var words: Words { visit.words }

    var html: HTML {
        let people = visit.family.people
        let choices =
            people.present.map {
                Choice($0.id.description, $0.name, hint: $0.details.known.isEmpty ? nil : $0.details.known)
            }
            + people.gone.map { Choice($0.id.description, $0.name, hint: words.handingGone) }
        let errors = isMissing ? [(field: "person", words: words.copyWhoMissing)] : []
        return Layout(visit, title: words.handingChoose, place: .print, errors: errors).page(
            """
            <a class="back" href="\(visit.link.printing.path)">\(words.backToPrinting)</a><h1>\(words.handingChoose)</h1>\
            <p class="lead">\(words.handingChooseLead)</p>\(if: choices.isEmpty, "<p class=\"nothing\">\(words.copyNobody)</p>")\
            \(if: !choices.isEmpty, """
                <form class="form" method="get" action="\(visit.link.checkHanding.path)">\
                \(Field("person", label: words.handingWhose, error: errors.first?.words).radios(choices))\
                <div class="done"><button class="btn go">\(words.copyGoOn)</button> \
                <a href="\(visit.link.printing.path)">\(words.cancel)</a></div></form>
                """)
            """)
    }
}

/// Everything that a file of one person's records holds, to be read before it is made, with boxes for what goes in and for
/// what is taken out.
struct CheckHandingPage: Sendable {
    let visit: FamilyVisit
    let form: HandingForm
    let records: [HandedRecord]
    let others: [OtherRecord]
    let refusals: [Refusal]
    private var words: Words { visit.words }
    private var person: Person { records[0].person }
    private var name: String { person.name }
    private var typed: Fields { visit.visit.form }

    private func error(_ field: String) -> String? {
        refusals.first { $0.field == field }.map { words.sentence(for: $0) }
    }

    var html: HTML {
        let title = words.handingTitle(name)
        let errors = refusals.map {
            (
                field: $0.field ?? "",
                words: $0.reason == .changedMeanwhile ? words.copyChangedMeanwhile : words.sentence(for: $0)
            )
        }
        let look: HTML = """
            <p><button class="btn" formaction="\(visit.link.checkHanding.path)" formnovalidate>\(words.handingLook)</button></p>
            """
        return Layout(visit, title: title, place: .print, errors: errors).page(
            """
            <a class="back" href="\(visit.link.handPerson.path)">\(words.copyBack)</a><h1>\(title)</h1>\
            <p class="lead">\(words.handingCheckLead)</p>\
            <form class="form broad" method="post" action="\(visit.link.handPerson.path)">\(visit.blank("print/person").hidden)\
            \(HTML.hidden("person", person.id.description))\
            \(records.flatMap(\.seen).map { HTML.hidden("seen", "\($0.id):\($0.version)") })\
            \(FormatNote(person: person, words: words).html)\(safe)\(searched)\(ticks)\(look)\(held)\(never)\(handing)\
            <div class="done"><button class="btn go">\(words.handingMake)</button> \
            <a href="\(visit.link.printing.path)">\(words.cancel)</a></div></form>
            """)
    }

    private var safe: HTML {
        guard !person.details.safeContact.isEmpty else { return "" }
        return """
            <details class="more"><summary>\(words.copySafeFirst(name))</summary><p>\(person.details.safeContact)</p></details>
            """
    }

    // MARK: Which records

    private var searched: HTML {
        let own = "<p>\(words.handingThisRecord(words.list(visit.family.people.names)))</p>" as HTML
        guard !others.isEmpty else {
            return
                "<section class=\"check\"><h2>\(words.handingSearched)</h2>\(own)<p>\(words.handingNoOthers(name))</p></section>"
        }
        let closed = others.filter(\.needsPurpose).map { other -> HTML in
            """
            <li>\(words.handingAlsoRecord(other.person.name, words.list(other.names))): \
            <a href="\(Link.family(other.id).purpose.path)">\(words.handingSayWhy)</a></li>
            """
        }
        let choices = others.filter { !$0.needsPurpose }.map { other in
            Choice(
                other.value, words.handingAlsoRecord(other.person.name, words.list(other.names)),
                hint: other.isLikely ? words.handingLikely : words.handingPerhaps)
        }
        return """
            <section class="check"><h2>\(words.handingSearched)</h2>\(own)\(if: !closed.isEmpty, "<ul>\(closed)</ul>")</section>\
            \(choices.isEmpty ? "" : Field("also", label: words.handingAlso(name), hint: words.handingAlsoHint).checkboxes(choices, chosen: Set(form.others)))
            """
    }

    // MARK: What goes in

    private func book(_ ticks: Set<HandingTick>) -> HandingBook {
        HandingBook(
            records: records,
            cover: .init(handing: Handing(to: "", because: ""), by: visit.actor.name, made: visit.today),
            ticks: ticks, authority: visit.authority, staff: visit.staff, coach: visit.visit.coach, words: words)
    }

    /// Only boxes that would bring something.
    private var ticks: HTML {
        let less = book([])
        let choices = HandingTick.allCases.compactMap { tick -> Choice? in
            let more = book([tick]).brings(besides: less)
            return more ? Choice(tick.rawValue, words.name(of: tick, for: name)) : nil
        }
        guard !choices.isEmpty else { return "<p>\(words.copyNothingProtected)</p>" }
        return Field("with", label: words.copyLeftOut, hint: words.copyLeftOutHint)
            .checkboxes(choices, chosen: Set(form.ticks.map(\.rawValue)))
    }

    // MARK: What it holds

    /// A thing with everything that happened to it is taken out together.
    private var held: HTML {
        var (things, order): ([String: [HandingEntry]], [String]) = ([:], [])
        for entry in book(form.ticks).entries {
            if things[entry.key] == nil { order.append(entry.key) }
            things[entry.key, default: []].append(entry)
        }
        let out = Set(form.takenOut)
        let rows = order.enumerated().map { place, key -> HTML in
            let entries = things[key] ?? []
            let id: HTML = place == 0 ? "out" : "out-\(place + 1)"
            let told = entries.map { entry -> HTML in
                "<p><b>\(words.day(entry.day))</b> \(entry.title)</p>\(entry.body)"
            }
            return """
                <li class="card"><div class="choice"><input type="checkbox" id="\(id)" name="out" value="\(key)"\(if: out.contains(key), " checked")>\
                <div><label for="\(id)">\(words.handingTakeOut)<span class="quiet">: \(entries.first?.title ?? "")</span></label></div></div>\
                <div class="as-printed copy">\(told)</div></li>
                """
        }
        return """
            <section class="part"><h2>\(words.copyHolds)</h2><p>\(words.handingHoldsHint)</p><ul class="plain-list stack">\(rows)</ul>\
            \(if: rows.isEmpty, "<p class=\"nothing\">\(words.copyNothingThere)</p>")</section>\
            \(Field("taken-out-reason", label: words.handingTakenOutWhy, hint: words.handingTakenOutWhyHint, error: error("taken-out-reason"))
                .area(typed.text("taken-out-reason"), rows: 2))
            """
    }

    private var never: HTML {
        let lines = book(form.ticks).leftOut.map { "<li>\($0)</li>" as HTML }
        return "<section class=\"check\"><h2>\(words.copyNever)</h2><ul class=\"left-out\">\(lines)</ul></section>"
    }

    // MARK: To whom

    private var handing: HTML {
        """
        \(Field("export-recipient", label: words.handingRecipient, hint: words.handingRecipientHint, error: error("export-recipient"))
            .text(typed.text("export-recipient"), autocomplete: "off"))\
        \(Field("export-reason", label: words.handingReason, hint: words.handingReasonHint, error: error("export-reason"))
            .area(typed.text("export-reason"), rows: 2))\
        \(Field("language", label: words.copyLanguage, hint: words.copyLanguageHint)
            .radios([Choice("en", words.inEnglish), Choice("cy", words.inWelsh)], chosen: form.language.rawValue, layout: .row))\
        <p>\(words.handingStays)</p>
        """
    }
}

extension HandingBook {
    /// Does it hold something that the other does not?
    fileprivate func brings(besides other: HandingBook) -> Bool {
        let (mine, theirs) = (entries, other.entries)
        return mine.count != theirs.count || zip(mine, theirs).contains { $0.title != $1.title || $0.body != $1.body }
            || records.contains { facts($0).count != other.facts($0).count || paper($0) != other.paper($0) }
    }
}
