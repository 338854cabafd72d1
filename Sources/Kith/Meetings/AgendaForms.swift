import Markup
import Practice

/// For whom something is asked, decided or agreed, where the agenda has steps that are not for everybody.
struct ForStepField {
    let visit: MeetingVisit
    /// The form it stands in: a page has several.
    let form: String

    var html: HTML {
        let words = visit.words
        let limited = visit.meeting.agenda.filter { !$0.attendance.isForEverybody }
        guard !limited.isEmpty else { return "" }
        let now = visit.meeting.currentStep.flatMap { step in limited.first { $0.id == step.id } }
        let choices =
            [Choice("", words.everybodyThere)]
            + limited.map { Choice($0.id.description, words.onlyAtStep(words.title(of: $0))) }
        return Field("step", label: words.whoseIsThis, id: "step-of-\(form)").select(
            choices, chosen: now?.id.description ?? "")
    }
}

extension MeetingVisit {
    /// The step that a form names; nil is the whole meeting.
    func chosenStep() throws -> AgendaStep.ID? {
        let typed = form.text("step")
        guard !typed.isEmpty else { return nil }
        guard let step = AgendaStep.ID(typed), meeting.step(step) != nil else { throw Problem.badForm }
        return step
    }

    /// Who is there, where something belongs to a step that is not for everybody.
    func limitedMark(_ step: AgendaStep.ID?) -> HTML {
        guard let step = step.flatMap(meeting.step) else { return "" }
        return LimitedMark(meeting: meeting, step: step, words: words).html
    }
}

/// From whom something is kept on the family's map that is said at a part that is not for everybody.
struct KeptFromNote {
    let visit: MeetingVisit
    let step: AgendaStep.ID?

    var html: HTML {
        let words = visit.words
        let people = visit.inside.family.people
        do {
            let kept = try visit.meeting.keptFrom(step, in: people)
            guard !kept.isEmpty else { return "" }
            return "<p class=\"say worry\">\(words.limitedIntoMap(words.list(kept.map { people.name(of: $0) })))</p>"
        } catch {
            return "<p class=\"say worry\">\(words.sentence(for: error))</p>"
        }
    }
}

/// Saying who may be at a step and who gets what is written there; adding a step.
enum AgendaForms {
    static let attendanceFields: Set<String> = ["present", "people", "record", "readers"]
    static let newFields: Set<String> = attendanceFields.union(["kind", "title", "after"])

    /// Who may be at a step of the agenda.
    static func attendance(_ step: AgendaStep, _ meeting: MeetingVisit) -> FamilyForm {
        let words = meeting.words
        let (link, back) = (meeting.link.step(step.id), meeting.link.page.at("step-\(step.id)"))
        let people = choices(meeting)
        return FamilyForm(
            "meetings/\(meeting.id)/steps/\(step.id)", title: words.whoIsThere, place: .meetings,
            defaults: { _ in fields(of: step.attendance) },
            content: { visit, state in
                """
                <a class="back" href="\(back.path)">\(words.backToMeeting)</a><h1>\(words.title(of: step))</h1>\
                <p>\(words.attendanceAdvice)</p>\(toldAlready(at: step, meeting))\(visit.open(link, state))\
                \(who(people, state, words))\(visit.close(words.save, back: back))\(takeOff(step, meeting))
                """
            })
    }

    /// What was said at the step and stands where more people read it: keeping the step from somebody does not change that.
    private static func toldAlready(at step: AgendaStep, _ meeting: MeetingVisit) -> HTML {
        let family = meeting.inside.family
        let told = meeting.meeting.rounds.filter { $0.at == step.id && family.hasHeard($0) }
        guard !told.isEmpty else { return "" }
        let scales = told.compactMap { round -> HTML? in
            guard let scale = round.question.scale else { return nil }
            let text = round.question.wording.question
            return """
                <li><a href="\(meeting.inside.link.scale(scale).path)"\(text.languageMark(meeting.words))>\(text.text)</a></li>
                """
        }
        return "<div class=\"say judge\"><p>\(meeting.words.numbersStandInStory)</p><ul>\(scales)</ul></div>"
    }

    private static func takeOff(_ step: AgendaStep, _ meeting: MeetingVisit) -> HTML {
        """
        <form method="post" action="\(meeting.link.step(step.id, "take-off").path)">\(meeting.inside.blank("meeting").hidden)\
        <button class="link">\(meeting.words.takeStepOff)</button></form>
        """
    }

