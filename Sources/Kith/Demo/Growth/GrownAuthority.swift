import Journal
import Practice

/// An invented authority in numbers: as many families as are asked for, each with about fifty events, and as many workers
/// and teams as they need. To measure in: what does it cost to be large?
///
/// Stories are decided by the rules of `Practice` and sealed, chained and indexed as every record is; only reading each
/// one back before each of its commands is left out. The same numbers make the same families.
package struct GrownAuthority: Sendable {
    /// So many families are written in one transaction, at most: the more, the fewer visits to each page of an index.
    private static let together = 1_000
    static let familiesOfWorker = 25
    static let workersOfTeam = 8
    /// So many families stand in the list that is measured.
    private static let listed = 50

    let office: Office

    package init(_ office: Office) {
        self.office = office
    }

    /// Adds the families with these numbers, with their workers and teams. `spread` of them, evenly, are also worked
    /// with by one person who can then be measured reading all over the authority.
    ///
    /// - Returns: how many events were written.
    @discardableResult
    package func grow(_ families: Range<Int>, spread: Int, reader: Int) async throws -> Int {
        let teller = Teller(
            authority: try await office.authority(), role: DemoRole.practitioner.id,
            today: Clock.day(of: office.surroundings.now()),
            beside: [
                .init(worker: Self.reader(reader), every: max(1, families.count / spread)),
                .init(worker: Self.lister(reader), every: max(1, families.count / Self.listed)),
            ])
        try await makeStaff(of: families, reader: reader)
        let records = office.families
        let together = max(1, min(Self.together, families.count / 4))
        var starts = stride(from: families.lowerBound, to: families.upperBound, by: together).makeIterator()
        return try await withThrowingTaskGroup(of: [SealedStream].self) { group in
            func seal() {
                guard let start = starts.next() else { return }
                let some = start..<min(start + together, families.upperBound)
                group.addTask { try some.map { try records.seal(try teller.story(of: $0)) } }
            }
            // Two are being sealed while one is written.
            for _ in 0..<2 { seal() }
            var events = 0
            while let sealed = try await group.next() {
                seal()
                try await records.write(sealed)
                events += sealed.reduce(0) { $0 + $1.count }
            }
            return events
        }
    }

    /// Tells one family's story.
    private struct Teller: Sendable {
        var authority: Authority
        var role: Role.ID
        var today: Day
        var beside: [Beside]

        /// Somebody who works with one family in so many.
        struct Beside: Sendable {
            var worker: Worker.ID
            var every: Int
        }

        func story(of number: Int) throws -> WholeStream<Family> {
            let workers = GrownFamily.Workers(
                lead: GrownAuthority.worker(number / GrownAuthority.familiesOfWorker),
                team: GrownAuthority.team(number / GrownAuthority.familiesOfTeam),
                beside: Set(beside.filter { number % $0.every == 0 }.map(\.worker)))
            return try GrownFamily.story(of: number, with: workers, role: role, in: authority, until: today)
        }
    }

    static var familiesOfTeam: Int { familiesOfWorker * workersOfTeam }
    static func worker(_ number: Int) -> Worker.ID { ID(DemoNumbers.identity(of: "grown worker \(number)")) }
    static func manager(_ team: Int) -> Worker.ID { ID(DemoNumbers.identity(of: "grown manager \(team)")) }
    static func team(_ number: Int) -> Team.ID { ID(DemoNumbers.identity(of: "grown team \(number)")) }
    static func reader(_ number: Int) -> Worker.ID { ID(DemoNumbers.identity(of: "grown reader \(number)")) }
    /// Works with fifty families all over the authority.
    static func lister(_ number: Int) -> Worker.ID { ID(DemoNumbers.identity(of: "grown lister \(number)")) }
}

extension GrownAuthority {
    /// Teams, a manager for each, workers, and the reader: those that these families need and that are not there yet.
    private func makeStaff(of families: Range<Int>, reader: Int) async throws {
        let known = try await office.accounts.everybody()
        let teams = families.lowerBound / Self.familiesOfTeam...(families.upperBound - 1) / Self.familiesOfTeam
        let workers = families.lowerBound / Self.familiesOfWorker...(families.upperBound - 1) / Self.familiesOfWorker
        let missing = teams.filter { known.teams[Self.team($0)] == nil }
        let accounts =
            teams.map { (Self.manager($0), "Manager \($0)", DemoRole.teamManager, [Self.team($0)] as Set) }
            + workers.map {
                (Self.worker($0), "Worker \($0)", DemoRole.practitioner, [Self.team($0 / Self.workersOfTeam)] as Set)
            } + [
                (Self.reader(reader), "Reader \(reader)", DemoRole.practitioner, []),
                (Self.lister(reader), "Lister \(reader)", DemoRole.practitioner, []),
            ]
        let staff = accounts.filter { known.accounts[$0.0] == nil }.map { id, name, role, teams in
            Account(
                id: id, profile: .init(login: name.replacing(" ", with: ".").lowercased(), name: name, job: ""),
                role: role.id, teams: teams, isClosed: false)
        }
        try await office.accounts.keepAll(
            staff, teams: missing.map { (Self.team($0), "Team \($0)") }, line: office.ownLine("account"))
    }
}
