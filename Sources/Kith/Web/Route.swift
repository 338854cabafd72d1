/// One thing that can be asked of the program: where, who may, what is written down, and what happens.
///
/// Routes are values, so tests can walk them all.
struct Route: Sendable {
    enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
        /// Only for other programs: a form cannot send it.
        case put = "PUT"
    }

    /// Who may come in.
    enum Rule: Hashable, Sendable {
        /// Anybody, signed in or not. Says why.
        case anybody(because: String)
        /// Anything, also while the database is away: it is not asked who comes. Says why.
        case machine(because: String)
        case signedIn
        case may(Capability)
        /// The path names a family in `:family`.
        case family(FamilyAction)
        /// The path names a team in `:team`: its members and managers.
        case team
        /// Somebody without an account who takes part in one meeting.
        case guest
    }

    /// What the access log holds about it.
    enum LogRule: Hashable, Sendable {
        case view(String)
        case list(String)
        case search(String)
        case print(String)
        case change(String)
        case draft
        case admin(String)
        /// A step of entering a record in an emergency.
        case emergency(String)
        /// Somebody says why they open a record.
        case purpose
        /// A step of taking records out, or that they left.
        case export(String)
        /// Shows nothing about anybody. Says why.
        case nothing(because: String)
    }

    var method: Method
    /// Without a slash at the start; `:name` stands for a part that varies.
    var path: String
    var rule: Rule
    var log: LogRule
    /// The form fields it takes beside those that every form has. Any other is refused.
    var fields: Set<String>
    /// The form brings a file as its last field, which the handler reads while it arrives. No other form may be longer
    /// than `Door.longestForm`.
    var takesFile: Bool
    /// What it is to other programs; nil for pages and forms.
    var operation: Operation?
    var answer: @Sendable (Visit) async throws -> Answer
    /// Its answer is a stream (`VersionFeed`), and its connection serves nothing else as long as a page waits at it.
    var staysOpen: Bool { operation == nil && path.hasSuffix("/events") }

    init(
        _ method: Method, _ path: String, may rule: Rule, logs log: LogRule, takes fields: Set<String> = [],
        withFile takesFile: Bool = false, answer: @escaping @Sendable (Visit) async throws -> Answer
    ) {
        self.method = method
        self.path = path
        self.rule = rule
        self.log = log
        self.fields = fields
        self.takesFile = takesFile
        self.answer = answer
    }

    /// A route inside one family's record; `path` is what follows `families/:family/`.
    static func family(
        _ method: Method, _ path: String, may action: FamilyAction, logs log: LogRule, takes fields: Set<String> = [],
        answer: @escaping @Sendable (FamilyVisit) async throws -> Answer
    ) -> Route {
        Route(
            method, "families/:family" + (path.isEmpty ? "" : "/\(path)"), may: .family(action), logs: log,
            takes: fields
        ) { visit in
            let inside = try await FamilyVisit(visit)
            if inside.needsPurpose { try await inside.findPurpose() }
            try await inside.countOpening()
            return try await answer(inside)
        }
    }

    /// The hidden fields that every form has.
    static let everyForm: Set<String> = ["csrf", "command", "base", "form", KeptWords.what, KeptWords.why]
}

extension Route.LogRule {
    /// The words of the access log: what was done, and to which part.
    var actionAndPart: (action: String, part: String)? {
        switch self {
        case .view(let part): ("view", part)
        case .list(let part): ("list", part)
        case .search(let part): ("search", part)
        case .print(let part): ("print", part)
        case .change(let part): ("change", part)
        case .draft: ("draft", "draft")
        case .admin(let part): ("admin", part)
        case .emergency(let part): ("emergency", part)
        case .purpose: ("purpose", "purpose")
        case .export(let part): ("export", part)
        case .nothing: nil
        }
    }
}
