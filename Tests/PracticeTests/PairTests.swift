import Practice
import Testing

struct PairTests {
    @Test func `half a pair cannot be agreed`() throws {
        let halves: [(inout Family.PairDraft) -> Void] = [
            { $0.goal = Goal() }, { $0.goal = Goal(bestHopes: "A quiet house.") }, { $0.statement = WorryStatement() },
            { $0.statement.ifNothingChanges = "" },
        ]
        for half in halves {
            let family = try aFamily().writing(Family.PairDraft.calm.with(half))
            #expect(throws: Refusal(.halfPair)) { try family.agreePair(.calm) }
        }
    }

    @Test func `a pair about a child who turns out to be an adult can still be reworded`() throws {
        let both = Family.PairDraft.calm.with { $0.children = [.mia, .leo] }
        let written = try aFamily().writing(both)
        let grown = try written.taking(
            written.describe(.leo, as: .init(part: .adult, name: "Leo"), today: today))
        let plainer = both.with { $0.statement.who = "Jo" }

        let reworded = try grown.taking(grown.rewordPair(.calm, as: plainer, today: today, authority: anAuthority()))

        #expect(reworded.pairs[.calm]?.content.children == [.mia, .leo])
        #expect(throws: Refusal(.notFound, "children")) {
            try grown.rewordPair(
                .calm, as: both.with { $0.children = [.ryan] }, today: today, authority: anAuthority())
        }
    }

    private func family() throws -> Family { try aFamily().placing(.childProtection, for: .mia, .leo) }

    private func reword(_ family: Family, _ draft: Family.PairDraft) throws -> [Family.Event] {
        try family.rewordPair(.calm, as: draft, today: today, authority: anAuthority())
    }

    @Test func `a new pair is a draft with an open goal`() throws {
        let pair = try #require(family().writing().pairs[.calm])

        #expect(pair.status == .draft)
        #expect(pair.goalStatus == .open)
        #expect(pair.content.children == [.mia])
        #expect(pair.holdsUntil == nil)
    }

    @Test func `one half may be missing, but not both`() throws {
        let statement = Family.PairDraft.calm.with { $0.goal = Goal() }
        let goal = Family.PairDraft.calm.with { $0.statement = WorryStatement() }
        let onlyHopes = goal.with { $0.goal = Goal(bestHopes: "A quiet Christmas.") }
        let nothing = statement.with { $0.statement = WorryStatement(who: "  ") }

        let halves = try [statement, goal, onlyHopes].map { try #require(family().writing($0).pairs[.calm]) }

        #expect(halves.map(\.goal.isEmpty) == [true, false, false])
        #expect(halves.map(\.statement.isEmpty) == [false, true, true])
        #expect(throws: Refusal(.missing, "happened")) { try family().writing(nothing) }
    }

    @Test func `what a statement and a goal still need is named`() throws {
        let statement = WorryStatement(acknowledge: "Kayla rings Dee.", who: "Jo")
        let goal = Goal(bestHopes: "A quiet Christmas.", doingInstead: "Ryan goes to Tom's.")

        #expect(statement.missing == [.happened, .ifNothingChanges])
        #expect(goal.missing == [.childExperience, .networkPart, .howKnown, .holdFor, .thenWhat])
        #expect(goal.sentences == ["Ryan goes to Tom's."])
        #expect(WorryStatement(forTheChild: "We worry about the shouting.").isEmpty == false)
    }

    @Test func `the words of a statement are counted as they are read aloud`() throws {
        let statement = WorryStatement(
            acknowledge: "Kayla rings Dee.", who: "Jo  and\nDee", happened: "Ryan shouted.", ifNothingChanges: "",
            forTheChild: "This is not read to adults.")

        #expect(statement.wordCount == 8)
    }

    @Test(arguments: [
        "acknowledge", "who", "happened", "ifNothingChanges", "dispute", "forTheChild", "bestHopes", "doingInstead",
        "childExperience", "networkPart", "howKnown", "thenWhat",
    ])
    func `no part of a pair takes what cannot be kept`(field: String) throws {
        let fields: [String: WritableKeyPath<Family.PairDraft, String>] = [
            "acknowledge": \.statement.acknowledge, "who": \.statement.who, "happened": \.statement.happened,
            "ifNothingChanges": \.statement.ifNothingChanges, "dispute": \.statement.dispute,
            "forTheChild": \.statement.forTheChild, "bestHopes": \.goal.bestHopes,
            "doingInstead": \.goal.doingInstead, "childExperience": \.goal.childExperience,
            "networkPart": \.goal.networkPart, "howKnown": \.goal.howKnown, "thenWhat": \.goal.thenWhat,
        ]
        let part = try #require(fields[field])
        for (text, reason) in unkeepable {
            let draft = Family.PairDraft.calm.with { $0[keyPath: part] = text }

            #expect(throws: Refusal(reason, field)) { try family().writing(draft) }
        }
    }

    @Test func `a pair is about children of the record`() {
        for nobody in [Person.ID.kayla, .stranger] {
            let draft = Family.PairDraft.calm.with { $0.children = [nobody] }

            #expect(throws: Refusal(.notFound, "children")) { try family().writing(draft) }
        }
    }

    @Test func `a reworded pair keeps every earlier wording, from when until when`() throws {
        let first = try family().writing(on: day("2026-03-01"))
        let draft = Family.PairDraft.calm
        let second = try first.taking(reword(first, draft.with { $0.statement.who = "Jo" }), on: day("2026-05-01"))

        let third = try second.taking(reword(second, draft.with { $0.statement.who = "Dee" }))
        let same = try reword(third, draft.with { $0.statement.who = " Dee " })

        let earlier = try #require(third.pairs[.calm]).earlier
        #expect(earlier.map(\.content.statement.who) == ["Jo, Mrs Ali and Dee", "Jo"])
        #expect(earlier.map(\.since.on) == [day("2026-03-01"), day("2026-05-01")])
        #expect(earlier.map(\.until.on) == [day("2026-05-01"), today])
        #expect(same.isEmpty)
    }

    @Test func `a pair that was shown to somebody is shared, with what they said to it`() throws {
        let written = try family().writing()

        let shared = try written.taking(
            written.sharePair(
                .calm, with: .kayla, on: today, how: " read it together ", response: "Fair.", today: today))

        let pair = try #require(shared.pairs[.calm])
        #expect(pair.status == .shared)
        #expect(pair.sharings == [.init(person: .kayla, day: today, how: "read it together", response: "Fair.")])
    }

    @Test func `sharing needs somebody of the record and a day that has come`() throws {
        let written = try family().writing()

        #expect(throws: Refusal(.notFound, "person")) {
            try written.sharePair(.calm, with: .stranger, on: today, how: "", response: "", today: today)
        }
        #expect(throws: Refusal(.inFuture, "day")) {
            try written.sharePair(.calm, with: .kayla, on: day("2026-11-22"), how: "", response: "", today: today)
        }
    }

    @Test func `an agreed pair stays agreed when it is shown again`() throws {
        let written = try family().writing()
        let agreed = try written.taking(written.agreePair(.calm))

        let shown = try agreed.taking(
            agreed.sharePair(.calm, with: .mia, on: today, how: "", response: "", today: today))
        let again = try agreed.agreePair(.calm)

        #expect(shown.pairs[.calm]?.status == .agreed)
        #expect(again.isEmpty)
    }

    @Test func `an agreed pair that is reworded has to be agreed again`() throws {
        let written = try family().writing()
        let agreed = try written.taking(written.agreePair(.calm))

        let reworded = try agreed.taking(reword(agreed, .calm.with { $0.statement.who = "Jo" }))

        #expect(agreed.pairs[.calm]?.status == .agreed)
        #expect(reworded.pairs[.calm]?.status == .shared)
    }

    @Test func `a retired pair stays readable and is no longer worked with`() throws {
        let written = try family().writing()

        let retired = try written.taking(written.retirePair(.calm, because: "Ryan moved away."))

        #expect(retired.pairs.current.isEmpty)
        #expect(retired.pairs[.calm]?.retiredBecause == "Ryan moved away.")
        #expect(retired.pairs[.calm]?.statement == written.pairs[.calm]?.statement)
        #expect(throws: Refusal(.whyMissing, "why")) { try written.retirePair(.calm, because: "") }
    }

    @Test func `nothing can be done with a retired pair`() throws {
        let written = try family().writing()
        let retired = try written.taking(written.retirePair(.calm, because: "Ryan moved away."))

        #expect(throws: Refusal(.isRetired)) { try reword(retired, .calm) }
        #expect(throws: Refusal(.isRetired)) { try retired.agreePair(.calm) }
        #expect(throws: Refusal(.isRetired)) { try retired.retirePair(.calm, because: "Again.") }
        #expect(throws: Refusal(.isRetired)) { try retired.beginHolding(.calm, on: today, today: today) }
        #expect(throws: Refusal(.isRetired)) { try retired.meetGoal(.calm, on: today, today: today) }
        #expect(throws: Refusal(.isRetired)) { try retired.abandonGoal(.calm, because: "Ryan moved away.") }
        #expect(throws: Refusal(.notFound)) { try retired.agreePair(.unheardOf) }
    }
}
