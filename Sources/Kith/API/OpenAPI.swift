import HTTPTypes
import Practice

/// The description of the interface for programs (OpenAPI 3.1), made from the same routes that answer.
enum OpenAPI {
    static let route = Route.api(
        .get, "openapi.json", may: .machine(because: "it describes the interface and shows nobody"),
        logs: .nothing(because: "it describes the interface and shows nobody"),
        Operation("describe", "Read this description", scope: nil, gives: .anyObject)
    ) { _, _ in
        Answer(status: .ok, headers: [(.contentType, "application/json"), (.cacheControl, "no-cache")], body: bytes)
    }

    private static let bytes = document(of: Site.routes).bytes

    static func document(of routes: [Route]) -> JSON {
        let calls = routes.compactMap { route in route.operation.map { (route, $0) } }
        var paths: [JSON.Member] = []
        for (route, operation) in calls {
            let path = path(of: route)
            let member = JSON.Member(
                name: route.method.rawValue.lowercased(), value: OperationSchema(route, operation).json)
            if let place = paths.firstIndex(where: { $0.name == path }), case .object(let members) = paths[place].value
            {
                paths[place].value = .object(members + [member])
            } else {
                paths.append(.init(name: path, value: .object([member])))
            }
        }
        return [
            "openapi": "3.1.0", "info": info, "servers": [["url": "/"]], "paths": .object(paths),
            "components": components(calls.map(\.1)),
        ]
    }

    /// As OpenAPI writes it: `/api/v1/families/{family}`.
    static func path(of route: Route) -> String {
        let parts = route.path.split(separator: "/").map { $0.hasPrefix(":") ? "{\($0.dropFirst())}" : String($0) }
        return "/" + parts.joined(separator: "/")
    }

    private static let info: JSON = [
        "title": "Kith", "version": "1",
        "summary": "Read and write the record of families as other programs do.",
        "description": .text(
            """
            Every request carries a token of an account; it can do what the account may do, within the token's scopes, \
            and leaves the same lines in the access log. What does not exist and what may not be opened look the same. \
            Within version 1, members and operations can be added; none is taken away or changes its meaning.
            """),
    ]

    private static func components(_ operations: [Operation]) -> JSON {
        var seen: Set<String> = []
        let shapes =
            [Shape.object(CallProblem.shape)]
            + operations.flatMap { operation in
                (operation.takes.map { [.object($0)] } ?? []) + [operation.gives]
            }
        let named = shapes.flatMap(\.named).filter { seen.insert($0.name).inserted }
        return [
            "schemas": .object(
                named.sorted { $0.name < $1.name }.map { .init(name: $0.name, value: $0.schema) }),
            "responses": .object(OperationSchema.problems.map { .init(name: $0.name, value: $0.json) }),
            "securitySchemes": [
                "token": [
                    "type": "http", "scheme": "bearer",
                    "description": .text(
                        "A token that somebody made on the page of their account. Scopes: "
                            + Scope.allCases.map { "`\($0.rawValue)` \($0.says)" }.joined(separator: " ")),
                ]
            ],
        ]
    }
}

/// One operation as OpenAPI has it.
private struct OperationSchema {
    let route: Route
    let operation: Operation

    init(_ route: Route, _ operation: Operation) {
        self.route = route
        self.operation = operation
    }

    var json: JSON {
        var members: [JSON.Member] = [
            .init(name: "operationId", value: .text(operation.name)),
            .init(name: "summary", value: .text(operation.says)),
            .init(name: "parameters", value: .list(parameters)),
        ]
        if let takes = operation.takes {
            members.append(
                .init(
                    name: "requestBody",
                    value: ["required": true, "content": Self.content(.object(takes), example: takes.example)]))
        }
        members.append(.init(name: "responses", value: .object(responses)))
        members.append(.init(name: "security", value: security))
        return .object(members)
    }

    private var isOpen: Bool {
        if case .machine = route.rule { true } else { false }
    }

    private var security: JSON {
        isOpen ? [] : [["token": .list(operation.scope.map { [.text($0.rawValue)] } ?? [])]]
    }

    private var parameters: [JSON] {
        let names = route.path.split(separator: "/").filter { $0.hasPrefix(":") }.map { String($0.dropFirst()) }
        let inPath = names.map { name in
            Self.parameter(
                name, in: "path", isNeeded: true, "Which \(name).",
                name == "element" ? .choice(of: Elements.Element.self) : .identity)
        }
        let inQuery = operation.query.map { member in
            Self.parameter(
                member.name, in: "query", isNeeded: member.isNeeded, member.says, member.shape, like: member.example)
        }
        return inPath + inQuery + headers
    }

