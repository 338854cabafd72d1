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
        await Self.turns.take()
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
        await Self.turns.give()
        if let failure { throw failure }
    }

    private static let turns = Turns(48)
}

/// So many tests have databases open at a time. All of them start at once, and a server has only so many connections.
private actor Turns {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(_ number: Int) { free = number }

    func take() async {
        guard free == 0 else { return free -= 1 }
        await withCheckedContinuation { waiting.append($0) }
    }

    func give() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
