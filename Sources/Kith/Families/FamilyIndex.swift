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

    static let tables = [families, workers, tokens]

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
