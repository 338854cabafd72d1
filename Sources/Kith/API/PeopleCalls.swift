import Practice

/// What other programs can write about people and their service areas.
enum PeopleCalls {
    static let all = people + belonging

    private static let people: [Route] = [
        .api(
            family: .post, "people", may: .record, logs: .change("people"),
            .adds(
                "addPerson", "Add somebody to the record",
                takes: Portraits.details.taken(
                    as: "NewPerson", "What is known of a person; at least one name.",
                    with: [.init("looked", .flag, "Add them although people like them were found.", like: true)])),
            answer: add),
        .api(
            family: .put, "people/:person", may: .record, logs: .change("people"),
            .changes(
                "describePerson", "Change what is known of somebody",
                takes: Portraits.details.taken("What is known of a person, whole: what is left out is emptied."))
        ) { visit, asked in
            try await visit.person(asked) { family, person in
                var details = Person.Details(asked.body)
                details.worker = family.people[person]?.details.worker
                // A program that is older than this member does not take away what somebody needs.
                if asked.body["formats"] == nil { details.formats = family.people[person]?.details.formats ?? [] }
                return try family.describe(person, as: details, today: visit.today)
            }
        },
        .api(
            family: .post, "people/:person/take-off", may: .record, logs: .change("people"),
            .changes("takePersonOff", "Take somebody off the record; what they said stays", takes: Bodies.why)
        ) { visit, asked in
            try await visit.person(asked) { try $0.takeOff($1, because: asked.body.text("why")) }
        },
        .api(
            family: .post, "people/:person/put-back", may: .record, logs: .change("people"),
            .changes("putPersonBack", "Put somebody back on the record")
        ) { visit, asked in try await visit.person(asked) { try $0.putBack($1) } },
    ]

    @Sendable private static func add(_ visit: FamilyVisit, _ asked: Asked) async throws -> Answer {
        let id = Person.ID(visit.office.surroundings.newID())
        let details = Person.Details(asked.body)
        let alike =
            asked.body.isOn("looked")
            ? [] : try await AlikePeople(actor: visit.actor, office: visit.office).found(for: [details])
        return try await visit.record(asked, id, at: "people") {
            let events = try $0.addPerson(details, as: id, today: visit.today)
            guard alike.isEmpty else { throw KnownAlready(found: alike) }
            return events
        }
    }

    private static let belonging: [Route] = [
        .api(
            family: .post, "ties", may: .record, logs: .change("people"),
            .adds("tie", "Say how one person is to another", takes: Portraits.tie.taken("Kayla, mother, Mia."))
        ) { visit, asked in
            let from: Person.ID = asked.body.id("from") ?? ID(0)
            return try await visit.record(asked, from, at: "people") {
                try $0.tie(from, asked.body.text("how"), to: asked.body.id("to") ?? ID(0))
            }
        },
        .api(
            family: .post, "ties/undo", may: .record, logs: .change("people"),
            .changes(
                "untie", "Take back how one person is to another", takes: Portraits.tie.taken("Kayla, mother, Mia."))
        ) { visit, asked in
            let from: Person.ID = asked.body.id("from") ?? ID(0)
            return try await visit.record(asked, from, at: "people") {
                try $0.untie(.init(from: from, how: asked.body.text("how"), to: asked.body.id("to") ?? ID(0)))
            }
        },
        .api(
            family: .post, "people/:person/area", may: .record, logs: .change("areas"),
            .changes(
                "moveChild", "Move a child to another service area",
                takes: .init(
                    name: "AreaMove", says: "Where a child goes, and why.",
                    members: [
                        .init("area", .identity, "The service area.", needed: true),
                        .init("day", .day, "From which day.", needed: true),
                        .init("why", .text, "Why; not needed for the first.", like: "The plan has ended."),
                    ]))
        ) { visit, asked in
            try await visit.person(asked) { family, child in
                try family.move(
                    child, to: asked.body.id("area") ?? ID(0), on: asked.body.day("day") ?? visit.today,
                    because: asked.body.text("why"), today: visit.today, authority: visit.authority)
            }
        },
    ]
}

extension FamilyVisit {
    fileprivate func person(
        _ asked: Asked, _ decide: (Family, Person.ID) throws -> [Family.Event]
    ) async throws -> Answer {
        let id: Person.ID = try visit.id("person")
        guard family.people[id] != nil else { throw Problem.notFound }
        return try await record(asked, id, at: "people") { try decide($0, id) }
    }
}
