import Markup
import Practice

/// Whose copy it is going to be.
struct ChoosePersonPage: Sendable {
    let visit: FamilyVisit
    /// Somebody went on without choosing.
    let isMissing: Bool
    private var words: Words { visit.words }

    var html: HTML {
        let people = visit.family.people.present.map { Choice($0.id.description, $0.name, hint: $0.details.known) }
        let errors = isMissing ? [(field: "person", words: words.copyWhoMissing)] : []
        return Layout(visit, title: words.printCopyTitle, place: .print, errors: errors).page(
            """
            <a class="back" href="\(visit.link.printing.path)">\(words.backToPrinting)</a><h1>\(words.printCopyTitle)</h1>\
            <p class="lead">\(words.printCopyLead)</p>\(if: people.isEmpty, "<p class=\"nothing\">\(words.copyNobody)</p>")\
            \(if: !people.isEmpty, """
                <form class="form" method="get" action="\(visit.link.checkCopy.path)">\
                \(Field("person", label: words.copyWho, error: errors.first?.words).radios(people.map(plain)))\
                <div class="done"><button class="btn go">\(words.copyGoOn)</button> \
                <a href="\(visit.link.printing.path)">\(words.cancel)</a></div></form>
                """)
            """)
    }

    private func plain(_ choice: Choice) -> Choice {
        Choice(choice.value, choice.label, hint: choice.hint.flatMap { $0.isEmpty ? nil : $0 })
    }
}

/// Exactly who gets a copy, what it holds and what it leaves out, before anything is printed (design.md: "a copy for a
/// family").
struct CheckCopyPage: Sendable {
    let visit: FamilyVisit
    let copy: FamilyCopy
    let language: Language
    var errors: [(field: String, words: String)] = []
    /// The words that the reader keeps in this family, with the reason.
    var kept = KeptWords()
    private var words: Words { visit.words }
    private var name: String { copy.person.name }

    init(visit: FamilyVisit, copy: FamilyCopy, language: Language) {
        self.visit = visit
        self.copy = copy
        self.language = language
    }

    var html: HTML {
        Layout(visit, title: words.copyCheckTitle(name), place: .print, errors: errors).page(
            """
            <a class="back" href="\(visit.link.printCopy.path)">\(words.copyBack)</a><h1>\(words.copyCheckTitle(name))</h1>\
            <form class="form broad" method="post" action="\(visit.link.printCopy.path)">\(visit.blank("print/copy").hidden)\
            \(HTML.hidden("person", copy.person.id.description))<section class="check"><h2>\(words.copyWhoGetsIt)</h2>\
            <p><b>\(name)</b>\(if: !known.isEmpty, " <span class=\"soft\">\(known)</span>")</p>\
            <p>\(words.copyForOne(name))</p>\(FormatNote(person: copy.person, words: words).html)\(safe)</section>\
            \(parts)\(protected)\(never)\(languages)\
            <div class="done"><button class="btn go">\(words.copyMake(name))</button> \
            <a href="\(visit.link.printing.path)">\(words.cancel)</a></div>\(if: visit.actor.may(.recordFamilies), publishing)</form>\
            \(visit.toLookAt(in: CoachedDocument.copy(copy, visit.view), kept))
            """)
    }

    /// The same copy to be read on a screen, by a link that is this person's.
    private var publishing: HTML {
        let days = [7, 28, Sharings.Copy.longest].map { Choice(String($0), words.publishDays($0)) }
        return """
            <section class="part check"><h2>\(words.publishTitle)</h2><p>\(words.publishLead(name))</p>\
            \(Field("days", label: words.publishDays, error: errors.first { $0.field == "days" }?.words)
                .select(days, chosen: "28"))\
            <p><button class="btn" formaction="\(visit.link.publishCopy.path)">\(words.publishButton)</button></p></section>
            """
    }

    private var known: String { copy.person.details.known }

    /// There is something to read before anything is given to this person; it is opened on request.
    private var safe: HTML {
        guard let note = copy.safeContact else { return "" }
        return "<details class=\"more\"><summary>\(words.copySafeFirst(name))</summary><p>\(note)</p></details>"
    }

    // MARK: - What it holds

    private var parts: HTML {
        let rows = CopyPart.allCases.map { part -> HTML in
            choice(
                "parts", part.rawValue, words.name(of: part), isTicked: copy.parts.contains(part), contents(of: part))
        }
        let error = errors.first { $0.field == "parts" }?.words
        return group(words.copyHolds, words.copyHoldsHint, error: error, rows)
    }

