/// Who gets which connection, as a value: without sockets or waiting, so that every order of events can be tested.
struct PoolState<Job> {
    /// What becomes of a job that asked for a connection.
    enum Step {
        case run(on: Int)
        case wait
        /// Too many wait already, or the pool is closed.
        case refuse
    }

    private let mostWaiting: Int
    private var idle: [Int]
    private var waiting: [(ticket: Int, job: Job)] = []
    private var isClosed = false

    init(size: Int, mostWaiting: Int) {
        idle = Array((0..<size).reversed())
        self.mostWaiting = mostWaiting
    }

    /// The connection that was used last comes first, so that a quiet server holds few of them open.
    mutating func ask(_ job: Job, ticket: Int) -> Step {
        guard !isClosed else { return .refuse }
        if let connection = idle.popLast() { return .run(on: connection) }
        guard waiting.count < mostWaiting else { return .refuse }
        waiting.append((ticket, job))
        return .wait
    }

    /// - Returns: whoever waited longest and gets the connection now; nil where it becomes idle.
    mutating func giveBack(_ connection: Int) -> (ticket: Int, job: Job)? {
        guard waiting.isEmpty else { return waiting.removeFirst() }
        idle.append(connection)
        return nil
    }

    /// Takes out a job that nobody wants any more.
    ///
    /// - Returns: nil where it does not wait.
    mutating func withdraw(ticket: Int) -> Job? {
        guard let place = waiting.firstIndex(where: { $0.ticket == ticket }) else { return nil }
        return waiting.remove(at: place).job
    }

    /// - Returns: the jobs that waited and will not be run.
    mutating func close() -> [Job] {
        isClosed = true
        defer { waiting = [] }
        return waiting.map(\.job)
    }
}
