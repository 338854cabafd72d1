import HTTPTypes
package import Hummingbird
package import Logging
import NIOCore

/// The whole application as a responder: every route, and an answer for every other address.
package enum Site {
    /// Every route of the program.
    static let routes: [Route] =
        SignInRoutes.all + MeRoutes.all + AccountChangeRoutes.all + AdministrationRoutes.all + AuthorityRoutes.all
        + MeetingTypeRoutes.all + SettingRoutes.all + FamiliesRoutes.all + TeamRoutes.all
        + OwnWordRoutes.all + StandingRoutes.all + PeopleRoutes.all + MappingRoutes.all + PairRoutes.all
        + ScalingRoutes.all + ReferralRoutes.all + ReferralReplyRoutes.all + FrontDoorRoutes.all
        + SharingRoutes.all + HistoryRoutes.all + MeetingRoutes.all + PrintingRoutes.all + DraftRoutes.all
        + AssetRoutes.all
        + LanguageRoutes.all + HealthRoutes.all + PostRoutes.all + InvitationRoutes.all + ReplyRoutes.all
        + MinutesCopyRoutes.all + MergingRoutes.all + ImportRoutes.all + ExportRoutes.all
        + FamilyExportRoutes.all + HandingRoutes.all + EmergencyRoutes.all + KinRoutes.all + GrantRoutes.all
        + SecondFactorRoutes.all + PurposeRoutes.all + UnusualRoutes.all
        + TokenRoutes.all + CallRoutes.all

    package static func responder(for office: Office, logger: Logger) -> RouterResponder<KithContext> {
        let door = Door(office, logger: logger)
        let router = Router(context: KithContext.self)
        for route in routes {
            router.on(RouterPath(route.path), method: route.method.asRequested) { request, context in
                guard route.staysOpen else { return await door.answer(request, to: route, in: context) }
                // A task keeps what it once needed of memory until it ends: a connection's would keep it for an hour.
                return await Task { await door.answer(request, to: route, in: context) }.value
            }
            // Whoever watches over a server often asks it without wanting the answer's body.
            guard case .machine = route.rule, route.method == .get, route.operation == nil else { continue }
            router.on(RouterPath(route.path), method: .head) { request, context in
                await door.answer(request, to: route, in: context).createHeadResponse()
            }
        }
        for route in CallRoutes.turnedAway {
            router.on(RouterPath(route.path), method: route.method) { request, context in
                await Nowhere(door: door).answer(request, to: route.route, in: context)
            }
        }
        // Added last, so it stands before nothing but the answer for what no route knows.
        router.add(middleware: Nowhere(door: door))
        return router.buildResponder()
    }
}

/// Answers for every address that does not exist, and every method that an address does not know.
private struct Nowhere: RouterMiddleware {
    typealias Context = KithContext

    let door: Door

    private static let page = Route(
        .get, "nowhere", may: .anybody(because: "it says only that there is nothing"),
        logs: .nothing(because: "there is nothing")
    ) { _ in throw Problem.notFound }

    @concurrent func handle(
        _ request: Request, context: KithContext, next: @concurrent (Request, KithContext) async throws -> Response
    ) async -> Response {
        let isCall = request.uri.path == "/api" || request.uri.path.hasPrefix("/api/")
        return await answer(request, to: isCall ? CallRoutes.nowhere : Self.page, in: context)
    }

    func answer(_ request: Request, to route: Route, in context: KithContext) async -> Response {
        let response = await door.answer(request, to: route, in: context)
        return request.method == .head ? response.createHeadResponse() : response
    }
}

/// Stylesheet, scripts and pictures. Their address changes with their content, so browsers keep them.
enum AssetRoutes {
    static let all: [Route] = [
        Route(
            .get, "assets/:mark/:name",
            may: .machine(because: "also a page that says what is wrong needs its stylesheet"),
            logs: .nothing(because: "holds nothing about anybody")
        ) { visit in
            guard let file = EmbeddedFile.all[visit.parameters["name"] ?? ""], file.mark == visit.parameters["mark"]
            else { throw Problem.notFound }
            return Answer(
                status: .ok,
                headers: [(.contentType, file.type), (.cacheControl, "public, max-age=31536000, immutable")],
                body: file.bytes)
        }
    ]
}
