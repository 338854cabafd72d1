import Markup
import Practice

extension Link {
    static let frontDoor = Link(path: "/administration/front-door")
}

/// The page on which the front door is set.
struct FrontDoorSettingsPage: SettingPage {
    static let link = Link.frontDoor
    static let part = "authority"

    let visit: Visit
    let state: FormState
    private var words: Words { visit.words }

    private static let terms = ["byDay", "byNight", "question", "ten", "zero"]
    static let fields: Set<String> = Set(
        terms.flatMap { [$0, "\($0)Welsh"] } + ["columns", "draftDays", "linkDays", "keptYears"]
    )
    .union(
        (1...Authority.mostOutcomes).flatMap {
            ["outcome\($0)", "outcomeWelsh\($0)", "outcomeId\($0)", "takesOn\($0)"]
        })

    static func decide(_ form: Fields, _ authority: Authority) throws -> [Authority.Event] {
        try authority.openFrontDoor(door(form))
    }

    static func defaults(_ authority: Authority, _ words: Words) -> Fields {
        let door = authority.frontDoor
        var fields = Fields([
            ("columns", door.columns.rawValue), ("draftDays", String(door.draftDays)),
            ("linkDays", String(door.linkDays)), ("keptYears", door.keptYears.map(String.init) ?? ""),
        ])
        for (name, term) in zip(terms, [door.byDay, door.byNight, door.question, door.ten, door.zero]) {
            fields.set(name, to: term.english)
            fields.set("\(name)Welsh", to: term.welsh)
        }
        for (place, outcome) in door.outcomes.enumerated() {
            let number = place + 1
            fields.set("outcome\(number)", to: outcome.name.english)
            fields.set("outcomeWelsh\(number)", to: outcome.name.welsh)
            fields.set("outcomeId\(number)", to: outcome.id)
            fields.set("takesOn\(number)", to: outcome.takesOn ? "yes" : "")
        }
        return fields
    }

    /// The front door as the form says it.
    private static func door(_ form: Fields) throws(Refusal) -> FrontDoor {
        guard let columns = Terminology.ColumnOrder(rawValue: form.text("columns")) else {
            throw Refusal(.notFound, "columns")
        }
        func term(_ name: String) -> Term { Term(form.text(name), form.text("\(name)Welsh")) }
        let outcomes = (1...Authority.mostOutcomes).compactMap { number -> FrontDoor.Outcome? in
            guard form.isOn("outcome\(number)") else { return nil }
            let known = form.text("outcomeId\(number)")
            return FrontDoor.Outcome(
                id: known.isEmpty ? "own-\(number)" : String(known.prefix(40)),
                name: Term(form.text("outcome\(number)"), form.text("outcomeWelsh\(number)")),
                takesOn: form.isOn("takesOn\(number)"))
        }
        return FrontDoor(
            byDay: term("byDay"), byNight: term("byNight"), columns: columns, question: term("question"),
            ten: term("ten"), zero: term("zero"), outcomes: outcomes, draftDays: Int(form.text("draftDays")) ?? 0,
            linkDays: Int(form.text("linkDays")) ?? 0,
            keptYears: form.isOn("keptYears") ? Int(form.text("keptYears")) ?? 0 : nil)
    }

    var html: HTML {
        let orders = Terminology.ColumnOrder.allCases.map { Choice($0.rawValue, words.name(of: $0)) }
        return Layout(visit, title: words.frontDoor, errors: state.errors).page(
            """
            \(state.compared)<a class="back" href="\(Link.administration.path)">\(words.administration)</a><h1>\(words.frontDoor)</h1>\
            <p>\(words.frontDoorLead) <a href="\(Link.referral.path)">\(words.referralTitle)</a></p>\
            <form class="form" method="post" action="\(Link.frontDoor.path)">\(state.hidden)\
            \(both("byDay", words.ringByDay, words.ringHint))\(both("byNight", words.ringByNight))\
            \(Field("columns", label: words.columnsOrder, error: state.error("columns")).radios(orders, chosen: state.entered["columns"]))\
            \(both("question", words.numberQuestion))\(both("ten", words.tenMeans))\(both("zero", words.zeroMeans))\
            <section class="part"><h2>\(words.waysToDecide)</h2><p class="help">\(words.waysToDecideHint)</p>\
            \((1...Authority.mostOutcomes).map(outcome))</section>\
            \(days("draftDays", words.keptDraftDays))\(days("linkDays", words.linkDays))\
            \(Field("keptYears", label: words.referralYears, aside: words.ifKnown, hint: words.referralYearsHint, error: state.error("keptYears"))
                .text(state.entered.text("keptYears"), width: .four))\
            <div class="done"><button class="btn go">\(words.save)</button> \
            <a href="\(Link.administration.path)">\(words.cancel)</a></div></form>
            """)
    }

    private func both(_ name: String, _ label: String, _ hint: String? = nil) -> HTML {
        """
        \(Field(name, label: label, hint: hint, error: state.error(name)).text(state.entered.text(name), language: "en"))\
        \(Field("\(name)Welsh", label: words.inWelsh(label), aside: words.ifKnown, error: state.error("\(name)Welsh"))
            .text(state.entered.text("\(name)Welsh"), language: "cy"))
        """
    }

    /// Those that are set, and one more place than that.
    private func outcome(_ number: Int) -> HTML {
        let used = (1...Authority.mostOutcomes).last { state.entered.isOn("outcome\($0)") } ?? 0
        guard number <= used + 1 else { return "" }
        let label = words.outcomeNumber(number)
        return """
            \(HTML.hidden("outcomeId\(number)", state.entered.text("outcomeId\(number)")))\
            \(Field("outcome\(number)", label: label, error: state.error("outcome\(number)")).text(state.entered.text("outcome\(number)"), language: "en"))\
            \(Field("outcomeWelsh\(number)", label: words.inWelsh(label), aside: words.ifKnown).text(state.entered.text("outcomeWelsh\(number)"), language: "cy"))\
            \(Field("takesOn\(number)", label: words.takesOnLabel).tick(isTicked: state.entered.isOn("takesOn\(number)")))
            """
    }

    private func days(_ name: String, _ label: String) -> HTML {
        Field(name, label: label, error: state.error(name)).text(state.entered.text(name), width: .four)
    }
}

/// The front door on the page of those who look after Kith.
struct FrontDoorSection {
    let visit: Visit

    var html: HTML {
        let (words, door) = (visit.words, visit.authority.frontDoor)
        let lines = [door.byDay, door.byNight].filter { !$0.english.isEmpty }.map {
            words.pick(english: $0.english, welsh: $0.welsh)
        }
        return """
            <section class="part"><h2>\(words.frontDoor)</h2><p>\(words.frontDoorLead)</p>\
            \(if: lines.isEmpty, "<p class=\"flag\">\(words.noNumberToRing)</p>")\
            \(if: door.keptYears == nil, "<p class=\"flag\">\(words.noReferralYears)</p>")\
            <ul class="plain-list">\(lines.map { "<li>\($0)</li>" as HTML })</ul>\
            <p class="acts"><a class="btn" href="\(Link.frontDoor.path)">\(words.changeFrontDoor)</a></p></section>
            """
    }
}
