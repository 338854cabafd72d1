import Practice

/// A step down: the nights are safe, the goal is met, and early help goes on with what is left.
enum NowakFamily: DemoFamily {
    static let key = "nowak"

    static func tell(_ story: inout DemoScript) {
        let cast = Cast(&story)
        let landing = firstMap(&story, cast)
        let nights = statement(&story, cast, landing)
        let scale = rounds(&story, cast, nights)
        met(&story, cast, nights, scale)
        earlyHelp(&story, cast)
    }

    private struct Cast {
        let zosia, kacper, ania, marek, halina, basia, larkin, owen: Person.ID

        init(_ story: inout DemoScript) {
            story.on(weeksAgo: 46, .tuesday, by: .owen)
            story.opens(lead: .owen, team: .cwmAfon)
            ania = story.adult("Ania", "Anna Nowak", years: 30, known: "the children's mum, packs fruit") { person in
                (person.speaks, person.reads) = ("Polish, some English", "Polish")
            }
            marek = story.adult("Marek", "Marek Nowak", years: 33, known: "the children's dad, packs fruit") { person in
                (person.speaks, person.reads) = ("Polish and English", "Polish and English")
            }
            zosia = story.child("Zosia", "Zofia Nowak", years: 6, months: 10, pronouns: "she") { person in
                person.speaks = "Polish and English"
                person.identifiers = [.init(label: "School number", value: "C-0417")]
            }
            kacper = story.child("Kacper", "Kacper Nowak", years: 3, months: 11, pronouns: "he") {
                $0.speaks = "Polish"
            }
            larkin = story.professional("Miss Larkin", "Zosia's teacher")
            owen = story.professional(.owen)
            story.area(.childProtection, of: zosia, kacper)
            story.on(weeksAgo: 45, .thursday, by: .owen)
            halina = story.network("Babcia Halina", "Ania's mum, lives in Poland, by video") { $0.speaks = "Polish" }
            basia = story.network("Basia", "friend from the packing hall and from church") { $0.speaks = "Polish" }
            story.tie(ania, "mother", zosia, kacper)
            story.tie(marek, "father", zosia, kacper)
            story.tie(halina, "mother", ania)
        }
    }

    private static func firstMap(_ story: inout DemoScript, _ cast: Cast) -> FamilyMap.Item.ID {
        let landing = story.item(
            .pastHarm,
            """
            Zosia and Kacper were alone in the flat from ten at night until six in the morning, at least four times. \
            Once a neighbour found Kacper on the stairs, crying, in a vest.
            """, about: [cast.zosia, cast.kacper], .told(by: "the neighbour"), .inMonth(weeksAgo: 47))
        story.item(
            .complicatingFactor, "Ania and Marek work the same night shift and lose it if they miss two nights.",
            .told(by: "Marek"))
        story.item(
            .complicatingFactor,
            "Our first letter was in English. Ania thought it said that the children would be taken.",
            .told(by: "Basia"))
        story.item(
            .existingStrength, "The children's supper, clothes and school bags were ready, each night, by the bed.",
            about: [cast.zosia, cast.kacper], .seen(by: "Owen"), .on(weeksAgo: 45, .thursday))
        story.item(
            .existingStrength, "Mama śpiewa, a tata robi głosy niedźwiedzia.", about: [cast.zosia], .told(by: "Zosia"),
            .on(weeksAgo: 44, .monday), ownWords: "pl")
        return landing
    }

    private static func statement(
        _ story: inout DemoScript, _ cast: Cast, _ landing: FamilyMap.Item.ID
    ) -> Pair.ID {
        story.on(weeksAgo: 44, .wednesday, by: .owen)
        let pair = story.pair(
            about: [cast.zosia, cast.kacper],
            WorryStatement(
                acknowledge: "Ania and Marek took this work so that the children would have a home of their own.",
                who: "Miss Larkin, Basia and Owen",
                happened: """
                    at least four times Zosia and Kacper were alone at night while both parents packed fruit, and once \
                    Kacper was found on the stairs in his vest
                    """,
                ifNothingChanges: """
                    one night there could be a fire, or one of them could get ill, and nobody comes; that Kacper could \
                    get out onto the street, and Zosia think it is her job to stay awake
                    """,
                dispute: "Marek says Zosia had a telephone and knew what to do."),
            Goal(
                bestHopes: "Ania: “To sleep at the same time as my children.”",
                doingInstead:
                    "Ania and Marek work different shifts, or a grown-up whom the children know sleeps in the flat",
                childExperience:
                    "Zosia and Kacper wake up and somebody is there, every night, and Zosia sleeps until morning",
                networkPart:
                    "Basia sleeps on the sofa when a shift changes, and Babcia Halina says good night by video",
                howKnown: "Zosia tells Miss Larkin who was there, and Basia texts Owen when she stays",
                holdFor: .init(value: 6, unit: .months), thenWhat: "Then child protection ends, and early help may stay"
            ),
            from: landing)
        story.on(weeksAgo: 43, .monday, by: .owen)
        story.shares(
            pair, with: cast.ania, "in Polish, read by an interpreter", "“Thank you for the first sentence.”")
        story.shares(pair, with: cast.marek, "in Polish, read by an interpreter", "“We were ashamed to ask anybody.”")
        story.agrees(pair)
        return pair
    }

