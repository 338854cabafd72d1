import HTTPTypes
import Practice

/// What other programs can write about a decision beside its words, and of what earlier meetings agreed.
enum DecisionCalls {
    static let all: [Route] = [
        .api(
            meeting: .put, "decisions/:decision/views", logs: .change("meeting"),
            .inMeeting(
                "giveView", "Say whether somebody agrees with a decision, and why",
                takes: .init(
                    name: "DecisionViewGiven", says: "Yes or no; whoever says no says why.",
                    members: [
                        .init("by", .identity, "Which participant.", needed: true),
                        .init("agrees", .flag, "Whether they agree.", needed: true),
                        .init("reason", .text, "Why, in their words.", like: "Nan is there."),
                        .init("language", .language, "The language of the words."),
                    ]))
        ) { visit, asked in
            try await visit.decision(asked) { meeting, id in
                try meeting.give(
                    .init(
                        by: asked.body.id("by") ?? ID(0), agrees: asked.body.isOn("agrees"),
                        reason: asked.written("reason")), on: id)
            }
        },
        .api(
            meeting: .put, "decisions/:decision/category", logs: .change("meeting"),
            .inMeeting(
                "categoriseDecision", "Note the category that the law asks for; it is for staff alone",
                takes: .init(
                    name: "DecisionCategories", says: "The categories, whole.",
                    members: [
                        .init(
                            "categories", .list(of: .choice(of: LegalCategory.self), most: 4), "Which; none: no plan.",
                            needed: true)
                    ]))
        ) { visit, asked in
            let categories = asked.body.values("categories").compactMap { value -> LegalCategory? in
                if case .text(let name) = value { LegalCategory(rawValue: name) } else { nil }
            }
            return try await visit.decision(asked) { try $0.categorise($1, as: categories) }
        },
        .api(
            meeting: .put, "children/:child", logs: .change("meeting"),
            .inMeeting(
                "noteChildHeard", "Note how a child was seen and heard for a meeting",
                takes: .init(
                    name: "ChildHeardNoted", says: "Seen or not, and how the view came; where it did not, why.",
                    members: [
                        .init("seen", .choice(of: ChildHeard.Seen.self), "Whether they were seen.", needed: true),
                        .init("with", .text, "By whom, or with whom.", like: "Mrs Ali"),
                        .init("way", .choice(of: ChildHeard.Way.self), "How their view came.", needed: true),
                        .init("words", .text, "Who brought it, or why not.", like: "Mrs Ali read it."),
                        .init("language", .language, "The language of the words."),
                    ]))
        ) { visit, asked in
            let child = try visit.child()
            let heard = ChildHeard(
                name: child.name, seen: .notSeen, with: asked.body.text("with"), way: .none,
                words: asked.written("words"))
            return try await visit.record(asked, child.id) {
                try $0.note(child.id, seen: asked.body.choice("seen"), way: asked.body.choice("way"), heard)
            }
        },
        .api(
            meeting: .put, "carried/:action", logs: .change("meeting"),
            .inMeeting(
                "followAction", "Say what became of something that an earlier meeting of this kind agreed",
                takes: .init(
                    name: "ActionFollowed", says: "What became of it; where it is not done, why.",
                    members: [
                        .init("became", .choice(of: Meeting.Became.self), "What became of it.", needed: true),
                        .init("words", .text, "What was said about it.", like: "The school was closed."),
                        .init("language", .language, "The language of the words."),
                    ]))
        ) { visit, asked in
            let action = try await visit.carriedAction()
            return try await visit.record(asked, action.id) {
                try $0.follow(action, became: asked.body.choice("became"), words: asked.written("words"))
            }
        },
    ]
}

extension MeetingVisit {
    /// A change to the decision in the address.
    fileprivate func decision(
        _ asked: Asked, _ decide: (Meeting, Meeting.Decision.ID) throws -> [Meeting.Event]
    ) async throws -> Answer {
        let id: Meeting.Decision.ID = try inside.visit.id("decision")
        return try await record(asked, id) { meeting in
            guard meeting.decisions.contains(where: { $0.id == id }) else { throw Problem.notFound }
            return try decide(meeting, id)
        }
    }
}
