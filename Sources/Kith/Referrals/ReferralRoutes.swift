import HTTPTypes
import Journal
import Practice

extension Link {
    static let referral = Link(path: "/referral")
    static let referralBegun = Link(path: "/referral/begun")
    static let referralCheck = Link(path: "/referral/check")
    static let referralSend = Link(path: "/referral/send")
    static let referralSent = Link(path: "/referral/sent")
    static let referralLeave = Link(path: "/referral/leave")
    static let referralDraft = Link(path: "/referral/draft")
    static let referralCode = Link(path: "/referral/code")
    static func referralCode(_ code: String) -> Link { Link(path: "/referral/code/\(code)") }
    static func referral(_ step: ReferralStep) -> Link { Link(path: "/referral/\(step.rawValue)") }
}

/// The public form: anybody tells the authority about children they worry about, without an account.
///
/// Nothing here ever looks at a family, so nothing here can tell whether one is known.
enum ReferralRoutes {
    static let all: [Route] = beginning + steps + ending

    private static let open = Route.Rule.anybody(because: "whoever worries about a child can say so without an account")
    private static let nobody = Route.LogRule.nothing(
        because: "what is not sent yet is nobody's record; it is shown to whoever has its code")

    private static let beginning: [Route] = [
        Route(.get, "referral", may: open, logs: nobody) { visit in
            .page(ReferralStartPage(visit: visit, draft: try await visit.referralDraft()).html)
        },
        Route(.post, "referral", may: open, logs: nobody, takes: ["danger", "dangerWords", "website"], answer: begin),
        Route(.get, "referral/begun", may: open, logs: nobody) { visit in
            try await visit.withDraft { .page(ReferralBegunPage(visit: visit, draft: $0).html) }
        },
    ]

    private static let steps: [Route] = ReferralStep.allCases.flatMap { step in
        [
            Route(.get, "referral/\(step.rawValue)", may: open, logs: nobody) { visit in
                try await visit.withDraft { draft in
                    .page(ReferralStepPage(visit: visit, draft: draft, step: step, entered: draft.fields).html)
                }
            },
            Route(
                .post, "referral/\(step.rawValue)", may: open, logs: nobody, takes: step.fields.union(["then", "step"])
            ) { visit in
                try await keep(step, visit)
            },
        ]
    }

    private static let ending: [Route] = [
        Route(
            .post, "referral/draft", may: open, logs: nobody,
            takes: ReferralStep.everyField.union(["step", "then"]), answer: autosave),
        Route(.get, "referral/check", may: open, logs: nobody) { visit in
            try await visit.withDraft { .page(ReferralCheckPage(visit: visit, draft: $0).html) }
        },
        Route(
            .post, "referral/send", may: open,
            logs: .nothing(because: "sending is an event of the referral, with its own line"),
            takes: ["website", "sure"], answer: send),
        Route(.get, "referral/sent", may: open, logs: nobody) { visit in
            guard let draft = try await visit.referralDraft(), draft.sent != nil else { return .redirect(.referral) }
            return .page(ReferralSentPage(visit: visit, draft: draft).html)
        },
        Route(.post, "referral/leave", may: open, logs: nobody) { visit in
            guard let draft = try await visit.referralDraft() else { return .redirect(.referral) }
            return Answer.page(ReferralKeptPage(visit: visit, draft: draft).html).forgetting(Visit.draftCookie)
        },
    ]

    // MARK: - What the buttons do

    @Sendable private static func begin(_ visit: Visit) async throws -> Answer {
        let refusals = ReferralStep.danger.refusals(visit.form)
        guard refusals.isEmpty else {
            return .page(
                ReferralStartPage(visit: visit, draft: nil, refusals: refusals).html, status: .unprocessableContent)
        }
        guard try await visit.office.referralLimits.take(.begin, from: visit.source) else {
            return .page(ReferralFloodPage(visit: visit, code: nil).html, status: .tooManyRequests)
        }
        var fields = Fields()
        for name in ReferralStep.danger.fields.union(["website"]).sorted() where visit.form.isOn(name) {
            fields.set(name, to: visit.form.text(name))
        }
        let draft = try await visit.office.referralDrafts.begin(
            fields, days: visit.authority.frontDoor.draftDays)
        return Answer.redirect(.referralBegun).keeping(Visit.draftCookie, draft.code.text, visit)
    }

