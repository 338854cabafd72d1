import Practice

/// Words of copies that are opened by a link. No speaker has checked the Welsh.
extension Words {
    // On the check page
    var publishTitle: String { say("Or give a link", "Neu roi dolen") }
    func publishLead(_ name: String) -> String {
        say(
            "\(name) reads this copy on a phone or computer, as it is now. What is written later is not in it.",
            "Mae \(name) yn darllen y copi hwn ar ffôn neu gyfrifiadur, fel y mae nawr. Nid yw'r hyn a ysgrifennir wedyn ynddo."
        )
    }
    var publishDays: String { say("For how long does the link work?", "Am ba hyd y mae'r ddolen yn gweithio?") }
    func publishDays(_ number: Int) -> String {
        count(
            number, english: Plural(one: "1 day", other: "\(number) days"),
            welsh: Plural(one: "1 diwrnod", two: "2 ddiwrnod", other: "\(number) diwrnod"))
    }
    var publishButton: String { say("Make a link", "Gwneud dolen") }

    // The link, once
    func publishedAdvice(_ name: String, _ day: String) -> String {
        say(
            "Give it to \(name) and nobody else. It works until the end of \(day).",
            "Rhowch hi i \(name) a neb arall. Mae'n gweithio tan ddiwedd \(day).")
    }
    var publishedOnce: String {
        say(
            "It is shown only now. You can recall the copy at any time.",
            "Dim ond nawr y mae'n cael ei dangos. Gallwch alw'r copi yn ôl unrhyw bryd.")
    }

    // What the reader sees
    var publishedTitle: String { say("A copy for you", "Copi i chi") }
    var publishedLead: String {
        say(
            "Somebody who works with you made it. Open it when nobody looks over your shoulder.",
            "Gwnaeth rhywun sy'n gweithio gyda chi ef. Agorwch ef pan nad oes neb yn edrych dros eich ysgwydd.")
    }
    var publishedShow: String { say("Show it", "Ei ddangos") }

    // In the list
    var publishedCopies: String { say("Copies that were given as a link", "Copïau a roddwyd fel dolen") }
    var copyByLink: String { say("Copy by a link", "Copi drwy ddolen") }
    func copyOpenUntil(_ day: String) -> String { say("can be opened until \(day)", "gellir ei agor tan \(day)") }
    func copyOpened(_ number: Int, _ last: String) -> String {
        count(
            number, english: Plural(one: "Opened once, \(last).", other: "Opened \(number) times, last \(last)."),
            welsh: Plural(
                one: "Agorwyd unwaith, \(last).", two: "Agorwyd ddwywaith, ddiwethaf \(last).",
                other: "Agorwyd \(number) gwaith, ddiwethaf \(last)."))
    }
    var copyNotOpened: String { say("Not opened yet.", "Heb ei agor eto.") }
    var copyRecalled: String { say("Recalled", "Wedi'i alw'n ôl") }
    var recallCopy: String { say("Recall the copy", "Galw'r copi yn ôl") }
    var recallCopyLead: String {
        say(
            "Its link stops working at once. What was read or printed before cannot be taken back.",
            "Mae ei ddolen yn peidio â gweithio ar unwaith. Ni ellir tynnu'n ôl yr hyn a ddarllenwyd neu a argraffwyd o'r blaen."
        )
    }

    // In the history
    func historyCopyPublished(_ who: String, _ name: String) -> String {
        say("\(who) made a link to a copy for \(name)", "Gwnaeth \(who) ddolen i gopi i \(name)")
    }
    func historyCopyRecalled(_ who: String, _ name: String) -> String {
        say("\(who) recalled a copy for \(name)", "Galwodd \(who) gopi i \(name) yn ôl")
    }
}
