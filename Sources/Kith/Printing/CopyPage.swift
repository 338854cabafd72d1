import Markup
import Practice

/// The copy for one person: large type, plain headings, nothing that was not checked. It is made and not kept.
struct CopyPage: Sendable {
    let visit: FamilyVisit
    let copy: FamilyCopy
    /// The words on the paper; those on the screen around it are the worker's.
    let words: Words

    var html: HTML {
        let own = visit.words
        let sheet = CopySheet(
            copy: copy, words: words, authority: visit.authority, day: visit.today, by: visit.actor.name)
        let bar = PrintBar(
            words: own, back: (visit.link.checkCopy(for: copy.person.id), own.copyBackToCheck),
            notes: ["<p>\(own.copyNotKept)</p>"], paper: own.printPaperA4)
        let marked: HTML = "<div\(own.mark(words.language.rawValue))>\(sheet.html)</div>"
        return Layout(visit, title: own.copyTitle, place: .print, scripts: ["print"])
            .paper(marked, bar: bar, isForFamily: true)
    }
}

/// The copy on its sheet: for whom, of which day, and who made it.
struct CopySheet: Sendable {
    let copy: FamilyCopy
    let words: Words
    let authority: Authority
    let day: Day
    let by: String

    var html: HTML {
        let (name, day) = (copy.person.name, words.day(self.day))
        let content = CopyPaper(copy: copy, words: words, authority: authority, day: self.day).whole
        return Sheet(
            .copy, above: [words.copyFor(name), day],
            below: [words.copyMade(for: name, on: day, by: by), words.welshUnchecked].filter { !$0.isEmpty },
            isLarge: copy.person.needsLargePrint,
            body: "<h1>\(words.copyTitle)</h1><p>\(words.copyIntroduction(name))</p>\(content)"
        ).html
    }
}
