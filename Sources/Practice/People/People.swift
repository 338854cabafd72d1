/// The people of a family record: children, adults, network and professionals, and how they belong together.
package struct People: Hashable, Sendable {
    private var all: [Person.ID: Person] = [:]
    private var arrival: [Person.ID] = []
    package internal(set) var ties: [Tie] = []
    /// Whose records were given away, the oldest first.
    package private(set) var handed: [Handed] = []
    /// The children who are in the record now, from old to young.
    package private(set) var children: [Person] = []
    /// Everybody who is in the record now, children first, then in the order they came.
    package private(set) var present: [Person] = []

    package enum Event: Hashable, Sendable, Codable {
        case personAdded(person: Person.ID, details: Person.Details)
        case personDescribed(person: Person.ID, details: Person.Details)
        case personTakenOff(person: Person.ID, because: String)
        case personPutBack(person: Person.ID)
        case tied(tie: Tie)
        case untied(tie: Tie)
        /// What is recorded about somebody was given to them, or to somebody who may act for them.
        case recordHanded(person: Person.ID, handing: Handing)
    }

    mutating func apply(_ event: Event, _ stamp: Stamp) {
        switch event {
        case .personAdded(let id, let details):
            all[id] = Person(id: id, details: details, added: stamp)
            arrival.append(id)
        case .personDescribed(let id, let details): all[id]?.details = details
        case .personTakenOff(let id, let reason): all[id]?.gone = reason
        case .personPutBack(let id): all[id]?.gone = nil
        case .tied(let tie): if !ties.contains(tie) { ties.append(tie) }
        case .untied(let tie): ties.removeAll { $0 == tie }
        case .recordHanded(let id, let handing): handed.append(Handed(person: id, handing: handing, stamp: stamp))
        }
        order()
    }

    /// Who is here and in which order is asked far more often than it changes.
    private mutating func order() {
        let here = arrival.compactMap { all[$0] }.filter { $0.gone == nil }
        children = here.filter(\.isChild).enumerated().sorted { one, other in
            let (first, second) = (Self.birthOrder(one.element), Self.birthOrder(other.element))
            return first == second ? one.offset < other.offset : first < second
        }.map(\.element)
        present = children + Person.Part.beyondChildren.flatMap { part in here.filter { $0.details.part == part } }
    }

    /// Anybody who was ever in the record.
    package subscript(id: Person.ID) -> Person? { all[id] }

    package var gone: [Person] { arrival.compactMap { all[$0] }.filter { $0.gone != nil } }

    package func with(_ part: Person.Part) -> [Person] { present.filter { $0.details.part == part } }

    private static func birthOrder(_ person: Person) -> Int {
        switch person.details.birth {
        case .day(let day): day.number
        case .notKnown: Int.max - 2
        case .unborn: Int.max - 1
        }
    }

    /// The names a family goes by: its adults, then its children.
    package var names: [String] { (with(.adult) + children).map(\.name) }

    package func name(of person: Person.ID) -> String { all[person]?.name ?? "" }

    /// Who must be contacted with care, and how.
    package var safeContactNotes: [(name: String, note: String)] {
        present.filter { !$0.details.safeContact.isEmpty }.map { ($0.name, $0.details.safeContact) }
    }

    package func ties(of person: Person.ID) -> [Tie] { ties.filter { $0.from == person || $0.to == person } }
}

extension Family {
    /// Adds somebody to the record.
    package func addPerson(_ details: Person.Details, as id: Person.ID, today: Day) throws(Refusal) -> [Event] {
        try stillOpen()
        return [.people(.personAdded(person: id, details: try checked(details, nil, today: today)))]
    }

    /// Changes what is known of somebody.
    package func describe(_ id: Person.ID, as details: Person.Details, today: Day) throws(Refusal) -> [Event] {
        try stillOpen()
        guard let person = people[id] else { throw Refusal(.notFound) }
        let details = try checked(details, person.details, today: today)
        return person.details == details ? [] : [.people(.personDescribed(person: id, details: details))]
    }

    /// Takes somebody off the record; what they said stays under their name.
    package func takeOff(_ id: Person.ID, because reason: String) throws(Refusal) -> [Event] {
        try stillOpen()
        guard let person = people[id] else { throw Refusal(.notFound) }
        guard person.gone == nil else { throw Refusal(.isWithdrawn) }
        return [.people(.personTakenOff(person: id, because: try why(reason)))]
    }

    package func putBack(_ id: Person.ID) throws(Refusal) -> [Event] {
        try stillOpen()
        guard let person = people[id] else { throw Refusal(.notFound) }
        guard person.gone != nil else { throw Refusal(.isNotWithdrawn) }
        return [.people(.personPutBack(person: id))]
    }

    /// Says how one person is to another.
    package func tie(_ from: Person.ID, _ how: String, to: Person.ID) throws(Refusal) -> [Event] {
        try stillOpen()
        var checks = Checks()
        if people[from] == nil { checks.refuse(.notFound, "from") }
        if people[to] == nil || from == to { checks.refuse(.notFound, "to") }
        let how = checks.needed(Written(how), "how")
        try checks.pass()
        let tie = Tie(from: from, how: how, to: to)
        return people.ties.contains(tie) ? [] : [.people(.tied(tie: tie))]
    }

    package func untie(_ tie: Tie) throws(Refusal) -> [Event] {
        try stillOpen()
        guard people.ties.contains(tie) else { throw Refusal(.notFound) }
        return [.people(.untied(tie: tie))]
    }

    /// `before` is what stood there: a number that stood there is not looked at again.
    private func checked(
        _ details: Person.Details, _ before: Person.Details?, today: Day
    ) throws(Refusal) -> Person.Details {
        var details = details
        var checks = Checks()
        details.name = checks.plain(details.name, "name")
        details.fullName = checks.plain(details.fullName, "fullName")
        if details.name.isEmpty { details.name = details.fullName }
        if details.name.isEmpty { checks.refuse(.nameMissing, "name") }
        details.otherNames = checks.plain(details.otherNames, "otherNames")
        if case .unborn = details.birth, details.part != .child { checks.refuse(.unbornNotChild, "birth") }
        if case .day(let day) = details.birth, day > today { checks.refuse(.inFuture, "born") }
        details.pronouns = checks.plain(details.pronouns, "pronouns")
        details.speaks = checks.plain(details.speaks, "speaks")
        details.reads = checks.plain(details.reads, "reads")
        details.safeContact = checks.plain(details.safeContact, "safeContact")
        details.known = checks.plain(details.known, "known")
        for place in details.identifiers.indices {
            details.identifiers[place] = details.identifiers[place].checked(
                before?.identifiers ?? [], today: today, &checks)
        }
        try checks.pass()
        return details
    }
}
