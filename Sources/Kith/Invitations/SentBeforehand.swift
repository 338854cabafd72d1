import Markup
import Practice

/// What people wrote before a meeting, each with name, day and words of their own. Whoever shows it decides whose.
struct SentBeforehand {
    /// Among what a copy of the report was handed over with: it has this part.
    static let mark = "beforehand"

    let people: [Participant]
    let title: String
    let words: Words
    var heading: HTML = "h2"
    /// What is said of the step at which somebody's was read out.
    var note: (Participant) -> HTML = { _ in "" }

    var html: HTML {
        people.isEmpty
            ? ""
            : "<section class=\"part\"><\(heading)>\(title)</\(heading)>\(people.map(said))</section>"
    }

    private func said(by person: Participant) -> HTML {
        let day = person.viewsSent.map { ", \(words.day($0))" } ?? ""
        return """
            <div class="keep"><p><b>\(person.name)</b>\(day)</p>\(note(person))\
            \(person.views.map { ViewsList(views: $0, words: words).html })</div>
            """
    }
}

/// Three columns and a number, as one person wrote them.
struct ViewsList {
    let views: Views
    let words: Words

    var html: HTML {
        let mark = Written("", language: views.language).languageMark(words)
        let parts = [
            (words.question(of: .worries), views.worries), (words.question(of: .workingWell), views.workingWell),
            (words.question(of: .needsToHappen), views.needsToHappen),
        ].filter { !$0.1.isEmpty }.map { title, text in "<dt>\(title)</dt><dd\(mark)>\(text)</dd>" as HTML }
        return "<dl class=\"views\">\(parts)\(number(mark))</dl>"
    }

    private func number(_ mark: HTML) -> HTML {
        guard let number = views.number, let question = views.question?.wording.question else { return "" }
        return """
            <dt\(question.languageMark(words))>\(question.text)</dt>\
            <dd><b>\(number)</b>: <span\(mark)>\(views.reason)</span></dd>
            """
    }
}
