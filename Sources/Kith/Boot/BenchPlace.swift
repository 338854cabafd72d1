import Journal
import Practice

/// A place to measure in: one family with a map of 20 KB, many with a smaller one, and somebody who is signed in.
package struct BenchPlace: Sendable {
    package var cookie: String
    package var formToken: String
    /// The address of that map.
    package var map: String
    /// Addresses that a form with one item can be sent to, each of another family.
    package var adding: [String]

    /// Makes the place in an installation that has accounts.
    /// `families` is how many there are to write to.
    package static func make(in office: Office, families: Int) async throws -> BenchPlace {
        let staff = try await office.accounts.everybody()
        guard
            let worker = staff.openAccounts.first(where: { account in
                staff.roles[account.role]?.capabilities.contains(.recordFamilies) == true
            })
        else { throw Problem.notFound }
        let started = try await office.accounts.sessions.start(for: worker.id, source: "bench", browser: "bench")
        var links: [FamilyLink] = []
        for number in 0..<families {
            let id = Family.ID(office.surroundings.newID())
            try await open(id, number: number, items: number == 0 ? 6 : 3, worker: worker.id, office)
            links.append(Link.family(id))
        }
        return BenchPlace(
            cookie: "\(office.cookieName)=\(started.token)",
            formToken: office.accounts.formToken(of: started.session.id), map: links[0].map.path,
            adding: links.dropFirst().map { $0.add(to: .existingStrength).path })
    }

    private static func open(
        _ id: Family.ID, number: Int, items: Int, worker: Worker.ID, _ office: Office
    ) async throws {
        let now = office.surroundings.now()
        let today = Clock.day(of: now)
        let authority = try await office.authority()
        let command = Command(id: office.surroundings.newID(), actor: worker.value, at: now.milliseconds, fields: [])
        _ = try await office.families.change(id.value, by: command, access: office.ownLine("bench")) { kept in
            var family = kept.record
            var events: [Family.Event] = []
            func take(_ new: [Family.Event]) {
                for event in new { family.apply(event, Stamp(at: now, on: today, by: worker)) }
                events += new
            }
            take(try family.open(on: today, today: today))
            let child = Person.ID(office.surroundings.newID())
            take(try family.addPerson(.init(part: .child, name: "Child \(number)"), as: child, today: today))
            take(
                try family.move(
                    child, to: ServiceArea.childProtection.id, on: today, because: "", today: today,
                    authority: authority))
            take(try family.allocate(lead: worker, team: nil, coWorkers: []))
            for place in 0..<items {
                let text = "Item \(place): on an ordinary day somebody saw what happened and said it in plain words."
                take(
                    try family.add(
                        .init(text: Written(text), children: [child], source: .seen(by: "a neighbour")),
                        to: Category.allCases[place % 7], as: ID(office.surroundings.newID())))
            }
            return Decision(events, answer: "/")
        }
    }
}
