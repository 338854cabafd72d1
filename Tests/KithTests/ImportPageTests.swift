import Foundation
import HTTPTypes
import Hummingbird
import Journal
import NIOCore
import Practice
import Scratch
import Testing

@testable import Kith

@Suite(.bothEngines) struct ImportPageTests {
    @Test func `a file is looked through first, then its families come in, and its bytes are gone`() async throws {
        let house = try await House.build()
        let officer = try await house.visitor("Records officer", login: "ffion")
        let sent = try await house.send("families.jsonl", ImportTests.families(0..<450), as: officer)
        let page = try #require(sent.location)

        let waiting = try await officer.get(page)
        try await ImportWork.step(house.office)
        let checked = try await officer.get(page)
        let before = try await house.heads()
        let pressed = try await house.post("\(page)/start", as: officer)
        try await ImportWork.step(house.office)
        let done = try await officer.get(page)

        #expect(waiting.mainHolds("Looking through the file") && waiting.body.contains("data-live"))
        #expect(checked.mainHolds("450 families would be brought in. Nothing was changed."))
        #expect(checked.mainHolds("Bring these 450 families in"))
        #expect(before.isEmpty && pressed.location == page)
        #expect(done.mainHolds("Done") && done.mainHolds("450 families were brought in."))
        let heads = try await house.heads()
        #expect(heads.count == 450)
        let pieces = try await house.count("import_piece")
        #expect(pieces == 0)
        let noted = try await house.count("import_family")
        #expect(noted == 450)
        let lines = try await house.lines(of: officer.account).filter { $0.action == "import" }
        #expect(lines.count == 450)
    }

    @Test func `everything wrong is shown by row, a hundred on the page and all of it in a safe table`() async throws {
        let house = try await House.build()
        let officer = try await house.visitor("Records officer", login: "ffion")
        let rows = (0..<1_200).map { "=F\($0);Mia;2099-01-01;\"=1+1\"\n" }.joined()
        let sent = try await house.send("bad.csv", "family;name;born;lead\n" + rows, as: officer)
        let page = try #require(sent.location)

        try await ImportWork.step(house.office)
        let checked = try await officer.get(page)
        let file = try await officer.get("\(page)/problems")

        #expect(checked.mainHolds("The first 100 of 2400"))
        #expect(checked.mainHolds("This day has not come yet."))
        #expect(!checked.body.contains("\(page)/start"))
        let lines = file.body.split(separator: "\r\n")
        #expect(lines.count == 2_401)
        #expect(lines.dropFirst().allSatisfy { $0.contains(",'=F") })
        #expect(file.headers[.contentDisposition]?.contains("problems.csv") == true)
    }

    @Test func `a killed import goes on where it was and counts everything once`() async throws {
        let house = try await House.build()
        let officer = try await house.visitor("Records officer", login: "ffion")
        let sent = try await house.send("families.jsonl", ImportTests.families(0..<900), as: officer)
        let page = try #require(sent.location)
        try await ImportWork.step(house.office)
        _ = try await house.post("\(page)/start", as: officer)
        let id = try #require(ImportRun.ID(String(page.split(separator: "/").last ?? "")))

        // Killed after the second batch: of the third nothing is written.
        try await house.bring(id, batches: 2)
        let half = try #require(try await house.office.imports.run(id))
        try await ImportWork.step(house.office)
        let done = try #require(try await house.office.imports.run(id))

        #expect(half.state == .bringing && half.batches == 2 && half.report.taken == 400)
        #expect(done.state == .done && done.report.taken == 900 && done.report.before == 0)
        let heads = try await house.heads()
        #expect(heads.count == 900)
    }

    @Test func `stopped between two families it can go on, and what came in is whole`() async throws {
        let house = try await House.build()
        let officer = try await house.visitor("Records officer", login: "ffion")
        let sent = try await house.send("families.jsonl", ImportTests.families(0..<900), as: officer)
        let page = try #require(sent.location)
        let id = try #require(ImportRun.ID(String(page.split(separator: "/").last ?? "")))
        try await ImportWork.step(house.office)
        _ = try await house.post("\(page)/start", as: officer)
        try await house.bring(id, batches: 1)

        _ = try await house.post("\(page)/stop", as: officer)
        try await ImportWork.step(house.office)
        let stopped = try await officer.get(page)
        _ = try await house.post("\(page)/start", as: officer)
        try await ImportWork.step(house.office)
        let done = try await officer.get(page)

        #expect(stopped.mainHolds("Stopped") && stopped.mainHolds("200 families were brought in."))
        #expect(done.mainHolds("900 families were brought in."))
        let wrong = try await house.office.countWrongIndexes()
        #expect(wrong == 0)
    }

