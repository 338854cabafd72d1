import Testing

@testable import Kith

/// Where somebody is sent after signing in is always a page of ours.
struct OwnPathTests {
    @Test(arguments: [
        "/", "/families", "/families/0192-ab/map", "/families?team=01&from=2026-06-01", "/families/search?q=a%20b+c",
        "/administration/changes?before=12",
    ])
    func `a link of ours is followed`(path: String) {
        #expect(Visit.ownPath(path) == path)
    }

    @Test(arguments: [
        "", "families", "//evil.example", "/\t/evil.example", "/\n/evil.example", "/\r/evil.example", "/\\evil.example",
        "\\\\evil.example", "/\u{0}/evil.example", "/ /evil.example", "/families//evil.example", "/./evil.example",
        "/../evil.example", "/%09/evil.example", "/%2f%2fevil.example", "http://evil.example", "javascript:alert(1)",
        "/\u{2028}/evil.example", "/\u{FF0F}/evil.example", "/@evil.example", "/families#/\t/evil", "/x;//evil.example",
        "/\u{B}/evil.example", "/families?x=\t", "/families?x=\"><script>", "/\u{85}/evil.example", "\t//evil.example",
        " /evil.example", "/families?back=//evil.example:80@x",
    ])
    func `anything else is not`(path: String) {
        #expect(Visit.ownPath(path) == nil)
    }
}
