import Markup
import Testing

struct FieldTests {
    @Test func `a field with an error says so beside itself and to whoever listens`() {
        let field = Field("what", label: "What happened?", hint: "Who saw it?", error: "Write what happened", id: "w")

        let html = field.text("He <shouted>").description

        #expect(
            html == """
                <div class="field wrong"><label class="label" for="w">What happened?</label>\
                <p class="help" id="w-hint">Who saw it?</p><p class="error" id="w-error">Write what happened</p>\
                <input class="box" type="text" id="w" name="what" value="He &lt;shouted&gt;" \
                aria-describedby="w-hint w-error" aria-invalid="true"></div>
                """)
    }

    @Test func `a field without hint or error describes nothing`() {
        let html = Field("name", label: "Name", aside: "(if known)").text(width: .twenty, autocomplete: "off")
            .description

        #expect(
            html == """
                <div class="field"><label class="label" for="name">Name <span class="must">(if known)</span></label>\
                <input class="box w20" type="text" id="name" name="name" value="" autocomplete="off"></div>
                """)
    }

    @Test func `an error on a group leads to its first control`() {
        let field = Field("source", label: "How do we know?", error: "Say how we know")

        let html = field.radios([Choice("seen", "Seen"), Choice("told", "Told")], chosen: "told").description

        #expect(
            html == """
                <fieldset class="set wrong" aria-describedby="source-error"><legend>How do we know?</legend>\
                <p class="error" id="source-error">Say how we know</p><div class="choices">\
                <div class="choice"><input type="radio" id="source" name="source" value="seen">\
                <div><label for="source">Seen</label></div></div>\
                <div class="choice"><input type="radio" id="source-2" name="source" value="told" checked>\
                <div><label for="source-2">Told</label></div></div></div></fieldset>
                """)
    }

    @Test func `what is asked next stands after its choice`() {
        let html = Field("source", label: "How?").checkboxes([
            Choice("told", "Told", hint: "By whom?", then: "<i></i>")
        ]).description

        #expect(html.contains("aria-describedby=\"source-help\"><div><label for=\"source\">Told</label>"))
        #expect(
            html.contains(
                "<p class=\"help\" id=\"source-help\">By whom?</p></div></div><div class=\"then\"><i></i></div>"))
    }

    @Test func `only the wrong part of a date is marked`() {
        let field = Field("born", label: "Born", error: "The month must be from 1 to 12")
        let words = DateWords(day: "Day", month: "Month", year: "Year")

        let html = field.date(DateParts(day: "27", month: "13", year: "2018"), words: words, wrong: [.month])
            .description

        #expect(html.contains("id=\"born\" name=\"born-day\" value=\"27\"></div>"))
        #expect(html.contains("id=\"born-month\" name=\"born-month\" value=\"13\" aria-invalid=\"true\"></div>"))
        #expect(html.contains("id=\"born-year\" name=\"born-year\" value=\"2018\"></div>"))
    }

    @Test func `the number picker reads 10 first and both ends in words`() {
        let others = [Choice("unknown", "I don't know")]

        let html = Field("number", label: "Your number").rungs(
            top: "calm", low: "shouting", others: others, chosen: "0"
        )
        .description

        let values = html.pieces(between: "value=\"", and: "\"")
        #expect(values == ["10", "9", "8", "7", "6", "5", "4", "3", "2", "1", "0", "unknown"])
        #expect(html.contains("id=\"number\" name=\"number\" value=\"10\""))
        #expect(html.contains("<b>10</b> <span>calm</span>"))
        #expect(html.contains("value=\"0\" checked><label for=\"number-0\"><b>0</b> <span>shouting</span>"))
    }

    @Test func `a select keeps what was chosen`() {
        let html = Field("area", label: "Area").select([Choice("a", "A"), Choice("b", "B")], chosen: "b").description

        #expect(html.contains("<option value=\"a\">A</option><option value=\"b\" selected>B</option>"))
    }

    @Test func `text in another language says which`() {
        #expect(Field("n", label: "N").area("Bore da", language: "cy").description.contains(" lang=\"cy\""))
    }
}

struct ErrorSummaryTests {
    @Test func `each problem leads to its field`() {
        let html = ErrorSummary(
            "There is a problem", [.init("Write what happened", field: "what"), .init("Try later")]
        )
        .html.description

        #expect(html.contains("<li><a href=\"#what\">Write what happened</a></li><li><b>Try later</b></li>"))
        #expect(html.contains("tabindex=\"-1\" data-summary"))
    }

    @Test func `nothing is said where nothing is wrong`() {
        #expect(ErrorSummary("There is a problem", []).html.isEmpty)
    }
}

extension String {
    func pieces(between start: String, and end: Character) -> [String] {
        split(separator: start, omittingEmptySubsequences: false).dropFirst().map { String($0.prefix { $0 != end }) }
    }
}
