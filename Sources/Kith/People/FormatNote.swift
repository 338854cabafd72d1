import Markup
import Practice

/// In which form somebody needs what is for them, where something is about to be made for them or they are about to be
/// asked to come.
struct FormatNote {
    let person: Person?
    let words: Words

    var html: HTML {
        guard let person, !person.details.formats.isEmpty else { return "" }
        return """
            <div class="say need"><p><b>\(words.needsFormats(person.name, words.list(of: person.details.formats)))</b></p>\
            \(if: person.details.formats.contains(.largePrint), "<p>\(words.printedLarge)</p>")</div>
            """
    }
}

extension Person {
    /// What is printed for them is in large print.
    var needsLargePrint: Bool { details.formats.contains(.largePrint) }
}

extension Words {
    var formatsAsked: String {
        say(
            "What do they need to read, hear or understand?", "Beth sydd ei angen arnynt i ddarllen, clywed neu ddeall?"
        )
    }
    var formatsHint: String {
        say(
            "Ask them. It is shown when you invite them and when you make something for them.",
            "Gofynnwch iddynt. Fe'i dangosir pan fyddwch yn eu gwahodd a phan fyddwch yn gwneud rhywbeth ar eu cyfer.")
    }
    var formatsShort: String { say("Needs", "Angen") }
    func name(of format: Person.Format) -> String {
        switch format {
        case .largePrint: say("Large print", "Print bras")
        case .easyRead: say("Easy read, with pictures", "Hawdd ei ddarllen, gyda lluniau")
        case .readAloud: say("Read aloud", "Ei ddarllen yn uchel")
        case .braille: say("Braille", "Braille")
        case .interpreter: say("An interpreter", "Cyfieithydd ar y pryd")
        case .signLanguage: say("British Sign Language (BSL)", "Iaith Arwyddion Prydain (BSL)")
        }
    }
    func list(of formats: [Person.Format]) -> String { formats.map(name).joined(separator: ", ") }
    func needsFormats(_ name: String, _ formats: String) -> String {
        say("\(name) needs: \(formats).", "Mae ar \(name) angen: \(formats).")
    }
    var printedLarge: String {
        say("What you print for them here is in large print.", "Mae'r hyn a argraffwch iddynt yma mewn print bras.")
    }
    func isArranged(_ name: String, _ formats: String) -> String {
        say("\(name) needs: \(formats). Is it arranged?", "Mae ar \(name) angen: \(formats). A yw wedi'i drefnu?")
    }
}
