import Practice

extension Words {
    var howLongLetIn: String {
        say("How long do those who are new work with them?", "Am ba hyd y mae'r rhai newydd yn gweithio gyda nhw?")
    }
    func name(of length: GrantLength) -> String {
        switch length {
        case .involved: say("They are involved with the family", "Maent yn ymwneud â'r teulu")
        case .task: say("They have one task", "Mae ganddynt un dasg")
        }
    }
    func letInUntil(_ day: String) -> String { say("until \(day)", "tan \(day)") }
    func letIn(until day: Day, today: Day) -> String {
        day < today ? say("ended \(self.day(day))", "daeth i ben \(self.day(day))") : letInUntil(self.day(day))
    }
    var endsSoon: String { say("Access that ends soon", "Mynediad sy'n dod i ben cyn bo hir") }
    func yourGrantEnds(_ day: String) -> String {
        say("you can open this record until \(day).", "gallwch agor y cofnod hwn tan \(day).")
    }
    func grantEnds(_ name: String, _ day: String) -> String {
        say("\(name) can open this record until \(day).", "gall \(name) agor y cofnod hwn tan \(day).")
    }
    var prolong: String { say("Let them stay as long again", "Gadael iddynt aros yr un mor hir eto") }
    var endlessGrants: String { say("Let in without an end", "Wedi'u gadael i mewn heb ddiwedd") }
    var endlessGrantsLead: String {
        say(
            "They were added when nobody had to say until when. Give each an end, or take them off.",
            "Fe'u hychwanegwyd pan nad oedd rhaid dweud tan pryd. Rhowch ddiwedd i bob un, neu eu tynnu oddi ar y rhestr."
        )
    }
    func grantIsEndless(_ name: String) -> String {
        say("\(name) can open this record for ever.", "gall \(name) agor y cofnod hwn am byth.")
    }
    func askToProlong(_ name: String) -> String {
        say("If you still work with them, ask \(name).", "Os ydych yn dal i weithio gyda nhw, gofynnwch i \(name).")
    }
    func historyCoWorkerStays(_ who: String, _ worker: String, _ day: String) -> String {
        say(
            "\(who) let \(worker) work with the family until \(day)",
            "Gadawodd \(who) i \(worker) weithio gyda'r teulu tan \(day)")
    }
    func historyRestrictionReviewed(_ who: String) -> String {
        say("\(who) looked at the restriction and kept it", "Edrychodd \(who) ar y cyfyngiad a'i gadw")
    }

    // Restrictions
    var reviewRestriction: String { say("Look at the restriction", "Edrych ar y cyfyngiad") }
    var reviewRestrictionLead: String {
        say(
            "Is it still needed? Are those who are named still the right people? If not, change the names or lift it.",
            "A oes ei angen o hyd? Ai'r rhai a enwir yw'r bobl iawn o hyd? Os na, newidiwch yr enwau neu codwch ef.")
    }
    var whyStillRestricted: String { say("Why is it still needed?", "Pam fod ei angen o hyd?") }
    var keepRestriction: String { say("Keep the restriction", "Cadw'r cyfyngiad") }
    func restrictionLookedAt(_ day: String) -> String {
        say("Last looked at \(day)", "Edrychwyd arno ddiwethaf \(day)")
    }
    var restrictionsTitle: String { say("Restrictions to look at", "Cyfyngiadau i edrych arnynt") }
    func restrictionsLead(days: Int) -> String {
        say(
            "Nobody has looked at these for \(days) days. The oldest first.",
            "Nid oes neb wedi edrych ar y rhain ers \(days) diwrnod. Yr hynaf yn gyntaf.")
    }
    func restrictionsDue(_ number: Int) -> String {
        count(
            number,
            english: Plural(
                one: "1 restriction is to be looked at", other: "\(number) restrictions are to be looked at"),
            welsh: Plural(other: "Mae \(number) cyfyngiad i edrych arnynt"))
    }
}
