import ArgumentParser
import Foundation
import Kith

/// Reads texts as a practice lead would, for other programs: one line of JSON in, one line out.
struct LanguageCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "language",
        abstract: "Say what the language coach notices in texts, one line of JSON for each.",
        discussion: """
            Reads lines such as {"id":"1","kind":"safety_goal","text":"…","language":"en","audience":"family"} from \
            standard input and answers each with a line: {"id":"1","flags":[{"start","end","text","problem","why","ask"}],\
            "problems":[…]}. Start and end are counted in Unicode scalars, as Python counts.

            kind: danger_statement, worry_statement, safety_goal, scaling_question, plan_rule, sentence. \
            audience: family, staff, legal (default: staff). language: en, cy; a text in another language is not judged \
            (default: en).

            A line that cannot be read is answered with {"id","error"}, and the program ends with 1 after the last line.
            """)

    func run() async throws {
        try await saying {
            guard try Self.answerAll() else { throw ExitCode.failure }
        }
    }

    /// Whether every line could be read. A part of the input is held at a time, never all of it.
    private static func answerAll() throws -> Bool {
        let coach = CoachLines()
        var input = LineInput(STDIN_FILENO, longest: CoachLines.longestLine)
        var isAllRead = true
        while let line = try input.next() {
            let answer: String
            switch line {
            case .blank: continue
            case .tooLong:
                answer = coach.tooLong()
                isAllRead = false
            case .bytes(let bytes):
                let read = coach.answer(bytes)
                answer = read.text
                isAllRead = isAllRead && read.isRead
            }
            try FileHandle.standardOutput.write(contentsOf: Data((answer + "\n").utf8))
        }
        return isAllRead
    }
}

/// Lines of a file or a pipe, read as they come.
struct LineInput {
    enum Line {
        case blank, tooLong
        case bytes(ArraySlice<UInt8>)
    }

    private let file: Int32
    private let longest: Int
    private var held: [UInt8] = []
    private var start = 0
    private var scanned = 0
    private var isAtEnd = false
    private var isPastLongest = false

    init(_ file: Int32, longest: Int) {
        self.file = file
        self.longest = longest
    }

    mutating func next() throws -> Line? {
        while true {
            if let end = held[scanned...].firstIndex(of: 0x0A) {
                let line = held[start..<end]
                start = end + 1
                scanned = start
                return finish(line)
            }
            scanned = held.count
            if isAtEnd {
                guard start < held.count || isPastLongest else { return nil }
                let line = held[start...]
                start = held.count
                return finish(line)
            }
            try fill()
        }
    }

    private mutating func finish(_ line: ArraySlice<UInt8>) -> Line {
        if isPastLongest {
            isPastLongest = false
            return .tooLong
        }
        var line = line
        if line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
        return line.allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 } ? .blank : .bytes(line)
    }

    private mutating func fill() throws {
        if start > 0 {
            held.removeFirst(start)
            scanned -= start
            start = 0
        }
        if held.count > longest {
            isPastLongest = true
            held.removeAll(keepingCapacity: true)
            scanned = 0
        }
        var part = [UInt8](repeating: 0, count: 65_536)
        let count = read(file, &part, part.count)
        guard count >= 0 || errno == EINTR else { throw Said("The input cannot be read.") }
        isAtEnd = count == 0
        held.append(contentsOf: part.prefix(max(0, count)))
    }
}
