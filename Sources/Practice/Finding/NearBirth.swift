/// How well a date of birth fits the one that was asked for, best first.
package enum BirthFit: Int, Comparable, CaseIterable, Sendable {
    case same
    /// Day and month the other way round.
    case swapped
    /// One digit is another, or two neighbouring digits are the other way round.
    case near

    package static func < (one: BirthFit, other: BirthFit) -> Bool { one.rawValue < other.rawValue }
}

extension Day {
    /// The days that somebody may have meant who wrote this one, each with how it fits.
    package var meant: [(day: Day, fit: BirthFit)] {
        var found: [Day: BirthFit] = [self: .same]
        if let swapped, swapped != self { found[swapped] = .swapped }
        let digits = Self.digits(year, 4) + Self.digits(month, 2) + Self.digits(day, 2)
        func add(_ digits: [Int]) {
            let numbers = [digits[0..<4], digits[4..<6], digits[6..<8]].map { $0.reduce(0) { $0 * 10 + $1 } }
            guard let day = Day(year: numbers[0], month: numbers[1], day: numbers[2]), found[day] == nil else { return }
            found[day] = .near
        }
        for place in digits.indices {
            for digit in 0...9 {
                var others = digits
                others[place] = digit
                add(others)
            }
            // Two neighbours change places inside the year, the month or the day.
            guard place != 3, place != 5, place != 7 else { continue }
            var others = digits
            others.swapAt(place, place + 1)
            add(others)
        }
        return found.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
    }

    /// The day with the month in its place.
    private var swapped: Day? { Day(year: year, month: day, day: month) }

    package func fit(_ asked: Day) -> BirthFit? {
        self == asked ? .same : asked.meant.first { $0.day == self }?.fit
    }

    private static func digits(_ number: Int, _ count: Int) -> [Int] {
        var digits: [Int] = []
        var rest = number
        for _ in 0..<count {
            digits.insert(rest % 10, at: 0)
            rest /= 10
        }
        return digits
    }
}
