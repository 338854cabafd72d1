import Journal
import Markup
import Practice

extension MeetingLink {
    /// Where whoever leads puts a question of the day.
    func newQuestion(_ kind: Scale.Kind) -> Link { part("rounds/new").with("kind", kind.rawValue) }
}

/// Questions beside the family's scales: willingness, confidence, the plan in use, or one of one's own
/// (docs/practice/05 §5.6). They stand in the minutes, or become a scale whose story goes on.
enum AskingRoutes {
    private static let fields: Set<String> = ["kind", "question", "ten", "zero", "keep", "language", "step"]

    static let all: [Route] = [
        .meeting(.get, "rounds/new", may: .record, logs: .view("round")) { visit in
            try await visit.inside.show(QuestionOfTheDay.form(visit, visit.inside.visit.query))
        },
        .meeting(.post, "rounds/new", may: .record, logs: .change("round"), takes: fields, answer: ask),
    ]

    @Sendable private static func ask(_ visit: MeetingVisit) async throws -> Answer {
        let form = QuestionOfTheDay.form(visit, visit.form)
        guard let kind = Scale.Kind(rawValue: visit.form.text("kind")) else { throw Problem.badForm }
        // The same form sent twice names the same scale and the same round.
        // A question of a part that is not for everybody has no story that more people read.
        let step = try visit.chosenStep()
        let isStory = visit.form.text("keep") == "story" && visit.meeting.isForEverybody(step)
        let scale = isStory ? Scale.ID(try visit.inside.visit.command(visit.form).id) : nil
        do {
            let question = try Round.Question.own(
                visit.form.text("question"), ten: visit.form.text("ten"), zero: visit.form.text("zero"), kind: kind,
                language: visit.form["language"] ?? visit.words.language.rawValue, scale: scale)
            if let scale {
                if visit.meeting.rounds.allSatisfy({ $0.question.scale != scale }) {
                    _ = try visit.meeting.open(question, as: visit.new())
                }
                try await visit.keepAsScale(question, kind, as: scale)
            }
            let id: Round.ID = visit.new()
            return try await visit.submit(form, then: visit.link.page.at("now")) {
                try $0.open(question, as: id, at: step)
            }
        } catch let refusal as Refusal {
            return visit.inside.refused(form, because: refusal)
        }
    }
}

extension MeetingVisit {
    /// Makes the question one of the family's scales, once; the numbers go into its story.
    fileprivate func keepAsScale(_ question: Round.Question, _ kind: Scale.Kind, as id: Scale.ID) async throws {
        let command = Command(
            id: office.surroundings.newID(), actor: inside.actor.id.value,
            at: office.surroundings.now().milliseconds, fields: [])
        _ = try await office.families.change(
            inside.id.value, by: command, access: inside.visit.line(stream: inside.id.value)
        ) { kept in
            guard Access.allows(inside.visit.familyAction, to: inside.actor, on: kept, at: inside.visit.now) else {
                throw Problem.notFound
            }
            guard kept.record.scales[id] == nil else { return Decision([], answer: "") }
            return Decision(
                try kept.record.askScale(question.wording, kind: kind, for: nil, as: id), answer: "")
        }
    }
}

/// The form of a question of the day. Its words are a beginning: who asks can change all of them.
enum QuestionOfTheDay {
    static let kinds: [Scale.Kind] = [.willingness, .confidence, .planInUse, .custom]

    static func form(_ meeting: MeetingVisit, _ asked: Fields) -> FamilyForm {
        let kind = Scale.Kind(rawValue: asked.text("kind")).flatMap { kinds.contains($0) ? $0 : nil } ?? .custom
        let begun = meeting.words.beginning(of: kind)
        let (link, back) = (meeting.link.part("rounds/new"), meeting.link.page.at("ask"))
        return FamilyForm(
            "meetings/\(meeting.id)/question/\(kind.rawValue)", title: meeting.words.askTitle(kind), place: .meetings,
            defaults: { _ in
                Fields([
                    ("question", begun.question), ("ten", begun.ten), ("zero", begun.zero), ("keep", "minutes"),
                    ("language", meeting.words.language.rawValue),
                ])
            },
            content: { visit, state in
                let words = visit.words
                return """
                    <a class="back" href="\(back.path)">\(words.backToMeeting)</a><h1>\(words.askTitle(kind))</h1>\
                    <p class="lead">\(words.scaleFormLead)</p>\(visit.open(link, state))\(HTML.hidden("kind", kind.rawValue))\
                    \(HTML.hidden("language", state.entered["language"] ?? words.language.rawValue))\
                    \(Field("question", label: words.scaleQuestion, error: state.error("question")).area(state.entered.text("question"), rows: 2))\
                    \(Field("ten", label: words.tenMeans, error: state.error("ten")).area(state.entered.text("ten"), rows: 2))\
                    \(Field("zero", label: words.zeroMeans, error: state.error("zero")).area(state.entered.text("zero"), rows: 2))\
                    \(Field("keep", label: words.whereItStands, error: state.error("keep")).radios(
                        [
                            Choice("minutes", words.standsInMinutes, hint: words.standsInMinutesHint),
                            Choice("story", words.standsInStory, hint: words.standsInStoryHint),
                        ], chosen: state.entered["keep"] ?? "minutes"))\
                    \(ForStepField(visit: meeting, form: "ask").html)\(state.coach)\(visit.close(words.askNow, back: back))
                    """
            })
    }
}

