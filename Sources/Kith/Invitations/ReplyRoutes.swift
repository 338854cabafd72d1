import HTTPTypes
import Journal
import Markup
import Practice

extension Link {
    static func invited(_ secret: String) -> Link { Link(path: "/invited/\(secret)") }
    static func viewsBeforehand(_ secret: String) -> Link { Link(path: "/invited/\(secret)/views") }
    static func viewsDraft(_ secret: String) -> Link { Link(path: "/invited/\(secret)/draft") }
}

/// Answering an invitation without an account, by a link that is one person's.
///
/// Opening the link changes nothing, so whoever tries links out for safety does no harm. Wrong, old and ended links say
/// one and the same thing.
enum ReplyRoutes {
    private static let open = Route.Rule.anybody(because: "the link is what lets one person answer")
    private static let ownLine = Route.LogRule.nothing(
        because: "what is written is an event of the meeting, with its own line")

    static let all: [Route] = [
        Route(.get, "invited/:secret", may: open, logs: .view("invitation")) { visit in
            let guest = try await InvitedVisit(visit)
            return guest.shown(ReplyPage(guest: guest).html)
        },
        Route(.post, "invited/:secret", may: open, logs: ownLine, takes: ["reply", "why"], answer: reply),
        Route(.get, "invited/:secret/views", may: open, logs: .view("invitation")) { visit in
            let guest = try await InvitedVisit(visit)
            return guest.shown(ViewsPage(guest: guest, entered: try await guest.kept()).html)
        },
        Route(.post, "invited/:secret/views", may: open, logs: ownLine, takes: ViewsPage.fields, answer: send),
        Route(.post, "invited/:secret/draft", may: open, logs: ownLine, takes: ViewsPage.fields, answer: keep),
    ]

    @Sendable private static func reply(_ visit: Visit) async throws -> Answer {
        let guest = try await InvitedVisit(visit)
        let reply: Participant.Reply
        switch visit.form.text("reply") {
        case "coming": reply = .coming
        case "byTelephone": reply = .byTelephone
        case "cannotCome": reply = .cannotCome(because: visit.form.text("why"))
        default:
            return ReplyPage(guest: guest, entered: visit.form, refusals: [Refusal(.missing, "reply")]).refused
        }
        do {
            return try await guest.change(then: guest.link) { try $0.reply(guest.person.id, reply) }
        } catch let refusal as Refusal {
            return ReplyPage(guest: guest, entered: visit.form, refusals: refusal.all).refused
        }
    }

    @Sendable private static func send(_ visit: Visit) async throws -> Answer {
        let guest = try await InvitedVisit(visit)
        do {
            let views = try ViewsPage.views(visit.form, language: visit.words.language, asked: guest.meeting.beforehand)
            return try await guest.change(then: guest.link, form: InvitedVisit.draft) {
                try $0.send(views, of: guest.person.id)
            }
        } catch let refusal as Refusal {
            return ViewsPage(guest: guest, entered: visit.form, refusals: refusal.all).refused
        }
    }

    /// Keeps what is being written, for its author alone.
    @Sendable private static func keep(_ visit: Visit) async throws -> Answer {
        let guest = try await InvitedVisit(visit)
        try await guest.keep(visit.form)
        let time = visit.words.time(visit.now)
        return .json("{\"saved\":\"\(time)\",\"text\":\"\(visit.words.saved(at: time))\"}")
    }
}

/// A request by somebody who holds the link of an invitation.
struct InvitedVisit: Sendable {
    let visit: Visit
    let id: Meeting.ID
    let version: Int
    let meeting: Meeting
    let person: Participant
    let secret: String
    static let draft = "views"

    /// - Throws: `Problem.linkEnded` where the link is wrong, old, or its person is not invited any more; all look the same.
    init(_ visit: Visit) async throws {
        secret = visit.parameters["secret"] ?? ""
        guard let holder = try await visit.office.personalLinks.holder(of: secret) else {
            try await visit.office.accounts.throttle.failed(amongAllFrom: visit.source)
            throw Problem.linkEnded
        }
        guard let kept = try await visit.office.meetings.load(holder.meeting.value),
            let person = kept.record[holder.participant]
        else { throw Problem.linkEnded }
        self.visit = visit.speaking(visit.words(for: person.contact?.tongue))
        id = holder.meeting
        version = kept.version
        meeting = kept.record
        self.person = person
    }

    var words: Words { visit.words }
    var link: Link { .invited(secret) }
    var isOpen: Bool { meeting.state == .planned }
    /// The record that it is about: the family's, or the meeting of a team itself.
    private var stream: UInt128 { meeting.plan?.family.value ?? id.value }

    func shown(_ html: HTML) -> Answer {
        var answer = Answer.page(html)
        answer.stream = stream
        return answer
    }

    /// What stands in the form: what is being written, else what was sent.
    func kept() async throws -> Fields {
        let draft = try await visit.office.journal.drafts.draft(Self.draft, of: person.id.value)
        return draft.flatMap { Fields(urlEncoded: $0.text) } ?? person.views.map(ViewsPage.filled) ?? Fields()
    }

    func keep(_ form: Fields) async throws {
        var kept = form
        for field in ["csrf", "command", "base", "form"] { kept.remove(field) }
        let draft = Drafts.Draft(
            form: Self.draft, stream: id.value, base: version, at: visit.now.milliseconds, text: kept.urlEncoded)
        try await visit.office.journal.drafts.keep(
            draft, of: person.id.value, log: visit.office.journal.access, line: line("draft", "draft"))
    }

    func change(
        then link: Link, form: String? = nil, _ decide: (Meeting) throws -> [Meeting.Event]
    ) async throws -> Answer {
        guard let command = visit.form["command"].flatMap({ ID<Command>($0) }) else { throw Problem.badForm }
        var asked = visit.form
        for name in ["csrf", "command", "base"] { asked.remove(name) }
        var fields = Canonical()
        fields.append(visit.path)
        fields.append(asked.urlEncoded)
        let receipt = try await visit.office.meetings.change(
            id.value,
            by: Command(
                id: command.value, actor: person.id.value, at: visit.now.milliseconds, fields: fields.bytes, form: form),
            access: line("change", "invitation")
        ) { kept in
            guard kept.record[person.id] != nil else { throw Problem.linkEnded }
            return Decision(try decide(kept.record), answer: link.path)
        }
        return .redirect(Link(path: receipt.answer))
    }

    private func line(_ action: String, _ part: String) -> AccessLine {
        var line = visit.line(stream: stream)
        (line.action, line.part, line.role) = (action, part, "guest")
        return line
    }
}

extension Visit {
    /// The language in which somebody was written to, unless this browser has chosen one.
    fileprivate func words(for tongue: Participant.Contact.Tongue?) -> Words {
        let hasChosen = headers[.cookie]?.contains("kith-language=") ?? false
        return tongue == .welsh && !hasChosen ? words.speaking(.welsh) : words
    }
}
