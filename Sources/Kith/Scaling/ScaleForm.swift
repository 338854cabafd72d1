import Markup
import Practice

extension FamilyVisit {
    /// What the form says of a scale's words.
    func scaleWording() throws(Refusal) -> Scale.Wording {
        let form = visit.form
        let closeAt = Int(form.text("closeAt"))
        guard closeAt != nil || form.text("closeAt").isEmpty else {
            throw Refusal(.notWhole0to10, "closeAt")
        }
        return .init(
            question: Written(form.text("question"), language: form["language"] ?? words.language.rawValue),
            ten: form.text("ten"), zero: form.text("zero"), closeAt: closeAt)
    }

    /// The name of the form as it was sent, where it begins so: a form that is shown again keeps its draft.
    fileprivate func nameOfSentForm(beginning start: String) -> String? {
        guard let name = visit.form["form"], name.hasPrefix(draftName(start)) else { return nil }
        return String(name.dropFirst(draftName("").count))
    }
}

/// The forms of a scaling question: 10 is always said first, and 10 is always good (docs/practice/05 §5.2, §5.4).
enum ScaleForm {
    /// A new scale, perhaps between a statement and its goal.
    static func new(_ visit: FamilyVisit) -> FamilyForm {
        let asked = (visit.visit.route.method == .get ? visit.visit.query : visit.visit.form).text("pair")
        let pair = Pair.ID(asked).flatMap { visit.family.pairs[$0] }
        let name =
            visit.nameOfSentForm(beginning: "scales/new") ?? pair.map { "scales/new?pair=\($0.id)" } ?? "scales/new"
        return FamilyForm(
            name, title: visit.words.newScale, place: .scales,
            defaults: { _ in defaults(for: pair, visit) },
            content: { visit, state in ScaleFormPage(visit: visit, state: state, pair: pair).newScale })
    }

    static func reword(_ scale: Scale, _ visit: FamilyVisit) -> FamilyForm {
        FamilyForm(
            "scales/\(scale.id)/edit", title: visit.words.rewordScale, place: .scales,
            defaults: { family in defaults((family.scales[scale.id] ?? scale).wording) },
            content: { visit, state in
                let pair = scale.pair.flatMap { visit.family.pairs[$0] }
                return ScaleFormPage(visit: visit, state: state, pair: pair).reword(scale)
            })
    }

    static func retire(_ scale: Scale, _ visit: FamilyVisit) -> FamilyForm {
        FamilyForm(
            "scales/\(scale.id)/retire", title: visit.words.retireScale, place: .scales,
            content: { visit, state in
                let words = visit.words
                let back = visit.link.scale(scale.id)
                return """
                    <a class="back" href="\(back.path)">\(words.backToScale)</a><h1>\(words.retireScale)</h1>\
                    <p>\(words.retireScaleAdvice)</p><blockquote class="card">\
                    <p\(scale.wording.question.languageMark(words))>\(scale.wording.question.text)</p></blockquote>\
                    \(visit.open(visit.link.retireScale(scale.id), state))\
                    \(Field("why", label: words.why, error: state.error("why")).area(state.entered.text("why"), rows: 2))\
                    \(visit.close(words.retireScale, back: back))
                    """
            })
    }

    private static func defaults(_ wording: Scale.Wording) -> Fields {
        Fields([
            ("question", wording.question.text), ("ten", wording.ten), ("zero", wording.zero),
            ("closeAt", wording.closeAt.map(String.init) ?? ""), ("language", wording.question.language),
        ])
    }

    /// For a pair the ends begin with what they usually mean in its service area.
    private static func defaults(for pair: Pair?, _ visit: FamilyVisit) -> Fields {
        var fields = Fields([("language", visit.words.language.rawValue)])
        guard let pair else { return fields }
        fields.set("pair", to: pair.id.description)
        fields.set("kind", to: Scale.Kind.safety.rawValue)
        guard let terms = visit.authority[pair.content.labels.area]?.terminology else { return fields }
        fields.set("ten", to: visit.words.termed(terms.ten))
        fields.set("zero", to: visit.words.termed(terms.zero))
        return fields
    }
}

