import Journal
import Practice

/// How the parts of a family's record are told. Names are those of docs/import.md wherever a thing can be brought in too.
enum Portraits {
    static let stamp = Portrait<Stamp>(
        "Stamp", "When and by whom something was recorded.",
        [
            .init("at", .moment, "The time, in UTC.") { .text($0.at.utc) },
            .init("on", .day, "The day it was in London.") { JSON($0.on) },
            .init("by", .identity, "Who recorded it: a worker, or a person who took part in a meeting.") {
                JSON($0.by)
            },
        ])

    /// A member that says since when something no longer stands, or null.
    static func why<Thing>(
        _ name: String, _ says: String, _ value: @escaping @Sendable (Thing) -> String?
    ) -> Portrait<Thing>.Line {
        .init(name, .orNull(.text), says, like: .null) { JSON(value($0)) }
    }
}

extension Portrait.Line {
    /// The same about a part of something else.
    func about<Whole>(_ part: @escaping @Sendable (Whole) -> Thing) -> Portrait<Whole>.Line {
        let value = value
        return .init(
            member.name, member.shape, member.says, needed: member.isNeeded, like: member.example
        ) { value(part($0)) }
    }

    /// The same, and always there.
    var always: Portrait.Line {
        .init(member.name, member.shape, member.says, like: member.example, value)
    }
}

extension Portrait {
    /// The object as it can be sent, with something more before it.
    func taken(as name: String? = nil, _ says: String, with more: [Shape.Member] = []) -> Shape.Named {
        .init(name: name ?? self.name, says: says, members: more + lines.map(\.member))
    }

    func lines<Whole>(of part: @escaping @Sendable (Whole) -> Thing) -> [Portrait<Whole>.Line] {
        lines.map { $0.always.about(part) }
    }
}

// MARK: the people of a family
extension Portraits {
    static let identifier = Portrait<Person.Identifier>(
        "Identifier", "A number or name by which another system knows somebody.",
        [
            .init("label", .words, "Which number.", like: "NHS number") { .text($0.label) },
            .init("value", .words, "The number.", like: "943 476 5919") { .text($0.value) },
            .init("source", .text, "Where it comes from.", needed: false, like: "Mosaic") { .text($0.source) },
            .init("verified", .flag, "Somebody looked it up there.", needed: false) { .flag($0.isVerified) },
            .init("from", .orNull(.day), "The first day on which it is theirs.", needed: false, like: .null) {
                JSON($0.from)
            },
            .init("until", .orNull(.day), "The last day.", needed: false, like: .null) { JSON($0.until) },
        ])

    /// What can be sent about a person.
    static let details = Portrait<Person.Details>(
        "PersonDetails", "What is known of a person.",
        [
            .init("part", .choice(of: Person.Part.self), "What part they have in the record.") {
                .text($0.part.rawValue)
            },
            .init("name", .text, "What they like to be called.", needed: false, like: "Mia") { .text($0.name) },
            .init("fullName", .text, "Their whole name.", needed: false, like: "Mia Hopkins") { .text($0.fullName) },
            .init("otherNames", .text, "Names they have or had besides.", needed: false, like: "") {
                .text($0.otherNames)
            },
            .init("born", .orNull(.day), "The day of birth.", needed: false, like: "2018-05-04") {
                if case .day(let day) = $0.birth { JSON(day) } else { .null }
            },
            .init("unborn", .flag, "A child who is not born yet.", needed: false) {
                if case .unborn = $0.birth { true } else { false }
            },
            .init("due", .orNull(.day), "When an unborn child is due.", needed: false, like: .null) {
                if case .unborn(let due) = $0.birth { JSON(due) } else { .null }
            },
            .init("pronouns", .text, "How they are spoken of.", needed: false, like: "she") { .text($0.pronouns) },
            .init("speaks", .text, "The languages they speak.", needed: false, like: "English") { .text($0.speaks) },
            .init("reads", .text, "The languages they read.", needed: false, like: "") { .text($0.reads) },
            .init(
                "formats", .list(of: .choice(of: Person.Format.self), most: Person.Format.allCases.count),
                "In which form they need what is for them; a change that says nothing of it leaves it as it is.",
                needed: false
            ) { .list($0.formats.map { .text($0.rawValue) }) },
            .init(
                "safeContact", .text, "What has to be known before somebody rings, writes or visits.", needed: false,
                like: ""
            ) { .text($0.safeContact) },
            .init("known", .text, "What they do or how they are known.", needed: false, like: "") { .text($0.known) },
            .init(
                "identifiers", .list(of: identifier.shape, most: 50), "Numbers of other systems.", needed: false
            ) { identifier.json($0.identifiers) },
        ])

    static let stay = Portrait<Areas.Stay>(
        "Stay", "A child in a service area, from a day on.",
        [
            .init("area", .identity, "The service area.") { JSON($0.area) },
            .init("since", .day, "The first day.") { JSON($0.since) },
            .init("because", .text, "Why; empty for the first.", like: "") { .text($0.because) },
        ])

    static let person = Portrait<PersonIn>(
        "Person", "Somebody in or around the family.",
        [.init("id", .identity, "Who it is.") { JSON($0.person.id) }]
            + details.lines { $0.person.details }
            + [
                .init("worker", .orNull(.identity), "Their account, where they are a worker who signs in.", like: .null)
                {
                    JSON($0.person.details.worker)
                },
                .init("areas", .list(of: stay.shape, most: nil), "The service areas of a child, oldest first.") {
                    stay.json($0.stays)
                },
                why("gone", "Why they no longer belong in the record; null while they do.") { $0.person.gone },
                .init("added", stamp.shape, "When they were added.") { stamp.json($0.person.added) },
            ])

    static let tie = Portrait<Tie>(
        "Tie", "How one person is to another: Kayla, mother, Mia.",
        [
            .init("from", .identity, "One person.") { JSON($0.from) },
            .init("how", .words, "What they are to the other.", like: "mother") { .text($0.how) },
            .init("to", .identity, "The other person.", like: "1s9m2v7c4k8x0p5r3t6w1y9z2b") { JSON($0.to) },
        ])
}

/// A person with what the record says about them elsewhere.
struct PersonIn: Sendable {
    var person: Person
    var stays: [Areas.Stay]
}

extension Family {
    /// Everybody who was ever in the record: first who is here now.
    var everybody: [PersonIn] {
        (people.present + people.gone).map { PersonIn(person: $0, stays: areas.stays(of: $0.id)) }
    }
}
