import Journal

/// Where the processes of one database tell each other that a stream changed, and how they put it.
struct Channel: Sendable {
    let name: String
    /// This process, so that it does not hear itself.
    private let own = String(UInt64.random(in: 0...UInt64.max), radix: 16)

    /// Databases and schemas do not hear each other.
    init(schema: String) {
        name = "kith_\(schema)"
    }

    func message(_ notice: Notice) -> String {
        switch notice {
        case .changed(let stream, let version): "\(own) \(String(stream, radix: 16)) \(version)"
        case .lookAgain: own
        }
    }

    /// - Returns: nil for what this process itself said, and for what is no notice.
    func notice(_ message: String) -> Notice? {
        let parts = message.split(separator: " ")
        guard let sender = parts.first, sender != own else { return nil }
        guard parts.count == 3, let stream = UInt128(parts[1], radix: 16), let version = Int(parts[2]) else {
            return parts.count == 1 ? .lookAgain : nil
        }
        return .changed(stream: stream, version: version)
    }
}
