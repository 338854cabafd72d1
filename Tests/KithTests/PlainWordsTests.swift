import Practice
import Testing

/// The interface keeps to what it teaches (assurance 97): short sentences, common words, a reading age of about nine
/// where families read.
struct PlainWordsTests {
    /// Names that the law, other programs or the machine gave, which no plainer word replaces.
    private static let names: Set<String> = [
        "strategy meeting", "initial child protection conference", "review child protection conference", "core group",
        "neglect", "physical abuse", "sexual abuse", "emotional abuse", "safeguarding", "high risk", "csv", "json",
        "utf", "gb", "mb", "sha", "upn", "folder",
    ]

    /// What families, children and people of the network read.
    private static let forFamilies = [
        "Invitations/ReplyWords", "Meetings/GuestWords", "Meetings/ChildsAnswer", "Meetings/TogetherWords",
        "Meetings/ReportWords", "Printing/PrintingWords", "Printing/CopyWords", "Scaling/ScalingWords",
        "Post/PostWords",
    ]

    private static func isForFamilies(_ text: CatalogueText) -> Bool {
        forFamilies.contains { text.file.hasPrefix($0) }
    }

    @Test func `the texts of the catalogues are found`() {
        let files = Set(CatalogueText.all.map(\.file))

        #expect(CatalogueText.all.count > 2_900)
        #expect(CatalogueText.all.contains { $0.english == "What are we worried about?" })
        #expect(!CatalogueText.all.contains { $0.english == "Am beth rydym yn poeni?" })
        for area in Self.forFamilies { #expect(files.contains { $0.hasPrefix(area) }, "\(area)") }
    }

    @Test func `a literal is read with its parts, and only the English one`() {
        let source = """
            func one() { say("He said \\(name(of: person)), twice.", "Dwywaith.") } // say("not this", "")
            func two() { count(n, english: .init(one: "a day", other: "days"), welsh: .init(other: "diwrnod")) }
            """

        let texts = CatalogueReader(Array(source.utf8)).texts().map(\.text)

        #expect(texts == ["He said 7, twice.", "a day", "days"])
    }

    @Test func `no sentence of the interface has more than 25 words`() {
        let long = CatalogueText.all.flatMap { text in
            text.sentences.filter { $0.count > 25 }.map { text.place($0.joined(separator: " ")) }
        }

        #expect(long == [])
    }

    @Test func `the coach finds nothing to ask in the interface`() {
        var noticed: [String] = []
        var unused = Self.names
        for text in CatalogueText.all {
            let audience: TextAudience = Self.isForFamilies(text) ? .family : .staff
            for notice in Coach.standard.read(text.english, as: .sentence, for: audience)
            where notice.problem != .tooLong {
                let words = notice.text.lowercased()
                if !Self.names.contains(words) { noticed.append(text.place("“\(notice.text)” in “\(text.english)”")) }
                unused.remove(words)
            }
        }

        #expect(noticed == [])
        #expect(unused == [], "names that nothing uses any more")
    }

    @Test(arguments: forFamilies)
    func `what families read has a reading age of about nine`(_ area: String) {
        let sentences = CatalogueText.all.filter { $0.file.hasPrefix(area) }.flatMap(\.sentences)

        let age = ReadingAge.of(sentences)

        #expect(age <= 9, "\(area): \(age)")
    }

    @Test func `the reading age tells easy from hard`() {
        let easy = ReadingAge.of([
            ["We", "come", "to", "see", "you", "at", "home", "and", "talk", "about", "your", "day"]
        ])
        let hard = ReadingAge.of([
            [
                "Following", "consideration", "of", "the", "multidisciplinary", "assessment", "documentation",
                "professionals", "unanimously", "recommended", "continuation", "of", "proceedings",
            ]
        ])

        #expect(easy < 9)
        #expect(hard > 16)
    }
}

/// The age at which most children read such sentences: the Flesch–Kincaid grade and five years.
enum ReadingAge {
    static func of(_ sentences: [[String]]) -> Double {
        let words = sentences.flatMap(\.self)
        guard !words.isEmpty else { return 5 }
        let perSentence = Double(words.count) / Double(sentences.count)
        let perWord = Double(words.reduce(0) { $0 + syllables($1) }) / Double(words.count)
        let grade = 0.39 * perSentence + 11.8 * perWord - 15.59
        return grade + 5
    }

    /// Groups of vowels, without a silent ending.
    private static func syllables(_ word: String) -> Int {
        let letters = Array(word.lowercased().filter(\.isLetter))
        var count = 0
        var wasVowel = false
        for letter in letters {
            let isVowel = "aeiouy".contains(letter)
            if isVowel, !wasVowel { count += 1 }
            wasVowel = isVowel
        }
        let end = String(letters.suffix(2))
        let isSilent =
            letters.last == "e" && end != "le" || end == "ed" && !"td".contains(letters.dropLast(2).last ?? " ")
        if isSilent, count > 1 { count -= 1 }
        return max(1, count)
    }
}
