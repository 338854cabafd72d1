import Practice

/// The words of invitations for those who plan and lead meetings.
extension Words {
    var invitations: String { say("Invitations", "Gwahoddiadau") }
    var invitationsLead: String {
        say(
            "Each person gets a message of their own, with an entry for their diary and a link to answer. Nothing in it says which family it is about.",
            "Mae pob person yn cael neges ei hun, gyda chofnod i'w dyddiadur a dolen i ateb. Nid oes dim ynddi'n dweud am ba deulu y mae."
        )
    }
    var teamInvitationsLead: String {
        say(
            "Each person gets a message of their own, with an entry for their diary and a link to answer. Nothing in it says what the meeting is about.",
            "Mae pob person yn cael neges ei hun, gyda chofnod i'w dyddiadur a dolen i ateb. Nid oes dim ynddi'n dweud am beth y mae'r cyfarfod."
        )
    }
    var demoSendsNothing: String {
        say("A demonstration sends nothing.", "Nid yw arddangosiad yn anfon dim.")
    }
    var whoGetsLetter: String { say("Who gets a message now?", "Pwy sy'n cael neges nawr?") }
    var sendInvitations: String { say("Send to those ticked", "Anfon at y rhai a diciwyd") }
    var oneLetterEach: String {
        say(
            "Nobody sees who else was invited. You can stop a message for a minute after sending.",
            "Nid oes neb yn gweld pwy arall a wahoddwyd. Gallwch atal neges am funud ar ôl ei hanfon.")
    }
    var noAddressYet: String { say("No e-mail address", "Dim cyfeiriad e-bost") }
    var howToReach: String { say("How to reach", "Sut i gysylltu â") }
    func reachOf(_ name: String) -> String { say("How to reach \(name)", "Sut i gysylltu â \(name)") }
    var emailAddress: String { say("E-mail address", "Cyfeiriad e-bost") }
    var emailAddressHint: String {
        say(
            "One that only they read. Nobody else at the meeting sees it.",
            "Un y maen nhw'n unig yn ei ddarllen. Nid oes neb arall yn y cyfarfod yn ei weld.")
    }
    var letterLanguage: String { say("Which language do they want?", "Pa iaith maen nhw ei heisiau?") }
    func name(of tongue: Participant.Contact.Tongue) -> String {
        switch tongue {
        case .english: inEnglish
        case .welsh: inWelsh
        case .both: say("Welsh and English", "Cymraeg a Saesneg")
        }
    }
    var mayHavePlace: String { say("The place may be sent to them", "Gellir anfon y lle atynt") }
    var mayHavePlaceHint: String {
        say(
            "It stands in the message and in their diary, which others may see.",
            "Mae yn y neges ac yn eu dyddiadur, y gall eraill ei weld.")
    }
    var placeIsSent: String { say("with the place", "gyda'r lle") }
    var placeIsNotSent: String { say("without the place", "heb y lle") }
    var timeNeeded: String {
        say(
            "Before anybody can be invited, say at what time it begins and how long it takes.",
            "Cyn y gellir gwahodd neb, dywedwch faint o'r gloch mae'n dechrau a pha mor hir ydyw.")
    }
    var howLong: String { say("How many minutes?", "Sawl munud?") }
    var notInvitedYet: String { say("Not invited yet", "Heb ei wahodd eto") }
    func invitedOn(_ moment: String) -> String { say("Written to on \(moment)", "Ysgrifennwyd ar \(moment)") }
    var invitationEnded: String { say("Invited before, not now", "Gwahoddwyd o'r blaen, nid nawr") }
    var timeHasChanged: String { say("has an old time or place", "mae ganddynt hen amser neu le") }
    var noReplyYet: String { say("no answer yet", "dim ateb eto") }
    func became(_ state: Outbox.State, _ fault: Delivery.Fault?) -> String {
        switch state {
        case .waiting:
            fault.map { say("waits. ", "yn aros. ") + sentence(for: $0) } ?? say("on its way", "ar ei ffordd")
        case .sent: say("sent", "anfonwyd")
        case .kept: say("kept, not sent", "wedi'i gadw, heb ei anfon")
        case .failed:
            say("could not be sent. ", "ni ellid ei anfon. ") + (fault.map(sentence) ?? "")
        }
    }
    var onTheirWay: String { say("About to go", "Ar fin mynd") }
    var saysItIsOff: String { say("says that it is off", "yn dweud nad yw'n digwydd") }
    var canBeStopped: String {
        say("For a minute these can still be stopped.", "Am funud gellir atal y rhain o hyd.")
    }
    var stopLetter: String { say("Stop the message", "Atal y neges") }
    var whatTheyGet: String { say("What they get", "Beth maen nhw'n ei gael") }
    var diaryIsPrivate: String {
        say(
            "The diary entry is private. It has no link and names nobody.",
            "Mae'r cofnod dyddiadur yn breifat. Nid oes dolen ynddo ac nid yw'n enwi neb.")
    }
    var takeOff: String { say("Take off", "Tynnu oddi ar y rhestr") }
    func takeOffTitle(_ name: String) -> String { say("Take \(name) off", "Tynnu \(name) oddi ar y rhestr") }
    func takeOffTold(_ name: String) -> String {
        say(
            "\(name) gets a message that they are not expected any more. Their link stops working.",
            "Mae \(name) yn cael neges nad oes disgwyl iddynt ddod mwyach. Mae eu dolen yn peidio â gweithio.")
    }
    func takeOffHeld(_ name: String) -> String {
        say(
            "The message to \(name) has not gone yet. It is stopped, and they hear nothing.",
            "Nid yw'r neges at \(name) wedi mynd eto. Caiff ei hatal, ac ni chlywant ddim.")
    }
    func cancelHeld(_ names: String) -> String {
        say(
            "The messages to these people have not gone yet. They are stopped, and these people hear nothing: \(names).",
            "Nid yw'r negeseuon at y bobl hyn wedi mynd eto. Cânt eu hatal, ac ni chlyw'r bobl hyn ddim: \(names).")
    }
    var firstMessage: String {
        say(
            "First message to this address. Read it once more, then tick.",
            "Neges gyntaf i'r cyfeiriad hwn. Darllenwch ef unwaith eto, yna ticiwch.")
    }
    func speaksOther(_ name: String, _ language: String) -> String {
        say(
            "\(name) speaks \(language). Is an interpreter booked?",
            "Mae \(name) yn siarad \(language). A oes cyfieithydd ar y pryd wedi'i drefnu?")
    }
    var letterLanguageHint: String {
        say("Ask: would you like to use Welsh?", "Gofynnwch: a hoffech chi ddefnyddio'r Gymraeg?")
    }
    var takeOffNotTold: String {
        say("They were not written to, so nobody is told.", "Ni ysgrifennwyd atynt, felly ni ddywedir wrth neb.")
    }
    func cancelTold(_ names: String) -> String {
        say(
            "These people were invited and get a message that it does not take place, without the reason: \(names).",
            "Gwahoddwyd y bobl hyn ac maent yn cael neges nad yw'n cael ei gynnal, heb y rheswm: \(names).")
    }
    func haveOldTime(_ names: String) -> String {
        say("These people have an old time or place: \(names).", "Mae gan y bobl hyn hen amser neu le: \(names).")
    }
    var sendNewTime: String { say("Send the new time", "Anfon yr amser newydd") }

