import Foundation
import Practice

@testable import Kith

/// Somebody for whom a copy is made: one for each part that people have in a record.
enum Reader: UInt128, CaseIterable, Sendable {
    case mia = 101
    case kayla, ruth, ali

    var id: Person.ID { ID(rawValue) }
    var name: String { "\(self)".capitalized }

    var part: Person.Part {
        switch self {
        case .mia: .child
        case .kayla: .adult
        case .ruth: .network
        case .ali: .professional
        }
    }
}

/// A word that stands in the record once, and who may read it.
struct Canary: Sendable {
    let word: String
    /// In the copy for this person, with this ticked.
    let isForOne: @Sendable (Reader, Set<Protected>) -> Bool
    /// In the room and on the poster; on the wall with or without reasons.
    var isForRoom: @Sendable (_ withReasons: Bool) -> Bool = { _ in false }

    static let all: [Canary] =
        [
            Canary(word: "qqplain", isForOne: { _, _ in true }, isForRoom: { _ in true }),
            // Who told: a child who told is under the child's own box, but not for the child who reads it.
            Canary(word: "qqschool", isForOne: { _, ticked in ticked.contains(.whoTold) }),
            Canary(
                word: "qqcar",
                isForOne: { reader, ticked in ticked.contains(reader == .mia ? .whoTold : .childrensWords) }),
            child("qqscared"), child("qqmiadiffers"), child("qqmiahopes"),
            Canary(word: "qqnobody", isForOne: { _, ticked in ticked.contains(.childrensWords) }),
            Canary(
                word: "qqmiareason", isForOne: { $0 == .mia || $1.contains(.childrensWords) }, isForRoom: { $0 }),
            said("qqkaylahopes", .kayla), differs("qqkayladiffers", .kayla), differs("qqruthdiffers", .ruth),
            // A worry about Leo alone, which his sister reads only where somebody asked for it.
            Canary(
                word: "qqpairleo", isForOne: { $0 != .mia || $1.contains(.othersPairs) }, isForRoom: { _ in true }),
            // For nobody but workers, whatever is ticked.
            never("qqleoreason"), never("qqleohigher"), never("qqleozero"), never("qqwithdrawn"), never("qqbecause"),
            never("qqearlier"), never("qqgonequestion"), never("qqretired"), never("qqnolonger"), never("qqresponse"),
            never("qqnotshared"), never("qqsolicitor"), never("qqdetriment"), never("qqbasis"), never("qqdecider"),
            never("qquntold"), never("qqwrongreason"), never("qqasker"), never("qqoccasion"), never("qqidentifier"),
            never("qqfullname"),
            never("zzmia"), never("zzkayla"), never("zzharmed"),
        ] + Reader.allCases.flatMap(ofOne)

    private static func ofOne(_ person: Reader) -> [Canary] {
        let adults =
            person == .mia ? [] : [said("qqsaid\(person)", person), said("qqreason\(person)", person, inRoom: { $0 })]
        let kept = ["qqkept", "qqpair", "qqgoal", "qqask", "qqten"].map { start in
            Canary(word: "\(start)\(person)", isForOne: { reader, _ in reader != person })
        }
        // A rough worry that became a pair is shown as that pair.
        return adults + kept.dropFirst()
            + [
                never("qqkept\(person)"),
                Canary(word: "qqstrength\(person)", isForOne: { reader, _ in reader != person }),
                Canary(
                    word: "qqsafe\(person)", isForOne: { $0 == person && $1.contains(.safeContact) }),
            ]
    }

    private static func never(_ word: String) -> Canary { Canary(word: word, isForOne: { _, _ in false }) }

    private static func child(_ word: String) -> Canary {
        Canary(word: word, isForOne: { $0 == .mia || $1.contains(.childrensWords) })
    }

    private static func said(
        _ word: String, _ person: Reader, inRoom: @escaping @Sendable (Bool) -> Bool = { _ in true }
    ) -> Canary {
        Canary(word: word, isForOne: { $0 == person || $1.contains(.othersWords) }, isForRoom: inRoom)
    }

