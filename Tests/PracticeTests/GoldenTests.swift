import Foundation
import Practice
import Testing

/// What was once recorded is read for ever: one file holds each kind of event as it is stored.
struct GoldenTests {
    @Test(arguments: samples)
    func `an event of a family is stored as it was released, and read as it was recorded`(sample: Sample) throws {
        let encoded = try Golden.encoded(sample.event)

        let golden = try Golden.text(sample.name, orWrite: encoded)
        let read = try Golden.decoded(golden, as: Family.Event.self)

        #expect(encoded == golden)
        #expect(read == sample.event)
    }

    @Test(arguments: authoritySamples)
    func `an event of an authority is stored as it was released, and read as it was recorded`(
        event: Authority.Event
    ) throws {
        let encoded = try Golden.encoded(event)

        let golden = try Golden.text(event.kind, orWrite: encoded)
        let read = try Golden.decoded(golden, as: Authority.Event.self)

        #expect(encoded == golden)
        #expect(read == event)
    }

    @Test(arguments: meetingSamples)
    func `an event of a meeting is stored as it was released, and read as it was recorded`(
        event: Meeting.Event
    ) throws {
        let encoded = try Golden.encoded(event)

        let golden = try Golden.text(event.kind, orWrite: encoded)
        let read = try Golden.decoded(golden, as: Meeting.Event.self)

        #expect(encoded == golden)
        #expect(read == event)
    }

    @Test(arguments: referralSamples)
    func `an event of a referral is stored as it was released, and read as it was recorded`(
        event: Referral.Event
    ) throws {
        let encoded = try Golden.encoded(event)

        let golden = try Golden.text(event.kind, orWrite: encoded)
        let read = try Golden.decoded(golden, as: Referral.Event.self)

        #expect(encoded == golden)
        #expect(read == event)
    }

    @Test func `an event of a meeting that belongs to a step is stored as it was released`() throws {
        for (name, event) in meetingVariants {
            let encoded = try Golden.encoded(event)
            let golden = try Golden.text(name, orWrite: encoded)
            #expect(encoded == golden)
            #expect(try Golden.decoded(golden, as: Meeting.Event.self) == event)
        }
    }

    @Test func `every kind of event has a sample`() {
        let sampled = Set(samples.filter { $0.variant == nil }.map(\.event.kind))
        let sampledOfAuthority = Set(authoritySamples.map(\.kind))

        #expect(Set(Family.Event.kinds).subtracting(sampled).isEmpty)
        #expect(Set(Authority.Event.kinds).subtracting(sampledOfAuthority).isEmpty)
        #expect(Set(Meeting.Event.kinds).subtracting(meetingSamples.map(\.kind)).isEmpty)
        #expect(Set(Referral.Event.kinds).subtracting(referralSamples.map(\.kind)).isEmpty)
    }

    @Test func `every sample has a name of its own`() {
        let names = samples.map(\.name) + authoritySamples.map(\.kind)

        #expect(Set(names).count == names.count)
    }

    @Test(arguments: samples)
    func `an event is stored under its tool and its kind alone`(sample: Sample) throws {
        let stored = try JSONSerialization.jsonObject(with: JSONEncoder().encode(sample.event))

        let tools = try #require(stored as? [String: [String: Any]])
        let path = tools.flatMap { tool, events in events.keys.map { "\(tool).\($0)" } }
        #expect(path == [sample.event.kind])
    }

    @Test func `every file ever released can still be read`() throws {
        let unreadable = try Golden.names.filter { name in
            guard name != "words" else { return false }
            let text = try String(contentsOf: Golden.folder.appending(path: "\(name).json"), encoding: .utf8)
            let isAuthority = name.hasPrefix("authority.")
            if name.hasPrefix("meeting.") { return (try? Golden.decoded(text, as: Meeting.Event.self)) == nil }
            if name.hasPrefix("referral.") { return (try? Golden.decoded(text, as: Referral.Event.self)) == nil }
            return isAuthority
                ? (try? Golden.decoded(text, as: Authority.Event.self)) == nil
                : (try? Golden.decoded(text, as: Family.Event.self)) == nil
        }

        #expect(unreadable.isEmpty)
    }

    @Test func `the words that are stored for choices are those that were released`() throws {
        let words: [String: [String]] = [
            "Category": Category.allCases.map(\.rawValue), "Element": Elements.Element.allCases.map(\.rawValue),
            "Grounds": Standing.Grounds.allCases.map(\.rawValue), "Hint": Hint.allCases.map(\.rawValue),
            "Part": Person.Part.allCases.map(\.rawValue), "ScaleKind": Scale.Kind.allCases.map(\.rawValue),
            "ShownTo": Rating.ShownTo.allCases.map(\.rawValue), "Unit": Goal.Unit.allCases.map(\.rawValue),
            "ColumnOrder": Terminology.ColumnOrder.allCases.map(\.rawValue),
            "Way": Rating.Way.allCases.map(\.rawValue), "Origin": Round.Answer.Origin.allCases.map(\.rawValue),
            "Column": Column.allCases.map(\.rawValue),
        ]

        let encoded = try Golden.encoded(words)
        let text = try Golden.text("words", orWrite: encoded)
        let released = try Golden.decoded(text, as: [String: [String]].self)

        let lost = released.filter { choice, known in !Set(known).isSubset(of: words[choice] ?? []) }
        #expect(lost.isEmpty)
        #expect(text == encoded, "After adding a choice, remove words.json and have it written again.")
    }
}
