import Testing

@testable import Kith

struct MultipartTests {
    private static let type = "multipart/form-data; boundary=----kith7"

    private static func form(_ file: [UInt8], name: String = "families.csv") -> [UInt8] {
        let head = """
            ------kith7\r
            Content-Disposition: form-data; name="source"\r
            \r
            Old; system\r
            ------kith7\r
            Content-Disposition: form-data; name="file"; filename="\(name)"\r
            Content-Type: text/csv\r
            \r

            """
        return Array(head.utf8) + file + Array("\r\n------kith7--\r\n".utf8)
    }

    private static func taken(_ bytes: [UInt8], cutEvery size: Int) throws -> [MultipartParser.Event] {
        var parser = try #require(MultipartParser(contentType: type))
        var events: [MultipartParser.Event] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            for event in try parser.take(bytes[start..<min(bytes.count, start + size)]) {
                if case .bytes(let more) = event, case .bytes(let before)? = events.last {
                    events[events.count - 1] = .bytes(before + more)
                } else {
                    events.append(event)
                }
            }
        }
        return events
    }

    @Test(arguments: [1, 2, 3, 7, 64, 5_000])
    func `a form is the same however its bytes are cut, also where the file holds what looks like its boundary`(
        size: Int
    ) throws {
        let file = Array("a;b\r\n------kith\r\n--\r\n\r\n------kit".utf8) + [0, 255, 13, 10, 13] + Array("é".utf8)

        let events = try Self.taken(Self.form(file), cutEvery: size)

        #expect(
            events == [
                .part(name: "source", file: nil), .bytes(Array("Old; system".utf8)), .endOfPart,
                .part(name: "file", file: "families.csv"), .bytes(file), .endOfPart, .end,
            ])
    }

    @Test func `a file without bytes and a name with signs in it are read`() throws {
        let events = try Self.taken(Self.form([], name: "a;b %22c%22.csv"), cutEvery: 11)

        #expect(events.suffix(3) == [.part(name: "file", file: "a;b \"c\".csv"), .endOfPart, .end])
    }

    @Test(arguments: [
        "no boundary at all", "------kith7\r\nContent-Type: text/plain\r\n\r\nx\r\n------kith7--",
        "------kith7xx", "------kith7\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nx",
        "------kith7\r\n" + String(repeating: "a", count: 9_000),
    ])
    func `what no browser sends is refused`(text: String) {
        #expect(throws: MultipartParser.NotWellFormed.self) { _ = try Self.taken(Array(text.utf8), cutEvery: 5) }
    }

    @Test(arguments: [
        "text/plain", "multipart/form-data", "multipart/form-data; boundary=", "multipart/mixed; boundary=a",
    ])
    func `another kind of content is none`(type: String) {
        let parser = MultipartParser(contentType: type)
        #expect(parser == nil)
    }

    @Test func `a form that breaks off never ends`() throws {
        let whole = Self.form(Array("a;b".utf8))
        let events = try Self.taken(Array(whole.dropLast(6)), cutEvery: 9)

        #expect(events.last != .end)
    }
}
