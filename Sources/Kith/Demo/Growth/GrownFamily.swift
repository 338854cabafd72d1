import Journal
import Practice

/// One invented family among very many, told from its number: about fifty events of a year's work, decided by the same
/// rules as a page's form. The same number always tells the same story, up to the day it is told from.
struct GrownFamily {
    typealias Item = FamilyMap.Item

    /// Who works with the family.
    struct Workers {
        var lead: Worker.ID
        var team: Team.ID
        var beside: Set<Worker.ID>
    }

    let id: Family.ID
    private let workers: Workers
    private let authority: Authority
    private let role: String
    private var numbers: DemoNumbers
    private var commands: DemoNumbers
    private var family = Family()
    private var today: Day
    private var clock: Int64 = 0
    private var steps: [WholeStream<Family>.Step] = []

    /// `role` is the lead's, as the access log names it.
    static func story(
        of number: Int, with workers: Workers, role: Role.ID, in authority: Authority, until today: Day
    ) throws -> WholeStream<Family> {
        var family = GrownFamily(number, workers, role, authority, today)
        try family.tell()
        return WholeStream(id: family.id.value, steps: family.steps)
    }

    static func id(of number: Int) -> Family.ID { Family.ID(DemoNumbers.identity(of: "grown family \(number)")) }

    private init(_ number: Int, _ workers: Workers, _ role: Role.ID, _ authority: Authority, _ today: Day) {
        id = Self.id(of: number)
        self.workers = workers
        self.authority = authority
        self.role = role.description
        numbers = DemoNumbers("grown things \(number)")
        commands = DemoNumbers("grown commands \(number)")
        self.today = today.adding(days: -380 - numbers.below(60)) ?? today
    }

    private mutating func tell() throws {
        later(days: 0)
        let (child, others) = try people()
        later(days: 14)
        let worry = try map(about: child)
        later(days: 21)
        let pair = try pair(about: child, from: worry, with: others)
        let scale: Scale.ID = numbers.newID()
        let wording = Scale.Wording(
            question: Written("How safe is it at home when things go wrong at the end of the week?"),
            ten: "somebody safe always notices, and comes", zero: "the same happens again, and nobody hears of it",
            closeAt: 8)
        try does("scales") { try $0.askScale(wording, kind: .safety, for: pair, as: scale) }
        for _ in 0..<3 {
            try round(on: scale, [child] + others, child: child)
            later(days: 70 + numbers.below(30))
        }
        try afterwards(worry)
    }

    /// Goes on to another day, in the morning.
    private mutating func later(days: Int) {
        today = today.adding(days: days) ?? today
        clock = Clock.end(of: today.adding(days: -1) ?? today).milliseconds + 9 * 3_600_000
    }

    private mutating func does(_ part: String, _ decide: (Family) throws -> [Family.Event]) throws {
        let events = try decide(family)
        let command = Command(id: commands.identity(), actor: workers.lead.value, at: clock, fields: [])
        let stamp = Stamp(at: Moment(milliseconds: clock), on: today, by: workers.lead)
        for event in events { family.apply(event, stamp) }
        let line = AccessLine(
            at: clock, actor: workers.lead.value, session: nil, role: role, source: "127.0.0.1", action: "change",
            part: part)
        steps.append(.init(command, Decision(events, answer: "/families/\(id)"), line: line))
        clock += 60_000 * Int64(1 + numbers.below(4))
    }
}

extension GrownFamily {
    private mutating func people() throws -> (child: Person.ID, others: [Person.ID]) {
        let day = today
        let workers = workers
        try does("people") { try $0.open(on: day, today: day) }
        try does("standing") {
            try $0.allocate(lead: workers.lead, team: workers.team, coWorkers: workers.beside)
        }
        let surname = GrownWords.surname(&numbers)
        let child = try person(.child, surname, years: 1 + numbers.below(16))
        let sibling = try person(.child, surname, years: 1 + numbers.below(16))
        let parent = try person(.adult, surname, years: 20 + numbers.below(30), known: "parent")
        let other = try person(
            .network, GrownWords.surname(&numbers), years: nil, known: GrownWords.one(of: GrownWords.known, &numbers))
        let professional = try person(
            .professional, GrownWords.surname(&numbers), years: nil,
            known: GrownWords.one(of: GrownWords.jobs, &numbers))
        let area = ServiceArea.builtIn[numbers.below(4)].id
        let authority = authority
        for some in [child, sibling] {
            try does("areas") { try $0.move(some, to: area, on: day, because: "", today: day, authority: authority) }
        }
        return (child, [parent, other, professional])
    }

