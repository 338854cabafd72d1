import Markup
import Practice

extension Link {
    static let numberLinks = Link(path: "/administration/numbers")
}

/// Where numbers of other systems lead from a family's page.
struct NumberLinksPage: SettingPage {
    static let link = Link.numberLinks
    static let part = "numbers"
    static let fields = Set((1...NumberLink.most).flatMap(names))

    let visit: Visit
    let state: FormState
    private var words: Words { visit.words }

    /// The fields of one row.
    static func names(_ number: Int) -> [String] { ["system\(number)", "address\(number)"] }

    static func defaults(_ authority: Authority, _ words: Words) -> Fields {
        Fields(
            authority.numberLinks.enumerated().flatMap { place, link in
                [("system\(place + 1)", link.system), ("address\(place + 1)", link.template)]
            })
    }

    static func decide(_ form: Fields, _ authority: Authority) throws -> [Authority.Event] {
        let links = (1...NumberLink.most).map {
            NumberLink(system: form.text("system\($0)"), template: form.text("address\($0)"))
        }
        return try authority.settle(links)
    }

    var html: HTML {
        let filled = (1...NumberLink.most).last { Self.names($0).contains { state.entered.isOn($0) } } ?? 0
        let rows = (1...min(filled + 2, NumberLink.most)).map(row)
        return Layout(visit, title: words.numberLinks, errors: state.errors).page(
            """
            \(state.compared)<a class="back" href="\(Link.administration.path)">\(words.administration)</a><h1>\(words.numberLinks)</h1>\
            <p>\(words.numberLinksLead)</p><form class="form" method="post" action="\(Link.numberLinks.path)">\(state.hidden)\(rows)\
            <div class="done"><button class="btn go">\(words.save)</button> \
            <a href="\(Link.administration.path)">\(words.cancel)</a></div></form>
            """)
    }

    private func row(_ number: Int) -> HTML {
        let (system, address) = ("system\(number)", "address\(number)")
        return """
            <fieldset class="set"><legend>\(words.numberLinkNumber(number))</legend>\
            \(Field(system, label: words.numberLinkSystem, hint: number == 1 ? words.numberLinkSystemHint : nil, error: state.error(system))
                .text(state.entered.text(system), width: .twenty))\
            \(Field(address, label: words.numberLinkAddress, hint: number == 1 ? words.numberLinkAddressHint : nil, error: state.error(address))
                .text(state.entered.text(address)))</fieldset>
            """
    }
}

/// The same, on the page of those who look after Kith.
struct NumberLinksSection {
    let visit: Visit

    var html: HTML {
        let words = visit.words
        let rows = visit.authority.numberLinks.map { link -> HTML in
            "<dt>\(link.system)</dt><dd class=\"address\">\(link.template)</dd>"
        }
        return """
            <section class="part"><h2>\(words.numberLinks)</h2>\
            \(rows.isEmpty ? "<p>\(words.numberLinksNone)</p>" : "<dl class=\"facts-list\">\(rows)</dl>")\
            <div class="done"><a class="btn" href="\(Link.numberLinks.path)">\(words.numberLinksChange)</a></div></section>
            """
    }
}

extension Words {
    var numberLinks: String { say("Where numbers lead", "I ble mae rhifau'n arwain") }
    var numberLinksLead: String {
        say(
            "A number of another system can lead there from a family's page. Whoever follows it signs in there as usual; nothing but the number goes along.",
            "Gall rhif mewn system arall arwain yno o dudalen teulu. Bydd pwy bynnag sy'n ei ddilyn yn mewngofnodi yno yn ôl yr arfer; nid oes dim ond y rhif yn mynd gydag ef."
        )
    }
    var numberLinksNone: String {
        say("Numbers of other systems lead nowhere yet.", "Nid yw rhifau systemau eraill yn arwain i unman eto.")
    }
    var numberLinksChange: String { say("Change where numbers lead", "Newid i ble mae rhifau'n arwain") }
    func numberLinkNumber(_ number: Int) -> String { say("System \(number)", "System \(number)") }
    var numberLinkSystem: String { say("Name of the number or its system", "Enw'r rhif neu ei system") }
    var numberLinkSystemHint: String {
        say("As it is written beside the number: Mosaic, UPN …", "Fel y'i hysgrifennir wrth y rhif: Mosaic, UPN …")
    }
    var numberLinkAddress: String { say("Address", "Cyfeiriad") }
    var numberLinkAddressHint: String {
        say(
            "With {id} where the number belongs: https://mosaic.example/people/{id}",
            "Gyda {id} lle mae'r rhif yn perthyn: https://mosaic.example/people/{id}")
    }
}
