import Markup
import Practice

/// Everybody who is expected: what they were told, what they answered, and who gets a letter now.
struct InvitationsPage {
    let visit: any LedMeeting
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
        <a class="back" href="\(visit.home.path)">\(words.backToMeeting)</a><h1>\(words.invitations)</h1>\
        <p class="lead">\(meeting.teamPlan == nil ? words.invitationsLead : words.teamInvitationsLead)</p>\(demo)\(stoppable)\(list)\(onPaper)\(question)
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
        isPlanned && visit.office.outbox.isOpen && meeting.appointment?.isSettled == true
            && people.contains { $0.contact?.email != nil }
    }

    private var list: HTML {
        guard !people.isEmpty else { return "<p class=\"nothing\">\(words.nobodyExpected)</p>" }
        let rows = people.map(row)
        guard canSend else {
            let isTimed = !isPlanned || meeting.appointment?.isSettled == true
            return """
                \(if: !isTimed, "<div class=\"say need\"><p>\(words.timeNeeded) <a href=\"\(visit.part("plan").path)\">\(words.changePlan)</a></p></div>")\
                <ul class="items">\(rows)</ul>
                """
        }
        return """
            <form class="form broad" method="post" action="\(visit.part("invitations").path)">\(state.hidden)\
            <fieldset class="set\(if: state.error("people") != nil, " wrong")"><legend>\(words.whoGetsLetter)</legend>\
            \(state.error("people").map { "<p class=\"error\">\($0)</p>" as HTML })<ul class="items">\(rows)</ul></fieldset>\
            \(preview)<div class="done"><button class="btn go">\(words.sendInvitations)</button></div>\
            <p class="soft small">\(words.oneLetterEach)</p></form>
            """
    }

    private func row(_ person: Participant) -> HTML {
        let contact = visit.person(person.id, "contact")
        let address = person.contact?.email?.text ?? words.noAddressYet
        let isFirst = person.isNewAddress && !visit.isOwnAddress(person)
        let isDue = (person.invitation?.stands != true || meeting.isOutOfDate(person)) && !isFirst
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
            <a href="\(visit.person(person.id, "off").path)">\(words.takeOff)<span class="quiet"> \(person.name)</span></a></div>
            """
        let facts = [address, person.contact.map { words.name(of: $0.tongue) }, placeNote(person)].compactMap { $0 }
        return """
            <li class="item"><div class="choice">\(box)<div>\(name)\
            <p class="meta">\(facts.joined(separator: " · "))</p>\(if: !box.isEmpty && isFirst, "<p class=\"meta\"><b>\(words.firstMessage)</b></p>")\
            \(care(person))\(Arranging(visit: visit, people: [person]).html)<p class="meta">\(said(person))</p>\
            \(if: isPlanned, acts)</div></div></li>
            """
    }

    private func placeNote(_ person: Participant) -> String? {
        guard person.contact?.email != nil, meeting.appointment?.place.isEmpty == false else { return nil }
        return person.contact?.mayHavePlace == true ? words.placeIsSent : words.placeIsNotSent
    }

    /// Opened on request, where the address is.
    private func care(_ person: Participant) -> HTML {
        guard isPlanned, let known = visit.known(person), !known.details.safeContact.isEmpty else { return "" }
        return """
            <p class="meta"><a href="\(visit.person(person.id, "contact").path)"><b>\(words.copySafeFirst(known.name))</b></a></p>
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
        guard isPlanned, meeting.appointment?.isSettled == true, !people.isEmpty else { return "" }
        let rows = people.map { person -> HTML in
            """
            <li><form class="inline" method="post" action="\(visit.person(person.id, "letter").path)">\(state.hidden)\
            <button class="link">\(words.letterFor(person.name))</button></form></li>
            """
        }
        return """
            <section class="part"><h2>\(words.onPaper)</h2><p>\(meeting.teamPlan == nil ? words.onPaperHow : words.teamOnPaperHow)</p><ul class="plain-list">\(rows)</ul></section>
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
            <li>\(person.name)\(if: person.invitation?.stands == false, " (\(words.saysItIsOff))") <form class="inline" method="post" action="\(visit.person(person.id, "stop").path)">\(state.hidden)\
            <button class="link">\(words.stopLetter)<span class="quiet"> \(person.name)</span></button></form></li>
            """
        }
        return """
            <section class="say judge"><h2>\(words.onTheirWay)</h2><p>\(words.canBeStopped)</p><ul class="plain-list">\(rows)</ul></section>
            """
    }

    private var preview: HTML {
        guard let when = meeting.appointment, let start = when.start, let minutes = when.minutes,
            let nobody = EmailAddress("name@example.org")
        else { return "" }
        let letter = InvitationLetter(
            occasion: .invited, meeting: visit.id, participant: .init(0),
            letter: .init(id: .init(0), sequence: 0, to: nobody),
            facts: .init(on: when.on, start: start, minutes: minutes, place: nil),
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
        let scales = visit.scalesBeforehand
        guard isPlanned, !scales.isEmpty else { return "" }
        let choices =
            [Choice("none", words.noQuestionBeforehand)]
            + scales.map { Choice($0.id.description, $0.wording.question.text, hint: words.tenMeans($0.wording.ten)) }
        return """
            <section class="part"><h2>\(words.beforehand)</h2><p>\(words.beforehandHow)</p>\
            <form class="form" method="post" action="\(visit.part("beforehand/question").path)">\(visit.hidden)\
            \(Field("scale", label: words.questionBeforehand, hint: words.questionBeforehandHint, error: state.error("scale"))
                .radios(choices, chosen: meeting.beforehand?.scale?.description ?? "none"))\
            <div class="done"><button class="btn">\(words.save)</button></div></form></section>
            """
    }
}

