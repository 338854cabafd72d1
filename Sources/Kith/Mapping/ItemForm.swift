import Markup
import Practice

extension FamilyVisit {
    /// The item in the path.
    func item() throws -> FamilyMap.Item {
        guard let item = family.map[try visit.id("item")] else { throw Problem.notFound }
        return item
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
}

/// The forms of one item of the map.
enum ItemForm {
    /// Everything about an item: its words, whom it is about, how it is known, when it happened.
    static func reword(_ item: FamilyMap.Item, _ visit: FamilyVisit) -> FamilyForm {
        let words = visit.words
        return FamilyForm(
            "map/items/\(item.id)", title: words.rewordOrAdd, place: .map,
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
            "map/items/\(item.id)/move", title: words.moveElsewhere, place: .map,
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
            "map/items/\(item.id)/withdraw", title: words.withdrawTitle, place: .map,
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
            "map/items/\(item.id)/dispute", title: words.disputeTitle, place: .map,
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
