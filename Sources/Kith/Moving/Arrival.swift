import Journal
import Practice

/// What holds for everything that arrives in one import.
struct ArrivalSetting: Sendable {
    /// The system it comes from.
    var source: String
    var by: Worker.ID
    var now: Moment
    var authority: Authority
    var staff: Staff
    var keys: KeyRing
    let today: Day
    /// Records that an import brought and that were taken back.
    var returned: Set<UInt128> = []
    /// What is compared with what comes; nil where nobody asked for that.
    var known: KnownFamilies?
    /// Families that stay out because somebody said so, by the identity that they would have here.
    var left: Set<UInt128> = []
    /// Whole histories may come, with the authors and times that stand in them.
    var takesHistories = false

    /// The identity that a thing of the other system has here, and will have again when it comes again. It is keyed, so
    /// that nobody who knows a reference can look for it in a stolen database.
    func identity(_ family: String, _ kind: String, _ local: String) -> UInt128 {
        if returned.isEmpty { return digest(family, kind, local) }
        // What was taken back stays what it is: the family comes again as a record of its own.
        var called = family
        while returned.contains(digest(called, "family", "")) { called += "\u{1}again" }
        return digest(called, kind, local)
    }

    private func digest(_ family: String, _ kind: String, _ local: String) -> UInt128 {
        var place = Canonical()
        for part in ["import", source, family, kind, local] { place.append(part) }
        return keys[.commands].digest(of: place.bytes).prefix(16).reduce(0) { $0 << 8 | UInt128($1) }
    }
}

/// A family that arrives: decided by the rules that the forms ask, row by row, and taken in as a whole or not at all.
struct Arrival {
    let setting: ArrivalSetting
    let rows: ImportedRows
    private(set) var family = Family()
    private(set) var events: [Family.Event] = []
    private(set) var problems: [ImportProblem]
    private var known: [ImportKind: [String: UInt128]] = [:]
    /// Things with a problem of their own: nothing more is said about what refers to them.
    private var broken: [ImportKind: Set<String>] = [:]
    private var counts: [ImportKind: Int] = [:]

    init(_ rows: ImportedRows, _ setting: ArrivalSetting) {
        self.rows = rows
        self.setting = setting
        problems = rows.problems
    }

    var id: Family.ID { Family.ID(setting.identity(rows.reference, "family", "")) }

    var stamp: Stamp { Stamp(at: setting.now, on: setting.today, by: setting.by) }

    /// Decides everything. Afterwards there are either problems, or the events that are the family.
    mutating func decide() throws {
        guard problems.isEmpty else { return }
        let own = OwnFields(rows, setting)
        problems += own.problems
        let first = ImportRow(number: rows.number, kind: .family, values: [:])
        try does(first) { [setting, rows] family in
            try family.takeIn(from: setting.source, reference: rows.reference)
                + family.open(on: own.opened ?? setting.today, today: setting.today)
        }
        // Existing safety names the worry it protects from, so the worries come before it.
        let ordered = rows.rows.enumerated().sorted { one, other in
            Self.order(one.element, one.offset) < Self.order(other.element, other.offset)
        }.map(\.element)
        for row in ordered { try decide(row) }
        refuseCircles()
        // They are let in as long as involved workers are, from the day on which the family comes.
        let until = setting.today.adding(days: setting.authority.accessRules.involvedDays)
        try does(first) { family in
            try family.allocate(lead: own.lead, team: own.team, coWorkers: own.coWorkers, until: until)
        }
        if !own.restrictedTo.isEmpty {
            try does(first) { [setting] family in
                try family.restrict(own.grounds, named: own.restrictedTo, lifters: setting.staff.lifters)
            }
        }
        if let closed = own.closed {
            try does(first) { [setting] family in
                try family.close(on: closed, because: own.closedBecause, today: setting.today)
            }
        }
        if !problems.isEmpty { events = [] }
    }

    private static func order(_ row: ImportRow, _ offset: Int) -> (ImportKind, Int, Int) {
        (row.kind, (row.values["protectsFrom"] ?? "").isEmpty ? 0 : 1, offset)
    }

    private mutating func decide(_ row: ImportRow) throws {
        switch row.kind {
        case .family:
            let reading = RowReading(row, of: rows.reference)
            problems += reading.problems
        case .person: try person(row)
        case .tie: try tie(row)
        case .item: try item(row)
        case .question: try question(row)
        case .pair: try pair(row)
        case .scale: try scale(row)
        case .rating: try rating(row)
        }
    }

    private mutating func refuseCircles() {
        guard let circle = Descent.circle(in: family.people.ties) else { return }
        let names = circle.map(family.people.name)
        let row = rows.rows.first { $0.kind == .tie }?.number ?? rows.number
        problems.append(ImportProblem(row: row, family: rows.reference, field: "ties", reason: .circle(names)))
    }
}

extension Arrival {
    /// Takes in what a rule decides, or notes why it said no.
    @discardableResult
    mutating func does(_ row: ImportRow, _ decide: (Family) throws -> [Family.Event]) throws -> Bool {
        var reading = RowReading(
            ImportRow(number: row.number, kind: row.kind, place: row.place, values: [:]), of: rows.reference)
        do {
            for event in try decide(family) {
                family.apply(event, stamp)
                events.append(event)
            }
            return true
        } catch let refusal as Refusal {
            reading.note(refusal)
            problems += reading.problems
            return false
        }
    }

