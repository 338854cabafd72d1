/// Why a rule said no. A key with values; the words a person reads live in the application's catalogues.
///
/// `field` is the name of the form field the reason belongs to, where there is one.
package struct Refusal: Error, Hashable, Sendable {
    package var reason: Reason
    package var field: String?
    /// What else is wrong, so that nobody has to send a form three times to hear of three things.
    package var others: [Refusal]

    package init(_ reason: Reason, _ field: String? = nil, others: [Refusal] = []) {
        self.reason = reason
        self.field = field
        self.others = others
    }

    /// Everything that is wrong, in the order in which it was found.
    package var all: [Refusal] { [Refusal(reason, field)] + others }
}
