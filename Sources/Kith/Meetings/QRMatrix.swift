import CQREncode

/// The dark and light squares of a QR code, worked out by libqrencode.
struct QRMatrix {
    /// Squares along one side.
    let side: Int
    /// Row by row from the top.
    let dark: [Bool]

    /// - Returns: nil where the text is too long for any code.
    init?(_ text: String) {
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        side = Int(code.pointee.width)
        guard let data = code.pointee.data else { return nil }
        dark = (0..<side * side).map { data[$0] & 1 == 1 }
    }
}
