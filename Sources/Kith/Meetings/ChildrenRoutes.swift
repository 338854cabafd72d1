import Markup
import Practice

extension MeetingLink {
    func child(_ id: Person.ID) -> Link { part("children/\(id)") }
}

/// How each child of the family was seen and heard for the meeting.
enum ChildrenRoutes {
    static let all: [Route] = [
        .meeting(.get, "children/:child", may: .record, logs: .view("meeting")) { visit in
            try await visit.inside.show(form(try visit.child(), visit))
        },
        .meeting(
            .post, "children/:child", may: .record, logs: .change("meeting"), takes: ["seen", "with", "way", "words"]
        ) { visit in
            let (child, sent) = (try visit.child(), visit.form)
            let heard = ChildHeard(
                name: child.name, seen: .notSeen, with: sent.text("with"), way: .none,
                words: Written(sent.text("words"), language: visit.words.language.rawValue))
            let (seen, way) = (
                ChildHeard.Seen(rawValue: sent.text("seen")), ChildHeard.Way(rawValue: sent.text("way"))
            )
            return try await visit.submit(
                form(child, visit), then: visit.link.page.at("children"), again: { form(child, $0) },
                { try $0.note(child.id, seen: seen, way: way, heard) })
        },
    ]

    private static func form(_ child: Person, _ meeting: MeetingVisit) -> FamilyForm {
        let (link, back) = (meeting.link.child(child.id), meeting.link.page.at("children"))
        let known = meeting.meeting.children[child.id]
        let title = meeting.words.howChildWasHeard(child.name)
        return FamilyForm(
            "meetings/\(meeting.id)/children/\(child.id)", title: title, place: .meetings,
            defaults: { _ in
                Fields([
                    ("seen", known?.seen.rawValue ?? ""), ("with", known?.with ?? ""),
                    ("way", known?.way.rawValue ?? ""), ("words", known?.words.text ?? ""),
                ])
            },
            content: { visit, state in
                let words = visit.words
                let seen = ChildHeard.Seen.allCases.map { Choice($0.rawValue, words.name(of: $0)) }
                let ways = ChildHeard.Way.allCases.map { Choice($0.rawValue, words.name(of: $0)) }
                return """
                    <a class="back" href="\(back.path)">\(words.backToMeeting)</a><h1>\(title)</h1>\
                    <p>\(words.howChildWasHeardAdvice)</p>\(visit.open(link, state))\
                    \(Field("seen", label: words.wasChildSeen, error: state.error("seen")).radios(seen, chosen: state.entered["seen"]))\
                    \(Field("with", label: words.whoSawChild, aside: words.ifKnown, error: state.error("with"))
                        .text(state.entered.text("with"), width: .twenty))\
                    \(Field("way", label: words.howViewCame, error: state.error("way")).radios(ways, chosen: state.entered["way"]))\
                    \(Field("words", label: words.whoBroughtOrWhyNot, hint: words.whoBroughtOrWhyNotHint, error: state.error("words"))
                        .area(state.entered.text("words"), rows: 2))\
                    \(visit.close(words.save, back: back))
                    """
            })
    }
}

extension MeetingVisit {
    /// The child in the path.
    func child() throws -> Person {
        let id: Person.ID = try inside.visit.id("child")
        guard let child = inside.family.people.children.first(where: { $0.id == id }) else { throw Problem.notFound }
        return child
    }

    /// Children of the family of whom nothing is noted here yet.
    var notNotedYet: [Person] { inside.family.people.children.filter { meeting.children[$0.id] == nil } }
}

/// Each child of the family: how they were seen and heard, or that it is not noted yet.
struct ChildrenHeard: Sendable {
    let visit: MeetingVisit
    private var words: Words { visit.words }
    private var mayWrite: Bool {
        switch visit.meeting.state {
        case .running, .ended: visit.inside.may(.record)
        case .planned, .cancelled: false
        }
    }

    var html: HTML {
        let children = visit.inside.family.people.children
        guard !children.isEmpty, visit.meeting.state != .planned else { return "" }
        return "<ul class=\"items\" id=\"children\">\(children.map(row))</ul>"
    }

