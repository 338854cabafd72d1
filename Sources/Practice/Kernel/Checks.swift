/// Looks at several fields before it says no, so that everything that is wrong is said at once.
package struct Checks {
    private var found: [Refusal] = []

    package init() {}

    /// Notes that something is wrong. Of each field only the first thing is told.
    package mutating func refuse(_ reason: Refusal.Reason, _ field: String? = nil) {
        if let field, found.contains(where: { $0.field == field }) { return }
        found.append(Refusal(reason, field))
    }

    /// The value; nil where it was refused, and then what was wrong is noted.
    package mutating func take<Value>(_ value: @autoclosure () throws(Refusal) -> Value) -> Value? {
        do {
            return try value()
        } catch {
            note(error)
            return nil
        }
    }

    /// The last thing that is looked at.
    ///
    /// - Throws: everything that was noted before and everything that is wrong here, as one refusal.
    package mutating func finish<Value>(_ value: @autoclosure () throws(Refusal) -> Value) throws(Refusal) -> Value {
        let finished: Value
        do {
            finished = try value()
        } catch {
            note(error)
            try pass()
            throw error
        }
        try pass()
        return finished
    }

    /// A text as somebody typed it, which may be empty.
    package mutating func plain(_ typed: String, _ field: String) -> String {
        take(try Written.plain(typed, field: field)) ?? ""
    }

    /// A text that has to be there.
    package mutating func needed(_ written: Written, _ field: String) -> String {
        take(try Written.checked(written.text, field: field))?.text ?? ""
    }

    package var isClean: Bool { found.isEmpty }

    /// - Throws: everything that was noted, as one refusal.
    package func pass() throws(Refusal) {
        guard let first = found.first else { return }
        throw Refusal(first.reason, first.field, others: Array(found.dropFirst()))
    }

    private mutating func note(_ refusal: Refusal) {
        for one in refusal.all { refuse(one.reason, one.field) }
    }
}
