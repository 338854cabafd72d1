extension Person.Details {
    /// May this be somebody who is known already under the other details?
    ///
    /// A first name alone says little, so with it the dates of birth have to be near each other; with two words of a name
    /// it is enough that the dates do not speak against it. A number of another system decides by itself.
    package func mayBe(_ known: Person.Details) -> PersonFit? {
        let numbers = Set(identifiers.map { NameWord.fold($0.value) }.filter { !$0.isEmpty })
        let born: Day? = if case .day(let day) = birth { day } else { nil }
        let names = fullName.isEmpty ? [name] : [fullName, name]
        let fits = names.map { Looked($0, born: born).fit(known) }
        guard var best = fits.min(by: { $0.cost < $1.cost }) else { return nil }
        if known.identifiers.contains(where: { numbers.contains(NameWord.fold($0.value)) }) {
            best.hasNumber = true
            return best
        }
        guard best.hasAllWords, !best.words.isEmpty else { return nil }
        switch best.birth {
        case .fits: return best
        case .another: return nil
        case .open, .notAsked:
            let isKnownByTwo = best.words.count > 1 && NameToken.words(of: known).count > 1
            return isKnownByTwo ? best : nil
        }
    }
}