    private func row(_ child: Person) -> HTML {
        let heard = visit.meeting.children[child.id]
        let line: HTML =
            heard.map { ChildHeardLine(heard: $0, words: words).html }
            ?? "<p class=\"meta\"><span class=\"flag\">\(words.noViewNoted)</span></p>"
        return """
            <li class="item"><p class="text"><b>\(child.name)</b></p>\(line)\(if: mayWrite, """
                <p class="meta"><a href="\(visit.link.child(child.id).path)">\(heard == nil ? words.sayHowHeard : words.change)\
                <span class="quiet">: \(child.name)</span></a></p>
                """)</li>
            """
    }
}

/// Seen by whom, and how the view came, in one line.
struct ChildHeardLine {
    let heard: ChildHeard
    let words: Words

    var html: HTML {
        let seen = [words.name(of: heard.seen), heard.with].filter { !$0.isEmpty }.joined(separator: ": ")
        let said: HTML =
            heard.words.text.isEmpty
            ? "" : ": <span\(heard.words.languageMark(words))>\(heard.words.text)</span>"
        return "<p class=\"meta\">\(seen) · \(words.name(of: heard.way))\(said)</p>"
    }
}

extension Words {
    func howChildWasHeard(_ name: String) -> String {
        say("How \(name) was seen and heard", "Sut y gwelwyd ac y clywyd \(name)")
    }
    var howChildWasHeardAdvice: String {
        say(
            "This says how, not what. What the child said stands where the child agreed that others may read it.",
            "Mae hyn yn dweud sut, nid beth. Saif yr hyn a ddywedodd y plentyn lle cytunodd y plentyn i eraill ei ddarllen."
        )
    }
    var wasChildSeen: String {
        say("Was the child seen before this meeting?", "A welwyd y plentyn cyn y cyfarfod hwn?")
    }
    var whoSawChild: String { say("By whom, or with whom?", "Gan bwy, neu gyda phwy?") }
    var howViewCame: String { say("How did their view come here?", "Sut daeth eu barn yma?") }
    var whoBroughtOrWhyNot: String { say("Who brought it, or why not?", "Pwy a'i cyflwynodd, neu pam ddim?") }
    var whoBroughtOrWhyNotHint: String {
        say(
            "Needed where the child was not seen, or no view came.",
            "Ei angen lle na welwyd y plentyn, neu lle na ddaeth barn.")
    }
    var noViewNoted: String { say("No view noted yet", "Dim barn wedi'i nodi eto") }
    var sayHowHeard: String { say("Say how they were seen and heard", "Dweud sut y'u gwelwyd ac y'u clywyd") }
    var childrenSeenAndHeard: String { say("The children: seen and heard", "Y plant: eu gweld a'u clywed") }
    func noViewOf(_ names: String) -> String {
        say("No view is noted of \(names).", "Nid oes barn wedi'i nodi gan \(names).")
    }

    func name(of seen: ChildHeard.Seen) -> String {
        switch seen {
        case .alone: say("Seen alone", "Wedi'i weld ar ei ben ei hun")
        case .withOthers: say("Seen with somebody there", "Wedi'i weld gyda rhywun yno")
        case .notSeen: say("Not seen", "Heb ei weld")
        }
    }
    func name(of way: ChildHeard.Way) -> String {
        switch way {
        case .spoke: say("They were there and said it", "Roedden nhw yno ac fe ddywedon nhw")
        case .brought: say("Somebody said it for them", "Dywedodd rhywun drostyn nhw")
        case .made: say("A drawing, a letter or something they made", "Llun, llythyr neu rywbeth a wnaethant")
        case .watched:
            say(
                "What others saw: they do not say it in words",
                "Yr hyn a welodd eraill: nid ydynt yn ei ddweud mewn geiriau")
        case .none: say("No view came", "Ni ddaeth barn")
        }
    }
    func historyChildHeard(_ who: String, _ name: String) -> String {
        say("\(who) noted how \(name) was seen and heard", "Nododd \(who) sut y gwelwyd ac y clywyd \(name)")
    }
}
