import HTTPTypes
import Journal
import Markup
import Practice

extension Link {
    static let inbox = Link(path: "/referrals")
    static func referral(_ id: Referral.ID) -> InboxLink { InboxLink(id: id) }
}

extension FamilyLink {
    func referral(_ id: Referral.ID) -> Link { part("referrals/\(id)") }
}

/// Addresses of one referral at the front door.
struct InboxLink: Hashable, Sendable {
    let id: Referral.ID

    private func part(_ path: String = "") -> Link {
        Link(path: "/referrals/\(id)" + (path.isEmpty ? "" : "/\(path)"))
    }

    var page: Link { part() }
    var ask: Link { part("ask") }
    func question(_ id: Referral.Question.ID, _ step: String) -> Link { part("questions/\(id)/\(step)") }
    var decision: Link { part("decision") }
    var outcome: Link { part("outcome") }
    var stopOutcome: Link { part("outcome/stop") }
    var family: Link { part("family") }
    var openings: Link { part("openings") }
    var draft: Link { part("draft") }
    var language: Link { part("language") }
    var checkLanguage: Link { part("language/check") }
}

/// A worker's request about one referral.
struct FrontDoorVisit: Sendable {
    let visit: Visit
    let actor: Actor
    let id: Referral.ID
    let version: Int
    let referral: Referral
    let content: Referral.Content

    var words: Words { visit.words }
    var office: Office { visit.office }
    var link: InboxLink { Link.referral(id) }
    var door: FrontDoor { visit.authority.frontDoor }

    /// Loads the referral in the path. One that became part of a restricted record is there only for those who may open
    /// that record; absent and forbidden look the same.
    init(_ visit: Visit) async throws {
        try self.init(visit, try visit.actor(), try await Self.load(visit))
    }

    /// The referral in the path, where it is open to whoever asks. An attempt to open one's own family's is noted.
    static func load(_ visit: Visit) async throws -> Kept<Referral> {
        let actor = try visit.actor()
        let id = try visit.id("referral", of: Referral.self)
        guard let kept = try await visit.office.referrals.load(id.value) else { throw Problem.notFound }
        visit.note(isOwn: try await visit.office.isKin(actor, of: kept.record))
        guard try await visit.office.mayOpen(kept.record, actor) else { throw Problem.notFound }
        return kept
    }

    init(_ visit: Visit, _ actor: Actor, _ kept: Kept<Referral>) throws {
        guard let content = kept.record.content else { throw Problem.notFound }
        self.visit = visit
        self.actor = actor
        self.content = content
        id = Referral.ID(kept.id)
        version = kept.version
        referral = kept.record
    }

    /// Whoever referred, as they are called in lists and as the source of what they said.
    var referrerName: String { words.name(of: content.referrer) }

    /// The children and adults who are named, or that nobody is.
    var title: String {
        let names = content.people.filter { !$0.isChild }.map(\.name) + content.people.filter(\.isChild).map(\.name)
        let named = names.filter { !$0.isEmpty }
        return named.isEmpty ? words.nobodyIsNamed : words.list(named)
    }

    /// The question in the path.
    func question() throws -> Referral.Question {
        guard let question = referral[try visit.id("question", of: Referral.Question.self)] else {
            throw Problem.notFound
        }
        return question
    }

    // MARK: - Changing

    func blank(_ entered: Fields = Fields(), _ form: String = "") -> FormState {
        FormState(entered: entered, base: version, name: form.isEmpty ? "" : draftName(form))
    }

    private func draftName(_ form: String) -> String { "referrals/\(id)/\(form)" }

    /// A form that nobody has sent yet: what was typed before, where there is any.
    func state(of form: String) async throws -> FormState {
        let name = draftName(form)
        var state = blank(Fields(), form)
        if let draft = try await office.journal.drafts.draft(name, of: actor.id.value),
            let fields = Fields(urlEncoded: draft.text)
        {
            (state.entered, state.base) = (fields, draft.base)
            state.draftKept = Moment(milliseconds: draft.at)
        }
        return state
    }

