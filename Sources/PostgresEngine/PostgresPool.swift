import Dispatch
import Journal
import Synchronization

/// The connections that look things up: each runs one job at a time on its own queue.
final class PostgresPool: Sendable {
    struct Job: Sendable {
        var run: @Sendable (Connection) -> Void
        var refuse: @Sendable (any Error) -> Void
    }

    private let connections: [Connection]
    private let state: Mutex<PoolState<Job>>
    private let tickets = Mutex(0)

    init(_ connections: [Connection], mostWaiting: Int = 4_000) {
        self.connections = connections
        state = Mutex(PoolState(size: connections.count, mostWaiting: mostWaiting))
    }

    func ticket() -> Int {
        tickets.withLock { last in
            last += 1
            return last
        }
    }

    func submit(_ job: Job, ticket: Int) {
        switch state.withLock({ $0.ask(job, ticket: ticket) }) {
        case .run(let number): start(job, ticket, on: number)
        case .wait: break
        case .refuse: job.refuse(StorageFault.busy)
        }
    }

    /// Takes a job out that still waits, or asks the server to stop what it is doing for it.
    func cancel(_ ticket: Int) {
        if let job = state.withLock({ $0.withdraw(ticket: ticket) }) { return job.refuse(CancellationError()) }
        for connection in connections { connection.cancel(ticket) }
    }

    func close() {
        for job in state.withLock({ $0.close() }) { job.refuse(StorageFault.busy) }
    }

    private func start(_ job: Job, _ ticket: Int, on number: Int) {
        let connection = connections[number]
        connection.queue.async {
            connection.begin(ticket)
            job.run(connection)
            connection.end()
            guard let next = self.state.withLock({ $0.giveBack(number) }) else { return }
            self.start(next.job, next.ticket, on: number)
        }
    }
}
