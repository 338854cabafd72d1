import Testing

@testable import Kith

struct BrowserNameTests {
    @Test(arguments: [
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36 "
                + "Edg/130.0", "Edge on Windows"
        ),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox on Linux"),
        (
            "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile "
                + "Safari/537.36", "Chrome on Android"
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 (KHTML, like Gecko) Version/18.0 "
                + "Mobile/15E148 Safari/604.1", "Safari on iPhone"
        ),
        ("curl/8.5.0", "curl/8.5.0"), ("", "A browser that does not say which"),
    ])
    func `a browser is named as people call it`(header: String, name: String) {
        #expect(BrowserName(header: header).text(Words(.english)) == name)
    }

    @Test func `a long unknown name is cut`() {
        #expect(BrowserName(header: String(repeating: "x", count: 5_000)).text(Words(.english)).count == 60)
    }
}
