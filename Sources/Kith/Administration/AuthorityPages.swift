import Journal
import Markup
import Practice

/// The authority's name, and from when the three elements are expected.
struct AuthorityPage: SettingPage {
    static let link = Link.authority
    static let part = "authority"
    static let fields: Set<String> = ["name", "from-day", "from-month", "from-year"]

    let visit: Visit
    let state: FormState
    private var words: Words { visit.words }

    static func decide(_ form: Fields, _ authority: Authority) throws -> [Authority.Event] {
        try authority.settle(name: form.text("name"), elementsFrom: form.day("from"))
    }

    static func defaults(_ authority: Authority, _ words: Words) -> Fields {
        var fields = Fields([("name", authority.name)])
        fields.set("from", to: authority.elementsFrom)
        return fields
    }

    var html: HTML {
        Layout(visit, title: words.authority, errors: state.errors).page(
            """
            \(state.compared)<a class="back" href="\(Link.administration.path)">\(words.administration)</a><h1>\(words.authority)</h1>\
            <form class="form" method="post" action="\(Link.authority.path)">\(state.hidden)\
            \(Field("name", label: words.authorityName, error: state.error("name")).text(state.entered.text("name")))\
            \(Field("from", label: words.elementsFrom, hint: words.elementsFromHint, error: state.error("from"))
                .date(state.entered.date("from"), words: words.dateWords))\
            <div class="done"><button class="btn go">\(words.save)</button> \
            <a href="\(Link.administration.path)">\(words.cancel)</a></div></form>
            """)
    }
}

/// The words of one service area: new, or to be changed.
struct AreaPage {
    let visit: Visit
    let area: ServiceArea?
    let state: FormState
    private var words: Words { visit.words }

    static let fields: Set<String> = [
        "name", "nameWelsh", "statement", "statementWelsh", "goal", "goalWelsh", "columns", "ten", "tenWelsh", "zero",
        "zeroWelsh", "retired",
    ]

    static func defaults(_ area: ServiceArea?, isRetired: Bool) -> Fields {
        guard let area else { return Fields([("columns", Terminology.ColumnOrder.worriesFirst.rawValue)]) }
        let words = area.terminology
        return Fields([
            ("name", area.name.english), ("nameWelsh", area.name.welsh), ("statement", words.statement.english),
            ("statementWelsh", words.statement.welsh), ("goal", words.goal.english), ("goalWelsh", words.goal.welsh),
            ("columns", words.columns.rawValue), ("ten", words.ten.english), ("tenWelsh", words.ten.welsh),
            ("zero", words.zero.english), ("zeroWelsh", words.zero.welsh), ("retired", isRetired ? "yes" : ""),
        ])
    }

    /// The area as the form says it.
    static func area(_ id: ServiceArea.ID, _ form: Fields) throws(Refusal) -> ServiceArea {
        func term(_ name: String) throws(Refusal) -> Term {
            Term(
                try Written.plain(form.text(name), field: name),
                try Written.plain(form.text("\(name)Welsh"), field: "\(name)Welsh"))
        }
        guard let columns = Terminology.ColumnOrder(rawValue: form.text("columns")) else {
            throw Refusal(.notFound, "columns")
        }
        return ServiceArea(
            id: id, name: try term("name"),
            terminology: Terminology(
                statement: try term("statement"), goal: try term("goal"), columns: columns, ten: try term("ten"),
                zero: try term("zero")))
    }

    var html: HTML {
        let title = area.map { words.name(of: $0) } ?? words.newArea
        return Layout(visit, title: title, errors: state.errors).page(
            """
            \(state.compared)<a class="back" href="\(Link.administration.path)">\(words.administration)</a><h1>\(title)</h1>\
            <p>\(words.serviceAreasLead)</p><form class="form" method="post" action="\((area.map { Link.area($0.id) } ?? .newArea).path)">\
            \(state.hidden)\(line("name", words.name))\(line("statement", words.statementCalled, words.statementCalledHint))\
            \(line("goal", words.goalCalled, words.goalCalledHint))\
            \(Field("columns", label: words.columnsOrder, error: state.error("columns")).radios(orders, chosen: state.entered["columns"]))\
            \(text("ten", words.usualTen, words.usualEndsHint))\(text("zero", words.usualZero))\
            \(if: area != nil, Field("retired", label: words.retireArea, hint: words.retireAreaHint)
                .tick(isTicked: state.entered.isOn("retired")))\
            <div class="done"><button class="btn go">\(words.keepAreaWords)</button> \
            <a href="\(Link.administration.path)">\(words.cancel)</a></div></form>
            """)
    }

    private var orders: [Choice] {
        Terminology.ColumnOrder.allCases.map { Choice($0.rawValue, words.name(of: $0)) }
    }

    /// A short text in both languages.
    private func line(_ name: String, _ label: String, _ hint: String? = nil) -> HTML {
        """
        \(Field(name, label: label, hint: hint, error: state.error(name)).text(state.entered.text(name), language: "en"))\
        \(Field("\(name)Welsh", label: words.inWelsh(label), aside: words.ifKnown, error: state.error("\(name)Welsh"))
            .text(state.entered.text("\(name)Welsh"), language: "cy"))
        """
    }

    /// A longer text in both languages.
    private func text(_ name: String, _ label: String, _ hint: String? = nil) -> HTML {
        """
        \(Field(name, label: label, hint: hint, error: state.error(name)).area(state.entered.text(name), rows: 2, language: "en"))\
        \(Field("\(name)Welsh", label: words.inWelsh(label), aside: words.ifKnown, error: state.error("\(name)Welsh"))
            .area(state.entered.text("\(name)Welsh"), rows: 2, language: "cy"))
        """
    }
}

/// The authority and its service areas on the page of those who look after Kith.
struct AuthoritySection {
    let visit: Visit
    private var words: Words { visit.words }

    var html: HTML {
        let authority = visit.authority
        let expected =
            authority.elementsFrom.map { words.elementsExpected(from: words.day($0)) } ?? words.elementsNotExpected
        return """
            <section class="part"><h2>\(words.authority)</h2><p><b>\(authority.name)</b></p><p>\(expected)</p>\
            <p class="acts"><a class="btn" href="\(Link.authority.path)">\(words.changeAuthority)</a></p></section>\
            <section class="part"><h2>\(words.serviceAreas)</h2><p>\(words.serviceAreasLead)</p>\
            <ul class="cards">\(authority.areas.map(card))</ul>\
            <div class="done"><a class="btn" href="\(Link.newArea.path)">\(words.newArea)</a></div></section>\
            \(OwnWordsSection(visit: visit).html)
            """
    }

    private func card(_ area: ServiceArea) -> HTML {
        let terms = [area.terminology.statement, area.terminology.goal].map {
            words.pick(english: $0.english, welsh: $0.welsh)
        }
        return """
            <li class="card"><h3><a href="\(Link.area(area.id).path)">\(words.name(of: area))</a>\
            \(if: visit.authority.retired.contains(area.id), " <span class=\"tag\">\(words.retired)</span>")</h3>\
            <p class="meta">\(terms.joined(separator: " · "))</p></li>
            """
    }
}
