import HTTPTypes
import Journal
import Markup
import Practice

/// A question going round the room, for whoever leads the meeting.
enum RoundRoutes {
    static let all: [Route] = asking + afterwards

    private static let asking: [Route] = [
        .meeting(.post, "rounds", may: .record, logs: .change("round"), takes: ["scale", "step"]) { visit in
            let scale = Scale.ID(visit.form.text("scale")).flatMap { visit.inside.family.scales[$0] }
            let id: Round.ID = visit.new()
            let step = try visit.chosenStep()
            return try await visit.press(then: visit.link.page.at("now")) { meeting in
                guard let scale, scale.isCurrent else { throw Refusal(.notFound, "scale") }
                return try meeting.open(.init(scale: scale.id, wording: scale.wording), as: id, at: step)
            }
        },
        .meeting(.get, "rounds/:round/answers/:person", may: .record, logs: .view("round")) { visit in
            let (round, person) = (try visit.round(), try visit.participant())
            guard visit.takesAnswer(of: person, in: round) else { return .redirect(visit.link.page) }
            return try await visit.inside.show(visit.answerForm(round, person))
        },
        .meeting(
            .post, "rounds/:round/answers/:person", may: .record, logs: .change("round"), takes: AnswerForm.fields,
            answer: writeDown),
        .meeting(.post, "rounds/:round/show", may: .record, logs: .change("round"), answer: show),
        .meeting(.get, "rounds/:round/give-up", may: .record, logs: .view("round")) { visit in
            try await visit.inside.show(MeetingForms.giveUp(try visit.round(), visit))
        },
        .meeting(.post, "rounds/:round/give-up", may: .record, logs: .change("round"), takes: ["why"]) { visit in
            let round = try visit.round()
            return try await visit.submit(
                MeetingForms.giveUp(round, visit), then: visit.link.page,
                { try $0.giveUp(round.id, because: visit.form.text("why")) }, also: RoundAnswers.forgetting(round.id))
        },
        .meeting(.post, "rounds/:round/children/:person", may: .record, logs: .change("round")) { visit in
            let (round, person) = (try visit.round(), try visit.participant())
            let answer = try await visit.press(then: visit.link.page.at("round-\(round.id)")) {
                try $0.showChild(person.id, in: round.id)
            }
            if answer.status == .seeOther { try await visit.tellStoryIfTaken(round.id) }
            return answer
        },
    ]

    private static let afterwards: [Route] = [
        .meeting(.post, "rounds/:round/story", may: .record, logs: .change("scales")) { visit in
            let round = try visit.round()
            try await visit.tellStory(round.id)
            return .redirect(visit.link.page.at("round-\(round.id)"))
        },
        .meeting(.get, "rounds/:round/map", may: .record, logs: .view("round")) { visit in
            try await visit.inside.show(ChosenForMap.form(try visit.round(), visit))
        },
        .meeting(
            .post, "rounds/:round/map", may: .record, logs: .change("map"), takes: ["strengths", "safety", "steps"]
        ) { visit in
            let round = try visit.round()
            let chosen = ChosenForMap(visit.form, visit.meeting, round)
            let ids = (0..<chosen.items.count).map { _ -> FamilyMap.Item.ID in visit.new() }
            return try await visit.inside.submit(ChosenForMap.form(round, visit), then: visit.inside.link.map) {
                family in
                guard !chosen.items.isEmpty else { throw Refusal(.missing, "strengths") }
                let keptFrom = try visit.meeting.keptFrom(round.at, in: family.people)
                return try zip(chosen.items, ids).flatMap { item, id in
                    var content = item.content
                    content.notFor = keptFrom
                    return try family.add(content, to: item.category, as: id)
                }
            }
        },
    ]

    /// Writes down what somebody says who has no phone, is on the telephone, or is a child with faces or a ladder.
    @Sendable private static func writeDown(_ visit: MeetingVisit) async throws -> Answer {
        let (round, person) = (try visit.round(), try visit.participant())
        do {
            let answer = try Round.Answer.typed(
                visit.form, by: person, writtenByChair: true, language: visit.words.language)
            guard round.isOpen || answer.origin != .paper else {
                return try await visit.enterPaper(answer, of: person, in: round)
            }
            return try await visit.submit(
                visit.answerForm(round, person), then: visit.link.page.at("round"),
                { try $0.answer(round.id, by: person.id, origin: answer.origin) },
                also: try visit.office.roundAnswers.keeping(answer, of: round.id))
        } catch let refusal as Refusal {
            return visit.inside.refused(visit.answerForm(round, person), because: refusal)
        }
    }

    @Sendable private static func show(_ visit: MeetingVisit) async throws -> Answer {
        let round = try visit.round()
        guard round.isOpen else { return .redirect(visit.link.page) }
        return try await show(round, visit) { answers, version in
            try await visit.showing(round, answers, at: version)
        }
    }

