import Markup
import Practice

extension MeetingLink {
    func carried(_ id: Meeting.Action.ID) -> Link { part("carried/\(id)") }
}

/// What earlier meetings agreed: each done, not yet, or not needed any more.
enum CarriedRoutes {
    static let all: [Route] = [
        .meeting(.get, "carried/:action", may: .record, logs: .view("meeting")) { visit in
            try await visit.inside.show(form(try await visit.carriedAction(), visit))
        },
        .meeting(
            .post, "carried/:action", may: .record, logs: .change("meeting"), takes: ["became", "words"]
        ) { visit in
            let action = try await visit.carriedAction()
            let became = Meeting.Became(rawValue: visit.form.text("became"))
            let words = Written(visit.form.text("words"), language: visit.words.language.rawValue)
            return try await visit.submit(
                form(action, visit), then: visit.link.page.at("carried"), again: { form(action, $0) },
                { try $0.follow(action, became: became, words: words) })
        },
    ]

    private static func form(_ action: Meeting.Carried, _ meeting: MeetingVisit) -> FamilyForm {
        let (link, back) = (meeting.link.carried(action.id), meeting.link.page.at("carried"))
        let followed = meeting.meeting.followed(action.id)
        return FamilyForm(
            "meetings/\(meeting.id)/carried/\(action.id)",
            title: "\(meeting.words.whatBecameOfAction) · \(meeting.title)",
            place: .meetings,
            defaults: { _ in CarriedFields.filled(followed) },
            content: { visit, state in
                """
                <a class="back" href="\(back.path)">\(visit.words.backToMeeting)</a>\(CarriedFields.head(action, visit.words))\
                \(visit.open(link, state))\(CarriedFields(entered: state.entered, errors: state.errors, words: visit.words).html)\
                \(visit.close(visit.words.save, back: back))
                """
            })
    }
}

/// What is asked about something that was agreed: is it done, and what is said about it?
struct CarriedFields {
    let entered: Fields
    let errors: [(field: String, words: String)]
    let words: Words

    static func head(_ action: Meeting.Carried, _ words: Words) -> HTML {
        """
        <h1>\(words.whatBecameOfAction)</h1>\
        <blockquote class="card"><p\(action.content.text.languageMark(words))>\(action.content.text.text)</p>\
        <p class="meta">\(action.content.who)</p></blockquote>
        """
    }

    static func filled(_ followed: Meeting.Followed?) -> Fields {
        Fields([("became", followed?.became.rawValue ?? ""), ("words", followed?.words.text ?? "")])
    }

    private func error(_ field: String) -> String? { errors.first { $0.field == field }?.words }

    var html: HTML {
        let choices = Meeting.Became.allCases.map { Choice($0.rawValue, words.name(of: $0)) }
        return """
            \(Field("became", label: words.isItDone, error: error("became"))
                .radios(choices, chosen: entered["became"], layout: .row))\
            \(Field("words", label: words.whatIsSaidAboutIt, hint: words.whatIsSaidAboutItHint, error: error("words"))
                .area(entered.text("words"), rows: 3))
            """
    }
}

/// What was agreed before, where it is asked what became of it. What is followed already stands last.
struct CarriedList {
    let visit: any LedMeeting
    let carried: [Meeting.Carried]
    var heading: HTML = "h4"
    private var words: Words { visit.words }
    private var mayWrite: Bool {
        switch visit.meeting.state {
        case .running, .ended: visit.mayWrite
        case .planned, .cancelled: false
        }
    }

    var html: HTML {
        guard !carried.isEmpty else { return "" }
        let followed = Set(visit.meeting.followed.map(\.action.id))
        let rows = carried.filter { !followed.contains($0.id) } + carried.filter { followed.contains($0.id) }
        return """
            <section id="carried"><\(heading)>\(words.agreedLastTime)</\(heading)><ul class="items">\(rows.map(row))</ul></section>
            """
    }

    private func row(_ action: Meeting.Carried) -> HTML {
        let followed = visit.meeting.followed(action.id)
        let by = action.content.by.map { " · \(words.by(words.day($0)))" } ?? ""
        return """
            <li class="item"><p class="text"\(action.content.text.languageMark(words))>\(action.content.text.text)</p>\
            <p class="meta">\(action.content.who)\(by)</p>\(followed.map { FollowedLine(followed: $0, words: words).html })\
            \(if: mayWrite, acts(action, isFollowed: followed != nil))</li>
            """
    }

    private func acts(_ action: Meeting.Carried, isFollowed: Bool) -> HTML {
        let link = visit.part("carried/\(action.id)")
        let of: HTML = "<span class=\"quiet\">: \(action.content.text.text)</span>"
        guard !isFollowed else { return "<p class=\"meta\"><a href=\"\(link.path)\">\(words.change)\(of)</a></p>" }
        return """
            <div class="acts"><form class="inline" method="post" action="\(link.path)">\(visit.hidden)\
            \(HTML.hidden("became", Meeting.Became.done.rawValue))\(HTML.hidden("words", ""))\
            <button class="btn small">\(words.name(of: Meeting.Became.done))\(of)</button></form>\
            <a href="\(link.path)">\(words.notDoneOrMore)\(of)</a></div>
            """
    }
}

/// What became of something: done, not yet or not needed, with what was said.
struct FollowedLine {
    let followed: Meeting.Followed
    let words: Words

    var html: HTML {
        let said: HTML =
            followed.words.text.isEmpty
            ? "" : ": <span\(followed.words.languageMark(words))>\(followed.words.text)</span>"
        return "<p class=\"meta\"><b>\(words.name(of: followed.became))</b>\(said)</p>"
    }
}

extension Words {
    var agreedLastTime: String { say("Agreed last time", "Cytunwyd y tro diwethaf") }
    func agreedBefore(_ number: Int) -> String {
        count(
            number, english: .init(one: "1 thing agreed last time", other: "\(number) things agreed last time"),
            welsh: .init(other: "\(number) peth a gytunwyd y tro diwethaf"))
    }
    func name(of became: Meeting.Became) -> String {
        switch became {
        case .done: say("Done", "Wedi'i wneud")
        case .notYet: say("Not yet", "Ddim eto")
        case .overtaken: say("Not needed any more", "Nid oes ei angen mwyach")
        }
    }
    var notDoneOrMore: String { say("Not yet, or something to say", "Ddim eto, neu rywbeth i'w ddweud") }
    var whatBecameOfAction: String { say("What became of it", "Beth ddigwyddodd iddo") }
    var isItDone: String { say("Is it done?", "A yw wedi'i wneud?") }
    var whatIsSaidAboutIt: String { say("What is said about it?", "Beth sy'n cael ei ddweud amdano?") }
    var whatIsSaidAboutItHint: String {
        say(
            "Did it help? If it is not done: what got in the way, and what would help?",
            "A helpodd? Os nad yw wedi'i wneud: beth a'i rhwystrodd, a beth fyddai'n helpu?")
    }
    func historyMeetingFollowed(_ who: String, _ became: Meeting.Became) -> String {
        switch became {
        case .done: say("\(who) noted that this is done", "Nododd \(who) fod hyn wedi'i wneud")
        case .notYet: say("\(who) noted that this is not done yet", "Nododd \(who) nad yw hyn wedi'i wneud eto")
        case .overtaken:
            say("\(who) noted that this is not needed any more", "Nododd \(who) nad oes angen hyn mwyach")
        }
    }
}
