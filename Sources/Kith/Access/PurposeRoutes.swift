import HTTPTypes
import Journal
import Markup
import Practice

extension FamilyLink {
    var purpose: Link { part("purpose") }
}

/// Saying why one opens a record.
enum PurposeRoutes {
    static let path = "families/:family/purpose"

    static let all: [Route] = [
        .family(.get, "purpose", may: .read, logs: .view("purpose")) { visit in
            .page(PurposePage(visit: visit).html)
        },
        .family(.post, "purpose", may: .read, logs: .purpose, takes: ["purpose", "words", "back"], answer: say),
    ]

    @Sendable private static func say(_ visit: FamilyVisit) async throws -> Answer {
        let form = visit.visit.form
        var checks = Checks()
        let purpose = Purpose(rawValue: form.text("purpose"))
        if purpose == nil { checks.refuse(.notFound, "purpose") }
        let words = checks.take(try Written.plain(form.text("words"), field: "purpose-words")) ?? ""
        if purpose == .other, words.isEmpty { checks.refuse(.missing, "purpose-words") }
        do { try checks.pass() } catch {
            let errors = error.all.map { ($0.field ?? "", visit.words.sentence(for: $0)) }
            return .page(PurposePage(visit: visit, errors: errors).html, status: .unprocessableContent)
        }
        try await visit.office.purposes.keep(visit.line(saying: purpose ?? .other, words))
        var answer = Answer.redirect(visit.wayOn)
        answer.isLogged = true
        return answer
    }
}

extension FamilyVisit {
    /// The access line of why they come.
    fileprivate func line(saying purpose: Purpose, _ words: String) throws -> AccessLine {
        var line = visit.line(stream: id.value)
        (line.action, line.part) = ("purpose", purpose.rawValue)
        if !words.isEmpty { line.sealed = try line.reason(words, sealedBy: office.journal.keys) }
        return line
    }

    /// The page that was asked for, where it is one of this record.
    fileprivate var wayOn: Link {
        let (back, start) = (visit.form.text("back"), link.overview.path)
        guard Visit.ownPath(back) != nil, back == start || back.hasPrefix(start + "/"), back != link.purpose.path else {
            return link.overview
        }
        return Link(path: back)
    }

    /// They may open it through their team alone. Another program is not asked: its token stands in every line.
    var needsPurpose: Bool { wayIn == .team && visit.call == nil && visit.route.path != PurposeRoutes.path }

    /// Finds why they opened it, and notes that for every line of the visit.
    ///
    /// - Throws: `Problem.purposeNeeded` where they have to say it first.
    func findPurpose() async throws {
        let time = visit.beginsToLook ? Purpose.lasts : Purpose.longest
        guard let purpose = try await purpose(of: id, within: time) else { throw Problem.purposeNeeded(id) }
        visit.note(purpose: purpose)
    }

    /// Another record is opened on the same terms as by its own pages: through a team alone, with a purpose.
    func hasSaidWhy(toOpen kept: Kept<Family>) async throws -> Bool {
        guard Access.wayIn(to: kept, for: actor, at: visit.now) == .team else { return true }
        return try await purpose(of: ID(kept.id), within: Purpose.longest) != nil
    }

    private func purpose(of family: Family.ID, within time: Int64) async throws -> Purpose? {
        try await office.purposes.last(of: actor.id, on: family, since: visit.now.milliseconds - time)
    }
}

extension Visit {
    /// A page is opened, rather than a form sent or a page brought up to date.
    fileprivate var beginsToLook: Bool {
        method == .get && !wantsFragment && headers[.accept]?.hasPrefix("text/event-stream") != true
    }
}

/// Asks once in a while why somebody opens a record of a family that they do not work with.
struct PurposePage {
    let visit: FamilyVisit
    var errors: [(field: String, words: String)] = []

    private func error(_ field: String) -> String? { errors.first { $0.field == field }?.words }

    var html: HTML {
        let words = visit.words
        let form = visit.visit.form
        let back = visit.visit.query["back"] ?? form["back"] ?? visit.link.overview.path
        let name = visit.family.people.displayName(words)
        let choices = Purpose.allCases.map { Choice($0.rawValue, words.name(of: $0)) }
        return Layout(visit.visit, title: words.purposeTitle(name), errors: errors).page(
            """
            <a class="back" href="\(Link.home.path)">\(words.myWork)</a><h1>\(words.purposeTitle(name))</h1>\
            <p>\(words.purposeLead)</p><form class="form" method="post" action="\(visit.link.purpose.path)">\
            \(HTML.formToken)\(HTML.hidden("back", back))\
            \(Field("purpose", label: words.purposeWhy, error: error("purpose")).radios(choices, chosen: form["purpose"]))\
            \(Field("words", label: words.purposeWords, aside: words.purposeWordsAside, error: error("purpose-words"), id: "purpose-words")
                .text(form.text("words")))\
            <div class="done"><button class="btn go">\(words.purposeGo)</button></div></form>
            """)
    }
}

extension Words {
    func purposeTitle(_ family: String) -> String {
        say("Why do you open \(family)?", "Pam ydych chi'n agor \(family)?")
    }
    var purposeLead: String {
        say(
            "You do not work with this family. Your answer stands in the list of who opened the record. You are asked once in 12 hours.",
            "Nid ydych yn gweithio gyda'r teulu hwn. Mae eich ateb yn sefyll yn y rhestr o bwy agorodd y cofnod. Gofynnir unwaith mewn 12 awr."
        )
    }
    var purposeWhy: String { say("Why?", "Pam?") }
    var purposeWords: String { say("In a few words", "Mewn ychydig eiriau") }
    var purposeWordsAside: String { say("(needed for something else)", "(ei angen ar gyfer rhywbeth arall)") }
    var purposeGo: String { say("Open the record", "Agor y cofnod") }
    var purposeSaid: String { say("said why", "dywedodd pam") }
    func name(of purpose: Purpose) -> String {
        switch purpose {
        case .duty:
            say("I am on duty, or stand in for their worker", "Rwyf ar ddyletswydd, neu'n cymryd lle eu gweithiwr")
        case .supervision:
            say("I supervise whoever works with them", "Rwy'n goruchwylio pwy bynnag sy'n gweithio gyda nhw")
        case .allocating: say("To decide who works with them", "I benderfynu pwy sy'n gweithio gyda nhw")
        case .request:
            say(
                "Somebody asked: the family, a court, another service",
                "Gofynnodd rhywun: y teulu, llys, gwasanaeth arall")
        case .quality: say("To check the quality of our work", "I wirio ansawdd ein gwaith")
        case .other: say("Something else", "Rhywbeth arall")
        }
    }
}
