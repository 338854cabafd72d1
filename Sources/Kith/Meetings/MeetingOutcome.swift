import Markup
import Practice

/// What was decided, and who does what. Whoever writes it down opens the form for it; at the steps where a meeting
/// decides and agrees it stands open.
struct MeetingOutcome {
    let visit: MeetingVisit
    let state: FormState
    private var words: Words { visit.words }
    private var meeting: Meeting { visit.meeting }
    private var mayWrite: Bool { visit.inside.may(.record) }
    private var mayAdd: Bool { if case .running = meeting.state { mayWrite } else { false } }

    var html: HTML {
        guard mayAdd || !meeting.decisions.isEmpty || !meeting.actions.isEmpty else { return "" }
        let decisions = meeting.decisions.map { DecisionRow(visit: visit, decision: $0, mayAdd: mayWrite).html }
        return """
            \(if: mayAdd || !decisions.isEmpty, """
                <section class="part" id="decisions"><h2>\(words.decisions)</h2>\(if: !decisions.isEmpty, "<ul class=\"items\">\(decisions)</ul>")\
                \(if: mayAdd, decide)</section>
                """)\
            \(if: mayAdd || !meeting.actions.isEmpty, """
                <section class="part" id="actions"><h2>\(words.whoDoesWhat)</h2>\(if: !meeting.actions.isEmpty, AgreedList(visit: visit, mark: visit.limitedMark).html)\
                \(if: mayAdd, agree)</section>
                """)
            """
    }

    private var decide: HTML {
        let isOpen = state.error("decision") != nil || meeting.currentStep?.kind == .decision
        return """
            <details class="more"\(if: isOpen, " open")><summary>\(words.writeDecision)</summary>\
            <form class="form" method="post" action="\(visit.link.decisions.path)">\(visit.inside.blank("meeting").hidden)\
            \(Field("decision", label: words.whatIsDecided, hint: words.whatIsDecidedHint, error: state.error("decision")).area(state.entered.text("decision"), rows: 2))\
            \(deciders)\(ForStepField(visit: visit, form: "decide").html)\
            <div class="done"><button class="btn">\(words.addDecision)</button></div></form></details>
            """
    }

    private var deciders: HTML {
        guard meeting.decisionParts.contains(.decidedBy), !meeting.attended.isEmpty else { return "" }
        let people = meeting.attended.map { Choice($0.id.description, $0.name) }
        return Field("by", label: words.whoDecided, error: state.error("by"), id: "decided-by")
            .checkboxes(people, chosen: Set(state.entered.all("by")), layout: .row)
    }

    private var agree: HTML {
        let isWrong = ["text", "who", "by"].contains { state.error($0) != nil } && state.entered["step"] == nil
        let isOpen = isWrong || [.plan, .nextSteps].contains(meeting.currentStep?.kind)
        return """
            <details class="more"\(if: isOpen, " open")><summary>\(words.writeAction)</summary>\
            <form class="form" method="post" action="\(visit.link.actions.path)">\(visit.inside.blank("meeting").hidden)\
            \(Field("text", label: words.whatWillBeDone, error: state.error("text")).text(state.entered["step"] == nil ? state.entered.text("text") : ""))\
            \(WhoAndWhen(meeting: meeting, words: words, entered: state.entered, error: state.error).html)\
            \(ForStepField(visit: visit, form: "agree").html)<div class="done"><button class="btn">\(words.addAction)</button></div></form></details>
            """
    }
}

/// Who does what, as it was agreed, each with a way to take it back.
struct AgreedList {
    let visit: any LedMeeting
    /// What is said of the step that something belongs to.
    var mark: (AgendaStep.ID?) -> HTML = { _ in "" }

    var html: HTML {
        let words = visit.words
        let rows = visit.meeting.actions.map { action -> HTML in
            let content = action.content
            let by = content.by.map { " · \(words.by(words.day($0)))" } ?? ""
            return """
                <li class="item"><p class="text"\(content.text.languageMark(words))>\(content.text.text)</p>\
                <p class="meta">\(content.who)\(by)</p>\(mark(action.at))\
                \(if: visit.mayWrite, TakeBackLink(to: visit.part("withdraw/actions/\(action.id)"), of: content.text, words: words).html)</li>
                """
        }
        return "<ul class=\"items\">\(rows)</ul>"
    }
}

/// Who does something, picked from those who are there or typed, and by when.
struct WhoAndWhen {
    let meeting: Meeting
    let words: Words
    let entered: Fields
    let error: (String) -> String?

    var html: HTML {
        """
        \(Field("who", label: words.whoDoesIt, error: error("who"))
            .text(entered.text("who"), width: .twenty, autocomplete: "off", suggesting: meeting.attended.map(\.name)))\
        \(Field("by", label: words.byWhen, aside: words.ifKnown, error: error("by")).date(entered.date("by"), words: words.dateWords))
        """
    }
}

/// One decision with everybody who sees it otherwise, word for word.
struct DecisionRow {
    let visit: MeetingVisit
    let decision: Meeting.Decision
    let mayAdd: Bool

    var html: HTML {
        let words = visit.words
        let dissents = decision.dissents.map { dissent -> HTML in
            """
            <p class="meta disputed"\(dissent.words.languageMark(words))>\
            \(words.says(visit.meeting[dissent.by]?.name ?? "", dissent.words.text))</p>
            """
        }
        return """
            <li class="item"><p class="text"\(decision.text.languageMark(words))>\(decision.text.text)</p>\(visit.limitedMark(decision.at))\
            \(DecisionParts(meeting: visit.meeting, decision: decision, words: words).html)\(dissents)\(if: mayAdd, more)\
            \(if: mayAdd, """
                <p class="meta"><a href="\(visit.link.dissent(decision.id).path)">\(words.seesItOtherwise)\
                <span class="quiet">: \(decision.text.text)</span></a></p>
                """)\(if: mayAdd && decision.dissents.isEmpty, TakeBackLink(to: visit.link.withdraw(decision.id), of: decision.text, words: words).html)</li>
            """
    }
}

extension DecisionRow {
    /// What can be added to a decision at this kind of meeting.
    private var more: HTML {
        let parts = visit.meeting.decisionParts
        func way(_ name: String, _ link: Link) -> HTML {
            "<a href=\"\(link.path)\">\(name)<span class=\"quiet\">: \(decision.text.text)</span></a>"
        }
        let ways = [
            parts.contains(.views) ? way(visit.words.whatEachSays, visit.link.views(of: decision.id)) : nil,
            parts.contains(.legalCategory) ? way(visit.words.legalCategory, visit.link.category(of: decision.id)) : nil,
        ].compactMap { $0 }
        return ways.isEmpty ? "" : "<p class=\"meta run\">\(ways)</p>"
    }
}

/// A way to take back what was written down by mistake.
struct TakeBackLink {
    let link: Link
    let text: Written
    let words: Words

    init(to link: Link, of text: Written, words: Words) {
        (self.link, self.text, self.words) = (link, text, words)
    }

    var html: HTML {
        "<p class=\"meta\"><a href=\"\(link.path)\">\(words.withdraw)<span class=\"quiet\">: \(text.text)</span></a></p>"
    }
}
