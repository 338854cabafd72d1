import Markup
import Testing

/// What somebody might type, and what must never be read as markup.
private let hostile = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' autofocus onfocus='alert(1)",
    "</textarea><script>alert(1)</script>",
    "</title></svg><script>alert(1)</script>",
    "]]><script>",
    "<!-- <b>",
    "&lt;script&gt;",
    "\u{0}<b>\u{202E}",
]

struct EscapingTests {
    @Test(arguments: hostile)
    func `text stays text wherever a builder puts it`(text: String) {
        let field = Field(text, label: text, aside: text, hint: text, error: text, id: text)
        let choices = [Choice(text, text, hint: text)]
        let words = DateWords(day: text, month: text, year: text)
        let parts = DateParts(day: text, month: text, year: text)
        let story = StoryChart(
            id: text, title: text, description: text, top: text, low: text,
            rounds: [.init(day: 1, label: text)], lines: [.init(text, [.init(day: 1, number: 4)])],
            rewordings: [.init(day: 1, label: text)], notes: [.init(day: 1, label: text)])

        let pages: [HTML] = [
            field.text(text, autocomplete: text, language: text), field.area(text, language: text),
            field.select(choices, chosen: text), field.radios(choices, chosen: text),
            field.checkboxes(choices, chosen: [text]), field.tick(text), field.date(parts, words: words),
            field.rungs(top: text, low: text, others: choices), field.adding(text, button: text),
            HTML.hidden(text, text), ErrorSummary(text, [.init(text, field: text), .init(text)]).html,
            Table(text, headings: [.init(text), .init(text)], rows: [["\(text)", "\(text)"]]).html,
            Ladder(
                label: text, top: text, low: text, standings: [.init(text, 3)], beside: [.init(text, [text])],
                close: (7, text)
            ).html,
            Sheet(.copy, above: [text], below: [text], body: "").html, story.html,
        ]

        for page in pages {
            let tags = Tags(in: page.description)
            #expect(tags.unknown.isEmpty)
            #expect(tags.handlers.isEmpty)
        }
    }

    @Test func `the corpus would be found out if it were let in`() {
        let tags = Tags(in: "<p>\(hostile[1])\(hostile[0])</p><p x='1\(hostile[2])'>")

        #expect(tags.unknown == ["img", "script", "/script"])
        #expect(tags.handlers.count == 2)
    }

    @Test func `a password is not written back`() {
        let html = Field("password", label: "Password").text("correct horse", kind: .password)

        #expect(!html.description.contains("horse"))
    }

    @Test func `a text keeps the newline with which it begins`() {
        let html = Field("note", label: "Note").area("\nsecond line")

        #expect(html.description.contains("rows=\"4\">\n\nsecond line</textarea>"))
    }
}

/// The tags of a page as a browser would find them, quotes respected.
private struct Tags {
    var unknown: [String] = []
    var handlers: [String] = []

    static let known: Set<String> = [
        "article", "b", "caption", "desc", "div", "fieldset", "figure", "g", "h2", "a", "input", "button", "label",
        "legend", "li", "ol", "option", "p", "path", "rect", "section", "select", "span", "svg", "table", "tbody", "td",
        "text", "textarea", "th", "thead", "title", "tr", "ul",
    ]

    init(in page: String) {
        var rest = page[...]
        while let start = rest.firstIndex(of: "<") {
            rest = rest[rest.index(after: start)...]
            let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "/" }
            let bare = name.drop { $0 == "/" }
            if !Self.known.contains(String(bare)) { unknown.append(String(name)) }
            // A handler counts only outside the quotes of a value.
            var quote: Character?
            var bareText = ""
            while let next = rest.popFirst() {
                if let open = quote {
                    if next == open { quote = nil }
                } else if next == "\"" || next == "'" {
                    quote = next
                } else if next == ">" {
                    break
                } else {
                    bareText.append(next)
                }
            }
            handlers += bareText.split(separator: " ").filter { $0.hasPrefix("on") }.map(String.init)
        }
    }
}

struct NestedLiteralTests {
    @Test(arguments: [true, false])
    func `a literal behind a condition is markup, text is not`(isEmpty: Bool) {
        let rows: [HTML] = ["<li>one</li>"]
        let name = "<b>"

        let page: HTML = "\(isEmpty ? "<p>\(name)</p>" : "<ul>\(rows)</ul>")"

        #expect(page.description == (isEmpty ? "<p>&lt;b&gt;</p>" : "<ul><li>one</li></ul>"))
    }
}
