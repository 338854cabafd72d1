import Markup
import Practice

/// The map for a projector: large type, and nothing that is not for everybody in the room.
struct RoomPage: Sendable {
    let visit: FamilyVisit
    /// Why people gave their numbers, and what is not known yet, are shown only after somebody in the room has asked.
    private let asked: Set<AskedFor>
    private let live: LiveVisit
    private var words: Words { visit.words }

    init(_ visit: FamilyVisit, live: LiveVisit) {
        self.visit = visit
        self.live = live
        asked = AskedFor.all(in: visit.visit.query)
    }

    var html: HTML {
        Layout(visit, title: words.roomTitle, place: .map, scripts: ["live"]).room(
            """
            <header class="room-bar screen-only"><a href="\(address.path)">\(words.roomShowNew)</a>\
            \(AskedFor.allCases.map(toggle))<a href="\(visit.link.map.path)">\(words.roomLeave)</a></header>\
            <main id="main" tabindex="-1">\(section)</main>
            """)
    }

    /// The part that is fetched again when somebody adds to the record.
    private var section: HTML {
        let display = Display(
            showing: Showing(visit.family, to: .everybody(with: asked)), words: words,
            authority: visit.authority, day: visit.today)
        return """
            <section id="room" data-live="\(visit.link.roomEvents.path)" \
            data-fragment="\(address.with("visit", live.mark).path)" \
            data-version="\(visit.version)"><h1>\(visit.family.people.displayName(words))</h1>\
            \(display.map(display.columns))\(display.questions)\(display.pairs())\(display.looseScales)</section>
            """
    }

    private var address: Link { visit.link.room.showing(asked) }

    private func toggle(_ one: AskedFor) -> HTML {
        let link = visit.link.room.showing(asked.symmetricDifference([one]))
        return "<a href=\"\(link.path)\">\(asked.contains(one) ? words.hide(one) : words.show(one))</a>"
    }
}

extension Words {
    fileprivate func show(_ asked: AskedFor) -> String { asked == .reasons ? roomShowReasons : roomShowQuestions }
    fileprivate func hide(_ asked: AskedFor) -> String { asked == .reasons ? roomHideReasons : roomHideQuestions }
}
