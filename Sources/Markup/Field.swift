/// A question in a form: its words, its place, and what went wrong with the answer.
///
/// One value makes every kind of control. The label, the hint and the error are wired to the control, so that they are
/// read out together with it. The `id` is where an error summary's link leads.
package struct Field: Sendable {
    package var name: String
    package var id: String
    package var label: String
    /// Small words after the label, such as "(if known)".
    package var aside: String?
    package var hint: String?
    package var error: String?

    /// Pass an `id` where the same name stands more than once on a page.
    package init(
        _ name: String, label: String, aside: String? = nil, hint: String? = nil, error: String? = nil,
        id: String? = nil
    ) {
        self.name = name
        self.id = id ?? name
        self.label = label
        self.aside = aside
        self.hint = hint
        self.error = error
    }
}

// MARK: - One line, many lines, one of many

extension Field {
    /// What a line of text holds; it decides about keyboards and what browsers offer to fill in.
    package enum Kind: String, Sendable {
        case text, email, search, password, number
        case telephone = "tel"
    }

    /// How long the box looks: as long as the answer that is expected.
    package enum Width: Sendable {
        case full, two, four, ten, twenty

        var name: HTML {
            switch self {
            case .full: ""
            case .two: " w2"
            case .four: " w4"
            case .ten: " w10"
            case .twenty: " w20"
            }
        }
    }

    /// A line of text. A password is never written back into the page. What is in `suggesting` can be picked; anything
    /// else can be typed.
    package func text(
        _ value: String = "", kind: Kind = .text, width: Width = .full, autocomplete: String? = nil,
        language: String? = nil, suggesting choices: [String] = []
    ) -> HTML {
        let shown = kind == .password ? "" : value
        let options = choices.map { "<option value=\"\($0)\"></option>" as HTML }
        return framed(
            """
            <input class="box\(width.name)" type="\(kind.rawValue)" id="\(id)" name="\(name)" value="\(shown)"\
            \(attribute(autocomplete: autocomplete))\(attribute(language: language))\
            \(if: !options.isEmpty, " list=\"\(id)-choices\"")\(wiring)>\
            \(if: !options.isEmpty, "<datalist id=\"\(id)-choices\">\(options)</datalist>")
            """)
    }

    /// A file to choose; `accepting` is what the browser offers first, as HTML has it.
    package func file(accepting: String) -> HTML {
        framed("<input class=\"box\" type=\"file\" id=\"\(id)\" name=\"\(name)\" accept=\"\(accepting)\"\(wiring)>")
    }

    /// Several lines of text.
    package func area(_ value: String = "", rows: Int = 4, language: String? = nil) -> HTML {
        // A browser drops one newline after the tag: one is given, so that the text keeps its own.
        framed(
            """
            <textarea class="box" id="\(id)" name="\(name)" rows="\(rows)"\(attribute(language: language))\(wiring)>
            \(value)</textarea>
            """)
    }

    /// One of many, folded away.
    package func select(_ choices: [Choice], chosen: String? = nil) -> HTML {
        let options = choices.map { choice -> HTML in
            """
            <option value="\(choice.value)"\(if: choice.value == chosen, " selected")>\(choice.label)</option>
            """
        }
        return framed(
            """
            <select class="box" id="\(id)" name="\(name)"\(wiring)>\(options)</select>
            """)
    }

    /// A short line with its own small button, to add one thing to a list: the inside of a `form.add`.
    package func adding(_ value: String = "", button: String, language: String? = nil) -> HTML {
        """
        <div class="field\(if: error != nil, " wrong")"><label class="label" for="\(id)">\(label)\(words)</label>\(notes)\
        <div class="line"><input class="box" type="text" id="\(id)" name="\(name)" value="\(value)" autocomplete="off"\
        \(attribute(language: language))\(wiring)><button class="btn small">\(button)</button></div></div>
        """
    }
}

// MARK: - Shared pieces

extension Field {
    func framed(_ control: HTML) -> HTML {
        """
        <div class="field\(if: error != nil, " wrong")"><label class="label" for="\(id)">\(label)\(words)</label>\(notes)\
        \(control)</div>
        """
    }

    /// A group of controls under one question.
    func grouped(_ controls: HTML, kind: HTML) -> HTML {
        """
        <fieldset class="\(kind)\(if: error != nil, " wrong")"\(describing)><legend>\(label)\(words)</legend>\(notes)\
        \(controls)</fieldset>
        """
    }

    var words: HTML {
        guard let aside else { return "" }
        return " <span class=\"must\">\(aside)</span>"
    }

    var notes: HTML {
        var notes = HTML()
        if let hint { notes += "<p class=\"help\" id=\"\(id)-hint\">\(hint)</p>" }
        if let error { notes += "<p class=\"error\" id=\"\(id)-error\">\(error)</p>" }
        return notes
    }

    var describing: HTML {
        switch (hint, error) {
        case (nil, nil): ""
        case (_?, nil): " aria-describedby=\"\(id)-hint\""
        case (nil, _?): " aria-describedby=\"\(id)-error\""
        case (_?, _?): " aria-describedby=\"\(id)-hint \(id)-error\""
        }
    }

    var wiring: HTML {
        "\(describing)\(if: error != nil, " aria-invalid=\"true\"")"
    }

    private func attribute(language: String?) -> HTML {
        guard let language else { return "" }
        return " lang=\"\(language)\""
    }

    private func attribute(autocomplete: String?) -> HTML {
        guard let autocomplete else { return "" }
        return " autocomplete=\"\(autocomplete)\""
    }
}

extension HTML {
    /// What every form carries that changes something.
    package static let formToken: HTML = "<input type=\"hidden\" name=\"csrf\" value=\"\(hole: .formToken)\">"

    /// What a form carries so that it takes effect once, however often it arrives.
    package static let newCommand: HTML = "<input type=\"hidden\" name=\"command\" value=\"\(hole: .command)\">"

    /// A value that travels with a form unseen.
    package static func hidden(_ name: String, _ value: String) -> HTML {
        "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
    }
}
