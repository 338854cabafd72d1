import Markup
import Practice

/// One kind of meeting of the authority's own: its name, who leads it, who speaks when, and its steps.
struct MeetingTypePage {
    let visit: Visit
    let type: DefinedMeeting?
    let state: FormState
    private var words: Words { visit.words }

    /// The names of the fields of one step; each stands with the step's number.
    private static let ofStep = ["kind", "title", "titleWelsh", "prompt", "promptWelsh"]

    static let fields: Set<String> = Set(
        ["name", "nameWelsh", "leads", "leadsWelsh", "order", "retired", "decisionParts"]
            + (1...DefinedMeeting.mostSteps).flatMap { number in ofStep.map { "\($0)\(number)" } })

    static func defaults(_ type: DefinedMeeting?, isRetired: Bool) -> Fields {
        guard let type else { return Fields([("order", Order.familyFirst.rawValue)]) }
        var fields = Fields([
            ("name", type.name.english), ("nameWelsh", type.name.welsh), ("leads", type.leads.english),
            ("leadsWelsh", type.leads.welsh), ("order", Order(type.speakingOrder).rawValue),
            ("retired", isRetired ? "yes" : ""),
        ])
        fields.add("decisionParts", (type.decisionParts ?? []).map(\.rawValue))
        for (place, step) in type.steps.enumerated() {
            let number = place + 1
            fields.set("kind\(number)", to: step.kind.rawValue)
            fields.set("title\(number)", to: step.title?.english ?? "")
            fields.set("titleWelsh\(number)", to: step.title?.welsh ?? "")
            fields.set("prompt\(number)", to: step.prompt?.english ?? "")
            fields.set("promptWelsh\(number)", to: step.prompt?.welsh ?? "")
        }
        return fields
    }

    /// Who speaks when, as it can be chosen for a kind of meeting; each meeting can change it by hand.
    enum Order: String, CaseIterable {
        case familyFirst, networkFirst, professionalsFirst

        var parts: [Participant.Part] {
            switch self {
            case .familyFirst: [.child, .family, .advocate, .network, .professional, .chair]
            case .networkFirst: [.network, .child, .family, .advocate, .professional, .chair]
            case .professionalsFirst: [.professional, .child, .family, .advocate, .network, .chair]
            }
        }

        /// The kinds of meeting that are older than advocates name none.
        init(_ parts: [Participant.Part]) {
            func others(_ parts: [Participant.Part]) -> [Participant.Part] { parts.filter { $0 != .advocate } }
            self = Self.allCases.first { others($0.parts) == others(parts) } ?? .familyFirst
        }
    }

    /// The kind of meeting as the form says it. A step keeps its identity by its place; steps without a kind are left out.
    static func type(
        _ id: DefinedMeeting.ID, _ form: Fields, known: DefinedMeeting?, new: [AgendaStep.ID]
    ) throws(Refusal) -> DefinedMeeting {
        var checks = Checks()
        func term(_ name: String, _ number: Int, _ checks: inout Checks) -> Term? {
            let english = checks.plain(form.text("\(name)\(number)"), "\(name)\(number)")
            let welsh = checks.plain(form.text("\(name)Welsh\(number)"), "\(name)Welsh\(number)")
            if english.isEmpty, !welsh.isEmpty { checks.refuse(.missing, "\(name)\(number)") }
            return english.isEmpty ? nil : Term(english, welsh)
        }
        var steps: [AgendaStep] = []
        for number in 1...DefinedMeeting.mostSteps {
            guard let kind = MeetingType.Step(rawValue: form.text("kind\(number)")) else { continue }
            let old = known.flatMap { $0.steps.indices.contains(number - 1) ? $0.steps[number - 1] : nil }
            steps.append(
                AgendaStep(
                    kind, as: old?.id ?? new[number - 1], title: term("title", number, &checks),
                    prompt: term("prompt", number, &checks)))
        }
        try checks.pass()
        let parts = form.all("decisionParts").compactMap(DecisionPart.init)
        return DefinedMeeting(
            id: id, name: Term(form.text("name"), form.text("nameWelsh")),
            leads: Term(form.text("leads"), form.text("leadsWelsh")), steps: steps,
            speakingOrder: (Order(rawValue: form.text("order")) ?? .familyFirst).parts,
            decisionParts: parts.isEmpty ? nil : parts)
    }

    var html: HTML {
        let title = type.map { words.pick(english: $0.name.english, welsh: $0.name.welsh) } ?? words.newMeetingType
        let parts = DecisionPart.allCases.map { Choice($0.rawValue, words.name(of: $0)) }
        let orders = Order.allCases.map { Choice($0.rawValue, words.name(of: $0)) }
        return Layout(visit, title: title, errors: state.errors).page(
            """
            \(state.compared)<a class="back" href="\(Link.administration.path)">\(words.administration)</a><h1>\(title)</h1>\
            <p>\(words.meetingTypesLead)</p>\
            <form class="form" method="post" action="\((type.map { Link.meetingType($0.id) } ?? .newMeetingType).path)">\
            \(state.hidden)\(line("name", words.name))\(line("leads", words.whoLeadsIt))\
            \(Field("order", label: words.whoSpeaksWhen).radios(orders, chosen: state.entered["order"]))\
            \(Field("decisionParts", label: words.recordedOfDecisions)
                .checkboxes(parts, chosen: Set(state.entered.all("decisionParts"))))\
            <h2>\(words.stepsInOrder)</h2><p>\(words.stepsInOrderHow)</p>\((1...shownSteps).map(step))\
            \(if: type != nil, Field("retired", label: words.retireMeetingType, hint: words.retireMeetingTypeHint)
                .tick(isTicked: state.entered.isOn("retired")))\
            <div class="done"><button class="btn go">\(words.save)</button> \
            <a href="\(Link.administration.path)">\(words.cancel)</a></div></form>
            """)
    }

