import Markup
import Practice

extension FamilyVisit {
    /// The question in the path.
    func askedQuestion() throws -> FamilyMap.Question {
        guard let question = family.map.question(try visit.id("question")) else { throw Problem.notFound }
        return question
    }

    /// What the form says of a question.
    func question() throws -> FamilyMap.Question.Content {
        let form = visit.form
        return .init(
            text: Written(form.text("text"), language: form["language"] ?? words.language.rawValue),
            who: form.text("who"),
            by: try form.day("by"))
    }
}

/// The forms of what is not known yet.
enum QuestionForm {
    static func answer(_ question: FamilyMap.Question, _ visit: FamilyVisit) -> FamilyForm {
        FamilyForm(
            "map/questions/\(question.id)", title: visit.words.writeAnswer, place: .map,
            content: { visit, state in
                """
                <h1>\(visit.words.writeAnswer)</h1><blockquote class="card"><p>\(question.content.text.text)</p></blockquote>\
                \(visit.open(visit.link.question(question.id), state))\
                \(Field("answer", label: visit.words.whatWasFoundOut, hint: visit.words.answerHint, error: state.error("answer"))
                    .area(state.entered.text("answer")))\(state.coach)\
                \(visit.close(visit.words.save, back: visit.link.map))
                """
            })
    }

    static func withdraw(_ question: FamilyMap.Question, _ visit: FamilyVisit) -> FamilyForm {
        FamilyForm(
            "map/questions/\(question.id)/withdraw", title: visit.words.withdrawTitle, place: .map,
            content: { visit, state in
                """
                <h1>\(visit.words.withdrawTitle)</h1><blockquote class="card"><p>\(question.content.text.text)</p></blockquote>\
                \(visit.open(visit.link.withdraw(question.id), state))\
                \(Field("why", label: visit.words.why, error: state.error("why")).text(state.entered.text("why")))\
                \(visit.close(visit.words.withdraw, back: visit.link.map))
                """
            })
    }
}
