import Journal
import Markup
import Practice

/// A link by e-mail to whoever referred, where they gave an address and the worker chose it. It names nobody and says
/// nothing of what was referred: it waits on phones and in shared mailboxes (assurance 147).
extension FrontDoorVisit {
    /// Where a letter could go; nil where no plain address was given or no letters leave here.
    var address: EmailAddress? {
        office.outbox.isOpen ? EmailAddress(content.referrer.email) : nil
    }

    var isMailed: Bool { visit.form.isOn("mail") && address != nil }

    /// What writes the letter in the transaction that makes the link.
    func mailing(
        _ code: ReferralCode, with making: @escaping @Sendable (any Writing) throws -> Void
    ) throws -> @Sendable (any Writing) throws -> Void {
        guard isMailed, let address else { return making }
        let words = Words(Language(rawValue: content.language) ?? .english)
        let letter = Letter(
            to: address, subject: words.letterToReferrer,
            text: words.letterToReferrer(
                link: office.address + Link.referralCode(code.grouped).path, days: door.linkDays),
            languages: [content.language])
        let posting = try office.outbox.posting(
            letter, as: Letter.ID(try newIdentity()), about: id.value, hold: office.options.mailHold)
        return { tx in
            try making(tx)
            try posting(tx)
        }
    }

    /// The box to tick, with the address it would go to and how they can be reached safely.
    func mailBox(_ state: FormState) -> HTML {
        guard let address else { return "" }
        let safe = content.referrer.safeContact
        return Field("mail", label: words.alsoByMail(address.text), hint: safe.isEmpty ? nil : safe)
            .tick(isTicked: state.entered.isOn("mail"))
    }
}
