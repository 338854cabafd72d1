import Foundation
import Journal
import Scratch
import Testing

/// Many small scenes in which several people do things to one record at once, in whatever order chance brings about.
///
/// Each scene is made from the seed and its number, so `KITH_SEED=… ` repeats what was asked, though not the order in which
/// the machine did it. `KITH_INTERLEAVINGS` says how many scenes; `make torture` plays 10,000.
@Suite(.bothEngines) struct InterleavingTests {
    private static func setting(_ name: String) -> Int? {
        ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
    }

    @Test func `nothing is lost, doubled or read too late, whatever the order of concurrent commands`() async throws {
        let seed = Self.setting("KITH_SEED").map { UInt64($0) } ?? .random(in: 1...1_000_000_000)
        let scenes = Self.setting("KITH_INTERLEAVINGS") ?? 400
        let desk = try Desk()
        try await desk.work { here in
            // On PostgreSQL a second process shares the database; a file has one owner.
            let second = Engine.current == .postgres ? try await desk.database() : nil
            var nodes = [here]
            if let second {
                nodes.append(Records(try await desk.journal(second, node: "second"), indexes: [Notebook.index]))
            }
            let start = ContinuousClock.now
            let faults = try await Self.play(scenes, seed: seed, on: nodes)
            print("Played \(scenes) scenes on \(Engine.current) in \((ContinuousClock.now - start) / .seconds(1)) s.")
            let report = try await Verification(here.journal.database, checkpointFile: nil, publicKey: nil).run()
            let wrong = try await here.wrongIndexes()
            try await second?.close()

            #expect(faults == [], "KITH_SEED=\(seed)")
            #expect(report.faults == [], "KITH_SEED=\(seed)")
            #expect(wrong == [], "KITH_SEED=\(seed)")
        }
    }

