import Assets
import Crypto
import Journal
import Markup

/// The stylesheet, scripts and pictures, embedded in the program.
enum EmbeddedFile {
    struct File: Sendable {
        var type: String
        var bytes: [UInt8]
        /// Changes with the content, so browsers may keep a file for ever.
        var mark: String
    }

    static let all: [String: File] = {
        var all: [String: File] = [:]
        for place in 0..<kith_assets_count() {
            let entry = kith_assets_at(place)
            let bytes = Array(UnsafeBufferPointer(start: entry.bytes, count: entry.length))
            let mark = Array(SHA256.hash(data: bytes).prefix(6)).hexadecimal
            all[String(cString: entry.name)] = File(type: String(cString: entry.type), bytes: bytes, mark: mark)
        }
        return all
    }()

    /// The address of a file.
    static func link(_ name: String) -> String {
        "/assets/\(all[name]?.mark ?? "none")/\(name)"
    }

    /// What fetches the stylesheet and the picture of the browser's tab.
    static let styleAndIcon: HTML = """
        <link rel="stylesheet" href="\(link("kith.css"))">
        <link rel="icon" type="image/svg+xml" href="\(link("mark.svg"))">
        """

    /// What fetches a script, by its name without the ending.
    static let scripts: [String: HTML] = Dictionary(
        uniqueKeysWithValues: all.keys.filter { $0.hasSuffix(".js") }.map { name in
            (String(name.dropLast(3)), "<script type=\"module\" src=\"\(link(name))\"></script>")
        })
}
