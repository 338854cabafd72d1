import Practice

/// The later months of the Hopkins family: a good start, one bad Sunday, and how they mended it.
enum HopkinsLater {
    typealias Cast = HopkinsFamily.Cast

    static func tell(_ story: inout DemoScript, _ cast: Cast, _ map: HopkinsFamily.Map, _ pairs: HopkinsPairs) {
        meeting(&story, cast, map, pairs)
        badSunday(&story, cast, map, pairs)
        nightsAgain(&story, cast, pairs)
        mended(&story, cast, map, pairs)
        now(&story, cast, pairs)
    }

    private static func meeting(
        _ story: inout DemoScript, _ cast: Cast, _ map: HopkinsFamily.Map, _ pairs: HopkinsPairs
    ) {
        story.on(weeksAgo: 19, .wednesday, by: .nia)
        story.answers(
            map.key, "Eirlys and Samir each have a key since the meeting. Donna knows where the third one is.")
        story.safety(
            """
            Rhian woke and knew it would be a low day. She rang Eirlys at 6:30. Eirlys got all three up, fed and to \
            school.
            """,
            about: [cast.cadi, cast.macsen, cast.lili], .told(by: "Eirlys"), .on(weeksAgo: 20, .wednesday),
            fromPair: pairs.mornings)
        story.describes(cast.samir) { $0.known = "neighbour, two doors down, has a key" }
        story.asks(pairs.sure, at: "family meeting at Eirlys's house")
        story.says(cast.cadi, 4, "Nan came and I only had to do my own hair.")
        story.says(cast.rhian, 6, "I rang before it got bad.", higher: "Doing it twice.")
        story.says(cast.craig, 7, "They have a plan now, with or without me.")
        story.says(cast.eirlys, 5, "It works when I can walk.", higher: "Somebody beside me.")
        story.doesNotKnow(cast.donna, "I have not been there in the morning.")
        story.says(cast.bowen, 5, "Three weeks on time.")
        story.says(cast.nia, 4, "One time it worked.", higher: "To see it work while Craig is on the road.")
        story.on(weeksAgo: 18, .tuesday, by: .nia)
        story.holds(pairs.mornings, since: .weeksAgo(20, .wednesday))
    }

    private static func badSunday(
        _ story: inout DemoScript, _ cast: Cast, _ map: HopkinsFamily.Map, _ pairs: HopkinsPairs
    ) {
        story.on(weeksAgo: 14, .monday, by: .nia)
        story.item(
            .pastHarm, "Eirlys was in hospital and Craig on the road. Rhian told nobody. Cadi had Lili until eleven.",
            about: [cast.cadi, cast.lili], .told(by: "Cadi"), .on(weeksAgo: 15, .sunday))
        story.startsAgain(
            pairs.mornings,
            because: "The plan had only Eirlys in it. On the Sunday when she was in hospital nobody came.")
        story.on(weeksAgo: 14, .wednesday, by: .nia)
        story.asks(pairs.sure, at: "meet and mend, at home")
        story.says(cast.cadi, 2, "Nobody came. I did it again.")
        story.says(cast.rhian, 3, "I felt it coming and I was ashamed to ask somebody new.")
        story.says(cast.craig, 5, "It worked for five weeks.")
        story.says(cast.eirlys, 3, "It cannot hang on my hip alone.")
        story.says(cast.nia, 3, "One helper is too few.", notZero: "They told me themselves, on the Monday.")
        story.step("Samir", "looks every school day at eight whether the curtains are open; if not, he knocks.")
        story.on(weeksAgo: 13, .thursday, by: .sian)
        story.item(
            .complicatingFactor,
            "Rhian's tablets were changed twice this year; each time she slept until noon for two weeks.",
            .record(which: "letter from her doctor"))
    }

    private static func nightsAgain(_ story: inout DemoScript, _ cast: Cast, _ pairs: HopkinsPairs) {
        story.on(weeksAgo: 12, .tuesday, by: .nia)
        story.safety(
            """
            Craig felt himself getting loud, said “I'm off to Donna's” and stayed there until the children were \
            asleep.
            """,
            about: [cast.cadi, cast.macsen], .told(by: "Donna"), .on(weeksAgo: 13, .friday), fromPair: pairs.calm)
        story.asks(pairs.nights, at: "at home, the children by themselves first")
        story.passes(cast.cadi, "She would rather draw today.")
        story.says(cast.macsen, 5, "Bear sits in the middle.")
        story.says(cast.rhian, 6, "Three times he went before it started.")
        story.says(cast.craig, 6, "I said eight before. I know now what they hear.")
        story.says(cast.donna, 6, "He comes without being told.")
        story.says(cast.nia, 4, "It has worked on easy days.", higher: "A night after a bad shift.")
    }

