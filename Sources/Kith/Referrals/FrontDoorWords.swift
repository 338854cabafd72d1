import Practice

/// Words of the front door: what workers who take referrals read.
extension Words {
    var referrals: String { say("Referrals", "Atgyfeiriadau") }
    var referralPart: String { say("Referral", "Atgyfeiriad") }
    func referral(_ reference: String) -> String { say("Referral \(reference)", "Atgyfeiriad \(reference)") }
    var decidedReferrals: String { say("Decided referrals", "Atgyfeiriadau y penderfynwyd arnynt") }
    var dangerThenOldest: String {
        say(
            "Waiting for a decision: danger first, then the oldest.",
            "Yn aros am benderfyniad: perygl yn gyntaf, yna'r hynaf.")
    }
    var newestReferralFirst: String { say("Newest first.", "Y diweddaraf yn gyntaf.") }
    var takeByTelephone: String { say("Write one down by telephone", "Ysgrifennu un dros y ffôn") }
    var noReferrals: String { say("No referral is waiting", "Nid oes atgyfeiriad yn aros") }
    var noneDecided: String { say("Nothing has been decided yet", "Nid oes dim wedi'i benderfynu eto") }
    var noReferralsAdvice: String {
        say(
            "Anybody can send one on the public form. It asks for three columns: what works well, what people worry about, what needs to happen.",
            "Gall unrhyw un anfon un ar y ffurflen gyhoeddus. Mae'n gofyn am dair colofn: beth sy'n gweithio'n dda, am beth mae pobl yn poeni, beth sydd angen digwydd."
        )
    }
    var nobodyIsNamed: String { say("Nobody is named", "Nid oes neb wedi'i enwi") }
    var someoneWhoReferred: String { say("somebody who gave no name", "rhywun na roddodd enw") }
    var childInDanger: String { say("A child may be in danger now", "Efallai bod plentyn mewn perygl nawr") }
    var notSureOfDanger: String {
        say("They are not sure whether a child is in danger", "Nid ydynt yn siŵr a yw plentyn mewn perygl")
    }
    func state(_ state: Referral.State) -> String {
        switch state {
        case .waiting: say("Nobody has decided yet", "Nid oes neb wedi penderfynu eto")
        case .asked: say("Asked back, no answer yet", "Gofynnwyd yn ôl, dim ateb eto")
        case .answered: say("They have answered", "Maen nhw wedi ateb")
        case .decided: say("Decided", "Penderfynwyd")
        case .removed: wordsAreRemoved
        }
    }
    /// How long ago, in whole hours or days.
    func age(of sent: Moment, at now: Moment) -> String {
        let hours = max(0, Int((now.milliseconds - sent.milliseconds) / 3_600_000))
        if hours < 1 { return say("less than an hour ago", "llai nag awr yn ôl") }
        if hours < 48 {
            return count(
                hours, english: .init(one: "1 hour ago", other: "\(hours) hours ago"),
                welsh: .init(one: "1 awr yn ôl", two: "2 awr yn ôl", other: "\(hours) awr yn ôl"))
        }
        let days = hours / 24
        return count(
            days, english: .init(other: "\(days) days ago"),
            welsh: .init(two: "2 ddiwrnod yn ôl", other: "\(days) diwrnod yn ôl"))
    }
    func cameAgo(_ age: String, _ moment: String) -> String {
        say("Came \(age) (\(moment))", "Daeth \(age) (\(moment))")
    }
    func cameFrom(_ who: String, _ when: String, _ reference: String) -> String {
        say("From \(who), \(when) · \(reference)", "Gan \(who), \(when) · \(reference)")
    }
    func partsMissing(_ number: Int) -> String {
        count(
            number, english: .init(one: "1 thing is missing", other: "\(number) things are missing"),
            welsh: .init(one: "Mae 1 peth ar goll", two: "Mae 2 beth ar goll", other: "Mae \(number) peth ar goll"))
    }
    var whoReferred: String { say("Who referred", "Pwy a atgyfeiriodd") }
    var whereTheyWork: String { say("Where they work", "Ble maen nhw'n gweithio") }
    var telephone: String { say("Telephone", "Ffôn") }
    var email: String { say("Email", "E-bost") }
    var didTheyTell: String { say("Did they tell the family?", "A ddywedon nhw wrth y teulu?") }
    var noNumberGiven: String { say("They gave no number.", "Ni roddasant rif.") }

