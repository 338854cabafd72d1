import Practice

/// A text of a form, as the coach is asked about it.
struct CoachedText {
    /// Where a notice leads: the field's id and label; nil for parts that were put together.
    var field: String?
    var label: String
    var text: String
    var kind: TextKind
    var audience: TextAudience
    var language: String

    /// Whether the coach reads this form.
    static func isCoached(_ form: String) -> Bool {
        form.hasPrefix("pairs/new") || form.hasPrefix("scales/new") || isItem(form)
            || (form.hasSuffix("/edit") && (form.hasPrefix("pairs/") || form.hasPrefix("scales/")))
    }

    private static func isItem(_ form: String) -> Bool {
        form.hasPrefix("map/items/") && form.count { $0 == "/" } == 2
    }

    /// The texts of a form, by its name within the family and what stands in its fields. A child's or a parent's own
    /// words, marked so, are no text for the coach.
    static func texts(of form: String, _ entered: Fields, _ words: Words) -> [CoachedText] {
        let language = entered["language"] ?? words.language.rawValue
        if form.hasPrefix("pairs/") { return pair(entered, words, language) }
        if form.hasPrefix("scales/") { return scale(entered, words, language) }
        guard isItem(form), !entered.isOn("own") else { return [] }
        return [
            CoachedText(
                field: "text", label: words.itemText, text: entered.text("text"), kind: .sentence, audience: .staff,
                language: language)
        ]
    }

    private static func pair(_ entered: Fields, _ words: Words, _ language: String) -> [CoachedText] {
        // Best hopes and who disputes it are the family's own words.
        let own: Set<PairPart> = [.bestHopes, .dispute]
        let fields = PairPart.allCases.filter { !own.contains($0) }.map { part in
            CoachedText(
                field: part.rawValue, label: words.label(of: part), text: entered.text(part.rawValue), kind: .sentence,
                audience: .family, language: language)
        }
        return fields
            + [
                whole(words.pairStatement, statement(entered), .dangerStatement, language),
                whole(words.pairGoal, goal(entered), .safetyGoal, language),
            ].compactMap { $0 }
    }

    private static func scale(_ entered: Fields, _ words: Words, _ language: String) -> [CoachedText] {
        let labels = [("question", words.scaleQuestion), ("ten", words.tenMeans), ("zero", words.zeroMeans)]
        let fields = labels.map { field, label in
            CoachedText(
                field: field, label: label, text: entered.text(field), kind: .sentence, audience: .family,
                language: language)
        }
        guard !entered.text("question").isEmpty else { return fields }
        let ends = [("10", entered.text("ten")), ("0", entered.text("zero"))].filter { !$0.1.isEmpty }
        let text = ends.map { "\($0): \($1)." }.joined(separator: " ") + " " + entered.text("question")
        return fields + [whole(words.scaleQuestion, text, .scalingQuestion, language)].compactMap { $0 }
    }

    /// Several fields as one text, of which only the parts are looked at: the words were, field by field.
    private static func whole(_ label: String, _ text: String, _ kind: TextKind, _ language: String) -> CoachedText? {
        text.isEmpty
            ? nil
            : CoachedText(field: nil, label: label, text: text, kind: kind, audience: .family, language: language)
    }

    /// Only where it says more than who is worried: an empty field is asked for by its own label.
    private static func statement(_ entered: Fields) -> String {
        let (who, happened, future) = (entered.text("who"), entered.text("happened"), entered.text("ifNothingChanges"))
        guard !happened.isEmpty || !future.isEmpty else { return "" }
        let worry = who.isEmpty ? "There is a worry." : "\(who) are worried."
        let may = future.isEmpty ? "" : "They worry that \(future)."
        return [worry, happened.isEmpty ? "" : "\(happened).", may].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func goal(_ entered: Fields) -> String {
        let parts = ["doingInstead", "childExperience", "networkPart", "howKnown"].map { entered.text($0) }
        guard parts.contains(where: { !$0.isEmpty }) else { return "" }
        let number = entered.text("holdForValue")
        let hold = number.isEmpty ? "" : "This will be so for \(number) \(entered.text("holdForUnit"))"
        return (parts + [hold, entered.text("thenWhat")]).filter { !$0.isEmpty }.map { "\($0)." }.joined(separator: " ")
    }

    /// What the coach notices in it.
    func notices(_ coach: Coach, names: [String]) -> [LanguageNotice] {
        guard !text.isEmpty else { return [] }
        let all = coach.read(text, as: kind, for: audience, in: language, names: names)
        return field == nil ? all.filter { !$0.problem.isOfWords && $0.problem != .tooLong } : all
    }
}
