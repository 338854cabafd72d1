import Journal
import Practice

/// Marks that were worked out for one page, each beside what it follows from: an answer in a room of thirty is no news to
/// twenty-nine phones, and what a phone may have takes a while to gather.
struct KnownMarks: Sendable {
    private var room: (version: Int, mark: Int)?
    private var phone: (news: Int, map: Int?, mark: Int)?

    mutating func map(of family: Kept<Family>?) -> Int {
        guard let family else { return 0 }
        if let room, room.version == family.version { return room.mark }
        let mark = family.record.markInRoom
        room = (family.version, mark)
        return mark
    }

    /// What a guest's page is told; `map` is the mark of the map that it shows, where it shows one.
    mutating func mark(of meeting: Meeting, for guest: Participant.ID, with map: Int? = nil) -> Int {
        let news = meeting.newsForPhones
        if let phone, phone.news == news, phone.map == map { return phone.mark }
        let seen = meeting.seen(by: guest, .presence)
        let mark = map.map { seen.mark(for: guest, with: $0) } ?? seen.mark(for: guest)
        phone = (news, map, mark)
        return mark
    }
}

extension Meeting {
    /// What one guest's page shows of the meeting as they may have it (`seen`).
    func mark(for guest: Participant.ID) -> Int { marked(for: guest).number }

    /// What one guest's map shows: the room's map, and what became of their own words.
    func mark(for guest: Participant.ID, with map: Int) -> Int {
        var mark = marked(for: guest)
        mark.take(map)
        for proposal in proposals where proposal.by == guest {
            mark.take(proposal.id)
            mark.take(proposal.outcome)
        }
        return mark.number
    }

    private func marked(for guest: Participant.ID) -> Mark {
        var mark = Mark()
        mark.take(state)
        mark.take(isMapping ? 1 : 0)
        if let person = self[guest] {
            mark.take(person.state)
            mark.take(person.content)
        }
        mark.take(openRound?.id)
        if openRound == nil, let round = rounds.last(where: { !$0.answers.isEmpty }) {
            mark.take(round.id)
            for answer in forEverybody(round) { mark.take(answer.participant) }
        }
        return mark
    }
}

extension Family {
    /// What the map shows to everybody in a room.
    var markInRoom: Int {
        let showing = Showing(self, to: .everybody(with: []))
        var mark = Mark()
        for category in Category.allCases {
            mark.take(category.rawValue)
            for item in showing.items(category) {
                mark.take(item.id)
                mark.take(item.content.text.text)
                for dispute in showing.disputes(of: item) { mark.take("\(dispute)") }
            }
        }
        for pair in showing.pairs {
            mark.take(pair.statement.ifNothingChanges)
            mark.take(pair.goal.sentences.first ?? "")
        }
        return mark.number
    }
}

extension Mark {
    fileprivate mutating func take(_ state: Meeting.State) {
        switch state {
        case .planned: take(1)
        case .running(let since): take(2, since.at)
        case .ended(let stamp): take(3, stamp.at)
        case .cancelled(let reason): take(4, reason)
        }
    }

    fileprivate mutating func take(_ state: Participant.State) {
        switch state {
        case .invited: take(1)
        case .waiting: take(2)
        case .here(let how): take(3, how.rawValue)
        case .left: take(4)
        case .apologies(let reason): take(5, reason)
        case .notLetIn: take(6)
        }
    }

    fileprivate mutating func take(_ content: Participant.Content) {
        take(content.name)
        take(content.part.rawValue)
        take(content.known)
        take(content.person)
    }

    fileprivate mutating func take(_ outcome: Proposal.Outcome) {
        switch outcome {
        case .open: take(1)
        case .accepted(let category): take(2, category?.rawValue ?? "")
        case .setAside(let reason): take(3, reason)
        }
    }

    private mutating func take(_ kind: Int, _ moment: Moment) {
        take(kind)
        take(Int(moment.milliseconds))
    }

    private mutating func take(_ kind: Int, _ text: String) {
        take(kind)
        take(text)
    }
}
