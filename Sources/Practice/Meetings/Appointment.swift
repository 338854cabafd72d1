extension Meeting {
    /// When and where people meet: what people are invited to, and what changes when a meeting goes on another day.
    package struct Appointment: Hashable, Sendable, Codable {
        package var on: Day
        /// As it was typed, such as "2:30pm".
        package var time: String
        package var place: String
        /// How long it takes; nil where nobody has said.
        package var minutes: Int?

        package init(on: Day, time: String, place: String, minutes: Int?) {
            self.on = on
            self.time = time
            self.place = place
            self.minutes = minutes
        }

        /// When it begins; nil where that is not said, or not as a time.
        package var start: TimeOfDay? { TimeOfDay(typed: time) }

        /// People can be told of it: the time and the length are settled, as a diary needs them (RFC 5545).
        package var isSettled: Bool { start != nil && minutes != nil }

        mutating func check(_ checks: inout Checks) {
            time = checks.plain(time, "time")
            place = checks.plain(place, "place")
            if let minutes, !(1...1_440).contains(minutes) { checks.refuse(.notMinutes, "minutes") }
        }
    }

    /// When and where it is, a family's or a team's.
    package internal(set) var appointment: Appointment? {
        get { plan?.appointment ?? teamPlan?.appointment }
        set {
            guard let newValue else { return }
            plan?.appointment = newValue
            teamPlan?.appointment = newValue
        }
    }
}

extension Meeting.Plan {
    /// When and where it is.
    package var appointment: Meeting.Appointment {
        get { .init(on: on, time: time, place: place, minutes: minutes) }
        set { (on, time, place, minutes) = (newValue.on, newValue.time, newValue.place, newValue.minutes) }
    }
}

extension Meeting.TeamPlan {
    /// When and where it is.
    package var appointment: Meeting.Appointment {
        get { .init(on: on, time: time, place: place, minutes: minutes) }
        set { (on, time, place, minutes) = (newValue.on, newValue.time, newValue.place, newValue.minutes) }
    }
}
