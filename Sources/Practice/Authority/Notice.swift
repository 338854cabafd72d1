/// What stands on every page for a while: that Kith will be away, or that something does not work (assurance 139).
package struct Notice: Hashable, Sendable, Codable {
    /// A minute on the authority's clock.
    package struct Minute: Hashable, Sendable, Codable, Comparable {
        package var day: Day
        package var time: TimeOfDay

        package init(_ day: Day, _ time: TimeOfDay) {
            self.day = day
            self.time = time
        }

        package static func < (one: Minute, other: Minute) -> Bool { one.count < other.count }

        /// So many minutes after the calendar's first one.
        package var count: Int { day.number * 1_440 + time.minutes }
    }

    /// What a form says: the day and the time as somebody typed them.
    package struct Typed: Hashable, Sendable {
        package var day: Day?
        package var time: String

        package init(_ day: Day?, _ time: String) {
            self.day = day
            self.time = time
        }
    }

    package var text: Term
    package var from: Minute
    package var until: Minute

    package init(text: Term, from: Minute, until: Minute) {
        self.text = text
        self.from = from
        self.until = until
    }

    /// A longer one would push every page down.
    package static let longest = 300

    package func stands(at now: Minute) -> Bool { from <= now && now < until }
}

extension Authority {
    /// Gives a notice in the place of the one before. Without words there is none any more.
    package func give(notice text: Term, from: Notice.Typed, until: Notice.Typed) throws(Refusal) -> [Event] {
        var checks = Checks()
        let isNothing = [text.english, text.welsh].allSatisfy { $0.allSatisfy(\.isWhitespace) }
        if isNothing { return notice == nil ? [] : [.noticeTakenDown] }
        let words = Term(
            checks.needed(Written(text.english), "notice"), checks.needed(Written(text.welsh), "noticeWelsh"))
        for (field, said) in [("notice", words.english), ("noticeWelsh", words.welsh)]
        where said.unicodeScalars.count > Notice.longest { checks.refuse(.tooLong(limit: Notice.longest), field) }
        func minute(_ typed: Notice.Typed, _ day: String, _ time: String) -> Notice.Minute? {
            if typed.day == nil { checks.refuse(.missing, day) }
            let read = TimeOfDay(typed: typed.time)
            if read == nil { checks.refuse(.noSuchTime, time) }
            guard let day = typed.day, let read else { return nil }
            return Notice.Minute(day, read)
        }
        let begins = minute(from, "begins", "beginsTime")
        let ends = minute(until, "ends", "endsTime")
        if let begins, let ends, ends <= begins { checks.refuse(.tooEarly, "ends") }
        try checks.pass()
        guard let begins, let ends else { return [] }
        let given = Notice(text: words, from: begins, until: ends)
        return given == notice ? [] : [.noticeGiven(notice: given)]
    }
}
