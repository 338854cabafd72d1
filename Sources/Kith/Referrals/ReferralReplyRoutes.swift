import HTTPTypes
import Journal
import Practice

extension Link {
    static let reply = Link(path: "/referral/reply")
    static let replyThanks = Link(path: "/referral/thanks")
}

/// What a code leads to: the form that somebody began, a question of the front door, or what became of a referral.
///
/// Opening an address changes nothing; only a button does. Wrong, old and used codes all look the same, and guesses wait.
enum ReferralReplyRoutes {
    static let all: [Route] = [
        Route(
            .get, "referral/code", may: .anybody(because: "people come back with a code alone"),
            logs: .nothing(because: "shows an empty form")
        ) { visit in .page(CodeEntryPage(visit: visit, code: "").html) },
        Route(
            .get, "referral/code/:code", may: .anybody(because: "a link is opened without an account"),
            logs: .nothing(because: "shows a button, whether the code is right or not")
        ) { visit in .page(CodeEntryPage(visit: visit, code: visit.parameters["code"] ?? "").html) },
        Route(
            .post, "referral/code", may: .anybody(because: "people come back with a code alone"),
            logs: .nothing(because: "leads to a page with its own line"), takes: ["code"], answer: enter),
        Route(
            .get, "referral/reply", may: .anybody(because: "whoever referred has a code and no account"),
            logs: .view("referral")
        ) { visit in
            guard let reply = try await ReplyVisit(visit) else { return .away(to: .referralCode) }
            return try await reply.logged(.page(ReferralReplyPage(reply: reply).html))
        },
        Route(
            .post, "referral/reply", may: .anybody(because: "whoever referred has a code and no account"),
            logs: .change("referral"), takes: ["answer"], answer: answer),
        Route(
            .get, "referral/thanks", may: .anybody(because: "says thank you"),
            logs: .nothing(because: "shows nothing about anybody")
        ) { visit in .page(ThanksPage(visit: visit).html) },
    ]

    @Sendable private static func enter(_ visit: Visit) async throws -> Answer {
        let attempt = Throttle.Attempt(referralCodeFrom: visit.source)
        let throttle = visit.office.accounts.throttle
        let wait = try await throttle.wait(for: attempt)
        let typed = visit.form.text("code")
        guard wait == 0 else {
            return .page(
                CodeEntryPage(visit: visit, code: typed, mustWait: wait).html, status: .tooManyRequests)
        }
        let code = ReferralCode(typed: typed)
        if try await visit.office.referralDrafts.find(code) != nil {
            return Answer.redirect(.referralCheck).keeping(Visit.draftCookie, code.text, visit)
        }
        if try await visit.office.referralLinks.find(code) != nil {
            return Answer.redirect(.reply).keeping(ReplyVisit.cookie, code.text, visit)
        }
        try await throttle.failed(attempt)
        return .page(CodeEntryPage(visit: visit, code: typed, isWrong: true).html, status: .unprocessableContent)
    }

    @Sendable private static func answer(_ visit: Visit) async throws -> Answer {
        guard let reply = try await ReplyVisit(visit), case .answer(let question) = reply.opened.purpose else {
            return .away(to: .referralCode)
        }
        let answer = Written(visit.form.text("answer"), language: visit.words.language.rawValue)
        do {
            let id = reply.opened.referral.value
            let receipt = try await visit.office.referrals.change(
                id, by: try visit.command(visit.form, by: id), access: reply.line
            ) { kept in
                Decision(try kept.record.answer(question, with: answer), answer: Link.replyThanks.path)
            }
            var sent = Answer.redirect(Link(path: receipt.answer)).forgetting(ReplyVisit.cookie)
            sent.isLogged = true
            return sent
        } catch let refusal as Refusal {
            return try await reply.logged(
                .page(ReferralReplyPage(reply: reply, refusals: refusal.all).html, status: .unprocessableContent))
        }
    }
}

/// A request of whoever referred, with a code that is right.
struct ReplyVisit: Sendable {
    static let cookie = "kith-reply"

    let visit: Visit
    let opened: ReferralLinks.Opened
    let referral: Referral

    /// nil where the code is wrong, old, used or was taken back.
    init?(_ visit: Visit) async throws {
        guard let code = visit.cookie(Self.cookie).map({ ReferralCode(typed: $0) }),
            let opened = try await visit.office.referralLinks.find(code),
            let kept = try await visit.office.referrals.load(opened.referral.value)
        else { return nil }
        self.visit = visit
        self.opened = opened
        referral = kept.record
    }

    var line: AccessLine {
        var line = visit.line(stream: opened.referral.value)
        if visit.signedIn == nil { line.role = "guest" }
        return line
    }

    /// Writes that whoever referred looked, before anything is shown.
    func logged(_ answer: Answer) async throws -> Answer {
        try await visit.office.journal.access.record(line)
        var answer = answer
        answer.isLogged = true
        return answer
    }
}

extension Answer {
    /// Elsewhere, where nothing was shown and so nothing is logged.
    static func away(to link: Link) -> Answer {
        var answer = Answer.redirect(link)
        answer.isLogged = true
        return answer
    }
}
