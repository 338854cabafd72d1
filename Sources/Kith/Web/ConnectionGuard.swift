import HTTPTypes
import NIOCore
import NIOHTTPTypes
import Synchronization

/// How many connections are open at once, and how many may be.
final class OpenConnections: Sendable {
    let most: Int
    private let open = Atomic(0)

    init(most: Int) { self.most = most }

    /// - Returns: whether there was room; it counts in any case.
    func enter() -> Bool { open.add(1, ordering: .relaxed).newValue <= most }

    func leave() { open.subtract(1, ordering: .relaxed) }
}

/// Keeps within bounds what a stranger can hold of this process: no more than so many connections, and none of them by
/// sending or reading slower than anybody honest does (assurance 81).
///
/// Hummingbird itself ends a connection whose next request has not begun with its whole head in the time-out for idle ones.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// So long a form may take however slow it is, and an answer may wait until somebody reads on.
    static let patience = TimeAmount.seconds(60)
    /// Bytes a second that whoever takes longer has to send.
    static let leastPace = 1_000
    /// So many connections beyond the others are taken to be told that there is no room.
    static let mostRefused = 200
    /// So long a refused connection is given to hear why.
    private static let farewell = TimeAmount.seconds(5)

    private let connections: OpenConnections
    private var isInside = false
    private var isRefused = false
    /// Since when the request that is under way has been sent, and how much of it came.
    private var sending: (since: NIODeadline, bytes: Int)?
    private var sendingCheck: Scheduled<Void>?
    private var readingCheck: Scheduled<Void>?

    init(_ connections: OpenConnections) { self.connections = connections }

    func handlerAdded(context: ChannelHandlerContext) {
        isInside = true
        isRefused = !connections.enter()
        if isRefused { sendingCheck = close(context, in: Self.farewell) }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        for check in [sendingCheck, readingCheck] { check?.cancel() }
        if isInside { connections.leave() }
        isInside = false
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let part = unwrapInboundIn(data)
        guard !isRefused else {
            if case .head = part { refuse(context) }
            return
        }
        switch part {
        case .head: sending = (context.eventLoop.now, 0)
        case .body(let bytes): sending?.bytes += bytes.readableBytes
        case .end:
            sending = nil
            sendingCheck?.cancel()
            sendingCheck = nil
        }
        context.fireChannelRead(data)
    }

    /// Most requests come in one piece: only what is still under way then is watched.
    func channelReadComplete(context: ChannelHandlerContext) {
        if sending != nil, sendingCheck == nil, !isRefused { watchSending(context, in: Self.patience) }
        context.fireChannelReadComplete()
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        readingCheck?.cancel()
        readingCheck = context.channel.isWritable ? nil : close(context, in: Self.patience)
        context.fireChannelWritabilityChanged()
    }

    private func watchSending(_ context: ChannelHandlerContext, in time: TimeAmount) {
        sendingCheck = context.eventLoop.assumeIsolated().scheduleTask(in: time) { [weak self] in
            guard let self, let sending else { return }
            let beyond = (context.eventLoop.now - sending.since - Self.patience).nanoseconds / 1_000_000_000
            guard Int64(sending.bytes) >= beyond * Int64(Self.leastPace), sending.bytes > 0 else {
                return context.close(promise: nil)
            }
            watchSending(context, in: .seconds(10))
        }
    }

    private func close(_ context: ChannelHandlerContext, in time: TimeAmount) -> Scheduled<Void> {
        context.eventLoop.assumeIsolated().scheduleTask(in: time) { context.close(promise: nil) }
    }

    /// Says at once that there is no room, in words that a person or a load balancer understands.
    private func refuse(_ context: ChannelHandlerContext) {
        let words = ByteBuffer(
            string: "Too many people are connected at the moment. Nothing was saved. Try again in a minute.\n"
                + "Mae gormod o bobl wedi'u cysylltu ar hyn o bryd. Ni chadwyd dim. Rhowch gynnig arall mewn munud.\n")
        let head = HTTPResponse(
            status: .serviceUnavailable,
            headerFields: [
                .connection: "close", .retryAfter: "60", .contentType: "text/plain; charset=utf-8",
                .contentLength: "\(words.readableBytes)", .cacheControl: "no-store",
            ])
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(words)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil))).assumeIsolated().whenComplete { _ in
            context.close(promise: nil)
        }
    }
}
