/// What is recorded about one person was given away as one file: to them, or to somebody who may act for them.
package struct Handing: Hashable, Sendable, Codable {
    /// Who has it now.
    package var to: String
    package var because: String
    /// What was put in that is left out otherwise, by the names that the application has for it.
    package var with: [String]
    /// The things that were taken out of it, by their identity or their place in a history.
    package var takenOut: [String]
    package var takenOutBecause: String

    package init(
        to: String, because: String, with: [String] = [], takenOut: [String] = [], takenOutBecause: String = ""
    ) {
        self.to = to
        self.because = because
        self.with = with
        self.takenOut = takenOut
        self.takenOutBecause = takenOutBecause
    }
}

extension People {
    /// That what is recorded about somebody was given away, and when.
    package struct Handed: Hashable, Sendable {
        package let person: Person.ID
        package let handing: Handing
        package let stamp: Stamp
    }
}

extension Family {
    /// Notes that what is recorded about somebody was given away. People ask for their records long after the work with
    /// the family has ended, so the record may be closed.
    package func hand(_ handing: Handing, about id: Person.ID) throws(Refusal) -> [Event] {
        guard people[id] != nil else { throw Refusal(.notFound, "person") }
        var checks = Checks()
        var handing = handing
        handing.to = checks.needed(Written(handing.to), "export-recipient")
        handing.because = checks.needed(Written(handing.because), "export-reason")
        handing.takenOutBecause = checks.plain(handing.takenOutBecause, "taken-out-reason")
        if !handing.takenOut.isEmpty, handing.takenOutBecause.isEmpty { checks.refuse(.whyMissing, "taken-out-reason") }
        if handing.takenOut.isEmpty { handing.takenOutBecause = "" }
        try checks.pass()
        return [.people(.recordHanded(person: id, handing: handing))]
    }
}
