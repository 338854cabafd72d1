import Journal
import Practice

/// Meetings to measure: rooms with a question open, and people in them with phones.
package struct RoundPlace: Sendable {
    /// Somebody in a room, as their phone knows them.
    package struct Guest: Sendable {
        package var cookie: String
        package var formToken: String
    }

    package struct Room: Sendable {
        package var guests: [Guest]
        /// Where the chair shows the numbers.
        package var show: String
        /// The question, as a form names it.
        package var round: String
    }

    package var rooms: [Room]
    package var chairCookie: String
    package var chairFormToken: String

    /// Makes so many rooms with so many people in each, in an installation that has accounts.
    package static func make(in office: Office, rooms: Int, people: Int) async throws -> RoundPlace {
        let staff = try await office.accounts.everybody()
        guard
            let worker = staff.openAccounts.first(where: { account in
                staff.roles[account.role]?.capabilities.contains(.recordFamilies) == true
            })
        else { throw Problem.notFound }
        let started = try await office.accounts.sessions.start(for: worker.id, source: "bench", browser: "bench")
        var made: [Room] = []
        for _ in 0..<rooms {
            made.append(try await room(people, chair: worker.id, office))
        }
        return RoundPlace(
            rooms: made, chairCookie: "\(office.cookieName)=\(started.token)",
            chairFormToken: office.accounts.formToken(of: started.session.id))
    }

    private static func room(_ people: Int, chair: Worker.ID, _ office: Office) async throws -> Room {
        let (family, meeting) = (Family.ID(office.surroundings.newID()), Meeting.ID(office.surroundings.newID()))
        let round = Round.ID(office.surroundings.newID())
        let persons = (0..<people).map { _ in Person.ID(office.surroundings.newID()) }
        let scale = Scale.ID(office.surroundings.newID())
        try await change(office.families, family.value, chair, office, { $0.apply($1, $2) }) { family, today in
            family.take(try family.record.open(on: today, today: today))
            family.take(try family.record.allocate(lead: chair, team: nil, coWorkers: []))
            for (place, person) in persons.enumerated() {
                let details = Person.Details(part: place % 3 == 0 ? .adult : .network, name: "Person \(place)")
                family.take(try family.record.addPerson(details, as: person, today: today))
            }
            family.take(try family.record.askScale(wording, kind: .safety, for: nil, as: scale))
        }
        let guests = persons.map { _ in Participant.ID(office.surroundings.newID()) }
        try await change(office.meetings, meeting.value, chair, office, { $0.apply($1, $2) }) { meeting, today in
            let plan = Meeting.Plan(
                type: .reviewConference, family: family, on: today, time: "", place: "", chair: chair)
            meeting.take(try meeting.record.plan(plan))
            meeting.take(try meeting.record.begin())
            for (place, guest) in guests.enumerated() {
                let content = Participant.Content(
                    name: "Person \(place)", part: place % 3 == 0 ? .family : .network, person: persons[place])
                meeting.take(try meeting.record.add(content, as: guest))
                meeting.take(try meeting.record.comes(guest, how: .ownPhone))
            }
            meeting.take(try meeting.record.open(.init(scale: scale, wording: wording), as: round))
        }
        var phones: [Guest] = []
        for guest in guests {
            let (token, write) = office.guests.welcoming(guest, to: meeting)
            try await office.journal.database.write { try write($0) }
            guard let found = try await office.guests.find(token) else { throw Problem.notFound }
            phones.append(
                Guest(
                    cookie: "\(Guests.cookie(office))=\(token)", formToken: office.accounts.formToken(of: found.session)))
        }
        return Room(
            guests: phones, show: Link.family(family).meeting(meeting).round(round, "show").path,
            round: round.description)
    }

    private static let wording = Scale.Wording(
        question: Written("How sure are we that the children are with a calm grown-up, also on bad days?"),
        ten: "Always a calm grown-up; the plan has worked for six months, also on bad days.",
        zero: "Somebody drinks and shouts, the children are there, and nobody helps.")

    /// A record while it is filled: each step is decided on what the steps before it made.
    private struct Filling<R: Record> {
        var record: R
        var events: [R.Event] = []
        let apply: (inout R, R.Event) -> Void

        mutating func take(_ new: [R.Event]) {
            for event in new { apply(&record, event) }
            events += new
        }
    }

    private static func change<R: Record>(
        _ records: Records<R>, _ id: UInt128, _ actor: Worker.ID, _ office: Office,
        _ apply: @escaping (inout R, R.Event, Stamp) -> Void, _ decide: (inout Filling<R>, Day) throws -> Void
    ) async throws {
        let now = office.surroundings.now()
        let stamp = Stamp(at: now, on: Clock.day(of: now), by: actor)
        let command = Command(id: office.surroundings.newID(), actor: actor.value, at: now.milliseconds, fields: [])
        _ = try await records.change(id, by: command, access: office.ownLine("bench")) { kept in
            var filling = Filling(record: kept.record) { apply(&$0, $1, stamp) }
            try decide(&filling, stamp.on)
            return Decision(filling.events, answer: "/")
        }
    }
}
