extension HTML {
    /// Its text without tags, a line for each block, for programs that do not read HTML.
    package var plainLines: [String] {
        var lines: [String] = []
        var line = ""
        var rest = Substring(description)
        while let start = rest.firstIndex(of: "<") {
            line += rest[..<start]
            guard let end = rest[start...].firstIndex(of: ">") else { break }
            let name = rest[rest.index(after: start)..<end].drop { $0 == "/" }.prefix { $0 != " " && $0 != "/" }
            if !Self.inLine.contains(String(name)) {
                lines.append(line)
                line = ""
            }
            rest = rest[rest.index(after: end)...]
        }
        lines.append(line + rest)
        return lines.map { MarkupScanner.plain($0).split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            .filter { !$0.isEmpty }
    }

    /// Tags within a line of text.
    private static let inLine: Set<String> = ["a", "b", "span", "time", "ins", "del", "i", "em", "strong", "small"]
}
