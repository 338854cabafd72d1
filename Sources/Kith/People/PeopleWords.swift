import Practice

/// Words of the people of a record (docs/practice/06).
extension Words {
    var people: String { say("People", "Pobl") }
    var peopleLead: String {
        say(
            "Everybody who matters to the children: family first, then the people around them, then those who come with a job.",
            "Pawb sy'n bwysig i'r plant: y teulu yn gyntaf, yna'r bobl o'u cwmpas, yna'r rhai sy'n dod gyda swydd.")
    }
    var newFamilyName: String { say("New family", "Teulu newydd") }

    /// What the family goes by: the names of its adults and children.
    func familyName(_ names: [String]) -> String {
        guard !names.isEmpty else { return newFamilyName }
        guard names.count > 7 else { return list(names) }
        let others = names.count - 6
        return names.prefix(6).joined(separator: ", ")
            + say(" and \(others) others", " a \(others) arall")
    }

    /// "Mia, 7", "Leo, 5 months", "Baby Smith, due 3 March 2027", "Sam, age not known".
    func nameAndAge(_ person: Person, on day: Day) -> String {
        nameAndAge(person.name, person.details.birth, on: day)
    }

    func nameAndAge(_ name: String, _ birth: Person.Birth, on day: Day) -> String {
        "\(name), \(age(birth, on: day))"
    }

    private func age(_ birth: Person.Birth, on day: Day) -> String {
        switch birth {
        case .day(let born) where born > day: return self.born(on: self.day(born))
        case .day(let born):
            let years = born.years(to: day)
            return years > 0 ? "\(years)" : months(from: born, to: day)
        case .notKnown: return say("age not known", "oedran anhysbys")
        case .unborn(let due?): return self.due(self.day(due))
        case .unborn(nil): return say("not yet born", "heb ei eni eto")
        }
    }

    private func months(from born: Day, to day: Day) -> String {
        let passed = (day.year - born.year) * 12 + day.month - born.month - (day.day < born.day ? 1 : 0)
        guard passed > 0 else { return say("under 1 month", "llai nag 1 mis") }
        return count(
            passed, english: Plural(one: "1 month", other: "\(passed) months"), welsh: Plural(other: "\(passed) mis"))
    }

    func born(on day: String) -> String { say("born \(day)", "ganed \(day)") }
    func due(_ day: String) -> String { say("due \(day)", "disgwylir \(day)") }

    func name(of part: Person.Part) -> String {
        switch part {
        case .child: say("Children", "Plant")
        case .adult: say("Adults of the family", "Oedolion y teulu")
        case .network: say("Network", "Rhwydwaith")
        case .professional: say("Professionals", "Gweithwyr proffesiynol")
        }
    }

    func nameOfOne(_ part: Person.Part) -> String {
        switch part {
        case .child: say("A child of the family", "Plentyn y teulu")
        case .adult: say("An adult of the family", "Oedolyn y teulu")
        case .network: say("Somebody from the network", "Rhywun o'r rhwydwaith")
        case .professional: say("A professional", "Gweithiwr proffesiynol")
        }
    }

    func hint(for part: Person.Part) -> String? {
        switch part {
        case .child, .adult: nil
        case .network:
            say(
                "Family, friends and neighbours whom the children know: not those who come with a job.",
                "Teulu, ffrindiau a chymdogion y mae'r plant yn eu hadnabod: nid y rhai sy'n dod gyda swydd.")
        case .professional:
            say(
                "Somebody who comes with a job, and will leave one day.",
                "Rhywun sy'n dod gyda swydd, ac a fydd yn gadael ryw ddydd.")
        }
    }

    func nobodyYet(in part: Person.Part) -> String {
        switch part {
        case .child: say("No child is named yet.", "Nid oes plentyn wedi'i enwi eto.")
        case .adult: say("No adult is named yet.", "Nid oes oedolyn wedi'i enwi eto.")
        case .network:
            say(
                "Nobody yet. Who would they ring at two in the morning? Who came to the last birthday?",
                "Neb eto. Pwy fydden nhw'n ei ffonio am ddau y bore? Pwy ddaeth i'r pen-blwydd diwethaf?")
        case .professional: say("Nobody yet.", "Neb eto.")
        }
    }
}

