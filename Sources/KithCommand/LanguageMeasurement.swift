import Kith

/// The coach on a text of 500 words, beside one of 250.
enum LanguageMeasurement {
    static func run() {
        _ = CoachPace.read(words: 500)
        let whole = milliseconds(words: 500)
        Figure.say("language-page", whole, "ms", "language-half", milliseconds(words: 250))
    }

    /// The middle of many.
    private static func milliseconds(words: Int) -> Double {
        let times = (0..<200).map { _ in
            let clock = ContinuousClock()
            let time = clock.measure { _ = CoachPace.read(words: words) }
            return Double(time.components.attoseconds) / 1e15 + Double(time.components.seconds) * 1_000
        }
        return times.sorted()[times.count / 2]
    }
}
