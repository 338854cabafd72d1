import Markup
import Practice

/// What an administrator sees of how the record is kept safe.
struct SafekeepingSection {
    var words: Words
    var rehearsal: Rehearsal?
    var now: Moment

    var html: HTML {
        let said = rehearsal.map { words.rehearsed($0, now: now) } ?? words.neverRehearsed
        let counted = rehearsal.flatMap { $0.events > 0 ? words.counted($0) : nil }
        let isWell = rehearsal?.outcome == .inOrder
        return """
            <section class="part"><h2>\(words.keepingSafe)</h2>\
            <div class="say\(if: !isWell, " need")"><p><b>\(words.lastRehearsal)</b>: \(said)</p>\
            \(if: counted != nil, "<p class=\"meta\">\(counted ?? "")</p>")</div></section>
            """
    }
}
