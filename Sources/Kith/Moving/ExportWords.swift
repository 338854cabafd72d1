extension Words {
    var exportTitle: String { say("Families in this export", "Teuluoedd yn yr allforyn hwn") }
    var exportBefore: String {
        say(
            "The record as it was on this day, and how it became so. How somebody is contacted safely stands in families.jsonl alone.",
            "Y cofnod fel yr oedd ar y diwrnod hwn, a sut y daeth felly. Yn families.jsonl yn unig y mae sut i gysylltu â rhywun yn ddiogel."
        )
    }
    var exportFoot: String {
        say(
            "As workers read it. Keep it as safe as the record itself.",
            "Fel y mae gweithwyr yn ei ddarllen. Cadwch ef mor ddiogel â'r cofnod ei hun.")
    }
    var exportKeep: String {
        say("Keep it as safe as the records themselves.", "Cadwch hi mor ddiogel â'r cofnodion eu hunain.")
    }
    func exportOpened(_ day: String) -> String { say("Opened on \(day)", "Agorwyd ar \(day)") }
    func exportClosed(_ day: String, _ why: String) -> String {
        say("Closed on \(day): \(why)", "Caewyd ar \(day): \(why)")
    }
    func exportLead(_ name: String) -> String { say("Lead worker: \(name)", "Prif weithiwr: \(name)") }
    func exportTeam(_ name: String) -> String { say("Team: \(name)", "Tîm: \(name)") }
    var exportRestrictedRecord: String {
        say("This record is restricted to named people.", "Cyfyngir y cofnod hwn i bobl a enwir.")
    }
    func exportFrom(_ source: String, _ reference: String, _ day: String) -> String {
        say(
            "Came from \(source), where it is \(reference), on \(day)",
            "Daeth o \(source), lle mae'n \(reference), ar \(day)")
    }
    var exportAnswers: String { say("Everybody's answers", "Atebion pawb") }
    var exportDay: String { say("Day", "Diwrnod") }
    var exportWho: String { say("Who", "Pwy") }
    var exportWhy: String { say("Why", "Pam") }
    var exportContents: String { say("On this page", "Ar y dudalen hon") }
    var exportAnswered: String { say("Questions that were answered", "Cwestiynau a atebwyd") }
    var exportWithdrawn: String { say("Taken away, and why", "Yr hyn a dynnwyd ymaith, a pham") }
    var exportShown: String { say("Who was shown what", "Pwy a welodd beth") }
    func exportPairShown(_ text: String) -> String { say("was shown “\(text)”", "– dangoswyd “\(text)”") }
    func exportReportShown(_ meeting: String) -> String {
        say("was given the report for “\(meeting)”", "– rhoddwyd yr adroddiad ar gyfer “\(meeting)”")
    }
    func exportMinutesCopied(_ meeting: String) -> String {
        say("got a copy of the minutes of “\(meeting)”", "– cafodd gopi o gofnodion “\(meeting)”")
    }
    func exportTakenOff(_ reason: String) -> String {
        say("Taken off the record: \(reason)", "Tynnwyd oddi ar y cofnod: \(reason)")
    }
    func exportScaleRetired(_ reason: String) -> String {
        say("No longer asked: \(reason)", "Ni ofynnir mwyach: \(reason)")
    }
    func exportPrinted(_ who: String, _ part: String) -> String {
        say("\(who) printed or took out: \(part)", "Argraffodd neu aeth \(who) â: \(part)")
    }
    func exportNotReadable(_ count: Int) -> String {
        say(
            "\(count) of the entries cannot be read here: their words were removed, or a newer Kith wrote them.",
            "Ni ellir darllen \(count) o'r cofnodion yma: tynnwyd eu geiriau ymaith, neu Kith mwy newydd a'u hysgrifennodd."
        )
    }
    var exportWrittenBy: String { say("Written down by", "Ysgrifennwyd gan") }
}

extension Words {
    /// What stands beside the records, so that they can be understood without the program.
    var exportReadMe: String {
        say(
            """
            This folder was written by Kith. It holds records of families as a children's service kept them.
            Whoever has it can read all of it: keep it as safe as the records themselves.

            index.html        begin here to read; each family has a page in families/, to read and to print, which
                              style.css makes easier to read
            families.jsonl    one family a line: everything that happened in its record, with time and author
            access.jsonl      one line for each time that somebody opened or changed one of these records
            authority.jsonl   one object a line: service areas and their words, roles, teams, who the authors are
            lists/            the records as they stand, as tables for a spreadsheet; a cell that a spreadsheet
                              would take for a formula has an apostrophe before it
            schema.json       the shape of the three .jsonl files, as JSON Schema
            checksums.txt     SHA-256 of every file; to check: sha256sum --check checksums.txt

            To bring it into another Kith: kith import THIS-FOLDER --by SIGN-IN-NAME

            """,
            """
            Ysgrifennwyd y ffolder hon gan Kith. Mae'n dal cofnodion teuluoedd fel y cadwyd hwy gan wasanaeth plant.
            Gall pwy bynnag sydd â hi ddarllen y cyfan: cadwch hi mor ddiogel â'r cofnodion eu hunain.

            index.html        dechreuwch yma i ddarllen; mae gan bob teulu dudalen yn families/, i'w darllen a'i
                              hargraffu, y mae style.css yn ei gwneud yn haws ei darllen
            families.jsonl    un teulu i bob llinell: popeth a ddigwyddodd yn ei gofnod, gydag amser ac awdur
            access.jsonl      un llinell am bob tro yr agorodd neu y newidiodd rhywun un o'r cofnodion hyn
            authority.jsonl   un gwrthrych i bob llinell: meysydd gwasanaeth a'u geiriau, rolau, timau, pwy yw'r awduron
            lists/            y cofnodion fel y maent, fel tablau i daenlen; mae collnod o flaen cell y byddai taenlen
                              yn ei chymryd yn fformiwla
            schema.json       ffurf y tair ffeil .jsonl, fel JSON Schema
            checksums.txt     SHA-256 pob ffeil; i wirio: sha256sum --check checksums.txt

            I ddod â hi i Kith arall: kith import Y-FFOLDER-HON --by ENW-MEWNGOFNODI

            """)
    }
}
