import Markup
import Practice

/// A pair as it is read aloud: its parts put together into one text, in the language they were written in.
///
/// Nothing is left out or changed but how sentences begin and end.
struct PairText {
    let content: Pair.Content
    /// The words that join the parts; nil where the text is in a language we have none for.
    private let joining: Words?

    init(_ content: Pair.Content, _ words: Words) {
        self.content = content
        joining = Language(rawValue: content.statement.language).map(words.speaking)
    }

    /// Who is worried, what happened and what may come of it. The dispute stands apart.
    var statement: [String] {
        let statement = content.statement
        var worry: [String] = []
        if let joining, !statement.who.isEmpty {
            let isJoined = Self.goesOn(statement.happened)
            let who = joining.areWorried(statement.who)
            worry.append(Self.sentence(isJoined ? joining.because(who, statement.happened) : who))
            if !isJoined { worry.append(Self.sentence(statement.happened)) }
            let goesOn = Self.goesOn(statement.ifNothingChanges)
            worry.append(
                Self.sentence(goesOn ? joining.theyWorryThat(statement.ifNothingChanges) : statement.ifNothingChanges))
        } else {
            worry = [statement.who, statement.happened, statement.ifNothingChanges].map(Self.sentence)
        }
        let text = worry.filter { !$0.isEmpty }.joined(separator: " ")
        return [Self.sentence(statement.acknowledge), text].filter { !$0.isEmpty }
    }

    var goal: [String] {
        let goal = content.goal
        let hold = goal.holdFor.flatMap { hold in joining.map { $0.hasToHold($0.length(hold)) } } ?? ""
        let parts = [goal.doingInstead, goal.childExperience, goal.networkPart, goal.howKnown, hold, goal.thenWhat]
        let text = parts.map(Self.sentence).filter { !$0.isEmpty }.joined(separator: " ")
        return text.isEmpty ? [] : [text]
    }

    /// The text goes on from the words before it: it begins with a small letter.
    private static func goesOn(_ text: String) -> Bool { text.first?.isLowercase ?? false }

    /// Begins with a capital letter and ends with a mark.
    static func sentence(_ text: String) -> String {
        guard let last = text.last else { return "" }
        let begun = text.prefix(1).uppercased() + text.dropFirst()
        return last.isPunctuation && last != "," && last != ")" ? begun : begun + "."
    }
}
