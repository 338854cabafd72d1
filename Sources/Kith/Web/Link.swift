import Practice

/// The address of a page or an action. Made only by the typed properties beside each area's routes.
struct Link: Hashable, Sendable, CustomStringConvertible {
    let path: String

    init(path: String) {
        self.path = path
    }

    var description: String { path }

    /// The address with a place on the page.
    func at(_ place: String) -> Link { Link(path: "\(path)#\(place)") }

    /// The address with something to choose what is shown; never anything that says who somebody is.
    func with(_ name: String, _ value: String) -> Link {
        Link(path: "\(path)\(path.contains("?") ? "&" : "?")\(name)=\(value)")
    }

    /// Everything inside one family's record.
    static func family(_ id: Family.ID) -> FamilyLink { FamilyLink(id: id) }
}

/// Addresses inside one family's record.
struct FamilyLink: Hashable, Sendable {
    let id: Family.ID

    /// The address of a part of the record; the path is the route's, below `families/:family/`.
    func part(_ path: String = "") -> Link {
        Link(path: "/families/\(id)" + (path.isEmpty ? "" : "/\(path)"))
    }
}
