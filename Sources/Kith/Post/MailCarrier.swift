import CCurl
import Dispatch
import Practice
import Synchronization

/// Hands letters to the mail server, one recipient each, through libcurl.
struct MailCarrier: Sendable {
    let server: MailServer

    /// Away from the threads that serve pages; one letter at a time.
    private static let queue = DispatchQueue(label: "kith.post")
    /// Once for the whole program, before any other use.
    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    /// Seconds.
    private static let longestConnecting = 10
    private static let longestTalk = 40

    func carry(_ text: [UInt8], to address: EmailAddress) async -> Delivery {
        let call = Call()
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                Self.queue.async { continuation.resume(returning: talk(text, to: address, call)) }
            }
        } onCancel: {
            call.isOver.store(true, ordering: .relaxed)
        }
    }

    /// Whether anybody still waits for the answer.
    private final class Call: Sendable {
        let isOver = Atomic(false)
    }

    /// What is still to be read of the message.
    private struct Rest {
        var bytes: UnsafeRawBufferPointer.SubSequence
    }

    private func talk(_ text: [UInt8], to address: EmailAddress, _ call: Call) -> Delivery {
        guard Self.isReady, let handle = curl_easy_init() else { return .later(.unreachable) }
        defer { curl_easy_cleanup(handle) }
        let recipients = curl_slist_append(nil, "<\(address.text)>")
        defer { curl_slist_free_all(recipients) }
        direct(handle, recipients)
        secure(handle)
        let watched = Unmanaged.passUnretained(call)
        kith_curl_watch(handle, { call, _, _, _, _ in Self.isOver(call) ? 1 : 0 }, watched.toOpaque())
        return text.withUnsafeBytes { bytes in
            var rest = Rest(bytes: bytes[...])
            return withUnsafeMutablePointer(to: &rest) { source in
                kith_curl_read(handle, { Self.read(into: $0, $1 * $2, from: $3) }, source)
                let code = curl_easy_perform(handle)
                return Self.delivery(code, answer: kith_curl_answer(handle))
            }
        }
    }

    private static func isOver(_ call: UnsafeMutableRawPointer?) -> Bool {
        guard let call else { return false }
        return Unmanaged<Call>.fromOpaque(call).takeUnretainedValue().isOver.load(ordering: .relaxed)
    }

    private static func read(
        into buffer: UnsafeMutablePointer<CChar>?, _ room: Int, from source: UnsafeMutableRawPointer?
    ) -> Int {
        guard let buffer, let rest = source?.assumingMemoryBound(to: Rest.self) else { return 0 }
        let part = rest.pointee.bytes.prefix(room)
        UnsafeMutableRawBufferPointer(start: buffer, count: room).copyBytes(from: part)
        rest.pointee.bytes = rest.pointee.bytes.dropFirst(part.count)
        return part.count
    }

    /// Where to, for whom, and for how long at most.
    private func direct(_ handle: UnsafeMutableRawPointer, _ recipients: UnsafeMutablePointer<curl_slist>?) {
        let scheme = server.privacy == .fromTheStart ? "smtps" : "smtp"
        kith_curl_text(handle, CURLOPT_URL, "\(scheme)://\(server.host):\(server.port)")
        kith_curl_text(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        // What stands in the environment for web pages is not for letters.
        kith_curl_text(handle, CURLOPT_PROXY, "")
        kith_curl_text(handle, CURLOPT_MAIL_FROM, "<\(server.from.text)>")
        kith_curl_list(handle, CURLOPT_MAIL_RCPT, recipients)
        kith_curl_number(handle, CURLOPT_UPLOAD, 1)
        kith_curl_number(handle, CURLOPT_NOSIGNAL, 1)
        kith_curl_number(handle, CURLOPT_CONNECTTIMEOUT, Self.longestConnecting)
        kith_curl_number(handle, CURLOPT_TIMEOUT, Self.longestTalk)
    }

    /// Nothing is said before the line is private, and the server's certificate is looked at (assurance 159).
    private func secure(_ handle: UnsafeMutableRawPointer) {
        let wish = server.privacy == .onThisMachine ? CURLUSESSL_NONE : CURLUSESSL_ALL
        kith_curl_number(handle, CURLOPT_USE_SSL, Int(wish.rawValue))
        kith_curl_number(handle, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2)
        kith_curl_number(handle, CURLOPT_SSL_VERIFYPEER, 1)
        kith_curl_number(handle, CURLOPT_SSL_VERIFYHOST, 2)
        if let file = server.authorities { kith_curl_text(handle, CURLOPT_CAINFO, file) }
        if let user = server.user {
            kith_curl_text(handle, CURLOPT_USERNAME, user)
            kith_curl_text(handle, CURLOPT_PASSWORD, server.password ?? "")
        }
    }

    private static func delivery(_ code: CURLcode, answer: Int) -> Delivery {
        switch code {
        case CURLE_OK: return .sent
        case CURLE_USE_SSL_FAILED, CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE:
            return .later(.insecure)
        case CURLE_LOGIN_DENIED: return .later(.signIn)
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT, CURLE_OPERATION_TIMEDOUT, CURLE_ABORTED_BY_CALLBACK:
            return .later(.unreachable)
        default: break
        }
        // What the server said of this one address or text, and will say again (RFC 5321 §4.2.3).
        if [501, 550, 551, 552, 553, 554, 556].contains(answer) { return .refused }
        return .later(answer >= 400 ? .busy : .unreachable)
    }
}

extension MailCarrier {
    /// Writes a letter as mail servers carry it, and hands it over.
    func carry(_ letter: Letter, _ id: Letter.ID, at now: Moment) async -> Delivery {
        let text = LetterText(letter: letter, id: id, from: server.from, fromName: server.fromName, at: now)
        return await carry(text.bytes, to: letter.to)
    }
}
