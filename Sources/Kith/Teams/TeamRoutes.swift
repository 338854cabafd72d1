import HTTPTypes
import Journal
import Practice

/// A team meets about its own work: it maps itself in three columns and asks one question round the room. No family is
/// in it.
enum TeamRoutes {
    static let all: [Route] = planning + leading + people + asking + withdrawing + TeamNextMeeting.all

    private static let planning: [Route] = [
        .team(.get, "", logs: .view("team")) { visit in
            .page(TeamOverviewPage(visit: visit, meetings: try await visit.meetings()).html)
        },
        .team(.get, "meetings/new", logs: .view("team")) { visit in
            let before = try await visit.meetingBefore(visit.visit.query)
            return .page(visit.planPage(visit.planned(after: before), after: before).html)
        },
        .team(
            .post, "meetings/new", logs: .change("team-meeting"),
            takes: ["on-day", "on-month", "on-year", "time", "minutes", "place", "after", "people"], answer: plan),
    ]

    private static let leading: [Route] = [
        .teamMeeting(.get, "", logs: .view("team-meeting")) { visit in
            var answer = Answer.page(try await visit.page().html)
            answer.isLogged = visit.live.isLogged
            return answer
        },
        .teamMeeting(.get, "events", logs: .nothing(because: "tells only that the meeting went on")) { visit in
            .events(VersionFeed.meeting(visit.id, visit.office))
        },
        .teamMeeting(.get, "room", logs: .view("team-room")) { visit in
            let code = try await visit.office.guests.code(of: visit.id)
            var answer = Answer.page(TeamRoomPage(visit: visit, code: code).html)
            answer.isLogged = visit.live.isLogged
            return answer
        },
        .teamMeeting(.get, "minutes", logs: .print("team-minutes")) { visit in
            .page(TeamMinutesPage(visit: visit).html)
        },
        .teamMeeting(.get, "plan", logs: .view("team-meeting")) { visit in
            guard let plan = visit.meeting.teamPlan else { throw Problem.notFound }
            var fields = Fields([
                ("time", plan.time), ("minutes", plan.minutes.map(String.init) ?? ""), ("place", plan.place),
            ])
            fields.set("on", to: plan.on)
            return .page(visit.planPage(fields).html)
        },
        .teamMeeting(
            .post, "plan", logs: .change("team-meeting"),
            takes: ["on-day", "on-month", "on-year", "time", "minutes", "place"]
        ) { visit in
            try await visit.press(
                then: visit.link(),
                { kept in
                    guard let plan = kept.record.teamPlan else { throw Problem.notFound }
                    return try visit.form.teamPlan(plan, in: kept.record)
                }, orElse: { visit.planPage(visit.form, $0).html })
        },
        .teamMeeting(.post, "begin", logs: .change("team-meeting")) { visit in
            try await visit.press(then: visit.link()) { try $0.record.begin() }
        },
        .teamMeeting(.post, "end", logs: .change("team-meeting")) { visit in
            try await visit.press(then: visit.link(), { try $0.record.end() }, also: Guests.closing(visit.id))
        },
        .teamMeeting(.post, "door", logs: .change("team-meeting")) { visit in
            guard case .running = visit.meeting.state else { return .redirect(visit.link()) }
            try await visit.office.guests.openRoom(
                visit.id, once: visit.inside.visit.deed, line: visit.inside.visit.line(stream: visit.id.value))
            var answer = Answer.redirect(visit.link().at("now"))
            answer.isLogged = true
            return answer
        },
        .teamMeeting(.post, "notes", logs: .change("team-meeting"), takes: ["step", "text"]) { visit in
            guard let step = AgendaStep.ID(visit.form.text("step")) else { throw Problem.badForm }
            let id: Meeting.Note.ID = visit.new()
            let text = Written(visit.form.text("text"), language: visit.words.language.rawValue)
            return try await visit.press(then: visit.link().at("step-\(step)")) {
                try $0.record.note(text, at: step, as: id)
            }
        },
        .teamMeeting(
            .post, "actions", logs: .change("team-meeting"),
            takes: ["what", "who", "by-day", "by-month", "by-year"]
        ) { visit in
            let id: Meeting.Action.ID = visit.new()
            return try await visit.press(then: visit.link().at("actions")) { kept in
                var checks = Checks()
                let by = checks.take(try visit.form.day("by")) ?? nil
                let text = Written(visit.form.text("what"), language: visit.words.language.rawValue)
                return try checks.finish(
                    try kept.record.agree(.init(text: text, who: visit.form.text("who"), by: by), as: id))
            }
        },
    ]

