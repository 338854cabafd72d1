import Practice

extension FamilyLink {
    var language: Link { part("language") }
    var checkLanguage: Link { part("language/check") }
}

extension Link {
    static let coach = Link(path: "/me/coach")
}

/// What the coach notices in a form that somebody is writing.
enum LanguageRoutes {
    static let all: [Route] = [
        // For the script: the list alone.
        .family(
            .post, "language", may: .record,
            logs: .nothing(because: "tells about the words that were just sent, and shows nothing of the record"),
            takes: ["*"]
        ) { visit in
            let form = visit.visit.form
            return .page(visit.coachList(try name(of: form, visit), form, try await visit.keptWords()).html)
        },
        // Without a script: the form is kept as a draft, and shown again with the list.
        .family(.post, "language/check", may: .record, logs: .draft, takes: ["*"]) { visit in
            let form = visit.visit.form
            _ = try name(of: form, visit)
            try await visit.keepDraft(form)
            try await visit.keepWords(form)
            var answer = Answer.redirect(Link(path: visit.visit.backPath).at("coach-title"))
            answer.isLogged = true
            return answer
        },
    ]

    /// The form's name within the family.
    private static func name(of form: Fields, _ visit: FamilyVisit) throws -> String {
        guard let name = form["form"], name.hasPrefix(visit.draftName("")) else { throw Problem.badForm }
        return String(name.dropFirst(visit.draftName("").count))
    }
}
