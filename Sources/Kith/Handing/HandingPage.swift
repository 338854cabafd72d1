import Foundation
import Markup
import Practice

/// The file of one person's records as one page to read and print. It holds its own stylesheet, so it needs nothing beside
/// it.
struct HandingPage: Sendable {
    let book: HandingBook
    private var words: Words { book.words }

    /// A part of the page, by its place in the list of contents.
    private struct Part {
        var id: HTML
        var title: String
        var content: HTML
    }

    var html: HTML {
        let entries = book.entries
        let parts = parts(entries).filter { !$0.content.isEmpty }
        let contents = parts.map { "<li><a href=\"#\($0.id)\">\($0.title)</a></li>" as HTML }
        let bodies = parts.map {
            "<section class=\"part\" id=\"\($0.id)\"><h2>\($0.title)</h2>\($0.content)</section>" as HTML
        }
        let name = book.person.name
        let sheet = Sheet(
            .copy, above: [words.handingTitle(name), words.day(book.cover.made)],
            below: [words.handingFoot, words.welshUnchecked].filter { !$0.isEmpty },
            isLarge: book.person.needsLargePrint,
            body: """
                <h1>\(words.handingTitle(name))</h1><p class="lead">\(words.handingLead(name))</p>\(cover)\
                <nav class="part" aria-label="\(words.exportContents)"><h2>\(words.exportContents)</h2><ul>\(contents)</ul></nav>\(bodies)
                """)
        return """
            <!doctype html>
            <html lang="\(words.language.tag)"><head><meta charset="utf-8">\
            <meta name="viewport" content="width=device-width, initial-scale=1"><title>\(words.handingTitle(name))</title>\
            <link rel="stylesheet" href="data:text/css;base64,\(Data(ExportContents.styleBytes).base64EncodedString())"></head>\
            <body><main class="paper" id="main">\(sheet.html)</main></body></html>

            """
    }

    private var cover: HTML {
        let handing = book.cover.handing
        let facts = [
            (words.handingFrom, book.authority.name), (words.handingTo, handing.to),
            (words.handingWhy, handing.because),
            (words.handingBy, "\(book.cover.by), \(words.day(book.cover.made))"),
        ].filter { !$0.1.isEmpty }
        return "<dl class=\"facts-list\">\(facts.map(fact))</dl>"
    }

    private func fact(_ fact: (String, String)) -> HTML { "<dt>\(fact.0)</dt><dd>\(fact.1)</dd>" }

    private func parts(_ entries: [HandingEntry]) -> [Part] {
        [
            Part(id: "searched", title: words.handingSearched, content: searched),
            Part(id: "told", title: words.handingNotice, content: notice),
            Part(id: "who", title: words.handingWho, content: who),
            Part(id: "now", title: words.handingNow, content: now),
            Part(id: "said", title: words.handingSaid, content: list(book.voice)),
            Part(id: "happened", title: words.handingHappened, content: happened(entries)),
            Part(id: "shared", title: words.handingShared, content: list(book.sharing)),
            Part(id: "words", title: words.handingGlossary, content: glossary(entries)),
            Part(id: "index", title: words.handingIndex, content: index(entries)),
        ]
    }

    // MARK: What was searched, and what the law says people are told

    private var searched: HTML {
        let rows = book.searched.map { "<li>\($0)</li>" as HTML }
        return
            "<ul>\(rows)</ul><h3>\(words.handingNotHere)</h3><ul>\(book.leftOut.map { "<li>\($0)</li>" as HTML })</ul>"
    }

    private var notice: HTML {
        book.notice.map { heading, text -> HTML in "<h3>\(heading)</h3><p>\(text)</p>" }.joined()
    }

    private var who: HTML {
        book.records.map { record -> HTML in
            "\(heading(record))<dl class=\"facts-list\">\(book.facts(record).map(fact))</dl>"
        }.joined()
    }

    /// Which record it is, where there are several.
    private func heading(_ record: HandedRecord) -> HTML {
        book.records.count < 2 ? "" : "<h3>\(words.handingRecordOf(words.list(record.family.people.names)))</h3>"
    }

    private var now: HTML {
        book.records.map { "\(heading($0))\(book.paper($0))" as HTML }.joined()
    }

    // MARK: What happened

    private func happened(_ entries: [HandingEntry]) -> HTML {
        var days: [(day: Day, rows: [HTML])] = []
        for (place, entry) in entries.enumerated() {
            if days.last?.day != entry.day { days.append((entry.day, [])) }
            days[days.count - 1].rows.append(row(entry, place + 1))
        }
        let list = days.map { "<li><h3>\(words.longDay($0.day))</h3><ol>\($0.rows)</ol></li>" as HTML }
        return list.isEmpty ? "" : "<p>\(words.handingHappenedLead)</p><ol class=\"history\">\(list)</ol>"
    }

    private func row(_ entry: HandingEntry, _ number: Int) -> HTML {
        // An item says itself when it happened.
        let late: HTML? =
            entry.kind == "map.itemAdded" ? nil : entry.happened.map { "<p class=\"meta\">\(words.happened($0))</p>" }
        return """
            <li id="n\(number)" value="\(number)"><p><b>\(number). \(entry.title)</b></p>\(late)\(entry.body)</li>
            """
    }

    // MARK: What was said and shown

    private func list(_ lines: [HandingBook.Line]) -> HTML {
        let rows = lines.map { line -> HTML in
            let facts = ([line.day.map(words.day) ?? ""] + line.facts).filter { !$0.isEmpty }
            return """
                <li class="item"><p class="text"><b>\(line.title)</b></p>\
                \(if: !line.text.text.isEmpty, "<p class=\"text says\"\(line.text.languageMark(words))>\(line.text.text)</p>")\
                \(if: !facts.isEmpty, "<p class=\"meta\">\(facts.joined(separator: " · "))</p>")</li>
                """
        }
        return rows.isEmpty ? "" : "<ul class=\"items\">\(rows)</ul>"
    }

    // MARK: Words and index

    private func glossary(_ entries: [HandingEntry]) -> HTML {
        let terms = book.glossary(book.texts(entries))
        return terms.isEmpty
            ? ""
            : "<p>\(words.handingGlossaryLead)</p><dl class=\"facts-list\">\(terms.map { fact(($0.term, $0.meaning)) })</dl>"
    }

    /// Who is named in what happened, and where.
    private func index(_ entries: [HandingEntry]) -> HTML {
        let rows = book.index(entries).map { name, numbers -> HTML in
            let links = numbers.map { "<a href=\"#n\($0)\">\($0)</a> " as HTML }
            return "<dt>\(name)</dt><dd>\(links)</dd>"
        }
        return rows.isEmpty ? "" : "<p>\(words.handingIndexLead)</p><dl class=\"facts-list\">\(rows)</dl>"
    }
}