    func cancelNotTold(_ names: String) -> String {
        say(
            "These people have a letter on paper. Tell them yourself: \(names).",
            "Mae gan y bobl hyn lythyr ar bapur. Dywedwch wrthynt eich hun: \(names).")
    }

    // MARK: - On paper

    var onPaper: String { say("On paper", "Ar bapur") }
    var onPaperHow: String {
        say(
            "A letter to hand over or post, with a link and a square to scan. It does not say which family it is about.",
            "Llythyr i'w roi neu ei bostio, gyda dolen a sgwâr i'w sganio. Nid yw'n dweud am ba deulu y mae.")
    }
    var teamOnPaperHow: String {
        say(
            "A letter to hand over or post, with a link and a square to scan.",
            "Llythyr i'w roi neu ei bostio, gyda dolen a sgwâr i'w sganio.")
    }
    func letterFor(_ name: String) -> String { say("Make a letter for \(name)", "Gwneud llythyr i \(name)") }
    func letterMadeOn(_ moment: String) -> String {
        say("Letter on paper made on \(moment)", "Gwnaed llythyr ar bapur ar \(moment)")
    }
    var letterShownOnce: String {
        say(
            "The link stands only on this page. Print it now; a new letter gets a new link.",
            "Dim ond ar y dudalen hon y mae'r ddolen. Argraffwch hi nawr; mae llythyr newydd yn cael dolen newydd.")
    }
    var letterTellChanges: String {
        say(
            "If the day, the time or the place changes, you have to tell them.",
            "Os yw'r diwrnod, yr amser neu'r lle yn newid, rhaid i chi ddweud wrthynt.")
    }
    var backToInvitations: String { say("Back to the invitations", "Yn ôl i'r gwahoddiadau") }
    var letterPaper: String { say("Made for one sheet of A4.", "Wedi'i wneud ar gyfer un ddalen A4.") }
    var letterScan: String {
        say("A phone's camera can read this square.", "Gall camera ffôn ddarllen y sgwâr hwn.")
    }

