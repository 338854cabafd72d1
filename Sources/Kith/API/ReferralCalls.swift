import HTTPTypes
import Journal
import Practice

/// The front door for other programs: the inbox, asking back, deciding, and taking a referral into a record.
enum ReferralCalls {
    static let all = reading + asking + deciding

    private static func referral(
        _ method: Route.Method, _ path: String, logs log: Route.LogRule, _ operation: Operation,
        answer: @escaping @Sendable (FrontDoorVisit, Asked) async throws -> Answer
    ) -> Route {
        .api(
            method, "referrals/:referral" + (path.isEmpty ? "" : "/\(path)"), may: .may(.takeReferrals), logs: log,
            operation
        ) { visit, asked in
            let front = try await FrontDoorVisit(visit)
            var told = try await answer(front, asked)
            told.stream = front.id.value
            return told
        }
    }

    // MARK: - Reading

    private static let reading: [Route] = [
        .api(
            .get, "referrals", may: .may(.takeReferrals), logs: .list("referrals"),
            Operation(
                "listReferrals",
                "List referrals: those that wait, danger first and then the oldest; or those that are decided",
                scope: .readReferrals,
                query: [
                    .init(
                        "state", .choice(["waiting", "decided"]), "Which; those that wait where nothing is said.")
                ], gives: .list(of: Portraits.listedReferral.shape, most: Office.mostReferrals))
        ) { visit, asked in
            let rows = try await visit.office.referrals(
                for: try visit.actor(), decided: asked.query.text("state") == "decided")
            var answer = Answer.json(Portraits.listedReferral.json(rows))
            answer.shown = rows.map(\.id.value)
            return answer
        },
        referral(
            .get, "", logs: .view("referral"),
            Operation(
                "readReferral", "Read a referral and what became of it", scope: .readReferrals,
                gives: Portraits.referral.shape)
        ) { front, _ in .told(Portraits.referral.json(ReferralIn(front)), at: front.version, to: front.visit) },
    ]

    // MARK: - Asking back

    private static let asking: [Route] = [
        referral(
            .post, "questions", logs: .change("referral"),
            Operation(
                "askReferrer", "Ask whoever referred for something, with a code for their answer",
                scope: .writeReferrals, effect: .adds,
                takes: .init(
                    name: "ReferrerQuestion", says: "What is asked.",
                    members: [.init("text", .words, "What.", needed: true, like: "Who lives there?"), language]),
                gives: recordedWithCode)
        ) { front, asked in
            let command = asked.command(front.visit, by: front.actor)
            let keys = front.office.journal.keys
            let code = ReferralCode(of: command.id, keys: keys)
            let id = Referral.Question.ID(ReferralCode.identity(of: command.id, keys: keys))
            let making = front.office.referralLinks.making(
                code, to: front.id, for: .answer(id), days: front.door.linkDays)
            return try await front.record(asked, id, also: making, code: code) {
                try $0.ask(asked.written("text"), as: id)
            }
        },
        referral(
            .post, "questions/:question/answer", logs: .change("referral"),
            changes(
                "answerForReferrer", "Write down what whoever referred answered",
                takes: .init(
                    name: "ReferrerAnswer", says: "What they answered.",
                    members: [.init("answer", .words, "What.", needed: true, like: "Nan does."), language]))
        ) { front, asked in
            let id: Referral.Question.ID = try front.visit.id("question")
            return try await front.record(asked, id) { referral in
                guard referral[id] != nil else { throw Problem.notFound }
                return try referral.answer(id, with: asked.written("answer"))
            }
        },
        referral(
            .post, "questions/:question/withdraw", logs: .change("referral"),
            changes("withdrawReferrerQuestion", "No longer ask whoever referred; the code ends", takes: Bodies.why)
        ) { front, asked in
            let id: Referral.Question.ID = try front.visit.id("question")
            return try await front.record(asked, id, also: ReferralLinks.ending(front.id, .answer(id))) { referral in
                guard referral[id] != nil else { throw Problem.notFound }
                return try referral.withdrawQuestion(id, because: asked.body.text("why"))
            }
        },
    ]

    // MARK: - Deciding

