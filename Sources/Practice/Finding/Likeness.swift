/// What two descriptions of one family share wherever they come from: found by one step through a large list, where nobody
/// can be held beside everybody else.
///
/// A first name and a day of birth alone belong to too many people of a county; they count together with a surname, or
/// with the name of an adult of the same family.
package enum Likeness {
    /// Texts of which another list of the same people most likely has one too. Empty where too little is known.
    package static func all(of people: [Person.Details]) -> Set<String> {
        let named = people.filter { $0.part == .child || $0.part == .adult }
        var found: Set<String> = []
        for person in named {
            for identifier in person.identifiers {
                let number = NameWord.fold(identifier.value)
                if number.utf8.count > 5 { found.insert("n \(number)") }
            }
            guard let born = born(person) else { continue }
            found.formUnion(ends(person).map { "p \(born) \($0)" })
            guard person.part == .child else { continue }
            let parents = Set(named.filter { $0.part == .adult }.flatMap(firsts))
            for child in firsts(person) { found.formUnion(parents.map { "f \(born) \(child) \($0)" }) }
        }
        return found
    }

    /// The day of birth, the same where day and month were written the other way round.
    private static func born(_ person: Person.Details) -> String? {
        guard case .day(let day) = person.birth else { return nil }
        return "\(day.year) \(min(day.month, day.day)) \(max(day.month, day.day))"
    }

    private static func names(_ person: Person.Details) -> [[NameWord]] {
        [person.name, person.fullName].map { NameWord.words(of: $0) }.filter { !$0.isEmpty }
    }

    private static func sounds(_ word: NameWord) -> Set<String> {
        let keys = NameSound.keys(of: word.folded)
        return keys.isEmpty ? [word.folded] : keys
    }

    /// How the first names sound.
    private static func firsts(_ person: Person.Details) -> Set<String> {
        names(person).compactMap(\.first).reduce(into: []) { $0.formUnion(sounds($1)) }
    }

    /// How the first and the last word of a name sound, in whichever order they were written.
    private static func ends(_ person: Person.Details) -> Set<String> {
        var found: Set<String> = []
        for words in names(person) where words.count > 1 {
            guard let first = words.first, let last = words.last else { continue }
            for one in sounds(first) {
                for other in sounds(last) { found.insert("\(min(one, other)) \(max(one, other))") }
            }
        }
        return found
    }
}
