import Journal
import Practice

extension Link {
    static let newWord = Link(path: "/administration/words/new")
    static func word(_ id: OwnWord.ID) -> Link { Link(path: "/administration/words/\(id)") }
    static func takeOut(_ id: OwnWord.ID) -> Link { Link(path: "/administration/words/\(id)/out") }
}

/// The authority's own words for the language coach.
enum OwnWordRoutes {
    static let all: [Route] = [
        Route(.get, "administration/words/new", may: .may(.manageSettings), logs: .admin("words")) { visit in
            .page(
                OwnWordPage(visit: visit, word: nil, state: visit.newSetting(OwnWordPage.defaults(nil))).html)
        },
        Route(
            .post, "administration/words/new", may: .may(.manageSettings), logs: .admin("words"),
            takes: OwnWordPage.fields
        ) { visit in
            try await keep(ID(visit.office.surroundings.newID()), visit)
        },
        Route(.get, "administration/words/:word", may: .may(.manageSettings), logs: .admin("words")) { visit in
            let word = try visit.ownWord()
            return .page(
                OwnWordPage(visit: visit, word: word, state: visit.newSetting(OwnWordPage.defaults(word)))
                    .html)
        },
        Route(
            .post, "administration/words/:word", may: .may(.manageSettings), logs: .admin("words"),
            takes: OwnWordPage.fields
        ) { visit in
            try await keep(try visit.ownWord().id, visit)
        },
        Route(.post, "administration/words/:word/out", may: .may(.manageSettings), logs: .admin("words")) { visit in
            let word = try visit.ownWord()
            return try await visit.settle {
                try $0.takeOutWord(word.id)
            } on: { state in
                OwnWordPage(visit: visit, word: word, state: state).html
            } defaults: { authority in
                OwnWordPage.defaults(authority.word(word.id))
            }
        },
    ]

    private static func keep(_ id: OwnWord.ID, _ visit: Visit) async throws -> Answer {
        let known = visit.authority.word(id)
        return try await visit.settle { authority in
            var checks = Checks()
            let day = checks.take(try visit.form.day("review")) ?? nil
            return try checks.finish(try authority.keep(OwnWordPage.word(id, visit.form, reviewBy: day)))
        } on: { state in
            OwnWordPage(visit: visit, word: known, state: state).html
        } defaults: { authority in
            OwnWordPage.defaults(authority.word(id))
        }
    }
}

extension Visit {
    fileprivate func ownWord() throws -> OwnWord {
        let id: OwnWord.ID = try id("word")
        guard let word = authority.word(id) else { throw Problem.notFound }
        return word
    }
}
