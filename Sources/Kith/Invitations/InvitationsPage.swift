import Markup
import Practice

/// Everybody who is expected: what they were told, what they answered, and who gets a letter now.
struct InvitationsPage {
    let visit: MeetingVisit
    let states: [Letter.ID: (state: Outbox.State, fault: Delivery.Fault?)]
    let state: FormState
    let now: Moment
    private var words: Words { visit.words }
    private var meeting: Meeting { visit.meeting }
    private var people: [Participant] {
        meeting.inSpeakingOrder(meeting.participants.filter { $0.state != .waiting && $0.state != .notLetIn })
    }

    var content: HTML {
        """
        <a class="back" href="\(visit.link.page.path)">\(words.backToMeeting)</a><h1>\(words.invitations)</h1>\
        <p class="lead">\(words.invitationsLead)</p>\(demo)\(stoppable)\(list)\(onPaper)\(question)
        """
    }

    private var demo: HTML {
        switch visit.office.outbox.way {
        case .keeps:
            "<div class=\"say\"><p>\(words.demoSendsNothing) <a href=\"\(Link.keptPost.path)\">\(words.keptPost)</a></p></div>"
        case .none: "<div class=\"say need\"><p>\(words.noMailServer)</p></div>"
        case .sends: ""
        }
    }

    // MARK: - Who

    /// Once it has begun, or is called off, what is on its way can still be stopped, and nobody is asked any more.
    private var isPlanned: Bool { meeting.state == .planned }

    private var canSend: Bool {
        isPlanned && visit.office.outbox.isOpen && meeting.plan?.start != nil && meeting.plan?.minutes != nil
            && people.contains { $0.contact?.email != nil }
    }

    private var list: HTML {
        guard !people.isEmpty else { return "<p class=\"nothing\">\(words.nobodyExpected)</p>" }
        let rows = people.map(row)
        guard canSend else {
            let isTimed = !isPlanned || meeting.plan?.start != nil && meeting.plan?.minutes != nil
            return """
                \(if: !isTimed, "<div class=\"say need\"><p>\(words.timeNeeded) <a href=\"\(visit.link.plan.path)\">\(words.changePlan)</a></p></div>")\
                <ul class="items">\(rows)</ul>
                """
        }
        return """
            <form class="form broad" method="post" action="\(visit.link.invitations.path)">\(state.hidden)\
            <fieldset class="set\(if: state.error("people") != nil, " wrong")"><legend>\(words.whoGetsLetter)</legend>\
            \(state.error("people").map { "<p class=\"error\">\($0)</p>" as HTML })<ul class="items">\(rows)</ul></fieldset>\
            \(preview)<div class="done"><button class="btn go">\(words.sendInvitations)</button></div>\
            <p class="soft small">\(words.oneLetterEach)</p></form>
            """
    }

    private func row(_ person: Participant) -> HTML {
        let contact = visit.link.person(person.id, "contact")
        let address = person.contact?.email?.text ?? words.noAddressYet
        let isDue = (person.invitation?.stands != true || meeting.isOutOfDate(person)) && !person.isNewAddress
        let isTicked =
            state.entered.all("people").isEmpty ? isDue : state.entered.all("people").contains(person.id.description)
        let box: HTML =
            canSend && person.contact?.email != nil
            ? """
            <input type="checkbox" id="p-\(person.id.description)" name="people" value="\(person.id.description)"\(if: isTicked, " checked")>
            """ : ""
        let name: HTML =
            box.isEmpty
            ? "<b>\(person.name)</b>" : "<label for=\"p-\(person.id.description)\"><b>\(person.name)</b></label>"
        let acts: HTML = """
            <div class="meta run"><a href="\(contact.path)">\(words.howToReach)<span class="quiet"> \(person.name)</span></a>\
            <a href="\(visit.link.person(person.id, "off").path)">\(words.takeOff)<span class="quiet"> \(person.name)</span></a></div>
            """
        let facts = [address, person.contact.map { words.name(of: $0.tongue) }, placeNote(person)].compactMap { $0 }
        return """
            <li class="item"><div class="choice">\(box)<div>\(name)\
            <p class="meta">\(facts.joined(separator: " · "))</p>\(if: !box.isEmpty && person.isNewAddress, "<p class=\"meta\"><b>\(words.firstMessage)</b></p>")\
            \(care(person))\(Interpreting(visit: visit, people: [person]).html)<p class="meta">\(said(person))</p>\
            \(if: isPlanned, acts)</div></div></li>
            """
    }

    private func placeNote(_ person: Participant) -> String? {
        guard person.contact?.email != nil, meeting.plan?.place.isEmpty == false else { return nil }
        return person.contact?.mayHavePlace == true ? words.placeIsSent : words.placeIsNotSent
    }

    /// Opened on request, where the address is.
    private func care(_ person: Participant) -> HTML {
        let known = person.content.person.flatMap { visit.inside.family.people[$0] }
        guard isPlanned, let known, !known.details.safeContact.isEmpty else { return "" }
        return """
            <p class="meta"><a href="\(visit.link.person(person.id, "contact").path)"><b>\(words.copySafeFirst(known.name))</b></a></p>
            """
    }