    private static func keep(_ step: ReferralStep, _ visit: Visit) async throws -> Answer {
        guard let code = visit.draftCode else { return .redirect(.referralCode) }
        let refusals = step.refusals(visit.form)
        guard refusals.isEmpty else {
            return try await visit.withDraft { draft in
                .page(
                    ReferralStepPage(visit: visit, draft: draft, step: step, entered: visit.form, refusals: refusals)
                        .html,
                    status: .unprocessableContent)
            }
        }
        let door = visit.authority.frontDoor
        let kept = try await visit.office.referralDrafts.keep(
            visit.form, of: step.fields, in: code, days: door.draftDays)
        guard kept != nil else { return try await visit.gone() }
        if step == .danger, visit.form.text("danger") == "yes" { return .redirect(.referralBegun) }
        let order = ReferralStep.ordered(door.columns)
        let next = order.firstIndex(of: step).map { order.dropFirst($0 + 1) }?.first
        switch visit.form.text("then") {
        case "check": return .redirect(.referralCheck)
        case "more": return .redirect(.referral(step))
        default: return .redirect(next.map { .referral($0) } ?? .referralCheck)
        }
    }

    @Sendable private static func autosave(_ visit: Visit) async throws -> Answer {
        guard let code = visit.draftCode, let step = ReferralStep(rawValue: visit.form.text("step")),
            step.refusals(visit.form).isEmpty,
            try await visit.office.referralDrafts.keep(
                visit.form, of: step.fields, in: code, days: visit.authority.frontDoor.draftDays) != nil
        else { throw Problem.badForm }
        let time = visit.words.time(visit.now)
        return .json("{\"saved\":\"\(time)\",\"text\":\"\(visit.words.saved(at: time))\"}")
    }

    @Sendable private static func send(_ visit: Visit) async throws -> Answer {
        guard let draft = try await visit.referralDraft() else { return .redirect(.referralCode) }
        guard draft.sent == nil else { return .redirect(.referralSent) }
        let door = visit.authority.frontDoor
        let content = Referral.Content(draft.fields, language: visit.words.language, door: door)
        let isSure = visit.form.isOn("sure")
        guard isSure || !looksLikeMachine(visit, draft) else {
            return .page(
                ReferralCheckPage(visit: visit, draft: draft, asksForPerson: true).html, status: .unprocessableContent)
        }
        guard try await visit.office.referralLimits.take(.send, from: visit.source) else {
            return .page(ReferralFloodPage(visit: visit, code: draft.code).html, status: .tooManyRequests)
        }
        var line = visit.line()
        (line.action, line.part, line.role) = ("change", "referral", visit.signedIn == nil ? "guest" : line.role)
        do {
            let ending = try visit.office.referralDrafts.ending(draft)
            _ = try await visit.office.referrals.change(
                draft.id.value, by: try visit.command(visit.form, by: draft.id.value), access: line
            ) { kept in
                Decision(try kept.record.send(content), answer: Link.referralSent.path, also: ending)
            }
        } catch let refusal as Refusal {
            return .page(
                ReferralCheckPage(visit: visit, draft: draft, refusals: refusal.all).html, status: .unprocessableContent
            )
        }
        return .redirect(.referralSent)
    }

    /// So quick, or so thorough as to fill a field that nobody sees: then one more tick is asked for, never more.
    private static func looksLikeMachine(_ visit: Visit, _ draft: ReferralDrafts.Draft) -> Bool {
        let seconds = (visit.now.milliseconds - draft.begun.milliseconds) / 1_000
        return seconds < 5 || visit.form.isOn("website") || draft.fields.isOn("website")
    }
}

extension Visit {
    static let draftCookie = "kith-referral"

    /// The code of what this browser has begun.
    var draftCode: ReferralCode? { cookie(Self.draftCookie).map { ReferralCode(typed: $0) } }

    func referralDraft() async throws -> ReferralDrafts.Draft? {
        guard let code = draftCode else { return nil }
        return try await office.referralDrafts.find(code)
    }

    /// Goes on with what this browser has begun, or asks for its code.
    func withDraft(_ answer: (ReferralDrafts.Draft) throws -> Answer) async throws -> Answer {
        guard let draft = try await referralDraft() else { return .redirect(.referralCode) }
        return draft.sent == nil ? try answer(draft) : .redirect(.referralSent)
    }

    /// It was sent in another window, or has expired.
    fileprivate func gone() async throws -> Answer {
        try await referralDraft()?.sent == nil ? .redirect(.referralCode) : .redirect(.referralSent)
    }

}

extension Answer {
    /// Lets this browser keep a code until it is closed.
    func keeping(_ cookie: String, _ value: String, _ visit: Visit) -> Answer {
        setting("\(cookie)=\(value); Path=/referral; HttpOnly; SameSite=Strict\(visit.secure)")
    }

    func forgetting(_ cookie: String) -> Answer {
        setting("\(cookie)=; Path=/referral; HttpOnly; SameSite=Strict; Max-Age=0")
    }
}
