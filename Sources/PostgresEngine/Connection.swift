import CPQ
import Dispatch
import Glibc
import Journal
import Synchronization

/// One connection to the server. Statements are queued and go out together when somebody needs an answer, so a
/// transaction costs a round trip for each question and none for what nobody asks about.
///
/// `@unchecked Sendable`: everything but `cancelling`, which is a lock, is touched on `queue` alone.
final class Connection: @unchecked Sendable {
    /// What has been sent and is not answered yet.
    private struct Sent {
        /// The statement that is prepared here, rather than run.
        var preparing: String?
    }

    /// Rows of an answer and how many were changed.
    struct Outcome {
        var rows: [ResultRow] = []
        var changed = 0
        /// The server's word for what it did, such as COMMIT.
        var tag = ""
    }

    let queue = DispatchQueue(label: "kith.postgres")
    private let address: Address
    private let limits: Limits
    private var handle: OpaquePointer?
    private var wasOpen = false
    /// The server has said that it ends this connection.
    private var isEnding = false
    private var lastUsed = ContinuousClock.now
    private var prepared: [String: String] = [:]
    private var sent: [Sent] = []
    private let cancelling = Mutex<Cancelling>(Cancelling())

    private static let mostPrepared = 300
    private static let mostSent = 64

    init(_ address: Address, limits: Limits) {
        self.address = address
        self.limits = limits
    }

    deinit { close() }

    var isLost: Bool { isEnding || PQstatus(handle) != CONNECTION_OK }

    /// Opens the connection where it is not open, and looks whether one that rested long is still there.
    ///
    /// After a loss it tries for some seconds, since a server that starts again or hands over takes that long.
    func ready() throws {
        if handle != nil, !isLost, ContinuousClock.now - lastUsed > .seconds(30) {
            _ = try? run("SELECT 1")
        }
        lastUsed = .now
        guard handle == nil || isLost else { return }
        close()
        for pause in wasOpen ? [0, 100, 400, 1_000, 2_000] as [UInt32] : [0] {
            usleep(pause * 1_000)
            if (try? open()) != nil { return }
        }
        throw StorageFault.unreachable
    }

    /// - Throws: `DatabaseRefusal` where the server refuses, or its settings do not keep records safe.
    func open() throws {
        let opened = try address.connect()
        do {
            try limits.establish(on: opened)
        } catch {
            PQfinish(opened)
            throw error
        }
        guard PQenterPipelineMode(opened) == 1 else { throw ServerFault.lost }
        handle = opened
        wasOpen = true
        cancelling.withLock { $0.handle = PQgetCancel(opened).map(CancelHandle.init) }
    }

    func close() {
        cancelling.withLock { $0.free() }
        PQfinish(handle)
        handle = nil
        isEnding = false
        prepared = [:]
        sent = []
    }

    /// Queues a statement. Where the kinds of fields are given, over and over in this order, nulls have them too.
    func send(_ sql: String, _ binds: [Bind], as kinds: [DataTable.Kind] = []) throws {
        // Before, not after: the answer to this one may be asked for.
        if sent.count >= Self.mostSent { try settle() }
        let parameters = try Parameters(binds, as: kinds)
        let key = sql + "|" + parameters.signature
        if prepared[key] == nil { try prepare(sql, key, parameters.types) }
        let name = prepared[key] ?? ""
        let isSent = parameters.lend { values, lengths, formats in
            PQsendQueryPrepared(handle, name, Int32(values.count), values, lengths, formats, 1)
        }
        guard isSent == 1 else { throw ServerFault.lost }
        sent.append(Sent())
    }

    /// Queues a statement without values that is not worth preparing.
    func send(_ sql: StaticString) throws {
        guard PQsendQueryParams(handle, "\(sql)", 0, nil, nil, nil, nil, 1) == 1 else { throw ServerFault.lost }
        sent.append(Sent())
    }

