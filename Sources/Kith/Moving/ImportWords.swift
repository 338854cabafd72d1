import Practice

extension Words {
    /// Where something is wrong, and what.
    func sentence(for problem: ImportProblem) -> String {
        var place = [say("Row \(problem.row)", "Rhes \(problem.row)")]
        if !problem.family.isEmpty { place.append(say("family \(problem.family)", "teulu \(problem.family)")) }
        if !problem.part.isEmpty { place.append(problem.part) }
        if !problem.field.isEmpty { place.append(problem.field) }
        return place.joined(separator: ", ") + ": " + sentence(for: problem.reason)
    }

    func sentence(for reason: ImportProblem.Reason) -> String {
        fileSentence(reason) ?? rowSentence(reason) ?? familySentence(reason) ?? ""
    }

    /// What is wrong with the file or with a whole row of it.
    private func fileSentence(_ reason: ImportProblem.Reason) -> String? {
        switch reason {
        case .notText:
            say(
                "There is half a letter or a broken one here. Save the file again as UTF-8.",
                "Mae hanner llythyren neu un wedi torri yma. Cadwch y ffeil eto fel UTF-8.")
        case .utf16:
            say(
                "The file is in UTF-16. Save it as “CSV UTF-8”.",
                "Mae'r ffeil yn UTF-16. Cadwch hi fel “CSV UTF-8”.")
        case .tooLong:
            say(
                "This row is longer than 4 MB, so it was not read.",
                "Mae'r rhes hon yn hirach na 4 MB, felly ni chafodd ei darllen.")
        case .unclosedQuote:
            say(
                "A quotation mark begins in this row and never ends. Nothing from here on was read.",
                "Mae dyfynnod yn dechrau yn y rhes hon ac nid yw'n gorffen. Ni ddarllenwyd dim o'r fan hon ymlaen.")
        case .notJSON: say("This line is not JSON.", "Nid yw'r llinell hon yn JSON.")
        case .isList:
            say(
                "The file is one list. Write one family in each line, without brackets around all of them.",
                "Un rhestr yw'r ffeil. Ysgrifennwch un teulu ym mhob llinell, heb gromfachau o'u cwmpas i gyd.")
        case .wrongShape:
            say(
                "Something else belongs here: a text, a number, yes or no, or a list of them, as docs/import.md says.",
                "Mae rhywbeth arall yn perthyn yma: testun, rhif, ie neu na, neu restr ohonynt, fel y dywed docs/import.md."
            )
        case .noHeading:
            say(
                "The first row has to name the columns, and one of them is “family”.",
                "Rhaid i'r rhes gyntaf enwi'r colofnau, ac un ohonynt yw “family”.")
        case .empty: say("The file is empty.", "Mae'r ffeil yn wag.")
        case .familyMissing:
            say(
                "This row does not say which family it belongs to.",
                "Nid yw'r rhes hon yn dweud i ba deulu y mae'n perthyn.")
        case .moreCells:
            say(
                "This row has more cells than there are columns.",
                "Mae gan y rhes hon fwy o gelloedd nag sydd o golofnau.")
        default: nil
        }
    }

    /// What is wrong with one field.
    private func rowSentence(_ reason: ImportProblem.Reason) -> String? {
        switch reason {
        case .refused(let refusal): return sentence(for: refusal)
        case .unknownField(let names):
            let listed = list(names.prefix(20).map { "“\($0.prefix(60))”" })
            return say("Nobody knows the name \(listed) here.", "Nid oes neb yn adnabod yr enw \(listed) yma.")
        case .notOfKind(let kind):
            return say(
                "This does not belong to a row of \(kind.rawValue).", "Nid yw hyn yn perthyn i res \(kind.rawValue).")
        case .noKind(let text):
            return say(
                "“\(text.prefix(60))” is none of \(list(ImportKind.allCases.map(\.rawValue))).",
                "Nid yw “\(text.prefix(60))” yn un o \(list(ImportKind.allCases.map(\.rawValue))).")
        case .noNumbers(let text):
            return say(
                "“\(text.prefix(60))” is no list of numbers. Write: NHS number: 943 476 5919; Mosaic: 12 [verified].",
                "Nid yw “\(text.prefix(60))” yn rhestr o rifau. Ysgrifennwch: NHS number: 943 476 5919; Mosaic: 12 [verified]."
            )
        case .noDay(let text):
            return say(
                "“\(text.prefix(60))” is no day. Write 2026-03-27 or 27/3/2026.",
                "Nid yw “\(text.prefix(60))” yn ddiwrnod. Ysgrifennwch 2026-03-27 neu 27/3/2026.")
        case .notOneOf(let text, let names):
            return say(
                "“\(text.prefix(60))” is none of \(list(names)).", "Nid yw “\(text.prefix(60))” yn un o \(list(names))."
            )
        case .notYesOrNo(let text):
            return say(
                "Write yes or no, not “\(text.prefix(60))”.", "Ysgrifennwch yes neu no, nid “\(text.prefix(60))”.")
        case .notANumber(let text):
            return say("“\(text.prefix(60))” is no whole number.", "Nid yw “\(text.prefix(60))” yn rhif cyfan.")
        case .noSuch(let kind, let name):
            return say(
                "This family has no \(kind.rawValue) “\(name.prefix(60))” that could be meant.",
                "Nid oes gan y teulu hwn \(kind.rawValue) “\(name.prefix(60))” y gellid ei olygu.")
        case .twice(let kind, let name):
            return say(
                "There are two of \(kind.rawValue) “\(name.prefix(60))” in this family. Give each an id of its own.",
                "Mae dau o \(kind.rawValue) “\(name.prefix(60))” yn y teulu hwn. Rhowch id ei hun i bob un.")
        case .scaleNeeded:
            return say("Say which scale this answers.", "Dywedwch pa raddfa y mae hyn yn ei hateb.")
        case .noTeam(let name):
            return say("No team is called “\(name.prefix(60))”.", "Nid oes tîm o'r enw “\(name.prefix(60))”.")
        case .noWorker(let login):
            return say(
                "Nobody signs in as “\(login.prefix(60))”.", "Nid oes neb yn mewngofnodi fel “\(login.prefix(60))”.")
        case .noArea(let name):
            return say(
                "No service area is called “\(name.prefix(60))”.",
                "Nid oes maes gwasanaeth o'r enw “\(name.prefix(60))”.")
        default: return nil
        }
    }

