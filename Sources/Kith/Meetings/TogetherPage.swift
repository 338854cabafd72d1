import Markup
import Practice

/// The map while it is made in the meeting, for those who write: what waits from phones, the three columns as they grow,
/// and a line for each column to add to.
struct TogetherPage {
    let visit: MeetingVisit
    let state: FormState
    private var words: Words { visit.words }
    private var meeting: Meeting { visit.meeting }
    private var mayWrite: Bool { visit.inside.may(.record) }
    private var isRunning: Bool { if case .running = meeting.state { true } else { false } }

    /// The page as that of its own small forms, for when one of them is refused.
    static func form(_ visit: MeetingVisit) -> FamilyForm {
        FamilyForm("meetings/\(visit.id)/map", title: visit.words.mapTogether, place: .meetings) { _, state in
            TogetherPage(visit: visit, state: state).content
        }
    }

    var html: HTML {
        Layout(
            visit.inside, title: "\(words.mapTogether) · \(visit.title)", place: .meetings, scripts: ["live", "add"]
        ).page(content)
    }

    private var content: HTML {
        """
        <a class="back" href="\(visit.link.page.path)">\(words.backToMeeting)</a>\
        <div class="head"><div><h1>\(words.mapTogether)</h1><p>\(words.mapTogetherHow)</p></div>\(if: mayWrite && isRunning, phones)</div>\
        \(if: mayWrite, adding)\(live)<p class="no-script meta"><a href="\(visit.link.together.path)">\(words.showNew)</a></p>
        """
    }

    private var phones: HTML {
        let open = button(words.openMapOnPhones, to: visit.link.openMap, look: "btn go")
        let close = button(words.closeMapOnPhones, to: visit.link.closeMap, look: "btn")
        return """
            <div class="acts">\(if: !(meeting.isMapping && meeting.wall == .map), open)\(if: meeting.isMapping, close)\
            <a class="btn" href="\(visit.link.room.path)">\(words.roomScreen)</a></div>
            """
    }

    private func button(_ name: String, to link: Link, look: HTML) -> HTML {
        """
        <form method="post" action="\(link.path)">\(visit.inside.blank("meeting").hidden)<button class="\(look)">\(name)</button></form>
        """
    }

    private var live: HTML {
        let display = Display(
            showing: Showing(visit.inside.family, to: .workers), words: words, authority: visit.inside.authority,
            day: visit.inside.today)
        return """
            <section id="together" data-live="\(visit.link.togetherEvents.path)" data-fragment="\(visit.link.together.with("visit", visit.live.mark).path)" \
            data-version="\(visit.versionTogether)">\(ProposalsToDecide(visit: visit).html)\(display.map(display.columns))</section>
            """
    }

    // MARK: - Adding

    private var adding: HTML {
        """
        \(KeptFromNote(visit: visit, step: meeting.limitedPart?.id).html)\
        <div class="map adding">\(Column.ordered(visit.inside.view.columnOrder).map(line))</div>
        """
    }

    private func line(_ column: Column) -> HTML {
        let categories = column.categories.map { Choice($0.rawValue, words.name(of: $0, visit.inside.view)) }
        let entered = state.entered["category"].flatMap(Category.init)
        let isHere = entered?.column == column
        let id = "text-\(column.rawValue)"
        return """
            <section class="col \(column.look)" id="add-\(column.rawValue)"><h2>\(words.addUnder(words.question(of: column)))</h2>\
            <form class="add" method="post" action="\(visit.link.add(to: column).path)" data-add="add-\(column.rawValue)">\
            \(visit.inside.blank("meeting").hidden)\(HTML.hidden("step", meeting.limitedPart?.id.description ?? ""))\
            \(Field("text", label: words.whatIsSaid, error: isHere ? state.error("text") : nil, id: id)
                .adding(isHere ? state.entered.text("text") : "", button: words.add))\
            \(Field("category", label: words.whereInColumn, id: "category-\(column.rawValue)").select(categories, chosen: isHere ? entered?.rawValue : nil))\
            </form></section>
            """
    }
}

/// What waits from people's phones, each to be taken into the map or set aside.
struct ProposalsToDecide {
    let visit: MeetingVisit
    private var words: Words { visit.words }
    private var meeting: Meeting { visit.meeting }
    private var mayWrite: Bool { visit.inside.may(.record) }

