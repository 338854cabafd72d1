import CPQ
import Glibc

/// Where the server is and how to speak to it: a `postgresql://` address as libpq reads it, with the settings that keep
/// records safe on the way.
struct Address: Sendable {
    /// libpq's keywords and their values.
    private(set) var settings: [String: String]

    /// - Throws: `DatabaseRefusal` where the text is no address.
    init(_ text: String) throws {
        guard text.hasPrefix("postgresql://") || text.hasPrefix("postgres://") else {
            throw DatabaseRefusal("The database's address has to begin with postgresql://")
        }
        var message: UnsafeMutablePointer<CChar>?
        guard let parsed = PQconninfoParse(text, &message) else {
            // libpq's own sentence can repeat the address, and so the password.
            PQfreemem(message)
            throw DatabaseRefusal(
                "The database's address cannot be read. It looks like postgresql://user@host:5432/kith?sslmode=verify-full"
            )
        }
        defer { PQconninfoFree(parsed) }
        settings = [:]
        var option = parsed
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { settings[String(cString: keyword)] = String(cString: value) }
            option += 1
        }
        keepSafe()
    }

    /// Beyond this machine a connection is encrypted and the server's certificate and name are checked, unless the address
    /// itself says another `sslmode`; the environment cannot weaken it.
    private mutating func keepSafe() {
        if settings["sslmode"] == nil { settings["sslmode"] = isOnThisMachine ? "prefer" : "verify-full" }
        settings["client_encoding"] = "UTF8"
        let patience = [
            "connect_timeout": "5", "keepalives_idle": "10", "keepalives_interval": "5", "keepalives_count": "3",
            "tcp_user_timeout": "20000", "application_name": "kith",
        ]
        settings.merge(patience) { said, _ in said }
        // Of several servers the one that takes changes, also after another took over.
        if hosts.count > 1, settings["target_session_attrs"] == nil { settings["target_session_attrs"] = "primary" }
    }

    private var hosts: [Substring] {
        (settings["host"] ?? settings["hostaddr"] ?? "").split(separator: ",", omittingEmptySubsequences: false)
    }

    private var isOnThisMachine: Bool {
        let all = hosts + (settings["hostaddr"] ?? "").split(separator: ",", omittingEmptySubsequences: false)
        return all.allSatisfy { $0.isEmpty || $0.hasPrefix("/") || ["localhost", "127.0.0.1", "::1"].contains($0) }
    }

    /// Opens a connection, which takes up to the time of `connect_timeout`.
    ///
    /// - Throws: `DatabaseRefusal` with the server's reason.
    func connect() throws -> OpaquePointer {
        let pairs = settings.sorted { $0.key < $1.key }
        let texts = pairs.map { strdup($0.key) } + pairs.map { strdup($0.value) }
        defer { texts.forEach { free($0) } }
        let keywords = texts.prefix(pairs.count).map { UnsafePointer($0) } + [nil]
        let values = texts.suffix(pairs.count).map { UnsafePointer($0) } + [nil]
        guard let handle = PQconnectdbParams(keywords, values, 0) else {
            throw DatabaseRefusal("There is no memory for a connection to the database.")
        }
        // What the server remarks on can hold values, so it goes nowhere.
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        guard PQstatus(handle) == CONNECTION_OK else {
            let reason = String(cString: PQerrorMessage(handle)).split(whereSeparator: \.isNewline)
            PQfinish(handle)
            throw DatabaseRefusal("The database cannot be opened: \(reason.joined(separator: " "))")
        }
        return handle
    }
}
