import HTTPTypes
import Journal
import Practice

/// What other programs can do about a family's meetings: plan them, invite, and say who is there.
enum MeetingCalls {
    static let all = reading + planning + leading + people + MeetingWriting.all + RoundCalls.all

    private static let reading: [Route] = [
        .api(
            meeting: .get, "", may: .read, logs: .view("meeting"),
            Operation(
                "readMeeting", "Read a meeting with everything that was said and agreed", scope: .readFamilies,
                gives: Portraits.wholeMeeting.shape)
        ) { visit, _ in
            visit.tell(
                Portraits.wholeMeeting.json(
                    MeetingIn(
                        id: visit.id, version: visit.version, meeting: visit.meeting,
                        carried: try await visit.carried(), isWhole: visit.isWhole)))
        }
    ]

    private static let whenAndWhere: [Shape.Member] = [
        .init("on", .day, "The day.", needed: true),
        .init("time", .text(most: 100), "When it begins.", like: "2:30pm"),
        .init("minutes", .orNull(.number(1...1_440)), "How long it takes.", like: 60),
        .init("place", .text(most: 500), "Where.", like: "Hill School"),
    ]

    private static let plan =
        whenAndWhere + [
            .init("chair", .orNull(.identity), "Who leads it; null: who is known, or the token's account.", like: .null)
        ]

    private static let whichKind: String = {
        let names = MeetingType.ID.allCases.map(\.rawValue).joined(separator: ", ")
        return "A built-in kind (\(names)), or the identity of the authority's own kind."
    }()

    private static let planning: [Route] = [
        .api(
            family: .post, "meetings", may: .record, logs: .change("meetings"),
            .newInMeeting(
                "planMeeting", "Plan a meeting",
                takes: .init(
                    name: "NewMeeting", says: "A meeting that is to be.",
                    members: [
                        .init("type", .words(most: 100), whichKind, needed: true, like: "coreGroup")
                    ] + plan))
        ) { visit, asked in
            let id = Meeting.ID(visit.office.surroundings.newID())
            let empty = MeetingVisit(visit, Kept(id: id.value, version: 0, record: Meeting()))
            let leaders = try await visit.leaders()
            return try await empty.record(asked, id) { meeting in
                let kind = try visit.kind(asked.body.text("type"))
                return try meeting.plan(
                    .init(
                        asked.body, type: kind.type, family: visit.id,
                        chair: try asked.body.chair(among: leaders, else: visit.actor.id), defined: kind.defined,
                        today: visit.today))
            }
        },
        .api(
            meeting: .put, "plan", logs: .change("meetings"),
            .inMeeting(
                "changePlan", "Change when and where a meeting is",
                takes: .init(name: "MeetingPlan", says: "When and where, whole.", members: plan))
        ) { visit, asked in
            let leaders = try await visit.inside.leaders()
            return try await visit.record(asked, visit.id) { meeting in
                guard let known = meeting.plan else { throw Problem.notFound }
                return try meeting.plan(
                    .init(
                        asked.body, type: known.type, family: known.family,
                        chair: try asked.body.chair(among: leaders, else: known.chair), defined: nil,
                        today: visit.inside.today))
            }
        },
        .api(
            meeting: .post, "cancel", logs: .change("meetings"),
            .inMeeting("cancelMeeting", "Call a meeting off; whoever was written to is told", takes: Bodies.why)
        ) { visit, asked in
            let uninviting = try await visit.uninviting()
            return try await visit.record(
                asked, visit.id, alsoWhenClosed: true, also: uninviting.stopping(visit.office)
            ) { try $0.cancel(because: asked.body.text("why")) + uninviting.decide($0) }
        },
    ]

    private static let leading: [Route] = [
        .api(
            meeting: .post, "begin", logs: .change("meeting"), .inMeeting("beginMeeting", "Begin a meeting")
        ) { visit, asked in try await visit.record(asked, visit.id) { try $0.begin() } },
        .api(
            meeting: .post, "end", logs: .change("meeting"), .inMeeting("endMeeting", "End a meeting")
        ) { visit, asked in
            try await visit.record(asked, visit.id, alsoWhenClosed: true, also: Guests.closing(visit.id)) {
                try $0.end()
            }
        },
        .api(
            meeting: .post, "adjourn", logs: .change("meeting"),
            .inMeeting(
                "adjournMeeting", "End this sitting, to go on another day",
                takes: .init(name: "NextSitting", says: "When and where the meeting goes on.", members: whenAndWhere))
        ) { visit, asked in
            let today = visit.inside.today
            let next = Meeting.Appointment(
                on: asked.body.day("on") ?? today, time: asked.body.text("time"), place: asked.body.text("place"),
                minutes: asked.body.number("minutes"))
            return try await visit.record(asked, visit.id, also: Guests.closing(visit.id)) { meeting in
                try meeting.adjourn(until: next, today: today)
            }
        },
        .api(
            meeting: .post, "lead", logs: .change("meeting"),
            .inMeeting("takeLead", "Take the lead of a meeting, for the token's account")
        ) { visit, asked in
            try await visit.record(asked, visit.id) { try $0.takeLead(visit.inside.actor.id) }
        },
    ]

