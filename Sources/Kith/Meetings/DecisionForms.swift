import Markup
import Practice

/// What is written about a decision after it was made.
enum DecisionForms {
    /// Somebody who does not agree with a decision, in their own words.
    static func dissent(_ decision: Meeting.Decision, _ meeting: MeetingVisit) -> FamilyForm {
        let people = people(of: meeting)
        let (link, back) = (meeting.link.dissent(decision.id), meeting.link.page)
        return FamilyForm(
            "meetings/\(meeting.id)/dissent/\(decision.id)", title: meeting.words.seesItOtherwise, place: .meetings,
            content: { visit, state in
                let words = visit.words
                return """
                    <h1>\(words.seesItOtherwise)</h1><blockquote class="card"><p>\(decision.text.text)</p></blockquote>\
                    \(visit.open(link, state))\
                    \(Field("by", label: words.whoSeesItOtherwise, error: state.error("by")).radios(people, chosen: state.entered["by"]))\
                    \(Field("words", label: words.inTheirOwnWords, error: state.error("words")).area(state.entered.text("words")))\
                    \(visit.close(words.save, back: back))
                    """
            })
    }

    /// What each agency and person says, one after another; what was said stands above.
    static func views(_ decision: Meeting.Decision, _ meeting: MeetingVisit) -> FamilyForm {
        let people = people(of: meeting)
        let (link, back) = (meeting.link.views(of: decision.id), meeting.link.page.at("decisions"))
        return FamilyForm(
            "meetings/\(meeting.id)/views/\(decision.id)", title: meeting.words.whatEachSays, place: .meetings,
            content: { visit, state in
                let words = visit.words
                return """
                    <a class="back" href="\(back.path)">\(words.backToMeeting)</a><h1>\(words.whatEachSays)</h1>\
                    <blockquote class="card"><p>\(decision.text.text)</p></blockquote>\
                    \(DecisionParts(meeting: meeting.meeting, decision: decision, words: words).views)\(visit.open(link, state))\
                    \(Field("by", label: words.whoSays, error: state.error("by")).select(people, chosen: state.entered["by"]))\
                    \(Field("says", label: words.doTheyAgree, error: state.error("says"))
                        .radios([Choice("yes", words.saysYes), Choice("no", words.saysNo)], chosen: state.entered["says"], layout: .row))\
                    \(Field("reason", label: words.why, hint: words.whyTheySaySo, error: state.error("reason"))
                        .area(state.entered.text("reason"), rows: 3))\
                    \(visit.close(words.save, back: back))
                    """
            })
    }

    /// The category that the law asks for.
    static func category(_ decision: Meeting.Decision, _ meeting: MeetingVisit) -> FamilyForm {
        let words = meeting.words
        let (link, back) = (meeting.link.category(of: decision.id), meeting.link.page.at("decisions"))
        return FamilyForm(
            "meetings/\(meeting.id)/category/\(decision.id)", title: words.legalCategory, place: .meetings,
            defaults: { _ in
                var fields = Fields()
                fields.add("category", decision.categories.map(\.rawValue))
                return fields
            },
            content: { visit, state in
                let words = visit.words
                let choices = LegalCategory.allCases.map { Choice($0.rawValue, words.name(of: $0)) }
                return """
                    <a class="back" href="\(back.path)">\(words.backToMeeting)</a><h1>\(words.legalCategory)</h1>\
                    <blockquote class="card"><p>\(decision.text.text)</p></blockquote><p>\(words.legalCategoryAdvice)</p>\
                    \(visit.open(link, state))\
                    \(Field("category", label: words.legalCategory, error: state.error("category"))
                        .checkboxes(choices, chosen: Set(state.entered.all("category"))))\
                    \(visit.close(words.save, back: back))
                    """
            })
    }

    private static func people(of meeting: MeetingVisit) -> [Choice] {
        meeting.meeting.attended.map { person in
            let known = person.content.known
            return Choice(person.id.description, known.isEmpty ? person.name : "\(person.name) (\(known))")
        }
    }
}

