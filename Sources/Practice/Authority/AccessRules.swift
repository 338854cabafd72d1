/// For how long an authority lets people in, and how long beforehand it warns them (assurance 31, 33). Days and hours
/// are whole ones.
package struct AccessRules: Hashable, Sendable, Codable {
    /// How long emergency access lasts.
    package var emergencyHours = 24
    /// How long somebody is let in for one task.
    package var taskDays = 14
    /// How long somebody who is involved with the family is let in.
    package var involvedDays = 182
    /// How long before its end a grant is announced.
    package var warningDays = 7
    /// How often a restriction is looked at again.
    package var reviewDays = 90
    /// How much somebody may open in an hour; nil where the authority has not said: then what Kith begins with holds.
    package var pace: OpeningPace?

    package init() {}

    package var openingPace: OpeningPace { pace ?? OpeningPace() }

    /// The longest that each may be; at least 1.
    package static let mostHours = 72
    package static let mostTaskDays = 90
    package static let mostInvolvedDays = 366
    package static let mostWarningDays = 366
    package static let mostReviewDays = 366
}

/// How many different records somebody may open in an hour, and how often they may search (assurance 80).
package struct OpeningPace: Hashable, Sendable, Codable {
    /// From `told` on, those who look after information governance are told; from `stopped` on, nothing more is opened
    /// before the hour has moved on.
    package struct Limit: Hashable, Sendable, Codable {
        package var told: Int
        package var stopped: Int

        package init(told: Int, stopped: Int) {
            self.told = told
            self.stopped = stopped
        }
    }

    /// More than anybody reads in an hour.
    package var records = Limit(told: 100, stopped: 500)
    package var searches = Limit(told: 100, stopped: 500)
    /// Of one token of another program, which may read all night: records, and lists and searches.
    package var token = Limit(told: 5_000, stopped: 30_000)

    package init() {}

    /// Nobody is stopped in ordinary work: a limit below this would be one.
    package static let least = 50
    package static let most = 1_000_000

    fileprivate func check() throws(Refusal) {
        var checks = Checks()
        for (name, limit) in [("records", records), ("searches", searches), ("token", token)] {
            if !(1...Self.most).contains(limit.told) { checks.refuse(.notSoMany, "\(name)Told") }
            if !(Self.least...Self.most).contains(limit.stopped) || limit.stopped < limit.told {
                checks.refuse(.notSoMany, "\(name)Stopped")
            }
        }
        try checks.pass()
    }
}

extension Authority {
    /// Says for how long people are let in.
    package func settle(_ rules: AccessRules) throws(Refusal) -> [Event] {
        var checks = Checks()
        let limits = [
            ("emergencyHours", rules.emergencyHours, AccessRules.mostHours),
            ("taskDays", rules.taskDays, AccessRules.mostTaskDays),
            ("involvedDays", rules.involvedDays, AccessRules.mostInvolvedDays),
            ("warningDays", rules.warningDays, AccessRules.mostWarningDays),
            ("reviewDays", rules.reviewDays, AccessRules.mostReviewDays),
        ]
        for (field, number, most) in limits where !(1...most).contains(number) { checks.refuse(.notFound, field) }
        checks.take(try rules.openingPace.check())
        try checks.pass()
        return rules == accessRules ? [] : [.accessRulesSet(rules: rules)]
    }
}

extension Day {
    /// The day so many working days later: Monday to Friday. Public holidays are not known here.
    package func adding(workingDays: Int) -> Day? {
        var (day, left) = (self, workingDays)
        while left > 0 {
            guard let next = day.adding(days: 1) else { return nil }
            day = next
            if !day.isWeekend { left -= 1 }
        }
        return day
    }

    package var isWeekend: Bool { ((number + 3) % 7 + 7) % 7 > 4 }
}
