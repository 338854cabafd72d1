import HTTPTypes
import Journal
import Practice

/// Meetings of a family: planning, leading, what is said and agreed.
enum MeetingRoutes {
    static let all: [Route] =
        planning + leading + people + saying + AgendaRoutes.all + LeadingRoutes.all + ReportRoutes.all
        + RoundRoutes.all + AskingRoutes.all + PaperRoutes.all + SittingRoutes.all + TogetherRoutes.all
        + GuestRoutes.all + GuestMapRoutes.all + WithdrawRoutes.all + DecisionRoutes.all
        + CarriedRoutes.all + ChildrenRoutes.all

    private static let planning: [Route] = [
        .family(.get, "meetings", may: .read, logs: .view("meetings")) { visit in
            .page(MeetingListPage(visit: visit, meetings: try await visit.meetingRows()).html)
        },
        .family(.get, "meetings/new", may: .record, logs: .view("meetings")) { visit in
            try await visit.show(
                MeetingForms.plan(
                    visit, after: try await visit.meetingBefore(visit.visit.query),
                    leaders: try await visit.leaders(), at: visit.link.newMeeting))
        },
        .family(
            .post, "meetings/new", may: .record, logs: .change("meetings"), takes: MeetingForms.newFields, answer: plan
        ),
        .meeting(.get, "plan", may: .record, logs: .view("meetings")) { visit in
            try await visit.inside.show(try await MeetingForms.changePlan(visit))
        },
        .meeting(.post, "plan", may: .record, logs: .change("meetings"), takes: MeetingForms.planFields) { visit in
            let leaders = try await visit.inside.leaders()
            return try await visit.submit(
                try await MeetingForms.changePlan(visit), then: visit.link.page,
                again: { try await MeetingForms.changePlan($0) }
            ) { meeting in
                guard let known = meeting.plan else { throw Problem.notFound }
                return try visit.inside.planned(known.type, ledBy: leaders, else: known.chair, in: meeting)
            }
        },
    ]

    private static let leading: [Route] = [
        .meeting(.get, "", may: .read, logs: .view("meeting")) { visit in
            let code = try await visit.office.guests.code(of: visit.id)
            let page = MeetingPage(
                visit: visit, state: visit.inside.blank("meeting"), code: code,
                kept: try await visit.inside.keptWords(), carried: try await visit.carried(),
                next: try await visit.next())
            var answer = Answer.page(page.html)
            answer.isLogged = visit.live.isLogged
            return answer
        },
        .meeting(.get, "events", may: .read, logs: .nothing(because: "tells only that the meeting went on")) { visit in
            .events(visit.feed())
        },
        .meeting(.get, "room", may: .read, logs: .view("meeting-room")) { visit in
            let code = try await visit.office.guests.code(of: visit.id)
            var answer = Answer.page(MeetingRoomPage(visit: visit, code: code).html)
            answer.isLogged = visit.live.isLogged
            return answer
        },
        .meeting(
            .get, "room/events", may: .read, logs: .nothing(because: "tells only that the room's screen has more")
        ) { visit in .events(visit.roomFeed()) },
        .meeting(.get, "minutes", may: .read, logs: .print("minutes")) { visit in .page(MinutesPage(visit: visit).html)
        },
        .meeting(.post, "begin", may: .record, logs: .change("meeting")) { visit in
            try await visit.press(then: visit.link.page) { try $0.begin() }
        },
        .meeting(.post, "end", may: .record, logs: .change("meeting")) { visit in
            try await visit.press(
                then: visit.link.page, alsoWhenClosed: true, { try $0.end() }, also: Guests.closing(visit.id))
        },
        .meeting(.post, "door", may: .record, logs: .change("meeting")) { visit in
            guard case .running = visit.meeting.state else { return .redirect(visit.link.page) }
            try await visit.office.guests.openRoom(
                visit.id, once: visit.inside.visit.deed,
                line: visit.inside.visit.line(stream: visit.inside.id.value))
            var answer = Answer.redirect(visit.link.page.at("now"))
            answer.isLogged = true
            return answer
        },
    ]

