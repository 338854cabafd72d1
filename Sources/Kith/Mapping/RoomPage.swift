import Markup
import Practice

/// The map for a projector: large type, and nothing that is not for everybody in the room.
struct RoomPage: Sendable {
    let visit: FamilyVisit
    /// Why people gave their numbers is shown only after somebody in the room has asked for it.
    private let withReasons: Bool
    private var words: Words { visit.words }

    init(_ visit: FamilyVisit) {
        self.visit = visit
        withReasons = visit.visit.query.text("reasons") == "shown"
    }

    var html: HTML {
        Layout(visit, title: words.roomTitle, place: .map, scripts: ["live"]).room(
            """
            <header class="room-bar screen-only"><a href="\(address.path)">\(words.roomShowNew)</a>\(reasons)\
            <a href="\(visit.link.map.path)">\(words.roomLeave)</a></header>\
            <main id="main" tabindex="-1">\(section)</main>
            """)
    }

    /// The part that is fetched again when somebody adds to the record.
    private var section: HTML {
        let display = Display(
            showing: Showing(visit.family, to: .everybody(withReasons: withReasons)), words: words,
            authority: visit.authority, day: visit.today)
        return """
            <section id="room" data-live="\(visit.link.roomEvents.path)" data-fragment="\(address.path)" \
            data-version="\(visit.version)"><h1>\(visit.family.people.displayName(words))</h1>\
            \(display.map(display.columns))\(display.questions)\(display.pairs())\(display.looseScales)</section>
            """
    }

    private var address: Link { withReasons ? visit.link.room.with("reasons", "shown") : visit.link.room }

    private var reasons: HTML {
        withReasons
            ? "<a href=\"\(visit.link.room.path)\">\(words.roomHideReasons)</a>"
            : "<a href=\"\(visit.link.room.with("reasons", "shown").path)\">\(words.roomShowReasons)</a>"
    }
}
