import Practice

/// Words of the history, of a day in the past, and of what changed.
extension Words {
    var history: String { say("History", "Hanes") }
    var backToHistory: String { say("Back to the history", "Yn ôl i'r hanes") }
    var historyLead: String {
        say(
            "Everything that was written down here, newest first. Nothing is ever overwritten.",
            "Popeth a ysgrifennwyd yma, y diweddaraf yn gyntaf. Ni chaiff dim ei drosysgrifo byth.")
    }
    func historyRemoved(_ who: String, _ day: String, _ reason: String) -> String {
        say(
            "The words of one entry were removed on \(day) by \(who): \(reason)",
            "Tynnwyd geiriau un cofnod ar \(day) gan \(who): \(reason)")
    }
    var historyAll: String { say("Everything that happened", "Popeth a ddigwyddodd") }
    var historyWhichTool: String { say("About", "Am") }
    var historyWhoWrote: String { say("Written by", "Ysgrifennwyd gan") }
    var historyEveryTool: String { say("Everything", "Popeth") }
    var historyEverybody: String { say("Everybody", "Pawb") }
    var historyNothingFits: String { say("Nothing fits. Choose less.", "Nid oes dim yn ffitio. Dewiswch lai.") }
    var historyPages: String { say("More of the history", "Mwy o'r hanes") }
    var historyNewerOnes: String { say("Newer", "Mwy diweddar") }
    var historyOlderOnes: String { say("Older", "Hŷn") }
    var historyBefore: String { say("Before", "Cyn") }
    var historyAfter: String { say("After", "Ar ôl") }
    var historyNothingThere: String { say("nothing", "dim byd") }
    var historyBecause: String { say("Because:", "Oherwydd:") }
    var historySomebody: String { say("somebody", "rhywun") }
    var historyNewerTitle: String { say("Recorded by a newer version", "Cofnodwyd gan fersiwn mwy newydd") }

    func historyCount(_ number: Int, from first: Int, to last: Int) -> String {
        switch number {
        case 0: say("Nothing", "Dim byd")
        case 1: say("1 entry", "1 cofnod")
        default:
            first == 1 && last == number
                ? say("\(number) entries, newest first", "\(number) cofnod, y diweddaraf yn gyntaf")
                : say(
                    "\(first) to \(last) of \(number) entries, newest first",
                    "\(first) i \(last) o \(number) cofnod, y diweddaraf yn gyntaf")
        }
    }

    func name(of tool: HistoryTool) -> String {
        switch tool {
        case .map: say("The map", "Y map")
        case .pairs: say("Statements and goals", "Datganiadau a nodau")
        case .scales: say("Scales", "Graddfeydd")
        case .people: say("People and service areas", "Pobl a meysydd gwasanaeth")
        case .standing: say("Who works with the family", "Pwy sy'n gweithio gyda'r teulu")
        case .meetings: meetings
        case .sharing: sharingTitle
        }
    }

    func historyLate(_ happened: String, _ written: String) -> String {
        say("Happened \(happened). Written down \(written).", "Digwyddodd \(happened). Ysgrifennwyd \(written).")
    }
    func historyNotFor(_ names: String) -> String { say("not for \(names)", "nid ar gyfer \(names)") }
    func historyNewer(_ who: String) -> String {
        say(
            "\(who) recorded something with a newer version of Kith. This version cannot show it.",
            "Cofnododd \(who) rywbeth gyda fersiwn mwy newydd o Kith. Ni all y fersiwn hwn ei ddangos.")
    }

