import Foundation
import Testing

@testable import Kith

/// What was published for other programs stays: within `v1` operations and members are added, none is taken away, made
/// narrower or newly asked for.
///
/// `Published/api-v1.txt` holds a line for everything that a program may count on. `KITH_WRITE_PUBLISHED=1` adds what is new
/// to it; lines that are no longer true are never taken out by it.
@Suite struct PublishedShapesTests {
    private static let file = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Published/api-v1.txt")

    @Test func `nothing that was published is taken away, and nothing more is asked for`() throws {
        let now = Set(Promises.all)
        var published = Set(try String(contentsOf: Self.file, encoding: .utf8).split(separator: "\n").map(String.init))
        if ProcessInfo.processInfo.environment["KITH_WRITE_PUBLISHED"] == "1" {
            published.formUnion(now)
            try Data((published.sorted().joined(separator: "\n") + "\n").utf8).write(to: Self.file)
        }
        #expect(published.subtracting(now).sorted() == [], "This was promised")
        #expect(now.subtracting(published).sorted() == [], "This is new: KITH_WRITE_PUBLISHED=1 writes it down")
    }

    @Test func `every way to make a shape narrower breaks a promise`() {
        let before = Set(Promises(of: Shape.choice(["a", "b"]), at: "takes x", isSent: true).lines)
        let fewer = Set(Promises(of: Shape.choice(["a"]), at: "takes x", isSent: true).lines)
        let shorter = Promises(of: Shape.text(most: 10), at: "takes x", isSent: true).lines
        let longer = Promises(of: Shape.text(most: 20), at: "takes x", isSent: true).lines
        let sometimes = Promises(of: Shape.orNull(.day), at: "gives x", isSent: false).lines
        let always = Promises(of: Shape.day, at: "gives x", isSent: false).lines

        #expect(!before.subtracting(fewer).isEmpty && fewer.subtracting(before).isEmpty)
        #expect(shorter != longer)
        #expect(!Set(always).isSubset(of: sometimes))
    }
}

/// What a program may count on, line by line.
private struct Promises {
    private(set) var lines: [String] = []

    static var all: [String] {
        Site.routes.compactMap { route in route.operation.map { (route, $0) } }.flatMap { route, operation in
            let name = operation.name
            let scope = operation.scope?.rawValue ?? "nobody"
            var lines = [
                "\(name) is \(route.method.rawValue) \(OpenAPI.path(of: route)) for \(scope), \(operation.effect)"
            ]
            for member in operation.query {
                lines += Promises(of: member, at: "\(name) asks", isSent: true).lines
            }
            for member in operation.takes?.members ?? [] {
                lines += Promises(of: member, at: "\(name) takes", isSent: true).lines
            }
            return lines + Promises(of: operation.gives, at: "\(name) gives", isSent: false).lines
        }
    }

    init(of member: Shape.Member, at place: String, isSent: Bool) {
        let path = "\(place) \(member.name)"
        if isSent { lines.append("\(path) \(member.isNeeded ? "has to be there" : "can be left out")") }
        add(member.shape, path, isSent)
    }

    init(of shape: Shape, at place: String, isSent: Bool) { add(shape, place, isSent) }

    private mutating func add(_ shape: Shape, _ place: String, _ isSent: Bool) {
        guard case .orNull(let shape) = shape else {
            if !isSent { lines.append("\(place) is never null") }
            return add(notNull: shape, place, isSent)
        }
        if isSent { lines.append("\(place) can be null") }
        add(notNull: shape, place, isSent)
    }

    private mutating func add(notNull shape: Shape, _ place: String, _ isSent: Bool) {
        switch shape {
        case .text(let most): lines.append("\(place): text\(isSent ? " up to \(most)" : "")")
        case .words(let most): lines.append("\(place): words\(isSent ? " up to \(most)" : "")")
        case .identity: lines.append("\(place): identity")
        case .day: lines.append("\(place): day")
        case .moment: lines.append("\(place): moment")
        case .number(let range): lines.append("\(place): number\(isSent ? " \(range)" : "")")
        case .flag: lines.append("\(place): flag")
        case .place: lines.append("\(place): place")
        case .language: lines.append("\(place): language")
        case .anyObject: lines.append("\(place): object")
        case .choice(let names): lines += ["\(place): choice"] + names.map { "\(place) can be \($0)" }
        case .orNull(let shape): add(shape, place, isSent)
        case .list(let shape, let most):
            lines.append("\(place): list\(isSent ? most.map { " of up to \($0)" } ?? "" : "")")
            add(shape, "\(place)[]", isSent)
        case .object(let named):
            lines.append("\(place): \(named.name)")
            for member in named.members { lines += Promises(of: member, at: named.name, isSent: isSent).lines }
        }
    }
}
