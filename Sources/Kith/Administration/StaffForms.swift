import HTTPTypes
import Markup
import Practice

/// Forms about accounts, roles and teams. These are machinery without versions, so each form carries what it showed.
extension Visit {
    /// A form that nobody has sent yet.
    func newStaffForm(_ entered: Fields) -> FormState {
        var state = FormState(entered: entered, base: 0, name: "staff")
        state.shown = entered
        return state
    }

    /// Keeps what a form says. A refusal, or a change that somebody else made meanwhile, shows it again: `page` makes it,
    /// `defaults` is what the newest staff would put into its fields.
    ///
    /// - Returns: the page to show again; nil where it was kept.
    func keepStaff(
        _ defaults: (Staff) -> Fields, on page: (FormState) -> HTML, keep: (Staff) async throws -> Void
    ) async throws -> Answer? {
        for _ in 0..<50 {
            let now = try await office.accounts.everybody()
            let theirs = defaults(now)
            if let again = changedMeanwhile(theirs, on: page) { return .page(page(again), status: .conflict) }
            do {
                try await keep(now)
                return nil
            } catch is StaffMovedOn {
                continue
            } catch let refusals as AccountRefusals {
                return refused(refusals.all, theirs, on: page)
            } catch let refusal as AccountRefusal {
                return refused([refusal], theirs, on: page)
            }
        }
        throw Problem.tryAgain
    }

    /// Back to the page of those who look after Kith, after something was kept with its line in the access log.
    var keptStaff: Answer {
        var answer = Answer.redirect(.administration)
        answer.isLogged = true
        return answer
    }

    private func refused(_ refusals: [AccountRefusal], _ shown: Fields, on page: (FormState) -> HTML) -> Answer {
        var state = newStaffForm(form)
        state.shown = shown
        state.errors = refusals.map { refusal in
            // The page of a role has no field for a role.
            let field = form["role"] == nil && refusal == .lastToManage ? "capabilities" : words.field(of: refusal)
            return (field, words.sentence(for: refusal))
        }
        return .page(page(state), status: .unprocessableContent)
    }

    /// The form to show again where somebody else changed what it shows; nil where nobody did, or did just the same.
    private func changedMeanwhile(_ theirs: Fields, on page: (FormState) -> HTML) -> FormState? {
        guard let was = Fields(urlEncoded: form.text("shown").utf8), form.isOn("shown"), was != theirs else {
            return nil
        }
        var mine = form
        mine.set("login", to: form.text("login").lowercased())
        var state = newStaffForm(mine).compared(with: theirs, was: was, words, on: page)
        state.shown = theirs
        return state.compared.isEmpty ? nil : state
    }
}
