/// What a question that went round a room leaves in the story of its scale, where more people read it than were there.
extension Family {
    /// Each number and reason of a round goes into the story of its scale, once: its identity there follows from the round
    /// and the person. Nothing goes there from a part that is not for everybody, or to a question that was reworded.
    ///
    /// Done again, it brings to whom a child's answer is shown to what holds now.
    package func hear(
        _ round: Round, of meeting: Meeting, askedBy: String, occasion: String, today: Day
    ) throws(Refusal) -> [Event] {
        guard meeting.isForEverybody(round.at), let scale = round.question.scale.flatMap({ scales[$0] }) else {
            return []
        }
        let isAsked = scale.isCurrent && scale.wording.question == round.question.wording.question
        var events: [Event] = []
        for answer in round.answers {
            let (id, shownTo) = (answer.inStory(of: round), shownTo(answer, of: round, in: meeting))
            if let told = scale.allRatings.first(where: { $0.id == id }) {
                if told.content.shownTo != shownTo { events += try show(told.id, of: scale.id, to: shownTo) }
            } else if isAsked, let rater = rater(answer.participant, in: meeting) {
                var draft = RatingDraft(answer, by: rater, on: min(round.opened.on, today))
                (draft.askedBy, draft.occasion, draft.shownTo) = (askedBy, occasion, shownTo)
                events += try rate(draft, on: scale.id, as: id, today: today)
            }
        }
        return events
    }

    /// Something of a round stands in the story of its scale.
    package func hasHeard(_ round: Round) -> Bool {
        let told = Set(round.question.scale.flatMap { scales[$0] }?.allRatings.filter(\.isLive).map(\.id) ?? [])
        return round.answers.contains { told.contains($0.inStory(of: round)) }
    }

    /// A person of the record or, where they are not in it, what they are called at the meeting. Of two who are called the
    /// same the second is told apart by a number, so that neither stands for both.
    private func rater(_ id: Participant.ID, in meeting: Meeting) -> Rater? {
        guard let content = meeting[id]?.content else { return nil }
        if let person = content.person, people[person] != nil { return .person(person) }
        let same = meeting.participants.filter { other in
            let (one, two) = (other.content, content)
            return other.isKnown && (one.name, one.part, one.known) == (two.name, two.part, two.known)
        }
        let place = (same.firstIndex { $0.id == id } ?? 0) + 1
        let name = place == 1 ? content.name : "\(content.name) (\(place))"
        return .guest(.init(name: name, part: content.part, known: content.known))
    }

    /// A child's answer is for the worker alone, unless the child agreed that it may stand where others read it later, and
    /// whoever leads confirmed that. "Everybody here" are the people of the meeting (decision 12).
    private func shownTo(_ answer: Round.Answer, of round: Round, in meeting: Meeting) -> Rating.ShownTo {
        let content = meeting[answer.participant]?.content
        let isChild = content?.part == .child || content?.person.flatMap { people[$0] }?.isChild == true
        guard isChild else { return answer.shownTo }
        let isForAll = answer.shownTo == .everyone && answer.alsoLater == true
        return isForAll && round.confirmed.contains(answer.participant) ? .everyone : .workerOnly
    }
}

extension Round.Answer {
    fileprivate func inStory(of round: Round) -> Rating.ID { ID(participant.value ^ round.id.value) }
}

extension Family.RatingDraft {
    /// What somebody answered when the question went round.
    fileprivate init(_ answer: Round.Answer, by rater: Rater, on day: Day) {
        let typed =
            switch answer.answer {
            case .number(let value): String(value)
            case .dontKnow: "dont-know"
            case .passed: "passed"
            }
        self.init(
            rater: nil, answer: typed, reason: answer.reasonWords?.text ?? "",
            isAskedGaveNone: answer.reason == .askedGaveNone, day: day)
        self.rater = rater
        whyNotZero = answer.whyNotZero
        oneHigher = answer.oneHigher
        language = answer.reasonWords?.language ?? "en"
        way = answer.way
    }
}
