import Practice

/// Who is going to see something of a record. What may be shown hangs on it: nothing is shown because nobody thought of
/// hiding it (design.md: a copy is made for one named person; a child's number; not for; room view and print).
enum Audience: Hashable, Sendable {
    /// Workers who may open the record see everything.
    case workers
    /// Everybody in a room, and whoever stands before a poster; with more only when it was asked for.
    case everybody(with: Set<AskedFor>)
    /// One named person, with what a worker ticked for them on the check page.
    case person(Person.ID, with: Set<Protected>)
}

/// What a room and a poster show only when somebody has asked for it.
enum AskedFor: String, CaseIterable, Hashable, Sendable {
    /// Why people gave their numbers.
    case reasons
    /// What is not known yet: a question can name a suspicion.
    case questions

    /// What the address of a page asks for: `reasons=shown`.
    static func all(in query: Fields) -> Set<AskedFor> {
        Set(allCases.filter { query.text($0.rawValue) == "shown" })
    }
}

extension Link {
    /// The same page, with what was asked for.
    func showing(_ asked: Set<AskedFor>) -> Link {
        AskedFor.allCases.filter(asked.contains).reduce(self) { $0.with($1.rawValue, "shown") }
    }
}

/// What stays out of a copy unless a worker ticks it.
enum Protected: String, CaseIterable, Hashable, Sendable {
    /// Who saw or said it, or which record it is from.
    case whoTold
    /// What a child said, in the child's words; a child's reasons; that it was a child who told.
    case childrensWords
    /// Other people's reasons, and what they said in their own words.
    case othersWords
    /// Who sees something differently, and how.
    case disputes
    /// For a child: statements and goals that are about other children and not about this one.
    case othersPairs
    /// How to reach this person safely. Other people's notes are never in a copy.
    case safeContact
    /// What a child answered for workers only: never in a copy, which lies about at home.
    case ownAnswers

    /// Those that a worker can tick for a copy.
    static let inCopies = allCases.filter { $0 != .ownAnswers }
}