    private static let deciding: [Route] = [
        referral(
            .post, "decide", logs: .change("referral"),
            changes(
                "decideReferral", "Decide on a referral, with a reason",
                takes: .init(
                    name: "NewReferralDecision", says: "What is decided, and why.",
                    members: [
                        .init(
                            "outcome", .words(most: 100), "Which of the authority's outcomes.", needed: true,
                            like: "take-on"),
                        .init("why", .words, "Why.", needed: true), language,
                    ]))
        ) { front, asked in
            try await front.record(asked, front.id) {
                try $0.decide(asked.body.text("outcome"), because: asked.written("why"), at: front.door)
            }
        },
        referral(
            .post, "tell", logs: .change("referral"),
            Operation(
                "tellReferrer", "Say what whoever referred may be told, with a code for it", scope: .writeReferrals,
                effect: .changes,
                takes: .init(
                    name: "Telling", says: "What they may be told.",
                    members: [.init("words", .words, "What.", needed: true), language]),
                gives: recordedWithCode)
        ) { front, asked in
            let command = asked.command(front.visit, by: front.actor)
            let code = ReferralCode(of: command.id, keys: front.office.journal.keys)
            let making = front.office.referralLinks.making(
                code, to: front.id, for: .outcome, days: front.door.linkDays)
            return try await front.record(asked, front.id, also: making, code: code) {
                try $0.tellOutcome(asked.written("words"))
            }
        },
        referral(
            .post, "family", logs: .change("referral"),
            changes(
                "takeReferralIn", "Take a referral into a record: a new one, or one that is there",
                takes: .init(
                    name: "TakingReferralIn", says: "Which record, and what of the referral goes into it.",
                    members: [
                        .init("into", .orNull(.identity), "Which record; null: a new one.", needed: true),
                        .init(
                            "people", .list(of: .number(1...100), most: 100),
                            "Which of the people with a name, by their places from 1.", like: [1]),
                        .init(
                            "pieces", .list(of: pieceChoice, most: TakeInForm.mostPieces),
                            "What goes on the map, and where.", like: []),
                        .init("hasNumber", .flag, "Whether the number goes in, as an answer of whoever referred."),
                        .init("area", .orNull(.identity), "For a new record: the service area of its children."),
                        .init("team", .orNull(.identity), "For a new record: the team."),
                        .init("lead", .orNull(.identity), "For a new record: the lead worker."),
                    ]))
        ) { front, asked in
            let command = asked.command(front.visit, by: front.actor)
            // Asked again, it finishes what may have stopped half way.
            if try await front.office.referrals.repeated(TakeInForm.linking(command, front)) == nil {
                try asked.isSeen(at: front.version)
            }
            return front.recorded(try await TakeInForm(front, .init(asked.body), command).takeIn().receipt)
        },
    ]

    // MARK: - Shapes

    private static let language = Shape.Member("language", .language, "The language of the words.")

    private static let pieceChoice = Shape.object(
        .init(
            name: "PieceChoice", says: "One piece of a referral, and where it goes on the map.",
            members: [
                .init(
                    "piece", .number(1...TakeInForm.mostPieces), "Which, by its place from 1.", needed: true, like: 1),
                .init("category", Portraits.category, "Where it goes.", needed: true),
            ]))

    private static func changes(_ name: String, _ says: String, takes: Shape.Named) -> Operation {
        .changes(name, says, takes: takes, scope: .writeReferrals)
    }

    private static let recordedWithCode = Shape.object(
        .init(
            name: "RecordedWithCode",
            says: "What was made or changed, and the code that whoever referred types under /referral/code.",
            members: [
                .init("id", .identity, "The thing that was made or changed.", needed: true),
                .init("version", .number(1...Int(Int32.max)), "The referral's version.", needed: true, like: 4),
                .init("code", .text(most: 40), "The code. It ends by itself.", needed: true, like: "abcd-efgh-jkmn"),
            ]))
}

extension FrontDoorVisit {
    /// Carries out a change of the referral once, on the version that was seen, and tells what it made or changed.
    fileprivate func record<Of>(
        _ asked: Asked, _ thing: ID<Of>, also: (@Sendable (any Writing) throws -> Void)? = nil,
        code: ReferralCode? = nil, _ decide: (Referral) throws -> [Referral.Event]
    ) async throws -> Answer {
        let receipt = try await office.referrals.change(
            id.value, by: asked.command(visit, by: actor), access: line
        ) { kept in
            try asked.isSeen(at: kept.version)
            return Decision(try decide(kept.record), answer: thing.description, also: also)
        }
        return recorded(receipt, code)
    }

    fileprivate func recorded(_ receipt: Receipt, _ code: ReferralCode? = nil) -> Answer {
        var answer = Answer.recorded(
            receipt, as: visit.route.operation, at: "/\(Route.interface)referrals/\(id)")
        if let code {
            answer.body =
                JSON.object([
                    .init(name: "id", value: .text(receipt.answer)),
                    .init(name: "version", value: .number(receipt.version)),
                    .init(name: "code", value: .text(code.grouped)),
                ]).bytes
        }
        return answer
    }
}

extension TakeInForm.Order {
    fileprivate init(_ sent: JSON) {
        var pieces: [Int: Category] = [:]
        for one in sent.values("pieces") {
            if let place = one.number("piece"), let category: Category = one.choice("category") {
                pieces[place - 1] = category
            }
        }
        let people = sent.values("people").compactMap { one -> Int? in
            if case .number(let place) = one { place - 1 } else { nil }
        }
        self.init(
            into: sent.id("into"), isNew: sent["into"] == .null,
            taken: Family.Taken(people: people, pieces: pieces, hasNumber: sent.isOn("hasNumber")),
            area: sent.id("area"), team: sent.id("team"), lead: sent.id("lead"))
    }
}
