import HTTPTypes
import Journal
import Markup
import Practice

extension FamilyLink {
    var printExport: Link { part("print/export") }
}

/// One family's whole record leaves as files, at once: whoever may open it and whose role allows it says for whom and why.
///
/// Not in an emergency. The access log holds who took it, for whom and why; that line stands in the record's own list.
enum FamilyExportRoutes {
    static let all: [Route] = [
        .family(.get, "print/export", may: .export, logs: .view("print")) { visit in
            .page(FamilyExportPage(visit: visit).html)
        },
        .family(
            .post, "print/export", may: .export, logs: .export("record"), takes: ["reason", "recipient", "language"],
            answer: send),
    ]

    @Sendable private static func send(_ visit: FamilyVisit) async throws -> Answer {
        let form = visit.visit.form
        var checks = Checks()
        let reason = checks.needed(Written(form.text("reason")), "export-reason")
        let recipient = checks.needed(Written(form.text("recipient")), "export-recipient")
        guard checks.isClean else {
            let page = FamilyExportPage(visit: visit, errors: checks.told(in: visit.words))
            return .page(page.html, status: .unprocessableContent)
        }
        var line = visit.visit.line(stream: visit.id.value)
        line.sealed = try line.reason("\(recipient): \(reason)", sealedBy: visit.office.journal.keys)
        var order = Exporting.Order(by: visit.actor.id, at: visit.visit.now)
        (order.family, order.reader, order.line) = (visit.id, visit.actor.id, line)
        order.withOpenings = visit.may(.seeOpenings)
        order.language = Language(rawValue: form.text("language")) ?? visit.words.language
        let name = "kith-\(visit.id.description.suffix(6))-\(visit.today)"
        let collected = CollectedBytes()
        let archive = try ExportArchive(name, at: visit.visit.now) { _, piece in collected.bytes += piece }
        _ = try await Exporting(office: visit.office, order: order).run(into: archive)
        var answer = Answer(
            status: .ok,
            headers: [
                (.contentType, "application/zip"), (.contentDisposition, "attachment; filename=\"\(name).zip\""),
            ], body: collected.bytes)
        // Its line was written before anything was read.
        answer.isLogged = true
        return answer
    }
}

/// An archive of one family, which is short enough to be in memory.
final class CollectedBytes {
    var bytes: [UInt8] = []
}

/// Says what the files hold, and asks for whom and why.
struct FamilyExportPage {
    let visit: FamilyVisit
    var errors: [(field: String, words: String)] = []
    private var words: Words { visit.words }

    private func error(_ field: String) -> String? { errors.first { $0.field == field }?.words }

    var html: HTML {
        let typed = visit.visit.form
        return Layout(visit, title: words.exportOneTitle, place: .print, errors: errors).page(
            """
            <a class="back" href="\(visit.link.printing.path)">\(words.backToPrinting)</a><h1>\(words.exportOneTitle)</h1>\
            <section class="check"><h2>\(words.whatWillHappen)</h2><ul>\(words.exportOneFacts.map { "<li>\($0)</li>" as HTML })</ul>\
            <p><a href="\(visit.link.printCopy.path)">\(words.exportOneCopy)</a></p></section>\
            <form class="form" method="post" action="\(visit.link.printExport.path)">\(HTML.formToken)\
            \(Field("reason", label: words.exportReason, hint: words.exportOneReasonHint, error: error("export-reason"), id: "export-reason")
                .area(typed.text("reason"), rows: 2))\
            \(Field("recipient", label: words.exportRecipient, hint: words.exportRecipientHint, error: error("export-recipient"), id: "export-recipient")
                .text(typed.text("recipient"), autocomplete: "off"))\
            \(Field("language", label: words.exportLanguage).radios(words.pageLanguages, chosen: typed["language"] ?? words.language.rawValue, layout: .row))\
            <div class="done"><button class="btn go">\(words.exportOneFetch)</button> \
            <a href="\(visit.link.printing.path)">\(words.cancel)</a></div></form>
            """)
    }
}

extension Words {
    var exportOneTitle: String { say("Take this record out", "Tynnu'r cofnod hwn allan") }
    var exportOneLead: String {
        say(
            "Everything in it as files: for another authority or a court.",
            "Popeth ynddo fel ffeiliau: i awdurdod arall neu lys.")
    }
    var exportOneChoose: String { say("Take it out", "Ei dynnu allan") }
    var exportOneFacts: [String] {
        [
            say(
                "The file holds the whole record and its history: what everybody said, also what was kept from somebody, and safe contact.",
                "Mae'r ffeil yn dal y cofnod cyfan a'i hanes: yr hyn a ddywedodd pawb, hefyd yr hyn a gadwyd rhag rhywun, a chyswllt diogel."
            ),
            say(
                "Read all of it, and take out what is not theirs, before somebody from outside gets it.",
                "Darllenwch y cyfan, a thynnwch allan yr hyn nad yw'n eiddo iddynt, cyn i rywun o'r tu allan ei gael."),
            say(
                "It is not sealed: keep it as safe as the record itself.",
                "Nid yw wedi'i selio: cadwch hi mor ddiogel â'r cofnod ei hun."),
            say(
                "Your name, for whom and why stay in the access log.",
                "Mae eich enw, i bwy a pham, yn aros yn y log mynediad."),
        ]
    }
    var exportOneCopy: String {
        say("For somebody of the family, make a copy instead", "I rywun o'r teulu, gwnewch gopi yn lle hynny")
    }
    var exportOneReasonHint: String {
        say(
            "In plain words: they asked for their records, the court ordered it, the family moved.",
            "Mewn geiriau plaen: gofynasant am eu cofnodion, gorchmynnodd y llys, symudodd y teulu.")
    }
    var exportOneFetch: String { say("Fetch the file", "Nôl y ffeil") }
}
