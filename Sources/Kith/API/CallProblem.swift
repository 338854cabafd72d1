import HTTPTypes
import Practice

/// Why another program's request was not carried out. Told as a problem document (RFC 9457).
enum CallProblem: Error, Hashable, Sendable {
    case tokenMissing
    /// Not a token of ours, or one that has ended.
    case tokenWrong
    case scopeMissing(Scope)
    case notFound
    case methodNotAllowed([String])
    case notAcceptable
    case notJSON
    case badJSON(JSONFault)
    case badQuery([Misfit])
    case tooLarge
    case misfits([Misfit])
    case refused(Refusal)
    case keyMissing
    case badKey
    /// The key was used before for something else.
    case reused
    case versionMissing
    /// Holds the version now.
    case stale(Int)
    /// People with these names and days of birth are in these families already.
    case known([Family.ID])
    /// The record is a part of this one now.
    case movedOn(Family.ID)
    case tooMany(seconds: Int)
    case newerRecord
    case unavailable
    case uncertain
    case writingStopped
    case broken

    init(_ problem: Problem) {
        self =
            switch problem {
            case .notFound, .linkEnded, .notInMeeting, .purposeNeeded: .notFound
            case .notSignedIn, .locked: .tokenMissing
            case .foreignForm, .unknownField, .badForm: .notJSON
            case .tooLarge: .tooLarge
            case .tooMuch(let minutes): .tooMany(seconds: minutes * 60)
            case .writingStopped: .writingStopped
            case .readingStopped, .tryAgain: .unavailable
            case .uncertain: .uncertain
            case .reused: .reused
            case .newerRecord: .newerRecord
            case .broken: .broken
            }
    }

    var status: HTTPResponse.Status {
        switch self {
        case .tokenMissing, .tokenWrong: .unauthorized
        case .scopeMissing: .forbidden
        case .notFound: .notFound
        case .methodNotAllowed: .methodNotAllowed
        case .notAcceptable: .notAcceptable
        case .notJSON: .unsupportedMediaType
        case .badJSON, .badQuery, .keyMissing, .badKey: .badRequest
        case .tooLarge: .contentTooLarge
        case .misfits, .refused, .reused: .unprocessableContent
        case .versionMissing: .preconditionRequired
        case .stale: .preconditionFailed
        case .known, .newerRecord: .conflict
        case .movedOn: .gone
        case .tooMany: .tooManyRequests
        case .unavailable, .uncertain: .serviceUnavailable
        case .writingStopped: HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage")
        case .broken: .internalServerError
        }
    }

    /// The end of its `type`: never changed, so that programs can tell problems apart.
    var name: String {
        switch self {
        case .tokenMissing: "token-missing"
        case .tokenWrong: "token-wrong"
        case .scopeMissing: "scope-missing"
        case .notFound: "not-found"
        case .methodNotAllowed: "method-not-allowed"
        case .notAcceptable: "not-acceptable"
        case .notJSON: "not-json"
        case .badJSON: "bad-json"
        case .badQuery: "bad-query"
        case .tooLarge: "too-large"
        case .misfits: "wrong-shape"
        case .refused: "refused"
        case .keyMissing: "key-missing"
        case .badKey: "bad-key"
        case .reused: "key-reused"
        case .versionMissing: "version-missing"
        case .stale: "stale"
        case .known: "known-already"
        case .movedOn: "moved-on"
        case .tooMany: "too-many-requests"
        case .newerRecord: "newer-record"
        case .unavailable: "unavailable"
        case .uncertain: "uncertain"
        case .writingStopped: "writing-stopped"
        case .broken: "broken"
        }
    }

    private var headers: [(HTTPField.Name, String)] {
        switch self {
        case .tokenMissing: [(.wwwAuthenticate, "Bearer realm=\"Kith\"")]
        case .tokenWrong: [(.wwwAuthenticate, "Bearer realm=\"Kith\", error=\"invalid_token\"")]
        case .scopeMissing(let scope):
            [(.wwwAuthenticate, "Bearer realm=\"Kith\", error=\"insufficient_scope\", scope=\"\(scope.rawValue)\"")]
        case .methodNotAllowed(let methods): [(.allow, methods.joined(separator: ", "))]
        case .tooMany(let seconds): [(.retryAfter, "\(seconds)")]
        case .stale(let version): [(.eTag, Answer.tag(version))]
        case .unavailable, .uncertain: [(.retryAfter, "5")]
        default: []
        }
    }

