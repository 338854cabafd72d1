import Markup
import Practice

/// The form that takes somebody off the record.
enum TakeOffForm {
    static func form(_ person: Person, _ visit: FamilyVisit) -> FamilyForm {
        let words = visit.words
        return FamilyForm(
            "people/\(person.id)/take-off", title: words.takeOff(person.name), place: .people,
            content: { visit, state in
                """
                <a class="back" href="\(visit.link.people.path)">\(visit.words.backToPeople)</a>\
                <h1>\(visit.words.takeOff(person.name))</h1><section class="check"><h2>\(visit.words.whatWillHappen)</h2>\
                <p>\(visit.words.takeOffAdvice)</p></section>\(visit.open(visit.link.takeOff(person.id), state))\
                \(Field("why", label: visit.words.takeOffWhy, error: state.error("why")).text(state.entered.text("why")))\
                \(visit.close(visit.words.takeOffShort, back: visit.link.people))
                """
            })
    }
}

/// The form that says how two people belong together.
enum TieForm {
    static func form(_ visit: FamilyVisit) -> FamilyForm {
        let words = visit.words
        return FamilyForm(
            "people/ties", title: words.addTie, place: .people,
            content: { visit, state in
                let words = visit.words
                let people = visit.family.people.present.map { Choice($0.id.description, $0.name) }
                let choices = [Choice("", words.chooseOne)] + people
                return """
                    <a class="back" href="\(visit.link.people.path)">\(words.backToPeople)</a><h1>\(words.addTie)</h1>\
                    \(visit.open(visit.link.ties, state))\
                    \(Field("from", label: words.tieFrom, error: state.error("from")).select(choices, chosen: state.entered["from"]))\
                    \(Field("how", label: words.tieHow, hint: words.tieHowHint, error: state.error("how"))
                        .text(state.entered.text("how"), width: .twenty))\
                    \(Field("to", label: words.tieTo, error: state.error("to")).select(choices, chosen: state.entered["to"]))\
                    \(visit.close(words.keepTie, back: visit.link.people))
                    """
            })
    }
}
