import HTTPTypes
import Hummingbird
import Journal
import Practice

extension Visit {
    /// The page to come back to: this one where it was only looked at, else the one its form stood on.
    var backPath: String {
        guard route.method == .post else { return wholePath }
        return form["back"].flatMap(Self.ownPath) ?? formPage.flatMap { Self.ownPath($0.path) } ?? "/"
    }

    /// The page of the form of a record that was sent.
    private var formPage: Link? {
        guard let family = parameters["family"].flatMap({ Family.ID($0) }), let name = form["form"],
            name.hasPrefix("\(family)/")
        else { return nil }
        return Link.family(family).page(ofDraft: String(name.dropFirst("\(family)/".count)))
    }

    /// A path of ours, never an address elsewhere: nothing counts but what one of our links can be, because browsers drop
    /// tabs and line ends, turn backslashes round and read two slashes as another site.
    static func ownPath(_ text: String) -> String? {
        let halves = text.utf8.split(separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
        guard text.hasPrefix("/"), halves[0].allSatisfy(isOfPath),
            halves.dropFirst().allSatisfy({ $0.allSatisfy(isOfQuery) })
        else { return nil }
        let parts = halves[0].dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let isPlain = parts.count == 1 || parts.allSatisfy { !$0.isEmpty && !$0.allSatisfy { $0 == UInt8(ascii: ".") } }
        return isPlain ? text : nil
    }

    private static func isOfPath(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"),
            UInt8(ascii: "."):
            true
        default: false
        }
    }

    private static func isOfQuery(_ byte: UInt8) -> Bool {
        isOfPath(byte) || "=&%+".utf8.contains(byte)
    }

    /// The page that was asked for, with what follows a question mark.
    var wholePath: String {
        let asked = String(decoding: query.urlEncoded, as: UTF8.self)
        return asked.isEmpty ? path : "\(path)?\(asked)"
    }

    /// The family in the path, for the access line.
    var stream: UInt128? { parameters["family"].flatMap { ID<Family>($0) }?.value }

    var familyAction: FamilyAction {
        if case .family(let action) = route.rule { action } else { .read }
    }

    /// A visit about which nothing is known and nothing is asked of the database: for pages that say what is wrong, and
    /// for machines.
    static func stranger(
        _ office: Office, _ request: Request, at route: Route? = nil, _ parameters: [String: String] = [:]
    ) -> Visit {
        let method: Route.Method = request.method == .post ? .post : .get
        let nowhere = Route(
            method, "", may: .anybody(because: "says what is wrong"), logs: .nothing(because: "shows nobody")
        ) { _ in throw Problem.notFound }
        let now = office.surroundings.now()
        return Visit(
            office: office, route: route ?? nowhere, method: request.method, path: request.uri.path,
            parameters: parameters,
            query: Fields(urlEncoded: (request.uri.query ?? "").utf8) ?? Fields(), form: Fields(),
            headers: request.headers, source: "",
            words: Words(office.voice(request.headers.cookie("kith-language"))), session: nil, csrf: "", signedIn: nil,
            guest: nil, staff: Staff(),
            authorityKept: Kept(id: Office.authorityID, version: 0, record: Authority()), glance: nil, now: now,
            today: Clock.day(of: now))
    }
}

extension Route {
    /// A form that people send about a family, but not what they have not finished.
    var isFormOfRecord: Bool {
        guard case .family = rule else { return false }
        return method == .post && operation == nil && !takesFile && log != .draft
    }

    /// Pages that a locked screen may still reach.
    var isOpenWhileLocked: Bool {
        ["locked", "sign-out", "language", "sign-in", "sign-in/code", "sign-in/set-up", "join"].contains(path)
            || rule == .guest
            || path.hasPrefix("assets") || path == "referral" || path.hasPrefix("referral/")
    }
}

extension HTTPField.Name {
    static var secFetchSite: HTTPField.Name { known("Sec-Fetch-Site") }
    static var xForwardedFor: HTTPField.Name { known("X-Forwarded-For") }
    static var clearSiteData: HTTPField.Name { known("Clear-Site-Data") }
    static var fragment: HTTPField.Name { known("X-Kith-Fragment") }

    private static func known(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else { preconditionFailure("\(name) is a well-formed header name") }
        return name
    }
}
