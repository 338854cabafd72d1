import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing

@testable import Kith

/// What a stranger can hold of this process by being slow, or by being many (assurance 81).
struct ConnectionGuardTests {
    private func connection(_ connections: OpenConnections = OpenConnections(most: 10)) throws -> EmbeddedChannel {
        let channel = EmbeddedChannel(handler: ConnectionGuard(connections))
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
        return channel
    }

    private func begin(_ channel: EmbeddedChannel) throws {
        let head = HTTPRequest(method: .post, scheme: "http", authority: "127.0.0.1", path: "/sign-in")
        try channel.writeInbound(HTTPRequestPart.head(head))
    }

    /// Sends so many bytes each second, for so many seconds or until the connection is ended.
    private func send(_ bytes: Int, for seconds: Int, _ channel: EmbeddedChannel) throws -> Int {
        for second in 0..<seconds {
            guard channel.isActive else { return second }
            try channel.writeInbound(HTTPRequestPart.body(ByteBuffer(repeating: 97, count: bytes)))
            channel.embeddedEventLoop.advanceTime(by: .seconds(1))
        }
        return seconds
    }

    private func close(_ channel: EmbeddedChannel) { _ = try? channel.finish(acceptAlreadyClosed: true) }

    @Test(arguments: [(1, 60...80), (500, 110...140), (1_500, 600...600)] as [(Int, ClosedRange<Int>)])
    func `a form has a minute, and then has to come at some pace`(bytes: Int, lasts: ClosedRange<Int>) throws {
        let channel = try connection()
        try begin(channel)
        #expect(lasts.contains(try send(bytes, for: 600, channel)))
        close(channel)
    }

    @Test func `a form of which nothing comes is given up after a minute`() throws {
        let channel = try connection()
        try begin(channel)
        channel.embeddedEventLoop.advanceTime(by: .seconds(59))
        #expect(channel.isActive)
        channel.embeddedEventLoop.advanceTime(by: .seconds(2))
        #expect(!channel.isActive)
        close(channel)
    }

    @Test func `nobody is hurried between one form and the next, or while an answer is made`() throws {
        let channel = try connection()
        try begin(channel)
        _ = try send(10, for: 30, channel)
        try channel.writeInbound(HTTPRequestPart.end(nil))
        channel.embeddedEventLoop.advanceTime(by: .seconds(3_600))
        #expect(channel.isActive)
        try begin(channel)
        channel.embeddedEventLoop.advanceTime(by: .seconds(59))
        #expect(channel.isActive)
        close(channel)
    }

    @Test func `an answer that nobody reads is given up after a minute, and one that is read goes on`() throws {
        let channel = try connection()
        func turns(_ isWritable: Bool) {
            channel.isWritable = isWritable
            channel.pipeline.fireChannelWritabilityChanged()
        }
        for _ in 0..<10 {
            turns(false)
            channel.embeddedEventLoop.advanceTime(by: .seconds(50))
            turns(true)
            channel.embeddedEventLoop.advanceTime(by: .seconds(50))
        }
        #expect(channel.isActive)
        turns(false)
        channel.embeddedEventLoop.advanceTime(by: .seconds(61))
        #expect(!channel.isActive)
        close(channel)
    }

    @Test func `whoever finds no room is told so at once, and when somebody leaves there is room again`() throws {
        let connections = OpenConnections(most: 2)
        let inside = [try connection(connections), try connection(connections)]
        let refused = try connection(connections)
        try begin(refused)
        var said: [String] = []
        while let part = try refused.readOutbound(as: HTTPResponsePart.self) {
            switch part {
            case .head(let head): said += ["\(head.status.code)", head.headerFields[.retryAfter] ?? ""]
            case .body(let bytes): said.append(String(buffer: bytes))
            case .end: break
            }
        }
        #expect(said.prefix(2) == ["503", "60"])
        #expect(said.last?.contains("Too many people") == true && said.last?.contains("Mae gormod") == true)
        #expect(!refused.isActive && inside.allSatisfy(\.isActive))

        let silent = try connection(connections)
        silent.embeddedEventLoop.advanceTime(by: .seconds(6))
        #expect(!silent.isActive)
        for channel in [refused, silent, inside[0]] { close(channel) }
        let later = try connection(connections)
        try begin(later)
        #expect(try later.readInbound(as: HTTPRequestPart.self) != nil)
        for channel in [later, inside[1]] { close(channel) }
    }
}
