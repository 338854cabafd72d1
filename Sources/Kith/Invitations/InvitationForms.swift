import Markup
import Practice

/// The forms with which people are invited, and taken off again. Each shows exactly what will be sent to whom.
enum InvitationForms {
    /// Who gets a letter now.
    static func invite(_ visit: any LedMeeting) async throws -> LedForm {
        let people = visit.meeting.participants + visit.meeting.takenOff
        let letters = people.compactMap { $0.invitation.map { Letter.ID($0.letter.id.value) } }
        let states = try await visit.office.outbox.states(of: letters)
        return LedForm(name: "invitations", title: "\(visit.words.invitations) · \(visit.title)") { state in
            InvitationsPage(visit: visit, states: states, state: state, now: visit.request.now).content
        }
    }

    /// How one person is written to. What is known of safe contact stands above it (assurance 46).
    static func contact(_ person: Participant, _ visit: any LedMeeting) -> LedForm {
        let words = visit.words
        let back = visit.part("invitations")
        let link = visit.person(person.id, "contact")
        let tongue =
            person.contact?.tongue
            ?? (visit.known(person) != nil && visit.language(for: person) == .welsh ? .welsh : .english)
        let defaults = Fields([
            ("email", person.contact?.email?.text ?? ""), ("tongue", tongue.rawValue),
            ("mayHavePlace", person.contact?.mayHavePlace == true ? "yes" : ""),
        ])
        return LedForm(
            name: "contact/\(person.id)", title: words.reachOf(person.name), defaults: defaults
        ) { state in
            let tongues = Participant.Contact.Tongue.allCases.map { Choice($0.rawValue, words.name(of: $0)) }
            return """
                <a class="back" href="\(back.path)">\(words.invitations)</a><h1>\(words.reachOf(person.name))</h1>\
                \(CareNotes(person: visit.known(person), words: words).html)\(visit.open(link, state))\
                \(Field("email", label: words.emailAddress, hint: words.emailAddressHint, error: state.error("email"))
                    .text(state.entered.text("email"), kind: .email, width: .twenty, autocomplete: "off"))\
                \(Field("tongue", label: words.letterLanguage, hint: words.letterLanguageHint, error: state.error("tongue")).radios(tongues, chosen: state.entered["tongue"], layout: .row))\
                \(Field("mayHavePlace", label: words.mayHavePlace, hint: words.mayHavePlaceHint)
                    .tick(isTicked: state.entered.isOn("mayHavePlace")))\
                \(visit.close(words.save, back: back))
                """
        }
    }

    static func takeOff(_ person: Participant, _ told: Uninviting, _ visit: any LedMeeting) -> LedForm {
        let words = visit.words
        let title = words.takeOffTitle(person.name)
        let hears =
            told.isTold(person.id)
            ? words.takeOffTold(person.name)
            : told.isHeld(person.id)
                ? words.takeOffHeld(person.name)
                : person.onPaper == nil ? words.takeOffNotTold : words.cancelNotTold(person.name)
        let (link, back) = (visit.person(person.id, "off"), visit.home)
        return LedForm(name: "off/\(person.id)", title: title) { state in
            "<h1>\(title)</h1><p>\(hears)</p>\(visit.open(link, state))\(visit.close(title, back: back))"
        }
    }

    /// Calling the meeting off: whoever was invited is told, without the reason.
    static func cancel(_ visit: any LedMeeting, _ uninviting: Uninviting) -> LedForm {
        let words = visit.words
        let title = words.cancelMeeting
        let told = visit.meeting.invited.filter { uninviting.isTold($0.id) }.map(\.name)
        let held = visit.meeting.invited.filter { uninviting.isHeld($0.id) }.map(\.name)
        let untold = visit.meeting.invitedOnPaperAlone.map(\.name)
        let (link, back) = (visit.part("cancel"), visit.home)
        return LedForm(name: "cancel", title: title) { state in
            """
            <h1>\(title)</h1>\(if: !told.isEmpty, "<p>\(words.cancelTold(words.list(told)))</p>")\
            \(if: !held.isEmpty, "<p>\(words.cancelHeld(words.list(held)))</p>")\
            \(if: !untold.isEmpty, "<div class=\"say need\"><p>\(words.cancelNotTold(words.list(untold)))</p></div>")\
            \(visit.open(link, state))\
            \(Field("why", label: words.why, error: state.error("why")).text(state.entered.text("why")))\
            \(visit.close(title, back: back))
            """
        }
    }
}

/// What has to be known before anything is sent to somebody: opened on request, and never anywhere but here.
struct CareNotes {
    let person: Person?
    let words: Words

    var html: HTML {
        guard let person else { return "" }
        let tongues = [(words.speaks, person.details.speaks), (words.reads, person.details.reads)].filter {
            !$0.1.isEmpty
        }
        let notes = tongues.map { label, text in "<p class=\"meta\">\(label): \(text)</p>" as HTML }
        let safe: HTML =
            person.details.safeContact.isEmpty
            ? ""
            : """
            <div class="say worry"><p><b>\(words.copySafeFirst(person.name))</b></p><p>\(person.details.safeContact)</p></div>
            """
        return "\(safe)\(FormatNote(person: person, words: words).html)\(notes)"
    }
}
