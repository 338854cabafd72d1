import Journal
import Practice

/// A family that is to be opened: with its first people, the children's service area, and who works with it.
struct NewFamily: Sendable {
    /// The name under which its draft is kept.
    static let form = "new-family"
    /// So many people can be named at once; the others follow on the page of people.
    static let mostPeople = 4

    static let fields: Set<String> = Set([
        "opened-day", "opened-month", "opened-year", "area", "team", "lead",
    ])
    .union(AlikePeople.fields).union((1...mostPeople).flatMap(fields(ofPerson:)))

    private static func fields(ofPerson number: Int) -> [String] {
        let days = ["born", "due"].flatMap { name in ["day", "month", "year"].map { "\(name)\(number)-\($0)" } }
        return ["name", "part", "birth"].map { "\($0)\(number)" } + days
    }

    struct FirstPerson: Sendable {
        var id: Person.ID
        var details: Person.Details
    }

    var opened: Day
    var people: [FirstPerson]
    var area: ServiceArea.ID?
    var team: Team.ID?
    var lead: Worker.ID?

    /// - Throws: everything in the form that cannot be read, at once.
    init(_ visit: Visit) throws(Refusal) {
        let form = visit.form
        var checks = Checks()
        opened = checks.take(try Self.opened(form, today: visit.today)) ?? visit.today
        people = []
        for number in 1...Self.mostPeople {
            let details = checks.take(try Self.details(form, number, today: visit.today))
            guard let details, let details else { continue }
            people.append(FirstPerson(id: ID(visit.office.surroundings.newID()), details: details))
        }
        if people.isEmpty, checks.isClean { checks.refuse(.nameMissing, "name1") }
        area = ServiceArea.ID(form.text("area")).flatMap { id in visit.authority.openAreas.first { $0.id == id }?.id }
        if area == nil, people.contains(where: { $0.details.part == .child }) { checks.refuse(.notFound, "area") }
        team = Team.ID(form.text("team")).flatMap { id in visit.staff.openTeams.first { $0.id == id }?.id }
        lead = Worker.ID(form.text("lead")).flatMap { id in visit.staff.workers.first { $0.id == id }?.id }
        try checks.pass()
    }

    private static func opened(_ form: Fields, today: Day) throws(Refusal) -> Day {
        guard let day = try form.day("opened") else { throw Refusal(.missing, "opened") }
        guard day <= today else { throw Refusal(.inFuture, "opened") }
        return day
    }

    /// One person of the form; nil where nothing is written there.
    private static func details(
        _ form: Fields, _ number: Int, today: Day
    ) throws(Refusal) -> Person.Details? {
        var checks = Checks()
        let birth = checks.take(try PersonForm.birth(form, suffix: "\(number)"))
        let name = checks.plain(form.text("name\(number)"), "name\(number)")
        let part = Person.Part(rawValue: form.text("part\(number)"))
        if checks.isClean, name.isEmpty, birth == .notKnown { return nil }
        if part == nil, !name.isEmpty { checks.refuse(.notFound, "part\(number)") }
        let details = Person.Details(part: part ?? .child, name: name, birth: birth ?? .notKnown)
        return try checks.finish(try admitted(details, number, today: today))
    }

    /// The details, where the rule for people takes them. Its fields carry the person's number here.
    private static func admitted(
        _ details: Person.Details, _ number: Int, today: Day
    ) throws(Refusal) -> Person.Details {
        do {
            _ = try Family().addPerson(details, as: ID(0), today: today)
            return details
        } catch {
            throw error.numbered(number)
        }
    }

    /// Everything that happens when the family is opened, in order. It begins with the record before anything happened.
    func events(for family: Family, _ stamp: Stamp, authority: Authority) throws -> [Family.Event] {
        var family = family
        let today = stamp.on
        var all: [Family.Event] = []
        func happen(_ events: [Family.Event]) {
            for event in events { family.apply(event, stamp) }
            all += events
        }
        happen(try family.open(on: opened, today: today))
        for person in people {
            happen(try family.addPerson(person.details, as: person.id, today: today))
            if person.details.part == .child, let area {
                happen(
                    try family.move(person.id, to: area, on: opened, because: "", today: today, authority: authority))
            }
        }
        happen(try family.allocate(lead: lead, team: team, coWorkers: []))
        return all
    }

    /// Will whoever opens the family be able to open its record?
    func isOpen(to actor: Actor) -> Bool {
        lead == actor.id || team.map(actor.mayOpenAll) == true
    }
}

extension Refusal {
    /// The same about the fields of one of several people in one form.
    fileprivate func numbered(_ number: Int) -> Refusal {
        Refusal(reason, field.map { "\($0)\(number)" }, others: others.map { $0.numbered(number) })
    }
}

extension Staff {
    /// Those who can be given a family: their role lets them open records.
    var workers: [Account] {
        openAccounts.filter { account in
            guard let role = roles[account.role], !role.isRetired else { return false }
            return role.capabilities.contains(.readFamilies)
        }
    }
}
