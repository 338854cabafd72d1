import Markup
import Practice

extension FamilyVisit {
    /// The section under a form that the coach reads; nothing where the reader sent it away.
    func coached(_ form: String, _ entered: Fields, _ kept: KeptWords) -> HTML {
        guard CoachedForm(form) != nil, !visit.isCoachOff else { return "" }
        let section = CoachSection(
            visit: visit, list: coachList(form, entered, kept), address: link.language, check: link.checkLanguage)
        return section.html
    }

    /// What the coach notices in the fields of a form.
    func coachList(_ form: String, _ entered: Fields, _ kept: KeptWords) -> CoachList {
        let texts = CoachedForm(form)?.texts(entered, words) ?? []
        let mark = "\(form)-\(entered.text("step"))".filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        return CoachList(
            words: words, found: CoachFinding.all(in: texts, visit.coach, names: family.people.present.map(\.name)),
            kept: kept.adding(KeptWords(entered)), mark: mark, isCut: texts.contains(where: \.isCut))
    }

    /// How much there is to look at in a document, as one line that opens: for those who may change it.
    func toLookAt(in texts: [CoachedText], _ kept: KeptWords) -> HTML {
        guard isCoached else { return "" }
        let found = CoachFinding.all(in: texts, visit.coach, names: family.people.present.map(\.name))
        return CoachList(words: words, found: found, kept: kept).line
    }

    /// The same for the map, which is opened far more often than it changes.
    func toLookAtOnMap(_ kept: KeptWords) -> HTML {
        guard isCoached else { return "" }
        return CoachList(words: words, found: office.coaches.findings(onMapOf: view, visit.coach), kept: kept).line
    }

    /// Where a script finds out that it may ask about the words in the small forms of a page.
    var coachOfSmallForms: HTML {
        isCoached ? "<div hidden data-coach-forms=\"\(link.language.path)\"></div>" : ""
    }

    private var isCoached: Bool { may(.record) && !visit.isCoachOff }

    /// How much there is to notice in a statement and its goal: of the document, never of its writer.
    func coachCount(of pair: Pair) -> HTML {
        guard isCoached, pair.isCurrent else { return "" }
        let names = family.people.present.map(\.name)
        let count = CoachFinding.all(in: CoachedDocument.pair(pair, view), visit.coach, names: names).count
        guard count > 0 else { return "" }
        return """
            <p class="meta">\(words.coachTitle): \(words.coachCount(count)) \
            <a href="\(link.editPair(pair.id).at("coach-title").path)">\(words.coachLook)</a></p>
            """
    }
}

extension FrontDoorVisit {
    /// The section under a form of the front door.
    func coached(_ state: FormState) -> HTML {
        guard !visit.isCoachOff, let list = coachList(state.name, state.entered) else { return "" }
        return CoachSection(visit: visit, list: list, address: link.language, check: link.checkLanguage).html
    }

    /// What the coach notices in what is asked, decided or told about a referral; nil for any other form. What whoever
    /// referred wrote is theirs.
    func coachList(_ form: String, _ entered: Fields) -> CoachList? {
        let texts: [String: (field: String, label: String)] = [
            "ask": ("text", words.yourQuestion), "decision": ("why", words.whyDecided),
            "outcome": ("words", words.whatMayBeTold),
        ]
        guard let name = form.split(separator: "/").last.map(String.init), let text = texts[name] else { return nil }
        let read = CoachedText(
            label: text.label, text: entered.text(text.field), kind: .sentence, audience: .family,
            language: words.language.rawValue, way: Link(path: "#\(text.field)"))
        let found = CoachFinding.all(in: [read], visit.coach, names: content.people.map(\.name))
        return CoachList(words: words, found: found, kept: KeptWords(entered), isCut: read.isCut)
    }
}

/// The section under a form: what was noticed, and a button that asks again where no script does.
struct CoachSection {
    let visit: Visit
    let list: CoachList
    /// Where a script asks for the list alone.
    let address: Link
    /// Where the form is kept and shown again with the list.
    let check: Link

    var html: HTML {
        let words = visit.words
        return """
            <section class="coach part" data-coach="\(address.path)" aria-labelledby="coach-title">\
            <h2 id="coach-title">\(words.coachTitle)</h2><p class="help">\(words.coachLead)</p>\
            <div data-noticed>\(list.html)</div>\
            <button class="btn small" name="back" value="\(visit.path)" formaction="\(check.path)" formnovalidate>\
            \(words.coachCheck)</button></section>
            """
    }
}
