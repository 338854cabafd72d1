import Journal
import Practice

/// Where to measure in a grown authority, and as whom.
package struct GrownPlace: Sendable {
    /// Somebody signed in.
    package struct Seat: Sendable {
        package var cookie: String
        package var formToken: String
    }

    /// Works with families all over the authority.
    package var reader: Seat
    /// Works with fifty families all over the authority.
    package var lister: Seat
    /// Has as many families as everybody.
    package var worker: Seat
    /// May open the families of one team.
    package var manager: Seat
    /// The addresses of the reader's maps.
    package var maps: [String]
    /// Where a form with one item can be sent, in each of the reader's families.
    package var adding: [String]
    /// First names that occur, to search for.
    package var names: [String]
}

extension GrownAuthority {
    /// Signs people in to an authority that `grow` has made.
    package func place(reader: Int) async throws -> GrownPlace {
        let id = Self.reader(reader)
        let families = try await office.journal.database.read { tx in
            try tx.rows("SELECT stream FROM family_worker WHERE worker = \(id.value) ORDER BY stream").map {
                Link.family(Family.ID(try $0.identity(0)))
            }
        }
        return GrownPlace(
            reader: try await seat(id), lister: try await seat(Self.lister(reader)),
            worker: try await seat(Self.worker(0)),
            manager: try await seat(Self.manager(0)),
            maps: families.map { $0.map.path }, adding: families.map { $0.add(to: .existingStrength).path },
            names: GrownWords.first)
    }

    private func seat(_ account: Worker.ID) async throws -> GrownPlace.Seat {
        let started = try await office.accounts.sessions.start(for: account, source: "bench", browser: "bench")
        return GrownPlace.Seat(
            cookie: "\(office.cookieName)=\(started.token)",
            formToken: office.accounts.formToken(of: started.session.id))
    }
}
