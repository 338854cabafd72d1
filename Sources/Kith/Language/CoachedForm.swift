import Practice

/// The forms in which words of the practice are written, and the texts in each of them.
///
/// What somebody of the family said is no text for the coach: their best hopes, what they dispute, the reason for a
/// number, an answer on their phone, words that are marked as somebody's own.
enum CoachedForm {
    /// A statement with its goal.
    case pair
    /// A scale, or a question of the day in a meeting.
    case scale
    /// An item of the map with everything about it.
    case item
    /// A line that is added to the map, or a question that is not answered yet.
    case line
    /// What became of such a question.
    case finding
    /// A note of a meeting, a decision, or who does what.
    case meeting
    /// The two texts that only the report says.
    case report

    /// The form by its name within the family; nil where the coach does not read it.
    init?(_ name: String) {
        let parts = name.split(separator: "/").map(String.init)
        switch (parts.first ?? "", parts.count) {
        case ("pairs", 2...) where parts[1].hasPrefix("new") || parts.last == "edit": self = .pair
        case ("scales", 2...) where parts[1].hasPrefix("new") || parts.last == "edit": self = .scale
        case ("map", 3) where parts[1] == "items": self = .item
        case ("map", 3) where parts[1] == "add": self = .line
        case ("map", 2) where parts[1] == "questions": self = .line
        case ("map", 4) where parts[1] == "questions" && parts[3] == "edit": self = .line
        case ("map", 3) where parts[1] == "questions": self = .finding
        case ("map", 4) where parts[1] == "questions" && parts[3] == "correct": self = .finding
        case ("meetings", 3) where parts[2] == "report": self = .report
        case ("meetings", 4) where parts[2] == "question": self = .scale
        case ("meeting", 1): self = .meeting
        default: return nil
        }
    }

    /// What stands in the form's fields.
    func texts(_ entered: Fields, _ words: Words) -> [CoachedText] {
        let reading = Reading(
            entered: entered, words: words, language: entered["language"] ?? words.language.rawValue)
        switch self {
        case .pair: return reading.pair
        case .scale: return reading.scale
        case .item: return entered.isOn("own") ? [] : [reading.field("text", words.itemText)]
        case .line: return [reading.line("text", words.itemText)]
        case .finding: return [reading.field("answer", words.itemText)]
        case .meeting: return reading.meeting
        case .report:
            return Report.Section.allCases.map {
                reading.field($0.rawValue, words.name(of: $0), for: .family)
            }
        }
    }
}

extension CoachedForm {
    private struct Reading {
        let entered: Fields
        let words: Words
        let language: String

        func field(_ name: String, _ label: String, for audience: TextAudience = .staff) -> CoachedText {
            var text = line(name, label, for: audience)
            text.way = Link(path: "#\(name)")
            return text
        }

        /// The only text of a small form: it stands right above what is noticed in it.
        func line(_ name: String, _ label: String, for audience: TextAudience = .staff) -> CoachedText {
            CoachedText(
                label: label, text: entered.text(name), kind: .sentence, audience: audience, language: language)
        }

        /// Several fields as one text. Statements, goals and scales are read with the family.
        private func whole(_ label: String, _ text: String, _ kind: TextKind) -> CoachedText? {
            text.isEmpty
                ? nil
                : CoachedText(
                    label: label, text: text, kind: kind, audience: .family, language: language, isWhole: true)
        }

        /// What is added on the map of the meeting is what somebody there said: their own words.
        var meeting: [CoachedText] {
            if entered["category"] != nil { return [] }
            if entered["decision"] != nil { return [line("decision", words.whatIsDecided, for: .family)] }
            if entered["who"] != nil { return [line("text", words.whatWillBeDone, for: .family)] }
            return entered["step"] == nil ? [] : [line("text", words.itemText)]
        }

        var pair: [CoachedText] {
            // Best hopes and who disputes it are the family's own words.
            let own: Set<PairPart> = [.bestHopes, .dispute]
            let fields = PairPart.allCases.filter { !own.contains($0) }.map {
                field($0.rawValue, words.label(of: $0), for: .family)
            }
            return fields
                + [
                    whole(words.pairStatement, statement, .dangerStatement),
                    whole(words.pairGoal, goal, .safetyGoal),
                ].compactMap { $0 }
        }

        /// Only where it says more than who is worried: an empty field is asked for by its own label.
        private var statement: String {
            let (who, happened, future) = (
                entered.text("who"), entered.text("happened"), entered.text("ifNothingChanges")
            )
            guard !happened.isEmpty || !future.isEmpty else { return "" }
            let worry = who.isEmpty ? "There is a worry." : "\(who) are worried."
            let may = future.isEmpty ? "" : "They worry that \(future)."
            return [worry, happened.isEmpty ? "" : "\(happened).", may].filter { !$0.isEmpty }.joined(separator: " ")
        }

        private var goal: String {
            let parts = ["doingInstead", "childExperience", "networkPart", "howKnown"].map { entered.text($0) }
            guard parts.contains(where: { !$0.isEmpty }) else { return "" }
            let number = entered.text("holdForValue")
            let hold = number.isEmpty ? "" : "This will be so for \(number) \(entered.text("holdForUnit"))"
            return (parts + [hold, entered.text("thenWhat")]).filter { !$0.isEmpty }.map { "\($0)." }
                .joined(separator: " ")
        }

        var scale: [CoachedText] {
            let labels = [("question", words.scaleQuestion), ("ten", words.tenMeans), ("zero", words.zeroMeans)]
            let fields = labels.map { field($0.0, $0.1, for: .family) }
            guard !entered.text("question").isEmpty else { return fields }
            let ends = [("10", entered.text("ten")), ("0", entered.text("zero"))].filter { !$0.1.isEmpty }
            let text = ends.map { "\($0): \($1)." }.joined(separator: " ") + " " + entered.text("question")
            return fields + [whole(words.scaleQuestion, text, .scalingQuestion)].compactMap { $0 }
        }
    }
}
