import HTTPTypes
import Practice

extension FamilyLink {
    var map: Link { part("map") }
    var room: Link { part("map/room") }
    func item(_ id: FamilyMap.Item.ID) -> Link { part("map/items/\(id)") }
    func move(_ id: FamilyMap.Item.ID) -> Link { part("map/items/\(id)/move") }
    func withdraw(_ id: FamilyMap.Item.ID) -> Link { part("map/items/\(id)/withdraw") }
    func restore(_ id: FamilyMap.Item.ID) -> Link { part("map/items/\(id)/restore") }
    func dispute(_ id: FamilyMap.Item.ID) -> Link { part("map/items/\(id)/dispute") }
    func settle(_ id: FamilyMap.Item.ID) -> Link { part("map/items/\(id)/settle") }
    func done(_ id: FamilyMap.Item.ID) -> Link { part("map/items/\(id)/done") }
    func add(to category: Category) -> Link { part("map/add/\(category.rawValue)") }
    var ask: Link { part("map/questions") }
    func question(_ id: FamilyMap.Question.ID) -> Link { part("map/questions/\(id)") }
    func edit(_ id: FamilyMap.Question.ID) -> Link { part("map/questions/\(id)/edit") }
    func correct(_ id: FamilyMap.Question.ID) -> Link { part("map/questions/\(id)/correct") }
    func withdraw(_ id: FamilyMap.Question.ID) -> Link { part("map/questions/\(id)/withdraw") }
    func reopen(_ id: FamilyMap.Item.ID) -> Link { part("map/items/\(id)/reopen") }
    var askHintAgain: Link { part("map/hints/again") }
    var setAside: Link { part("map/hints") }
    func setAside(_ hint: Hint, _ item: FamilyMap.Item.ID?) -> Link {
        part("map/hints").with("hint", hint.rawValue).with("item", item?.description ?? "")
    }
}

/// The map of a family: adding, rewording, moving, withdrawing, disputing, asking.
enum MappingRoutes {
    static let itemFields: Set<String> = [
        "text", "children", "source", "sourceName", "happened-day", "happened-month", "happened-year", "about", "own",
        "protects", "who", "by-day", "by-month", "by-year", "notFor", "language",
    ]

    static let all: [Route] = reading + items + hints + disputes + questions + corrections

    private static let questionFields: Set<String> = [
        "text", "who", "by-day", "by-month", "by-year", "language", "notFor",
    ]

    private static let reading: [Route] = [
        .family(.get, "map", may: .read, logs: .view("map")) { visit in
            .page(try await MapPage(visit).html)
        },
        .family(.get, "map/room", may: .read, logs: .view("room")) { visit in
            let live = LiveVisit(visit)
            var answer = Answer.page(RoomPage(visit, live: live).html)
            answer.isLogged = live.isLogged
            return answer
        },
    ]

    private static let items: [Route] = [
        .family(.post, "map/add/:category", may: .record, logs: .change("map"), takes: ["text"], answer: add),
        .family(.get, "map/items/:item", may: .record, logs: .view("map")) { visit in
            try await visit.show(try ItemForm.reword(visit.item(), visit))
        },
        .family(.post, "map/items/:item", may: .record, logs: .change("map"), takes: itemFields) { visit in
            let item = try visit.item()
            return try await visit.submit(ItemForm.reword(item, visit), then: visit.link.map.at("item-\(item.id)")) {
                var checks = Checks()
                let content = visit.content(for: item.category, in: $0, &checks)
                return try checks.finish(try $0.reword(item.id, as: content))
            }
        },
        .family(.get, "map/items/:item/move", may: .record, logs: .view("map")) { visit in
            try await visit.show(try ItemForm.move(visit.item(), visit))
        },
        .family(.post, "map/items/:item/move", may: .record, logs: .change("map"), takes: ["category"]) { visit in
            let item = try visit.item()
            guard let category = Category(rawValue: visit.visit.form.text("category")) else { throw Problem.badForm }
            return try await visit.submit(ItemForm.move(item, visit), then: visit.link.map.at("item-\(item.id)")) {
                try $0.moveItem(item.id, to: category)
            }
        },
        .family(.get, "map/items/:item/withdraw", may: .record, logs: .view("map")) { visit in
            try await visit.show(try ItemForm.withdraw(visit.item(), visit))
        },
        .family(.post, "map/items/:item/withdraw", may: .record, logs: .change("map"), takes: ["why"]) { visit in
            let item = try visit.item()
            return try await visit.submit(ItemForm.withdraw(item, visit), then: visit.link.map) {
                try $0.withdraw(item.id, because: visit.visit.form.text("why"))
            }
        },
        .family(.post, "map/items/:item/restore", may: .record, logs: .change("map")) { visit in
            let item = try visit.item()
            return try await visit.step(then: visit.link.map.at("item-\(item.id)"), in: .map) {
                try $0.restore(item.id)
            }
        },
        .family(.post, "map/items/:item/done", may: .record, logs: .change("map")) { visit in
            let item = try visit.item()
            return try await visit.step(then: visit.link.map.at("item-\(item.id)"), in: .map) {
                try $0.markDone(item.id, on: visit.today)
            }
        },
        .family(.post, "map/items/:item/reopen", may: .record, logs: .change("map")) { visit in
            let item = try visit.item()
            return try await visit.step(then: visit.link.map.at("item-\(item.id)"), in: .map) {
                try $0.markNotDone(item.id)
            }
        },
    ]