    // MARK: - People

    private static let people: [Route] =
        [
            .api(
                meeting: .post, "people", logs: .change("meeting"),
                .newInMeeting(
                    "expectParticipant", "Expect somebody at a meeting",
                    takes: .init(
                        name: "NewParticipant", says: "Somebody of the family's record, or anybody else by name.",
                        members: [
                            .init("person", .orNull(.identity), "Who they are in the family's record."),
                            .init("name", .text(most: 100), "Otherwise: what they are called.", like: "Mrs Bowen"),
                            .init("known", .text(most: 500), "What they do or how they are known.", like: "teacher"),
                            .init(
                                "part", .orNull(.choice(of: Participant.Part.self)),
                                "Who they are to the family; professional where nothing is said.", like: "professional"),
                        ])), answer: expect),
            .api(
                meeting: .post, "people/:participant/here", logs: .change("meeting"),
                .inMeeting(
                    "noteArrival", "Note that somebody takes part, and how",
                    takes: .init(
                        name: "Arrival", says: "How somebody takes part.",
                        members: [.init("how", .choice(of: Participant.Way.self), "How.", needed: true)]))
            ) { visit, asked in
                let how: Participant.Way = asked.body.choice("how") ?? .inRoom
                return try await visit.participant(asked) { try $0.comes($1, how: how) }
            },
            .api(
                meeting: .post, "people/:participant/left", logs: .change("meeting"),
                .inMeeting("noteLeaving", "Note that somebody left")
            ) { visit, asked in try await visit.participant(asked) { try $0.leaves($1) } },
            .api(
                meeting: .post, "people/:participant/apologies", logs: .change("meeting"),
                .inMeeting(
                    "noteApologies", "Note that somebody cannot come",
                    takes: .init(
                        name: "Apologies", says: "Why somebody cannot come.",
                        members: [.init("why", .text, "Why, where they said.", like: "She works then.")]))
            ) { visit, asked in
                try await visit.participant(asked) { try $0.apologises($1, because: asked.body.text("why")) }
            },
            .api(
                meeting: .post, "people/:participant/take-off", logs: .change("meetings"),
                .inMeeting("takeParticipantOff", "Expect somebody no more; whoever was written to is told")
            ) { visit, asked in
                let id: Participant.ID = try visit.inside.visit.id("participant")
                let known = [visit.meeting[id]].compactMap { $0 }
                let uninviting = try await Uninviting(known, visit.office)
                return try await visit.record(asked, id, also: uninviting.stopping(visit.office)) { meeting in
                    guard meeting[id] != nil else { throw Problem.notFound }
                    return try uninviting.decide(meeting) + meeting.takeOff(id)
                }
            },
        ] + inviting