/// The page on which a scaling question is written or reworded.
struct ScaleFormPage {
    let visit: FamilyVisit
    let state: FormState
    let pair: Pair?
    private var words: Words { visit.words }
    private var entered: Fields { state.entered }

    var newScale: HTML {
        """
        <a class="back" href="\(back.path)">\(pair == nil ? words.backToScales : words.backToPair)</a><h1>\(words.newScale)</h1>\
        <p class="lead">\(words.scaleFormLead)</p><div class="split"><div>\(visit.open(visit.link.newScale, state))\
        \(pairField)\(if: pair == nil, kinds)\(wording)\(if: pair != nil, kinds)\(visit.close(words.saveScale, back: back))</div>\(beside)</div>
        """
    }

    func reword(_ scale: Scale) -> HTML {
        let back = visit.link.scale(scale.id)
        let isNewSeries = scale.wasAnswered
        return """
            <a class="back" href="\(back.path)">\(words.backToScale)</a><h1>\(words.rewordScale)</h1>\
            <div class="say \(if: isNewSeries, "judge")\(if: !isNewSeries, "need")"><p>\(isNewSeries ? words.rewordBeginsSeries : words.rewordMendsSlip)</p></div>\
            <div class="split"><div>\(visit.open(visit.link.editScale(scale.id), state))\(wording)\
            \(visit.close(isNewSeries ? words.beginSeries : words.saveScale, back: back))</div>\(beside)</div>
            """
    }

    private var back: Link { pair.map { visit.link.pair($0.id) } ?? visit.link.scales }

    /// Which statement and goal it stands between.
    private var pairField: HTML {
        let pairs = visit.family.pairs.current
        guard !pairs.isEmpty else { return "" }
        let choices = pairs.map { pair in
            let text = PairText(pair.content, words)
            let start = text.statement.first ?? text.goal.first ?? ""
            let name = words.pairNumber(visit.family.number(of: pair))
            return Choice(pair.id.description, start.isEmpty ? name : "\(name): \(start.prefix(60))…")
        }
        return Field("pair", label: words.scaleForWhichPair, error: state.error("pair"))
            .select([Choice("", words.scaleForNoPair)] + choices, chosen: entered["pair"] ?? "")
    }

    private var kinds: HTML {
        let choices = Scale.Kind.allCases.map { Choice($0.rawValue, words.name(of: $0), hint: words.hint(for: $0)) }
        return Field("kind", label: words.scaleKind, error: state.error("kind"))
            .radios(choices, chosen: entered["kind"] ?? Scale.Kind.overall.rawValue, layout: .dense)
    }

    private var wording: HTML {
        let numbers = (0...10).reversed().map { Choice(String($0), String($0)) }
        return """
            \(Field("question", label: words.scaleQuestion, hint: words.scaleQuestionHint, error: state.error("question"))
                .area(entered.text("question"), rows: 2))\
            \(Field("ten", label: words.tenMeans, hint: words.tenHint, error: state.error("ten")).area(entered.text("ten"), rows: 2))\
            \(Field("zero", label: words.zeroMeans, hint: words.zeroHint, error: state.error("zero")).area(entered.text("zero"), rows: 2))\
            \(Field("closeAt", label: words.closeAtLabel, hint: words.closeAtHint, error: state.error("closeAt"))
                .select([Choice("", words.notKnownYet)] + numbers, chosen: entered["closeAt"] ?? ""))\
            \(visit.languageField(entered))\(state.coach)
            """
    }

    /// The goal is what 10 means, the worry is what 0 means: both stand beside the form.
    private var beside: HTML {
        guard let pair else { return "" }
        let text = PairText(pair.content, words)
        let mark = words.mark(pair.statement.language)
        return """
            <div class="stack"><section class="card need"><h2>10: \(words.termed(pair.content.labels.goal))</h2>\
            <p\(mark)>\(text.goal.joined(separator: " "))</p></section>\
            <section class="card worry"><h2>0: \(words.termed(pair.content.labels.statement))</h2>\
            <p\(mark)>\(text.statement.joined(separator: " "))</p></section></div>
            """
    }
}
