/// The story of a family: what happened, by the day on which it happened or was said and not by the day it was written
/// down (docs/practice/15). It tells what still stands, in the words that stand now; the history keeps what they were.
package struct Story: Sendable {
    package struct Step: Sendable {
        /// As precisely as it is known.
        package var happened: Happened
        /// What was recorded, with the words of today.
        package var entry: History.Entry
        /// Whom it is about; nobody by name where it is about all.
        package var about: Set<Person.ID>
    }

    /// Newest first; what is known in words alone stands at the end, in the order in which it was written down.
    package let steps: [Step]

    package init(_ history: History) {
        let people = Set((history.now.people.present + history.now.people.gone).map(\.id))
        let all = history.entries.compactMap { entry -> Step? in
            guard let (event, happened) = entry.event?.told(in: history.now, on: entry.stamp.on) else { return nil }
            var entry = entry
            entry.event = event
            return Step(happened: happened, entry: entry, about: event.people(in: history.now).intersection(people))
        }
        steps = all.enumerated().sorted { Self.isBefore(($0.element, $0.offset), ($1.element, $1.offset)) }
            .map(\.element)
    }

    /// Of the numbers of one day 10 comes first; else what was written down later stands above.
    private static func isBefore(_ one: (step: Step, place: Int), _ other: (step: Step, place: Int)) -> Bool {
        guard let (day, next) = both(one.step.happened.earliest, other.step.happened.earliest) else {
            if (one.step.happened.earliest == nil) != (other.step.happened.earliest == nil) {
                return one.step.happened.earliest != nil
            }
            return one.place < other.place
        }
        if day != next { return day > next }
        if let (mine, theirs) = both(one.step.number, other.step.number), mine != theirs { return mine > theirs }
        return one.place > other.place
    }

    private static func both<Value>(_ one: Value?, _ other: Value?) -> (Value, Value)? {
        if let one, let other { (one, other) } else { nil }
    }
}

extension Story.Step {
    fileprivate var number: Int? {
        guard case .scales(.numberGiven(_, _, let content)) = entry.event, case .number(let value) = content.answer
        else { return nil }
        return value
    }
}

extension Family.Event {
    /// The event with the words that stand now, and when it happened; nil where it is no part of the story, or was taken
    /// back.
    fileprivate func told(in family: Family, on day: Day) -> (Family.Event, Happened)? {
        switch self {
        case .standing(.opened(let day)), .standing(.closed(let day, _)), .standing(.reopened(let day, _)):
            (self, .day(on: day))
        case .areas(.moved(_, _, let day, _)): (self, .day(on: day))
        case .map(let event): event.told(in: family, on: day).map { (.map($0), $1) }
        case .pairs(let event): event.told(in: family, on: day).map { (.pairs($0), $1) }
        case .scales(.numberGiven(let scale, let rating, _)):
            family.scales[scale]?.allRatings.first { $0.id == rating && $0.isLive }.map {
                (.scales(.numberGiven(scale: scale, rating: rating, content: $0.content)), .day(on: $0.day))
            }
        case .standing, .people, .scales, .elements, .sharing, .merging: nil
        }
    }

    /// Everybody whom it names, and whom the thing it changes is about.
    fileprivate func people(in family: Family) -> Set<Person.ID> {
        var about = Set(Mentions.ids(in: self).map { Person.ID($0) })
        switch self {
        case .map(.stepDone(let item, _)): about.formUnion(family.map[item]?.content.children ?? [])
        case .pairs(let event): about.formUnion(event.pair.flatMap { family.pairs[$0] }?.content.children ?? [])
        default: break
        }
        return about
    }
}

extension FamilyMap.Event {
    fileprivate func told(in family: Family, on day: Day) -> (FamilyMap.Event, Happened)? {
        switch self {
        case .itemAdded(let id, _, _):
            guard let item = family.map[id], item.isLive else { return nil }
            return (
                .itemAdded(item: id, category: item.category, content: item.content),
                item.content.happened ?? .day(on: day)
            )
        case .stepDone(let id, let day):
            guard let item = family.map[id], item.isLive else { return nil }
            return (self, .day(on: day))
        case .questionAnswered(let id, _):
            guard let question = family.map.question(id), question.withdrawn == nil, let answer = question.answer else {
                return nil
            }
            return (.questionAnswered(question: id, answer: answer), .day(on: day))
        default: return nil
        }
    }
}

extension Pairs.Event {
    fileprivate func told(in family: Family, on day: Day) -> (Pairs.Event, Happened)? {
        switch self {
        case .pairWritten(let id, let content, let source):
            (
                .pairWritten(pair: id, content: family.pairs[id]?.content ?? content, source: source), .day(on: day)
            )
        case .pairShared(_, let sharing): (self, .day(on: sharing.day))
        case .holdingBegan(_, let day), .goalMet(_, let day): (self, .day(on: day))
        case .pairAgreed, .pairRetired, .holdingReset, .goalAbandoned: (self, .day(on: day))
        case .pairReworded: nil
        }
    }

    fileprivate var pair: Pair.ID? {
        switch self {
        case .pairWritten(let id, _, _), .pairReworded(let id, _), .pairShared(let id, _), .pairAgreed(let id),
            .pairRetired(let id, _), .holdingBegan(let id, _), .holdingReset(let id, _), .goalMet(let id, _),
            .goalAbandoned(let id, _):
            id
        }
    }
}
