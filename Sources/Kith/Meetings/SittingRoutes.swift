import Markup
import Practice

extension MeetingLink {
    var adjourn: Link { part("adjourn") }
}

/// A meeting that goes on another day, a family's or a team's.
enum SittingRoutes {
    static let all: [Route] =
        Route.led(.get, "adjourn", may: .record, logs: .view("meeting")) { visit in
            try await visit.show(form(visit))
        }
        + Route.led(
            .post, "adjourn", may: .record, logs: .change("meeting"),
            takes: ["on-day", "on-month", "on-year", "time", "minutes", "place"], answer: adjourn)

    @Sendable private static func adjourn(_ visit: any LedMeeting) async throws -> Answer {
        let (fields, today) = (visit.form, visit.today)
        return try await visit.submitInvitations(
            form(visit), then: visit.home,
            { meeting in
                var checks = Checks()
                let day = checks.take(try fields.day("on")) ?? nil
                if day == nil { checks.refuse(.missing, "on") }
                let typed = fields.text("minutes")
                let minutes = Int(typed)
                if !typed.isEmpty, minutes == nil { checks.refuse(.notMinutes, "minutes") }
                let next = Meeting.Appointment(
                    on: day ?? today, time: fields.text("time"), place: fields.text("place"), minutes: minutes)
                return try checks.finish(try meeting.adjourn(until: next, today: today))
            }, also: Guests.closing(visit.id))
    }

    /// When and where it goes on. The place and the length are likely those of this sitting.
    private static func form(_ visit: any LedMeeting) -> LedForm {
        let (words, now) = (visit.words, visit.meeting.appointment)
        let defaults = Fields([
            ("time", now?.time ?? ""), ("place", now?.place ?? ""), ("minutes", now?.minutes.map(String.init) ?? ""),
        ])
        return LedForm(name: "adjourn", title: words.goOnAnotherDay, defaults: defaults) { state in
            """
            <a class="back" href="\(visit.home.path)">\(words.backToMeeting)</a><h1>\(words.goOnAnotherDay)</h1>\
            <p>\(words.goOnAnotherDayHow)</p>\(visit.open(visit.part("adjourn"), state))\
            \(Field("on", label: words.onWhichDay, error: state.error("on"))
                .date(state.entered.date("on"), words: words.dateWords))\
            \(Field("time", label: words.atWhatTime, aside: words.ifKnown, error: state.error("time"))
                .text(state.entered.text("time"), width: .ten))\
            \(Field("minutes", label: words.howLong, aside: words.ifKnown, error: state.error("minutes"))
                .text(state.entered.text("minutes"), width: .four))\
            \(Field("place", label: words.whereIsIt, aside: words.ifKnown, error: state.error("place"))
                .text(state.entered.text("place"), width: .twenty))\
            \(visit.close(words.goOnAnotherDay, back: visit.home))
            """
        }
    }
}

/// The sittings of a meeting that took several, each with when, where and who was there.
struct SittingList {
    let meeting: Meeting
    let words: Words
    /// The level of its heading.
    var heading: HTML = "h2"

    var html: HTML {
        guard !meeting.held.isEmpty else { return "" }
        let rows = meeting.sittings.map { sitting -> HTML in
            let facts = [words.longDay(sitting.on), sitting.time, sitting.place].filter { !$0.isEmpty }
            let people = sitting.people.compactMap { meeting[$0]?.name }
            return """
                <li><p><b>\(facts.joined(separator: " · "))</b></p>\
                <p class="meta">\(people.isEmpty ? words.nobody : words.list(people))</p></li>
                """
        }
        return """
            <section class="part keep"><\(heading)>\(words.sittings)</\(heading)><ol class="plain-list stack">\(rows)</ol></section>
            """
    }
}

extension Words {
    var sittings: String { say("Sittings", "Eisteddiadau") }
    var goOnAnotherDay: String { say("Go on another day", "Parhau ar ddiwrnod arall") }
    var goOnAnotherDayHow: String {
        say(
            "What was said and decided so far stands. Phones leave the meeting, and everybody is invited anew.",
            "Mae'r hyn a ddywedwyd ac a benderfynwyd hyd yn hyn yn sefyll. Mae ffonau'n gadael y cyfarfod, a gwahoddir pawb o'r newydd."
        )
    }
    func sittingPlanned(_ day: String) -> String {
        say("It goes on: \(day)", "Mae'n parhau: \(day)")
    }
    func sittingCancelled(_ why: String) -> String {
        say("The next sitting was called off: \(why)", "Gohiriwyd yr eisteddiad nesaf: \(why)")
    }
    func historyMeetingAdjourned(_ who: String, _ meeting: String, _ day: String) -> String {
        say("\(who) ended a sitting, to go on \(day): \(meeting)", "Gadawodd \(who) iddo barhau ar \(day): \(meeting)")
    }
}
