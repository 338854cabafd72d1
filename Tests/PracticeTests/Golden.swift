import Foundation
import Testing

/// The files that hold what was released. Once released an event is read for ever, so a file is never changed: with
/// `KITH_WRITE_GOLDEN=1` in the environment only those that are missing are written.
enum Golden {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    static var names: [String] {
        get throws {
            try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
                .map { String($0.dropLast(5)) }.sorted()
        }
    }

    /// The text of a file; written now where it is missing and that was asked for.
    static func text(_ name: String, orWrite encoded: String) throws -> String {
        let file = folder.appending(path: "\(name).json")
        let isWriting = ProcessInfo.processInfo.environment["KITH_WRITE_GOLDEN"] == "1"
        if isWriting, !FileManager.default.fileExists(atPath: file.path) {
            try Data(encoded.utf8).write(to: file)
        }
        return try String(contentsOf: file, encoding: .utf8)
    }

    static func encoded(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
    }

    static func decoded<Value: Decodable>(_ text: String, as type: Value.Type = Value.self) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }
}

/// JSON with a field that this version does not know, in the event and in everything it holds that has fields.
func fromNewerVersion(_ text: String, depth: Int) throws -> String {
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let extended = try JSONSerialization.data(withJSONObject: adding(to: object, below: depth))
    return String(decoding: extended, as: UTF8.self)
}

/// Values that have fields. Others are one of several cases, which have one key only.
private let withFields: Set<String> = [
    "content", "details", "tie", "dispute", "sharing", "wording", "area", "terminology", "statement", "goal", "labels",
    "holdFor", "text", "question", "answer", "words", "how", "name", "ten", "zero", "identifiers", "rater",
]

private func adding(to object: Any, below depth: Int) -> Any {
    if let list = object as? [Any] { return list.map { adding(to: $0, below: depth) } }
    guard var fields = object as? [String: Any] else { return object }
    for (key, value) in fields where depth > 0 { fields[key] = adding(to: value, below: depth - 1) }
    guard depth <= 0 else { return fields }
    for (key, value) in fields {
        let isOneOfSeveral = value is [String: Any] && !withFields.contains(key)
        fields[key] = isOneOfSeveral ? insideCase(value) : adding(to: value, below: 0)
    }
    fields["addedLater"] = "something new"
    return fields
}

/// The one key of a case stays alone; what it holds has fields again.
private func insideCase(_ object: Any) -> Any {
    guard let fields = object as? [String: Any] else { return object }
    return fields.mapValues { adding(to: $0, below: 0) }
}