    /// Keeps what is being typed, sealed with the referral.
    func keepDraft() async throws -> Answer {
        guard let name = visit.form["form"], name.hasPrefix("referrals/\(id)/"), name.utf8.count < 200 else {
            throw Problem.badForm
        }
        var kept = visit.form
        for field in ["csrf", "command", "base", "form", "back"] { kept.remove(field) }
        let draft = Drafts.Draft(
            form: name, stream: id.value, base: visit.form["base"].flatMap { Int($0) } ?? version,
            at: visit.now.milliseconds, text: kept.urlEncoded)
        try await office.journal.drafts.keep(draft, of: actor.id.value, log: office.journal.access, line: line)
        let time = words.time(visit.now)
        var answer = Answer.json("{\"saved\":\"\(time)\",\"text\":\"\(words.saved(at: time))\"}")
        answer.isLogged = true
        return answer
    }

    var line: AccessLine { visit.line(stream: id.value) }

    /// Carries out what a form asks. A refusal shows it again with everything that was typed; so does somebody else's
    /// decision that came in between.
    func submit(
        then link: Link, again: (FormState) -> HTML, also: (@Sendable (any Writing) throws -> Void)? = nil,
        _ decide: (Referral) throws -> [Referral.Event]
    ) async throws -> Answer {
        do {
            let receipt = try await office.referrals.change(
                id.value, by: try visit.command(visit.form), access: line
            ) { kept in Decision(try decide(kept.record), answer: link.path, also: also) }
            var answer = Answer.redirect(Link(path: receipt.answer))
            answer.isLogged = !receipt.wasRepeated
            answer.stream = id.value
            return answer
        } catch let refusal as Refusal {
            return shown(again(refused(refusal)), .unprocessableContent)
        } catch CommandFault.conflict(_, let now) {
            var state = blank(visit.form)
            state.name = visit.form.text("form")
            state.base = now
            state.errors = [("", words.somebodyDecided)]
            return shown(again(state), .conflict)
        }
    }

    func refused(_ refusal: Refusal) -> FormState {
        var state = blank(visit.form)
        state.name = visit.form.text("form")
        state.base = visit.form["base"].flatMap { Int($0) } ?? version
        state.errors = refusal.all.map { ($0.field ?? "", words.sentence(for: $0)) }
        return state
    }

    func shown(_ html: HTML, _ status: HTTPResponse.Status = .ok) -> Answer {
        var answer = Answer.page(html, status: status)
        answer.stream = id.value
        return answer
    }

    /// The identity of what this form makes.
    func newIdentity() throws -> UInt128 {
        ReferralCode.identity(of: try visit.command(visit.form).id, keys: office.journal.keys)
    }

    /// The code that belongs to this form: pressing twice shows the same one.
    func code() throws -> ReferralCode {
        ReferralCode(of: try visit.command(visit.form).id, keys: office.journal.keys)
    }
}

extension Office {
    /// Does the front door show this referral to somebody?
    func mayOpen(_ referral: Referral, _ actor: Actor) async throws -> Bool {
        guard actor.may(.takeReferrals) else { return false }
        guard try await !isKin(actor, of: referral) else { return false }
        guard let family = referral.family, let kept = try await families.load(family.value) else { return true }
        return kept.record.standing.restriction == nil
            || Access.allows(.read, to: actor, on: kept, at: surroundings.now())
    }
}

extension Office {
    /// Is a referral about somebody's own family, by what stands in it or by the record that it became part of?
    func isKin(_ actor: Actor, of referral: Referral) async throws -> Bool {
        if let content = referral.content, try await isKin(actor, of: content) { return true }
        guard !actor.kin.isEmpty, let family = referral.family, let kept = try await families.load(family.value) else {
            return false
        }
        return actor.isKin(of: kept)
    }
}

extension Words {
    func name(of referrer: Referral.Referrer) -> String {
        let name = referrer.name.isEmpty ? someoneWhoReferred : referrer.name
        return referrer.organisation.isEmpty ? name : "\(name), \(referrer.organisation)"
    }
}
