import Markup
import Testing

struct LadderTests {
    private func ladder(_ standings: [Ladder.Standing], beside: [Ladder.Beside] = []) -> String {
        Ladder(label: "Where everybody stands", top: "calm", low: "shouting", standings: standings, beside: beside)
            .html.description
    }

    @Test func `10 comes first and 0 last`() {
        let html = ladder([.init("Jo", 3), .init("Ryan", 8)])

        let numbers = html.pieces(between: "<span class=\"n\">", and: "<")
        #expect(numbers == ["10", "9", "8", "7", "6", "5", "4", "3", "2", "1", "0"])
    }

    @Test func `both ends say their language where it is not that of the page`() {
        let html = Ladder(label: "From 10 to 0", top: "tawel", low: "gweiddi", language: "cy", standings: [])
            .html.description

        #expect(html.contains("<span class=\"says-end\" lang=\"cy\">tawel</span>"))
        #expect(html.contains("<span class=\"says-end\" lang=\"cy\">gweiddi</span>"))
        #expect(!ladder([]).contains("lang="))
    }

    @Test func `people on one rung keep the order in which they spoke`() {
        let html = ladder([.init("Mrs Ali", 5), .init("Kayla", 6), .init("Dee", 5)])

        #expect(html.contains("<span class=\"names\">Mrs Ali, Dee</span>"))
    }

    @Test func `a silent rung is not read aloud, but both ends always are`() {
        let html = ladder([.init("Kayla", 6)])

        let silent = html.pieces(between: "aria-hidden=\"true\"", and: "/").count
        #expect(silent == 8)
        #expect(html.contains("<li class=\"rung top-end\"><span class=\"n\">10"))
        #expect(html.contains("<span class=\"says-end\">calm</span>"))
        #expect(html.contains("<span class=\"says-end\">shouting</span>"))
    }

    @Test func `somebody at an end stands beside its words`() {
        let html = ladder([.init("Mia", 0)])

        #expect(html.contains("<span class=\"names\">Mia</span> <span class=\"says-end\">shouting</span>"))
    }

    @Test func `whoever gave no number is named all the same`() {
        let html = ladder([], beside: [.init("Does not know", ["Sam", "Nan"])])

        #expect(html.contains("<span class=\"soft\">Does not know:</span> <b>Sam, Nan</b>"))
    }

    @Test func `the number to close at is said in words`() {
        let html = Ladder(label: "", top: "", low: "", standings: [], close: (8, "good enough to close")).html
            .description

        #expect(html.contains("<li class=\"rung close\"><span class=\"n\">8"))
        #expect(html.contains("<span class=\"note\">good enough to close</span>"))
    }
}