    // As of a day
    var asOfLead: String {
        say("What was written down here by the end of a day.", "Yr hyn a ysgrifennwyd yma erbyn diwedd diwrnod.")
    }
    var asOfWhichDay: String { say("Which day?", "Pa ddiwrnod?") }
    var asOfHint: String { say("For example, 27 3 2026", "Er enghraifft, 27 3 2026") }
    var asOfShow: String { say("Show that day", "Dangos y diwrnod hwnnw") }
    var asOfChoose: String { say("Choose a day", "Dewis diwrnod") }
    var asOfAnother: String { say("Another day", "Diwrnod arall") }
    func asOf(_ day: String) -> String { say("As of \(day)", "Fel ar \(day)") }
    func asOfBar(_ day: String) -> String { say("As it was recorded on \(day).", "Fel y'i cofnodwyd ar \(day).") }
    func asOfLater(_ number: Int) -> String {
        switch number {
        case 0: say("Nothing was written down later.", "Ni ysgrifennwyd dim yn ddiweddarach.")
        default:
            count(
                number,
                english: Plural(one: "1 later entry is not shown.", other: "\(number) later entries are not shown."),
                welsh: Plural(other: "Ni ddangosir \(number) cofnod diweddarach."))
        }
    }
    func asOfBefore(_ day: String) -> String {
        say(
            "Nothing had been recorded here by then. The record begins on \(day).",
            "Nid oedd dim wedi'i gofnodi yma erbyn hynny. Mae'r cofnod yn dechrau ar \(day).")
    }
    var asOfWithdrawn: String { say("Withdrawn by then", "Wedi'i dynnu'n ôl erbyn hynny") }
    var backToToday: String { say("Back to today", "Yn ôl i heddiw") }

    // What changed
    var changesTitle: String { say("What changed", "Beth newidiodd") }
    var changesLead: String {
        say(
            "What was written down between two days, such as since the last meeting.",
            "Yr hyn a ysgrifennwyd rhwng dau ddiwrnod, megis ers y cyfarfod diwethaf.")
    }
    var changesFrom: String { say("After which day?", "Ar ôl pa ddiwrnod?") }
    var changesTo: String { say("Up to and with which day?", "Hyd at a chan gynnwys pa ddiwrnod?") }
    var changesShow: String { say("Show what changed", "Dangos beth newidiodd") }
    var changesOtherDays: String { say("Other days", "Diwrnodau eraill") }
    var changesWrongOrder: String {
        say("The second day must come after the first.", "Rhaid i'r ail ddiwrnod ddod ar ôl y cyntaf.")
    }
    var changesNone: String { say("Nothing was written down in this time.", "Ni ysgrifennwyd dim yn yr amser hwn.") }
    func changesBetween(_ from: String, _ to: String) -> String {
        say("What changed from \(from) to \(to)", "Beth newidiodd o \(from) i \(to)")
    }
    func changesDays(_ from: String, _ to: String) -> String {
        say(
            "Written down after \(from), up to and with \(to).",
            "Ysgrifennwyd ar ôl \(from), hyd at a chan gynnwys \(to).")
    }

    func changesCount(_ kind: Counted, _ number: Int) -> String {
        switch kind {
        case .added:
            count(
                number,
                english: Plural(one: "1 thing was added to the map", other: "\(number) things were added to the map"),
                welsh: Plural(other: "Ychwanegwyd \(number) peth at y map"))
        case .reworded:
            count(
                number,
                english: Plural(
                    one: "1 thing was reworded, or more was said of it",
                    other: "\(number) things were reworded, or more was said of them"),
                welsh: Plural(other: "Aileiriwyd \(number) peth, neu dywedwyd mwy amdanynt"))
        case .moved:
            count(
                number,
                english: Plural(
                    one: "1 thing was moved to another list", other: "\(number) things were moved to another list"),
                welsh: Plural(other: "Symudwyd \(number) peth i restr arall"))
        case .withdrawn:
            count(
                number, english: Plural(one: "1 thing was withdrawn", other: "\(number) things were withdrawn"),
                welsh: Plural(other: "Tynnwyd \(number) peth yn ôl"))
        case .answered:
            count(
                number,
                english: Plural(one: "1 open question was answered", other: "\(number) open questions were answered"),
                welsh: Plural(other: "Atebwyd \(number) cwestiwn agored"))
        case .pairsWritten:
            count(
                number,
                english: Plural(
                    one: "1 statement with its goal was written",
                    other: "\(number) statements with their goals were written"),
                welsh: Plural(other: "Ysgrifennwyd \(number) datganiad gyda'i nod"))
        case .pairsReworded:
            count(
                number,
                english: Plural(
                    one: "1 statement or goal was reworded", other: "\(number) statements or goals were reworded"),
                welsh: Plural(other: "Aileiriwyd \(number) datganiad neu nod"))
        case .numbersGiven:
            count(
                number,
                english: Plural(
                    one: "1 answer on a scale was written down", other: "\(number) answers on a scale were written down"
                ),
                welsh: Plural(other: "Ysgrifennwyd \(number) ateb ar raddfa"))
        }
    }
}
