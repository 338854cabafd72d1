import HTTPTypes
import Journal
import Practice

/// The front door: what was referred, asking back, deciding, telling what became of it, and taking it into a record.
enum FrontDoorRoutes {
    static let all: [Route] = looking + asking + deciding + takingIn + coaching

    private static func referral(
        _ method: Route.Method, _ path: String, logs log: Route.LogRule, takes fields: Set<String> = [],
        answer: @escaping @Sendable (FrontDoorVisit) async throws -> Answer
    ) -> Route {
        Route(
            method, "referrals/:referral" + (path.isEmpty ? "" : "/\(path)"), may: .may(.takeReferrals), logs: log,
            takes: fields
        ) { visit in
            let front = try await FrontDoorVisit(visit)
            var shown = try await answer(front)
            shown.stream = front.id.value
            return shown
        }
    }

    // MARK: - Looking

    private static let looking: [Route] = [
        Route(.get, "referrals", may: .may(.takeReferrals), logs: .list("referrals")) { visit in
            let isDecided = visit.query["show"] == "decided"
            let rows = try await visit.office.referrals(for: try visit.actor(), decided: isDecided)
            var answer = Answer.page(InboxPage(visit: visit, rows: rows, isDecided: isDecided).html)
            answer.shown = rows.map(\.id.value)
            return answer
        },
        Route(.get, "referrals/:referral", may: .may(.takeReferrals), logs: .view("referral")) { visit in
            let kept = try await FrontDoorVisit.load(visit)
            let id = Referral.ID(kept.id)
            var answer: Answer
            if let remains = kept.record.remains {
                answer = .page(RemainsPage(visit: visit, id: id, remains: remains).html)
            } else {
                let front = try FrontDoorVisit(visit, try visit.actor(), kept)
                answer = .page(
                    ReferralPage(front: front, links: try await visit.office.referralLinks.live(to: id)).html)
            }
            answer.stream = kept.id
            return answer
        },
        Route(
            .get, "referrals/:referral/openings", may: .may(.readAccessLog), logs: .view("openings")
        ) { visit in
            let id = try visit.id("referral", of: Referral.self)
            guard let kept = try await visit.office.referrals.load(id.value),
                try await !visit.office.isKin(try visit.actor(), of: kept.record)
            else { throw Problem.notFound }
            let log = try await AccessPages(of: .record(id.value), at: Link.referral(id).openings, in: visit)
            var answer = Answer.page(ReferralOpeningsPage(visit: visit, id: id, log: log).html, status: log.status)
            answer.stream = id.value
            return answer
        },
        .family(.get, "referrals/:referral", may: .read, logs: .view("referral")) { inside in
            let id = try inside.visit.id("referral", of: Referral.self)
            guard let kept = try await inside.office.referrals.load(id.value), kept.record.family == inside.id else {
                throw Problem.notFound
            }
            let front = try FrontDoorVisit(inside.visit, inside.actor, kept)
            return .page(ReferralPage(front: front, links: [:], inside: inside).html)
        },
    ]

    // MARK: - Asking back

    private static let asking: [Route] = [
        referral(.get, "ask", logs: .view("referral")) { front in
            .page(AskPage(front: front, state: try await front.state(of: "ask")).html)
        },
        referral(.post, "ask", logs: .change("referral"), takes: ["text", "mail"]) { front in
            let code = try front.code()
            let id = Referral.Question.ID(try front.newIdentity())
            let making = front.office.referralLinks.making(
                code, to: front.id, for: .answer(id), days: front.door.linkDays)
            let mailing = try front.mailing(code, with: making)
            let text = Written(front.visit.form.text("text"), language: front.words.language.rawValue)
            let answer = try await front.submit(
                then: front.link.page, again: { AskPage(front: front, state: $0).html }, also: mailing
            ) { try $0.ask(text, as: id) }
            return shown(code, for: .answer(id), front, after: answer)
        },
        referral(.post, "questions/:question/link", logs: .change("referral")) { front in
            let question = try front.question()
            guard question.isOpen else { throw Problem.notFound }
            let code = try front.code()
            let making = front.office.referralLinks.making(
                code, to: front.id, for: .answer(question.id), days: front.door.linkDays)
            let answer = try await front.submit(
                then: front.link.page, again: { AskPage(front: front, state: $0).html }, also: making
            ) { _ in [] }
            return shown(code, for: .answer(question.id), front, after: answer)
        },
        referral(.post, "questions/:question/answer", logs: .change("referral"), takes: ["answer"]) { front in
            let question = try front.question()
            let answer = Written(front.visit.form.text("answer"), language: front.words.language.rawValue)
            return try await front.submit(
                then: front.link.page, again: { ReferralPage(front: front, links: [:], state: $0).html }
            ) { try $0.answer(question.id, with: answer) }
        },
        referral(.get, "questions/:question/withdraw", logs: .view("referral")) { front in
            .page(WithdrawQuestionPage(front: front, question: try front.question(), state: front.blank()).html)
        },
        referral(.post, "questions/:question/withdraw", logs: .change("referral"), takes: ["why"]) { front in
            let question = try front.question()
            return try await front.submit(
                then: front.link.page,
                again: { WithdrawQuestionPage(front: front, question: question, state: $0).html },
                also: ReferralLinks.ending(front.id, .answer(question.id))
            ) { try $0.withdrawQuestion(question.id, because: front.visit.form.text("why")) }
        },
    ]

