import Foundation
import Journal
import Practice

/// The index tables of families: lists and searches without opening a single record.
enum FamilyIndex {
    /// What a list shows of a family. Names are sealed.
    struct Summary: Codable, Hashable, Sendable {
        var adults: [String]
        var children: [Child]

        struct Child: Codable, Hashable, Sendable {
            var name: String
            var birth: Person.Birth
        }
    }

    static let families = IndexTable<Family>(
        "family_index",
        [
            .blob("lead").orNull, .blob("team").orNull, .integer("opened"), .integer("is_open"),
            .integer("is_restricted"), .integer("has_statement"), .integer("has_goal"), .integer("has_scale"),
            .integer("last_asked").orNull, .integer("restriction_reviewed").orNull,
        ], sealed: true, indexes: [["team", "is_open", "is_restricted", "stream"]],
        isSame: {
            $0.standing == $1.standing && $0.people == $1.people && $0.pairs == $1.pairs && $0.scales == $1.scales
        }
    ) { family, _ in
        // A record that is a part of another one stands in no list: the family is there once.
        guard !family.standing.isMerged else { return [] }
        return [
            IndexRow(
                [
                    family.standing.lead.map { Bind($0.value) } ?? .null,
                    family.standing.team.map { Bind($0.value) } ?? .null,
                    .integer(Int64(family.standing.opened?.number ?? 0)), .integer(family.standing.isOpen ? 1 : 0),
                    .integer(family.standing.restriction == nil ? 0 : 1), has(.statement, family), has(.goal, family),
                    has(.scale, family),
                    family.scales.all.flatMap(\.allRatings).map(\.day.number).max().map { .integer(Int64($0)) }
                        ?? .null,
                    family.standing.restriction.map { .integer(Int64($0.reviewed.number)) } ?? .null,
                ], sealed: summary(of: family))
        ]
    }

    /// Who works with which family, and who is named on a restricted one.
    static let workers = IndexTable<Family>(
        "family_worker",
        [
            .blob("worker"), .integer("is_named"), .integer("until_day").orNull, .blob("granted_by").orNull,
            .integer("is_open"),
        ], indexes: [["worker", "is_open", "until_day", "stream"], ["granted_by"]],
        isSame: { $0.standing == $1.standing }
    ) { family, _ in
        guard !family.standing.isMerged else { return [] }
        let standing = family.standing
        let isOpen = Bind.integer(standing.isOpen ? 1 : 0)
        if let restriction = standing.restriction {
            return restriction.named.sorted().map { IndexRow([Bind($0.value), .integer(1), .null, .null, isOpen]) }
        }
        let workers = standing.coWorkers.union(standing.lead.map { [$0] } ?? [])
        return workers.sorted().map { worker in
            let grant = worker == standing.lead ? nil : standing.grants[worker]
            return IndexRow([
                Bind(worker.value), .integer(0), grant?.until.map { .integer(Int64($0.number)) } ?? .null,
                grant.map { Bind($0.by.value) } ?? .null, isOpen,
            ])
        }
    }

    /// By what people are found: keyed tokens, packed and sealed, so that nobody can count them (decision 17).
    static let tokens = IndexTable<Family>(
        "family_token", [], sealed: true,
        isSame: { $0.people == $1.people && $0.standing.isMerged == $1.standing.isMerged }
    ) { family, keys in
        guard !family.standing.isMerged else { return [] }
        let card = SearchCard(of: family.people.present.map(\.details), keys: keys)
        return card.bytes.isEmpty ? [] : [IndexRow([], sealed: card.bytes)]
    }

    /// Where somebody was born on a day of the same bucket: the one way to a record that leads past who may open it, for an
    /// emergency (decision 22). A bucket is shared by so many people that it tells nothing of any of them.
    static let births = IndexTable<Family>(
        "family_birth", [.integer("bucket")], indexes: [["bucket"]],
        isSame: { $0.people == $1.people && $0.standing.isMerged == $1.standing.isMerged }
    ) { family, keys in
        guard !family.standing.isMerged else { return [] }
        let days = family.people.present.compactMap { person -> Day? in
            if case .day(let day) = person.details.birth { day } else { nil }
        }
        return Set(days.map { BirthBucket.number(of: $0, keys: keys) }).sorted().map { IndexRow([.integer($0)]) }
    }

    static let tables = [families, workers, tokens, births, sharings]

    private static func has(_ element: Elements.Element, _ family: Family) -> Bind {
        if case .present = family.state(of: element) { .integer(1) } else { .integer(0) }
    }

    private static func summary(of family: Family) -> [UInt8] {
        let children = family.people.children.map { Summary.Child(name: $0.name, birth: $0.details.birth) }
        let summary = Summary(adults: family.people.with(.adult).map(\.name), children: children)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return (try? encoder.encode(summary)).map(Array.init) ?? []
    }
}

/// In which of few buckets a day of birth lies, by a keyed digest.
enum BirthBucket {
    /// A thousand: a hundredth of what there is to look through in a large authority, and in a small one still so few that
    /// strangers share one.
    static let count: UInt64 = 1_024

    static func number(of day: Day, keys: KeyRing) -> Int64 {
        var place = Canonical()
        place.append("bucket of a birth")
        place.append(day.description)
        let digest = keys[.tokens].digest(of: place.bytes).prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return Int64(digest % count)
    }
}
