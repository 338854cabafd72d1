import Journal
import Practice

/// The invented authority's own kind of meeting, and the first one of it that is planned: for a baby who is not born yet.
struct DemoOwnMeeting {
    let office: Office
    let calendar: DemoCalendar

    func make() async throws {
        var defining = office.ownCommand()
        defining.id = DemoNumbers.identity(of: "meetings before a birth")
        _ = try await office.authorities.change(
            Office.authorityID, by: defining, access: office.ownLine("authority")
        ) { kept in Decision(try kept.record.define(Self.kind, isRetired: false), answer: "") }
        let id = Family.ID(DemoNumbers.identity(of: "family \(MarshFamily.key)"))
        guard let family = try await office.families.load(id.value)?.record else { return }
        try await plan(in: family, of: id).tell(to: office)
    }

    private func plan(in family: Family, of id: Family.ID) throws -> MeetingStory {
        let plan = Meeting.Plan(
            type: .other, family: id, on: calendar.day(.inWeeks(3, .thursday)), time: "11am", place: "The Hub",
            chair: DemoStaff.nia.id, minutes: 75, defined: Self.kind)
        var meeting = MeetingStory("planning before birth", on: calendar.day(.weeksAgo(1, .thursday)), from: 15 * 60)
        meeting.does { try $0.plan(plan) }
        let people = family.people.present.filter { $0.details.part != .child && $0.details.worker == nil }
        func guest(_ person: Person) -> Participant.ID {
            Participant.ID(DemoNumbers.identity(of: "\(person.name) before the birth"))
        }
        for person in people { meeting.does { try $0.add(.init(person, at: $0), as: guest(person)) } }
        guard let chloe = people.first(where: { $0.name == "Chloe" }).map(guest) else { return meeting }
        let alone = AgendaStep(
            .parentsVoice, as: AgendaStep.ID(DemoNumbers.identity(of: "alone with Chloe")),
            title: Term("A quarter of an hour with Chloe alone", "Chwarter awr gyda Chloe ar ei phen ei hun"),
            attendance: Attendance(present: .only(people: [chloe]), record: .only(people: [chloe])))
        meeting.does { try $0.add(alone, after: $0.agenda.first?.id) }
        return meeting
    }

    private static let kind = DefinedMeeting(
        id: DefinedMeeting.ID(DemoNumbers.identity(of: "planning before birth")),
        name: Term("Planning before birth", "Cynllunio cyn geni"),
        leads: Term("The social worker, with the midwife", "Y gweithiwr cymdeithasol, gyda'r fydwraig"),
        steps: [
            step(.welcome),
            step(.parentsVoice, "What do you look forward to?", "At beth ydych chi'n edrych ymlaen?"),
            step(.workingWell, "What is ready for the baby?", "Beth sy'n barod ar gyfer y babi?"),
            step(.worries, "What worries us about the first weeks?", "Beth sy'n ein poeni am yr wythnosau cyntaf?"),
            step(.overallScale),
            step(
                .needsToHappen, "Who is there at the birth, and who comes home with them?",
                "Pwy sydd yno adeg y geni, a phwy ddaw adref gyda nhw?"),
            step(
                .plan, "The first night, the first week, the first month",
                "Y noson gyntaf, yr wythnos gyntaf, y mis cyntaf"),
            step(.nextSteps), step(.dates),
        ], speakingOrder: [.family, .network, .child, .professional, .chair])

    private static func step(_ kind: MeetingType.Step, _ english: String = "", _ welsh: String = "") -> AgendaStep {
        AgendaStep(
            kind, as: AgendaStep.ID(DemoNumbers.identity(of: "\(kind) before a birth")),
            title: english.isEmpty ? nil : Term(english, welsh))
    }
}
