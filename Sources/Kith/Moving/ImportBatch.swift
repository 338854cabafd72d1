import Crypto
import Journal
import Practice

/// Some families that are decided and written together.
struct ImportBatch: Sendable {
    let number: Int
    /// An earlier run of the same import did it: nothing is written, but its families are known.
    let isDone: Bool
    /// How many rows and bytes of the file were read when it was complete.
    var rows = 0
    var read = 0
    /// What was wrong where nobody could tell the family.
    var problems: [ImportProblem] = []
    var families: [ComingFamily] = []

    init(number: Int, isDone: Bool = false) {
        self.number = number
        self.isDone = isDone
    }

    mutating func add(_ rows: ImportedRows, _ setting: ArrivalSetting) {
        families.append(ComingFamily(rows, setting))
    }

    mutating func add(_ line: [UInt8], _ row: Int, _ setting: ArrivalSetting) {
        if ExportedFamily.isLine(line) {
            guard setting.takesHistories else {
                return problems.append(ImportProblem(row: row, reason: .history))
            }
            guard let family = ExportedFamily.read(line) else {
                return problems.append(ImportProblem(row: row, reason: .newer))
            }
            return families.append(ComingFamily(family, line, row, setting))
        }
        switch ImportedLine.read(line, number: row) {
        case .success(let line): add(line.family, setting)
        case .failure(let wrong): problems.append(wrong.problem)
        }
    }

    /// The same family twice in one file: the first counts.
    mutating func refuseTwice(_ seen: inout Set<UInt128>) {
        for place in families.indices where !seen.insert(families[place].id).inserted {
            if families[place].problems.isEmpty { families[place].refuse(.familyTwice) }
        }
    }

    /// The same people under two references: the first counts, and of the second it is said.
    mutating func noteTwins(_ twins: inout ImportTwins, leaving: Bool) {
        for place in families.indices where families[place].problems.isEmpty {
            let earlier = twins.earlier(families[place].likenesses, at: families[place].row)
            families[place].note(earlier, leaving: leaving)
        }
    }

    /// The families that seem to be here already, by the identity that they would have.
    var doubles: [(stream: UInt128, double: ImportDouble)] {
        families.compactMap { one in one.double.map { (one.id, $0) } }
    }

    /// - Returns: everything that was wrong in it, in the order of the rows.
    func count(in report: inout ImportReport) -> [ImportProblem] {
        var all = problems
        for family in families {
            switch family.found {
            case _ where !family.problems.isEmpty:
                report.refused += 1
                all += family.problems
            case .new where family.isLeft:
                report.left += 1
                if let double = family.double { report.add(double) }
            case .new: family.count(in: &report)
            case .made where family.isWritten: family.count(in: &report)
            case .made: report.before += 1
            case .differs, .taken:
                report.refused += 1
                all.append(family.problem(family.found == .taken ? .hereAlready : .cameBeforeOtherwise))
            }
        }
        all.sort { $0.row < $1.row }
        report.add(all)
        return all
    }
}

/// One family on its way in.
struct ComingFamily: Sendable {
    private enum Content: Sendable {
        case rows(ImportedRows)
        case history(ExportedFamily)
    }

    let id: UInt128
    let command: Command
    let row: Int
    let reference: String
    private let content: Content
    var found = StreamFound.new
    /// Written in a transaction of which nobody knew at first whether it was done.
    var isWritten = false
    /// It seems to be here already, or somebody said that it stays out.
    var isLeft = false
    private(set) var double: ImportDouble?
    /// What another description of the same people would share with it, as numbers.
    private(set) var likenesses: Set<Int> = []
    private var people: [Person.Details] = []
    private(set) var problems: [ImportProblem] = []
    private(set) var sealed: [SealedStream] = []
    private var steps: [WholeStream<Family>.Step] = []
    private var isUnallocated = false

    init(_ rows: ImportedRows, _ setting: ArrivalSetting) {
        (row, reference, content) = (rows.number, rows.reference, .rows(rows))
        id = setting.identity(rows.reference, "family", "")
        command = Self.command(rows.reference, Self.digest(of: rows), setting)
    }

    init(_ family: ExportedFamily, _ line: [UInt8], _ row: Int, _ setting: ArrivalSetting) {
        (self.row, reference, content) = (row, family.family.description, .history(family))
        id = family.family.value
        command = Self.command(reference, Array(SHA256.hash(data: line)), setting)
    }

