import Markup
import Practice

/// What the children and the adults at home themselves say, in one place of the report: their own words on the map and their
/// newest numbers. It holds nothing that the same reader does not find elsewhere in the report.
struct ReportVoices {
    /// Among what a copy was handed over with: it has this part.
    static let mark = "voices"

    let showing: Showing
    let words: Words

    var html: HTML { "\(section(words.whatChildrenSay, .child))\(section(words.whatAdultsAtHomeSay, .adult))" }

    private func section(_ title: String, _ part: Person.Part) -> HTML {
        let people = showing.family.people.with(part).compactMap(voice)
        return people.isEmpty ? "" : "<section class=\"part\"><h2>\(title)</h2>\(people)</section>"
    }

    /// Somebody with everything that they say; for the file also that nothing is recorded.
    private func voice(of person: Person) -> HTML? {
        let said = quotations(of: person) + numbers(of: person)
        guard !said.isEmpty || showing.audience == .workers else { return nil }
        let text: HTML = said.isEmpty ? "<p class=\"nothing\">\(words.nothingSaidYet)</p>" : "<ul>\(said)</ul>"
        return "<div class=\"keep\"><h3>\(person.name)</h3>\(text)</div>"
    }

    /// Their own words on the map, where the reader may also know that they are theirs.
    private func quotations(of person: Person) -> [HTML] {
        Category.allCases.flatMap { showing.items($0) }.filter { item in
            guard item.content.isOwnWords, showing.speaker(of: item)?.id == person.id else { return false }
            return isReader(person) || showing.source(of: item) != nil
        }.map { item in
            "<li class=\"says\"\(item.content.text.languageMark(words))>\(item.content.text.text)</li>"
        }
    }

    private func isReader(_ person: Person) -> Bool {
        if case .person(let reader, _) = showing.audience { reader == person.id } else { false }
    }

    private func numbers(of person: Person) -> [HTML] {
        showing.scales.compactMap { scale -> HTML? in
            guard let rating = showing.answers(to: scale).first(where: { $0.rater == .person(person.id) }) else {
                return nil
            }
            let question = scale.wording.question
            let reason: HTML =
                rating.reasonWords.flatMap { showing.showsReason(of: rating) ? $0 : nil }
                .map { "<br><span class=\"says\"\($0.languageMark(words))>\($0.text)</span>" } ?? ""
            return """
                <li><span\(question.languageMark(words))>\(question.text)</span> \
                <b>\(words.answer(rating.content.answer))</b>, \(words.day(rating.day))\(reason)</li>
                """
        }
    }
}

extension Words {
    var whatChildrenSay: String { say("What the children say", "Beth mae'r plant yn ei ddweud") }
    var whatAdultsAtHomeSay: String {
        say(
            "What the parents and other adults at home say", "Beth mae'r rhieni ac oedolion eraill gartref yn ei ddweud"
        )
    }
    var nothingSaidYet: String {
        say("Nothing in their own words or numbers yet.", "Dim yn eu geiriau neu eu rhifau eu hunain eto.")
    }
}
