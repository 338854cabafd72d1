import Markup
import Practice

/// Who speaks when, and who leads.
enum LeadingRoutes {
    static let all: [Route] = [
        .meeting(.get, "order", may: .record, logs: .view("meeting")) { visit in
            try await visit.inside.show(SpeakingOrderPage(visit: visit).form)
        },
        .meeting(.post, "order/by-rule", may: .record, logs: .change("meeting")) { visit in
            try await visit.order { try $0.orderByRule() }
        },
        .meeting(.post, "order/:person/earlier", may: .record, logs: .change("meeting")) { visit in
            let person = try visit.participant()
            return try await visit.order { try $0.move(person.id, earlier: true) }
        },
        .meeting(.post, "order/:person/later", may: .record, logs: .change("meeting")) { visit in
            let person = try visit.participant()
            return try await visit.order { try $0.move(person.id, earlier: false) }
        },
        .meeting(.post, "lead", may: .record, logs: .change("meeting")) { visit in
            let worker = visit.inside.actor.id
            return try await visit.press(then: visit.link.page.at("now")) { try $0.takeLead(worker) }
        },
    ]
}

extension MeetingVisit {
    /// Changes who speaks when. Where somebody else did so after the page was made, nobody is moved and it shows how it is.
    fileprivate func order(_ decide: @Sendable (Meeting) throws -> [Meeting.Event]) async throws -> Answer {
        try await submit(
            SpeakingOrderPage(visit: self).form, then: link.order, again: { SpeakingOrderPage(visit: $0).form }, decide)
    }
}

/// Puts people in the order in which they speak, one step at a time, with buttons that need no script.
struct SpeakingOrderPage {
    let visit: MeetingVisit
    private var words: Words { visit.words }

    var form: FamilyForm {
        FamilyForm(
            "meetings/\(visit.id)/order", title: "\(words.whoSpeaksWhen) · \(visit.title)", place: .meetings,
            content: { _, _ in content })
    }

    private var content: HTML {
        let people = visit.meeting.inSpeakingOrder(
            visit.meeting.participants.filter { $0.state != .waiting && $0.state != .notLetIn })
        let rows = people.enumerated().map { place, person -> HTML in
            """
            <li class="item"><p class="text"><b>\(person.name)</b> <span class="soft">\(person.content.known)</span></p>\
            <div class="meta">\(if: place > 0, button(words.speaksEarlier, person, "earlier"))\
            \(if: place > 0 && place + 1 < people.count, " · ")\
            \(if: place + 1 < people.count, button(words.speaksLater, person, "later"))</div></li>
            """
        }
        return """
            <a class="back" href="\(visit.link.page.path)">\(words.backToMeeting)</a><h1>\(words.whoSpeaksWhen)</h1>\
            <p>\(words.speakingOrderHow)</p><ol class="items">\(rows)</ol>\
            \(if: !visit.meeting.order.isEmpty, """
                <form method="post" action="\(visit.link.orderByRule.path)">\(visit.inside.blank("meeting").hidden)\
                <button class="btn">\(words.orderByRule)</button></form>
                """)
            """
    }

    private func button(_ name: String, _ person: Participant, _ way: String) -> HTML {
        """
        <form class="inline" method="post" action="\(visit.link.order(person.id, way).path)">\
        \(visit.inside.blank("meeting").hidden)<button class="link">\(name)<span class="quiet">: \(person.name)</span></button></form>
        """
    }
}

/// Who leads now, for whoever has the page open: somebody who led before sees it at once.
struct LeadNote {
    let visit: MeetingVisit

    var html: HTML {
        let words = visit.words
        let (meeting, me) = (visit.meeting, visit.inside.actor.id)
        guard meeting.leadsNow != me else {
            return meeting.leads.isEmpty ? "" : "<p class=\"say well\">\(words.youLeadNow)</p>"
        }
        let note: String =
            meeting.leads.last.map { words.tookOver(visit.inside.staff.name(of: $0.worker), words.time($0.since.at)) }
            ?? words.leadsNow(visit.chair)
        return """
            <section class="say judge"><p>\(note)</p>\(if: visit.inside.may(.record), """
                <details><summary>\(words.takeLead)</summary><p>\(words.takeLeadHow)</p>\
                <form method="post" action="\(visit.link.lead.path)">\(visit.inside.blank("meeting").hidden)\
                <button class="btn">\(words.takeLead)</button></form></details>
                """)</section>
            """
    }
}