    // Asking back
    var askReferrer: String { say("Ask whoever referred", "Gofyn i bwy bynnag a atgyfeiriodd") }
    var askLead: String {
        say(
            "Write one question. You get a link and a code to give to them, or ring them and write down what they say.",
            "Ysgrifennwch un cwestiwn. Cewch ddolen a chod i'w rhoi iddynt, neu ffoniwch nhw ac ysgrifennwch yr hyn a ddywedant."
        )
    }
    var yourQuestion: String { say("Your question", "Eich cwestiwn") }
    var yourQuestionHint: String {
        say(
            "They see these words and nothing of the referral. Name nobody.",
            "Maen nhw'n gweld y geiriau hyn a dim byd o'r atgyfeiriad. Peidiwch ag enwi neb.")
    }
    var makeLink: String { say("Save and make a link", "Cadw a gwneud dolen") }
    var askedBack: String { say("Asked back", "Gofynnwyd yn ôl") }
    func askedBy(_ name: String, _ when: String) -> String {
        say("Asked by \(name), \(when)", "Gofynnwyd gan \(name), \(when)")
    }
    func noLongerAsked(because reason: String) -> String {
        say("No longer asked: \(reason)", "Ni ofynnir mwyach: \(reason)")
    }
    func linkWorksUntil(_ day: String) -> String {
        say("Their link works until \(day).", "Mae eu dolen yn gweithio tan \(day).")
    }
    var noLinkNow: String { say("They have no link now.", "Nid oes ganddynt ddolen nawr.") }
    var newLink: String { say("Make a new link", "Gwneud dolen newydd") }
    var noLongerAsk: String { say("No longer ask this", "Peidio â gofyn hyn mwyach") }
    var whatTheySaidOnPhone: String {
        say("What they said on the telephone", "Yr hyn a ddywedasant ar y ffôn")
    }
    func writtenDownBy(_ name: String) -> String {
        say("Written down by \(name)", "Ysgrifennwyd gan \(name)")
    }

    // The link
    var linkForReferrer: String { say("A link for whoever referred", "Dolen i bwy bynnag a atgyfeiriodd") }
    var linkOnce: String {
        say(
            "It is shown only now. Copy it, print this page, or read the code out.",
            "Dim ond nawr y caiff ei dangos. Copïwch hi, argraffwch y dudalen hon, neu darllenwch y cod.")
    }
    var theLink: String { say("The link", "Y ddolen") }
    var orTheCode: String { say("Or the code", "Neu'r cod") }
    var codeIsTypedAt: String { say("It is typed in at", "Caiff ei deipio yn") }
    func linkEnds(_ days: Int) -> String {
        say(
            "It works for \(days) days, for this one purpose. A new one ends it.",
            "Mae'n gweithio am \(days) diwrnod, at yr un diben hwn. Mae un newydd yn dod â hi i ben.")
    }
    func alsoByMail(_ address: String) -> String {
        say("Also send the link by email to \(address)", "Anfon y ddolen hefyd drwy e-bost at \(address)")
    }
    func goesByMail(_ address: String) -> String {
        say(
            "The link goes by email to \(address). The email names nobody.",
            "Mae'r ddolen yn mynd drwy e-bost at \(address). Nid yw'r e-bost yn enwi neb.")
    }
    var letterToReferrer: String { say("Something for you to read", "Rhywbeth i chi ei ddarllen") }
    func letterToReferrer(link: String, days: Int) -> String {
        say(
            "You wrote to us, and we have something for you.\n\nOpen this link and press the button:\n\(link)\n\nIt works for \(days) days. If you did not write to us, do nothing. Nobody reads answers to this email.",
            "Ysgrifennoch atom, ac mae gennym rywbeth i chi.\n\nAgorwch y ddolen hon a phwyswch y botwm:\n\(link)\n\nMae'n gweithio am \(days) diwrnod. Os na ysgrifennoch atom, peidiwch â gwneud dim. Nid oes neb yn darllen atebion i'r e-bost hwn."
        )
    }
    var reachThemSafely: String { say("How they can be reached safely", "Sut y gellir eu cyrraedd yn ddiogel") }
    var backToReferral: String { say("Back to the referral", "Yn ôl i'r atgyfeiriad") }
    var stopLink: String { say("End this link", "Dod â'r ddolen hon i ben") }

