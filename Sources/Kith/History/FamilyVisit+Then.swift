import Journal
import Practice

extension FamilyVisit {
    /// Everything that happened in this record, oldest first.
    func history() async throws -> History { History(try await told()) }

    private func told() async throws -> [(version: Int, stamp: Stamp, event: Family.Event?)] {
        try await office.told(of: id, to: actor, at: visit.now)
    }

    /// The record as it was at a version, as far as this reader may know it.
    func record(at version: Int) async throws -> Family {
        History(try await told().filter { $0.version <= version }).now
    }

    /// The newest things that happened, oldest first, told beside the record as it is now: so many are read, and no more,
    /// however long the history is. What stood there before each of them is for the history itself.
    func newest(_ count: Int) async throws -> [History.Entry] {
        let newest = try await latest(count)
        guard newest.contains(where: { $0.event?.isParting == true }) else { return newest }
        // What may be told of it takes the whole history to say.
        return try await history().entries.suffix(count)
    }

    private func latest(_ count: Int) async throws -> [History.Entry] {
        try await office.families.entries(of: id.value, after: max(0, version - count)).suffix(count).map { entry in
            History.Entry(version: entry.version, stamp: Stamp(entry), event: entry.event, before: family)
        }
    }

    /// The record as it had been recorded by the end of a day, with the authority's words of that day.
    func then(_ day: Day) async throws -> Then {
        let history = try await history()
        var authority = Authority()
        for entry in try await office.authorities.entries(of: Office.authorityID) {
            guard Stamp(entry).on <= day else { break }
            authority.apply(entry)
        }
        // A record may be older than the authority's place here, as after an import: then today's words serve.
        return Then(
            day: day, family: history.record(on: day), authority: authority.areas.isEmpty ? self.authority : authority,
            began: history.entries.first?.stamp.on,
            later: history.entries(after: day, through: today).count)
    }
}

extension Family.Event {
    /// Two records part, or go to where they may part again.
    fileprivate var isParting: Bool {
        switch self {
        case .merging(.gaveBack), .merging(.cameBack), .merging(.mergedInto): true
        default: false
        }
    }
}

/// A record on a day in the past (design.md: "as of a day means the day it was recorded here").
struct Then: Sendable {
    var day: Day
    var family: Family
    var authority: Authority
    /// The day of the first thing that was recorded.
    var began: Day?
    /// How many things have been recorded since.
    var later: Int

    /// Everything that workers could read on that day.
    func display(_ words: Words) -> Display {
        Display(showing: Showing(family, to: .workers), words: words, authority: authority, day: day)
    }
}

/// A day that was asked for in the address line, with what was typed and what is wrong with it.
struct AskedDay: Sendable {
    var name: String
    var typed: Fields
    var day: Day?
    var error: String?

    /// Where it is needed, nothing typed at all is wrong too.
    init(_ name: String, in query: Fields, today: Day, words: Words, isNeeded: Bool) {
        self.name = name
        typed = query
        do throws(Refusal) {
            day = try Self.day(name, in: query, today: today, isNeeded: isNeeded)
        } catch let refusal {
            error = words.sentence(for: refusal)
        }
    }

    private static func day(_ name: String, in query: Fields, today: Day, isNeeded: Bool) throws(Refusal) -> Day? {
        let day = try query.day(name)
        if day == nil, isNeeded { throw Refusal(.noSuchDay, name) }
        if let day, day > today { throw Refusal(.inFuture, name) }
        return day
    }

    var errors: [(field: String, words: String)] { error.map { [(name, $0)] } ?? [] }
}

extension Link {
    /// The address with a day in the three parts that a date's boxes send.
    func with(_ name: String, day: Day) -> Link {
        with("\(name)-day", "\(day.day)").with("\(name)-month", "\(day.month)").with("\(name)-year", "\(day.year)")
    }
}

extension Office {
    /// What is told of a record to this reader: a record that it was one with for a while, and that they may not open, is
    /// told as if it had never been (assurance 29).
    func told(
        of id: Family.ID, to actor: Actor, at now: Moment
    ) async throws -> [(version: Int, stamp: Stamp, event: Family.Event?)] {
        let entries = try await families.entries(of: id.value).map { entry in
            (version: entry.version, stamp: Stamp(entry), event: entry.event)
        }
        var hidden: Set<Family.ID> = []
        for other in Family.parted(entries.map(\.event)) {
            guard let kept = try await families.load(other.value) else {
                hidden.insert(other)
                continue
            }
            if !Access.allows(.read, to: actor, on: try await whole(of: kept), at: now) { hidden.insert(other) }
        }
        return hidden.isEmpty ? entries : Family.history(entries, without: hidden)
    }
}