    private mutating func person(
        _ part: Person.Part, _ surname: String, years: Int?, known: String = ""
    ) throws -> Person.ID {
        let (id, day): (Person.ID, Day) = (numbers.newID(), today)
        let name = GrownWords.one(of: GrownWords.first, &numbers)
        var details = Person.Details(part: part, name: name, known: known)
        details.fullName = "\(name) \(surname)"
        if let years, let birth = today.adding(days: -365 * years - numbers.below(365)) {
            details.birth = .day(on: birth)
        }
        try does("people") { try $0.addPerson(details, as: id, today: day) }
        return id
    }

    /// - Returns: the first worry.
    private mutating func map(about child: Person.ID) throws -> Item.ID {
        var first: Item.ID?
        let categories: [Category] = [
            .pastHarm, .complicatingFactor, .existingStrength, .existingStrength, .existingSafety, .nextStep,
        ]
        for place in 0..<15 {
            let category = categories[place % categories.count]
            let isWorry = category == .pastHarm || category == .complicatingFactor
            let text = isWorry ? GrownWords.worry(&numbers) : GrownWords.strength(&numbers)
            var content = Item.Content(text: Written(text), children: [child])
            content.source = place % 2 == 0 ? .seen(by: "the school") : .told(by: "the family")
            content.happened = (today.adding(days: -numbers.below(40))).map { .day(on: $0) }
            if category == .nextStep { content.who = "the family" }
            if place % 6 == 4 { content.protectsFrom = first }
            let id: Item.ID = numbers.newID()
            try does("map") { try $0.add(content, to: category, as: id) }
            first = first ?? id
        }
        let question: FamilyMap.Question.ID = numbers.newID()
        let unknown = FamilyMap.Question.Content(text: Written("Who could stay for a night at short notice?"))
        try does("map") { try $0.ask(unknown, as: question) }
        return first ?? numbers.newID()
    }

    private mutating func pair(
        about child: Person.ID, from worry: Item.ID, with others: [Person.ID]
    ) throws -> Pair.ID {
        let (id, day, authority): (Pair.ID, Day, Authority) = (numbers.newID(), today, authority)
        let draft = Family.PairDraft(
            children: [child],
            statement: WorryStatement(
                who: "The school, the aunt and the worker", happened: GrownWords.worry(&numbers),
                ifNothingChanges: "it could happen again on a night when nobody is near enough to hear it"),
            goal: Goal(
                bestHopes: "“That we laugh at supper again.”", doingInstead: GrownWords.strength(&numbers),
                childExperience: "there is somebody awake and calm whenever the children wake up",
                networkPart: "the aunt comes on Fridays and says what she sees",
                howKnown: "the children tell the aunt how the week was", holdFor: .init(value: 6, unit: .months),
                thenWhat: "Then nobody has to come any more"))
        try does("pairs") { try $0.writePair(draft, from: worry, as: id, today: day, authority: authority) }
        for other in others {
            try does("pairs") {
                try $0.sharePair(
                    id, with: other, on: day, how: "read aloud at the table", response: "“It is said fairly.”",
                    today: day)
            }
        }
        return id
    }

    /// Everybody says a number and why.
    private mutating func round(on scale: Scale.ID, _ people: [Person.ID], child: Person.ID) throws {
        let day = today
        for person in people {
            var draft = Family.RatingDraft(
                rater: person, answer: "\(numbers.below(9))", reason: GrownWords.strength(&numbers), day: day)
            draft.askedBy = "the worker"
            draft.shownTo = person == child ? .everyone : nil
            let id: Rating.ID = numbers.newID()
            try does("scales") { try $0.rate(draft, on: scale, as: id, today: day) }
        }
    }

    /// What became of it: a worry in better words, another withdrawn.
    private mutating func afterwards(_ worry: Item.ID) throws {
        let better = GrownWords.worry(&numbers)
        try does("map") { family in
            guard var content = family.map[worry]?.content else { return [] }
            content.text = Written(better)
            return try family.reword(worry, as: content)
        }
        try does("map") { try $0.withdraw(worry, because: "The family and the school remember another day.") }
    }
}
