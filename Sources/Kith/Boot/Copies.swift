package import Journal

/// How copies of an installation's record are made and opened: the program knows the engines, the application does not.
///
/// A copy is always one file of the embedded engine, so it can be proved and opened without a server.
package struct Copies: Sendable {
    /// Puts one consistent state of the record into a new file while the work goes on.
    package var make: @Sendable (_ file: String) async throws -> Void
    /// Opens such a file: to look at it, or with `owning`, to try out what can be done with it.
    package var open: @Sendable (_ file: String, _ owning: Bool) throws -> any Database

    package init(
        make: @escaping @Sendable (_ file: String) async throws -> Void,
        open: @escaping @Sendable (_ file: String, _ owning: Bool) throws -> any Database
    ) {
        self.make = make
        self.open = open
    }
}
