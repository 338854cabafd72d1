import HTTPTypes
import Hummingbird
import NIOCore

/// A form that brings a file along, read while it arrives: the plain fields first, then the file piece by piece.
///
/// The file is the last field of its form, so everything else about the request is known, and refused where it has to be,
/// before one byte of the file is kept.
actor Upload {
    private static let longestFields = 100_000

    private var source: RequestBody.AsyncIterator?
    private var parser: MultipartParser
    private var events: [MultipartParser.Event] = []
    /// What the file is called where it comes from; empty where none was chosen.
    private(set) var file = ""

    /// - Throws: `Problem.badForm` where the request is no such form.
    init(_ request: Request) throws {
        guard let type = request.headers[.contentType], let parser = MultipartParser(contentType: type) else {
            throw Problem.badForm
        }
        self.parser = parser
        source = request.body.makeAsyncIterator()
    }

    /// The fields before the file.
    func fields() async throws -> Fields {
        var fields: [(String, String)] = []
        var name: String?
        var value: [UInt8] = []
        var size = 0
        while let event = try await next() {
            switch event {
            case .part(_, let file?):
                self.file = file.split { $0 == "/" || $0 == "\\" }.last.map { String($0.prefix(200)) } ?? ""
                return Fields(fields)
            case .part(let field, nil): (name, value) = (field, [])
            case .bytes(let bytes):
                size += bytes.count
                guard size <= Self.longestFields else { throw Problem.tooLarge }
                value += bytes
            case .endOfPart:
                guard let name, let text = String(validating: value, as: UTF8.self) else { throw Problem.badForm }
                fields.append((name, text.withUnixLines))
            case .end: return Fields(fields)
            }
        }
        throw Problem.badForm
    }

    /// - Returns: the next piece of the file, nil at its end.
    /// - Throws: `Problem.badForm` where the form broke off, or something follows the file.
    func piece() async throws -> [UInt8]? {
        while let event = try await next() {
            switch event {
            case .bytes(let bytes): return bytes
            case .endOfPart: continue
            case .end: return nil
            case .part: throw Problem.badForm
            }
        }
        throw Problem.badForm
    }

    /// Reads on to the end and keeps nothing, so that the browser gets its answer.
    func pass() async {
        while (try? await piece()) != nil {}
    }

    /// - Returns: nil where nothing more arrives.
    private func next() async throws -> MultipartParser.Event? {
        while events.isEmpty {
            guard !parser.isOver, var reading = source else { return nil }
            source = nil
            let buffer = try await reading.next(isolation: self)
            source = reading
            guard let buffer else { return nil }
            do { events = try parser.take(buffer.readableBytesView) } catch { throw Problem.badForm }
        }
        return events.removeFirst()
    }
}
