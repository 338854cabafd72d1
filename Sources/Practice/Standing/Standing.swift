/// How a family stands to the service: open or closed, who works with it, and who may open its record.
package struct Standing: Hashable, Sendable {
    /// Why a record is restricted to named people (assurance 30).
    package enum Grounds: String, CaseIterable, Hashable, Sendable, Codable {
        case staffOrRelative, adoption, highProfile, highRisk, safeguardingReview, policeRequest, other
    }

    package struct Restriction: Hashable, Sendable {
        package var grounds: Grounds
        package var since: Day
        package var named: Set<Worker.ID>
        /// When somebody last looked at whether it is still needed.
        package var reviewed: Day
    }

    /// For how long a co-worker is let in (assurance 31).
    package struct Grant: Hashable, Sendable {
        package var from: Day
        /// The last day; nil where nobody has said.
        package var until: Day?
        /// Who let them in, or last let them stay.
        package var by: Worker.ID
    }

    /// Where the record, or a part of it, came from, and when it was taken in here.
    package struct Origin: Hashable, Sendable {
        /// The system it came from.
        package var source: String
        /// What the family is called there.
        package var reference: String
        package var on: Day
    }

    /// The day the service opened the family; nil only before the first event.
    package internal(set) var opened: Day?
    package internal(set) var closed: Day?
    package internal(set) var closedBecause: String?
    package internal(set) var lead: Worker.ID?
    /// Also those whose time has ended: they are told apart by their grant.
    package internal(set) var coWorkers: Set<Worker.ID> = []
    package internal(set) var grants: [Worker.ID: Grant] = [:]
    package internal(set) var team: Team.ID?
    package internal(set) var restriction: Restriction?

    /// Do people without an account go on in a meeting of the family? Not where its record was closed, or restricted to
    /// others than whoever leads.
    package func takesGuests(ledBy worker: Worker.ID?) -> Bool {
        guard isOpen else { return false }
        guard let restriction else { return true }
        return worker.map(restriction.named.contains) == true
    }

    package internal(set) var origins: [Origin] = []
    /// It is a part of another record now, and goes on there.
    package internal(set) var isMerged = false

    /// Does somebody work with the family on this day: as its lead, or beside the lead and not beyond their time?
    package func works(_ worker: Worker.ID, on day: Day) -> Bool {
        if lead == worker { return true }
        guard coWorkers.contains(worker) else { return false }
        return grants[worker]?.until.map { day <= $0 } ?? true
    }

    /// Nothing is known: nobody works with it, nobody may open it.
    package init() {}

    package var isOpen: Bool { opened != nil && closed == nil && !isMerged }

    package enum Event: Hashable, Sendable, Codable {
        case opened(on: Day)
        case closed(on: Day, because: String)
        case reopened(on: Day, because: String)
        case allocated(lead: Worker.ID?, team: Team.ID?)
        case coWorkerAdded(worker: Worker.ID, until: Day? = nil)
        case coWorkerStays(worker: Worker.ID, until: Day)
        case coWorkerLeft(worker: Worker.ID)
        case restricted(grounds: Grounds, named: [Worker.ID])
        case nameAdded(worker: Worker.ID)
        case nameTakenOff(worker: Worker.ID)
        case restrictionLifted(because: String)
        case restrictionReviewed(because: String)
        /// The record was taken in from another system, where it has this reference.
        case imported(source: String, reference: String)
    }

    mutating func apply(_ event: Event, _ stamp: Stamp) {
        switch event {
        case .opened(let day): opened = day
        case .closed(let day, let reason): (closed, closedBecause) = (day, reason)
        case .reopened: (closed, closedBecause) = (nil, nil)
        case .allocated(let lead, let team): (self.lead, self.team) = (lead, team)
        case .coWorkerAdded(let worker, let until):
            coWorkers.insert(worker)
            grants[worker] = Grant(from: stamp.on, until: until, by: stamp.by)
        case .coWorkerStays(let worker, let until):
            grants[worker] = Grant(from: stamp.on, until: until, by: stamp.by)
        case .coWorkerLeft(let worker):
            coWorkers.remove(worker)
            grants[worker] = nil
        case .restricted(let grounds, let named):
            restriction = Restriction(grounds: grounds, since: stamp.on, named: Set(named), reviewed: stamp.on)
        case .nameAdded(let worker): restriction?.named.insert(worker)
        case .nameTakenOff(let worker): restriction?.named.remove(worker)
        case .restrictionLifted: restriction = nil
        case .restrictionReviewed: restriction?.reviewed = stamp.on
        case .imported(let source, let reference):
            origins.append(Origin(source: source, reference: reference, on: stamp.on))
        }
    }
}

