import HTTPTypes
import Journal
import Markup
import Practice

extension MeetingLink {
    /// Where the map is made together.
    var together: Link { part("map") }
    var togetherEvents: Link { part("map/events") }
    var openMap: Link { part("map/open") }
    var closeMap: Link { part("map/close") }
    func add(to column: Column) -> Link { part("map/add/\(column.rawValue)") }
    func accept(_ id: Proposal.ID) -> Link { part("proposals/\(id)/accept") }
    func setAside(_ id: Proposal.ID) -> Link { part("proposals/\(id)/set-aside") }
    func intoMap(_ id: Proposal.ID) -> Link { part("proposals/\(id)/map") }
}

/// Making the map in the meeting: workers add to it side by side, whoever has a phone proposes, whoever leads decides.
enum TogetherRoutes {
    static let all: [Route] = mapping + deciding

    private static let mapping: [Route] = [
        .meeting(.get, "map", may: .read, logs: .view("meeting-map")) { visit in
            var answer = Answer.page(TogetherPage(visit: visit, state: visit.inside.blank("meeting")).html)
            answer.isLogged = visit.live.isLogged
            return answer
        },
        .meeting(.get, "map/events", may: .read, logs: .nothing(because: "tells only that something is new")) {
            visit in
            .events(visit.feed(withMap: true))
        },
        .meeting(.post, "map/open", may: .record, logs: .change("meeting")) { visit in
            try await visit.submit(TogetherPage.form(visit), then: visit.link.together, { try $0.openMapping() })
        },
        .meeting(.post, "map/close", may: .record, logs: .change("meeting")) { visit in
            try await visit.submit(TogetherPage.form(visit), then: visit.link.together, { $0.closeMapping() })
        },
        .meeting(
            .post, "map/add/:column", may: .record, logs: .change("map"), takes: ["category", "text", "step"],
            answer: add),
    ]

    private static let deciding: [Route] = [
        .meeting(
            .post, "proposals/:proposal/accept", may: .record, logs: .change("map"), takes: ["category"],
            answer: accept),
        .meeting(.get, "proposals/:proposal/set-aside", may: .record, logs: .view("meeting")) { visit in
            try await visit.inside.show(ProposalForms.setAside(try visit.proposal(), visit))
        },
        .meeting(.post, "proposals/:proposal/set-aside", may: .record, logs: .change("meeting"), takes: ["why"]) {
            visit in
            let proposal = try visit.proposal()
            return try await visit.submit(
                ProposalForms.setAside(proposal, visit), then: visit.link.together.at("proposals"),
                { try $0.setAside(proposal.id, because: visit.form.text("why")) })
        },
        .meeting(.post, "proposals/:proposal/map", may: .record, logs: .change("map")) { visit in
            try await visit.take(try visit.proposal().id)
            return .redirect(visit.link.together.at("proposals"))
        },
    ]

    /// Adds an item from its words alone. It is the family's map: everybody who may open it sees it, but whoever is not at
    /// the part where the meeting is. Where the meeting has gone on to another part since the page was made, it is asked
    /// again.
    @Sendable private static func add(_ visit: MeetingVisit) async throws -> Answer {
        guard let column = Column(rawValue: visit.inside.visit.parameters["column"] ?? ""),
            let category = Category(rawValue: visit.form.text("category")), column.categories.contains(category)
        else { throw Problem.badForm }
        let id: FamilyMap.Item.ID = visit.new()
        let text = Written(visit.form.text("text"), language: visit.words.language.rawValue)
        let part = try visit.chosenStep()
        let answer = try await visit.inside.submit(
            TogetherPage.form(visit), then: visit.link.together.at("add-\(column.rawValue)")
        ) { family in
            guard part == visit.meeting.limitedPart?.id else { throw Refusal(.changedMeanwhile, "text") }
            let keptFrom = try visit.meeting.keptFrom(part, in: family.people)
            return try family.add(.init(text: text, notFor: keptFrom), to: category, as: id)
        }
        guard visit.inside.visit.wantsFragment, answer.status == .seeOther else { return answer }
        let newest = try await MeetingVisit(FamilyVisit(visit.inside.visit))
        var state = newest.inside.blank("meeting")
        state.entered.set("category", to: category.rawValue)
        var fragment = Answer.page(TogetherPage(visit: newest, state: state).html)
        fragment.isLogged = answer.isLogged
        return fragment
    }

