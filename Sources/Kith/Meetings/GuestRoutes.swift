import HTTPTypes
import Journal
import Markup
import Practice

extension Link {
    static var join: Link { Link(path: "/join") }
    static var here: Link { Link(path: "/here") }
    static var answerHere: Link { Link(path: "/here/answer") }
    static var hereEvents: Link { Link(path: "/here/events") }
    static var leaveHere: Link { Link(path: "/here/leave") }
    static func come(_ secret: String) -> Link { Link(path: "/come/\(secret)") }
}

/// People without an account: joining a meeting with a code or a link, answering, seeing what is shown.
///
/// Opening an address changes nothing; only a button does. Wrong, old and used addresses all look the same.
enum GuestRoutes {
    static let all: [Route] = joining + taking

    private static let joining: [Route] = [
        Route(
            .get, "join", may: .anybody(because: "people join a meeting without an account"),
            logs: .nothing(because: "shows an empty form")
        ) { visit in
            let page = Answer.page(JoinPage(visit: visit, entered: visit.query).html)
            return visit.device == nil ? page.setting(visit.newDevice) : page
        },
        Route(
            .post, "join", may: .anybody(because: "the code is what lets people ask"),
            logs: .nothing(because: "asking to be let in is an event of the meeting, with its own line"),
            takes: ["code", "name", "known"], answer: join),
        Route(
            .get, "come/:secret", may: .anybody(because: "the link is what lets people in"),
            logs: .nothing(because: "shows a button; a preview robot that opens it changes nothing")
        ) { visit in .page(ComePage(visit: visit).html) },
        Route(
            .post, "come/:secret", may: .anybody(because: "the link is what lets people in"),
            logs: .nothing(because: "coming in is an event of the meeting, with its own line"), answer: come),
    ]

    private static let taking: [Route] = [
        Route(.get, "here", may: .guest, logs: .view("round")) { visit in
            let guest = try await GuestVisit(visit)
            var answer = Answer.page(try await GuestPage(guest).html)
            answer.stream = guest.meeting.plan?.family.value ?? guest.id.value
            answer.isLogged = guest.live.isLogged
            return answer
        },
        Route(.get, "here/events", may: .guest, logs: .nothing(because: "tells only that the meeting went on")) {
            visit in
            guard let guest = visit.guest else { throw Problem.notInMeeting }
            var feed = VersionFeed.guest(guest, visit.office)
            let meeting = try await visit.office.meetings.load(guest.meeting.value)?.record
            if meeting?[guest.participant]?.state == .waiting { feed.reader = visit.liveReader?.atTheDoor() }
            return .events(feed)
        },
        Route(.post, "here/answer", may: .guest, logs: .change("round"), takes: AnswerForm.fields, answer: answer),
        Route(.post, "here/leave", may: .guest, logs: .change("round")) { visit in
            let guest = try await GuestVisit(visit)
            let answer = try await guest.change(then: .join, alsoWhenClosed: true) {
                try $0.record.leaves(guest.participant.id)
            }
            return answer.setting(visit.cookie(Guests.cookie(visit.office), "", seconds: 0))
        },
    ]

    @Sendable private static func join(_ visit: Visit) async throws -> Answer {
        let attempt = Throttle.Attempt(room: visit.device, source: visit.source)
        let wait = try await visit.office.accounts.throttle.wait(for: attempt)
        guard wait == 0 else {
            return .page(JoinPage(visit: visit, entered: visit.form, mustWait: wait).html, status: .tooManyRequests)
        }
        guard let meeting = try await visit.office.guests.meeting(called: visit.form.text("code")) else {
            return try await wrongCode(attempt, visit)
        }
        do {
            let content = Participant.Content(
                name: visit.form.text("name"), part: .network, known: visit.form.text("known"))
            // The same form sent twice, by a double click, is one person at the door.
            let participant = Participant.ID(try visit.deed(at: meeting))
            return try await welcome(participant, to: meeting, as: participant.value, visit) {
                try $0.record.askToJoin(content, as: participant)
            }
        } catch let refusal as Refusal {
            return JoinPage(visit: visit, entered: visit.form, refusals: refusal.all).refused
        }
    }

    /// A right code is taken however many wrong ones came from the same address: many people share one, and may not be kept
    /// out by whoever guesses among them. Wrong ones are counted for the address too, and never stop being counted, so a
    /// phone that shows itself as new each time is told to wait like any other.
    private static func wrongCode(_ attempt: Throttle.Attempt, _ visit: Visit) async throws -> Answer {
        let throttle = visit.office.accounts.throttle
        let wait = try await throttle.wait(for: .init(floodFrom: visit.source))
        try await throttle.failed(attempt, amongAllFrom: visit.source)
        guard wait == 0 else {
            return .page(JoinPage(visit: visit, entered: visit.form, mustWait: wait).html, status: .tooManyRequests)
        }
        return JoinPage(visit: visit, entered: visit.form, refusals: [Refusal(.noSuchRoom, "code")]).refused
    }

    @Sendable private static func come(_ visit: Visit) async throws -> Answer {
        guard let invited = try await visit.office.guests.invited(by: visit.parameters["secret"] ?? "") else {
            try await visit.office.accounts.throttle.failed(amongAllFrom: visit.source)
            throw Problem.notInMeeting
        }
        do {
            return try await welcome(
                invited.participant, to: invited.meeting, as: visit.office.surroundings.newID(), visit
            ) {
                try $0.record.comes(invited.participant, how: .ownPhone)
            }
        } catch is Refusal {
            return .page(ComePage(visit: visit, isTooEarly: true).html, status: .unprocessableContent)
        }
    }

