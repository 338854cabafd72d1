/// Goes through markup as this module writes it, tag by tag: attributes in double quotes, text escaped.
struct MarkupScanner {
    struct Tag {
        /// With a slash before it where it closes.
        var name: String
        var attributes: [String: String]

        subscript(name: String) -> String { attributes[name] ?? "" }
    }

    private var rest: Substring.UTF8View

    init(_ markup: String) {
        rest = Substring(markup).utf8
    }

    /// The next tag; nil at the end.
    mutating func next() -> Tag? {
        guard let start = rest.firstIndex(of: UInt8(ascii: "<")) else { return nil }
        rest = rest[rest.index(after: start)...]
        let name = take { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ">") }
        var attributes: [String: String] = [:]
        while let first = rest.first, first != UInt8(ascii: ">") {
            _ = take { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
            let attribute = take { ![UInt8(ascii: "="), UInt8(ascii: " "), UInt8(ascii: ">")].contains($0) }
            guard rest.first == UInt8(ascii: "=") else {
                if !attribute.isEmpty { attributes[attribute] = "" }
                continue
            }
            rest = rest.dropFirst(2)
            attributes[attribute] = Self.plain(take { $0 != UInt8(ascii: "\"") })
            rest = rest.dropFirst()
        }
        rest = rest.dropFirst()
        return Tag(name: name, attributes: attributes)
    }

    /// The text up to the next tag of this name, which is passed.
    mutating func text(to end: String) -> String {
        var text = take { $0 != UInt8(ascii: "<") }
        while let tag = next(), tag.name != end { text += take { $0 != UInt8(ascii: "<") } }
        return Self.plain(text)
    }

    /// The same without what only says how needed it is.
    mutating func words(to end: String) -> String {
        var text = take { $0 != UInt8(ascii: "<") }
        while let tag = next(), tag.name != end {
            let more = take { $0 != UInt8(ascii: "<") }
            if tag["class"] != "must" { text += more }
        }
        while text.last == " " { text.removeLast() }
        return Self.plain(text)
    }

    /// The words of what is chosen in a list, up to its end: the first where nothing is. Empty where it stands for nothing.
    mutating func chosenOption() -> String {
        var options: [(tag: Tag, words: String)] = []
        while let tag = next(), tag.name != "/select" {
            if tag.name == "option" { options.append((tag, Self.plain(take { $0 != UInt8(ascii: "<") }))) }
        }
        let chosen = options.first { $0.tag.attributes["selected"] != nil } ?? options.first
        return chosen.map(\.words) ?? ""
    }

    private mutating func take(while fits: (UInt8) -> Bool) -> String {
        let end = rest.firstIndex { !fits($0) } ?? rest.endIndex
        defer { rest = rest[end...] }
        return String(Substring(rest[..<end]))
    }

    static func plain(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var parts = text.split(separator: "&", omittingEmptySubsequences: false).map(String.init)
        for place in parts.indices.dropFirst() {
            for (reference, character) in references where parts[place].hasPrefix(reference) {
                parts[place] = character + parts[place].dropFirst(reference.count)
                break
            }
        }
        return parts.joined()
    }

    private static let references = [("lt;", "<"), ("gt;", ">"), ("amp;", "&"), ("quot;", "\""), ("#39;", "'")]
}

extension String {
    /// Without the newline that a browser drops after the tag of a text of several lines.
    var trimmingFirstLine: String { hasPrefix("\n") ? String(dropFirst()) : self }
}
