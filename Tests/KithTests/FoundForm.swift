import Foundation
import Practice

@testable import Kith

/// A form as it stands on a page, filled in so that it can be sent.
struct FoundForm: Sendable {
    /// The page on which it stands.
    var page: String
    var action: String
    var fields: [(String, String)] = []

    /// Every form on a page that changes something, with each of its buttons.
    static func all(on page: String, _ body: String) -> [FoundForm] {
        body.components(separatedBy: "<form").dropFirst().flatMap { part -> [FoundForm] in
            let text = "<form" + part.components(separatedBy: "</form>")[0]
            let head = String(text.prefix { $0 != ">" })
            guard head.contains("method=\"post\""), !head.contains("multipart"), let action = value("action", of: head)
            else { return [] }
            let form = FoundForm(page: page, action: action, fields: filledIn(text))
            return [form]
                + text.matches(of: /<button\b[^>]*>/).compactMap { match in
                    let tag = String(match.0)
                    let pressed = value("name", of: tag).map { [($0, value("value", of: tag) ?? "")] } ?? []
                    return value("formaction", of: tag).map {
                        FoundForm(page: page, action: $0, fields: form.fields + pressed)
                    }
                }
        }
    }

    private static func value(_ name: String, of tag: String) -> String? {
        tag.components(separatedBy: " \(name)=\"").dropFirst().first?.components(separatedBy: "\"").first.map { text in
            text.replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&lt;", with: "<")
                .replacing("&gt;", with: ">").replacing("&amp;", with: "&")
        }
    }

    private static func filledIn(_ form: String) -> [(String, String)] {
        var all: [(String, String)] = []
        var choices: [String: String] = [:]
        for match in form.matches(of: /<(input|select|textarea|button)\b[^>]*>/) {
            let tag = String(match.0)
            guard let name = value("name", of: tag), !["csrf", "command"].contains(name), !tag.contains(" disabled"),
                !tag.contains(" formaction=")
            else { continue }
            let after = form[match.range.upperBound...]
            let given = value("value", of: tag) ?? ""
            switch (String(match.1), value("type", of: tag)) {
            case ("textarea", _):
                let typed = String(after.prefix { $0 != "<" }).trimmed
                all.append((name, typed.isEmpty ? Self.words(name) : typed))
            case ("select", _):
                let options = after.components(separatedBy: "</select>")[0]
                let chosen = options.firstMatch(of: /value="([^"]+)" selected/)
                let open = options.matches(of: /value="([^"]+)"/)
                let other = name == "to" ? open.last : open.first
                all.append((name, ((name == "to" ? nil : chosen?.1) ?? other?.1).map(String.init) ?? ""))
            case (_, "radio"):
                if choices[name] == nil || tag.contains(" checked") { choices[name] = given }
            case (_, "checkbox"):
                let isFirst = Self.needed.contains(name) && !all.contains { $0.0 == name }
                if tag.contains(" checked") || isFirst { all.append((name, given)) }
            case ("button", _): if !all.contains(where: { $0.0 == name }) { all.append((name, given)) }
            case (_, "hidden"): all.append((name, given))
            default: all.append((name, given.isEmpty ? Self.words(name) : given))
            }
        }
        return all + choices.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Where nothing is ticked the form is refused.
    private static let needed: Set<String> = ["children", "scope", "named", "people", "asked", "who"]
    private static let toCome: Set<String> = ["on-day", "by-day", "due-day", "until-day"]

    /// What somebody might type there. The clock of the tests stands on 12 June 2026.
    private static func words(_ name: String) -> String {
        switch name {
        case "minutes": "90"
        case "reportDays", "keptYears", "score", "answer", "closeAt": "3"
        case "email": "zz@example.org"
        case "address1": "https://zz.example/{id}"
        case _ where name.hasPrefix("address") || (name.hasPrefix("system") && name != "system1"): ""
        case _ where name.hasSuffix("-day"): toCome.contains(name) ? "13" : "11"
        case _ where name.hasSuffix("-month"): "6"
        case _ where name.hasSuffix("-year"): "2026"
        default: "zzwords"
        }
    }
}
