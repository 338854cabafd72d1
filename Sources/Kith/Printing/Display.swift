import Markup
import Practice

/// Puts what an audience may see into HTML with nothing to press: for paper, for the room, for a day in the past.
struct Display: Sendable {
    let showing: Showing
    let words: Words
    let authority: Authority
    /// Ages, and the words of the service area, are those of this day.
    let day: Day
    /// Headings in the plainest words, and nothing where there is nothing to read.
    var isForFamily = false

    var family: Family { showing.family }

    /// The order of the columns: that of the eldest child's service area.
    var columns: [Column] {
        let area = family.currentAreas(on: day).first.flatMap { authority[$0] }
        return Column.ordered(area?.terminology.columns ?? .worriesFirst)
    }

    func map(_ columns: [Column]) -> HTML { "<div class=\"map\">\(columns.map { column($0) })</div>" }

    func column(_ column: Column, categories: [Category]? = nil) -> HTML {
        let lists = (categories ?? column.categories).map(list)
        return """
            <section class="col \(column.look)"><h2>\(words.question(of: column))</h2>\(lists)\
            \(if: isForFamily && lists.allSatisfy(\.isEmpty), "<p class=\"nothing\">\(words.printNothingHere)</p>")</section>
            """
    }

    func list(_ category: Category) -> HTML {
        let rows = pairs(in: category) + showing.items(category).map(item)
        guard !rows.isEmpty || !isForFamily else { return "" }
        return """
            <section class="list"><h3><span>\(name(of: category))</span>\
            \(if: !isForFamily, " <span class=\"count\">\(rows.count)</span>")</h3>\
            \(if: rows.isEmpty, "<p class=\"nothing\">\(words.printNothingHere)</p>")\
            \(if: !rows.isEmpty, "<ul class=\"items\">\(rows)</ul>")</section>
            """
    }

    private func name(of category: Category) -> String {
        isForFamily
            ? words.plainName(of: category)
            : words.name(of: category, goal: family.goalTerm(on: day, authority))
    }

    /// Worries and goals that have become pairs are named in their columns too; the whole of them stands below.
    private func pairs(in category: Category) -> [HTML] {
        guard !isForFamily, category == .futureDanger || category == .goal else { return [] }
        return showing.pairs.compactMap { pair in
            let text = category == .goal ? pair.goal.sentences.first ?? "" : pair.statement.ifNothingChanges
            let language = category == .goal ? pair.goal.language : pair.statement.language
            guard !text.isEmpty else { return nil }
            let begun = text.prefix(1).uppercased() + text.dropFirst()
            return """
                <li class="item"><p class="text"\(words.mark(language))>\(begun.shortened(to: 100))</p>\
                <p class="meta">\(words.pairNumber(showing.number(of: pair)))</p></li>
                """
        }
    }

    // MARK: - One item

    func item(_ item: FamilyMap.Item) -> HTML {
        let content = item.content
        return """
            <li class="item"><p class="text\(if: content.isOwnWords, " says")"\(content.text.languageMark(words))>\
            \(content.text.text)</p>\(meta(of: item))\(showing.disputes(of: item).map(dispute))</li>
            """
    }

    private func meta(of item: FamilyMap.Item) -> HTML {
        let names = item.content.children.map { family.people.name(of: $0) }
        let facts = facts(of: item)
        guard !names.isEmpty || !facts.isEmpty else { return "" }
        return """
            <p class="meta">\(if: !names.isEmpty, "<span class=\"tag\">\(words.list(names))</span> ")\
            \(facts.joined(separator: " · "))</p>
            """
    }

    /// Everything about an item but its words and its children: who does it, when it was, how it is known.
    func facts(of item: FamilyMap.Item) -> [String] {
        let content = item.content
        let step = [
            content.who.isEmpty ? nil : content.who, content.by.map { words.by(words.day($0)) },
            item.done.map { words.done(on: words.day($0)) },
        ]
        let known = [
            content.happened.map(words.happened), showing.source(of: item).map(words.source),
            content.isOwnWords ? ownWords(of: item) : nil, protects(item),
        ]
        return ((item.category == .nextStep ? step : []) + known).compactMap { $0 }
    }

