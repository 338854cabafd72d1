import HTTPTypes
import Journal
import Markup
import Practice

extension FamilyLink {
    var handPerson: Link { part("print/person") }
    var checkHanding: Link { part("print/person/check") }
    func checkHanding(of person: Person.ID) -> Link { checkHanding.with("person", person.description) }
}

/// Everything that is recorded about one person, as one file for them or whoever may act for them (assurance 49): first
/// whose, then everything it holds, then the file. Whoever makes it needs the right to take records out of every record
/// that goes into it.
enum HandingRoutes {
    static let all: [Route] = [
        .family(.get, "print/person", may: .export, logs: .view("print")) { visit in
            .page(ChooseHandingPage(visit: visit, isMissing: false).html)
        },
        .family(.get, "print/person/check", may: .export, logs: .view("print")) { visit in
            guard Person.ID(visit.visit.query.text("person")).flatMap({ visit.family.people[$0] }) != nil else {
                return .page(ChooseHandingPage(visit: visit, isMissing: true).html, status: .unprocessableContent)
            }
            return try await check(visit, HandingForm(visit.visit.query, visit))
        },
        .family(
            .post, "print/person/check", may: .export, logs: .view("print"), takes: HandingForm.fields
        ) { visit in
            try await check(visit, HandingForm(visit.visit.form, visit))
        },
        .family(
            .post, "print/person", may: .export, logs: .export(Handing.part), takes: HandingForm.fields, answer: make),
    ]

    private static func check(
        _ visit: FamilyVisit, _ form: HandingForm, refusals: [Refusal] = [],
        status: HTTPResponse.Status = .ok
    ) async throws -> Answer {
        let records = try await form.records(visit, asSeen: false)
        // No line, no page: each of the other records says in its own list that it was read.
        for record in records.dropFirst() {
            try await visit.office.journal.access.record(visit.visit.line(stream: record.id.value))
        }
        let others = try await OtherRecord.all(besides: visit, for: records[0].person)
        let page = CheckHandingPage(
            visit: visit, form: form, records: records, others: others, refusals: refusals)
        var answer = Answer.page(page.html, status: status)
        answer.shown = records.dropFirst().map(\.id.value) + others.map(\.id.value)
        return answer
    }

    /// Makes the file of what was checked, and of nothing else. That it was given away stands in each record, for whom and
    /// why, before the file is sent.
    @Sendable private static func make(_ visit: FamilyVisit) async throws -> Answer {
        let form = try HandingForm(visit.visit.form, visit)
        let records = try await form.records(visit, asSeen: true)
        let handing = form.handing(visit.visit.form)
        do {
            // Nothing is noted anywhere before all of them can be.
            for record in records { try await look(at: record, handing, form, visit) }
            for record in records { try await note(handing, in: record, form, visit) }
        } catch let refusal as Refusal {
            let status: HTTPResponse.Status = refusal.reason == .changedMeanwhile ? .conflict : .unprocessableContent
            return try await check(visit, form, refusals: refusal.all, status: status)
        }
        try await tellOfMissed(records, visit)
        var answer = try await file(form.book(records, handing, visit, in: visit.words.speaking(form.language)), visit)
        answer.isLogged = true
        return answer
    }

    /// One command for each record; the same form sent again finds them done.
    private static func command(_ record: HandedRecord, _ visit: FamilyVisit) throws -> Command {
        var command = try visit.visit.command(visit.visit.form)
        if record.id != visit.id { command.id ^= record.id.value }
        return command
    }

    private static func look(
        at record: HandedRecord, _ handing: Handing, _ form: HandingForm, _ visit: FamilyVisit
    ) async throws {
        _ = try record.family.hand(handing, about: record.person.id)
        guard try await visit.office.families.repeated(command(record, visit)) == nil else { return }
        let newest = try await visit.office.families.load(record.id.value)?.version
        guard form.seen[record.id.description] == newest else { throw Refusal(.changedMeanwhile) }
    }

    private static func note(
        _ handing: Handing, in record: HandedRecord, _ form: HandingForm, _ visit: FamilyVisit
    ) async throws {
        var line = visit.visit.line(stream: record.id.value)
        line.sealed = try line.reason("\(handing.to): \(handing.because)", sealedBy: visit.office.journal.keys)
        line.shown = [record.person.id.value]
        _ = try await visit.office.families.change(
            record.id.value, by: try command(record, visit), access: line
        ) { kept in
            guard Access.allows(.export, to: visit.actor, on: kept, at: visit.visit.now) else { throw Problem.notFound }
            guard form.seen[record.id.description] == kept.version else { throw Refusal(.changedMeanwhile) }
            return Decision(try kept.record.hand(handing, about: record.person.id), answer: visit.link.printing.path)
        }
    }

    /// Another record of the same person that is closed to whoever made the file: they are told nothing, and those who look
    /// after information governance are.
    private static func tellOfMissed(_ records: [HandedRecord], _ visit: FamilyVisit) async throws {
        let details = records[0].person.details
        guard case .day(let born) = details.birth else { return }
        let name = details.fullName.isEmpty ? details.name : details.fullName
        for kept in try await visit.office.families(holding: name, born: born) {
            let whole = try await visit.office.whole(of: kept)
            guard !records.contains(where: { $0.id.value == whole.id }),
                !Access.allows(.export, to: visit.actor, on: whole, at: visit.visit.now),
                kept.record.people.present.contains(where: { details.mayBe($0.details) != nil })
            else { continue }
            var line = visit.visit.line(stream: whole.id)
            (line.action, line.part) = ("export", Handing.missed)
            try await visit.office.journal.access.record(line)
        }
    }

    private static func file(_ book: HandingBook, _ visit: FamilyVisit) async throws -> Answer {
        let name = "kith-\(visit.id.description.suffix(6))-\(Handing.part)-\(visit.today)"
        let collected = CollectedBytes()
        let archive = try ExportArchive(name, at: visit.visit.now) { _, piece in collected.bytes += piece }
        _ = try await archive.write(HandingPage(book: book).html.bytes, to: "records.html")
        _ = try await archive.write(HandingData(book).bytes(), to: "records.json")
        try await archive.finish()
        return Answer(
            status: .ok,
            headers: [
                (.contentType, "application/zip"), (.contentDisposition, "attachment; filename=\"\(name).zip\""),
            ], body: collected.bytes)
    }
}
