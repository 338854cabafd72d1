import Practice

/// A boy who speaks with pictures, a sister who waits, parents who do not sleep. Others answer for him, and say how
/// they know.
enum SharmaFamily: DemoFamily {
    static let key = "sharma"

    static func tell(_ story: inout DemoScript) {
        let cast = Cast(&story)
        let window = firstMap(&story, cast)
        let nights = nightsPair(&story, cast, window)
        anikasPair(&story, cast)
        let scale = firstRound(&story, cast, nights)
        later(&story, cast, nights, scale)
    }

    private struct Cast {
        let arjun, anika, sunita, paul, meera, joy, bethan: Person.ID

        init(_ story: inout DemoScript) {
            story.on(weeksAgo: 24, .wednesday, by: .bethan)
            story.opens(lead: .bethan, team: .disabled)
            sunita = story.adult("Sunita", "Sunita Sharma", years: 37, known: "Arjun and Anika's mum") { person in
                person.speaks = "Hindi and English"
            }
            paul = story.adult("Paul", "Paul Dodd", years: 39, known: "Arjun and Anika's dad")
            anika = story.child("Anika", "Anika Sharma-Dodd", years: 10, months: 8, pronouns: "she")
            arjun = story.child("Arjun", "Arjun Sharma-Dodd", years: 7, months: 9, pronouns: "he") { person in
                person.speaks = "with pictures, signs and his own sounds"
                person.identifiers = [.init(label: "NHS number", value: "999 052 3347")]
            }
            bethan = story.professional(.bethan)
            story.area(.disabledChildren, of: arjun, anika)
            story.on(weeksAgo: 23, .monday, by: .bethan)
            meera = story.network("Meera", "Nani, Sunita's mum, lives an hour away")
            joy = story.professional("Joy", "Arjun's helper in class")
            story.tie(sunita, "mother", arjun, anika)
            story.tie(paul, "father", arjun, anika)
            story.tie(meera, "mother", sunita)
        }
    }

    private static func firstMap(_ story: inout DemoScript, _ cast: Cast) -> FamilyMap.Item.ID {
        story.item(
            .existingStrength, "Arjun brings Paul the picture of the swing, and then his shoes.", about: [cast.arjun],
            .seen(by: "Bethan"), .on(weeksAgo: 23, .monday))
        story.item(
            .existingStrength, "He laughs when I do the lift voice. Only with me.", about: [cast.anika, cast.arjun],
            .told(by: "Anika"), .on(weeksAgo: 23, .monday), ownWords: "en")
        story.item(
            .existingStrength, "Sunita can tell an ear ache from a bad dream by the way he rocks.", about: [cast.arjun],
            .told(by: "Joy"))
        let window = story.item(
            .pastHarm,
            """
            Arjun climbed out of the bathroom window at four in the morning and was found by the canal, wet to the \
            knees.
            """,
            about: [cast.arjun], .record(which: "police letter"), .on(weeksAgo: 26, .saturday))
        story.item(
            .complicatingFactor,
            "Arjun sleeps about three hours. Sunita and Paul take turns; they have not slept a night for half a year.",
            about: [cast.arjun], .told(by: "Paul"))
        story.item(
            .complicatingFactor, "The family has been on four waiting lists for over a year, two of them ours.",
            .record(which: "our own record"))
        return window
    }

    private static func nightsPair(
        _ story: inout DemoScript, _ cast: Cast, _ window: FamilyMap.Item.ID
    ) -> Pair.ID {
        story.on(weeksAgo: 22, .thursday, by: .bethan)
        let pair = story.pair(
            about: [cast.arjun],
            WorryStatement(
                acknowledge: "Sunita and Paul have kept Arjun safe on hundreds of nights, in turns.",
                who: "Sunita, Paul, Nani Meera and Bethan",
                happened: """
                    for half a year Arjun has slept three hours a night, and he climbed out of a window at four in the \
                    morning and was found by the canal, when both parents had fallen asleep from tiredness
                    """,
                ifNothingChanges: """
                    he could get out again and drown, and his parents could become so tired that they fall ill or can \
                    no longer look after him at home
                    """),
            Goal(
                bestHopes: "Paul: “To wake up because it is morning.”",
                doingInstead: "Sunita and Paul sleep on two nights each week while somebody who knows Arjun is awake",
                childExperience:
                    "Arjun has his swing before bed, the windows are safe, and a calm grown-up is there at four",
                networkPart: "Meera stays on Wednesdays, and Joy teaches one more person his pictures",
                howKnown: "The family keep a sleep sheet by the kettle, and Arjun shows his picture in the morning",
                holdFor: .init(value: 3, unit: .months), thenWhat: "Then we look at it together twice a year"),
            from: window)
        story.shares(pair, with: cast.sunita, "read at the kitchen table", "“Nobody ever wrote that we kept him safe.”")
        story.shares(pair, with: cast.paul, "read at the kitchen table", "“Yes.”")
        story.agrees(pair)
        return pair
    }

