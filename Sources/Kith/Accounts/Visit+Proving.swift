import HTTPTypes
import Practice

/// A password or code that was asked for again did not count.
struct NotProved {
    var words: String
    var isToWait = false

    var status: HTTPResponse.Status { isToWait ? .tooManyRequests : .unprocessableContent }
}

extension Visit {
    /// Asks somebody who is signed in for their password again.
    ///
    /// - Returns: what is wrong; nil where the password is right.
    func passwordProblem(_ field: String) async throws -> NotProved? {
        guard let session, let account = staff.accounts[session.account] else { throw Problem.notFound }
        let attempt = Throttle.Attempt(passwordIn: session.id)
        let wait = try await office.accounts.throttle.take(attempt)
        guard wait == 0 else { return NotProved(words: words.waitToSignIn(seconds: wait), isToWait: true) }
        guard try await office.accounts.isRight(form.all(field).first ?? "", for: account) else {
            return NotProved(words: words.wrongPassword)
        }
        try await office.accounts.throttle.succeeded(attempt)
        return nil
    }

    /// Asks for a code of the second step, which `isRight` uses up.
    ///
    /// - Returns: what is wrong; nil where the code is right.
    func codeProblem(
        of account: Account, _ isRight: (_ code: String) async throws -> Bool
    ) async throws -> NotProved? {
        let isKnown =
            signedIn?.id == account.id || office.accounts.browser(account.id, isKnownBy: cookie("kith-known"))
        let attempt = Throttle.Attempt(codeOf: account.profile.login, isKnownBrowser: isKnown)
        let wait = try await office.accounts.throttle.take(attempt)
        guard wait == 0 else { return NotProved(words: words.waitToSignIn(seconds: wait), isToWait: true) }
        guard try await isRight(form.text("code")) else { return NotProved(words: words.wrongSecondCode) }
        try await office.accounts.throttle.succeeded(attempt)
        return nil
    }
}
