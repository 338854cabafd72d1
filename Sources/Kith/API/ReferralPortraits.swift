import Practice

/// How a referral is told.
extension Portraits {
    static let listedReferral = Portrait<ReferralRow>(
        "ListedReferral", "A referral in the front door's list.",
        [
            .init("id", .identity, "Which referral.") { JSON($0.id) },
            .init("sent", .moment, "When it came.") { .text($0.sent.utc) },
            .init("isUrgent", .flag, "Whether a child is said to be in danger now.") { .flag($0.isUrgent) },
            .init("state", .choice(of: Referral.State.self), "How far it is.") { .text($0.state.rawValue) },
            .init("children", .list(of: .text, most: nil), "The names of the children.", like: ["Mia"]) {
                .list($0.summary.children.map { .text($0) })
            },
            .init("adults", .list(of: .text, most: nil), "The names of the adults.", like: ["Kayla"]) {
                .list($0.summary.adults.map { .text($0) })
            },
            .init("referrer", .text, "Whoever referred.", like: "Mrs Bowen") { .text($0.summary.referrer) },
            .init("organisation", .text, "For which organisation.", like: "Hill School") {
                .text($0.summary.organisation)
            },
            .init("missing", .list(of: .choice(of: Referral.Part.self), most: nil), "What is missing or only half.") {
                .list($0.missing.map { .text($0.rawValue) })
            },
            .init("outcome", .orNull(.text), "What was decided.") { JSON($0.summary.outcome?.english) },
        ])

    static let somebody = Portrait<Referral.Somebody>(
        "ReferredPerson", "A child or an adult of the family, as far as known.",
        [
            .init("isChild", .flag, "Whether it is a child.", like: true) { .flag($0.isChild) },
            .init("name", .text, "What they are called.", like: "Mia") { .text($0.name) },
            .init("born", .text, "When they were born, as it was typed.", like: "about seven") { .text($0.born) },
            .init("known", .text, "How they belong.", like: "") { .text($0.known) },
        ])

    static let time = Portrait<Referral.Time>(
        "ReferredTime", "One time when it happened.",
        [
            .init("which", .choice(of: Referral.Time.Which.self), "Which time.") { .text($0.which.rawValue) },
            .init("what", .text, "What happened.") { .text($0.what) },
            .init("when", .text, "When, as it was typed.", like: "before Christmas") { .text($0.when) },
            .init("known", .orNull(.choice(of: Referral.Known.self)), "How it is known.") {
                JSON($0.known?.rawValue)
            },
            .init("toldBy", .text, "Who told it.", like: "") { .text($0.toldBy) },
        ])

    static let referrer = Portrait<Referral.Referrer>(
        "Referrer", "Whoever referred, and how they can be reached.",
        [
            .init("name", .text, "What they are called.", like: "Mrs Bowen") { .text($0.name) },
            .init("known", .text, "How they know the children.", like: "her teacher") { .text($0.known) },
            .init("organisation", .text, "For which organisation.", like: "Hill School") { .text($0.organisation) },
            .init("phone", .text, "Their telephone.", like: "") { .text($0.phone) },
            .init("email", .text, "Their e-mail address.", like: "") { .text($0.email) },
            .init("safeContact", .text, "How and when it is safe to reach them.", like: "") {
                .text($0.safeContact)
            },
            .init("isNameless", .flag, "They would rather not say who they are.") { .flag($0.isNameless) },
        ])

    private static func words(
        _ name: String, _ says: String, _ text: @escaping @Sendable (Referral.Content) -> String
    ) -> Portrait<Referral.Content>.Line {
        .init(name, .text, says, like: "") { .text(text($0)) }
    }

    static let referralContent = Portrait<Referral.Content>(
        "ReferralContent", "What whoever referred wrote, word for word. Nothing has to be there.",
        [
            .init("language", .language, "The language of the form that was filled in.") { .text($0.language) },
            .init("danger", .orNull(.choice(of: Referral.Content.Danger.self)), "Is a child in danger now?") {
                JSON($0.danger?.rawValue)
            },
            words("dangerWords", "What the danger is.") { $0.dangerWords },
            .init("referrer", referrer.shape, "Whoever referred.") { referrer.json($0.referrer) },
            .init("people", .list(of: somebody.shape, most: nil), "The people who are named.") {
                somebody.json($0.people)
            },
            words("address", "Where the family lives.") { $0.address },
            words("workingWell", "What is working well.") { $0.workingWell },
            words("worries", "What they worry about.") { $0.worries },
            .init("worriesKnown", .orNull(.choice(of: Referral.Known.self)), "How that is known.") {
                JSON($0.worriesKnown?.rawValue)
            },
            .init("times", .list(of: time.shape, most: nil), "The first, the worst, the last time.") {
                time.json($0.times)
            },
            words("harder", "What makes it harder to sort out.") { $0.harder },
            words("ifNothingChanges", "What may happen if nothing changes.") { $0.ifNothingChanges },
            words("needsToHappen", "What needs to happen.") { $0.needsToHappen },
            .init(
                "number", .orNull(.choice((0...10).map { "\($0)" } + ["dont-know", "passed"])),
                "The number that they gave."
            ) { JSON($0.number?.text) },
            words("whyThisNumber", "Why this number.") { $0.whyThisNumber },
            words("childsWords", "The child's own words.") { $0.childsWords },
            words("whoKnows", "Who knows.") { $0.whoKnows },
            .init("familyTold", .orNull(.choice(of: Referral.Content.Answer.self)), "Does the family know of it?") {
                JSON($0.familyTold?.rawValue)
            },
            words("familyToldWords", "What they were told, or why not.") { $0.familyToldWords },
            .init("consent", .orNull(.choice(of: Referral.Content.Answer.self)), "Does the family agree to it?") {
                JSON($0.consent?.rawValue)
            },
            words("consentWords", "More about that.") { $0.consentWords },
            words("safeContact", "How the family can be reached safely.") { $0.safeContact },
            words("talking", "What makes talking easier.") { $0.talking },
        ])

