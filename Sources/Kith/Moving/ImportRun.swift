import Journal
import Practice

/// One file of families that somebody sent, and how far it is.
struct ImportRun: Sendable, Identifiable {
    typealias ID = Practice.ID<ImportRun>

    enum State: String, CaseIterable, Sendable {
        /// Its file is still on its way.
        case arriving
        /// It is looked through, and nothing is changed.
        case checking
        /// It was looked through; somebody has to say whether its families are to come in.
        case checked
        case bringing
        case done
        /// Somebody stopped it; it can go on.
        case stopped
        /// It cannot be read at all.
        case unreadable
        /// What came in is taken back.
        case returning
        case returned

        /// The program works at it.
        var isUnderWay: Bool { self == .checking || self == .bringing || self == .returning }
        /// Nothing is left of it that could be thrown away.
        var isOver: Bool { self == .done || self == .returned }
    }

    var id: ID
    var by: Worker.ID
    var begun: Moment
    var changed: Moment
    var state = State.arriving
    /// Counts up with everything that happens to it.
    var tick = 0
    /// So many batches of families are done with.
    var batches = 0
    /// Pieces of the file that wait; 0 when it is gone.
    var pieces = 0
    /// The length of the file in bytes, and how many of them have been read.
    var size: Int64 = 0
    var read: Int64 = 0
    var rows = 0
    var report = ImportReport()
    /// How many things are wrong in it.
    var problems = 0
    /// The system that the families come from.
    var source: String
    /// What the file was called.
    var file: String

    init(id: ID, by: Worker.ID, at now: Moment, source: String, file: String) {
        (self.id, self.by, begun, changed) = (id, by, now, now)
        self.source = source
        self.file = file
    }
}

extension ImportRun {
    /// How much has been read, in hundredths.
    var percent: Int { size == 0 ? 0 : Int(min(100, read * 100 / size)) }
}

/// Something wrong in a file, in both languages, as it is kept until somebody has read it.
struct ToldProblem: Codable, Hashable, Sendable {
    var row: Int
    var family: String
    var part: String
    var field: String
    var english: String
    var welsh: String

    init(_ problem: ImportProblem) {
        row = problem.row
        (family, part, field) = (problem.family, problem.part, problem.field)
        english = Words(.english).sentence(for: problem.reason)
        welsh = Words(.welsh).sentence(for: problem.reason)
    }
}
