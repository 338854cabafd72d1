import Journal
import Practice

/// The unusual openings of one week, worked out from the access log and from the records as they are now. Names are
/// compared in memory; nothing is stored.
struct UnusualWeek: Sendable {
    /// The Monday on which it begins.
    let start: Day
    let entries: [UnusualEntry]
    /// The log was looked through back to this moment; nil where that was far enough.
    let cutAt: Moment?

    static func monday(of day: Day) -> Day {
        day.adding(days: -(((day.number + 3) % 7 + 7) % 7)) ?? day
    }

    init(_ office: Office, start: Day) async throws {
        self.start = Self.monday(of: start)
        let staff = try await office.accounts.everybody()
        let begin = Clock.end(of: self.start.adding(days: -1) ?? self.start).milliseconds
        let length: Int64 = 7 * 24 * 3_600_000
        let since = begin - Int64(Openings.weeksBefore) * length
        var all: [Worker.ID: Openings] = [:]
        let backTo = try await office.journal.access.walk(since: since, lookingAt: UnusualLimits.mostLines) { line in
            guard let actor = line.actor.map({ Worker.ID($0) }), line.at < begin + length, staff.accounts[actor] != nil
            else { return }
            all[actor, default: Openings()].take(line, week: begin, length: length)
        }
        cutAt = backTo > since ? Moment(milliseconds: backTo) : nil
        var entries: [UnusualEntry] = []
        for (worker, openings) in all.sorted(by: { $0.key < $1.key }) {
            let role = staff.accounts[worker]?.role
            let others = all.filter { $0.key != worker && staff.accounts[$0.key]?.role == role }.map(\.value)
            entries += Self.counted(worker, openings, among: others, staff)
            entries += try await Self.compared(worker, openings, staff, office)
        }
        self.entries = entries.filter { $0.count > 0 }
    }

    /// What is seen from the counts alone.
    private static func counted(
        _ worker: Worker.ID, _ openings: Openings, among others: [Openings], _ staff: Staff
    ) -> [UnusualEntry] {
        func entry(_ sign: UnusualSign, _ records: Set<UInt128>) -> UnusualEntry {
            UnusualEntry(
                account: worker, sign: sign, count: records.count, records: records.sorted().map { Family.ID($0) })
        }
        var entries = [entry(.own, openings.ownTried), entry(.missed, openings.missed)]
        var emergency = entry(.emergency, openings.emergencies)
        emergency.count += openings.emergenciesForNobody
        entries.append(emergency)
        if staff.actor(worker)?.may(.openInEmergency) != true { entries.append(entry(.night, openings.atNight)) }
        if openings.alarms > 0 {
            entries.append(
                UnusualEntry(
                    account: worker, sign: .pace, count: openings.alarms, usual: openings.wasStopped ? 1 : 0))
        }
        if openings.idleSearches >= UnusualLimits.idleSearches {
            entries.append(UnusualEntry(account: worker, sign: .searches, count: openings.idleSearches))
        }
        let sizes = others.map(\.opened.count).sorted()
        let median = sizes.isEmpty ? 0 : Double(sizes[sizes.count / 2])
        let usual = max(openings.usual, median)
        let number = openings.opened.count
        if number >= UnusualLimits.mostRecords, Double(number) > UnusualLimits.timesUsual * usual {
            entries.append(UnusualEntry(account: worker, sign: .volume, count: number, usual: Int(openings.usual)))
        }
        return entries
    }

    /// What is seen from the records of families that they do not work with.
    private static func compared(
        _ worker: Worker.ID, _ openings: Openings, _ staff: Staff, _ office: Office
    ) async throws -> [UnusualEntry] {
        guard let actor = staff.actor(worker), !openings.opened.isEmpty else { return [] }
        let own = try await office.journal.database.read { tx in
            Set(
                try tx.rows("SELECT stream FROM family_worker WHERE worker = \(worker.value)").map {
                    try $0.identity(0)
                })
        }
        var found: [UnusualSign: [Family.ID]] = [:]
        for (stream, hasWritten) in openings.opened.sorted(by: { $0.key < $1.key }) where !own.contains(stream) {
            guard let kept = try await office.families.load(stream) else { continue }
            for sign in signs(of: kept, opened: hasWritten, by: actor, staff) {
                found[sign, default: []].append(ID(stream))
            }
        }
        return found.sorted { $0.key.rawValue < $1.key.rawValue }.map { sign, records in
            UnusualEntry(account: worker, sign: sign, count: records.count, records: records)
        }
    }

    private static func signs(
        of kept: Kept<Family>, opened hasWritten: Bool, by actor: Actor, _ staff: Staff
    ) -> Set<UnusualSign> {
        var signs: Set<UnusualSign> = []
        // Who works with a family may have changed since; who allocates has to look at those of the team.
        if !hasWritten, !actor.may(.allocateFamilies) { signs.insert(.noWork) }
        let people = kept.record.people.present.filter { $0.details.part != .professional }
        let surname = PlainName.words(actor.name).last
        if people.contains(where: { person in surname.map { person.surnames.contains($0) } ?? false }) {
            signs.insert(.surname)
        }
        let names = Set(
            staff.accounts.values.filter { $0.id != actor.id }.map { Set(PlainName.words($0.profile.name)) })
        let isColleague = people.contains { person in person.wholeNames.contains(where: names.contains) }
        let isKin = staff.kin.contains { $0.key != actor.id && $0.value.contains { $0.closes(kept) } }
        if isColleague || isKin { signs.insert(.colleague) }
        return signs
    }
}

extension Person {
    /// The words of each whole name that they go by.
    fileprivate var wholeNames: [Set<String>] {
        [details.name, details.fullName, details.otherNames].map { Set(PlainName.words($0)) }.filter { $0.count > 1 }
    }

    /// The last word of each whole name that they go by.
    fileprivate var surnames: Set<String> {
        Set(
            [details.name, details.fullName, details.otherNames].map(PlainName.words).filter { $0.count > 1 }
                .compactMap(\.last))
    }
}
