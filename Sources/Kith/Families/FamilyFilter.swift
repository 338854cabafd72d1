import Practice

/// Which families a list shows. It stands in the address, so it says nothing about anybody.
struct FamilyFilter: Hashable, Sendable {
    enum Whose: Hashable, Sendable {
        /// All that the actor may open.
        case all
        /// Those the actor works with.
        case mine
        case team(Team.ID)
    }

    var whose = Whose.all
    var isOpen = true
    /// Only families without this element.
    var without: Elements.Element?

    init(whose: Whose = .all, isOpen: Bool = true, without: Elements.Element? = nil) {
        self.whose = whose
        self.isOpen = isOpen
        self.without = without
    }

    init(_ query: Fields) {
        switch query.text("whose") {
        case "mine": whose = .mine
        case let text: whose = Team.ID(text).map { .team($0) } ?? .all
        }
        isOpen = query["state"] != "closed"
        without = Elements.Element(rawValue: query.text("without"))
    }

    /// As it stands in the address.
    var whoseValue: String {
        switch whose {
        case .all: ""
        case .mine: "mine"
        case .team(let team): team.description
        }
    }

    var link: Link {
        var link = Link.families
        if whose != .all { link = link.with("whose", whoseValue) }
        if !isOpen { link = link.with("state", "closed") }
        if let without { link = link.with("without", without.rawValue) }
        return link
    }

    /// The families to show, newest change first.
    func rows(for actor: Actor, in office: Office) async throws -> [FamilyRow] {
        let rows: [FamilyRow]
        switch whose {
        case .all: rows = try await office.families(for: actor, isOpen: isOpen)
        case .mine: rows = try await office.work(of: actor, isOpen: isOpen)
        case .team(let team): rows = try await office.families(of: team, for: actor, isOpen: isOpen)
        }
        guard let without else { return rows }
        return rows.filter { !$0.present.contains(without) }
    }
}