    private static func anikasPair(_ story: inout DemoScript, _ cast: Cast) {
        story.on(weeksAgo: 18, .tuesday, by: .bethan)
        let pair = story.pair(
            about: [cast.anika],
            WorryStatement(
                acknowledge: "Anika loves her brother and says so.", who: "Anika, Sunita and Bethan",
                happened:
                    "for months now Anika has waited in her room, on nearly every afternoon, until Arjun was calm",
                ifNothingChanges: "she could stop asking for things, and think that there is no room for her",
                forTheChild: "You wait a lot. You matter as much as Arjun. Mum and Dad want an hour that is only yours."
            ),
            Goal(
                childExperience: "Anika has one hour each week with Mum or Dad that nobody takes away",
                howKnown: "Anika puts a shell in the jar for every hour", holdFor: .init(value: 8, unit: .weeks)))
        story.shares(pair, with: cast.anika, "read together on the stairs", "“Can it be swimming?”")
        story.notYet(.scale, because: "Anika would rather count shells.")
        story.holds(pair, since: .weeksAgo(18, .tuesday))
        story.on(weeksAgo: 9, .thursday, by: .bethan)
        story.meets(pair)
    }

    private static func firstRound(_ story: inout DemoScript, _ cast: Cast, _ pair: Pair.ID) -> Scale.ID {
        let scale = story.scale(
            .wellbeing, "How are the nights?",
            ten: "Arjun is safe and cared for at every hour, and his parents sleep on two nights a week",
            zero: "Arjun is outside alone, and everybody is too tired to notice", closeAt: 7, for: pair)
        story.asks(scale, at: "at home")
        story.says(
            cast.arjun, 4, "He chose the picture of the grey cloud.",
            proxy: "Sunita: she laid out three pictures, and he gave her this one twice")
        story.says(cast.anika, 5, "I sleep with my door shut.")
        story.says(cast.sunita, 3, "I fell asleep at the traffic lights.")
        story.says(cast.paul, 4, "The window locks are in.", higher: "One night.")
        story.says(cast.joy, 5, "He is calmer after a Wednesday.")
        story.says(cast.bethan, 4, "Locks and Wednesdays.", higher: "The second night, which is ours to find.")
        return scale
    }

    private static func later(_ story: inout DemoScript, _ cast: Cast, _ pair: Pair.ID, _ scale: Scale.ID) {
        story.on(weeksAgo: 8, .monday, by: .mark)
        let night = story.step("Mark", "finds the money for a second night.", by: .weeksAgo(6, .friday))
        story.on(weeksAgo: 6, .wednesday, by: .bethan)
        story.done(night)
        story.safety(
            """
            Arjun was at the back door at four. Meera was awake, showed him the swing picture, and they swung until \
            light.
            """,
            about: [cast.arjun], .told(by: "Meera"), .on(weeksAgo: 7, .wednesday), fromPair: pair)
        story.on(weeksAgo: 2, .friday, by: .bethan)
        story.asks(scale, at: "at home, Arjun first")
        story.says(
            cast.arjun, 7, "He chose the picture of the swing.",
            proxy: "Joy: she asked at school in the same way, with three pictures")
        story.says(cast.anika, 7, "We went swimming eight times.")
        story.says(cast.sunita, 6, "I slept seven hours on Wednesday.")
        story.says(cast.paul, 6, "Two nights in most weeks.", higher: "The same person each time.")
        story.says(cast.meera, 7, "He knows my steps.")
        story.says(cast.joy, 7, "He hums again.")
        story.says(cast.bethan, 5, "The second night has fallen out twice.")
        story.step("Bethan", "asks for one person for all second nights.", by: .inWeeks(1, .thursday))
        story.step("Paul", "puts the swing pictures on the back door.", by: .weeksAgo(1, .sunday))
        story.asks("What wakes him at four?", who: "Sunita and Joy", by: .inWeeks(3, .friday))
    }
}
