/// How one kind of thing is told in JSON: every member with its shape, its meaning and where its value comes from, so that
/// what is answered and what the OpenAPI document says cannot part.
struct Portrait<Thing>: Sendable {
    let name: String
    let says: String
    let lines: [Line]

    struct Line: Sendable {
        let member: Shape.Member
        let value: @Sendable (Thing) -> JSON

        /// `isNeeded` only matters where the same object can be sent: what is answered has every member.
        init(
            _ name: String, _ shape: Shape, _ says: String, needed isNeeded: Bool = true, like example: JSON? = nil,
            _ value: @escaping @Sendable (Thing) -> JSON
        ) {
            member = Shape.Member(name, shape, says, needed: isNeeded, like: example)
            self.value = value
        }
    }

    init(_ name: String, _ says: String, _ lines: [Line]) {
        self.name = name
        self.says = says
        self.lines = lines
    }

    var shape: Shape { .object(.init(name: name, says: says, members: lines.map(\.member))) }

    func json(_ thing: Thing) -> JSON {
        .object(lines.map { .init(name: $0.member.name, value: $0.value(thing)) })
    }

    func json(_ things: some Sequence<Thing>) -> JSON { .list(things.map(json)) }

    func json(_ thing: Thing?) -> JSON { thing.map(json) ?? .null }
}
