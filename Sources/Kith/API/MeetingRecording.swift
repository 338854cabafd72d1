import HTTPTypes
import Journal
import Practice

extension Route {
    /// A route of the interface inside one meeting; `path` is what follows `families/:family/meetings/:meeting/`.
    static func api(
        meeting method: Method, _ path: String, may action: FamilyAction = .record, logs log: LogRule,
        _ operation: Operation, answer: @escaping @Sendable (MeetingVisit, Asked) async throws -> Answer
    ) -> Route {
        .api(
            family: method, "meetings/:meeting" + (path.isEmpty ? "" : "/\(path)"), may: action, logs: log, operation
        ) { visit, asked in try await answer(try await MeetingVisit(visit), asked) }
    }
}

extension Operation {
    /// Something in a meeting changes, or is new.
    static func inMeeting(_ name: String, _ says: String, takes: Shape.Named? = nil) -> Operation {
        .changes(name, says, takes: takes, scope: .writeMeetings)
    }

    static func newInMeeting(_ name: String, _ says: String, takes: Shape.Named) -> Operation {
        .adds(name, says, takes: takes, scope: .writeMeetings)
    }
}

/// How other programs write in a meeting: a record of its own, whose version is the `ETag`.
extension MeetingVisit {
    /// What the meeting says, with its version; nothing where whoever asks has seen this version.
    func tell(_ json: JSON) -> Answer { .told(json, at: version, to: inside.visit) }

    /// Carries out a change once, on the version that was seen, and tells what it made or changed.
    func record<Of>(
        _ asked: Asked, _ thing: ID<Of>, alsoWhenClosed: Bool = false,
        also: (@Sendable (any Writing) throws -> Void)? = nil,
        _ decide: (Meeting) throws -> [Meeting.Event]
    ) async throws -> Answer {
        try await recordSeeing(asked, thing, alsoWhenClosed: alsoWhenClosed, also: also) { try decide($0.record) }
    }

    /// The same, for what needs to know the version.
    func recordSeeing<Of>(
        _ asked: Asked, _ thing: ID<Of>, alsoWhenClosed: Bool = false,
        also: (@Sendable (any Writing) throws -> Void)? = nil, _ decide: (Kept<Meeting>) throws -> [Meeting.Event]
    ) async throws -> Answer {
        let receipt = try await carryOut(
            asked.command(inside.visit, by: inside.actor), answering: thing.description,
            alsoWhenClosed: alsoWhenClosed, also: also
        ) { kept in
            try asked.isSeen(at: kept.version)
            return try decide(kept)
        }
        return recorded(receipt)
    }

    /// A meeting that is new stands at the identity that it was given; everything in it stands at the meeting.
    private func recorded(_ receipt: Receipt) -> Answer {
        let place = version == 0 ? receipt.answer : id.description
        return .recorded(
            receipt, as: inside.visit.route.operation,
            at: "/\(Route.interface)families/\(inside.id)/meetings/\(place)")
    }
}

extension Answer {
    /// What a record says, with its version; nothing where whoever asks has seen this version.
    static func told(_ json: JSON, at version: Int, to visit: Visit) -> Answer {
        let tag = Answer.tag(version)
        let isKnown = visit.headers[.ifNoneMatch]?.split(separator: ",").contains { String($0).trimmed == tag } == true
        var answer = isKnown ? Answer(status: .notModified) : .json(json)
        answer.headers.append((.eTag, tag))
        return answer
    }
}
