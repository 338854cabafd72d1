import Practice

/// Who did what, one sentence for each kind of event about people, service areas and who works with a family.
extension Words {
    // People
    func historyPersonAdded(_ who: String, _ name: String) -> String {
        say("\(who) added \(name) to the people", "Ychwanegodd \(who) \(name) at y bobl")
    }
    func historyPersonDescribed(_ who: String, _ name: String) -> String {
        say("\(who) changed what is known of \(name)", "Newidiodd \(who) yr hyn sy'n hysbys am \(name)")
    }
    func historyPersonTakenOff(_ who: String, _ name: String) -> String {
        say("\(who) took \(name) off this record", "Tynnodd \(who) \(name) oddi ar y cofnod hwn")
    }
    func historyPersonPutBack(_ who: String, _ name: String) -> String {
        say("\(who) put \(name) back on this record", "Rhoddodd \(who) \(name) yn ôl ar y cofnod hwn")
    }
    var historySafeContactChanged: String {
        say("The note on safe contact changed.", "Newidiodd y nodyn am gyswllt diogel.")
    }
    func historyTied(_ who: String, _ tie: String) -> String {
        say("\(who) wrote down: \(tie)", "Ysgrifennodd \(who): \(tie)")
    }
    func historyUntied(_ who: String, _ tie: String) -> String {
        say("\(who) took away: \(tie)", "Tynnodd \(who): \(tie)")
    }
    func historyChildMoved(_ who: String, _ child: String, from: String?, to area: String, on day: String) -> String {
        from.map {
            say(
                "\(who) moved \(child) from “\($0)” to “\(area)” on \(day)",
                "Symudodd \(who) \(child) o “\($0)” i “\(area)” ar \(day)")
        } ?? say("\(who) put \(child) in “\(area)” from \(day)", "Rhoddodd \(who) \(child) yn “\(area)” o \(day)")
    }

    // Who works with the family
    func historyOpened(_ who: String, _ day: String) -> String {
        say(
            "\(who) opened this record. The work began on \(day)",
            "Agorodd \(who) y cofnod hwn. Dechreuodd y gwaith ar \(day)")
    }
    func historyClosed(_ who: String, _ day: String) -> String {
        say("\(who) closed the work with the family on \(day)", "Caeodd \(who) y gwaith gyda'r teulu ar \(day)")
    }
    func historyReopened(_ who: String, _ day: String) -> String {
        say("\(who) took up the work again on \(day)", "Ailgydiodd \(who) yn y gwaith ar \(day)")
    }
    func historyAllocated(_ who: String, lead: String?, team: String?) -> String {
        let lead = lead ?? say("nobody yet", "neb eto")
        return team.map {
            say(
                "\(who) wrote down who leads the work: \(lead), \($0)",
                "Ysgrifennodd \(who) pwy sy'n arwain y gwaith: \(lead), \($0)")
        }
            ?? say(
                "\(who) wrote down who leads the work: \(lead)", "Ysgrifennodd \(who) pwy sy'n arwain y gwaith: \(lead)"
            )
    }
    func historyCoWorkerAdded(_ who: String, _ name: String) -> String {
        say(
            "\(who) added \(name) to those who work with the family",
            "Ychwanegodd \(who) \(name) at y rhai sy'n gweithio gyda'r teulu")
    }
    func historyCoWorkerLeft(_ who: String, _ name: String) -> String {
        say(
            "\(who) noted that \(name) no longer works with the family",
            "Nododd \(who) nad yw \(name) yn gweithio gyda'r teulu mwyach")
    }
    func historyRestricted(_ who: String, _ names: String) -> String {
        say("\(who) restricted this record to \(names)", "Cyfyngodd \(who) y cofnod hwn i \(names)")
    }
    func historyNamed(_ who: String, _ name: String) -> String {
        say(
            "\(who) named \(name) as somebody who can open this record",
            "Enwodd \(who) \(name) fel rhywun a all agor y cofnod hwn")
    }
    func historyUnnamed(_ who: String, _ name: String) -> String {
        say(
            "\(who) noted that \(name) can no longer open this record",
            "Nododd \(who) na all \(name) agor y cofnod hwn mwyach")
    }
    func historyImported(_ who: String, _ source: String, _ reference: String) -> String {
        say(
            "\(who) brought this record in from \(source), where it is \(reference)",
            "Daeth \(who) â'r cofnod hwn i mewn o \(source), lle mae'n \(reference)")
    }
    func historyLifted(_ who: String) -> String { say("\(who) lifted the restriction", "Cododd \(who) y cyfyngiad") }

    // The three elements
    func historyNotYet(_ who: String, _ element: String) -> String {
        say("\(who) said why there is no \(element) yet", "Dywedodd \(who) pam nad oes \(element) eto")
    }
}
