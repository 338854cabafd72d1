import Practice

/// What a field of a form asks for, as it stands in a sentence: "Choose where this comes from."
///
/// A message that names its field can be understood in the list above a long form, and when it is read aloud.
extension Words {
    /// - Returns: nil where nothing is known of the field, and the sentence has to do without.
    func named(_ field: String) -> String? {
        let stem = field.filter { !$0.isNumber }
        let number = field.filter(\.isNumber)
        guard let name = chosen(stem) ?? written(stem) ?? label(stem) else { return nil }
        return number.isEmpty ? name : say("\(name) (number \(number))", "\(name) (rhif \(number))")
    }

    /// Fields in which one of several things is chosen.
    private func chosen(_ field: String) -> String? {
        switch field {
        case "part": say("who they are here", "pwy ydyn nhw yma")
        case "birth": say("what is known of the birth", "beth sy'n hysbys am yr enedigaeth")
        case "area": say("the service area", "y maes gwasanaeth")
        case "team": say("the team", "y tîm")
        case "lead": say("the lead worker", "y prif weithiwr")
        case "children": say("which children it is about", "am ba blant y mae")
        case "child": say("which child it is", "pa blentyn ydyw")
        case "by": say("who sees it differently", "pwy sy'n ei weld yn wahanol")
        case "person": say("who was shown it", "pwy gafodd ei weld")
        case "from": say("the first of the two people", "y cyntaf o'r ddau berson")
        case "to": say("the second person, who is somebody else", "yr ail berson, sef rhywun arall")
        case "rater": say("who answers", "pwy sy'n ateb")
        case "pair": say("the statement and goal it belongs to", "y datganiad a'r nod y mae'n perthyn iddynt")
        case "source": say("where this comes from", "o ble y daw hyn")
        case "protectsFrom": say("the worry it protects from", "y pryder y mae'n amddiffyn rhagddo")
        case "notFor": say("from whose copies it is left out", "o gopïau pwy y caiff ei adael allan")
        case "type": say("which meeting it is", "pa gyfarfod ydyw")
        case "kind": say("what the step is about", "am beth mae'r cam")
        case "people": say("who may be there", "pwy gaiff fod yno")
        case "readers": say("who gets what is written there", "pwy sy'n cael yr hyn a ysgrifennir yno")
        case "reportDays": say("a number of days from 0 to 60", "nifer o ddyddiau o 0 i 60")
        case "purpose": say("why you open it", "pam rydych yn ei agor")
        case "tie": say("who they are to you", "pwy ydyn nhw i chi")
        case "worker": say("who it is", "pwy ydyw")
        case "export-reason": say("why it is needed", "pam mae ei angen")
        case "export-recipient": say("who is to have it", "pwy sydd i'w chael")
        case "emergencyReason": say("why it cannot wait", "pam na all aros")
        case "emergencyHours": say("a number of hours from 1 to 72", "nifer o oriau o 1 i 72")
        case "taskDays": say("a number of days from 1 to 90", "nifer o ddyddiau o 1 i 90")
        case "involvedDays", "warningDays", "reviewDays":
            say("a number of days from 1 to 366", "nifer o ddyddiau o 1 i 366")
        case "grounds": say("why it is restricted", "pam y mae'n gyfyngedig")
        case "named": say("who may open it", "pwy gaiff ei agor")
        case "columns": say("which column comes first", "pa golofn ddaw gyntaf")
        case "holdForValue":
            say("a number of weeks or months from 1 to 520", "nifer o wythnosau neu fisoedd o 1 i 520")
        default: nil
        }
    }

    /// Fields into which something is written.
    private func written(_ field: String) -> String? {
        switch field {
        case "text": say("what you want to put here", "yr hyn yr ydych am ei roi yma")
        case "name": say("the name", "yr enw")
        case "question": say("the question", "y cwestiwn")
        case "analysis": say("what we make of all this", "beth rydym yn ei feddwl o hyn i gyd")
        case "title": say("what the step is called", "enw'r cam")
        case "prompt": say("what happens and what to do", "beth sy'n digwydd a beth i'w wneud")
        case "said": say("what they said", "beth ddywedon nhw")
        case "on": say("the day", "y diwrnod")
        case "ten": say("what 10 means", "beth mae 10 yn ei olygu")
        case "zero": say("what 0 means", "beth mae 0 yn ei olygu")
        case "closeAt": say("the number that is good enough", "y rhif sy'n ddigon da")
        case "statement": say("what a statement is called", "enw'r datganiad")
        case "goal": say("what a goal is called", "enw'r nod")
        case "born": say("the date of birth", "y dyddiad geni")
        case "due": say("the day the baby is due", "y diwrnod y disgwylir y babi")
        case "opened": say("the day the family was opened", "y diwrnod yr agorwyd y teulu")
        case "day": say("the day", "y diwrnod")
        case "notice": say("what the notice says in English", "yr hyn a ddywed yr hysbysiad yn Saesneg")
        case "noticeWelsh": say("what the notice says in Welsh", "yr hyn a ddywed yr hysbysiad yn Gymraeg")
        case "begins": say("the day from which it stands", "y diwrnod y mae'n sefyll ohono")
        case "beginsTime": say("the time from which it stands", "yr amser y mae'n sefyll ohono")
        case "ends": say("the day until which it stands", "y diwrnod y mae'n sefyll tan hynny")
        case "endsTime": say("the time until which it stands", "yr amser y mae'n sefyll tan hynny")
        case "happened": say("what happened, or when", "beth ddigwyddodd, neu pryd")
        case "about": say("when it was", "pryd yr oedd")
        case "who": say("who it is", "pwy ydyw")
        case "how": say("how", "sut")
        case "idlabel": say("what kind of number it is", "pa fath o rif ydyw")
        case "system": say("the name of the number or its system", "enw'r rhif neu ei system")
        case "idsource": say("where the number comes from", "o ble y daw'r rhif")
        case "idfrom": say("the first day of the number", "diwrnod cyntaf y rhif")
        case "iduntil": say("the last day of the number", "diwrnod olaf y rhif")
        case "idvalue": say("the number itself", "y rhif ei hun")
        case "search-name": say("a name", "enw")
        case "person-name": say("their whole name", "eu henw llawn")
        case "words": say("what has happened", "beth sydd wedi digwydd")
        case "purpose-words": say("why, in a few words", "pam, mewn ychydig eiriau")
        case "finding": say("what you found", "beth a ganfuoch")
        default: nil
        }
    }

    /// Fields that go by their label.
    private func label(_ field: String) -> String? {
        let label: String? =
            switch field {
            case "fullName": fullName
            case "otherNames": otherNames
            case "pronouns": pronouns
            case "speaks": speaks
            case "reads": reads
            case "safeContact": safeContact
            case "known": knownAs
            case "sourceName": whoSaid
            case "reason": whyThisNumber
            case "whyNotZero": whyNotZero
            case "oneHigher": oneHigher
            case "occasion": occasion
            case "askedBy": askedBy
            case "proxy": answeredFor
            case "answer": whatWasFoundOut
            case "response": whatTheySaid
            case "why": why
            default: PairPart(rawValue: field).map(label(of:)) ?? referralLabel(of: field)
            }
        return label.map { "“\($0)”" }
    }
}
