import Markup
import Practice

/// Everything of the map that is the same for all who may see it, drawn once for a version of the record.
struct MapParts: KeptPart {
    /// The heading with the three elements, and what the practice would ask about the map as a whole.
    let top: HTML
    /// Each category's heading and items.
    let lists: [Category: HTML]
    /// The line to add to each category.
    let adding: [Category: AddLine]
    /// What is not known yet, with its section left open for the form.
    let unknown: HTML
    /// The form that adds to it, before its hidden fields and after them.
    let asking: (opening: HTML, blank: HTML)
    /// The pairs, and what was withdrawn.
    let below: HTML

    init(_ view: FamilyView) {
        let drawing = MapDrawing(view)
        top = drawing.top
        lists = Dictionary(uniqueKeysWithValues: Category.allCases.map { ($0, drawing.list($0)) })
        adding = Dictionary(uniqueKeysWithValues: Category.allCases.map { ($0, AddLine($0, view)) })
        unknown = UnknownList(view: view).html
        asking = (AskForm.opening(view, isOpen: false), AskForm(words: view.words).html)
        below = [PairList(view).html, drawing.withdrawn].joined()
    }
}

/// The line with which one adds to a category: what stands before the hidden fields and after them.
struct AddLine: Sendable {
    let opening: HTML
    let blank: HTML

    init(_ category: Category, _ view: FamilyView) {
        opening = view.opening(of: view.link.add(to: category), as: "add", "data-add")
        blank = Self.field(category, view.words)
    }

    static func field(
        _ category: Category, _ words: Words, error: String? = nil, entered: String = "", kept: String = ""
    ) -> HTML {
        let field = Field("text", label: words.prompt(for: category), error: error, id: MapPage.addField(category))
        return """
            \(field.adding(entered, button: words.add))<p class="saved" data-saved role="status">\(kept)</p>
            """
    }
}

/// Draws the lists of one map.
private struct MapDrawing {
    private let view: FamilyView
    private let items: [Category: [FamilyMap.Item]]
    private let hints: [FamilyMap.Item.ID?: [Hint.Finding]]
    private var words: Words { view.words }
    private var family: Family { view.family }

    init(_ view: FamilyView) {
        self.view = view
        items = Dictionary(grouping: view.family.map.items.filter(\.isLive), by: \.category)
        hints = Dictionary(grouping: view.family.hints, by: \.item)
    }

    var top: HTML {
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
    func list(_ category: Category) -> HTML {
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
            <li class="item"><p class="text\(if: text.isEmpty, " nothing")">\(text.isEmpty ? missing : text)</p>\
            <p class="meta">\(link)</p>\(began)</li>
            """
    }

    var withdrawn: HTML {
        let items = family.map.withdrawn
        guard !items.isEmpty else { return "" }
        return """
            <details class="more"><summary>\(words.withdrawnItems(items.count))</summary>\
            <ul class="items">\(items.map { MapItem(view: view, item: $0, hints: []).withdrawnHTML })</ul></details>
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

/// What is not known yet: who asks, by when. Its section stays open, for the form.
private struct UnknownList {
    let view: FamilyView
    private var words: Words { view.words }

    var html: HTML {
        """
        <section class="unknown" id="unknown"><h2>\(words.whatWeDoNotKnow)</h2>\
        <ul class="items">\(view.family.map.openQuestions.map(row))</ul>
        """
    }

    private func row(_ question: FamilyMap.Question) -> HTML {
        let facts = [
            question.content.who.isEmpty ? "" : words.asks(question.content.who),
            question.content.by.map { words.by(words.day($0)) } ?? "",
        ].filter { !$0.isEmpty }
        return """
            <li class="item"><p class="text"\(question.content.text.languageMark(words))>\(question.content.text.text)</p>\
            \(if: !facts.isEmpty, "<p class=\"meta\">\(facts.joined(separator: " · "))</p>")\
            \(if: view.may(.record), """
                <p class="acts small"><a href="\(view.link.question(question.id).path)">\(words.writeAnswer)\
                <span class="quiet">: \(question.content.text.text)</span></a> \
                <a href="\(view.link.withdraw(question.id).path)">\(words.withdraw)<span class="quiet">: \
                \(question.content.text.text)</span></a></p>
                """)</li>
            """
    }
}

/// Asking what is not known yet, folded away under its list.
struct AskForm {
    let words: Words
    var entered = Fields()
    var errors: [(field: String, words: String)] = []

    static func opening(_ view: FamilyView, isOpen: Bool) -> HTML {
        """
        <details class="more"\(if: isOpen, " open")><summary>\(view.words.addUnknown)</summary>\
        \(view.opening(of: view.link.ask))
        """
    }

    var html: HTML {
        """
        \(Field("text", label: words.unknownLabel, error: error("text"), id: "text").text(entered.text("text")))\
        \(Field("who", label: words.whoAsks, aside: words.ifKnown, error: error("who")).text(entered.text("who"), width: .twenty))\
        \(Field("by", label: words.byWhen, aside: words.ifKnown, error: error("by")).date(entered.date("by"), words: words.dateWords))\
        <div class="done"><button class="btn">\(words.addUnknown)</button>\
        <p class="saved" data-saved role="status"></p></div></form></details>
        """
    }

    private func error(_ field: String) -> String? { errors.first { $0.field == field }?.words }
}
