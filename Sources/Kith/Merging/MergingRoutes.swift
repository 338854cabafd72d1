import HTTPTypes
import Journal
import Markup
import Practice

extension FamilyLink {
    var merge: Link { part("merge") }
    func merge(_ other: Family.ID) -> Link { part("merge/\(other)") }
    func part(from other: Family.ID) -> Link { part("merge/\(other)/part") }
}

/// Two records of one family become one, and part again.
enum MergingRoutes {
    static let all: [Route] = [
        .family(.get, "merge", may: .merge, logs: .list("merge")) { visit in
            let alike = AlikePeople(actor: visit.actor, office: visit.office)
            let found = try await alike.found(for: visit.family.people.present.map(\.details))
            return page(visit, FindOtherPage(visit: visit, found: found.filter { $0.row.id != visit.id }))
        },
        .family(.post, "merge", may: .merge, logs: .search("merge"), takes: ["name"]) { visit in
            let search: FamilySearch
            do throws(Refusal) {
                search = try FamilySearch(visit.visit.form)
            } catch {
                let sentence = visit.words.sentence(for: error)
                return .page(
                    FindOtherPage(visit: visit, found: nil, error: sentence).html, status: .unprocessableContent)
            }
            let found = try await search.found(by: visit.actor, in: visit.office).filter { $0.row.id != visit.id }
            var answer = page(visit, FindOtherPage(visit: visit, found: found))
            answer.terms = try search.terms(sealedBy: visit.office.journal.keys)
            return answer
        },
        .family(.get, "merge/:other", may: .merge, logs: .view("merge")) { visit in
            let merging = try await Merging(visit)
            var answer = try await visit.show(MergeForm.form(merging))
            answer.shown = [merging.other.id]
            return answer
        },
        .family(.post, "merge/:other", may: .merge, logs: .change("merge"), takes: ["person", "same", "why"]) { visit in
            let merging = try await Merging(visit)
            return try await merging.submit(MergeForm.form(merging))
        },
        .family(.get, "merge/:other/part", may: .merge, logs: .view("merge")) { visit in
            try await visit.show(PartForm.form(try Parting(visit)))
        },
        .family(.post, "merge/:other/part", may: .merge, logs: .change("merge"), takes: ["why"]) { visit in
            let parting = try Parting(visit)
            return try await parting.submit(PartForm.form(parting))
        },
    ]

    private static func page(_ visit: FamilyVisit, _ page: FindOtherPage) -> Answer {
        var answer = Answer.page(page.html)
        answer.shown = page.found?.map(\.row.id.value) ?? []
        return answer
    }
}
