/// What people call the browser that a `User-Agent` header stands for. The header is there for programs; where it names
/// nothing that is known here, it is shown as it is.
struct BrowserName: Hashable, Sendable {
    let header: String

    /// The first mark that is found decides: most browsers also name those that they want to be taken for.
    private static let browsers = [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ]
    private static let systems = [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "ChromeOS"),
        ("Mac OS X", "Mac"), ("Linux", "Linux"),
    ]

    func text(_ words: Words) -> String {
        guard let browser = Self.name(in: header, Self.browsers) else {
            return header.isEmpty ? words.unknownBrowser : String(header.prefix(60))
        }
        return Self.name(in: header, Self.systems).map { words.browser(browser, on: $0) } ?? browser
    }

    private static func name(in header: String, _ marks: [(String, String)]) -> String? {
        marks.first { header.contains($0.0) }?.1
    }
}
