import Markup
import Practice

/// Draws one map with its forms.
struct MapDrawing {
    private let view: FamilyView
    /// The state of each form in which something is typed, by its name.
    private let states: [String: FormState]
    private let items: [Category: [FamilyMap.Item]]
    private let hints: [FamilyMap.Item.ID?: [Hint.Finding]]
    private var words: Words { view.words }
    private var family: Family { view.family }

    init(_ view: FamilyView, states: [String: FormState] = [:]) {
        self.view = view
        self.states = states
        items = Dictionary(grouping: view.family.map.items.filter(\.isLive), by: \.category)
        hints = Dictionary(grouping: view.family.hints, by: \.item)
    }

    static let formNames = Category.allCases.map(addName) + [askName]
    static let askName = "map/questions"
    static func addName(_ category: Category) -> String { "map/add/\(category.rawValue)" }
    static func addField(_ category: Category) -> String { "add-\(category.rawValue)" }

    var html: HTML {
        """
        \(top)<div class="map">\(Column.ordered(view.columnOrder).map(column))</div>\
        \(UnknownList(view: view, state: states[Self.askName]).html)\(PairList(view).html)\(putAside)\(withdrawn)\
        \(if: view.may(.record), pressing)
        """
    }

    private func column(_ column: Column) -> HTML {
        """
        <section class="col \(column.look)"><h2>\(words.question(of: column))</h2>\
        \(column.categories.map { section($0) })</section>
        """
    }

    /// One category with the line to add to it.
    func section(_ category: Category, isJustAdded: Bool = false) -> HTML {
        """
        <section class="list" id="list-\(category.rawValue)" aria-labelledby="h-\(category.rawValue)"\
        \(if: isJustAdded, " data-said=\"\(words.added)\"")>\(list(category))\
        \(if: view.may(.record), add(to: category))</section>
        """
    }

    /// The line with which one adds to a category: as one types, nothing else is asked.
    private func add(to category: Category) -> HTML {
        let id = Self.addField(category)
        let state = states[Self.addName(category)]
        let error = state?.errors.first { $0.field == "text" || $0.field == id }?.words
        let field = Field("text", label: words.prompt(for: category), error: error, id: id)
        return """
            \(view.opening(of: view.link.add(to: category), as: "add", "data-add"))\
            \((state ?? view.blank(Self.addName(category))).hidden)\
            \(field.adding(state?.entered.text("text") ?? "", button: words.add))\
            <p class="saved" data-saved role="status">\(state?.draftKept.map { words.draftKept(words.moment($0)) } ?? "")</p></form>
            """
    }

    /// What the script needs to press and to drag: the menu of an item, and the forms behind it.
    private var pressing: HTML {
        """
        <form id="\(MapItem.pressed)" method="post" action="\(view.link.map.path)">\(view.blank("map/press").hidden)</form>\
        \(ItemMenu(view: view).template)\
        <template id="move"><form method="post" data-to="\(view.link.move(FamilyMap.Item.ID(0)).path)">\(view.blank("map/move").hidden)<input type="hidden" name="category"></form></template>
        """
    }

    private var top: HTML {
        """
        <div class="head"><div><h1>\(words.map)</h1>\(ThreeElements(view).html)</div>\(actions)</div>\
        \((hints[nil] ?? []).map { HintNote(view: view, finding: $0).html })
        """
    }

    private var actions: HTML {
        """
        <div class="acts"><a class="btn" href="\(view.link.history.path)">\(words.asOfADay)</a>\
        <a class="btn" href="\(view.link.room.path)">\(words.showInRoom)</a>\
        <a class="btn go" href="\(view.link.printing.path)">\(words.printForFamily)</a></div>
        """
    }

    /// The lists of future worries and of goals show the pairs that they have become, each once.
    private func list(_ category: Category) -> HTML {
        let pairs = category == .futureDanger || category == .goal ? family.pairs.current : []
        let loose = (items[category] ?? []).filter { item in
            !pairs.contains { $0.id == item.becamePair }
        }
        let rows =
            pairs.map { pairRow($0, category) }
            + loose.map { MapItem(view: view, item: $0, hints: hints[$0.id] ?? []).html }
        return """
            <h3 id="h-\(category.rawValue)"><span>\(words.name(of: category, view))</span> <span class="count">\(rows.count)</span></h3>\
            <ul class="items" data-category="\(category.rawValue)">\(rows)</ul>
            """
    }

    private func pairRow(_ pair: Pair, _ category: Category) -> HTML {
        let part = category == .goal ? pair.goal.doingInstead : pair.statement.ifNothingChanges
        let text = PairText.sentence(part)
        let missing = category == .goal ? words.goalNotYet : words.statementNotYet
        let language = category == .goal ? pair.goal.language : pair.statement.language
        let began = (items[category] ?? []).filter { $0.becamePair == pair.id && $0.content.text.text != text }.map {
            item -> HTML in
            """
            <p class="meta" id="item-\(item.id.description)">\(words.beganAs) \
            <a href="\(view.link.item(item.id).path)"\(item.content.text.languageMark(words))>\(item.content.text.text)</a></p>
            """
        }
        let link: HTML =
            "<a href=\"\(view.link.pair(pair.id).path)\">\(words.pairNumber(family.number(of: pair)))</a>"
        return """
            <li class="item"><p class="text\(if: text.isEmpty, " nothing")"\(if: !text.isEmpty, words.mark(language))>\
            \(text.isEmpty ? missing : text)</p><p class="meta">\(link)</p>\(began)</li>
            """
    }

