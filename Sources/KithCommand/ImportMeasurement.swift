import Foundation
import Journal
import Kith

/// How quickly families come in: 10,000 lines, each a family with three people, two ties, an item and a next step.
struct ImportMeasurement {
    let store: BenchStore

    private static let families = 10_000

    func run() async throws {
        let file = store.folder.file("import.jsonl")
        let lines = (0..<Self.families).map(Self.line).joined()
        try Data(lines.utf8).write(to: URL(fileURLWithPath: file))
        let elapsed = try await store.opened { office in
            let start = DispatchTime.now()
            let (said, isWell) = try await Movers.bringIn(
                file, from: "bench", as: "nia.roberts", isDry: false, into: office)
            guard isWell else { throw Said(said.last ?? "") }
            return Double(DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1_000_000_000
        }
        Figure.say("\(store.prefix)import-10k", Double(Self.families) / elapsed, "rows/s")
    }

    private static func line(_ number: Int) -> String {
        """
        {"family":"B-\(number)","opened":"2026-01-02","lead":"nia.roberts","people":[\
        {"id":"c","name":"Child \(number)","born":"2019-02-03","area":"Child protection"},\
        {"id":"p","part":"adult","name":"Parent \(number)"},{"id":"a","part":"network","name":"Aunt \(number)"}],\
        "ties":[{"from":"p","how":"mother","to":"c"},{"from":"a","how":"aunt","to":"c"}],\
        "items":[{"category":"pastHarm","text":"On Friday night nobody was awake and the children were alone.",\
        "children":["c"],"sourceKind":"told","sourceName":"the school"},\
        {"category":"nextStep","text":"Rings the aunt before Friday.","who":"the parent"}]}

        """
    }
}
