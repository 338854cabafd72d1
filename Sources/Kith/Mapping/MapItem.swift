import Markup
import Practice

/// One item of the map with everything that is known about it.
struct MapItem {
    let view: FamilyView
    let item: FamilyMap.Item
    /// What the practice would ask about it.
    let hints: [Hint.Finding]
    private var words: Words { view.words }
    private var family: Family { view.family }
    private var content: FamilyMap.Item.Content { item.content }

    /// The form that the buttons of all items send; each says where to.
    static let pressed: HTML = "press"

    var html: HTML {
        """
        <li class="item" id="item-\(item.id.description)">\
        \(text)\(meta)\(disputes)\(hints.map { HintNote(view: view, finding: $0).html })\(if: view.may(.record), change)</li>
        """
    }

    var withdrawnHTML: HTML {
        """
        <li class="item gone" id="item-\(item.id.description)">\(text)\(meta)\
        <p class="meta">\(words.withdrawnBecause(item.withdrawn ?? ""))</p>\(if: view.may(.record), """
            <p>\(button(words.restore, to: view.link.restore(item.id)))</p>
            """)</li>
        """
    }

    private func button(_ name: String, to link: Link) -> HTML {
        "<button class=\"link\" form=\"\(Self.pressed)\" formaction=\"\(link.path)\">\(name)<span class=\"quiet\">: \(start)</span></button>"
    }

    private var start: HTML { words.said(String(content.text.text.prefix(60)), in: content.text.language) }

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
            family.mergings.origin(of: item.id.value).map { words.from(otherRecord: $0.name) },
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

    /// Leads to the item's page; the script makes a menu of it.
    private var change: HTML {
        """
        <a class="change" href="\(view.link.item(item.id).path)"\(if: item.done != nil, " data-done")>\(words.change)\
        <span class="quiet">: \(start)</span></a>
        """
    }
}

/// What can be done with an item: on its own page, and as the menu that the script unfolds on the map.
struct ItemMenu {
    let view: FamilyView
    private var words: Words { view.words }
    private var link: FamilyLink { view.link }

    /// Every way, for an item whose identity the script puts in the place of this one.
    var template: HTML {
        let any = FamilyMap.Item.ID(0)
        let inPairs = Self.becomingPairs.map(\.rawValue).joined(separator: " ")
        return """
            <template id="change"><ul>\
            <li><a data-to="\(link.item(any).path)">\(words.rewordOrAdd)</a></li>\
            <li><a data-to="\(link.move(any).path)">\(words.moveElsewhere)</a></li>\
            <li data-in="\(Category.nextStep.rawValue)" data-undone>\
            <button class="link" form="\(MapItem.pressed)" data-to="\(link.done(any).path)">\(words.markDone)</button></li>\
            <li data-in="\(inPairs)"><a data-to="\(link.newPair(from: any).path)">\(words.makePair)</a></li>\
            <li><a data-to="\(link.dispute(any).path)">\(words.somebodySeesItDifferently)</a></li>\
            <li><a data-to="\(link.withdraw(any).path)">\(words.withdraw)</a></li></ul></template>
            """
    }

    /// The ways as plain links and buttons, for the page on which the item is reworded.
    func links(for item: FamilyMap.Item) -> HTML {
        var ways = [(link.move(item.id), words.moveElsewhere)]
        if Self.becomingPairs.contains(item.category) { ways.append((link.newPair(from: item.id), words.makePair)) }
        ways += [(link.dispute(item.id), words.somebodySeesItDifferently), (link.withdraw(item.id), words.withdraw)]
        let rows = ways.map { way, name in "<a class=\"btn small\" href=\"\(way.path)\">\(name)</a> " as HTML }
        return """
            <nav class="part acts" aria-label="\(words.change)">\(rows)\
            \(if: item.category == .nextStep && item.done == nil, button(words.markDone, link.done(item.id)))\
            \(if: item.done != nil, button(words.notDoneAfterAll, link.reopen(item.id)))</nav>
            """
    }

    private func button(_ name: String, _ way: Link) -> HTML {
        """
        <form method="post" action="\(way.path)">\(view.blank("map/press").hidden)<button class="btn small">\(name)</button></form>
        """
    }

    private static let becomingPairs = Category.allCases.filter { $0.column != .workingWell }
}

extension Words {
    /// What somebody wrote, inside a sentence or a button of the page: it carries its language where that is another one.
    func said(_ text: Written) -> HTML { said(text.text, in: text.language) }

    /// The same for words beside their language; nil where that was never written down.
    func said(_ text: String, in language: String?) -> HTML {
        guard let language, language != self.language.rawValue else { return "\(text)" }
        return "<span lang=\"\(language)\">\(text)</span>"
    }
}

extension Written {
    /// A language attribute where the text is not in the language of the page.
    func languageMark(_ words: Words) -> HTML {
        language == words.language.rawValue ? "" : " lang=\"\(language)\""
    }
}
