/// The end of one stream inside a transaction, where events are added.
struct StreamEnd {
    let id: UInt128
    let key: SealingKey
    private(set) var version: Int
    private let start: Int
    private var head: [UInt8]

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

    mutating func append(kind: String, bytes: [UInt8], by command: Command, in tx: any Writing) throws {
        version += 1
        let facts = Chain.Facts(
            stream: id, version: version, id: .random(in: 0...UInt128.max), at: command.at, actor: command.actor,
            kind: kind)
        let sealed = try key.seal(bytes, for: facts.canonical)
        let digest = Chain.digest(sealed)
        head = Chain.hash(previous: head, facts: facts, digest: digest)
        let row = try tx.row(
            """
            INSERT INTO event (stream, version, id, at, actor, kind, digest, hash)
            VALUES (\(id), \(version), \(facts.id), \(facts.at), \(facts.actor), \(kind), \(digest), \(head))
            RETURNING seq
            """)
        guard let row else { throw StorageFault.unreadable }
        try tx.send("INSERT INTO body (event, sealed) VALUES (\(try row.integer(0)), \(sealed))")
    }

    /// - Throws: `StorageFault.taken` where another process moved the stream on since it was opened.
    func save(at moment: Int64, in tx: any Writing) throws {
        let saved = try tx.run(
            """
            UPDATE stream SET version = \(version), head = \(head), changed_at = \(moment)
            WHERE id = \(id) AND version = \(start)
            """)
        guard saved == 1 else { throw StorageFault.taken }
        if version > start { try tx.announce(id, version: version) }
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
        let sealed = try key.seal(Array(answer.utf8), for: place(of: command.id))
        let digest = keys[.commands].digest(of: command.fields)
        try tx.send(
            """
            INSERT INTO command (id, actor, digest, stream, version, answer)
            VALUES (\(command.id), \(command.actor), \(digest), \(kept.id), \(kept.version), \(sealed))
            """)
    }

    private static func place(of command: UInt128) -> Canonical {
        var place = Canonical()
        place.append("command")
        place.append(command)
        return place
    }
}
