import Foundation
import HTTPTypes
import Practice
import Scratch
import Testing

@testable import Kith

/// Forms that are wrong in several places say so once, and each message names its field.
@Suite(.bothEngines) struct ProblemsTests {
    @Test func `a person's form names every problem, each with a way to its field`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let id = try await house.family(lead: worker.account)

        let answer = try await house.post(
            Link.family(id).newPerson.path,
            [
                ("birth", "day"), ("born-day", "31"), ("born-month", "2"), ("born-year", "2020"),
                ("id1label", "Library card"),
            ],
            as: worker)

        #expect(answer.status == .unprocessableContent)
        #expect(
            answer.problems == [
                "part: Choose who they are here.",
                "born: Look at the date of birth. There is no such day. Write the day, month and year as numbers, such as 27 3 2026.",
                "id1value: Write the number itself (number 1).", "name: Write a name.",
            ])
    }

    @Test func `the form of an answer names every problem, the day among them`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let id = try await house.fullFamily(lead: worker.account)

        let answer = try await house.post(
            Link.family(id).ratings(ID(41)).path, [("answer", "4"), ("day-day", "x")], as: worker)

        #expect(answer.problems.map { String($0.prefix { $0 != ":" }) } == ["day", "rater", "reason"])
        #expect(answer.problems[1] == "rater: Choose who answers.")
    }

    @Test func `a new family, an account and a tie name every problem`() async throws {
        let house = try await House.build()
        let manager = try await house.visitor("Team manager")
        let administrator = try await house.visitor("Administrator")
        let id = try await house.family(lead: manager.account)

        let family = try await house.post(
            Link.newFamily.path, [("name1", "Mia"), ("name2", "Leo"), ("part2", "adult"), ("birth2", "unborn")],
            as: manager)
        let account = try await house.post(Link.newAccount.path, [("name", " ")], as: administrator)
        let tie = try await house.post(Link.family(id).ties.path, [], as: manager)

        #expect(family.problems.map { String($0.prefix { $0 != ":" }) } == ["opened", "part1", "birth2"])
        #expect(account.problems.map { String($0.prefix { $0 != ":" }) } == ["name", "login", "role"])
        #expect(
            tie.problems == [
                "from: Choose the first of the two people.", "to: Choose the second person, who is somebody else.",
                "how: Write how.",
            ])
    }

    @Test func `whatever is missing or not in a list is called by its name, in both languages`() {
        let fields = [
            "part", "area", "team", "lead", "children", "child", "by", "person", "from", "to", "rater", "pair",
            "source", "protectsFrom", "notFor", "grounds", "named", "columns", "holdForValue", "text", "question",
            "born", "opened", "day", "how", "happened", "id1label", "id6value", "search-name", "answer", "statement",
            "goal", "ten", "zero", "name", "part3", "who", "thenWhat",
        ]
        for language in Language.allCases {
            let words = Words(language)
            let plain = [Refusal(.missing), Refusal(.notFound)].map(words.sentence)
            for field in fields {
                let sentences = [Refusal(.missing, field), Refusal(.notFound, field)].map(words.sentence)
                #expect(sentences != plain, "\(field)")
                #expect(sentences.allSatisfy { !plain.contains($0) }, "\(field)")
            }
        }
    }
}

extension TestAnswer {
    /// What the summary at the top of the page says is wrong: the field, and the sentence.
    var problems: [String] {
        let summary = body.components(separatedBy: "data-summary>").dropFirst().first?
            .components(separatedBy: "</section>").first
        return (summary ?? "").components(separatedBy: "<li>").dropFirst().map { line in
            let field = line.components(separatedBy: "href=\"#").dropFirst().first?.split(separator: "\"").first ?? ""
            let text = line.replacing(/<[^>]*>/, with: "").replacing("&#39;", with: "'")
            return "\(field): \(text)"
        }
    }
}
