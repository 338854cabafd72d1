import Foundation
import Practice

/// A letter as mail servers carry it (RFC 5322, MIME).
///
/// Texts are encoded whenever they are more than plain words, so none can add a header, a recipient or an end; every line
/// ends with CRLF and is shorter than 78 octets.
struct LetterText {
    let letter: Letter
    let id: Letter.ID
    let from: EmailAddress
    let fromName: String
    let at: Moment

    var bytes: [UInt8] {
        let lines = headers + content.headers + [""] + content.lines + [""]
        return Array(lines.joined(separator: "\r\n").utf8)
    }

    private var headers: [String] {
        [
            "Date: \(UTC(at).mailDate)",
            fromName.isEmpty ? "From: <\(from.text)>" : "From: \(Self.words(fromName))\r\n <\(from.text)>",
            "To: <\(letter.to.text)>",
            "Subject: \(Self.words(letter.subject))",
            "Message-ID: <\(id)@\(from.domain)>",
            "Auto-Submitted: auto-generated",
            "Content-Language: \(letter.languages.joined(separator: ", "))",
            "MIME-Version: 1.0",
        ]
    }

    /// One part of a message, or all of it.
    private struct Part {
        var headers: [String]
        var lines: [String]

        /// In base64 a line cannot be too long, begin with a dot or end the message.
        init(_ type: [String], _ text: String) {
            headers = ["Content-Type: \(type.joined(separator: ";\r\n "))", "Content-Transfer-Encoding: base64"]
            lines = Data(text.utf8).base64EncodedString(options: [
                .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
            ])
            .components(separatedBy: "\r\n")
        }

        init(_ parts: [Part], parted boundary: String) {
            headers = ["Content-Type: multipart/alternative; boundary=\"\(boundary)\""]
            lines = parts.flatMap { ["--\(boundary)"] + $0.headers + [""] + $0.lines } + ["--\(boundary)--"]
        }
    }

    private var content: Part {
        let lines = letter.text.split(separator: "\n", omittingEmptySubsequences: false)
        let text = Part(["text/plain", "charset=utf-8"], lines.joined(separator: "\r\n") + "\r\n")
        guard let diary = letter.diary else { return text }
        let entry = Part(["text/calendar", "charset=utf-8", "method=\(diary.method)"], diary.text)
        return Part([text, entry], parted: "part-\(id)")
    }

    /// Words as they stand in a header: as they are where they are plain, else encoded (RFC 2047), folded where long.
    static func words(_ text: String) -> String {
        let isPlain =
            text.utf8.count <= 60 && text.utf8.first != UInt8(ascii: " ") && text.utf8.last != UInt8(ascii: " ")
            && text.utf8.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") || isLetterOrDigit($0) }
        if isPlain { return text }
        var chunks: [[UInt8]] = [[]]
        for character in text.unicodeScalars {
            // A line break in a subject would be a second header to whoever decodes it carelessly.
            let bytes =
                character.properties.generalCategory == .control ? [UInt8(ascii: " ")] : Array(String(character).utf8)
            if chunks[chunks.count - 1].count + bytes.count > 42 { chunks.append([]) }
            chunks[chunks.count - 1] += bytes
        }
        return chunks.map { "=?utf-8?B?\(Data($0).base64EncodedString())?=" }.joined(separator: "\r\n ")
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}

/// A moment by the clock of the whole world, as mails and diaries write it.
struct UTC {
    private let day: Day
    private let hour: Int
    private let minute: Int
    private let second: Int

    init(_ moment: Moment) {
        let seconds = Int(moment.milliseconds / 1_000)
        let inDay = (seconds % 86_400 + 86_400) % 86_400
        guard let day = Day(number: (seconds - inDay) / 86_400) else {
            preconditionFailure("the moment is beyond the calendar")
        }
        self.day = day
        (hour, minute, second) = (inDay / 3_600, inDay % 3_600 / 60, inDay % 60)
    }

    /// "Fri, 12 Jun 2026 12:00:00 +0000"
    var mailDate: String {
        let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let weekday = weekdays[((day.number + 3) % 7 + 7) % 7]
        return
            "\(weekday), \(day.day) \(months[day.month - 1]) \(day.year) \(Self.two(hour)):\(Self.two(minute)):\(Self.two(second)) +0000"
    }

    /// "20260612T120000Z"
    var diaryTime: String {
        "\(day.year)\(Self.two(day.month))\(Self.two(day.day))T\(Self.two(hour))\(Self.two(minute))\(Self.two(second))Z"
    }

    static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
