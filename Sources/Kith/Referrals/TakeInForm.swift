import HTTPTypes
import Journal
import Practice

extension FrontDoorVisit {
    /// Families that the worker may open and in which somebody has the same names. A record that they may not open is
    /// not looked at: nothing here tells that there is one (assurance 29).
    func possibleFamilies() async throws -> [FamilySearch.Found] {
        guard actor.may(.readFamilies) else { return [] }
        let named = content.people.filter { !$0.name.isEmpty }
        var searches = named.compactMap { somebody -> FamilySearch? in
            let born = Day.loosely(somebody.born)
            let isFull = somebody.name.split(separator: " ").count > 1
            return isFull || born != nil ? FamilySearch(name: somebody.name, born: born) : nil
        }
        searches += named.filter { $0.name.split(separator: " ").count > 1 }.map {
            FamilySearch(name: $0.name, born: nil)
        }
        let first = named.compactMap { $0.name.split(separator: " ").first.map(String.init) }
        if first.count > 1 { searches.append(FamilySearch(name: first.joined(separator: " "), born: nil)) }
        var found: [FamilySearch.Found] = []
        for search in searches {
            for one in try await search.found(by: actor, in: office)
            where !found.contains(where: { $0.row.id == one.row.id }) {
                found.append(one)
            }
        }
        return Array(found.prefix(20))
    }

    /// What of the referral can go into a record.
    var takingIn: TakingIn {
        TakingIn(content, referrer: referrerName, day: referral.sent?.on ?? visit.today)
    }

    /// The identity that a part of this referral has in a record, whoever takes it in and however often.
    func identity(of part: Family.Taken.Part) -> UInt128 {
        var place = Canonical()
        place.append("part of referral")
        place.append(id.value)
        switch part {
        case .person(let number): place.append("person \(number)")
        case .piece(let number): place.append("piece \(number)")
        case .referrer: place.append("referrer")
        case .scale: place.append("scale")
        case .rating: place.append("rating")
        }
        return UInt128(bytes: office.journal.keys[.referrals].digest(of: place.bytes).prefix(16)) ?? id.value
    }

    /// The one family that this referral can become: whoever presses, and however often.
    var ownFamily: Family.ID {
        var place = Canonical()
        place.append("family of referral")
        place.append(id.value)
        let bytes = office.journal.keys[.referrals].digest(of: place.bytes).prefix(16)
        return Family.ID(UInt128(bytes: bytes) ?? id.value)
    }
}

/// Takes a referral into a record: a new one, or one that is there already.
struct TakeInForm: Sendable {
    /// So many pieces of a referral can be put on the map at once.
    static let mostPieces = 120
    static let fields: Set<String> = Set(["person", "number", "area", "team", "lead", "into"])
        .union((1...mostPieces).map { "piece\($0)" })

    /// What goes where: as a form or another program says it.
    struct Order: Sendable {
        /// The record that is there already; nil where none is named.
        var into: Family.ID?
        /// It becomes a record of its own.
        var isNew: Bool
        var taken: Family.Taken
        var area: ServiceArea.ID?
        var team: Team.ID?
        var lead: Worker.ID?
    }

    let front: FrontDoorVisit
    private let order: Order
    private let whole: Command

    init(_ front: FrontDoorVisit, _ order: Order, _ command: Command) {
        (self.front, self.order, whole) = (front, order, command)
    }

    /// What the form in the request says.
    init(_ front: FrontDoorVisit) throws {
        let form = front.visit.form
        var pieces: [Int: Category] = [:]
        for place in front.takingIn.pieces.prefix(Self.mostPieces).indices {
            if let category = Category(rawValue: form.text("piece\(place + 1)")) { pieces[place] = category }
        }
        let taken = Family.Taken(
            people: form.all("person").compactMap { Int($0) }, pieces: pieces, hasNumber: form.isOn("number"))
        self.init(
            front,
            Order(
                into: Family.ID(form.text("into")), isNew: form.text("into") == "new", taken: taken,
                area: ServiceArea.ID(form.text("area")), team: Team.ID(form.text("team")),
                lead: Worker.ID(form.text("lead"))), try front.visit.command(form))
    }

    func submit() async throws -> Answer {
        do {
            let family = try await takeIn().family
            let kept = try await front.office.families.load(family.value)
            let mayOpen = kept.map { Access.allows(.read, to: front.actor, on: $0, at: front.visit.now) } ?? false
            var answer = Answer.redirect(mayOpen ? Link.family(family).map : front.link.page)
            answer.isLogged = true
            return answer
        } catch let refusal as Refusal {
            let found = try await front.possibleFamilies()
            return front.shown(
                TakeInPage(front: front, found: found, state: front.refused(refusal)).html, .unprocessableContent)
        }
    }

