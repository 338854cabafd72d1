import HTTPTypes
import Practice

/// What other programs can write in a meeting: its agenda, what is said, decided and agreed, and its report.
enum MeetingWriting {
    static let all = agenda + saying + DecisionCalls.all + TakenBack.all.map(withdrawing) + report

    // MARK: - The agenda

    private enum Present: String, CaseIterable { case everybody, only, allBut }
    private enum Readers: String, CaseIterable { case same, everybody, only, allBut }

    private static let attending: [Shape.Member] = [
        .init("present", .choice(of: Present.self), "Who may be there.", needed: true),
        .init("people", .list(of: .identity, most: 100), "Those participants, or all but those.", like: []),
        .init("record", .choice(of: Readers.self), "Who gets what is written there; the same where nothing is said."),
        .init("readers", .list(of: .identity, most: 100), "Those participants, or all but those.", like: []),
    ]

    private static func who(_ kind: String, _ people: [Participant.ID]) -> Attendance.Who {
        switch kind {
        case Present.only.rawValue: .only(people: people)
        case Present.allBut.rawValue: .allBut(people: people)
        default: .everybody
        }
    }

    private static func attendance(_ sent: JSON) -> Attendance {
        let present = who(sent.text("present"), sent.ids("people"))
        let record = sent.text("record")
        return Attendance(
            present: present,
            record: ["", Readers.same.rawValue].contains(record) ? present : who(record, sent.ids("readers")))
    }

    private static let agenda: [Route] = [
        .api(
            meeting: .post, "steps", logs: .change("meeting"),
            .newInMeeting(
                "addStep", "Add a step to a meeting's agenda",
                takes: .init(
                    name: "NewStep", says: "A step, and who may be there.",
                    members: [
                        .init("kind", .choice(of: MeetingType.Step.self), "What it is about.", needed: true),
                        .init("title", .text(most: 100), "Words of its own.", like: "With the school"),
                        .init("after", .orNull(.identity), "After which step; last where nothing is said."),
                    ] + attending))
        ) { visit, asked in
            let title = asked.body.text("title")
            let step = AgendaStep(
                asked.body.choice("kind") ?? .welcome, as: visit.new(), title: title.isEmpty ? nil : Term(title, ""),
                attendance: attendance(asked.body))
            return try await visit.record(asked, step.id) { try $0.add(step, after: asked.body.id("after")) }
        },
        .api(
            meeting: .put, "steps/:step", logs: .change("meeting"),
            .inMeeting(
                "setAttendance", "Say who may be at a step and who gets what is written there",
                takes: .init(name: "StepAttendance", says: "Who may be there, whole.", members: attending))
        ) { visit, asked in try await visit.step(asked) { try $0.attend(attendance(asked.body), at: $1) } },
        .api(
            meeting: .post, "steps/:step/begin", logs: .change("meeting"), .inMeeting("beginStep", "Go on to a step")
        ) { visit, asked in try await visit.step(asked) { try $0.begin($1) } },
        .api(
            meeting: .post, "steps/:step/take-off", logs: .change("meeting"),
            .inMeeting("takeStepOff", "Take a step off the agenda under which nothing was written")
        ) { visit, asked in
            let id: AgendaStep.ID = try visit.inside.visit.id("step")
            return try await visit.record(asked, id) { try $0.takeOff(id) }
        },
    ]

    // MARK: - What is said and agreed

    private static let language = Shape.Member("language", .language, "The language of the words.")
    private static let ofStep = Shape.Member(
        "step", .orNull(.identity), "The step it belongs to; null: the whole meeting.", like: .null)

