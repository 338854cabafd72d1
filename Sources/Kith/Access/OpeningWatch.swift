import HTTPTypes
import Journal
import Practice
import Synchronization

/// Counts how many different records somebody opens within an hour, and how often they search, so that whoever takes too
/// many out is seen within minutes and stopped (assurance 80). All nodes count together, in the database.
///
/// What somebody has opened within the hour opens again, however often: only further records are stopped. Whoever entered
/// a record in an emergency is not stopped there.
struct OpeningWatch: Sendable {
    enum Kind: String, Sendable {
        case records, searches
    }

    /// Of what was counted, in milliseconds.
    static let window: Int64 = 3_600_000

    let office: Office

    /// Somebody is about to see a record.
    ///
    /// - Throws: `Problem.tooMuch`.
    func opens(_ stream: UInt128, in visit: Visit, mayBeStopped: Bool) async throws {
        let whom = try Self.whom(visit)
        guard office.opened.isNew(stream, for: whom, at: visit.now.milliseconds) else { return }
        try await count(stream, .records, visit, mayBeStopped: mayBeStopped)
        office.opened.note(stream, for: whom, at: visit.now.milliseconds)
    }

    /// Somebody is about to search, or a program reads a page of a list.
    ///
    /// - Throws: `Problem.tooMuch`.
    func searches(in visit: Visit) async throws {
        try await count(office.surroundings.newID(), .searches, visit, mayBeStopped: true)
    }

    /// A token is counted by itself, apart from the person whose it is.
    private static func whom(_ visit: Visit) throws -> UInt128 {
        try visit.call?.token.id.value ?? visit.actor().id.value
    }

    private static func limit(_ kind: Kind, _ visit: Visit) -> OpeningPace.Limit {
        let pace = visit.authority.accessRules.openingPace
        if visit.call != nil { return pace.token }
        return kind == .records ? pace.records : pace.searches
    }

    private func count(_ thing: UInt128, _ kind: Kind, _ visit: Visit, mayBeStopped: Bool) async throws {
        let (whom, now, limit) = (try Self.whom(visit), visit.now.milliseconds, Self.limit(kind, visit))
        let since = now - Self.window
        // People who are invented are listed, and never stopped: whoever tries the program out sees all of it.
        let stops = mayBeStopped && !office.isDemo
        let alarms = try Alarms(kind, whom, visit)
        let opensAgain = try await whileThereIsRoom { tx -> Int64? in
            try tx.run("DELETE FROM opening WHERE whom = \(whom) AND kind = \(kind.rawValue) AND at <= \(since)")
            let row = try tx.row(
                "SELECT COUNT(*), MIN(at) FROM opening WHERE whom = \(whom) AND kind = \(kind.rawValue)")
            let before = try row.map { Int(try $0.integer(0)) } ?? 0
            let known = try tx.row(
                "SELECT at FROM opening WHERE whom = \(whom) AND kind = \(kind.rawValue) AND thing = \(thing)")
            guard known == nil else { return nil }
            if before >= limit.stopped {
                // Further ones need no counting.
                guard stops else { return nil }
                try alarms.sound(isStopped: true, in: tx)
                return try row.map { try $0.integer(1) + Self.window }
            }
            try tx.run(
                """
                INSERT INTO opening (whom, kind, thing, at) VALUES (\(whom), \(kind.rawValue), \(thing), \(now))
                """)
            if before + 1 >= limit.told { try alarms.sound(isStopped: false, in: tx) }
            return nil
        }
        guard let opensAgain else { return }
        throw Problem.tooMuch(minutes: max(1, Int((opensAgain - now + 59_999) / 60_000)))
    }
}

extension OpeningWatch {
    /// Where the disk is full, records can still be read, with their lines in the log, and nothing is counted.
    private func whileThereIsRoom(
        _ work: @escaping @Sendable (any Writing) throws -> Int64?
    ) async throws -> Int64? {
        do {
            return try await office.journal.database.writeOnceOrTwice(work)
        } catch StorageFault.full, StorageFault.readOnly {
            return nil
        }
    }
}

/// What is written when somebody reaches a limit: a line of the log that nobody can change, which the list of unusual
/// openings is made from, and letters to those who look after information governance. Once an hour for each limit.
private struct Alarms: Sendable {
    private let kind: OpeningWatch.Kind
    private let whom: UInt128
    private let line: AccessLine
    private let log: AccessLog
    private let letters: [@Sendable (any Writing) throws -> Void]

    init(_ kind: OpeningWatch.Kind, _ whom: UInt128, _ visit: Visit) throws {
        (self.kind, self.whom) = (kind, whom)
        var line = visit.line()
        line.action = PaceAlarm.action
        self.line = line
        log = visit.office.journal.access
        letters = try PaceAlarm.letters(visit)
    }