    private static func rounds(_ story: inout DemoScript, _ cast: Cast, _ pair: Pair.ID) -> Scale.ID {
        let scale = story.scale(
            .safety, "How safe are Zosia and Kacper at night?",
            ten: "a grown-up they know is there every night, also when a shift changes, and Zosia sleeps until morning",
            zero: "they are alone at night, and nobody knows", closeAt: 8, for: pair)
        story.asks(scale, at: "at home, with an interpreter")
        story.says(cast.zosia, 4, "I stay awake so Kacper does not go.", shown: .workerOnly)
        story.says(cast.ania, 5, "It must stop. We do not know how yet.")
        story.says(cast.marek, 7, "We have asked for other shifts.")
        story.says(cast.larkin, 3, "Zosia sleeps at her desk.")
        story.says(cast.owen, 3, "Tonight is safe. Next month's shifts are not known.")
        story.on(weeksAgo: 30, .thursday, by: .owen)
        story.safety(
            "Marek's shift was changed the same day. Basia came at nine with her pillow. The children did not wake.",
            about: [cast.zosia, cast.kacper], .told(by: "Basia"), .on(weeksAgo: 32, .monday), fromPair: pair)
        story.holds(pair, since: .weeksAgo(33, .monday))
        story.asks(scale, at: "at home, with an interpreter")
        story.says(cast.zosia, 7, "Basia snores. I like it.")
        story.says(cast.ania, 7, "I work days since three weeks.")
        story.says(cast.marek, 8, "I have said no to a night for the first time.")
        story.says(cast.basia, 8, "They ask me before, not after.")
        story.says(cast.owen, 6, "Three weeks. The busy months are still to come.")
        return scale
    }

    private static func met(_ story: inout DemoScript, _ cast: Cast, _ pair: Pair.ID, _ scale: Scale.ID) {
        story.on(weeksAgo: 7, .tuesday, by: .owen)
        story.asks(scale, at: "family meeting, with an interpreter")
        story.says(cast.zosia, 9, "Mama is there when I open my eyes.")
        story.says(cast.ania, 9, "Six months. I sleep again.")
        story.says(cast.marek, 9, "The plan hangs in the kitchen, in Polish.")
        story.says(cast.basia, 8, "I have stayed nine times. It is normal now.")
        story.says(cast.larkin, 8, "She has not slept at her desk since the school play.")
        story.says(cast.owen, 8, "Every night for six months, with two sudden shifts.")
        story.meets(pair)
        story.on(weeksAgo: 6, .thursday, by: .owen)
        story.area(
            .earlyHelp, of: cast.zosia, cast.kacper,
            because: "The goal is met: less is needed now, and Ania asked for help with Kacper's words.")
        story.takesOff(cast.owen, because: "He no longer works with the family; Tomos does.")
        story.on(weeksAgo: 6, .thursday, by: .sian)
        story.works(lead: .tomos, team: .earlyHelp)
    }

    private static func earlyHelp(_ story: inout DemoScript, _ cast: Cast) {
        story.on(weeksAgo: 5, .wednesday, by: .tomos)
        let tomos = story.professional(.tomos)
        story.item(
            .existingStrength,
            "Kacper showed Tomos his whole train, carriage by carriage, without one word, and beamed.",
            about: [cast.kacper], .seen(by: "Tomos"), .on(weeksAgo: 5, .wednesday))
        let words = story.pair(
            about: [cast.kacper],
            WorryStatement(
                acknowledge: "Ania noticed it first, and asked for help by herself.",
                who: "Ania, Miss Larkin and Tomos",
                happened: """
                    at nearly four Kacper says about fifteen words in Polish and five in English, and he hits or bites \
                    when other children do not understand him
                    """,
                ifNothingChanges:
                    "he could start school with nobody to play with, and come to believe that he is naughty"),
            Goal(
                doingInstead: "Ania and Marek look at one picture book with Kacper every evening, in Polish",
                childExperience:
                    "Kacper gets what he asks for with words or a picture, and has one friend he asks for by name",
                networkPart: "Basia's Leon comes to play on Sundays, and Babcia Halina tells him a story by video",
                howKnown: "Ania counts his new words on the fridge, and nursery says whom he plays with",
                holdFor: .init(value: 3, unit: .months), thenWhat: "Then nursery and family go on without us"))
        story.shares(words, with: cast.ania, "in Polish, at home", "“Put Leon in.” We did.")
        let scale = story.scale(
            .wellbeing, "How well can Kacper say what he wants and needs?",
            ten: "he says or shows what he wants, is understood, and has a friend",
            zero: "nobody understands him, and he is alone",
            closeAt: 7, for: words)
        story.asks(scale, at: "at home")
        story.says(cast.ania, 4, "I understand him. Other people do not.", higher: "Ten new words.")
        let slip = story.says(cast.marek, 4, "Other people do not understand him.")
        story.withdraws(slip, on: scale, because: "These were Ania's words, written under Marek's name.")
        story.says(cast.marek, 6, "I was the same, my mother says.")
        story.says(tomos, 4, "He wants so much to tell us.")
        story.step("Ania", "rings nursery about a place on three mornings.", by: .weeksAgo(3, .friday))
        story.step("Tomos", "brings the word cards in Polish.", by: .inWeeks(1, .monday))
        story.asks("Does Kacper hear well?", who: "Tomos", by: .inWeeks(2, .friday))
    }
}
