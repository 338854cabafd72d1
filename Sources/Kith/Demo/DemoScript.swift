import Journal
import Practice

/// The story of one invented family, told verb by verb: on a day, by a worker, somebody does something.
///
/// Each verb becomes one command, dated when it was done, that goes through the same rules as a page's form would.
/// Identities come from the family's key, so the same script always makes the same record.
struct DemoScript {
    /// One thing that was done.
    struct Step: Sendable {
        var command: Command
        var day: Day
        var by: DemoStaff
        /// The part of the record, as the access log names it.
        var part: String
        var decide: @Sendable (Family, Scene) throws -> [Family.Event]

        var line: AccessLine { by.line(at: command.at, "change", part) }
    }

    /// What a rule has to know beside the family.
    struct Scene: Sendable {
        var day: Day
        var authority: Authority
    }

    let family: Family.ID
    let calendar: DemoCalendar
    private(set) var steps: [Step] = []
    /// Whoever does something to a record has opened it before.
    private(set) var looks: [AccessLine] = []
    private(set) var worker = DemoStaff.nia
    private(set) var day: Day
    /// Those whose numbers are shown only as they agreed.
    var children: Set<Person.ID> = []
    /// The question that is being asked, and on which occasion.
    var asking: (scale: Scale.ID, occasion: String)?
    var numbers: DemoNumbers
    private var commands: DemoNumbers
    private var clock: Int64 = 0

    init(_ key: String, _ calendar: DemoCalendar) {
        family = ID(DemoNumbers.identity(of: "family \(key)"))
        self.calendar = calendar
        day = calendar.today
        numbers = DemoNumbers("things of \(key)")
        commands = DemoNumbers("commands of \(key)")
    }

    /// Goes on to another day, or to another worker on the same day. Stories are told in order, and end before this week.
    mutating func on(weeksAgo weeks: Int, _ weekday: DemoCalendar.Weekday, by worker: DemoStaff) {
        precondition(weeks > 0, "what a story tells has happened before this week")
        let next = calendar.day(.weeksAgo(weeks, weekday))
        let morning =
            Clock.end(of: next.adding(days: -1) ?? next).milliseconds + Self.minutes(9 * 60 + numbers.below(90))
        precondition(steps.isEmpty || next >= day, "a story is told in the order in which it happened")
        clock = next == day && !steps.isEmpty ? clock + Self.minutes(20) : morning
        day = next
        self.worker = worker
        guard !steps.isEmpty else { return }
        var look = worker.line(at: clock - Self.minutes(1), "view", "overview")
        look.stream = family.value
        looks.append(look)
    }

    /// Something that the worker of this scene does now.
    mutating func does(_ part: String, _ decide: @escaping @Sendable (Family, Scene) throws -> [Family.Event]) {
        let command = Command(id: commands.identity(), actor: worker.id.value, at: clock, fields: [])
        steps.append(Step(command: command, day: day, by: worker, part: part, decide: decide))
        clock += Self.minutes(1 + numbers.below(4))
    }

    private static func minutes(_ minutes: Int) -> Int64 { Int64(minutes) * 60_000 }
}

extension DemoStaff {
    /// What the access log keeps of something that they did.
    func line(at moment: Int64, _ action: String, _ part: String) -> AccessLine {
        AccessLine(
            at: moment, actor: id.value, session: nil, role: role.id.description, source: "127.0.0.1", action: action,
            part: part)
    }
}

/// An invented family with its story.
protocol DemoFamily {
    static var key: String { get }
    static func tell(_ story: inout DemoScript)
}
