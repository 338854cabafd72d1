import Practice

/// What is written to somebody about a meeting. Neither subject, text nor diary entry says which family it is about.
struct InvitationLetter {
    /// Why it is written.
    enum Occasion: Hashable, Sendable {
        case invited
        /// They had another day, time or place before.
        case changed
        case calledOff
        case noLongerInvited
    }

    let occasion: Occasion
    let meeting: Meeting.ID
    let participant: Participant.ID
    /// How many sittings are over: each has an entry of its own in people's diaries.
    var sittingsBefore = 0
    let letter: Invitation.Letter
    let facts: Invitation.Facts
    let tongue: Participant.Contact.Tongue
    let chair: String
    /// The address of the page on which they answer; nil where nothing is left to answer.
    let address: String?
    let sender: (address: EmailAddress, name: String)
    let at: Moment

    /// Tells one meeting from another without a word of what it is about.
    static func reference(of meeting: Meeting.ID) -> String { String(meeting.description.suffix(4)) }

    var written: Letter {
        let all = languages.map { Words($0) }
        let diary = DiaryEntry(
            method: method, uid: uid, sequence: letter.sequence, stamp: at,
            facts: facts, summary: all.map { $0.meetingNumbered(reference) }.joined(separator: " / "),
            text: all.map(\.diaryText).joined(separator: "\n"), organiser: sender.address,
            organiserName: sender.name, attendee: letter.to)
        return Letter(
            to: letter.to, subject: all.map(subject).joined(separator: " / "),
            text: all.map(text).joined(separator: "\n\n* * *\n\n"), languages: languages.map(\.tag),
            diary: .init(method: diary.method.name, text: diary.calendar))
    }

    private var uid: String {
        "\(participant)\(sittingsBefore == 0 ? "" : "-\(sittingsBefore + 1)")@\(sender.address.domain)"
    }

    private var reference: String { Self.reference(of: meeting) }

    private var languages: [Language] {
        switch tongue {
        case .english: [.english]
        case .welsh: [.welsh]
        case .both: [.welsh, .english]
        }
    }

    private var method: DiaryEntry.Method {
        switch occasion {
        case .invited, .changed: .request
        case .calledOff: .cancelled
        case .noLongerInvited: .noLongerInvited
        }
    }

    private func subject(_ words: Words) -> String {
        let name = words.meetingNumbered(reference)
        return switch occasion {
        case .invited: name
        case .changed: words.subjectChanged(name)
        case .calledOff: words.subjectCalledOff(name)
        case .noLongerInvited: words.subjectNoLongerInvited(name)
        }
    }

    private func text(_ words: Words) -> String {
        let when = words.letterWhen(facts)
        let opening: [String] =
            switch occasion {
            case .invited: [words.letterInvited, when]
            case .changed: [words.letterChanged, when]
            case .calledOff: [words.letterCalledOff, when]
            case .noLongerInvited: [words.letterNoLongerInvited, when]
            }
        let answer = address.map { [words.letterAnswer, $0, words.letterIsForYou] } ?? []
        return (opening + answer + [words.letterFrom(chair), words.letterMistake]).joined(separator: "\n\n")
    }
}
