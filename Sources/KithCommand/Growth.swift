import Foundation
import Journal
import Kith

/// What it costs to be large: the same work in an authority of more and more families.
///
/// Whoever is measured has as much to do at every size: four hundred families that lie all over the authority, a worker's
/// list of twenty-five, a team of two hundred to search in. What grows is everything around them.
struct Growth {
    let store: BenchStore
    let sizes: [Int]
    let seconds: Int

    private static let spread = 400

    /// What was measured at one size.
    private struct Found {
        var families: Int
        var values: [(name: String, value: Double, unit: String)] = []
        /// What one person alone waits for.
        var times: [(name: String, value: Double, unit: String)] = []

        mutating func add(_ name: String, _ value: Double, _ unit: String) { values.append((name, value, unit)) }
    }

    func run() async throws {
        try await store.prepare { _ in }
        var first: Found?
        var made = 0
        for size in sizes {
            var found = Found(families: size)
            let place = try await build(made..<size, &found)
            try server(place, &found)
            made = size
            say(found, beside: first)
            if size == sizes.last, let first { sayTimes(found, beside: first) }
            first = first ?? found
        }
    }

    /// How long somebody waits for a list of fifty and for a search at the largest size, beside the smallest.
    private func sayTimes(_ found: Found, beside first: Found) {
        for (time, other) in zip(found.times, first.times) {
            Figure.say(
                "\(store.prefix)\(time.name)-\(Self.short(found.families))", time.value, time.unit,
                "\(store.prefix)\(time.name)-\(Self.short(first.families))", other.value)
        }
    }

    private static func short(_ families: Int) -> String {
        families % 1_000 == 0 ? "\(families / 1_000)k" : "\(families)"
    }

    /// The largest size has the plain names; every figure stands beside the one at the smallest.
    private func say(_ found: Found, beside first: Found?) {
        for (place, figure) in found.values.enumerated() {
            let size = found.families == sizes.last ? "" : "-\(found.families)"
            let reference = first.map { ("growth-\(figure.name)-\($0.families)", $0.values[place].value) }
            Figure.say(
                "\(store.prefix)growth-\(figure.name)\(size)", figure.value, figure.unit, reference?.0 ?? "",
                reference?.1)
        }
    }

    private func build(_ families: Range<Int>, _ found: inout Found) async throws -> GrownPlace {
        let start = DispatchTime.now()
        let (place, sizes) = try await store.opened { office in
            let grown = GrownAuthority(office)
            let events = try await grown.grow(families, spread: Self.spread, reader: families.upperBound)
            let elapsed = Double(DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1_000_000_000
            found.add("built-events", Double(events), "events")
            found.add("build", Double(events) / elapsed, "events/s")
            return (try await grown.place(reader: families.upperBound), try await store.sizes(office.journal.database))
        }
        // What the server's own housekeeping would do within minutes.
        try store.server?.vacuum()
        // The disk still writes what was built; whoever waits for it then would be measured waiting for that.
        _ = try Tool("sync", []).end()
        found.add("size", Double(sizes.all) / 1_048_576, "MB")
        found.add("index-size", Double(sizes.indexes) / 1_048_576, "MB")
        return place
    }

    private func server(_ place: GrownPlace, _ found: inout Found) throws {
        let child = try store.serve()
        defer { child.stop() }
        found.add("startup", child.readyAfter, "ms")
        found.add("memory-rest", child.memory, "MB")
        let first = try Openings.milliseconds(place.maps.map(store.url), cookie: place.reader.cookie).sorted()
        found.add("cold-open", first[first.count / 2], "ms")
        let scripts = WrkScript(store)
        let url = store.url("/")
        let maps = try scripts.opening(place.maps, cookie: place.reader.cookie)
        found.add("map-page", try load(url, maps), "requests/s")
        let list = try scripts.opening(["/families"], cookie: place.worker.cookie)
        found.add("list", try load(url, list), "requests/s")
        let team = try scripts.opening(["/families"], cookie: place.manager.cookie)
        found.add("team-list", try load(url, team), "requests/s")
        let search = try scripts.searching(
            place.names, cookie: place.manager.cookie, formToken: place.manager.formToken)
        found.add("search", try load(url, search), "requests/s")
        found.times.append(("search", try milliseconds(url, search), "ms"))
        let fifty = try scripts.opening(["/families"], cookie: place.lister.cookie)
        found.times.append(("list", try milliseconds(url, fifty), "ms"))
        let saves = try scripts.saving(
            place.adding, cookie: place.reader.cookie, formToken: place.reader.formToken)
        found.add("save", try load(url, saves), "saves/s")
        found.add("memory-load", child.memory, "MB")
    }

    private func milliseconds(_ url: String, _ script: String) throws -> Double {
        1_000 / (try Load(url, connections: 1, seconds: seconds, script: script).perSecond)
    }

    private func load(_ url: String, _ script: String) throws -> Double {
        try Load(url, connections: 64, seconds: seconds, script: script).perSecond
    }
}
