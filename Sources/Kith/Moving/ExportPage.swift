import Markup
import Practice

/// A family's record as a page to read and to print long after the program is gone, as workers read it. Beside the folder's
/// stylesheet it needs nothing; without that, it can be read as it stands.
///
/// What has to be known before somebody rings or visits is on no print of Kith's, so it is not here either; the files for
/// programs hold it.
struct ExportPage: Sendable {
    let exported: ExportedFamily
    let family: Family
    /// Who printed some of it or took it out; not all where it happened very often.
    let papers: [ExportedOpening]
    let authority: Authority
    let staff: Staff
    let day: Day
    let words: Words

    init(
        _ exported: ExportedFamily, papers: [ExportedOpening], authority: Authority, staff: Staff, day: Day,
        words: Words
    ) {
        (self.exported, family, self.papers) = (exported, exported.record, papers)
        (self.authority, self.staff, self.day, self.words) = (authority, staff, day, words)
    }

    private var display: Display {
        Display(showing: Showing(family, to: .workers), words: words, authority: authority, day: day)
    }

    var html: HTML {
        let title = words.list(family.people.names)
        let parts = parts
        let contents = parts.map { "<li><a href=\"#\($0.id)\">\($0.title)</a></li>" as HTML }
        let sheet = Sheet(
            .across, above: [title, words.asOf(words.day(day))], below: [words.exportFoot],
            body: """
                <h1>\(title)</h1><p class="screen-only"><a href="../index.html">\(words.exportTitle)</a></p>\(standing)\
                <p class="meta">\(words.exportBefore)</p>\
                <nav class="part" aria-label="\(words.exportContents)"><h2>\(words.exportContents)</h2><ul>\(contents)</ul></nav>\(parts.map(\.html))
                """)
        return ExportContents.page(title, style: "../\(ExportContents.style)", words, sheet.html)
    }

    private var parts: [Part] {
        let statements = "\(display.pairs())\(display.looseScales)" as HTML
        return [
            part("people", words.people, people),
            part("map", words.map, "\(display.map(display.columns))\(display.questions)"),
            // They have headings of their own.
            statements.isEmpty
                ? nil : Part(id: "pairs", title: words.pairs, html: "<div id=\"pairs\">\(statements)</div>"),
            part("answers", words.exportAnswers, answers),
        ].compactMap { $0 } + story
    }

    private var standing: HTML {
        let standing = family.standing
        let facts = [
            standing.opened.map { words.exportOpened(words.day($0)) },
            standing.closed.map { words.exportClosed(words.day($0), standing.closedBecause ?? "") },
            standing.lead.map { words.exportLead(staff.name(of: $0)) },
            standing.team.flatMap { staff.teams[$0] }.map { words.exportTeam($0.name) },
            standing.restriction == nil ? nil : words.exportRestrictedRecord,
        ].compactMap { $0 }
        let origins = standing.origins.map { words.exportFrom($0.source, $0.reference, words.day($0.on)) }
        return "<ul>\((facts + origins).map { "<li>\($0)</li>" as HTML })</ul>"
    }

    // MARK: People

    private var people: HTML {
        let cards = family.people.present.map { person -> HTML in
            let name = person.isChild ? words.nameAndAge(person, on: day) : person.name
            let facts = facts(of: person).filter { !$0.1.isEmpty }
            return """
                <li class="card"><h3>\(name)</h3>\(if: !facts.isEmpty, """
                    <dl class="facts-list">\(facts.map { "<dt>\($0.0)</dt><dd>\($0.1)</dd>" as HTML })</dl>
                    """)</li>
                """
        }
        let ties = family.people.ties.filter { tie in
            [tie.from, tie.to].allSatisfy { family.people[$0]?.gone == nil }
        }.map { tie -> HTML in
            "<li>\(words.tie(family.people.name(of: tie.from), tie.how, family.people.name(of: tie.to)))</li>"
        }
        return """
            <ul class="cards">\(cards)</ul>\(if: !ties.isEmpty, "<h3>\(words.ties)</h3><ul>\(ties)</ul>")
            """
    }

