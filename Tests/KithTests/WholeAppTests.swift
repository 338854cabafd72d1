import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith
@testable import Markup

/// What holds for every route at once, so that a new one cannot escape it.
@Suite(.bothEngines) struct WholeAppTests {
    @Test func `every route says why it is open to anybody or leaves no line`() {
        for route in Site.routes {
            if case .anybody(let reason) = route.rule { #expect(!reason.isEmpty, "\(route.path)") }
            if case .machine(let reason) = route.rule {
                #expect(!reason.isEmpty && route.method == .get && route.log.actionAndPart == nil, "\(route.path)")
            }
            if case .nothing(let reason) = route.log { #expect(!reason.isEmpty, "\(route.path)") }
        }
    }

    @Test func `what looks is logged as looking, what changes as changing`() {
        for route in Site.routes {
            switch (route.method, route.log) {
            case (.get, .change), (.get, .draft): Issue.record("\(route.path) only looks")
            // A check page is sent as a form, so that who is chosen stands in no address.
            case (.post, .view) where !route.path.hasSuffix("/check"), (.post, .list):
                Issue.record("\(route.path) does more than look")
            default: break
            }
        }
    }

    @Test func `a route below a family asks for access to that family, and no two routes are the same`() {
        var seen: Set<String> = []
        for route in Site.routes {
            let isNew = seen.insert("\(route.method) \(route.path)").inserted
            #expect(isNew, "\(route.path)")
            guard route.path.contains(":family") else { continue }
            if case .family = route.rule { continue }
            Issue.record("\(route.path)")
        }
    }

    @Test func `every address, beside it and with any method, is answered in words and with the same safe headers`()
        async throws
    {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        let family = try await house.family(lead: worker.account)
        let stranger = TestBrowser(house.site, account: ID(0), token: "", session: ID(0))
        let pages = ["/", "/sign-in", Link.family(family).map.path, "/families/0/map"]
        for page in pages {
            let policy = try await worker.get(page).headers[HTTPField.Name("Content-Security-Policy")!]
            #expect(policy?.contains("default-src 'none'") == true, "\(page)")
        }
        let paths = Set(Site.routes.map(\.path)).map { path in
            let parts = path.split(separator: "/").map {
                $0 == ":family" ? family.description : $0.hasPrefix(":") ? ID<Family>(7).description : String($0)
            }
            return "/" + parts.joined(separator: "/")
        }
        for path in paths {
            for (method, path) in [(HTTPRequest.Method.get, path), (.get, path + "/zz9"), (.delete, path)] {
                let answer = try await stranger.ask(method, path)
                let policy = answer.headers[HTTPField.Name("Content-Security-Policy")!]
                #expect(policy?.contains("default-src 'none'") == true, "\(method) \(path)")
                // What other programs can ask says nothing about anybody.
                let kept = path == "/api/v1/openapi.json" && method == .get ? "no-cache" : "no-store"
                #expect(answer.headers[.cacheControl] == kept, "\(method) \(path)")
                #expect(answer.headers[HTTPField.Name("X-Content-Type-Options")!] == "nosniff", "\(method) \(path)")
                #expect(answer.headers[HTTPField.Name("Referrer-Policy")!] == "same-origin", "\(method) \(path)")
                #expect(answer.status.code < 400 || !answer.body.isEmpty, "\(method) \(path)")
            }
        }
    }

    @Test func `whoever watches over a server may ask for the head of its answer alone`() async throws {
        let house = try await House.build()
        let stranger = TestBrowser(house.site, account: ID(0), token: "", session: ID(0))

        let whole = try await stranger.get("/health")
        let head = try await stranger.ask(.head, "/health")
        let nowhere = try await stranger.ask(.head, "/administration/zz9")

        #expect(whole.status == .ok && !whole.body.isEmpty)
        #expect(
            head.status == .ok && head.body.isEmpty && head.headers[.contentLength] == whole.headers[.contentLength])
        #expect(nowhere.status == .notFound && nowhere.body.isEmpty)
    }

    @Test func `every link on every page a practitioner can reach leads somewhere`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        try await house.fullFamily(lead: worker.account)
        let pages = try await Crawl(worker).run(from: "/")

        #expect(pages.count > 25)
        // The check page of a copy is asked for with a person, which the crawl leaves off.
        for (path, answer) in pages where !path.hasSuffix("/check") {
            #expect(answer.status.code < 400, "\(path): \(answer.status.code)")
        }
    }