    var html: HTML {
        let (open, missing) = (meeting.openProposals, visit.missingFromMap)
        guard !open.isEmpty || !missing.isEmpty else { return "<div id=\"proposals\"></div>" }
        return """
            <section class="say judge" id="proposals"><h2>\(words.proposalsWait) <span class="count">\(open.count)</span></h2>\
            <ul class="plain-list stack">\(open.map(row))\(missing.map(again))</ul></section>
            """
    }

    private func row(_ proposal: Proposal) -> HTML {
        let text = proposal.content.text
        return """
            <li><p><b>\(meeting[proposal.by]?.name ?? "")</b> <span\(text.languageMark(words))>\(text.text)</span></p>\(about(proposal))\(visit.limitedMark(proposal.at))\
            \(if: mayWrite, decide(proposal))</li>
            """
    }

    /// What a correction is about, and that a child keeps something for the worker.
    private func about(_ proposal: Proposal) -> HTML {
        switch proposal.content {
        case .item(_, _, .workerOnly): "<p class=\"meta\">\(words.childForWorkerOnly)</p>"
        case .item: ""
        case .correction(let item, _):
            "<p class=\"meta\">\(words.saysOtherwiseAbout(visit.inside.family.map[item]?.content.text.text ?? ""))</p>"
        }
    }

    private func decide(_ proposal: Proposal) -> HTML {
        """
        <form class="line-form" method="post" action="\(visit.link.accept(proposal.id).path)">\(visit.inside.blank("meeting").hidden)\
        \(category(proposal))<button class="btn go small">\(words.takeProposal)<span class="quiet">: \(proposal.content.text.text)</span></button> \
        <a href="\(visit.link.setAside(proposal.id).path)">\(words.setProposalAside)<span class="quiet">: \(proposal.content.text.text)</span></a></form>
        """
    }

    private func category(_ proposal: Proposal) -> HTML {
        guard case .item(let column, _, _) = proposal.content else { return "" }
        let all = column.categories + Category.allCases.filter { $0.column != column }
        let choices = all.map { Choice($0.rawValue, words.name(of: $0, visit.inside.view)) }
        return Field("category", label: words.whereOnMap, id: "where-\(proposal.id)").select(choices)
    }

    private func again(_ proposal: Proposal) -> HTML {
        """
        <li><p>\(proposal.content.text.text)</p><form method="post" action="\(visit.link.intoMap(proposal.id).path)">\
        \(visit.inside.blank("meeting").hidden)<button class="btn small">\(words.takeProposal)\
        <span class="quiet">: \(proposal.content.text.text)</span></button></form></li>
        """
    }
}

/// A line on the meeting's own page that something waits for the map.
struct ProposalsWaiting {
    let visit: MeetingVisit

    var html: HTML {
        let number = visit.meeting.openProposals.count
        guard number > 0 else { return "" }
        return """
            <div class="say judge"><p><a href="\(visit.link.together.path)">\(visit.words.proposalsWait): \(number)</a></p></div>
            """
    }
}

/// The map on the wall: only what everybody in the room may see.
struct RoomMap {
    let visit: MeetingVisit

    var html: HTML {
        let display = Display(
            showing: Showing(visit.inside.family, to: .everybody(with: [])), words: visit.words,
            authority: visit.inside.authority, day: visit.inside.today)
        return "<h1>\(visit.words.ourMap)</h1>\(display.map(display.columns))"
    }
}

/// Who said that something was otherwise: kept with the name, also where it was set aside. What a child says of it stands
/// here only by the map itself.
struct SaidAboutMap {
    let visit: MeetingVisit

    var html: HTML {
        let words = visit.words
        let showing = Showing(visit.inside.family, to: .everybody(with: []))
        let rows = visit.meeting.proposals.compactMap { proposal -> HTML? in
            guard case .correction(let item, let how) = proposal.content, let person = visit.meeting[proposal.by],
                person.content.part != .child
            else { return nil }
            let about = visit.inside.family.map[item].flatMap { showing.shows($0) ? $0.content.text.text : nil }
            let why: HTML? =
                if case .setAside(let reason) = proposal.outcome { " (\(words.wasSetAside(reason)))" } else { nil }
            return """
                <li\(how.languageMark(words))>\(words.says(person.name, how.text))\(why)\
                \(about.map { "<p class=\"meta\">\(words.saysOtherwiseAbout($0))</p>" as HTML })</li>
                """
        }
        return rows.isEmpty ? "" : "<h2>\(words.saidOtherwise)</h2><ul>\(rows)</ul>"
    }
}