extension Family {
    /// Says who works with the family. The lead of a restricted record must be one of its named people.
    ///
    /// Co-workers who are new are let in up to the day `until`.
    package func allocate(
        lead: Worker.ID?, team: Team.ID?, coWorkers: Set<Worker.ID>, until: Day? = nil
    ) throws(Refusal) -> [Event] {
        if let restriction = standing.restriction, let lead, !restriction.named.contains(lead) {
            throw Refusal(.leadNotNamed, "lead")
        }
        var events: [Standing.Event] = []
        if lead != standing.lead || team != standing.team { events.append(.allocated(lead: lead, team: team)) }
        events += coWorkers.subtracting(standing.coWorkers).sorted().map {
            .coWorkerAdded(worker: $0, until: until)
        }
        events += standing.coWorkers.subtracting(coWorkers).sorted().map { .coWorkerLeft(worker: $0) }
        return events.map { .standing($0) }
    }

    /// Lets a co-worker stay as long again as they were let in for, from today; whoever was let in without an end, for so
    /// many `days`.
    package func prolong(_ worker: Worker.ID, days: Int? = nil, today: Day) throws(Refusal) -> [Event] {
        let grant = standing.grants[worker]
        let until = grant?.until
        let length = grant.flatMap { grant in until.map { max(1, $0.number - grant.from.number) } } ?? days
        guard standing.coWorkers.contains(worker), let length, let end = today.adding(days: length) else {
            throw Refusal(.notFound, "worker")
        }
        return end == until ? [] : [.standing(.coWorkerStays(worker: worker, until: end))]
    }

    /// Somebody looked at whether the restriction is still needed, and it is.
    package func reviewRestriction(because reason: String) throws(Refusal) -> [Event] {
        guard standing.restriction != nil else { throw Refusal(.notFound) }
        return [.standing(.restrictionReviewed(because: try why(reason)))]
    }

    /// Restricts the record to named people, or changes who is named. One of `lifters`, who may lift a restriction, has
    /// to be among them, or it would be for ever.
    package func restrict(
        _ grounds: Standing.Grounds, named: Set<Worker.ID>, lifters: Set<Worker.ID>
    ) throws(Refusal) -> [Event] {
        guard !named.isEmpty else { throw Refusal(.notFound, "named") }
        if let lead = standing.lead, !named.contains(lead) { throw Refusal(.leadNotNamed, "named") }
        guard !named.isDisjoint(with: lifters) else { throw Refusal(.nobodyCanLift, "named") }
        guard let now = standing.restriction, now.grounds == grounds else {
            return [.standing(.restricted(grounds: grounds, named: named.sorted()))]
        }
        let added = named.subtracting(now.named).sorted().map { Standing.Event.nameAdded(worker: $0) }
        let gone = now.named.subtracting(named).sorted().map { Standing.Event.nameTakenOff(worker: $0) }
        return (added + gone).map { .standing($0) }
    }

    package func liftRestriction(because reason: String) throws(Refusal) -> [Event] {
        guard standing.restriction != nil else { throw Refusal(.notFound) }
        return [.standing(.restrictionLifted(because: try why(reason)))]
    }

    /// Notes that the record was taken in from another system.
    package func takeIn(from source: String, reference: String) throws(Refusal) -> [Event] {
        var checks = Checks()
        let source = checks.needed(Written(source), "source")
        let reference = checks.needed(Written(reference), "family")
        try checks.pass()
        return [.standing(.imported(source: source, reference: reference))]
    }

    package func close(on day: Day, because reason: String, today: Day) throws(Refusal) -> [Event] {
        guard standing.isOpen, let opened = standing.opened else { throw Refusal(.isClosed) }
        var checks = Checks()
        if day > today { checks.refuse(.inFuture, "day") }
        if day < opened { checks.refuse(.tooEarly, "day") }
        return [.standing(.closed(on: day, because: try checks.finish(try why(reason))))]
    }

    /// Takes back what was brought in and not worked with since: the record is closed, and nobody has it any more.
    package func takeBack(because reason: String, today: Day) throws(Refusal) -> [Event] {
        guard !standing.origins.isEmpty else { throw Refusal(.notFound) }
        let closing =
            standing.isOpen
            ? try close(on: max(today, standing.opened ?? today), because: reason, today: today) : []
        var events = closing
        if standing.lead != nil || standing.team != nil { events.append(.standing(.allocated(lead: nil, team: nil))) }
        events += standing.coWorkers.sorted().map { .standing(.coWorkerLeft(worker: $0)) }
        return events
    }

    package func reopen(on day: Day, because reason: String) throws(Refusal) -> [Event] {
        guard let closed = standing.closed else { throw Refusal(.notFound) }
        var checks = Checks()
        if day < closed { checks.refuse(.tooEarly, "day") }
        return [.standing(.reopened(on: day, because: try checks.finish(try why(reason))))]
    }

    /// A closed record is read and reopened, and nothing else.
    func stillOpen() throws(Refusal) {
        guard !standing.isMerged else { throw Refusal(.isMerged) }
        guard standing.closed == nil else { throw Refusal(.isClosed) }
    }

    /// The reason for a step, which has to be given.
    func why(_ reason: String, field: String = "why") throws(Refusal) -> String {
        let reason = try Written.plain(reason, field: field)
        guard !reason.isEmpty else { throw Refusal(.whyMissing, field) }
        return reason
    }
}