    func sound(isStopped: Bool, in tx: any Writing) throws {
        let name = PaceAlarm.part(kind, isStopped: isStopped)
        let last = try tx.row("SELECT at FROM opening WHERE whom = \(whom) AND kind = \(name)")
        if let last, line.at - (try last.integer(0)) < OpeningWatch.window { return }
        try tx.run("DELETE FROM opening WHERE whom = \(whom) AND kind = \(name)")
        try tx.run("INSERT INTO opening (whom, kind, thing, at) VALUES (\(whom), \(name), \(whom), \(line.at))")
        var line = line
        (line.part, line.outcome) = (name, isStopped ? "refused" : "done")
        try log.write([line], in: tx)
        for letter in letters { try letter(tx) }
    }
}

/// How an alarm stands in the access log, and whom it is told.
enum PaceAlarm {
    static let action = "pace"

    static func part(_ kind: OpeningWatch.Kind, isStopped: Bool) -> String {
        "\(kind.rawValue)-\(isStopped ? "stopped" : "told")"
    }

    /// What writes a letter to each who looks after information governance and has an address. It names nobody.
    static func letters(_ visit: Visit) throws -> [@Sendable (any Writing) throws -> Void] {
        let office = visit.office
        guard office.outbox.isOpen else { return [] }
        let words = Words(.english)
        return try visit.staff.openAccounts.compactMap { account in
            guard account.id != visit.signedIn?.id,
                visit.staff.roles[account.role]?.capabilities.contains(.readAccessLog) == true,
                let address = account.profile.email.flatMap({ EmailAddress($0) })
            else { return nil }
            let letter = Letter(
                to: address, subject: words.paceLetterSubject, text: words.paceLetterText(link: office.address),
                languages: [Language.english.tag])
            return try office.outbox.posting(letter, as: Letter.ID(office.surroundings.newID()), about: nil)
        }
    }
}

/// What this process knows to be counted, so that opening the next page of a record asks the database nothing.
final class OpenedLately: Sendable {
    /// So many openings are remembered; beyond them the database is asked again.
    private static let most = 100_000

    private struct Opening: Hashable {
        var whom: UInt128
        var stream: UInt128
    }

    private let all = Mutex<[Opening: Int64]>([:])

    func isNew(_ stream: UInt128, for whom: UInt128, at now: Int64) -> Bool {
        guard let at = all.withLock({ $0[Opening(whom: whom, stream: stream)] }) else { return true }
        return !(0..<OpeningWatch.window).contains(now - at)
    }

    func note(_ stream: UInt128, for whom: UInt128, at now: Int64) {
        all.withLock { all in
            if all.count >= Self.most { all.removeAll() }
            all[Opening(whom: whom, stream: stream)] = now
        }
    }
}

extension FamilyVisit {
    /// A page of the record is about to be shown to somebody who may read it.
    func countOpening() async throws {
        guard visit.method == .get, let wayIn else { return }
        var isEmergency = false
        if case .emergency = wayIn { isEmergency = true }
        try await office.openingWatch.opens(id.value, in: visit, mayBeStopped: !isEmergency)
    }
}

extension Visit {
    /// It looks for people, or a program goes along a list of families.
    var looksThroughFamilies: Bool {
        switch route.log {
        case .search: signedIn != nil
        case .list("families"): call != nil
        default: false
        }
    }
}

extension Words {
    var paceLetterSubject: String {
        say("Kith: very many records were opened", "Kith: agorwyd llawer iawn o gofnodion")
    }
    func paceLetterText(link: String) -> String {
        say(
            "Somebody, or a program with somebody's token, opened or searched very many records in an hour.\n\nSign in to see it under “Unusual openings”:\n\(link)\n",
            "Agorodd neu chwiliodd rhywun, neu raglen â thocyn rhywun, lawer iawn o gofnodion mewn awr.\n\nMewngofnodwch i'w weld o dan “Agoriadau anarferol”:\n\(link)\n"
        )
    }
    func paceAlarm(_ part: String) -> String? {
        switch part {
        case PaceAlarm.part(.records, isStopped: false):
            say("very many records in an hour", "llawer iawn o gofnodion mewn awr")
        case PaceAlarm.part(.records, isStopped: true):
            say("stopped: too many records in an hour", "ataliwyd: gormod o gofnodion mewn awr")
        case PaceAlarm.part(.searches, isStopped: false):
            say("very many searches in an hour", "llawer iawn o chwiliadau mewn awr")
        case PaceAlarm.part(.searches, isStopped: true):
            say("stopped: too many searches in an hour", "ataliwyd: gormod o chwiliadau mewn awr")
        default: nil
        }
    }
    var tooMuchTitle: String { say("Too many records in a short time", "Gormod o gofnodion mewn amser byr") }
    func tooMuchAdvice(minutes: Int) -> String {
        say(
            "You have opened or searched more than anybody reads in an hour. What you opened stays open. For anything else, wait \(minutes) minutes. Those who look after information governance have been told. If a child needs somebody now, ring your manager.",
            "Rydych wedi agor neu chwilio mwy nag y mae neb yn ei ddarllen mewn awr. Mae'r hyn a agoroch yn aros ar agor. Am unrhyw beth arall, arhoswch \(minutes) munud. Mae'r rhai sy'n gofalu am lywodraethu gwybodaeth wedi cael gwybod. Os oes angen rhywun ar blentyn nawr, ffoniwch eich rheolwr."
        )
    }
}
