import HTTPTypes
import Journal
import Markup
import Practice

/// People in records that the actor may open who may be the ones that a form is about to add. It is a question, never a
/// barrier; a record that the actor may not open is not looked at.
struct AlikePeople {
    /// At most so many records are shown.
    static let mostShown = 12
    /// What a form says that was asked already, and that goes back to the form.
    static let fields: Set<String> = ["looked", "back"]

    let actor: Actor
    let office: Office

    func found(for people: [Person.Details]) async throws -> [FamilySearch.Found] {
        var found: [FamilySearch.Found] = []
        for person in people where person.part == .child || person.part == .adult {
            for one in try await alike(person) {
                guard let place = found.firstIndex(where: { $0.row.id == one.row.id }) else {
                    found.append(one)
                    continue
                }
                let known = Set(found[place].people.map(\.id))
                found[place].fits += one.fits.filter { !known.contains($0.person.id) }
            }
        }
        return Array(found.prefix(Self.mostShown))
    }

    /// Records that hold somebody who may be this person, whatever part they have.
    func alike(_ person: Person.Details) async throws -> [FamilySearch.Found] {
        let born: Day? = if case .day(let day) = person.birth { day } else { nil }
        var looked = [Looked(person.name, born: born)]
        if !person.fullName.isEmpty, person.fullName != person.name {
            looked.append(Looked(person.fullName, born: born))
        }
        looked += person.identifiers.map { Looked($0.value) }
        var all: [FamilySearch.Found] = []
        for one in looked {
            for found in try await office.search(one, for: actor)
            where !all.contains(where: { $0.row.id == found.row.id }) {
                let fits = found.people.compactMap { known in person.mayBe(known.details).map { (known, $0) } }
                if !fits.isEmpty { all.append(.init(row: found.row, fits: fits)) }
            }
        }
        return all
    }
}

/// Why a command was not carried out yet: people like those in it were found and have to be looked at first.
///
/// Thrown while it is decided, so a command that was carried out before gets its first answer, although by then the
/// people it added are found.
struct KnownAlready: Error {
    var found: [FamilySearch.Found]
}

/// The page "Is it one of these?", between a form and what it does. Everything typed stands in it and goes on with it.
struct AlikePage {
    let visit: Visit
    /// Where the form goes.
    let action: Link
    let found: [FamilySearch.Found]
    /// Around it stands the frame of a family's record where the form is inside one.
    var inside: FamilyVisit?
    private var words: Words { visit.words }

    var answer: Answer {
        let layout =
            inside.map { Layout($0, title: words.isItOneOfThese, place: .people) }
            ?? Layout(visit, title: words.isItOneOfThese)
        var answer = Answer.page(layout.page(html), status: .unprocessableContent)
        answer.shown = found.map(\.row.id.value)
        return answer
    }

    private var html: HTML {
        let kept = visit.form.pairs.filter { !["csrf", "looked", "back"].contains($0.name) }
        return """
            <h1>\(words.isItOneOfThese)</h1><p class="lead">\(words.alikeLead)</p>\
            \(FoundList(visit: visit, found: found).html)\
            <section class="part"><form class="form" method="post" action="\(action.path)">\(HTML.formToken)\
            \(kept.map { HTML.hidden($0.name, $0.value) })\(HTML.hidden("looked", "yes"))\
            <p>\(words.alikeKept)</p><div class="done"><button class="btn go">\(words.noneOfThese)</button> \
            <button class="link" name="back" value="yes">\(words.backToTheForm)</button></div></form></section>
            """
    }
}
