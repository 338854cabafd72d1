import Markup
import Practice

/// What a step of the agenda is for, one press away: its column of the map, the family's questions, the next meeting.
struct StepWays {
    let visit: MeetingVisit
    let step: AgendaStep
    /// The next meeting of this kind, where it is planned.
    let next: MeetingRow?
    private var words: Words { visit.words }
    private var family: Family { visit.inside.family }
    private var isRunning: Bool { if case .running = visit.meeting.state { true } else { false } }

    var html: HTML {
        switch step.kind {
        case .worries: onMap(.worries)
        case .workingWell: onMap(.workingWell)
        case .needsToHappen: onMap(.needsToHappen)
        case .statements: pairs
        case .overallScale: questions(family.scales.current.filter { $0.pair == nil })
        case .dates: NextMeetingWay(visit: visit, next: next).html
        case .welcome, .childsVoice, .parentsVoice, .notKnown, .decision, .plan, .nextSteps, .stepsDone, .familyAlone,
            .health, .education, .home, .familyTime:
            ""
        }
    }

    // MARK: - The map

    private func onMap(_ column: Column) -> HTML {
        isRunning ? way(words.writeOnMap, visit.link.together.at("add-\(column.rawValue)")) : ""
    }

    private func way(_ name: String, _ link: Link) -> HTML {
        "<p><a href=\"\(link.path)\">\(name)<span class=\"quiet\">: \(words.title(of: step))</span></a></p>"
    }

    // MARK: - The family's statements and questions

    private var pairs: HTML {
        let rows = family.pairs.current.map { pair -> HTML in
            let scales = family.scales.current.filter { $0.pair == pair.id }
            let text = PairText(pair.content, words).statement.joined(separator: " ")
            let mark = Written("", language: pair.content.statement.language).languageMark(words)
            return """
                <li class="item"><p class="text"\(mark)><a href="\(visit.inside.link.pair(pair.id).path)">\
                \(words.pairNumber(family.number(of: pair)))</a> \(text)</p>\(scales.map(ask))</li>
                """
        }
        return rows.isEmpty ? "" : "<ul class=\"items\">\(rows)</ul>"
    }

    private func questions(_ scales: [Scale]) -> HTML {
        scales.isEmpty ? "" : "<ul class=\"items\">\(scales.map { "<li class=\"item\">\(ask($0))</li>" as HTML })</ul>"
    }

    /// A question, and the button that asks it round the room: not while another one is open.
    private func ask(_ scale: Scale) -> HTML {
        let question = scale.wording.question
        let wasAsked = visit.meeting.rounds.contains { $0.question.scale == scale.id && !$0.answers.isEmpty }
        let mayAsk = isRunning && visit.meeting.openRound == nil && scale.wording.hasBothEnds
        return """
            <div class="acts"><p\(question.languageMark(words))><b>\(question.text)</b></p>\
            \(if: wasAsked, "<span class=\"tag\">\(words.wasAskedHere)</span>")\
            \(if: mayAsk, """
                <form class="inline" method="post" action="\(visit.link.rounds.path)">\(visit.inside.blank("meeting").hidden)\
                \(HTML.hidden("scale", scale.id.description))\(HTML.hidden("step", part))\
                <button class="btn small">\(wasAsked ? words.askAgain : words.askNow)<span class="quiet">: \(question.text)</span></button></form>
                """)</div>
            """
    }

    /// The step, where what is asked belongs to it alone.
    private var part: String { step.attendance.isForEverybody ? "" : step.id.description }
}

extension Words {
    var writeOnMap: String { say("Write it on the map", "Ei ysgrifennu ar y map") }
    var planNextMeeting: String { say("Plan the next meeting", "Cynllunio'r cyfarfod nesaf") }
    func nextMeetingIs(_ day: String) -> String { say("The next one is on \(day)", "Mae'r un nesaf ar \(day)") }
    var wasAskedHere: String { say("Asked at this meeting", "Gofynnwyd yn y cyfarfod hwn") }
    var expectThemAgain: String {
        say(
            "They were expected at the meeting before. Untick whoever is not to come.",
            "Fe'u disgwyliwyd yn y cyfarfod blaenorol. Dad-diciwch bwy bynnag na ddylai ddod.")
    }
}