    /// What is wrong with a family as a whole.
    private func familySentence(_ reason: ImportProblem.Reason) -> String? {
        switch reason {
        case .familyApart(let since):
            say(
                "The rows of this family have to stand together; it began in row \(since).",
                "Rhaid i resi'r teulu hwn sefyll gyda'i gilydd; dechreuodd yn rhes \(since).")
        case .familyTwice:
            say(
                "This family stands in the file twice. The first one counts.",
                "Mae'r teulu hwn yn y ffeil ddwywaith. Yr un cyntaf sy'n cyfrif.")
        case .otherwiseBefore:
            say(
                "An earlier row of this family says something else here.",
                "Mae rhes gynharach o'r teulu hwn yn dweud rhywbeth arall yma.")
        case .tooManyRows(let most):
            say("This family has more than \(most) rows.", "Mae gan y teulu hwn fwy na \(most) o resi.")
        case .circle(let names):
            say(
                "The relatives go round in a circle: \(names.joined(separator: ", ")). Nobody can be their own ancestor.",
                "Mae'r perthnasau'n mynd mewn cylch: \(names.joined(separator: ", ")). Ni all neb fod yn hynafiad iddo'i hun."
            )
        case .cameBeforeOtherwise:
            say(
                "This family was brought in before, and other things were said of it then. Nothing was changed.",
                "Daeth y teulu hwn i mewn o'r blaen, a dywedwyd pethau eraill amdano bryd hynny. Ni newidiwyd dim.")
        case .hereAlready:
            say("This family is here already. Nothing was changed.", "Mae'r teulu hwn yma eisoes. Ni newidiwyd dim.")
        case .newer:
            say(
                "This line is not whole, or a newer Kith wrote it.",
                "Nid yw'r llinell hon yn gyfan, neu Kith mwy newydd a'i hysgrifennodd.")
        case .history:
            say(
                "This line was exported with its whole history. Whoever looks after the machine brings it in, from the whole folder with its checksums: kith import FOLDER.",
                "Allforiwyd y llinell hon gyda'i hanes cyfan. Pwy bynnag sy'n gofalu am y peiriant sy'n dod â hi i mewn, o'r ffolder gyfan gyda'i symiau gwirio: kith import FOLDER."
            )
        case .notWhole:
            say(
                "The history of this family is not whole: it was never opened, or something in it cannot be read here.",
                "Nid yw hanes y teulu hwn yn gyfan: ni chafodd ei agor erioed, neu ni ellir darllen rhywbeth ynddo yma."
            )
        default: nil
        }
    }
}

extension Words {
    /// What an import did, a sentence a line.
    func sentences(for report: ImportReport) -> [String] {
        var all = report.problems.map { sentence(for: $0) } + report.doubles.map { sentence(for: $0) }
        if report.untold > 0 {
            all.append(
                say(
                    "\(report.untold) more problems are not listed.", "Ni restrir \(report.untold) o broblemau eraill.")
            )
        }
        all.append(
            report.isDry
                ? count(
                    report.taken,
                    english: Plural(
                        one: "1 family would be brought in. Nothing was changed.",
                        other: "\(report.taken) families would be brought in. Nothing was changed."),
                    welsh: Plural(other: "Byddai \(report.taken) teulu'n dod i mewn. Ni newidiwyd dim."))
                : count(
                    report.taken,
                    english: Plural(
                        one: "1 family was brought in.", other: "\(report.taken) families were brought in."),
                    welsh: Plural(other: "Daeth \(report.taken) teulu i mewn.")))
        if report.before > 0 {
            all.append(
                count(
                    report.before,
                    english: Plural(
                        one: "1 family came in an earlier run and is as it was.",
                        other: "\(report.before) families came in an earlier run and are as they were."),
                    welsh: Plural(other: "Daeth \(report.before) teulu mewn rhediad cynharach ac maent fel yr oeddent.")
                ))
        }
        if report.refused > 0, report.isDry {
            all.append(
                count(
                    report.refused,
                    english: Plural(
                        one: "1 family would stay out.", other: "\(report.refused) families would stay out."),
                    welsh: Plural(other: "Byddai \(report.refused) teulu'n aros allan.")))
        } else if report.refused > 0 {
            all.append(
                count(
                    report.refused,
                    english: Plural(
                        one: "1 family was not: nothing of it was kept.",
                        other: "\(report.refused) families were not: nothing of them was kept."),
                    welsh: Plural(other: "Ni ddaeth \(report.refused) teulu i mewn: ni chadwyd dim ohonynt.")))
        }
        all += doublesSentences(for: report)
        if report.unallocated > 0 {
            all.append(
                count(
                    report.unallocated,
                    english: Plural(
                        one: "1 of them has neither a team nor a lead worker, so nobody can open it yet.",
                        other:
                            "\(report.unallocated) of them have neither a team nor a lead worker, so nobody can open them yet."
                    ),
                    welsh: Plural(
                        other:
                            "Nid oes gan \(report.unallocated) ohonynt dîm na phrif weithiwr, felly ni all neb eu hagor eto."
                    )))
        }
        return all
    }
}
