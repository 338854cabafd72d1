import HTTPTypes
import Journal
import Markup
import Practice

/// Everything a form needs to be shown: what stands in its fields, what was wrong, and its hidden fields.
struct FormState: Sendable {
    /// What stands in the fields: typed before, kept as a draft, or from the record.
    var entered: Fields
    /// What was wrong, by field; the name is empty where it belongs to none.
    var errors: [(field: String, words: String)] = []
    /// When the draft that fills the fields was kept.
    var draftKept: Moment?
    /// The version that the form shows, of the record that it changes.
    var base: Int
    /// The name under which its draft is kept.
    var name: String
    /// What stood in the fields when the form was made, where no version of a record tells.
    var shown: Fields?
    /// After a conflict: what somebody else changed, beside what was typed.
    var compared = HTML()
    /// What the language coach noticed in what stands in the fields.
    var coach = HTML()
    /// The words that the reader keeps in this family, with the reason.
    var kept = KeptWords()

    func error(_ field: String) -> String? { errors.first { $0.field == field }?.words }

    /// What the page says above the form: where two problems read the same, each with the question it belongs to.
    func problems(asked content: HTML) -> [(field: String, words: String)] {
        guard Set(errors.map(\.words)).count < errors.count else { return errors }
        let questions = content.answers(inForm: name)
        return errors.map { field, words in
            let asked = questions.first { $0.names.contains { $0 == field || $0.hasPrefix("\(field)-") } }
            return (field, asked.map { "\($0.question) \(words)" } ?? words)
        }
    }

    /// The hidden fields that every form has.
    var hidden: HTML {
        """
        \(HTML.formToken)\(HTML.newCommand)\
        <input type="hidden" name="base" value="\(base)"><input type="hidden" name="form" value="\(name)">\
        \(shown.map { HTML.hidden("shown", String(decoding: $0.urlEncoded, as: UTF8.self)) })
        """
    }
}

/// One form of a family's record as a value: its fields, how the record fills them, and the page it stands on.
struct FamilyForm: Sendable {
    /// Unique within the family, such as `map/items/7…/reword`.
    var name: String
    var title: String
    /// Where in the side navigation its page belongs.
    var place: FamilyPlace
    /// What the record would put into the fields.
    var defaults: @Sendable (Family) -> Fields
    /// What stands on the page below the title.
    var content: @Sendable (FamilyVisit, FormState) -> HTML
    /// What the fields come to, where a form asks only for what is new: from what was entered, or else from the record.
    var comesTo: (@Sendable (Fields?, Family) -> FormAnswer)?

    init(
        _ name: String, title: String, place: FamilyPlace,
        defaults: @escaping @Sendable (Family) -> Fields = { _ in Fields() },
        content: @escaping @Sendable (FamilyVisit, FormState) -> HTML
    ) {
        self.name = name
        self.title = title
        self.place = place
        self.defaults = defaults
        self.content = content
    }
}

extension FamilyView {
    /// The name of a draft of this family's form, unique for its author.
    func draftName(_ form: String) -> String { "\(id)/\(form)" }

    /// The state of a form without a look at drafts.
    func blank(_ name: String, entered: Fields = Fields()) -> FormState {
        FormState(entered: entered, base: version, name: draftName(name))
    }
}

extension FamilyVisit {
    func draftName(_ form: String) -> String { view.draftName(form) }

    func blank(_ name: String, entered: Fields = Fields()) -> FormState {
        var state = view.blank(name, entered: entered)
        state.base = base
        return state
    }

    /// The state of a form that nobody has sent yet: the draft where there is one, else what the record says.
    func state(of name: String, defaults: Fields = Fields()) async throws -> FormState {
        let draft = try await office.journal.drafts.draft(draftName(name), of: actor.id.value)
        var state = blank(name, entered: defaults)
        if let draft, let fields = Fields(urlEncoded: draft.text) {
            state.entered = fields
            state.draftKept = Moment(milliseconds: draft.at)
            state.base = draft.base
        }
        return state
    }

