import Markup
import Practice

/// The fields of one number of another system in a person's form; `number` counts them from 1.
enum IdentifierFields {
    static func names(_ number: Int) -> [String] {
        let days = ["from", "until"].flatMap { name in ["day", "month", "year"].map { "id\(number)\(name)-\($0)" } }
        return ["label", "value", "source", "verified"].map { "id\(number)\($0)" } + days
    }

    static func fill(_ fields: inout Fields, _ number: Int, from identifier: Person.Identifier) {
        fields.set("id\(number)label", to: identifier.label)
        fields.set("id\(number)value", to: identifier.value)
        if !identifier.source.isEmpty { fields.set("id\(number)source", to: identifier.source) }
        if identifier.isVerified { fields.set("id\(number)verified", to: "yes") }
        fields.set("id\(number)from", to: identifier.from)
        fields.set("id\(number)until", to: identifier.until)
    }

    /// - Returns: nil where nothing of it is filled in.
    static func read(_ form: Fields, _ number: Int, _ checks: inout Checks) -> Person.Identifier? {
        guard isFilled(form, number) else { return nil }
        let label = checks.plain(form.text("id\(number)label"), "id\(number)label")
        let value = checks.plain(form.text("id\(number)value"), "id\(number)value")
        if label.isEmpty { checks.refuse(.missing, "id\(number)label") }
        if value.isEmpty { checks.refuse(.missing, "id\(number)value") }
        return Person.Identifier(
            label: label, value: value, source: checks.plain(form.text("id\(number)source"), "id\(number)source"),
            isVerified: form.isOn("id\(number)verified"), from: checks.take(try form.day("id\(number)from")) ?? nil,
            until: checks.take(try form.day("id\(number)until")) ?? nil)
    }

    static func isFilled(_ form: Fields, _ number: Int) -> Bool { names(number).contains { form.isOn($0) } }
}

/// One number of another system in a person's form.
struct IdentifierBoxes {
    let number: Int
    let words: Words
    let state: FormState

    private var more: [String] { IdentifierFields.names(number).dropFirst(2).map { $0 } }

    /// Something is wrong with it.
    var isWrong: Bool {
        (IdentifierFields.names(number) + ["id\(number)from", "id\(number)until"]).contains { state.error($0) != nil }
    }

    var html: HTML {
        let isOpen = more.contains { state.entered.isOn($0) } || isWrong
        return """
            <fieldset class="set"><legend>\(words.identifierNumber(number))</legend>\
            \(text("label", words.identifierLabel, hint: number == 1 ? words.identifierLabelHint : nil))\
            \(text("value", words.identifierValue))\
            <details class="more"\(if: isOpen, " open")><summary>\(words.identifierMore)\
            <span class="quiet"> (\(words.identifierNumber(number)))</span></summary>\
            \(text("source", words.identifierSource, hint: words.identifierSourceHint))\
            \(Field(name("verified"), label: words.identifierVerified).tick(isTicked: state.entered.isOn(name("verified"))))\
            \(day("from", words.identifierFrom))\(day("until", words.identifierUntil))</details></fieldset>
            """
    }

    private func name(_ field: String) -> String { "id\(number)\(field)" }

    private func text(_ field: String, _ label: String, hint: String? = nil) -> HTML {
        Field(name(field), label: label, hint: hint, error: state.error(name(field))).text(
            state.entered.text(name(field)), width: .twenty)
    }

    private func day(_ field: String, _ label: String) -> HTML {
        Field(name(field), label: label, aside: words.ifKnown, error: state.error(name(field))).date(
            state.entered.date(name(field)), words: words.dateWords)
    }
}