    private static func differs(_ word: String, _ person: Reader) -> Canary {
        Canary(
            word: word, isForOne: { $0 == person || $1.contains(.disputes) }, isForRoom: { _ in true })
    }
}

extension House {
    /// The scale that Leo answered for workers only, and Leo's answer.
    static let sharedScale = Scale.ID(601)
    static let leosAnswer = Rating.ID(705)

    /// A family in which every kind of thing that may not be shared stands under a canary's word.
    func sharedFamily(lead: Worker.ID) async throws -> Family.ID {
        let id = Family.ID(office.surroundings.newID())
        let today = Clock.day(of: clock.now)
        let authority = try await office.authority()
        try await change(id, by: lead) { try $0.open(on: today, today: today) }
        for reader in Reader.allCases {
            try await change(id, by: lead) {
                try $0.addPerson(
                    .init(
                        part: reader.part, name: reader.name, fullName: "qqfullname", safeContact: "qqsafe\(reader)",
                        identifiers: [.init(label: "Library card", value: "qqidentifier")]), as: reader.id, today: today
                )
            }
        }
        try await change(id, by: lead) {
            try $0.addPerson(.init(part: .child, name: "Leo"), as: ID(105), today: today)
                + $0.allocate(lead: lead, team: nil, coWorkers: [])
        }
        try await change(id, by: lead) {
            try $0.move(
                Reader.mia.id, to: ServiceArea.earlyHelp.id, on: today, because: "", today: today, authority: authority)
        }
        try await writeSharedMap(id, lead)
        try await writeSharedPairs(id, lead)
        try await writeSharedScale(id, lead)
        try await change(id, by: lead) {
            try $0.decideSharing(
                .init(
                    .notShared, what: "qqnotshared", with: "qqsolicitor", ground: .moreDetrimental,
                    because: "qqdetriment",
                    basis: "qqbasis", decidedBy: "qqdecider", on: today, notToldBecause: "qquntold"), as: ID(801),
                today: today)
        }
        for reader in Reader.allCases { try await keep(from: reader, id, lead) }
        return id
    }

    private func writeSharedMap(_ id: Family.ID, _ lead: Worker.ID) async throws {
        var items: [FamilyMap.Item.Content] = [
            .init(text: Written("qqplain"), source: .told(by: "Ali at qqschool")),
            .init(text: Written("In the wardrobe."), source: .told(by: "Mia, in the qqcar")),
            .init(text: Written("qqscared"), source: .told(by: "Mia"), isOwnWords: true),
            .init(text: Written("qqnobody"), isOwnWords: true),
            .init(text: Written("qqearlier"), source: .seen(by: "qqschool")),
        ]
        items += [.kayla, .ruth, .ali].map { (reader: Reader) in
            .init(text: Written("qqsaid\(reader)"), source: .told(by: reader.name), isOwnWords: true)
        }
        for (place, content) in items.enumerated() {
            try await change(id, by: lead) {
                try $0.add(content, to: .pastHarm, as: ID(200 + UInt128(place)))
            }
        }
        try await change(id, by: lead) {
            try $0.dispute(ID(200), by: Reader.kayla.id, how: "qqkayladiffers")
                + $0.dispute(ID(200), by: Reader.mia.id, how: "qqmiadiffers")
                + $0.reword(ID(204), as: FamilyMap.Item.Content(text: Written("qqwithdrawn")))
                + $0.ask(
                    .init(text: Written("qqgonequestion")), as: ID(250))
        }
        try await change(id, by: lead) {
            try $0.withdraw(ID<FamilyMap.Item>(204), because: "qqbecause")
                + $0.withdraw(ID<FamilyMap.Question>(250), because: "qqbecause")
        }
    }

