/// The record of one family: the fold of everything that happened in the work with it.
package struct Family: Hashable, Sendable {
    package typealias ID = Practice.ID<Family>

    package internal(set) var standing = Standing()
    package private(set) var people = People()
    package private(set) var areas = Areas()
    package private(set) var map = FamilyMap()
    package private(set) var pairs = Pairs()
    package private(set) var scales = Scales()
    package private(set) var elements = Elements()
    package private(set) var sharings = Sharings()
    package internal(set) var mergings = Mergings()
    /// How many events were recorded by a newer version and cannot be understood here.
    package private(set) var newerKinds = 0

    package init() {}

    package enum Event: Hashable, Sendable {
        case standing(Standing.Event)
        case people(People.Event)
        case areas(Areas.Event)
        case map(FamilyMap.Event)
        case pairs(Pairs.Event)
        case scales(Scales.Event)
        case elements(Elements.Event)
        case sharing(Sharings.Event)
        case merging(Mergings.Event)
    }

    /// Takes in what happened; nil is an event that only a newer version knows.
    package mutating func apply(_ event: Event?, _ stamp: Stamp) {
        switch event {
        case .merging(let event): apply(event, stamp)
        case .some(let event) where !mergings.taken.isEmpty: takeWhileOne(event, stamp)
        case .some(let event): take(event, stamp)
        case nil: newerKinds += 1
        }
    }

    /// Takes in what happened to one of the tools.
    mutating func take(_ event: Event, _ stamp: Stamp) {
        switch event {
        case .standing(let event): standing.apply(event, stamp)
        case .people(let event): people.apply(event, stamp)
        case .areas(let event): areas.apply(event, stamp)
        case .map(let event): map.apply(event, stamp)
        case .pairs(let event): pairs.apply(event, stamp)
        case .scales(let event): scales.apply(event, stamp)
        case .elements(let event): elements.apply(event, stamp)
        case .sharing(let event): sharings.apply(event, stamp)
        case .merging: break
        }
    }

    /// Opens a family with its first people.
    package func open(on day: Day, today: Day) throws(Refusal) -> [Event] {
        guard day <= today else { throw Refusal(.inFuture, "opened") }
        return standing.opened == nil ? [.standing(.opened(on: day))] : []
    }
}

extension Family.Event: Codable {
    /// The tools of a record, by the names under which their events are stored.
    package enum Tool: String, CodingKey, CaseIterable, Sendable {
        case standing, people, areas, map, pairs, scales, elements, sharing, merging
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Tool.self)
        guard let tool = container.allKeys.first, container.allKeys.count == 1 else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not an event of one known tool"))
        }
        self =
            switch tool {
            case .standing: .standing(try container.decode(Standing.Event.self, forKey: tool))
            case .people: .people(try container.decode(People.Event.self, forKey: tool))
            case .areas: .areas(try container.decode(Areas.Event.self, forKey: tool))
            case .map: .map(try container.decode(FamilyMap.Event.self, forKey: tool))
            case .pairs: .pairs(try container.decode(Pairs.Event.self, forKey: tool))
            case .scales: .scales(try container.decode(Scales.Event.self, forKey: tool))
            case .elements: .elements(try container.decode(Elements.Event.self, forKey: tool))
            case .sharing: .sharing(try container.decode(Sharings.Event.self, forKey: tool))
            case .merging: .merging(try container.decode(Mergings.Event.self, forKey: tool))
            }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Tool.self)
        switch self {
        case .standing(let event): try container.encode(event, forKey: .standing)
        case .people(let event): try container.encode(event, forKey: .people)
        case .areas(let event): try container.encode(event, forKey: .areas)
        case .map(let event): try container.encode(event, forKey: .map)
        case .pairs(let event): try container.encode(event, forKey: .pairs)
        case .scales(let event): try container.encode(event, forKey: .scales)
        case .elements(let event): try container.encode(event, forKey: .elements)
        case .sharing(let event): try container.encode(event, forKey: .sharing)
        case .merging(let event): try container.encode(event, forKey: .merging)
        }
    }
}
