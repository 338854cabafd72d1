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
            who: form.text("who"), by: try form.day("by"), notFor: form.ids("notFor"))
    }
}

/// The forms of what is not known yet.
enum QuestionForm {
    static func answer(_ question: FamilyMap.Question, _ visit: FamilyVisit) -> FamilyForm {
        FamilyForm(
            "map/questions/\(question.id)", title: visit.words.writeAnswer, place: .map,
            content: { visit, state in
                """
                <h1>\(visit.words.writeAnswer)</h1><blockquote class="card"><p>\(visit.words.said(question.content.text))</p></blockquote>\
                \(visit.open(visit.link.question(question.id), state))\
                \(Field("answer", label: visit.words.whatWasFoundOut, hint: visit.words.answerHint, error: state.error("answer"))
                    .area(state.entered.text("answer")))\(visit.languageField(state.entered))\(state.coach)\
                \(visit.close(visit.words.save, back: visit.link.map))
                """
            })
    }

    static func withdraw(_ question: FamilyMap.Question, _ visit: FamilyVisit) -> FamilyForm {
        FamilyForm(
            "map/questions/\(question.id)/withdraw", title: visit.words.withdrawTitle, place: .map,
            content: { visit, state in
                """
                <h1>\(visit.words.withdrawTitle)</h1><blockquote class="card"><p>\(visit.words.said(question.content.text))</p></blockquote>\
                \(visit.open(visit.link.withdraw(question.id), state))\
                \(Field("why", label: visit.words.why, error: state.error("why")).text(state.entered.text("why")))\
                \(visit.close(visit.words.withdraw, back: visit.link.map))
                """
            })
    }

    /// Its words, who asks and by when.
    static func reword(_ question: FamilyMap.Question, _ visit: FamilyVisit) -> FamilyForm {
        FamilyForm(
            "map/questions/\(question.id)/edit", title: visit.words.rewordQuestion, place: .map,
            defaults: { family in
                let content = (family.map.question(question.id) ?? question).content
                var fields = Fields([("text", content.text.text), ("who", content.who)])
                fields.set("language", to: content.text.language)
                fields.set("by", to: content.by)
                fields.add("notFor", content.notFor.map(\.description))
                return fields
            },
            content: { visit, state in
                let words = visit.words
                return """
                    <h1>\(words.rewordQuestion)</h1>\(visit.open(visit.link.edit(question.id), state))\
                    \(QuestionFields(words: words, state: state).html)\(visit.notForField(state))\
                    \(visit.languageField(state.entered))\(state.coach)\
                    \(visit.close(words.save, back: visit.link.map.at("unknown")))
                    """
            })
    }

    /// What was found out turned out otherwise. What was written before stays in the history.
    static func correct(_ question: FamilyMap.Question, _ visit: FamilyVisit) -> FamilyForm {
        FamilyForm(
            "map/questions/\(question.id)/correct", title: visit.words.correctAnswer, place: .map,
            defaults: { family in
                let answer = (family.map.question(question.id) ?? question).answer
                return Fields([("answer", answer?.text ?? ""), ("language", answer?.language ?? "en")])
            },
            content: { visit, state in
                let words = visit.words
                return """
                    <h1>\(words.correctAnswer)</h1><blockquote class="card">\
                    <p\(question.content.text.languageMark(words))>\(question.content.text.text)</p></blockquote>\
                    \(visit.open(visit.link.correct(question.id), state))\
                    \(Field("answer", label: words.whatWasFoundOut, hint: words.correctAnswerHint, error: state.error("answer"))
                        .area(state.entered.text("answer")))\(visit.languageField(state.entered))\(state.coach)\
                    \(visit.close(words.save, back: visit.link.map.at("unknown")))
                    """
            })
    }
}

/// The boxes of a question: what, who asks, by when.
struct QuestionFields {
    let words: Words
    let state: FormState

    var html: HTML {
        let entered = state.entered
        return """
            \(Field("text", label: words.unknownLabel, error: state.error("text"), id: "text").text(entered.text("text")))\
            \(Field("who", label: words.whoAsks, aside: words.ifKnown, error: state.error("who")).text(entered.text("who"), width: .twenty))\
            \(Field("by", label: words.byWhen, aside: words.ifKnown, error: state.error("by")).date(entered.date("by"), words: words.dateWords))
            """
    }
}
