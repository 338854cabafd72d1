import Markup
import Practice

extension FamilyVisit {
    /// The item in the path.
    func item() throws -> FamilyMap.Item {
        guard let item = family.map[try visit.id("item")] else { throw Problem.notFound }
        return item
    }

    func askedQuestion() throws -> FamilyMap.Question {
        guard let question = family.map.question(try visit.id("question")) else { throw Problem.notFound }
        return question
    }

    /// What the form says of an item; what cannot be read is noted.
    func content(for category: Category, in family: Family, _ checks: inout Checks) -> FamilyMap.Item.Content {
        let form = visit.form
        let source: FamilyMap.Item.Source? =
            switch form["source"] {
            case "seen": .seen(by: form.text("sourceName"))
            case "told": .told(by: form.text("sourceName"))
            case "record": .record(which: form.text("sourceName"))
            case "opinion": .opinion(of: form.text("sourceName"))
            default: nil
            }
        let protects = form.text("protects")
        return .init(
            text: Written(form.text("text"), language: form["language"] ?? words.language.rawValue),
            children: form.ids("children"), source: source,
            happened: checks.take(
                try Happened.typed(
                    day: form.text("happened-day"), month: form.text("happened-month"),
                    year: form.text("happened-year"),
                    about: form.text("about"), field: "happened", today: today)) ?? nil,
            isOwnWords: form.isOn("own"), protectsFrom: FamilyMap.Item.ID(protects),
            protectsFromPair: family.pairs[ID(protects) ?? ID(0)]?.id, who: form.text("who"),
            by: checks.take(try form.day("by")) ?? nil,
            notFor: form.ids("notFor"))
    }

    func question() throws -> FamilyMap.Question.Content {
        let form = visit.form
        return .init(
            text: Written(form.text("text"), language: form["language"] ?? words.language.rawValue),
            who: form.text("who"), by: try form.day("by"), notFor: form.ids("notFor"))
    }
}

/// The forms of one item of the map.
enum ItemForm {
    /// Everything about an item: its words, whom it is about, how it is known, when it happened.
    static func reword(_ item: FamilyMap.Item, _ visit: FamilyVisit) -> FamilyForm {
        let words = visit.words
        return FamilyForm(
            "map/items/\(item.id)", title: words.rewordOrAdd, place: .map,
            labels: [
                ("text", words.itemText), ("source", words.howKnown), ("sourceName", words.whoSaid),
                ("happened-day", words.day), ("happened-month", words.month), ("happened-year", words.year),
                ("about", words.aboutWhen), ("who", words.whoDoesIt),
            ],
            defaults: { family in defaults(family.map[item.id] ?? item) },
            content: { visit, state in RewordItem(visit: visit, item: item, state: state).html })
    }

    private static func defaults(_ item: FamilyMap.Item) -> Fields {
        let content = item.content
        var fields = Fields([
            ("text", content.text.text), ("language", content.text.language), ("who", content.who),
            ("own", content.isOwnWords ? "yes" : ""),
            ("protects", content.protectsFrom?.description ?? content.protectsFromPair?.description ?? ""),
        ])
        fields.add("children", content.children.map(\.description))
        fields.add("notFor", content.notFor.map(\.description))
        switch content.source {
        case .seen(let name): fields.add("source", ["seen"]); fields.add("sourceName", [name])
        case .told(let name): fields.add("source", ["told"]); fields.add("sourceName", [name])
        case .record(let name): fields.add("source", ["record"]); fields.add("sourceName", [name])
        case .opinion(let name): fields.add("source", ["opinion"]); fields.add("sourceName", [name])
        case nil: break
        }
        switch content.happened {
        case .day(let day): fields.set("happened", to: day)
        case .month(let year, let month):
            fields.set("happened-month", to: String(month))
            fields.set("happened-year", to: String(year))
        case .year(let year): fields.set("happened-year", to: String(year))
        case .about(let words): fields.set("about", to: words)
        case nil: break
        }
        fields.set("by", to: content.by)
        return fields
    }

