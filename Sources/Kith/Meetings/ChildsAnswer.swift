import Markup
import Practice

/// How a child shows where they are: faces, a ladder, a thermometer, or a number. The child chooses (docs/practice/08).
struct ChildsAnswer {
    let way: Rating.Way?
    let wording: Scale.Wording
    let others: [Choice]
    let chosen: String?
    let error: String?
    /// The page that this stands on, to be opened again with another way.
    let address: Link
    let words: Words

    /// What is asked for in an address or a form: faces unless something else is chosen.
    static func way(_ entered: Fields, _ query: Fields) -> Rating.Way? {
        let chosen = query["way"] ?? entered["way"] ?? Rating.Way.faces.rawValue
        return Rating.Way(rawValue: chosen)
    }

    var html: HTML { "\(ways)\(pick)\(HTML.hidden("way", way?.rawValue ?? "numbers"))" }

    /// Links, so that nothing needs script.
    private var ways: HTML {
        let all = Rating.Way.allCases.map { (name: words.name(of: $0), value: $0.rawValue, isNow: $0 == way) }
        let each = (all + [(words.waysNumbers, "numbers", way == nil)]).map { one -> HTML in
            """
            <li><a href="\(address.with("way", one.value).path)"\(if: one.isNow, " aria-current=\"true\"")>\(one.name)</a></li>
            """
        }
        return """
            <nav class="show-ways" aria-label="\(words.howToShowIt)"><p>\(words.howToShowIt)</p><ul>\(each)</ul></nav>
            """
    }

    private var pick: HTML {
        let language = words.other(than: wording.question.language)
        let field = Field("answer", label: words.pick(way), error: error)
        switch way {
        case .faces:
            let faces = Rating.Way.faces.numbers.map { (number: $0, words: words.face($0)) }
            return field.faces(faces, others: others, chosen: chosen)
        case .ladder, .thermometer:
            return field.steps(
                of: way == .ladder ? .ladder : .thermometer, top: wording.ten, low: wording.zero, language: language,
                others: others, chosen: chosen)
        case nil:
            return field.rungs(
                top: wording.ten, low: wording.zero, language: language, others: others, chosen: chosen)
        }
    }
}

extension Words {
    var howToShowIt: String { say("How do you want to show it?", "Sut hoffet ti ei ddangos?") }
    var waysNumbers: String { say("Numbers", "Rhifau") }
    func name(of way: Rating.Way) -> String {
        switch way {
        case .faces: say("Faces", "Wynebau")
        case .ladder: say("Ladder", "Ysgol")
        case .thermometer: say("Thermometer", "Thermomedr")
        }
    }
    func pick(_ way: Rating.Way?) -> String {
        switch way {
        case .faces: say("Pick the face that fits.", "Dewis yr wyneb sy'n ffitio.")
        case .ladder: say("Where do you stand on the ladder?", "Ble wyt ti'n sefyll ar yr ysgol?")
        case .thermometer: say("How high does it go?", "Pa mor uchel mae'n mynd?")
        case nil: theNumber
        }
    }
    /// What each face looks like.
    func face(_ number: Int) -> String {
        switch number {
        case 9...: say("A very big smile", "Gwên fawr iawn")
        case 7...8: say("A big smile", "Gwên fawr")
        case 5...6: say("A small smile", "Gwên fach")
        case 3...4: say("A bit sad", "Braidd yn drist")
        case 1...2: say("Sad", "Trist")
        default: say("Very sad", "Trist iawn")
        }
    }
    /// How a child's answer came about, for those who read the number.
    func shown(with way: Rating.Way) -> String {
        switch way {
        case .faces: say("shown with faces", "dangoswyd gydag wynebau")
        case .ladder: say("shown on a ladder", "dangoswyd ar ysgol")
        case .thermometer: say("shown on a thermometer", "dangoswyd ar thermomedr")
        }
    }
    var whatFacesStandFor: String {
        say(
            "The six faces stand for 10, 8, 6, 4, 2 and 0. On the ladder and the thermometer the child sees the number.",
            "Mae'r chwe wyneb yn sefyll am 10, 8, 6, 4, 2 a 0. Ar yr ysgol a'r thermomedr mae'r plentyn yn gweld y rhif."
        )
    }
    var fromPaper: String { say("from paper", "o bapur") }
}