    static let askedBack = Portrait<Referral.Question>(
        "ReferralQuestion", "Something that whoever referred was asked.",
        [
            .init("id", .identity, "Which question.") { JSON($0.id) },
            .init("text", .text, "What was asked.", like: "Who lives there?") { .text($0.text.text) },
            .init("asked", stamp.shape, "When.") { stamp.json($0.asked) },
            .init("answer", .orNull(.text), "What they answered.") { JSON($0.answer?.text) },
            .init("answered", .orNull(stamp.shape), "When they answered.") { stamp.json($0.answered) },
            why("withdrawn", "Why it is no longer asked; null while it is.") { $0.withdrawn },
        ])

    static let decided = Portrait<Referral.Decided>(
        "ReferralDecision", "What the front door decided.",
        [
            .init("outcome", .text, "Which of the authority's outcomes.", like: "take-on") {
                .text($0.decision.outcome.id)
            },
            .init("name", .text, "What it was called then.", like: "We work with the family") {
                .text($0.decision.outcome.name.english)
            },
            .init("takesOn", .flag, "Whether the referral can become a record.", like: true) {
                .flag($0.decision.outcome.takesOn)
            },
            .init("why", .text, "Why.") { .text($0.decision.why.text) },
            .init("stamp", stamp.shape, "When and by whom.") { stamp.json($0.stamp) },
        ])

    static let toldBack = Portrait<Referral.Told>(
        "ReferralTold", "What whoever referred was told of the outcome.",
        [
            .init("words", .text, "What they were told.") { .text($0.words.text) },
            .init("stamp", stamp.shape, "When and by whom.") { stamp.json($0.stamp) },
        ])

    static let referral = Portrait<ReferralIn>(
        "Referral", "A referral, and what became of it. Its version is also its ETag.",
        [
            .init("id", .identity, "Which referral.") { JSON($0.id) },
            .init("version", .number(0...Int(Int32.max)), "How many things have been recorded of it.", like: 3) {
                .number($0.version)
            },
            .init("sent", .orNull(stamp.shape), "When it came.") { stamp.json($0.referral.sent) },
            .init("state", .choice(of: Referral.State.self), "How far it is.") { .text($0.referral.state.rawValue) },
            .init("content", referralContent.shape, "What was written.") { referralContent.json($0.content) },
            .init("missing", .list(of: .choice(of: Referral.Part.self), most: nil), "What is missing or only half.") {
                .list($0.content.missing.map { .text($0.rawValue) })
            },
            .init(
                "pieces", .list(of: piece.shape, most: nil),
                "What can stand on the map, in order: `takeReferralIn` names these by their places, from 1."
            ) { piece.json($0.pieces) },
            .init("questions", .list(of: askedBack.shape, most: nil), "What was asked back.") {
                askedBack.json($0.referral.questions)
            },
            .init("decisions", .list(of: decided.shape, most: nil), "Oldest first; the last one holds.") {
                decided.json($0.referral.decisions)
            },
            .init("told", .list(of: toldBack.shape, most: nil), "What whoever referred was told.") {
                toldBack.json($0.referral.told)
            },
            .init("family", .orNull(.identity), "The record that it became part of.") { JSON($0.referral.family) },
        ])

    static let piece = Portrait<TakingIn.Piece>(
        "ReferralPiece", "Something that was written, as it would stand on the map.",
        [
            .init("category", category, "Where it would stand.") { .text($0.category.rawValue) },
            .init("text", .text, "The words.") { .text($0.text.text) },
        ])
}

/// A referral with its identity and version.
struct ReferralIn: Sendable {
    var id: Referral.ID
    var version: Int
    var referral: Referral
    var content: Referral.Content
    var pieces: [TakingIn.Piece]

    init(_ front: FrontDoorVisit) {
        id = front.id
        version = front.version
        referral = front.referral
        content = front.content
        pieces = front.takingIn.pieces
    }
}
