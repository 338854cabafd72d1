import Foundation
import Practice
import Testing

@testable import Kith

/// What is written into somebody's diary, letter by letter.
struct DiaryEntryTests {
    private func entry(_ change: (inout DiaryEntry) -> Void = { _ in }) throws -> String {
        var entry = DiaryEntry(
            method: .request, uid: "uid@example.gov.uk", sequence: 3, stamp: Moment(milliseconds: 1_781_265_600_000),
            facts: .init(
                on: try #require(Day("2026-07-31")), start: try #require(TimeOfDay(hour: 23, minute: 30)), minutes: 90,
                place: nil),
            summary: "Meeting 4f7k", text: "The message that came with this says more.",
            organiser: try #require(EmailAddress("meetings@example.gov.uk")), organiserName: "Meetings",
            attendee: try #require(EmailAddress("kayla@example.org")))
        change(&entry)
        return entry.calendar
    }

    @Test func `an invitation is the entry of one person, private, with the time of the place`() throws {
        let lines = try entry().components(separatedBy: "\r\n")
        let event = try #require(lines.firstIndex(of: "BEGIN:VEVENT"))
        #expect(
            Array(lines[..<7]) == [
                "BEGIN:VCALENDAR", "PRODID:-//Kith//Meetings//EN", "VERSION:2.0", "CALSCALE:GREGORIAN",
                "METHOD:REQUEST",
                "BEGIN:VTIMEZONE", "TZID:Europe/London",
            ])
        #expect(
            Array(lines[event...]) == [
                "BEGIN:VEVENT", "UID:uid@example.gov.uk", "DTSTAMP:20260612T120000Z", "SEQUENCE:3",
                "DTSTART;TZID=Europe/London:20260731T233000", "DTEND;TZID=Europe/London:20260801T010000",
                "SUMMARY:Meeting 4f7k", "DESCRIPTION:The message that came with this says more.",
                "ORGANIZER;CN=\"Meetings\":mailto:meetings@example.gov.uk",
                "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=",
                " FALSE:mailto:kayla@example.org", "CLASS:PRIVATE", "TRANSP:OPAQUE", "STATUS:CONFIRMED", "END:VEVENT",
                "END:VCALENDAR", "",
            ])
    }

    @Test func `calling off says that the meeting is cancelled; taking somebody off does not`() throws {
        let cancelled = try entry { $0.method = .cancelled }
        let off = try entry { $0.method = .noLongerInvited }
        #expect(cancelled.contains("METHOD:CANCEL\r\n") && cancelled.contains("STATUS:CANCELLED\r\n"))
        #expect(off.contains("METHOD:CANCEL\r\n") && !off.contains("STATUS"))
    }

    @Test func `no text can end its line or the entry`() throws {
        let hostile = "The Hub; room 1, \\door\r\nEND:VEVENT\nATTENDEE:mailto:other@example.org \u{0}\u{7}"
        let text = try entry {
            $0.facts.place = hostile
            $0.organiserName = "A \"name\"\r\nX: y"
        }
        let lines = text.components(separatedBy: "\r\n")
        #expect(lines.count { $0 == "END:VEVENT" } == 1)
        #expect(lines.count { $0.hasPrefix("ATTENDEE") } == 1)
        #expect(
            text.replacing("\r\n ", with: "").contains("LOCATION:The Hub\\; room 1\\, \\\\door\\nEND:VEVENT\\nATTENDEE")
        )
        #expect(text.contains("ORGANIZER;CN=\"A nameX: y\""))
    }

    @Test func `long lines are folded at 75 octets without parting a character`() throws {
        let place = String(repeating: "Tŷ'r Cyfarfod \u{1F600} ", count: 20)
        let text = try entry { $0.facts.place = place }
        let lines = text.components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
        #expect(text.replacing("\r\n ", with: "").contains("LOCATION:\(place)\r\n"))
    }

    @Test func `a letter names nobody but its recipient, in either language and in both`() throws {
        for tongue in Participant.Contact.Tongue.allCases {
            let letter = InvitationLetter(
                occasion: .invited, meeting: ID(1), participant: ID(2),
                letter: .init(id: ID(3), sequence: 0, to: try #require(EmailAddress("kayla@example.org"))),
                facts: .init(
                    on: try #require(Day("2026-07-31")), start: try #require(TimeOfDay(hour: 14, minute: 30)),
                    minutes: 90, place: nil),
                tongue: tongue, chair: "Nia Roberts", address: "https://kith.example.gov.uk/invited/abc",
                sender: (try #require(EmailAddress("meetings@example.gov.uk")), "Meetings"),
                at: Moment(milliseconds: 1_781_265_600_000)
            ).written
            let diary = try #require(letter.diary)
            #expect(letter.text.contains("https://kith.example.gov.uk/invited/abc"))
            #expect(!diary.text.contains("invited/abc"))
            #expect(letter.languages == (tongue == .both ? ["cy", "en-GB"] : [tongue == .welsh ? "cy" : "en-GB"]))
            #expect(letter.subject.contains("Meeting 0001") == (tongue != .welsh))
            #expect(letter.subject.contains("Cyfarfod 0001") == (tongue != .english))
        }
    }
}
