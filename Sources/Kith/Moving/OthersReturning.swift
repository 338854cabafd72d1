import Journal
import Practice

extension ExportReturning {
    /// What came that belongs to no family's record.
    struct Others: Sendable {
        var referrals = 0
        var teamMeetings = 0
        /// Lines that only a newer Kith understands, or that are not whole.
        var notRead = 0

        var isWell: Bool { notRead == 0 }

        var sentences: [String] {
            [
                referrals == 0 ? nil : "Referrals brought in: \(referrals).",
                teamMeetings == 0 ? nil : "Meetings of teams brought in: \(teamMeetings).",
                notRead == 0
                    ? nil : "Referrals and meetings of teams that cannot be read here and stayed out: \(notRead).",
            ].compactMap { $0 }
        }
    }

    /// Brings in referrals and the meetings of teams, behind the families that they became part of. What is here already
    /// stays as it is.
    func bringOthers() async throws -> Others {
        var others = Others()
        others.referrals = try await bring(Exporting.referrals, into: office.referrals, &others.notRead) { history in
            if case .sent = history.first?.event { true } else { history.contains { $0.event?.isEnd == true } }
        }
        others.teamMeetings = try await bring(Exporting.teamMeetings, into: office.meetings, &others.notRead) {
            if case .teamPlanned = $0.first?.event { true } else { false }
        }
        return others
    }

    /// - Returns: how many came.
    private func bring<R: Record>(
        _ name: String, into records: Records<R>, _ notRead: inout Int,
        isWhole: ([ExportedFamily.Happening<R.Event>]) -> Bool
    ) async throws -> Int where R.Event: Codable {
        // An earlier version wrote none.
        guard let source = try files.source(name) else { return 0 }
        var bytes = try ByteReader(source)
        var (came, waiting): (Int, [SealedStream]) = (0, [])
        while let line = try bytes.line(limit: ImportReader.longestLine) {
            guard case .bytes(let bytes) = line, let exported = ExportedStream<R>.read(bytes),
                exported.history.allSatisfy({ ExportedFamily.times.contains($0.at) }), isWhole(exported.history)
            else {
                notRead += 1
                continue
            }
            if try await records.load(exported.id) != nil { continue }
            waiting.append(try records.seal(exported.stream))
            came += 1
            if waiting.count == Importing.together { try await write(&waiting, into: records) }
        }
        try await write(&waiting, into: records)
        return came
    }

    private func write<R: Record>(_ waiting: inout [SealedStream], into records: Records<R>) async throws {
        guard !waiting.isEmpty else { return }
        guard office.journal.database.hasRoom() else { throw StorageFault.full }
        let access = office.journal.access
        var line = line
        line.part = "record"
        let lines = waiting.map { stream in
            line.stream = stream.identity
            return line
        }
        try await records.write(waiting) { tx in try access.write(lines, in: tx) }
        waiting = []
    }
}

extension Referral.Event {
    /// Its words are gone, and this alone is left.
    fileprivate var isEnd: Bool { if case .wordsRemoved = self { true } else { false } }
}