    /// The page of a form.
    func show(_ form: FamilyForm) async throws -> Answer {
        var state = try await state(of: form.name, defaults: form.defaults(family))
        if CoachedForm(form.name) != nil { state.kept = try await keptWords() }
        return page(form, state)
    }

    private func page(
        _ form: FamilyForm, _ state: FormState, status: HTTPResponse.Status = .ok
    ) -> Answer {
        var state = state
        state.coach = coached(form.name, state.entered, state.kept)
        let content = form.content(self, state)
        let layout = Layout(
            self, title: form.title, place: form.place, errors: state.problems(asked: content),
            scripts: CoachedForm(form.name) == nil ? [] : ["coach"])
        return .page(layout.page([state.compared, content].joined()), status: status)
    }

    /// Carries out what a form asks: decide, append, go on to `link`. A refusal shows the form again with everything
    /// that was typed; a conflict shows mine, theirs and what it was.
    func submit(
        _ form: FamilyForm, then link: Link,
        _ decide: @Sendable (Family) throws -> [Family.Event]
    ) async throws -> Answer {
        do {
            let answer = try await change(then: link, decide)
            try await keepWords(visit.form)
            return answer
        } catch let refusal as Refusal {
            return refused(form, because: refusal)
        } catch CommandFault.conflict(let base, _) {
            return try await conflict(form, since: base)
        }
    }

    /// The form again, with everything that was typed and what is wrong with it.
    func refused(_ form: FamilyForm, because refusal: Refusal) -> Answer {
        page(form, again(form, because: refusal.all), status: .unprocessableContent)
    }

    /// The form again, with everything that was typed, for somebody who wants to change it before it is carried out.
    func again(_ form: FamilyForm) -> Answer { page(form, again(form, because: [])) }

    /// Decides on the newest record and appends, with the access line, in one transaction.
    /// `also` is what else is written in that transaction.
    func change(
        then link: Link, also write: (@Sendable (any Writing) throws -> Void)? = nil,
        _ decide: @Sendable (Family) throws -> [Family.Event]
    ) async throws -> Answer {
        let receipt = try await office.families.change(
            id.value, by: try visit.command(visit.form), access: visit.line()
        ) { kept in
            guard Access.allows(visit.familyAction, to: actor, on: kept, at: visit.now) else { throw Problem.notFound }
            guard !kept.record.standing.isMerged else { throw Refusal(.isMerged) }
            return Decision(try decide(kept.record), answer: link.path, also: write)
        }
        var answer = Answer.redirect(Link(path: receipt.answer))
        answer.isLogged = !receipt.wasRepeated
        return answer
    }

    private func again(_ form: FamilyForm, because refusals: [Refusal]) -> FormState {
        var state = blank(form.name, entered: visit.form)
        state.base = visit.form["base"].flatMap { Int($0) } ?? base
        state.errors = refusals.map { ($0.field ?? "", words.sentence(for: $0)) }
        return state
    }

    private func conflict(_ form: FamilyForm, since base: Int) async throws -> Answer {
        try await FamilyVisit(visit).conflict(form, was: form, in: try await office.family(id, at: base))
    }

    /// The form as it is now, with what was typed, beside what it says now and what it said in the record `before`.
    func conflict(_ form: FamilyForm, was old: FamilyForm, in before: Family) -> Answer {
        let (theirs, then) = (form.defaults(family), old.defaults(before))
        let comparison = Comparison(
            mine: answers(to: form, visit.form, visit.form, family), theirs: answers(to: form, theirs, nil, family),
            was: answers(to: old, then, nil, before))
        var state = blank(form.name, entered: comparison.merged(visit.form, theirs, then))
        state.errors = [("", words.conflictAdvice)]
        state.compared = comparison.html(words)
        return page(form, state, status: .conflict)
    }

    /// The questions of a form with these fields, as they stand on its page, and what they come to.
    private func answers(to form: FamilyForm, _ fields: Fields, _ entered: Fields?, _ family: Family) -> [FormAnswer] {
        let state = blank(form.name, entered: fields)
        let answers = form.content(self, state).answers(inForm: state.name)
        guard let outcome = form.comesTo?(entered, family) else { return answers }
        return answers.filter { $0.names != outcome.names } + [outcome]
    }
}
