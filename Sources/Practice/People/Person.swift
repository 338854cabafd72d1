/// Somebody in or around a family.
package struct Person: Hashable, Sendable, Identifiable {
    package typealias ID = Practice.ID<Person>

    /// What part somebody has in the record.
    package enum Part: String, CaseIterable, Hashable, Sendable, Codable {
        case child, adult
        /// Family, friends and neighbours beyond the household.
        case network
        case professional

        static let beyondChildren: [Part] = [.adult, .network, .professional]
    }

    /// When somebody was born, or will be.
    package enum Birth: Hashable, Sendable, Codable {
        case day(on: Day)
        case notKnown
        case unborn(due: Day?)
    }

    /// What is known of a person.
    package struct Details: Hashable, Sendable, Codable {
        package var part: Part
        /// What they like to be called; shown everywhere.
        package var name: String
        package var fullName: String
        package var otherNames: String
        package var birth: Birth
        package var pronouns: String
        package var speaks: String
        package var reads: String
        /// What has to be known before somebody rings, writes or visits. Never in room view or print.
        package var safeContact: String
        /// What they do or how they are known: "teacher, Hill School", "Kayla's aunt".
        package var known: String
        package var identifiers: [Identifier]
        /// Their account, where they are a worker who signs in.
        package var worker: Worker.ID?
        /// How `formats` is stored; nil in what was recorded before there were any.
        var neededFormats: [Format]?

        package init(
            part: Part, name: String, fullName: String = "", otherNames: String = "", birth: Birth = .notKnown,
            pronouns: String = "", speaks: String = "", reads: String = "", safeContact: String = "",
            known: String = "", identifiers: [Identifier] = [], worker: Worker.ID? = nil, formats: [Format] = []
        ) {
            self.part = part
            self.name = name
            self.fullName = fullName
            self.otherNames = otherNames
            self.birth = birth
            self.pronouns = pronouns
            self.speaks = speaks
            self.reads = reads
            self.safeContact = safeContact
            self.known = known
            self.identifiers = identifiers
            self.worker = worker
            self.formats = formats
        }

        private enum CodingKeys: String, CodingKey {
            case part, name, fullName, otherNames, birth, pronouns, speaks, reads, safeContact, known, identifiers
            case worker
            case neededFormats = "formats"
        }
    }

    package let id: ID
    package internal(set) var details: Details
    package internal(set) var added: Stamp
    /// Why they no longer belong in the record; nil while they do.
    package internal(set) var gone: String?

    package var name: String { details.name }
    package var isChild: Bool { details.part == .child }

    /// Whole years on a day; nil where the birth is not known or has not been.
    package func age(on day: Day) -> Int? {
        guard case .day(let born) = details.birth, born <= day else { return nil }
        return born.years(to: day)
    }

    package var isUnborn: Bool {
        if case .unborn = details.birth { true } else { false }
    }
}

extension Person.Details {
    /// What they speak first is neither English nor Welsh, so an interpreter may be needed, in words or in signs.
    package var speaksNeitherFirst: Bool {
        let first = speaks.lowercased()
        return !first.isEmpty && !["english", "welsh", "saesneg", "cymraeg"].contains(where: first.hasPrefix)
    }
}

/// How one person is to another: "Kayla is mother of Mia".
package struct Tie: Hashable, Sendable, Codable {
    package var from: Person.ID
    /// In plain words: mother, half-brother, next-door neighbour.
    package var how: String
    package var to: Person.ID

    package init(from: Person.ID, how: String, to: Person.ID) {
        self.from = from
        self.how = how
        self.to = to
    }
}
