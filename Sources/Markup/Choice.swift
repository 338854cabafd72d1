/// One answer to choose: what is sent, what is read, and what is asked next if it is chosen.
package struct Choice: Sendable {
    package var value: String
    package var label: String
    package var hint: String?
    package var then: HTML?

    package init(_ value: String, _ label: String, hint: String? = nil, then: HTML? = nil) {
        self.value = value
        self.label = label
        self.hint = hint
        self.then = then
    }
}

/// How a group of choices stands on the page.
package enum ChoiceLayout: Sendable {
    case list, row, dense

    var name: HTML {
        switch self {
        case .list: "set"
        case .row: "set row"
        case .dense: "set small-set"
        }
    }
}

extension Field {
    /// One answer of several, all of them in sight.
    package func radios(_ choices: [Choice], chosen: String? = nil, layout: ChoiceLayout = .list) -> HTML {
        grouped("<div class=\"choices\">\(each(choices, "radio") { $0.value == chosen })</div>", kind: layout.name)
    }

    /// Any number of answers.
    package func checkboxes(_ choices: [Choice], chosen: Set<String> = [], layout: ChoiceLayout = .list) -> HTML {
        grouped(
            "<div class=\"choices\">\(each(choices, "checkbox") { chosen.contains($0.value) })</div>",
            kind: layout.name)
    }

    /// One box to tick, with the field's own label beside it.
    package func tick(_ value: String = "yes", isTicked: Bool = false) -> HTML {
        """
        <div class="field\(if: error != nil, " wrong")">\(error.map { "<p class=\"error\" id=\"\(id)-error\">\($0)</p>" as HTML })\
        <div class="choice"><input type="checkbox" id="\(id)" name="\(name)" value="\(value)"\(if: isTicked, " checked")\(wiring)>\
        <div><label for="\(id)">\(label)\(words)</label>\
        \(hint.map { "<p class=\"help\" id=\"\(id)-hint\">\($0)</p>" as HTML })</div></div></div>
        """
    }

    /// A number from 10 down to 0 with both ends in words; 10 is read first and stands on top.
    ///
    /// The value sent is the number, or the value of one of the `others` ("I don't know").
    package func rungs(
        top: String, low: String, language: String? = nil, others: [Choice] = [], chosen: String? = nil
    ) -> HTML {
        let rungs = (0...10).reversed().map { number -> HTML in
            // The first radio carries the field's own id: that is where an error's link leads.
            let own: HTML = number == 10 ? "\(id)" : "\(id)-\(number)"
            let end = number == 10 ? top : number == 0 ? low : ""
            return """
                <div class="choice"><input type="radio" id="\(own)" name="\(name)" value="\(number)"\
                \(if: chosen == String(number), " checked")><label for="\(own)"><b>\(number)</b>\
                \(if: !end.isEmpty, " <span\(HTML.language(language))>\(end)</span>")</label></div>
                """
        }
        let rest = others.map { other -> HTML in
            """
            <div class="choice"><input type="radio" id="\(id)-\(other.value)" name="\(name)" value="\(other.value)"\
            \(if: chosen == other.value, " checked")><label for="\(id)-\(other.value)">\(other.label)</label></div>
            """
        }
        return grouped(
            "<div class=\"rungs\">\(rungs)</div>\(if: !rest.isEmpty, "<div class=\"others\">\(rest)</div>")",
            kind: "pick")
    }

    private func each(_ choices: [Choice], _ type: HTML, isChosen: (Choice) -> Bool) -> HTML {
        choices.enumerated().map { place, choice -> HTML in
            let own: HTML = place == 0 ? "\(id)" : "\(id)-\(place + 1)"
            let help: HTML? = choice.hint.map { "<p class=\"help\" id=\"\(own)-help\">\($0)</p>" }
            let then: HTML? = choice.then.map { "<div class=\"then\">\($0)</div>" }
            return """
                <div class="choice"><input type="\(type)" id="\(own)" name="\(name)" value="\(choice.value)"\
                \(if: isChosen(choice), " checked")\(if: help != nil, " aria-describedby=\"\(own)-help\"")>\
                <div><label for="\(own)">\(choice.label)</label>\(help)</div></div>\(then)
                """
        }.joined()
    }
}
