/// What somebody was told about when and where a meeting is, and what became of it. One for each person: their diary knows
/// it by one name, however often it changes (RFC 5546).
package struct Invitation: Hashable, Sendable {
    package typealias ID = Practice.ID<Invitation>

    /// When and where, as it stands in a diary.
    package struct Facts: Hashable, Sendable, Codable {
        package var on: Day
        package var start: TimeOfDay
        /// How long it takes.
        package var minutes: Int
        /// nil where this person is not told in writing.
        package var place: String?

        package init(on: Day, start: TimeOfDay, minutes: Int, place: String?) {
            self.on = on
            self.start = start
            self.minutes = minutes
            self.place = place
        }
    }

    /// What was written to somebody last; each letter has an identity of its own.
    package struct Letter: Hashable, Sendable, Codable {
        package var id: ID
        /// Rises whenever the diary has to take the new entry for the old one.
        package var sequence: Int
        package var to: EmailAddress

        package init(id: ID, sequence: Int, to: EmailAddress) {
            self.id = id
            self.sequence = sequence
            self.to = to
        }
    }

    /// A letter that was printed and handed over or posted. It is in nobody's diary, so whoever made it tells the person
    /// when something changes.
    package struct OnPaper: Hashable, Sendable {
        package var facts: Facts
        package var at: Moment
    }

    package var letter: Letter
    package var facts: Facts
    /// It stands in their diary; otherwise it was called off again.
    package var stands: Bool
    package var at: Moment
}

extension Participant {
    /// How somebody is written to about one meeting. It is for those who lead it, as safe contact notes are: never on a
    /// guest's page, a screen in the room or paper.
    package struct Contact: Hashable, Sendable, Codable {
        package enum Tongue: String, CaseIterable, Hashable, Sendable, Codable { case english, welsh, both }

        package var email: EmailAddress?
        package var tongue: Tongue
        /// The place may stand in what is sent to them.
        package var mayHavePlace: Bool

        package init(email: EmailAddress?, tongue: Tongue = .english, mayHavePlace: Bool = false) {
            self.email = email
            self.tongue = tongue
            self.mayHavePlace = mayHavePlace
        }
    }

    /// What somebody said to an invitation.
    package enum Reply: Hashable, Sendable, Codable {
        case coming
        case byTelephone
        case cannotCome(because: String)
    }
}

/// What somebody wants to be heard in a meeting, written before it. Only who leads the meeting reads it; it is said in the
/// room, or not, by hand (docs/practice/11).
package struct Views: Hashable, Sendable, Codable {
    package var worries: String
    package var workingWell: String
    package var needsToHappen: String
    /// The language of the words.
    package var language: String
    /// The number, on the question that was asked beforehand.
    package var number: Int?
    package var reason: String
    /// The question as they read it.
    package var question: Round.Question?
    /// It may stand in the report that workers read: they were asked, and said yes.
    package var mayBeInReport: Bool?

    package init(
        worries: String = "", workingWell: String = "", needsToHappen: String = "", language: String = "en",
        number: Int? = nil, reason: String = "", question: Round.Question? = nil, mayBeInReport: Bool? = nil
    ) {
        self.worries = worries
        self.workingWell = workingWell
        self.needsToHappen = needsToHappen
        self.language = language
        self.number = number
        self.reason = reason
        self.question = question
        self.mayBeInReport = mayBeInReport
    }

    package var isEmpty: Bool {
        worries.isEmpty && workingWell.isEmpty && needsToHappen.isEmpty && number == nil && reason.isEmpty
    }
}
