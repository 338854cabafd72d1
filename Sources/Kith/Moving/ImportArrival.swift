import Foundation
import HTTPTypes
import Journal
import Practice

/// A file arrives: it is sealed and kept piece by piece, never as a whole.
struct ImportArrival {
    /// No file is longer, in bytes.
    static let longest = 1 << 30

    private let visit: Visit
    private var shelf: ImportShelf { visit.office.imports }

    init(_ visit: Visit) {
        self.visit = visit
    }

    func answer() async throws -> Answer {
        guard let upload = visit.upload else { throw Problem.badForm }
        let actor = try visit.actor()
        let source = visit.form.text("source")
        let file = await upload.file
        let faults = faults(source, file)
        guard faults.isEmpty else {
            await upload.pass()
            return try await again(faults)
        }
        let run = ImportRun(
            id: ID(visit.office.surroundings.newID()), by: actor.id, at: visit.now, source: source, file: file)
        try await shelf.begin(run)
        do {
            guard let arrived = try await keep(upload, run.id) else {
                try await shelf.forget(run.id)
                await upload.pass()
                return try await again([("file", visit.words.fileTooLong)])
            }
            try await shelf.arrived(run.id, pieces: arrived.pieces, size: arrived.size, line: visit.line())
        } catch {
            // What broke off leaves nothing, nor does a full disk.
            try? await shelf.forget(run.id)
            throw error
        }
        var answer = Answer.redirect(.imports(run.id))
        answer.isLogged = true
        return answer
    }

    private func faults(_ source: String, _ file: String) -> [(field: String, words: String)] {
        var faults: [(field: String, words: String)] = []
        if source.isEmpty { faults.append(("source", visit.words.sourceMissing)) }
        if source.count > 200 { faults.append(("source", visit.words.sourceTooLong)) }
        if file.isEmpty { faults.append(("file", visit.words.fileMissing)) }
        return faults
    }

    private func again(_ faults: [(field: String, words: String)]) async throws -> Answer {
        let page = ImportsPage(
            visit: visit, runs: try await shelf.newest(), source: visit.form.text("source"), errors: faults)
        return .page(page.html, status: .unprocessableContent)
    }

    /// - Returns: nil where the file is too long.
    private func keep(_ upload: Upload, _ run: ImportRun.ID) async throws -> (pieces: Int, size: Int64)? {
        var waiting: [UInt8] = []
        var (pieces, size) = (0, 0)
        while let bytes = try await upload.piece() {
            size += bytes.count
            guard size <= Self.longest else { return nil }
            waiting += bytes
            while waiting.count >= SealedSpool.piece {
                guard visit.office.journal.database.hasRoom() else { throw StorageFault.full }
                try await shelf.keep(Array(waiting.prefix(SealedSpool.piece)), as: pieces, of: run)
                waiting.removeFirst(SealedSpool.piece)
                pieces += 1
            }
        }
        if !waiting.isEmpty {
            try await shelf.keep(waiting, as: pieces, of: run)
            pieces += 1
        }
        return (pieces, Int64(size))
    }
}

/// What is wrong in a file as a table, which no spreadsheet takes for formulas.
enum ImportProblemFile {
    static func bytes(_ run: ImportRun.ID, _ shelf: ImportShelf, _ words: Words) -> ByteStream {
        let place = Place()
        return ByteStream {
            switch await place.last {
            case nil:
                await place.go(to: -1)
                return [0xEF, 0xBB, 0xBF] + Array(Spreadsheet.row(words.problemColumns).utf8)
            case let last?:
                guard let next = try await shelf.problems(run, after: last) else { return nil }
                await place.go(to: next.first)
                let isWelsh = words.language == .welsh
                return next.problems.flatMap { problem in
                    Array(
                        Spreadsheet.row([
                            String(problem.row), problem.family, problem.part, problem.field,
                            isWelsh ? problem.welsh : problem.english,
                        ]).utf8)
                }
            }
        }
    }

    /// How far it was sent.
    private actor Place {
        var last: Int?

        func go(to last: Int) { self.last = last }
    }
}

/// A small table of invented people, to begin from.
enum ImportExample {
    static func bytes(_ authority: Authority, _ today: Day) -> ByteStream {
        let area = authority.areas.first { !authority.retired.contains($0.id) }?.name.english ?? ""
        let rows = [
            [
                "family", "record", "id", "name", "part", "born", "area", "from", "how", "to", "category", "text",
                "children",
            ],
            ["F-1001", "person", "a", "Asha", "child", "2018-05-04", area, "", "", "", "", "", ""],
            ["F-1001", "person", "b", "Beth", "adult", "", "", "", "", "", "", "", ""],
            ["F-1001", "tie", "", "", "", "", "", "b", "mother", "a", "", "", ""],
            [
                "F-1001", "item", "", "", "", "", "", "", "", "", "pastHarm",
                "On 3 March Asha was alone at home from four until nine in the evening.", "a",
            ],
            ["F-1002", "person", "c", "Carys", "child", "2020-11-30", area, "", "", "", "", "", ""],
        ]
        let text = rows.map { Spreadsheet.row($0) }.joined()
        let once = Once()
        return ByteStream { await once.take() ? [0xEF, 0xBB, 0xBF] + Array(text.utf8) : nil }
    }

    private actor Once {
        private var isTaken = false

        func take() -> Bool {
            defer { isTaken = true }
            return !isTaken
        }
    }
}
