import Journal
import Markup
import Practice

/// On the page of an import: the families that seem to be here already, and which of them stay out.
struct ImportDoubles: Sendable {
    private struct Row: Sendable {
        var stream: UInt128
        var double: ImportDouble
        var isLeft: Bool
        /// The records that whoever looks may open now.
        var here: [(id: Family.ID, name: String)]
    }

    /// How many there are, and how many of them stay out.
    let found: Int
    let left: Int
    private let run: ImportRun
    private let rows: [Row]

    /// What the page shows of other records, for its line in the log.
    var shown: [UInt128] { rows.flatMap { $0.here.map(\.id.value) } }

    /// Shown to whoever sent the file, as it quotes it, while they decide.
    init(_ run: ImportRun, _ visit: Visit) async throws {
        self.run = run
        let (actor, shelf) = (try visit.actor(), visit.office.imports)
        (found, left) = try await shelf.countDoubles(run.id)
        guard run.by == actor.id, run.state == .checked, found > 0 else {
            rows = []
            return
        }
        let out = try await shelf.left(run.id)
        var rows: [Row] = []
        for (stream, double) in try await shelf.doubles(run.id) {
            var here: [(id: Family.ID, name: String)] = []
            for id in double.families {
                guard let kept = try await visit.office.families.load(id.value),
                    Access.allows(.read, to: actor, on: kept, at: visit.now)
                else { continue }
                here.append((id, kept.record.people.displayName(visit.words)))
            }
            rows.append(Row(stream: stream, double: double, isLeft: out.contains(stream), here: here))
        }
        self.rows = rows
    }

    func html(_ visit: Visit) -> HTML {
        guard !rows.isEmpty else { return "" }
        let words = visit.words
        let others = found - rows.count
        let choices = [Choice("leave", words.leaveOthersOut), Choice("bring", words.bringOthersToo)]
        return """
            <section class="part"><h2>\(words.seemToBeHere)</h2><p>\(words.seemToBeHereLead)</p>\
            <form class="form" method="post" action="\(Link.importStart(run.id).path)">\(HTML.formToken)\(HTML.newCommand)\
            <fieldset class="set"><legend>\(words.whichStayOut)</legend><ul class="items">\(rows.map { row($0, words) })</ul></fieldset>\
            \(if: others > 0, Field("others", label: words.otherDoubles(others)).radios(choices, chosen: "leave"))\
            <div class="done"><button class="btn go">\(words.bringOthersIn)</button></div></form></section>
            """
    }

    private func row(_ row: Row, _ words: Words) -> HTML {
        let id = Family.ID(row.stream).description
        let names = row.double.names.isEmpty ? "" : ": \(words.list(row.double.names))"
        let label = "\(words.familyInRow(row.double.reference, row.double.row))\(names)"
        let here = row.here.map { "<a href=\"\(Link.family($0.id).overview.path)\">\($0.name)</a>" as HTML }
        let links: HTML =
            here.isEmpty ? "" : "<p class=\"meta\">\(words.seemsToBeThere) \(here.joined(by: ", "))</p>"
        let rows: HTML =
            row.double.rows.isEmpty ? "" : "<p class=\"meta\">\(words.stoodBefore(row.double.rows))</p>"
        return """
            <li class="item">\(Field("leave", label: label, id: "leave-\(id)").tick(id, isTicked: row.isLeft))\
            \(links)\(rows)</li>
            """
    }
}