    @Test func `without the right, and to others with it, nothing of a file is told`() async throws {
        let house = try await House.build()
        let officer = try await house.visitor("Records officer", login: "ffion")
        let other = try await house.visitor("Records officer", login: "sam")
        let worker = try await house.visitor("Practitioner", login: "nia")
        let administrator = try await house.visitor("Administrator", login: "gareth")
        let sent = try await house.send(
            "bad.csv", "family;name;born\nF1;Zebedee;2099-01-01\nF2;Ann;1999-01-01\n", as: officer)
        let page = try #require(sent.location)
        try await ImportWork.step(house.office)

        let seen = try await other.get(page)
        let problems = try await other.get("\(page)/problems")
        let pressed = try await house.post("\(page)/start", as: other)
        let denied = [try await worker.get(page), try await administrator.get("/imports")]
        let refused = try await house.send("a.csv", "family\n", as: worker)

        #expect(seen.status == .ok && !seen.body.contains("F1") && !seen.body.contains("/start"))
        #expect([problems, pressed, refused].map(\.status) == [.notFound, .notFound, .notFound])
        #expect(denied.map(\.status) == [.notFound, .notFound])
        let pieces = try await house.count("import_piece")
        #expect(pieces == 1)
    }

    @Test func `a form with something missing is shown again, and a form that breaks off leaves nothing`() async throws
    {
        let house = try await House.build()
        let officer = try await house.visitor("Records officer", login: "ffion")

        let empty = try await house.send("", "", source: "", as: officer)
        let broken = try await house.send("a.csv", "family\nF1\n", as: officer, cut: 20)
        let foreign = try await house.send("a.csv", "family\nF1\n", as: officer, origin: "https://elsewhere.example")

        #expect(empty.status == .unprocessableContent)
        #expect(empty.mainHolds("Write which system the families come from") && empty.mainHolds("Choose a file"))
        #expect(broken.status == .badRequest && foreign.status == .forbidden)
        let left = try await [house.count("import_run"), house.count("import_piece")]
        #expect(left == [0, 0])
    }

    @Test func `what waits is sealed, and is thrown away when asked or after a fortnight`() async throws {
        let house = try await House.build()
        let officer = try await house.visitor("Records officer", login: "ffion")
        let text = String(repeating: "Zebedee lives here. ", count: 40_000)
        let sent = try await house.send("zebedee.csv", "family;name\nF1;\(text)\n", source: "Oldsys", as: officer)
        let page = try #require(sent.location)

        let pieces = try await house.office.journal.database.ask("SELECT sealed FROM import_piece")
        let runs = try await house.office.journal.database.ask("SELECT sealed FROM import_run")
        _ = try await house.send("b.csv", "family;name\nF1;Ann\n", as: officer)
        try await ImportWork.step(house.office)
        _ = try await house.post("\(page)/forget", as: officer)
        let one = try await house.count("import_run")
        house.clock.advance(minutes: 15 * 24 * 60)
        try await ImportWork.step(house.office)

        #expect(pieces.count > 2)
        for row in pieces + runs {
            let sealed = String(decoding: try row.blob(0), as: UTF8.self)
            #expect(!sealed.contains("Zebedee") && !sealed.contains("Oldsys") && !sealed.contains("zebedee"))
        }
        #expect(one == 1)
        let left = try await [house.count("import_run"), house.count("import_piece"), house.count("import_problem")]
        #expect(left == [0, 0, 0])
    }

    @Test func `every text of the pages comes from the catalogues`() async throws {
        let house = try await House.build { $0.voice = .bracketed }
        let officer = try await house.visitor("Records officer", login: "zzofficer")
        let rows = "family;name\nzz;zz\nzy;zz\nzz;zz\n"
        let sent = try await house.send("zz", rows, source: "zz", as: officer)
        let page = try #require(sent.location)
        try await ImportWork.step(house.office)

        for path in ["/imports", page] {
            let strays = Bracketed.strays(in: try await officer.get(path).body)
            #expect(strays.isEmpty, "\(path): \(strays.prefix(5))")
        }
    }
}

