import Markup
import Practice

/// The copy for one person: large type, plain headings, nothing that was not checked. It is made and not kept.
struct CopyPage: Sendable {
    let visit: FamilyVisit
    let copy: FamilyCopy
    /// The words on the paper; those on the screen around it are the worker's.
    let words: Words

    private var display: Display {
        Display(
            showing: copy.showing, words: words, authority: visit.authority, day: visit.today, isForFamily: true)
    }

    var html: HTML {
        let own = visit.words
        let day = words.day(visit.today)
        let sheet = Sheet(
            .copy, above: [words.copyFor(copy.person.name), day],
            below: [words.copyMade(for: copy.person.name, on: day, by: visit.actor.name), words.welshUnchecked]
                .filter { !$0.isEmpty },
            body: "<h1>\(words.copyTitle)</h1><p>\(words.copyIntroduction(copy.person.name))</p>\(content)")
        let bar = PrintBar(
            words: own, back: (visit.link.checkCopy(for: copy.person.id), own.copyBackToCheck),
            notes: ["<p>\(own.copyNotKept)</p>"], paper: own.printPaperA4)
        let marked: HTML = "<div\(own.mark(words.language.rawValue))>\(sheet.html)</div>"
        return Layout(visit, title: own.copyTitle, place: .print, scripts: ["print"])
            .paper(marked, bar: bar, isForFamily: true)
    }

    private var content: HTML {
        let display = display
        let isPaired = copy.parts.contains(.pairs)
        return """
            \(if: copy.parts.contains(.people), display.people)\(map(display))\
            \(if: isPaired, display.pairs(withScales: copy.parts.contains(.scales)))\
            \(if: isPaired && copy.parts.contains(.scales), display.looseScales)\
            \(if: !isPaired && copy.parts.contains(.scales), display.everyScale)\
            \(if: copy.parts.contains(.unknown), display.questions)\(safeContact)
            """
    }

    private func map(_ display: Display) -> HTML {
        let columns = display.columns.compactMap { column -> HTML? in
            let categories = column.categories.filter { category in
                copy.parts.contains { $0.categories.contains(category) }
            }
            return categories.isEmpty ? nil : display.column(column, categories: categories)
        }
        return columns.isEmpty ? "" : "<div class=\"map part\">\(columns)</div>"
    }

    private var safeContact: HTML {
        guard copy.ticked.contains(.safeContact), let note = copy.safeContact else { return "" }
        return "<section class=\"part keep\"><h2>\(words.copyHowToReach)</h2><p>\(note)</p></section>"
    }
}