    @Test func `every page has one heading, a title of its own and its language`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Team manager")
        try await house.fullFamily(lead: worker.account)
        var titles: [String: String] = [:]
        for (path, answer) in try await Crawl(worker).run(from: "/") where answer.body.hasPrefix("<!doctype") {
            let headings = answer.body.components(separatedBy: "<h1").count - 1
            // Two blank tools on paper have a heading each.
            if path.hasSuffix("print/blank") { continue }
            let title = answer.body.components(separatedBy: "<title>").dropFirst().first?.components(
                separatedBy: "</title>")[0]
            #expect(headings == 1, "\(path)")
            #expect(answer.body.contains("<html lang=\"en-GB\">"), "\(path)")
            #expect(title?.hasSuffix("Kith") == true, "\(path)")
            titles[path] = title
        }
    }

    @Test func `no text of the interface stands outside the catalogues`() async throws {
        let house = try await House.build { $0.voice = .bracketed }
        let worker = try await house.visitor("Team manager", login: "zzworker")
        try await house.fullFamily(lead: worker.account)
        for (path, answer) in try await Crawl(worker).run(from: "/") where answer.body.hasPrefix("<!doctype") {
            let strays = Bracketed.strays(in: answer.body)
            #expect(strays.isEmpty, "\(path): \(strays.prefix(5))")
        }
    }

    @Test(arguments: ["Team manager", "Administrator"])
    func `whatever a form asks is compared when two people change the same thing`(role: String) async throws {
        let house = try await House.build()
        let worker = try await house.visitor(role)
        try await house.fullFamily(lead: worker.account)
        var seen = 0
        for (path, answer) in try await Crawl(worker).run(from: "/") where answer.body.hasPrefix("<!doctype") {
            for form in answer.body.components(separatedBy: "<form").dropFirst() where form.contains("method=\"post\"")
            {
                let form = "<form" + form.components(separatedBy: "</form>")[0] + "</form>"
                guard let name = form.firstMatch(of: /name="form" value="([^"]*)"/)?.1 else { continue }
                let read = FormReader.forms(in: form)[String(name)] ?? []
                let asked = Set(
                    form.matches(of: /<(?:input|select|textarea)[^>]*>/).map { String($0.0) }
                        .filter { !$0.contains("type=\"hidden\"") && !$0.contains("type=\"file\"") }
                        .compactMap { $0.firstMatch(of: /name="([^"]*)"/).map { String($0.1) } })
                #expect(Set(read.flatMap(\.names)) == asked, "\(path)")
                #expect(read.allSatisfy { !$0.question.isEmpty }, "\(path): \(read.filter { $0.question.isEmpty })")
                seen += asked.count
            }
        }
        #expect(seen > 10, "\(role)")
    }

    @Test func `opening a page leaves exactly one line`() async throws {
        let house = try await House.build()
        let worker = try await house.visitor("Practitioner")
        try await house.fullFamily(lead: worker.account)
        for (path, _) in try await Crawl(worker).run(from: "/") {
            guard let route = Site.route(for: path), route.log.actionAndPart != nil else { continue }
            let before = try await house.lines(of: worker.account).count
            _ = try await worker.get(path)
            let after = try await house.lines(of: worker.account).count
            #expect(after == before + 1, "\(path)")
        }
    }
}

/// Follows every link from page to page, each kind of address once or twice.
struct Crawl {
    private let get: (String) async throws -> TestAnswer

    init(_ browser: TestBrowser) {
        get = { try await browser.get($0) }
    }

    init(_ phone: Phone) {
        get = { try await phone.get($0) }
    }

    func run(from start: String) async throws -> [(path: String, answer: TestAnswer)] {
        var waiting = [start]
        var seen: Set<String> = [start]
        var kinds: [String: Int] = [:]
        var pages: [(String, TestAnswer)] = []
        while let path = waiting.popLast() {
            let answer = try await get(path)
            pages.append((path, answer))
            let onwards = answer.links.union(answer.location.map { [$0] } ?? [])
            for link in onwards.sorted() where Site.route(for: link)?.method == .get && !seen.contains(link) {
                let kind = Site.route(for: link)?.path ?? link
                kinds[kind, default: 0] += 1
                guard kinds[kind, default: 0] <= 2 else { continue }
                seen.insert(link)
                waiting.append(link)
            }
            for link in onwards where Site.route(for: link) == nil && Site.route(for: link, .post) == nil {
                Issue.record("\(path) links to \(link), which leads nowhere")
            }
        }
        return pages
    }
}

extension Site {
    /// The route that an address belongs to.
    static func route(for path: String, _ method: Route.Method = .get) -> Route? {
        let parts = path.split(separator: "?")[0].split(separator: "#")[0].split(separator: "/")
        let fitting = patterns[parts.count, default: []].first { pattern in
            pattern.method == method && pattern.fits(parts)
        }
        return fitting.map { routes[$0.number] }
    }

    /// What addresses of so many parts may look like, those with the fewest open parts first. Made once: crawls ask for
    /// thousands of addresses.
    private static let patterns: [Int: [Pattern]] = {
        let all = routes.indices.map(Pattern.init).sorted { $0.open < $1.open }
        return Dictionary(grouping: all, by: \.parts.count)
    }()

    private struct Pattern {
        let number: Int
        let method: Route.Method
        /// The parts of the path; nil for one that may be anything.
        let parts: [Substring?]

        init(_ number: Int) {
            self.number = number
            method = routes[number].method
            parts = routes[number].path.split(separator: "/").map { part in part.hasPrefix(":") ? nil : part }
        }

        var open: Int { parts.count { $0 == nil } }

        func fits(_ address: [Substring]) -> Bool { zip(parts, address).allSatisfy { $0 == nil || $0 == $1 } }
    }
}

/// Finds words on a page that did not come from the bracketed catalogue.
enum Bracketed {
    /// The names of the program and of languages in themselves, and where a test's requests come from.
    private static let data: Set<String> = ["Kith", "Cymraeg", "English", "local", "test"]

    static func strays(in page: String) -> [String] {
        var text = ""
        var depth = 0
        var isTag = false
        let body = page.components(separatedBy: "<body").dropFirst().joined()
        for character in "<body" + body {
            switch character {
            case "<": isTag = true
            case ">":
                isTag = false
                text += " "
            case "⟦" where !isTag: depth += 1
            case "⟧" where !isTag: depth -= 1
            default: if !isTag, depth == 0 { text.append(character) }
            }
        }
        return text.split { !$0.isLetter }.map(String.init)
            .filter {
                $0.count > 1 && !data.contains($0) && !$0.lowercased().hasPrefix("zz") && !["quot", "amp"].contains($0)
            }
    }
}
