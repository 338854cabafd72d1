import HTTPTypes
import Practice

/// The interface for other programs.
enum CallRoutes {
    static let all: [Route] =
        [OpenAPI.route] + ReadingRoutes.all + MapCalls.all + PeopleCalls.all + PairCalls.all + SharingCalls.all
        + StandingCalls.all
        + MeetingCalls.all + ReferralCalls.all

    /// A method that an address does not know, and the route that says so.
    struct TurnedAway: Sendable {
        var path: String
        var method: HTTPRequest.Method
        var route: Route
    }

    private static let methods: [HTTPRequest.Method] =
        [.get, .head, .post, .put, .patch, .delete, .options, .trace] + [.init("QUERY")].compactMap { $0 }

    /// An answer for every method that an address does not take.
    static let turnedAway: [TurnedAway] = {
        var taken: [String: [HTTPRequest.Method]] = [:]
        for route in all { taken[route.path, default: []].append(route.method.asRequested) }
        return taken.sorted { $0.key < $1.key }.flatMap { path, taken in
            let route = refusal(.methodNotAllowed(taken.map(\.rawValue).sorted()))
            return methods.filter { !taken.contains($0) }.map { TurnedAway(path: path, method: $0, route: route) }
        }
    }()

    /// The answer for every address below `api/` that is none.
    static let nowhere = refusal(.notFound)

    /// Whatever else stands in the address or is sent along: it is not read.
    private static func refusal(_ problem: CallProblem) -> Route {
        var route = Route.api(
            .get, "nowhere", may: .machine(because: "it says only what can be asked"),
            logs: .nothing(because: "it says only what can be asked"),
            Operation("nothing", "", scope: nil, gives: .anyObject)
        ) { _, _ in throw problem }
        route.answer = { _ in throw problem }
        return route
    }
}

extension Route.Method {
    var asRequested: HTTPRequest.Method {
        switch self {
        case .get: .get
        case .post: .post
        case .put: .put
        }
    }
}
