import Markup
import Testing

/// A form is read as people read it, so that nothing that somebody can fill in is left out of a comparison.
struct FormAnswersTests {
    private func form(_ fields: HTML) -> [FormAnswer] {
        let page: HTML = """
            <form method="post"><input type="search" name="name"></form>\
            <form class="form" method="post">\(HTML.formToken)\(HTML.hidden("form", "x/people"))\(fields)</form>
            """
        return page.answers(inForm: "x/people")
    }

    @Test func `texts, lists and boxes to tick are read with their labels`() {
        let read = form(
            """
            \(Field("text", label: "What happened?", aside: "if known", hint: "Who saw it?").area("She said <no> & \"stop\""))\
            \(Field("who", label: "Who?").text("Kayla"))\(Field("empty", label: "Where?").text())\
            \(Field("area", label: "Area").select([Choice("", "Not known"), Choice("a", "Early help")], chosen: "a"))\
            \(Field("unit", label: "Unit").select([Choice("w", "weeks"), Choice("m", "months")]))\
            \(Field("own", label: "Own words").tick(isTicked: true))\(Field("kept", label: "Kept").tick())
            """)

        #expect(
            read == [
                FormAnswer(["text"], "What happened?", ["She said <no> & \"stop\""]),
                FormAnswer(["who"], "Who?", ["Kayla"]),
                FormAnswer(["empty"], "Where?", []), FormAnswer(["area"], "Area", ["Early help"]),
                FormAnswer(["unit"], "Unit", ["weeks"]), FormAnswer(["own"], "Own words", ["✓"]),
                FormAnswer(["kept"], "Kept", []),
            ])
    }

    @Test func `choices are read under the question of their group, and a date as one question`() {
        let words = DateWords(day: "Day", month: "Month", year: "Year")
        let born = Field("born", label: "Date of birth").date(DateParts(day: "3", month: "5"), words: words)
        let read = form(
            """
            \(Field("birth", label: "Born").radios([Choice("day", "On", then: born), Choice("no", "Not yet")], chosen: "no"))\
            \(Field("who", label: "For whom?").checkboxes([Choice("1", "Mia"), Choice("2", "Leo"), Choice("3", "Dee")], chosen: ["1", "3"]))
            """)

        #expect(
            read == [
                FormAnswer(["birth"], "Born", ["Not yet"]),
                FormAnswer(["born-day", "born-month", "born-year"], "Date of birth", ["3", "5"]),
                FormAnswer(["who"], "For whom?", ["Mia", "Dee"]),
            ])
    }

    @Test func `a form that is not there has no answers`() {
        #expect(HTML().answers(inForm: "x").isEmpty)
    }
}
