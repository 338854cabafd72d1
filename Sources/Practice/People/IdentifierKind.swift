/// A number of another system whose form is known, so that a slip in it is noticed (docs/decisions/0014).
///
/// Known by its label; a label of nobody here is a number of which nothing can be said.
package enum IdentifierKind: String, CaseIterable, Hashable, Sendable {
    /// Ten digits, the last a check digit (modulus 11).
    case nhs
    /// A letter that checks (modulus 23), then twelve digits; a temporary one ends in a letter.
    case upn
    /// Ten digits of a learner, the last a check digit (modulus 11).
    case uln
    /// Up to twelve digits of a property.
    case uprn
    /// Six digits of a school.
    case urn

    /// What is wrong with a number.
    package enum Fault: Hashable, Sendable {
        /// It has other signs, or more or fewer of them, than such a number has.
        case form
        /// One sign is wrong, or two have changed places.
        case check
    }

    /// The kind that a label means: “NHS number”, “NHS No.”, “UPN”, “former UPN”.
    package init?(label: String) {
        let words = label.lowercased().split { !$0.isLetter }.map(String.init)
        let known = words.filter { !["no", "number", "former", "temporary", "the", "id"].contains($0) }
        guard let kind = Self.labels[known.joined(separator: " ")] else { return nil }
        self = kind
    }

    private static let labels: [String: IdentifierKind] = [
        "nhs": .nhs, "rhif gig": .nhs, "gig": .nhs, "upn": .upn, "unique pupil": .upn, "uln": .uln,
        "unique learner": .uln, "uprn": .uprn, "unique property reference": .uprn, "urn": .urn,
        "unique reference": .urn,
    ]

    /// How many signs it has, the fewest and the most.
    package var length: ClosedRange<Int> {
        switch self {
        case .nhs, .uln: 10...10
        case .upn: 13...13
        case .uprn: 1...12
        case .urn: 6...6
        }
    }

    /// What is wrong with a number that somebody typed; nil where nothing is. Spaces and hyphens are nothing.
    package func fault(of typed: String) -> Fault? {
        let signs = Array(typed.uppercased().filter { $0 != " " && $0 != "-" })
        guard length.contains(signs.count) else { return .form }
        switch self {
        case .upn: return Self.upn(signs)
        case .uprn, .urn: return Self.digits(signs) == nil ? .form : nil
        case .nhs, .uln:
            guard let digits = Self.digits(signs) else { return .form }
            let sum = zip(digits, (2...10).reversed()).reduce(0) { $0 + $1.0 * $1.1 }
            return self == .nhs ? Self.nhs(sum, digits[9]) : Self.uln(sum, digits[9], first: digits[0])
        }
    }

    private static func nhs(_ sum: Int, _ check: Int) -> Fault? {
        let wanted = (11 - sum % 11) % 11
        return wanted == check ? nil : .check
    }

    private static func uln(_ sum: Int, _ check: Int, first: Int) -> Fault? {
        guard first > 0 else { return .form }
        return sum % 11 != 0 && 10 - sum % 11 == check ? nil : .check
    }

    /// All letters but I, O and S, in the order of the remainders.
    private static let letters = Array("ABCDEFGHJKLMNPQRTUVWXYZ")

    private static func upn(_ signs: [Character]) -> Fault? {
        guard let check = letters.firstIndex(of: signs[0]), let digits = digits(Array(signs[1..<12])) else {
            return .form
        }
        guard let last = signs[12].wholeNumberValue ?? letters.firstIndex(of: signs[12]) else { return .form }
        let sum = zip(digits + [last], 2...13).reduce(0) { $0 + $1.0 * $1.1 }
        return sum % 23 == check ? nil : .check
    }

    private static func digits(_ signs: [Character]) -> [Int]? {
        let digits = signs.compactMap { $0.isASCII ? $0.wholeNumberValue : nil }
        return digits.count == signs.count ? digits : nil
    }
}
