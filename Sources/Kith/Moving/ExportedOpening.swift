import Foundation
import Journal
import Practice

/// One line of the access log about a record, as an export holds it: who did what with it, and when.
///
/// Where somebody sat when they did stays behind: it says nothing about the record, and something about their home.
struct ExportedOpening: Codable, Hashable, Sendable {
    var family: Family.ID
    /// Milliseconds since 1970, UTC.
    var at: Int64
    var by: Worker.ID?
    /// What they were called when this was taken out.
    var name: String?
    var role: String?
    /// view, print, change, export …
    var action: String
    var part: String
    /// Why they opened it, where they did not work with the family, and what they said about that.
    var purpose: String?
    var reason: String?
    /// done, refused or failed.
    var outcome: String

    init(_ line: AccessLine, of family: Family.ID, _ staff: Staff, _ keys: KeyRing) {
        self.family = family
        (at, action, part, outcome) = (line.at, line.action, line.plainPart, line.outcome)
        by = line.actor.map { ID($0) }
        name = by.flatMap { staff.accounts[$0]?.profile.name }
        role = ID<Role>(line.role).flatMap { staff.roles[$0]?.english }
        purpose = line.purpose?.rawValue
        reason = line.reason(openedBy: keys)
    }

    func line() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
    }
}
