import Practice

extension Words {
    var bringIn: String { say("Bring families in", "Dod â theuluoedd i mewn") }
    var bringInLead: String {
        say(
            "From another system, in one file. First it is only looked through: nothing comes in before you say so.",
            "O system arall, mewn un ffeil. Yn gyntaf dim ond edrych drwyddi: ni ddaw dim i mewn cyn i chi ddweud.")
    }
    var importSource: String { say("System the families come from", "O ba system y daw'r teuluoedd") }
    var importSourceHint: String {
        say(
            "Keep the same name for the same system: so a family that came before is known again.",
            "Cadwch yr un enw ar gyfer yr un system: felly caiff teulu a ddaeth o'r blaen ei adnabod eto.")
    }
    var importFile: String { say("File", "Ffeil") }
    var importFileHint: String {
        say("A table (CSV) or JSON Lines, up to 1 GB.", "Tabl (CSV) neu JSON Lines, hyd at 1 GB.")
    }
    var sendFile: String { say("Look through the file", "Edrych drwy'r ffeil") }
    var importExample: String {
        say("An example of a table (CSV)", "Enghraifft o dabl (CSV)")
    }
    var earlierImports: String { say("Files sent before", "Ffeiliau a anfonwyd o'r blaen") }
    var sentOn: String { say("Sent", "Anfonwyd") }
    var sentBy: String { say("By", "Gan") }
    var sourceMissing: String {
        say("Write which system the families come from", "Ysgrifennwch o ba system y daw'r teuluoedd")
    }
    var sourceTooLong: String {
        say("The name of the system can have 200 letters", "Gall enw'r system gael 200 o lythrennau")
    }
    var fileMissing: String { say("Choose a file", "Dewiswch ffeil") }
    var fileTooLong: String {
        say(
            "The file is longer than 1 GB. Send it in parts; each family whole in one of them",
            "Mae'r ffeil yn hirach nag 1 GB. Anfonwch hi mewn rhannau; pob teulu'n gyfan mewn un ohonynt")
    }

    func importFrom(_ source: String, _ when: String, _ name: String) -> String {
        say("From \(source). Sent on \(when) by \(name).", "O \(source). Anfonwyd ar \(when) gan \(name).")
    }

    func state(of run: ImportRun) -> String {
        switch run.state {
        case .arriving: say("On its way", "Ar ei ffordd")
        case .checking: say("Looking through the file", "Yn edrych drwy'r ffeil")
        case .checked:
            run.report.taken > 0
                ? say("Looked through: you decide", "Wedi edrych drwyddi: chi sy'n penderfynu")
                : say("Looked through: nothing to bring in", "Wedi edrych drwyddi: dim i ddod i mewn")
        case .bringing: say("Bringing families in", "Yn dod â theuluoedd i mewn")
        case .done: say("Done", "Wedi'i wneud")
        case .stopped: say("Stopped", "Wedi'i atal")
        case .unreadable: say("Cannot be read", "Ni ellir ei darllen")
        case .returning: say("Taking it back", "Yn ei gymryd yn ôl")
        case .returned: say("Taken back", "Wedi'i gymryd yn ôl")
        }
    }

    func advice(for state: ImportRun.State, isOwn: Bool) -> String {
        switch state {
        case .arriving, .checking:
            say(
                "Nothing is changed. You can leave this page; it goes on.",
                "Nid oes dim yn newid. Gallwch adael y dudalen hon; mae'n mynd ymlaen.")
        case .checked:
            isOwn
                ? say(
                    "Nothing has been changed. A family with something wrong stays out; the others can come in now. The file waits here, sealed, for 14 days.",
                    "Nid oes dim wedi newid. Mae teulu â rhywbeth o'i le yn aros allan; gall y lleill ddod i mewn nawr. Mae'r ffeil yn aros yma, wedi'i selio, am 14 diwrnod."
                )
                : say(
                    "Whoever sent the file decides whether the families come in.",
                    "Y sawl a anfonodd y ffeil sy'n penderfynu a ddaw'r teuluoedd i mewn.")
        case .bringing:
            say(
                "Each family comes in whole or not at all. You can leave this page, or stop between two families.",
                "Daw pob teulu i mewn yn gyfan neu ddim o gwbl. Gallwch adael y dudalen hon, neu atal rhwng dau deulu.")
        case .done:
            say(
                "To bring in those that stayed out, mend the file and send it again: who is here is not brought in twice.",
                "I ddod â'r rhai a arhosodd allan i mewn, trwsiwch y ffeil a'i hanfon eto: ni ddaw'r rhai sydd yma i mewn ddwywaith."
            )
        case .returning:
            say("You can leave this page; it goes on.", "Gallwch adael y dudalen hon; mae'n mynd ymlaen.")
        case .returned:
            say(
                "What was taken back is closed and nobody has it. Mend the file and send it again.",
                "Mae'r hyn a gymerwyd yn ôl ar gau ac nid oes neb yn ei feddu. Trwsiwch y ffeil a'i hanfon eto.")
        case .stopped:
            say(
                "Families that came in are here, whole. The others can follow, or the file can be thrown away.",
                "Mae'r teuluoedd a ddaeth i mewn yma, yn gyfan. Gall y lleill ddilyn, neu gellir taflu'r ffeil.")
        case .unreadable:
            say(
                "The file is damaged, or whoever sent it can no longer sign in. Nothing was brought in from here on.",
                "Mae'r ffeil wedi'i difrodi, neu ni all y sawl a'i hanfonodd fewngofnodi mwyach. Ni ddaeth dim i mewn o'r fan hon ymlaen."
            )
        }
    }

