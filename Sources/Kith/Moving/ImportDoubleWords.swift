import Practice

/// What is said of families in a file that seem to be here already.
extension Words {
    /// On the command line, a sentence for each.
    func sentence(for double: ImportDouble) -> String {
        let who = double.names.isEmpty ? "" : " (\(list(double.names)))"
        let here =
            double.here.isEmpty
            ? ""
            : say(
                " seems to be here already: \(list(double.here))",
                " fel petai yma eisoes: \(list(double.here))")
        let before = double.rows.isEmpty ? "" : " " + stoodBefore(double.rows)
        return "\(familyInRow(double.reference, double.row))\(who)\(here).\(before)"
    }

    func familyInRow(_ reference: String, _ row: Int) -> String {
        say("Family \(reference), row \(row)", "Teulu \(reference), rhes \(row)")
    }

    func stoodBefore(_ rows: [Int]) -> String {
        let numbers = list(rows.prefix(5).map(String.init))
        return say("The same people seem to be in row \(numbers).", "Mae'r un bobl fel petaent yn rhes \(numbers).")
    }

    var seemToBeHere: String { say("Families that seem to be here already", "Teuluoedd sydd fel petaent yma eisoes") }
    var seemToBeHereLead: String {
        say(
            "Look at each. What you leave out can be brought in later with the same file. Records that you may not open were not looked at.",
            "Edrychwch ar bob un. Gellir dod â'r hyn a adewch allan i mewn yn nes ymlaen gyda'r un ffeil. Nid edrychwyd ar gofnodion na chewch eu hagor."
        )
    }
    var whichStayOut: String { say("Tick those that stay out", "Ticiwch y rhai sy'n aros allan") }
    var seemsToBeThere: String { say("Seems to be here as", "Fel petai yma fel") }
    func otherDoubles(_ number: Int) -> String {
        count(
            number,
            english: Plural(
                one: "1 more family seems to be here.", other: "\(number) more families seem to be here."),
            welsh: Plural(other: "Mae \(number) teulu arall fel petaent yma."))
    }
    var leaveOthersOut: String { say("They stay out", "Maent yn aros allan") }
    var bringOthersToo: String { say("They come in too", "Dônt i mewn hefyd") }

    func doublesSentences(for report: ImportReport) -> [String] {
        var all: [String] = []
        let untold = report.likelyDoubles - report.doubles.count
        if untold > 0 {
            all.append(
                say(
                    "\(untold) more families that seem to be here are not listed.",
                    "Ni restrir \(untold) o deuluoedd eraill sydd fel petaent yma."))
        }
        if report.isDry, report.likelyDoubles > 0 { all.append(seemHere(report.likelyDoubles)) }
        if report.left > 0 { all.append(leftOut(report.left)) }
        return all
    }

    /// On the page of an import.
    func doublesSentences(of run: ImportRun, found: Int, left: Int) -> [String] {
        switch run.state {
        case .checking, .checked: found == 0 ? [] : [seemHere(found)]
        case .bringing, .done, .stopped: left == 0 ? [] : [leftOut(left)]
        default: []
        }
    }

    private func seemHere(_ number: Int) -> String {
        count(
            number,
            english: Plural(
                one: "1 family seems to be here already, or stands in the file twice.",
                other: "\(number) families seem to be here already, or stand in the file twice."),
            welsh: Plural(other: "Mae \(number) teulu fel petaent yma eisoes, neu yn y ffeil ddwywaith."))
    }

    private func leftOut(_ number: Int) -> String {
        count(
            number,
            english: Plural(one: "1 family is left out.", other: "\(number) families are left out."),
            welsh: Plural(other: "Caiff \(number) teulu eu gadael allan."))
    }
}