    private func facts(of person: Person) -> [(String, String)] {
        let details = person.details
        let area = family.areas.area(of: person.id, on: day).flatMap { authority[$0] }.map { words.name(of: $0) }
        let born =
            switch details.birth {
            case .day(let day): words.day(day)
            case .unborn(let due): due.map { words.due(words.day($0)) } ?? words.birthUnborn
            case .notKnown: ""
            }
        return [
            (words.knownShort, details.known),
            (words.fullName, details.fullName == details.name ? "" : details.fullName),
            (words.otherNames, details.otherNames), (words.bornShort, born),
            (words.serviceArea, person.isChild ? area ?? "" : ""), (words.speaks, details.speaks),
            (words.reads, details.reads), (words.formatsShort, words.list(of: details.formats)),
            (words.pronouns, details.pronouns),
            (words.identifiers, details.identifiers.map(words.told).joined(separator: "; ")),
        ]
    }

    // MARK: Answers

    /// Everybody's answers over time, the newest first.
    private var answers: HTML {
        let tables = family.scales.all.filter { !$0.allRatings.isEmpty }.map { scale -> HTML in
            let rows = scale.allRatings.filter(\.isLive).sorted { $0.day > $1.day }.map { rating -> [HTML] in
                [
                    "\(words.day(rating.day))", "\(family.people.name(of: rating.rater))",
                    "\(words.short(rating.content.answer))", why(rating), "\(rating.content.oneHigher)",
                    "\(staff.name(of: rating.recorded.by))",
                ]
            }
            return Table(
                scale.wording.question.text,
                headings: [
                    .init(words.exportDay), .init(words.exportWho), .init("10–0"), .init(words.exportWhy),
                    .init(words.oneHigherHeading), .init(words.exportWrittenBy),
                ], rows: rows
            ).html
        }
        return "\(tables)"
    }

    /// Why the number, what makes it not 0, and how it was given.
    private func why(_ rating: Rating) -> HTML {
        let lines = AnswerLines(rating, words)
        let facts = words.circumstances(of: rating, besides: RoundFacts(rating.day, []))
        return """
            \(lines.reason)\(lines.notZero)\(if: !facts.isEmpty, "<p class=\"meta\">\(facts.joined(separator: " · "))</p>")
            """
    }
}

/// The list of the families in an export, and what every page of it has around it.
struct ExportContents: Sendable {
    /// The stylesheet that all pages share.
    static let style = "style.css"
    static var styleBytes: [UInt8] { EmbeddedFile.all["kith.css"]?.bytes ?? [] }

    static func page(_ title: String, style: String, _ words: Words, _ content: HTML) -> HTML {
        "\(beginning(title, style: style, words))\(content)\(ending)"
    }

    private static func beginning(_ title: String, style: String, _ words: Words) -> HTML {
        """
        <!doctype html>
        <html lang="\(words.language.tag)"><head><meta charset="utf-8">\
        <meta name="viewport" content="width=device-width, initial-scale=1"><title>\(title)</title>\
        <link rel="stylesheet" href="\(style)"></head><body><main class="paper" id="main">

        """
    }

    private static let ending: HTML = "\n</main></body></html>\n"

    /// The list stands between this and `end`.
    static func start(_ day: Day, _ words: Words) -> HTML {
        """
        \(beginning(words.exportTitle, style: style, words))<article class="sheet"><div class="sheet-body">\
        <h1>\(words.exportTitle)</h1><p>\(words.asOf(words.day(day))). \(words.exportKeep)</p><ul class="plain-list">

        """
    }

    static var end: HTML { "</ul></div></article>\(ending)" }

    static func entry(_ id: Family.ID, _ family: Family, _ words: Words) -> HTML {
        let isClosed = family.standing.closed != nil
        return """
            <li><a href="families/\(id.description).html">\(words.list(family.people.names))</a>\
            \(if: isClosed, " <span class=\"tag\">\(words.closed)</span>")</li>

            """
    }
}
