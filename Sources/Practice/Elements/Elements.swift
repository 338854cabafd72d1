/// The three elements that every family gets: a statement, a goal and a scale between them. Where one is missing, why.
package struct Elements: Hashable, Sendable {
    package enum Element: String, CaseIterable, Hashable, Sendable, Codable { case statement, goal, scale }

    /// Why one is not there yet.
    package internal(set) var notYet: [Element: String] = [:]

    package enum Event: Hashable, Sendable, Codable {
        case notYet(element: Element, because: String)
    }

    mutating func apply(_ event: Event, _ stamp: Stamp) {
        switch event {
        case .notYet(let element, let reason): notYet[element] = reason
        }
    }
}

extension Family {
    /// How one of the three elements stands.
    package enum ElementState: Hashable, Sendable {
        case present(since: Day)
        /// Not there; the reason is empty where nobody gave one.
        case missing(because: String)
    }

    package func state(of element: Elements.Element) -> ElementState {
        let since: Day? =
            switch element {
            case .statement: pairs.current.compactMap { $0.since { !$0.statement.isEmpty } }.min()
            case .goal: pairs.current.compactMap { $0.since { !$0.goal.isEmpty } }.min()
            case .scale: scales.current.compactMap { $0.series.first?.since.on }.min()
            }
        return since.map { .present(since: $0) } ?? .missing(because: elements.notYet[element] ?? "")
    }

    /// Are the three elements expected here? Only of families that were opened from the authority's date on.
    package func expectsElements(_ authority: Authority) -> Bool {
        guard let from = authority.elementsFrom, let opened = standing.opened else { return false }
        return opened >= from && standing.isOpen
    }

    /// Says why an element is not there yet.
    package func notYet(_ element: Elements.Element, because reason: String) throws(Refusal) -> [Event] {
        try stillOpen()
        return [.elements(.notYet(element: element, because: try why(reason)))]
    }
}
