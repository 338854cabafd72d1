import Markup

/// An address as a picture that phones read.
struct QRCode {
    private let text: String
    private let label: String

    init(_ text: String, label: String) {
        self.text = text
        self.label = label
    }

    var html: HTML {
        guard let matrix = QRMatrix(text) else { return "" }
        return QRPicture(side: matrix.side, dark: matrix.dark, label: label).svg
    }
}
