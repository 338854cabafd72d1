import Journal
import Practice

/// A family that is to be opened: with its first people, the children's service area, and who works with it.
struct NewFamily: Sendable {
    /// The name under which its draft is kept.
    static let form = "new-family"
    /// So many people can be named at once; the others follow on the page of people.
    static let mostPeople = 4

    static let fields: Set<String> = Set([
        "opened-day", "opened-month", "opened-year", "area", "team", "lead", "looked",
    ])
    .union((1...mostPeople).flatMap(fields(ofPerson:)))

    private static func fields(ofPerson number: Int) -> [String] {
        let days = ["born", "due"].flatMap { name in ["day", "month", "year"].map { "\(name)\(number)-\($0)" } }
        return ["name", "part", "birth"].map { "\($0)\(number)" } + days
    }

    struct FirstPerson: Sendable {
        /// Its place in the form.
        var number: Int
        var id: Person.ID
        var details: Person.Details
    }

    var opened: Day
    var people: [FirstPerson]
    var area: ServiceArea.ID?
    var team: Team.ID?
    var lead: Worker.ID?

    /// - Throws: `Refusals`: everything in the form that cannot be read, at once.
    init(_ visit: Visit) throws {
        let form = visit.form
        var refusals: [Refusal] = []
        opened = visit.today
        do {
            opened = try Self.opened(form, today: visit.today)
        } catch {
            refusals.append(error)
        }
        people = []
        for number in 1...Self.mostPeople {
            do {
                guard let details = try Self.details(form, number) else { continue }
                people.append(FirstPerson(number: number, id: ID(visit.office.surroundings.newID()), details: details))
            } catch {
                refusals.append(error)
            }
        }
        if people.isEmpty, refusals.isEmpty { refusals.append(Refusal(.nameMissing, "name1")) }
        area = ServiceArea.ID(form.text("area")).flatMap { id in visit.authority.openAreas.first { $0.id == id }?.id }
        if area == nil, people.contains(where: { $0.details.part == .child }) {
            refusals.append(Refusal(.notFound, "area"))
        }
        team = Team.ID(form.text("team")).flatMap { id in visit.staff.openTeams.first { $0.id == id }?.id }
        lead = Worker.ID(form.text("lead")).flatMap { id in visit.staff.workers.first { $0.id == id }?.id }
        guard refusals.isEmpty else { throw Refusals(refusals) }
    }

    private static func opened(_ form: Fields, today: Day) throws(Refusal) -> Day {
        guard let day = try form.day("opened") else { throw Refusal(.missing, "opened") }
        guard day <= today else { throw Refusal(.inFuture, "opened") }
        return day
    }

    /// One person of the form; nil where nothing is written there.
    private static func details(_ form: Fields, _ number: Int) throws(Refusal) -> Person.Details? {
        let birth = try PersonForm.birth(form, suffix: "\(number)")
        let name = try Written.plain(form.text("name\(number)"), field: "name\(number)")
        guard !name.isEmpty else {
            guard birth == .notKnown else { throw Refusal(.nameMissing, "name\(number)") }
            return nil
        }
        guard let part = Person.Part(rawValue: form.text("part\(number)")) else {
            throw Refusal(.notFound, "part\(number)")
        }
        if case .unborn = birth, part != .child { throw Refusal(.notFound, "birth\(number)") }
        return Person.Details(part: part, name: name, birth: birth)
    }

    /// Everything that happens when the family is opened, in order. It begins with the record before anything happened.
    func events(for family: Family, today: Day, _ stamp: Stamp) throws -> [Family.Event] {
        var family = family
        var all: [Family.Event] = []
        func happen(_ events: [Family.Event]) {
            for event in events { family.apply(event, stamp) }
            all += events
        }
        happen(try family.open(on: opened, today: today))
        for person in people {
            do {
                happen(try family.addPerson(person.details, as: person.id, today: today))
            } catch {
                throw Refusal(error.reason, error.field.map { "\($0)\(person.number)" })
            }
            if person.details.part == .child, let area {
                happen(try family.move(person.id, to: area, on: opened, because: "", today: today))
            }
        }
        happen(try family.allocate(lead: lead, team: team, coWorkers: []))
        return all
    }

    /// Families that the actor may open and in which somebody has the same name and date of birth.
    func doubles(of actor: Actor, in office: Office) async throws -> [FamilySearch.Found] {
        var found: [FamilySearch.Found] = []
        for person in people {
            guard case .day(let born) = person.details.birth else { continue }
            let same = try await FamilySearch(name: person.details.name, born: born).doubles(of: actor, in: office)
            found += same.filter { one in !found.contains { $0.row.id == one.row.id } }
        }
        return found
    }

    /// Will whoever opens the family be able to open its record?
    func isOpen(to actor: Actor) -> Bool {
        lead == actor.id || team.map(actor.mayOpenAll) == true
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
