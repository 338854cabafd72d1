import Journal
import Practice

extension Visit {
    /// The identity of what a form of accounts, roles or teams asks for, so that it is done once: the same form, sent
    /// again by the same person, asks for the same; with other words it asks for something else.
    var deed: UInt128 {
        guard form["command"] != nil else { return office.surroundings.newID() }
        var fields = form
        fields.remove("csrf")
        var asked = Canonical()
        asked.append("deed")
        asked.append(signedIn?.id.value) { $0.append($1) }
        asked.append(path)
        asked.append(fields.urlEncoded)
        let digest = office.journal.keys[.commands].digest(of: asked.bytes)
        return UInt128(bytes: digest.prefix(16)) ?? office.surroundings.newID()
    }
}