    static func move(_ item: FamilyMap.Item, _ visit: FamilyVisit) -> FamilyForm {
        let words = visit.words
        return FamilyForm(
            "map/items/\(item.id)/move", title: words.moveElsewhere, place: .map, labels: [("category", words.moveTo)],
            defaults: { Fields([("category", ($0.map[item.id] ?? item).category.rawValue)]) },
            content: { visit, state in
                let choices = Category.allCases.map { Choice($0.rawValue, visit.words.name(of: $0, visit.view)) }
                return """
                    <h1>\(visit.words.moveElsewhere)</h1>\(quotation(item, visit))\(visit.open(visit.link.move(item.id), state))\
                    \(Field("category", label: visit.words.moveTo).radios(choices, chosen: state.entered["category"]))\
                    \(visit.close(visit.words.move, back: visit.link.map))
                    """
            })
    }

    static func withdraw(_ item: FamilyMap.Item, _ visit: FamilyVisit) -> FamilyForm {
        let words = visit.words
        return FamilyForm(
            "map/items/\(item.id)/withdraw", title: words.withdrawTitle, place: .map, labels: [("why", words.why)],
            content: { visit, state in
                """
                <h1>\(visit.words.withdrawTitle)</h1>\(quotation(item, visit))<p>\(visit.words.withdrawAdvice)</p>\
                \(visit.open(visit.link.withdraw(item.id), state))\
                \(Field("why", label: visit.words.why, error: state.error("why")).text(state.entered.text("why")))\
                \(visit.close(visit.words.withdraw, back: visit.link.map))
                """
            })
    }

    static func dispute(_ item: FamilyMap.Item, _ visit: FamilyVisit) -> FamilyForm {
        let words = visit.words
        return FamilyForm(
            "map/items/\(item.id)/dispute", title: words.disputeTitle, place: .map, labels: [("how", words.disputeHow)],
            content: { visit, state in
                let people = visit.family.people.present.map { Choice($0.id.description, $0.name) }
                return """
                    <h1>\(visit.words.disputeTitle)</h1>\(quotation(item, visit))<p>\(visit.words.disputeAdvice)</p>\
                    \(visit.open(visit.link.dispute(item.id), state))\
                    \(Field("by", label: visit.words.disputeWho, error: state.error("by")).radios(people, chosen: state.entered["by"]))\
                    \(Field("how", label: visit.words.disputeHow, error: state.error("how")).area(state.entered.text("how"), rows: 3))\
                    \(visit.languageField(state.entered))\
                    \(visit.close(visit.words.save, back: visit.link.map))\(settling(item, visit))
                    """
            })
    }

    private static func settling(_ item: FamilyMap.Item, _ visit: FamilyVisit) -> HTML {
        guard !item.disputes.isEmpty else { return "" }
        let rows = item.disputes.map { dispute -> HTML in
            """
            <li><p\(dispute.how.languageMark(visit.words))>\(visit.words.says(visit.family.people.name(of: dispute.by), dispute.how.text))</p>\
            <form method="post" action="\(visit.link.settle(item.id).path)">\(visit.blank("map/settle").hidden)\
            \(HTML.hidden("by", dispute.by.description))<button class="btn small">\(visit.words.noLongerDisputes)\
            <span class="quiet">: \(visit.family.people.name(of: dispute.by))</span></button></form></li>
            """
        }
        return
            "<section class=\"part\"><h2>\(visit.words.disputesNow)</h2><ul class=\"plain-list stack\">\(rows)</ul></section>"
    }

    static func quotation(_ item: FamilyMap.Item, _ visit: FamilyVisit) -> HTML {
        "<blockquote class=\"card\"><p\(item.content.text.languageMark(visit.words))>\(item.content.text.text)</p></blockquote>"
    }
}

/// The page on which an item is reworded and everything about it is added.
struct RewordItem {
    let visit: FamilyVisit
    let item: FamilyMap.Item
    let state: FormState
    private var words: Words { visit.words }
    private var entered: Fields { state.entered }

