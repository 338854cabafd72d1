import Practice
import Testing

/// Which words a pair is written under.
struct AreaWordsTests {
    @Test func `a pair takes the words of its children's area`() throws {
        let family = try aFamily().placing(.childProtection, for: .leo).placing(.earlyHelp, for: .mia).writing()

        let labels = try #require(family.pairs[.calm]).content.labels

        let words = ServiceArea.earlyHelp.terminology
        #expect(labels == Pair.Labels(area: ServiceArea.earlyHelp.id, statement: words.statement, goal: words.goal))
    }

    @Test func `a family without a service area is asked whose words to use`() throws {
        let family = aFamily()
        let chosen = Family.PairDraft.calm.with { $0.area = ServiceArea.earlyHelp.id }

        let labels = try #require(family.writing(chosen).pairs[.calm]).content.labels

        #expect(throws: Refusal(.noAreaYet, "area")) {
            try family.writePair(.calm, as: .calm, today: today, authority: anAuthority())
        }
        #expect(labels.statement.english == "Worry statement")
    }

    @Test func `siblings in different areas must choose whose words to use`() throws {
        let family = try aFamily().placing(.childProtection, for: .leo).placing(.earlyHelp, for: .mia)
        let both = Family.PairDraft.calm.with { $0.children = [.mia, .leo] }
        let everybody = Family.PairDraft.calm.with { $0.children = [] }
        let chosen = both.with { $0.area = ServiceArea.childProtection.id }

        let labels = try #require(family.writing(chosen).pairs[.calm]).content.labels

        #expect(throws: Refusal(.areaNeeded, "area")) { try family.writing(both) }
        #expect(throws: Refusal(.areaNeeded, "area")) { try family.writing(everybody) }
        #expect(labels.statement.english == "Danger statement")
    }

    @Test func `a pair written before a step down keeps its labels`() throws {
        let written = try aFamily().placing(.childProtection, for: .mia).writing(on: day("2026-03-01"))
        let moved = try written.placing(.earlyHelp, for: .mia, since: day("2026-09-01"))
        let plainer = Family.PairDraft.calm.with { $0.statement.who = "Jo and Dee" }

        let reworded = try moved.taking(
            moved.rewordPair(.calm, as: plainer, today: today, authority: anAuthority()))
        let later = try reworded.writing(as: .school)

        #expect(moved.pairs[.calm]?.content.labels.statement.english == "Danger statement")
        #expect(reworded.pairs[.calm]?.content.labels.statement.english == "Danger statement")
        #expect(later.pairs[.school]?.content.labels.statement.english == "Worry statement")
    }

    @Test func `a reworded pair takes new labels when another area is chosen`() throws {
        let family = try aFamily().placing(.childProtection, for: .mia).writing()
        let moved = Family.PairDraft.calm.with { $0.area = ServiceArea.earlyHelp.id }

        let reworded = try family.taking(family.rewordPair(.calm, as: moved, today: today, authority: anAuthority()))

        #expect(reworded.pairs[.calm]?.content.labels.statement.english == "Worry statement")
        #expect(reworded.pairs[.calm]?.earlier.map(\.content.labels.statement.english) == ["Danger statement"])
    }

    @Test func `a pair keeps its labels when the authority changes its words`() throws {
        let family = try aFamily().placing(.earlyHelp, for: .mia).writing()
        var area = ServiceArea.earlyHelp
        area.terminology.statement.english = "Big worry"
        let authority = try anAuthority().taking(anAuthority().word(area, isRetired: false))
        let plainer = Family.PairDraft.calm.with { $0.statement.who = "Jo and Dee" }

        let reworded = try family.taking(family.rewordPair(.calm, as: plainer, today: today, authority: authority))

        #expect(reworded.pairs[.calm]?.content.labels.statement.english == "Worry statement")
    }

    @Test func `a pair about siblings can be reworded after one of them stepped down`() throws {
        let both = Family.PairDraft.calm.with { $0.children = [.mia, .leo] }
        let written = try aFamily().placing(.childProtection, for: .mia, .leo).writing(both)
        let apart = try written.placing(.earlyHelp, for: .leo, since: today)
        let plainer = both.with { $0.statement.who = "Jo and Dee" }

        let reworded = try apart.taking(apart.rewordPair(.calm, as: plainer, today: today, authority: anAuthority()))

        #expect(reworded.pairs[.calm]?.content.labels.statement.english == "Danger statement")
        #expect(reworded.pairs[.calm]?.statement.who == "Jo and Dee")
    }

    @Test func `an area that the authority does not have gives no words`() throws {
        let family = try aFamily().placing(.earlyHelp, for: .mia)
        let unknown = Family.PairDraft.calm.with { $0.area = ID(77) }

        #expect(throws: Refusal(.notFound, "area")) { try family.writing(unknown) }
        #expect(throws: Refusal(.noAreaYet, "area")) {
            try aFamily().writePair(.calm, as: .calm, today: today, authority: Authority())
        }
    }
}