    // MARK: - Beforehand

    var beforehand: String { say("Written before the meeting", "Wedi'i ysgrifennu cyn y cyfarfod") }
    var beforehandHow: String {
        say(
            "With their link people can write what they want to be heard. Only those who lead the meeting read it, until it is read out or they agree to more.",
            "Gyda'u dolen gall pobl ysgrifennu'r hyn y maent am iddo gael ei glywed. Dim ond pwy sy'n arwain y cyfarfod sy'n ei ddarllen, nes iddo gael ei ddarllen yn uchel neu nes iddynt gytuno i fwy."
        )
    }
    var questionBeforehand: String {
        say("Which question may they answer with a number?", "Pa gwestiwn y cânt ei ateb gyda rhif?")
    }
    var questionBeforehandHint: String {
        say(
            "Whoever has a link reads its words, names and all.",
            "Mae pwy bynnag sydd â dolen yn darllen ei eiriau, enwau a'r cyfan.")
    }
    var noQuestionBeforehand: String { say("None", "Dim un") }
    func readViews(_ names: String) -> String {
        say(
            "Read what was written before the meeting: \(names)",
            "Darllen yr hyn a ysgrifennwyd cyn y cyfarfod: \(names)")
    }
    var viewsLead: String {
        say(
            "Nobody who was invited sees this. Read it out, or put it on the map, as the person wants.",
            "Nid oes neb a wahoddwyd yn gweld hyn. Darllenwch ef yn uchel, neu rhowch ef ar y map, fel y mae'r person eisiau."
        )
    }
    func viewsForWhoLeads(_ chair: String) -> String {
        say(
            "Only who leads the meeting reads this before it is read out: \(chair).",
            "Dim ond pwy sy'n arwain y cyfarfod sy'n darllen hwn cyn iddo gael ei ddarllen yn uchel: \(chair).")
    }
    var noViewsYet: String { say("Nobody has written anything yet.", "Nid oes neb wedi ysgrifennu dim eto.") }
    var openMap: String { say("Open the map", "Agor y map") }
    var agreedToReport: String {
        say(
            "They agreed that other workers may read it, in the report.",
            "Cytunasant y caiff gweithwyr eraill ei ddarllen, yn yr adroddiad.")
    }
    var sentBeforehand: String { say("What people sent beforehand", "Yr hyn a anfonodd pobl ymlaen llaw") }
    var noteReadOut: String { say("This was read out", "Darllenwyd hwn yn uchel") }
    var wasReadOut: String { say("Read out in the meeting", "Darllenwyd yn uchel yn y cyfarfod") }
    var numbersBeforehand: String { say("Numbers sent before the meeting", "Rhifau a anfonwyd cyn y cyfarfod") }
    var putNumberIn: String { say("Put in the number of", "Rhoi rhif") }
    func cameFrom(_ origin: Round.Answer.Origin) -> String {
        switch origin {
        case .paper: fromPaper
        case .beforehand: say("sent before the meeting", "anfonwyd cyn y cyfarfod")
        }
    }
}
