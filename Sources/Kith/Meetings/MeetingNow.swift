import Markup
import Practice

/// What changes while people sit together: who is here, who waits at the door, who has answered. It refreshes itself.
struct MeetingNow {
    let visit: MeetingVisit
    let code: String?
    private var words: Words { visit.words }
    private var meeting: Meeting { visit.meeting }
    private var mayWrite: Bool { visit.inside.may(.record) }

    var section: HTML {
        """
        <section id="now" data-live="\(visit.link.events.path)" data-fragment="\(visit.link.page.with("visit", visit.live.mark).path)" \
        data-version="\(visit.versionHere)">\(LeadNote(visit: visit).html)\(waiting)\(ProposalsWaiting(visit: visit).html)\(people)\(round)\(shown)</section>\
        <p class="no-script meta"><a href="\(visit.link.page.path)">\(words.showNew)</a></p>
        """
    }

    private func button(_ name: String, of whom: String, to link: Link, _ fields: HTML = "", look: HTML = "link")
        -> HTML
    {
        """
        <form class="inline" method="post" action="\(link.path)">\(visit.inside.blank("meeting").hidden)\(fields)\
        <button class="\(look)">\(name)<span class="quiet">: \(whom)</span></button></form>
        """
    }

    // MARK: - The door

    private var waiting: HTML {
        let people = meeting.participants.filter { $0.state == .waiting }
        guard !people.isEmpty, mayWrite else { return "" }
        return """
            <section class="say judge"><h2>\(words.waitingAtDoor)</h2><ul class="plain-list stack">\(people.map(letIn))</ul></section>
            """
    }

    private func letIn(_ person: Participant) -> HTML {
        let here = Set(meeting.participants.filter { $0.isHere }.compactMap(\.content.person))
        let known = visit.inside.family.people.present.filter { !here.contains($0.id) }
        let likely = known.first { $0.name.lowercased() == person.name.lowercased() }?.id.description
        // Where no name fits, nobody stands there already: a wrong name on an answer could hurt somebody.
        let choices =
            (likely == nil ? [Choice("", words.chooseSomebody)] : [])
            + known.map { Choice($0.id.description, $0.name) }
            + meeting.participants.filter { $0.content.person == nil && $0.state == .left }
            .map { Choice("back-\($0.id)", words.hasComeBack($0.name)) }
            + meeting.inSpeakingOrder(meeting.participants.filter(\.isHere))
            .map { Choice("again-\($0.id)", words.hasAnotherPhone($0.name)) }
            + Participant.Part.allCases.filter { $0 != .child && $0 != .chair }
            .map { Choice("new-\($0.rawValue)", words.somebodyNew($0)) }
        return """
            <li><p><b>\(person.name)</b> <span class="soft">\(person.content.known)</span></p>\
            <form class="line-form" method="post" action="\(visit.link.person(person.id, "let-in").path)">\
            \(visit.inside.blank("meeting").hidden)\
            \(Field("person", label: words.whoIsThis(person.name), id: "who-\(person.id)").select(choices, chosen: likely))\
            <button class="btn go small">\(words.letIn)<span class="quiet">: \(person.name)</span></button></form>\
            \(button(words.notLetIn, of: person.name, to: visit.link.person(person.id, "turn-away")))</li>
            """
    }

    // MARK: - Who is here

    private var people: HTML {
        let rows = meeting.inSpeakingOrder(
            meeting.participants.filter { $0.state != .waiting && $0.state != .notLetIn }
        )
        .map(row)
        return """
            <section class="part"><h2>\(words.whoIsHere) <span class="count">\(meeting.participants.filter(\.isHere).count)</span></h2>\
            \(rows.isEmpty ? "<p class=\"nothing\">\(words.nobodyHereYet)</p>" : "<ul class=\"items\">\(rows)</ul>")\
            \(if: mayWrite && rows.count > 1, "<p class=\"small\"><a href=\"\(visit.link.order.path)\">\(words.whoSpeaksWhen)</a></p>")\
            \(door)</section>
            """
    }

    private func row(_ person: Participant) -> HTML {
        """
        <li class="item"><p class="text"><b>\(person.name)</b> <span class="soft">\(person.content.known)</span></p>\
        <div class="meta run"><span>\(words.state(of: person))</span>\(if: mayWrite, steps(person))</div></li>
        """
    }