    /// Gives a thing its identity, under the name that the rows have for it.
    ///
    /// - Returns: nil where another one has the same name; that is noted.
    mutating func name<Of>(_ reading: inout RowReading, _ kind: ImportKind, or other: String = "") -> ID<Of>? {
        counts[kind, default: 0] += 1
        let given = reading.text("id").trimmed
        let local = given.isEmpty ? (other.isEmpty ? "#\(counts[kind, default: 0])" : other) : given
        guard known[kind]?[local] == nil, broken[kind]?.contains(local) != true else {
            reading.note("id", .twice(kind, local))
            return nil
        }
        let identity = setting.identity(rows.reference, kind.rawValue, local)
        known[kind, default: [:]][local] = identity
        if kind == .person, !other.isEmpty, known[kind]?[other] == nil { known[kind]?[other] = identity }
        return ID(identity)
    }

    /// The thing that a row refers to. Nil where nothing is written, and where there is no such thing; that is noted.
    func find<Of>(_ local: String, _ kind: ImportKind, _ reading: inout RowReading, _ field: String) -> ID<Of>? {
        let local = local.trimmed
        if local.isEmpty { return nil }
        if let found = known[kind]?[local] { return ID(found) }
        if broken[kind]?.contains(local) == true {
            reading.isMoot = true
            return nil
        }
        reading.note(field, .noSuch(kind, local))
        return nil
    }

    func people(_ field: String, _ reading: inout RowReading) -> [Person.ID] {
        var found: [Person.ID] = []
        for name in reading.list(field) {
            if let person: Person.ID = find(name, .person, &reading, field) { found.append(person) }
        }
        return found
    }

    /// Keeps what was noted about a row that goes no further.
    mutating func keep(_ reading: RowReading) {
        problems += reading.problems
        let names = ["id", "name", "fullName"].map { reading.text($0).trimmed }.filter { !$0.isEmpty }
        broken[reading.row.kind, default: []].formUnion(names)
    }

    /// Takes in a new thing. Where the rule says no, nothing more is said about what refers to it.
    @discardableResult
    mutating func brings<Of>(
        _ id: ID<Of>, _ row: ImportRow, _ decide: (Family) throws -> [Family.Event]
    ) throws -> Bool {
        if try does(row, decide) { return true }
        let names = known[row.kind, default: [:]].filter { $0.value == id.value }.map(\.key)
        for name in names { known[row.kind]?[name] = nil }
        broken[row.kind, default: []].formUnion(names)
        return false
    }
}

/// The fields of the family itself, which may stand in any of its rows.
private struct OwnFields {
    var opened: Day?
    var closed: Day?
    var closedBecause = ""
    var lead: Worker.ID?
    var team: Team.ID?
    var coWorkers: Set<Worker.ID> = []
    var restrictedTo: Set<Worker.ID> = []
    var grounds = Standing.Grounds.other
    var problems: [ImportProblem] = []

    init(_ rows: ImportedRows, _ setting: ArrivalSetting) {
        var first: [String: ImportRow] = [:]
        for row in rows.rows {
            for field in ImportKind.ofFamily {
                guard let text = row.values[field], !text.isEmpty else { continue }
                guard let before = first[field] else {
                    first[field] = row
                    continue
                }
                if before.values[field] == text { continue }
                problems.append(
                    ImportProblem(row: row.number, family: rows.reference, field: field, reason: .otherwiseBefore))
            }
        }
        func reading(_ field: String) -> RowReading? {
            first[field].map { row in
                let values = [field: row.values[field] ?? ""]
                return RowReading(
                    ImportRow(number: row.number, kind: row.kind, place: row.place, values: values),
                    of: rows.reference)
            }
        }
        func read<Value>(_ field: String, _ value: (inout RowReading) -> Value?) -> Value? {
            guard var reading = reading(field) else { return nil }
            let found = value(&reading)
            problems += reading.problems
            return found
        }
        opened = read("opened") { $0.day("opened") }
        closed = read("closed") { $0.day("closed") }
        closedBecause = read("closedBecause") { $0.text("closedBecause") } ?? ""
        grounds = read("grounds") { $0.choice("grounds") } ?? .other
        team = read("team") { reading in
            let name = reading.text("team").trimmed
            let found = setting.staff.openTeams.first { $0.name.lowercased() == name.lowercased() }?.id
            if found == nil { reading.note("team", .noTeam(name)) }
            return found
        }
        func workers(_ field: String) -> Set<Worker.ID> {
            read(field) { reading in
                let logins = reading.list(field)
                let found = logins.compactMap { login -> Worker.ID? in
                    let known = setting.staff.worker(login: login)
                    if known == nil { reading.note(field, .noWorker(login)) }
                    return known
                }
                return Set(found)
            } ?? []
        }
        lead = workers("lead").first
        coWorkers = workers("coWorkers")
        restrictedTo = workers("restrictedTo")
    }
}

extension Staff {
    /// Somebody who can be given a family, by the name they sign in with.
    func worker(login: String) -> Worker.ID? {
        let login = login.trimmed.lowercased()
        return accounts.values.first { !$0.isClosed && $0.profile.login == login }?.id
    }
}
