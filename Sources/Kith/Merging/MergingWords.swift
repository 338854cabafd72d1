import Practice

/// Words of bringing two records of one family together, and of parting them.
extension Words {
    var otherRecord: String { say("Is there another record of this family?", "A oes cofnod arall o'r teulu hwn?") }
    var otherRecordLead: String {
        say(
            "Two records of one family can become one. First look at both side by side. You find only records that you can open.",
            "Gall dau gofnod o un teulu ddod yn un. Edrychwch ar y ddau ochr yn ochr yn gyntaf. Dim ond cofnodion y gallwch eu hagor y byddwch yn eu canfod."
        )
    }
    var lookForOther: String { say("Look for another record", "Chwilio am gofnod arall") }
    var noOtherRecord: String {
        say("No other record with the same people was found.", "Ni chanfuwyd cofnod arall gyda'r un bobl.")
    }
    var compareRecords: String { say("Look at both side by side", "Edrych ar y ddau ochr yn ochr") }

    var mergeTitle: String { say("Make one record of two", "Gwneud un cofnod o ddau") }
    var mergeLead: String {
        say("Are these one family? Look carefully.", "Ai un teulu yw'r rhain? Edrychwch yn ofalus.")
    }
    var recordThatStays: String { say("This record stays", "Mae'r cofnod hwn yn aros") }
    var recordTakenIn: String { say("This one is taken into it", "Cymerir yr un hwn i mewn iddo") }
    var keepTheOther: String { say("Keep the other record instead", "Cadw'r cofnod arall yn lle hynny") }
    var whoIsTheSame: String { say("Who is the same person?", "Pwy sydd yr un person?") }
    var whoIsTheSameHint: String {
        say(
            "For everybody in the record that is taken in: who are they here? What is known of both is kept.",
            "I bawb yn y cofnod a gymerir i mewn: pwy ydyn nhw yma? Cedwir yr hyn sy'n hysbys am y ddau.")
    }
    var notHere: String { say("Nobody here: add them", "Neb yma: eu hychwanegu") }
    func seemsToBe(_ person: String) -> String { say("May be \(person).", "Gall fod yn \(person).") }
    var mergeWhy: String {
        say("How do you know that they are one family?", "Sut rydych chi'n gwybod mai un teulu ydyn nhw?")
    }
    var mergeWhyHint: String {
        say(
            "Such as: “Mother says that the school misspelt her name.”",
            "Megis: “Dywed Mam fod yr ysgol wedi camsillafu ei henw.”")
    }
    var mergeButton: String { say("Make one record of both", "Gwneud un cofnod o'r ddau") }
    var otherPeople: String { say("Others", "Eraill") }
    var openedShort: String { say("Opened", "Agorwyd") }
    func mergeCounts(items: Int) -> String {
        count(
            items, english: Plural(one: "1 item", other: "\(items) items"),
            welsh: Plural(other: "\(items) eitem"))
    }

    var mergeKeepsAll: String {
        say(
            "Everything in the record that is taken in stands in the one that stays, with its days and who wrote it. Its meetings too.",
            "Mae popeth yn y cofnod a gymerir i mewn yn sefyll yn yr un sy'n aros, gyda'i ddyddiau a phwy a'i hysgrifennodd. Ei gyfarfodydd hefyd."
        )
    }
    var mergeLeadsOn: String {
        say(
            "Its address leads here. Lists, searches and counts have the family once. Both histories stay.",
            "Mae ei gyfeiriad yn arwain yma. Mae gan restrau, chwiliadau a chyfrifon y teulu unwaith. Mae'r ddau hanes yn aros."
        )
    }
    func mergeWorkers(_ names: String) -> String {
        say(
            "From now on \(names) also work with this record.",
            "O hyn ymlaen mae \(names) hefyd yn gweithio gyda'r cofnod hwn.")
    }
    var mergeRestricts: String {
        say(
            "The whole record is restricted. Only people who may open both parts can open it.",
            "Mae'r cofnod cyfan yn gyfyngedig. Dim ond pobl a gaiff agor y ddwy ran all ei agor.")
    }
    var mergeCanPart: String {
        say("It can be undone: the two can part again.", "Gellir ei ddadwneud: gall y ddau wahanu eto.")
    }

