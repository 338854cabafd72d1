import Markup

/// Which words of a text were taken out and which were put in, so that a rewording is seen at a glance.
struct WordChanges: Sendable {
    private let before: [Substring]
    private let after: [Substring]
    /// Longer texts are shown without marks: finding them takes time that grows with the square of the length.
    private static let longest = 600

    init(from before: String, to after: String) {
        self.before = Self.words(before)
        self.after = Self.words(after)
    }

    /// The new text with what is new marked.
    var afterHTML: HTML { marked(after, common: common.after) { "<ins>\($0)</ins>" } }

    /// The old text with what is gone marked.
    var beforeHTML: HTML { marked(before, common: common.before) { "<del>\($0)</del>" } }

    /// Words and the white space between them, each a piece of its own.
    private static func words(_ text: String) -> [Substring] {
        var pieces: [Substring] = []
        var start = text.startIndex
        for place in text.indices.dropFirst()
        where text[place].isWhitespace != text[text.index(before: place)].isWhitespace {
            pieces.append(text[start..<place])
            start = place
        }
        if start < text.endIndex { pieces.append(text[start...]) }
        return pieces
    }

    /// Runs of pieces that the other text has not.
    private func marked(_ pieces: [Substring], common: Set<Int>, _ mark: (String) -> HTML) -> HTML {
        guard !common.isEmpty else { return "\(pieces.joined())" }
        var html = HTML()
        var run = ""
        for (place, piece) in pieces.enumerated() {
            if common.contains(place) {
                if !run.isEmpty { html += mark(run) }
                run = ""
                html += "\(piece)"
            } else {
                run += piece
            }
        }
        if !run.isEmpty { html += mark(run) }
        return html
    }

    /// The places of a longest common run of pieces, in order, in both texts; empty where the texts are too long or have
    /// little in common, so that two different texts are not shown as a patchwork.
    private var common: (before: Set<Int>, after: Set<Int>) {
        guard before.count <= Self.longest, after.count <= Self.longest else { return ([], []) }
        var lengths = Array(repeating: Array(repeating: 0, count: after.count + 1), count: before.count + 1)
        for one in before.indices.reversed() {
            for other in after.indices.reversed() {
                lengths[one][other] =
                    before[one] == after[other]
                    ? lengths[one + 1][other + 1] + 1 : max(lengths[one + 1][other], lengths[one][other + 1])
            }
        }
        guard lengths[0][0] * 2 >= max(before.count, after.count) else { return ([], []) }
        var (one, other) = (0, 0)
        var found: (before: Set<Int>, after: Set<Int>) = ([], [])
        while one < before.count, other < after.count {
            if before[one] == after[other] {
                found.before.insert(one)
                found.after.insert(other)
                (one, other) = (one + 1, other + 1)
            } else if lengths[one + 1][other] >= lengths[one][other + 1] {
                one += 1
            } else {
                other += 1
            }
        }
        return found
    }
}
