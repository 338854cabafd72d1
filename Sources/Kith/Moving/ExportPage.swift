import Markup
import Practice

/// A family's record as one page that needs nothing else: to read and to print long after the program is gone.
struct ExportPage: Sendable {
    let family: Family
    let authority: Authority
    let staff: Staff
    let day: Day

    private var words: Words { Words(.english) }

    var html: HTML {
        let display = Display(showing: Showing(family, to: .workers), words: words, authority: authority, day: day)
        let title = words.list(family.people.names)
        return """
            <!doctype html><html lang="en-GB"><head><meta charset="utf-8">\
            <meta name="viewport" content="width=device-width"><title>\(title)</title>\(Self.style)</head><body>\
            <h1>\(title)</h1><p>\(words.exportAsOf(words.day(day)))</p>\(standing)\(display.people)\
            \(display.map(display.columns))\(display.questions)\(display.pairs())\(display.looseScales)\(story)</body></html>
            """
    }

    private var standing: HTML {
        let standing = family.standing
        let facts = [
            standing.opened.map { words.exportOpened(words.day($0)) },
            standing.closed.map { words.exportClosed(words.day($0), standing.closedBecause ?? "") },
            standing.lead.map { words.exportLead(staff.name(of: $0)) },
            standing.team.flatMap { staff.teams[$0] }.map { words.exportTeam($0.name) },
            standing.restriction == nil ? nil : words.exportRestricted,
        ].compactMap { $0 }
        return """
            <ul>\(facts.map { "<li>\($0)</li>" as HTML })\
            \(standing.origins.map { "<li>\(words.exportFrom($0.source, $0.reference, words.day($0.on)))</li>" as HTML })</ul>
            """
    }

    /// Everybody's answers over time, the newest first.
    private var story: HTML {
        let tables = family.scales.all.filter { !$0.allRatings.isEmpty }.map { scale -> HTML in
            let rows = scale.allRatings.filter(\.isLive).sorted { $0.day > $1.day }.map { rating -> HTML in
                """
                <tr><td>\(words.day(rating.day))</td><td>\(family.people.name(of: rating.rater))</td>\
                <td>\(rating.number.map { "\($0)" } ?? "–")</td><td>\(rating.reasonWords?.text ?? "")</td>\
                <td>\(staff.name(of: rating.recorded.by))</td></tr>
                """
            }
            return """
                <table><caption>\(scale.wording.question.text)</caption><thead><tr><th>\(words.exportDay)</th>\
                <th>\(words.exportWho)</th><th>10–0</th><th>\(words.exportWhy)</th><th>\(words.exportWrittenBy)</th></tr></thead>\
                <tbody>\(rows)</tbody></table>
                """
        }
        return tables.isEmpty ? "" : "<section><h2>\(words.exportAnswers)</h2>\(tables)</section>"
    }

    private static let style: HTML = """
        <style>body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}\
        h1,h2,h3{line-height:1.2}ul{padding-left:1.2rem}.meta,.soft,.count{color:#555;font-size:.9rem}.says::before{content:"“"}\
        .says::after{content:"”"}.col,.part,.pair,.unknown{border-top:2px solid #999;margin-top:1rem;padding-top:.5rem}\
        .col h3,.list h3{font-size:1rem}.quiet{position:absolute;clip-path:inset(50%)}svg{display:none}\
        table{border-collapse:collapse;width:100%;margin:1rem 0}caption{text-align:left;font-weight:600}\
        th,td{border-top:1px solid #bbb;padding:.3rem .5rem .3rem 0;text-align:left;vertical-align:top}\
        @media print{body{margin:0;max-width:none}li,tr{break-inside:avoid}}</style>
        """
}

/// The list of the families in an export.
struct ExportContents: Sendable {
    static func html(beginning isBeginning: Bool) -> HTML {
        let words = Words(.english)
        return isBeginning
            ? """
            <!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">\
            <title>\(words.exportTitle)</title><style>body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto}</style>\
            </head><body><h1>\(words.exportTitle)</h1><ul>
            """ : "</ul></body></html>\n"
    }

    static func entry(_ id: Family.ID, _ family: Family) -> HTML {
        """
        <li><a href="families/\(id.description).html">\(Words(.english).list(family.people.names))</a></li>

        """
    }
}
