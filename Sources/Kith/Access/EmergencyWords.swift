extension Words {
    var emergencyAccess: String { say("Emergency access", "Mynediad brys") }
    var emergencyLead: String {
        say(
            "For when a child may be in danger and you cannot open the record, or do not know whether there is one. If somebody is in danger now, ring 999 first.",
            "Ar gyfer pan fydd plentyn efallai mewn perygl ac na allwch agor y cofnod, neu na wyddoch a oes un. Os oes rhywun mewn perygl nawr, ffoniwch 999 yn gyntaf."
        )
    }
    func emergencyEffects(hours: Int) -> [String] {
        [
            say(
                "If there is a record, it opens to you for \(hours) hours, to read and to write in.",
                "Os oes cofnod, bydd yn agor i chi am \(hours) awr, i'w ddarllen ac i ysgrifennu ynddo."),
            say(
                "The lead worker and information governance are told at once.",
                "Dywedir wrth y prif weithiwr a llywodraethu gwybodaeth ar unwaith."),
            say(
                "Somebody else looks at it within five working days.",
                "Bydd rhywun arall yn edrych arno o fewn pum diwrnod gwaith."),
        ]
    }
    var emergencyPerson: String { say("The whole name of one person", "Enw llawn un person") }
    var emergencyPersonHint: String {
        say(
            "A child or an adult, spelt as it would be in the record",
            "Plentyn neu oedolyn, wedi'i sillafu fel y byddai yn y cofnod")
    }
    var emergencyReason: String { say("Why can it not wait?", "Pam na all aros?") }
    var emergencyWords: String { say("What has happened?", "Beth sydd wedi digwydd?") }
    var emergencyEnter: String { say("Open the record", "Agor y cofnod") }
    var emergencyNobody: String {
        say(
            "Nothing opens for this name and date of birth. Check the spelling, or ring the duty manager.",
            "Nid oes dim yn agor ar gyfer yr enw a'r dyddiad geni hyn. Gwiriwch y sillafu, neu ffoniwch y rheolwr ar ddyletswydd."
        )
    }
    func name(of reason: Emergency.Reason) -> String {
        switch reason {
        case .childInDanger: say("A child may be in danger", "Gall plentyn fod mewn perygl")
        case .police:
            say(
                "Police, hospital or ambulance need to know now",
                "Mae angen i'r heddlu, ysbyty neu ambiwlans wybod nawr")
        case .outOfHours: say("A call out of hours", "Galwad y tu allan i oriau")
        case .nobodyReached:
            say("Nobody who works with them can be reached", "Ni ellir cyrraedd neb sy'n gweithio gyda nhw")
        case .other: say("Something else", "Rhywbeth arall")
        }
    }
    /// What a line of the access log says about emergency access; nil where it is about something else.
    func emergencyStep(_ part: String) -> String? {
        if let reason = Emergency.Reason(rawValue: part) { return name(of: reason) }
        return switch part {
        case "nobody": say("nobody was found", "ni chanfuwyd neb")
        case "ended": say("ended", "daeth i ben")
        case "seen": say("the lead worker has seen it", "mae'r prif weithiwr wedi'i weld")
        case "reviewed": say("looked at", "edrychwyd arno")
        default: nil
        }
    }

    // While it lasts
    func emergencyUntil(_ moment: String) -> String { say("until \(moment).", "tan \(moment).") }
    var emergencyLookedAt: String {
        say(
            "The lead worker has been told. What you open is looked at.",
            "Mae'r prif weithiwr wedi cael gwybod. Edrychir ar yr hyn yr ydych yn ei agor.")
    }
    var emergencyEnd: String { say("End it now", "Ei orffen nawr") }
    var emergencyOffer: String {
        say(
            "Some records are shown to nobody here. If a child may be in danger, ring the duty manager or use",
            "Ni ddangosir rhai cofnodion i neb yma. Os gall plentyn fod mewn perygl, ffoniwch y rheolwr ar ddyletswydd neu defnyddiwch"
        )
    }

    // Being told
    func emergencyIn(_ family: String) -> String {
        say("Emergency access: \(family)", "Mynediad brys: \(family)")
    }
    func emergencyTold(_ who: String, _ from: String, _ until: String) -> String {
        say("\(who) opened the record: \(from) to \(until).", "Agorodd \(who) y cofnod: \(from) tan \(until).")
    }
    var emergencySeen: String { say("I have seen this", "Rwyf wedi gweld hyn") }
    func emergenciesWait(_ number: Int) -> String {
        count(
            number,
            english: Plural(
                one: "1 emergency access waits to be looked at",
                other: "\(number) uses of emergency access wait to be looked at"),
            welsh: Plural(other: "Mae \(number) mynediad brys yn aros i rywun edrych arnynt"))
    }
    var emergencyLetterSubject: String { say("Kith: emergency access was used", "Kith: defnyddiwyd mynediad brys") }
    func emergencyLetterText(link: String) -> String {
        say(
            "Somebody used emergency access to a record that you are responsible for, or that you are to look at.\n\nSign in to see it:\n\(link)\n",
            "Defnyddiodd rhywun fynediad brys i gofnod yr ydych yn gyfrifol amdano, neu yr ydych i edrych arno.\n\nMewngofnodwch i'w weld:\n\(link)\n"
        )
    }

    // Looking at it afterwards
    var emergenciesTitle: String { say("Emergency access to look at", "Mynediad brys i edrych arno") }
    func emergenciesLead(days: Int) -> String {
        say(
            "Somebody other than whoever used it looks at each within \(days) working days and writes down what they found.",
            "Bydd rhywun heblaw pwy bynnag a'i defnyddiodd yn edrych ar bob un o fewn \(days) diwrnod gwaith ac yn ysgrifennu'r hyn a ganfu."
        )
    }
    var waitsToBeLookedAt: String { say("Waiting, oldest first", "Yn aros, yr hynaf yn gyntaf") }
    var lookedAtBefore: String { say("Looked at, newest first", "Edrychwyd arnynt, y diweddaraf yn gyntaf") }
    var noEmergencies: String { say("Nothing waits.", "Nid oes dim yn aros.") }
    func reviewDue(_ day: String) -> String { say("To be looked at by \(day)", "I edrych arno erbyn \(day)") }
    func reviewWasDue(_ day: String) -> String {
        say("Should have been looked at by \(day)", "Dylid bod wedi edrych arno erbyn \(day)")
    }
    var whatWasFound: String { say("What did you find?", "Beth a ganfuoch?") }
    var lookedAtIt: String { say("I have looked at it", "Rwyf wedi edrych arno") }
    func lookedAt(by name: String, on day: String) -> String {
        say("Looked at by \(name), \(day)", "Edrychodd \(name) arno, \(day)")
    }
    func recordNumbered(_ number: String) -> String { say("Record \(number)", "Cofnod \(number)") }
    func fromUntil(_ from: String, _ until: String) -> String { say("\(from) to \(until)", "\(from) tan \(until)") }
}
