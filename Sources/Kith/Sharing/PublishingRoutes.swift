import Journal
import Markup
import Practice

extension FamilyLink {
    var publishCopy: Link { part("print/copy/publish") }
    func recallCopy(_ id: Sharings.Copy.ID) -> Link { part("print/sharing/copies/\(id)/recall") }
}

extension Link {
    static func copy(_ secret: String) -> Link { Link(path: "/copy/\(secret)") }
}

/// Copies that one person opens by a link of their own: published from the page that shows what is in them, recalled, and
/// opened (assurance 44).
///
/// The page of a link names nobody and changes nothing, so whatever tries links out learns nothing and is not counted.
/// Wrong, old and recalled links say one and the same thing.
enum PublishingRoutes {
    static let all: [Route] = [
        .family(
            .post, "print/copy/publish", may: .record, logs: .change("copy"),
            takes: ["person", "parts", "with", "language", "days"], answer: publish),
        .family(.get, "print/sharing/copies/:copy/recall", may: .record, logs: .view("sharing")) { visit in
            try await visit.show(SharingForm.recall(visit.publishedCopy(), visit))
        },
        .family(
            .post, "print/sharing/copies/:copy/recall", may: .record, logs: .change("copy"), takes: ["why"]
        ) { visit in
            let copy = try visit.publishedCopy()
            return try await visit.submit(SharingForm.recall(copy, visit), then: visit.link.sharings) {
                try $0.recall(copy.id, because: visit.visit.form.text("why"))
            }
        },
        Route(
            .get, "copy/:secret", may: .anybody(because: "the link is what lets one person open their copy"),
            logs: .nothing(because: "it says only that something can be opened")
        ) { visit in
            _ = try await OpenedCopy(visit)
            return .page(ClosedCopyPage(visit: visit).html)
        },
        Route(
            .post, "copy/:secret", may: .anybody(because: "the link is what lets one person open their copy"),
            logs: .print("published")
        ) { visit in
            let opened = try await OpenedCopy(visit)
            try await visit.office.copyLinks.opened(opened.copy.id)
            return opened.answer
        },
    ]

    /// Publishes exactly what stood on the page that was looked through, and shows the link once.
    @Sendable private static func publish(_ visit: FamilyVisit) async throws -> Answer {
        let checked = try CheckedCopy(visit)
        let content = checked.content
        let id = Sharings.Copy.ID(visit.office.surroundings.newID())
        let secret = visit.office.copyLinks.secret(madeBy: try visit.visit.command(visit.visit.form).id)
        let write = CopyLinks.writing(secret, to: id, of: visit.id, until: content.until)
        do {
            let changed = try await visit.change(then: visit.link.sharings, also: write) {
                // Asked here, so that a button that was pressed twice gets its link although the record has moved on.
                guard checked.isOfThisVersion else { throw Refusal(.changedMeanwhile) }
                return try $0.publish(content, as: id, today: visit.today)
            }
            var answer = Answer.page(
                CopyLinkPage(visit: visit, person: checked.copy.person, until: content.until, secret: secret).html)
            answer.isLogged = changed.isLogged
            return answer
        } catch let refusal as Refusal {
            return try await checked.again(
                refusal.all.map { refusal in
                    switch (refusal.reason, refusal.field) {
                    case (.changedMeanwhile, _): ("", visit.words.copyChangedMeanwhile)
                    case (_, "parts"): ("parts", visit.words.copyNothingChosen)
                    default: (refusal.field ?? "", visit.words.sentence(for: refusal))
                    }
                })
        }
    }
}

extension CheckedCopy {
    /// What is published of it.
    fileprivate var content: Sharings.Copy.Content {
        let days = Int(visit.visit.form.text("days")).flatMap { visit.today.adding(days: $0) }
        return .init(
            to: copy.person.id, parts: copy.parts.map(\.rawValue).sorted(), with: copy.ticked.map(\.rawValue).sorted(),
            language: language.rawValue, version: visit.version, until: days ?? visit.today)
    }
}

extension FamilyVisit {
    /// The published copy in the path.
    fileprivate func publishedCopy() throws -> Sharings.Copy {
        let id: Sharings.Copy.ID = try visit.id("copy")
        guard let copy = family.sharings[id] else { throw Problem.notFound }
        return copy
    }
}

/// A copy that was opened by its link: the record as it was at the version that was looked through.
struct OpenedCopy: Sendable {
    let visit: Visit
    let family: Family.ID
    let copy: Sharings.Copy
    private let then: Family
    private let person: Person

    /// - Throws: `Problem.linkEnded` where the link is wrong or old, the copy was recalled, its reader was taken off the
    ///   record, or it holds words of a record that is another family's again; all look the same.
    init(_ visit: Visit) async throws {
        guard let holder = try await visit.office.copyLinks.holder(of: visit.parameters["secret"] ?? "") else {
            try await visit.office.accounts.throttle.failed(amongAllFrom: visit.source)
            throw Problem.linkEnded
        }
        guard let kept = try await visit.office.families.load(holder.family.value),
            let copy = kept.record.sharings[holder.copy], copy.isOpen(on: visit.today)
        else { throw Problem.linkEnded }
        let then = try await visit.office.family(holder.family, at: copy.content.version)
        // While the record is a part of another one, whoever works with the whole recalls its copies there.
        let whole = try await visit.office.whole(of: kept)
        for now in [kept.record, whole.record] {
            let isGone = now.people.gone.contains { $0.id == copy.content.to }
            guard !isGone, now.sharings[copy.id]?.recalled == nil else { throw Problem.linkEnded }
        }
        guard let person = then.people[copy.content.to],
            Set(then.mergings.taken.map(\.family)).isSubset(of: kept.record.mergings.taken.map(\.family))
        else { throw Problem.linkEnded }
        self.visit = visit.speaking(visit.words.speaking(Language(rawValue: copy.content.language) ?? .english))
        family = holder.family
        self.copy = copy
        self.then = then
        self.person = person
    }

    /// The sheet, with what an access line says: the record, and for whom the copy is.
    var answer: Answer {
        let drawn = FamilyCopy(
            of: then, for: person, parts: Set(copy.content.parts.compactMap(CopyPart.init)),
            with: Set(copy.content.with.compactMap(Protected.init)).intersection(Protected.inCopies))
        let sheet = CopySheet(
            copy: drawn, words: visit.words, authority: visit.authority, day: copy.stamp.on,
            by: visit.staff.name(of: copy.stamp.by))
        var answer = Answer.page(
            Layout(visit, title: visit.words.publishedTitle, scripts: ["print"]).paper(
                sheet.html, bar: PrintBar(words: visit.words, notes: [leaving], paper: visit.words.printPaperA4),
                isForFamily: true))
        answer.stream = family.value
        answer.shown = [person.id.value]
        return answer
    }

    /// A quick way out, as on every page for people without an account.
    private var leaving: HTML {
        "<p><a href=\"\(Layout.elsewhere)\" rel=\"noreferrer\">\(visit.words.leaveQuickly)</a></p>"
    }
}