    /// What can be read stands outside the choice, so that it can be read before it is ticked.
    private func group(_ title: String, _ hint: String, error: String? = nil, _ rows: [HTML]) -> HTML {
        """
        <fieldset class="set\(if: error != nil, " wrong")"><legend>\(title)</legend><p class="help">\(hint)</p>\
        \(error.map { "<p class=\"error\">\($0)</p>" as HTML })<div class="choices">\(rows)</div></fieldset>
        """
    }

    /// The first box of a group carries the field's own name: that is where an error's link leads.
    private func choice(_ name: String, _ value: String, _ label: String, isTicked: Bool, _ lines: HTML) -> HTML {
        let id = value == CopyPart.allCases.first?.rawValue ? name : "\(name)-\(value)"
        return """
            <div class="choice"><input type="checkbox" id="\(id)" name="\(name)" value="\(value)"\(if: isTicked, " checked")>\
            <div><label for="\(id)">\(label)</label>\(lines)</div></div>
            """
    }

    private var paper: CopyPaper {
        CopyPaper(copy: copy, words: words, authority: visit.authority, day: visit.today)
    }

    /// The part as it will stand on the paper.
    private func contents(of part: CopyPart) -> HTML {
        let html = paper.html(of: part)
        guard !html.isEmpty else { return "<p class=\"help\">\(words.copyNothingThere)</p>" }
        return "\(if: part == .pairs, drafts)\(opening(words.copyRead, of: words.name(of: part), html))"
    }

    /// Statements that nobody has been shown yet are pointed out before one is handed over.
    private var drafts: HTML {
        let showing = copy.showing
        return showing.pairs.filter { $0.status == .draft }.map { pair -> HTML in
            let name = "\(words.termed(pair.content.labels.statement)) \(showing.number(of: pair))"
            return "<p class=\"help\">\(words.copyDraft(name))</p>"
        }.joined()
    }

    private func opening(_ summary: String, of what: String, _ html: HTML) -> HTML {
        """
        <details class="more"><summary>\(summary)<span class="quiet">: \(what)</span></summary>\
        <div class="as-printed">\(html)</div></details>
        """
    }

    // MARK: - What is left out

    private var protected: HTML {
        let rows = Protected.inCopies.compactMap { protected -> HTML? in
            let lines = paper.brought(by: protected)
            guard !lines.isEmpty else { return nil }
            let label = words.name(of: protected, for: name)
            return choice(
                "with", protected.rawValue, label, isTicked: copy.ticked.contains(protected),
                opening(
                    words.copyCount(lines.count), of: label,
                    lines.map { "<div class=\"line\">\($0)</div>" as HTML }.joined()))
        }
        guard !rows.isEmpty else { return "<p>\(words.copyNothingProtected)</p>" }
        return group(words.copyLeftOut, words.copyLeftOutHint, rows)
    }

    /// What no tick can put into this copy.
    private var never: HTML {
        let kept = copy.keptFromThem
        let lines = [
            (copy.answersForWorkersOnly, words.copyAnswers(copy.answersForWorkersOnly)),
            (copy.othersSafeContacts, words.copyOthersSafe(copy.othersSafeContacts)),
        ].filter { $0.0 > 0 }.map { "<li>\($0.1)</li>" as HTML }
        return """
            <section class="check"><h2>\(words.copyNever)</h2><ul class="left-out">\
            \(if: !kept.isEmpty, "<li>\(words.copyKept(kept.count, name))<ul>\(kept.map(row))</ul></li>")\(lines)\
            <li>\(words.copyNeverPrivate)</li></ul>\(others)</section>
            """
    }

    /// In this copy, and kept from somebody who may come to see it.
    private var others: HTML {
        let items = copy.keptFromOthers
        guard !items.isEmpty else { return "" }
        return """
            <div class="say judge"><h3>\(words.copyKeptFromOthers)</h3><p>\(words.copyKeptFromOthersAdvice(name))</p>\
            <ul>\(items.map(rowWithNames))</ul></div>
            """
    }

    private func row(_ kept: FamilyCopy.Kept) -> HTML {
        "<li\(kept.text.languageMark(words))>\(kept.text.text)</li>"
    }

    private func rowWithNames(_ kept: FamilyCopy.Kept) -> HTML {
        let names = words.list(kept.notFor.map { visit.family.people.name(of: $0) })
        return """
            <li><span\(kept.text.languageMark(words))>\(kept.text.text)</span> \
            <span class="soft">\(words.historyNotFor(names))</span></li>
            """
    }

    private var languages: HTML {
        Field("language", label: words.copyLanguage, hint: words.copyLanguageHint).radios(
            [Choice("en", words.inEnglish), Choice("cy", words.inWelsh)], chosen: language.rawValue, layout: .row)
    }
}
