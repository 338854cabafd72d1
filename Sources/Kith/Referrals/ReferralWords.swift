import Practice

/// The words of the public form around its questions: reading age about nine.
extension Words {
    var referralTitle: String {
        say("Tell us about a child you are worried about", "Dywedwch wrthym am blentyn rydych chi'n poeni amdano")
    }
    var referralLead: String {
        say(
            "Anybody can use this form: family, friends, neighbours, schools, doctors, police.",
            "Gall unrhyw un ddefnyddio'r ffurflen hon: teulu, ffrindiau, cymdogion, ysgolion, meddygon, yr heddlu.")
    }
    var ringNow: String { say("If a child is in danger now, ring", "Os yw plentyn mewn perygl nawr, ffoniwch") }
    var ring999: String {
        say(
            "Ring 999 and ask for the police. Do not wait to fill in this form.",
            "Ffoniwch 999 a gofynnwch am yr heddlu. Peidiwch ag aros i lenwi'r ffurflen hon.")
    }
    var ringUs: String { say("Then ring us:", "Yna ffoniwch ni:") }
    var ringFirst: String { say("Ring first", "Ffoniwch yn gyntaf") }
    var thenWriteHere: String {
        say(
            "What you have written is kept. When you have rung, you can go on here.",
            "Mae'r hyn rydych wedi'i ysgrifennu wedi'i gadw. Ar ôl i chi ffonio, gallwch fynd ymlaen yma.")
    }
    var beginReferral: String { say("Save and begin", "Cadw a dechrau") }
    var goodToKnow: String { say("Good to know", "Da gwybod") }
    var referralRules: [String] {
        [
            say(
                "You do not have to know everything. You can leave gaps.",
                "Nid oes rhaid i chi wybod popeth. Gallwch adael bylchau."),
            say(
                "You can stop and come back. You get a code for that at once.",
                "Gallwch stopio a dod yn ôl. Cewch god ar gyfer hynny ar unwaith."),
            say("Nothing is sent until you press “Send”.", "Nid oes dim yn cael ei anfon nes i chi bwyso “Anfon”."),
            say(
                "The family may read what you write. If that is not safe for somebody, say so.",
                "Efallai y bydd y teulu yn darllen yr hyn rydych yn ei ysgrifennu. Os nad yw hynny'n ddiogel i rywun, dywedwch hynny."
            ),
            say(
                "This page is not watched all the time. If someone is in danger now, ring 999.",
                "Nid yw'r dudalen hon yn cael ei gwylio drwy'r amser. Os oes rhywun mewn perygl nawr, ffoniwch 999."),
        ]
    }
    var iHaveACode: String { say("I have a code", "Mae gen i god") }
    var youBeganBefore: String {
        say("You have begun a form on this device.", "Rydych wedi dechrau ffurflen ar y ddyfais hon.")
    }
    var goOnWithIt: String { say("Go on with it", "Mynd ymlaen ag ef") }

    // The code
    var yourCode: String { say("Your code", "Eich cod") }
    var yourCodeIs: String { say("Your code:", "Eich cod:") }
    var codeExplained: String {
        say(
            "With this code you can stop and come back, also on another device. Write it down.",
            "Gyda'r cod hwn gallwch stopio a dod yn ôl, hefyd ar ddyfais arall. Ysgrifennwch ef.")
    }
    var codeIsSecret: String {
        say(
            "Whoever has the code can read what you wrote. We cannot look it up for you.",
            "Gall pwy bynnag sydd â'r cod ddarllen yr hyn a ysgrifennoch. Ni allwn chwilio amdano i chi.")
    }
    func keptUntil(_ day: String) -> String {
        say("Your words are kept until \(day).", "Cedwir eich geiriau tan \(day).")
    }
    var stopForNow: String { say("Stop for now", "Stopio am y tro") }
    var kept: String { say("Your words are kept", "Mae eich geiriau wedi'u cadw") }
    var comeBackWithCode: String { say("Come back with this code:", "Dewch yn ôl gyda'r cod hwn:") }
    var nothingOnThisDevice: String {
        say("Nothing stays on this device.", "Nid oes dim yn aros ar y ddyfais hon.")
    }
    var codeTitle: String { say("Go on with a code", "Mynd ymlaen â chod") }
    var yourCodeLabel: String { say("The code", "Y cod") }
    var yourCodeHint: String {
        say(
            "Twelve letters and numbers, from this form or from us.",
            "Deuddeg llythyren a rhif, o'r ffurflen hon neu gennym ni.")
    }
    var noSuchCode: String {
        say(
            "This code does not work. It may be mistyped, or too old.",
            "Nid yw'r cod hwn yn gweithio. Efallai ei fod wedi'i deipio'n anghywir, neu'n rhy hen.")
    }
    var beginAnew: String { say("Begin a new form", "Dechrau ffurflen newydd") }

