import Foundation
import Journal
import Practice

/// Answers that nobody but their giver may see yet.
///
/// Each is sealed under a key of its round and lies beside the record, not in it: no page, export, history or reindex
/// opens it. That somebody answered is an event, so an answer and the showing of the numbers can never cross.
struct RoundAnswers: Sendable {
    let journal: Journal

    /// Writes an answer in place of the one before it, in the transaction that records that it was given.
    func keeping(_ answer: Round.Answer, of round: Round.ID) throws -> @Sendable (any Writing) throws -> Void {
        let bytes = Array(try JSONEncoder().encode(answer))
        let sealed = try key(of: round).seal(bytes, for: Self.place(of: answer.participant, in: round))
        let (round, participant) = (round.value, answer.participant.value)
        return { tx in
            try tx.run("DELETE FROM round_answer WHERE round = \(round) AND participant = \(participant)")
            try tx.run(
                "INSERT INTO round_answer (round, participant, sealed) VALUES (\(round), \(participant), \(sealed))")
        }
    }

    /// Takes the answers of a round away, in the transaction that makes them part of the record or gives the round up.
    static func forgetting(_ round: Round.ID) -> @Sendable (any Writing) throws -> Void {
        { tx in try tx.run("DELETE FROM round_answer WHERE round = \(round.value)") }
    }

    /// What one person answered, for that person's own page.
    func answer(of participant: Participant.ID, in round: Round.ID) async throws -> Round.Answer? {
        try await journal.database.read { tx in
            try tx.row(
                """
                SELECT participant, sealed FROM round_answer
                WHERE round = \(round.value) AND participant = \(participant.value)
                """
            ).map { try open($0, of: round) }
        }
    }

    /// All answers of a round: only for the moment in which they are shown.
    func all(of round: Round.ID) async throws -> [Round.Answer] {
        try await journal.database.read { tx in
            try tx.rows("SELECT participant, sealed FROM round_answer WHERE round = \(round.value)")
                .map { try open($0, of: round) }
        }
    }

    private func open(_ row: ResultRow, of round: Round.ID) throws -> Round.Answer {
        let place = Self.place(of: ID(try row.identity(0)), in: round)
        let bytes = try key(of: round).open(try row.blob(1), for: place)
        return try JSONDecoder().decode(Round.Answer.self, from: Data(bytes))
    }

    private func key(of round: Round.ID) -> SealingKey {
        var place = Canonical()
        place.append(round.value)
        return journal.keys[.rounds].derived(for: place)
    }

    private static func place(of participant: Participant.ID, in round: Round.ID) -> Canonical {
        var place = Canonical()
        place.append("round answer")
        place.append(round.value)
        place.append(participant.value)
        return place
    }
}
