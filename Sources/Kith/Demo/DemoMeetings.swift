import Journal
import Practice

/// Three meetings of the family to look at first: the one at Samir's house, whose numbers its story tells, the last core
/// group, and the one that comes next and asks what became of what was agreed.
struct DemoMeetings {
    let office: Office
    let calendar: DemoCalendar

    func make() async throws {
        let id = Family.ID(DemoNumbers.identity(of: "family \(HopkinsFamily.key)"))
        guard let family = try await office.families.load(id.value)?.record else { return }
        try await hold(in: family, of: id)
        try await holdCoreGroup(in: family, of: id)
        try await planNext(in: family, of: id)
    }

    /// The family meeting of last week. Its people and its round have the identities that its numbers have in the story.
    private func hold(in family: Family, of id: Family.ID) async throws {
        let day = calendar.day(.weeksAgo(1, .tuesday))
        let asked = family.scales.current.first { $0.allRatings.contains { $0.content.day == day } }
        guard let scale = asked else { return }
        let ratings = scale.allRatings.filter { $0.content.day == day }
        let round = Round.ID(DemoNumbers.identity(of: "round at Samir's house"))
        func participant(_ rating: Rating) -> Participant.ID { ID(rating.id.value ^ round.value) }
        let answers = ratings.map { rating in
            Round.Answer(
                participant: participant(rating), answer: rating.content.answer, reason: rating.content.reason,
                whyNotZero: rating.content.whyNotZero, oneHigher: rating.content.oneHigher,
                shownTo: rating.content.shownTo, isWrittenByChair: true,
                alsoLater: family.people.isChild(rating.content.rater) && rating.content.shownTo == .everyone
                    ? true : nil)
        }
        let plan = Meeting.Plan(
            type: .networkMeeting, family: id, on: day, time: "4:30pm", place: "Samir's house", chair: DemoStaff.nia.id,
            minutes: 60)
        var meeting = MeetingStory("family meeting", on: day, from: 16 * 60 + 30)
        meeting.does { try $0.plan(plan) }
        for rating in ratings {
            guard let person = rating.content.rater.person.flatMap({ family.people[$0] }) else { continue }
            meeting.does { try $0.add(.init(person, at: $0), as: participant(rating)) }
        }
        meeting.does { try $0.begin() }
        for rating in ratings { meeting.does { try $0.comes(participant(rating), how: .inRoom) } }
        meeting.notes(
            .welcome, "Cadi chose who should come. Samir made tea, and everybody said who they are to the children.")
        meeting.notes(.workingWell, "Two low days since September, and both times somebody knew by seven.")
        meeting.notes(.worries, "Sundays when Craig is away. Nobody has tried one yet.")
        meeting.does { try $0.open(.init(scale: scale.id, wording: scale.wording), as: round) }
        for answer in answers { meeting.does { try $0.answer(round, by: answer.participant) } }
        meeting.does { try $0.show(round, answers) }
        for rating in ratings
        where family.people.isChild(rating.content.rater) && rating.content.shownTo == .everyone {
            meeting.does { try $0.showChild(participant(rating), in: round) }
        }
        meeting.agrees("Ring Rhian at seven on the next Sunday when Craig is away.", "Samir")
        meeting.agrees("Show Craig how Lili likes her bottle in the morning.", "Cadi, with Eirlys")
        meeting.does { try $0.end() }
        try await meeting.tell(to: office)
    }

    private static let coreGroup = ["Rhian", "Craig", "Mrs Bowen", "Sally", "Eirlys", "Nia"]

