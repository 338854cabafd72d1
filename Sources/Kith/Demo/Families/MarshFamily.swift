import Practice

/// A toddler and a baby who is not born yet: street tablets at home, and numbers that lie far apart.
enum MarshFamily: DemoFamily {
    static let key = "marsh"

    static func tell(_ story: inout DemoScript) {
        let cast = Cast(&story)
        let tablet = firstMap(&story, cast)
        let pair = statement(&story, cast, tablet)
        let scale = firstRound(&story, cast, pair)
        meeting(&story, cast, scale)
        now(&story, cast, pair, scale)
    }

    private struct Cast {
        let alfie, baby, chloe, dale, jean, lee, kemi, aled, nia: Person.ID

        init(_ story: inout DemoScript) {
            story.on(weeksAgo: 17, .monday, by: .nia)
            story.opens(lead: .nia, team: .hartside, with: [.helen])
            chloe = story.adult("Chloe", "Chloe Marsh", years: 22, known: "Alfie's mum")
            dale = story.adult("Dale", "Dale Pritchard", years: 26, known: "Alfie's dad, works nights at the bakery")
            alfie = story.child("Alfie", "Alfie Pritchard", years: 2, months: 4, pronouns: "he") { person in
                person.identifiers = [.init(label: "NHS number", value: "999 020 4411")]
            }
            baby = story.unborn("Baby Marsh", due: .inWeeks(9, .tuesday))
            nia = story.professional(.nia)
            story.area(.childProtection, of: alfie, baby)
            story.on(weeksAgo: 16, .thursday, by: .nia)
            jean = story.network("Jean", "Chloe's gran, brought her up for two years")
            lee = story.network("Lee", "Dale's brother")
            kemi = story.professional("Kemi", "midwife")
            aled = story.professional("Aled", "helps people who want to stop taking tablets")
            story.tie(chloe, "mother", alfie)
            story.tie(dale, "father", alfie)
            story.tie(jean, "grandmother", chloe)
            story.tie(lee, "brother", dale)
        }
    }

    private static func firstMap(_ story: inout DemoScript, _ cast: Cast) -> FamilyMap.Item.ID {
        let tablet = story.item(
            .pastHarm,
            "Alfie found a blue street tablet on the sofa and put it in his mouth. He was in hospital for one night.",
            about: [cast.alfie], .told(by: "Chloe"), .on(weeksAgo: 18, .saturday))
        story.safety(
            "Chloe took the tablet out of Alfie's mouth, kept it to show the doctor, and rang 999 at once.",
            about: [cast.alfie], .record(which: "hospital letter"), .on(weeksAgo: 18, .saturday), from: tablet)
        let asleep = story.item(
            .pastHarm,
            """
            Dale lay on the floor at four in the afternoon and could not be woken. Alfie sat beside him in a wet nappy \
            and had eaten from the cat's bowl.
            """, about: [cast.alfie], .told(by: "Lee"), .inMonth(weeksAgo: 19))
        story.on(weeksAgo: 15, .wednesday, by: .nia)
        story.disputes(asleep, cast.dale, "I was only asleep. I had worked all night.")
        story.item(
            .complicatingFactor,
            "Chloe lived in seven foster homes. She expects us to take the baby: “You lot have decided already.”",
            .told(by: "Chloe"))
        story.item(
            .complicatingFactor, "Alfie's room has black mould on two walls, so he sleeps in his parents' bed.",
            about: [cast.alfie], .seen(by: "Nia"))
        story.item(
            .existingStrength, "Alfie runs to Dale when he falls over. Dale has him laughing within a minute.",
            about: [cast.alfie], .seen(by: "Nia"), .on(weeksAgo: 15, .wednesday))
        story.item(
            .existingStrength,
            "Chloe writes her questions for Kemi on the back of her hand so that she asks every one.",
            about: [cast.baby], .told(by: "Kemi"))
        return tablet
    }

    private static func statement(
        _ story: inout DemoScript, _ cast: Cast, _ tablet: FamilyMap.Item.ID
    ) -> Pair.ID {
        story.on(weeksAgo: 14, .tuesday, by: .nia)
        let pair = story.pair(
            about: [cast.alfie, cast.baby],
            WorryStatement(
                acknowledge: "Chloe took the tablet out of Alfie's mouth and rang 999 at once.",
                who: "Gran Jean, Lee, Kemi the midwife and Nia",
                happened: """
                    on several days Chloe and Dale took tablets bought on the street: Alfie put one of them in his \
                    mouth and spent a night in hospital, and once Dale could not be woken while he was alone with \
                    Alfie
                    """,
                ifNothingChanges: """
                    one day Alfie could find another tablet and stop breathing, or the new baby could be smothered \
                    when somebody who has taken tablets falls asleep beside them
                    """,
                dispute: "Dale says he was only tired after a night's work."),
            Goal(
                bestHopes: "Chloe: “To bring this baby home and have nobody watching the door.”",
                doingInstead: """
                    Tablets never come into the home; when Chloe or Dale has taken something, or is close to it, \
                    somebody else has the children
                    """,
                childExperience: """
                    Alfie and the baby sleep in beds of their own, and a grown-up who is wide awake comes when they \
                    cry
                    """,
                networkPart: "Jean takes them on any night, and Lee keeps the bank card on pay days",
                howKnown:
                    "Kemi sees the baby every week, and Jean, Lee and Aled say what they see with Chloe in the room",
                holdFor: .init(value: 6, unit: .months), thenWhat: "Then we talk about who still needs to visit"),
            from: tablet)
        story.on(weeksAgo: 13, .monday, by: .nia)
        story.shares(
            pair, with: cast.chloe, "read aloud at Jean's",
            "She cried, and asked for the line about 999 to stand first.")
        story.shares(pair, with: cast.dale, "read aloud at Jean's", "“You make it sound like I do not care.”")
        return pair
    }