    var takeImportBack: String { say("Take this import back", "Cymryd y mewnforio hwn yn ôl") }
    var takeImportBackLead: String {
        say(
            "Each family that came in by it and that nobody has changed since is closed and taken out of everybody's hands; its history stays. What somebody worked with since stays as it is.",
            "Caiff pob teulu a ddaeth i mewn drwyddo ac na newidiwyd gan neb ers hynny ei gau a'i dynnu o ddwylo pawb; mae ei hanes yn aros. Mae'r hyn y gweithiodd rhywun ag ef ers hynny yn aros fel y mae."
        )
    }
    var importTakenBack: String { say("Import taken back", "Mewnforio wedi'i gymryd yn ôl") }

    func sentences(for returns: (back: Int, stayed: Int)) -> [String] {
        var all: [String] = []
        if returns.back > 0 {
            all.append(
                count(
                    returns.back,
                    english: Plural(
                        one: "1 family was taken back.", other: "\(returns.back) families were taken back."),
                    welsh: Plural(other: "Cymerwyd \(returns.back) teulu yn ôl.")))
        }
        if returns.stayed > 0 {
            all.append(
                count(
                    returns.stayed,
                    english: Plural(
                        one: "1 family stays, because somebody has changed it since.",
                        other: "\(returns.stayed) families stay, because somebody has changed them since."),
                    welsh: Plural(
                        other: "Mae \(returns.stayed) teulu'n aros, gan fod rhywun wedi eu newid ers hynny.")))
        }
        return all
    }

    var howFar: String { say("Read so far", "Wedi'i ddarllen hyd yma") }

    /// What has been counted, a sentence each.
    func counts(of run: ImportRun) -> [String] {
        var report = run.report
        report.isDry = run.state == .checking || run.state == .checked
        let wrong =
            run.problems == 0
            ? []
            : [
                count(
                    run.problems, english: Plural(one: "1 thing is wrong.", other: "\(run.problems) things are wrong."),
                    welsh: Plural(other: "Mae \(run.problems) peth o'i le."))
            ]
        return sentences(for: report) + wrong
    }

    func bringThemIn(_ number: Int) -> String {
        count(
            number, english: Plural(one: "Bring this family in", other: "Bring these \(number) families in"),
            welsh: Plural(other: "Dod â'r \(number) teulu hyn i mewn"))
    }
    var bringOthersIn: String { say("Bring the others in", "Dod â'r lleill i mewn") }
    var stopImport: String { say("Stop", "Atal") }
    var throwAway: String { say("Throw the file away", "Taflu'r ffeil") }
    var lookAgain: String { say("Show how far it is", "Dangos pa mor bell y mae") }
    var whatIsWrong: String { say("What is wrong", "Beth sydd o'i le") }
    var whatIsWrongLead: String {
        say(
            "Only you see this, as it quotes your file. It is kept for 14 days.",
            "Dim ond chi sy'n gweld hyn, gan ei fod yn dyfynnu eich ffeil. Caiff ei gadw am 14 diwrnod.")
    }
    var allProblems: String { say("All of them", "Pob un") }
    func firstProblems(_ some: Int, of all: Int) -> String {
        say("The first \(some) of \(all)", "Y \(some) cyntaf o \(all)")
    }
    var problemsAsFile: String { say("All as a table (CSV)", "Pob un fel tabl (CSV)") }
    var problemHeadings: [String] {
        [say("Row", "Rhes"), say("Family", "Teulu"), say("Field", "Maes"), say("What is wrong", "Beth sydd o'i le")]
    }
    var problemColumns: [String] {
        [
            say("Row", "Rhes"), say("Family", "Teulu"), say("Part", "Rhan"), say("Field", "Maes"),
            say("What is wrong", "Beth sydd o'i le"),
        ]
    }
}
