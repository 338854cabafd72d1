import Markup
import Practice

extension Link {
    static let notice = Link(path: "/administration/notice")
}

/// What whoever looks after Kith says to everybody for a while.
struct NoticePage: SettingPage {
    static let link = Link.notice
    static let part = "notice"

    let visit: Visit
    let state: FormState
    private var words: Words { visit.words }

    static let fields: Set<String> = Set(
        ["notice", "noticeWelsh"]
            + ["begins", "ends"].flatMap { ["\($0)-day", "\($0)-month", "\($0)-year", "\($0)Time"] })

    static func decide(_ form: Fields, _ authority: Authority) throws -> [Authority.Event] {
        try authority.give(
            notice: Term(form.text("notice"), form.text("noticeWelsh")),
            from: .init(try form.day("begins"), form.text("beginsTime")),
            until: .init(try form.day("ends"), form.text("endsTime")))
    }

    static func defaults(_ authority: Authority, _ words: Words) -> Fields {
        guard let notice = authority.notice else { return Fields() }
        var fields = Fields([("notice", notice.text.english), ("noticeWelsh", notice.text.welsh)])
        for (name, minute) in [("begins", notice.from), ("ends", notice.until)] {
            fields.set(name, to: minute.day)
            fields.set("\(name)Time", to: words.time(minute.time))
        }
        return fields
    }

    var html: HTML {
        Layout(visit, title: words.notice, errors: state.errors).page(
            """
            \(state.compared)<a class="back" href="\(Link.administration.path)">\(words.administration)</a><h1>\(words.notice)</h1>\
            <p>\(words.noticeLead)</p><form class="form" method="post" action="\(Link.notice.path)">\(state.hidden)\
            \(text("notice", words.noticeText, hint: words.noticeHint, language: "en"))\
            \(text("noticeWelsh", words.inWelsh(words.noticeText), hint: nil, language: "cy"))\
            \(minute("begins", words.noticeFrom, words.noticeFromTime))\(minute("ends", words.noticeUntil, words.noticeUntilTime))\
            <div class="done"><button class="btn go">\(words.save)</button> \
            <a href="\(Link.administration.path)">\(words.cancel)</a></div></form>
            """)
    }

    private func text(_ name: String, _ label: String, hint: String?, language: String) -> HTML {
        Field(name, label: label, hint: hint, error: state.error(name))
            .area(state.entered.text(name), rows: 2, language: language)
    }

    private func minute(_ name: String, _ day: String, _ time: String) -> HTML {
        """
        \(Field(name, label: day, error: state.error(name)).date(state.entered.date(name), words: words.dateWords))\
        \(Field("\(name)Time", label: time, hint: words.noticeTimeHint, error: state.error("\(name)Time"))
            .text(state.entered.text("\(name)Time"), width: .ten))
        """
    }
}

/// The notice on the page of those who look after Kith.
struct NoticeSection {
    let visit: Visit

    var html: HTML {
        let words = visit.words
        return """
            <section class="part"><h2>\(words.notice)</h2>\
            \(visit.authority.notice.map(said) ?? "<p>\(words.noticeNone)</p>")\
            <div class="done"><a class="btn" href="\(Link.notice.path)">\(words.noticeChange)</a></div></section>
            """
    }

    private func said(_ notice: Notice) -> HTML {
        let words = visit.words
        func when(_ minute: Notice.Minute) -> String { "\(words.day(minute.day)), \(words.time(minute.time))" }
        let now = visit.minute
        let state =
            if notice.stands(at: now) {
                words.noticeStands(until: when(notice.until))
            } else if now < notice.from {
                words.noticeWillStand(from: when(notice.from), until: when(notice.until))
            } else {
                words.noticeStood(until: when(notice.until))
            }
        return """
            <p>\(words.pick(english: notice.text.english, welsh: notice.text.welsh))</p><p class="meta">\(state)</p>
            """
    }
}

extension Visit {
    /// Now, on the authority's clock.
    var minute: Notice.Minute {
        let (hour, minute) = Clock.time(of: now)
        guard let time = TimeOfDay(hour: hour, minute: minute) else { preconditionFailure("the clock is broken") }
        return Notice.Minute(today, time)
    }

    /// The notice that stands on every page now. A script says it aloud once, and takes it off when its time is over.
    var noticeBar: HTML {
        guard let notice = authority.notice, notice.stands(at: minute) else { return "" }
        let left = (notice.until.count - minute.count) * 60_000
        return """
            <aside class="notice" aria-label="\(words.notice)" data-left="\(left)">\
            <p>\(words.pick(english: notice.text.english, welsh: notice.text.welsh))</p>\
            <span class="quiet" role="status"></span></aside>
            """
    }
}

/// Words of the notice to everybody.
extension Words {
    var notice: String { say("Notice to everybody", "Hysbysiad i bawb") }
    var noticeLead: String {
        say(
            "For a while it stands at the top of every page, also for families and others without an account. Then it goes by itself.",
            "Am gyfnod mae'n sefyll ar frig pob tudalen, hefyd i deuluoedd ac eraill heb gyfrif. Yna mae'n mynd ohono'i hun."
        )
    }
    var noticeText: String { say("What everybody should know", "Yr hyn y dylai pawb ei wybod") }
    var noticeHint: String {
        say(
            "In plain words, and nothing about a family: “Kith is away tonight from 10pm to midnight. If a child is in danger, ring 999.” Leave both languages empty to take it down.",
            "Mewn geiriau plaen, a dim am deulu: “Ni fydd Kith ar gael heno rhwng 10yh a hanner nos. Os oes plentyn mewn perygl, ffoniwch 999.” Gadewch y ddwy iaith yn wag i'w dynnu i lawr."
        )
    }
    var noticeFrom: String { say("From which day?", "O ba ddiwrnod?") }
    var noticeFromTime: String { say("From what time?", "O faint o'r gloch?") }
    var noticeUntil: String { say("Until which day?", "Tan ba ddiwrnod?") }
    var noticeUntilTime: String { say("Until what time?", "Tan faint o'r gloch?") }
    var noticeTimeHint: String { say("Such as 2:30pm", "Fel 2:30yh") }
    var noticeNone: String { say("There is none.", "Nid oes un.") }
    var noticeChange: String { say("Give or change the notice", "Rhoi neu newid yr hysbysiad") }
    func noticeStands(until: String) -> String {
        say("It stands on every page until \(until).", "Mae'n sefyll ar bob tudalen tan \(until).")
    }
    func noticeWillStand(from: String, until: String) -> String {
        say(
            "It will stand on every page from \(from) until \(until).",
            "Bydd yn sefyll ar bob tudalen o \(from) tan \(until).")
    }
    func noticeStood(until: String) -> String {
        say("It stood on every page until \(until).", "Roedd yn sefyll ar bob tudalen tan \(until).")
    }
}
