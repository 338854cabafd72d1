import Markup
import Practice

extension FamilyLink {
    var people: Link { part("people") }
    var newPerson: Link { part("people/new") }
    func person(_ id: Person.ID) -> Link { part("people/\(id)") }
    func takeOff(_ id: Person.ID) -> Link { part("people/\(id)/take-off") }
    func putBack(_ id: Person.ID) -> Link { part("people/\(id)/back") }
    var ties: Link { part("people/ties") }
    var untie: Link { part("people/ties/remove") }
}

/// The people of a record: adding, describing, taking off, putting back, and how they belong together.
enum PeopleRoutes {
    static let all: [Route] = people + going + ties

    private static let people: [Route] = [
        .family(.get, "people", may: .read, logs: .view("people")) { visit in .page(PeoplePage(visit: visit).html) },
        .family(.get, "people/new", may: .record, logs: .view("people")) { visit in
            try await visit.show(PersonForm.adding(visit))
        },
        .family(
            .post, "people/new", may: .record, logs: .change("people"),
            takes: PersonForm.fields.union(AlikePeople.fields), answer: add),
        .family(.get, "people/:person", may: .record, logs: .view("people")) { visit in
            try await visit.show(try PersonForm.describing(visit.person(), visit))
        },
        .family(.post, "people/:person", may: .record, logs: .change("people"), takes: PersonForm.fields) { visit in
            let person = try visit.person()
            return try await visit.submit(
                PersonForm.describing(person, visit), then: visit.link.people.at("person-\(person.id)")
            ) {
                var checks = Checks()
                var details = PersonForm.details(visit.visit.form, &checks)
                // What the form has no room for stays.
                let known = ($0.people[person.id] ?? person).details.identifiers
                details.identifiers += known.dropFirst(PersonForm.mostIdentifiers)
                return try checks.finish(try $0.describe(person.id, as: details, today: visit.today))
            }
        },
    ]

    /// Adds somebody, after a question where somebody much like them is known already.
    @Sendable private static func add(_ visit: FamilyVisit) async throws -> Answer {
        let form = PersonForm.adding(visit)
        guard !visit.visit.form.isOn("back") else { return visit.again(form) }
        let id = Person.ID(visit.office.surroundings.newID())
        var unread = Checks()
        let likely = PersonForm.details(visit.visit.form, &unread)
        let alike =
            visit.visit.form.isOn("looked")
            ? [] : try await AlikePeople(actor: visit.actor, office: visit.office).found(for: [likely])
        do {
            return try await visit.submit(form, then: visit.link.people.at("person-\(id)")) {
                var checks = Checks()
                let details = PersonForm.details(visit.visit.form, &checks)
                let events = try checks.finish(try $0.addPerson(details, as: id, today: visit.today))
                guard alike.isEmpty else { throw KnownAlready(found: alike) }
                return events
            }
        } catch let known as KnownAlready {
            return AlikePage(visit: visit.visit, action: visit.link.newPerson, found: known.found, inside: visit).answer
        }
    }

    private static let going: [Route] = [
        .family(.get, "people/:person/take-off", may: .record, logs: .view("people")) { visit in
            try await visit.show(try TakeOffForm.form(visit.person(), visit))
        },
        .family(.post, "people/:person/take-off", may: .record, logs: .change("people"), takes: ["why"]) { visit in
            let person = try visit.person()
            return try await visit.submit(TakeOffForm.form(person, visit), then: visit.link.people) {
                try $0.takeOff(person.id, because: visit.visit.form.text("why"))
            }
        },
        .family(.post, "people/:person/back", may: .record, logs: .change("people")) { visit in
            let person = try visit.person()
            return try await visit.step(then: visit.link.people.at("person-\(person.id)"), in: .people) {
                $0.people[person.id]?.gone == nil ? [] : try $0.putBack(person.id)
            }
        },
    ]

    private static let ties: [Route] = [
        .family(.get, "people/ties", may: .record, logs: .view("people")) { visit in
            try await visit.show(TieForm.form(visit))
        },
        .family(.post, "people/ties", may: .record, logs: .change("people"), takes: ["from", "how", "to"]) { visit in
            let form = visit.visit.form
            return try await visit.submit(TieForm.form(visit), then: visit.link.people.at("ties")) {
                var checks = Checks()
                let (from, to) = (Person.ID(form.text("from")), Person.ID(form.text("to")))
                if from == nil { checks.refuse(.notFound, "from") }
                if to == nil { checks.refuse(.notFound, "to") }
                return try checks.finish(try $0.tie(from ?? ID(0), form.text("how"), to: to ?? ID(0)))
            }
        },
        .family(.post, "people/ties/remove", may: .record, logs: .change("people"), takes: ["from", "how", "to"]) {
            visit in
            let form = visit.visit.form
            guard let from = Person.ID(form.text("from")), let to = Person.ID(form.text("to")) else {
                throw Problem.badForm
            }
            let tie = Tie(from: from, how: form.text("how"), to: to)
            return try await visit.step(then: visit.link.people.at("ties"), in: .people) {
                $0.people.ties.contains(tie) ? try $0.untie(tie) : []
            }
        },
    ]
}

extension FamilyVisit {
    /// The person in the path.
    func person() throws -> Person {
        guard let person = family.people[try visit.id("person")] else { throw Problem.notFound }
        return person
    }
}
