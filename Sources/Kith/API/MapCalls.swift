import Practice

/// What other programs can write on the map and about people.
enum MapCalls {
    static let all = items + disputes + questions

    private static let items: [Route] = [
        .api(
            family: .post, "items", may: .record, logs: .change("map"),
            .adds(
                "addItem", "Put something on the map",
                takes: Portraits.itemContent.taken(
                    as: "NewItem", "Something for the map.",
                    with: [.init("category", Portraits.category, "Where it stands.", needed: true)]))
        ) { visit, asked in
            let id = FamilyMap.Item.ID(visit.office.surroundings.newID())
            return try await visit.record(asked, id, at: "items") { family in
                guard let category: Category = asked.body.choice("category") else { throw Problem.badForm }
                return try family.add(.init(asked.body, today: visit.today), to: category, as: id)
            }
        },
        .api(
            family: .put, "items/:item", may: .record, logs: .change("map"),
            .changes(
                "rewordItem", "Reword an item; what it was stays in its history",
                takes: Portraits.itemContent.taken("The words of an item, whole: what is left out is emptied."))
        ) { visit, asked in
            try await visit.item(asked) { try $0.reword($1, as: .init(asked.body, today: visit.today)) }
        },
        .api(
            family: .post, "items/:item/move", may: .record, logs: .change("map"),
            .changes(
                "moveItem", "Move an item to another category",
                takes: .init(
                    name: "Move", says: "Where it moves.",
                    members: [.init("category", Portraits.category, "Where.", needed: true)]))
        ) { visit, asked in
            try await visit.item(asked) { family, item in
                guard let category: Category = asked.body.choice("category") else { throw Problem.badForm }
                return try family.moveItem(item, to: category)
            }
        },
        .api(
            family: .post, "items/:item/withdraw", may: .record, logs: .change("map"),
            .changes("withdrawItem", "Withdraw an item; it stays readable", takes: Bodies.why)
        ) { visit, asked in
            try await visit.item(asked) { try $0.withdraw($1, because: asked.body.text("why")) }
        },
        .api(
            family: .post, "items/:item/restore", may: .record, logs: .change("map"),
            .changes("restoreItem", "Bring a withdrawn item back")
        ) { visit, asked in try await visit.item(asked) { try $0.restore($1) } },
        .api(
            family: .post, "items/:item/done", may: .record, logs: .change("map"),
            .changes("finishStep", "Note that a next step was done today")
        ) { visit, asked in try await visit.item(asked) { try $0.markDone($1, on: visit.today) } },
        .api(
            family: .post, "items/:item/reopen", may: .record, logs: .change("map"),
            .changes("reopenStep", "Note that a next step is not done after all")
        ) { visit, asked in try await visit.item(asked) { try $0.markNotDone($1) } },
    ]

    private static let disputes: [Route] = [
        .api(
            family: .post, "items/:item/dispute", may: .record, logs: .change("map"),
            .changes(
                "disputeItem", "Note that somebody says it was otherwise",
                takes: Portraits.dispute.taken("Who says so, and how it was."))
        ) { visit, asked in
            try await visit.item(asked) {
                try $0.dispute(
                    $1, by: asked.body.id("by") ?? ID(0), how: asked.body.text("how"), language: asked.body.language)
            }
        },
        .api(
            family: .post, "items/:item/settle", may: .record, logs: .change("map"),
            .changes(
                "settleDispute", "Note that somebody no longer disputes an item",
                takes: .init(
                    name: "Settle", says: "Who no longer disputes it.",
                    members: [.init("by", .identity, "Who.", needed: true)]))
        ) { visit, asked in
            try await visit.item(asked) { try $0.settleDispute($1, by: asked.body.id("by") ?? ID(0)) }
        },
    ]

    private static let answer: [Shape.Member] = [
        .init("answer", .words, "What it is.", needed: true, like: "Nan is with her every day."),
        .init("language", .language, "The language of the answer."),
    ]

    private static let questions: [Route] = [
        .api(
            family: .post, "questions", may: .record, logs: .change("map"),
            .adds("ask", "Note something that is not known yet", takes: Portraits.questionContent.taken("A question."))
        ) { visit, asked in
            let id = FamilyMap.Question.ID(visit.office.surroundings.newID())
            return try await visit.record(asked, id, at: "questions") { try $0.ask(.init(asked.body), as: id) }
        },
        .api(
            family: .put, "questions/:question", may: .record, logs: .change("map"),
            .changes(
                "rewordQuestion", "Reword a question", takes: Portraits.questionContent.taken("A question, whole."))
        ) { visit, asked in try await visit.question(asked) { try $0.reword($1, as: .init(asked.body)) } },
        .api(
            family: .post, "questions/:question/answer", may: .record, logs: .change("map"),
            .changes(
                "answerQuestion", "Write down what was found out",
                takes: .init(name: "QuestionAnswer", says: "What was found out.", members: answer))
        ) { visit, asked in
            try await visit.question(asked) {
                try $0.answer($1, with: asked.body.text("answer"), language: asked.body.language)
            }
        },
        .api(
            family: .put, "questions/:question/answer", may: .record, logs: .change("map"),
            .changes(
                "correctAnswer", "Correct what was found out",
                takes: .init(name: "AnswerCorrection", says: "What it is after all.", members: answer))
        ) { visit, asked in
            try await visit.question(asked) {
                try $0.correctAnswer($1, to: asked.body.text("answer"), language: asked.body.language)
            }
        },
        .api(
            family: .post, "questions/:question/withdraw", may: .record, logs: .change("map"),
            .changes("withdrawQuestion", "No longer ask a question", takes: Bodies.why)
        ) { visit, asked in
            try await visit.question(asked) { try $0.withdraw($1, because: asked.body.text("why")) }
        },
    ]
}

extension FamilyVisit {
    /// A change to the item in the address.
    fileprivate func item(
        _ asked: Asked, _ decide: (Family, FamilyMap.Item.ID) throws -> [Family.Event]
    ) async throws -> Answer {
        let id: FamilyMap.Item.ID = try visit.id("item")
        guard family.map[id] != nil else { throw Problem.notFound }
        return try await record(asked, id, at: "items") { try decide($0, id) }
    }

    fileprivate func question(
        _ asked: Asked, _ decide: (Family, FamilyMap.Question.ID) throws -> [Family.Event]
    ) async throws -> Answer {
        let id: FamilyMap.Question.ID = try visit.id("question")
        guard family.map.question(id) != nil else { throw Problem.notFound }
        return try await record(asked, id, at: "questions") { try decide($0, id) }
    }
}
