import Markup
import Practice

/// The page on which one person's answer is written down: the number with the reason beside it.
struct RatingFormPage {
    let visit: FamilyVisit
    let scale: Scale
    let state: FormState
    private var words: Words { visit.words }
    private var family: Family { visit.family }
    private var entered: Fields { state.entered }

    var html: HTML {
        let back = visit.link.scale(scale.id)
        return """
            <a class="back" href="\(back.path)">\(words.backToScale)</a>\
            <h1\(scale.wording.question.languageMark(words))>\(scale.wording.question.text)</h1>\
            \(scale.wording.hasBothEnds ? form(back) : EndsMissing(scale, visit).html)
            """
    }

    private func form(_ back: Link) -> HTML {
        """
        <p class="lead">\(words.noRightNumber)</p>\(answeredToday)\
        \(visit.open(visit.link.ratings(scale.id), state, isBroad: true))\(who)\
        <div class="room-grid"><div>\(number)</div><div>\(why)</div></div>\(child)\(circumstances)\
        <div class="done"><button class="btn go">\(words.addAnswer)</button>\
        <button class="btn" name="next" value="yes">\(words.addAnswerAndNext)</button>\
        <a href="\(back.path)">\(words.cancel)</a><p class="saved" data-saved role="status"></p></div></form>
        """
    }

    /// Who has answered already today, when going round the room.
    private var answeredToday: HTML {
        let ratings = scale.latest.filter { $0.recorded.on == visit.today }
        guard !ratings.isEmpty else { return "" }
        let names = family.inSpeakingOrder(ratings).map {
            words.name(family.people.name(of: $0.rater), with: $0.content.answer)
        }
        return "<div class=\"say well\" role=\"status\"><p>\(words.answeredToday(words.list(names)))</p></div>"
    }

    // MARK: - Who

    private var who: HTML {
        let groups = Person.Part.allCases.map { ($0, family.people.with($0)) }.filter { !$0.1.isEmpty }
        let first = groups.first?.1.first?.id
        let error = state.error("rater")
        return """
            <fieldset class="set row\(if: error != nil, " wrong")"\(if: error != nil, " aria-describedby=\"rater-error\"")>\
            <legend>\(words.whoAnswers)</legend>\(error.map { "<p class=\"error\" id=\"rater-error\">\($0)</p>" as HTML })\
            \(groups.map { part, people in group(part, people, first) })\
            <p class="small"><a href="\(visit.link.people.path)">\(words.addSomebody)</a></p></fieldset>
            """
    }

    private func group(_ part: Person.Part, _ people: [Person], _ first: Person.ID?) -> HTML {
        let choices = people.map { person -> HTML in
            let own: HTML = person.id == first ? "rater" : "rater-\(person.id.description)"
            let isChosen = entered["rater"] == person.id.description
            return """
                <div class="choice"><input type="radio" id="\(own)" name="rater" value="\(person.id.description)"\
                \(if: isChosen, " checked")><div><label for="\(own)">\(person.name)</label></div></div>
                """
        }
        return """
            <p class="meta" id="group-\(part.rawValue)">\(words.group(part))</p>\
            <div class="choices" role="group" aria-labelledby="group-\(part.rawValue)">\(choices)</div>
            """
    }

    // MARK: - The number and why

    private var number: HTML {
        Field("answer", label: words.theNumber, error: state.error("answer")).rungs(
            top: scale.wording.ten, low: scale.wording.zero,
            language: words.other(than: scale.wording.question.language),
            others: [Choice("dont-know", words.doesNotKnow), Choice("passed", words.passes)], chosen: entered["answer"])
    }

    private var why: HTML {
        """
        \(Field("reason", label: words.whyThisNumber, hint: words.inTheirWords, error: state.error("reason"))
            .area(entered.text("reason"), rows: 4))\
        \(Field("gaveNone", label: words.askedGaveNone).tick(isTicked: entered.isOn("gaveNone")))\
        \(Field("whyNotZero", label: words.whyNotZero, hint: words.whyNotZeroHint, error: state.error("whyNotZero"))
            .area(entered.text("whyNotZero"), rows: 3))\
        \(Field("oneHigher", label: words.oneHigher, hint: words.oneHigherHint, error: state.error("oneHigher"))
            .area(entered.text("oneHigher"), rows: 3))\(visit.languageField(entered))
        """
    }

    /// The child decides who sees the number; nothing is chosen beforehand.
    private var child: HTML {
        guard !family.people.children.isEmpty else { return "" }
        return Field("shownTo", label: words.childShownTo, hint: words.childShownToHint, error: state.error("shownTo"))
            .radios(
                [
                    Choice("everyone", words.shownToEveryone, hint: words.shownToEveryoneHint),
                    Choice("workerOnly", words.shownToWorker, hint: words.shownToWorkerHint),
                ], chosen: entered["shownTo"])
    }

    // MARK: - When, where, who asked

    private var circumstances: HTML {
        let day = ((try? entered.day("day")) ?? nil).map(words.day)
        let isOpen =
            ["day", "askedBy", "occasion", "proxy"].contains { state.error($0) != nil } || entered.isOn("proxy")
        return """
            <details class="more"\(if: isOpen, " open")><summary>\(words.ratingCircumstances(day))</summary>\
            <div class="form">\(Field("day", label: words.onWhichDay, error: state.error("day"))
                .date(entered.date("day"), words: words.dateWords))\
            \(Field("occasion", label: words.occasion, hint: words.occasionHint, error: state.error("occasion"))
                .text(entered.text("occasion"), width: .twenty))\
            \(Field("askedBy", label: words.askedBy, error: state.error("askedBy")).text(entered.text("askedBy"), width: .twenty))\
            \(Field("proxy", label: words.answeredFor, hint: words.answeredForHint, error: state.error("proxy"))
                .text(entered.text("proxy")))</div></details>
            """
    }
}

/// Says that nobody can answer until 10 and 0 are both in words (docs/practice/05 §5.4, rule 1).
struct EndsMissing {
    private let scale: Scale
    private let visit: FamilyVisit

    init(_ scale: Scale, _ visit: FamilyVisit) {
        self.scale = scale
        self.visit = visit
    }

    var html: HTML {
        let words = visit.words
        let link: HTML =
            visit.may(.record) && scale.isCurrent
            ? "<p><a href=\"\(visit.link.editScale(scale.id).path)\">\(words.writeEnds)</a></p>" : ""
        return "<div class=\"say judge\"><h2>\(words.endsMissingTitle)</h2><p>\(words.endsMissing)</p>\(link)</div>"
    }
}
