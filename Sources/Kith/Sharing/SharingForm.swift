import Markup
import Practice

/// The forms about sharing.
enum SharingForm {
    static let fields: Set<String> = [
        "outcome", "ground-notShared", "ground-shared", "what", "with", "because", "basis", "decidedBy", "on-day",
        "on-month", "on-year", "told", "notToldBecause",
    ]

    static func new(_ visit: FamilyVisit) -> FamilyForm {
        let (today, name) = (visit.today, visit.actor.name)
        return FamilyForm(
            "print/sharing/new", title: visit.words.sharingNew, place: .print,
            defaults: { _ in
                var fields = Fields()
                fields.set("on", to: today)
                fields.set("decidedBy", to: name)
                return fields
            },
            content: { visit, state in
                let words = visit.words
                return """
                    <a class="back" href="\(visit.link.sharings.path)">\(words.sharingTitle)</a><h1>\(words.sharingNew)</h1>\
                    <p class="lead">\(words.sharingNewLead)</p>\(visit.open(visit.link.newSharing, state))\
                    \(what(words, state))\(why(words, state))\(who(words, state))\
                    \(visit.close(words.keepDecision, back: visit.link.sharings))
                    """
            })
    }

    private static func what(_ words: Words, _ state: FormState) -> HTML {
        let outcomes = Sharings.Outcome.allCases.map { outcome in
            Choice(outcome.rawValue, words.name(of: outcome), then: grounds(for: outcome, words, state))
        }
        return """
            \(Field("what", label: words.sharingWhat, hint: words.sharingWhatHint, error: state.error("what"))
                .area(state.entered.text("what"), rows: 2))\
            \(Field("with", label: words.sharingWith, hint: words.sharingWithHint, error: state.error("with"))
                .text(state.entered.text("with")))\
            \(Field("outcome", label: words.sharingOutcome, error: state.error("outcome"))
                .radios(outcomes, chosen: state.entered["outcome"]))
            """
    }

    /// The reasons that one can have for an outcome, under it.
    private static func grounds(for outcome: Sharings.Outcome, _ words: Words, _ state: FormState) -> HTML {
        let name = "ground-\(outcome.rawValue)"
        return Field(name, label: words.sharingGround, error: state.error(name)).radios(
            Sharings.Ground.all(for: outcome).map { Choice($0.rawValue, words.name(of: $0)) },
            chosen: state.entered[name])
    }

    private static func why(_ words: Words, _ state: FormState) -> HTML {
        """
        \(Field("because", label: words.sharingBecause, hint: words.sharingBecauseHint, error: state.error("because"))
            .area(state.entered.text("because"), rows: 4))\
        \(Field("basis", label: words.sharingBasis, aside: words.ifAny, error: state.error("basis"))
            .text(state.entered.text("basis")))
        """
    }

    private static func who(_ words: Words, _ state: FormState) -> HTML {
        let told = [
            Choice("yes", words.yes),
            Choice(
                "no", words.no,
                then: Field("notToldBecause", label: words.sharingWhyNotTold, error: state.error("notToldBecause"))
                    .area(state.entered.text("notToldBecause"), rows: 2)),
        ]
        return """
            \(Field("decidedBy", label: words.sharingDecidedBy, hint: words.sharingDecidedByHint,
                error: state.error("decidedBy")).text(state.entered.text("decidedBy")))\
            \(Field("on", label: words.onWhichDay, error: state.error("on"))
                .date(state.entered.date("on"), words: words.dateWords))\
            \(Field("told", label: words.sharingTold, error: state.error("told"))
                .radios(told, chosen: state.entered["told"]))
            """
    }

    static func takeBack(_ decision: Sharings.Decision, _ visit: FamilyVisit) -> FamilyForm {
        let words = visit.words
        return because(
            "print/sharing/\(decision.id)/take-back", title: words.takeBackDecision, lead: words.takeBackDecisionLead,
            about: words.sentence(of: decision.content), action: visit.link.takeBack(decision.id))
    }

    /// Ends the link of a copy before its time.
    static func recall(_ copy: Sharings.Copy, _ visit: FamilyVisit) -> FamilyForm {
        let words = visit.words
        return because(
            "print/sharing/copies/\(copy.id)/recall", title: words.recallCopy, lead: words.recallCopyLead,
            about: words.copyFor(visit.family.people.name(of: copy.content.to)), action: visit.link.recallCopy(copy.id))
    }

    /// A step that needs nothing but a reason.
    private static func because(
        _ name: String, title: String, lead: String, about: String, action: Link
    ) -> FamilyForm {
        FamilyForm(
            name, title: title, place: .print,
            content: { visit, state in
                let words = visit.words
                return """
                    <a class="back" href="\(visit.link.sharings.path)">\(words.sharingTitle)</a>\
                    <h1>\(title)</h1><p>\(lead)</p><p class="text">\(about)</p>\(visit.open(action, state))\
                    \(Field("why", label: words.why, error: state.error("why")).area(state.entered.text("why"), rows: 2))\
                    \(visit.close(title, back: visit.link.sharings))
                    """
            })
    }
}
