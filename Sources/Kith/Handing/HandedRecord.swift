import Journal
import Practice

/// One record in which somebody stands, as it was when a worker checked what is given away.
struct HandedRecord: Sendable {
    let id: Family.ID
    /// The version of the record up to which it was read.
    let version: Int
    let family: Family
    let person: Person
    /// Its own history, and those of the records that it took in.
    let chapters: [Chapter]
    let meetings: [Talk]
    /// Who printed some of it or took it out, where whoever makes the file may know.
    let papers: [ExportedOpening]

    struct Chapter: Sendable {
        let stream: Family.ID
        /// Who the person was there.
        let reader: Person.ID
        let entries: [(entry: History.Entry, after: Family)]
    }

    struct Talk: Sendable {
        let id: Meeting.ID
        let version: Int
        let meeting: Meeting
        /// Part of it is kept from whoever makes the file: they give its minutes to nobody.
        let isWhole: Bool
        /// The reports that were given to somebody, each with its own texts as they stood then.
        let reports: [(content: Report.Handover.Content, texts: [Report.Section: Written])]
    }

    /// Whom the person is called by in the histories.
    var readers: Set<Person.ID> { Set(chapters.map(\.reader)).union([person.id]) }

    /// What was read, so that the file is made of nothing else: the versions of the histories and meetings.
    var seen: [(id: String, version: Int)] {
        [(id.description, version)]
            + chapters.dropFirst().map { ($0.stream.description, $0.entries.last?.entry.version ?? 0) }
            + meetings.map { ($0.id.description, $0.version) }
    }
}

/// Reads the records in which somebody stands.
struct HandedRecords: Sendable {
    let visit: FamilyVisit
    /// Up to which version each history and meeting was checked; without an entry all of it is read.
    var seen: [String: Int] = [:]
    private var office: Office { visit.office }

    private static let mostPapers = 200

    /// The record of the visit, and those others that were ticked and that whoever makes the file may take out.
    func all(of person: Person.ID, also others: [(Family.ID, Person.ID)]) async throws -> [HandedRecord] {
        var records = [try await record(visit.kept, person)].compactMap { $0 }
        for (family, person) in others where family != visit.id {
            guard let kept = try await office.families.load(family.value),
                Access.allows(.export, to: visit.actor, on: kept, at: visit.visit.now)
            else { throw Problem.notFound }
            guard try await visit.hasSaidWhy(toOpen: kept) else { throw Problem.purposeNeeded(family) }
            guard let record = try await record(kept, person) else { throw Problem.notFound }
            records.append(record)
        }
        return records
    }

    private func record(_ kept: Kept<Family>, _ reader: Person.ID) async throws -> HandedRecord? {
        let id = Family.ID(kept.id)
        let version = seen[id.description] ?? kept.version
        let own = try await chapter(id, reader, upTo: version)
        guard let family = own.entries.last?.after, let person = family.people[reader] else { return nil }
        var chapters = [own]
        for taken in family.mergings.taken {
            let there = taken.same.first { $0.here == reader }?.there ?? reader
            chapters.append(try await chapter(taken.family, there, upTo: seen[taken.family.description] ?? .max))
        }
        var meetings: [HandedRecord.Talk] = []
        for chapter in chapters {
            for meeting in try await office.allMeetings(of: chapter.stream) {
                meetings.append(try await talk(meeting, family))
            }
        }
        return HandedRecord(
            id: id, version: version, family: family, person: person, chapters: chapters, meetings: meetings,
            papers: try await papers(of: id))
    }

    private func chapter(
        _ id: Family.ID, _ reader: Person.ID, upTo last: Int
    ) async throws -> HandedRecord.Chapter {
        let told = try await office.told(of: id, to: visit.actor, at: visit.visit.now).filter { $0.version <= last }
        let history = History(told)
        let entries = history.entries.enumerated().map { place, entry in
            (entry, place + 1 < history.entries.count ? history.entries[place + 1].before : history.now)
        }
        return .init(stream: id, reader: reader, entries: entries)
    }

    private func talk(_ id: Meeting.ID, _ family: Family) async throws -> HandedRecord.Talk {
        let last = seen[id.description] ?? .max
        let entries = try await office.meetings.entries(of: id.value).filter { $0.version <= last }
        let meeting = entries.reduce(into: Meeting()) { $0.apply($1) }
        let reports = meeting.report.handovers.map { handover in
            let then = entries.filter { $0.version <= handover.content.meeting }
            return (handover.content, then.reduce(into: Meeting()) { $0.apply($1) }.report.texts)
        }
        return .init(
            id: id, version: entries.last?.version ?? 0, meeting: meeting,
            isWhole: family.withheld(of: meeting, from: visit.actor).isEmpty, reports: reports)
    }

    private func papers(of id: Family.ID) async throws -> [ExportedOpening] {
        guard visit.may(.seeOpenings) else { return [] }
        let lines = try await office.journal.access.lines(of: .record(id.value), limit: 5_000)
        return lines.map { ExportedOpening($0.line, of: id, visit.staff, office.journal.keys) }
            .filter { ["print", "export"].contains($0.action) && $0.outcome == "done" }
            // That a file like this one was given away stands in the record itself.
            .filter { ![Handing.part, Handing.missed].contains($0.part) }
            .prefix(Self.mostPapers).reversed()
    }
}

/// Other records that hold somebody who may be the same person.
struct OtherRecord: Sendable {
    let id: Family.ID
    let person: Person
    let names: [String]
    /// A number of another system, or a name with the same day of birth, speaks for it.
    let isLikely: Bool
    /// Whoever makes the file has to say first why they open that record.
    let needsPurpose: Bool

    /// How a form names it.
    var value: String { "\(id).\(person.id)" }

    static func read(_ value: String) -> (Family.ID, Person.ID)? {
        let parts = value.split(separator: ".")
        guard parts.count == 2, let family = Family.ID(String(parts[0])), let person = Person.ID(String(parts[1]))
        else {
            return nil
        }
        return (family, person)
    }

    /// Those among the records that whoever makes the file may take out. Nothing tells of any other.
    static func all(besides visit: FamilyVisit, for person: Person) async throws -> [OtherRecord] {
        let alike = try await AlikePeople(actor: visit.actor, office: visit.office).alike(person.details)
        var found: [OtherRecord] = []
        for one in alike where one.row.id != visit.id {
            guard let kept = try await visit.office.families.load(one.row.id.value),
                Access.allows(.export, to: visit.actor, on: kept, at: visit.visit.now)
            else { continue }
            let needsPurpose = try await !visit.hasSaidWhy(toOpen: kept)
            found += one.fits.map { fit in
                OtherRecord(
                    id: one.row.id, person: fit.person, names: kept.record.people.names,
                    isLikely: fit.fit.hasNumber || fit.fit.isBornThen, needsPurpose: needsPurpose)
            }
        }
        return found
    }
}

extension Handing {
    /// What the access log calls it, and what it calls a record of the same person that was not in it because it is closed
    /// to whoever made the file.
    static let part = "person"
    static let missed = "person-missed"
}
