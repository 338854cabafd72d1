extension Person.Details {
    /// May this be somebody who is known already under the other details?
    ///
    /// A first name alone says little, so with it the dates of birth have to be near each other; with two words of a name
    /// it is enough that the dates do not speak against it. A number of another system decides by itself.
    package func mayBe(_ known: Person.Details) -> PersonFit? {
        guard let best = nearest(known) else { return nil }
        if hasNumber(of: known) {
            var sure = best
            sure.hasNumber = true
            return sure
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

    /// How well the full name or the name they go by fits, whichever does better.
    private func nearest(_ known: Person.Details) -> PersonFit? {
        var born: Day?
        if case .day(let day) = birth { born = day }
        let short = Looked(name, born: born).fit(known)
        guard !fullName.isEmpty else { return short }
        let full = Looked(fullName, born: born).fit(known)
        return short.cost < full.cost ? short : full
    }

    private func hasNumber(of known: Person.Details) -> Bool {
        let numbers = Set(identifiers.map { NameWord.fold($0.value) }.filter { !$0.isEmpty })
        return known.identifiers.contains { numbers.contains(NameWord.fold($0.value)) }
    }
}
