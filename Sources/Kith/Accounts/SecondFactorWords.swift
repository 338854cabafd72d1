extension Words {
    var secondStep: String { say("Code after the password", "Cod ar ôl y cyfrinair") }
    var secondStepNow: String { say("Your code", "Eich cod") }
    var secondCode: String { say("Code", "Cod") }
    var secondCodeHint: String {
        say(
            "The six digits that your phone shows now, or one of the codes on your printed sheet",
            "Y chwe digid y mae eich ffôn yn eu dangos nawr, neu un o'r codau ar eich taflen brintiedig")
    }
    var wrongSecondCode: String {
        say(
            "This code is not right, or it was used before. Wait for the next one.",
            "Nid yw'r cod hwn yn gywir, neu fe'i defnyddiwyd o'r blaen. Arhoswch am yr un nesaf.")
    }
    var startAgain: String { say("Start again", "Dechrau eto") }
    var lostPhone: String {
        say(
            "No phone and no sheet? Whoever looks after Kith can take the code off, once they know that it is you.",
            "Dim ffôn na thaflen? Gall pwy bynnag sy'n gofalu am Kith dynnu'r cod, unwaith y gwyddant mai chi ydyw.")
    }
    var secondStepLead: String {
        say(
            "With a code from your phone, nobody who finds out your password can sign in as you.",
            "Gyda chod o'ch ffôn, ni all neb sy'n dod i wybod eich cyfrinair fewngofnodi fel chi.")
    }
    var setUpCodes: String { say("Set up the code", "Gosod y cod") }
    var roleNeedsCodes: String {
        say("Your role needs a code from a phone.", "Mae angen cod o ffôn ar eich rôl.")
    }
    var setUpApp: String {
        say(
            "Open an app for one-time codes on your phone. Any will do.",
            "Agorwch ap codau untro ar eich ffôn. Bydd unrhyw un yn gwneud y tro.")
    }
    var setUpScan: String { say("Scan this picture with it.", "Sganiwch y llun hwn ag ef.") }
    var setUpPicture: String { say("QR code for your phone", "Cod QR ar gyfer eich ffôn") }
    var setUpType: String { say("Or type this into it:", "Neu teipiwch hwn iddo:") }
    var setUpCode: String {
        say("Type the six digits that it shows now.", "Teipiwch y chwe digid y mae'n eu dangos nawr.")
    }
    var turnOnCodes: String { say("Turn the code on", "Troi'r cod ymlaen") }
    func codesOnSince(_ day: String) -> String { say("On since \(day).", "Ymlaen ers \(day).") }
    func codesLeft(_ number: Int) -> String {
        count(
            number,
            english: Plural(
                one: "1 code of your printed sheet is unused.",
                other: "\(number) codes of your printed sheet are unused."),
            welsh: Plural(other: "Mae \(number) cod o'ch taflen heb eu defnyddio."))
    }
    var codeToProve: String {
        say("To show that it is you", "I ddangos mai chi ydyw")
    }
    var newSheet: String { say("Print a new sheet", "Argraffu taflen newydd") }
    var turnOffCodes: String { say("Turn the code off", "Diffodd y cod") }

    var recoveryCodes: String { say("Codes for when you have no phone", "Codau ar gyfer pan nad oes gennych ffôn") }
    var recoveryLead: String {
        say(
            "Each of these codes works once, in place of the six digits from your phone.",
            "Mae pob un o'r codau hyn yn gweithio unwaith, yn lle'r chwe digid o'ch ffôn.")
    }
    var recoveryKeep: String {
        say(
            "Keep this sheet where you keep your keys, not with your laptop. Cross out what you have used.",
            "Cadwch y daflen hon lle rydych yn cadw eich allweddi, nid gyda'ch gliniadur. Croeswch allan yr hyn a ddefnyddiwyd."
        )
    }
    var recoveryOnce: String {
        say("These codes are shown only now.", "Dim ond nawr y dangosir y codau hyn.")
    }
    var recoveryPaper: String { say("One sheet of A4.", "Un ddalen A4.") }

    func codesTakenOff(_ name: String, _ moment: String) -> String {
        say(
            "\(name) took your code off, \(moment). If you did not ask for that, tell information governance.",
            "Tynnodd \(name) eich cod, \(moment). Os na ofynnoch am hynny, dywedwch wrth lywodraethu gwybodaeth.")
    }
    var takeOffCodesAdvice: String {
        say(
            "For somebody who has neither phone nor sheet, once you know that it is them. They are signed out everywhere and told.",
            "Ar gyfer rhywun heb ffôn na thaflen, unwaith y gwyddoch mai nhw ydyw. Cânt eu hallgofnodi ym mhobman a chael gwybod."
        )
    }
    var takeOffCodes: String { say("Take the code off", "Tynnu'r cod") }
    var codesOffSubject: String { say("Kith: your code was taken off", "Kith: tynnwyd eich cod") }
    func codesOffText(link: String) -> String {
        say(
            "Somebody who looks after Kith took the code after your password off. If you did not ask for that, tell them now.\n\nSign in to set it up again:\n\(link)\n",
            "Tynnodd rhywun sy'n gofalu am Kith y cod ar ôl eich cyfrinair. Os na ofynnoch am hynny, dywedwch wrthynt nawr.\n\nMewngofnodwch i'w osod eto:\n\(link)\n"
        )
    }
    var roleNeedsCode: String { say("Needs a code after the password", "Angen cod ar ôl y cyfrinair") }
    var roleNeedsCodeHint: String {
        say(
            "Whoever has no code yet sets it up when they next sign in.",
            "Bydd pwy bynnag heb god eto yn ei osod pan fyddant yn mewngofnodi nesaf.")
    }
}
