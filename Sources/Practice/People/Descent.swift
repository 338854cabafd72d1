/// Finds people who would be their own ancestors: a slip that only a table of relatives from elsewhere can hold.
package enum Descent {
    private static let parents: Set<String> = [
        "mother", "mum", "mam", "father", "dad", "tad", "parent", "birth mother", "birth father", "grandmother",
        "grandfather", "grandparent", "nan", "nain", "taid", "mamgu", "tadcu",
    ]
    private static let children: Set<String> = [
        "son", "daughter", "child", "mab", "merch", "plentyn", "grandson", "granddaughter", "grandchild",
    ]

    /// - Returns: the people of one circle in order, the first again at its end; nil where there is none.
    package static func circle(in ties: [Tie]) -> [Person.ID]? {
        var below: [Person.ID: [Person.ID]] = [:]
        for tie in ties {
            let how = tie.how.lowercased()
            if parents.contains(how) { below[tie.from, default: []].append(tie.to) }
            if children.contains(how) { below[tie.to, default: []].append(tie.from) }
        }
        var done: Set<Person.ID> = []
        for start in below.keys.sorted() {
            if let circle = circle(from: start, below, &done) { return circle }
        }
        return nil
    }

    /// Walks down without recursion: a line of relatives can be as long as its table.
    private static func circle(
        from start: Person.ID, _ below: [Person.ID: [Person.ID]], _ done: inout Set<Person.ID>
    ) -> [Person.ID]? {
        var path: [(person: Person.ID, rest: ArraySlice<Person.ID>)] = [(start, below[start, default: []][...])]
        var isOnPath: Set<Person.ID> = [start]
        while let last = path.indices.last {
            guard let next = path[last].rest.popFirst() else {
                let left = path.removeLast().person
                isOnPath.remove(left)
                done.insert(left)
                continue
            }
            if isOnPath.contains(next) {
                return path.map(\.person).drop { $0 != next } + [next]
            }
            guard !done.contains(next) else { continue }
            isOnPath.insert(next)
            path.append((next, below[next, default: []][...]))
        }
        return nil
    }
}