    private var headers: [JSON] {
        guard operation.effect != .none else { return [] }
        return [
            [
                "name": "Idempotency-Key", "in": "header", "required": true,
                "description":
                    "New for each change; the same request sent again with it has one effect and gets the first answer.",
                "schema": ["type": "string", "minLength": 8, "maxLength": 200, "pattern": "^[!-~]{8,200}$"],
                "example": "5f0c2b1e-7d7e-4b7c-9a53-2f1f0c7c1d11",
            ],
            [
                "name": "If-Match", "in": "header", "required": .flag(operation.effect == .changes),
                "description": "The ETag of the record as it was read.",
                "schema": ["type": "string", "pattern": "^(\\*|\"[0-9]{1,9}\")$"],
                "example": "\"42\"",
            ],
        ]
    }

    private static func parameter(
        _ name: String, in place: String, isNeeded: Bool, _ says: String, _ shape: Shape, like example: JSON? = nil
    ) -> JSON {
        [
            "name": .text(name), "in": .text(place), "required": .flag(isNeeded), "description": .text(says),
            "schema": shape.schema, "example": example ?? shape.example,
        ]
    }

    private static func content(_ shape: Shape, example: JSON, type: String = "application/json") -> JSON {
        .object([.init(name: type, value: ["schema": shape.schema, "example": example])])
    }

    private var responses: [JSON.Member] {
        let isAbout = route.path.contains(":family") || route.path.contains(":referral")
        var success: [JSON.Member] = [
            .init(name: "description", value: .text(operation.effect == .adds ? "It was recorded." : "Here it is.")),
            .init(name: "content", value: Self.content(operation.gives, example: operation.gives.example)),
        ]
        if isAbout || operation.effect != .none {
            success.append(
                .init(
                    name: "headers",
                    value: ["ETag": ["description": "The version of the record.", "schema": ["type": "string"]]]))
        }
        let status = operation.effect == .adds ? "201" : "200"
        let seen: [JSON.Member] =
            isAbout && operation.effect == .none
            ? [.init(name: "304", value: ["description": "It is as `If-None-Match` says."])] : []
        return [.init(name: status, value: .object(success))] + seen
            + Self.problems.filter { $0.fits(operation, route) }.map {
                .init(name: $0.status, value: ["$ref": .text("#/components/responses/\($0.name)")])
            }
    }

    /// A kind of answer that says why not.
    struct ProblemAnswer: Sendable {
        var name: String
        var status: String
        var says: String
        var fits: @Sendable (Operation, Route) -> Bool
        var header: (name: String, says: String)?

        var json: JSON {
            var members: [JSON.Member] = [
                .init(name: "description", value: .text(says)),
                .init(
                    name: "content",
                    value: content(
                        .object(CallProblem.shape), example: CallProblem.shape.example, type: "application/problem+json"
                    )),
            ]
            if let header {
                members.append(
                    .init(
                        name: "headers",
                        value: .object([
                            .init(
                                name: header.name,
                                value: ["description": .text(header.says), "schema": ["type": "string"]])
                        ])))
            }
            return .object(members)
        }
    }

    private static func isKnown(_ operation: Operation, _ route: Route) -> Bool {
        if case .machine = route.rule { false } else { true }
    }

    static let problems: [ProblemAnswer] = [
        .init(
            name: "BadRequest", status: "400", says: "It cannot be read: JSON, an address or a key that does not fit."
        ) { _, _ in true },
        .init(
            name: "NoToken", status: "401", says: "No token, or one that does not work.", fits: isKnown,
            header: ("WWW-Authenticate", "How to come in.")),
        .init(
            name: "NotSoFar", status: "403", says: "The token does not reach so far.",
            fits: { operation, _ in operation.scope != nil }, header: ("WWW-Authenticate", "Which scope is missing.")),
        .init(
            name: "NotFound", status: "404", says: "It does not exist, or the account may not open it.", fits: isKnown),
        .init(name: "NotAcceptable", status: "406", says: "Only JSON is answered.", fits: isKnown),
        .init(name: "Conflict", status: "409", says: "It is here already, or was written by a newer Kith.") {
            operation, _ in operation.effect != .none
        },
        .init(name: "MovedOn", status: "410", says: "The record is a part of another one now, which `families` names.")
        {
            _, route in route.path.contains(":family")
        },
        .init(name: "Stale", status: "412", says: "The record has changed since it was read.") { operation, _ in
            operation.effect != .none
        },
        .init(name: "TooLarge", status: "413", says: "It is longer than 400,000 bytes.", fits: isKnown),
        .init(name: "NotJSON", status: "415", says: "Only JSON is taken.", fits: isKnown),
        .init(
            name: "Refused", status: "422", says: "It has another shape, or a rule of the practice says no.",
            fits: isKnown),
        .init(name: "VersionMissing", status: "428", says: "`If-Match` is missing.") { operation, _ in
            operation.effect == .changes
        },
        .init(
            name: "TooMany", status: "429", says: "Too many requests.", fits: isKnown,
            header: ("Retry-After", "After how many seconds to try again.")),
        .init(
            name: "Unavailable", status: "503", says: "The database is away; try again.", fits: isKnown,
            header: ("Retry-After", "After how many seconds to try again.")),
    ]
}