    private static let people: [Route] = [
        .teamMeeting(.post, "people", logs: .change("team-meeting"), takes: ["people"]) { visit in
            let workers: [Worker.ID] = visit.form.ids("people")
            let added = workers.map { worker in
                let name = visit.inside.visit.staff.name(of: worker)
                let part: Participant.Part = worker == visit.meeting.leadsNow ? .chair : .professional
                let content = Participant.Content(name: name, part: part, worker: worker)
                return (content: content, id: visit.new(Participant.self), contact: visit.inside.contact(of: worker))
            }
            return try await visit.press(then: visit.link().at("now")) { kept in
                guard !added.isEmpty else { throw Refusal(.notFound, "people") }
                let known = Set(kept.record.participants.map(\.name))
                return try added.filter { !known.contains($0.content.name) }.flatMap {
                    try kept.record.add($0.content, as: $0.id, reachedBy: $0.contact)
                }
            }
        },
        .teamMeeting(.post, "people/:person/here", logs: .change("team-meeting")) { visit in
            let person = try visit.participant()
            return try await visit.press(then: visit.link().at("now")) { try $0.record.comes(person.id, how: .inRoom) }
        },
        .teamMeeting(.post, "people/:person/let-in", logs: .change("team-meeting")) { visit in
            let person = try visit.participant()
            var content = person.content
            content.part = .professional
            let who = content
            return try await visit.press(then: visit.link().at("now")) { try $0.record.letIn(person.id, as: who) }
        },
        .teamMeeting(.post, "people/:person/turn-away", logs: .change("team-meeting")) { visit in
            let person = try visit.participant()
            return try await visit.press(then: visit.link().at("now")) { try $0.record.turnAway(person.id) }
        },
    ]

    private static let asking: [Route] = [
        .teamMeeting(.post, "rounds", logs: .change("team-meeting"), takes: ["question", "ten", "zero"]) { visit in
            let id: Round.ID = visit.new()
            let question = Written(visit.form.text("question"), language: visit.words.language.rawValue)
            let (ten, zero) = (visit.form.text("ten"), visit.form.text("zero"))
            return try await visit.press(then: visit.link().at("now")) { kept in
                var checks = Checks()
                let wording = Scale.Wording(
                    question: Written(checks.needed(question, "question"), language: question.language),
                    ten: checks.needed(Written(ten), "ten"), zero: checks.needed(Written(zero), "zero"))
                return try checks.finish(try kept.record.open(.init(scale: nil, wording: wording), as: id))
            }
        },
        .teamMeeting(.post, "rounds/:round/show", logs: .change("team-meeting"), answer: show),
        .teamMeeting(.post, "rounds/:round/give-up", logs: .change("team-meeting")) { visit in
            let round: Round.ID = try visit.inside.visit.id("round")
            return try await visit.press(
                then: visit.link().at("now"), { try $0.record.giveUp(round, because: "") },
                also: RoundAnswers.forgetting(round))
        },
        .teamMeeting(.get, "rounds/:round/answers/:person", logs: .view("team-meeting")) { visit in
            .page(try TeamAnswerPage(visit, entered: Fields()).html)
        },
        .teamMeeting(
            .post, "rounds/:round/answers/:person", logs: .change("team-meeting"), takes: AnswerForm.fields,
            answer: writeDown),
    ]

    private static let withdrawing: [Route] = [TakenBack.note, .action].flatMap(withdrawing)

