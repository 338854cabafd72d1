/// What an import did, or would do.
struct ImportReport: Sendable {
    /// So many problems are told in full; the others are counted.
    static let told = 1_000

    var isDry = false
    var taken = 0
    var events = 0
    /// Families that the same import brought before.
    var before = 0
    var refused = 0
    /// Families that nobody works with and no team has.
    var unallocated = 0
    /// Families that stay out because they seem to be here already.
    var left = 0
    /// Families that seem to be here already, as many of them as are told, and how many there are.
    private(set) var doubles: [ImportDouble] = []
    private(set) var likelyDoubles = 0
    private(set) var problems: [ImportProblem] = []
    private(set) var untold = 0

    mutating func add(_ new: [ImportProblem]) {
        let room = max(0, Self.told - problems.count)
        problems += new.prefix(room)
        untold += max(0, new.count - room)
    }

    mutating func add(_ double: ImportDouble) {
        likelyDoubles += 1
        if doubles.count < Self.told { doubles.append(double) }
    }

    var isWell: Bool { problems.isEmpty }
}
