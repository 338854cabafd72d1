import Markup
import Practice

/// The form of one person, as a value: what is typed becomes `Person.Details`, and the other way round.
enum PersonForm {
    /// So many numbers of other systems can be kept of one person.
    static let mostIdentifiers = 6

    static let fields: Set<String> = Set([
        "part", "name", "fullName", "otherNames", "birth", "born-day", "born-month", "born-year", "due-day",
        "due-month",
        "due-year", "pronouns", "speaks", "reads", "formats", "safeContact", "known", "worker",
    ]).union((1...mostIdentifiers).flatMap(IdentifierFields.names))

    static func adding(_ visit: FamilyVisit) -> FamilyForm {
        let part = Person.Part(rawValue: visit.visit.query.text("part"))
        return FamilyForm(
            "people/new", title: visit.words.addPersonTitle, place: .people,
            defaults: { _ in Fields([("part", part?.rawValue ?? ""), ("birth", "unknown")]) },
            content: { visit, state in PersonFields(visit: visit, state: state, person: nil).html })
    }

    static func describing(_ person: Person, _ visit: FamilyVisit) -> FamilyForm {
        FamilyForm(
            "people/\(person.id)", title: visit.words.changePerson(person.name), place: .people,
            defaults: { fields(of: ($0.people[person.id] ?? person).details) },
            content: { visit, state in PersonFields(visit: visit, state: state, person: person).html })
    }

    // MARK: From the record

    static func fields(of details: Person.Details) -> Fields {
        var fields = Fields([
            ("part", details.part.rawValue), ("name", details.name), ("fullName", details.fullName),
            ("otherNames", details.otherNames), ("pronouns", details.pronouns), ("speaks", details.speaks),
            ("reads", details.reads), ("safeContact", details.safeContact), ("known", details.known),
            ("worker", details.worker?.description ?? ""),
        ])
        fields.add("formats", details.formats.map(\.rawValue))
        switch details.birth {
        case .day(let day):
            fields.set("birth", to: "day")
            fields.set("born", to: day)
        case .notKnown: fields.set("birth", to: "unknown")
        case .unborn(let due):
            fields.set("birth", to: "unborn")
            fields.set("due", to: due)
        }
        for (place, identifier) in details.identifiers.prefix(mostIdentifiers).enumerated() {
            IdentifierFields.fill(&fields, place + 1, from: identifier)
        }
        return fields
    }

    // MARK: As typed

    /// What the form says of a person; what cannot be read is noted.
    static func details(_ form: Fields, _ checks: inout Checks) -> Person.Details {
        let part = Person.Part(rawValue: form.text("part"))
        if part == nil { checks.refuse(.notFound, "part") }
        let birth = checks.take(try birth(form)) ?? .notKnown
        return Person.Details(
            part: part ?? .child, name: form.text("name"), fullName: form.text("fullName"),
            otherNames: form.text("otherNames"), birth: birth, pronouns: form.text("pronouns"),
            speaks: form.text("speaks"), reads: form.text("reads"), safeContact: form.text("safeContact"),
            known: form.text("known"),
            identifiers: (1...mostIdentifiers).compactMap {
                IdentifierFields.read(form, $0, &checks)
            },
            worker: part == .professional ? Worker.ID(form.text("worker")) : nil,
            formats: form.all("formats").compactMap(Person.Format.init))
    }

    /// When somebody was born. The suffix follows the fields' names where several people stand in one form.
    static func birth(_ form: Fields, suffix: String = "") throws(Refusal) -> Person.Birth {
        switch form["birth" + suffix] {
        case "day":
            guard let day = try form.day("born" + suffix) else { throw Refusal(.missing, "born" + suffix) }
            return .day(on: day)
        case "unborn": return .unborn(due: try form.day("due" + suffix))
        default: return .notKnown
        }
    }
}