    private func steps(_ person: Participant) -> HTML {
        if person.isHere {
            return button(words.hasLeft, of: person.name, to: visit.link.person(person.id, "left"))
        }
        let ways = [Participant.Way.inRoom, .byTelephone].map { way in
            button(
                words.arrives(way), of: person.name, to: visit.link.person(person.id, "here"),
                HTML.hidden("how", way.rawValue))
        }
        return """
            \(ways)\(button(words.linkForPhone, of: person.name, to: visit.link.person(person.id, "link")))\
            \(ApologiesLink(visit: visit, person: person).html)
            """
    }

    private var door: HTML {
        guard mayWrite else { return "" }
        guard let code else {
            return button(words.letPhonesJoin, of: visit.title, to: visit.link.door, look: "btn")
        }
        return """
            <p>\(words.joinWithCode(visit.office.address)) <b class="code">\(Guests.shown(code))</b></p>
            """
    }

    // MARK: - The question that goes round

    private var round: HTML {
        guard let round = meeting.openRound else { return "" }
        let answered = meeting.inSpeakingOrder(meeting.participants.filter { round.answered.contains($0.id) })
        let thinking = meeting.stillThinking(in: round)
        return """
            <section class="card" id="round"><h2\(round.question.wording.question.languageMark(words))>\(round.question.wording.question.text)</h2>\
            \(visit.limitedMark(round.at))\(RoundEnds(round: round, words: words).html)<p>\(words.nobodySeesYet)</p>\
            <h3>\(words.haveAnswered(answered.count))</h3>\(names(answered, round, change: true))\
            \(if: !thinking.isEmpty, "<h3>\(words.stillThinking(thinking.count))</h3>\(names(thinking, round, change: false))")\
            \(if: mayWrite, """
                <div class="acts">\(button(thinking.isEmpty ? words.showNumbers : words.showNumbersAnyway(thinking.count), of: round.question.wording.question.text, to: visit.link.round(round.id, "show"), look: "btn go"))\
                <a class="btn" href="\(visit.link.strips(round.id).path)">\(words.paperStrips)</a>\
                <a class="btn" href="\(visit.link.round(round.id, "give-up").path)">\(words.giveUpRound)</a></div>
                """)</section>
            """
    }

    private func names(_ people: [Participant], _ round: Round, change: Bool) -> HTML {
        guard !people.isEmpty else { return "<p class=\"nothing\">\(words.nobody)</p>" }
        let rows = people.map { person -> HTML in
            """
            <li>\(if: change, "<span aria-hidden=\"true\">✓ </span>")\(person.name)\(if: mayWrite, """
                 <a class="small" href="\(visit.link.answer(for: person.id, in: round.id).path)">\
                \(change ? words.writeAgainFor : words.writeDownFor)<span class="quiet">: \(person.name)</span></a>
                """)</li>
            """
        }
        return "<ul class=\"plain-list\">\(rows)</ul>"
    }

    /// The numbers of every question that went round, the newest first.
    var shown: HTML {
        meeting.rounds.reversed().filter { !$0.answers.isEmpty }
            .map { ShownRound(visit: visit, round: $0, isForRoom: false).html }.joined()
    }
}

/// First what 10 means, then what 0 means.
struct RoundEnds {
    let round: Round
    let words: Words

    var html: HTML {
        let wording = round.question.wording
        let mark = words.mark(wording.question.language)
        return """
            <dl class="ends"><dt>\(words.tenStandsFor)</dt><dd\(mark)>\(wording.ten)</dd><dt>\(words.zeroStandsFor)</dt><dd\(mark)>\(wording.zero)</dd></dl>
            """
    }
}

/// The numbers of a round together: who stands where, and why, in speaking order. Nobody is averaged.
struct ShownRound {
    let visit: MeetingVisit
    let round: Round
    /// Everybody in the room sees it, so what is for the worker alone is not there at all.
    let isForRoom: Bool
    private var words: Words { visit.words }
    private var meeting: Meeting { visit.meeting }

    var html: HTML {
        """
        <section class="card shown" id="round-\(round.id.description)"><h2\(round.question.wording.question.languageMark(words))>\
        \(round.question.wording.question.text)</h2>\(visit.limitedMark(round.at))\
        <div class="room-grid"><div>\(RoundLadder(meeting: meeting, round: round, words: words, isBig: isForRoom).html)</div>\
        <div>\(RoundReasons(meeting: meeting, round: round, words: words).html)\(difference)</div></div>\(if: !isForRoom, kept)\
        \(if: !isForRoom && visit.inside.may(.record), next)</section>
        """
    }

