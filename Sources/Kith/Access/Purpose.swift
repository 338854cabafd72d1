import Foundation
import Journal
import Practice

/// Why somebody opens a record that they may open through their team, without working with the family (assurance 36).
enum Purpose: String, CaseIterable, Hashable, Sendable {
    case duty, supervision, allocating, request, quality, other

    /// So long after it was said, a record that is opened asks again.
    static let lasts: Int64 = 12 * 3_600_000
    /// What was begun in that time may be finished: a form that is sent, a page that fetches itself again.
    static let longest: Int64 = 24 * 3_600_000
}

/// Keeps why people opened which records; each is also a line of the access log, which nobody can change.
struct Purposes: Sendable {
    let journal: Journal

    /// What was said last, not before `since`, in milliseconds since 1970.
    func last(of actor: Worker.ID, on family: Family.ID, since: Int64) async throws -> Purpose? {
        let rows = try await journal.database.ask(
            """
            SELECT purpose FROM purpose WHERE account = \(actor.value) AND stream = \(family.value) AND at > \(since)
            """)
        return try rows.first.flatMap { Purpose(rawValue: try $0.text(0)) }
    }

    /// Keeps what a line says, and the line.
    func keep(_ line: AccessLine) async throws {
        guard let account = line.actor, let stream = line.stream else { return }
        let log = journal.access
        try await journal.database.writeOnce { tx in
            try tx.run("DELETE FROM purpose WHERE account = \(account) AND stream = \(stream)")
            try tx.run(
                """
                INSERT INTO purpose (account, stream, at, purpose)
                VALUES (\(account), \(stream), \(line.at), \(line.part))
                """)
            try log.write([line], in: tx)
        }
    }
}

extension AccessLine {
    private static let mark = " for "

    /// The part of the record, without why it was opened.
    var plainPart: String { part.components(separatedBy: Self.mark)[0] }

    /// Why whoever does not work with the family opened it; every line of that visit says so.
    var purpose: Purpose? {
        let parts = part.components(separatedBy: Self.mark)
        return parts.count == 2 ? Purpose(rawValue: parts[1]) : nil
    }

    static func part(_ part: String, for purpose: Purpose) -> String { part + mark + purpose.rawValue }

    /// What somebody said about why they came, under the audit's key.
    func reason(_ words: String, sealedBy keys: KeyRing) throws -> [UInt8] {
        try keys[.audit].seal(Array(words.utf8), for: reasonPlace)
    }

    /// The same for those who may read the log; nil where the line holds none.
    func reason(openedBy keys: KeyRing) -> String? {
        guard ["purpose", "emergency", "export", "destroy"].contains(action), let sealed,
            let bytes = try? keys[.audit].open(sealed, for: reasonPlace)
        else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    private var reasonPlace: Canonical {
        var place = Canonical()
        place.append("reason")
        place.append(at)
        place.append(stream) { $0.append($1) }
        return place
    }
}
