import Markup
import Practice

/// The pages of single steps with a pair: each says what will happen, and takes a day or a reason.
enum PairSteps {
    /// Somebody was shown it; what they said.
    static func share(_ pair: Pair, _ visit: FamilyVisit) -> FamilyForm {
        let today = visit.today
        return form(
            "share", pair, visit, title: visit.words.noteWhoSaw, advice: visit.words.noteWhoSawAdvice,
            button: visit.words.noteThis, action: visit.link.sharePair(pair.id),
            defaults: { fields in fields.set("day", to: today) },
            content: { visit, state in
                let words = visit.words
                let people = visit.family.people.present.map { Choice($0.id.description, $0.name) }
                return """
                    \(Field("person", label: words.whoSawIt, error: state.error("person"))
                        .radios(people, chosen: state.entered["person"], layout: .row))\
                    \(Field("day", label: words.onWhichDay, error: state.error("day"))
                        .date(state.entered.date("day"), words: words.dateWords))\
                    \(Field("how", label: words.howShown, hint: words.howShownHint, error: state.error("how"))
                        .text(state.entered.text("how"), width: .twenty))\
                    \(Field("response", label: words.whatTheySaid, hint: words.inTheirWords, error: state.error("response"))
                        .area(state.entered.text("response"), rows: 3))\
                    \(visit.languageField(state.entered))
                    """
            })
    }

    static func retire(_ pair: Pair, _ visit: FamilyVisit) -> FamilyForm {
        because(
            "retire", pair, visit, title: visit.words.retirePair, advice: visit.words.retirePairAdvice,
            action: visit.link.retirePair(pair.id))
    }

    static func hold(_ pair: Pair, _ visit: FamilyVisit) -> FamilyForm {
        onDay(
            "hold", pair, visit, title: visit.words.beginHold, advice: visit.words.beginHoldAdvice(pair.goal.holdFor),
            label: visit.words.holdsSinceWhen, action: visit.link.holdGoal(pair.id))
    }

    static func resetHold(_ pair: Pair, _ visit: FamilyVisit) -> FamilyForm {
        because(
            "hold/reset", pair, visit, title: visit.words.resetHold, advice: visit.words.resetHoldAdvice,
            action: visit.link.resetHold(pair.id))
    }

    static func met(_ pair: Pair, _ visit: FamilyVisit) -> FamilyForm {
        onDay(
            "met", pair, visit, title: visit.words.meetGoal, advice: visit.words.meetGoalAdvice,
            label: visit.words.onWhichDay, action: visit.link.meetGoal(pair.id))
    }

    static func abandon(_ pair: Pair, _ visit: FamilyVisit) -> FamilyForm {
        because(
            "abandon", pair, visit, title: visit.words.abandonGoal, advice: visit.words.abandonGoalAdvice,
            action: visit.link.abandonGoal(pair.id))
    }

    // MARK: - The three shapes

    private static func because(
        _ name: String, _ pair: Pair, _ visit: FamilyVisit, title: String, advice: String, action: Link
    ) -> FamilyForm {
        form(name, pair, visit, title: title, advice: advice, button: title, action: action) { visit, state in
            Field("why", label: visit.words.why, error: state.error("why")).area(state.entered.text("why"), rows: 2)
        }
    }

    private static func onDay(
        _ name: String, _ pair: Pair, _ visit: FamilyVisit, title: String, advice: String, label: String, action: Link
    ) -> FamilyForm {
        let today = visit.today
        return form(
            name, pair, visit, title: title, advice: advice, button: title, action: action,
            defaults: { fields in fields.set("day", to: today) },
            content: { visit, state in
                Field("day", label: label, error: state.error("day"))
                    .date(state.entered.date("day"), words: visit.words.dateWords)
            })
    }

    private static func form(
        _ name: String, _ pair: Pair, _ visit: FamilyVisit, title: String, advice: String, button: String,
        action: Link, defaults: @escaping @Sendable (inout Fields) -> Void = { _ in },
        content: @escaping @Sendable (FamilyVisit, FormState) -> HTML
    ) -> FamilyForm {
        FamilyForm(
            "pairs/\(pair.id)/\(name)", title: title, place: .pairs,
            defaults: { _ in
                var fields = Fields()
                defaults(&fields)
                return fields
            },
            content: { visit, state in
                let words = visit.words
                let back = visit.link.pair(pair.id)
                return """
                    <a class="back" href="\(back.path)">\(words.backToPair)</a><h1>\(title)</h1><p>\(advice)</p>\
                    \(quotation(pair, words))\(visit.open(action, state))\(content(visit, state))\(visit.close(button, back: back))
                    """
            })
    }

    private static func quotation(_ pair: Pair, _ words: Words) -> HTML {
        let text = PairText(pair.content, words)
        let mark = words.mark(pair.statement.language)
        let statement = text.statement.joined(separator: " ")
        let goal = text.goal.joined(separator: " ")
        return """
            <blockquote class="card">\
            \(if: !statement.isEmpty, "<p><b>\(words.termed(pair.content.labels.statement)):</b> <span\(mark)>\(statement)</span></p>")\
            \(if: !goal.isEmpty, "<p><b>\(words.termed(pair.content.labels.goal)):</b> <span\(mark)>\(goal)</span></p>")</blockquote>
            """
    }
}
