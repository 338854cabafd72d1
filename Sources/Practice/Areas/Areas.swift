/// Which service area each child is in, since when. One sibling may be in care while another is on a plan.
package struct Areas: Hashable, Sendable {
    /// One stay of a child in an area.
    package struct Stay: Hashable, Sendable {
        package var area: ServiceArea.ID
        package var since: Day
        package var because: String
    }

    private var stays: [Person.ID: [Stay]] = [:]

    package enum Event: Hashable, Sendable, Codable {
        case moved(child: Person.ID, to: ServiceArea.ID, on: Day, because: String)
    }

    mutating func apply(_ event: Event, _ stamp: Stamp) {
        switch event {
        case .moved(let child, let area, let day, let reason):
            stays[child, default: []].append(Stay(area: area, since: day, because: reason))
        }
    }

    /// Every stay of a child, oldest first.
    package func stays(of child: Person.ID) -> [Stay] { stays[child, default: []].sorted { $0.since < $1.since } }

    /// The area of a child on a day: the last one that began on it or before.
    package func area(of child: Person.ID, on day: Day) -> ServiceArea.ID? {
        stays(of: child).last { $0.since <= day }?.area
    }
}

extension Family {
    /// Moves a child to another area: a step up, a step down or the first. Everything is kept; only the words change.
    package func move(
        _ child: Person.ID, to area: ServiceArea.ID, on day: Day, because reason: String, today: Day,
        authority: Authority
    ) throws(Refusal) -> [Event] {
        try stillOpen()
        guard let person = people[child], person.isChild else { throw Refusal(.notFound, "child") }
        guard areas.area(of: child, on: day) != area else { return [] }
        var checks = Checks()
        if !authority.openAreas.contains(where: { $0.id == area }) { checks.refuse(.areaNotOpen, "area") }
        if day > today { checks.refuse(.inFuture, "day") }
        let reason = checks.plain(reason, "why")
        if reason.isEmpty, !areas.stays(of: child).isEmpty { checks.refuse(.whyMissing, "why") }
        try checks.pass()
        return [.areas(.moved(child: child, to: area, on: day, because: reason))]
    }

    /// The areas of the children on a day, each once, in the children's order.
    package func currentAreas(on day: Day, of children: [Person.ID] = []) -> [ServiceArea.ID] {
        let chosen = children.isEmpty ? people.children.map(\.id) : children
        var found: [ServiceArea.ID] = []
        for child in chosen {
            if let area = areas.area(of: child, on: day), !found.contains(area) { found.append(area) }
        }
        return found
    }
}
