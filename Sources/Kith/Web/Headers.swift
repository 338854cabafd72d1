import HTTPTypes
import Hummingbird
import Journal
import Markup
import NIOCore
import Practice

/// Turns an answer into an HTTP response with the headers that every response has (assurance 69).
enum Headers {
    static func response(_ answer: Answer, to visit: Visit) -> Response {
        let office = visit.office
        var fields = office.isPublic ? everyOverTLS : every
        for (name, value) in answer.headers {
            if name == .cacheControl { fields[name] = nil }
            fields.append(HTTPField(name: name, value: value))
        }
        // Whoever keeps the connection is to send the next request to another node.
        if office.readiness.isStopping { fields[.connection] = "close" }
        return Response(status: answer.status, headers: fields, body: body(of: answer, for: visit))
    }

    private static func body(of answer: Answer, for visit: Visit) -> ResponseBody {
        if var feed = answer.feed {
            if feed.reader == nil { feed.reader = visit.liveReader }
            return feed.body
        }
        if let bytes = answer.bytes { return body(of: bytes, length: answer.length) }
        guard let page = answer.page else { return ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body)) }
        var buffer = ByteBuffer()
        page.send(
            filling: { visit.filling($0) }, capacity: { buffer.reserveCapacity($0) }, to: { buffer.writeBytes($0) })
        return ResponseBody(byteBuffer: buffer)
    }

    private static func body(of stream: ByteStream, length: Int?) -> ResponseBody {
        ResponseBody(contentLength: length) { writer in
            for try await bytes in stream { try await writer.write(ByteBuffer(bytes: bytes)) }
            try await writer.finish(nil)
        }
    }

    /// No inline code, nothing from elsewhere, nothing kept; `same-origin` because with `no-referrer` browsers send
    /// `Origin: null`.
    private static let every = HTTPFields(
        [
            (
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
            ),
            ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"), ("Referrer-Policy", "same-origin"),
            ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
            ("Cache-Control", "no-store"), ("X-Robots-Tag", "noindex, nofollow"),
        ].compactMap { name, value in HTTPField.Name(name).map { HTTPField(name: $0, value: value) } })

    private static let everyOverTLS = {
        var fields = every
        fields[.strictTransportSecurity] = "max-age=63072000; includeSubDomains"
        return fields
    }()
}

extension HTTPFields {
    /// The value of a cookie; nil where the browser sent none of this name.
    func cookie(_ name: String) -> String? {
        for field in self[values: .cookie] {
            for pair in field.utf8.split(separator: UInt8(ascii: ";")) {
                let pair = pair.drop { $0 == UInt8(ascii: " ") }
                guard pair.starts(with: name.utf8) else { continue }
                let rest = pair.dropFirst(name.utf8.count)
                if rest.first == UInt8(ascii: "=") { return String(rest.dropFirst()) }
            }
        }
        return nil
    }
}

extension Visit {
    /// What stands in a page's holes for this visit.
    fileprivate func filling(_ hole: HTML.Hole) -> String {
        switch hole {
        case .formToken: csrf
        case .command: ID<Command>(office.surroundings.newID()).description
        case .back: backPath
        }
    }
}