    // Moving about
    func step(_ number: Int, of all: Int) -> String { say("Page \(number) of \(all)", "Tudalen \(number) o \(all)") }
    var saveAndGoOn: String { say("Save and go on", "Cadw a mynd ymlaen") }
    var saveAndSeeAll: String { say("Save and see everything", "Cadw a gweld popeth") }
    var saveAndMorePeople: String { say("Save and name more people", "Cadw ac enwi mwy o bobl") }

    // Before sending
    var checkReferral: String { say("Check what you wrote", "Gwiriwch yr hyn a ysgrifennoch") }
    var itWouldHelp: String { say("It would help us to know more", "Byddai'n ein helpu i wybod mwy") }
    var sendAllTheSame: String {
        say(
            "If you do not know, that is fine. You can send it as it is.",
            "Os nad ydych yn gwybod, mae hynny'n iawn. Gallwch ei anfon fel y mae.")
    }
    var nothingMissing: String { say("Nothing is missing. Thank you.", "Nid oes dim ar goll. Diolch.") }
    var nothingHereYet: String { say("Nothing written here.", "Dim wedi'i ysgrifennu yma.") }
    var changeThis: String { say("Change", "Newid") }
    var sendNow: String { say("Send it to us", "Ei anfon atom") }
    var beforeSending: [String] {
        [
            say(
                "Workers at our front door read it, and those who then work with the family.",
                "Mae gweithwyr wrth ein drws ffrynt yn ei ddarllen, a'r rhai sydd wedyn yn gweithio gyda'r teulu."),
            say(
                "After sending you cannot change it. You can send another one, or ring us.",
                "Ar ôl anfon ni allwch ei newid. Gallwch anfon un arall, neu ein ffonio."),
        ]
    }
    var sendIt: String { say("Send", "Anfon") }
    var nothingWritten: String {
        say("Write something before you send it.", "Ysgrifennwch rywbeth cyn ei anfon.")
    }
    var iAmAPerson: String { say("I am a person and want to send this", "Rwy'n berson ac eisiau anfon hwn") }
    var tickIfPerson: String {
        say(
            "This came very quickly. Tick that you are a person, and send it again.",
            "Daeth hwn yn gyflym iawn. Ticiwch eich bod yn berson, ac anfonwch ef eto.")
    }

    // After sending
    var referralSent: String { say("It has been sent", "Mae wedi'i anfon") }
    var referralNumberIs: String { say("Its number for talking to us:", "Ei rif ar gyfer siarad â ni:") }
    var whatHappensNext: [String] {
        [
            say(
                "A worker reads it and decides what to do.",
                "Mae gweithiwr yn ei ddarllen ac yn penderfynu beth i'w wneud."
            ),
            say(
                "If something is missing and you told us how to reach you, we ask you.",
                "Os oes rhywbeth ar goll ac rydych wedi dweud wrthym sut i'ch cyrraedd, byddwn yn gofyn i chi."),
            say(
                "We tell you what became of it, as far as we may.",
                "Byddwn yn dweud wrthych beth ddaeth ohono, cyn belled ag y gallwn."),
        ]
    }
    var tooManyNow: String { say("Too many forms at once", "Gormod o ffurflenni ar unwaith") }
    var tooManyAdvice: String {
        say(
            "Many forms came from your place this hour. Try again in an hour, or ring us now.",
            "Daeth llawer o ffurflenni o'ch lle chi'r awr hon. Ceisiwch eto ymhen awr, neu ffoniwch ni nawr.")
    }
    var yourWordsAreKept: String {
        say(
            "Your words are kept. Come back with this code:",
            "Mae eich geiriau wedi'u cadw. Dewch yn ôl gyda'r cod hwn:")
    }

    // Answering the front door
    var weAskYou: String { say("We have a question for you", "Mae gennym gwestiwn i chi") }
    var whatBecameOfIt: String { say("What became of it", "Beth ddaeth ohono") }
    func youWroteOn(_ day: String) -> String {
        say("You wrote to us on \(day).", "Ysgrifennoch atom ar \(day).")
    }
    var yourAnswer: String { say("Your answer", "Eich ateb") }
    var sendAnswer: String { say("Send the answer", "Anfon yr ateb") }
    var answerIsHere: String {
        say(
            "Your answer is with us. There is nothing more to do here.",
            "Mae eich ateb gyda ni. Nid oes dim mwy i'w wneud yma.")
    }
    var thanksForAnswer: String { say("Thank you for your answer", "Diolch am eich ateb") }
    var notWatched: String {
        say(
            "This page is not watched all the time. If someone is in danger now, ring 999.",
            "Nid yw'r dudalen hon yn cael ei gwylio drwy'r amser. Os oes rhywun mewn perygl nawr, ffoniwch 999.")
    }
    var worriedAboutChild: String {
        say("Worried about a child? Tell us here", "Poeni am blentyn? Dywedwch wrthym yma")
    }
}