extension LedMeeting {
    /// Everybody to whom something was written a moment ago that can still be stopped.
    var peopleWithHeldLetters: [Participant] {
        let now = request.now.milliseconds
        return (meeting.participants + meeting.takenOff).filter { person in
            person.invitation.map { now - $0.at.milliseconds < office.options.mailHold * 1_000 } ?? false
        }
    }
}

extension LedMeeting {
    /// It is the address of their own account, which nobody typed for this meeting.
    func isOwnAddress(_ person: Participant) -> Bool {
        guard let worker = person.content.worker, let email = person.contact?.email else { return false }
        return request.staff.accounts[worker]?.profile.email.flatMap { EmailAddress($0) } == email
    }
}

extension Participant {
    /// Nothing has been sent to their address about this meeting: whoever sends the first message looks at it once more.
    var isNewAddress: Bool {
        contact?.email.map { address in !invitations.contains { $0.letter.to == address } } ?? false
    }
}

/// Who may need an interpreter, or things in another form, asked while there is time to see to it (assurance 99).
struct Arranging {
    let visit: any LedMeeting
    let people: [Participant]

    var html: HTML {
        let words = visit.words
        return people.compactMap(visit.known).map { person -> HTML in
            let details = person.details
            let isSaid = details.formats.contains(.interpreter) || details.formats.contains(.signLanguage)
            let asked = [
                details.speaksNeitherFirst && !isSaid ? words.speaksOther(person.name, details.speaks) : "",
                details.formats.isEmpty ? "" : words.isArranged(person.name, words.list(of: details.formats)),
            ]
            return asked.filter { !$0.isEmpty }.map { "<p class=\"meta\"><b>\($0)</b></p>" as HTML }.joined()
        }.joined()
    }
}

/// What the meeting's own page says of invitations and of what was written beforehand.
struct InvitationNotes {
    let visit: any LedMeeting
    private var words: Words { visit.words }
    private var meeting: Meeting { visit.meeting }

    var html: HTML { "\(stoppable)\(arranging)\(oldTimes)\(views)\(numbers)" }

    private var arranging: HTML {
        guard case .planned = meeting.state else { return "" }
        return Arranging(visit: visit, people: meeting.participants).html
    }

    /// A meeting that was called off leads nowhere else to its letters.
    private var stoppable: HTML {
        let isElsewhere = meeting.state == .planned && !meeting.participants.isEmpty
        guard visit.mayWrite, !isElsewhere, visit.office.outbox.isOpen, !visit.peopleWithHeldLetters.isEmpty
        else { return "" }
        return """
            <p><a href="\(visit.part("invitations").path)">\(words.onTheirWay)</a>. \(words.canBeStopped)</p>
            """
    }

    private var oldTimes: HTML {
        guard case .planned = meeting.state, visit.mayWrite else { return "" }
        let late = meeting.participants.filter(meeting.isOutOfDate)
        guard !late.isEmpty else { return "" }
        return """
            <div class="say need"><p>\(words.haveOldTime(words.list(late.map(\.name))))</p>\
            <p class="acts"><a class="btn go" href="\(visit.part("invitations").path)">\(words.sendNewTime)</a></p></div>
            """
    }

    private var views: HTML {
        let people = meeting.withViews
        guard !people.isEmpty else { return "" }
        return """
            <p><a href="\(visit.part("beforehand").path)">\(words.readViews(words.list(people.map(\.name))))</a></p>
            """
    }

    /// Numbers that wait to be put into the open round.
    private var numbers: HTML {
        guard let round = meeting.openRound, visit.mayWrite, meeting.hasLed(visit.whoLooks) else {
            return ""
        }
        let people = meeting.sentBeforehand(for: round)
        guard !people.isEmpty else { return "" }
        let rows = people.map { person -> HTML in
            """
            <li>\(person.name) <form class="inline" method="post" action="\(visit.part("rounds/\(round.id)/beforehand/\(person.id)").path)">\
            \(visit.hidden)<button class="link">\(words.putNumberIn)<span class="quiet"> \(person.name)</span></button></form></li>
            """
        }
        return """
            <section class="say"><h2>\(words.numbersBeforehand)</h2><ul class="plain-list">\(rows)</ul></section>
            """
    }
}

/// What people wrote before the meeting, for whoever leads it: read out, or put on the map, by hand.
struct BeforehandPage {
    let visit: any LedMeeting
    private var words: Words { visit.words }

    var html: HTML {
        visit.layout("\(words.beforehand) · \(visit.title)", errors: []).page(
            """
            <a class="back" href="\(visit.home.path)">\(words.backToMeeting)</a><h1>\(words.beforehand)</h1>\
            <p class="lead">\(words.viewsLead)</p>\
            \(if: visit.meeting.withViews.isEmpty, "<p class=\"nothing\">\(words.noViewsYet)</p>")\
            \(visit.meeting.withViews.map(section))<p class="acts"><a class="btn" href="\(visit.map.path)">\(words.openMap)</a></p>
            """)
    }

    private func section(_ person: Participant) -> HTML {
        guard let views = person.views else { return "" }
        guard visit.meeting.reads(person, visit.whoLooks) else {
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
        guard case .running = visit.meeting.state, visit.mayWrite else { return "" }
        return """
            \(visit.limitedMark(person.viewsReadAt ?? visit.meeting.limitedPart?.id))\
            <form method="post" action="\(visit.person(person.id, "read-out").path)">\(visit.hidden)\
            <button class="btn">\(words.noteReadOut)<span class="quiet">: \(person.name)</span></button></form>
            """
    }
}
