/// Why a rule said no. A key with values; the words a person reads live in the application's catalogues.
///
/// `field` is the name of the form field the reason belongs to, where there is one.
package struct Refusal: Error, Hashable, Sendable {
    package var reason: Reason
    package var field: String?

    package init(_ reason: Reason, _ field: String? = nil) {
        self.reason = reason
        self.field = field
    }
}
