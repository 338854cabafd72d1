import Journal
import Practice

/// What somebody asks for who has to enter a record that may be closed to them, because it cannot wait.
///
/// They give the whole name and the date of birth of one person. The page that they start from says nothing about whether
/// there is such a record; only this form finds it, and whoever sends it has stated an emergency that others look at
/// (assurance 29, 33).
struct EmergencyEntry: Sendable {
    var name: String
    var born: Day
    var why: Emergency.Why

    /// - Throws: everything that is missing, at once.
    init(_ form: Fields) throws(Refusal) {
        var checks = Checks()
        name = checks.take(try Written.checked(form.text("person"), field: "person-name").text) ?? ""
        let day = checks.take(try form.day("born")) ?? nil
        if day == nil { checks.refuse(.missing, "born") }
        let reason = Emergency.Reason(rawValue: form.text("reason"))
        if reason == nil { checks.refuse(.notFound, "emergencyReason") }
        let words = checks.take(try Written.checked(form.text("words"), field: "words").text) ?? ""
        guard let day, let reason, checks.isClean else {
            try checks.pass()
            throw Refusal(.missing, "born")
        }
        born = day
        why = Emergency.Why(reason: reason, words: words)
    }

    /// What came of it.
    enum Found: Sendable {
        /// Nobody fits, or nobody whose record may be opened even so: both look the same.
        case nobody
        /// These records are open to whoever asked, until a moment or because they were anyway.
        case open([Family.ID])
    }

    /// Opens every record in which one person has exactly this name and this date of birth.
    func enter(_ visit: Visit) async throws -> Found {
        let actor = try visit.actor()
        var open: [Family.ID] = []
        for kept in try await visit.office.families(with: name, born: born) {
            if Access.allows(.read, to: actor, on: kept, at: visit.now) {
                open.append(ID(kept.id))
            } else if actor.isKin(of: kept) {
                try await visit.noteOwn(ID(kept.id))
            } else {
                try await begin(on: kept, by: actor, visit)
                open.append(ID(kept.id))
            }
        }
        return open.isEmpty ? .nobody : .open(open)
    }

    private func begin(on kept: Kept<Family>, by actor: Actor, _ visit: Visit) async throws {
        let office = visit.office
        let emergency = Emergency(
            id: ID(office.surroundings.newID()), account: actor.id, family: ID(kept.id), at: visit.now,
            until: Moment(
                milliseconds: visit.now.milliseconds + Int64(visit.authority.accessRules.emergencyHours) * 3_600_000),
            lead: kept.record.standing.lead, why: why)
        try await office.emergencies.begin(
            emergency, line: visit.line(), posting: try EmergencyLetter(visit, emergency).posting)
    }

    /// What was asked where nobody was found, sealed for the access log.
    func terms(sealedBy keys: KeyRing) throws -> [UInt8] {
        try FamilySearch(name: name, born: born).terms(sealedBy: keys)
    }
}

extension Office {
    /// The records in which one person has exactly this name and this date of birth, whoever may open them.
    func families(with name: String, born: Day) async throws -> [Kept<Family>] {
        let words = Set(PlainName.words(name))
        return try await families(holding: name, born: born).filter { kept in
            kept.record.people.present.contains { $0.isExactly(words, born: born) }
        }
    }

    /// Records whose card fits this name and date of birth: whoever asks looks closer. Every card is looked at in whose
    /// record somebody was born on a day of the same bucket, so it takes as long whether or not there is such a record.
    func families(holding name: String, born: Day) async throws -> [Kept<Family>] {
        let wanted = SearchKeys(Looked(name, born: born), keys: journal.keys)
        var (after, streams): (UInt128, [UInt128]) = (0, [])
        while true {
            let page = try await cards(of: BirthBucket.number(of: born, keys: journal.keys), after: after)
            streams += page.filter { wanted.cost(of: $0.card) != nil }.map(\.stream)
            guard let last = page.last, page.count == Self.cardsAtOnce else { break }
            after = last.stream
        }
        var found: [Kept<Family>] = []
        for stream in streams {
            if let kept = try await families.load(stream) { found.append(kept) }
        }
        return found
    }

    private static let cardsAtOnce = 1_000

    private func cards(of bucket: Int64, after stream: UInt128) async throws -> [(stream: UInt128, card: SearchCard)] {
        let keys = journal.keys
        return try await journal.database.read { tx in
            try tx.rows(
                """
                SELECT t.stream, t.sealed FROM family_birth AS b JOIN family_token AS t ON t.stream = b.stream
                WHERE b.bucket = \(bucket) AND b.stream > \(stream) ORDER BY b.stream LIMIT \(Self.cardsAtOnce)
                """
            ).map { row in
                let stream = try row.identity(0)
                let bytes = try FamilyIndex.tokens.unseal(try row.blob(1), of: stream, keys: keys, in: tx)
                return (stream, SearchCard(bytes: bytes))
            }
        }
    }
}

extension Person {
    /// Is this somebody's whole name, or another whole name that they go by, with their date of birth?
    func isExactly(_ words: Set<String>, born: Day) -> Bool {
        guard details.birth == .day(on: born) else { return false }
        let whole = details.fullName.isEmpty ? details.name : details.fullName
        return [whole, details.otherNames].contains { Set(PlainName.words($0)) == words }
    }
}
