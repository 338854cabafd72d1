import HTTPTypes
import Journal
import Practice

/// What other programs can read.
enum ReadingRoutes {
    static let all: [Route] = lists + record + parts + authority

    /// A list with the place where the next page begins.
    private static func page(_ name: String, of shape: Shape, _ next: String) -> Shape {
        .object(
            .init(
                name: name, says: "A page of a list.",
                members: [
                    .init("things", .list(of: shape, most: nil), "What is on this page.", needed: true),
                    .init("next", .orNull(.text(most: 100)), next, needed: true, like: .null),
                ]))
    }

    private static func answer(_ things: JSON, next: String?) -> Answer {
        .json(["things": things, "next": JSON(next)])
    }

    private static let limit = Shape.Member(
        "limit", .number(1...200), "How many at most; 50 where nothing is said.", like: 50)

    private static let lists: [Route] = [
        .api(
            .get, "families", may: .may(.readFamilies), logs: .list("families"),
            Operation(
                "listFamilies", "List the families that the account may open, in the order of their identities",
                scope: .readFamilies,
                query: [
                    .init("after", .identity, "Where the page begins: `next` of the page before."), limit,
                    .init(
                        "state", .choice(["open", "closed", "all"]), "Which families; open ones where nothing is said."),
                ],
                gives: page("FamilyPage", of: Portraits.listed.shape, "Where the next page begins; null on the last."))
        ) { visit, asked in
            let isOpen: Bool? =
                switch asked.query.text("state") {
                case "all": nil
                case let state: state != "closed"
                }
            let paged = try await visit.office.page(
                of: try visit.actor(), after: asked.query.id("after"), limit: asked.query.number("limit") ?? 50,
                isOpen: isOpen)
            var answer = answer(Portraits.listed.json(paged.things), next: paged.next)
            answer.shown = paged.things.map(\.id.value)
            return answer
        },
        .api(
            .get, "changes", may: .may(.readFamilies), logs: .list("families"),
            Operation(
                "listChanges", "List families by when they last changed, the oldest change first", scope: .readFamilies,
                query: [
                    .init("after", .place, "Where the last reading ended: `next` of the page before."), limit,
                ],
                gives: page(
                    "ChangePage", of: Portraits.listed.shape,
                    "Where to go on, now or another day. A page without anything on it is the last for now.")),
            answer: changes),
        .api(
            .post, "families/search", may: .may(.readFamilies), logs: .search("families"),
            Operation(
                "findFamilies", "Find families by whole words of names, a day of birth, or another system's number",
                scope: .readFamilies,
                takes: .init(
                    name: "Search", says: "What is looked for. It stands in no address.",
                    members: [
                        .init("name", .text(most: 500), "Words of names, or a number.", like: "Mia"),
                        .init("born", .orNull(.day), "A day of birth."),
                    ]),
                gives: page("FoundPage", of: Portraits.listed.shape, "Always null: at most 50 are found.")),
            answer: find),
    ]

    @Sendable private static func changes(_ visit: Visit, _ asked: Asked) async throws -> Answer {
        let place = ChangePlace(asked.query.text("after")) ?? .start
        let paged = try await visit.office.changes(
            of: try visit.actor(), after: place, limit: asked.query.number("limit") ?? 50)
        var answer = answer(Portraits.listed.json(paged.things), next: paged.next)
        answer.shown = paged.things.map(\.id.value)
        return answer
    }

    @Sendable private static func find(_ visit: Visit, _ asked: Asked) async throws -> Answer {
        var typed = Fields([("name", asked.body.text("name"))])
        typed.set("born", to: asked.body.day("born"))
        // Nothing that can be looked for: nothing is found.
        guard let search = try? FamilySearch(typed) else { return answer([], next: nil) }
        let found = try await search.found(by: try visit.actor(), in: visit.office)
        var answer = answer(Portraits.listed.json(found.map(\.row)), next: nil)
        answer.shown = found.map(\.row.id.value)
        answer.terms = try search.terms(sealedBy: visit.office.journal.keys)
        return answer
    }
}

