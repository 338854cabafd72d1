/// The end of one stream inside a transaction, where events are added.
struct StreamEnd {
    let id: UInt128
    let key: SealingKey
    private(set) var version: Int
    private let start: Int
    private(set) var head: [UInt8]

    /// - Returns: nil where the stream is not at `version`: somebody else was quicker.
    static func open(
        _ id: UInt128, kind: String, at version: Int, keyOf owner: UInt128?, keys: KeyRing, in tx: any Writing
    ) throws -> StreamEnd? {
        let row = try tx.row("SELECT version, head, kind FROM stream WHERE id = \(id)")
        guard version > 0 else {
            guard row == nil else { return nil }
            try tx.run(
                """
                INSERT INTO stream (id, kind, version, head, changed_at, witnessed)
                VALUES (\(id), \(kind), 0, \(Chain.start), 0, 0)
                """)
            return StreamEnd(
                id: id, key: try keys.makeKey(of: id, sharing: owner, in: tx), version: 0, start: 0, head: Chain.start)
        }
        guard let row, try row.integer(0) == Int64(version), try row.text(2) == kind,
            let key = try keys.key(of: id, in: tx)
        else { return nil }
        return StreamEnd(id: id, key: key, version: version, start: version, head: try row.blob(1))
    }

    /// A stream that does not exist yet: nothing of it is written.
    init(new id: UInt128, key: SealingKey) {
        self.init(id: id, key: key, version: 0, start: 0, head: Chain.start)
    }

    private init(id: UInt128, key: SealingKey, version: Int, start: Int, head: [UInt8]) {
        self.id = id
        self.key = key
        self.version = version
        self.start = start
        self.head = head
    }

    mutating func append(kind: String, bytes: [UInt8], by command: Command, in tx: any Writing) throws {
        try seal(kind: kind, bytes: bytes, by: command).write(in: tx)
    }

    /// The next event of the stream, sealed and chained, and not written yet.
    mutating func seal(kind: String, bytes: [UInt8], by command: Command) throws -> SealedEvent {
        version += 1
        let facts = Chain.Facts(
            stream: id, version: version, id: .random(in: 0...UInt128.max), at: command.at, actor: command.actor,
            kind: kind)
        let sealed = try key.seal(bytes, for: facts.canonical)
        let digest = Chain.digest(sealed)
        head = Chain.hash(previous: head, facts: facts, digest: digest)
        return SealedEvent(facts: facts, sealed: sealed, digest: digest, hash: head)
    }

    /// - Throws: `StorageFault.taken` where another process moved the stream on since it was opened.
    func save(at moment: Int64, in tx: any Writing) throws {
        let saved = try tx.run(
            """
            UPDATE stream SET version = \(version), head = \(head), changed_at = \(moment)
            WHERE id = \(id) AND version = \(start)
            """)
        guard saved == 1 else { throw StorageFault.taken }
        guard version > start else { return }
        try Unwitnessed.add(id, in: tx)
        try tx.announce(id, version: version)
    }
}

/// An event as it is stored: sealed, and chained to the one before it.
struct SealedEvent: Sendable {
    let facts: Chain.Facts
    let sealed: [UInt8]
    let digest: [UInt8]
    let hash: [UInt8]

    /// The body finds its event by itself, so that nobody has to wait for the event's number.
    func write(in tx: any Writing) throws {
        try tx.send(
            """
            INSERT INTO event (stream, version, id, at, actor, kind, digest, hash)
            VALUES (\(facts.stream), \(facts.version), \(facts.id), \(facts.at), \(facts.actor), \(facts.kind), \
            \(digest), \(hash))
            """)
        try tx.send(
            """
            INSERT INTO body (event, sealed)
            SELECT seq, \(sealed) FROM event WHERE stream = \(facts.stream) AND version = \(facts.version)
            """)
    }
}

/// A command as it is remembered.
struct SealedCommand: Sendable {
    let id: UInt128
    let actor: UInt128
    let digest: [UInt8]
    let stream: UInt128
    let version: Int
    let answer: [UInt8]

    func write(in tx: any Writing) throws {
        try tx.send(
            """
            INSERT INTO command (id, actor, digest, stream, version, answer)
            VALUES (\(id), \(actor), \(digest), \(stream), \(version), \(answer))
            """)
    }
}

/// Remembers which commands were carried out, so that each has one effect.
enum CommandBook {
    /// - Returns: nil where the command is new.
    /// - Throws: `CommandFault` where its id was used by somebody else or for something else.
    static func receipt(of command: Command, keys: KeyRing, in tx: any Reading) throws -> Receipt? {
        let row = try tx.row("SELECT actor, digest, stream, version, answer FROM command WHERE id = \(command.id)")
        guard let row else { return nil }
        guard try row.identity(0) == command.actor else { throw CommandFault.notYours }
        guard try row.blob(1) == keys[.commands].digest(of: command.fields) else { throw CommandFault.reused }
        guard let key = try keys.key(of: try row.identity(2), in: tx) else { throw StorageFault.cannotUnseal }
        let answer = try key.open(try row.blob(4), for: place(of: command.id))
        return Receipt(
            version: Int(try row.integer(3)), answer: String(decoding: answer, as: UTF8.self), wasRepeated: true)
    }

    static func keep<R: Record>(
        _ command: Command, answer: String, at kept: Kept<R>, key: SealingKey, keys: KeyRing, in tx: any Writing
    ) throws {
        try entry(command, answer: answer, stream: kept.id, version: kept.version, key: key, keys: keys).write(in: tx)
    }

    /// What is kept of a command that left a stream at `version`, not written yet.
    static func entry(
        _ command: Command, answer: String, stream: UInt128, version: Int, key: SealingKey, keys: KeyRing
    ) throws -> SealedCommand {
        SealedCommand(
            id: command.id, actor: command.actor, digest: keys[.commands].digest(of: command.fields), stream: stream,
            version: version, answer: try key.seal(Array(answer.utf8), for: place(of: command.id)))
    }

    private static func place(of command: UInt128) -> Canonical {
        var place = Canonical()
        place.append("command")
        place.append(command)
        return place
    }
}
