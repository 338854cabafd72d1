import Markup
import Practice

extension Link {
    static let keptPost = Link(path: "/post")
}

/// What an administrator sees of the post.
struct PostSection {
    var words: Words
    var counts: PostCounts

    var html: HTML {
        """
        <section class="part"><h2>\(words.post)</h2><div class="say\(if: !counts.isWell, " need")">\(content)</div></section>
        """
    }

    private var content: HTML {
        switch counts.way {
        case .none: "<p>\(words.noMailServer)</p>\(if: counts.waiting > 0, waiting)"
        case .keeps: "<p><a href=\"\(Link.keptPost.path)\">\(words.keptPost)</a></p>"
        case .sends: "\(waiting)<p class=\"meta\">\(words.lettersSent(counts.sent))</p>"
        }
    }

    private var waiting: HTML {
        let said = counts.oldest.map { words.lettersWait(counts.waiting, oldest: $0) } ?? words.nothingWaits
        let faults =
            lines(counts.troubled, words.notYetHanded) + lines(counts.failed, words.givenUp)
        return "<p>\(said)</p>\(faults.map { line in "<p>\(line)</p>" as HTML })"
    }

    private func lines(_ numbers: [Delivery.Fault: Int], _ sentence: (Int, Delivery.Fault) -> String) -> [String] {
        Delivery.Fault.allCases.compactMap { fault in numbers[fault].map { sentence($0, fault) } }
    }
}

/// In a demonstration: every letter as its recipient would have got it.
struct KeptPostPage {
    var visit: Visit
    var letters: [(at: Moment, letter: Letter)]
    private var words: Words { visit.words }

    var html: HTML {
        Layout(visit, title: words.keptPost).page(
            """
            <h1>\(words.keptPost)</h1><p class="lead">\(words.keptPostLead)</p>\
            \(if: letters.isEmpty, "<p class=\"nothing\">\(words.noPostYet)</p>")\
            \(letters.map(article))
            """)
    }

    private func article(_ at: Moment, _ letter: Letter) -> HTML {
        let diary = letter.diary.map { entry -> HTML in
            """
            <details class="more"><summary>\(words.diaryEntry)<span class="quiet">: \(letter.subject), \(letter.to.text)</span></summary>\
            <pre class="letter">\(entry.text)</pre></details>
            """
        }
        return """
            <section class="part letter"><h2>\(letter.subject)</h2>\
            <p class="meta">\(words.letterTo(letter.to.text)) · \(words.moment(at))</p>\
            <pre class="letter">\(letter.text)</pre>\(diary)</section>
            """
    }
}

enum PostRoutes {
    static let all: [Route] = [
        Route(.get, "post", may: .signedIn, logs: .list("post")) { visit in
            guard visit.office.isDemo else { throw Problem.notFound }
            return .page(KeptPostPage(visit: visit, letters: try await visit.office.outbox.kept()).html)
        }
    ]
}
