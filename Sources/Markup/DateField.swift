/// A date as somebody typed it: day, month and year, each perhaps empty or not even a number.
package struct DateParts: Hashable, Sendable {
    package enum Part: Hashable, Sendable { case day, month, year }

    package var day: String
    package var month: String
    package var year: String

    package init(day: String = "", month: String = "", year: String = "") {
        self.day = day
        self.month = month
        self.year = year
    }
}

/// The words above the three small boxes, in the reader's language.
package struct DateWords: Sendable {
    package var day: String
    package var month: String
    package var year: String

    package init(day: String, month: String, year: String) {
        self.day = day
        self.month = month
        self.year = year
    }
}

extension Field {
    /// Three small boxes. They are sent as `name-day`, `name-month` and `name-year`.
    ///
    /// With an error and no part named, all three count as wrong. The first box carries the field's own id.
    package func date(
        _ value: DateParts = DateParts(), words: DateWords, wrong: Set<DateParts.Part> = [], isBirthday: Bool = false
    ) -> HTML {
        func box(_ part: DateParts.Part, _ suffix: HTML, _ own: HTML, _ label: String, _ value: String) -> HTML {
            let isWrong = error != nil && (wrong.isEmpty || wrong.contains(part))
            return """
                <div><label class="label" for="\(own)">\(label)</label><input class="box \(part == .year ? "w4" : "w2")" \
                type="text" inputmode="numeric" id="\(own)" name="\(name)-\(suffix)" value="\(value)"\
                \(if: isBirthday, " autocomplete=\"bday-\(suffix)\"")\(if: isWrong, " aria-invalid=\"true\"")></div>
                """
        }
        return grouped(
            """
            <div class="parts">\(box(.day, "day", "\(id)", words.day, value.day))\
            \(box(.month, "month", "\(id)-month", words.month, value.month))\
            \(box(.year, "year", "\(id)-year", words.year, value.year))</div>
            """, kind: "set")
    }
}
