/// What a token allows at most. Never more than its account may do.
enum Scope: String, CaseIterable, Hashable, Sendable {
    case readFamilies = "families:read"
    case writeFamilies = "families:write"
    case manageFamilies = "families:manage"
    case restrictFamilies = "families:restrict"
    case writeMeetings = "meetings:write"
    case readReferrals = "referrals:read"
    case writeReferrals = "referrals:write"
    case readAuthority = "authority:read"

    /// Could somebody do anything with it?
    func isUseful(to actor: Actor) -> Bool {
        switch self {
        case .readFamilies: actor.may(.readFamilies)
        case .writeFamilies: actor.may(.recordFamilies)
        case .manageFamilies: actor.may(.openFamilies) || actor.may(.allocateFamilies)
        case .restrictFamilies: actor.may(.restrictFamilies) || actor.may(.mergeFamilies)
        case .writeMeetings: actor.may(.recordFamilies)
        case .readReferrals, .writeReferrals: actor.may(.takeReferrals)
        case .readAuthority: true
        }
    }

    /// What it is for, in the OpenAPI document.
    var says: String {
        switch self {
        case .readFamilies: "Read the families that the account may open: lists, records, history, meetings."
        case .writeFamilies: "Write in the records that the account may write in: people, map, pairs, scales, numbers."
        case .manageFamilies: "Open new families, say who works with them, close and reopen them."
        case .restrictFamilies: "Restrict records to named people, make one record of two, and part them."
        case .writeMeetings: "Plan meetings, invite, write down what is said, answered, decided and agreed."
        case .readReferrals: "Read what is referred at the front door."
        case .writeReferrals: "Ask back, decide on referrals, and take them into records."
        case .readAuthority: "Read the names of service areas, teams and workers."
        }
    }
}

/// One thing that another program can ask, as the OpenAPI document describes it and as the door checks it.
struct Operation: Sendable {
    /// What it does to what is recorded.
    enum Effect: Hashable, Sendable {
        case none
        /// Something new: `If-Match` is heeded where it is sent.
        case adds
        /// Something is changed that is there: `If-Match` has to be sent.
        case changes
    }

    /// Its name in programs made from the OpenAPI document.
    var name: String
    var says: String
    /// nil: nobody has to be known.
    var scope: Scope?
    var effect = Effect.none
    /// What the address can say after its question mark.
    var query: [Shape.Member] = []
    /// What is sent; nil where nothing is.
    var takes: Shape.Named?
    var gives: Shape

    init(
        _ name: String, _ says: String, scope: Scope?, effect: Effect = .none, query: [Shape.Member] = [],
        takes: Shape.Named? = nil, gives: Shape
    ) {
        self.name = name
        self.says = says
        self.scope = scope
        self.effect = effect
        self.query = query
        self.takes = takes
        self.gives = gives
    }
}

extension Route {
    /// Where the interface for programs begins. Another version of it would stand beside this one.
    static let interface = "api/v1/"

    /// A route of the interface for programs; `path` is what follows `api/v1/`.
    static func api(
        _ method: Method, _ path: String, may rule: Rule, logs log: LogRule, _ operation: Operation,
        answer: @escaping @Sendable (Visit, Asked) async throws -> Answer
    ) -> Route {
        var route = Route(method, interface + path, may: rule, logs: log) { visit in
            try await answer(visit, try Asked(visit, operation))
        }
        route.operation = operation
        return route
    }

    /// A route of the interface inside one family's record; `path` is what follows `families/:family/`. Whether the
    /// record may be opened is decided before anything else about what was asked is told.
    static func api(
        family method: Method, _ path: String, may action: FamilyAction, logs log: LogRule, _ operation: Operation,
        answer: @escaping @Sendable (FamilyVisit, Asked) async throws -> Answer
    ) -> Route {
        let path = interface + "families/:family" + (path.isEmpty ? "" : "/\(path)")
        var route = Route(method, path, may: .family(action), logs: log) { visit in
            let family = try await FamilyVisit(visit)
            try await family.countOpening()
            return try await answer(family, try Asked(visit, operation))
        }
        route.operation = operation
        return route
    }
}