    private static let inviting: [Route] = [
        .api(
            meeting: .put, "people/:participant/contact", logs: .change("invitations"),
            .inMeeting(
                "setContact", "Say how somebody is written to about this meeting",
                takes: .init(
                    name: "Contact", says: "How somebody is written to, whole.",
                    members: [
                        .init("email", .text(most: 254), "Their address; empty: none.", like: "nan@example.com"),
                        .init(
                            "tongue", .choice(of: Participant.Contact.Tongue.self), "In which language.", needed: true),
                        .init("mayHavePlace", .flag, "The place may stand in the letter."),
                    ]))
        ) { visit, asked in
            let typed = asked.body.text("email")
            let address = EmailAddress(typed)
            return try await visit.participant(asked) { meeting, id in
                guard typed.isEmpty || address != nil else { throw Refusal(.notAnAddress, "email") }
                return try meeting.reach(
                    id,
                    by: .init(
                        email: address, tongue: asked.body.choice("tongue") ?? .english,
                        mayHavePlace: asked.body.isOn("mayHavePlace")))
            }
        },
        .api(
            meeting: .post, "invitations", logs: .change("invitations"),
            .inMeeting(
                "invite", "Write to people who have an address here",
                takes: .init(
                    name: "Invitations", says: "Who is written to.",
                    members: [.init("people", .list(of: .identity, most: 100), "Which participants.", needed: true)]))
        ) { visit, asked in
            let letters = Inviting.letters(to: asked.body.ids("people"), visit.office)
            return try await visit.record(asked, visit.id) { meeting in
                guard visit.office.outbox.isOpen else { throw Refusal(.noAddress, "people") }
                guard !letters.isEmpty else { throw Refusal(.missing, "people") }
                return try meeting.invite(letters, today: visit.inside.today)
            }
        },
        .api(
            meeting: .post, "people/:participant/stop-letter", logs: .change("invitations"),
            .inMeeting("stopLetter", "Stop a letter that has not gone yet")
        ) { visit, asked in
            let id: Participant.ID = try visit.inside.visit.id("participant")
            guard let person = visit.meeting.written(to: id), let letter = person.invitation?.letter.id else {
                throw Problem.notFound
            }
            let stopping = visit.office.outbox.stopping(Letter.ID(letter.value))
            let neverSent = try await visit.office.neverSent(to: person)
            return try await visit.record(asked, id, alsoWhenClosed: true, also: stopping) {
                try $0.stopLetter(to: id, neverSent: neverSent)
            }
        },
        .api(
            meeting: .put, "beforehand", logs: .change("meetings"),
            .inMeeting(
                "askBeforehand", "Say which question people may answer before a meeting",
                takes: .init(
                    name: "Beforehand", says: "A scaling question of the record, or none.",
                    members: [.init("scale", .orNull(.identity), "Which scale; null: none.", needed: true)]))
        ) { visit, asked in
            let wanted: Scale.ID? = asked.body.id("scale")
            let scale = wanted.flatMap { visit.inside.family.scales[$0] }
            return try await visit.record(asked, visit.id) { meeting in
                guard wanted == nil || scale != nil else { throw Refusal(.notFound, "scale") }
                return try meeting.askBeforehand(scale.map { .init(scale: $0.id, wording: $0.wording) })
            }
        },
        .api(
            meeting: .post, "people/:participant/read-out", logs: .change("meeting"),
            .inMeeting("noteReadOut", "Note that what somebody sent beforehand was read out")
        ) { visit, asked in
            try await visit.participant(asked) {
                try $0.readOut($1, by: visit.inside.actor.id)
            }
        },
    ]

    @Sendable private static func expect(_ visit: MeetingVisit, _ asked: Asked) async throws -> Answer {
        let wanted: Person.ID? = asked.body.id("person")
        let person = wanted.flatMap { visit.inside.family.people[$0] }
        let known = visit.meeting.participants.first { wanted != nil && $0.content.person == wanted }
        let id = known?.id ?? visit.new(Participant.self)
        return try await visit.record(asked, id) { meeting in
            guard wanted == nil || person != nil else { throw Refusal(.notFound, "person") }
            let content =
                person.map { Participant.Content($0, at: meeting) }
                ?? .init(
                    name: asked.body.text("name"), part: asked.body.choice("part") ?? .professional,
                    known: asked.body.text("known"))
            return try meeting.add(content, as: id)
        }
    }
}

extension MeetingVisit {
    /// A change to the participant in the address.
    fileprivate func participant(
        _ asked: Asked, _ decide: (Meeting, Participant.ID) throws -> [Meeting.Event]
    ) async throws -> Answer {
        let id: Participant.ID = try inside.visit.id("participant")
        return try await record(asked, id) { meeting in
            guard meeting[id] != nil else { throw Problem.notFound }
            return try decide(meeting, id)
        }
    }
}

extension FamilyVisit {
    /// A kind of meeting by its name, or by the identity of the authority's own.
    fileprivate func kind(_ sent: String) throws(Refusal) -> (type: MeetingType.ID, defined: DefinedMeeting?) {
        if let own = DefinedMeeting.ID(sent) {
            guard let defined = authority.openMeetingTypes.first(where: { $0.id == own }) else {
                throw Refusal(.notFound, "type")
            }
            return (.other, defined)
        }
        guard let type = MeetingType.ID(rawValue: sent) else { throw Refusal(.notFound, "type") }
        return (type, nil)
    }
}

extension JSON {
    /// Who is to lead a meeting.
    fileprivate func chair(among leaders: [Account], else known: Worker.ID) throws(Refusal) -> Worker.ID {
        let named: Worker.ID = id("chair") ?? known
        guard named == known || leaders.contains(where: { $0.id == named }) else { throw Refusal(.notFound, "chair") }
        return named
    }
}

extension Meeting.Plan {
    fileprivate init(
        _ sent: JSON, type: MeetingType.ID, family: Family.ID, chair: Worker.ID, defined: DefinedMeeting?, today: Day
    ) {
        self.init(
            type: type, family: family, on: sent.day("on") ?? today, time: sent.text("time"),
            place: sent.text("place"), chair: chair, minutes: sent.number("minutes"), defined: defined)
    }
}
