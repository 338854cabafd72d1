import Practice

/// The names that records refer to, and who asks.
extension ReadingRoutes {
    static let authority: [Route] = [
        .api(
            .get, "me", may: .signedIn, logs: .nothing(because: "shows people only their own account"),
            Operation("readMe", "Read whose token this is and what it allows", scope: nil, gives: me.shape)
        ) { visit, _ in
            guard let call = visit.call else { throw Problem.notSignedIn }
            return .json(me.json(Me(token: call.token, actor: try visit.actor())))
        },
        .api(
            .get, "areas", may: .signedIn, logs: .nothing(because: "shows nobody"),
            Operation(
                "listAreas", "List the service areas", scope: .readAuthority, gives: .list(of: area.shape, most: nil))
        ) { visit, _ in
            .json(area.json(visit.authority.areas.map { NamedArea(area: $0, authority: visit.authority) }))
        },
        .api(
            .get, "teams", may: .signedIn, logs: .nothing(because: "shows nobody"),
            Operation("listTeams", "List the teams", scope: .readAuthority, gives: .list(of: team.shape, most: nil))
        ) { visit, _ in
            .json(team.json(visit.staff.teams.values.sorted { $0.id < $1.id }))
        },
        .api(
            .get, "workers", may: .may(.readFamilies), logs: .list("workers"),
            Operation(
                "listWorkers", "List the workers who can be given families", scope: .readAuthority,
                gives: .list(of: worker.shape, most: nil))
        ) { visit, _ in
            .json(worker.json(visit.staff.workers))
        },
    ]

    private struct Me: Sendable {
        var token: AccessToken
        var actor: Actor
    }

    private static let me = Portrait<Me>(
        "Me", "Whose token it is, and what it allows.",
        [
            .init("account", .identity, "Whose it is.") { JSON($0.actor.id) },
            .init("name", .text, "What they are called.", like: "Nia Roberts") { .text($0.actor.name) },
            .init("teams", .list(of: .identity, most: nil), "Their teams.") {
                .list($0.actor.teams.sorted().map { JSON($0) })
            },
            .init("scopes", .list(of: .choice(of: Scope.self), most: nil), "What the token allows at most.") {
                .list($0.token.scopes.map(\.rawValue).sorted().map { .text($0) })
            },
            .init("expires", .moment, "When it ends.") { .text($0.token.expires.utc) },
        ])

    private struct NamedArea: Sendable {
        var area: ServiceArea
        var authority: Authority
    }

    private static let area = Portrait<NamedArea>(
        "Area", "A service that the authority gives.",
        [
            .init("id", .identity, "Which area.") { JSON($0.area.id) },
            .init("english", .text, "Its name in English.", like: "Early help") { .text($0.area.name.english) },
            .init("welsh", .text, "Its name in Welsh.", like: "Cymorth cynnar") { .text($0.area.name.welsh) },
            .init("isOpen", .flag, "Whether children can come into it.", like: true) { named in
                .flag(named.authority.openAreas.contains { $0.id == named.area.id })
            },
        ])

    private static let team = Portrait<TeamName>(
        "Team", "A team.",
        [
            .init("id", .identity, "Which team.") { JSON($0.id) },
            .init("name", .text, "Its name.", like: "Harbour") { .text($0.name) },
            .init("isOpen", .flag, "Whether it still works.", like: true) { .flag(!$0.isRetired) },
        ])

    private static let worker = Portrait<Account>(
        "Worker", "Somebody who can be given families.",
        [
            .init("id", .identity, "Who it is.") { JSON($0.id) },
            .init("name", .text, "What they are called.", like: "Nia Roberts") { .text($0.profile.name) },
            .init("job", .text, "What they do.", like: "social worker") { .text($0.profile.job) },
            .init("teams", .list(of: .identity, most: nil), "Their teams.") {
                .list($0.teams.sorted().map { JSON($0) })
            },
        ])
}
