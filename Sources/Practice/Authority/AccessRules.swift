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

    package init() {}

    /// The longest that each may be; at least 1.
    package static let mostHours = 72
    package static let mostTaskDays = 90
    package static let mostInvolvedDays = 366
    package static let mostWarningDays = 366
    package static let mostReviewDays = 366
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
