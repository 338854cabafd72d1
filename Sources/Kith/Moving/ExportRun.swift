import Journal
import Practice

/// Somebody wants everything in one file: what they asked for, who agreed, and how far it is (assurance 80).
///
/// Three steps, each a line of the access log: somebody asks and says why; a second person agrees; the file is made, waits
/// sealed for whoever asked, and is gone once it has been fetched or its time is over.
struct ExportRun: Sendable, Identifiable {
    typealias ID = Practice.ID<ExportRun>

    enum State: String, CaseIterable, Sendable {
        /// It waits for a second person.
        case asked
        case refused
        /// Whoever asked does not want it any more.
        case withdrawn
        /// Nobody answered in time.
        case lapsed
        case making
        /// The file waits for whoever asked.
        case ready
        /// It could not be made.
        case failed
        /// The file was fetched, and is gone.
        case fetched
        /// The file is gone: its time was over, or somebody threw it away.
        case gone

        /// Whoever asked cannot ask again before it is over.
        var isUnderWay: Bool { [.asked, .making, .ready].contains(self) }
    }

    /// What whoever asked said.
    struct Wish: Codable, Hashable, Sendable {
        var reason: String
        /// Who is to have it.
        var recipient: String
        var withRestricted: Bool
        /// Of the pages to read.
        var language: String
    }

    /// What the second person said.
    struct Decision: Codable, Hashable, Sendable {
        var by: Worker.ID
        var at: Moment
        var words: String
    }

    /// So long a second person can answer.
    static let patience: Int64 = 7 * 86_400_000
    /// So long the file waits.
    static let lasts: Int64 = 72 * 3_600_000

    let id: ID
    let by: Worker.ID
    let asked: Moment
    var state = State.asked
    /// Counts up with everything that happens to it.
    var tick = 0
    let wish: Wish
    var decision: Decision?
    /// Until when somebody can answer, or the file waits.
    var until: Moment
    /// How many records there were when it began.
    var families = 0
    var report = Exporting.Report()
    var pieces = 0
    /// The file's length in bytes.
    var size: Int64 = 0

    init(id: ID, by: Worker.ID, at now: Moment, wish: Wish) {
        (self.id, self.by, asked, self.wish) = (id, by, now, wish)
        until = Moment(milliseconds: now.milliseconds + Self.patience)
    }

    /// How many records have been looked at, in hundredths.
    var percent: Int { families == 0 ? 0 : min(100, report.looked * 100 / families) }
}

extension ExportRun {
    /// What the file and its folder are called.
    var name: String { "kith-\(Clock.day(of: asked))" }
}

/// What happened to an export of everything, as the access log has it; stored by these names.
enum ExportStep: String, CaseIterable, Sendable {
    case asked, agreed, refused, withdrawn, lapsed, made, failed, sent, fetched, thrownAway, over

    private static let mark = "bulk-"

    var part: String { Self.mark + rawValue }

    /// nil where the line is about something else.
    init?(part: String) {
        guard part.hasPrefix(Self.mark) else { return nil }
        self.init(rawValue: String(part.dropFirst(Self.mark.count)))
    }
}
