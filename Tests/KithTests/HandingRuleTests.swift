import Foundation
import Journal
import Practice
import Testing

@testable import Kith

/// Every kind of event that was ever recorded has a rule for a file of one person's records: by the golden samples, of
/// which there has to be one for each kind.
@Suite struct HandingRuleTests {
    private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

    private static func golden(_ name: String) throws -> Data {
        try Data(contentsOf: tests.appending(path: "PracticeTests/Golden/\(name).json"))
    }

    private static let names: [String] =
        ((try? FileManager.default.contentsOfDirectory(
            atPath: tests.appending(path: "PracticeTests/Golden").path)) ?? [])
        .filter { $0.hasSuffix(".json") && $0 != "words.json" }.map { String($0.dropLast(5)) }.sorted()

    /// The rows of the table: where something stands, and the kinds of which that is so.
    private static func rows() throws -> [(place: String, kinds: [String])] {
        let text = try String(contentsOf: tests.appending(path: "../docs/export.md"), encoding: .utf8)
        let table = try #require(text.components(separatedBy: "| Where it stands in the file | Kinds of events |").last)
        return table.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2).prefix { $0.hasPrefix("|") }
            .map { row in
                let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
                let kinds = cells[1].split(separator: "`").map(String.init).filter { !$0.contains(",") && $0 != " " }
                return (cells[0], kinds)
            }
    }

    private static func kind(_ name: String) -> String {
        name.split(separator: ".").prefix(2).joined(separator: ".")
    }

    @Test func `every kind of event stands in one row of docs/export.md, and every row is about kinds that there are`()
        throws
    {
        let rows = try Self.rows()
        let kinds = Set(Self.names.map(Self.kind))
        #expect(kinds.count > 140)
        for kind in kinds.sorted() {
            let fitting = rows.filter { row in
                row.kinds.contains { $0 == kind || ($0.hasSuffix("*") && kind.hasPrefix($0.dropLast())) }
            }
            #expect(fitting.count == 1, "\(kind) stands in \(fitting.count) rows")
        }
        for known in rows.flatMap(\.kinds) where !known.hasSuffix("*") { #expect(kinds.contains(known), "\(known)") }
    }

    @Test func `what docs/export.md says of a kind is what the rule does`() throws {
        let rows = try Self.rows()
        for name in Self.names {
            let place = rows.first { $0.kinds.contains(Self.kind(name)) }?.place ?? ""
            let data = try Self.golden(name)
            if let event = try? JSONDecoder().decode(Family.Event.self, from: data) {
                #expect(place.hasPrefix("stays") == event.handingRule.isStay, "\(name): \(event.handingRule)")
                #expect(place.contains("without the other") == (event.handingRule == .joined), "\(name)")
            } else if name.hasPrefix("meeting."), let event = try? JSONDecoder().decode(Meeting.Event.self, from: data)
            {
                let said =
                    switch event.handingRule {
                    case .minutes: "in the copy of the minutes"
                    case .own: "among what the person said"
                    case .sharing: "among what the person was shown"
                    case .stays: "stays"
                    }
                #expect(place.hasPrefix(said), "\(name): \(place)")
            }
        }
    }

    /// A child's record in which each kind has happened once, from the golden samples.
    private static func story() throws -> HandingStory {
        let first = [
            "standing.opened", "people.personAdded", "people.personAdded.birth-not-known", "people.personAdded.unborn",
            "map.itemAdded", "map.questionAsked", "pairs.pairWritten", "scales.scaleAsked", "scales.numberGiven",
        ]
        let rest = names.filter { name in
            !first.contains(name)
                && !["meeting", "referral", "authority", "merging"].contains(name.split(separator: ".")[0])
        }
        let events = try (first + rest).map { try JSONDecoder().decode(Family.Event.self, from: golden($0)) }
        let day = try #require(Day(year: 2026, month: 11, day: 3))
        let history = History(
            events.enumerated().map { place, event in
                let at = Moment(milliseconds: 1_793_700_000_000 + Int64(place))
                return (version: place + 1, stamp: Stamp(at: at, on: day, by: ID(9)), event: event as Family.Event?)
            })
        let mia = Person.ID(1)
        let entries = history.entries.enumerated().map { place, entry in
            (entry, place + 1 < history.entries.count ? history.entries[place + 1].before : history.now)
        }
        let person = try #require(history.now.people[mia])
        let record = HandedRecord(
            id: ID(77), version: events.count, family: history.now, person: person,
            chapters: [.init(stream: ID(77), reader: mia, entries: entries)], meetings: [], papers: [])
        return HandingStory(
            record: record, ticks: Set(HandingTick.allCases), takenOut: [], words: Words(.english), staff: Staff(),
            authority: Authority(), today: day)
    }

    @Test func `of a child's record with every kind of event, everything that has to be told is told`() throws {
        let story = try Self.story()
        let told = Set(story.entries.map(\.kind))
        let events = story.record.chapters.flatMap(\.entries).compactMap(\.entry.event)
        let expected = try Set(events.filter { !$0.handingRule.isStay }.map { try Family.encode($0).kind })

        #expect(expected.subtracting(told).sorted() == Self.othersAlone)
        let kept = try Set(events.filter { $0.handingRule.isStay }.map { try Family.encode($0).kind })
        #expect(kept.isDisjoint(with: told) && !kept.isEmpty)
    }

    /// Kinds whose sample is about somebody else alone.
    private static let othersAlone = ["people.personPutBack", "people.personTakenOff", "sharing.copyPublished"]
}

extension HandingRule {
    fileprivate var isStay: Bool { if case .stays = self { true } else { false } }
}
