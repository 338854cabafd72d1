/// A time on the clock of the place where something happens, to the minute.
package struct TimeOfDay: Hashable, Sendable, Codable {
    /// Since midnight.
    package let minutes: Int

    package var hour: Int { minutes / 60 }
    package var minute: Int { minutes % 60 }

    /// - Returns: nil where no day has that time.
    package init?(hour: Int, minute: Int) {
        guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
        minutes = hour * 60 + minute
    }

    /// A time as people type it: "2:30pm", "2.30 pm", "2pm", "14:30".
    ///
    /// - Returns: nil where that is no time, or leaves open which half of the day is meant.
    package init?(typed: String) {
        var text = typed.lowercased().filter { !$0.isWhitespace }
        // "yb" and "yh" are how Welsh says it.
        let halves = [("am", 0), ("a.m.", 0), ("yb", 0), ("pm", 12), ("p.m.", 12), ("yh", 12)]
        let half = halves.first { text.hasSuffix($0.0) }
        if let half { text.removeLast(half.0.count) }
        let parts = text.split(whereSeparator: { $0 == ":" || $0 == "." })
        guard (1...2).contains(parts.count), parts.allSatisfy({ (1...2).contains($0.utf8.count) }),
            text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x3A || $0 == 0x2E }),
            let hour = Int(parts[0]), let minute = parts.count == 2 ? Int(parts[1]) : half == nil ? nil : 0
        else { return nil }
        if parts.count == 2, parts[1].utf8.count != 2 { return nil }
        guard let half else {
            self.init(hour: hour, minute: minute)
            return
        }
        guard (1...12).contains(hour) else { return nil }
        self.init(hour: hour % 12 + half.1, minute: minute)
    }

    package init(from decoder: any Decoder) throws {
        minutes = try decoder.singleValueContainer().decode(Int.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(minutes)
    }
}
