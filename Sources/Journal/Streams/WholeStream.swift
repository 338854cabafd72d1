/// A record that is told from its first event to its last before any of it is written.
///
/// For records that come in great numbers and that nobody else can know yet: families moved in from another system, an
/// authority that is invented to measure in. Nothing is looked up, so many of them go into one transaction; what is
/// stored is what the same commands would have left one by one.
package struct WholeStream<R: Record>: Sendable {
    /// One command with what was decided.
    package struct Step: Sendable {
        package var command: Command
        package var decision: Decision<R.Event>
        /// nil where the step was taken elsewhere, before the record came here: it leaves its events alone, with their
        /// time and author, and is not remembered as a command of this place.
        package var line: AccessLine?

        package init(_ command: Command, _ decision: Decision<R.Event>, line: AccessLine?) {
            self.command = command
            self.decision = decision
            self.line = line
        }
    }

    package var id: UInt128
    package var steps: [Step]

    package init(id: UInt128, steps: [Step]) {
        self.id = id
        self.steps = steps
    }
}

/// A whole stream as it is stored: sealed, chained and indexed, and not written yet.
package struct SealedStream: Sendable {
    let id: UInt128
    let kind: String
    let version: Int
    let head: [UInt8]
    let changed: Int64
    let key: SealingKey
    let events: [SealedEvent]
    let rows: [(table: DataTable, values: [Bind])]
    let commands: [SealedCommand]
    let lines: [AccessLine]
}

extension Records {
    /// Seals a stream and makes its index rows. Needs no database, so several can be sealed at the same time.
    ///
    /// A stream about another one is sealed with that one's key.
    package func seal(_ stream: WholeStream<R>, sharing owner: SealedStream? = nil) throws -> SealedStream {
        let key = owner?.key ?? SealingKey.random()
        var end = StreamEnd(new: stream.id, key: key)
        var record = R()
        var events: [SealedEvent] = []
        var commands: [SealedCommand] = []
        for step in stream.steps {
            for event in step.decision.events {
                let (kind, bytes) = try R.encode(event)
                events.append(try end.seal(kind: kind, bytes: bytes, by: step.command))
                record.apply(
                    Entry(
                        version: end.version, at: step.command.at, actor: step.command.actor, kind: kind, event: event))
            }
            guard step.line != nil else { continue }
            commands.append(
                try CommandBook.entry(
                    step.command, answer: step.decision.answer, stream: stream.id, version: end.version, key: key,
                    keys: journal.keys))
        }
        let folded = record
        return SealedStream(
            id: stream.id, kind: R.kind, version: end.version, head: end.head,
            changed: stream.steps.last?.command.at ?? 0, key: key, events: events,
            rows: try indexes.flatMap { index in
                try index.rows(folded, journal.keys).map { row in
                    (index.table, try index.stored(row, of: stream.id, key: key))
                }
            }, commands: commands, lines: stream.steps.compactMap { $0.line?.about(stream.id) })
    }

    /// Writes streams that do not exist yet, all in one transaction, and with them what `also` writes.
    ///
    /// - Throws: `StorageFault.taken` where one of them exists; then none is written.
    package func write(
        _ streams: [SealedStream], also: @escaping @Sendable (any Writing) throws -> Void = { _ in }
    ) async throws {
        let (access, keys) = (journal.access, journal.keys)
        try await journal.database.write { tx in
            for stream in streams.sorted(by: { $0.id < $1.id }) { try stream.write(keys, in: tx) }
            // In the order of their keys: each page of the index is then visited once, not once for every command.
            for command in streams.flatMap(\.commands).sorted(by: { $0.id < $1.id }) { try command.write(in: tx) }
            let lines = streams.flatMap(\.lines)
            if !lines.isEmpty { try access.write(lines, in: tx) }
            try also(tx)
        }
    }
}

/// What is known here of a stream that is to be written whole.
package enum StreamFound: Hashable, Sendable {
    case new
    /// The same command made it before.
    case made
    /// The command's id was used before for something else: what came then was not the same.
    case differs
    /// There is a stream of this identity that the command did not make.
    case taken
}

extension Records {
    /// Looks which of some streams are here already, and whether the same commands made them, whoever gave those.
    package func find(_ streams: [(id: UInt128, command: Command)]) async throws -> [StreamFound] {
        let keys = journal.keys
        return try await journal.database.read { tx in
            try streams.map { id, command in
                if let row = try tx.row("SELECT digest FROM command WHERE id = \(command.id)") {
                    return try row.blob(0) == keys[.commands].digest(of: command.fields) ? .made : .differs
                }
                return try tx.row("SELECT version FROM stream WHERE id = \(id)") == nil ? .new : .taken
            }
        }
    }
}

extension SealedStream {
    /// How many events it has.
    package var count: Int { events.count }
    package var identity: UInt128 { id }
    /// The version that it has when it is written.
    package var lastVersion: Int { version }

    fileprivate func write(_ keys: KeyRing, in tx: any Writing) throws {
        try tx.send(
            """
            INSERT INTO stream (id, kind, version, head, changed_at, witnessed)
            VALUES (\(id), \(kind), \(version), \(head), \(changed), 0)
            """)
        try Unwitnessed.add(id, in: tx)
        try keys.write(key, of: id, in: tx)
        for event in events { try event.write(in: tx) }
        for row in rows { try tx.insert(row.values, into: row.table) }
    }
}
