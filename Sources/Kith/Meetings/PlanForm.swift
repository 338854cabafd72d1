import Markup
import Practice

/// Planning a meeting, and changing when and where it is and who leads it.
extension MeetingForms {
    static let planFields: Set<String> = ["type", "on-day", "on-month", "on-year", "time", "minutes", "place", "chair"]
    /// A new meeting can follow another one, with the same people.
    static let newFields = planFields.union(["after", "people"])

    static func changePlan(_ visit: MeetingVisit) async throws -> FamilyForm {
        plan(visit.inside, visit.meeting.plan, leaders: try await visit.inside.leaders(), at: visit.link.plan)
    }

    /// `before` is the meeting that a new one follows.
    static func plan(
        _ visit: FamilyVisit, _ known: Meeting.Plan? = nil, after before: MeetingVisit? = nil, leaders: [Account],
        at link: Link
    ) -> FamilyForm {
        let words = visit.words
        let name = before.map { "after/\($0.id)" } ?? link.path
        return FamilyForm(
            "meetings/plan/\(name)", title: known == nil ? words.planMeeting : words.changePlan, place: .meetings,
            defaults: { _ in
                before.map { fields(after: $0, leaders) } ?? fields(of: known, visit)
            },
            content: { visit, state in
                """
                <h1>\(known == nil ? visit.words.planMeeting : visit.words.changePlan)</h1>\(visit.open(link, state))\
                \(if: known == nil, kinds(visit, state))\(whenAndWhere(visit.words, state))\
                \(chair(known?.chair, leaders, visit, state))\(before.map { again($0, state) })\
                \(visit.close(visit.words.save, back: before?.link.page ?? visit.link.meetings))
                """
            })
    }

    private static func fields(of known: Meeting.Plan?, _ visit: FamilyVisit) -> Fields {
        var fields = Fields([
            ("time", known?.time ?? ""), ("place", known?.place ?? ""),
            ("minutes", known?.minutes.map(String.init) ?? ""),
            ("chair", (known?.chair ?? visit.actor.id).description),
        ])
        fields.set("on", to: known?.on ?? visit.today)
        if let known { fields.set("type", to: known.type.rawValue) }
        return fields
    }

    /// What the next meeting likely has from the one before. The day is for whoever plans it.
    private static func fields(after before: MeetingVisit, _ leaders: [Account]) -> Fields {
        var fields = fields(of: before.meeting.plan, before.inside)
        for name in ["on-day", "on-month", "on-year"] { fields.remove(name) }
        if let plan = before.meeting.plan {
            fields.set("type", to: plan.defined?.id.description ?? plan.type.next.rawValue)
        }
        let leader = before.meeting.leadsNow.flatMap { id in leaders.first { $0.id == id } }?.id
        fields.set("chair", to: (leader ?? before.inside.actor.id).description)
        fields.add("people", before.expectedAgain.map(\.id.description))
        return fields
    }

    private static func again(_ before: MeetingVisit, _ state: FormState) -> HTML {
        let people = before.expectedAgain.map { Choice($0.id.description, $0.name, hint: $0.content.known) }
        let list: HTML =
            people.isEmpty
            ? ""
            : Field("people", label: before.words.whoIsExpected, hint: before.words.expectThemAgain)
                .checkboxes(people, chosen: Set(state.entered.all("people")))
        return "\(HTML.hidden("after", before.id.description))\(list)"
    }

    private static func kinds(_ visit: FamilyVisit, _ state: FormState) -> HTML {
        let words = visit.words
        let own = visit.authority.openMeetingTypes.map { type in
            Choice(
                type.id.description, words.pick(english: type.name.english, welsh: type.name.welsh),
                hint: words.pick(english: type.leads.english, welsh: type.leads.welsh))
        }
        let types =
            MeetingType.ID.allCases.map { Choice($0.rawValue, words.name(of: $0), hint: words.purpose(of: $0)) } + own
        return Field("type", label: words.whichMeeting, error: state.error("type"))
            .radios(types, chosen: state.entered["type"])
    }

    private static func whenAndWhere(_ words: Words, _ state: FormState) -> HTML {
        """
        \(Field("on", label: words.onWhichDay, error: state.error("on"))
            .date(state.entered.date("on"), words: words.dateWords))\
        \(Field("time", label: words.atWhatTime, aside: words.ifKnown, error: state.error("time"))
            .text(state.entered.text("time"), width: .ten))\
        \(Field("minutes", label: words.howLong, aside: words.ifKnown, error: state.error("minutes"))
            .text(state.entered.text("minutes"), width: .four))\
        \(Field("place", label: words.whereIsIt, aside: words.ifKnown, error: state.error("place"))
            .text(state.entered.text("place"), width: .twenty))
        """
    }

    /// Whoever leads it now can be kept, also where they may not open the record any more.
    private static func chair(
        _ known: Worker.ID?, _ leaders: [Account], _ visit: FamilyVisit, _ state: FormState
    ) -> HTML {
        var choices = leaders.map { Choice($0.id.description, $0.profile.name) }
        if let known, !leaders.contains(where: { $0.id == known }) {
            choices.insert(Choice(known.description, visit.staff.name(of: known)), at: 0)
        }
        return Field("chair", label: visit.words.whoLeadsIt, hint: visit.words.whoMayLead, error: state.error("chair"))
            .select(choices, chosen: state.entered["chair"])
    }
}

extension FamilyVisit {
    /// Those who can lead a meeting of this family: they may write in its record.
    func leaders() async throws -> [Account] {
        let whole = try await office.whole(of: kept)
        return staff.workers.filter { account in
            staff.actor(account.id).map { Access.allows(.record, to: $0, on: whole, at: visit.now) } ?? false
        }
    }
}