    /// Plays the scenes, eight at a time, so that they also share commits with each other.
    private static func play(_ scenes: Int, seed: UInt64, on nodes: [Records<Notebook>]) async throws -> [String] {
        try await withThrowingTaskGroup(of: [String].self) { group in
            for lane in 0..<8 {
                group.addTask {
                    var faults: [String] = []
                    for number in stride(from: lane, to: scenes, by: 8) {
                        let found = try await Scene(number, seed: seed, nodes: nodes).play()
                        faults += found.map { "scene \(number): \($0)" }
                    }
                    return faults
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
    }
}

/// What one person does in a scene. Line 0 is a sum that everybody adds to, line 1 is rewritten by whoever comes.
private enum Deed {
    case write
    /// Adds one to the sum: whoever adds to an old sum loses somebody else's one.
    case add
    /// Rewrites line 1 as it was seen: refused where somebody else rewrote it since.
    case rewriteAsSeen
    /// Sends one command twice at the same time, through different nodes where there are several.
    case sendTwice
    /// Sends the last command again, as a browser does that never got its answer.
    case sendAgain
    case keepDraft
}

/// A command that was sent, and what each of its answers said.
private struct Told {
    var command: Command
    var receipts: [Receipt] = []
}

private struct Scene {
    let id: UInt128
    let nodes: [Records<Notebook>]
    private let plans: [[Deed]]
    private let seeds: [UInt64]

    init(_ number: Int, seed: UInt64, nodes: [Records<Notebook>]) {
        var dice = Dice(seed: seed &+ UInt64(number) &* 0x9E37_79B9_7F4A_7C15)
        id = UInt128(1_000 + number)
        self.nodes = nodes
        let deeds: [Deed] = [.write, .add, .add, .rewriteAsSeen, .rewriteAsSeen, .sendTwice, .sendAgain, .keepDraft]
        let people = Int.random(in: 2...4, using: &dice)
        plans = (0..<people).map { _ in
            (0..<Int.random(in: 1...3, using: &dice)).map { _ in deeds[Int.random(in: deeds.indices, using: &dice)] }
        }
        seeds = (0..<people).map { _ in dice.next() }
    }

    /// - Returns: what was not as it has to be, in sentences.
    func play() async throws -> [String] {
        try await nodes[0].write("0", on: 0, of: id)
        try await nodes[0].write("nobody yet", on: 1, of: id)
        let outcomes = try await withThrowingTaskGroup(of: (told: [Told], faults: [String]).self) { group in
            for (place, plan) in plans.enumerated() {
                group.addTask {
                    var person = Player(scene: self, number: place, dice: Dice(seed: seeds[place]))
                    for deed in plan { try await person.perform(deed) }
                    return (person.told, person.faults)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        return try await outcomes.flatMap(\.faults) + faults(after: outcomes.flatMap(\.told))
    }

    private func faults(after told: [Told]) async throws -> [String] {
        let entries = try await nodes[0].entries(of: id)
        let done = told.filter { !$0.receipts.isEmpty }
        var faults: [String] = []
        if entries.count != done.count + 2 {
            faults.append("\(done.count) commands were acknowledged and \(entries.count - 2) events recorded")
        }
        for one in done {
            if Set(one.receipts.map(\.version)).count != 1 { faults.append("one command got different answers") }
            if one.receipts.filter({ !$0.wasRepeated }).count > 1 { faults.append("one command was carried out twice") }
        }
        let last = try await nodes[0].load(id)?.record.lines[0]
        let added = done.filter { $0.command.fields == Array("add".utf8) }.count
        if last != "\(added)" { faults.append("\(added) ones were added and the sum is \(last ?? "gone")") }
        for one in done {
            guard let base = one.command.base, let version = one.receipts.first?.version else { continue }
            let between = entries.filter { $0.version > base && $0.version < version }
            if between.contains(where: { $0.event.map(Notebook.touches) == [1] }) {
                faults.append("what somebody else had written after version \(base) was overwritten at \(version)")
            }
        }
        return faults
    }
}

/// One person in a scene.
private struct Player {
    let scene: Scene
    let number: Int
    var dice: Dice
    var told: [Told] = []
    var faults: [String] = []

    private var actor: UInt128 { UInt128(100 + number) }

    mutating func perform(_ deed: Deed) async throws {
        for _ in 0..<Int.random(in: 0...3, using: &dice) { await Task.yield() }
        switch deed {
        case .write: try await send(aCommand(by: actor, fields: "write"))
        case .add: try await send(aCommand(by: actor, fields: "add"))
        case .rewriteAsSeen:
            let seen = try await node().load(scene.id)?.version
            try await send(aCommand(by: actor, fields: "rewrite", base: seen))
        case .sendTwice: try await sendTwice(aCommand(by: actor, fields: "write"))
        case .sendAgain: if let last = told.last?.command { try await send(last) }
        case .keepDraft: try await keepDraft()
        }
    }

    private mutating func node() -> Records<Notebook> { scene.nodes[Int.random(in: scene.nodes.indices, using: &dice)] }

    private mutating func send(_ command: Command) async throws {
        let node = node()
        guard let receipt = try await Self.carryOut(command, on: node, scene.id) else { return note(command, []) }
        note(command, [receipt])
        for reader in scene.nodes {
            let seen = try await reader.load(scene.id)?.version ?? 0
            if seen < receipt.version { faults.append("after version \(receipt.version), version \(seen) was read") }
        }
    }

    private mutating func sendTwice(_ command: Command) async throws {
        let (one, other, id) = (node(), node(), scene.id)
        async let first = Self.carryOut(command, on: one, id)
        async let second = Self.carryOut(command, on: other, id)
        note(command, try await [first, second].compactMap { $0 })
    }

    private mutating func note(_ command: Command, _ receipts: [Receipt]) {
        if let place = told.firstIndex(where: { $0.command.id == command.id }) {
            told[place].receipts += receipts
        } else {
            told.append(Told(command: command, receipts: receipts))
        }
    }

    private mutating func keepDraft() async throws {
        let (node, text) = (node(), Array("draft \(dice.next())".utf8))
        let draft = Drafts.Draft(form: "\(scene.id)", stream: scene.id, base: 1, at: 1_000, text: text)
        try await node.journal.drafts.keep(draft, of: actor, log: node.journal.access, line: aLine("draft", by: actor))
        let found = try await node.journal.drafts.draft(draft.form, of: actor)
        if found?.text != text { faults.append("a draft was not the one just kept") }
    }

    /// - Returns: nil where it was refused, because somebody else had changed the same line.
    private static func carryOut(
        _ command: Command, on node: Records<Notebook>, _ id: UInt128
    ) async throws -> Receipt? {
        do {
            return try await node.change(id, by: command, access: aLine(by: command.actor)) { kept in
                let sum = kept.record.lines[0].flatMap { Int($0) } ?? 0
                let event: Notebook.Event =
                    switch String(decoding: command.fields, as: UTF8.self) {
                    case "add": .rewritten(line: 0, text: "\(sum + 1)")
                    case "rewrite": .rewritten(line: 1, text: "by \(command.actor)")
                    default: .written(line: UInt64(truncatingIfNeeded: command.id) >> 2 | 2, text: "one")
                    }
                return Decision([event], answer: "/")
            }
        } catch CommandFault.conflict {
            return nil
        }
    }
}
