import Crypto
import CryptoExtras
import Dispatch
import Foundation
import Markup

/// One file that any current browser opens with a passphrase, on a machine without a network (docs/decisions/0024): AES-256-GCM
/// under a key that PBKDF2 makes of the passphrase, opened by the browser's own cryptography.
struct SealedPage: Sendable {
    static let rounds = 600_000
    static let shortest = 20
    private static let queue = DispatchQueue(label: "kith.sealed-page")

    let content: HTML
    let words: Words

    /// Why a passphrase will not do; nil where it will.
    static func weakness(of passphrase: String) -> String? {
        guard passphrase.count >= shortest, Passwords.weakness(of: passphrase, local: []) == nil else {
            return
                "The passphrase has to be at least \(shortest) characters long and hard to guess: six words chosen by chance."
        }
        return nil
    }

    /// The whole file. The work is done away from the threads that serve pages.
    func file(under passphrase: String) async throws -> Data {
        try await withCheckedThrowingContinuation { continuation in
            Self.queue.async { continuation.resume(with: Result { try seal(under: passphrase) }) }
        }
    }

    private func seal(under passphrase: String) throws -> Data {
        let salt = SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }
        let key = try KDF.Insecure.PBKDF2.deriveKey(
            from: Array(passphrase.precomposedStringWithCanonicalMapping.utf8), salt: salt, using: .sha256,
            outputByteCount: 32, rounds: Self.rounds)
        let sealed = try AES.GCM.seal(content.bytes, using: key)
        let nonce = sealed.nonce.withUnsafeBytes { Data($0) }
        return Data(
            page(
                sealed: (sealed.ciphertext + sealed.tag).base64EncodedString(), salt: Data(salt).base64EncodedString(),
                nonce: nonce.base64EncodedString()
            ).bytes)
    }

    private func page(sealed: String, salt: String, nonce: String) -> HTML {
        let script = EmbeddedFile.all["continuity.js"]?.bytes ?? []
        let style = EmbeddedFile.all["continuity.css"]?.bytes ?? []
        let mark = Data(SHA256.hash(data: script)).base64EncodedString()
        let policy =
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-\(mark)'; form-action 'none'; base-uri 'none'"
        return """
            <!doctype html>
            <html lang="\(words.language.tag)"><head><meta charset="utf-8">\
            <meta http-equiv="Content-Security-Policy" content="\(policy)">\
            <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">\
            <title>\(words.continuityTitle)</title><style>\(HTML(embedded: style))</style></head><body>
            <main><form><h1>\(words.continuityTitle)</h1><p>\(words.continuityHow)</p>\
            <label for="passphrase">\(words.continuityPassphrase)</label>\
            <input id="passphrase" type="password" autocomplete="off" required> <button>\(words.continuityOpen)</button>\
            <p role="status" data-working="\(words.continuityWorking)" data-wrong="\(words.continuityWrong)" \
            data-cannot="\(words.continuityCannot)"></p></form><div id="page" tabindex="-1" hidden></div></main>
            <script type="application/octet-stream" id="sealed" data-salt="\(salt)" data-nonce="\(nonce)" \
            data-rounds="\(String(Self.rounds))">\(sealed)</script>
            <script>\(HTML(embedded: script))</script>
            </body></html>

            """
    }
}
