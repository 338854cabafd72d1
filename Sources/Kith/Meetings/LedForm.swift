import HTTPTypes
import Journal
import Markup
import Practice

/// One form of a meeting as a value, a family's or a team's.
struct LedForm: Sendable {
    /// Unique within the meeting, such as `invitations`.
    var name: String
    var title: String
    /// What the record would put into the fields.
    var defaults = Fields()
    /// What stands on the page below the title.
    var content: @Sendable (FormState) -> HTML
}

extension Route {
    /// Routes inside one meeting, a family's and a team's: `path` is what follows `meetings/:meeting/` in both. What a
    /// family's needs to be allowed is named; a team's is for its members and managers.
    static func led(
        _ method: Method, _ path: String, may action: FamilyAction, logs log: LogRule, takes fields: Set<String> = [],
        answer: @escaping @Sendable (any LedMeeting) async throws -> Answer
    ) -> [Route] {
        [
            .meeting(method, path, may: action, logs: log, takes: fields) { visit in try await answer(visit) },
            .teamMeeting(method, path, logs: log, takes: fields) { visit in try await answer(visit) },
        ]
    }
}

extension MeetingVisit {
    func open(_ link: Link, _ state: FormState) -> HTML { inside.open(link, state) }
    func close(_ button: String, back: Link) -> HTML { inside.close(button, back: back) }
    func show(_ form: LedForm) async throws -> Answer { try await inside.show(inFamily(form)) }
    func refused(_ form: LedForm, because refusal: Refusal) -> Answer {
        inside.refused(inFamily(form), because: refusal)
    }

    func submit(
        _ form: LedForm, then link: Link, alsoWhenClosed: Bool,
        again: @escaping @Sendable (any LedMeeting) async throws -> LedForm,
        _ decide: @Sendable (Meeting) throws -> [Meeting.Event], also: (@Sendable (any Writing) throws -> Void)?
    ) async throws -> Answer {
        try await submit(
            inFamily(form), then: link, alsoWhenClosed: alsoWhenClosed,
            again: { visit in
                let form = try await again(visit)
                return visit.inFamily(form)
            }, decide, also: also)
    }

    func decide(
        then link: Link, _ decide: @Sendable (Meeting) throws -> [Meeting.Event]
    ) async throws -> Answer {
        try await press(then: link, alsoWhenClosed: false, decide)
    }

    /// The form among those of its family's record, with a draft of its own.
    private func inFamily(_ form: LedForm) -> FamilyForm {
        FamilyForm(
            "meetings/\(id)/\(form.name)", title: form.title, place: .meetings, defaults: { _ in form.defaults },
            content: { _, state in form.content(state) })
    }
}

extension TeamMeetingVisit {
    func open(_ link: Link, _ state: FormState) -> HTML {
        "<form class=\"form\" method=\"post\" action=\"\(link.path)\">\(state.hidden)"
    }

    func close(_ button: String, back: Link) -> HTML {
        """
        <div class="done"><button class="btn go">\(button)</button> <a href="\(back.path)">\(words.cancel)</a></div></form>
        """
    }

    func show(_ form: LedForm) async throws -> Answer { page(form, state(form, form.defaults)) }

    func refused(_ form: LedForm, because refusal: Refusal) -> Answer {
        var state = state(form, self.form)
        state.base = self.form["base"].flatMap { Int($0) } ?? version
        state.errors = refusal.all.map { ($0.field ?? "", words.sentence(for: $0)) }
        return page(form, state, status: .unprocessableContent)
    }

    func submit(
        _ form: LedForm, then link: Link, alsoWhenClosed: Bool,
        again: @escaping @Sendable (any LedMeeting) async throws -> LedForm,
        _ decide: @Sendable (Meeting) throws -> [Meeting.Event], also: (@Sendable (any Writing) throws -> Void)?
    ) async throws -> Answer {
        do {
            return try await change(then: link, { try decide($0.record) }, also: also)
        } catch let refusal as Refusal {
            return refused(form, because: refusal)
        } catch CommandFault.conflict(let base, _) {
            return try await conflict(since: base, again)
        }
    }

    func decide(
        then link: Link, _ decide: @Sendable (Meeting) throws -> [Meeting.Event]
    ) async throws -> Answer {
        try await press(then: link, { try decide($0.record) }, also: nil)
    }

    /// What was typed, what it is now and what it was, side by side above the form.
    private func conflict(
        since base: Int, _ again: @Sendable (any LedMeeting) async throws -> LedForm
    ) async throws -> Answer {
        let now = try await TeamMeetingVisit(inside)
        let before = Kept(id: id.value, version: base, record: try await office.meeting(id, at: base))
        let newest = try await again(now)
        let old = try await again(TeamMeetingVisit(inside, before))
        func answers(_ shown: LedForm, _ fields: Fields) -> [FormAnswer] {
            shown.content(state(shown, fields)).answers(inForm: shown.name)
        }
        let comparison = Comparison(
            mine: answers(newest, form), theirs: answers(newest, newest.defaults), was: answers(old, old.defaults))
        var shown = now.state(newest, comparison.merged(form, newest.defaults, old.defaults))
        shown.errors = [("", words.conflictAdvice)]
        shown.compared = comparison.html(words)
        return now.page(newest, shown, status: .conflict)
    }

    private func state(_ form: LedForm, _ entered: Fields) -> FormState {
        FormState(entered: entered, base: version, name: form.name)
    }

    private func page(_ form: LedForm, _ state: FormState, status: HTTPResponse.Status = .ok) -> Answer {
        let page = layout(form.title, errors: state.errors).page([state.compared, form.content(state)].joined())
        return .page(page, status: status)
    }
}
