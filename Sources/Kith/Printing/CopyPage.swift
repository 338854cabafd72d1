import Markup
import Practice

/// The copy for one person: large type, plain headings, nothing that was not checked. It is made and not kept.
struct CopyPage: Sendable {
    let visit: FamilyVisit
    let copy: FamilyCopy
    /// The words on the paper; those on the screen around it are the worker's.
    let words: Words

    private var content: HTML {
        CopyPaper(copy: copy, words: words, authority: visit.authority, day: visit.today).whole
    }

    var html: HTML {
        let own = visit.words
        let day = words.day(visit.today)
        let sheet = Sheet(
            .copy, above: [words.copyFor(copy.person.name), day],
            below: [words.copyMade(for: copy.person.name, on: day, by: visit.actor.name), words.welshUnchecked]
                .filter { !$0.isEmpty },
            isLarge: copy.person.needsLargePrint,
            body: "<h1>\(words.copyTitle)</h1><p>\(words.copyIntroduction(copy.person.name))</p>\(content)")
        let bar = PrintBar(
            words: own, back: (visit.link.checkCopy(for: copy.person.id), own.copyBackToCheck),
            notes: ["<p>\(own.copyNotKept)</p>"], paper: own.printPaperA4)
        let marked: HTML = "<div\(own.mark(words.language.rawValue))>\(sheet.html)</div>"
        return Layout(visit, title: own.copyTitle, place: .print, scripts: ["print"])
            .paper(marked, bar: bar, isForFamily: true)
    }
}
