import Practice
import Testing

struct LookedTests {
    @Test(
        arguments: [
            ("Siân O'Brien-Hughes", ["sian", "obrien", "hughes", "obrienhughes"]),
            ("Łukasz Żółć", ["lukasz", "zolc"]), ("“Liz” (Beth) Öz", ["liz", "beth", "oz"]),
            ("Gwenllian ferch Gruffudd", ["gwenllian", "ferch", "gruffudd", "ferchgruffudd"]),
            ("Ann Mc Donald", ["ann", "mc", "donald", "mcdonald"]), ("D’Arcy Ŵyn", ["darcy", "wyn"]),
            ("Мария", ["мария"]), ("  -  ", []),
        ] as [(String, [String])])
    func `a name is found by its words without accents, apostrophes and hyphens`(name: String, words: [String]) {
        #expect(NameWord.words(of: name).map(\.folded) == words)
    }

    @Test(
        arguments: [
            ("Hughes", "Hughes", .whole), ("hughes", "Huws", .sound), ("Lle", "Llewelyn", .start),
            ("Llewel", "Llewelyn", .start), ("Ll", "Llewelyn", nil), ("Liz", "Elizabeth", .form),
            ("Bill", "William", .form), ("Gwilym", "William", .form), ("Ianto", "Ieuan", .form),
            ("Price", "Rhys", .form), ("Hughse", "Hughes", .sound), ("Robetrs", "Roberts", .slip),
            ("Robets", "Roberts", .slip),
            ("Robberts", "Roberts", .sound), ("Rovberts", "Roberts", .slip), ("Nowak", "Novak", .slip),
            ("Roberts", "Robinson", nil), ("Mary", "Gary", nil), ("McDonald", "Mc Donald", .whole),
            ("mac donald", "MacDonald", .whole), ("O Brien", "O’Brien", .whole), ("vandyke", "van Dyke", .whole),
            ("Hughes-Jones", "Hughes Jones", .whole), ("Jean-Luc", "Jeanluc", .whole), ("ap Rhys", "Rhys", .whole),
        ] as [(String, String, NameFit?)])
    func `a word fits a name in one of five ways`(asked: String, name: String, fit: NameFit?) {
        let found = Looked(asked).fit(Person.Details(part: .adult, name: name))

        let fits = found.words.map { $0?.fit }
        #expect(fits.allSatisfy { $0 == fit }, "\(fits)")
        #expect(!fits.isEmpty)
    }

    @Test func `whatever fits shares a token, so the tokens leave nobody out`() {
        let names = [
            "Llewelyn", "Huws", "Elizabeth", "William", "Ieuan", "Rhys", "Mc Donald", "van Dyke", "Roberts", "Siân",
            "Mohammed", "Hughes-Jones",
        ]
        let asked = [
            "Lle", "Llewellyn", "Hughes", "Liz", "Gwilym", "Ianto", "Price", "McDonald", "Vandyke", "Robets", "Shan",
            "Muhamad", "Hughes Jones", "Rovberts", "Llewelny",
        ]
        var count = 0
        for name in names {
            let person = Person.Details(part: .adult, name: name)
            let kept = NameToken.all(of: person)
            for text in asked {
                let looked = Looked(text)
                guard looked.fit(person).hasAllWords else { continue }
                count += 1
                for term in looked.terms { #expect(!kept.isDisjoint(with: term.tokens.keys), "\(text) \(name)") }
            }
        }
        #expect(count >= asked.count)
    }

    @Test(
        arguments: [
            ("2015-05-03", .fits(.same)), ("2015-03-05", .fits(.swapped)), ("2015-05-08", .fits(.near)),
            ("2016-05-03", .fits(.near)), ("2051-05-03", .fits(.near)), ("2015-05-30", .fits(.near)),
            ("2017-08-03", .another), ("2015-05-14", .another),
        ] as [(String, PersonFit.Birth)])
    func `a date of birth may be the other way round, or one digit off`(recorded: String, birth: PersonFit.Birth) {
        let person = Person.Details(part: .child, name: "Mia", birth: .day(on: day(recorded)))

        #expect(Looked("Mia", born: day("2015-05-03")).fit(person).birth == birth)
    }

    @Test func `a day that cannot be the other way round stays as it is, and no day is meant that does not exist`() {
        let meant = day("2015-02-28").meant

        #expect(!meant.contains { $0.fit == .swapped })
        #expect(meant.filter { $0.fit == .same }.map(\.day) == [day("2015-02-28")])
        #expect(meant.count > 15)
    }

    @Test func `who has the word itself comes before its start, its forms, its sound and its slips`() {
        let names = ["Robberts", "Rovert", "Robertson", "Bob", "Robert"]
        let fits = names.map { (name: $0, fit: Looked("Robert").fit(.init(part: .adult, name: $0))) }

        let order = fits.filter(\.fit.hasAllWords).sorted { $0.fit.cost < $1.fit.cost }.map(\.name)

        #expect(order == ["Robert", "Robertson", "Bob", "Rovert"])
    }

    @Test func `a number of another system is found with its spaces and without`() {
        let person = Person.Details(
            part: .child, name: "Mia", identifiers: [.init(label: "NHS", value: "943 476 5919")])

        #expect(Looked("943 476 5919").fit(person).hasAllWords)
        #expect(Looked("9434765919").fit(person).hasAllWords)
        #expect(!Looked("9434765918").fit(person).hasAllWords)
    }

    @Test func `a very long name is kept by its first words and found`() {
        let name = (1...5_000).map { "name\($0)x" }.joined(separator: " ")
        let tokens = NameToken.all(of: .init(part: .adult, name: name))

        #expect(tokens.count < 1_000)
        #expect(tokens.contains(NameToken(.whole, "name1x")))
    }
}

struct AlikeTests {
    private let mia = Person.Details(
        part: .child, name: "Mia", fullName: "Mia Hughes", birth: .day(on: day("2015-05-03")))

    @Test(
        arguments: [
            ("Mia", "2015-05-03", true), ("Mia", "2015-03-05", true), ("Mya", "2015-05-04", true), ("Mia", "", false),
            ("Mia Huws", "", true), ("Mia Hughes", "2011-11-11", false), ("Leo Hughes", "2015-05-03", false),
            ("Leo", "2015-05-03", false),
        ])
    func `somebody may be known by name and day of birth`(name: String, born: String, isAlike: Bool) {
        let birth: Person.Birth = born.isEmpty ? .notKnown : .day(on: day(born))
        let new = Person.Details(part: .child, name: name, birth: birth)

        #expect((new.mayBe(mia) != nil) == isAlike)
    }

    @Test func `one first name beside another, with no day of birth, says nothing`() {
        let new = Person.Details(part: .child, name: "Mia")

        #expect(new.mayBe(.init(part: .child, name: "Mia")) == nil)
    }

    @Test func `a number decides by itself`() {
        var (new, known) = (Person.Details(part: .child, name: "Baby"), mia)
        known.identifiers = [.init(label: "NHS", value: "943 476 5919")]
        new.identifiers = [.init(label: "NHS number", value: "9434765919")]

        #expect(new.mayBe(known)?.hasNumber == true)
    }
}
