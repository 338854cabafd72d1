/// Waits until something holds, however slow the machine is: the condition ends the wait, and what never comes fails.
package func eventually(_ holds: () async throws -> Bool) async throws {
    let end = ContinuousClock.now + .seconds(600)
    while try await !holds() {
        guard ContinuousClock.now < end else { throw NeverCame() }
        try await Task.sleep(for: .milliseconds(2))
    }
}

package struct NeverCame: Error {}
