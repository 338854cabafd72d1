import ArgumentParser
import Configuration

/// How other programs are served.
struct CallOptions: ParsableArguments {
    @Option(
        help: "How many requests a token may make in a minute. [KITH_REQUESTS_A_MINUTE] (default: 600)")
    var requestsAMinute: Int?

    func pace() throws -> Int {
        let pace = requestsAMinute ?? FolderOptions.settings.int(forKey: "kith.requests.a.minute", default: 600)
        guard (1...1_000_000).contains(pace) else { throw Said("--requests-a-minute has to be from 1 to 1000000.") }
        return pace
    }
}
