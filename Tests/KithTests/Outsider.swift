import HTTPTypes
import Hummingbird
import Journal
import NIOCore
import Practice

@testable import Kith

/// Somebody without an account, who keeps nothing from one page to the next.
struct Outsider: Sendable {
    var site: TestSite

    func get(_ path: String) async throws -> TestAnswer {
        let head = HTTPRequest(method: .get, scheme: "http", authority: "127.0.0.1:8080", path: path)
        return try await site.answer(Request(head: head, body: RequestBody(buffer: ByteBuffer())))
    }

    func post(_ path: String, _ fields: [(String, String)], command: UInt128? = nil) async throws -> TestAnswer {
        var all = Fields(fields)
        all.set("csrf", to: "")
        all.set("command", to: ID<Command>(command ?? .random(in: 0...UInt128.max)).description)
        var head = HTTPRequest(method: .post, scheme: "http", authority: "127.0.0.1:8080", path: path)
        head.headerFields[.origin] = TestBrowser.origin
        return try await site.answer(
            Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: all.urlEncoded))))
    }
}
