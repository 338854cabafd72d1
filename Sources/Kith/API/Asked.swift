import HTTPTypes
import Journal
import Practice

/// A request of another program, before anything in it was read.
struct Call: Sendable {
    var token: AccessToken
    var body: [UInt8]
}

/// What another program asks: the address line and the body in their shapes, and what its headers say about repeating and
/// about what it has seen.
struct Asked: Sendable {
    let query: JSON
    let body: JSON
    /// What makes sending the same thing again the same thing; nil where nothing is changed.
    let key: String?
    private let seen: Seen

    /// The versions that whoever asks has seen.
    private enum Seen: Sendable {
        case notSaid
        case anything
        case tags([String])
    }

    /// - Throws: `CallProblem` with everything that does not fit.
    init(_ visit: Visit, _ operation: Operation) throws {
        query = try Self.query(visit.query, operation)
        body = try Self.body(visit, operation)
        seen = Self.seen(visit.headers[.ifMatch])
        guard operation.effect != .none else {
            key = nil
            return
        }
        key = try Self.key(visit.headers[.idempotencyKey])
        if operation.effect == .changes, case .notSaid = seen { throw CallProblem.versionMissing }
    }

    private static func query(_ fields: Fields, _ operation: Operation) throws -> JSON {
        var misfits: [Misfit] = []
        var members: [JSON.Member] = []
        for (name, value) in fields.pairs {
            guard let member = operation.query.first(where: { $0.name == name }) else {
                misfits.append(Misfit(pointer: String(name.prefix(60)), reason: .unknown))
                continue
            }
            var read = JSON.text(value)
            if case .number = member.shape { read = (try? JSONReading.value(of: Array(value.utf8))) ?? read }
            misfits += member.shape.misfits(of: read).map { Misfit(pointer: name, reason: $0.reason) }
            members.append(.init(name: name, value: read))
        }
        guard misfits.isEmpty else { throw CallProblem.badQuery(misfits) }
        return .object(members)
    }

    private static func body(_ visit: Visit, _ operation: Operation) throws -> JSON {
        let bytes = visit.call?.body ?? []
        guard !bytes.isEmpty || operation.takes != nil else { return [:] }
        guard let type = visit.headers[.contentType], isJSON(type) else { throw CallProblem.notJSON }
        let value: JSON
        do {
            value = try JSONReading.value(of: bytes)
        } catch {
            throw CallProblem.badJSON(error)
        }
        let shape = Shape.object(operation.takes ?? .init(name: "", says: "", members: []))
        let misfits = shape.misfits(of: value)
        guard misfits.isEmpty else { throw CallProblem.misfits(misfits) }
        return value
    }

    private static func isJSON(_ type: String) -> Bool {
        let parts = type.lowercased().split(separator: ";").map { String($0).trimmed }
        return parts.first == "application/json" && parts.dropFirst().allSatisfy { $0 == "charset=utf-8" }
    }

    private static func key(_ header: String?) throws -> String {
        guard let header, !header.isEmpty else { throw CallProblem.keyMissing }
        guard (8...200).contains(header.utf8.count), header.utf8.allSatisfy({ (33...126).contains($0) }) else {
            throw CallProblem.badKey
        }
        return header
    }

    private static func seen(_ header: String?) -> Seen {
        guard let header else { return .notSaid }
        if header == "*" { return .anything }
        return .tags(header.split(separator: ",").map { String($0).trimmed })
    }

    /// - Throws: `CallProblem.stale` where the record has moved on since it was seen.
    func isSeen(at version: Int) throws {
        if case .tags(let tags) = seen, !tags.contains(Answer.tag(version)) { throw CallProblem.stale(version) }
    }

    /// The command that this asks for. The key belongs to the account: nobody else's is the same.
    func command(_ visit: Visit, by actor: Actor) -> Command {
        var place = Canonical()
        for part in ["idempotency key", actor.id.description, key ?? ""] { place.append(part) }
        let id = visit.office.journal.keys[.commands].digest(of: place.bytes).prefix(16)
            .reduce(UInt128(0)) { $0 << 8 | UInt128($1) }
        var fields = Canonical()
        fields.append(visit.method.rawValue)
        fields.append(visit.path)
        fields.append(body.bytes)
        return Command(id: id, actor: actor.id.value, at: visit.now.milliseconds, fields: fields.bytes)
    }
}

extension HTTPField.Name {
    static var idempotencyKey: HTTPField.Name {
        guard let name = HTTPField.Name("Idempotency-Key") else { preconditionFailure("a well-formed header name") }
        return name
    }
}

/// Reading what has its shape already: where nothing was sent, what nothing means.
extension JSON {
    func text(_ name: String) -> String {
        if case .text(let text)? = self[name] { text.withUnixLines } else { "" }
    }

    func number(_ name: String) -> Int? {
        if case .number(let number)? = self[name] { number } else { nil }
    }

    func isOn(_ name: String) -> Bool { self[name] == .flag(true) }

    func day(_ name: String) -> Day? { Day(text(name)) }

    func id<Of>(_ name: String) -> ID<Of>? { ID(text(name)) }

    func values(_ name: String) -> [JSON] {
        if case .list(let values)? = self[name] { values } else { [] }
    }

    func ids<Of>(_ name: String) -> [ID<Of>] {
        values(name).compactMap { value in
            if case .text(let text) = value { ID(text) } else { nil }
        }
    }

    func choice<Choice: RawRepresentable>(_ name: String) -> Choice? where Choice.RawValue == String {
        Choice(rawValue: text(name))
    }

    /// The language of the texts; English where nothing is said.
    var language: String {
        let language = text("language")
        return language.isEmpty ? "en" : language
    }

    func object(_ name: String) -> JSON { self[name] ?? [:] }
}