    /// Takes it in once, however often it is asked for.
    ///
    /// - Returns: the record, and the receipt of the step that notes it in the referral.
    func takeIn() async throws -> (family: Family.ID, receipt: Receipt) {
        let (family, isNew) = try target()
        // The rule is asked before anything is written, and again where it is recorded.
        _ = try front.referral.becomes(family, isNew: isNew)
        if isNew {
            try await open(family)
            return (family, try await link(to: family, isNew: true))
        }
        try await check(family)
        let receipt = try await link(to: family, isNew: false)
        try await add(to: family)
        return (family, receipt)
    }

    private func target() throws -> (Family.ID, isNew: Bool) {
        if order.isNew {
            guard front.actor.may(.openFamilies) else { throw Problem.notFound }
            return (front.ownFamily, true)
        }
        guard let id = order.into else { throw Refusal(.notFound, "into") }
        return (id, false)
    }

    /// Opens the family once: when it is there already, somebody pressed twice or two pressed together.
    private func open(_ id: Family.ID) async throws {
        let taken = order.taken
        guard !taken.people.isEmpty else { throw Refusal(.nobodyNamed, "person") }
        let area = order.area.flatMap { id in front.visit.authority.openAreas.first { $0.id == id }?.id }
        let people = front.takingIn.people
        let hasChild = taken.people.contains { people.indices.contains($0) && people[$0].part == .child }
        if hasChild, area == nil { throw Refusal(.notFound, "area") }
        _ = try await front.office.families.change(
            id.value, by: command("open"), access: front.visit.line(stream: id.value)
        ) { kept in
            guard kept.version == 0 else { return Decision([], answer: "") }
            return Decision(try events(opening: kept.record, taken, area), answer: "")
        }
    }

    private func events(opening empty: Family, _ taken: Family.Taken, _ area: ServiceArea.ID?) throws -> [Family.Event]
    {
        let visit = front.visit
        let stamp = Stamp(at: visit.now, on: visit.today, by: front.actor.id)
        var family = empty
        var all: [Family.Event] = []
        func happen(_ events: [Family.Event]) {
            for event in events { family.apply(event, stamp) }
            all += events
        }
        happen(try family.open(on: visit.today, today: visit.today))
        happen(try family.takeIn(front.takingIn, taken, stamp: stamp, identity: { front.identity(of: $0) }))
        if let area {
            for child in family.people.children {
                happen(
                    try family.move(
                        child.id, to: area, on: visit.today, because: "", today: visit.today,
                        authority: visit.authority))
            }
        }
        happen(try family.allocate(lead: lead, team: team, coWorkers: []))
        return all
    }

    private var team: Team.ID? {
        order.team.flatMap { id in front.visit.staff.openTeams.first { $0.id == id }?.id }
    }

    private var lead: Worker.ID? {
        order.lead.flatMap { id in front.visit.staff.workers.first { $0.id == id }?.id }
    }

    /// A record that is known: may it be written in? Then the referral says first where it goes, so that of two who send
    /// it to different records one is told, and nothing is written twice.
    private func check(_ id: Family.ID) async throws {
        guard let kept = try await front.office.families.load(id.value),
            Access.allows(.record, to: front.actor, on: kept, at: front.visit.now)
        else { throw Problem.notFound }
        guard kept.record.standing.isOpen else { throw Refusal(.isClosed, "into") }
    }

    private func add(to id: Family.ID) async throws {
        let visit = front.visit
        let stamp = Stamp(at: visit.now, on: visit.today, by: front.actor.id)
        let taken = order.taken
        _ = try await front.office.families.change(
            id.value, by: command("add"), access: visit.line(stream: id.value)
        ) { kept in
            guard kept.version > 0, Access.allows(.record, to: front.actor, on: kept, at: front.visit.now) else {
                throw Problem.notFound
            }
            return Decision(
                try kept.record.takeIn(
                    front.takingIn, taken, stamp: stamp, identity: { front.identity(of: $0) }), answer: "")
        }
    }

    /// Notes in the referral where it went.
    private func link(to family: Family.ID, isNew: Bool) async throws -> Receipt {
        try await front.office.referrals.change(
            front.id.value, by: command("link"), access: front.line
        ) { kept in Decision(try kept.record.becomes(family, isNew: isNew), answer: family.description) }
    }

    /// The step that notes in the referral where it went, as it follows from what was asked.
    static func linking(_ whole: Command, _ front: FrontDoorVisit) -> Command { command("link", of: whole, front) }

    private func command(_ part: String) -> Command { Self.command(part, of: whole, front) }

    /// One press is several commands, each with an identity of its own that follows from what was asked.
    private static func command(_ part: String, of whole: Command, _ front: FrontDoorVisit) -> Command {
        var command = whole
        var place = Canonical()
        place.append(part)
        place.append(command.id)
        let bytes = front.office.journal.keys[.referrals].digest(of: place.bytes).prefix(16)
        command.id = UInt128(bytes: bytes) ?? command.id
        command.base = nil
        return command
    }
}
