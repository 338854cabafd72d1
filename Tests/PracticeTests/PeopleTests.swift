import Practice
import Testing

struct PeopleTests {
    @Test(
        arguments: [
            ("2026-08-29", 6), ("2026-08-30", 7), ("2019-08-30", 0), ("2019-08-29", nil),
        ] as [(String, Int?)])
    func `a person's age is counted in whole years from the day they were born`(on: String, age: Int?) throws {
        let mia = try #require(aFamily().people[.mia])

        #expect(mia.age(on: day(on)) == age)
    }

    @Test func `somebody whose birth is not known has no age`() throws {
        let ryan = try #require(aFamily().people[.ryan])

        #expect(ryan.details.birth == .notKnown)
        #expect(ryan.age(on: today) == nil)
    }

    @Test func `an unborn child has a due date and no age, and keeps its place in the record when it is born`() throws {
        let due = day("2027-01-15")
        let unborn = Person.Details(part: .child, name: "Baby Hughes", birth: .unborn(due: due))
        let expecting = try aFamily().taking(aFamily().addPerson(unborn, as: .stranger, today: today))
        let noa = Person.Details(part: .child, name: "Noa", birth: .day(on: day("2027-01-09")))

        let born = try expecting.taking(expecting.describe(.stranger, as: noa, today: day("2027-01-10")))

        let before = try #require(expecting.people[.stranger])
        let after = try #require(born.people[.stranger])
        #expect(before.isUnborn && before.age(on: due) == nil)
        #expect(after.name == "Noa" && !after.isUnborn && after.age(on: day("2028-01-09")) == 1)
        #expect(expecting.people.children.map(\.name) == ["Mia", "Leo", "Baby Hughes"])
    }

    @Test func `children stand from old to young, then those whose birth is not known, the unborn last`() throws {
        var family = Family()
        let births: [(String, Person.Birth)] = [
            ("unborn", .unborn(due: nil)), ("two", .day(on: day("2024-05-02"))), ("not known", .notKnown),
            ("nine", .day(on: day("2017-01-01"))), ("due", .unborn(due: today)),
            ("also two", .day(on: day("2024-05-02"))),
        ]
        for (place, (name, birth)) in births.enumerated() {
            let details = Person.Details(part: .child, name: name, birth: birth)
            family = try family.taking(family.addPerson(details, as: ID(UInt128(place)), today: today))
        }

        let names = family.people.children.map(\.name)

        #expect(names == ["nine", "two", "also two", "not known", "unborn", "due"])
    }

    @Test func `children come first, then adults, network and professionals, each in the order they came`() {
        let people = aFamily().people

        #expect(people.present.map(\.name) == ["Mia", "Leo", "Kayla", "Ryan", "Dee", "Mrs Ali", "Jo"])
        #expect(people.with(.professional).map(\.name) == ["Mrs Ali", "Jo"])
        #expect(people.names == ["Kayla", "Ryan", "Mia", "Leo"])
        #expect(people.name(of: .dee) == "Dee")
        #expect(people.name(of: .stranger).isEmpty)
    }

    @Test func `a person needs one name, and goes by the full name where there is no other`() throws {
        let nameless = Person.Details(part: .adult, name: "  ", fullName: "\t")
        let formal = Person.Details(part: .adult, name: "", fullName: " Thomas Rees ")

        let events = try aFamily().addPerson(formal, as: .stranger, today: today)

        let kept = Person.Details(part: .adult, name: "Thomas Rees", fullName: "Thomas Rees")
        #expect(events == [.people(.personAdded(person: .stranger, details: kept))])
        #expect(throws: Refusal(.nameMissing, "name")) {
            try aFamily().addPerson(nameless, as: .stranger, today: today)
        }
    }

    @Test func `nobody is born in the future`() {
        let tomorrow = Person.Details(part: .child, name: "Noa", birth: .day(on: day("2026-11-22")))

        #expect(throws: Refusal(.inFuture, "born")) { try aFamily().addPerson(tomorrow, as: .stranger, today: today) }
        #expect(throws: Refusal(.inFuture, "born")) { try aFamily().describe(.mia, as: tomorrow, today: today) }
    }

    @Test(arguments: [
        "name", "fullName", "otherNames", "pronouns", "speaks", "reads", "safeContact", "known",
    ])
    func `no part of a description takes what cannot be kept`(field: String) throws {
        let fields: [String: WritableKeyPath<Person.Details, String>] = [
            "name": \.name, "fullName": \.fullName, "otherNames": \.otherNames, "pronouns": \.pronouns,
            "speaks": \.speaks, "reads": \.reads, "safeContact": \.safeContact, "known": \.known,
        ]
        let part = try #require(fields[field])
        for (text, reason) in unkeepable {
            var details = Person.Details(part: .adult, name: "Tom")
            details[keyPath: part] = text

            #expect(throws: Refusal(reason, field)) { try aFamily().addPerson(details, as: .stranger, today: today) }
        }
    }

    @Test(arguments: unkeepable)
    func `an identifier takes nothing that cannot be kept either`(text: String, reason: Refusal.Reason) {
        for identifier in [Person.Identifier(label: text, value: "943"), .init(label: "NHS", value: text)] {
            let details = Person.Details(part: .adult, name: "Tom", identifiers: [identifier])

            #expect(throws: Refusal(reason, "identifiers")) {
                try aFamily().addPerson(details, as: .stranger, today: today)
            }
        }
    }

    @Test func `describing somebody as they are changes nothing`() throws {
        let family = aFamily()
        let mia = try #require(family.people[.mia])

        let events = try family.describe(.mia, as: mia.details, today: today)

        #expect(events.isEmpty)
        #expect(throws: Refusal(.notFound)) { try family.describe(.stranger, as: mia.details, today: today) }
    }

    @Test func `somebody taken off the record is no longer among the present, keeps their name, and can be put back`()
        throws
    {
        let family = aFamily()

        let without = try family.taking(family.takeOff(.leo, because: "He was entered twice."))
        let again = try without.taking(without.putBack(.leo))

        #expect(without.people.children.map(\.name) == ["Mia"])
        #expect(without.people.gone.map(\.gone) == ["He was entered twice."])
        #expect(without.people.name(of: .leo) == "Leo")
        #expect(again == family)
    }

    @Test func `taking off needs a reason and somebody who is there, putting back somebody who is not`() throws {
        let family = aFamily()
        let without = try family.taking(family.takeOff(.leo, because: "He was entered twice."))

        #expect(throws: Refusal(.whyMissing, "why")) { try family.takeOff(.leo, because: " ") }
        #expect(throws: Refusal(.notFound)) { try family.takeOff(.stranger, because: "A slip.") }
        #expect(throws: Refusal(.isWithdrawn)) { try without.takeOff(.leo, because: "A slip.") }
        #expect(throws: Refusal(.isNotWithdrawn)) { try family.putBack(.leo) }
        #expect(throws: Refusal(.notFound)) { try family.putBack(.stranger) }
    }

    @Test func `safe-contact notes are listed with their names`() throws {
        let family = aFamily()
        var details = try #require(family.people[.kayla]).details
        details.safeContact = "Text first. Never ring after six."
        let careful = try family.taking(family.describe(.kayla, as: details, today: today))

        let notes = careful.people.safeContactNotes.map { "\($0.name): \($0.note)" }

        #expect(notes == ["Kayla: Text first. Never ring after six."])
        #expect(family.people.safeContactNotes.isEmpty)
    }
}
