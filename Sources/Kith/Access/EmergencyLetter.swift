import Journal
import Practice

/// Tells the lead worker and information governance by e-mail that somebody used emergency access, where they have an
/// address and letters leave here. It names no family, nobody who entered and no reason (assurance 147).
struct EmergencyLetter {
    private let office: Office
    private let readers: [Account]
    private let words: Words

    init(_ visit: Visit, _ emergency: Emergency) {
        office = visit.office
        words = Words(.english)
        readers = visit.staff.openAccounts.filter { account in
            account.id != emergency.account
                && (account.id == emergency.lead
                    || visit.staff.roles[account.role]?.capabilities.contains(.readAccessLog) == true)
        }
    }

    /// What writes the letters in the transaction that lets somebody in.
    var posting: [@Sendable (any Writing) throws -> Void] {
        get throws {
            guard office.outbox.isOpen else { return [] }
            return try readers.compactMap { reader in
                guard let address = reader.profile.email.flatMap({ EmailAddress($0) }) else { return nil }
                let letter = Letter(
                    to: address, subject: words.emergencyLetterSubject,
                    text: words.emergencyLetterText(link: office.address), languages: [Language.english.tag])
                return try office.outbox.posting(letter, as: Letter.ID(office.surroundings.newID()), about: nil)
            }
        }
    }
}
