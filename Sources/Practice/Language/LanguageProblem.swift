/// What the coach can notice in a text (docs/practice/03 §3.4, 04 §4.3, 05 §5.4, 07 §7.3, 14).
package enum LanguageProblem: String, Sendable, CaseIterable, Hashable {
    case jargon
    case acronym
    case vagueLabel = "vague_label"
    case noWho = "no_who"
    case noBehaviour = "no_behaviour"
    case noImpactOnChild = "no_impact_on_child"
    case serviceAsGoal = "service_as_goal"
    case absenceOnly = "absence_only"
    case noTimeframe = "no_timeframe"
    case anchorMissing = "anchor_missing"
    case zeroFirst = "zero_first"
    case invertedScale = "inverted_scale"
    case blame
    case noPersonInRule = "no_person_in_rule"
    case tooLong = "too_long"
    case severalWorries = "several_worries"

    /// Whether it is found in a word of a list, and not in how the text is built.
    package var isOfWords: Bool {
        switch self {
        case .jargon, .acronym, .vagueLabel, .blame: true
        default: false
        }
    }
}

/// What a text is, and so which parts it should have.
package enum TextKind: String, Sendable, CaseIterable {
    case dangerStatement = "danger_statement"
    case worryStatement = "worry_statement"
    case safetyGoal = "safety_goal"
    case scalingQuestion = "scaling_question"
    case planRule = "plan_rule"
    /// Any other text: only its words and the length of its sentences are looked at.
    case sentence
}

/// Who reads a text: families are spoken to most plainly; a legal text is left nearly alone.
package enum TextAudience: String, Sendable, CaseIterable {
    case family, staff, legal
}

/// One thing the coach noticed in a text.
package struct Notice: Sendable, Hashable {
    /// Where it begins, in Unicode scalars from the start of the text, as Python counts.
    package var start: Int
    /// The first scalar after it.
    package var end: Int
    package var text: String
    package var problem: LanguageProblem
    package var advice: Advice

    /// Why it was noticed and what to ask or say in its place.
    package enum Advice: Sendable, Hashable {
        /// From a list, in the list's language; where `why` is nil the problem's own reason says it.
        case listed(why: String?, ask: String)
        /// The problem says it all.
        case ofProblem
    }
}