    private static func withdrawing(_ kind: TakenBack) -> [Route] {
        @Sendable func asked(_ visit: TeamMeetingVisit) throws -> (id: UInt128, page: TeamReasonPage) {
            let id = (try visit.inside.visit.id("thing") as ID<TakenBack>).value
            guard let text = kind.text(visit.meeting, id) else { throw Problem.notFound }
            let link = visit.link("withdraw/\(kind.path)/\(ID<TakenBack>(id))")
            return (id, TeamReasonPage(visit: visit, title: visit.words.takeBackTitle, link: link, text: text))
        }
        return [
            .teamMeeting(.get, "withdraw/\(kind.path)/:thing", logs: .view("team-meeting")) { visit in
                .page(try asked(visit).page.html)
            },
            .teamMeeting(
                .post, "withdraw/\(kind.path)/:thing", logs: .change("team-meeting"), takes: ["why"]
            ) { visit in
                let sent: ID<TakenBack> = try visit.inside.visit.id("thing")
                if kind.isGone(sent.value, in: visit.meeting) { return .redirect(visit.link()) }
                let (id, page) = try asked(visit)
                let why = visit.form.text("why")
                return try await visit.press(
                    then: visit.link(), { try kind.withdraw($0.record, id, why) },
                    orElse: { refusals in
                        var page = page
                        page.refusals = refusals
                        return page.html
                    })
            },
        ]
    }

    @Sendable private static func plan(_ visit: TeamVisit) async throws -> Answer {
        let id = Meeting.ID(visit.office.surroundings.newID())
        let form = visit.visit.form
        let (team, actor, today) = (visit.team.id, visit.actor.id, visit.visit.today)
        let before = try await visit.meetingBefore(form)
        let expected = before?.expectedAgain(form.ids("people")) ?? []
        do {
            let receipt = try await visit.office.meetings.change(
                id.value, by: try visit.visit.command(form), access: visit.visit.line(stream: id.value)
            ) { kept in
                let empty = Meeting.TeamPlan(team: team, on: today, time: "", place: "", chair: actor)
                let planned = try form.teamPlan(empty, in: kept.record)
                let added = try expected.flatMap { person in
                    try kept.record.add(
                        person.content, as: person.id,
                        reachedBy: person.content.worker.flatMap { visit.contact(of: $0) })
                }
                return Decision(planned + added, answer: visit.link.meeting(id).path)
            }
            var answer = Answer.redirect(Link(path: receipt.answer))
            answer.isLogged = !receipt.wasRepeated
            return answer
        } catch let refusal as Refusal {
            return .page(visit.planPage(form, refusal.all, after: before).html, status: .unprocessableContent)
        }
    }

    /// Shows all numbers, read together with the version at which they were complete.
    @Sendable private static func show(_ visit: TeamMeetingVisit) async throws -> Answer {
        let round: Round.ID = try visit.inside.visit.id("round")
        for _ in 0..<50 {
            guard let now = try await visit.office.meetings.load(visit.id.value) else { throw Problem.notFound }
            let answers = try await visit.office.roundAnswers.all(of: round)
            do {
                return try await visit.press(
                    then: visit.link().at("round-\(round)"),
                    { kept in
                        guard kept.version == now.version else { throw MovedOn() }
                        return try kept.record.show(round, answers)
                    }, also: RoundAnswers.forgetting(round))
            } catch is MovedOn {
                continue
            }
        }
        throw Problem.tryAgain
    }

    /// The meeting went on between reading the answers and showing them.
    private struct MovedOn: Error {}

    /// Writes down what somebody says who has no phone with them.
    @Sendable private static func writeDown(_ visit: TeamMeetingVisit) async throws -> Answer {
        let round: Round.ID = try visit.inside.visit.id("round")
        let person = try visit.participant()
        do {
            let answer = try Round.Answer.typed(
                visit.form, by: person, writtenByChair: true, language: visit.words.language)
            return try await visit.press(
                then: visit.link().at("now"), { try $0.record.answer(round, by: person.id) },
                also: try visit.office.roundAnswers.keeping(answer, of: round))
        } catch let refusal as Refusal {
            return .page(
                try TeamAnswerPage(visit, entered: visit.form, refusals: refusal.all).html,
                status: .unprocessableContent)
        }
    }
}
