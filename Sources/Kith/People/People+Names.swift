import Practice

extension People {
    /// What the family goes by: "Kayla, Ryan, Mia and Leo".
    func displayName(_ words: Words) -> String { words.familyName(names) }
}
