import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// Everything leaves in one file from a browser: asked, agreed to by somebody else, made, fetched once, gone.
@Suite(.bothEngines) struct ExportPageTests {
    @Test func `somebody asks, somebody else agrees, the file is made, and it is gone once it was fetched`()
        async throws
    {
        let scene = try await Scene()
        let page = try await scene.ask()

        try await scene.work()
        let before = try await scene.house.count(ExportTables.piece)
        let own = try await scene.house.post("\(page)/answer", [("answer", "yes")], as: scene.officer)
        let seen = try await scene.second.get(page)
        let agreed = try await scene.house.post("\(page)/answer", [("answer", "yes")], as: scene.second)
        let making = try await scene.officer.get(page)
        try await scene.work()
        let ready = try await scene.officer.get(page)
        let file = try await scene.fetch(page)
        let after = try await scene.officer.get(page)
        let again = try await scene.fetch(page)

        #expect(before == 0 && own.status == .notFound)
        #expect(seen.mainHolds("We move to another system") && seen.mainHolds("Siân of Otherplace"))
        #expect(agreed.location == page && making.mainHolds("The file is being made"))
        #expect(ready.mainHolds("The file waits") && ready.mainHolds("12 families are in it."))
        #expect(file.status == .ok && file.headers[.contentType] == "application/zip")
        #expect(file.headers[.contentDisposition]?.contains("kith-2026-06-12.zip") == true)
        #expect(after.mainHolds("Fetched") && again.status == .seeOther)
        let left = try await scene.house.count(ExportTables.piece)
        #expect(left == 0)
        let records = try Unpacked(file.bytes).text("/families.jsonl").split(separator: "\n")
        #expect(records.count == 12)
    }

    @Test func `what was fetched comes into an empty place, as it is and unpacked`() async throws {
        let scene = try await Scene()
        let page = try await scene.agreedTo()
        try await scene.work()
        let fetched = try await scene.fetch(page).bytes
        let folder = scene.house.scratch.folder.appending(path: "fetched")
        let unpacked = try Unpacked(fetched).write(below: folder)
        let file = folder.appending(path: "fetched.zip")
        try Data(fetched).write(to: file)

        for path in [file.path, unpacked.path] {
            let other = try await House.build()
            _ = try await other.visitor("Administrator", login: "mover")
            let (said, isWell) = try await Movers.bringIn(
                path, from: "Kith", as: "mover", isDry: false, into: other.office)

            #expect(isWell && said == ["12 families were brought in."])
            for id in scene.families {
                let (there, here) = (try await other.record(id), try await scene.house.record(id))
                #expect(there.map == here.map && there.people == here.people && there.pairs == here.pairs)
            }
        }
    }

    @Test func `every step leaves a line, with why where somebody said it`() async throws {
        let scene = try await Scene()
        let page = try await scene.agreedTo()
        try await scene.work()
        _ = try await scene.fetch(page)

        let keys = scene.house.office.journal.keys
        let officer = try await scene.house.lines(of: scene.officer.account).filter { $0.action == "export" }.reversed()
        let second = try await scene.house.lines(of: scene.second.account).filter { $0.action == "export" }

        #expect(officer.map(\.part) == ["bulk-asked", "record", "bulk-sent", "bulk-fetched"])
        let shown = officer.flatMap(\.shown)
        #expect(Set(shown) == Set(scene.families.map(\.value)))
        #expect(officer.first?.reason(openedBy: keys) == "Siân of Otherplace: We move to another system")
        #expect(second.map(\.part) == ["bulk-agreed"])
        let run = try #require(ExportRun.ID(String(page.split(separator: "/").last ?? "")))
        let all = try await scene.house.office.journal.access.lines(of: .record(run.value), limit: 100)
        #expect(all.map(\.line.part).contains("bulk-made"))
        let told = try await scene.second.get("/administration/accounts/\(scene.officer.account)/opened")
        #expect(told.mainHolds("everything, asked for: Siân of Otherplace: We move to another system"))
    }