    var html: HTML {
        """
        <a class="back" href="\(visit.link.map.at("item-\(item.id)").path)">\(words.backToMap)</a><h1>\(words.rewordOrAdd)</h1>\
        <p class="lead">\(words.name(of: item.category, visit.view)): \(words.advice(for: item.category))</p>\
        \(visit.open(visit.link.item(item.id), state))\
        \(Field("text", label: words.itemText, error: state.error("text")).area(entered.text("text"), rows: 4))\
        \(children)\(if: item.category == .existingSafety, protects)\(if: item.category == .nextStep, step)\
        \(if: item.category != .nextStep, known)\
        \(Field("own", label: words.isOwnWords).tick(isTicked: entered.isOn("own")))\
        \(visit.notForField(state))\(visit.languageField(entered))\(state.coach)\
        \(visit.close(words.save, back: visit.link.map))\(if: item.isLive, ItemMenu(view: visit.view).links(for: item))\(earlier)
        """
    }

    private var children: HTML {
        let people = visit.family.people
        // Somebody whom the item was about stays in it, also where they were since found to be an adult.
        let about =
            people.children.map(\.id)
            + item.content.children.filter { id in
                !people.children.contains { $0.id == id }
            }
        let choices = about.map { Choice($0.description, people.name(of: $0)) }
        guard choices.count > 0 else { return "" }
        return Field(
            "children", label: words.aboutWhichChildren, hint: words.aboutNoneMeansAll, error: state.error("children")
        )
        .checkboxes(choices, chosen: Set(entered.all("children")), layout: .row)
    }

    private var known: HTML {
        let choices = [
            Choice("seen", words.sourceSeen), Choice("told", words.sourceTold), Choice("record", words.sourceRecord),
            Choice("opinion", words.sourceOpinion),
        ]
        return """
            \(Field("source", label: words.howKnown).radios(choices, chosen: entered["source"], layout: .row))\
            \(Field("sourceName", label: words.whoSaid, hint: words.whoSaidHint).text(entered.text("sourceName"), width: .twenty))\
            \(Field("happened", label: words.whenHappened, hint: words.whenHint, error: state.error("happened"))
                .date(entered.date("happened"), words: words.dateWords))\
            \(Field("about", label: words.aboutWhen, aside: words.ifNoDate).text(entered.text("about"), width: .twenty))
            """
    }

    private var protects: HTML {
        let family = visit.family
        let pairs = family.pairs.current.map { pair in
            Choice(
                pair.id.description,
                "\(words.pairNumber(family.number(of: pair))): \(pair.statement.happened.prefix(80))")
        }
        let worries = (family.map.live(.pastHarm) + family.map.live(.futureDanger)).map {
            Choice($0.id.description, String($0.content.text.text.prefix(100)))
        }
        let none = [Choice("", words.notYetLinked)]
        return Field(
            "protects", label: words.protectsFromWhich, hint: words.protectsHint, error: state.error("protectsFrom")
        )
        .radios(pairs + worries + none, chosen: entered["protects"] ?? "")
    }

    private var step: HTML {
        """
        \(Field("who", label: words.whoDoesIt, error: state.error("who")).text(entered.text("who"), width: .twenty))\
        \(Field("by", label: words.byWhen, error: state.error("by")).date(entered.date("by"), words: words.dateWords))
        """
    }

    private var earlier: HTML {
        guard !item.earlier.isEmpty else { return "" }
        let rows = item.earlier.reversed().map { earlier -> HTML in
            """
            <li class="item"><p class="text"\(earlier.content.text.languageMark(words))>\(earlier.content.text.text)</p><p class="meta">\
            \(words.until(words.moment(earlier.until.at), visit.staff.name(of: earlier.until.by)))</p></li>
            """
        }
        return "<section class=\"part\"><h2>\(words.earlierWords)</h2><ul class=\"items\">\(rows)</ul></section>"
    }
}

