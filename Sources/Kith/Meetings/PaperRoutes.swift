import HTTPTypes
import Journal
import Markup
import Practice

extension MeetingLink {
    func strips(_ id: Round.ID) -> Link { round(id, "strips") }
}

/// Paper strips for who would rather write by hand: printed for the open question, and written down later as from paper.
enum PaperRoutes {
    static let all: [Route] = [
        .meeting(.get, "rounds/:round/strips", may: .record, logs: .print("strips")) { visit in
            .page(StripsPage(visit: visit, round: try visit.round()).html)
        }
    ]
}

extension MeetingVisit {
    /// Can what somebody says still be written down? While the question is open always; afterwards only from a paper
    /// strip, and only once.
    func takesAnswer(of person: Participant, in round: Round) -> Bool {
        round.isOpen ? person.mayHavePaper : meeting.missingPaper(in: round).contains { $0.id == person.id }
    }

    /// A strip that came in after the numbers were shown. It goes into the scale's story like the others.
    func enterPaper(_ answer: Round.Answer, of person: Participant, in round: Round) async throws -> Answer {
        let done = try await submit(
            answerForm(round, person), then: link.page.at("round-\(round.id)"),
            { try $0.enterPaper(answer, in: round.id) })
        if done.status == .seeOther { try await tellStoryIfTaken(round.id) }
        return done
    }
}

/// One strip for each person: the question, first 10 and then 0, a ladder to mark, and lines for the words. Nothing on it
/// says which family it is about unless somebody ticks that.
struct StripsPage {
    let visit: MeetingVisit
    let round: Round
    private var words: Words { visit.words }
    private var query: Fields { visit.inside.visit.query }
    private var showsFamily: Bool { query.text("family") == "shown" }

    var html: HTML {
        let people = visit.meeting.paperPeople(for: round)
        let sheets =
            people.map { strip(name(of: $0), isLarge: visit.known($0)?.needsLargePrint == true) } + [strip("")]
        let bar = PrintBar(
            words: words, back: (visit.link.page, words.backToMeeting),
            notes: ["<h1>\(words.paperStrips)</h1><p>\(words.stripsAdvice)</p>", choosing], paper: words.printPaperA4)
        // Without the record's frame: its title would be printed above every sheet.
        return Layout(visit.inside.visit, title: words.paperStrips, scripts: ["print"])
            .paper(sheets.map(\.html).joined(), bar: bar, isForFamily: true)
    }

    private var choosing: HTML {
        """
        <form method="get" action="\(visit.link.strips(round.id).path)">\
        \(Field("family", label: words.stripsWithFamily, hint: words.stripsWithFamilyHint).tick("shown", isTicked: showsFamily))\
        <button class="btn">\(words.stripsShow)</button></form>
        """
    }

    /// What people are called here; a family's own people only by their first name, so that no surname lies about.
    private func name(of person: Participant) -> String {
        let isFamily = person.content.part == .child || person.content.part == .family
        guard isFamily, !showsFamily else { return person.name }
        return person.name.split(separator: " ").first.map(String.init) ?? person.name
    }

    private func strip(_ name: String, isLarge: Bool = false) -> Sheet {
        let family = showsFamily ? [visit.inside.family.people.displayName(words)] : []
        return Sheet(
            .copy, above: [words.stripName(name), words.day(visit.inside.today)] + family,
            below: [words.stripGiveBack(visit.chair)], isLarge: isLarge, body: body)
    }

    private var body: HTML {
        let wording = round.question.wording
        return """
            <h2\(wording.question.languageMark(words))>\(wording.question.text)</h2>\(RoundEnds(round: round, words: words).html)\
            <div class="strip"><div><p><b>\(words.stripMark)</b></p><ol class="strip-ladder" role="list">\((0...10).reversed().map { number in
                "<li><span class=\"ring\" aria-hidden=\"true\"></span> \(number)</li>" as HTML
            })</ol>\
            <p>\(words.stripOr)</p></div><div>\(lines(words.stripWhy, 4))\(lines(words.whyNotZero, 2))\(lines(words.oneHigher, 2))</div></div>
            """
    }

    private func lines(_ title: String, _ number: Int) -> HTML {
        """
        <section class="part"><h3>\(title)</h3>\((0..<number).map { _ in "<div class=\"write\"></div>" as HTML })</section>
        """
    }
}

/// Says on the form that an answer was written by hand.
struct PaperTick {
    /// After the numbers were shown nothing else is taken.
    let isLate: Bool
    let state: FormState
    let words: Words

    var html: HTML {
        guard !isLate else {
            return "<div class=\"say\"><p>\(words.paperLate)</p></div>\(HTML.hidden("origin", "paper"))"
        }
        return Field("origin", label: words.isFromPaper).tick("paper", isTicked: state.entered.isOn("origin"))
    }
}

/// The people whose strips can still be written down under a round that was shown.
struct LatePaper {
    let visit: MeetingVisit
    let round: Round

    var html: HTML {
        let people = visit.meeting.missingPaper(in: round)
        guard !people.isEmpty else { return "" }
        let rows = people.map { person -> HTML in
            "<li><a href=\"\(visit.link.answer(for: person.id, in: round.id).path)\">\(person.name)</a></li>"
        }
        return """
            <details class="more"><summary>\(visit.words.enterStrip)<span class="quiet"> \(round.question.wording.question.text)</span></summary>\
            <ul class="plain-list names">\(rows)</ul></details>
            """
    }
}

extension Words {
    var paperStrips: String { say("Paper strips", "Stribedi papur") }
    var stripsAdvice: String {
        say(
            "One for each person here and one without a name. Write down later what stands on them: it is marked as from paper.",
            "Un i bob person yma ac un heb enw. Ysgrifennwch yn ddiweddarach beth sydd arnynt: caiff ei farcio fel o bapur."
        )
    }
    var stripsWithFamily: String { say("Put the family's name on them", "Rhoi enw'r teulu arnynt") }
    var stripsWithFamilyHint: String {
        say(
            "A strip that is lost then says whom it is about.",
            "Yna mae stribed a gollir yn dweud am bwy y mae.")
    }
    var stripsShow: String { say("Show the strips so", "Dangos y stribedi felly") }
    func stripName(_ name: String) -> String { say("Name: \(name)", "Enw: \(name)") }
    func stripGiveBack(_ chair: String) -> String {
        say("Give this back to \(chair).", "Rhowch hwn yn ôl i \(chair).")
    }
    var stripMark: String { say("Mark your number.", "Marciwch eich rhif.") }
    var stripOr: String {
        say("Or write: I don't know.", "Neu ysgrifennwch: Wn i ddim.")
    }
    var stripWhy: String { say("Why that number?", "Pam y rhif hwnnw?") }
    var isFromPaper: String { say("From a paper strip", "O stribed papur") }
    var paperLate: String {
        say(
            "The numbers have been shown. Only what somebody had written on paper can still be added, and it is marked so.",
            "Mae'r rhifau wedi'u dangos. Dim ond yr hyn a ysgrifennodd rhywun ar bapur y gellir ei ychwanegu, ac fe'i marcir felly."
        )
    }
    var enterStrip: String { say("Write down a paper strip", "Ysgrifennu stribed papur") }
}
