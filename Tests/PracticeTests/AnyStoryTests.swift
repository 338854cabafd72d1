import Foundation
import Practice
import Testing

/// A hundred attempts to do something with one record, as chance has it.
struct Story: Sendable {
    private(set) var events: [(version: Int, stamp: Stamp, event: Family.Event?)] = []
    /// The record as it was folded while it happened.
    private(set) var lived = Family()
    private(set) var refusals = 0
    /// Attempts that were refused and changed the record all the same.
    private(set) var marksLeft = 0

    init(seed: UInt64, authority: Authority) {
        var hand = Hand(seed: seed, authority: authority)
        for _ in 0..<100 {
            if hand.once(in: 4) { hand.today = hand.today.adding(days: 1) ?? hand.today }
            attempt(&hand)
        }
    }

    private mutating func attempt(_ hand: inout Hand) {
        let before = lived
        guard let deed = Hand.deeds.randomElement(using: &hand.chance) else { return }
        do {
            for event in try deed(lived, &hand) {
                let stamp = stamp(hand.today, after: events.count, by: hand.worker())
                events.append((events.count + 1, stamp, event))
                lived.apply(event, stamp)
            }
        } catch {
            refusals += 1
            if lived != before { marksLeft += 1 }
        }
    }
}

/// What holds whatever people do, tried with two hundred stories.
struct AnyStoryTests {
    private static let stories: [Story] = {
        guard let authority = try? anAuthority() else { return [] }
        return (0..<200).map { Story(seed: $0, authority: authority) }
    }()

    /// The stories for which this does not hold.
    private func stories(without holds: (Story) throws -> Bool) rethrows -> [Int] {
        try Self.stories.indices.filter { try !holds(Self.stories[$0]) }
    }

    private func recorded(_ holds: (Family.Event) -> Bool) -> Int {
        Self.stories.map { $0.events.compactMap(\.event).count(where: holds) }.reduce(0, +)
    }

    @Test func `the stories are many, and hold every tool and many refusals`() {
        let tools = [
            recorded { if case .standing = $0 { true } else { false } },
            recorded { if case .people = $0 { true } else { false } },
            recorded { if case .areas = $0 { true } else { false } },
            recorded { if case .map = $0 { true } else { false } },
            recorded { if case .pairs = $0 { true } else { false } },
            recorded { if case .scales = $0 { true } else { false } },
            recorded { if case .elements = $0 { true } else { false } },
            recorded { if case .sharing = $0 { true } else { false } },
        ]
        let refusals = Self.stories.map(\.refusals).reduce(0, +)

        #expect(Self.stories.count == 200)
        #expect(tools.allSatisfy { $0 > 50 }, "\(tools)")
        #expect(refusals > 1_000)
    }

    @Test func `folding step by step and folding the whole history give the same record`() {
        let wrong = stories { History($0.events).now == $0.lived }

        #expect(wrong.isEmpty)
    }

    @Test func `events that were stored and read again give the same record`() throws {
        let wrong = try stories { story in
            let stored = try JSONEncoder().encode(story.events.compactMap(\.event))
            let read = try JSONDecoder().decode([Family.Event].self, from: stored)
            return History(zip(story.events, read).map { ($0.version, $0.stamp, $1) }).now == story.lived
        }

        #expect(wrong.isEmpty)
    }

    @Test func `a refusal leaves no mark`() {
        let wrong = stories { $0.marksLeft == 0 }

        #expect(wrong.isEmpty)
    }

    @Test func `an event touches only things that were there before it`() {
        let touching = Self.stories.flatMap(\.events).count { $0.event?.touches.isEmpty == false }

        let wrong = stories { story in
            History(story.events).entries.allSatisfy { entry in
                let there = entry.before.identities
                switch entry.event {
                // What a record has only one of, and where its children are, was always there.
                case .standing, .areas, .elements: return true
                default: return entry.event?.touches.allSatisfy(there.contains) ?? true
                }
            }
        }

        #expect(touching > 1_000)
        #expect(wrong.isEmpty)
    }

    @Test func `as of any day is the fold of what had been recorded by then`() {
        let wrong = stories { story in
            let history = History(story.events)
            return Set(story.events.map(\.stamp.on)).allSatisfy { day in
                var then = Family()
                for entry in story.events where entry.stamp.on <= day { then.apply(entry.event, entry.stamp) }
                return history.record(on: day) == then
            }
        }

        #expect(wrong.isEmpty)
    }

    @Test func `every number is from 0 to 10, has its reason or that none was given, and its question both ends`() {
        var numbers = 0
        let wrong = stories { story in
            story.lived.scales.all.flatMap(\.series).allSatisfy { series in
                series.ratings.filter(\.isLive).allSatisfy { rating in
                    guard let number = rating.number else { return series.wording.hasBothEnds }
                    numbers += 1
                    return (0...10).contains(number) && rating.content.reason != nil && series.wording.hasBothEnds
                }
            }
        }

        #expect(wrong.isEmpty)
        #expect(numbers > 100)
    }

    @Test func `the lead of a restricted family is always named`() {
        var restricted = 0
        let wrong = stories { story in
            History(story.events).entries.map(\.before.standing).allSatisfy { standing in
                guard let lead = standing.lead, let restriction = standing.restriction else { return true }
                restricted += 1
                return restriction.named.contains(lead)
            }
        }

        #expect(wrong.isEmpty)
        #expect(restricted > 100)
    }

    @Test func `a pair always has at least one half, and a withdrawn thing its reason`() {
        let wrong = stories { story in
            let family = story.lived
            let reasons = family.map.withdrawn.map(\.withdrawn) + family.people.gone.map(\.gone)
            return family.pairs.all.allSatisfy { !$0.statement.isEmpty || !$0.goal.isEmpty }
                && reasons.allSatisfy { $0?.isEmpty == false }
        }

        #expect(wrong.isEmpty)
    }
}

extension Family {
    /// The raw identities of all things of the record.
    fileprivate var identities: Set<UInt128> {
        let everybody = (people.present + people.gone).map(\.id.value)
        let onMap = map.items.map(\.id.value) + map.questions.map(\.id.value)
        let ratings = scales.all.flatMap(\.allRatings).map(\.id.value)
        let decisions = sharings.all.map(\.id.value) + sharings.copies.map(\.id.value)
        return Set(everybody + onMap + pairs.all.map(\.id.value) + scales.all.map(\.id.value) + ratings + decisions)
    }
}
