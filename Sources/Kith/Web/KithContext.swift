package import Hummingbird
import NIOCore

/// What Hummingbird hands along with a request: here also where it came from.
package struct KithContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    private let address: String

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        address = source.channel.remoteAddress?.ipAddress ?? "local"
    }

    /// The sender's address; behind a proxy on this machine, the one that the proxy saw.
    func source(_ office: Office, forwarded: String? = nil) -> String {
        guard office.isBehindProxy, address == "127.0.0.1" || address == "::1" || address == "local", let forwarded
        else { return address }
        return String(forwarded.split(separator: ",").last.map { String($0).trimmed } ?? address)
    }
}