/// Who decided something, what each says about it, and the category that the law asks for. What somebody may not have of
/// it is not in the meeting that they are shown.
struct DecisionParts {
    let meeting: Meeting
    let decision: Meeting.Decision
    let words: Words

    var html: HTML { "\(who)\(category)\(views)" }

    private var who: HTML {
        let names = decision.by.compactMap { meeting[$0]?.name }
        return names.isEmpty ? "" : "<p class=\"meta\">\(words.meetingDecidedBy(words.list(names)))</p>"
    }

    private var category: HTML {
        guard !decision.categories.isEmpty else { return "" }
        return """
            <p class="meta"><span class="flag">\(words.staffOnly)</span> \(words.legalCategory): \
            \(words.list(decision.categories.map { words.name(of: $0) }))</p>
            """
    }

    var views: HTML {
        guard !decision.views.isEmpty else { return "" }
        let rows = decision.views.map { view -> HTML in
            let says = view.agrees ? words.saysYes : words.saysNo
            let reason: HTML =
                view.reason.text.isEmpty ? "" : ": <span\(view.reason.languageMark(words))>\(view.reason.text)</span>"
            return "<li><b>\(meeting[view.by]?.name ?? "")</b> \(says)\(reason)</li>"
        }
        return "<ul class=\"plain-list small\">\(rows)</ul>"
    }
}

extension Words {
    func meetingDecidedBy(_ names: String) -> String { say("Decided by \(names)", "Penderfynwyd gan \(names)") }
    var whoDecided: String { say("Who decided?", "Pwy benderfynodd?") }
    var whatEachSays: String { say("What each says", "Beth mae pawb yn ei ddweud") }
    var whoSays: String { say("Who?", "Pwy?") }
    var doTheyAgree: String { say("Do they agree?", "Ydyn nhw'n cytuno?") }
    var saysYes: String { say("yes", "ie") }
    var saysNo: String { say("no", "na") }
    var whyTheySaySo: String {
        say(
            "In their own words. Whoever says no says why.",
            "Yn eu geiriau eu hunain. Mae pwy bynnag sy'n dweud na yn dweud pam.")
    }
    var legalCategory: String { say("Legal category", "Categori cyfreithiol") }
    var legalCategoryAdvice: String {
        say(
            "Only where there is a child protection plan. It is for staff: no copy for anybody has it, and no screen.",
            "Dim ond lle mae cynllun amddiffyn plant. Mae ar gyfer staff: nid yw mewn copi i neb, nac ar unrhyw sgrin.")
    }
    var staffOnly: String { say("Staff only", "Staff yn unig") }
    func name(of category: LegalCategory) -> String {
        switch category {
        case .neglect: say("neglect", "esgeulustod")
        case .physical: say("physical abuse", "cam-drin corfforol")
        case .sexual: say("sexual abuse", "cam-drin rhywiol")
        case .emotional: say("emotional abuse", "cam-drin emosiynol")
        }
    }
    var recordedOfDecisions: String {
        say("What is written down of a decision", "Beth a ysgrifennir am benderfyniad")
    }
    func name(of part: DecisionPart) -> String {
        switch part {
        case .decidedBy: say("Who decided", "Pwy benderfynodd")
        case .views: say("What each says: yes or no, and why", "Beth mae pawb yn ei ddweud: ie neu na, a pham")
        case .legalCategory: say("Legal category, for staff only", "Categori cyfreithiol, i staff yn unig")
        }
    }
    func historyMeetingView(_ name: String, agrees: Bool) -> String {
        agrees
            ? say("\(name) agrees with the decision", "Mae \(name) yn cytuno â'r penderfyniad")
            : say("\(name) does not agree with the decision", "Nid yw \(name) yn cytuno â'r penderfyniad")
    }
    func historyMeetingCategorised(_ who: String) -> String {
        say("\(who) noted the legal category of a decision", "Nododd \(who) gategori cyfreithiol penderfyniad")
    }
}
