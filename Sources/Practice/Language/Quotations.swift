/// Finds what stands in quotation marks: somebody's own words, which are left alone.
enum Quotations {
    /// The longest quotation in single straight marks, which may as well be apostrophes.
    private static let longestSingle = 400

    /// The quoted ranges, in scalars, in order.
    static func ranges(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var open: (mark: Unicode.Scalar, at: Int)?
        for (place, scalar) in scalars.enumerated() {
            if let (mark, start) = open, closes(scalar, mark, place, scalars) {
                ranges.append(start..<place)
                open = nil
            } else if open == nil || (open?.mark == "'" && place - (open?.at ?? 0) > longestSingle) {
                open = opens(scalar, place, scalars) ? (scalar, place) : (open?.mark == "'" ? nil : open)
            } else if let (mark, start) = open, mark == "'" || mark == "‘", scalar == "\"" || scalar == "“" {
                _ = start
                open = (scalar, place)
            }
        }
        return ranges
    }

    private static func opens(_ scalar: Unicode.Scalar, _ place: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        switch scalar {
        case "“", "«", "\"": true
        case "'", "‘":
            (place == 0 || !scalars[place - 1].isWordPart)
                && place + 1 < scalars.count && scalars[place + 1].isWordPart
        default: false
        }
    }

    private static func closes(
        _ scalar: Unicode.Scalar, _ mark: Unicode.Scalar, _ place: Int, _ scalars: [Unicode.Scalar]
    ) -> Bool {
        switch mark {
        case "“": scalar == "”" || scalar == "\""
        case "«": scalar == "»"
        case "\"": scalar == "\"" || scalar == "”"
        default:
            (scalar == "’" || scalar == "'") && place > 0 && scalars[place - 1] != " "
                && (place + 1 >= scalars.count || !scalars[place + 1].isWordPart)
        }
    }
}
