import Markup
import Practice

/// One thing that happened, told in plain words: who did what, with the text, what it was before, and why.
struct Telling: Sendable {
    var sentence: String
    /// What was written, or what it was about.
    var texts: [Text] = []
    /// The circumstances, in one small line.
    var facts: [String] = []
    /// What was changed: before and after, each under its label.
    var changes: [Change] = []
    var reason = ""
    /// When it happened, where that was not the day on which it was written down.
    var happened: Happened?
    /// The class that gives it the colour of its column.
    var look: HTML = ""

    struct Text: Hashable, Sendable {
        var label = ""
        var text: String
        var language: String?
        /// Somebody's own words stand in quotation marks.
        var isQuoted = false
        /// What it was about, said smaller than what was written.
        var isContext = false
    }

    struct Change: Hashable, Sendable {
        var label: String
        var before: String
        var after: String
    }

    /// The labelled texts that differ between two states of a thing.
    static func changes(_ before: [(String, String)], _ after: [(String, String)]) -> [Change] {
        zip(before, after).filter { $0.1 != $1.1 }.map { Change(label: $0.0, before: $0.1, after: $1.1) }
    }

    /// The labelled texts of a thing that was just written.
    static func texts(_ fields: [(String, String)], language: String? = nil) -> [Text] {
        fields.filter { !$0.1.isEmpty }.map { Text(label: $0.0, text: $0.1, language: language) }
    }
}

/// Tells what happened. People are called what they were called then; texts keep the labels under which they were written.
struct Teller: Sendable {
    let words: Words
    let entry: History.Entry
    let family: Family
    let staff: Staff
    let authority: Authority

    var before: Family { entry.before }
    var who: String { staff.name(of: entry.stamp.by) }

    var telling: Telling {
        switch entry.event {
        case .standing(let event): tell(event)
        case .people(let event): tell(event)
        case .areas(let event): tell(event)
        case .map(let event): tell(event)
        case .pairs(let event): tell(event)
        case .scales(let event): tell(event)
        case .elements(.notYet(let element, let reason)):
            Telling(sentence: words.historyNotYet(who, words.inSentence(words.name(of: element))), reason: reason)
        case .sharing(let event): tell(event)
        case .merging(let event): tell(event)
        case nil: Telling(sentence: words.historyNewer(who))
        }
    }

    func name(_ person: Person.ID) -> String {
        before.people[person]?.name ?? family.people[person]?.name ?? words.historySomebody
    }

    func name(_ rater: Rater) -> String {
        switch rater {
        case .person(let person): name(person)
        case .guest(let guest): guest.name
        }
    }

    func names(_ people: [Person.ID]) -> String { words.list(people.map(name)) }

    func term(_ term: Term) -> String { words.pick(english: term.english, welsh: term.welsh) }

    func category(_ category: Category) -> String {
        words.name(of: category, goal: before.goalTerm(on: entry.stamp.on, authority))
    }

    /// When something happened, if that was not the day on which it was written down.
    func unlessToday(_ day: Day) -> Happened? { day == entry.stamp.on ? nil : .day(on: day) }

    func unlessToday(_ happened: Happened?) -> Happened? {
        happened == .day(on: entry.stamp.on) ? nil : happened
    }
}

extension Words {
    /// Who did what, in one sentence.
    func sentence(of entry: History.Entry, family: Family, staff: Staff, authority: Authority) -> String {
        Teller(words: self, entry: entry, family: family, staff: staff, authority: authority).telling.sentence
    }
}
