import Journal
import Markup
import Practice

/// Entering a record that is closed to somebody, because it cannot wait.
struct EmergencyPage {
    let visit: Visit
    var errors: [(field: String, words: String)] = []
    private var words: Words { visit.words }

    private func error(_ field: String) -> String? { errors.first { $0.field == field }?.words }

    var html: HTML {
        let reasons = Emergency.Reason.allCases.map { Choice($0.rawValue, words.name(of: $0)) }
        return Layout(visit, title: words.emergencyAccess, errors: errors).page(
            """
            <a class="back" href="\(Link.search.path)">\(words.findFamily)</a><h1>\(words.emergencyAccess)</h1>\
            <p>\(words.emergencyLead)</p>\
            <section class="check"><h2>\(words.whatWillHappen)</h2><ul>\
            \(words.emergencyEffects(hours: visit.authority.accessRules.emergencyHours).map { "<li>\($0)</li>" as HTML })</ul></section>\
            <form class="form" method="post" action="\(Link.emergency.path)">\(HTML.formToken)\
            \(Field("person", label: words.emergencyPerson, hint: words.emergencyPersonHint, error: error("person-name"), id: "person-name")
                .text(visit.form.text("person"), autocomplete: "off"))\
            \(Field("born", label: words.dateOfBirth, error: error("born")).date(visit.form.date("born"), words: words.dateWords))\
            \(Field("reason", label: words.emergencyReason, error: error("emergencyReason"), id: "emergencyReason")
                .radios(reasons, chosen: visit.form["reason"]))\
            \(Field("words", label: words.emergencyWords, error: error("words")).area(visit.form.text("words"), rows: 3))\
            <div class="done"><button class="btn risk go">\(words.emergencyEnter)</button> \
            <a href="\(Link.home.path)">\(words.cancel)</a></div></form>
            """)
    }
}

/// Stands on every page of a record that was entered in an emergency.
struct EmergencyBanner {
    private let words: Words
    private let until: Moment
    private let end: Link

    /// nil where the record is open to them without one.
    init?(_ visit: FamilyVisit) {
        guard case .emergency(let until) = visit.wayIn else { return nil }
        words = visit.words
        self.until = until
        end = visit.link.endEmergency
    }

    var html: HTML {
        """
        <aside class="emergency" aria-label="\(words.emergencyAccess)"><p><b>\(words.emergencyAccess)</b> \
        \(words.emergencyUntil(words.moment(until))) \(words.emergencyLookedAt)</p>\
        <form method="post" action="\(end.path)">\(HTML.formToken)<button class="link">\(words.emergencyEnd)</button></form></aside>
        """
    }
}

/// Every emergency that somebody may look at, those that wait first.
struct EmergenciesPage {
    let visit: Visit
    let list: EmergencyList
    var errors: [(field: String, words: String)] = []
    private var words: Words { visit.words }

    var html: HTML {
        let isOfficer = visit.signedIn?.may(.readFamilies) == false
        let back = isOfficer ? (Link.administration, words.administration) : (Link.home, words.myWork)
        return Layout(visit, title: words.emergenciesTitle, errors: errors).page(
            """
            <a class="back" href="\(back.0.path)">\(back.1)</a><h1>\(words.emergenciesTitle)</h1>\
            <p>\(words.emergenciesLead(days: Emergency.daysToReview))</p>\
            <section class="part"><h2>\(words.waitsToBeLookedAt)</h2>\
            \(list.waiting.isEmpty ? "<p class=\"nothing\">\(words.noEmergencies)</p>" : "<ul class=\"cards\">\(list.waiting.map(waiting))</ul>")</section>\
            \(if: !list.lookedAt.isEmpty, "<section class=\"part\"><h2>\(words.lookedAtBefore)</h2><ul class=\"cards\">\(list.lookedAt.map(done))</ul></section>")
            """)
    }

    private func waiting(_ entry: EmergencyList.Entry) -> HTML {
        let emergency = entry.emergency
        let field = "finding-\(emergency.id)"
        let isOwn = emergency.account == visit.signedIn?.id
        let isLate = emergency.reviewBy < visit.today
        let due = words.day(emergency.reviewBy)
        return """
            <li class="card">\(facts(entry))<p class="\(if: isLate, "flag")">\(isLate ? words.reviewWasDue(due) : words.reviewDue(due))</p>\
            \(if: emergency.isOn(at: visit.now), """
                <form method="post" action="\(Link.emergency(emergency.id, "end").path)">\(HTML.formToken)\
                <button class="btn small">\(words.emergencyEnd)<span class="quiet"> \(number(emergency))</span></button></form>
                """)\
            \(isOwn ? "<p class=\"meta\">\(words.sentence(for: Refusal(.ownEmergency)))</p>" : """
                <form class="form" method="post" action="\(Link.emergency(emergency.id, "looked-at").path)">\(HTML.formToken)\
                \(Field("finding", label: words.whatWasFound, error: errors.first { $0.field == field }?.words, id: field)
                    .area(errors.contains { $0.field == field } ? visit.form.text("finding") : "", rows: 2))\
                <div class="done"><button class="btn go">\(words.lookedAtIt)</button></div></form>
                """)</li>
            """
    }

