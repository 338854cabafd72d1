import HTTPTypes
import Hummingbird
import Journal
import Logging
import Markup
import Practice

/// Lets each request in or not: session, access rule, form token, unknown fields; then the handler; then the access line.
///
/// No line, no page: what a route shows leaves only after its line is on disk.
struct Door: Sendable {
    let office: Office
    private let logger: Logger

    init(_ office: Office, logger: Logger) {
        self.office = office
        self.logger = logger
    }

    /// The longest form that is read at all; single texts have their own limit.
    static let longestForm = 400_000

    func answer(_ request: Request, to route: Route, in context: KithContext) async -> Response {
        let visit: Visit
        do {
            visit = try await self.visit(request, route, context)
        } catch {
            return response(to: nil, error, route, request)
        }
        do {
            return try await Headers.response(answer(visit), to: visit)
        } catch {
            return response(to: visit, error, route, request)
        }
    }

    /// Answers what is known about already: who asks for what.
    func answer(_ visit: Visit) async throws -> Answer {
        do {
            try await check(visit)
            if visit.isLocked { return try await LockedForm.answer(to: visit) }
            if visit.looksThroughFamilies { try await office.openingWatch.searches(in: visit) }
            var answer = try await visit.route.answer(visit)
            assert(answer.feed == nil || visit.route.staysOpen)
            guard answer.feed == nil || visit.liveReader.map(office.livePlaces.isFull) != true else {
                return .text("too many live pages", status: .tooManyRequests)
            }
            try await log(visit, &answer)
            return answer
        } catch let moved as MovedOn where visit.route.operation == nil {
            try await office.journal.access.record(visit.line(outcome: "refused", stream: visit.stream))
            return moved.answer(visit)
        } catch  where isRefusal(error, visit) {
            try await office.journal.access.record(visit.line(outcome: visit.refusedOutcome, stream: visit.stream))
            throw error
        }
    }

    /// Does it leave a line, although nothing was shown? Pages that refuse a form log that themselves.
    private func isRefusal(_ error: any Error, _ visit: Visit) -> Bool {
        guard visit.signedIn != nil else { return false }
        if error as? Problem == .notFound { return true }
        if case .tooMuch = error as? Problem { return true }
        guard visit.route.operation != nil, visit.route.log.actionAndPart != nil else { return false }
        return error is CallProblem || error is Refusal || error is MovedOn || error is KnownAlready
    }

    private func log(_ visit: Visit, _ answer: inout Answer) async throws {
        guard visit.route.log.actionAndPart != nil, !answer.isLogged else { return }
        let isRefused = answer.status.code >= 400
        var line = visit.line(outcome: isRefused ? "refused" : "done", stream: answer.stream ?? visit.stream)
        line.shown = answer.shown
        line.sealed = answer.terms
        try await office.journal.access.record(line)
    }

    private func check(_ visit: Visit) async throws {
        switch visit.route.rule {
        case .anybody, .machine: break
        case .guest: guard visit.guest != nil else { throw Problem.notInMeeting }
        case .signedIn, .family, .team: _ = try visit.actor()
        case .may(let capability):
            guard try visit.actor().may(capability) else { throw Problem.notFound }
        }
        if visit.route.operation != nil { return try checkScope(visit) }
        guard visit.route.method == .post else { return }
        guard isOwnPage(visit) else { throw Problem.foreignForm }
        if visit.session != nil || visit.guest != nil, visit.form["csrf"] != visit.csrf { throw Problem.foreignForm }
        guard !visit.route.fields.contains("*") else { return }
        let known = visit.route.fields.union(Route.everyForm)
        if let unknown = visit.form.pairs.first(where: { !known.contains($0.name) }) {
            throw Problem.unknownField(unknown.name)
        }
    }

    /// A form counts only when the browser says that it came from our own page (assurance 68).
    private func isOwnPage(_ visit: Visit) -> Bool {
        if let origin = visit.headers[.origin], origin != "null" { return office.isOwn(origin: origin) }
        return visit.headers[.secFetchSite] == "same-origin"
    }