    /// A step of its own: a part for some people, or a second sitting.
    static func new(_ meeting: MeetingVisit) -> FamilyForm {
        let words = meeting.words
        let (link, back) = (meeting.link.newStep, meeting.link.page.at("agenda"))
        let people = choices(meeting)
        let kinds = MeetingType.Step.allCases.map { Choice($0.rawValue, words.name(of: $0)) }
        let steps = meeting.meeting.agenda.map { Choice($0.id.description, words.title(of: $0)) }
        let now = meeting.meeting.currentStep?.id.description
        return FamilyForm(
            "meetings/\(meeting.id)/steps/new", title: words.addAgendaStep, place: .meetings,
            defaults: { _ in Fields([("present", "everybody"), ("record", "same"), ("after", now ?? "")]) },
            content: { visit, state in
                """
                <a class="back" href="\(back.path)">\(words.backToMeeting)</a><h1>\(words.addAgendaStep)</h1>\
                <p>\(words.attendanceAdvice)</p>\(visit.open(link, state))\
                \(Field("kind", label: words.whatIsStepAbout, error: state.error("kind")).select(kinds, chosen: state.entered["kind"]))\
                \(Field("title", label: words.stepTitle, aside: words.ifYouLike, hint: words.stepTitleHint, error: state.error("title"))
                    .text(state.entered.text("title")))\
                \(Field("after", label: words.stepAfter, error: state.error("after")).select(steps, chosen: state.entered["after"]))\
                \(who(people, state, words))\(visit.close(words.addAgendaStep, back: back))
                """
            })
    }

    private static func choices(_ meeting: MeetingVisit) -> [Choice] {
        let people = meeting.meeting.participants.filter { $0.state != .notLetIn && $0.state != .waiting }
        return meeting.meeting.inSpeakingOrder(people).map { Choice($0.id.description, $0.name) }
    }

    private static func who(_ people: [Choice], _ state: FormState, _ words: Words) -> HTML {
        guard !people.isEmpty else { return "<p class=\"nothing\">\(words.sayFirstWhoIsExpected)</p>" }
        func list(_ field: String) -> HTML {
            Field(field, label: words.theseAre, error: state.error(field)).checkboxes(
                people, chosen: Set(state.entered.all(field)), layout: .row)
        }
        let kinds = [
            Choice("everybody", words.everybodyThere, hint: words.everybodyThereHint),
            Choice("only", words.onlyThese, hint: words.onlyTheseHint),
            Choice("allBut", words.allButThese, hint: words.allButTheseHint),
        ]
        return """
            \(Field("present", label: words.whoMayBeThere).radios(kinds, chosen: state.entered["present"]))\(list("people"))\
            \(Field("record", label: words.whoGetsRecord).radios([Choice("same", words.whoeverMayBeThere)] + kinds, chosen: state.entered["record"]))\
            \(list("readers"))
            """
    }

    private static func fields(of attendance: Attendance) -> Fields {
        var fields = Fields([("present", name(of: attendance.present))])
        fields.set("record", to: attendance.record == attendance.present ? "same" : name(of: attendance.record))
        fields.add("people", people(of: attendance.present).map(\.description))
        if attendance.record != attendance.present {
            fields.add("readers", people(of: attendance.record).map(\.description))
        }
        return fields
    }

    private static func name(of who: Attendance.Who) -> String {
        switch who {
        case .everybody: "everybody"
        case .only: "only"
        case .allBut: "allBut"
        }
    }

    private static func people(of who: Attendance.Who) -> [Participant.ID] {
        switch who {
        case .everybody: []
        case .only(let people), .allBut(let people): people
        }
    }

    /// What a form says of who may be there. Ticks that belong to another answer count for nothing.
    static func attendance(_ form: Fields) -> Attendance {
        func who(_ kind: String, _ field: String) -> Attendance.Who {
            let people: [Participant.ID] = form.ids(field)
            return switch form.text(kind) {
            case "only": .only(people: people)
            case "allBut": .allBut(people: people)
            default: .everybody
            }
        }
        let present = who("present", "people")
        return Attendance(
            present: present, record: ["same", ""].contains(form.text("record")) ? present : who("record", "readers"))
    }
}
