/// What a child points at in place of a number. All are ordinary radios: each has words, none needs colour.
package enum ChildPick: Sendable {
    /// Six faces, the biggest smile first.
    case faces
    /// A ladder to stand on; its top is 10.
    case ladder
    /// A thermometer that is full at 10.
    case thermometer
}

extension Field {
    /// Faces to choose from, the highest number first; `words` says what each face looks like.
    package func faces(
        _ faces: [(number: Int, words: String)], others: [Choice] = [], chosen: String? = nil
    ) -> HTML {
        let last = max(faces.count - 1, 1)
        let all = faces.enumerated().map { place, face -> HTML in
            let own: HTML = place == 0 ? "\(id)" : "\(id)-\(face.number)"
            return """
                <div class="choice"><input type="radio" id="\(own)" name="\(name)" value="\(face.number)"\
                \(if: chosen == String(face.number), " checked")><label for="\(own)">\(Self.face(place, of: last))\
                <span>\(face.words)</span></label></div>
                """
        }
        return grouped("<div class=\"faces\">\(all)</div>\(beside(others, chosen))", kind: "pick")
    }

    /// A rung or a mark for each number, 10 on top, with both ends in words.
    package func steps(
        of pick: ChildPick, top: String, low: String, language: String? = nil, others: [Choice] = [],
        chosen: String? = nil
    ) -> HTML {
        let look: HTML = pick == .ladder ? "climb" : "warm"
        let steps = (0...10).reversed().map { number -> HTML in
            let own: HTML = number == 10 ? "\(id)" : "\(id)-\(number)"
            let end = number == 10 ? top : number == 0 ? low : ""
            return """
                <div class="choice"><input type="radio" id="\(own)" name="\(name)" value="\(number)"\
                \(if: chosen == String(number), " checked")><i class="drawn" aria-hidden="true"></i><label for="\(own)"><b>\(number)</b>\
                \(if: !end.isEmpty, " <span\(HTML.language(language))>\(end)</span>")</label></div>
                """
        }
        return grouped("<div class=\"rungs \(look)\">\(steps)</div>\(beside(others, chosen))", kind: "pick")
    }

    private func beside(_ others: [Choice], _ chosen: String?) -> HTML {
        let all = others.map { other -> HTML in
            """
            <div class="choice"><input type="radio" id="\(id)-\(other.value)" name="\(name)" value="\(other.value)"\
            \(if: chosen == other.value, " checked")><label for="\(id)-\(other.value)">\(other.label)</label></div>
            """
        }
        return all.isEmpty ? "" : "<div class=\"others\">\(all)</div>"
    }

    /// A face between a big smile (0) and a deep frown (`last`).
    private static func face(_ place: Int, of last: Int) -> HTML {
        // How far the middle of the mouth hangs below its corners: from 12 down to −12.
        let hang = 12 - 24 * place / last
        let corner = 32 - hang / 2
        return """
            <svg viewBox="0 0 48 48" aria-hidden="true" focusable="false"><circle cx="24" cy="24" r="21"/>\
            <path d="M15 \(corner)Q24 \(corner + hang) 33 \(corner)"/><circle class="eye" cx="17" cy="19" r="2.5"/>\
            <circle class="eye" cx="31" cy="19" r="2.5"/></svg>
            """
    }
}