    private static func mended(
        _ story: inout DemoScript, _ cast: Cast, _ map: HopkinsFamily.Map, _ pairs: HopkinsPairs
    ) {
        story.on(weeksAgo: 8, .wednesday, by: .nia)
        story.safety(
            "Samir saw the curtains shut at eight, knocked, and walked Cadi and Macsen to school while Rhian fed Lili.",
            about: [cast.cadi, cast.macsen, cast.lili], .told(by: "Samir"), .on(weeksAgo: 9, .tuesday), from: map.road)
        story.holds(pairs.mornings, since: .weeksAgo(9, .tuesday))
        story.asks(pairs.sure, at: "family meeting at Samir's house")
        story.says(cast.cadi, 5, "Samir makes us laugh on the way.")
        story.says(cast.rhian, 6, "Two people know now. I do not have to say why.")
        story.says(cast.craig, 6, "It works when I am gone.")
        story.says(cast.eirlys, 6, "I can sit down in the mornings.")
        story.says(cast.samir, 7, "It is two minutes for me.")
        story.says(cast.bowen, 5, "Late only once since then.")
        story.says(cast.nia, 5, "It worked without Eirlys.")
        story.on(weeksAgo: 6, .monday, by: .nia)
        let cards = story.step(
            "Rhian and Cadi", "make green, yellow and red cards for the fridge: what kind of day is it?",
            by: .weeksAgo(5, .friday))
        story.withdraws(
            map.letters, because: "Since Rhian asked us to, we send short texts and bring every letter ourselves.")
        story.on(weeksAgo: 5, .thursday, by: .nia)
        story.done(cards)
        story.item(
            .existingSafety, "Cadi has the numbers of Nan and Samir in her school bag.", about: [cast.cadi],
            .told(by: "Cadi"))
    }

    private static func now(_ story: inout DemoScript, _ cast: Cast, _ pairs: HopkinsPairs) {
        story.on(weeksAgo: 3, .tuesday, by: .nia)
        story.asks(pairs.nights, at: "at home")
        story.says(
            cast.cadi, 5, "He goes. I still listen until the lorry door shuts.", higher: "A week of not listening.")
        story.says(cast.macsen, 7, "Bear is nearly at the top.")
        story.says(cast.rhian, 7, "He went on the night after the flat tyre, and that was a bad one.")
        story.says(cast.craig, 7, "I go to Donna's on ordinary days now.", higher: "Telling the children myself.")
        story.doesNotKnow(cast.eirlys, "I am never there at night.")
        story.says(cast.donna, 7, "Five times in two months, every time before it started.")
        story.says(cast.nia, 5, "Cadi still listens.", notZero: "Nothing has been thrown for four months.")
        story.step("Rhian", "asks the doctor whether the tablets can be taken at night.", by: .weeksAgo(1, .friday))
        story.on(weeksAgo: 1, .tuesday, by: .nia)
        story.asks(pairs.sure, at: "family meeting at Samir's house")
        story.says(
            cast.cadi, 4, "Nan and Samir are good. But in bed I still plan the morning, in case.",
            notZero: "I went to netball.", higher: "If Mum wakes me and I don't wake her.")
        story.says(
            cast.rhian, 7, "Two low days, and both times somebody knew by seven.",
            notZero: "The cards on the fridge.", higher: "One low day that I tell the children about myself.")
        story.says(cast.craig, 7, "I look at the card when I come in.")
        story.says(cast.eirlys, 6, "I believe it on weekdays. Sundays I still ring.")
        story.says(cast.samir, 8, "I have only had to knock twice.")
        story.says(cast.bowen, 7, "Cadi puts her hand up again.")
        story.says(cast.sally, 6, "Lili's skin is well, and she gains.")
        story.says(
            cast.nia, 5, "Eight good weeks are not four months.", notZero: "Four people know what to do.",
            higher: "A low Sunday with Craig away, and it works.")
        story.on(weeksAgo: 1, .thursday, by: .nia)
        story.item(
            .goal, "I want to go to netball and not think about the bottle.", about: [cast.cadi],
            .told(by: "Cadi"), .on(weeksAgo: 1, .tuesday), ownWords: "en")
        story.item(
            .futureDanger, "Cadi gives up her own things for the little ones, and falls behind at school.",
            about: [cast.cadi], .opinion(of: "Mrs Bowen"))
        story.step("Craig and Donna", "agree which nights Donna is at home.", by: .inWeeks(1, .wednesday))
        story.step("Nia", "asks Mrs Bowen whether Cadi can start netball club on Mondays.", by: .inWeeks(1, .friday))
        story.asks("What are Sundays like for Macsen when Craig is away?", who: "Nia", by: .inWeeks(2, .friday))
        story.asks("Does Lili's other nan know about the low days?", who: "Craig")
    }
}