    // Deciding
    var decide: String { say("Decide", "Penderfynu") }
    var decideAgain: String { say("Decide again", "Penderfynu eto") }
    var whatWeDo: String { say("What do we do?", "Beth a wnawn?") }
    var whyDecided: String { say("Why?", "Pam?") }
    var whyDecidedHint: String {
        say(
            "In words that the family could read. Name what you know and what you do not.",
            "Mewn geiriau y gallai'r teulu eu darllen. Enwch yr hyn a wyddoch a'r hyn na wyddoch.")
    }
    var canBecomeRecord: String {
        say("Then it can go into a family's record.", "Yna gall fynd i gofnod teulu.")
    }
    var saveDecision: String { say("Save the decision", "Cadw'r penderfyniad") }
    var decidedBefore: String { say("Decided before", "Penderfynwyd o'r blaen") }
    func decidedBy(_ name: String, _ when: String) -> String {
        say("Decided by \(name), \(when)", "Penderfynwyd gan \(name), \(when)")
    }
    var somebodyDecided: String {
        say(
            "Somebody else decided meanwhile. Go back to the referral and look; what you wrote is still below.",
            "Penderfynodd rhywun arall yn y cyfamser. Ewch yn ôl i'r atgyfeiriad ac edrychwch; mae'r hyn a ysgrifennoch yn dal isod."
        )
    }

    // Telling
    var tellReferrer: String { say("Tell whoever referred", "Dweud wrth bwy bynnag a atgyfeiriodd") }
    var tellLead: String {
        say(
            "Only what they may know: that it was read, and what they can do. Nothing about the family that they did not tell us.",
            "Dim ond yr hyn y cânt ei wybod: ei fod wedi'i ddarllen, a'r hyn y gallant ei wneud. Dim am y teulu na ddywedasant wrthym."
        )
    }
    var whatMayBeTold: String { say("What they may be told", "Yr hyn y gellir ei ddweud wrthynt") }
    var whatMayBeToldHint: String {
        say(
            "Thank you for telling us. We are talking with the family. Go on as before, and ring us if you see more.",
            "Diolch am ddweud wrthym. Rydym yn siarad â'r teulu. Ewch ymlaen fel o'r blaen, a ffoniwch ni os gwelwch fwy."
        )
    }
    var whatTheyWereToldBack: String { say("What they were told", "Yr hyn a ddywedwyd wrthynt") }
    func toldBy(_ name: String, _ when: String) -> String {
        say("Written by \(name), \(when)", "Ysgrifennwyd gan \(name), \(when)")
    }

    // Into a record
    var takeIntoRecord: String { say("Put it into a record", "Ei roi mewn cofnod") }
    var takeInLead: String {
        say(
            "What was written is put on the map as it stands, with who said it. Nothing has to be typed again.",
            "Rhoddir yr hyn a ysgrifennwyd ar y map fel y mae, gyda phwy a'i dywedodd. Nid oes rhaid teipio dim eto.")
    }
    var peopleForRecord: String { say("Who goes into the record?", "Pwy sy'n mynd i'r cofnod?") }
    var peopleForRecordHint: String {
        say(
            "Somebody who is in it already is not added twice.",
            "Nid yw rhywun sydd ynddo eisoes yn cael ei ychwanegu ddwywaith.")
    }
    var forTheMap: String { say("On the map", "Ar y map") }
    var whereOnTheMap: String { say("Where does it belong?", "Ble mae'n perthyn?") }
    var leaveInReferral: String { say("Leave it in the referral", "Ei adael yn yr atgyfeiriad") }
    var takeTheNumber: String { say("Put their number on a scale", "Rhoi eu rhif ar raddfa") }
    var sameNames: String { say("Is the family known?", "A yw'r teulu'n hysbys?") }
    var sameNamesAdvice: String {
        say(
            "People with the same names are in these records, among those that you may open. Look before you open a new one.",
            "Mae pobl â'r un enwau yn y cofnodion hyn, ymhlith y rhai y cewch eu hagor. Edrychwch cyn agor un newydd.")
    }
    var noSameNames: String {
        say(
            "Nobody with the same names is in the records that you may open.",
            "Nid oes neb â'r un enwau yn y cofnodion y cewch eu hagor.")
    }
    var putInto: String { say("Put it into this record", "Ei roi yn y cofnod hwn") }
    var openFromReferral: String { say("Open a new family from it", "Agor teulu newydd ohono") }
    var toTheRecord: String { say("To the family's record", "I gofnod y teulu") }
    var cameByReferral: String { say("How we came to know", "Sut y daethom i wybod") }
    func referralOf(_ day: String, _ who: String) -> String {
        say("Referral of \(day), from \(who)", "Atgyfeiriad \(day), gan \(who)")
    }

