import Practice
import Testing

struct LanguageTests {
    func problems(
        _ text: String, _ kind: TextKind = .sentence, _ audience: TextAudience = .staff, _ language: String = "en",
        names: [String] = []
    ) -> Set<LanguageProblem> {
        Set(Coach.standard.read(text, as: kind, for: audience, in: language, names: names).map(\.problem))
    }

    @Test func `places are counted in scalars, also after emoji, combining marks and circumflexes`() {
        for lead in ["", "😀 ", "👨\u{200D}👩\u{200D}👧 ", "sio\u{302}n ", "Siôn, Tŷ Dŵr: ", "cafe\u{301}\n"] {
            let text = lead + "Neglect was seen."

            let notice = Coach.standard.read(text, as: .sentence, for: .staff).first

            let start = lead.unicodeScalars.count
            #expect(notice?.start == start)
            #expect(notice?.end == start + 7)
            #expect(notice?.text == "Neglect")
        }
    }

    @Test func `every notice quotes what stands at its place`() {
        let text = "There are “big” concerns: DV 😀, and mother’s failure to protect the LAC child at Tŷ Coch."
        let scalars = Array(text.unicodeScalars)

        for notice in Coach.standard.read(text, as: .dangerStatement, for: .family) {
            var quoted = String.UnicodeScalarView()
            quoted.append(contentsOf: scalars[notice.start..<notice.end])
            #expect(String(quoted) == notice.text)
        }
    }

    @Test(arguments: [
        "Mia said “I hate this placement.”", "Mia said \"it is my placement\" and left.",
        "He wrote ‘neglect’ on the wall.", "She called it 'a chaotic home' on the phone.",
        "“My social worker says I am at risk,” said Leo.",
    ])
    func `somebody's own words are left alone`(_ text: String) {
        #expect(problems(text, .sentence, .family).isEmpty)
    }

    @Test func `an apostrophe opens no quotation`() {
        #expect(problems("The boys' home was chaotic and Dad's flat is 'fine'.") == [.vagueLabel])
    }

    @Test(arguments: ["Mr Case came.", "Ben Client and Joy Peers came.", "Ask Mrs Placement.", "Dr Threshold rang."])
    func `names that look like jargon are left alone`(_ text: String) {
        #expect(problems(text).isEmpty)
    }

    @Test func `a name that is known is left alone wherever it stands`() {
        #expect(problems("Placement rang us.") == [.jargon])
        #expect(problems("Placement rang us.", names: ["Ada Placement"]).isEmpty)
    }

    @Test func `orders and acts keep their names`() {
        #expect(problems("The judge made a Supervision Order and a Placement Order.").isEmpty)
        #expect(problems("This is under section 47 of the Children Act 1989.").isEmpty)
    }

    @Test func `families are spoken to most plainly, and a legal text is left nearly alone`() {
        let text = "The assessment took place prior to her placement; she is manipulative."

        let family = problems(text, .sentence, .family)
        let staff = problems(text, .sentence, .staff)
        let legal = problems(text, .sentence, .legal)

        #expect(Coach.standard.read(text, as: .sentence, for: .family).count == 4)
        #expect(Coach.standard.read(text, as: .sentence, for: .staff).count == 2)
        #expect(family == [.jargon, .blame])
        #expect(staff == [.jargon, .blame])
        #expect(legal == [.blame])
    }

    @Test(arguments: ["IRO", "EHCP", "MASH", "XQZ"])
    func `letters for words are noticed, unless they are explained or everybody knows them`(_ letters: String) {
        #expect(problems("We rang the \(letters) today.") == [.acronym])
        #expect(problems("We rang the \(letters) (the people who help at school) today.").isEmpty)
        #expect(problems("The GP, the NHS and the BBC rang about PE.").isEmpty)
        #expect(problems("PLEASE DO NOT RING AT NIGHT").isEmpty)
    }

    @Test(arguments: ["pl", "und", "ar", ""])
    func `a text in a language without a list is not judged`(_ language: String) {
        #expect(problems("There are concerns regarding DV and neglect.", .dangerStatement, .family, language).isEmpty)
    }

    @Test func `Welsh is never read by the English rules`() {
        #expect(problems("Mae Jo yn poeni am Mia. Assessment, neglect.", .dangerStatement, .family, "cy").isEmpty)
        #expect(problems("Mae ymddygiad heriol gan Siôn.", .sentence, .family, "cy-GB") == [.vagueLabel])
    }