/// The ways to the questions that are not among the family's scales.
struct OtherQuestions {
    let visit: MeetingVisit

    var html: HTML {
        let links = QuestionOfTheDay.kinds.map { kind -> HTML in
            "<a class=\"btn small\" href=\"\(visit.link.newQuestion(kind).path)\">\(visit.words.askTitle(kind))</a>"
        }
        return "<p class=\"apart\">\(visit.words.orAskAnother)</p><div class=\"acts small\">\(links)</div>"
    }
}

/// Says under a round that was shown where its numbers stand from now on.
struct WhereItStands {
    let visit: MeetingVisit
    let round: Round

    var html: HTML {
        guard visit.meeting.isForEverybody(round.at), let id = round.question.scale,
            let scale = visit.inside.family.scales[id]
        else {
            return "\(visit.words.standsOnlyInMinutes)"
        }
        return """
            <a href="\(visit.inside.link.scale(scale.id).path)">\(visit.words.standsInItsStory)</a>
            """
    }
}

extension Words {
    var orAskAnother: String { say("Or ask something else:", "Neu gofynnwch rywbeth arall:") }
    func askTitle(_ kind: Scale.Kind) -> String {
        switch kind {
        case .willingness: say("Ask who is ready to do their part", "Gofyn pwy sy'n barod i wneud ei ran")
        case .confidence: say("Ask how sure people are", "Gofyn pa mor siŵr yw pobl")
        case .planInUse: say("Ask how the plan is used", "Gofyn sut mae'r cynllun yn cael ei ddefnyddio")
        default: say("Ask a question of your own", "Gofyn eich cwestiwn eich hun")
        }
    }
    /// How such a question may begin; whoever asks makes it their own.
    func beginning(of kind: Scale.Kind) -> (question: String, ten: String, zero: String) {
        switch kind {
        case .willingness:
            (
                say("How ready are you to do your part?", "Pa mor barod ydych chi i wneud eich rhan?"),
                say(
                    "I will do anything to make the plan work.",
                    "Fe wnaf unrhyw beth i wneud i'r cynllun weithio."),
                say("I do not want to do any of it.", "Nid wyf am wneud dim ohono.")
            )
        case .confidence:
            (
                say("How sure are you that the plan will hold?", "Pa mor siŵr ydych chi y bydd y cynllun yn dal?"),
                say("I am sure it will hold, also on bad days.", "Rwy'n siŵr y bydd yn dal, hefyd ar ddyddiau gwael."),
                say("I do not think it will hold at all.", "Nid wyf yn meddwl y bydd yn dal o gwbl.")
            )
        case .planInUse:
            (
                say("How well has the plan been kept to?", "Pa mor dda y cadwyd at y cynllun?"),
                say("Every time, also on bad days.", "Bob tro, hefyd ar ddyddiau gwael."),
                say("Never.", "Byth.")
            )
        default: ("", "", "")
        }
    }
    var whereItStands: String { say("Where do the numbers stand afterwards?", "Ble mae'r rhifau'n sefyll wedyn?") }
    var standsInMinutes: String { say("In the minutes of this meeting", "Yng nghofnodion y cyfarfod hwn") }
    var standsInMinutesHint: String { say("For a question of the day.", "Ar gyfer cwestiwn y dydd.") }
    var standsInStory: String { say("In a story that goes on", "Mewn stori sy'n parhau") }
    var standsInStoryHint: String {
        say(
            "It becomes one of this family's scales, and you can ask it again next time.",
            "Daw'n un o raddfeydd y teulu hwn, a gallwch ei gofyn eto y tro nesaf.")
    }
    var standsOnlyInMinutes: String {
        say("These numbers stand in the minutes.", "Mae'r rhifau hyn yn sefyll yn y cofnodion.")
    }
    var standsInItsStory: String {
        say("These numbers go on in the scale's story.", "Mae'r rhifau hyn yn parhau yn stori'r raddfa.")
    }
    func hasAnotherPhone(_ name: String) -> String {
        say(
            "\(name), who is here: with this phone from now on",
            "\(name), sydd yma: gyda'r ffôn hwn o hyn ymlaen")
    }
    func hasComeBack(_ name: String) -> String {
        say("\(name), who was here before", "\(name), a oedd yma o'r blaen")
    }
    var whyThatOne: String { say("Why that one?", "Pam yr un yna?") }
    var whatMakesItGood: String { say("What is good already?", "Beth sy'n dda yn barod?") }
    var whatWouldBeBetter: String {
        say("What would make it a bit better?", "Beth fyddai'n ei wneud ychydig yn well?")
    }
}
