import HTTPTypes
import Journal
import Practice

/// What somebody chose to keep, with the reason, so that the coach does not ask them again in this family.
///
/// It is theirs alone, and is sealed and forgotten as their drafts are.
struct KeptWords {
    /// The fields in which a form carries what is kept, and why, in the same order.
    static let what = "keptWhat"
    static let why = "keptWhy"
    /// The end of the name under which it lies beside the person's drafts.
    static let form = "language/kept"
    /// The most that one person keeps in one family.
    private static let most = 200

    private(set) var reasons: [String: String] = [:]

    init() {}

    init(_ fields: Fields) {
        for (what, why) in zip(fields.all(Self.what), fields.all(Self.why)) where !why.trimmed.isEmpty {
            guard what.utf8.count <= 300 else { continue }
            reasons[what] = String(why.trimmed.prefix(300))
        }
    }

    /// The name under which a notice is kept.
    static func name(of notice: LanguageNotice) -> String {
        let text = notice.problem.isOfWords ? notice.text.lowercased() : String(notice.text.prefix(80))
        return "\(notice.problem.rawValue):\(text)"
    }

    subscript(notice: LanguageNotice) -> String? { reasons[Self.name(of: notice)] }

    /// The same with what a form adds.
    func adding(_ others: KeptWords) -> KeptWords {
        var all = self
        all.reasons.merge(others.reasons) { _, new in new }
        return all.reasons.count > Self.most ? others : all
    }

    var fields: Fields {
        var fields = Fields()
        for (what, why) in reasons.sorted(by: { $0.key < $1.key }) {
            fields.add(Self.what, [what])
            fields.add(Self.why, [why])
        }
        return fields
    }
}

extension FamilyVisit {
    /// What the reader kept before in this family.
    func keptWords() async throws -> KeptWords {
        if visit.method == .get, let glance = visit.glance, !glance.hasDrafts { return KeptWords() }
        let draft = try await office.journal.drafts.draft(draftName(KeptWords.form), of: actor.id.value)
        return KeptWords(draft.flatMap { Fields(urlEncoded: $0.text) } ?? Fields())
    }

    /// The same, out of drafts that were read already.
    func keptWords(among drafts: [Drafts.Draft]) -> KeptWords {
        let draft = drafts.first { $0.form == draftName(KeptWords.form) }
        return KeptWords(draft.flatMap { Fields(urlEncoded: $0.text) } ?? Fields())
    }

    /// Remembers what a form says is kept.
    func keepWords(_ form: Fields) async throws {
        let new = KeptWords(form)
        guard !new.reasons.isEmpty else { return }
        let all = try await keptWords().adding(new)
        let draft = Drafts.Draft(
            form: draftName(KeptWords.form), stream: id.value, base: version, at: visit.now.milliseconds,
            text: all.fields.urlEncoded)
        try await office.journal.drafts.keep(
            draft, of: actor.id.value, log: office.journal.access, line: visit.line(stream: id.value))
    }
}
