import Foundation
import Journal
import Practice

/// Writes the pack for when Kith is away, and looks after those that were written before.
package struct ContinuityPack: Sendable {
    /// Where a daily pack goes, what it is sealed with, and for how many days it is kept.
    package struct Daily: Sendable {
        package var folder: String
        package var passphraseFile: String
        package var days: Int

        package init(folder: String, passphraseFile: String, days: Int) {
            self.folder = folder
            self.passphraseFile = passphraseFile
            self.days = days
        }
    }

    /// Why there is no pack, in a sentence for whoever asked for it.
    package struct Fault: Error, Hashable, CustomStringConvertible {
        package let description: String
    }

    private static let weeks = 4
    /// So many records stand in one line of the access log.
    private static let together = 200
    private static let beginning = "kith-continuity-"

    let office: Office

    package init(_ office: Office) {
        self.office = office
    }

    /// Writes one file. `restricted` writes the restricted families and no others: the two never stand in one file.
    ///
    /// - Returns: what was done, in sentences.
    package func write(
        to file: String, passphraseFile: String, restricted: Bool = false, language: String = "en"
    ) async throws -> [String] {
        let passphrase = try Self.passphrase(in: passphraseFile, apartFrom: file)
        guard let language = Language(rawValue: language) else { throw Fault(description: "The language is en or cy.") }
        guard !FileManager.default.fileExists(atPath: file) else {
            throw Fault(description: "\(file) is there already. Nothing was written.")
        }
        let words = Words(language)
        let entries = try await entries(restricted)
        let page = ContinuityPage(
            entries: entries.map(\.entry), authority: try await office.authority(),
            staff: try await office.accounts.everybody(), made: office.surroundings.now(), isRestricted: restricted,
            words: words)
        let sealed = try await SealedPage(content: page.html, words: words).file(under: passphrase)
        try await log(entries.map(\.id), restricted)
        let unfinished = file + ".unfinished"
        guard
            FileManager.default.createFile(
                atPath: unfinished, contents: sealed, attributes: [.posixPermissions: 0o600])
        else { throw Fault(description: "\(file) cannot be written.") }
        try FileManager.default.moveItem(atPath: unfinished, toPath: file)
        return ["\(entries.count) \(restricted ? "restricted" : "open") families were written into \(file)."]
    }

    /// Writes today's pack into the folder and removes those that are too old.
    func writeDaily(_ daily: Daily) async throws {
        let today = Clock.day(of: office.surroundings.now())
        let place = { (name: String) in (daily.folder as NSString).appendingPathComponent(name) }
        let files = FileManager.default
        try files.createDirectory(
            atPath: daily.folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let name = "\(Self.beginning)\(today).html"
        if !files.fileExists(atPath: place(name)) {
            _ = try await write(to: place(name), passphraseFile: daily.passphraseFile)
        }
        for name in try files.contentsOfDirectory(atPath: daily.folder) {
            guard let day = Self.day(of: name), today.number - day.number >= daily.days else { continue }
            try files.removeItem(atPath: place(name))
        }
    }

    /// The day of a daily pack, also of one that was not finished; nil for any other file.
    private static func day(of name: String) -> Day? {
        guard name.hasPrefix(beginning), name.hasSuffix(".html") || name.hasSuffix(".html.unfinished") else {
            return nil
        }
        return Day(String(name.dropFirst(beginning.count).prefix(10)))
    }

    private static func passphrase(in path: String, apartFrom file: String) throws -> String {
        func folder(_ path: String) -> String {
            URL(fileURLWithPath: path).resolvingSymlinksInPath().deletingLastPathComponent().path
        }
        guard folder(path) != folder(file) else {
            throw Fault(description: "The passphrase must not lie beside the pack. Nothing was written.")
        }
        guard let bytes = FileManager.default.contents(atPath: path), let text = String(data: bytes, encoding: .utf8)
        else { throw Fault(description: "The passphrase's file \(path) is not there or cannot be read.") }
        let passphrase = text.trimmingCharacters(in: .whitespacesAndNewlines)
        if let weakness = SealedPage.weakness(of: passphrase) { throw Fault(description: weakness) }
        return passphrase
    }

    private func entries(_ restricted: Bool) async throws -> [(id: UInt128, entry: ContinuityPage.Entry)] {
        let meetings = try await comingMeetings()
        var entries: [(UInt128, ContinuityPage.Entry)] = []
        for id in try await office.families.ids() {
            try Task.checkCancellation()
            guard let family = try await office.families.load(id)?.record, family.standing.isOpen,
                !family.standing.isMerged, (family.standing.restriction != nil) == restricted
            else { continue }
            entries.append((id, ContinuityPage.Entry(family: family, meetings: meetings[ID(id)] ?? [])))
        }
        return entries
    }

    /// The meetings of the coming weeks by family, soonest first.
    private func comingMeetings() async throws -> [Family.ID: [Meeting.Plan]] {
        let today = Clock.day(of: office.surroundings.now()).number
        let until = today + 7 * Self.weeks
        let ids = try await office.journal.database.read { tx in
            try tx.rows(
                """
                SELECT stream FROM meeting_index WHERE day >= \(today) AND day <= \(until)
                AND state IN ('planned', 'running') ORDER BY day, stream
                """
            ).map { try $0.identity(0) }
        }
        var found: [Family.ID: [Meeting.Plan]] = [:]
        for id in ids {
            guard let plan = try await office.meetings.load(id)?.record.plan else { continue }
            found[plan.family, default: []].append(plan)
        }
        return found
    }

    /// No line, no pack. A restricted record finds the pack in its own list; of the others one line holds many.
    private func log(_ ids: [UInt128], _ restricted: Bool) async throws {
        var line = office.ownLine("continuity")
        line.action = "export"
        if restricted {
            for id in ids {
                line.stream = id
                try await office.journal.access.record(line)
            }
            return
        }
        for start in stride(from: 0, to: max(ids.count, 1), by: Self.together) {
            line.shown = Array(ids[start..<min(start + Self.together, ids.count)])
            try await office.journal.access.record(line)
        }
    }
}