// MARK: one family
extension ReadingRoutes {
    fileprivate static let record: [Route] = [
        .api(
            family: .get, "", may: .read, logs: .view("overview"),
            Operation(
                "readFamily", "Read a family's record", scope: .readFamilies,
                query: [
                    .init("on", .day, "As it had been recorded by the end of this day; then there is no ETag.")
                ], gives: Portraits.family.shape)
        ) { visit, asked in
            guard let day = asked.query.day("on") else {
                return visit.tell(
                    Portraits.family.json(FamilyIn(id: visit.id, version: visit.version, family: visit.family)))
            }
            guard day <= visit.today else { throw Refusal(.inFuture, "on") }
            let history = try await visit.history()
            let version = history.entries.last { $0.stamp.on <= day }?.version ?? 0
            return .json(
                Portraits.family.json(FamilyIn(id: visit.id, version: version, family: history.record(on: day))))
        },
        .api(
            family: .get, "history", may: .read, logs: .view("history"),
            Operation(
                "readHistory", "Read everything that happened in a record, oldest first", scope: .readFamilies,
                query: [
                    .init(
                        "after", .number(0...Int(Int32.max)),
                        "Only what came after this version: `next` of the page before.",
                        like: 0), limit,
                ],
                gives: .object(
                    .init(
                        name: "HistoryPage", says: "A page of a record's history.",
                        members: [
                            .init(
                                "things", .list(of: Portraits.happening.shape, most: nil), "What happened.",
                                needed: true),
                            .init(
                                "next", .orNull(.number(0...Int(Int32.max))),
                                "Where the next page begins; null on the last.",
                                needed: true, like: .null),
                        ]))),
            answer: history),
        .api(
            family: .get, "meetings", may: .read, logs: .view("meetings"),
            Operation(
                "listMeetings", "List a family's newest meetings", scope: .readFamilies,
                gives: .list(of: Portraits.meeting.shape, most: 200))
        ) { visit, _ in
            .json(Portraits.meeting.json(try await visit.meetingRows().prefix(200)))
        },
    ]

    @Sendable private static func history(_ visit: FamilyVisit, _ asked: Asked) async throws -> Answer {
        let (after, limit) = (asked.query.number("after") ?? 0, asked.query.number("limit") ?? 50)
        let entries = try await visit.office.families.entries(of: visit.id.value, after: after)
        let page = try entries.prefix(limit).map(Portraits.Happening.init)
        let next: JSON = entries.count > limit ? .number(page.last?.version ?? after) : .null
        return visit.tell(["things": Portraits.happening.json(page), "next": next])
    }

    /// A list of one kind of thing in a record, and each of them.
    private static func part<Thing>(
        _ path: String, _ one: String, _ portrait: Portrait<Thing>, log: String, _ list: String,
        _ things: @escaping @Sendable (Family) -> [Thing], id: @escaping @Sendable (Thing) -> UInt128
    ) -> [Route] {
        let name = path.prefix(1).uppercased() + path.dropFirst()
        return [
            .api(
                family: .get, path, may: .read, logs: .view(log),
                Operation("list\(name)", list, scope: .readFamilies, gives: .list(of: portrait.shape, most: nil))
            ) { visit, _ in visit.tell(portrait.json(things(visit.family))) },
            .api(
                family: .get, "\(path)/:\(one)", may: .read, logs: .view(log),
                Operation("read\(portrait.name)", "Read one of them", scope: .readFamilies, gives: portrait.shape)
            ) { visit, _ in
                let wanted: UInt128 = (try visit.visit.id(one) as Family.ID).value
                guard let thing = things(visit.family).first(where: { id($0) == wanted }) else {
                    throw Problem.notFound
                }
                return visit.tell(portrait.json(thing))
            },
        ]
    }

    fileprivate static let parts: [Route] =
        part("people", "person", Portraits.person, log: "people", "List the people of a record", \.everybody) {
            $0.person.id.value
        }
        + part("items", "item", Portraits.item, log: "map", "List what is or was on the map", \.map.items) {
            $0.id.value
        }
        + part("questions", "question", Portraits.question, log: "map", "List what is not known yet", \.map.questions) {
            $0.id.value
        }
        + part("pairs", "pair", Portraits.pair, log: "pairs", "List statements with their goals", \.pairs.all) {
            $0.id.value
        }
        + part(
            "scales", "scale", Portraits.scale, log: "scales", "List scaling questions with all answers", \.scales.all
        ) {
            $0.id.value
        }
        + part(
            "ratings", "rating", Portraits.rating, log: "scales", "List the answers to all scaling questions",
            {
                $0.scales.all.flatMap(\.allRatings)
            }
        ) { $0.id.value }
        + part(
            "sharings", "decision", Portraits.sharingDecision, log: "sharing",
            "List decisions to share something, and not to", \.sharings.all
        ) { $0.id.value }
}

extension FamilyVisit {
    /// What the record says, with its version; nothing where whoever asks has seen this version.
    func tell(_ json: JSON) -> Answer { .told(json, at: version, to: visit) }
}
