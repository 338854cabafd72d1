import Markup
import Practice

extension FamilyVisit {
    /// What the form says of one person's answer. Who may see it is asked only for a child.
    func ratingDraft(in family: Family, _ checks: inout Checks) -> Family.RatingDraft {
        let form = visit.form
        let rater = Person.ID(form.text("rater"))
        let isChild = rater.flatMap { family.people[$0] }?.isChild ?? false
        var draft = Family.RatingDraft(
            rater: rater, answer: form.text("answer"), reason: form.text("reason"),
            isAskedGaveNone: form.isOn("gaveNone"),
            day: checks.take(try neededDay("day")) ?? today)
        draft.whyNotZero = form.text("whyNotZero")
        draft.oneHigher = form.text("oneHigher")
        draft.askedBy = form.text("askedBy")
        draft.proxy = form.text("proxy")
        draft.occasion = form.text("occasion")
        draft.shownTo = isChild ? Rating.ShownTo(rawValue: form.text("shownTo")) : nil
        draft.language = form["language"] ?? words.language.rawValue
        return draft
    }
}

/// The forms of one person's answer (docs/practice/05 §5.2).
enum RatingForm {
    static let fields: Set<String> = [
        "rater", "answer", "reason", "gaveNone", "whyNotZero", "oneHigher", "day-day", "day-month", "day-year",
        "askedBy",
        "proxy", "occasion", "shownTo", "language", "next",
    ]

    static func new(_ scale: Scale, _ visit: FamilyVisit) -> FamilyForm {
        let words = visit.words
        let actor = visit.actor
        let today = visit.today
        return FamilyForm(
            "scales/\(scale.id)/ratings/new", title: words.askAndWrite, place: .scales,
            defaults: { family in
                var fields = Fields([("askedBy", actor.name), ("language", words.language.rawValue)])
                fields.set("day", to: today)
                let before = family.scales[scale.id]?.allRatings.last {
                    $0.isLive && $0.recorded.on == today && $0.recorded.by == actor.id
                }
                // Going round the room: the occasion and the day stay the same.
                guard let before else { return fields }
                fields.set("day", to: before.day)
                fields.set("occasion", to: before.content.occasion)
                fields.set("askedBy", to: before.content.askedBy)
                return fields
            },
            content: { visit, state in
                RatingFormPage(visit: visit, scale: visit.family.scales[scale.id] ?? scale, state: state).html
            })
    }

    static func withdraw(_ rating: Rating, of scale: Scale, _ visit: FamilyVisit) -> FamilyForm {
        FamilyForm(
            "scales/\(scale.id)/ratings/\(rating.id)/withdraw", title: visit.words.withdrawAnswer, place: .scales,
            content: { visit, state in
                let words = visit.words
                let back = visit.link.scale(scale.id)
                let name = visit.family.people.name(of: rating.rater)
                return """
                    <a class="back" href="\(back.path)">\(words.backToScale)</a><h1>\(words.withdrawAnswer)</h1>\
                    <p>\(words.withdrawAnswerAdvice)</p><blockquote class="card"><p><b>\(words.name(name, with: rating.content.answer))</b> \
                    · \(words.day(rating.day))</p>\(rating.reasonWords.map { "<p\($0.languageMark(words))>\($0.text)</p>" as HTML })\
                    </blockquote>\(visit.open(visit.link.withdraw(rating.id, of: scale.id), state))\
                    \(Field("why", label: words.why, error: state.error("why")).area(state.entered.text("why"), rows: 2))\
                    \(visit.close(words.withdrawAnswer, back: back))
                    """
            })
    }
}
