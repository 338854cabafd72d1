/// Two records of one family that became one, and the way back (decision 18).
///
/// The record that stays takes in what was recorded in the other, word for word. What it was without that is kept beneath
/// and goes on with everything that is not about the other's things, so that both can part again as they are.
package struct Mergings: Hashable, Sendable {
    /// A person who stood in both records.
    package struct Same: Hashable, Sendable, Codable {
        /// Who they were in the record that was taken in.
        package var there: Person.ID
        /// Who they are here.
        package var here: Person.ID

        package init(there: Person.ID, here: Person.ID) {
            self.there = there
            self.here = here
        }
    }

    /// The restriction that holds for the whole because it held for a part.
    package struct Carried: Hashable, Sendable, Codable {
        package var grounds: Standing.Grounds
        package var named: [Worker.ID]

        package init(grounds: Standing.Grounds, named: [Worker.ID]) {
            self.grounds = grounds
            self.named = named
        }
    }

    /// Until when somebody is let in who came along with the other record.
    package struct Stay: Hashable, Sendable, Codable {
        package var worker: Worker.ID
        package var until: Day

        package init(worker: Worker.ID, until: Day) {
            self.worker = worker
            self.until = until
        }
    }

    /// A record that was taken in.
    package struct Taken: Hashable, Sendable {
        package var family: Family.ID
        /// What it was called.
        package var name: String
        package var stamp: Stamp
        package var because: String
        package var same: [Same]
        /// Its people, items, questions, pairs, scales and numbers, and what was added to them since.
        package internal(set) var things: Set<UInt128>
        /// What was recorded since about its things alone; it goes back with them.
        package internal(set) var since: [Told] = []
        /// How much was recorded since that names things of both; it stays.
        package internal(set) var ofBoth = 0
    }

    /// The record that this one is a part of now.
    package struct Into: Hashable, Sendable {
        package var family: Family.ID
        package var stamp: Stamp
        package var because: String
    }

    indirect enum Beneath: Hashable, Sendable {
        case nothing
        case record(Family)
    }

    /// The newest last: they part in the opposite order.
    package internal(set) var taken: [Taken] = []
    package internal(set) var into: Into?
    var beneath = Beneath.nothing

    package enum Event: Hashable, Sendable, Codable {
        case tookIn(
            family: Family.ID, name: String, because: String, told: [Told], same: [Same], coWorkers: [Worker.ID],
            restriction: Carried?, stays: [Stay]? = nil)
        case mergedInto(family: Family.ID, because: String)
        case gaveBack(family: Family.ID, name: String, because: String)
        case cameBack(from: Family.ID, because: String, told: [Told])
    }

    /// Would the record be restricted still, should the last one that was taken in part from it?
    package var isRestrictedBeneath: Bool {
        if case .record(let beneath) = beneath { beneath.standing.restriction != nil } else { false }
    }

    /// The record that a thing came from; nil where it is this one's own.
    package func origin(of thing: UInt128) -> Taken? { taken.last { $0.things.contains(thing) } }
}

/// Something that was recorded in another record, with when and by whom.
package struct Told: Hashable, Sendable, Codable {
    package var event: Family.Event
    package var at: Moment
    package var on: Day
    package var by: Worker.ID

    package init(_ event: Family.Event, _ stamp: Stamp) {
        self.event = event
        (at, on, by) = (stamp.at, stamp.on, stamp.by)
    }

    package var stamp: Stamp { Stamp(at: at, on: on, by: by) }
}