    /// The core group of a month ago.
    private func holdCoreGroup(in family: Family, of id: Family.ID) async throws {
        let day = calendar.day(.weeksAgo(4, .wednesday))
        let plan = Meeting.Plan(
            type: .coreGroup, family: id, on: day, time: "10am", place: "Bridge Road School", chair: DemoStaff.nia.id,
            minutes: 60)
        var meeting = MeetingStory("last core group", on: day, from: 10 * 60)
        meeting.does { try $0.plan(plan) }
        let people = Self.coreGroup.compactMap { name in family.people.present.first { $0.name.hasPrefix(name) } }
        func guest(_ person: Person) -> Participant.ID {
            ID(DemoNumbers.identity(of: "\(person.name) in the last core group"))
        }
        for person in people { meeting.does { try $0.add(.init(person, at: $0), as: guest(person)) } }
        meeting.does { try $0.begin() }
        for person in people { meeting.does { try $0.comes(guest(person), how: .inRoom) } }
        meeting.notes(
            .childsVoice, "Mrs Bowen read what Cadi wrote: she wants to sleep without listening for the door.")
        meeting.notes(.workingWell, "Mornings are calmer. Both children were at school every day.")
        meeting.agrees("Ask Cadi whom she would ring on a bad night.", "Mrs Bowen")
        meeting.agrees("Look at the baby's weight with Rhian.", "Sally")
        meeting.agrees("Try one Sunday without Craig, with Eirlys near.", "Rhian")
        meeting.does { try $0.end() }
        try await meeting.tell(to: office)
    }

    /// The core group in two weeks, with its report begun.
    private func planNext(in family: Family, of id: Family.ID) async throws {
        let plan = Meeting.Plan(
            type: .coreGroup, family: id, on: calendar.day(.inWeeks(2, .wednesday)), time: "10am",
            place: "Bridge Road School", chair: DemoStaff.nia.id, minutes: 60)
        var meeting = MeetingStory("core group", on: calendar.day(.weeksAgo(1, .friday)), from: 11 * 60)
        meeting.does { try $0.plan(plan) }
        for name in Self.coreGroup {
            guard let person = family.people.present.first(where: { $0.name.hasPrefix(name) }) else { continue }
            let guest = Participant.ID(DemoNumbers.identity(of: "\(name) in the core group"))
            meeting.does { try $0.add(.init(person, at: $0), as: guest) }
        }
        let analysis = Written(
            """
            On low days the children have somebody now: Nan, Samir and the school know by seven, and Lili is fed and dry. \
            Cadi still lies awake and plans the morning. A Sunday without Craig has not been tried yet.
            """)
        meeting.does { try $0.write([.analysis: analysis]) }
        try await meeting.tell(to: office)
    }
}

/// What happens in one meeting, a minute apart.
struct MeetingStory {
    let id: Meeting.ID
    private let name: String
    private var clock: Int64
    private var steps: [(command: Command, decide: (Meeting) throws -> [Meeting.Event])] = []

    /// `minutes` are those of the day at which it is told to begin.
    init(_ name: String, on day: Day, from minutes: Int) {
        self.name = name
        id = ID(DemoNumbers.identity(of: "meeting \(name)"))
        clock = Clock.end(of: day.adding(days: -1) ?? day).milliseconds + Int64(minutes) * 60_000
    }

    mutating func does(_ decide: @escaping (Meeting) throws -> [Meeting.Event]) {
        let command = Command(
            id: DemoNumbers.identity(of: "\(name), step \(steps.count)"), actor: DemoStaff.nia.id.value, at: clock,
            fields: [])
        steps.append((command, decide))
        clock += 60_000
    }

    mutating func notes(_ step: MeetingType.Step, _ text: String) {
        let note = Meeting.Note.ID(DemoNumbers.identity(of: "\(name), note \(steps.count)"))
        does { try $0.note(Written(text), at: AgendaStep(step).id, as: note) }
    }

    mutating func agrees(_ text: String, _ who: String) {
        let action = Meeting.Action.ID(DemoNumbers.identity(of: "\(name), action \(steps.count)"))
        does { try $0.agree(.init(text: Written(text), who: who, by: nil), as: action) }
    }

    /// Carries out everything, as whoever leads it would.
    func tell(to office: Office) async throws {
        for step in steps {
            let line = DemoStaff.nia.line(at: step.command.at, "change", "meeting")
            _ = try await office.meetings.change(id.value, by: step.command, access: line) { kept in
                Decision(try step.decide(kept.record), answer: "")
            }
        }
    }
}
