import Markup
import Practice

/// Planning a meeting, and changing when and where it is and who leads it.
extension MeetingForms {
    static let planFields: Set<String> = ["type", "on-day", "on-month", "on-year", "time", "minutes", "place", "chair"]

    static func changePlan(_ visit: MeetingVisit) async throws -> FamilyForm {
        plan(visit.inside, visit.meeting.plan, leaders: try await visit.inside.leaders(), at: visit.link.plan)
    }

    static func plan(
        _ visit: FamilyVisit, _ known: Meeting.Plan? = nil, leaders: [Account], at link: Link
    ) -> FamilyForm {
        let words = visit.words
        return FamilyForm(
            "meetings/plan/\(link.path)", title: known == nil ? words.planMeeting : words.changePlan, place: .meetings,
            defaults: { _ in
                var fields = Fields([
                    ("time", known?.time ?? ""), ("place", known?.place ?? ""),
                    ("minutes", known?.minutes.map(String.init) ?? ""),
                    ("chair", (known?.chair ?? visit.actor.id).description),
                ])
                fields.set("on", to: known?.on ?? visit.today)
                if let known { fields.set("type", to: known.type.rawValue) }
                return fields
            },
            content: { visit, state in
                """
                <h1>\(known == nil ? visit.words.planMeeting : visit.words.changePlan)</h1>\(visit.open(link, state))\
                \(if: known == nil, kinds(visit, state))\(whenAndWhere(visit.words, state))\
                \(chair(known?.chair, leaders, visit, state))\(visit.close(visit.words.save, back: visit.link.meetings))
                """
            })
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