    func answer(_ words: Words) -> Answer {
        var members: [JSON.Member] = [
            .init(name: "type", value: .text("urn:kith:problem:\(name)")),
            .init(name: "title", value: .text(words.title(of: self))),
            .init(name: "status", value: .number(status.code)),
            .init(name: "detail", value: .text(words.detail(of: self))),
        ]
        let errors = errors(words)
        if !errors.isEmpty { members.append(.init(name: "errors", value: .list(errors))) }
        if !families.isEmpty { members.append(.init(name: "families", value: .list(families.map { JSON($0) }))) }
        return Answer(
            status: status, headers: [(.contentType, "application/problem+json")] + headers,
            body: JSON.object(members).bytes)
    }

    /// The families that it is about, where they are others than the one asked for.
    private var families: [Family.ID] {
        switch self {
        case .known(let families): families
        case .movedOn(let family): [family]
        default: []
        }
    }

    /// What is wrong, each with its place.
    private func errors(_ words: Words) -> [JSON] {
        switch self {
        case .misfits(let misfits):
            misfits.map { ["pointer": .text(Self.shown($0.pointer)), "detail": .text(words.sentence(for: $0.reason))] }
        case .badQuery(let misfits):
            misfits.map {
                ["parameter": .text(Self.shown($0.pointer)), "detail": .text(words.sentence(for: $0.reason))]
            }
        case .refused(let refusal):
            refusal.all.map { one in
                ["pointer": .text(Self.pointer(one.field)), "detail": .text(words.sentence(for: one))]
            }
        default: []
        }
    }

    /// A name that was sent, as it can be told again: without control characters, which no text of ours has.
    private static func shown(_ name: String) -> String {
        String(String.UnicodeScalarView(name.unicodeScalars.map { $0.value < 32 ? "\u{FFFD}" : $0 }))
    }

    /// Where a rule's field stands in what was sent; empty where it belongs to none.
    private static func pointer(_ field: String?) -> String {
        guard let field, !field.isEmpty else { return "" }
        let name = RowReading.columns[field] ?? field
        return "/\(name.isEmpty ? field : name)"
    }

    /// The shape of every problem document.
    static let shape = Shape.Named(
        name: "Problem", says: "Why a request was not carried out (RFC 9457).",
        members: [
            .init(
                "type", .text(most: 200), "Which problem it is; never changed.", needed: true,
                like: "urn:kith:problem:stale"),
            .init(
                "title", .text(most: 500), "The problem in a few words.", needed: true, like: "The record has changed"),
            .init("status", .number(400...599), "The status of the answer.", needed: true, like: 412),
            .init(
                "detail", .text(most: 2_000), "What can be done about it.", needed: true,
                like: "Read it again, then send the change for the version that you see."),
            .init(
                "errors", .list(of: .object(error), most: nil), "Everything that is wrong in what was sent.", like: []),
            .init(
                "families", .list(of: .identity, most: nil),
                "Families that have the same people already, or of which the record is a part now.", like: []),
        ])

    private static let error = Shape.Named(
        name: "ProblemError", says: "One thing that is wrong, and where.",
        members: [
            .init("pointer", .text(most: 2_000), "Where in the body, as a JSON pointer; empty where it is the whole."),
            .init("parameter", .text(most: 100), "Which parameter of the address."),
            .init("detail", .text(most: 2_000), "What is wrong, in words.", needed: true),
        ])
}

extension Answer {
    /// The tag of everything in a record at a version.
    static func tag(_ version: Int) -> String { "\"\(version)\"" }

    static func json(_ value: JSON, status: HTTPResponse.Status = .ok) -> Answer {
        Answer(status: status, headers: [(.contentType, "application/json")], body: value.bytes)
    }
}
