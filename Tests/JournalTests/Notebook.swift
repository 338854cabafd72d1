import Foundation
import Journal
import Scratch
import Testing

/// A small record for tests: lines of text that can be written and rewritten.
struct Notebook: Record, Hashable {
    enum Event: Codable, Hashable {
        case written(line: UInt64, text: String)
        case rewritten(line: UInt64, text: String)
    }

    static let kind = "notebook"
    var lines: [UInt64: String] = [:]
    var hasUnknownEvents = false

    mutating func apply(_ entry: Entry<Event>) {
        switch entry.event {
        case .written(let line, let text), .rewritten(let line, let text): lines[line] = text
        case nil: hasUnknownEvents = true
        }
    }

    static func encode(_ event: Event) throws -> (kind: String, bytes: [UInt8]) {
        let kind = if case .written = event { "written" } else { "rewritten" }
        return (kind, Array(try JSONEncoder().encode(event)))
    }

    static func decode(kind: String, bytes: [UInt8]) -> Event? {
        try? JSONDecoder().decode(Event.self, from: Data(bytes))
    }

    static func touches(_ event: Event) -> [UInt128] {
        if case .rewritten(let line, _) = event { [UInt128(line)] } else { [] }
    }

    static let index = IndexTable<Notebook>("notebook_line", [.integer("line")], sealed: true) { notebook, _ in
        notebook.lines.map { IndexRow([.integer(Int64($0.key))], sealed: Array($0.value.utf8)) }
            .sorted { "\($0.plain)" < "\($1.plain)" }
    }
}

/// A journal in a scratch database of its own, gone after the test.
final class Desk: Sendable {
    let scratch: ScratchDatabase
    let master = MasterKey.makeText()

    init() throws {
        scratch = try ScratchDatabase()
    }

    var checkpoints: String { scratch.folder.appending(path: "checkpoints.jsonl").path }

    func database() async throws -> any Database { try await scratch.open() }

    func journal(_ database: any Database, key: String? = nil, node: String = "main") async throws -> Journal {
        try await migrate(database)
        let master = try #require(MasterKey(file: Array((key ?? master).utf8)))
        return try await Journal(database: database, master: master, node: node)
    }

    func migrate(_ database: some Database) async throws { try await Schema.journal.migrate(database) }

    /// Opens everything, lets the test work, and closes it again.
    @discardableResult func work<Answer: Sendable>(
        _ body: (Records<Notebook>) async throws -> Answer
    ) async throws -> Answer {
        let database = try await database()
        let records = Records<Notebook>(try await journal(database), indexes: [Notebook.index])
        try await records.prepareIndexes()
        let answer: Answer
        do {
            answer = try await body(records)
        } catch {
            try await database.close()
            throw error
        }
        try await database.close()
        return answer
    }
}

let jo: UInt128 = 7
let priya: UInt128 = 8

func aCommand(
    _ id: UInt128 = .random(in: 0...UInt128.max), by actor: UInt128 = jo, fields: String = "", base: Int? = nil
) -> Command {
    Command(id: id, actor: actor, at: 1_000, fields: Array(fields.utf8), base: base)
}

func aLine(_ action: String = "change", by actor: UInt128 = jo) -> AccessLine {
    AccessLine(
        at: 1_000, actor: actor, session: nil, role: "worker", source: "127.0.0.1", action: action, part: "notebook")
}

extension Records<Notebook> {
    @discardableResult func write(
        _ text: String, on line: UInt64, of id: UInt128, by command: Command = aCommand()
    ) async throws -> Receipt {
        try await change(id, by: command, access: aLine()) { kept in
            let isNew = kept.record.lines[line] == nil
            return Decision(
                [isNew ? .written(line: line, text: text) : .rewritten(line: line, text: text)], answer: "/line/\(line)"
            )
        }
    }
}
