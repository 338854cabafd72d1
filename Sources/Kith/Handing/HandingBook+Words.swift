import Markup
import Practice

/// What a file of one person's records says about itself, and where what stands in it is found.
extension HandingBook {
    /// Which records were looked through.
    var searched: [String] {
        records.map { record in
            let since = record.chapters.flatMap(\.entries).map(\.entry.stamp.on).min().map(words.day) ?? ""
            return words.handingSearchedRecord(words.list(record.family.people.names), since)
        } + [words.handingSearchedFor(person.name)]
    }

    /// What is not in it, each with why.
    var leftOut: [String] {
        let count = cover.handing.takenOut.count
        return [
            words.handingOthers,
            count > 0 ? words.handingTookOut(count, cover.handing.takenOutBecause) : "",
            withheldMeetings > 0 ? words.handingWithheld(withheldMeetings) : "",
            unreadable > 0 ? words.exportNotReadable(unreadable) : "", words.handingNotInKith,
        ].filter { !$0.isEmpty }
    }

    /// What the law says people are told: as the authority says it, else as Kith does.
    var notice: [(heading: String, text: String)] {
        RecordNotice.Heading.allCases.map { heading in
            let own = authority.recordNotice[heading].map { words.pick(english: $0.english, welsh: $0.welsh) } ?? ""
            return (words.name(of: heading), own.isEmpty ? words.usual(heading) : own)
        }
    }

    /// Everything in it that people wrote.
    func texts(_ entries: [HandingEntry]) -> [String] {
        entries.flatMap { [$0.title] + $0.body.plainLines } + voice.flatMap { [$0.text.text] + $0.facts }
            + records.flatMap { paper($0).plainLines }
    }

    /// The people of the records who are named in what happened, each with the numbers of the entries.
    func index(_ entries: [HandingEntry]) -> [(name: String, numbers: [Int])] {
        var found: [String: [Int]] = [:]
        for (place, entry) in entries.enumerated() {
            guard let record = records.first(where: { $0.id == entry.record }) else { continue }
            let text = ([entry.title] + entry.body.plainLines).joined(separator: " ")
            for name in Set(record.family.people.all(namedIn: text).map(\.name)) {
                found[name, default: []].append(place + 1)
            }
        }
        return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
