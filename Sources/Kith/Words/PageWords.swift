/// Words of the layout and of every form.
extension Words {
    var service: String { "Kith" }
    var skip: String { say("Skip to the page", "Neidio i'r dudalen") }
    var demoBanner: String {
        say("Demonstration. Nobody here is real.", "Arddangosiad. Nid oes neb yma yn berson go iawn.")
    }
    var find: String { say("Find", "Chwilio") }
    var findFamily: String { say("Find a family or person", "Chwilio am deulu neu berson") }
    var myWork: String { say("My work", "Fy ngwaith") }
    var families: String { say("Families", "Teuluoedd") }
    var administration: String { say("Looking after Kith", "Gofalu am Kith") }
    var otherLanguage: String { language == .english ? "Cymraeg" : "English" }
    var yourAccount: String { say("Your account", "Eich cyfrif") }
    var signOut: String { say("Sign out", "Allgofnodi") }
    var waysLabel: String { say("Main menu", "Prif ddewislen") }
    var thisFamily: String { say("This family", "Y teulu hwn") }
    var whoseRecord: String { say("Whose record this is", "Cofnod pwy yw hwn") }
    var errorPrefix: String { say("Error: ", "Gwall: ") }
    var problemTitle: String { say("There is a problem", "Mae problem") }
    var back: String { say("Back", "Yn ôl") }
    var cancel: String { say("Cancel", "Canslo") }
    var save: String { say("Save", "Cadw") }
    var ifKnown: String { say("(if known)", "(os yn hysbys)") }
    var notKnownYet: String { say("Not known yet", "Ddim yn hysbys eto") }
    var yes: String { say("Yes", "Ie") }
    var no: String { say("No", "Na") }
    var day: String { say("Day", "Dydd") }
    var month: String { say("Month", "Mis") }
    var year: String { say("Year", "Blwyddyn") }
    var show: String { say("Show", "Dangos") }
    var today: String { say("Today", "Heddiw") }
    var change: String { say("Change", "Newid") }
    var nobody: String { say("nobody yet", "neb eto") }
    var welshUnchecked: String {
        say("", "Nid yw siaradwr Cymraeg wedi gwirio'r geiriau hyn eto.")
    }
    var independent: String {
        say(
            "For teams that practise Signs of Safety. Kith is independent; the name of the practice belongs to its owner.",
            "I dimau sy'n ymarfer Signs of Safety. Mae Kith yn annibynnol; mae enw'r arfer yn perthyn i'w berchennog.")
    }

    // Drafts and saving
    func saved(at time: String) -> String { say("Saved \(time)", "Cadwyd \(time)") }
    var notSaved: String { say("Not saved yet. Trying again.", "Heb ei gadw eto. Yn ceisio eto.") }
    var signedOutWhileWriting: String {
        say(
            "You were signed out. What you wrote is still on this screen.",
            "Cawsoch eich allgofnodi. Mae'r hyn a ysgrifennoch yn dal ar y sgrin hon.")
    }
    var signInAgain: String { say("Sign in again", "Mewngofnodi eto") }
    var draftTitle: String { say("What you wrote is still here", "Mae'r hyn a ysgrifennoch yn dal yma") }
    func draftKept(_ when: String) -> String {
        say("Kept on \(when), not yet part of the record.", "Cadwyd ar \(when), heb fod yn rhan o'r cofnod eto.")
    }
    var draftDiscard: String { say("Throw it away", "Ei daflu i ffwrdd") }
    var drafts: String { say("Not finished", "Heb eu gorffen") }

    // Conflict
    var conflictTitle: String { say("Somebody else changed this too", "Mae rhywun arall wedi newid hyn hefyd") }
    var conflictAdvice: String {
        say(
            "Somebody changed the same thing after you opened this page. Nothing of yours is lost: it stands below. "
                + "Look at both, make one text of them, and save.",
            "Newidiodd rhywun yr un peth ar ôl i chi agor y dudalen hon. Nid oes dim o'ch gwaith wedi'i golli: mae isod. "
                + "Edrychwch ar y ddau, gwnewch un testun ohonynt, a chadw.")
    }
    var mine: String { say("What you wrote", "Yr hyn a ysgrifennoch chi") }
    var theirs: String { say("What it is now", "Sut y mae nawr") }
    var was: String { say("What it was", "Sut yr oedd") }
    var leftEmpty: String { say("Nothing is written here.", "Nid oes dim wedi'i ysgrifennu yma.") }
    var theirsGoesOn: String {
        say(
            "Only the other person changed this. The form below has what they wrote.",
            "Dim ond y person arall a newidiodd hyn. Mae'r ffurflen isod yn dangos yr hyn a ysgrifennodd.")
    }

    // Locking
    var lockSoonTitle: String { say("Are you still there?", "Ydych chi'n dal yno?") }
    var lockSoon: String {
        say(
            "The screen will lock soon. Your work is kept. Time left:",
            "Bydd y sgrin yn cloi cyn hir. Cedwir eich gwaith. Amser ar ôl:")
    }
    var lockedFormKept: String {
        say(
            "The screen had locked before you sent this. What you wrote is kept, but not yet part of the record. Give your password to go back to it, and send it again.",
            "Roedd y sgrin wedi cloi cyn i chi anfon hyn. Cedwir yr hyn a ysgrifennoch, ond nid yw'n rhan o'r cofnod eto. Rhowch eich cyfrinair i fynd yn ôl ato, a'i anfon eto."
        )
    }
    var lockedFormNotKept: String {
        say(
            "The screen had locked before you sent this, so it was not done. Give your password to go on. If you wrote something, use your browser's Back button first and copy it.",
            "Roedd y sgrin wedi cloi cyn i chi anfon hyn, felly ni chafodd ei wneud. Rhowch eich cyfrinair i fynd ymlaen. Os ysgrifennoch rywbeth, defnyddiwch fotwm Yn ôl eich porwr yn gyntaf a'i gopïo."
        )
    }
    var stay: String { say("Stay signed in", "Aros wedi mewngofnodi") }
}