    @Test func `the English list is large and says in each entry what to ask`() {
        #expect(WordList.english.entries.count > 250)
        #expect(WordList.english.termCount > 2_000)
        for entry in WordList.english.entries {
            #expect(!entry.ask.isEmpty)
            #expect(!entry.terms.isEmpty)
        }
        #expect(!WordList.welsh.isChecked)
    }

    @Test func `nothing at all, and a text without letters, are read quietly`() {
        for kind in TextKind.allCases {
            #expect(problems("", kind).isEmpty)
            #expect(problems(" \n\t ", kind).isEmpty)
        }
        #expect(problems("… — ?! 😀").isEmpty)
    }

    @Test func `an authority's own entry is found with its reason`() {
        let own = WordList(
            language: "en",
            entries: [.init(terms: "widget/s", problem: .jargon, why: "Ours alone.", ask: "say “thing”")])
        let found = Coach([.english, own]).read("Two widgets.", as: .sentence, for: .staff)
        #expect(found.map(\.text) == ["widgets"])
        #expect(found.map(\.advice) == [.listed(why: "Ours alone.", ask: "say “thing”")])
    }

    @Test func `a long text and a text of one endless word are read to the end`() {
        let long = String(repeating: "Mum said no. ", count: 20_000) + "It was neglect."
        #expect(problems(long) == [.vagueLabel])
        #expect(problems(String(repeating: "a", count: 300_000)).isEmpty)
        #expect(problems(String(repeating: "'\"“‘", count: 50_000)).isEmpty)
    }
}

/// What is only marked as English.
struct OtherLanguagesTests {
    private func isQuiet(_ text: String) -> Bool {
        TextKind.allCases.allSatisfy { kind in
            TextAudience.allCases.allSatisfy { Coach.standard.read(text, as: kind, for: $0).isEmpty }
        }
    }

    @Test(arguments: [
        "Mae Mam yn poeni am y plant, ac nid yw Dad yn dod adref. Gallai Siôn gael niwed.",
        "Mama boi się, że Kuba nie chodzi do szkoły i że ktoś go uderzy. DV.",
        "Mama este îngrijorată că Ion nu merge la școală și că tatăl lui bea.",
        "Ο μπαμπάς φωνάζει και ο Νίκος φοβάται. LAC, neglect.", "Папа кричит, и дети боятся.",
        "الأم قلقة لأن الأب يضرب الأطفال عندما يشرب.", "妈妈很担心，因为爸爸喝酒以后会打孩子。", "ماں پریشان ہے کہ باپ بچوں کو مارتا ہے۔",
        "A mãe está com medo de que o pai bata nas crianças quando ele bebe.",
        "Hooyadu waxay ka walaacsan tahay ilmaha oo uu aabuhu garaaco, waa la dhibay iyo cabsi.",
        "La mamá tiene miedo porque el papá grita y los niños no duermen.",
        "Anne, çocuk için korkuyor, ama baba bir şey söylemiyor.",
    ])
    func `a text in another script or language is left alone`(_ text: String) {
        #expect(isQuiet(text))
    }

    @Test func `one sentence in another language is left alone among English ones`() {
        let text = """
            There was neglect of all three children in the flat on Monday and on Tuesday. \
            Powiedziała, że nie jest bezpieczna i że LAC to dla dzieci. There was a lot to eat on Wednesday.
            """
        let found = Coach.standard.read(text, as: .sentence, for: .staff)
        #expect(found.map(\.text).first == "neglect")
        #expect(!found.contains { $0.text == "LAC" })
    }

    @Test(arguments: [
        "Neglect, DV and poor attendance.", "Mae is neglected.", "Concerns re Siôn: neglect.", "Neglect.",
        "Mr Ivanov (Иванов) was neglectful to the children.", "Neglect by Łukasz and Zoë.",
    ])
    func `English with foreign names in it is still English`(_ text: String) {
        #expect(!isQuiet(text))
    }

    @Test(arguments: ["NEGLECT ", "concerns ", "że nie ", "that he hit her, "])
    func `a very long text is read without going round in circles`(_ part: String) {
        let text = String(repeating: part, count: 10_000)
        for kind in [TextKind.dangerStatement, .safetyGoal] {
            for notice in Coach.standard.read(text, as: kind, for: .family).prefix(3) {
                #expect(notice.end > notice.start)
            }
        }
    }
}