    private var withdrawn: HTML {
        let items = family.map.withdrawn
        guard !items.isEmpty else { return "" }
        return """
            <details class="more"><summary>\(words.withdrawnItems(items.count))</summary>\
            <ul class="items">\(items.map { MapItem(view: view, item: $0, hints: []).withdrawnHTML })</ul></details>
            """
    }

    /// The questions of the practice that were put aside, each with the way back.
    private var putAside: HTML {
        let asides = family.map.setAside.compactMap { key, reason in
            Hint(rawValue: key.hint).map { ($0, key.item, reason) }
        }
        .filter { _, item, _ in item.map { family.map[$0]?.isLive == true } ?? true }
        .sorted { ($0.0.rawValue, $0.1?.value ?? 0) < ($1.0.rawValue, $1.1?.value ?? 0) }
        guard !asides.isEmpty else { return "" }
        return """
            <details class="more"><summary>\(words.hintsPutAside(asides.count))</summary>\
            <ul class="items">\(asides.map { HintAside(view: view, hint: $0, item: $1, reason: $2).html })</ul></details>
            """
    }
}

/// A question of the practice that was put aside: why, and the way back.
private struct HintAside {
    let view: FamilyView
    let hint: Hint
    let item: FamilyMap.Item.ID?
    let reason: String

    var html: HTML {
        let words = view.words
        let about = item.flatMap { view.family.map[$0] }?.content.text
        return """
            <li class="item"><p>\(words.question(of: hint))</p>\(about.map { "<p class=\"text\">\(words.said($0))</p>" as HTML })\
            <p class="meta">\(words.putAsideBecause(reason))</p>\(if: view.may(.record), """
                <form method="post" action="\(view.link.askHintAgain.path)">\(view.blank("map/press").hidden)\
                \(HTML.hidden("hint", hint.rawValue))\(HTML.hidden("item", item?.description ?? ""))\
                <button class="btn small">\(words.askHintAgain)<span class="quiet">: \(words.question(of: hint))</span></button></form>
                """)</li>
            """
    }
}

extension FamilyView {
    /// The order of the columns: that of the eldest child's service area.
    var columnOrder: Terminology.ColumnOrder {
        family.currentAreas(on: today).first.flatMap { authority[$0] }?.terminology.columns ?? .worriesFirst
    }
}

/// A question of the practice, under an item or above the map. It never blocks.
struct HintNote {
    let view: FamilyView
    let finding: Hint.Finding

    var html: HTML {
        let words = view.words
        return """
            <div class="hint"><p>\(words.question(of: finding.hint))</p>\(if: view.may(.record), """
                <p class="acts"><a href="\(view.link.setAside(finding.hint, finding.item).path)">\(words.notNowBecause)</a></p>
                """)</div>
            """
    }
}

/// What is not known yet: who asks, by when.
private struct UnknownList {
    let view: FamilyView
    /// What is typed in its form, where something is.
    let state: FormState?
    private var words: Words { view.words }

    var html: HTML {
        """
        <section class="unknown" id="unknown"><h2>\(words.whatWeDoNotKnow)</h2>\
        <ul class="items">\(view.family.map.openQuestions.map(row))</ul>\
        \(if: view.may(.record), ask)\(answered)</section>
        """
    }

    /// Asking, folded away under the list until something stands in it.
    private var ask: HTML {
        let state = state ?? view.blank(MapDrawing.askName)
        return """
            \(view.draftNote(state))<details class="more"\(if: self.state != nil, " open")><summary>\(words.addUnknown)</summary>\
            \(view.opening(of: view.link.ask))\(state.hidden)\
            \(QuestionFields(words: words, state: state).html)\(view.notForField(state))\(view.languageField(state.entered))\
            <div class="done"><button class="btn">\(words.addUnknown)</button>\
            <p class="saved" data-saved role="status"></p></div></form></details>
            """
    }

    /// What was found out, folded away: newest first.
    private var answered: HTML {
        let rows = view.family.map.answeredQuestions.reversed().map(found)
        guard !rows.isEmpty else { return "" }
        return """
            <details class="more"><summary>\(words.answeredQuestions(rows.count))</summary>\
            <ul class="items">\(rows)</ul></details>
            """
    }

    private func found(_ question: FamilyMap.Question) -> HTML {
        let text = question.content.text
        return """
            <li class="item"><p\(text.languageMark(words))>\(text.text)</p>\
            \(question.answer.map { "<p class=\"text\"\($0.languageMark(words))>\($0.text)</p>" as HTML })\
            \(if: view.may(.record), """
                <p class="acts small"><a href="\(view.link.correct(question.id).path)">\(words.correctAnswer)\
                <span class="quiet">: \(text.text)</span></a></p>
                """)</li>
            """
    }

    private func row(_ question: FamilyMap.Question) -> HTML {
        let facts = [
            question.content.who.isEmpty ? "" : words.asks(question.content.who),
            question.content.by.map { words.by(words.day($0)) } ?? "",
        ].filter { !$0.isEmpty }
        let start = words.said(question.content.text)
        return """
            <li class="item"><p class="text"\(question.content.text.languageMark(words))>\(question.content.text.text)</p>\
            \(if: !facts.isEmpty, "<p class=\"meta\">\(facts.joined(separator: " · "))</p>")\
            \(if: view.may(.record), """
                <p class="acts small"><a href="\(view.link.question(question.id).path)">\(words.writeAnswer)\
                <span class="quiet">: \(start)</span></a> \
                <a href="\(view.link.edit(question.id).path)">\(words.rewordQuestion)<span class="quiet">: \(start)</span></a> \
                <a href="\(view.link.withdraw(question.id).path)">\(words.withdraw)<span class="quiet">: \(start)</span></a></p>
                """)</li>
            """
    }
}
