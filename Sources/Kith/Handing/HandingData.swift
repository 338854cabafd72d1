import Foundation
import Markup
import Practice

/// The same file for programs: made of the same values as the page, so nothing stands in it that the page does not say.
struct HandingData: Codable, Sendable {
    static let format = "kith-person-1"

    struct Named: Codable, Sendable {
        var name: String
        var text: String
    }

    struct Entry: Codable, Sendable {
        /// As on the page.
        var number: Int
        /// The record it is from, by its number.
        var record: String
        /// Which kind of thing happened: `map.itemAdded`.
        var kind: String
        /// The day on which it was written down, and when it happened where that was not then.
        var day: String
        var happened: String?
        var title: String
        var lines: [String]
    }

    struct Line: Codable, Sendable {
        var day: String?
        var title: String
        var text: String
        var language: String
        var facts: [String]
    }

    struct Record: Codable, Sendable {
        var record: String
        /// Who the person is there.
        var person: [Named]
        /// The record as it stands, as it may be given to them.
        var now: [String]
    }

    var format = Self.format
    var authority: String
    var name: String
    var made: String
    var madeBy: String
    var to: String
    var because: String
    var language: String
    var searched: [String]
    var leftOut: [String]
    var notice: [Named]
    var records: [Record]
    var said: [Line]
    var happened: [Entry]
    var shared: [Line]
    var glossary: [Named]

    init(_ book: HandingBook) {
        let (words, entries) = (book.words, book.entries)
        (authority, name, made) = (book.authority.name, book.person.name, book.cover.made.description)
        (madeBy, to, because) = (book.cover.by, book.cover.handing.to, book.cover.handing.because)
        (language, searched, leftOut) = (words.language.rawValue, book.searched, book.leftOut)
        notice = book.notice.map { Named(name: $0.heading, text: $0.text) }
        records = book.records.map { record in
            Record(
                record: record.id.description, person: book.facts(record).map { Named(name: $0.0, text: $0.1) },
                now: book.paper(record).plainLines)
        }
        said = book.voice.map(Self.line)
        happened = entries.enumerated().map { place, entry in
            Entry(
                number: place + 1, record: entry.record.description, kind: entry.kind, day: entry.day.description,
                happened: entry.happened?.text, title: entry.title, lines: entry.body.plainLines)
        }
        shared = book.sharing.map(Self.line)
        glossary = book.glossary(book.texts(entries)).map { Named(name: $0.term, text: $0.meaning) }
    }

    private static func line(_ line: HandingBook.Line) -> Line {
        Line(
            day: line.day?.description, title: line.title, text: line.text.text, language: line.text.language,
            facts: line.facts)
    }

    func bytes() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
    }
}
