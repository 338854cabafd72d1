import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Practice
import Testing

@testable import Kith

/// Another program with a token.
struct Caller: Sendable {
    let site: TestSite
    let token: String

    func get(_ path: String, _ headers: [(HTTPField.Name, String)] = []) async throws -> TestAnswer {
        try await ask(.get, path, headers: headers)
    }

    /// Sends something with a key of its own, unless one is given.
    func send(
        _ method: HTTPRequest.Method = .post, _ path: String, _ body: JSON? = nil, key: String = UUID().uuidString,
        seen: String? = nil
    ) async throws -> TestAnswer {
        var headers: [(HTTPField.Name, String)] = [(.idempotencyKey, key)]
        if let seen { headers.append((.ifMatch, seen)) }
        if body != nil { headers.append((.contentType, "application/json")) }
        return try await ask(method, path, headers: headers, body: body?.bytes ?? [])
    }

    func ask(
        _ method: HTTPRequest.Method, _ path: String, headers: [(HTTPField.Name, String)] = [], body: [UInt8] = []
    ) async throws -> TestAnswer {
        var head = HTTPRequest(method: method, scheme: "http", authority: "127.0.0.1:8080", path: "/api/v1/\(path)")
        if !token.isEmpty { head.headerFields[.authorization] = "Bearer \(token)" }
        for (name, value) in headers { head.headerFields[name] = value }
        return try await site.answer(Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: body))))
    }
}

extension House {
    /// A program that works under somebody's name.
    func caller(
        _ person: TestBrowser, _ scopes: Set<Scope> = Set(Scope.allCases), days: Int = 90
    ) async throws -> Caller {
        let order = AccessTokens.Order(name: "test", scopes: scopes, days: days)
        let secret = try await office.accessTokens.make(order, for: person.account, line: office.ownLine("tokens"))
        return Caller(site: site, token: try #require(secret))
    }
}

extension TestAnswer {
    /// The body as JSON.
    var json: JSON { (try? JSONReading.value(of: Array(body.utf8), deepest: 100)) ?? .null }

    var problem: String { json.text("type").replacing("urn:kith:problem:", with: "") }

    /// Where the errors of a problem are.
    var places: [String] { json.values("errors").map { $0.text("pointer") + $0.text("parameter") } }
}