    private static let saying: [Route] = [
        .api(
            meeting: .post, "notes", logs: .change("meeting"),
            .newInMeeting(
                "writeNote", "Write down what is said under a step",
                takes: .init(
                    name: "NewNote", says: "What is said.",
                    members: [
                        .init("step", .identity, "Under which step.", needed: true),
                        .init("text", .words, "What is said.", needed: true), language,
                    ]))
        ) { visit, asked in
            let id: Meeting.Note.ID = visit.new()
            return try await visit.record(asked, id) {
                try $0.note(asked.written("text"), at: asked.body.id("step") ?? ID(0), as: id)
            }
        },
        .api(
            meeting: .post, "decisions", logs: .change("meeting"),
            .newInMeeting(
                "writeDecision", "Write down what is decided",
                takes: .init(
                    name: "NewDecision", says: "What is decided.",
                    members: [
                        .init(
                            "decision", .words, "What is decided.", needed: true,
                            like: "Mia stays with Nan at weekends."),
                        .init("by", .list(of: .identity, most: 100), "Which participants decided.", like: []), ofStep,
                        language,
                    ]))
        ) { visit, asked in
            let id: Meeting.Decision.ID = visit.new()
            return try await visit.record(asked, id) {
                try $0.decide(
                    asked.written("decision"), by: asked.body.ids("by"), as: id, at: asked.body.id("step"))
            }
        },
        .api(
            meeting: .post, "decisions/:decision/dissent", logs: .change("meeting"),
            .inMeeting(
                "writeDissent", "Write down that somebody sees a decision otherwise",
                takes: Portraits.dissent.taken("Who, and in which words."))
        ) { visit, asked in
            let id: Meeting.Decision.ID = try visit.inside.visit.id("decision")
            return try await visit.record(asked, id) { meeting in
                guard meeting.decisions.contains(where: { $0.id == id }) else { throw Problem.notFound }
                return try meeting.dissent(
                    .init(by: asked.body.id("by") ?? ID(0), words: asked.written("words")), on: id)
            }
        },
        .api(
            meeting: .post, "actions", logs: .change("meeting"),
            .newInMeeting(
                "writeAction", "Write down who does what by when",
                takes: .init(
                    name: "NewAction", says: "Who does what by when.",
                    members: [
                        .init("text", .words, "What is done.", needed: true, like: "Ring the school."),
                        .init("who", .words(most: 200), "Who does it.", needed: true, like: "Nan"),
                        .init("by", .orNull(.day), "By when."), ofStep, language,
                    ]))
        ) { visit, asked in
            let id: Meeting.Action.ID = visit.new()
            return try await visit.record(asked, id) {
                try $0.agree(
                    .init(text: asked.written("text"), who: asked.body.text("who"), by: asked.body.day("by")),
                    as: id, at: asked.body.id("step"))
            }
        },
    ]

    private static func withdrawing(_ kind: TakenBack) -> Route {
        .api(
            meeting: .post, "\(kind.path)/:\(kind.one)/withdraw", logs: .change("meeting"),
            .inMeeting(
                "withdraw\(kind.one.capitalizedFirst)OfMeeting", "Take back something that was written by mistake",
                takes: Bodies.why)
        ) { visit, asked in
            let id: ID<TakenBack> = try visit.inside.visit.id(kind.one)
            return try await visit.record(asked, id) { meeting in
                guard kind.isKnown(meeting, id.value) else { throw Problem.notFound }
                return try kind.withdraw(meeting, id.value, asked.body.text("why"))
            }
        }
    }

    // MARK: - The report

    private static let report: [Route] = [
        .api(
            meeting: .put, "report", logs: .change("report"),
            .inMeeting(
                "writeReport", "Write what only the report to a meeting says",
                takes: .init(
                    name: "Report", says: "The report's own texts, whole.",
                    members: [
                        .init("analysis", .text, "What we make of all this, in plain words."),
                        .init("recommendation", .text, "What we think should be decided."), language,
                    ]))
        ) { visit, asked in
            let texts = Dictionary(
                uniqueKeysWithValues: Report.Section.allCases.map { ($0, asked.written($0.rawValue)) })
            return try await visit.record(asked, visit.id) { try $0.write(texts) }
        }
    ]
}

extension Asked {
    /// A text that was sent, in the language that was said beside it.
    func written(_ name: String) -> Written { Written(body.text(name), language: body.language) }
}

extension MeetingVisit {
    /// A change to the step in the address.
    fileprivate func step(
        _ asked: Asked, _ decide: (Meeting, AgendaStep.ID) throws -> [Meeting.Event]
    ) async throws -> Answer {
        let id: AgendaStep.ID = try inside.visit.id("step")
        return try await record(asked, id) { meeting in
            guard meeting.step(id) != nil else { throw Problem.notFound }
            return try decide(meeting, id)
        }
    }
}

extension TakenBack {
    static let all = [note, decision, action]

    /// What one of them is called in addresses.
    fileprivate var one: String { String(path.dropLast()) }

    /// Whether there is, or was, such a thing.
    fileprivate func isKnown(_ meeting: Meeting, _ id: UInt128) -> Bool {
        switch path {
        case TakenBack.note.path: meeting.notes.contains { $0.id.value == id }
        case TakenBack.decision.path: meeting.decided.contains { $0.id.value == id }
        default: meeting.agreed.contains { $0.id.value == id }
        }
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
