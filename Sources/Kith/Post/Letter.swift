import Practice

/// One message to one person. Nothing in it names a family: it waits on phones, in shared mailboxes and on lock screens
/// (assurance 147).
struct Letter: Hashable, Sendable, Codable {
    typealias ID = Practice.ID<Letter>

    /// An entry for the diary of whoever gets the letter.
    struct Diary: Hashable, Sendable, Codable {
        /// The iTIP method, such as `REQUEST`; the same stands in the text.
        var method: String
        /// The whole `text/calendar` object.
        var text: String
    }

    var to: EmailAddress
    var subject: String
    /// Plain text; an empty line parts paragraphs.
    var text: String
    /// Tags of the languages it is written in, the one that comes first first.
    var languages: [String]
    var diary: Diary?

    init(to: EmailAddress, subject: String, text: String, languages: [String], diary: Diary? = nil) {
        self.to = to
        self.subject = subject
        self.text = text
        self.languages = languages
        self.diary = diary
    }
}

/// What became of one attempt to hand a letter to the mail server.
enum Delivery: Hashable, Sendable {
    case sent
    /// Worth another attempt.
    case later(Fault)
    /// The server will never take it.
    case refused

    /// Why a letter could not be handed over; stored by these names.
    enum Fault: String, CaseIterable, Sendable {
        /// The server does not answer, or stopped answering.
        case unreachable
        /// It offers no encryption, or is not who it says it is.
        case insecure
        /// It does not know our name and password.
        case signIn
        /// It said that it cannot take it now.
        case busy
        /// What waits here cannot be read any more.
        case unreadable
        case refused
        /// A day has passed.
        case tooOld

        /// It would befall every letter.
        var isOfServer: Bool { [.unreachable, .insecure, .signIn].contains(self) }
    }
}
