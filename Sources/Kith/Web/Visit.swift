import HTTPTypes
import Journal
import Practice

/// One request, with everything about it that has been found out: who, what language, which form.
struct Visit: Sendable {
    let office: Office
    let route: Route
    let method: HTTPRequest.Method
    /// The address without what follows a question mark.
    let path: String
    let parameters: [String: String]
    let query: Fields
    let form: Fields
    let headers: HTTPFields
    /// Where the request came from.
    let source: String
    var words: Words
    let session: Session?
    /// The token that this session's forms carry; empty without a session.
    let csrf: String
    let signedIn: Actor?
    /// Somebody without an account, on a page of the meeting they take part in.
    let guest: Guest?
    let staff: Staff
    let authorityKept: Kept<Authority>
    /// What was seen of the database when the request began; nil where this process knows it without looking.
    let glance: Glance?
    let now: Moment
    let today: Day

    var authority: Authority { authorityKept.record }

    /// - Throws: `Problem.notSignedIn` where nobody is.
    func actor() throws -> Actor {
        guard let signedIn else { throw Problem.notSignedIn }
        return signedIn
    }

    /// The identity in the path under this name.
    func id<Of>(_ name: String, of kind: Of.Type = Of.self) throws -> ID<Of> {
        guard let id = parameters[name].flatMap({ ID<Of>($0) }) else { throw Problem.notFound }
        return id
    }

    /// The access line of this request.
    func line(outcome: String = "done", stream: UInt128? = nil) -> AccessLine {
        let what = route.log.actionAndPart ?? ("other", route.path)
        return AccessLine(
            at: now.milliseconds, actor: signedIn?.id.value, session: session?.id.value ?? guest?.session.value,
            role: signedIn?.role.id.description ?? (guest == nil ? "" : "guest"), source: source, action: what.action,
            part: what.part,
            stream: stream, outcome: outcome)
    }

    /// The command that this form asks for, by whoever is signed in or takes part as a guest.
    func command(_ form: Fields) throws -> Command {
        let asker = try guest.map { $0.participant.value } ?? actor().id.value
        guard let id = form["command"].flatMap({ ID<Command>($0) }) else { throw Problem.badForm }
        var asked = form
        for name in ["csrf", "command", "base"] { asked.remove(name) }
        var fields = Canonical()
        fields.append(path)
        fields.append(asked.urlEncoded)
        return Command(
            id: id.value, actor: asker, at: now.milliseconds, fields: fields.bytes,
            base: form["base"].flatMap { Int($0) }, form: form["form"].flatMap { $0.isEmpty ? nil : $0 })
    }
}
