import Markup
import Practice

/// The number with its reason, as one person gives it: on their own phone, or written down for them.
struct AnswerForm {
    static let fields: Set<String> = [
        "round", "answer", "reason", "gaveNone", "whyNotZero", "oneHigher", "shownTo", "alsoLater", "language", "way",
        "origin",
    ]

    let round: Round
    let entered: Fields
    let errors: [(field: String, words: String)]
    let words: Words
    /// A child decides who sees the answer.
    let isChild: Bool
    /// Somebody else writes it down, and says so where no reason was given.
    let isForAnother: Bool
    /// How a child shows it; nil is the number itself.
    var way: Rating.Way?
    /// The page that the form stands on.
    let address: Link

    var html: HTML {
        """
        \(HTML.hidden("round", round.id.description))\(number)\
        \(Field("reason", label: isChilds ? words.whyThatOne : words.whyThatNumber, error: error("reason")).area(entered.text("reason"), rows: 3))\
        \(Field("gaveNone", label: isForAnother ? words.askedGaveNone : words.iGiveNoReason).tick(isTicked: entered.isOn("gaveNone")))\
        \(Field("whyNotZero", label: isChilds ? words.whatMakesItGood : words.whyNotZero, aside: words.ifYouLike, error: error("whyNotZero")).area(entered.text("whyNotZero"), rows: 2))\
        \(Field("oneHigher", label: isChilds ? words.whatWouldBeBetter : words.oneHigher, aside: words.ifYouLike, error: error("oneHigher")).area(entered.text("oneHigher"), rows: 2))\
        \(if: isChild, child)
        """
    }

    /// A child reads it, who may have chosen a face: no number in the words.
    private var isChilds: Bool { isChild && !isForAnother }

    private var number: HTML {
        let wording = round.question.wording
        let others = [
            Choice("dont-know", isForAnother ? words.doesNotKnow : words.iDoNotKnow),
            Choice("passed", isForAnother ? words.passes : words.ratherNotSay),
        ]
        guard !isChild else {
            let childs = ChildsAnswer(
                way: way, wording: wording, others: others, chosen: entered["answer"], error: error("answer"),
                address: address, words: words)
            return "\(childs.html)\(if: isForAnother, "<p class=\"help\">\(words.whatFacesStandFor)</p>")"
        }
        return Field("answer", label: words.theNumber, error: error("answer")).rungs(
            top: wording.ten, low: wording.zero, language: words.other(than: wording.question.language),
            others: others, chosen: entered["answer"])
    }

    private var child: HTML {
        """
        \(Field("shownTo", label: words.whoMaySeeIt, error: error("shownTo")).radios(
            [Choice("everyone", words.everybodyHere), Choice("workerOnly", words.onlyMyWorker)],
            chosen: entered["shownTo"]))\
        \(Field("alsoLater", label: words.alsoLater, aside: words.ifYouLike, hint: words.alsoLaterHint).tick(isTicked: entered.isOn("alsoLater")))
        """
    }

    private func error(_ field: String) -> String? { errors.first { $0.field == field }?.words }

    /// The fields of an answer that was given before.
    static func fields(of answer: Round.Answer) -> Fields {
        var fields = Fields([
            ("reason", answer.reasonWords?.text ?? ""), ("gaveNone", answer.reason == .askedGaveNone ? "yes" : ""),
            ("whyNotZero", answer.whyNotZero), ("oneHigher", answer.oneHigher), ("shownTo", answer.shownTo.rawValue),
            ("way", answer.way?.rawValue ?? "numbers"), ("alsoLater", answer.alsoLater == true ? "yes" : ""),
        ])
        switch answer.answer {
        case .number(let value): fields.set("answer", to: String(value))
        case .dontKnow: fields.set("answer", to: "dont-know")
        case .passed: fields.set("answer", to: "passed")
        }
        return fields
    }
}

extension Round.Answer {
    /// What a form says that somebody answers.
    static func typed(
        _ form: Fields, by participant: Participant, writtenByChair: Bool, language: Language
    ) throws(Refusal) -> Round.Answer {
        try .typed(
            form.text("answer"), reason: form.text("reason"), gaveNone: form.isOn("gaveNone"),
            whyNotZero: form.text("whyNotZero"), oneHigher: form.text("oneHigher"),
            language: form["language"] ?? language.rawValue, shownTo: Rating.ShownTo(rawValue: form.text("shownTo")),
            by: participant, writtenByChair: writtenByChair, way: Rating.Way(rawValue: form.text("way")),
            origin: writtenByChair ? Origin(rawValue: form.text("origin")) : nil, alsoLater: form.isOn("alsoLater"))
    }
}
