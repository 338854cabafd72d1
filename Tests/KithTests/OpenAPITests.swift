import Foundation
import Practice
import Testing

@testable import Kith

/// The description of the interface says what there is, and nothing else.
@Suite struct OpenAPITests {
    private static let document = OpenAPI.document(of: Site.routes)

    private static func operations() -> [(path: String, method: String, operation: JSON)] {
        guard case .object(let paths)? = document["paths"] else { return [] }
        return paths.flatMap { path -> [(String, String, JSON)] in
            guard case .object(let methods) = path.value else { return [] }
            return methods.map { (path.name, $0.name, $0.value) }
        }
    }

    @Test func `every call stands in the description, and every described call exists`() {
        let described = Set(Self.operations().map { "\($0.method) \($0.path)" })
        let there = Set(
            Site.routes.filter { $0.path.hasPrefix("api/") }.map {
                "\($0.method.rawValue.lowercased()) \(OpenAPI.path(of: $0))"
            })
        #expect(described == there)
        #expect(there.count > 20)
        #expect(Site.routes.allSatisfy { $0.path.hasPrefix("api/") == ($0.operation != nil) })
    }

    @Test func `each has a name of its own, a sentence, and a scope unless it shows nobody`() {
        let operations = Site.routes.compactMap { route in route.operation.map { (route, $0) } }
        #expect(Set(operations.map(\.1.name)).count == operations.count)
        for (route, operation) in operations {
            #expect(!operation.says.isEmpty, "\(operation.name)")
            if operation.scope == nil { #expect(["describe", "readMe"].contains(operation.name)) }
            #expect((operation.effect == .none) == (route.method == .get || operation.name == "findFamilies"))
        }
    }

    @Test func `every name that is referred to is there, and every example has its shape`() {
        guard case .object(let schemas)? = Self.document["components"]?["schemas"] else {
            Issue.record("no schemas")
            return
        }
        let text = String(decoding: Self.document.bytes, as: UTF8.self)
        let referred = text.components(separatedBy: "#/components/schemas/").dropFirst()
            .compactMap { $0.split(separator: "\"").first.map(String.init) }
        #expect(Set(referred).isSubset(of: schemas.map(\.name)))
        for operation in Site.routes.compactMap(\.operation) {
            #expect(operation.gives.misfits(of: operation.gives.example).isEmpty, "\(operation.name)")
            if let takes = operation.takes {
                let misfits = Shape.object(takes).misfits(of: takes.example)
                #expect(misfits.isEmpty, "\(operation.name): \(misfits)")
            }
        }
    }
}

/// Reading JSON strictly.
@Suite struct JSONTests {
    @Test func `what is written is read again`() throws {
        let value: JSON = ["text": "a\"\\\n\u{1}ŵ👧", "list": [1, -2, true, .null, .fraction(1.5)], "none": [:]]
        #expect(try JSONReading.value(of: value.bytes) == value)
        #expect(try JSONReading.value(of: Array(#"  {"a" : "\ud83d\udc67\u0041"} "#.utf8)) == ["a": "👧A"])
        #expect(try JSONReading.value(of: Array("5.0".utf8)) == 5)
    }

    @Test(arguments: [
        "", "{", "[1,]", "{\"a\":1,}", "01", "1.", "+1", "nul", "[1] 2", "\"\u{1}\"", "{'a':1}", "\"\\x\"", "NaN",
    ])
    func `what is not JSON is refused`(text: String) {
        #expect(throws: JSONFault.self) { try JSONReading.value(of: Array(text.utf8)) }
    }

    @Test func `half a character, a name twice and a bomb are refused`() {
        #expect(throws: JSONFault.notText) { try JSONReading.value(of: [34, 0xC3, 34]) }
        #expect(throws: JSONFault.notText) { try JSONReading.value(of: Array(#""\ud83d""#.utf8)) }
        #expect(throws: JSONFault.notText) { try JSONReading.value(of: Array(#""\udc67""#.utf8)) }
        #expect(throws: JSONFault.twice("a")) { try JSONReading.value(of: Array(#"{"a":1,"a":2}"#.utf8)) }
        #expect(throws: JSONFault.tooDeep) {
            try JSONReading.value(of: Array(String(repeating: "[", count: 100_000).utf8))
        }
    }
}