    private static func firstRound(_ story: inout DemoScript, _ cast: Cast, _ pair: Pair.ID) -> Scale.ID {
        story.on(weeksAgo: 13, .wednesday, by: .nia)
        let scale = story.scale(
            .safety, "How safe is home for Alfie and the new baby, day and night?",
            ten: "a grown-up who is wide awake is with them day and night, on pay days too",
            zero: "Chloe or Dale has taken tablets, and the children are alone with them", closeAt: 7, for: pair)
        story.asks(scale, at: "at Jean's house")
        story.says(cast.chloe, 6, "I have not touched anything for nine days.", higher: "Two weeks.")
        story.says(cast.dale, 9, "I would die for that boy.")
        story.says(cast.jean, 4, "I love them both. But I have seen Friday nights.")
        story.says(cast.kemi, 4, "I have not seen them on a bad day.")
        story.says(
            cast.nia, 2, "Without luck Alfie would not be here.", notZero: "Chloe rang 999.",
            higher: "A pay day that passes without tablets.")
        return scale
    }

    private static func meeting(_ story: inout DemoScript, _ cast: Cast, _ scale: Scale.ID) {
        story.on(weeksAgo: 8, .thursday, by: .helen)
        story.asks(scale, at: "child protection meeting, the family first")
        story.says(cast.chloe, 5, "I slipped once. I told Aled the same day.", higher: "Dale stopping with me.")
        story.passes(cast.dale, "“Whatever I say, it is wrong.”")
        story.says(cast.jean, 5, "They brought Alfie to me before it happened.")
        story.says(cast.lee, 5, "I have the card on Fridays now.")
        story.says(cast.kemi, 4, "The cot is still in its box.")
        story.doesNotKnow(cast.aled, "I have met them twice.")
        story.says(cast.nia, 3, "Six quiet weeks and one slip that they told us of.")
        story.item(
            .goal, "We bring this baby home, and Jean is there for the first week.", about: [cast.baby],
            .told(by: "Chloe"), ownWords: "en")
    }

    private static func now(_ story: inout DemoScript, _ cast: Cast, _ pair: Pair.ID, _ scale: Scale.ID) {
        story.on(weeksAgo: 6, .monday, by: .nia)
        story.safety(
            "On pay day Dale gave his bank card to Lee before he went home. Nobody bought tablets that weekend.",
            about: [cast.alfie], .told(by: "Lee"), .on(weeksAgo: 7, .friday), fromPair: pair)
        let tin = story.step(
            "Dale", "fixes the locked tin for medicine high on the kitchen wall.", by: .weeksAgo(4, .friday))
        story.step("Nia", "writes to the landlord about the mould in Alfie's room.", by: .weeksAgo(2, .friday))
        let lee = story.asks("Does Lee take tablets himself?", who: "Nia", by: .weeksAgo(5, .friday))
        story.on(weeksAgo: 4, .tuesday, by: .nia)
        story.done(tin)
        story.answers(lee, "No. He stopped four years ago, with Aled's help, and told Chloe and Nia about it himself.")
        let nights = story.item(
            .existingStrength,
            "Chloe felt that she would take something. She took Alfie to Jean's and stayed three nights.",
            about: [cast.alfie], .told(by: "Jean"), .on(weeksAgo: 5, .tuesday))
        story.on(weeksAgo: 4, .thursday, by: .sian)
        story.moves(nights, to: .existingSafety)
        story.links(nights, to: pair)
        story.on(weeksAgo: 3, .thursday, by: .nia)
        story.asks(scale, at: "at Jean's house")
        story.says(cast.chloe, 6, "I know what I do at three in the morning now: I ring Gran.")
        story.says(cast.dale, 6, "Nine was stupid. I was scared of what you would write.")
        story.says(cast.jean, 6, "She came to me before, not after.", higher: "Dale coming too.")
        story.says(cast.lee, 6, "Four pay days.")
        story.says(cast.kemi, 5, "The cot is up, and it stands by their bed.")
        story.says(cast.aled, 5, "Both come, and both say when it goes badly.")
        story.says(cast.nia, 4, "We have not seen a night with a baby yet.", notZero: "Three people know what to do.")
        story.on(weeksAgo: 1, .tuesday, by: .nia)
        story.step("Jean and Chloe", "visit the baby ward together.", by: .inWeeks(1, .thursday))
        story.step("Lee", "asks for the week after the birth off work.", by: .inWeeks(2, .monday))
        story.asks("Who looks after Alfie while the baby is being born?", who: "Chloe", by: .inWeeks(2, .friday))
    }
}