    private static let hints: [Route] = [
        .family(.get, "map/hints", may: .record, logs: .view("map")) { visit in
            try await visit.show(try HintForm.form(visit))
        },
        .family(.post, "map/hints", may: .record, logs: .change("map"), takes: ["hint", "item", "why"]) { visit in
            try await visit.submit(try HintForm.form(visit), then: visit.link.map) { family in
                guard let hint = Hint(rawValue: visit.visit.form.text("hint")) else { throw Problem.badForm }
                return try family.setAside(
                    hint, for: FamilyMap.Item.ID(visit.visit.form.text("item")), because: visit.visit.form.text("why"))
            }
        },
        .family(.post, "map/hints/again", may: .record, logs: .change("map"), takes: ["hint", "item"]) { visit in
            guard let hint = Hint(rawValue: visit.visit.form.text("hint")) else { throw Problem.badForm }
            let item = FamilyMap.Item.ID(visit.visit.form.text("item"))
            return try await visit.step(then: visit.link.map, in: .map) { try $0.askAgain(hint, for: item) }
        },
    ]

    private static let disputes: [Route] = [
        .family(.get, "map/items/:item/dispute", may: .record, logs: .view("map")) { visit in
            try await visit.show(try ItemForm.dispute(visit.item(), visit))
        },
        .family(
            .post, "map/items/:item/dispute", may: .record, logs: .change("map"), takes: ["by", "how", "language"]
        ) { visit in
            let item = try visit.item()
            let form = visit.visit.form
            return try await visit.submit(ItemForm.dispute(item, visit), then: visit.link.map.at("item-\(item.id)")) {
                let person = Person.ID(form.text("by")) ?? ID(0)
                return try $0.dispute(
                    item.id, by: person, how: form.text("how"),
                    language: form["language"] ?? visit.words.language.rawValue)
            }
        },
        .family(.post, "map/items/:item/settle", may: .record, logs: .change("map"), takes: ["by"]) { visit in
            let item = try visit.item()
            return try await visit.step(then: visit.link.map.at("item-\(item.id)"), in: .map) {
                guard let person = Person.ID(visit.visit.form.text("by")) else { throw Problem.badForm }
                return try $0.settleDispute(item.id, by: person)
            }
        },
    ]

    private static let questions: [Route] = [
        .family(.post, "map/questions", may: .record, logs: .change("map"), takes: questionFields) { visit in
            try await visit.submit(MapPage.form(visit), then: visit.link.map.at("unknown")) { family in
                try family.ask(try visit.question(), as: ID(visit.office.surroundings.newID()))
            }
        },
        .family(.get, "map/questions/:question", may: .record, logs: .view("map")) { visit in
            try await visit.show(try QuestionForm.answer(visit.askedQuestion(), visit))
        },
        .family(.post, "map/questions/:question", may: .record, logs: .change("map"), takes: ["answer", "language"]) {
            visit in
            let question = try visit.askedQuestion()
            let form = visit.visit.form
            return try await visit.submit(QuestionForm.answer(question, visit), then: visit.link.map.at("unknown")) {
                try $0.answer(
                    question.id, with: form.text("answer"), language: form["language"] ?? visit.words.language.rawValue)
            }
        },
        .family(.get, "map/questions/:question/withdraw", may: .record, logs: .view("map")) { visit in
            try await visit.show(try QuestionForm.withdraw(visit.askedQuestion(), visit))
        },
        .family(.post, "map/questions/:question/withdraw", may: .record, logs: .change("map"), takes: ["why"]) {
            visit in
            let question = try visit.askedQuestion()
            return try await visit.submit(QuestionForm.withdraw(question, visit), then: visit.link.map.at("unknown")) {
                try $0.withdraw(question.id, because: visit.visit.form.text("why"))
            }
        },
    ]

    /// Another wording of a question, and another answer where the first was wrong.
    private static let corrections: [Route] = [
        .family(.get, "map/questions/:question/edit", may: .record, logs: .view("map")) { visit in
            try await visit.show(QuestionForm.reword(visit.askedQuestion(), visit))
        },
        .family(.post, "map/questions/:question/edit", may: .record, logs: .change("map"), takes: questionFields) {
            visit in
            let question = try visit.askedQuestion()
            return try await visit.submit(QuestionForm.reword(question, visit), then: visit.link.map.at("unknown")) {
                try $0.reword(question.id, as: try visit.question())
            }
        },
        .family(.get, "map/questions/:question/correct", may: .record, logs: .view("map")) { visit in
            try await visit.show(QuestionForm.correct(visit.askedQuestion(), visit))
        },
        .family(
            .post, "map/questions/:question/correct", may: .record, logs: .change("map"), takes: ["answer", "language"]
        ) { visit in
            let question = try visit.askedQuestion()
            let form = visit.visit.form
            return try await visit.submit(QuestionForm.correct(question, visit), then: visit.link.map.at("unknown")) {
                try $0.correctAnswer(
                    question.id, to: form.text("answer"),
                    language: form["language"] ?? visit.words.language.rawValue)
            }
        },
    ]

    /// Adds an item from its words alone: as one types, nothing else is asked.
    @Sendable private static func add(_ visit: FamilyVisit) async throws -> Answer {
        guard let category = Category(rawValue: visit.visit.parameters["category"] ?? "") else {
            throw Problem.notFound
        }
        let id = FamilyMap.Item.ID(visit.office.surroundings.newID())
        let text = visit.visit.form.text("text")
        let language = visit.words.language.rawValue
        let answer = try await visit.submit(
            MapPage.form(visit, adding: category), then: visit.link.map.at("add-\(category.rawValue)")
        ) {
            try $0.add(.init(text: Written(text, language: language)), to: category, as: id)
        }
        guard visit.visit.wantsFragment else { return answer }
        var fragment = try await MapPage.fragment(visit, category, isRefused: answer.status.code >= 400)
        fragment.isLogged = answer.isLogged
        return fragment
    }
}