    private static let people: [Route] = [
        .meeting(
            .post, "people", may: .record, logs: .change("meeting"), takes: ["people", "name", "known", "part"],
            answer: add),
        .meeting(
            .post, "people/:person/let-in", may: .record, logs: .change("meeting"), takes: ["person"], answer: letIn),
        .meeting(.post, "people/:person/turn-away", may: .record, logs: .change("meeting")) { visit in
            let person = try visit.participant()
            return try await visit.press(then: visit.link.page.at("now")) { try $0.turnAway(person.id) }
        },
        .meeting(.post, "people/:person/here", may: .record, logs: .change("meeting"), takes: ["how"]) { visit in
            let person = try visit.participant()
            guard let how = Participant.Way(rawValue: visit.form.text("how")) else { throw Problem.badForm }
            return try await visit.press(then: visit.link.page.at("now")) { try $0.comes(person.id, how: how) }
        },
        .meeting(.post, "people/:person/left", may: .record, logs: .change("meeting")) { visit in
            let person = try visit.participant()
            return try await visit.press(then: visit.link.page.at("now")) { try $0.leaves(person.id) }
        },
        .meeting(.post, "people/:person/link", may: .record, logs: .change("meeting")) { visit in
            let person = try visit.participant()
            let secret = try await visit.office.guests.link(
                for: person.id, to: visit.id, line: visit.inside.visit.line(stream: visit.inside.id.value))
            var answer = Answer.page(LinkPage(visit: visit, person: person, secret: secret).html)
            answer.isLogged = true
            return answer
        },
        .meeting(.get, "people/:person/apologies", may: .record, logs: .view("meeting")) { visit in
            try await visit.inside.show(MeetingForms.apologies(try visit.participant(), visit))
        },
        .meeting(.post, "people/:person/apologies", may: .record, logs: .change("meeting"), takes: ["why"]) { visit in
            let person = try visit.participant()
            return try await visit.submit(MeetingForms.apologies(person, visit), then: visit.link.page) {
                try $0.apologises(person.id, because: visit.form.text("why"))
            }
        },
    ]

    private static let saying: [Route] = [
        .meeting(.post, "notes", may: .record, logs: .change("meeting"), takes: ["step", "text"]) { visit in
            guard let step = AgendaStep.ID(visit.form.text("step")) else { throw Problem.badForm }
            let id: Meeting.Note.ID = visit.new()
            let text = Written(visit.form.text("text"), language: visit.words.language.rawValue)
            return try await visit.press(then: visit.link.page.at("step-\(step)")) {
                try $0.note(text, at: step, as: id)
            }
        },
        .meeting(
            .post, "actions", may: .record, logs: .change("meeting"),
            takes: ["text", "who", "by-day", "by-month", "by-year", "step"]
        ) { visit in
            let id: Meeting.Action.ID = visit.new()
            let step = try visit.chosenStep()
            return try await visit.press(then: visit.link.page.at("actions")) { meeting in
                var checks = Checks()
                let by = checks.take(try visit.form.day("by")) ?? nil
                let text = Written(visit.form.text("text"), language: visit.words.language.rawValue)
                return try checks.finish(
                    try meeting.agree(.init(text: text, who: visit.form.text("who"), by: by), as: id, at: step))
            }
        },
    ]

    @Sendable private static func plan(_ visit: FamilyVisit) async throws -> Answer {
        let id = Meeting.ID(visit.office.surroundings.newID())
        let empty = MeetingVisit(visit, .init(id: id.value, version: 0, record: Meeting()))
        let leaders = try await visit.leaders()
        let before = try await visit.meetingBefore(visit.visit.form)
        let expected = before?.expectedAgain(visit.visit.form.ids("people")) ?? []
        return try await empty.submit(
            MeetingForms.plan(visit, after: before, leaders: leaders, at: visit.link.newMeeting),
            then: visit.link.meeting(id).page
        ) { meeting in
            try newPlan(visit, leaders, meeting) + expected.flatMap { try meeting.add($0.content, as: $0.id) }
        }
    }

    private static func newPlan(
        _ visit: FamilyVisit, _ leaders: [Account], _ meeting: Meeting
    ) throws(Refusal) -> [Meeting.Event] {
        let chosen = visit.visit.form.text("type")
        if let own = DefinedMeeting.ID(chosen) {
            guard let defined = visit.authority.openMeetingTypes.first(where: { $0.id == own }) else {
                throw Refusal(.notFound, "type")
            }
            return try visit.planned(.other, ledBy: leaders, else: visit.actor.id, in: meeting, as: defined)
        }
        guard let type = MeetingType.ID(rawValue: chosen) else { throw Refusal(.notFound, "type") }
        return try visit.planned(type, ledBy: leaders, else: visit.actor.id, in: meeting)
    }

