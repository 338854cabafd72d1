import Practice

/// The words of letters, and of the pages that their links open: reading age about nine.
extension Words {
    /// "2:30pm"
    func time(_ time: TimeOfDay) -> String {
        let shown = time.hour % 12 == 0 ? 12 : time.hour % 12
        let minutes = time.minute < 10 ? "0\(time.minute)" : String(time.minute)
        return "\(shown):\(minutes)" + (time.hour < 12 ? say("am", "yb") : say("pm", "yh"))
    }

    func meetingNumbered(_ reference: String) -> String { say("Meeting \(reference)", "Cyfarfod \(reference)") }
    func subjectChanged(_ name: String) -> String { say("\(name): new time or place", "\(name): amser neu le newydd") }
    func subjectCalledOff(_ name: String) -> String { say("\(name): called off", "\(name): wedi'i ganslo") }
    func subjectNoLongerInvited(_ name: String) -> String {
        say("\(name): you are not expected", "\(name): ni ddisgwylir chi")
    }
    var diaryText: String {
        say("The message that came with this says more.", "Mae'r neges a ddaeth gyda hwn yn dweud mwy.")
    }
    var letterInvited: String { say("You are invited to a meeting.", "Fe'ch gwahoddir i gyfarfod.") }
    var letterChanged: String {
        say("A meeting you are invited to has changed.", "Mae cyfarfod y'ch gwahoddwyd iddo wedi newid.")
    }
    var letterCalledOff: String {
        say("This meeting does not take place.", "Nid yw'r cyfarfod hwn yn cael ei gynnal.")
    }
    var letterNoLongerInvited: String {
        say("You are not expected at this meeting any more.", "Ni ddisgwylir chi yn y cyfarfod hwn mwyach.")
    }
    func letterWhen(_ facts: Invitation.Facts) -> String {
        let when = say(
            "\(longDay(facts.on)) at \(time(facts.start)), for about \(facts.minutes) minutes.",
            "\(longDay(facts.on)) am \(time(facts.start)), am tua \(facts.minutes) munud.")
        return facts.place.map { when + " " + say("Where: \($0)", "Ble: \($0)") } ?? when
    }
    var letterAnswer: String {
        say(
            "Please say here whether you can come. There you can also write what you want people to hear:",
            "Dywedwch yma a allwch ddod. Yno gallwch hefyd ysgrifennu'r hyn yr ydych am i bobl ei glywed:")
    }
    var letterIsForYou: String {
        say(
            "The link is for you alone. Please do not pass it on.", "I chi yn unig y mae'r ddolen. Peidiwch â'i rhannu."
        )
    }
    func letterFrom(_ chair: String) -> String { ledBy(chair) + "." }
    var letterMistake: String {
        say(
            "If you do not know what this is about, please delete it.",
            "Os nad ydych yn gwybod am beth y mae hyn, dilëwch ef.")
    }

    // MARK: - The page of a link

    var aMeeting: String { say("A meeting", "Cyfarfod") }
    var canYouCome: String { say("Can you come?", "Allwch chi ddod?") }
    var iCome: String { say("Yes, I will come", "Gallaf, byddaf yn dod") }
    var iComeByTelephone: String { say("I will be there by phone", "Byddaf yno dros y ffôn") }
    var iCannotCome: String { say("No, I cannot come", "Na, ni allaf ddod") }
    var chooseReply: String { say("Choose one of the three answers.", "Dewiswch un o'r tri ateb.") }
    var whyNot: String { say("If you cannot come: why?", "Os na allwch ddod: pam?") }
    var whyNotHint: String {
        say("Everyone at the meeting may read this.", "Efallai y bydd pawb yn y cyfarfod yn darllen hyn.")
    }
    var sendReply: String { say("Send my answer", "Anfon fy ateb") }
    var replyIsKept: String { say("Your answer is kept.", "Mae eich ateb wedi'i gadw.") }
    func sentence(for reply: Participant.Reply) -> String {
        switch reply {
        case .coming: say("Will come", "Bydd yn dod")
        case .byTelephone: say("Will be there by phone", "Bydd yno dros y ffôn")
        case .cannotCome(let why):
            why.isEmpty ? say("Cannot come", "Ni all ddod") : say("Cannot come: \(why)", "Ni all ddod: \(why)")
        }
    }
    var joinNow: String { say("Join with this phone", "Ymuno â'r ffôn hwn") }
    var joinNowHow: String {
        say(
            "It is going on now. To join, ask the person who leads it for the code.",
            "Mae'n digwydd nawr. I ymuno, gofynnwch i'r person sy'n ei arwain am y cod.")
    }
    var meetingHasBegun: String {
        say(
            "The meeting has begun. What you wrote before is with the person who leads it.",
            "Mae'r cyfarfod wedi dechrau. Mae'r hyn a ysgrifennoch o'r blaen gyda'r person sy'n ei arwain.")
    }

    // MARK: - Views

    var viewsTitle: String { say("What you want people to hear", "Yr hyn yr ydych am i bobl ei glywed") }
    var viewsInvitation: String {
        say(
            "You can write it before the meeting, also if you cannot come.",
            "Gallwch ei ysgrifennu cyn y cyfarfod, hefyd os na allwch ddod.")
    }
    var viewsWhoReads: String {
        say(
            "Only the workers who lead the meeting read this, unless you tick the box below. They may read it out there. Nobody else who was invited sees it here.",
            "Dim ond y gweithwyr sy'n arwain y cyfarfod sy'n darllen hwn, oni bai eich bod yn ticio'r blwch isod. Gallant ei ddarllen yn uchel yno. Nid oes neb arall a wahoddwyd yn ei weld yma."
        )
    }
    var teamViewsWhoReads: String {
        say(
            "Only the person who leads the meeting reads this. They may read it out there. Nobody else who was invited sees it here.",
            "Dim ond y person sy'n arwain y cyfarfod sy'n darllen hwn. Gallant ei ddarllen yn uchel yno. Nid oes neb arall a wahoddwyd yn ei weld yma."
        )
    }
    var viewsInReport: String {
        say("Other workers may read it too", "Caiff gweithwyr eraill ei ddarllen hefyd")
    }
    var viewsInReportHint: String {
        say(
            "Then it can stand in the report for the meeting, in the file. It is in nobody else's copy, unless it is read out in the room.",
            "Yna gall sefyll yn yr adroddiad ar gyfer y cyfarfod, yn y ffeil. Nid yw yng nghopi neb arall, oni bai ei fod yn cael ei ddarllen yn uchel yn yr ystafell."
        )
    }
    var writeViews: String { say("Write it now", "Ei ysgrifennu nawr") }
    var changeViews: String { say("Read or change it", "Ei ddarllen neu ei newid") }
    var sendViews: String { say("Send it", "Ei anfon") }
    var noNumberNow: String { say("No number now", "Dim rhif nawr") }
    var viewsCanChange: String {
        say("You can change it until the meeting begins.", "Gallwch ei newid nes bod y cyfarfod yn dechrau.")
    }
    var linkEnded: String { say("This link does not work", "Nid yw'r ddolen hon yn gweithio") }
    var linkEndedHow: String {
        say(
            "It may be old, or a part of it is missing. Ask the person who sent it to you.",
            "Efallai ei bod yn hen, neu fod rhan ohoni ar goll. Gofynnwch i'r person a'i hanfonodd atoch.")
    }
}