    /// The same family from the same system is the same command; whether the same is said of it, its digest tells.
    private static func command(_ reference: String, _ digest: [UInt8], _ setting: ArrivalSetting) -> Command {
        Command(
            id: setting.identity(reference, "command", ""), actor: setting.by.value, at: setting.now.milliseconds,
            fields: digest)
    }

    private static func digest(of rows: ImportedRows) -> [UInt8] {
        var hasher = SHA256()
        for row in rows.rows {
            var canonical = Canonical()
            canonical.append(row.kind.rawValue)
            for (field, value) in row.values.sorted(by: { $0.key < $1.key }) {
                canonical.append(field)
                canonical.append(value)
            }
            hasher.update(data: canonical.bytes)
        }
        return Array(hasher.finalize())
    }

    func problem(_ reason: ImportProblem.Reason) -> ImportProblem {
        ImportProblem(row: row, family: reference, reason: reason)
    }

    mutating func refuse(_ reason: ImportProblem.Reason) {
        problems = [problem(reason)]
        sealed = []
    }

    mutating func decide(_ setting: ArrivalSetting) throws {
        switch content {
        case .rows(let rows):
            var arrival = Arrival(rows, setting)
            try arrival.decide()
            problems = arrival.problems
            if setting.known != nil { remember(arrival.family) }
            isUnallocated = arrival.family.standing.lead == nil && arrival.family.standing.team == nil
            steps = [.init(command, Decision(arrival.events, answer: answer), line: line(setting))]
        case .history(let family):
            guard family.history.allSatisfy({ ExportedFamily.times.contains($0.at) }) else { return refuse(.notWhole) }
            let record = family.record
            if record.standing.opened == nil || record.hasUnknownEvents { return refuse(.notWhole) }
            if setting.known != nil { remember(record) }
            steps = family.history.compactMap { Self.step($0) }
            let mark = try record.takeIn(from: setting.source, reference: reference)
            steps.append(.init(command, Decision(mark, answer: answer), line: line(setting)))
        }
    }

    private mutating func remember(_ record: Family) {
        people = record.people.present.map(\.details)
        likenesses = Set(Likeness.all(of: people).map(\.hashValue))
    }

    /// Looks whether somebody of it is here already.
    mutating func compare(with known: KnownFamilies) async throws {
        guard problems.isEmpty else { return }
        let found = try await known.found(people)
        if !found.families.isEmpty {
            double = ImportDouble(
                row: row, reference: reference, names: found.names, here: found.families.map(\.description))
        }
    }

    /// Notes where the same people stood before in the file.
    fileprivate mutating func note(_ rows: [Int], leaving: Bool) {
        if found == .new, !rows.isEmpty {
            double = double ?? ImportDouble(row: row, reference: reference)
            double?.rows = rows
        }
        guard leaving, found == .new, double != nil else { return }
        isLeft = true
        sealed = []
    }

    private var answer: String { Link.family(ID(id)).overview.path }

    private func line(_ setting: ArrivalSetting) -> AccessLine {
        AccessLine(
            at: setting.now.milliseconds, actor: setting.by.value, session: nil, role: "", source: "",
            action: "import", part: "record")
    }

    /// Something that was recorded elsewhere.
    private static func step<R: Record>(_ entry: ExportedFamily.Happening<R.Event>) -> WholeStream<R>.Step? {
        guard let event = entry.event else { return nil }
        return .init(ExportedFamily.command(entry), Decision([event], answer: ""), line: nil)
    }

    mutating func seal(for office: Office, _ setting: ArrivalSetting) throws {
        guard problems.isEmpty else { return }
        let family = try office.families.seal(WholeStream(id: id, steps: steps))
        sealed = [family]
        guard case .history(let exported) = content else { return }
        for talk in exported.meetings {
            let stream = WholeStream<Meeting>(
                id: talk.meeting.value, steps: talk.history.compactMap { Self.step($0) })
            sealed.append(try office.meetings.seal(stream, sharing: family))
        }
    }

    fileprivate func count(in report: inout ImportReport) {
        report.taken += 1
        report.events += steps.reduce(0) { $0 + $1.decision.events.count }
        report.unallocated += isUnallocated ? 1 : 0
        if let double { report.add(double) }
    }
}
