import Foundation
import Practice

/// The coach for other programs: one line of JSON in, one line out.
///
/// In: `{"id","kind","text","language","audience"}`. Out: `{"id","flags":[{"start","end","text","problem","why","ask"}],
/// "problems":[…]}`, or `{"id","error":"…"}`. Places are counted in Unicode scalars, as Python counts.
package struct CoachLines: Sendable {
    /// The most words of one text; a longer one is answered with an error.
    static let mostWords = 500_000
    /// The most bytes of one line.
    package static let longestLine = 8_000_000

    private let coach = Coach.standard
    private let words = Words(.english)

    package init() {}

    /// One answer, without its line end; `isRead` is false where the line was no question for the coach.
    package func answer(_ line: some Collection<UInt8>) -> (text: String, isRead: Bool) {
        // What is broken is put out of the way, so that the answer can at least say which line it was.
        let typed = String(decoding: line, as: UTF8.self)
        let whole = String(validating: line, as: UTF8.self).flatMap(Self.fields)
        let fields = whole ?? Self.fields(of: typed) ?? Self.fields(of: Self.withoutHalves(typed))
        let id = identity(fields?["id"])
        guard whole != nil || fields == nil else {
            return error(id, "A character of this line is cut off or broken.")
        }
        guard let fields else { return error("null", "This line is not a JSON object.") }
        guard let text = fields["text"] as? String else {
            return error(id, "The field “text” is missing or is no text.")
        }
        guard let kind = (fields["kind"] as? String).flatMap({ TextKind(rawValue: $0) }) else {
            return error(id, "The field “kind” has to be one of: \(list(TextKind.allCases.map(\.rawValue))).")
        }
        let said = fields["audience"] ?? TextAudience.staff.rawValue
        guard let audience = (said as? String).flatMap({ TextAudience(rawValue: $0) }) else {
            return error(id, "The field “audience” has to be one of: \(list(TextAudience.allCases.map(\.rawValue))).")
        }
        guard let language = (fields["language"] ?? "en") as? String else {
            return error(id, "The field “language” has to be a language tag, such as en or cy.")
        }
        let length = text.utf8.count { $0 == 0x20 || $0 == 0x0A } + 1
        guard length <= Self.mostWords else {
            return error(
                id,
                "The text has about \(length) words. The coach reads up to \(Self.mostWords) at once; send it in parts."
            )
        }
        return (found(coach.read(text, as: kind, for: audience, in: language), id), true)
    }

    /// A line that is longer than the coach takes.
    package func tooLong() -> String {
        error("null", "This line is longer than \(Self.longestLine / 1_000_000) megabytes; send the text in parts.")
            .text
    }

    /// The line with a question mark for each half of a character that was written as `\ud83d` alone.
    private static func withoutHalves(_ line: String) -> String {
        let parts = line.components(separatedBy: "\\u")
        func isHalf(_ part: String, _ first: ClosedRange<UInt32>) -> Bool {
            UInt32(part.prefix(4), radix: 16).map(first.contains) ?? false
        }
        var mended = parts[0]
        var place = 1
        while place < parts.count {
            let part = parts[place]
            if isHalf(part, 0xD800...0xDBFF), part.count == 4, place + 1 < parts.count,
                isHalf(parts[place + 1], 0xDC00...0xDFFF)
            {
                mended += "\\u" + part + "\\u" + parts[place + 1]
                place += 2
                continue
            }
            mended += isHalf(part, 0xD800...0xDFFF) ? "?" + part.dropFirst(4) : "\\u" + part
            place += 1
        }
        return mended
    }

    private static func fields(of line: String) -> [String: Any]? {
        (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any]
    }

    private func found(_ notices: [LanguageNotice], _ id: String) -> String {
        let flags = notices.map { notice in
            """
            {"start":\(notice.start),"end":\(notice.end),"text":\(json(notice.text)),\
            "problem":"\(notice.problem.rawValue)","why":\(json(words.why(notice))),"ask":\(json(words.ask(notice)))}
            """
        }
        let problems = LanguageProblem.allCases.filter { problem in notices.contains { $0.problem == problem } }
        return """
            {"id":\(id),"flags":[\(flags.joined(separator: ","))],\
            "problems":[\(problems.map { "\"\($0.rawValue)\"" }.joined(separator: ","))]}
            """
    }

    private func error(_ id: String, _ sentence: String) -> (text: String, isRead: Bool) {
        ("{\"id\":\(id),\"error\":\(json(sentence))}", false)
    }

    private func list(_ names: [String]) -> String { names.joined(separator: ", ") }

    /// The identity as it came: a text or a number.
    private func identity(_ value: Any?) -> String {
        switch value {
        case let text as String: json(text)
        case let number as NSNumber: "\(number)"
        default: "null"
        }
    }

    private func json(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