/// The forms of what is not known yet.
enum QuestionForm {
    /// Other words, who asks, by when, and from whose copies it is left out.
    static func reword(_ question: FamilyMap.Question, _ visit: FamilyVisit) -> FamilyForm {
        let words = visit.words
        return FamilyForm(
            "map/questions/\(question.id)/reword", title: words.rewordQuestionTitle, place: .map,
            labels: [("text", words.unknownLabel), ("who", words.whoAsks)],
            defaults: { family in defaults((family.map.question(question.id) ?? question).content) },
            content: { visit, state in
                let entered = state.entered
                return """
                    <h1>\(words.rewordQuestionTitle)</h1>\(visit.open(visit.link.reword(question.id), state))\
                    \(Field("text", label: words.unknownLabel, error: state.error("text")).area(entered.text("text"), rows: 3))\
                    \(Field("who", label: words.whoAsks, aside: words.ifKnown, error: state.error("who")).text(entered.text("who"), width: .twenty))\
                    \(Field("by", label: words.byWhen, aside: words.ifKnown, error: state.error("by"))
                        .date(entered.date("by"), words: words.dateWords))\
                    \(visit.notForField(state))\(visit.languageField(entered))\(visit.close(words.save, back: visit.link.map))
                    """
            })
    }

    private static func defaults(_ content: FamilyMap.Question.Content) -> Fields {
        var fields = Fields([
            ("text", content.text.text), ("language", content.text.language), ("who", content.who),
        ])
        fields.set("by", to: content.by)
        fields.add("notFor", content.notFor.map(\.description))
        return fields
    }

    static func answer(_ question: FamilyMap.Question, _ visit: FamilyVisit) -> FamilyForm {
        FamilyForm(
            "map/questions/\(question.id)", title: visit.words.writeAnswer, place: .map,
            labels: [("answer", visit.words.whatWasFoundOut)],
            content: { visit, state in
                """
                <h1>\(visit.words.writeAnswer)</h1><blockquote class="card"><p>\(visit.words.said(question.content.text))</p></blockquote>\
                \(visit.open(visit.link.question(question.id), state))\
                \(Field("answer", label: visit.words.whatWasFoundOut, hint: visit.words.answerHint, error: state.error("answer"))
                    .area(state.entered.text("answer")))\(visit.languageField(state.entered))\(state.coach)\
                \(visit.close(visit.words.save, back: visit.link.map))
                """
            })
    }

    static func withdraw(_ question: FamilyMap.Question, _ visit: FamilyVisit) -> FamilyForm {
        FamilyForm(
            "map/questions/\(question.id)/withdraw", title: visit.words.withdrawTitle, place: .map,
            labels: [("why", visit.words.why)],
            content: { visit, state in
                """
                <h1>\(visit.words.withdrawTitle)</h1><blockquote class="card"><p>\(visit.words.said(question.content.text))</p></blockquote>\
                \(visit.open(visit.link.withdraw(question.id), state))\
                \(Field("why", label: visit.words.why, error: state.error("why")).text(state.entered.text("why")))\
                \(visit.close(visit.words.withdraw, back: visit.link.map))
                """
            })
    }
}

/// Setting a hint aside, with a reason.
enum HintForm {
    static func form(_ visit: FamilyVisit) throws -> FamilyForm {
        let asked = visit.visit.route.method == .get ? visit.visit.query : visit.visit.form
        guard let hint = Hint(rawValue: asked.text("hint")) else { throw Problem.notFound }
        let item = FamilyMap.Item.ID(asked.text("item")).flatMap { visit.family.map[$0] }
        return FamilyForm(
            "map/hints/\(hint.rawValue)/\(item?.id.description ?? "")", title: visit.words.setAsideTitle, place: .map,
            labels: [("why", visit.words.why)],
            content: { visit, state in
                """
                <h1>\(visit.words.setAsideTitle)</h1><p class="lead">\(visit.words.question(of: hint))</p>\
                \(item.map { ItemForm.quotation($0, visit) })\
                \(visit.open(visit.link.setAside, state))\(HTML.hidden("hint", hint.rawValue))\
                \(HTML.hidden("item", item?.id.description ?? ""))\
                \(Field("why", label: visit.words.why, error: state.error("why")).text(state.entered.text("why")))\
                \(visit.close(visit.words.setAsideButton, back: visit.link.map))
                """
            })
    }
}
