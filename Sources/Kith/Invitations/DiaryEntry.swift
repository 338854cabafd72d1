import Practice

/// A meeting as an entry for one person's diary (RFC 5545, 5546).
///
/// Diaries are shared with families and colleagues and stand on locked screens: the entry names nobody but its recipient
/// and the service, carries no link, and is private (assurance 147).
struct DiaryEntry {
    /// What the diary is to do.
    enum Method: Hashable, Sendable {
        case request
        /// The meeting does not take place.
        case cancelled
        /// It takes place without this person.
        case noLongerInvited

        var name: String { self == .request ? "REQUEST" : "CANCEL" }
    }

    var method: Method
    /// The same for a meeting and a person, however often it changes.
    var uid: String
    var sequence: Int
    var stamp: Moment
    var facts: Invitation.Facts
    var summary: String
    var text: String
    var organiser: EmailAddress
    var organiserName: String
    var attendee: EmailAddress

    var calendar: String {
        ([
            "BEGIN:VCALENDAR", "PRODID:-//Kith//Meetings//EN", "VERSION:2.0", "CALSCALE:GREGORIAN",
            "METHOD:\(method.name)",
        ]
            + Self.london + event + ["END:VCALENDAR"])
            .map { Self.folded($0) + "\r\n" }.joined()
    }

    private var event: [String] {
        let end = facts.start.minutes + facts.minutes
        let lastDay = facts.on.adding(days: end / 1_440) ?? facts.on
        return [
            "BEGIN:VEVENT", "UID:\(uid)", "DTSTAMP:\(UTC(stamp).diaryTime)", "SEQUENCE:\(sequence)",
            "DTSTART;TZID=Europe/London:\(Self.local(facts.on, facts.start.minutes))",
            "DTEND;TZID=Europe/London:\(Self.local(lastDay, end % 1_440))", "SUMMARY:\(Self.escaped(summary))",
            "DESCRIPTION:\(Self.escaped(text))",
        ] + (facts.place.map { ["LOCATION:\(Self.escaped($0))"] } ?? []) + [
            "ORGANIZER\(organiserName.isEmpty ? "" : ";CN=\(Self.quoted(organiserName))"):mailto:\(organiser.text)",
            "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:\(attendee.text)",
            "CLASS:PRIVATE", "TRANSP:OPAQUE",
        ] + status + ["END:VEVENT"]
    }

    /// Whoever is no longer invited gets none: the meeting itself still stands (assurance 146).
    private var status: [String] {
        switch method {
        case .request: ["STATUS:CONFIRMED"]
        case .cancelled: ["STATUS:CANCELLED"]
        case .noLongerInvited: []
        }
    }

    private static func local(_ day: Day, _ minutes: Int) -> String {
        "\(day.year)\(UTC.two(day.month))\(UTC.two(day.day))T\(UTC.two(minutes / 60))\(UTC.two(minutes % 60))00"
    }

    /// How clocks go in Europe/London since 1996.
    private static let london = [
        "BEGIN:VTIMEZONE", "TZID:Europe/London",
        "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100", "TZNAME:BST", "DTSTART:19960331T010000",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
        "BEGIN:STANDARD", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0000", "TZNAME:GMT", "DTSTART:19961027T020000",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
        "END:VTIMEZONE",
    ]

    /// A text value: what would end it or its line is escaped, other control characters are left out.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",":
                result.unicodeScalars.append("\\")
                result.unicodeScalars.append(scalar)
            case "\n": result += "\\n"
            default:
                if scalar.properties.generalCategory != .control { result.unicodeScalars.append(scalar) }
            }
        }
        return result
    }

    /// A value beside a property: nothing in it can end the quotes.
    private static func quoted(_ text: String) -> String {
        let plain = text.unicodeScalars.filter { $0 != "\"" && $0.properties.generalCategory != .control }
        return "\"\(String(String.UnicodeScalarView(plain)))\""
    }

    /// A line of at most 75 octets, and the rest of it below, beginning with a space. No character is parted.
    static func folded(_ line: String) -> String {
        var (result, width) = ("", 0)
        for scalar in line.unicodeScalars {
            let size = String(scalar).utf8.count
            if width + size > 75 {
                result += "\r\n "
                width = 1
            }
            result.unicodeScalars.append(scalar)
            width += size
        }
        return result
    }
}
