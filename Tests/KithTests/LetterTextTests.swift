import Foundation
import Practice
import Testing

@testable import Kith

/// How a letter is written for mail servers.
struct LetterTextTests {
    private func text(_ letter: Letter, name: String = "Meetings") throws -> String {
        let from = try #require(EmailAddress("meetings@example.gov.uk"))
        let written = LetterText(
            letter: letter, id: ID(7), from: from, fromName: name, at: Moment(milliseconds: 1_781_265_600_000))
        return String(decoding: written.bytes, as: UTF8.self)
    }

    private func letter(_ subject: String, text: String = "Good morning.", diary: Letter.Diary? = nil) throws -> Letter
    {
        Letter(
            to: try #require(EmailAddress("kayla@example.org")), subject: subject, text: text, languages: ["en-GB"],
            diary: diary)
    }

    @Test func `a plain letter has its headers, one recipient and its text in base64`() throws {
        #expect(
            try text(letter("A meeting")) == """
                Date: Fri, 12 Jun 2026 12:00:00 +0000\r
                From: Meetings\r
                 <meetings@example.gov.uk>\r
                To: <kayla@example.org>\r
                Subject: A meeting\r
                Message-ID: <00000000000000000000000007@example.gov.uk>\r
                Auto-Submitted: auto-generated\r
                Content-Language: en-GB\r
                MIME-Version: 1.0\r
                Content-Type: text/plain;\r
                 charset=utf-8\r
                Content-Transfer-Encoding: base64\r
                \r
                R29vZCBtb3JuaW5nLg0K\r

                """)
    }

    @Test(arguments: [
        "Hello\r\nBcc: <other@example.org>", "=?utf-8?Q?x?=", "Cyfarfod: dŵr a thân – \u{1F600}",
        String(repeating: "long ", count: 60), " begins with a space", "\"quoted\" <other@example.org>",
    ])
    func `nothing in a subject or a name can add a header or a recipient`(_ hostile: String) throws {
        let written = try text(letter(hostile), name: hostile)

        let head = written.components(separatedBy: "\r\n\r\n")[0]
        let names = head.components(separatedBy: "\r\n").filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != ":" } }
        #expect(
            names == [
                "Date", "From", "To", "Subject", "Message-ID", "Auto-Submitted", "Content-Language", "MIME-Version",
                "Content-Type", "Content-Transfer-Encoding",
            ])
        #expect(!head.contains("other@example.org"))
        #expect(written.utf8.allSatisfy { $0 < 128 })
        #expect(written.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count < 78 })
    }

    @Test func `an encoded subject says the same again when it is decoded`() throws {
        let subject = "Cyfarfod: dŵr a thân – \u{1F600}, a long one so that it is folded over several lines"
        let parts = LetterText.words(subject).components(separatedBy: "\r\n ")
        let bytes = parts.compactMap { Data(base64Encoded: String($0.dropFirst(10).dropLast(2))) }
        #expect(parts.count > 1)
        #expect(parts.allSatisfy { $0.utf8.count <= 75 })
        #expect(String(decoding: bytes.joined(), as: UTF8.self) == subject)
    }

    @Test func `a text of dots and separators cannot end the message or a part`() throws {
        let hostile = ".\r\n.\n--part-00000000000000000000000007--\nFrom here"
        let written = try text(
            letter("A meeting", text: hostile, diary: .init(method: "REQUEST", text: "BEGIN:VCALENDAR\r\n")))
        let lines = written.components(separatedBy: "\r\n")
        #expect(lines.count { $0.hasPrefix("--part-") } == 3)
        #expect(lines.allSatisfy { !$0.hasPrefix(".") })
        #expect(written.contains("Content-Type: text/calendar;\r\n charset=utf-8;\r\n method=REQUEST\r\n"))
    }

    @Test(arguments: [
        "", "kayla", "kayla@", "@example.org", "kayla@example", "a b@example.org", "a@b.org\n",
        "a@b.org\r\nBcc: c@d.org",
        "<a@b.org>", "a@b.org,c@d.org", "a@b.org c@d.org", "a@@b.org", "a@-b.org", "a..b@c.org", "dŵr@example.org",
        "\"a b\"@c.org", "a@b..org", ".a@b.org", String(repeating: "a", count: 65) + "@b.org",
    ])
    func `only one plain address is an address`(_ typed: String) {
        #expect(EmailAddress(typed) == nil)
    }

    @Test(arguments: ["kayla.hopkins@example.org", "o'brien+kith@post.example.co.uk", "a_b@1.example.org"])
    func `plain addresses are taken as they are`(_ typed: String) {
        #expect(EmailAddress(typed)?.text == typed)
    }

    @Test func `a mail server is private unless it is on this machine`() throws {
        let from = try #require(EmailAddress("meetings@example.gov.uk"))
        func server(_ address: String) -> MailServer? { MailServer(address, from: from, fromName: "") }
        #expect(server("smtp://mail.example.gov.uk")?.privacy == .startTLS)
        #expect(server("smtp://mail.example.gov.uk")?.port == 587)
        #expect(server("smtps://mail.example.gov.uk")?.port == 465)
        #expect(server("smtp://localhost:2525")?.privacy == .onThisMachine)
        #expect(server("smtp://localhost.example.org")?.privacy == .startTLS)
        for wrong in [
            "mail.example.gov.uk", "smtp://", "smtp://a b", "smtp://user:word@host", "smtp://host:0", "http://x",
        ] {
            #expect(server(wrong) == nil, "\(wrong)")
        }
    }
}