    @Test func `without the right, or without having asked, nobody gets the file or a word of it`() async throws {
        let scene = try await Scene()
        let page = try await scene.agreedTo()
        try await scene.work()
        let house = scene.house
        let worker = try await house.visitor("Practitioner", login: "nia2")
        let manager = try await house.visitor("Team manager", login: "sian")
        let other = try await house.visitor("Records officer", login: "sam")

        for person in [worker, manager, other, scene.second] {
            let file = try await house.post("\(page)/file", as: person)
            #expect(file.status == .notFound && !file.headers.contains(.contentDisposition))
        }
        for person in [worker, manager] {
            let answers = [try await person.get("/exports"), try await person.get(page)]
            #expect(answers.allSatisfy { $0.status == .notFound })
            let asked = try await house.post("/exports", [("reason", "x"), ("recipient", "y")], as: person)
            #expect(asked.status == .notFound)
        }
        let agreed = try await house.post("\(page)/answer", [("answer", "yes")], as: other)
        let ended = try await house.post("\(page)/end", as: other)
        #expect(agreed.status == .notFound && ended.status == .notFound)
    }

    @Test func `restricted records stay, unless it was asked for and agreed to; each says that it left`() async throws {
        let scene = try await Scene()
        let closed = try #require(scene.families.first)
        try await scene.house.change(closed, by: scene.lead) {
            try $0.restrict(.adoption, named: [scene.lead], lifters: [scene.lead])
        }
        let usual = try await scene.agreedTo()
        try await scene.work()
        let first = try Unpacked(try await scene.fetch(usual).bytes)
        let all = try await scene.agreedTo(restricted: true)
        let asked = try await scene.second.get(all)
        try await scene.work()
        let second = try Unpacked(try await scene.fetch(all).bytes)

        let kept = try await scene.officer.get(usual)
        #expect(kept.mainHolds("1 restricted record stays here.") && asked.mainHolds("go along"))
        #expect(!first.order.contains { $0.contains(closed.description) })
        for (name, bytes) in first.files {
            #expect(!String(decoding: bytes, as: UTF8.self).contains(closed.description), "\(name)")
        }
        #expect(second.order.contains { $0.contains(closed.description) })
        let lines = try await scene.house.office.journal.access.lines(of: .record(closed.value), limit: 50)
        #expect(lines.count { $0.line.action == "export" && $0.line.part == "record" } == 1)
    }

    @Test func `what nobody answers lapses, and a file that nobody fetches is gone`() async throws {
        let scene = try await Scene()
        let ignored = try await scene.ask()
        let later = try await scene.later(minutes: 7 * 24 * 60 + 1)
        let late = try await later.house.post("\(ignored)/answer", [("answer", "yes")], as: later.second)
        try await later.work()
        let lapsed = try await later.second.get(ignored)
        let made = try await later.agreedTo()
        try await later.work()
        let waits = try await later.house.count(ExportTables.piece)
        let last = try await later.later(minutes: 72 * 60 + 1)
        let gone = try await last.officer.get(made)
        let file = try await last.fetch(made)
        try await last.work()
        let left = try await last.house.count(ExportTables.piece)

        #expect(late.location == ignored && lapsed.mainHolds("Nobody answered in time"))
        #expect(waits > 0 && left == 0)
        #expect(gone.mainHolds("The file is gone") && file.status == .seeOther)
        let lines = try await last.house.lines(of: last.second.account).filter { $0.action == "export" }.reversed()
        #expect(lines.map(\.outcome) == ["refused", "done"])
    }

    @Test func `one at a time, with a reason; no needs words; and it can be taken back or stopped`() async throws {
        let scene = try await Scene()
        let house = scene.house
        let empty = try await house.post("/exports", as: scene.officer)
        let page = try await scene.ask()
        let twice = try await house.post("/exports", [("reason", "x"), ("recipient", "y")], as: scene.officer)
        let bare = try await house.post("\(page)/answer", [("answer", "no")], as: scene.second)
        _ = try await house.post("\(page)/answer", [("answer", "no"), ("words", "Not yet.")], as: scene.second)
        let refused = try await scene.officer.get(page)
        let next = try await scene.ask()
        _ = try await house.post("\(next)/end", as: scene.officer)
        let back = try await scene.officer.get(next)
        let third = try await scene.agreedTo()
        _ = try await house.post("\(third)/end", as: scene.second)
        try await scene.work()
        let stopped = try await scene.officer.get(third)

        #expect(empty.status == .unprocessableContent)
        #expect(empty.mainHolds("Write why it is needed.") && empty.mainHolds("Write who is to have it."))
        #expect(twice.status == .conflict && bare.status == .unprocessableContent)
        #expect(refused.mainHolds("Refused") && refused.mainHolds("Not yet."))
        #expect(back.mainHolds("Taken back") && stopped.mainHolds("Taken back"))
        let left = try await house.count(ExportTables.piece)
        #expect(left == 0)
    }

