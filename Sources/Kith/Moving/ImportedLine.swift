import Foundation
import Journal
import Practice

/// One line of JSON, read as the same rows that a table has.
struct ImportedLine: Sendable {
    var family: ImportedRows

    /// - Returns: the problem instead, where it is not such an object.
    static func read(_ bytes: [UInt8], number: Int) -> Result<ImportedLine, Wrong> {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            return .failure(Wrong(problem: ImportProblem(row: number, reason: .notText)))
        }
        let line: Line
        do {
            line = try JSONDecoder().decode(Line.self, from: Data(bytes))
        } catch let DecodingError.typeMismatch(_, context) {
            return .failure(wrong(number, context.codingPath, .wrongShape))
        } catch {
            return .failure(Wrong(problem: ImportProblem(row: number, reason: .notJSON)))
        }
        guard let reference = line.values["family"]?.trimmed, !reference.isEmpty else {
            return .failure(Wrong(problem: ImportProblem(row: number, field: "family", reason: .familyMissing)))
        }
        var values = line.values
        values["family"] = nil
        var rows = [ImportRow(number: number, kind: .family, values: values)]
        for kind in ImportKind.allCases where kind != .family {
            for (place, values) in line.lists[kind, default: []].enumerated() {
                rows.append(ImportRow(number: number, kind: kind, place: place + 1, values: values))
            }
        }
        var family = ImportedRows(reference: reference, number: number, rows: rows)
        if rows.count > ImportReader.mostRows {
            family.rows = []
            family.problems = [
                ImportProblem(row: number, family: reference, reason: .tooManyRows(ImportReader.mostRows))
            ]
        }
        return .success(ImportedLine(family: family))
    }

    struct Wrong: Error, Sendable {
        var problem: ImportProblem
    }

    private static func wrong(_ number: Int, _ path: [any CodingKey], _ reason: ImportProblem.Reason) -> Wrong {
        let field = path.map { key in key.intValue.map { "\($0 + 1)" } ?? key.stringValue }.joined(separator: " ")
        return Wrong(problem: ImportProblem(row: number, field: field, reason: reason))
    }
}

/// A family as one object: its own fields, and a list for each kind of thing.
private struct Line: Decodable {
    var values: [String: String] = [:]
    var lists: [ImportKind: [[String: String]]] = [:]

    private static let kinds = Dictionary(
        uniqueKeysWithValues: ImportKind.allCases.filter { $0 != .family }.map { ($0.list, $0) })

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: AnyName.self)
        for key in container.allKeys {
            if let kind = Self.kinds[key.stringValue] {
                lists[kind] = try container.decode([Thing].self, forKey: key).map(\.values)
            } else {
                values[key.stringValue] = try container.decode(Scalar.self, forKey: key).text
            }
        }
    }

    struct Thing: Decodable {
        var values: [String: String] = [:]

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: AnyName.self)
            for key in container.allKeys {
                if key.stringValue == "identifiers", let text = try? container.decode(String.self, forKey: key) {
                    values[key.stringValue] = text
                } else if key.stringValue == "identifiers" {
                    for (label, number) in try container.decode([String: Number].self, forKey: key) {
                        for (detail, text) in number.values { values[ImportKind.identifier + label + detail] = text }
                    }
                } else {
                    let text = try container.decode(Scalar.self, forKey: key).text
                    if !text.isEmpty { values[key.stringValue] = text }
                }
            }
        }
    }
}

/// A number of another system: itself alone, or an object with what else is known of it.
private struct Number: Decodable {
    /// By what follows the label in the name of a column.
    var values: [String: String] = [:]

    init(from decoder: any Decoder) throws {
        if let value = try? decoder.singleValueContainer().decode(Scalar.self) {
            values[""] = value.text
            return
        }
        let container = try decoder.container(keyedBy: AnyName.self)
        for key in container.allKeys {
            guard ["value", "source", "verified", "from", "until"].contains(key.stringValue) else {
                throw DecodingError.typeMismatch(
                    Number.self, .init(codingPath: container.codingPath + [key], debugDescription: "unknown"))
            }
            let detail = key.stringValue == "value" ? "" : ":\(key.stringValue)"
            values[detail] = try container.decode(Scalar.self, forKey: key).text
        }
    }
}

/// A text, a number, yes or no, or a list of texts: what can also stand in a cell.
private struct Scalar: Decodable {
    var text: String

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self.text = text
        } else if container.decodeNil() {
            text = ""
        } else if let yes = try? container.decode(Bool.self) {
            text = yes ? "yes" : "no"
        } else if let number =
            try? container.decode(Int.self)
        {
            text = "\(number)"
        } else if let number = try? container.decode(Double.self) {
            text = "\(number)"
        } else {
            text = try container.decode([String].self).joined(separator: "; ")
        }
    }
}

private struct AnyName: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}
