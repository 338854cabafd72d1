extension Words {
    var exportTitle: String { say("Families in this export", "Teuluoedd yn yr allforyn hwn") }
    var exportBefore: String {
        say(
            "The record as it was on this day. What was there before, what was said in meetings, and how somebody is contacted safely stand in families.jsonl.",
            "Y cofnod fel yr oedd ar y diwrnod hwn. Mae'r hyn oedd yno o'r blaen, yr hyn a ddywedwyd mewn cyfarfodydd, a sut i gysylltu â rhywun yn ddiogel yn families.jsonl."
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
            authority.jsonl   one object a line: what the authority decided, roles, teams, who the authors are
            referrals.jsonl, team-meetings.jsonl
                              with everything: one a line, with all that happened
            lists/            the records as they stand, as tables for a spreadsheet; a cell that a spreadsheet
                              would take for a formula has an apostrophe before it
            schema.json       the shape of the .jsonl files, as JSON Schema
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
            authority.jsonl   un gwrthrych i bob llinell: penderfyniadau'r awdurdod, rolau, timau, pwy yw'r awduron
            referrals.jsonl, team-meetings.jsonl
                              gyda phopeth: un i bob llinell, gyda phopeth a ddigwyddodd
            lists/            y cofnodion fel y maent, fel tablau i daenlen; mae collnod o flaen cell y byddai taenlen
                              yn ei chymryd yn fformiwla
            schema.json       ffurf y ffeiliau .jsonl, fel JSON Schema
            checksums.txt     SHA-256 pob ffeil; i wirio: sha256sum --check checksums.txt

            I ddod â hi i Kith arall: kith import Y-FFOLDER-HON --by ENW-MEWNGOFNODI

            """)
    }
}
