import Markup
import Practice

/// One item of the map with everything that is known about it.
struct MapItem {
    let visit: FamilyVisit
    let item: FamilyMap.Item
    let parts: MapParts
    private var words: Words { visit.words }
    private var family: Family { visit.family }
    private var content: FamilyMap.Item.Content { item.content }

    var html: HTML {
        """
        <li class="item" id="item-\(item.id.description)"\(if: visit.may(.record), " data-move")>\(text)\(meta)\(disputes)\
        \(parts.hints(of: item.id).map { HintNote(visit: visit, finding: $0).html })\(if: visit.may(.record), change)</li>
        """
    }

    var withdrawnHTML: HTML {
        """
        <li class="item gone" id="item-\(item.id.description)">\(text)\(meta)\
        <p class="meta">\(words.withdrawnBecause(item.withdrawn ?? ""))</p>\(if: visit.may(.record), """
            <form method="post" action="\(visit.link.restore(item.id).path)">\(visit.blank("map/restore").hidden)\
            <button class="link">\(words.restore)<span class="quiet">: \(content.text.text)</span></button></form>
            """)</li>
        """
    }

    /// For the room and for paper: the words and their circumstances, nothing to press.
    var plain: HTML { "<li class=\"item\">\(text)\(meta)\(disputes)</li>" }

    private var text: HTML {
        """
        <p class="text\(if: content.isOwnWords, " says")"\(content.text.languageMark(words))>\(content.text.text)</p>
        """
    }

    private var meta: HTML {
        let names = content.children.map { family.people.name(of: $0) }
        var facts = [
            content.happened.map(words.happened), content.source.map(words.source),
            content.isOwnWords ? words.theirOwnWords : nil, protects, item.done.map { words.done(on: words.day($0)) },
        ].compactMap { $0 }
        if item.category == .nextStep {
            facts = [content.who, content.by.map { words.by(words.day($0)) } ?? ""].filter { !$0.isEmpty } + facts
        }
        guard !names.isEmpty || !facts.isEmpty else { return "" }
        return """
            <p class="meta">\(if: !names.isEmpty, "<span class=\"tag\">\(words.list(names))</span>")\
            \(facts.joined(separator: " · "))</p>
            """
    }

    private var protects: String? {
        guard item.category == .existingSafety else { return nil }
        if let worry = content.protectsFrom.flatMap({ family.map[$0] }) {
            return words.protects(from: String(worry.content.text.text.prefix(80)))
        }
        if let pair = content.protectsFromPair.flatMap({ id in family.pairs.all.firstIndex { $0.id == id } }) {
            return words.protects(from: words.pairNumber(pair + 1))
        }
        return words.notYetLinked
    }

    private var disputes: HTML {
        item.disputes.map { dispute -> HTML in
            """
            <p class="meta disputed"\(dispute.how.languageMark(words))>\
            \(words.says(family.people.name(of: dispute.by), dispute.how.text))</p>
            """
        }.joined()
    }

    private var change: HTML {
        let start = String(content.text.text.prefix(60))
        return """
            <details class="change" name="change"><summary>\(words.change)<span class="quiet">: \(start)</span></summary><ul>\
            <li><a href="\(visit.link.item(item.id).path)">\(words.rewordOrAdd)</a></li><li>\(move)</li>\
            \(if: item.category == .nextStep && item.done == nil, "<li>\(doneForm)</li>")\
            \(if: item.category.column != .workingWell, "<li><a href=\"\(visit.link.newPair(from: item.id).path)\">\(words.makePair)</a></li>")\
            <li><a href="\(visit.link.dispute(item.id).path)">\(words.somebodySeesItDifferently)</a></li>\
            <li><a href="\(visit.link.withdraw(item.id).path)">\(words.withdraw)</a></li></ul></details>
            """
    }

    private var move: HTML {
        let own = "move-\(item.id)"
        return """
            <form method="post" action="\(visit.link.move(item.id).path)" data-move-form>\(visit.blank("map/move").hidden)\
            <label for="\(own)">\(words.moveTo)</label><select class="box" name="category" id="\(own)">\(parts.moves[item.category] ?? "")</select>\
            <button class="btn small">\(words.move)</button></form>
            """
    }

    private var doneForm: HTML {
        """
        <form method="post" action="\(visit.link.done(item.id).path)">\(visit.blank("map/done").hidden)\
        <button class="link">\(words.markDone)</button></form>
        """
    }
}

extension Written {
    /// A language attribute where the text is not in the language of the page.
    func languageMark(_ words: Words) -> HTML {
        language == words.language.rawValue ? "" : " lang=\"\(language)\""
    }
}

/// What is not known yet: who asks, by when.
struct UnknownList {
    let visit: FamilyVisit
    let state: FormState
    private var words: Words { visit.words }

    var html: HTML {
        """
        <section class="unknown" id="unknown"><h2>\(words.whatWeDoNotKnow)</h2>\
        <ul class="items">\(visit.family.map.openQuestions.map(row))</ul>\(if: visit.may(.record), form)</section>
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
            \(if: visit.may(.record), """
                <p class="acts small"><a href="\(visit.link.question(question.id).path)">\(words.writeAnswer)\
                <span class="quiet">: \(question.content.text.text)</span></a> \
                <a href="\(visit.link.withdraw(question.id).path)">\(words.withdraw)<span class="quiet">: \
                \(question.content.text.text)</span></a></p>
                """)</li>
            """
    }

    private var form: HTML {
        let entered = state.entered
        return """
            <details class="more"\(if: !state.errors.isEmpty || state.draftKept != nil, " open")><summary>\(words.addUnknown)</summary>\
            \(visit.open(visit.link.ask, state))\
            \(Field("text", label: words.unknownLabel, error: state.error("text"), id: "text").text(entered.text("text")))\
            \(Field("who", label: words.whoAsks, aside: words.ifKnown, error: state.error("who")).text(entered.text("who"), width: .twenty))\
            \(Field("by", label: words.byWhen, aside: words.ifKnown, error: state.error("by")).date(entered.date("by"), words: words.dateWords))\
            <div class="done"><button class="btn">\(words.addUnknown)</button></div></form></details>
            """
    }
}
