import HTTPTypes
import Hummingbird
import Journal
import Practice

/// How another program comes in: with a token and nothing else. Cookies count for nothing here, as tokens count for
/// nothing on pages.
extension Door {
    func called(
        _ request: Request, _ route: Route, _ parameters: [String: String], _ context: KithContext
    ) async throws -> Visit {
        let source = context.source(office, forwarded: request.headers[.xForwardedFor])
        let token = try await token(request, from: source)
        let staff = try await office.accounts.everybody()
        guard let actor = office.accounts.actor(of: token, among: staff) else { throw CallProblem.tokenWrong }
        let wait = try await office.accessTokens.count(token.id, at: Pace(most: office.options.requestsAMinute))
        guard wait == 0 else { throw CallProblem.tooMany(seconds: wait) }
        try await office.accessTokens.touch(token)
        guard Self.takesJSON(request.headers[.accept]) else { throw CallProblem.notAcceptable }
        guard let buffer = try? await request.body.collect(upTo: Self.longestForm) else { throw CallProblem.tooLarge }
        guard let query = Fields(urlEncoded: (request.uri.query ?? "").utf8) else {
            throw CallProblem.badQuery([Misfit(pointer: "", reason: .notText)])
        }
        let now = office.surroundings.now()
        return Visit(
            office: office, route: route, method: request.method, path: request.uri.path, parameters: parameters,
            query: query, form: Fields(), headers: request.headers, source: "\(source) · token \(token.mark)",
            words: Words(accepting: request.headers[.acceptLanguage]), session: nil, csrf: "", signedIn: actor,
            guest: nil, staff: staff, authorityKept: try await office.authorityKept(seenAt: nil), glance: nil,
            now: now, today: Clock.day(of: now), call: Call(token: token, body: Array(buffer.readableBytesView)))
    }

    /// Whoever guesses waits longer and longer; nobody mistypes a token.
    private func token(_ request: Request, from source: String) async throws -> AccessToken {
        guard let header = request.headers[.authorization] else { throw CallProblem.tokenMissing }
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { throw CallProblem.tokenMissing }
        if let token = try await office.accessTokens.find(String(parts[1]).trimmed) { return token }
        let attempt = Throttle.Attempt(tokenFrom: source)
        let wait = try await office.accounts.throttle.wait(for: attempt)
        guard wait == 0 else { throw CallProblem.tooMany(seconds: wait) }
        try await office.accounts.throttle.failed(attempt)
        throw CallProblem.tokenWrong
    }

    private static func takesJSON(_ accept: String?) -> Bool {
        guard let accept, !accept.trimmed.isEmpty else { return true }
        let kinds = accept.lowercased().split(separator: ",").map { part in
            part.split(separator: ";").first.map { String($0).trimmed } ?? ""
        }
        return kinds.contains { ["*/*", "application/*", "application/json", "application/problem+json"].contains($0) }
    }

    /// The token has to reach as far as the route.
    func checkScope(_ visit: Visit) throws {
        guard let scope = visit.route.operation?.scope, let call = visit.call else { return }
        guard call.token.scopes.contains(scope) else { throw CallProblem.scopeMissing(scope) }
    }

    /// Everything that goes wrong with a request of another program, as a problem document says it.
    static func callProblem(_ error: any Error, else problem: (any Error) -> Problem) -> CallProblem {
        switch error {
        case let problem as CallProblem: problem
        case let refusal as Refusal: .refused(refusal)
        case let known as KnownAlready: .known(known.found.map(\.row.id))
        case let moved as MovedOn: .movedOn(moved.into)
        default: CallProblem(problem(error))
        }
    }
}

extension Accounts {
    /// Who a token acts for; nil where the account is closed.
    func actor(of token: AccessToken, among staff: Staff) -> Actor? {
        actor(
            of: Session(
                id: ID(token.id.value), account: token.account, started: token.made, seen: token.made, source: "",
                browser: ""), among: staff)
    }
}
