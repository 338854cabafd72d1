import Foundation
import Practice

/// Invented texts, each with what a practice lead would notice in it.
struct LabelledText {
    var kind: TextKind
    var audience: TextAudience
    var problems: Set<LanguageProblem>
    var text: String

    static let all: [LabelledText] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "Texts/labelled.txt")
        let lines = ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n")
        return lines.filter { !$0.hasPrefix("#") }.compactMap { line in
            let parts = line.components(separatedBy: " | ")
            guard parts.count == 4, let kind = TextKind(rawValue: parts[0]),
                let audience = TextAudience(rawValue: parts[1])
            else { return nil }
            let problems = parts[2].split(separator: ",").compactMap { LanguageProblem(rawValue: String($0)) }
            let text = parts[3].replacingOccurrences(of: "\\n", with: "\n")
            return LabelledText(kind: kind, audience: audience, problems: Set(problems), text: text)
        }
    }()

    /// What the coach with its own lists notices.
    var found: Set<LanguageProblem> {
        Set(Coach.standard.read(text, as: kind, for: audience).map(\.problem))
    }
}

/// How well the coach does on one problem.
struct Measure {
    var right = 0
    var tooMuch = 0
    var missed = 0

    var precision: Double { right + tooMuch == 0 ? 1 : Double(right) / Double(right + tooMuch) }
    var recall: Double { right + missed == 0 ? 1 : Double(right) / Double(right + missed) }

    static func of(_ problem: LanguageProblem, in texts: [(wanted: Set<LanguageProblem>, found: Set<LanguageProblem>)])
        -> Measure
    {
        var measure = Measure()
        for text in texts {
            switch (text.wanted.contains(problem), text.found.contains(problem)) {
            case (true, true): measure.right += 1
            case (false, true): measure.tooMuch += 1
            case (true, false): measure.missed += 1
            case (false, false): break
            }
        }
        return measure
    }
}