    /// Lets a browser in: its token is written in the transaction that records the coming.
    private static func welcome(
        _ participant: Participant.ID, to meeting: Meeting.ID, as deed: UInt128, _ visit: Visit,
        _ decide: (Kept<Meeting>) throws -> [Meeting.Event]
    ) async throws -> Answer {
        let (token, write) = visit.office.guests.welcoming(participant, to: meeting)
        let command = Command(id: deed, actor: participant.value, at: visit.now.milliseconds, fields: [])
        var line = visit.line()
        (line.action, line.part, line.role) = ("change", "meeting", "guest")
        line.stream = try await visit.office.meetings.load(meeting.value)?.record.plan?.family.value ?? meeting.value
        let receipt = try await GuestWriting(visit: visit, meeting: meeting).change(
            by: command, line: line, answering: "", also: write, decide)
        // Of two answers to a double click the browser keeps the second, so its token has to work as well.
        if receipt.wasRepeated { try await visit.office.journal.database.writeOnce { tx in try write(tx) } }
        return Answer.redirect(.here).setting(visit.cookie(Guests.cookie(visit.office), token, seconds: 86_400))
    }

    @Sendable private static func answer(_ visit: Visit) async throws -> Answer {
        let guest = try await GuestVisit(visit)
        do {
            guard let round = Round.ID(visit.form.text("round")).flatMap({ guest.meeting.round($0) }) else {
                throw Problem.badForm
            }
            guard round.isOpen else { throw Refusal(.numbersShown) }
            let answer = try Round.Answer.typed(
                visit.form, by: guest.participant, writtenByChair: false, language: visit.words.language)
            return try await guest.change(
                then: .here, also: try visit.office.roundAnswers.keeping(answer, of: round.id)
            ) { try $0.record.answer(round.id, by: guest.participant.id) }
        } catch let refusal as Refusal {
            return try await GuestPage(guest, entered: visit.form, refusals: refusal.all).refused
        }
    }
}

extension Visit {
    /// What a form that was sent at the door stands for: the same words from the same page are the same deed.
    fileprivate func deed(at meeting: Meeting.ID) throws -> UInt128 {
        guard form["command"] != nil else { return office.surroundings.newID() }
        var said = Canonical()
        said.append(try command(form, by: meeting.value).id)
        for field in ["name", "known"] { said.append(form.text(field)) }
        return UInt128(bytes: office.journal.keys[.rounds].digest(of: said.bytes).prefix(16)) ?? 0
    }

    /// What tells this phone from others behind the same address; nil where it shows nothing.
    fileprivate var device: String? {
        headers.cookie(Guests.deviceCookie(office)).flatMap { $0.utf8.count == 32 ? $0 : nil }
    }

    fileprivate var newDevice: String {
        cookie(Guests.deviceCookie(office), office.surroundings.newID().bytes.hexadecimal, seconds: 86_400)
    }

    fileprivate func cookie(_ name: String, _ value: String, seconds: Int) -> String {
        "\(name)=\(value); Path=/; HttpOnly; SameSite=Strict; Max-Age=\(seconds)\(office.isPublic ? "; Secure" : "")"
    }
}

/// A guest's request inside the one meeting they take part in.
struct GuestVisit: Sendable {
    let visit: Visit
    let id: Meeting.ID
    /// The meeting as this guest may have it: nothing else of it is ever within reach of what is sent to them.
    let meeting: Meeting
    let participant: Participant
    let live: LiveVisit

    init(_ visit: Visit) async throws {
        guard let guest = visit.guest, let kept = try await Self.load(guest, visit),
            let participant = kept.record[guest.participant]
        else { throw Problem.notInMeeting }
        self.visit = visit
        id = guest.meeting
        meeting = kept.record.seen(by: guest.participant, .presence)
        self.participant = participant
        live = LiveVisit(visit, by: guest.session, of: guest.meeting.value)
    }

    /// Changes with what this guest's page shows, and with nothing else.
    var mark: Int { meeting.mark(for: participant.id) }

    var words: Words { visit.words }

    /// A page is content with what the request began with; whoever sends a form is answered from what is newest.
    private static func load(_ guest: Guest, _ visit: Visit) async throws -> Kept<Meeting>? {
        guard visit.method == .get, let version = guest.glance?.meeting else {
            return try await visit.office.meetings.load(guest.meeting.value)
        }
        return try await visit.office.meetings.load(guest.meeting.value, seenAt: version)
    }

    /// The hidden fields of a guest's form.
    var hiddenFields: HTML { [HTML.formToken, HTML.newCommand].joined() }

    func change(
        then link: Link, alsoWhenClosed: Bool = false, also: (@Sendable (any Writing) throws -> Void)? = nil,
        _ decide: (Kept<Meeting>) throws -> [Meeting.Event]
    ) async throws -> Answer {
        let receipt = try await GuestWriting(visit: visit, meeting: id, guest: visit.guest).change(
            by: try visit.command(visit.form), line: visit.line(stream: meeting.plan?.family.value),
            answering: link.path, alsoWhenClosed: alsoWhenClosed, also: also, decide)
        var answer = Answer.redirect(Link(path: receipt.answer))
        answer.isLogged = !receipt.wasRepeated
        return answer
    }
}
