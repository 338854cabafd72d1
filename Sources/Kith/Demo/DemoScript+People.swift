import Practice

/// Who belongs to the family, who works with it, and in which service each child is.
extension DemoScript {
    mutating func opens(lead: DemoStaff, team: DemoTeam, with others: Set<DemoStaff> = []) {
        does("people") { family, scene in try family.open(on: scene.day, today: scene.day) }
        works(lead: lead, team: team, with: others)
    }

    /// Says who works with the family from now on.
    mutating func works(lead: DemoStaff, team: DemoTeam, with others: Set<DemoStaff> = []) {
        does("standing") { family, _ in
            try family.allocate(lead: lead.id, team: team.id, coWorkers: Set(others.map(\.id)))
        }
    }

    mutating func child(
        _ name: String, _ fullName: String, years: Int, months: Int = 0, pronouns: String = "",
        _ more: (inout Person.Details) -> Void = { _ in }
    ) -> Person.ID {
        let born = calendar.birthday(years: years, months: months, &numbers)
        let id = person(.child, name, known: "") { details in
            (details.fullName, details.birth, details.pronouns) = (fullName, .day(on: born), pronouns)
            more(&details)
        }
        children.insert(id)
        return id
    }

    mutating func unborn(_ name: String, due: DemoDay) -> Person.ID {
        let due = calendar.day(due)
        let id = person(.child, name, known: "") { $0.birth = .unborn(due: due) }
        children.insert(id)
        return id
    }

    mutating func adult(
        _ name: String, _ fullName: String, years: Int, known: String,
        _ more: (inout Person.Details) -> Void = { _ in }
    ) -> Person.ID {
        let born = calendar.birthday(years: years, months: numbers.below(12), &numbers)
        return person(.adult, name, known: known) { details in
            (details.fullName, details.birth) = (fullName, .day(on: born))
            more(&details)
        }
    }

    mutating func network(
        _ name: String, _ known: String, _ more: (inout Person.Details) -> Void = { _ in }
    ) -> Person.ID {
        person(.network, name, known: known, more)
    }

    mutating func professional(_ name: String, _ known: String) -> Person.ID {
        person(.professional, name, known: known) { _ in }
    }

    /// A worker of the authority who signs in.
    mutating func professional(_ worker: DemoStaff) -> Person.ID {
        person(.professional, worker.name, known: worker.job) { details in
            (details.fullName, details.worker) = (worker.rawValue, worker.id)
        }
    }

    private mutating func person(
        _ part: Person.Part, _ name: String, known: String, _ more: (inout Person.Details) -> Void
    ) -> Person.ID {
        let id: Person.ID = numbers.newID()
        var details = Person.Details(part: part, name: name, known: known)
        more(&details)
        does("people") { [details] family, scene in try family.addPerson(details, as: id, today: scene.day) }
        return id
    }

    /// What became known of somebody later.
    mutating func describes(_ person: Person.ID, _ change: @escaping @Sendable (inout Person.Details) -> Void) {
        does("people") { family, scene in
            guard var details = family.people[person]?.details else { throw Refusal(.notFound) }
            change(&details)
            return try family.describe(person, as: details, today: scene.day)
        }
    }

    mutating func takesOff(_ person: Person.ID, because reason: String) {
        does("people") { family, _ in try family.takeOff(person, because: reason) }
    }

    mutating func tie(_ from: Person.ID, _ how: String, _ others: Person.ID...) {
        for other in others {
            does("people") { family, _ in try family.tie(from, how, to: other) }
        }
    }

    mutating func area(_ area: ServiceArea, of some: Person.ID..., because reason: String = "") {
        for child in some {
            does("areas") { family, scene in
                try family.move(
                    child, to: area.id, on: scene.day, because: reason, today: scene.day,
                    authority: scene.authority)
            }
        }
    }

    mutating func restricts(to named: Set<DemoStaff>, _ grounds: Standing.Grounds) {
        let lifters = DemoStaff.allCases.filter { $0.role.role.capabilities.contains(.restrictFamilies) }
        does("standing") { family, _ in
            try family.restrict(grounds, named: Set(named.map(\.id)), lifters: Set(lifters.map(\.id)))
        }
    }

    mutating func closes(because reason: String) {
        does("standing") { family, scene in try family.close(on: scene.day, because: reason, today: scene.day) }
    }

    /// Something was not shared with somebody who asked, and the family was told.
    mutating func keepsBack(
        _ what: String, from whom: String, _ ground: Sharings.Ground, because reason: String, decidedBy: String
    ) {
        let id: Sharings.Decision.ID = numbers.newID()
        does("sharing") { family, scene in
            try family.decideSharing(
                .init(
                    .notShared, what: what, with: whom, ground: ground, because: reason, decidedBy: decidedBy,
                    on: scene.day), as: id, today: scene.day)
        }
    }

    mutating func notYet(_ element: Elements.Element, because reason: String) {
        does("elements") { family, _ in try family.notYet(element, because: reason) }
    }
}
