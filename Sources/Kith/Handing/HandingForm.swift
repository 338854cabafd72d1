import Journal
import Markup
import Practice

/// What a worker chose on the page that checks a file of one person's records.
struct HandingForm: Sendable {
    let person: Person.ID
    let others: [String]
    let ticks: Set<HandingTick>
    let takenOut: [String]
    let language: Language
    /// The versions of what was read; empty where nothing was shown yet.
    let seen: [String: Int]

    static let fields: Set<String> = [
        "person", "also", "with", "out", "seen", "taken-out-reason", "export-reason", "export-recipient", "language",
    ]

    init(_ fields: Fields, _ visit: FamilyVisit) throws {
        let person = Person.ID(fields.text("person"))
        guard let person, let known = visit.family.people[person] else { throw Problem.badForm }
        self.person = person
        others = fields.all("also")
        ticks = Set(fields.all("with").compactMap(HandingTick.init))
        takenOut = fields.all("out")
        language = Language(rawValue: fields.text("language")) ?? visit.language(for: known)
        seen = Dictionary(
            fields.all("seen").compactMap { text in
                let parts = text.split(separator: ":")
                guard parts.count == 2, let version = Int(parts[1]) else { return nil }
                return (String(parts[0]), version)
            }, uniquingKeysWith: { $1 })
    }

    /// The records that were chosen; `seen` only where what was checked is made into a file.
    func records(_ visit: FamilyVisit, asSeen: Bool) async throws -> [HandedRecord] {
        let reading = HandedRecords(visit: visit, seen: asSeen ? seen : [:])
        let records = try await reading.all(of: person, also: others.compactMap(OtherRecord.read))
        guard !records.isEmpty else { throw Problem.notFound }
        return records
    }

    func handing(_ form: Fields) -> Handing {
        Handing(
            to: form.text("export-recipient"), because: form.text("export-reason"),
            with: ticks.map(\.rawValue).sorted(),
            takenOut: takenOut.sorted(), takenOutBecause: form.text("taken-out-reason"))
    }

    func book(_ records: [HandedRecord], _ handing: Handing, _ visit: FamilyVisit, in words: Words) -> HandingBook {
        HandingBook(
            records: records, cover: .init(handing: handing, by: visit.actor.name, made: visit.today), ticks: ticks,
            authority: visit.authority, staff: visit.staff, coach: visit.visit.coach, words: words)
    }
}