    /// What they were told and what they answered.
    private func said(_ person: Participant) -> String {
        guard let invitation = person.invitation else { return saidOnPaper(person) }
        let letter = states[Letter.ID(invitation.letter.id.value)]
        var parts = [
            invitation.stands ? words.invitedOn(words.moment(invitation.at)) : words.invitationEnded,
            letter.map { words.became($0.state, $0.fault) } ?? "",
        ]
        if meeting.isOutOfDate(person) { parts.append(words.timeHasChanged) }
        parts.append(person.reply.map(words.sentence) ?? (invitation.stands ? words.noReplyYet : ""))
        return parts.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private func saidOnPaper(_ person: Participant) -> String {
        guard let letter = person.onPaper else { return words.notInvitedYet }
        let late = meeting.isOutOfDate(person) ? words.timeHasChanged : ""
        return [
            words.letterMadeOn(words.moment(letter.at)), late, person.reply.map(words.sentence) ?? words.noReplyYet,
        ]
        .filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// A letter for each person to print, for those without e-mail. It stands outside the form that sends.
    private var onPaper: HTML {
        guard isPlanned, meeting.plan?.start != nil, meeting.plan?.minutes != nil, !people.isEmpty else { return "" }
        let rows = people.map { person -> HTML in
            """
            <li><form class="inline" method="post" action="\(visit.link.person(person.id, "letter").path)">\(state.hidden)\
            <button class="link">\(words.letterFor(person.name))</button></form></li>
            """
        }
        return """
            <section class="part"><h2>\(words.onPaper)</h2><p>\(words.onPaperHow)</p><ul class="plain-list">\(rows)</ul></section>
            """
    }

    // MARK: - What goes out

    /// Letters that can still be stopped.
    private var stoppable: HTML {
        let waiting = visit.peopleWithHeldLetters.filter { person in
            guard let invitation = person.invitation else { return false }
            return states[Letter.ID(invitation.letter.id.value)].map { $0.state != .sent && $0.state != .failed }
                == true
        }
        guard !waiting.isEmpty else { return "" }
        let rows = waiting.map { person -> HTML in
            """
            <li>\(person.name)\(if: person.invitation?.stands == false, " (\(words.saysItIsOff))") <form class="inline" method="post" action="\(visit.link.person(person.id, "stop").path)">\(state.hidden)\
            <button class="link">\(words.stopLetter)<span class="quiet"> \(person.name)</span></button></form></li>
            """
        }
        return """
            <section class="say judge"><h2>\(words.onTheirWay)</h2><p>\(words.canBeStopped)</p><ul class="plain-list">\(rows)</ul></section>
            """
    }

    private var preview: HTML {
        guard let plan = meeting.plan, let start = plan.start, let minutes = plan.minutes,
            let nobody = EmailAddress("name@example.org")
        else { return "" }
        let letter = InvitationLetter(
            occasion: .invited, meeting: visit.id, participant: .init(0),
            letter: .init(id: .init(0), sequence: 0, to: nobody),
            facts: .init(on: plan.on, start: start, minutes: minutes, place: nil),
            tongue: words.language == .welsh ? .welsh : .english, chair: visit.chair,
            address: visit.office.address + "/invited/…", sender: visit.office.sender, at: now
        ).written
        return """
            <details class="more"><summary>\(words.whatTheyGet)</summary><p><b>\(letter.subject)</b></p>\
            <pre class="letter">\(letter.text)</pre><p class="meta">\(words.diaryIsPrivate)</p></details>
            """
    }

    // MARK: - The question beforehand

    private var question: HTML {
        let scales = visit.inside.family.scales.current.filter(\.wording.hasBothEnds)
        guard isPlanned, !scales.isEmpty else { return "" }
        let choices =
            [Choice("none", words.noQuestionBeforehand)]
            + scales.map { Choice($0.id.description, $0.wording.question.text, hint: words.tenMeans($0.wording.ten)) }
        return """
            <section class="part"><h2>\(words.beforehand)</h2><p>\(words.beforehandHow)</p>\
            <form class="form" method="post" action="\(visit.link.questionBeforehand.path)">\(visit.inside.blank("meeting").hidden)\
            \(Field("scale", label: words.questionBeforehand, hint: words.questionBeforehandHint, error: state.error("scale"))
                .radios(choices, chosen: meeting.beforehand?.scale?.description ?? "none"))\
            <div class="done"><button class="btn">\(words.save)</button></div></form></section>
            """
    }
}

extension MeetingVisit {
    /// Everybody to whom something was written a moment ago that can still be stopped.
    var peopleWithHeldLetters: [Participant] {
        let now = inside.visit.now.milliseconds
        return (meeting.participants + meeting.takenOff).filter { person in
            person.invitation.map { now - $0.at.milliseconds < office.options.mailHold * 1_000 } ?? false
        }
    }
}

extension Participant {
    /// Nothing has been sent to their address about this meeting: whoever sends the first message looks at it once more.
    var isNewAddress: Bool {
        contact?.email.map { address in !invitations.contains { $0.letter.to == address } } ?? false
    }
}

/// Who may need an interpreter, asked while there is time to find one.
struct Interpreting {
    let visit: MeetingVisit
    let people: [Participant]

    var html: HTML {
        let words = visit.words
        return people.compactMap { $0.content.person.flatMap { visit.inside.family.people[$0] } }
            .filter(\.details.speaksNeitherFirst)
            .map { "<p class=\"meta\"><b>\(words.speaksOther($0.name, $0.details.speaks))</b></p>" as HTML }.joined()
    }
}

/// What the meeting's own page says of invitations and of what was written beforehand.
struct InvitationNotes {
    let visit: MeetingVisit
    private var words: Words { visit.words }
    private var meeting: Meeting { visit.meeting }

    var html: HTML { "\(stoppable)\(interpreting)\(oldTimes)\(views)\(numbers)" }

    private var interpreting: HTML {
        guard case .planned = meeting.state else { return "" }
        return Interpreting(visit: visit, people: meeting.participants).html
    }

    /// A meeting that was called off leads nowhere else to its letters.
    private var stoppable: HTML {
        let isElsewhere = meeting.state == .planned && !meeting.participants.isEmpty
        guard visit.inside.may(.record), !isElsewhere, visit.office.outbox.isOpen, !visit.peopleWithHeldLetters.isEmpty
        else { return "" }
        return """
            <p><a href="\(visit.link.invitations.path)">\(words.onTheirWay)</a>. \(words.canBeStopped)</p>
            """
    }

    private var oldTimes: HTML {
        guard case .planned = meeting.state, visit.inside.may(.record) else { return "" }
        let late = meeting.participants.filter(meeting.isOutOfDate)
        guard !late.isEmpty else { return "" }
        return """
            <div class="say need"><p>\(words.haveOldTime(words.list(late.map(\.name))))</p>\
            <p class="acts"><a class="btn go" href="\(visit.link.invitations.path)">\(words.sendNewTime)</a></p></div>
            """
    }

    private var views: HTML {
        let people = meeting.withViews
        guard !people.isEmpty else { return "" }
        return """
            <p><a href="\(visit.link.beforehand.path)">\(words.readViews(words.list(people.map(\.name))))</a></p>
            """
    }

    /// Numbers that wait to be put into the open round.
    private var numbers: HTML {
        guard let round = meeting.openRound, visit.inside.may(.record), meeting.hasLed(visit.inside.actor.id) else {
            return ""
        }
        let people = meeting.sentBeforehand(for: round)
        guard !people.isEmpty else { return "" }
        let rows = people.map { person -> HTML in
            """
            <li>\(person.name) <form class="inline" method="post" action="\(visit.link.putIn(person.id, round.id).path)">\
            \(visit.inside.blank("meeting").hidden)<button class="link">\(words.putNumberIn)<span class="quiet"> \(person.name)</span></button></form></li>
            """
        }
        return """
            <section class="say"><h2>\(words.numbersBeforehand)</h2><ul class="plain-list">\(rows)</ul></section>
            """
    }
}

/// What people wrote before the meeting, for whoever leads it: read out, or put on the map, by hand.
struct BeforehandPage {
    let visit: MeetingVisit
    private var words: Words { visit.words }

    var html: HTML {
        Layout(visit.inside, title: "\(words.beforehand) · \(visit.title)", place: .meetings).page(
            """
            <a class="back" href="\(visit.link.page.path)">\(words.backToMeeting)</a><h1>\(words.beforehand)</h1>\
            <p class="lead">\(words.viewsLead)</p>\
            \(if: visit.meeting.withViews.isEmpty, "<p class=\"nothing\">\(words.noViewsYet)</p>")\
            \(visit.meeting.withViews.map(section))<p class="acts"><a class="btn" href="\(visit.inside.link.map.path)">\(words.openMap)</a></p>
            """)
    }

    private func section(_ person: Participant) -> HTML {
        guard let views = person.views else { return "" }
        guard visit.meeting.reads(person, visit.inside.actor.id) else {
            return """
                <section class="part"><h2>\(person.name)</h2><p>\(words.viewsForWhoLeads(visit.chair))</p></section>
                """
        }
        return """
            <section class="part"><h2>\(person.name)</h2>\(ViewsList(views: views, words: words).html)\
            \(if: views.mayBeInReport == true, "<p class=\"meta\">\(words.agreedToReport)</p>")\(act(person))</section>
            """
    }

    private func act(_ person: Participant) -> HTML {
        if visit.meeting.isReadOut(person) { return "<p class=\"meta\">\(words.wasReadOut)</p>" }
        guard case .running = visit.meeting.state, visit.inside.may(.record) else { return "" }
        return """
            \(visit.limitedMark(person.viewsReadAt ?? visit.meeting.limitedPart?.id))\
            <form method="post" action="\(visit.link.person(person.id, "read-out").path)">\(visit.inside.blank("meeting").hidden)\
            <button class="btn">\(words.noteReadOut)<span class="quiet">: \(person.name)</span></button></form>
            """
    }
}
