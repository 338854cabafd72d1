import Markup
import Practice

extension Link {
    static let recordNotice = Link(path: "/administration/record-notice")
}

/// What people are told about what is kept of them, when they ask for their records.
struct RecordNoticePage: SettingPage {
    static let link = Link.recordNotice
    static let part = "record-notice"
    static let fields = Set(RecordNotice.Heading.allCases.flatMap(names))

    let visit: Visit
    let state: FormState
    private var words: Words { visit.words }

    /// The fields of one heading.
    static func names(_ heading: RecordNotice.Heading) -> [String] { [heading.rawValue, "\(heading.rawValue)Welsh"] }

    static func defaults(_ authority: Authority, _ words: Words) -> Fields {
        Fields(
            authority.recordNotice.texts.flatMap { text in
                [(text.heading.rawValue, text.words.english), ("\(text.heading.rawValue)Welsh", text.words.welsh)]
            })
    }

    static func decide(_ form: Fields, _ authority: Authority) throws -> [Authority.Event] {
        let texts = RecordNotice.Heading.allCases.map { heading in
            RecordNotice.Text(
                heading: heading, words: Term(form.text(heading.rawValue), form.text("\(heading.rawValue)Welsh")))
        }
        return try authority.settle(RecordNotice(texts: texts))
    }

    var html: HTML {
        Layout(visit, title: words.recordNotice, errors: state.errors).page(
            """
            \(state.compared)<a class="back" href="\(Link.administration.path)">\(words.administration)</a><h1>\(words.recordNotice)</h1>\
            <p>\(words.recordNoticeLead)</p><form class="form" method="post" action="\(Link.recordNotice.path)">\(state.hidden)\
            \(RecordNotice.Heading.allCases.map(row))<div class="done"><button class="btn go">\(words.save)</button> \
            <a href="\(Link.administration.path)">\(words.cancel)</a></div></form>
            """)
    }

    private func row(_ heading: RecordNotice.Heading) -> HTML {
        let (english, welsh) = (heading.rawValue, "\(heading.rawValue)Welsh")
        let title = words.name(of: heading)
        return """
            <fieldset class="set"><legend>\(title)</legend><p class="help">\(words.recordNoticeUsual) \(words.usual(heading))</p>\
            \(Field(english, label: words.recordNoticeOwn(title), error: state.error(english))
                .area(state.entered.text(english), rows: 2, language: "en"))\
            \(Field(welsh, label: words.inWelsh(words.recordNoticeOwn(title)), aside: words.ifKnown, error: state.error(welsh))
                .area(state.entered.text(welsh), rows: 2, language: "cy"))</fieldset>
            """
    }
}

/// The same, on the page of those who look after Kith.
struct RecordNoticeSection {
    let visit: Visit

    var html: HTML {
        let words = visit.words
        let count = visit.authority.recordNotice.texts.count
        return """
            <section class="part"><h2>\(words.recordNotice)</h2><p>\(count == 0 ? words.recordNoticeNone : words.recordNoticeSome(count))</p>\
            <div class="done"><a class="btn" href="\(Link.recordNotice.path)">\(words.recordNoticeChange)</a></div></section>
            """
    }
}

extension Words {
    var recordNotice: String {
        say("What people are told about their records", "Yr hyn a ddywedir wrth bobl am eu cofnodion")
    }
    var recordNoticeLead: String {
        say(
            "This stands in the file that somebody gets who asked for their records. What you leave empty is said as Kith says it. Write for a child of nine.",
            "Bydd hyn yn y ffeil a gaiff rhywun a ofynnodd am ei gofnodion. Bydd yr hyn a adewch yn wag yn cael ei ddweud fel y mae Kith yn ei ddweud. Ysgrifennwch i blentyn naw oed."
        )
    }
    var recordNoticeUsual: String { say("As Kith says it:", "Fel y mae Kith yn ei ddweud:") }
    func recordNoticeOwn(_ heading: String) -> String {
        say("\(heading), in your words", "\(heading), yn eich geiriau chi")
    }
    var recordNoticeNone: String {
        say(
            "It is said as Kith says it. Say how long you keep records.",
            "Dywedir ef fel y mae Kith yn ei ddweud. Dywedwch am ba hyd rydych yn cadw cofnodion.")
    }
    func recordNoticeSome(_ number: Int) -> String {
        let all = RecordNotice.Heading.allCases.count
        return say(
            "\(number) of \(all) parts are said in your own words.",
            "Dywedir \(number) o \(all) rhan yn eich geiriau eich hun.")
    }
    var recordNoticeChange: String { say("Change what people are told", "Newid yr hyn a ddywedir wrth bobl") }
}