extension House {
    /// Sends a file as a browser does.
    func send(
        _ name: String, _ text: String, source: String = "Old system", as browser: TestBrowser, cut: Int = 0,
        origin: String = TestBrowser.origin
    ) async throws -> TestAnswer {
        let token = office.accounts.formToken(of: browser.session)
        let boundary = "----kith\(UUID())"
        let body =
            [("csrf", token), ("source", source)].map { name, value in
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
            }.joined()
            + "--\(boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n"
            + "Content-Type: text/csv\r\n\r\n\(text)\r\n--\(boundary)--\r\n"
        var head = HTTPRequest(method: .post, scheme: "http", authority: "127.0.0.1:8080", path: "/imports")
        head.headerFields[.cookie] = "kith=\(browser.token)"
        head.headerFields[.contentType] = "multipart/form-data; boundary=\(boundary)"
        head.headerFields[.origin] = origin
        let bytes = ByteBuffer(bytes: Array(body.utf8).dropLast(cut))
        return try await browser.site.answer(Request(head: head, body: RequestBody(buffer: bytes)))
    }

    /// Works at an import as a process does that is killed after some batches.
    fileprivate func bring(_ id: ImportRun.ID, batches: Int) async throws {
        struct Killed: Error {}
        let run = try #require(try await office.imports.run(id))
        var ledger = ImportLedger(shelf: office.imports, run: run, turn: nil)
        ledger.check = { if $0 > batches { throw Killed() } }
        let order = Importing.Order(
            file: .sealed(try await office.imports.spool(run)), source: run.source, login: "ffion")
        let importing = Importing(office: office, order: order, ledger: ledger)
        await #expect(throws: Killed.self) { _ = try await importing.run() }
    }

    fileprivate func count(_ table: String) async throws -> Int {
        let table = try #require(ImportTables.schema.tables.first { $0.name == table })
        return try await office.journal.database.read { try $0.page(of: table, after: nil, limit: 10_000).count }
    }
}

extension ImportPageTests {
    @Test func `an import is taken back but for what somebody changed, and its families can come again`() async throws {
        let house = try await House.build()
        let officer = try await house.visitor("Records officer", login: "ffion")
        let nia = try await house.visitor("Practitioner", login: "nia")
        let some = ImportTests.families(0..<12).replacing("{\"family\"", with: "{\"lead\":\"nia\",\"family\"")
        let sent = try await house.send("families.jsonl", some, as: officer)
        let page = try #require(sent.location)
        try await ImportWork.step(house.office)
        _ = try await house.post("\(page)/start", as: officer)
        try await ImportWork.step(house.office)
        let ids = try await house.office.families.ids()
        // Not the one that comes again under another name.
        var others: [UInt128] = []
        for id in ids {
            let names = try await house.record(ID(id)).people.present.map(\.name)
            if !names.contains("Child 3") { others.append(id) }
        }
        let changed = Family.ID(try #require(others.first))
        try await house.change(changed, by: nia.account) {
            try $0.ask(.init(text: Written("Who picks her up?")), as: ID(7))
        }

        _ = try await house.post("\(page)/back", as: officer)
        try await ImportWork.step(house.office)
        let done = try await officer.get(page)
        let again = try await house.bringIn(some.replacing("Child 3\"", with: "Somebody\""))
        let twice = try await house.bringIn(some.replacing("Child 3\"", with: "Somebody\""))

        #expect(done.mainHolds("Taken back") && done.mainHolds("11 families were taken back."))
        #expect(done.mainHolds("1 family stays, because somebody has changed it since."))
        for id in ids {
            let standing = try await house.record(ID(id)).standing
            #expect(standing.isOpen == (ID(id) == changed))
            #expect((standing.lead == nil && standing.team == nil) == (ID(id) != changed))
            if ID(id) != changed { #expect(standing.closedBecause == "Import taken back") }
        }
        #expect((again.taken, again.before, again.refused) == (11, 1, 0))
        #expect((twice.taken, twice.before) == (0, 12))
    }
}
