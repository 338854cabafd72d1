import HTTPTypes
import Markup
import Practice

/// The bytes of a body, each piece made when the one before has been sent.
typealias ByteStream = AsyncThrowingStream<[UInt8], any Error>

/// What goes back to whoever asked, before it becomes an HTTP response.
struct Answer: Sendable {
    var status: HTTPResponse.Status
    var headers: [(HTTPField.Name, String)] = []
    var body: [UInt8] = []
    /// A page instead of a body; its holes are filled as it leaves.
    var page: HTML?
    /// The access line was written together with the change.
    var isLogged = false
    /// The record that was shown, where the address does not name it.
    var stream: UInt128?
    /// The records that a list showed, for its access line.
    var shown: [UInt128] = []
    /// Search terms for the access line, sealed.
    var terms: [UInt8]?
    /// A body that is made while it is sent, so that its length does not matter.
    var bytes: ByteStream?
    /// How many bytes those are, where it is known: whoever takes them sees whether all came.
    var length: Int?
    /// Events that go on after the answer, instead of a body.
    var feed: VersionFeed?

    static func page(_ html: HTML, status: HTTPResponse.Status = .ok) -> Answer {
        Answer(status: status, headers: [(.contentType, "text/html; charset=utf-8")], page: html)
    }

    /// 303: the browser fetches the next page by itself, so a reload never sends a form again.
    static func redirect(_ link: Link) -> Answer {
        Answer(status: .seeOther, headers: [(.location, link.path)])
    }

    /// A few words for a program that asks.
    static func text(_ text: String, status: HTTPResponse.Status = .ok) -> Answer {
        Answer(status: status, headers: [(.contentType, "text/plain; charset=utf-8")], body: Array("\(text)\n".utf8))
    }

    static func json(_ text: String, status: HTTPResponse.Status = .ok) -> Answer {
        Answer(status: status, headers: [(.contentType, "application/json")], body: Array(text.utf8))
    }

    /// A file to keep. Its name goes into a header: plain letters, digits and signs.
    static func file(_ name: String, type: String, _ bytes: ByteStream) -> Answer {
        var answer = Answer(
            status: .ok,
            headers: [(.contentType, type), (.contentDisposition, "attachment; filename=\"\(name)\"")])
        answer.bytes = bytes
        return answer
    }

    func setting(_ cookie: String) -> Answer {
        var copy = self
        copy.headers.append((.setCookie, cookie))
        return copy
    }
}

/// A request that cannot be answered as asked, with the page that says so.
enum Problem: Error, Hashable, Sendable {
    /// Absent and forbidden look the same.
    case notFound
    case notSignedIn
    /// They may open the record and have to say why first.
    case purposeNeeded(Family.ID)
    /// A guest's place in a meeting has ended, or there never was one.
    case notInMeeting
    /// The link of an invitation is wrong, old or ended: all look the same.
    case linkEnded
    case locked
    /// The form did not come from one of our own pages.
    case foreignForm
    case unknownField(String)
    case badForm
    case tooLarge
    /// They have opened more in an hour than the authority allows; so many minutes from now they can go on.
    case tooMuch(minutes: Int)
    case writingStopped
    /// The line about who looks cannot be written, so nothing is shown.
    case readingStopped
    /// The database is away or too busy; nothing was written.
    case tryAgain
    /// The database went away while saving: it is not known whether it was saved.
    case uncertain
    /// The same form was sent before with other words.
    case reused
    /// Written by a newer version: can be read, not changed.
    case newerRecord
    case broken
}
