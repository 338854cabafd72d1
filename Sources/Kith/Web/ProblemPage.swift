import HTTPTypes
import Markup

/// The page that says why something cannot be done. Every error has this one shape.
struct ProblemPage {
    private let visit: Visit
    private let problem: Problem
    private var words: Words { visit.words }

    init(_ visit: Visit, _ problem: Problem) {
        self.visit = visit
        self.problem = problem
    }

    var answer: Answer {
        if case .purposeNeeded(let family) = problem {
            let link = Link.family(family)
            let back = visit.method == .get ? visit.wholePath : link.overview.path
            return .redirect(link.purpose.with("back", Fields.encoded(back)))
        }
        if isToSignIn {
            return .redirect(problem == .locked ? .locked(back: visit.backPath) : .signIn(back: visit.backPath))
        }
        var answer = Answer.page(
            Layout(visit, title: words.title(of: problem)).narrow(
                """
                <h1>\(words.title(of: problem))</h1><p>\(words.advice(for: problem))</p>\
                <p><a href="\(Link.home.path)">\(words.myWork)</a></p>
                """), status: status)
        if case .tooMuch(let minutes) = problem { answer.headers.append((.retryAfter, "\(minutes * 60)")) }
        if status == .serviceUnavailable { answer.headers.append((.retryAfter, "5")) }
        return answer
    }

    /// Somebody who only wanted to look is sent to sign in; a form is answered in place, so that the browser's way back
    /// leads to what was typed. What comes while the screen is locked is kept (`LockedForm`).
    private var isToSignIn: Bool {
        visit.route.method == .get && (problem == .notSignedIn || problem == .locked)
    }

    private var status: HTTPResponse.Status {
        switch problem {
        case .notFound: .notFound
        case .purposeNeeded: .seeOther
        case .notSignedIn, .locked, .notInMeeting: .unauthorized
        case .linkEnded: .notFound
        case .foreignForm: .forbidden
        case .unknownField, .badForm: .badRequest
        case .tooLarge: .contentTooLarge
        case .tooMuch: .tooManyRequests
        case .writingStopped: HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage")
        case .readingStopped, .tryAgain, .uncertain: .serviceUnavailable
        case .reused, .newerRecord: .conflict
        case .broken: .internalServerError
        }
    }
}
