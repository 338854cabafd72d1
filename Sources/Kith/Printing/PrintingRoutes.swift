import HTTPTypes
import Practice

extension FamilyLink {
    var printing: Link { part("print") }
    var printMap: Link { part("print/map") }
    var printCopy: Link { part("print/copy") }
    var checkCopy: Link { part("print/copy/check") }
    func checkCopy(for person: Person.ID) -> Link { checkCopy.with("person", person.description) }
    var printBlank: Link { part("print/blank") }
    func printAsOf(_ day: Day) -> Link { part("print/as-of").with("on", day: day) }
}

/// Everything that is made for paper. Each print is a line of its own in the access log.
enum PrintingRoutes {
    static let all: [Route] = paper + copies + RoomRoutes.all

    private static let paper: [Route] = [
        .family(.get, "print", may: .read, logs: .view("print")) { visit in .page(PrintingPage(visit: visit).html) },
        .family(.get, "print/map", may: .read, logs: .print("map")) { visit in .page(PosterPage(visit: visit).html) },
        .family(.get, "print/blank", may: .read, logs: .print("blank")) { visit in .page(BlankPage(visit: visit).html)
        },
        .family(.get, "print/as-of", may: .read, logs: .print("as-of")) { visit in
            let asked = AskedDay("on", in: visit.visit.query, today: visit.today, words: visit.words, isNeeded: true)
            guard let day = asked.day else { throw Problem.notFound }
            return .page(PrintAsOfPage(visit: visit, then: try await visit.then(day)).html)
        },
    ]

    /// First whose copy, then what it holds; only the button on the check page makes it.
    private static let copies: [Route] = [
        .family(.get, "print/copy", may: .read, logs: .view("print")) { visit in
            .page(ChoosePersonPage(visit: visit, isMissing: false).html)
        },
        .family(.get, "print/copy/check", may: .read, logs: .view("print")) { visit in
            guard let person = visit.person(named: visit.visit.query.text("person")) else {
                return .page(ChoosePersonPage(visit: visit, isMissing: true).html, status: .unprocessableContent)
            }
            let copy = FamilyCopy(of: visit.family, for: person)
            var page = CheckCopyPage(visit: visit, copy: copy, language: visit.language(for: person))
            page.kept = try await visit.keptWords()
            return .page(page.html)
        },
        .family(
            .post, "print/copy", may: .read, logs: .print("copy"),
            takes: ["person", "parts", "with", "language", "days"],
            answer: make),
    ]

    /// The copy, with an access line that says for whom it was made.
    @Sendable private static func make(_ visit: FamilyVisit) async throws -> Answer {
        let checked = try CheckedCopy(visit)
        guard checked.isOfThisVersion else { return try await checked.again([("", visit.words.copyChangedMeanwhile)]) }
        guard !checked.copy.parts.isEmpty else {
            return try await checked.again([("parts", visit.words.copyNothingChosen)])
        }
        let words = visit.words.speaking(checked.language)
        var answer = Answer.page(CopyPage(visit: visit, copy: checked.copy, words: words).html)
        answer.shown = [checked.copy.person.id.value]
        return answer
    }
}

/// A copy as the page that was looked through says it.
struct CheckedCopy: Sendable {
    let visit: FamilyVisit
    let copy: FamilyCopy
    let language: Language

    init(_ visit: FamilyVisit) throws {
        let form = visit.visit.form
        guard let person = visit.person(named: form.text("person")) else { throw Problem.badForm }
        self.visit = visit
        copy = FamilyCopy(
            of: visit.family, for: person, parts: Set(form.all("parts").compactMap(CopyPart.init)),
            with: Set(form.all("with").compactMap(Protected.init)).intersection(Protected.inCopies))
        language = Language(rawValue: form.text("language")) ?? visit.words.language
    }

    /// The record has not changed since it was looked through.
    var isOfThisVersion: Bool { visit.visit.form.text("base") == "\(visit.version)" }

    /// The page again, with what there is to look at.
    func again(_ errors: [(field: String, words: String)]) async throws -> Answer {
        var page = CheckCopyPage(visit: visit, copy: copy, language: language)
        page.errors = errors
        page.kept = try await visit.keptWords()
        return .page(page.html, status: isOfThisVersion ? .unprocessableContent : .conflict)
    }
}

extension FamilyVisit {
    /// Somebody who is in the record now, by the identity that a form sent.
    func person(named id: String) -> Person? {
        Person.ID(id).flatMap { id in family.people.present.first { $0.id == id } }
    }

    /// The language in which somebody is likely to want their copy: Welsh where it is what they read first.
    func language(for person: Person) -> Language {
        let reads = (person.details.reads.isEmpty ? person.details.speaks : person.details.reads).lowercased()
        if reads.hasPrefix("welsh") || reads.hasPrefix("cymraeg") || reads.hasPrefix("cy") { return .welsh }
        return reads.isEmpty ? words.language : .english
    }
}

extension Words {
    /// The same catalogue in another language; a catalogue in brackets stays in brackets.
    func speaking(_ language: Language) -> Words { voice == .bracketed ? self : Words(language) }
}
