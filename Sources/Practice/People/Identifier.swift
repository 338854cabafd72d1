extension Person {
    /// A number or name by which another system knows somebody (assurance 153).
    package struct Identifier: Hashable, Sendable {
        /// Which number: “NHS number”, “Mosaic”.
        package var label: String
        package var value: String
        /// Where it comes from: a system, a letter, a person; empty where nobody said.
        package var source: String
        /// Somebody looked it up where it comes from.
        package var isVerified: Bool
        /// The first and the last day on which it is theirs, where that is known.
        package var from: Day?
        package var until: Day?

        package init(
            label: String, value: String, source: String = "", isVerified: Bool = false, from: Day? = nil,
            until: Day? = nil
        ) {
            self.label = label
            self.value = value
            self.source = source
            self.isVerified = isVerified
            self.from = from
            self.until = until
        }
    }
}

extension Person.Identifier {
    /// The same number, whatever else is known of it.
    func isSameNumber(as other: Person.Identifier) -> Bool { label == other.label && value == other.value }

    /// What is known of one number from two places. Where they differ, this one counts.
    func joined(with other: Person.Identifier) -> Person.Identifier {
        var all = self
        if source.isEmpty { all.source = other.source }
        all.isVerified = isVerified || other.isVerified
        all.from = from ?? other.from
        all.until = until ?? other.until
        return all
    }

    /// The same as it may be kept; everything that is wrong is noted. What stood there before is not looked at again.
    func checked(_ before: [Person.Identifier], today: Day, _ checks: inout Checks) -> Person.Identifier {
        var now = self
        now.label = checks.plain(label, "identifiers")
        now.value = checks.plain(value, "identifiers")
        now.source = checks.plain(source, "identifiers")
        if before.contains(now) { return now }
        if !before.contains(where: now.isSameNumber), let fault = IdentifierKind(label: now.label)?.fault(of: now.value)
        {
            checks.refuse(.wrongNumber(now.label, fault), "identifiers")
        }
        if let from, from > today { checks.refuse(.inFuture, "identifiers") }
        if let from, let until, until < from { checks.refuse(.tooEarly, "identifiers") }
        return now
    }
}

extension Person.Identifier: Codable {
    private enum CodingKeys: String, CodingKey {
        case label, value, source, isVerified, from, until
    }

    /// What was recorded before there was more to say of a number has no more than its label and value; so is written now
    /// what nobody said.
    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            label: try fields.decode(String.self, forKey: .label),
            value: try fields.decode(String.self, forKey: .value),
            source: try fields.decodeIfPresent(String.self, forKey: .source) ?? "",
            isVerified: try fields.decodeIfPresent(Bool.self, forKey: .isVerified) ?? false,
            from: try fields.decodeIfPresent(Day.self, forKey: .from),
            until: try fields.decodeIfPresent(Day.self, forKey: .until))
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(label, forKey: .label)
        try fields.encode(value, forKey: .value)
        if !source.isEmpty { try fields.encode(source, forKey: .source) }
        if isVerified { try fields.encode(true, forKey: .isVerified) }
        try fields.encodeIfPresent(from, forKey: .from)
        try fields.encodeIfPresent(until, forKey: .until)
    }
}

extension Person.Details {
    /// The numbers of two records, each once.
    func identifiers(joinedWith others: [Person.Identifier]) -> [Person.Identifier] {
        var all = identifiers
        for other in others {
            if let place = all.firstIndex(where: other.isSameNumber) {
                all[place] = all[place].joined(with: other)
            } else {
                all.append(other)
            }
        }
        return all
    }
}
