import Practice

extension Words {
    /// "14 March 2026"
    func day(_ day: Day) -> String { "\(day.day) \(month(day.month)) \(day.year)" }

    /// "Saturday 14 March 2026"
    func longDay(_ day: Day) -> String { "\(weekday(day)) \(self.day(day))" }

    /// "14 Mar"
    func shortDay(_ day: Day) -> String { "\(day.day) \(month(day.month).prefix(3))" }

    /// "2:30pm"
    func time(_ moment: Moment) -> String {
        let (hour, minute) = Clock.time(of: moment)
        let shown = hour % 12 == 0 ? 12 : hour % 12
        return "\(shown):\(minute < 10 ? "0" : "")\(minute)" + (hour < 12 ? say("am", "yb") : say("pm", "yh"))
    }

    /// "14 March 2026, 2:30pm"
    func moment(_ moment: Moment) -> String { "\(day(Clock.day(of: moment))), \(time(moment))" }

    func month(_ number: Int) -> String {
        let english = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November",
            "December",
        ]
        let welsh = [
            "Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi", "Hydref",
            "Tachwedd", "Rhagfyr",
        ]
        return say(english[number - 1], welsh[number - 1])
    }

    func weekday(_ day: Day) -> String {
        let english = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        let welsh = ["Dydd Llun", "Dydd Mawrth", "Dydd Mercher", "Dydd Iau", "Dydd Gwener", "Dydd Sadwrn", "Dydd Sul"]
        let place = ((day.number + 3) % 7 + 7) % 7
        return say(english[place], welsh[place])
    }

    /// "Kayla, Ryan, Mia and Leo"
    func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + say(" and ", " a ") + last
    }
}
