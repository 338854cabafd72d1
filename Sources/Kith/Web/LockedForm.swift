import HTTPTypes
import Journal
import Practice

/// A form of a record that came after the screen had locked. Nothing is changed; what was typed is kept as the form's
/// draft, and the password leads back to it.
enum LockedForm {
    static func answer(to visit: Visit) async throws -> Answer {
        let inside = try await FamilyVisit(visit)
        let isKept = inside.showsDraft(visit.form.text("form"))
        if isKept {
            var line = visit.line(stream: inside.id.value)
            (line.action, line.part) = ("draft", "draft")
            try await inside.keepDraft(visit.form, line: line)
        }
        let said = isKept ? visit.words.lockedFormKept : visit.words.lockedFormNotKept
        var answer = Answer.page(LockedPage(visit, back: visit.backPath, said: said).html, status: .unauthorized)
        answer.isLogged = isKept
        return answer
    }
}

extension FamilyVisit {
    /// Is there a page that shows the draft of this form?
    fileprivate func showsDraft(_ form: String) -> Bool {
        guard form.hasPrefix(draftName("")) else { return false }
        let name = String(form.dropFirst(draftName("").count))
        return MapDrawing.formNames.contains(name) || link.page(ofDraft: name) == link.part(name)
    }
}
