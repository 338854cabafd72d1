extension Sharings {
    /// A copy for one person that was published: what the record said at one version, in parts that a worker had looked
    /// through. Nothing that is written later changes it (assurance 44).
    package struct Copy: Hashable, Sendable, Identifiable {
        package typealias ID = Practice.ID<Copy>

        package let id: ID
        package let content: Content
        package let stamp: Stamp
        /// Why it cannot be opened any more.
        package internal(set) var recalled: String?

        package init(id: ID, content: Content, stamp: Stamp) {
            self.id = id
            self.content = content
            self.stamp = stamp
        }

        /// Can its link be used on this day?
        package func isOpen(on day: Day) -> Bool { recalled == nil && day <= content.until }
    }

    package subscript(id: Copy.ID) -> Copy? { copies.first { $0.id == id } }
}

extension Sharings.Copy {
    /// For whom it is, and what of the record it holds.
    package struct Content: Hashable, Sendable, Codable {
        package var to: Person.ID
        /// The parts, and what was put in that is left out otherwise, by the names that the application has for them.
        package var parts: [String]
        package var with: [String]
        /// A language tag.
        package var language: String
        /// The version of the record that was looked through.
        package var version: Int
        /// The last day on which the link works.
        package var until: Day

        package init(to: Person.ID, parts: [String], with: [String], language: String, version: Int, until: Day) {
            self.to = to
            self.parts = parts
            self.with = with
            self.language = language
            self.version = version
            self.until = until
        }
    }

    /// For so many days a link works at most.
    package static let longest = 90
}

extension Family {
    /// Publishes a copy for somebody of the record.
    package func publish(_ content: Sharings.Copy.Content, as id: Sharings.Copy.ID, today: Day) throws(Refusal)
        -> [Event]
    {
        var checks = Checks()
        if people[content.to] == nil { checks.refuse(.notFound, "person") }
        if content.parts.isEmpty { checks.refuse(.missing, "parts") }
        let days = content.until.number - today.number
        if !(1...Sharings.Copy.longest).contains(days) { checks.refuse(.notSoManyDays, "days") }
        try checks.pass()
        return [.sharing(.copyPublished(copy: id, content: content))]
    }

    /// Ends the link of a copy before its time.
    package func recall(_ id: Sharings.Copy.ID, because reason: String) throws(Refusal) -> [Event] {
        guard let copy = sharings[id] else { throw Refusal(.notFound) }
        guard copy.recalled == nil else { throw Refusal(.isWithdrawn) }
        return [.sharing(.copyRecalled(copy: id, because: try why(reason)))]
    }
}
