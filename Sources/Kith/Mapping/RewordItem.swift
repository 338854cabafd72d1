import Markup
import Practice

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
