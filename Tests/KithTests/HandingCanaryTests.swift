import Journal
import Practice
import Testing

@testable import Kith

/// What a copy keeps from somebody, a file of their records keeps from them too.
@Suite struct HandingCanaryTests {
    private static let ticks: [Set<Protected>] = [[], Set(Protected.inCopies)] + Protected.inCopies.map { [$0] }

    @Test(arguments: Reader.allCases)
    func `a file holds what a copy for the person holds, and nothing that a copy keeps from them`(
        reader: Reader
    ) async throws {
        let house = try await House.build()
        let manager = try await house.visitor("Team manager")
        let id = try await house.sharedFamily(lead: manager.account)
        try await house.fullFamily(lead: manager.account)
        for ticked in Self.ticks {
            let version = try #require(try await house.office.families.load(id.value)).version
            let fields = [
                ("person", reader.id.description), ("seen", "\(id):\(version)"), ("export-reason", "Asked."),
                ("export-recipient", "The person"), ("language", "en"),
            ]
            let file = try await house.post(
                Link.family(id).handPerson.path, fields + ticked.map { ("with", $0.rawValue) }, as: manager)
            let unpacked = try Unpacked(file.bytes)
            let texts = [try unpacked.text("/records.html"), try unpacked.text("/records.json")].map { $0.lowercased() }
            for canary in Canary.all where !Self.isTheirs(canary.word, reader, ticked) {
                let may = canary.isForOne(reader, ticked)
                let isThere = texts.map { $0.contains(canary.word) }
                #expect(isThere == [may, may], "\(canary.word) for \(reader) with \(ticked)")
            }
        }
    }

    /// What a copy never holds and a file does: who they are, how they answered, what was said to a statement, and the rough
    /// words of a worry that became a statement which they see.
    private static func isTheirs(_ word: String, _ reader: Reader, _ ticked: Set<Protected>) -> Bool {
        if ["qqidentifier", "qqfullname", "qqasker", "qqoccasion"].contains(word) { return true }
        if word == "qqresponse" { return reader == .ruth || ticked.contains(.othersWords) }
        return word.hasPrefix("qqkept") && word != "qqkept\(reader)"
    }
}