/// Words of the form of a person.
extension Words {
    var addPerson: String { say("Add a person", "Ychwanegu person") }
    var addPersonTitle: String { say("Add a person to this family", "Ychwanegu person at y teulu hwn") }
    func changePerson(_ name: String) -> String { say("What we know of \(name)", "Yr hyn a wyddom am \(name)") }
    var keepPerson: String { say("Save what we know", "Cadw'r hyn a wyddom") }
    var backToPeople: String { say("Back to the people", "Yn ôl at y bobl") }
    var personPart: String { say("Who are they here?", "Pwy ydyn nhw yma?") }
    var personName: String { say("What they like to be called", "Yr hyn maen nhw'n hoffi cael eu galw") }
    var personNameHint: String {
        say(
            "This name stands everywhere. For a child not yet born: “Baby Smith”.",
            "Mae'r enw hwn yn sefyll ym mhobman. I blentyn heb ei eni eto: “Babi Smith”.")
    }
    var fullName: String { say("Full name", "Enw llawn") }
    var otherNames: String { say("Other names they have had", "Enwau eraill y maent wedi'u cael") }
    var birth: String { say("When were they born?", "Pryd y ganwyd nhw?") }
    var birthDay: String { say("On this day", "Ar y diwrnod hwn") }
    var dateOfBirth: String { say("Date of birth", "Dyddiad geni") }
    var birthUnborn: String { say("Not yet born", "Heb eu geni eto") }
    var dueDay: String { say("Due on", "Disgwylir ar") }
    var knownShort: String { say("Known as", "Adnabyddir fel") }
    var signsInShort: String { say("Signs in as", "Mewngofnodi fel") }
    var bornShort: String { say("Born", "Ganed") }
    var pronouns: String { say("Pronouns", "Rhagenwau") }
    var pronounsHint: String { say("she, he, they …", "hi, ef, nhw …") }
    var speaks: String { say("Speaks", "Yn siarad") }
    var reads: String { say("Reads", "Yn darllen") }
    var languagesHint: String {
        say("Every language, the one they like best first.", "Pob iaith, yr un maen nhw'n ei hoffi orau yn gyntaf.")
    }
    var safeContact: String { say("Safe contact", "Cyswllt diogel") }
    var safeContactHint: String {
        say(
            "What has to be known before somebody rings, writes or visits: “Text only, never after six.” It never stands "
                + "on a screen in the room or in a print.",
            "Yr hyn sydd angen ei wybod cyn i rywun ffonio, ysgrifennu neu ymweld: “Neges destun yn unig, byth ar ôl "
                + "chwech.” Nid yw byth ar sgrin yn yr ystafell nac mewn print.")
    }
    var knownAs: String { say("How are they known here?", "Sut maen nhw'n hysbys yma?") }
    var knownAsHint: String {
        say(
            "As people say it: Kayla's aunt, teacher at Hill School, next-door neighbour.",
            "Fel y mae pobl yn ei ddweud: modryb Kayla, athrawes yn Ysgol y Bryn, cymydog drws nesaf.")
    }
    var identifiers: String { say("Numbers in other systems", "Rhifau mewn systemau eraill") }
    var identifierLabel: String { say("What it is", "Beth ydyw") }
    var identifierLabelHint: String { say("NHS number, school number …", "Rhif GIG, rhif ysgol …") }
    var identifierValue: String { say("The number", "Y rhif") }
    var identifierMore: String {
        say("Where it comes from, checked, dates", "O ble y daw, wedi'i wirio, dyddiadau")
    }
    var identifierSource: String { say("Where it comes from", "O ble y daw") }
    var identifierSourceHint: String {
        say("A system, a letter, a person", "System, llythyr, person")
    }
    var identifierVerified: String { say("Checked where it comes from", "Wedi'i wirio lle y daw ohono") }
    var identifierFrom: String { say("Theirs from", "Eu rhif nhw o") }
    var identifierUntil: String { say("Theirs until", "Eu rhif nhw hyd") }