    /// All steps that are filled, and a few empty ones.
    private var shownSteps: Int {
        let filled = (1...DefinedMeeting.mostSteps).last { !state.entered.text("kind\($0)").isEmpty } ?? 0
        return min(DefinedMeeting.mostSteps, max(6, filled + 3))
    }

    private func step(_ number: Int) -> HTML {
        let kinds =
            [Choice("", words.noStepHere)] + MeetingType.Step.allCases.map { Choice($0.rawValue, words.name(of: $0)) }
        let hasWords = Self.ofStep.dropFirst().contains { !state.entered.text("\($0)\(number)").isEmpty }
        let isWrong = Self.ofStep.contains { state.error("\($0)\(number)") != nil }
        func text(_ name: String, _ label: String, _ language: String) -> HTML {
            let field = "\(name)\(number)"
            return Field(field, label: label, aside: words.ifYouLike, error: state.error(field)).text(
                state.entered.text(field), language: language)
        }
        return """
            <fieldset class="set"><legend>\(words.stepNumber(number))</legend>\
            \(Field("kind\(number)", label: words.whatIsStepAbout, error: state.error("kind\(number)")).select(kinds, chosen: state.entered.text("kind\(number)")))\
            <details class="more"\(if: hasWords || isWrong, " open")><summary>\(words.ownWordsForStep)<span class="quiet">: \(words.stepNumber(number))</span></summary>\
            \(text("title", words.stepTitle, "en"))\(text("titleWelsh", words.inWelsh(words.stepTitle), "cy"))\
            \(text("prompt", words.stepPrompt, "en"))\(text("promptWelsh", words.inWelsh(words.stepPrompt), "cy"))</details></fieldset>
            """
    }

    private func line(_ name: String, _ label: String) -> HTML {
        """
        \(Field(name, label: label, error: state.error(name)).text(state.entered.text(name), language: "en"))\
        \(Field("\(name)Welsh", label: words.inWelsh(label), aside: words.ifKnown, error: state.error("\(name)Welsh"))
            .text(state.entered.text("\(name)Welsh"), language: "cy"))
        """
    }
}

/// How many days before a conference the family has its report.
struct ReportDaysPage: SettingPage {
    static let link = Link.reportDays
    static let part = "reports"
    static let fields: Set<String> = ["reportDays"]

    let visit: Visit
    let state: FormState

    static func decide(_ form: Fields, _ authority: Authority) throws -> [Authority.Event] {
        let typed = form.text("reportDays")
        guard typed.isEmpty || Int(typed) != nil else { throw Refusal(.notFound, "reportDays") }
        return try authority.expectReports(daysBefore: Int(typed))
    }

    static func defaults(_ authority: Authority, _ words: Words) -> Fields {
        Fields([("reportDays", authority.reportDays.map(String.init) ?? "")])
    }

    var html: HTML {
        let words = visit.words
        return Layout(visit, title: words.reportsToMeetings, errors: state.errors).page(
            """
            \(state.compared)<a class="back" href="\(Link.administration.path)">\(words.administration)</a><h1>\(words.reportsToMeetings)</h1>\
            <form class="form" method="post" action="\(Link.reportDays.path)">\(state.hidden)\
            \(Field("reportDays", label: words.reportDays, hint: words.reportDaysHint, error: state.error("reportDays"))
                .text(state.entered.text("reportDays"), width: .four))\
            <div class="done"><button class="btn go">\(words.save)</button> \
            <a href="\(Link.administration.path)">\(words.cancel)</a></div></form>
            """)
    }
}

/// The authority's own kinds of meetings, on the page of those who look after Kith.
struct MeetingTypesSection {
    let visit: Visit

    var html: HTML {
        let (words, authority) = (visit.words, visit.authority)
        let cards = authority.meetingTypes.map { type -> HTML in
            """
            <li class="card"><h3><a href="\(Link.meetingType(type.id).path)">\(words.pick(english: type.name.english, welsh: type.name.welsh))</a>\
            \(if: authority.retiredMeetingTypes.contains(type.id), " <span class=\"tag\">\(words.retired)</span>")</h3>\
            <p class="meta">\(type.steps.map { words.title(of: $0) }.joined(separator: " · "))</p></li>
            """
        }
        let days = authority.reportDays.map(words.reportDaysSaid) ?? words.reportDaysNotSaid
        return """
            <section class="part"><h2>\(words.meetingTypes)</h2><p>\(words.meetingTypesLead)</p>\
            \(if: !cards.isEmpty, "<ul class=\"cards\">\(cards)</ul>")\
            <div class="done"><a class="btn" href="\(Link.newMeetingType.path)">\(words.newMeetingType)</a></div>\
            <h3>\(words.reportsToMeetings)</h3><p>\(days) <a href="\(Link.reportDays.path)">\(words.changeReportDays)</a></p></section>
            """
    }
}
