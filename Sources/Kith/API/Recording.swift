import HTTPTypes
import Journal
import Practice

/// How other programs write in a record: through the same rules and the same commands as forms.
extension FamilyVisit {
    /// Carries out a change once, on the version that was seen, and tells what it made or changed.
    ///
    /// `path` is where the thing stands below the family; nil for the family itself.
    func record<Of>(
        _ asked: Asked, _ thing: ID<Of>, at path: String?, _ decide: (Family) throws -> [Family.Event]
    ) async throws -> Answer {
        let receipt = try await office.families.change(
            id.value, by: asked.command(visit, by: actor), access: visit.line()
        ) { kept in
            guard Access.allows(visit.familyAction, to: actor, on: kept, at: visit.now) else { throw Problem.notFound }
            try asked.isSeen(at: kept.version)
            return Decision(try decide(kept.record), answer: thing.description)
        }
        let place = path.map { "/\($0)/\(receipt.answer)" } ?? ""
        return .recorded(receipt, as: visit.route.operation, at: "/\(Route.interface)families/\(id)\(place)")
    }
}

extension Answer {
    /// What was made or changed, and the version of the record from then on. A repeated command gets the same.
    static func recorded(_ receipt: Receipt, as operation: Operation?, at path: String) -> Answer {
        let isNew = operation?.effect == .adds
        var answer = Answer.json(
            ["id": .text(receipt.answer), "version": .number(receipt.version)], status: isNew ? .created : .ok)
        answer.headers.append((.eTag, tag(receipt.version)))
        if isNew { answer.headers.append((.location, path)) }
        answer.isLogged = !receipt.wasRepeated
        return answer
    }
}

extension Operation {
    /// The answer to every change.
    static let recorded = Shape.object(
        .init(
            name: "Recorded", says: "What was made or changed, and the version of the record from then on.",
            members: [
                .init("id", .identity, "The thing that was made or changed.", needed: true),
                .init("version", .number(1...Int(Int32.max)), "The record's version.", needed: true, like: 43),
            ]))

    /// Something new in a record.
    static func adds(_ name: String, _ says: String, takes: Shape.Named, scope: Scope = .writeFamilies) -> Operation {
        Operation(name, says, scope: scope, effect: .adds, takes: takes, gives: recorded)
    }

    /// Something in a record changes.
    static func changes(
        _ name: String, _ says: String, takes: Shape.Named? = nil, scope: Scope = .writeFamilies
    ) -> Operation {
        Operation(name, says, scope: scope, effect: .changes, takes: takes, gives: recorded)
    }
}

/// Small bodies that several calls take.
enum Bodies {
    /// A step that needs a reason.
    static let why = Shape.Named(
        name: "Why", says: "The reason for a step.",
        members: [.init("why", .words, "Why.", needed: true, like: "It was about another child.")])

    static let day = Shape.Named(
        name: "OnDay", says: "The day of a step.", members: [.init("day", .day, "Which day.", needed: true)])

    static let dayAndWhy = Shape.Named(
        name: "OnDayBecause", says: "The day of a step, and the reason for it.",
        members: day.members + why.members)
}