    private func ownWords(of item: FamilyMap.Item) -> String {
        showing.audience == .workers
            ? words.theirOwnWords : showing.speaker(of: item).map { words.saidBy($0.name) } ?? words.theirOwnWords
    }

    private func protects(_ item: FamilyMap.Item) -> String? {
        guard item.category == .existingSafety else { return nil }
        switch showing.worry(behind: item) {
        // A copy may hold what works without the worries, so it does not name them in passing.
        case .item(let worry):
            return isForFamily ? nil : words.protects(from: worry.content.text.text.shortened(to: 80))
        case .pair(let pair):
            return isForFamily ? nil : words.protects(from: words.pairNumber(showing.number(of: pair)))
        case nil:
            let isLinked = item.content.protectsFrom != nil || item.content.protectsFromPair != nil
            return showing.audience == .workers && !isLinked ? words.notYetLinked : nil
        }
    }

    private func dispute(_ dispute: Showing.ShownDispute) -> HTML {
        switch dispute {
        case .says(let name, let how):
            "<p class=\"meta disputed\"\(how.languageMark(words))>\(words.says(name, how.text))</p>"
        case .somebody: "<p class=\"meta disputed\">\(words.somebodyDiffers)</p>"
        }
    }

    // MARK: - What is not known yet, and the people

    var questions: HTML {
        let rows = showing.questions.map { question -> HTML in
            let facts = [
                question.content.who.isEmpty ? nil : words.asks(question.content.who),
                question.content.by.map { words.by(words.day($0)) },
            ].compactMap { $0 }
            return """
                <li class="item"><p class="text"\(question.content.text.languageMark(words))>\(question.content.text.text)</p>\
                \(if: !facts.isEmpty, "<p class=\"meta\">\(facts.joined(separator: " · "))</p>")</li>
                """
        }
        guard !rows.isEmpty else { return "" }
        return "<section class=\"unknown\"><h2>\(words.whatWeDoNotKnow)</h2><ul class=\"items\">\(rows)</ul></section>"
    }

    /// Names, ages and who they are to each other; nothing else about anybody.
    var people: HTML {
        let rows = family.people.present.map { person -> HTML in
            let name = person.isChild ? words.nameAndAge(person, on: day) : person.name
            let area = person.isChild && !isForFamily ? area(of: person) : ""
            let known = [person.details.known, area].filter { !$0.isEmpty }.joined(separator: " · ")
            return "<li><b>\(name)</b>\(if: !known.isEmpty, " <span class=\"soft\">\(known)</span>")</li>"
        }
        return "<section class=\"part\"><h2>\(words.printPeople)</h2><ul class=\"plain-list\">\(rows)</ul></section>"
    }

    private func area(of child: Person) -> String {
        family.areas.area(of: child.id, on: day).flatMap { authority[$0]?.name }
            .map { words.pick(english: $0.english, welsh: $0.welsh) } ?? ""
    }
}

extension Words {
    /// A language attribute where something is not in the language of the page.
    func mark(_ language: String) -> HTML { language == self.language.rawValue ? "" : " lang=\"\(language)\"" }
}

extension Family {
    /// What the eldest child's service area calls a goal.
    func goalTerm(on day: Day, _ authority: Authority) -> Term? {
        currentAreas(on: day).first.flatMap { authority[$0]?.terminology.goal }
    }
}

extension String {
    /// The start of a text, cut between words, with dots where something is missing.
    func shortened(to length: Int) -> String {
        guard count > length else { return self }
        let start = prefix(length)
        let words = start[..<(start.lastIndex(where: \.isWhitespace) ?? start.endIndex)]
        return words.last?.isPunctuation == true ? "\(words.dropLast())…" : "\(words)…"
    }
}
