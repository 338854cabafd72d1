import Markup
import Practice

/// The file of one person's records as a value, from which the page and the data beside it are both made: what stands in
/// one stands in the other.
struct HandingBook: Sendable {
    /// Who gave it away, to whom, why, and when.
    struct Cover: Sendable {
        var handing: Handing
        var by: String
        var made: Day
    }

    let records: [HandedRecord]
    let cover: Cover
    let ticks: Set<HandingTick>
    let authority: Authority
    let staff: Staff
    let coach: Coach
    let words: Words

    private var takenOut: Set<String> { Set(cover.handing.takenOut) }

    var person: Person { records[0].person }

    func story(_ record: HandedRecord) -> HandingStory {
        HandingStory(
            record: record, ticks: ticks, takenOut: takenOut, words: words, staff: staff, authority: authority,
            today: cover.made)
    }

    /// Everything that happened, in all records, the oldest first.
    var entries: [HandingEntry] {
        records.flatMap { story($0).entries }.sorted { ($0.day, $0.order) < ($1.day, $1.order) }
    }

    /// Minutes of which part is kept from whoever makes the file: somebody else gives them.
    var withheldMeetings: Int { records.flatMap(\.meetings).count { !$0.isWhole && $0.meeting.plan != nil } }

    var unreadable: Int { records.map { story($0).unreadable }.reduce(0, +) }

    // MARK: Who they are

    /// What is kept of the person in one record, each under its label.
    func facts(_ record: HandedRecord) -> [(String, String)] {
        let (details, family) = (record.person.details, record.family)
        let born =
            switch details.birth {
            case .day(let day): words.day(day)
            case .unborn(let due): due.map { words.due(words.day($0)) } ?? words.birthUnborn
            case .notKnown: ""
            }
        let ties = family.people.ties(of: record.person.id).map { tie in
            words.tie(family.people.name(of: tie.from), tie.how, family.people.name(of: tie.to))
        }
        let area = family.areas.area(of: record.person.id, on: cover.made).flatMap { authority[$0] }
        let facts = [
            (words.name, details.name), (words.handingPart, words.nameOfOne(details.part)),
            (words.fullName, details.fullName), (words.otherNames, details.otherNames), (words.bornShort, born),
            (words.pronouns, details.pronouns), (words.speaks, details.speaks), (words.reads, details.reads),
            (words.formatsShort, words.list(of: details.formats)), (words.knownShort, details.known),
            (words.identifiers, details.identifiers.map(words.told).joined(separator: "; ")),
            (words.serviceArea, record.person.isChild ? area.map { words.name(of: $0) } ?? "" : ""),
            (words.ties, ties.joined(separator: "; ")),
            (words.safeContact, ticks.contains(.safeContact) ? details.safeContact : ""),
        ]
        return facts.filter { !$0.1.isEmpty }
    }

    // MARK: The record as it stands

    func paper(_ record: HandedRecord) -> HTML {
        let copy = FamilyCopy(
            of: record.family, for: record.person,
            parts: ticks.contains(.questions) ? Set(CopyPart.allCases) : CopyPart.usual,
            with: ticks.protected.subtracting([.safeContact]), without: story(record).copyLeavesOut)
        return CopyPaper(copy: copy, words: words, authority: authority, day: cover.made).whole
    }

    // MARK: What is explained

    /// The terms and letters of the work in what was written, each with plain words for it.
    func glossary(_ texts: [String]) -> [(term: String, meaning: String)] {
        let names = records.flatMap { $0.family.people.present.map(\.name) }
        var found: [String: String] = [:]
        for text in Set(texts) {
            // What people wrote stays in its own language, which the reading finds out.
            for notice in coach.read(text, as: .sentence, for: .family, names: names) {
                guard [.acronym, .jargon].contains(notice.problem), case .listed(_, let ask) = notice.advice else {
                    continue
                }
                found[notice.text] = Self.meaning(ask)
            }
        }
        return found.sorted { $0.key.lowercased() < $1.key.lowercased() }.map { ($0.key, $0.value) }
    }

    /// The lists tell writers what to say.
    private static func meaning(_ ask: String) -> String {
        let said =
            ask.hasPrefix("say: ") ? String(ask.dropFirst(5)) : ask.hasPrefix("say ") ? String(ask.dropFirst(4)) : ask
        return said.filter { !"“”".contains($0) }
    }
}

extension HandingStory {
    /// What the copy of the record as it stands leaves out: what was taken out, and what a child's file does not hold.
    fileprivate var copyLeavesOut: Set<UInt128> {
        now.takenOut.union(record.family.map.items.filter { !HandingMoment.isAboutReader($0, in: now) }.map(\.id.value))
    }
}