    @Test func `a file whose making was interrupted is begun again, and is whole`() async throws {
        let scene = try await Scene()
        let page = try await scene.agreedTo()
        let id = try #require(ExportRun.ID(String(page.split(separator: "/").last ?? "")))
        let shelf = scene.house.office.exports
        // What a process left that was killed.
        try await shelf.keep(Array(repeating: 7, count: SealedSpool.piece), as: 0, of: id, nil)
        try await shelf.keep(Array(repeating: 7, count: SealedSpool.piece), as: 1, of: id, nil)

        try await scene.work()
        let records = try Unpacked(try await scene.fetch(page).bytes).text("/families.jsonl")

        #expect(records.split(separator: "\n").count == 12)
    }

    @Test func `somebody who may no longer take anything out gets nothing made`() async throws {
        let scene = try await Scene()
        let page = try await scene.agreedTo()
        let staff = try await scene.house.office.accounts.everybody()
        var account = try #require(staff.accounts[scene.officer.account])
        account.isClosed = true
        try await scene.house.office.accounts.keep(account, line: scene.house.office.ownLine("account"))

        try await scene.work()

        let seen = try await scene.second.get(page)
        #expect(seen.mainHolds("It could not be made"))
        let left = try await scene.house.count(ExportTables.piece)
        #expect(left == 0)
    }

    @Test func `what waits names nobody`() async throws {
        let scene = try await Scene()
        let page = try await scene.agreedTo()
        try await scene.work()
        let database = scene.house.office.journal.database
        let rows =
            try await database.ask("SELECT sealed FROM export_piece")
            + database.ask("SELECT wish FROM export_run") + database.ask("SELECT decision FROM export_run")
        let plain = String(decoding: try await scene.fetch(page).bytes, as: UTF8.self)

        #expect(plain.contains("Mia") && rows.count >= 3)
        for row in rows {
            let text = String(decoding: try row.blob(0), as: UTF8.self)
            #expect(!text.contains("wardrobe") && !text.contains("Otherplace"))
        }
    }

    @Test func `every text of the pages comes from the catalogues`() async throws {
        let scene = try await Scene { $0.voice = .bracketed }
        let page = try await scene.ask("zzreason", "zzsomebody")
        for browser in [scene.officer, scene.second] {
            for path in ["/exports", page] {
                let strays = Bracketed.strays(in: try await browser.get(path).body)
                #expect(strays.isEmpty, "\(path): \(strays.prefix(5))")
            }
        }
        _ = try await scene.house.post("\(page)/answer", [("answer", "yes")], as: scene.second)
        try await scene.work()
        let strays = Bracketed.strays(in: try await scene.officer.get(page).body)
        #expect(strays.isEmpty, "\(strays.prefix(5))")
    }
}

/// Twelve families, somebody who may ask for everything, and somebody who may agree.
private struct Scene {
    let house: House
    private(set) var officer: TestBrowser
    private(set) var second: TestBrowser
    let lead: Worker.ID
    let families: [Family.ID]

    init(_ change: (inout Office.Options) -> Void = { _ in }) async throws {
        house = try await House.build(change)
        officer = try await house.visitor("Records officer", login: "zzffion")
        second = try await house.visitor("Information governance", login: "zzpriya")
        lead = try await house.visitor("Practitioner", login: "zznia").account
        var families: [Family.ID] = []
        for _ in 0..<12 { families.append(try await house.family(lead: lead)) }
        self.families = families
    }

    /// The same after a while, when both have signed in again.
    func later(minutes: Int64) async throws -> Scene {
        house.clock.advance(minutes: minutes)
        var scene = self
        scene.officer = try await house.signedInAgain(officer)
        scene.second = try await house.signedInAgain(second)
        return scene
    }

    /// - Returns: the page of what was asked for.
    func ask(
        _ reason: String = "We move to another system", _ recipient: String = "Siân of Otherplace",
        restricted: Bool = false
    ) async throws -> String {
        let fields = [("reason", reason), ("recipient", recipient)] + (restricted ? [("restricted", "yes")] : [])
        return try #require(try await house.post("/exports", fields, as: officer).location)
    }

    func agreedTo(restricted: Bool = false) async throws -> String {
        let page = try await ask(restricted: restricted)
        _ = try await house.post("\(page)/answer", [("answer", "yes")], as: second)
        return page
    }

    func work() async throws { try await ExportWork.step(house.office) }

    func fetch(_ page: String) async throws -> TestAnswer { try await house.post("\(page)/file", as: officer) }
}

extension House {
    fileprivate func count(_ table: DataTable) async throws -> Int {
        try await office.journal.database.read { try $0.page(of: table, after: nil, limit: 10_000).count }
    }
}