    private func done(_ entry: EmergencyList.Entry) -> HTML {
        let review = entry.emergency.review
        let by = review.map { words.lookedAt(by: visit.staff.name(of: $0.by), on: words.day(Clock.day(of: $0.at))) }
        return """
            <li class="card">\(facts(entry))<p>\(review?.finding ?? "")</p><p class="meta">\(by ?? "")</p></li>
            """
    }

    private func facts(_ entry: EmergencyList.Entry) -> HTML {
        let emergency = entry.emergency
        let link = Link.family(emergency.family).openings
        let until = emergency.ended ?? emergency.until
        return """
            <h3>\(visit.staff.name(of: emergency.account))</h3>\
            <p><a href="\(link.path)">\(entry.family ?? words.recordNumbered(number(emergency)))</a> · \
            \(words.fromUntil(words.moment(emergency.at), words.moment(until)))</p>\
            <p>\(words.name(of: emergency.why.reason)): \(emergency.why.words)</p>
            """
    }

    private func number(_ emergency: Emergency) -> String { String(emergency.family.description.suffix(6)) }
}

/// What somebody's first page says about emergencies: those they have open, and those in families that they lead.
struct EmergencyNotices: Sendable {
    struct Notice: Sendable {
        var emergency: Emergency
        var family: String
    }

    var open: [Notice] = []
    var toTell: [Notice] = []
    /// So many wait for them to be looked at.
    var waiting = 0

    init(_ visit: Visit, _ actor: Actor) async throws {
        if !actor.emergencies.isEmpty { open = try await Self.notices(.open(actor.id), visit, actor) }
        toTell = try await Self.notices(.unseen(lead: actor.id), visit, actor)
        if actor.may(.allocateFamilies) { waiting = try await EmergencyList(visit).waiting.count }
    }

    private static func notices(
        _ which: Emergencies.Which, _ visit: Visit, _ actor: Actor
    ) async throws -> [Notice] {
        var notices: [Notice] = []
        for emergency in try await visit.office.emergencies.all(which)
        where emergency.account != actor.id || which == .open(actor.id) {
            guard let kept = try await visit.office.families.load(emergency.family.value),
                Access.allows(.read, to: actor, on: kept, at: visit.now)
            else { continue }
            notices.append(Notice(emergency: emergency, family: kept.record.people.displayName(visit.words)))
        }
        return notices
    }

    func html(_ visit: Visit) -> HTML {
        let words = visit.words
        let told = toTell.map { notice -> HTML in
            let emergency = notice.emergency
            let who = visit.staff.name(of: emergency.account)
            let link = Link.family(emergency.family).overview
            return """
                <div class="say need"><h2>\(words.emergencyIn(notice.family))</h2>\
                <p>\(words.emergencyTold(who, words.moment(emergency.at), words.moment(emergency.ended ?? emergency.until)))</p>\
                <p>\(words.name(of: emergency.why.reason)): \(emergency.why.words)</p>\
                <div class="acts"><a class="btn" href="\(link.path)">\(notice.family)</a>\
                <form method="post" action="\(Link.emergency(emergency.id, "seen").path)">\(HTML.formToken)\
                <button class="btn">\(words.emergencySeen)<span class="quiet"> \(notice.family), \(words.moment(emergency.at))</span></button></form></div></div>
                """
        }
        let mine = open.map { notice -> HTML in
            """
            <div class="say judge"><p><a href="\(Link.family(notice.emergency.family).overview.path)">\(notice.family)</a>: \
            \(words.emergencyUntil(words.moment(notice.emergency.until)))</p></div>
            """
        }
        let list: HTML =
            waiting == 0
            ? ""
            : "<div class=\"say judge\"><p><a href=\"\(Link.emergencies.path)\">\(words.emergenciesWait(waiting))</a></p></div>"
        return "\(told)\(mine)\(list)"
    }
}
