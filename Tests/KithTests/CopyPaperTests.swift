import Foundation
import Practice
import Scratch
import Testing

@testable import Kith

/// What the check page shows is what the paper holds: item by item, for every kind of reader.
@Suite(.bothEngines) struct CopyPaperTests {
    /// Leo, whom Mia's statement is not about.
    private static let leo = Person.ID(105)
    private static let readers = Reader.allCases.map(\.id) + [leo]
    private static let ticks: [Set<Protected>] = Protected.inCopies.map { [$0] } + [Set(Protected.inCopies)]

    private static func scene() async throws -> Shared {
        let shared = try await Shared()
        let today = Clock.day(of: shared.house.clock.now)
        let authority = try await shared.house.office.authority()
        try await shared.change {
            var ruth = try #require($0.people[Reader.ruth.id]).details
            ruth.known = "qqgrandmother"
            return try $0.describe(Reader.ruth.id, as: ruth, today: today)
                + $0.writePair(
                    .init(
                        children: [Reader.mia.id],
                        statement: .init(
                            who: "Ali", happened: "qqadult", dispute: "Kayla: qqno", forTheChild: "qqforchild"),
                        goal: .init(bestHopes: "qqplainhopes", doingInstead: "qqcalm")), as: ID(960), today: today,
                    authority: authority)
                + $0.ask(.init(text: Written("qqopen"), who: "qqasking"), as: ID(961))
        }
        try await shared.change {
            try $0.askScale(
                .init(question: Written("qqhowmia"), ten: "qqbest", zero: "qqworst"), kind: .safety, for: ID(960),
                as: ID(962))
                + $0.rewordPair(
                    ID(502),
                    as: .init(
                        children: [], statement: .init(happened: "Mornings alone."),
                        goal: .init(bestHopes: "Mia: “qqmiahopes”, Kayla: “qqbothhope”")), today: today,
                    authority: authority)
        }
        return shared
    }

    @Test(arguments: readers)
    func `each part of the check page is the part of the paper, text for text`(reader: Person.ID) async throws {
        let shared = try await Self.scene()
        let check = try await shared.check(for: reader)

        for part in CopyPart.allCases {
            let paper = try await shared.copy(for: reader, parts: [part])

            let shown = check.texts(ofBox: part.rawValue)
            #expect(!shown.isEmpty || part == .goals || part == .nextSteps)
            #expect(shown == paper.textsOnPaper, "\(part)")
        }
    }

    @Test(arguments: readers)
    func `what a tick brings onto the paper could be read beside it, and nothing else is promised`(reader: Person.ID)
        async throws
    {
        let shared = try await Self.scene()
        let check = try await shared.check(for: reader)
        let parts = Set(CopyPart.allCases.flatMap { check.texts(ofBox: $0.rawValue) })
        #expect(!parts.isEmpty)

        var printed = Set(try await shared.copy(for: reader, with: []).textsOnPaper)
        for ticked in Self.ticks {
            let promised = ticked.map { Set(check.texts(ofBox: $0.rawValue)) }.reduce(parts) { $0.union($1) }
            let paper = Set(try await shared.copy(for: reader, with: ticked).textsOnPaper)
            printed.formUnion(paper)

            #expect(paper.subtracting(promised) == [], "\(ticked.map(\.rawValue))")
        }
        let all = Protected.inCopies.map { Set(check.texts(ofBox: $0.rawValue)) }.reduce(parts) { $0.union($1) }
        #expect(all.subtracting(printed) == [])
    }

    @Test func `a brother reads nothing of a statement that is about his sister alone, unless somebody asked for it`()
        async throws
    {
        let shared = try await Self.scene()
        let his = try await shared.copy(for: Self.leo)
        let asked = try await shared.copy(for: Self.leo, with: [.othersPairs])
        let hers = try await shared.copy(for: Reader.mia.id)
        let check = try await shared.check(for: Self.leo)

        for word in ["qqadult", "qqcalm", "qqplainhopes", "qqhowmia", "qqbest"] {
            #expect(!his.holds(word), "\(word)")
            #expect(asked.holds(word) && check.mainHolds(word), "\(word)")
        }
        #expect(hers.holds("qqforchild") && !hers.holds("qqadult") && hers.holds("qqplainhopes"))
        #expect([his, asked].allSatisfy { !$0.holds("qqforchild") })
    }
}

extension TestAnswer {
    /// The texts that a box of the check page would put on the paper.
    fileprivate func texts(ofBox value: String) -> [String] {
        let box = body.components(separatedBy: "value=\"\(value)\"").dropFirst().first ?? ""
        let own = box.components(separatedBy: "<input").first?.components(separatedBy: "</fieldset>").first ?? ""
        return own.components(separatedBy: "class=\"as-printed\">").dropFirst().first.map(Self.texts) ?? []
    }

    /// The texts on the paper of a copy, below its title and who it is for.
    fileprivate var textsOnPaper: [String] {
        let sheet = body.components(separatedBy: "class=\"sheet-body\">").dropFirst().first ?? ""
        let below = sheet.components(separatedBy: "</h1>").dropFirst().joined()
        return Self.texts(
            below.components(separatedBy: "</p>").dropFirst().joined(separator: "</p>")
                .components(separatedBy: "<div class=\"running-foot\"")[0])
    }

    /// Every text between two tags. Headings are the paper's furniture, and so is what stands where nothing is.
    private static func texts(_ html: String) -> [String] {
        html.replacing(/<h[2-4][^>]*>.*?<\/h[2-4]>/, with: "").replacing(/<p class="nothing">.*?<\/p>/, with: "")
            .replacing(/<[^>]*>/, with: "\n").replacing(" · ", with: "\n").split(separator: "\n")
            .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }
}
