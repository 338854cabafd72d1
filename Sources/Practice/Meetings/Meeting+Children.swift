/// How a child was seen and heard for a meeting (assurance 10). What the child said is not here: it stands where the child
/// agreed that others may read it.
package struct ChildHeard: Hashable, Sendable, Codable {
    package enum Seen: String, CaseIterable, Hashable, Sendable, Codable { case alone, withOthers, notSeen }

    /// How the child's view came to the meeting.
    package enum Way: String, CaseIterable, Hashable, Sendable, Codable {
        /// They were there and said it.
        case spoke
        /// Somebody said it for them.
        case brought
        /// A drawing, a letter or a tool that they made.
        case made
        /// What others saw of a child who does not speak, or not yet.
        case watched
        /// It did not come.
        case none
    }

    /// What the child is called.
    package var name: String
    package var seen: Seen
    /// Who saw them, or was with them.
    package var with: String
    package var way: Way
    /// Who brought it, or why it did not come.
    package var words: Written
    /// The step of the agenda at which it was noted.
    package var at: AgendaStep.ID?

    package init(
        name: String, seen: Seen, with: String, way: Way, words: Written, at: AgendaStep.ID? = nil
    ) {
        self.at = at
        self.name = name
        self.seen = seen
        self.with = with
        self.way = way
        self.words = words
    }
}

extension Meeting {
    /// The step at which it is asked.
    package var stepOfChildren: AgendaStep? {
        let open = agenda.filter(\.attendance.isForEverybody)
        return open.first { $0.kind == .childsVoice } ?? open.first
    }

    /// Children whose view came to the meeting.
    package var withView: Set<Person.ID> { Set(children.filter { $0.value.way != .none }.keys) }

    mutating func applyToChildren(_ event: Event) {
        if case .childHeard(let child, let heard) = event { children[child] = heard }
    }

    /// Notes how a child was seen and heard. Where the view did not come, or the child was not seen, it says why.
    package func note(
        _ child: Person.ID, seen: ChildHeard.Seen?, way: ChildHeard.Way?, _ heard: ChildHeard
    ) throws(Refusal) -> [Event] {
        switch state {
        case .running, .ended: break
        case .planned, .cancelled: try stillRunning()
        }
        var checks = Checks()
        var heard = heard
        if let seen { heard.seen = seen } else { checks.refuse(.missing, "seen") }
        if let way { heard.way = way } else { checks.refuse(.missing, "way") }
        heard.at = stepOfChildren?.id
        heard.with = checks.plain(heard.with, "with")
        heard.words.text = checks.plain(heard.words.text, "words")
        if seen == .notSeen || way == ChildHeard.Way.none, heard.words.text.isEmpty {
            checks.refuse(.reasonNeeded, "words")
        }
        try checks.pass()
        return children[child] == heard ? [] : [.childHeard(child: child, heard: heard)]
    }
}
