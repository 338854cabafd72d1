import Foundation
import HTTPTypes
import Journal
import Practice

/// Bringing two records of one family together, and parting them: both streams change in one transaction.
struct Merging: Sendable {
    let visit: FamilyVisit
    /// The other record, which its actor may bring together too.
    let other: Kept<Family>
    private var office: Office { visit.office }
    private var form: Fields { visit.visit.form }

    var otherID: Family.ID { Family.ID(other.id) }
    var otherName: String { other.record.people.displayName(visit.words) }

    /// Loads the other record in the path. One that the actor may not bring together is not there (assurance 29, 121).
    init(_ visit: FamilyVisit) async throws {
        try await self.init(visit, and: try visit.visit.id("other"))
    }

    /// The same, whoever names the other record.
    init(_ visit: FamilyVisit, and id: Family.ID) async throws {
        self.visit = visit
        guard id != visit.id, let kept = try await visit.office.families.load(id.value), kept.version > 0,
            kept.record.mergings.into == nil, Access.allows(.merge, to: visit.actor, on: kept, at: visit.visit.now)
        else { throw Problem.notFound }
        other = kept
    }

    /// Those of the other record about whom it has to be said whether they are somebody here, each with who that may be.
    var asked: [(person: Person, likely: Person?)] {
        other.record.people.present.map { person in
            let likely = visit.family.people.present.filter { $0.details.part == person.details.part }
                .compactMap { known in person.details.mayBe(known.details).map { (known, $0.cost) } }
                .min { $0.1 < $1.1 }
            return (person, likely?.0)
        }
    }

    /// What the form says of each person: nil for somebody who is not here.
    private func chosen() throws -> [Mergings.Same] {
        let (people, answers) = (form.ids("person") as [Person.ID], form.all("same"))
        let likely = Set(asked.filter { $0.likely != nil }.map(\.person.id))
        var same: [Mergings.Same] = []
        for (person, answer) in zip(people, answers) {
            if let here = Person.ID(answer) {
                same.append(.init(there: person, here: here))
            } else if answer.isEmpty, likely.contains(person) {
                throw Refusal(.chooseSomebody, "same")
            }
        }
        return same
    }

    func submit(_ shown: FamilyForm) async throws -> Answer {
        do {
            let link = visit.link.overview.with("said", "merged")
            let (same, command) = (try chosen(), try visit.visit.command(form))
            return .led(by: try await bringTogether(same, because: form.text("why"), command, answering: link.path))
        } catch let refusal as Refusal {
            return visit.refused(shown, because: refusal)
        }
    }

    /// Makes one record of both. `isSeen` looks at the version of the record that stays.
    func bringTogether(
        _ same: [Mergings.Same], because reason: String, _ command: Command, answering answer: String,
        isSeen: (Int) throws -> Void = { _ in }
    ) async throws -> Receipt {
        let name = otherName
        let stamp = Stamp(at: visit.visit.now, on: visit.today, by: visit.actor.id)
        return try await office.families.change(
            visit.id.value, and: other.id, by: command, access: visit.visit.line()
        ) { here, there in
            for kept in [here, there] where !Access.allows(.merge, to: visit.actor, on: kept, at: visit.visit.now) {
                throw Problem.notFound
            }
            try isSeen(here.version)
            let rows = try await office.meetings(of: Family.ID(there.id))
            guard !rows.contains(where: { ["planned", "running"].contains($0.state) }) else {
                throw Refusal(.meetingAhead)
            }
            let entries = try await office.families.entries(of: there.id).filter { $0.version <= there.version }
            let story = Family.ownStory(entries.map { (Stamp($0), $0.event) })
            let renamed = try Self.renamed(story, same.map { ($0.there, $0.here) })
            let events = try here.record.takeIn(
                there.record, as: Family.ID(there.id), name: name, story: renamed, same: same, because: reason,
                lifters: visit.staff.lifters,
                until: visit.today.adding(days: visit.authority.accessRules.involvedDays), stamp)
            return (Decision(events, answer: answer), also: try there.record.goInto(visit.id, because: reason))
        }
    }

    /// What was told, with other identities for some people.
    static func renamed(_ told: [Told], _ pairs: [(Person.ID, Person.ID)]) throws -> [Told] {
        guard !pairs.isEmpty else { return told }
        var text = String(decoding: try JSONEncoder().encode(told), as: UTF8.self)
        // An identity is a text of its own in an event, so one that stands inside of what somebody wrote stays.
        for (old, new) in pairs { text = text.replacing("\"\(old)\"", with: "\"\(new)\"") }
        return try JSONDecoder().decode([Told].self, from: Data(text.utf8))
    }
}

/// Parting a record again from one that it took in.
struct Parting: Sendable {
    let visit: FamilyVisit
    let taken: Mergings.Taken

    /// The record is restricted only because of the part that goes.
    var opensAgain: Bool {
        visit.family.standing.restriction != nil && !visit.family.mergings.isRestrictedBeneath
    }

    init(_ visit: FamilyVisit) throws {
        try self.init(visit, from: try visit.visit.id("other"))
    }

    /// The same, whoever names the other record.
    init(_ visit: FamilyVisit, from id: Family.ID) throws {
        self.visit = visit
        guard let taken = visit.family.mergings.taken.last(where: { $0.family == id }) else { throw Problem.notFound }
        self.taken = taken
    }

    func submit(_ shown: FamilyForm) async throws -> Answer {
        do {
            let link = visit.link.overview.with("said", "parted")
            let command = try visit.visit.command(visit.visit.form)
            return .led(by: try await part(because: visit.visit.form.text("why"), command, answering: link.path))
        } catch let refusal as Refusal {
            return visit.refused(shown, because: refusal)
        }
    }

    /// Gives the other record back. `isSeen` looks at the version of the record that stays.
    func part(
        because reason: String, _ command: Command, answering answer: String,
        isSeen: (Int) throws -> Void = { _ in }
    ) async throws -> Receipt {
        try await visit.office.families.change(
            visit.id.value, and: taken.family.value, by: command, access: visit.visit.line()
        ) { here, there in
            guard Access.allows(.merge, to: visit.actor, on: here, at: visit.visit.now) else { throw Problem.notFound }
            try isSeen(here.version)
            let events = try here.record.giveBack(taken.family, because: reason)
            guard let last = here.record.mergings.taken.last else { throw Refusal(.notFound) }
            let told = try Merging.renamed(last.since, last.same.map { ($0.here, $0.there) })
            return (
                Decision(events, answer: answer),
                also: try there.record.comeBack(from: visit.id, told: told, because: reason)
            )
        }
    }
}

extension Answer {
    /// Leads on to where a receipt says.
    fileprivate static func led(by receipt: Receipt) -> Answer {
        var answer = Answer.redirect(Link(path: receipt.answer))
        answer.isLogged = !receipt.wasRepeated
        return answer
    }
}
