import Foundation

/// Names as they are compared where nothing but the same name will do.
enum PlainName {
    /// The words of a name without accents or capitals: "Siân O'Brien-Hughes" is sian, obrien, hughes and both together.
    static func words(_ name: String) -> [String] {
        let plain = name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
        return plain.split { $0.isWhitespace || $0 == "," }.flatMap { word -> [String] in
            let parts = word.split(separator: "-").map { $0.filter { $0.isLetter || $0.isNumber } }
            return parts.count > 1 ? parts + [parts.joined()] : parts
        }.filter { !$0.isEmpty }
    }
}