    /// Shows all numbers. They are read only here, and only together with the version at which they were complete: an
    /// answer that comes meanwhile moves the meeting on, and they are read again.
    static func show(
        _ round: Round, _ visit: MeetingVisit, by write: ([Round.Answer], Int) async throws -> Answer
    ) async throws -> Answer {
        for _ in 0..<50 {
            guard let now = try await visit.office.meetings.load(visit.id.value) else { throw Problem.notFound }
            let answers = try await visit.office.roundAnswers.all(of: round.id)
            do {
                let answer = try await write(answers, now.version)
                try await visit.tellStoryIfTaken(round.id)
                return answer
            } catch is MovedOn {
                continue
            }
        }
        throw Problem.broken
    }

    /// The meeting went on between reading the answers and showing them.
    struct MovedOn: Error {}
}

extension MeetingVisit {
    fileprivate func showing(_ round: Round, _ answers: [Round.Answer], at version: Int) async throws -> Answer {
        do {
            return try await change(
                then: link.page.at("round-\(round.id)"), also: RoundAnswers.forgetting(round.id)
            ) { kept in
                guard kept.version == version else { throw RoundRoutes.MovedOn() }
                return try kept.record.show(round.id, answers)
            }
        } catch let refusal as Refusal {
            return inside.refused(MeetingPage.form(self), because: refusal)
        }
    }

    /// The form on which whoever leads the meeting writes down what somebody else says. It shows nothing that the person
    /// said before on their own phone.
    func answerForm(_ round: Round, _ person: Participant) -> FamilyForm {
        let (link, back) = (link.answer(for: person.id, in: round.id), link.page.at("round"))
        return FamilyForm(
            "meetings/\(id)/answers/\(round.id)/\(person.id)", title: words.answerOf(person.name), place: .meetings,
            content: { visit, state in
                """
                <h1>\(visit.words.answerOf(person.name))</h1>\
                <p class="lead"\(round.question.wording.question.languageMark(visit.words))>\(round.question.wording.question.text)</p>\
                \(RoundEnds(round: round, words: visit.words).html)\(visit.open(link, state))\
                \(AnswerForm(
                    round: round, entered: state.entered, errors: state.errors, words: visit.words,
                    isChild: person.content.part == .child, isForAnother: true,
                    way: ChildsAnswer.way(state.entered, visit.visit.query), address: link).html)\
                \(PaperTick(isLate: !round.isOpen, state: state, words: visit.words).html)\
                \(visit.close(visit.words.writeItDown, back: back))
                """
            })
    }
}

/// What was said in a round and chosen by hand for the map: never automatic (docs/practice/05 §5.4).
struct ChosenForMap {
    let items: [(category: Category, content: FamilyMap.Item.Content)]

    init(_ form: Fields, _ meeting: Meeting, _ round: Round) {
        let lists: [(field: String, category: Category, text: (Round.Answer) -> String)] = [
            ("strengths", .existingStrength, { $0.whyNotZero }), ("safety", .existingSafety, { $0.whyNotZero }),
            ("steps", .nextStep, { $0.oneHigher }),
        ]
        items = lists.flatMap { list in
            form.all(list.field).compactMap { chosen in
                guard let answer = meeting.forEverybody(round).first(where: { $0.participant.description == chosen }),
                    !list.text(answer).isEmpty
                else { return nil }
                let name = meeting[answer.participant]?.name ?? ""
                let content = FamilyMap.Item.Content(
                    text: Written(list.text(answer), language: answer.reasonWords?.language ?? "en"),
                    source: .told(by: name), isOwnWords: true)
                return (list.category, content)
            }
        }
    }

    static func form(_ round: Round, _ meeting: MeetingVisit) -> FamilyForm {
        let answers = meeting.meeting.forEverybody(round)
        func choices(_ text: (Round.Answer) -> String) -> [Choice] {
            answers.filter { !text($0).isEmpty }.map {
                Choice($0.participant.description, text($0), hint: meeting.meeting[$0.participant]?.name)
            }
        }
        let (notZero, higher) = (choices { $0.whyNotZero }, choices { $0.oneHigher })
        let (link, back) = (meeting.link.round(round.id, "map"), meeting.link.page.at("round-\(round.id)"))
        return FamilyForm(
            "meetings/\(meeting.id)/map/\(round.id)", title: meeting.words.takeIntoMap, place: .meetings,
            content: { visit, state in
                let words = visit.words
                func boxes(_ name: String, _ label: String, _ choices: [Choice]) -> HTML {
                    choices.isEmpty
                        ? ""
                        : Field(name, label: label, error: state.error(name))
                            .checkboxes(choices, chosen: Set(state.entered.all(name)))
                }
                guard !notZero.isEmpty || !higher.isEmpty else {
                    return """
                        <h1>\(words.takeIntoMap)</h1><p class="nothing">\(words.nothingForMap)</p>\
                        <p><a href="\(back.path)">\(words.backToMeeting)</a></p>
                        """
                }
                return """
                    <h1>\(words.takeIntoMap)</h1><p>\(words.takeIntoMapHow)</p>\
                    \(KeptFromNote(visit: meeting, step: round.at).html)\
                    \(visit.open(link, state))\
                    \(boxes("strengths", words.asStrengths, notZero))\(boxes("safety", words.asSafety, notZero))\
                    \(boxes("steps", words.asNextSteps, higher))\(visit.close(words.addToMap, back: back))
                    """
            })
    }
}