    private func visit(_ request: Request, _ route: Route, _ context: KithContext) async throws -> Visit {
        var parameters: [String: String] = [:]
        for (name, value) in context.parameters { parameters[String(name)] = String(value) }
        if case .machine = route.rule { return Visit.stranger(office, request, at: route, parameters) }
        if route.operation != nil { return try await called(request, route, parameters, context) }
        let now = office.surroundings.now()
        var session: Session?
        var actor: Actor?
        var isLocked = false
        let token = request.headers.cookie(office.cookieName) ?? ""
        let glance = try await glance(token, context)
        let guest = route.rule == .guest ? try await self.guest(request.headers) : nil
        let staff = try await office.accounts.everybody(seenAt: glance?.staff ?? guest?.glance?.staff)
        if let found = try await self.session(token, glance) {
            isLocked = found.isLocked(at: now) && !route.isOpenWhileLocked
            if isLocked, !route.isFormOfRecord { throw Problem.locked }
            actor = office.accounts.actor(of: found, among: staff)
            session = actor == nil ? nil : found
            if actor != nil, !route.isOpenWhileLocked, !isLocked {
                try await office.accounts.sessions.touch(found, token: token)
            }
        }
        if guest != nil { (session, actor) = (nil, nil) }
        var form = Fields()
        // Nobody reads files of strangers.
        if route.takesFile, actor == nil { throw Problem.notSignedIn }
        let upload = route.takesFile ? try Upload(request) : nil
        if let upload {
            form = try await upload.fields()
        } else if route.method == .post {
            guard let buffer = try? await request.body.collect(upTo: Self.longestForm) else { throw Problem.tooLarge }
            guard let fields = Fields(urlEncoded: buffer.readableBytesView) else { throw Problem.badForm }
            form = fields
        }
        guard let query = Fields(urlEncoded: (request.uri.query ?? "").utf8) else { throw Problem.notFound }
        return Visit(
            office: office, route: route, method: request.method, path: request.uri.path, parameters: parameters,
            query: query, form: form, headers: request.headers,
            source: context.source(office, forwarded: request.headers[.xForwardedFor]),
            words: Words(office.voice(request.headers.cookie("kith-language"))), session: session,
            csrf: (session?.id ?? guest?.session).map { office.accounts.formToken(of: $0) } ?? "", signedIn: actor,
            guest: guest, staff: staff,
            authorityKept: try await office.authorityKept(seenAt: glance?.authority ?? guest?.glance?.authority),
            glance: glance, now: now, today: Clock.day(of: now), upload: upload, isLocked: isLocked)
    }

    private func guest(_ headers: HTTPFields) async throws -> Guest? {
        guard let token = headers.cookie(Guests.cookie(office)) else { return nil }
        return try await office.guests.find(token)
    }

    private func glance(_ token: String, _ context: KithContext) async throws -> Glance? {
        guard !token.isEmpty else { return nil }
        return try await office.accounts.sessions.glance(
            token, authority: Office.authorityID, family: context.parameters["family"].flatMap { Family.ID(String($0)) }
        )
    }

    private func session(_ token: String, _ glance: Glance?) async throws -> Session? {
        guard !token.isEmpty, glance == nil else { return glance?.session }
        return try await office.accounts.sessions.find(token)
    }

    private func problem(_ error: any Error, _ route: Route) -> Problem {
        let isLooking = route.method == .get
        switch error {
        case let problem as Problem: return problem
        case CommandFault.reused: return .reused
        case CommandFault.notYours: return .notFound
        case CommandFault.recordedByNewerVersion: return .newerRecord
        case StorageFault.full, StorageFault.readOnly: return isLooking ? .readingStopped : .writingStopped
        case StorageFault.busy, StorageFault.unreachable, StorageFault.inUse, StorageFault.keyChanging:
            note(error)
            return .tryAgain
        case StorageFault.uncertain: note(error); return isLooking ? .tryAgain : .uncertain
        default: note(error); return .broken
        }
    }

    private func note(_ error: any Error) {
        logger.error("request failed", metadata: ["kind": "\(type(of: error))", "code": "\(SafeCode(error))"])
    }

    private func response(
        to visit: Visit?, _ error: any Error, _ route: Route, _ request: Request
    ) -> Response {
        let visit = visit ?? Visit.stranger(office, request)
        guard route.operation != nil else {
            return Headers.response(ProblemPage(visit, problem(error, route)).answer, to: visit)
        }
        let problem = Self.callProblem(error) { self.problem($0, route) }
        return Headers.response(
            problem.answer(Words(accepting: request.headers[.acceptLanguage])), to: visit)
    }
}

/// What of an error may stand in a log: its kind and code, never its values.
private struct SafeCode: CustomStringConvertible {
    let description: String

    init(_ error: any Error) {
        if case StorageFault.engine(let code) = error {
            description = "engine \(code)"
        } else if let fault = error as? StorageFault {
            description = "\(fault)"
        } else {
            description = "-"
        }
    }
}