    /// The code is shown on the answer itself, once: it stands in no address and nowhere on the disk.
    private static func shown(
        _ code: ReferralCode, for purpose: ReferralLinks.Purpose, _ front: FrontDoorVisit, after answer: Answer
    ) -> Answer {
        guard answer.status == .seeOther else { return answer }
        var page = Answer.page(LinkShownPage(front: front, code: code, purpose: purpose).html)
        page.isLogged = answer.isLogged
        return page
    }

    // MARK: - What the language coach notices

    private static let coaching: [Route] = [
        referral(
            .post, "language",
            logs: .nothing(because: "tells about the words that were just sent, and shows nothing of the referral"),
            takes: ["*"]
        ) { front in
            let form = front.visit.form
            let name = form.text("form")
            guard name.hasPrefix("referrals/\(front.id)/"), let list = front.coachList(name, form) else {
                throw Problem.badForm
            }
            return .page(list.html)
        },
        referral(.post, "language/check", logs: .draft, takes: ["*"]) { front in
            _ = try await front.keepDraft()
            var answer = Answer.redirect(Link(path: front.visit.backPath).at("coach-title"))
            answer.isLogged = true
            return answer
        },
    ]

    // MARK: - Deciding and telling

    private static let deciding: [Route] = [
        referral(.post, "draft", logs: .draft, takes: ["*"]) { try await $0.keepDraft() },
        referral(.get, "decision", logs: .view("referral")) { front in
            .page(DecisionPage(front: front, state: try await front.state(of: "decision")).html)
        },
        referral(.post, "decision", logs: .change("referral"), takes: ["outcome", "why"]) { front in
            let why = Written(front.visit.form.text("why"), language: front.words.language.rawValue)
            return try await front.submit(
                then: front.link.page, again: { DecisionPage(front: front, state: $0).html }
            ) { try $0.decide(front.visit.form.text("outcome"), because: why, at: front.door) }
        },
        referral(.get, "outcome", logs: .view("referral")) { front in
            .page(OutcomePage(front: front, state: try await front.state(of: "outcome")).html)
        },
        referral(.post, "outcome", logs: .change("referral"), takes: ["words", "mail"]) { front in
            let code = try front.code()
            let making = front.office.referralLinks.making(
                code, to: front.id, for: .outcome, days: front.door.linkDays)
            let words = Written(front.visit.form.text("words"), language: front.words.language.rawValue)
            let answer = try await front.submit(
                then: front.link.page, again: { OutcomePage(front: front, state: $0).html },
                also: try front.mailing(code, with: making)
            ) { try $0.tellOutcome(words) }
            return shown(code, for: .outcome, front, after: answer)
        },
        referral(.post, "outcome/stop", logs: .change("referral")) { front in
            try await front.submit(
                then: front.link.page, again: { OutcomePage(front: front, state: $0).html },
                also: ReferralLinks.ending(front.id, .outcome)
            ) { _ in [] }
        },
    ]

    // MARK: - Into a record

    private static let takingIn: [Route] = [
        referral(.get, "family", logs: .view("referral")) { front in
            let found = try await front.possibleFamilies()
            var answer = Answer.page(TakeInPage(front: front, found: found, state: front.blank()).html)
            answer.shown = found.map(\.row.id.value)
            answer.terms = try FamilySearch(name: front.title, born: nil).terms(sealedBy: front.office.journal.keys)
            return answer
        },
        referral(.post, "family", logs: .change("referral"), takes: TakeInForm.fields) { front in
            try await TakeInForm(front).submit()
        },
    ]
}
