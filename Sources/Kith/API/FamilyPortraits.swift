import Foundation
import Journal
import Practice

/// How a whole record is told, and how families stand in lists.
extension Portraits {
    static let restriction = Portrait<Standing.Restriction>(
        "Restriction", "Only the named people can open the record.",
        [
            .init("grounds", .choice(of: Standing.Grounds.self), "Why.") { .text($0.grounds.rawValue) },
            .init("since", .day, "Since when.") { JSON($0.since) },
            .init("named", .list(of: .identity, most: nil), "Who can open it.") {
                .list($0.named.sorted().map { JSON($0) })
            },
        ])

    static let origin = Portrait<Standing.Origin>(
        "Origin", "Where the record, or a part of it, came from.",
        [
            .init("source", .text, "The other system.", like: "Old system") { .text($0.source) },
            .init("reference", .text, "What the family is called there.", like: "F-1001") { .text($0.reference) },
            .init("on", .day, "When it came.") { JSON($0.on) },
        ])

    static let standing = Portrait<Standing>(
        "Standing", "How the family stands to the service.",
        [
            .init("opened", .orNull(.day), "The day the service opened the family.") { JSON($0.opened) },
            .init("closed", .orNull(.day), "The day it closed it; null while it is open.", like: .null) {
                JSON($0.closed)
            },
            why("closedBecause", "Why it was closed.") { $0.closedBecause },
            .init("lead", .orNull(.identity), "The lead worker.") { JSON($0.lead) },
            .init("coWorkers", .list(of: .identity, most: nil), "Who works with the family besides.") {
                .list($0.coWorkers.sorted().map { JSON($0) })
            },
            .init("team", .orNull(.identity), "The team.") { JSON($0.team) },
            .init("restriction", .orNull(restriction.shape), "Who alone can open it; null where it is not restricted.")
            {
                restriction.json($0.restriction)
            },
            .init("grants", .list(of: grant.shape, most: nil), "Who is let in for a while, also where that is over.") {
                grant.json($0.everyGrant)
            },
            .init("origins", .list(of: origin.shape, most: nil), "What it is called in other systems.") {
                origin.json($0.origins)
            },
        ])

    static let family = Portrait<FamilyIn>(
        "Family", "A family's record. Its version is also its ETag.",
        [
            .init("id", .identity, "Which family.") { JSON($0.id) },
            .init("version", .number(0...Int(Int32.max)), "How many things have been recorded.", like: 42) {
                .number($0.version)
            },
        ] + standing.lines { $0.family.standing } + [
            .init("people", .list(of: person.shape, most: nil), "Everybody, children first.") {
                person.json($0.family.everybody)
            },
            .init("ties", .list(of: tie.shape, most: nil), "How they belong together.") {
                tie.json($0.family.people.ties)
            },
            .init("items", .list(of: item.shape, most: nil), "The map, in the order it came; withdrawn items too.") {
                item.json($0.family.map.items)
            },
            .init("questions", .list(of: question.shape, most: nil), "What is not known yet.") {
                question.json($0.family.map.questions)
            },
            .init("pairs", .list(of: pair.shape, most: nil), "Statements with their goals; retired ones too.") {
                pair.json($0.family.pairs.all)
            },
            .init("scales", .list(of: scale.shape, most: nil), "Scaling questions with all answers; retired ones too.")
            {
                scale.json($0.family.scales.all)
            },
            .init("notYet", .list(of: notYet.shape, most: 3), "Why elements of the three are not there yet.") {
                notYet.json($0.family.putOff)
            },
            .init("hintsSetAside", .list(of: hintSetAside.shape, most: nil), "Hints that somebody set aside.") {
                hintSetAside.json($0.family.hintsSetAside)
            },
            .init("merged", .list(of: merging.shape, most: nil), "Records that were taken in, oldest first.") {
                merging.json($0.family.mergings.taken)
            },
        ])

    static let happening = Portrait<Happening>(
        "HistoryEntry", "One thing that happened in the record.",
        [
            .init("version", .number(1...Int(Int32.max)), "The version of the record from then on.", like: 12) {
                .number($0.version)
            }
        ] + stamp.lines { $0.stamp } + [
            .init("kind", .text(most: 100), "What happened.", like: "map.itemAdded") { .text($0.kind) },
            .init(
                "event", .orNull(.anyObject),
                "All of it, as in an export (docs/export.md); null where only a newer Kith knows it.",
                like: ["map": ["itemRestored": ["item": "3vq2k8m0h5x7r1d9t4w6b2n8cz"]]]
            ) { $0.event },
        ])

    static let meeting = Portrait<MeetingRow>(
        "Meeting", "A meeting about the family.",
        [
            .init("id", .identity, "Which meeting.") { JSON($0.id) },
            .init("on", .day, "The day.") { JSON($0.on) },
            .init("type", .text(most: 100), "What kind.", like: "core") { .text($0.type.rawValue) },
            .init("state", .choice(["planned", "running", "ended", "cancelled"]), "How far it is.") { .text($0.state) },
        ])

    /// What a list shows of a child.
    static let listedChild = Portrait<FamilyIndex.Summary.Child>(
        "ListedChild", "A child in a list of families.",
        [
            .init("name", .text, "What the child is called.", like: "Mia") { .text($0.name) },
            .init("born", .orNull(.day), "The day of birth, where it is known.") {
                if case .day(let day) = $0.birth { JSON(day) } else { .null }
            },
        ])

    static let listed = Portrait<FamilyRow>(
        "ListedFamily", "A family in a list.",
        [
            .init("id", .identity, "Which family.") { JSON($0.id) },
            .init("version", .number(1...Int(Int32.max)), "The version of its record.", like: 42) {
                .number($0.version)
            },
            .init("changed", .moment, "When something was last recorded.") { .text($0.changed.utc) },
            .init("adults", .list(of: .text, most: nil), "The names of its adults.", like: ["Kayla"]) {
                .list($0.summary.adults.map { .text($0) })
            },
            .init("children", .list(of: listedChild.shape, most: nil), "Its children, from old to young.") {
                listedChild.json($0.summary.children)
            },
            .init("opened", .day, "The day it was opened.") { JSON($0.opened) },
            .init("isOpen", .flag, "Whether it is open.") { .flag($0.isOpen) },
            .init("isRestricted", .flag, "Whether it is restricted to named people.") { .flag($0.isRestricted) },
            .init("lead", .orNull(.identity), "The lead worker.") { JSON($0.lead) },
            .init("team", .orNull(.identity), "The team.") { JSON($0.team) },
            .init(
                "missing", .list(of: .choice(of: Elements.Element.self), most: nil),
                "Which of the three elements are not there yet."
            ) { .list($0.missing.map { .text($0.rawValue) }) },
            .init("lastAsked", .orNull(.day), "The newest answer to a scaling question.") { JSON($0.lastAsked) },
        ])
}

/// A record with its identity and version.
struct FamilyIn: Sendable {
    var id: Family.ID
    var version: Int
    var family: Family
}

extension Portraits {
    /// One thing of the history.
    struct Happening: Sendable {
        var version: Int
        var stamp: Stamp
        var kind: String
        var event: JSON

        init(_ entry: Entry<Family.Event>) throws {
            version = entry.version
            stamp = Stamp(entry)
            kind = entry.kind
            guard let known = entry.event else {
                event = .null
                return
            }
            event = try JSONReading.value(of: try EventCode.encode(known).bytes, deepest: 100)
        }
    }
}
