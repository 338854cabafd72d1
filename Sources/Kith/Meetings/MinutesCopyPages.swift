import HTTPTypes
import Journal
import Markup
import Practice

extension MeetingLink {
    var copies: Link { part("minutes/copies") }
    func copy(for person: Participant.ID) -> Link { part("minutes/copies/\(person)") }
}

/// Copies of the minutes, each for one named person: first whose, then exactly what it holds, then the paper.
enum MinutesCopyRoutes {
    static let all: [Route] = [
        .meeting(.get, "minutes/copies", may: .read, logs: .view("minutes")) { visit in
            .page(MinutesCopiesPage(visit: visit).html)
        },
        .meeting(.get, "minutes/copies/:person", may: .read, logs: .view("minutes")) { visit in
            .page(CheckMinutesPage(visit: visit, person: try visit.reader()).html)
        },
        .meeting(
            .post, "minutes/copies/:person", may: .read, logs: .print("minutes"),
            takes: ["with", "language", "look"], answer: make),
    ]

    /// Shows what a copy holds with what was ticked, or makes it and notes that it was made. Reloaded, it is the same copy.
    @Sendable private static func make(_ visit: MeetingVisit) async throws -> Answer {
        let person = try visit.reader()
        let extras = Set(visit.form.all("with").compactMap(Meeting.CopyExtra.init))
        guard visit.form.text("look").isEmpty else {
            return .page(CheckMinutesPage(visit: visit, person: person, extras: extras).html)
        }
        let seen = visit.form.text("base")
        do {
            var answer = try await visit.change(then: visit.link.copies, alsoWhenClosed: true) { kept in
                guard seen == "\(kept.version)" else { throw Refusal(.changedMeanwhile) }
                return try kept.record.copied(for: person.id, with: extras)
            }
            let version = Int(seen) ?? visit.version
            let asSeen = Kept(
                id: visit.id.value, version: version, record: try await visit.office.meeting(visit.id, at: version))
            let language = Language(rawValue: visit.form.text("language")) ?? visit.words.language
            let page = MinutesCopyPage(
                visit: MeetingVisit(visit.inside, asSeen), person: person, extras: extras,
                words: visit.words.speaking(language))
            let isLogged = answer.isLogged
            answer = .page(page.html)
            answer.isLogged = isLogged
            answer.shown = [person.content.person?.value ?? person.id.value]
            return answer
        } catch is Refusal {
            return .page(
                CheckMinutesPage(visit: visit, person: person, extras: extras, hasChanged: true).html,
                status: .conflict)
        }
    }
}

extension MeetingVisit {
    /// Who gets the copy. Whoever has not all of the meeting makes none: something could be missing that is the reader's.
    fileprivate func reader() throws -> Participant {
        guard isWhole else { throw Problem.notFound }
        return try participant()
    }
}

/// For whom a copy is made.
struct MinutesCopiesPage {
    let visit: MeetingVisit
    private var words: Words { visit.words }

    var html: HTML {
        let people = visit.isWhole ? visit.meeting.inSpeakingOrder(visit.meeting.participants.filter(\.isKnown)) : []
        let rows = people.map { person -> HTML in
            """
            <li><a href="\(visit.link.copy(for: person.id).path)">\(words.minutesCopyFor(person.name))</a> \
            <span class="soft">\(person.content.known)</span>\(CopiesMade(visit: visit, to: person.id).html)</li>
            """
        }
        return Layout(visit.inside, title: "\(words.minutesCopies) · \(visit.title)", place: .meetings).page(
            """
            <a class="back" href="\(visit.link.minutes.path)">\(words.minutes)</a><h1>\(words.minutesCopies)</h1>\
            <p class="lead">\(words.minutesCopiesLead)</p>\
            \(WithheldNote(visit: visit).html)\
            \(rows.isEmpty ? "<p class=\"nothing\">\(visit.isWhole ? words.nobodyExpected : words.copiesByWhoLed)</p>" : "<ul class=\"plain-list stack\">\(rows)</ul>")
            """)
    }
}

/// When a copy was made for somebody, and by whom.
struct CopiesMade {
    let visit: MeetingVisit
    let to: Participant.ID

    var html: HTML {
        let words = visit.words
        let made = visit.meeting.copies.filter { $0.to == to }.map { copy -> HTML in
            let with = copy.with.compactMap(Meeting.CopyExtra.init).map { words.name(of: $0) }
            let line = words.copyWasMade(words.moment(copy.stamp.at), visit.inside.staff.name(of: copy.stamp.by))
            return "<p class=\"meta\">\(([line] + with).joined(separator: " · "))</p>"
        }
        return made.joined()
    }
}

/// Who gets a copy, what it holds and what it leaves out, before it is made.
struct CheckMinutesPage {
    let visit: MeetingVisit
    let person: Participant
    /// What was ticked, so that it is read before the copy is made.
    var extras: Set<Meeting.CopyExtra> = []
    var hasChanged = false
    private var words: Words { visit.words }

