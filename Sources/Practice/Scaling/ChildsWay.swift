extension Rating {
    /// How a child shows where they are, instead of saying a number. They choose it (docs/practice/08 §8.1).
    package enum Way: String, CaseIterable, Hashable, Sendable, Codable {
        case faces, ladder, thermometer

        /// The numbers that can be shown so, 10 first. The faces are six and stand for every second number, from the
        /// biggest smile down; a rung of the ladder and a mark of the thermometer are the number written on them.
        package var numbers: [Int] {
            switch self {
            case .faces: [10, 8, 6, 4, 2, 0]
            case .ladder, .thermometer: Array((0...10).reversed())
            }
        }
    }
}
