import HTTPTypes
import Hummingbird
import NIOCore

/// Turns an answer into an HTTP response with the headers that every response has (assurance 69).
enum Headers {
    static func response(_ answer: Answer, _ office: Office) -> Response {
        var fields = office.isPublic ? everyOverTLS : every
        for (name, value) in answer.headers {
            if name == .cacheControl { fields[name] = nil }
            fields.append(HTTPField(name: name, value: value))
        }
        // Whoever keeps the connection is to send the next request to another node.
        if office.readiness.isStopping { fields[.connection] = "close" }
        let body = answer.feed?.body ?? ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body))
        return Response(status: answer.status, headers: fields, body: body)
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
        fields[.strictTransportSecurity] = "max-age=63072000"
        return fields
    }()
}
