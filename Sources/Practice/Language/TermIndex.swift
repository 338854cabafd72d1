/// The terms of a list as a tree of words, so that a text is compared with all of them in one pass.
struct TermIndex: Sendable {
    struct Found {
        var entry: Int
        /// How many words the term has.
        var length: Int
    }

    private struct Step: Hashable {
        var node: Int32
        var word: Int32
    }

    static let anyWord: Int32 = -1

    let entries: [WordList.Entry]
    private(set) var ids: [String: Int32] = [:]
    private var steps: [Step: Int32] = [:]
    /// The entry that ends at a node.
    private var ends: [Int32] = [-1]
    /// What the acronyms of the list stand for: they are looked for in capitals only.
    private(set) var acronyms: [String: String] = [:]

    init(_ entries: [WordList.Entry]) {
        self.entries = entries
        for (place, entry) in entries.enumerated() {
            if entry.problem == .acronym {
                for sequence in WordPattern.sequences(of: entry.terms) { acronyms[sequence.joined()] = entry.ask }
            } else {
                for sequence in WordPattern.sequences(of: entry.terms) { add(sequence, Int32(place)) }
            }
        }
    }

    private mutating func add(_ sequence: [String], _ entry: Int32) {
        var node: Int32 = 0
        for word in sequence {
            let id: Int32
            if word == "*" {
                id = Self.anyWord
            } else if let known = ids[word] {
                id = known
            } else {
                id = Int32(ids.count + 1)
                ids[word] = id
            }
            let step = Step(node: node, word: id)
            if let next = steps[step] {
                node = next
            } else {
                let next = Int32(ends.count)
                ends.append(-1)
                steps[step] = next
                node = next
            }
        }
        if ends[Int(node)] < 0 { ends[Int(node)] = entry }
    }

    /// The longest term that begins at a word and that `isMeant` allows.
    func longest(at first: Int, in tokens: [Token], where isMeant: (Found) -> Bool) -> Found? {
        guard tokens[first].id > 0 else { return nil }
        var best: Found?
        var nodes: [(node: Int32, at: Int)] = [(0, first)]
        while let (node, at) = nodes.popLast() {
            guard at < tokens.count, at == first || tokens[at].before.isDisjoint(with: Gap.clause) else { continue }
            for word in [tokens[at].id, Self.anyWord] where word != 0 && !(at == first && word == Self.anyWord) {
                guard let next = steps[Step(node: node, word: word)] else { continue }
                nodes.append((next, at + 1))
                guard ends[Int(next)] >= 0 else { continue }
                let found = Found(entry: Int(ends[Int(next)]), length: at + 1 - first)
                if found.length > best?.length ?? 0, isMeant(found) { best = found }
            }
        }
        return best
    }
}
