import HTTPTypes
import Journal
import Practice
import Synchronization

/// What the access line says about how somebody came to a record.
struct Noted: Sendable {
    /// It is their own record, or a relative's.
    var isOwn = false
    /// Why they opened it, where they do not work with the family.
    var purpose: Purpose?
}

/// One request, with everything about it that has been found out: who, what language, which form.
///
/// A class, because it is handed on all the way to the page and never changes.
final class Visit: Sendable {
    let office: Office
    let route: Route
    let method: HTTPRequest.Method
    /// The address without what follows a question mark.
    let path: String
    let parameters: [String: String]
    let query: Fields
    let form: Fields
    /// The file that the form brings, where its route takes one.
    let upload: Upload?
    let headers: HTTPFields
    /// Where the request came from.
    let source: String
    let words: Words
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
    /// What another program sent; nil for people.
    let call: Call?
    /// It came after the screen had locked: nothing is shown or changed before the password is given again.
    let isLocked: Bool
    /// What was found out about how they come to a record, for the access line.
    let noted = Mutex(Noted())

    init(
        office: Office, route: Route, method: HTTPRequest.Method, path: String, parameters: [String: String],
        query: Fields, form: Fields, headers: HTTPFields, source: String, words: Words, session: Session?, csrf: String,
        signedIn: Actor?, guest: Guest?, staff: Staff, authorityKept: Kept<Authority>, glance: Glance?, now: Moment,
        today: Day, upload: Upload? = nil, call: Call? = nil, isLocked: Bool = false
    ) {
        self.office = office
        self.route = route
        self.method = method
        self.path = path
        self.parameters = parameters
        self.query = query
        self.form = form
        self.upload = upload
        self.headers = headers
        self.source = source
        self.words = words
        self.session = session
        self.csrf = csrf
        self.signedIn = signedIn
        self.guest = guest
        self.staff = staff
        self.authorityKept = authorityKept
        self.glance = glance
        self.now = now
        self.today = today
        self.call = call
        self.isLocked = isLocked
    }

    /// The same request, answered in other words.
    func speaking(_ words: Words) -> Visit {
        Visit(
            office: office, route: route, method: method, path: path, parameters: parameters, query: query, form: form,
            headers: headers, source: source, words: words, session: session, csrf: csrf, signedIn: signedIn,
            guest: guest, staff: staff, authorityKept: authorityKept, glance: glance, now: now, today: today,
            upload: upload, call: call, isLocked: isLocked)
    }

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
        let part = noted.withLock { $0.purpose }.map { AccessLine.part(what.part, for: $0) } ?? what.part
        return AccessLine(
            at: now.milliseconds, actor: signedIn?.id.value,
            session: session?.id.value ?? guest?.session.value ?? call?.token.id.value,
            role: signedIn?.role.id.description ?? (guest == nil ? "" : "guest"), source: source, action: what.action,
            part: part,
            stream: stream, outcome: outcome)
    }

    /// The command that this form asks for, by whoever is signed in or takes part as a guest.
    func command(_ form: Fields) throws -> Command {
        try command(form, by: try guest.map { $0.participant.value } ?? actor().id.value)
    }

    /// The command that this form asks for, by somebody who is known in another way.
    func command(_ form: Fields, by asker: UInt128) throws -> Command {
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