    @Sendable private static func add(_ visit: MeetingVisit) async throws -> Answer {
        let people = visit.form.all("people").compactMap { Person.ID($0) }
            .compactMap { visit.inside.family.people[$0] }
        let name = visit.form.text("name")
        var contents = people.map { Participant.Content($0, at: visit.meeting) }
        if !name.isEmpty || people.isEmpty {
            contents.append(
                .init(name: name, part: NewParticipant.part(visit.form), known: visit.form.text("known")))
        }
        let added = contents.map { (content: $0, id: visit.new(Participant.self)) }
        return try await visit.press(then: visit.link.page.at("expected")) { meeting in
            try added.flatMap { try meeting.add($0.content, as: $0.id) }
        }
    }

    @Sendable private static func letIn(_ visit: MeetingVisit) async throws -> Answer {
        let person = try visit.participant()
        let chosen = visit.form.text("person")
        guard !chosen.isEmpty else {
            return try await visit.press(then: visit.link.page) { _ in throw Refusal(.notFound, "who-\(person.id)") }
        }
        var content = person.content
        if let known = Person.ID(chosen).flatMap({ visit.inside.family.people[$0] }) {
            content = .init(known, at: visit.meeting)
        } else if let part = Participant.Part(rawValue: String(chosen.dropFirst(4))), chosen.hasPrefix("new-") {
            content.part = part
        } else if visit.returning(chosen, person, as: content) == nil {
            throw Problem.badForm
        }
        let who = content
        // Who was here before goes on as the same participant, and so does their phone.
        let before = visit.returning(chosen, person, as: who)
        let takesOver = chosen.hasPrefix("again-")
        let moving = before.map {
            takesOver ? Guests.replacing(person.id, by: $0.id) : Guests.moving(person.id, to: $0.id)
        }
        return try await visit.press(
            then: visit.link.page.at("now"),
            { meeting in
                let named = takesOver || chosen.hasPrefix("back-") ? before.flatMap { meeting[$0.id] } : nil
                return try named.map { try meeting.letBackIn(person.id, as: $0, takingOver: takesOver) }
                    ?? meeting.letIn(person.id, as: who)
            }, also: moving)
    }
}

extension MeetingVisit {
    /// Who is meant by what was chosen at the door, where they have been in this meeting before.
    fileprivate func returning(
        _ chosen: String, _ waiting: Participant, as content: Participant.Content
    ) -> Participant? {
        guard let prefix = ["back-", "again-"].first(where: chosen.hasPrefix) else {
            return meeting.returning(waiting.id, as: content)
        }
        return Participant.ID(String(chosen.dropFirst(prefix.count))).flatMap { meeting[$0] }.flatMap {
            $0.mayHavePaper ? $0 : nil
        }
    }
}

extension FamilyVisit {
    /// What the form says of when, where and led by whom, with everything that is wrong in it. Where it names nobody, it
    /// is `chair`.
    fileprivate func planned(
        _ type: MeetingType.ID, ledBy leaders: [Account], else chair: Worker.ID, in meeting: Meeting,
        as defined: DefinedMeeting? = nil
    ) throws(Refusal) -> [Meeting.Event] {
        var checks = Checks()
        let named = Worker.ID(visit.form.text("chair")) ?? chair
        if named != chair, !leaders.contains(where: { $0.id == named }) { checks.refuse(.notFound, "chair") }
        let day = checks.take(try neededDay("on")) ?? today
        let typed = visit.form.text("minutes")
        let minutes = Int(typed)
        if !typed.isEmpty, minutes == nil { checks.refuse(.notMinutes, "minutes") }
        let plan = Meeting.Plan(
            type: type, family: id, on: day, time: visit.form.text("time"), place: visit.form.text("place"),
            chair: named, minutes: minutes, defined: defined)
        return try checks.finish(try meeting.plan(plan))
    }
}

/// Somebody who is not in the family's record.
enum NewParticipant {
    /// Children and whoever leads are known by the record.
    static let parts: [Participant.Part] = [.professional, .advocate, .family, .network]

    static func part(_ form: Fields) -> Participant.Part {
        Participant.Part(rawValue: form.text("part")).flatMap { parts.contains($0) ? $0 : nil } ?? .professional
    }
}

extension Participant.Content {
    /// Somebody of the family's record at its meeting.
    init(_ person: Person, at meeting: Meeting) {
        let part: Participant.Part =
            switch person.details.part {
            case .child: .child
            case .adult: .family
            case .network: .network
            case .professional:
                person.details.worker != nil && person.details.worker == meeting.leadsNow ? .chair : .professional
            }
        self.init(
            name: person.name, part: part, known: person.details.known, person: person.id,
            worker: person.details.worker)
    }
}
