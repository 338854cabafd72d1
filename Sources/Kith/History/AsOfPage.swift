import HTTPTypes
import Markup
import Practice

/// The record as it had been written down by the end of a day: nothing later shines through, nothing can be changed.
struct AsOfPage: Sendable {
    let visit: FamilyVisit
    let then: Then
    private var words: Words { visit.words }

    static func answer(_ visit: FamilyVisit) async throws -> Answer {
        let words = visit.words
        let asked = AskedDay(
            "on", in: visit.visit.query, today: visit.today, words: words, isNeeded: !visit.visit.query.pairs.isEmpty)
        if let day = asked.day {
            return .page(AsOfPage(visit: visit, then: try await visit.then(day)).html)
        }
        let layout = Layout(visit, title: words.asOfADay, place: .history, errors: asked.errors)
        return .page(
            layout.page(
                """
                <a class="back" href="\(visit.link.history.path)">\(words.backToHistory)</a><h1>\(words.asOfADay)</h1>\
                <p class="lead">\(words.asOfLead)</p>\(AsOfForm(visit: visit, asked: asked).html)
                """), status: asked.error == nil ? .ok : .unprocessableContent)
    }

    var html: HTML {
        let day = words.day(then.day)
        return Layout(visit, title: words.asOf(day), place: .history).page(
            """
            <a class="back" href="\(visit.link.history.path)">\(words.backToHistory)</a>\
            <div class="as-of"><p><b>\(words.asOfBar(day))</b> \(words.asOfLater(then.later))</p>\
            <a class="btn small" href="\(visit.link.map.path)">\(words.backToToday)</a></div>\
            <div class="head"><div><h1>\(words.asOf(day))</h1></div><div class="acts">\
            <a class="btn" href="\(visit.link.printAsOf(then.day).path)">\(words.printThis)</a></div></div>\
            \(content)<section class="part screen-only"><h2>\(words.asOfAnother)</h2>\(AsOfForm(visit: visit, asked: nil).html)</section>
            """)
    }

    private var content: HTML { RecordThen(then: then, words: words).html }
}

/// Everything in the record on a day in the past, on the screen or on paper.
struct RecordThen: Sendable {
    let then: Then
    let words: Words

    var html: HTML {
        let display = then.display(words)
        guard let began = then.began, began <= then.day else {
            return "<p class=\"say need\">\(words.asOfBefore(then.began.map(words.day) ?? ""))</p>"
        }
        return """
            \(display.people)<section class="part"><h2>\(words.map)</h2>\(display.map(display.columns))\(display.questions)</section>\
            \(display.pairs())\(display.looseScales)\(withdrawn(display))
            """
    }

    private func withdrawn(_ display: Display) -> HTML {
        let items = then.family.map.withdrawn
        guard !items.isEmpty else { return "" }
        let rows = items.map { item -> HTML in
            """
            <li class="item gone"><p class="text"\(item.content.text.languageMark(words))>\(item.content.text.text)</p>\
            <p class="meta">\(words.withdrawnBecause(item.withdrawn ?? ""))</p></li>
            """
        }
        return "<section class=\"part\"><h2>\(words.asOfWithdrawn)</h2><ul class=\"items\">\(rows)</ul></section>"
    }
}

/// Asks for the day.
struct AsOfForm: Sendable {
    let visit: FamilyVisit
    /// nil where nothing has been asked yet.
    let asked: AskedDay?

    var html: HTML {
        let words = visit.words
        return """
            <form method="get" action="\(visit.link.asOf.path)">\
            \(Field("on", label: words.asOfWhichDay, hint: words.asOfHint, error: asked?.error)
                .date(asked?.typed.date("on") ?? DateParts(), words: words.dateWords))\
            <button class="btn">\(words.asOfShow)</button></form>
            """
    }
}
