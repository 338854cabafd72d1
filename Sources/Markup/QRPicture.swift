/// A QR code as a picture. It keeps its own black on white, also in the dark, so that every camera reads it.
package struct QRPicture: Sendable {
    private let side: Int
    private let dark: [Bool]
    private let label: String

    /// `dark` holds `side` × `side` squares, row by row from the top.
    package init(side: Int, dark: [Bool], label: String) {
        precondition(dark.count == side * side, "a code is square")
        self.side = side
        self.dark = dark
        self.label = label
    }

    package var svg: HTML {
        let whole = side + 8
        var path = HTML()
        for row in 0..<side {
            var column = 0
            while column < side {
                var width = 0
                while column + width < side, dark[row * side + column + width] { width += 1 }
                if width > 0 { path += "M\(column + 4) \(row + 4)h\(width)v1h-\(width)z" }
                column += max(width, 1)
            }
        }
        return """
            <svg class="qr" role="img" aria-label="\(label)" viewBox="0 0 \(whole) \(whole)" shape-rendering="crispEdges">\
            <rect width="\(whole)" height="\(whole)" fill="#fff"/><path d="\(path)" fill="#000"/></svg>
            """
    }
}