    private var difference: HTML {
        guard let apart = meeting.farApart(in: round), let high = meeting[apart.high.participant],
            let low = meeting[apart.low.participant]
        else { return "" }
        return "<div class=\"hint\"><p>\(words.exploreDifference(high.name, low.name))</p></div>"
    }

    /// What children said that not everybody may see, for whoever leads the meeting.
    private var kept: HTML {
        let everybody = Set(meeting.forEverybody(round).map(\.participant))
        let rows = round.answers.filter { !everybody.contains($0.participant) }.map { answer -> HTML in
            let name = meeting[answer.participant]?.name ?? ""
            return """
                <li class="item"><p class="text"><b>\(name)</b> \(words.answer(answer.answer)) \
                \(answer.reasonWords?.text ?? "")</p><p class="meta">\(agreed(answer))</p>\
                \(if: answer.shownTo == .everyone && visit.inside.may(.record), confirm(answer, name))</li>
                """
        }
        return rows.isEmpty ? "" : "<h3>\(words.keptForWorker)</h3><ul class=\"items\">\(rows)</ul>"
    }

    private func agreed(_ answer: Round.Answer) -> String {
        guard answer.shownTo == .everyone else { return words.childForWorkerOnly }
        return answer.alsoLater == true ? words.childAgreedLaterToo : words.childAgreed
    }

    private func confirm(_ answer: Round.Answer, _ name: String) -> HTML {
        """
        <form method="post" action="\(visit.link.showChild(answer.participant, in: round.id).path)">\
        \(visit.inside.blank("meeting").hidden)<button class="btn small">\(words.showToEverybody(name))</button></form>
        """
    }

    private var next: HTML {
        return """
            <p class="meta">\(WhereItStands(visit: visit, round: round).html)</p>\(LatePaper(visit: visit, round: round).html)\
            <div class="acts small"><a href="\(visit.link.round(round.id, "map").path)">\(words.takeIntoMap)</a>\
            \(if: visit.isMissingFromStory(round), """
                <form class="inline" method="post" action="\(visit.link.round(round.id, "story").path)">\
                \(visit.inside.blank("meeting").hidden)<button class="link">\(words.putIntoStory)</button></form>
                """)</div>
            """
    }
}

/// Where everybody stands who may be seen by everybody.
struct RoundLadder {
    let meeting: Meeting
    let round: Round
    let words: Words
    var isBig = false

    var html: HTML {
        let answers = meeting.forEverybody(round)
        let wording = round.question.wording
        let standings = answers.compactMap { answer in
            answer.number.map { Ladder.Standing(meeting[answer.participant]?.name ?? "", $0) }
        }
        let beside = [Rating.Answer.dontKnow, .passed].compactMap { kind -> Ladder.Beside? in
            let names = answers.filter { $0.answer == kind }.map { meeting[$0.participant]?.name ?? "" }
            return names.isEmpty ? nil : Ladder.Beside(words.gaveNoNumber(kind, names.count), names)
        }
        return Ladder(
            label: words.ladderLabel(wording.question.text), top: wording.ten, low: wording.zero,
            language: words.other(than: wording.question.language), standings: standings, beside: beside, isBig: isBig
        ).html
    }
}

/// Why each gave the number, in speaking order, in their own words.
struct RoundReasons {
    let meeting: Meeting
    let round: Round
    let words: Words

    var html: HTML {
        let rows = meeting.forEverybody(round).map { answer -> HTML in
            let name = meeting[answer.participant]?.name ?? ""
            let come = [answer.way.map(words.shown), answer.origin.map(words.cameFrom)].compactMap { $0 }
            let more: [HTML] =
                [
                    (words.whyNotZero, answer.whyNotZero), (words.oneHigher, answer.oneHigher),
                ].filter { !$0.1.isEmpty }.map { "<p class=\"meta\">\($0.0) \($0.1)</p>" }
                + (come.isEmpty ? [] : ["<p class=\"meta\">\(come.joined(separator: " · "))</p>"])
            return """
                <li class="item"><p class="text"><b>\(name)</b> \(words.answer(answer.answer))\(reason(answer))</p>\(more)</li>
                """
        }
        return "<ul class=\"items reasons\">\(rows)</ul>"
    }

    private func reason(_ answer: Round.Answer) -> HTML {
        if let text = answer.reasonWords { return " <span\(text.languageMark(words))>\(text.text)</span>" }
        return answer.reason == .askedGaveNone ? " <span class=\"soft\">\(words.gaveNoReason)</span>" : ""
    }
}