    // The authority's front door
    var frontDoor: String { say("The front door", "Y drws ffrynt") }
    var frontDoorLead: String {
        say(
            "What the public form for referrals says and asks.",
            "Yr hyn y mae'r ffurflen gyhoeddus ar gyfer atgyfeiriadau yn ei ddweud a'i ofyn.")
    }
    var changeFrontDoor: String { say("Change the front door", "Newid y drws ffrynt") }
    var ringByDay: String { say("Whom to ring by day", "Pwy i'w ffonio yn ystod y dydd") }
    var ringHint: String {
        say(
            "With hours and number: “Children's front door, Monday to Friday, 9am to 5pm: 01632 960100”",
            "Gydag oriau a rhif: “Drws ffrynt plant, dydd Llun i ddydd Gwener, 9yb i 5yh: 01632 960100”")
    }
    var ringByNight: String {
        say("Whom to ring at night and at weekends", "Pwy i'w ffonio gyda'r nos ac ar benwythnosau")
    }
    var numberQuestion: String { say("The question of the number", "Cwestiwn y rhif") }
    var keptDraftDays: String {
        say("Days until something unfinished is thrown away", "Dyddiau nes i rywbeth anorffenedig gael ei daflu")
    }
    var linkDays: String {
        say(
            "Days for which a link works that somebody who referred was sent",
            "Dyddiau y mae dolen a anfonwyd at rywun a atgyfeiriodd yn gweithio")
    }
    var referralYears: String {
        say(
            "Years for which a decided referral keeps its words",
            "Blynyddoedd y mae atgyfeiriad penderfynedig yn cadw ei eiriau"
        )
    }
    var referralYearsHint: String {
        say(
            "After the last decision, where it became part of no record. Then the words are removed for good; that it came, and what was decided, stays. Empty: nothing is removed.",
            "Ar ôl y penderfyniad olaf, os na ddaeth yn rhan o gofnod. Yna caiff y geiriau eu dileu am byth; mae'r ffaith iddo ddod, a'r hyn a benderfynwyd, yn aros. Yn wag: ni ddilëir dim."
        )
    }
    var noReferralYears: String {
        say(
            "Nobody has said yet how long decided referrals are kept.",
            "Nid oes neb wedi dweud eto am ba hyd y cedwir atgyfeiriadau penderfynedig.")
    }
    var referralWordsRemoved: String {
        say(
            "The words of this referral were removed when the time for which they are kept was over.",
            "Dilëwyd geiriau'r atgyfeiriad hwn pan ddaeth yr amser y cedwir nhw i ben.")
    }
    var referralCame: String { say("When it came", "Pryd y daeth") }
    var wordsAreRemoved: String { say("Words removed", "Geiriau wedi'u dileu") }
    func outcomeNumber(_ number: Int) -> String {
        say("Way to decide, number \(number)", "Ffordd o benderfynu, rhif \(number)")
    }
    var takesOnLabel: String { say("Then the family is worked with", "Yna gweithir gyda'r teulu") }
    var waysToDecide: String { say("Ways to decide", "Ffyrdd o benderfynu") }
    var waysToDecideHint: String {
        say(
            "Empty one to leave it out. Decisions that were taken keep their words.",
            "Gwagiwch un i'w adael allan. Mae penderfyniadau a wnaed yn cadw eu geiriau.")
    }
    var noNumberToRing: String {
        say(
            "No telephone number is given yet. Only 999 is shown.", "Ni roddwyd rhif ffôn eto. Dim ond 999 a ddangosir."
        )
    }
}