    @discardableResult func run(_ sql: StaticString) throws -> Outcome {
        try send(sql)
        return try settle()
    }

    private func prepare(_ sql: String, _ key: String, _ types: [Oid]) throws {
        if prepared.count >= Self.mostPrepared {
            try run("DEALLOCATE ALL")
            prepared = [:]
        }
        let name = "s\(prepared.count)"
        guard PQsendPrepare(handle, name, sql, Int32(types.count), types) == 1 else { throw ServerFault.lost }
        sent.append(Sent(preparing: key))
        prepared[key] = name
    }

    /// Sends what is queued and waits until all of it is answered.
    ///
    /// - Returns: what the last statement found.
    /// - Throws: `ServerFault` of the first that failed; the server left out those after it.
    @discardableResult func settle() throws -> Outcome {
        guard !sent.isEmpty else { return Outcome() }
        let waiting = sent
        sent = []
        var failure: (any Error)?
        var outcome = Outcome()
        guard handle != nil, PQpipelineSync(handle) == 1 else { throw ServerFault.lost }
        for (place, statement) in waiting.enumerated() {
            do {
                let found = try answer(isWanted: place == waiting.count - 1)
                if statement.preparing == nil { outcome = found }
            } catch {
                if let key = statement.preparing { prepared[key] = nil }
                failure = failure ?? error
            }
        }
        if let sync = PQgetResult(handle) { PQclear(sync) }
        guard !isLost else { throw ServerFault.lost }
        if let failure { throw failure }
        return outcome
    }

    /// Leaves nothing unanswered; what failed was known or does not matter any more.
    func drain() throws {
        do { try settle() } catch ServerFault.lost { throw ServerFault.lost } catch {}
    }

    /// Reads the answer of one statement, up to the empty one that closes it.
    private func answer(isWanted: Bool) throws -> Outcome {
        var outcome = Outcome()
        var failure: (any Error)?
        while let result = PQgetResult(handle) {
            defer { PQclear(result) }
            switch PQresultStatus(result) {
            case PGRES_COMMAND_OK, PGRES_TUPLES_OK:
                guard isWanted else { continue }
                do { outcome = try Outcome(result) } catch { failure = error }
            case PGRES_PIPELINE_ABORTED:
                failure = failure ?? ServerFault.refused(state: "25P02")
            default:
                let state = PQresultErrorField(result, 67).map { String(cString: $0) } ?? "08000"
                isEnding = isEnding || state.hasPrefix("57P") || state.hasPrefix("08")
                failure = failure ?? ServerFault.refused(state: state)
            }
        }
        if let failure { throw failure }
        return outcome
    }
}

extension Connection.Outcome {
    fileprivate init(_ result: OpaquePointer) throws {
        let columns = PQnfields(result)
        rows = try (0..<PQntuples(result)).map { row in
            ResultRow(try (0..<columns).map { try Bind(result, row: row, column: $0) })
        }
        tag = PQcmdStatus(result).map { String(cString: $0) } ?? ""
        changed = PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
    }
}

extension Connection {
    /// Says which job runs now, so that nobody cancels the one after it.
    func begin(_ ticket: Int) { cancelling.withLock { $0.running = ticket } }

    func end() { cancelling.withLock { $0.running = nil } }

    /// Asks the server to stop what this job is doing, if it still runs.
    func cancel(_ ticket: Int) {
        cancelling.withLock { state in
            guard state.running == ticket, let handle = state.handle else { return }
            var reason = [CChar](repeating: 0, count: 256)
            PQcancel(handle.pointer, &reason, 256)
        }
    }

    private struct Cancelling {
        var running: Int?
        var handle: CancelHandle?

        mutating func free() {
            handle.map { PQfreeCancel($0.pointer) }
            handle = nil
        }
    }

    /// libpq allows a cancel handle to be used from any thread; the lock around it keeps it from being freed meanwhile.
    private struct CancelHandle: @unchecked Sendable {
        let pointer: OpaquePointer
    }
}