    /// First the meeting says that it is accepted, which only one of two chairs can do; then it goes into the map, under
    /// the proposal's own identity. Where the second step fails, the page offers it again.
    @Sendable private static func accept(_ visit: MeetingVisit) async throws -> Answer {
        let proposal = try visit.proposal()
        let category = Category(rawValue: visit.form.text("category"))
        let stamp = Stamp(at: visit.inside.visit.now, on: visit.inside.today, by: visit.inside.actor.id)
        let family = visit.inside.family
        let answer = try await visit.submit(
            TogetherPage.form(visit), then: visit.link.together.at("proposals"),
            { meeting in
                let events = try meeting.accept(proposal.id, as: category)
                var after = meeting
                for event in events { after.apply(event, stamp) }
                if let accepted = after.proposal(proposal.id) { _ = try family.take(accepted, of: after) }
                return events
            })
        if answer.status == .seeOther {
            do {
                try await visit.take(proposal.id)
            } catch is Refusal {
                // The page offers it again.
            }
        }
        return answer
    }
}

extension MeetingVisit {
    /// A page that shows the meeting and its family's map has one number for both: each version only grows.
    var versionTogether: Int { versionHere + inside.version }

    /// The proposal in the path.
    func proposal() throws -> Proposal {
        guard let proposal = meeting.proposal(try inside.visit.id("proposal")) else { throw Problem.notFound }
        return proposal
    }

    /// What was accepted and does not stand in the map yet.
    var missingFromMap: [Proposal] {
        meeting.proposals.filter { ((try? inside.family.take($0, of: meeting)) ?? []).isEmpty == false }
    }

    /// Puts an accepted proposal into the family's map, once.
    func take(_ id: Proposal.ID) async throws {
        guard let now = try await office.meetings.load(self.id.value)?.record, let proposal = now.proposal(id) else {
            return
        }
        let command = Command(
            id: office.surroundings.newID(), actor: inside.actor.id.value,
            at: office.surroundings.now().milliseconds, fields: [])
        _ = try await office.families.change(
            inside.id.value, by: command, access: inside.visit.line(stream: inside.id.value)
        ) { kept in
            guard Access.allows(inside.visit.familyAction, to: inside.actor, on: kept, at: inside.visit.now) else {
                throw Problem.notFound
            }
            return Decision(try kept.record.take(proposal, of: now), answer: "")
        }
    }
}

/// Setting a proposal aside, with a reason that its giver can read.
enum ProposalForms {
    static func setAside(_ proposal: Proposal, _ meeting: MeetingVisit) -> FamilyForm {
        let words = meeting.words
        let (link, back) = (meeting.link.setAside(proposal.id), meeting.link.together)
        let name = meeting.meeting[proposal.by]?.name ?? ""
        return FamilyForm(
            "meetings/\(meeting.id)/proposals/\(proposal.id)", title: words.setProposalAside, place: .meetings,
            content: { visit, state in
                let text = proposal.content.text
                return """
                    <h1>\(visit.words.setProposalAside)</h1><blockquote class="card"><p\(text.languageMark(visit.words))>\(text.text)</p>\
                    <p class="meta">\(name)</p></blockquote>\(visit.open(link, state))\
                    \(Field("why", label: visit.words.why, hint: visit.words.theyReadWhy, error: state.error("why")).text(state.entered.text("why")))\
                    \(visit.close(visit.words.setProposalAside, back: back))
                    """
            })
    }
}