    /// What is known of a number beside itself.
    func facts(of identifier: Person.Identifier) -> [String] {
        [
            identifier.source.isEmpty ? nil : say("from \(identifier.source)", "o \(identifier.source)"),
            identifier.isVerified ? say("checked", "wedi'i wirio") : nil,
            identifier.from.map { say("since \(day($0))", "ers \(day($0))") },
            identifier.until.map { say("until \(day($0))", "hyd \(day($0))") },
        ].compactMap { $0 }
    }

    /// A number with everything that is known of it, on one line.
    func told(_ identifier: Person.Identifier) -> String {
        let facts = facts(of: identifier)
        return "\(identifier.label) \(identifier.value)" + (facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))")
    }

    func identifierNumber(_ number: Int) -> String { say("Number \(number)", "Rhif \(number)") }
    var isStaff: String { say("Is this somebody who signs in to Kith?", "Ai rhywun sy'n mewngofnodi i Kith yw hwn?") }
    var notStaff: String { say("No, or not here", "Nage, neu nid yma") }
    var signsIn: String { say("Signs in to Kith as", "Yn mewngofnodi i Kith fel") }
    var onlyChildUnborn: String {
        say("Only a child can be not yet born.", "Dim ond plentyn all fod heb ei eni eto.")
    }
}

/// Words of taking off, putting back, and how people belong together.
extension Words {
    func takeOff(_ name: String) -> String { say("Take \(name) off this record", "Tynnu \(name) oddi ar y cofnod hwn") }
    var takeOffShort: String { say("Take off this record", "Tynnu oddi ar y cofnod hwn") }
    var takeOffAdvice: String {
        say(
            "They leave the lists, the map's choices and every print. What they said, and their numbers, stay under their "
                + "name. You can put them back at any time.",
            "Maent yn gadael y rhestrau, dewisiadau'r map a phob print. Mae'r hyn a ddywedasant, a'u rhifau, yn aros o dan "
                + "eu henw. Gallwch eu rhoi'n ôl unrhyw bryd.")
    }
    var takeOffWhy: String { say("Why do they no longer belong here?", "Pam nad ydynt yn perthyn yma mwyach?") }
    func peopleTakenOff(_ number: Int) -> String {
        count(
            number, english: Plural(one: "1 person was taken off", other: "\(number) people were taken off"),
            welsh: Plural(other: "Tynnwyd \(number) o bobl oddi ar y cofnod"))
    }
    func takenOffBecause(_ reason: String) -> String { say("Taken off: \(reason)", "Tynnwyd: \(reason)") }
    var putBackPerson: String { say("Put back on the record", "Rhoi'n ôl ar y cofnod") }

    var ties: String { say("How they belong together", "Sut maen nhw'n perthyn i'w gilydd") }
    var noTies: String { say("Nothing is written yet.", "Nid oes dim wedi'i ysgrifennu eto.") }
    var addTie: String { say("Say how two people belong together", "Dweud sut mae dau berson yn perthyn") }
    var tieFrom: String { say("Who?", "Pwy?") }
    var tieHow: String { say("is what to them?", "yw beth iddynt?") }
    var tieHowHint: String {
        say(
            "In plain words: mother, half-brother, next-door neighbour.",
            "Mewn geiriau plaen: mam, hanner brawd, cymydog drws nesaf.")
    }
    var tieTo: String { say("To whom?", "I bwy?") }
    var keepTie: String { say("Save how they belong together", "Cadw sut maen nhw'n perthyn") }
    var removeTie: String { say("Remove", "Tynnu") }

    /// "Kayla is mother of Mia"
    func tie(_ from: String, _ how: String, _ to: String) -> String {
        say("\(from) is \(how) of \(to)", "\(from) yw \(how) \(to)")
    }
}
