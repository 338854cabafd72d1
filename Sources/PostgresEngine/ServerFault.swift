import Journal

/// What went wrong at the server, by its five-letter code and nothing of the statement or its values.
enum ServerFault: Error, Hashable {
    /// The connection is gone. Outside a commit, everything since the last one is undone.
    case lost
    case refused(state: String)

    /// Another transaction was in the way; the whole transaction was undone and can be run again.
    var mayBeRunAgain: Bool { self == .refused(state: "40001") || self == .refused(state: "40P01") }

    /// A row with the same key was committed meanwhile by somebody else.
    var isTaken: Bool { self == .refused(state: "23505") }
}

extension StorageFault {
    init(_ fault: ServerFault) {
        guard case .refused(let state) = fault else {
            self = .unreachable
            return
        }
        self =
            switch state {
            case "53100": .full
            case "25006": .readOnly
            case "23505": .taken
            case "40001", "40P01", "55P03", "53300", "57014": .busy
            default: .engine(code: state)
            }
    }
}

/// Why a database cannot be used, as a sentence for whoever starts the program. Never holds a password.
package struct DatabaseRefusal: Error, CustomStringConvertible, Sendable {
    package let description: String

    init(_ description: String) {
        self.description = description
    }
}
