import Markup
import Practice

extension FamilyVisit {
    /// Carries out a step that has a button and no page of its own. Where it is refused, or somebody else changed the
    /// same thing, a page says so and leads back.
    func step(
        then link: Link, in place: FamilyPlace, _ decide: @Sendable (Family) throws -> [Family.Event]
    ) async throws -> Answer {
        let form = FamilyForm(
            "step", title: words.stepNotDone, place: place,
            content: { visit, _ in
                "<h1>\(visit.words.stepNotDone)</h1><p><a href=\"\(link.path)\">\(visit.words.backToWhereItWas)</a></p>"
            })
        return try await submit(form, then: link, decide)
    }
}
