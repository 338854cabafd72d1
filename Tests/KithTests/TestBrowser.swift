import Foundation
import HTTPTypes
import Hummingbird
import Journal
import Logging
import NIOCore
import NIOEmbedded
import Practice
import Synchronization
import Testing

@testable import Kith

/// The site without a network: requests go straight to the responder.
struct TestSite: Sendable {
    fileprivate let responder: RouterResponder<KithContext>
    fileprivate let logger: Logger

    init(_ office: Office, logger: Logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }) {
        self.logger = logger
        responder = Site.responder(for: office, logger: logger)
    }

    func answer(_ request: Request) async throws -> TestAnswer {
        let context = KithContext(source: .init(channel: EmbeddedChannel(), logger: logger))
        let response = try await responder.respond(to: request, context: context)
        let body = Collected()
        // A stream of events has no end; that it began is all there is to see here.
        if response.headers[.contentType] != "text/event-stream" { try await response.body.write(body) }
        let bytes = body.bytes.value
        return TestAnswer(
            status: response.status, headers: response.headers, body: String(decoding: bytes, as: UTF8.self),
            bytes: bytes)
    }
}

extension TestSite {
    /// Listens to a stream of events; `heard` gets every byte, until the task is cancelled.
    func listen(_ request: Request, _ heard: Heard) async throws {
        let context = KithContext(source: .init(channel: EmbeddedChannel(), logger: logger))
        let response = try await responder.respond(to: request, context: context)
        guard response.headers[.contentType] == "text/event-stream" else {
            heard.add("not a stream: \(response.status.code)")
            return
        }
        try await response.body.write(heard)
    }
}

/// What came over a connection that stays open.
final class Heard: ResponseBodyWriter, Sendable {
    private let bytes = Mutex("")

    var text: String { bytes.withLock { $0 } }

    func add(_ text: String) { bytes.withLock { $0 += text } }

    func write(_ buffer: ByteBuffer) async throws { add(String(buffer: buffer)) }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

struct TestAnswer: Sendable {
    var status: HTTPResponse.Status
    var headers: HTTPFields
    var body: String
    /// The body as it came.
    var bytes: [UInt8] = []

    var location: String? { headers[.location] }

    /// The value of a hidden field on the page.
    func hidden(_ name: String) -> String? {
        body.split(separator: "name=\"\(name)\" value=\"").dropFirst().first?.split(separator: "\"").first.map(
            String.init)
    }

    /// What stands in the page's forms, as a browser would send it; of several with one name, all.
    var filledIn: [(String, String)] {
        func value(_ name: String, of tag: Substring) -> String? {
            tag.components(separatedBy: " \(name)=\"").dropFirst().first?.components(separatedBy: "\"").first
        }
        var all: [(String, String)] = []
        for match in body.matches(of: /<(input|select|textarea)\b[^>]*>/) {
            let tag = match.0
            guard let name = value("name", of: tag), !["csrf", "command", "base", "form"].contains(name) else {
                continue
            }
            let after = body[match.range.upperBound...]
            switch match.1 {
            case "textarea": all.append((name, String(after.prefix { $0 != "<" }).trimmed))
            case "select":
                let options = after.components(separatedBy: "</select>")[0]
                let chosen =
                    options.firstMatch(of: /value="([^"]*)" selected/) ?? options.firstMatch(of: /value="([^"]*)"/)
                all.append((name, chosen.map { String($0.1) } ?? ""))
            default:
                let isChoice = ["radio", "checkbox"].contains(value("type", of: tag))
                if !isChoice || tag.contains(" checked") { all.append((name, value("value", of: tag) ?? "")) }
            }
        }
        return all
    }

    /// Every address that the page links to or sends forms to.
    var links: Set<String> {
        var found: Set<String> = []
        for mark in ["href=\"", "action=\"", "src=\""] {
            for part in body.components(separatedBy: mark).dropFirst() {
                guard let link = part.split(separator: "\"").first, link.hasPrefix("/") else { continue }
                found.insert(String(link.split(separator: "#")[0].split(separator: "?")[0]))
            }
        }
        return found
    }
}

/// One person's browser: keeps its session, sends forms as a browser would.
struct TestBrowser: Sendable {
    let site: TestSite
    let account: Worker.ID
    let token: String
    let session: Session.ID

    init(_ site: TestSite, account: Worker.ID, token: String, session: Session.ID) {
        self.site = site
        self.account = account
        self.token = token
        self.session = session
    }

    static let origin = "http://127.0.0.1:8080"

    func get(_ path: String) async throws -> TestAnswer { try await ask(.get, path) }

    func ask(_ method: HTTPRequest.Method, _ path: String) async throws -> TestAnswer {
        var head = HTTPRequest(method: method, scheme: "http", authority: "127.0.0.1:8080", path: path)
        head.headerFields[.cookie] = "kith=\(token)"
        return try await site.answer(Request(head: head, body: RequestBody(buffer: ByteBuffer())))
    }

    /// A page as live.js fetches it again.
    func fragment(_ path: String) async throws -> TestAnswer {
        var head = HTTPRequest(method: .get, scheme: "http", authority: "127.0.0.1:8080", path: path)
        head.headerFields[.cookie] = "kith=\(token)"
        head.headerFields[.fragment] = "now"
        return try await site.answer(Request(head: head, body: RequestBody(buffer: ByteBuffer())))
    }

    /// Sends a form; the hidden fields that every form has are added unless they are given.
    func post(
        _ path: String, _ fields: [(String, String)] = [], command: String? = nil, base: Int? = nil,
        csrf: String? = nil,
        origin: String? = Self.origin, house: House? = nil
    ) async throws -> TestAnswer {
        var all = Fields(fields)
        let formToken = csrf ?? house?.office.accounts.formToken(of: session) ?? ""
        all.set("csrf", to: formToken)
        all.set("command", to: command ?? ID<Family>(.random(in: 0...UInt128.max)).description)
        if let base { all.set("base", to: String(base)) }
        return try await send(path, body: all.urlEncoded, origin: origin)
    }

    func send(_ path: String, body: [UInt8], origin: String? = Self.origin) async throws -> TestAnswer {
        var head = HTTPRequest(method: .post, scheme: "http", authority: "127.0.0.1:8080", path: path)
        head.headerFields[.cookie] = "kith=\(token)"
        head.headerFields[.contentType] = "application/x-www-form-urlencoded"
        if let origin { head.headerFields[.origin] = origin }
        return try await site.answer(Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: body))))
    }
}

extension House {
    /// Sends a form from somebody's browser with its form token.
    func post(
        _ path: String, _ fields: [(String, String)] = [], as browser: TestBrowser, command: String? = nil,
        base: Int? = nil
    ) async throws -> TestAnswer {
        try await browser.post(path, fields, command: command, base: base, house: self)
    }
}

private final class Collected: ResponseBodyWriter, @unchecked Sendable {
    // Written by one task, read after it has ended.
    let bytes = Box()

    func write(_ buffer: ByteBuffer) async throws { bytes.value += buffer.readableBytesView }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}

    final class Box { var value: [UInt8] = [] }
}
