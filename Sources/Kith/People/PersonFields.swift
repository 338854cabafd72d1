import Markup
import Practice

/// What stands on the page of a person's form.
struct PersonFields {
    let visit: FamilyVisit
    let state: FormState
    /// nil for somebody new.
    let person: Person?
    private var words: Words { visit.words }
    private var entered: Fields { state.entered }

    var html: HTML {
        """
        <a class="back" href="\(visit.link.people.path)">\(words.backToPeople)</a><h1>\(title)</h1>\
        \(visit.open(action, state))\
        \(Field("part", label: words.personPart, error: state.error("part")).radios(parts, chosen: entered["part"]))\
        \(text("name", words.personName, hint: words.personNameHint))\(text("fullName", words.fullName, aside: words.ifKnown))\
        \(BirthField(words: words, entered: entered, error: state.error).html)\
        \(text("known", words.knownAs, hint: words.knownAsHint))\
        \(Field("safeContact", label: words.safeContact, aside: words.ifKnown, hint: words.safeContactHint, error: state.error("safeContact"))
            .area(entered.text("safeContact"), rows: 2))\
        \(text("speaks", words.speaks, aside: words.ifKnown, hint: words.languagesHint))\
        \(text("reads", words.reads, aside: words.ifKnown, hint: words.languagesHint))\
        \(Field("formats", label: words.formatsAsked, aside: words.ifKnown, hint: words.formatsHint).checkboxes(formats, chosen: Set(entered.all("formats"))))\
        \(text("pronouns", words.pronouns, aside: words.ifKnown, hint: words.pronounsHint, width: .twenty))\
        \(text("otherNames", words.otherNames, aside: words.ifKnown))\(numbers)\
        \(visit.close(person == nil ? words.addPerson : words.keepPerson, back: visit.link.people))\(takeOff)
        """
    }

    private var title: String { person.map { words.changePerson($0.name) } ?? words.addPersonTitle }
    private var action: Link { person.map { visit.link.person($0.id) } ?? visit.link.newPerson }

    private func text(
        _ name: String, _ label: String, aside: String? = nil, hint: String? = nil, width: Field.Width = .full
    ) -> HTML {
        Field(name, label: label, aside: aside, hint: hint, error: state.error(name)).text(
            entered.text(name), width: width)
    }

    private var parts: [Choice] {
        Person.Part.allCases.map { part in
            Choice(
                part.rawValue, words.nameOfOne(part), hint: words.hint(for: part),
                then: part == .professional ? staff : nil)
        }
    }

    private var formats: [Choice] { Person.Format.allCases.map { Choice($0.rawValue, words.name(of: $0)) } }

    private var staff: HTML {
        let accounts = visit.staff.openAccounts.map { Choice($0.id.description, $0.profile.name) }
        return Field("worker", label: words.isStaff).select(
            [Choice("", words.notStaff)] + accounts, chosen: entered["worker"])
    }

    /// Two numbers, or one more than are filled.
    private var numbers: HTML {
        let all = 1...PersonForm.mostIdentifiers
        let filled = all.last { IdentifierFields.isFilled(entered, $0) } ?? 0
        let wrong = state.error("identifiers")
        let boxes = (1...min(max(filled + 1, 2), PersonForm.mostIdentifiers)).map { number in
            IdentifierBoxes(number: number, words: words, state: state)
        }
        let isOpen = filled > 0 || wrong != nil || boxes.contains(where: \.isWrong)
        return """
            <details class="more" id="identifiers"\(if: isOpen, " open")><summary>\(words.identifiers)</summary>\
            \(wrong.map { "<p class=\"error\">\($0)</p>" as HTML })\(boxes.map(\.html))</details>
            """
    }

    private var takeOff: HTML {
        guard let person, person.gone == nil else { return "" }
        return """
            <p class="part"><a href="\(visit.link.takeOff(person.id).path)">\(words.takeOff(person.name))</a></p>
            """
    }
}

/// When somebody was born: a day, not known, or not yet.
struct BirthField {
    let words: Words
    let entered: Fields
    /// The error of a field, by its name.
    let error: (String) -> String?
    /// Follows the fields' names where several people stand in one form.
    var suffix = ""
    var layout = ChoiceLayout.list

    var html: HTML {
        Field("birth" + suffix, label: words.birth, error: error("birth" + suffix)).radios(
            [
                Choice("day", words.birthDay, then: date("born", words.dateOfBirth)),
                Choice("unknown", words.notKnownYet),
                Choice("unborn", words.birthUnborn, then: date("due", words.dueDay, aside: words.ifKnown)),
            ], chosen: entered["birth" + suffix] ?? "unknown", layout: layout)
    }

    private func date(_ name: String, _ label: String, aside: String? = nil) -> HTML {
        Field(name + suffix, label: label, aside: aside, error: error(name + suffix))
            .date(entered.date(name + suffix), words: words.dateWords)
    }
}