    var madeOfTwo: String { say("Made of two records", "Wedi'i wneud o ddau gofnod") }
    func tookInOn(_ name: String, _ who: String, _ day: String) -> String {
        say("\(who) took in the record of \(name) on \(day).", "Cymerodd \(who) gofnod \(name) i mewn ar \(day).")
    }
    var itsHistory: String { say("Its history", "Ei hanes") }
    func from(otherRecord name: String) -> String { say("from the record of \(name)", "o gofnod \(name)") }

    var mergedNotice: String {
        say("The two records are one now.", "Mae'r ddau gofnod yn un nawr.")
    }
    var partedNotice: String {
        say("The two records have parted again.", "Mae'r ddau gofnod wedi gwahanu eto.")
    }
    var ledOnNotice: String {
        say(
            "You asked for a record that is a part of this one now.",
            "Gofynnoch am gofnod sydd bellach yn rhan o'r un hwn.")
    }
    var movedOnTitle: String {
        say("This record is a part of another one now", "Mae'r cofnod hwn yn rhan o un arall nawr")
    }
    var movedOnAdvice: String {
        say(
            "Nothing of what you sent was kept. Go back with your browser to copy it, then write it into the record that stays.",
            "Ni chadwyd dim o'r hyn a anfonoch. Ewch yn ôl gyda'ch porwr i'w gopïo, yna ysgrifennwch ef yn y cofnod sy'n aros."
        )
    }
    var openTheWhole: String { say("Open the record that stays", "Agor y cofnod sy'n aros") }

    var partTitle: String { say("Part the two records again", "Gwahanu'r ddau gofnod eto") }
    var partWhy: String { say("Why are they not one family?", "Pam nad un teulu ydyn nhw?") }
    var partButton: String { say("Part them", "Eu gwahanu") }
    func partGivesBack(_ name: String) -> String {
        say(
            "The record of \(name) stands by itself again, as it was before: its people, workers and restriction too.",
            "Mae cofnod \(name) yn sefyll ar ei ben ei hun eto, fel yr oedd o'r blaen: ei bobl, ei weithwyr a'i gyfyngiad hefyd."
        )
    }
    func partTakesAlong(_ number: Int) -> String {
        count(
            number,
            english: Plural(
                one: "1 thing that was recorded since about its people goes back with it.",
                other: "\(number) things that were recorded since about its people go back with it."),
            welsh: Plural(other: "Mae \(number) peth a gofnodwyd ers hynny am ei bobl yn mynd yn ôl gydag ef."))
    }
    var partKeeps: String {
        say(
            "Everything else that was recorded since stays in this record. Both histories stay.",
            "Mae popeth arall a gofnodwyd ers hynny yn aros yn y cofnod hwn. Mae'r ddau hanes yn aros.")
    }
    var partOpens: String {
        say(
            "This record is no longer restricted then: everybody who works with it, and its team, can open it. Look first whether something in it should not be read by them.",
            "Ni fydd y cofnod hwn yn gyfyngedig wedyn: gall pawb sy'n gweithio gydag ef, a'i dîm, ei agor. Edrychwch yn gyntaf a oes rhywbeth ynddo na ddylent ei ddarllen."
        )
    }
    func partOfBoth(_ number: Int) -> String {
        count(
            number,
            english: Plural(
                one: "1 thing names people of both. It stays here, and so do their names.",
                other: "\(number) things name people of both. They stay here, and so do their names."),
            welsh: Plural(
                other: "Mae \(number) peth yn enwi pobl o'r ddau. Maent yn aros yma, a'u henwau hefyd."))
    }
}

/// How the history tells of it.
extension Words {
    func historyTookIn(_ who: String, _ name: String) -> String {
        say("\(who) took the record of \(name) into this one", "Cymerodd \(who) gofnod \(name) i mewn i'r un hwn")
    }
    func historyMergedInto(_ who: String) -> String {
        say("\(who) made this record a part of another one", "Gwnaeth \(who) y cofnod hwn yn rhan o un arall")
    }
    func historyGaveBack(_ who: String, _ name: String) -> String {
        say("\(who) gave the record of \(name) back", "Rhoddodd \(who) gofnod \(name) yn ôl")
    }
    func historyCameBack(_ who: String) -> String {
        say("\(who) parted this record from the other again", "Gwahanodd \(who) y cofnod hwn oddi wrth y llall eto")
    }
    func historyBrought(_ number: Int) -> String {
        count(
            number, english: Plural(one: "1 thing that was recorded", other: "\(number) things that were recorded"),
            welsh: Plural(other: "\(number) peth a gofnodwyd"))
    }
}
