package import Testing

extension Trait where Self == BothEngines {
    /// Runs every test once on SQLite and once on PostgreSQL; `Engine.current` says which.
    package static var bothEngines: BothEngines { BothEngines() }
}

/// See `bothEngines`. What fails says on which engine.
package struct BothEngines: TestTrait, SuiteTrait, TestScoping {
    package let isRecursive = true

    @concurrent package func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable @concurrent () async throws -> Void
    ) async throws {
        var failure: (any Error)?
        for engine in Engine.allCases {
            let naming = IssueHandlingTrait.compactMapIssues { issue in
                var issue = issue
                issue.comments.append("on \(engine.rawValue)")
                return issue
            }
            do {
                try await Engine.$current.withValue(engine) {
                    try await naming.provideScope(for: test, testCase: testCase) {
                        do { try await function() } catch {
                            Issue.record(error)
                        }
                    }
                }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
    }
}
