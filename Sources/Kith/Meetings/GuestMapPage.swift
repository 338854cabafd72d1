import Markup
import Practice

/// The map on a phone: what the room sees, one line to propose something, and what became of one's own words.
struct GuestMapPage {
    private let guest: GuestMapVisit
    private let entered: Fields
    private let refusals: [Refusal]
    private var words: Words { guest.words }

    init(_ guest: GuestMapVisit, entered: Fields = Fields(), refusals: [Refusal] = []) {
        self.guest = guest
        self.entered = entered
        self.refusals = refusals
    }

    private var errors: [(field: String, words: String)] {
        refusals.map { ($0.field ?? "", words.sentence(for: $0)) }
    }

    var html: HTML {
        Layout(guest.inside.visit, title: words.ourMap, errors: errors, scripts: ["live"]).guest(
            """
            <p class="bar">\(words.youAre) <b>\(guest.participant.name)</b></p><h1>\(words.ourMap)</h1>\
            <p><a href="\(Link.here.path)">\(words.backToYourNumber)</a> · <a href="#propose">\(words.addYourWords)</a></p>\(live)\
            <p class="meta"><a href="\(Link.hereMap.path)">\(words.showNew)</a></p>\(propose)
            """)
    }

    private var live: HTML {
        """
        <section id="our-map" data-live="\(Link.hereMapEvents.path)" data-fragment="\(Link.hereMap.with("visit", guest.inside.live.mark).path)" \
        data-version="\(guest.mark)">\(asked)\(own)\(columns.map(column))</section>
        """
    }

    private var asked: HTML {
        guard guest.meeting.openRound != nil else { return "" }
        return "<div class=\"say judge\"><p><a href=\"\(Link.here.path)\">\(words.questionIsAsked)</a></p></div>"
    }

    // MARK: - The map

    private var family: Family { guest.showing.family }

    private var columns: [Column] {
        let area = family.currentAreas(on: guest.inside.visit.today).first.flatMap { guest.inside.visit.authority[$0] }
        return Column.ordered(area?.terminology.columns ?? .worriesFirst)
    }

    private func column(_ column: Column) -> HTML {
        let lists = column.categories.map(list)
        return """
            <section class="col part \(column.look)"><h2>\(words.question(of: column))</h2>\(lists)\
            \(if: lists.allSatisfy(\.isEmpty), "<p class=\"nothing\">\(words.printNothingHere)</p>")</section>
            """
    }

    private func list(_ category: Category) -> HTML {
        let rows = pairs(in: category) + guest.showing.items(category).map(item)
        guard !rows.isEmpty else { return "" }
        return """
            <section class="list"><h3>\(words.plainName(of: category))</h3><ul class="items">\(rows)</ul></section>
            """
    }

    private func pairs(in category: Category) -> [HTML] {
        guard category == .futureDanger || category == .goal else { return [] }
        return guest.showing.pairs.compactMap { pair in
            let text = category == .goal ? pair.goal.sentences.first ?? "" : pair.statement.ifNothingChanges
            let language = category == .goal ? pair.goal.language : pair.statement.language
            guard !text.isEmpty else { return nil }
            let begun = text.prefix(1).uppercased() + text.dropFirst()
            return "<li class=\"item\"><p class=\"text\"\(words.mark(language))>\(begun)</p></li>"
        }
    }

    private func item(_ item: FamilyMap.Item) -> HTML {
        let text = item.content.text
        let disputes = guest.showing.disputes(of: item).map { dispute -> HTML in
            switch dispute {
            case .says(let name, let how):
                "<p class=\"meta disputed\"\(how.languageMark(words))>\(words.says(name, how.text))</p>"
            case .somebody: "<p class=\"meta disputed\">\(words.somebodyDiffers)</p>"
            }
        }
        return """
            <li class="item"><p class="text"\(text.languageMark(words))>\(text.text)</p>\(disputes)\
            \(if: guest.mayCorrect, """
                <p class="meta"><a href="\(Link.correctHere(item.id).path)">\(words.notHowItWas)\
                <span class="quiet">: \(text.text)</span></a></p>
                """)</li>
            """
    }

    // MARK: - One's own words

    private var own: HTML {
        let mine = guest.meeting.proposals.filter { $0.by == guest.participant.id }
        guard !mine.isEmpty else { return "" }
        let rows = mine.reversed().prefix(50).map { proposal -> HTML in
            """
            <li class="item"><p class="text"\(proposal.content.text.languageMark(words))>\(proposal.content.text.text)</p>\
            <p class="meta">\(words.became(proposal.outcome))</p></li>
            """
        }
        return
            "<section class=\"part\" id=\"yours\"><h2>\(words.yourWords)</h2><ul class=\"items\">\(rows)</ul></section>"
    }

    private var propose: HTML {
        let columns = columns.map { Choice($0.rawValue, words.question(of: $0)) }
        return """
            <section class="part" id="propose"><h2>\(words.addYourWords)</h2><p>\(words.addYourWordsHow)</p>\
            <form class="form" method="post" action="\(Link.hereMap.path)">\(guest.inside.hiddenFields)\
            \(Field("column", label: words.whereDoesItBelong, error: error("column")).radios(columns, chosen: entered["column"]))\
            \(Field("text", label: words.whatDoYouWantToSay, error: error("text")).area(entered.text("text"), rows: 3))\
            \(if: guest.isChild, Field("shownTo", label: words.whoMaySeeIt, error: error("shownTo")).radios(
                [Choice("everyone", words.everybodyHere), Choice("workerOnly", words.onlyMyWorker)],
                chosen: entered["shownTo"]))\
            <div class="done"><button class="btn go">\(words.sendYourWords)</button></div></form></section>
            """
    }

    private func error(_ field: String) -> String? { errors.first { $0.field == field }?.words }
}

/// "That is not how it was": somebody of the family says how it was, about one thing on the map.
struct CorrectionPage {
    let guest: GuestMapVisit
    let item: FamilyMap.Item
    let entered: Fields
    let refusals: [Refusal]

    var html: HTML {
        let words = guest.words
        let errors = refusals.map { (field: $0.field ?? "", words: words.sentence(for: $0)) }
        let text = item.content.text
        return Layout(guest.inside.visit, title: words.notHowItWas, errors: errors).guest(
            """
            <h1>\(words.notHowItWas)</h1><blockquote class="card"><p\(text.languageMark(words))>\(text.text)</p></blockquote>\
            <p>\(words.notHowItWasAdvice)</p><form class="form" method="post" action="\(Link.correctHere(item.id).path)">\
            \(guest.inside.hiddenFields)\
            \(Field("text", label: words.howWasIt, error: errors.first { $0.field == "text" }?.words).area(entered.text("text"), rows: 3))\
            <div class="done"><button class="btn go">\(words.sendYourWords)</button> <a href="\(Link.hereMap.path)">\(words.cancel)</a></div></form>
            """)
    }
}
