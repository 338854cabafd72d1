import HTTPTypes
import Journal
import Practice

/// Making one record of two, and parting them again.
enum MergingCalls {
    private static let same = Shape.object(
        .init(
            name: "SamePerson", says: "Whether somebody of the other record is somebody here.",
            members: [
                .init("there", .identity, "Who in the other record.", needed: true),
                .init("here", .orNull(.identity), "Who that is here; null: nobody.", needed: true),
            ]))

    static let all: [Route] = [
        .api(
            family: .post, "merge", may: .merge, logs: .change("merge"),
            .changes(
                "mergeFamilies", "Take another record in, so that both are one",
                takes: .init(
                    name: "Merge", says: "Which record is taken in, who is the same, and why.",
                    members: [
                        .init("other", .identity, "The record that is taken in.", needed: true),
                        .init(
                            "same", .list(of: same, most: 500),
                            "Everybody of the other record who may be somebody here has to be answered for.",
                            needed: true),
                        .init("why", .words, "Why.", needed: true, like: "The family was opened twice."),
                    ]), scope: .restrictFamilies)
        ) { visit, asked in
            let command = asked.command(visit.visit, by: visit.actor)
            return try await visit.once(command) {
                let merging = try await Merging(visit, and: asked.body.id("other") ?? ID(0))
                return try await merging.bringTogether(
                    try merging.same(asked.body.values("same")), because: asked.body.text("why"), command,
                    answering: visit.id.description, isSeen: asked.isSeen)
            }
        },
        .api(
            family: .post, "part", may: .merge, logs: .change("merge"),
            .changes(
                "partFamilies", "Give the record back that was taken in last",
                takes: .init(
                    name: "Parting", says: "Which record is given back, and why.",
                    members: [
                        .init("other", .identity, "The record that is given back.", needed: true),
                        .init("why", .words, "Why.", needed: true, like: "They are two families."),
                    ]), scope: .restrictFamilies)
        ) { visit, asked in
            let command = asked.command(visit.visit, by: visit.actor)
            return try await visit.once(command) {
                let parting = try Parting(visit, from: asked.body.id("other") ?? ID(0))
                return try await parting.part(
                    because: asked.body.text("why"), command, answering: visit.id.description, isSeen: asked.isSeen)
            }
        },
    ]
}

extension Merging {
    /// What was sent of each person. Whoever may be somebody here has to be answered for by a person's judgement.
    fileprivate func same(_ sent: [JSON]) throws(Refusal) -> [Mergings.Same] {
        let answered: Set<Person.ID> = Set(sent.compactMap { $0.id("there") })
        guard asked.allSatisfy({ $0.likely == nil || answered.contains($0.person.id) }) else {
            throw Refusal(.chooseSomebody, "same")
        }
        return sent.compactMap { one in
            guard let there: Person.ID = one.id("there"), let here: Person.ID = one.id("here") else { return nil }
            return .init(there: there, here: here)
        }
    }
}

extension FamilyVisit {
    /// Tells what was done. Where it was done before, the other record is no longer where it was; the first answer comes
    /// again all the same.
    fileprivate func once(_ command: Command, _ change: () async throws -> Receipt) async throws -> Answer {
        let receipt: Receipt
        do {
            receipt = try await change()
        } catch let problem as Problem {
            guard let first = try await office.families.repeated(command) else { throw problem }
            receipt = first
        }
        return .recorded(receipt, as: visit.route.operation, at: "/\(Route.interface)families/\(id)")
    }
}
