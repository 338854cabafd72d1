import Foundation
import Practice
import Testing

/// What the numbers invite people to talk about, and in which order they speak.
struct TalkTests {
    private func scale(_ family: Family) throws -> Scale { try #require(family.scales[.safe]) }

    @Test func `people speak in the order family, network, professionals, the lead worker last`() throws {
        let led = try aFamily().taking(aFamily().allocate(lead: .jo, team: nil, coWorkers: [])).asking()
        let asked: [Person.ID] = [.jo, .mrsAli, .dee, .ryan, .mia, .kayla, .leo]
        var family = led
        for (place, person) in asked.enumerated() {
            family = try family.hearing(person, say: "5", as: ID(UInt128(place)))
        }

        let order = try family.inSpeakingOrder(scale(family).latest).compactMap(\.rater.person)

        #expect(order == [.mia, .leo, .ryan, .kayla, .dee, .mrsAli, .jo])
    }

    @Test func `a social worker who does not lead speaks among the professionals`() throws {
        var family = try aFamily().asking().hearing(.jo, say: "3", as: .first)
        family = try family.hearing(.mrsAli, say: "5", as: .second)

        let order = try family.inSpeakingOrder(scale(family).latest).compactMap(\.rater.person)

        #expect(order == [.jo, .mrsAli])
    }

    @Test(arguments: [(41, nil), (42, 6), (48, 6), (49, 7)] as [(Int, Int?)])
    func `after six weeks without a question the scale asks to be asked`(days: Int, weeks: Int?) throws {
        let asked = try #require(today.adding(days: -days))
        let family = try aFamily().asking(on: asked).hearing(.kayla, say: "6", as: .first, on: asked)

        let prompts = try scale(family).prompts(on: today)

        #expect(prompts == (weeks.map { [.notAskedFor(weeks: $0)] } ?? []))
    }

    @Test(arguments: [("7", "5", true), ("7", "6", false), ("7", "9", false), ("7", "dont-know", false)])
    func `a number that went down by two asks what happened`(before: String, now: String, asks: Bool) throws {
        let family = try aFamily().asking()
            .hearing(.kayla, say: before, as: .first, on: day("2026-11-01"))
            .hearing(.kayla, say: now, as: .second)

        let prompts = try scale(family).prompts(on: today)

        #expect(prompts == (asks ? [.dropped(person: .person(.kayla), from: 7, to: 5)] : []))
    }

    @Test func `a fall is counted from the number that counted before, not from a slip of the same day`() throws {
        let family = try aFamily().asking()
            .hearing(.kayla, say: "9", as: .first, on: day("2026-11-01"))
            .hearing(.kayla, say: "6", as: .second, on: day("2026-11-01"))
            .hearing(.kayla, say: "5", as: .third)

        let prompts = try scale(family).prompts(on: today)

        #expect(prompts.isEmpty)
    }

    @Test(arguments: [("8", "4", true), ("8", "5", false), ("8", "passed", false)])
    func `numbers four apart ask what each person sees`(high: String, low: String, asks: Bool) throws {
        let family = try aFamily().asking().hearing(.ryan, say: high, as: .first).hearing(.jo, say: low, as: .second)

        let prompts = try scale(family).prompts(on: today)

        #expect(prompts == (asks ? [.farApart(highest: .person(.ryan), high: 8, lowest: .person(.jo), low: 4)] : []))
    }

    @Test(arguments: [("8", "8", true), ("8", "10", true), ("7", "8", false), ("8", "dont-know", true)])
    func `numbers that all reach the one to close at ask for a review`(one: String, other: String, asks: Bool) throws {
        let family = try aFamily().asking(.safe.with { $0.closeAt = 8 })
            .hearing(.ryan, say: one, as: .first).hearing(.jo, say: other, as: .second)

        let prompts = try scale(family).prompts(on: today)

        #expect(prompts == (asks ? [.allAtClose(number: 8)] : []))
    }

    @Test func `where nobody gave a number nothing is asked`() throws {
        let silent = try aFamily().asking(.safe.with { $0.closeAt = 0 })
        let passed = try silent.hearing(.kayla, say: "passed", as: .first)

        #expect(try scale(silent).prompts(on: today).isEmpty)
        #expect(try scale(passed).prompts(on: today).isEmpty)
    }

    @Test func `a new series begins the talk anew`() throws {
        let answered = try aFamily().asking().hearing(.kayla, say: "9", as: .first, on: day("2026-11-01"))
        let reworded = try answered.taking(answered.rewordScale(.safe, as: .safe.with { $0.ten = "Calm." }))

        let family = try reworded.hearing(.kayla, say: "3", as: .second)

        #expect(try scale(family).prompts(on: today).isEmpty)
    }

    @Test func `the story over time has one round for each day and wording, without withdrawn answers`() throws {
        let first = day("2026-10-01")
        var family = try aFamily().asking().hearing(.kayla, say: "6", as: .first, on: today)
        family = try family.hearing(.mia, say: "4", as: .second, on: first)
        family = try family.hearing(.ryan, say: "8", as: .third, on: first)
        family = try family.hearing(.dee, say: "1", as: ID(604), on: day("2026-10-15"))
        family = try family.taking(family.withdrawRating(ID(604), on: .safe, because: "A slip."))
        family = try family.taking(family.rewordScale(.safe, as: .safe.with { $0.ten = "Calm." }))
        family = try family.hearing(.kayla, say: "7", as: ID(605), on: today)

        let rounds = try scale(family).rounds

        #expect(rounds.map(\.day) == [first, today, today])
        #expect(rounds.map(\.series) == [0, 0, 1])
        #expect(rounds.map { $0.ratings.map(\.number) } == [[4, 8], [6], [7]])
    }

    @Test func `nowhere in the model is anything averaged`() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/Practice").resolvingSymlinksInPath()
        let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path).filter { $0.hasSuffix(".swift") }

        let averaging = try files.filter { file in
            let code = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
                .split(separator: "\n").filter { !$0.contains("///") }.joined().lowercased()
            return ["average", "mean(", "mean:", "median"].contains { code.contains($0) }
        }

        #expect(files.contains("Scaling/Scale.swift"))
        #expect(averaging.isEmpty)
    }
}