    var html: HTML {
        let errors = hasChanged ? [(field: "", words: words.copyChangedMeanwhile)] : []
        var state = visit.inside.blank("meeting")
        state.base = visit.version
        return Layout(
            visit.inside, title: "\(words.minutesCopyFor(person.name)) · \(visit.title)", place: .meetings,
            errors: errors
        ).page(
            """
            <a class="back" href="\(visit.link.copies.path)">\(words.minutesCopies)</a><h1>\(words.minutesCopyFor(person.name))</h1>\
            <form class="form broad" method="post" action="\(visit.link.copy(for: person.id).path)">\(state.hidden)\
            <section class="check"><h2>\(words.copyWhoGetsIt)</h2><p><b>\(person.name)</b></p>\
            <p>\(words.copyForOne(person.name))</p>\(CareNotes(person: known, words: words).html)\
            \(CopiesMade(visit: visit, to: person.id).html)</section>\
            \(ticks)\(content)\(language)<div class="done"><button class="btn go">\(words.copyMake(person.name))</button> \
            <a href="\(visit.link.minutes.path)">\(words.cancel)</a></div></form>
            """)
    }

    private var known: Person? { person.content.person.flatMap { visit.inside.family.people[$0] } }

    private var ticks: HTML {
        let choices = Meeting.CopyExtra.allCases.compactMap { extra -> Choice? in
            let held = visit.meeting.held(extra, for: person.id)
            return held.isEmpty
                ? nil : Choice(extra.rawValue, words.name(of: extra), hint: words.list(held.map(\.name)))
        }
        guard !choices.isEmpty else { return "" }
        return """
            \(Field("with", label: words.copyLeftOut, hint: words.copyLeftOutHint)
                .checkboxes(choices, chosen: Set(extras.map(\.rawValue))))\
            <p><button class="btn" name="look" value="yes">\(words.copyLookWithTicks)</button></p>
            """
    }

    /// Everything that will be on the paper, to be read before it is made.
    private var content: HTML {
        let body = MinutesCopyPage(visit: visit, person: person, extras: extras, words: words).body
        return """
            <details class="more"\(if: !extras.isEmpty, " open")><summary>\(words.copyHolds)</summary>\(body)</details>
            """
    }

    private var language: HTML {
        let likely = known.map(visit.inside.language) ?? words.language
        return Field("language", label: words.copyLanguage, hint: words.copyLanguageHint).radios(
            [Choice("en", words.inEnglish), Choice("cy", words.inWelsh)], chosen: likely.rawValue, layout: .row)
    }
}

/// The minutes as one person gets them.
struct MinutesCopyPage {
    let visit: MeetingVisit
    let person: Participant
    let extras: Set<Meeting.CopyExtra>
    /// The words on the paper.
    let words: Words

    private var copy: Meeting { visit.meeting.copy(for: person.id, with: extras) }

    private var title: String {
        visit.meeting.plan.map { "\(words.name(of: $0)), \(words.day($0.on))" } ?? words.minutes
    }

    /// What stands on the paper below its title. Who said that the map was otherwise is left out: it is of the map, not of
    /// one step.
    var body: HTML {
        "\(Minutes(of: copy, title: title, chair: visit.chair, words: words).body)"
    }

    var html: HTML {
        let own = visit.words
        let day = words.day(visit.inside.today)
        let bar = PrintBar(
            words: own, back: (visit.link.copy(for: person.id), own.copyBackToCheck),
            notes: ["<p>\(own.copyNotKept)</p>"], paper: own.printPaperA4)
        let sheet = Sheet(
            .copy, above: [words.copyFor(person.name), day],
            below: [words.copyMade(for: person.name, on: day, by: visit.inside.actor.name), words.welshUnchecked]
                .filter { !$0.isEmpty },
            isLarge: visit.known(person)?.needsLargePrint == true, body: "<h1>\(title)</h1>\(body)")
        let marked: HTML = "<div\(own.mark(words.language.rawValue))>\(sheet.html)</div>"
        let name = "\(own.minutesFor(person.name)) · \(visit.title)"
        return Layout(visit.inside, title: name, place: .meetings, scripts: ["print"])
            .paper(marked, bar: bar, isForFamily: true)
    }
}

extension Words {
    var copyLookWithTicks: String {
        say("Show the copy with what is ticked", "Dangos y copi gyda'r hyn a diciwyd")
    }
    func copyWasMade(_ when: String, _ who: String) -> String {
        say("Copy made \(when) by \(who)", "Gwnaed copi \(when) gan \(who)")
    }
    var minutesCopies: String { say("Copies of the minutes", "Copïau o'r cofnodion") }
    var minutesCopiesLead: String {
        say(
            "Each copy is for one person. You see what it holds before it is made.",
            "I un person y mae pob copi. Rydych yn gweld beth sydd ynddo cyn iddo gael ei wneud.")
    }
    func minutesCopyFor(_ name: String) -> String {
        say("A copy of the minutes for \(name)", "Copi o'r cofnodion i \(name)")
    }
    func minutesFor(_ name: String) -> String { say("Minutes for \(name)", "Cofnodion i \(name)") }
    func name(of extra: Meeting.CopyExtra) -> String {
        switch extra {
        case .reasonsForApologies: say("Why others could not come", "Pam na allai eraill ddod")
        case .viewsReadOut:
            say("What was written beforehand and read out", "Yr hyn a ysgrifennwyd o flaen llaw ac a ddarllenwyd")
        }
    }
    var readOutBeforehand: String {
        say("Written before the meeting and read out", "Ysgrifennwyd cyn y cyfarfod ac fe'i darllenwyd")
    }
}
