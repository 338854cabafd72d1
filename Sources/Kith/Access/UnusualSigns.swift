import Journal
import Practice

/// What made somebody's openings in a week stand out (assurance 41). A sign is a question to ask, never a finding.
enum UnusualSign: String, CaseIterable, Hashable, Sendable {
    /// Tried to open their own or a relative's record.
    case own
    /// Opened a record in which somebody has their surname, without working with that family.
    case surname
    /// Opened the record of a colleague, or of a colleague's family, without working with it.
    case colleague
    /// Opened records of families that they do not work with, and wrote nothing in them.
    case noWork
    /// Opened many more records than they usually do and than others in their role.
    case volume
    /// Searched often and opened nothing of what was found.
    case searches
    /// Opened records at night.
    case night
    /// Used emergency access.
    case emergency
    /// Gave somebody their records without another one of theirs, which is closed to them.
    case missed
    /// Reached a limit of how much somebody may open or search in an hour.
    case pace
}

/// What one person did in the log, folded from its lines: counts and record numbers, nothing readable.
struct Openings: Sendable {
    /// Records that they opened in the week, and whether they wrote in them.
    var opened: [UInt128: Bool] = [:]
    /// Records opened in each of the weeks before.
    var before: [Int: Set<UInt128>] = [:]
    /// What each search of the week showed.
    var searches: [[UInt128]] = []
    var ownTried: Set<UInt128> = []
    var atNight: Set<UInt128> = []
    var emergencies: Set<UInt128> = []
    var missed: Set<UInt128> = []
    var emergenciesForNobody = 0
    /// How often they reached a limit for an hour, and whether they were stopped.
    var alarms = 0
    var wasStopped = false

    static let weeksBefore = 4

    /// From 10pm to 6am in London.
    static func isNight(_ moment: Moment) -> Bool {
        let hour = Clock.time(of: moment).hour
        return hour < 6 || hour >= 22
    }

    mutating func take(_ line: AccessLine, week: Int64, length: Int64) {
        let isOpening = ["view", "print", "change"].contains(line.action) && line.plainPart != "referral"
        guard line.at >= week else {
            if isOpening, line.outcome == "done", let stream = line.stream {
                before[Int((week - line.at - 1) / length), default: []].insert(stream)
            }
            return
        }
        if line.outcome == AccessLine.own, let stream = line.stream { ownTried.insert(stream) }
        if line.action == "emergency" {
            if Emergency.Reason(rawValue: line.part) != nil, line.outcome == "done", let stream = line.stream {
                emergencies.insert(stream)
            }
            if line.part == "nobody" { emergenciesForNobody += 1 }
        }
        if line.action == PaceAlarm.action {
            alarms += 1
            wasStopped = wasStopped || line.outcome == "refused"
        }
        guard line.outcome == "done" else { return }
        if line.action == "export", line.part == Handing.missed, let stream = line.stream { missed.insert(stream) }
        if line.action == "search" { searches.append(line.shown) }
        guard isOpening, let stream = line.stream else { return }
        opened[stream] = (opened[stream] ?? false) || line.action == "change"
        if Self.isNight(Moment(milliseconds: line.at)) { atNight.insert(stream) }
    }

    /// How many records they opened in an ordinary week; 0 where they opened none before.
    var usual: Double {
        Double(before.values.map(\.count).reduce(0, +)) / Double(max(1, before.count))
    }

    /// Searches of which nothing was opened.
    var idleSearches: Int { searches.count { shown in !shown.contains { opened[$0] != nil } } }
}

/// One person's openings in one week that stand out by one sign.
struct UnusualEntry: Hashable, Sendable {
    var account: Worker.ID
    var sign: UnusualSign
    /// How often, or how many records.
    var count: Int
    /// What they open in an ordinary week, for `volume`; for `pace` 1 where they were stopped.
    var usual = 0
    /// The records it is about, where there are such.
    var records: [Family.ID] = []
}

/// How much makes a sign, chosen so that ordinary work makes none.
enum UnusualLimits {
    /// At least so many records in a week …
    static let mostRecords = 10
    /// … and so many times what is usual for them and for their role.
    static let timesUsual = 3.0
    static let idleSearches = 8
    /// At most so many lines of the log are looked through.
    static let mostLines = 500_000
}
