import Practice

/// What a value in JSON has to look like: what is sent is checked by it, what is answered keeps to it, and the OpenAPI
/// document says so.
indirect enum Shape: Sendable {
    /// A text of up to so many characters (Unicode scalars).
    case text(most: Int)
    /// The same, and something has to stand there.
    case words(most: Int)
    /// The 26 characters that name a thing here.
    case identity
    case day
    /// A time in UTC.
    case moment
    case choice([String])
    case number(ClosedRange<Int>)
    case flag
    /// A place in the order of changes: `next` of a page before.
    case place
    /// A language tag such as `en` or `cy`.
    case language
    case list(of: Shape, most: Int?)
    case orNull(Shape)
    case object(Named)
    /// Any object: what happened, as docs/export.md has it.
    case anyObject

    static let text = text(most: Written.limit)
    static let words = words(most: Written.limit)

    static func choice<Choice: RawRepresentable & CaseIterable>(of kind: Choice.Type) -> Shape
    where Choice.RawValue == String {
        .choice(kind.allCases.map(\.rawValue))
    }

    /// An object with a name of its own in the OpenAPI document.
    struct Named: Sendable {
        var name: String
        var says: String
        var members: [Member]
    }

    /// One member of an object, or one thing that an address can say after its question mark.
    struct Member: Sendable {
        var name: String
        var shape: Shape
        var says: String
        var isNeeded: Bool
        var example: JSON?

        init(_ name: String, _ shape: Shape, _ says: String, needed isNeeded: Bool = false, like example: JSON? = nil) {
            self.name = name
            self.shape = shape
            self.says = says
            self.isNeeded = isNeeded
            self.example = example
        }
    }
}

/// Something in what was sent that does not have its shape: where, as a JSON pointer, and what is wrong.
struct Misfit: Hashable, Sendable {
    var pointer: String
    var reason: Reason

    enum Reason: Hashable, Sendable {
        case unknown
        case missing
        case notText, notIdentity, notDay, notMoment, notFlag, notList, notObject, notLanguage, notPlace, isEmpty,
            isUnreadable
        case tooLong(Int)
        case tooMany(Int)
        case notOneOf([String])
        case notWhole(ClosedRange<Int>)
    }
}

extension Shape {
    /// So many misfits are told at once.
    private static let told = 50

    /// Everything about a value that does not have this shape.
    func misfits(of value: JSON) -> [Misfit] {
        var found: [Misfit] = []
        check(value, at: "", &found)
        return Array(found.prefix(Self.told))
    }

    private func check(_ value: JSON, at pointer: String, _ found: inout [Misfit]) {
        guard found.count < Self.told else { return }
        switch (self, value) {
        case (.orNull, .null): break
        case (.orNull(let shape), _): shape.check(value, at: pointer, &found)
        case (.list(let shape, let most), .list(let values)):
            if let most, values.count > most { found.append(Misfit(pointer: pointer, reason: .tooMany(most))) }
            for (place, value) in values.enumerated() { shape.check(value, at: "\(pointer)/\(place)", &found) }
        case (.object(let named), .object(let members)): named.check(members, at: pointer, &found)
        default:
            if let reason = misfit(of: value) { found.append(Misfit(pointer: pointer, reason: reason)) }
        }
    }

    /// What is wrong with a single value.
    private func misfit(of value: JSON) -> Misfit.Reason? {
        switch self {
        case .text(let most), .words(let most):
            guard case .text(let text) = value else { return .notText }
            if text.unicodeScalars.count > most { return .tooLong(most) }
            if !text.unicodeScalars.allSatisfy({ $0.value >= 32 || "\n\t\r".unicodeScalars.contains($0) }) {
                return .isUnreadable
            }
            if case .words = self, text.trimmed.isEmpty { return .isEmpty }
            return nil
        case .identity: return Self.text(of: value).flatMap { ID<Family>($0) } == nil ? .notIdentity : nil
        case .day: return Self.text(of: value).flatMap { Day($0) } == nil ? .notDay : nil
        case .moment: return Self.text(of: value).flatMap { Moment(utc: $0) } == nil ? .notMoment : nil
        case .choice(let names): return Self.text(of: value).map(names.contains) == true ? nil : .notOneOf(names)
        case .number(let range):
            guard case .number(let number) = value, range.contains(number) else { return .notWhole(range) }
            return nil
        case .flag:
            guard case .flag = value else { return .notFlag }
            return nil
        case .place: return Self.text(of: value).flatMap { ChangePlace($0) } == nil ? .notPlace : nil
        case .language: return Self.text(of: value).map(Self.isTag) == true ? nil : .notLanguage
        case .list: return .notList
        case .object: return .notObject
        case .anyObject:
            guard case .object = value else { return .notObject }
            return nil
        case .orNull(let shape): return shape.misfit(of: value)
        }
    }

    private static func isTag(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard text.utf8.count <= 35, let first = parts.first, (2...8).contains(first.count),
            first.allSatisfy({ $0.isASCII && $0.isLetter })
        else { return false }
        return parts.allSatisfy { part in
            (1...8).contains(part.count) && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
    }

    private static func text(of value: JSON) -> String? {
        if case .text(let text) = value { text } else { nil }
    }
}

extension Shape.Named {
    fileprivate func check(_ members: [JSON.Member], at pointer: String, _ found: inout [Misfit]) {
        for sent in members {
            let place = "\(pointer)/\(Self.escaped(sent.name))"
            guard let member = self.members.first(where: { $0.name == sent.name }) else {
                found.append(Misfit(pointer: place, reason: .unknown))
                continue
            }
            member.shape.check(sent.value, at: place, &found)
        }
        for member in self.members where member.isNeeded && !members.contains(where: { $0.name == member.name }) {
            found.append(Misfit(pointer: "\(pointer)/\(member.name)", reason: .missing))
        }
    }

    /// A name as a JSON pointer has it (RFC 6901), not longer than anybody wants to read.
    private static func escaped(_ name: String) -> String {
        String(name.prefix(60)).replacing("~", with: "~0").replacing("/", with: "~1")
    }
}

extension Moment {
    /// A time as `2026-06-12T12:00:00.000Z`.
    init?(utc text: String) {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = Day(String(parts[0])), parts[1].hasSuffix("Z") else { return nil }
        let numbers = parts[1].dropLast().split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
        guard numbers.map(\.count) == [2, 2, 2, 3], let hour = Int(numbers[0]), let minute = Int(numbers[1]),
            let second = Int(numbers[2]), let thousandths = Int(numbers[3]), (0..<24).contains(hour),
            (0..<60).contains(minute), (0..<60).contains(second), thousandths >= 0
        else { return nil }
        let seconds = Int64(day.number) * 86_400 + Int64(hour * 3_600 + minute * 60 + second)
        self.init(milliseconds: seconds * 1_000 + Int64(thousandths))
    }

    var utc: String {
        let day = milliseconds >= 0 ? milliseconds / 86_400_000 : -((86_399_999 - milliseconds) / 86_400_000)
        let rest = Int(milliseconds - day * 86_400_000)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let thousandths = rest % 1_000
        let fraction = thousandths < 10 ? "00\(thousandths)" : thousandths < 100 ? "0\(thousandths)" : "\(thousandths)"
        let clock = [rest / 3_600_000, rest / 60_000 % 60, rest / 1_000 % 60].map(two).joined(separator: ":")
        return "\(Day(number: Int(day))?.description ?? "1970-01-01")T\(clock).\(fraction)Z"
    }
}
