extension Words {
    var exportTitle: String { say("Families in this export", "Teuluoedd yn yr allforyn hwn") }
    func exportAsOf(_ day: String) -> String {
        say(
            "The record as it was on \(day). What was there before stands in families.jsonl.",
            "Y cofnod fel yr oedd ar \(day). Mae'r hyn oedd yno o'r blaen yn families.jsonl.")
    }
    func exportOpened(_ day: String) -> String { say("Opened on \(day)", "Agorwyd ar \(day)") }
    func exportClosed(_ day: String, _ why: String) -> String {
        say("Closed on \(day): \(why)", "Caewyd ar \(day): \(why)")
    }
    func exportLead(_ name: String) -> String { say("Lead worker: \(name)", "Prif weithiwr: \(name)") }
    func exportTeam(_ name: String) -> String { say("Team: \(name)", "Tîm: \(name)") }
    var exportRestricted: String {
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
