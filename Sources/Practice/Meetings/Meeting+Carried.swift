/// What was agreed at earlier meetings, and what this one hears of it.
extension Meeting {
    /// Something that an earlier meeting agreed and that is, as far as is known, still to be done.
    package struct Carried: Hashable, Sendable, Identifiable, Codable {
        package var id: Action.ID
        /// The meeting that agreed it.
        package var from: Meeting.ID
        package var content: Action.Content

        package init(id: Action.ID, from: Meeting.ID, content: Action.Content) {
            self.id = id
            self.from = from
            self.content = content
        }
    }

    /// What became of something that was agreed.
    package enum Became: String, CaseIterable, Hashable, Sendable, Codable {
        case done, notYet
        /// Nobody needs it any more; why is said.
        case overtaken
    }

    /// What this meeting heard of it.
    package struct Followed: Hashable, Sendable {
        package let action: Carried
        package let became: Became
        /// What was said about it.
        package let words: Written
        /// The step of the agenda at which it was heard.
        package let at: AgendaStep.ID?
    }

    /// What the next meeting asks about, from the meetings before it, oldest first. What was agreed at a part that was
    /// not for everybody is not among it, because other people sit in the next meeting.
    package static func stillToDo(after meetings: [(id: Meeting.ID, meeting: Meeting)]) -> [Carried] {
        var open: [Carried] = []
        for (id, meeting) in meetings {
            let settled = Set(meeting.followed.filter { $0.became != .notYet }.map(\.action.id))
            open.removeAll { settled.contains($0.id) }
            open += meeting.actions.filter { meeting.isForEverybody($0.at) }
                .map { Carried(id: $0.id, from: id, content: $0.content) }
        }
        return open
    }

    /// The step at which it is asked what became of it.
    package var stepOfCarried: AgendaStep? {
        let open = agenda.filter(\.attendance.isForEverybody)
        return [.stepsDone, .nextSteps, .plan].lazy.compactMap { kind in open.first { $0.kind == kind } }.first
            ?? open.last
    }

    package func followed(_ id: Action.ID) -> Followed? { followed.first { $0.action.id == id } }

    mutating func applyToCarried(_ event: Event) {
        guard case .actionFollowed(let action, let became, let words, let at) = event else { return }
        let new = Followed(action: action, became: became, words: words, at: at)
        if let place = followed.firstIndex(where: { $0.action.id == action.id }) {
            followed[place] = new
        } else {
            followed.append(new)
        }
    }

    // MARK: - Rules

    /// Hears what became of something that was carried over. Whoever says that it is not done, or not needed, says why.
    /// A slip can be put right after the meeting.
    package func follow(_ action: Carried, became: Became?, words: Written) throws(Refusal) -> [Event] {
        switch state {
        case .running, .ended: break
        case .planned, .cancelled: try stillRunning()
        }
        guard let became else { throw Refusal(.missing, "became") }
        var words = words
        words.text = try Written.plain(words.text, field: "words")
        if became != .done, words.text.isEmpty { throw Refusal(.reasonNeeded, "words") }
        let known = followed(action.id)
        guard (known?.became, known?.words) != (became, words) else { return [] }
        return [.actionFollowed(action: action, became: became, words: words, at: stepOfCarried?.id)]
    }
}

extension MeetingType.ID {
    /// The kind that likely comes next.
    package var next: MeetingType.ID { self == .initialConference ? .reviewConference : self }

    /// The kinds of meeting whose agreements this kind asks about: a review goes on from the conference before it.
    package var follows: [MeetingType.ID] {
        switch self {
        case .initialConference, .reviewConference: [.initialConference, .reviewConference]
        case .strategy, .coreGroup, .teamAroundFamily, .familyHelpReview, .careReview, .networkMeeting, .other: [self]
        }
    }
}
