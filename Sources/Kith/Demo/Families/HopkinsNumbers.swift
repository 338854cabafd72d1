import Practice

/// The two pairs of the Hopkins family, and the question of each.
struct HopkinsPairs {
    let mornings, calm: Pair.ID
    let sure, nights: Scale.ID
}

/// The first numbers, and the second worry: what Cadi told at school.
extension HopkinsFamily {
    static func firstRound(_ story: inout DemoScript, _ cast: Cast, _ pair: Pair.ID) -> Scale.ID {
        story.on(weeksAgo: 26, .thursday, by: .nia)
        let sure = story.scale(
            .safety, "When Rhian has a low day, how sure are you that a grown-up looks after the three children?",
            ten: "on every low day a grown-up gets the children up, fed and out, and Cadi can just be nine",
            zero: "Rhian cannot get up, nobody knows, and Cadi looks after the little ones alone", closeAt: 8, for: pair
        )
        story.asks(sure, at: "one by one, at home, at school and by telephone")
        story.says(
            cast.cadi, 2, "I listen in the morning if I can hear Mum. If not, I do the bottle.",
            higher: "If Nan had a key.", shown: .workerOnly)
        story.says(
            cast.rhian, 4, "I do try. Most days are all right. The bad ones come from nowhere.",
            notZero: "I rang you, didn't I?", higher: "Somebody to ring at six in the morning who is not cross.")
        story.says(cast.craig, 7, "It was one bad week. Her tablets had been changed.")
        story.says(cast.eirlys, 3, "I only know when the school rings me.", higher: "A key, and a text every morning.")
        story.says(cast.bowen, 3, "Cadi falls asleep in class about twice a week.")
        story.says(cast.sally, 2, "I think of Lili in that cot.")
        story.says(
            cast.nia, 2, "Three children came to harm within a month.", notZero: "Rhian asked for help herself.",
            higher: "A plan for the first hour of a low day, with names in it.")
        story.on(weeksAgo: 25, .wednesday, by: .nia)
        let shown = story.step(
            "Rhian", "shows Eirlys and Samir how her mornings go, from the first bottle to the school gate.",
            by: .weeksAgo(24, .friday))
        story.on(weeksAgo: 24, .friday, by: .nia)
        story.done(shown)
        return sure
    }

    static func loudNights(_ story: inout DemoScript, _ cast: Cast) -> Pair.ID {
        story.on(weeksAgo: 22, .monday, by: .nia)
        let phone = story.item(
            .pastHarm,
            """
            Craig shouted, kicked the door off its hinge and threw his phone. It hit Cadi on the shoulder and left a \
            bruise. Macsen hid under the table.
            """, about: [cast.cadi, cast.macsen], .told(by: "Cadi, to Mrs Bowen"), .on(weeksAgo: 23, .sunday))
        story.on(weeksAgo: 22, .wednesday, by: .nia)
        story.disputes(phone, cast.craig, "I threw it at the wall, not at anyone. I did not see Cadi there.")
        let children = [cast.cadi, cast.macsen, cast.lili]
        let pair = story.pair(about: children, nightsStatement, nightsGoal, from: phone)
        story.on(weeksAgo: 21, .tuesday, by: .nia)
        story.shares(
            pair, with: cast.craig, "read aloud at Donna's, with Donna there",
            "He was quiet for a long time. Then: “My dad threw things. I said I never would.”")
        story.shares(
            pair, with: cast.rhian, "read aloud at home", "“Yes. I did not know that Macsen was under the table.”")
        story.shares(pair, with: cast.donna, "read aloud at Donna's", "“He can come to me at any hour. He has a key.”")
        return pair
    }

    private static var nightsStatement: WorryStatement {
        WorryStatement(
            acknowledge: "Craig has walked away from a row before, and he told us about his own dad.",
            who: "Cadi, Rhian, Craig's sister Donna, Mrs Bowen and Nia",
            happened: """
                when Craig came home tired he shouted so that the neighbours heard it, kicked a door off its hinge and \
                threw his phone, which hit Cadi and left a bruise while Macsen hid under the table
                """,
            ifNothingChanges: """
                the next thing that flies could hit Macsen or Lili in the face, and the children could go on lying \
                awake to listen, and learn to be afraid of somebody they love
                """,
            dispute: "Craig says he threw it at the wall and did not see Cadi.",
            forTheChild: """
                When Craig gets loud it is frightening, and once his phone hit you. He should not throw things. You \
                did right to tell Mrs Bowen. Craig and Mum are working on what he does instead.
                """)
    }

    private static var nightsGoal: Goal {
        Goal(
            bestHopes: "Craig: “I want them to run to the door when they hear the lorry.”",
            doingInstead: """
                When Craig feels himself getting loud he says “I'm off to Donna's”, goes, and comes back when he is \
                calm; he and Rhian talk about money and shifts when the children are out
                """,
            childExperience: "Cadi, Macsen and Lili sleep through, and nobody has to hide or listen at the door",
            networkPart: "Donna keeps a bed made up, and texts Rhian when he is there",
            howKnown: "Cadi and Macsen show it on their ladder, and Donna and Rhian tell Nia each time it was used",
            holdFor: .init(value: 6, unit: .months), thenWhat: "Then we close")
    }

    static func firstNights(_ story: inout DemoScript, _ cast: Cast, _ pair: Pair.ID) -> Scale.ID {
        story.on(weeksAgo: 21, .thursday, by: .nia)
        let nights = story.scale(
            .safety, "When Craig feels himself getting loud, how safe is it at home for the children?",
            ten: "Craig goes out before it starts, every time, and the children sleep through",
            zero: "Craig shouts and throws things, and the children are in the room", closeAt: 8, for: pair)
        story.asks(nights, at: "one by one")
        story.says(cast.cadi, 2, "I can tell from how he shuts the lorry door.", shown: .workerOnly)
        story.says(cast.rhian, 4, "He never means it. But I count the hours until he sleeps.")
        story.says(cast.craig, 8, "It was once. It will not happen again.")
        story.says(cast.donna, 5, "He came to me twice when he felt it coming. And once he did not.")
        story.says(
            cast.nia, 3, "The door is still off its hinge.", notZero: "He told us about his own dad.",
            higher: "He uses Donna's on an ordinary Tuesday, not only when it is bad.")
        return nights
    }
}