    private func writeSharedPairs(_ id: Family.ID, _ lead: Worker.ID) async throws {
        let today = Clock.day(of: clock.now)
        let authority = try await office.authority()
        let pairs: [(WorryStatement, Goal)] = [
            (
                .init(who: "Ali", happened: "Shouting at night.", dispute: "Ruth says qqruthdiffers"),
                .init(bestHopes: "Kayla: “qqkaylahopes”", doingInstead: "Calm nights.")
            ),
            (.init(happened: "Mornings alone."), .init(bestHopes: "Mia: “qqmiahopes”")),
            (.init(happened: "qqretired"), .init(doingInstead: "qqretired")),
        ]
        for (place, pair) in pairs.enumerated() {
            try await change(id, by: lead) {
                try $0.writePair(
                    .init(children: [], statement: pair.0, goal: pair.1), as: ID(501 + UInt128(place)), today: today,
                    authority: authority)
            }
        }
        try await change(id, by: lead) {
            try $0.writePair(
                .init(
                    children: [ID(105)], statement: .init(happened: "qqpairleo"), goal: .init(),
                    area: ServiceArea.earlyHelp.id),
                as: ID(504), today: today, authority: authority)
        }
        try await change(id, by: lead) {
            try $0.sharePair(
                ID(501), with: Reader.ruth.id, on: today, how: "read aloud", response: "qqresponse", today: today)
                + $0.retirePair(ID(503), because: "qqnolonger")
        }
    }

    /// Kayla 2, Ruth 9, Ali 8, Mia 3, and Leo 6 for workers only: 5.5 of four, 5.6 of five on average.
    private func writeSharedScale(_ id: Family.ID, _ lead: Worker.ID) async throws {
        let today = Clock.day(of: clock.now)
        try await change(id, by: lead) {
            try $0.askScale(
                .init(question: Written("How safe?"), ten: "calm", zero: "fear"), kind: .safety, for: ID(501),
                as: Self.sharedScale)
        }
        let answers: [(Person.ID, String, String, Rating.ShownTo?)] = [
            (Reader.kayla.id, "2", "qqreasonkayla", nil), (Reader.ruth.id, "9", "qqreasonruth", nil),
            (Reader.ali.id, "8", "qqreasonali", nil), (Reader.mia.id, "3", "qqmiareason", .everyone),
            (ID(105), "6", "qqleoreason", .workerOnly), (Reader.ruth.id, "9", "qqwrongreason", nil),
        ]
        for (place, answer) in answers.enumerated() {
            var draft = Family.RatingDraft(rater: answer.0, answer: answer.1, reason: answer.2, day: today)
            (draft.askedBy, draft.occasion, draft.shownTo) = ("qqasker", "qqoccasion", answer.3)
            if answer.0 == ID(105) { (draft.whyNotZero, draft.oneHigher) = ("qqleozero", "qqleohigher") }
            try await change(id, by: lead) {
                try $0.rate(draft, on: Self.sharedScale, as: ID(701 + UInt128(place)), today: today)
            }
        }
        try await change(id, by: lead) {
            try $0.withdrawRating(ID(706), on: Self.sharedScale, because: "qqbecause")
        }
    }

    /// A worry that is not for somebody, the pair and scale made from it, a safety that protects from it, a strength.
    private func keep(from reader: Reader, _ id: Family.ID, _ lead: Worker.ID) async throws {
        let today = Clock.day(of: clock.now)
        let authority = try await office.authority()
        let number = 10 * reader.rawValue
        try await change(id, by: lead) {
            try $0.add(
                .init(text: Written("qqkept\(reader)"), notFor: [reader.id]), to: .futureDanger, as: ID(number))
                + $0.add(
                    .init(text: Written("qqstrength\(reader)"), notFor: [reader.id]), to: .existingStrength,
                    as: ID(number + 1))
        }
        try await change(id, by: lead) {
            try $0.writePair(
                .init(
                    children: [], statement: .init(happened: "qqpair\(reader)"),
                    goal: .init(doingInstead: "qqgoal\(reader)")), from: ID(number), as: ID(number + 2), today: today,
                authority: authority)
        }
        try await change(id, by: lead) {
            try $0.askScale(
                .init(question: Written("qqask\(reader)"), ten: "qqten\(reader)", zero: "bad"), kind: .safety,
                for: ID(number + 2), as: ID(number + 3))
        }
    }
}
