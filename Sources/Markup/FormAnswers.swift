/// One question of a form with what is answered, in the words that stand on the page.
package struct FormAnswer: Hashable, Sendable {
    /// The names of the boxes that it is asked with: three for a date.
    package var names: [String]
    package var question: String
    /// What is typed, ticked or chosen; without what is left empty.
    package var answers: [String]

    package init(_ names: [String], _ question: String, _ answers: [String]) {
        self.names = names
        self.question = question
        self.answers = answers
    }
}

extension HTML {
    /// The questions of the form that carries this name in its hidden field `form`, in order.
    ///
    /// They are read from the page itself, so whatever people can fill in is among them.
    package func answers(inForm name: String) -> [FormAnswer] { FormReader.forms(in: description)[name] ?? [] }
}

/// Reads forms as `Field` writes them.
struct FormReader {
    /// What a control belongs to: a group with its question, a field of its own, or what belongs to a choice.
    private enum Frame {
        case group(String)
        case field
        case then
        case other
    }

    /// A choice or a box whose label may still follow.
    private struct Control {
        var name: String
        var id: String
        var frames: [Frame]
        var kind: Kind
        /// What was typed, or the words of what is chosen in a list.
        var value: String
        var isDate = false
    }

    private enum Kind { case box, choice(isChosen: Bool) }

    private var frames: [(tag: String, frame: Frame)] = []
    private var controls: [Control] = []
    private var labels: [String: String] = [:]
    private var name = ""
    private var found: [String: [FormAnswer]] = [:]

    /// All forms of a page by their names.
    static func forms(in markup: String) -> [String: [FormAnswer]] {
        var reader = FormReader()
        var scanner = MarkupScanner(markup)
        while let tag = scanner.next() { reader.read(tag, &scanner) }
        return reader.found
    }

    private mutating func read(_ tag: MarkupScanner.Tag, _ scanner: inout MarkupScanner) {
        switch tag.name {
        case "form": (name, controls, labels, frames) = ("", [], [:], [])
        case "/form": finish()
        case "div": frames.append(("div", Self.frame(of: tag["class"])))
        case "fieldset": frames.append(("fieldset", .group("")))
        case "/div", "/fieldset": if !frames.isEmpty { frames.removeLast() }
        case "legend": if !frames.isEmpty { frames[frames.count - 1].frame = .group(scanner.words(to: "/legend")) }
        case "label": labels[tag["for"]] = scanner.words(to: "/label")
        case "textarea": box(tag, value: scanner.text(to: "/textarea").trimmingFirstLine)
        case "select": box(tag, value: scanner.chosenOption())
        case "input": input(tag)
        default: break
        }
    }

    private static func frame(of classes: String) -> Frame {
        let classes = classes.split(separator: " ")
        return classes.contains("field") ? .field : classes.contains("then") ? .then : .other
    }

    private mutating func input(_ tag: MarkupScanner.Tag) {
        switch tag["type"] {
        case "hidden": if tag["name"] == "form" { name = tag["value"] }
        case "radio", "checkbox":
            controls.append(
                Control(
                    name: tag["name"], id: tag["id"], frames: frames.map(\.frame),
                    kind: .choice(isChosen: tag.attributes["checked"] != nil), value: ""))
        case "file": break
        default: box(tag, value: tag["value"])
        }
    }

    private mutating func box(_ tag: MarkupScanner.Tag, value: String) {
        let isDate = ["-day", "-month", "-year"].contains { tag["name"].hasSuffix($0) }
        controls.append(
            Control(
                name: tag["name"], id: tag["id"], frames: frames.map(\.frame), kind: .box, value: value, isDate: isDate)
        )
    }

    private mutating func finish() {
        var answers: [FormAnswer] = []
        for control in controls {
            let (question, answer) = told(control)
            let given = answer.isEmpty ? [] : [answer]
            // The boxes of a date follow each other; the choices of one name belong together wherever they stand.
            if control.isDate, !control.name.hasSuffix("-day"), !answers.isEmpty {
                answers[answers.count - 1].names.append(control.name)
                answers[answers.count - 1].answers += given
            } else if let place = answers.firstIndex(where: { $0.names == [control.name] }) {
                answers[place].answers += given
            } else {
                answers.append(FormAnswer([control.name], question, given))
            }
        }
        if !answers.isEmpty { found[name] = answers }
    }

    /// The question of a control and what it answers.
    private func told(_ control: Control) -> (question: String, answer: String) {
        let label = labels[control.id] ?? ""
        let group = Self.group(around: control.frames)
        guard case .choice(let isChosen) = control.kind else {
            if control.isDate { return (group ?? label, control.value) }
            return ([group, label].compactMap(\.self).joined(separator: ": "), control.value)
        }
        // A box to tick stands in a field of its own: its label is the question.
        if case .field? = control.frames.last(where: { if case .other = $0 { false } else { true } }) {
            return ([group, label].compactMap(\.self).joined(separator: ": "), isChosen ? "✓" : "")
        }
        return (group ?? label, isChosen ? label : "")
    }

    /// The question of the group that a control stands in; nil where it belongs to a choice of that group, or to none.
    private static func group(around frames: [Frame]) -> String? {
        for frame in frames.reversed() {
            switch frame {
            case .group(let question): return question
            case .then: return nil
            case .field, .other: continue
            }
        }
        return nil
    }
}
