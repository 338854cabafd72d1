import Practice

/// The questions of the public form: reading age about nine.
extension Words {
    func title(of step: ReferralStep) -> String {
        switch step {
        case .danger: say("Is a child in danger now?", "A oes plentyn mewn perygl nawr?")
        case .you: say("About you", "Amdanoch chi")
        case .people: say("The children and adults", "Y plant a'r oedolion")
        case .well: say("What is working well?", "Beth sy'n gweithio'n dda?")
        case .worries: say("What are you worried about?", "Am beth rydych chi'n poeni?")
        case .times: say("The first, the worst and the last time", "Y tro cyntaf, y gwaethaf a'r olaf")
        case .needs: say("What needs to happen?", "Beth sydd angen digwydd?")
        case .number: say("A number from 10 to 0", "Rhif o 10 i 0")
        case .child: say("The child's own words", "Geiriau'r plentyn ei hun")
        case .knows: say("Who knows already?", "Pwy sy'n gwybod eisoes?")
        case .told: say("What does the family know?", "Beth mae'r teulu'n ei wybod?")
        case .contact: say("Reaching the family safely", "Cyrraedd y teulu'n ddiogel")
        }
    }

    func lead(of step: ReferralStep) -> String? {
        switch step {
        case .you:
            say(
                "So that we can ask you back, and tell you what became of it.",
                "Fel y gallwn ofyn i chi, a dweud wrthych beth ddaeth ohono.")
        case .people: say("As far as you know.", "Cyn belled ag y gwyddoch.")
        case .times:
            say(
                "Three times tell more than “often”. Leave out what you do not know.",
                "Mae tri thro yn dweud mwy nag “yn aml”. Gadewch allan yr hyn nad ydych yn ei wybod.")
        default: nil
        }
    }

    // Danger
    var inDangerNow: String { say("Is a child in danger now?", "A oes plentyn mewn perygl nawr?") }
    var iAmNotSure: String { say("I am not sure", "Nid wyf yn siŵr") }
    var whatHappensNow: String { say("What is happening now?", "Beth sy'n digwydd nawr?") }
    var whatHappensNowHint: String {
        say(
            "Only if it is urgent. You can write more later.",
            "Dim ond os yw'n frys. Gallwch ysgrifennu mwy yn nes ymlaen.")
    }
    func name(of danger: Referral.Content.Danger) -> String {
        switch danger {
        case .yes: yes
        case .no: no
        case .notSure: iAmNotSure
        }
    }

    // You
    var iGiveNoName: String { say("I would rather not give my name", "Byddai'n well gen i beidio â rhoi fy enw") }
    var iGiveNoNameHint: String {
        say("Then we cannot ask you anything back.", "Yna ni allwn ofyn dim yn ôl i chi.")
    }
    var gaveNoName: String { say("gave no name", "ni roddodd enw") }
    var howYouKnowThem: String { say("How do you know the children?", "Sut rydych chi'n adnabod y plant?") }
    var howYouKnowThemHint: String { say("Mia's teacher, next-door neighbour", "Athrawes Mia, cymydog drws nesaf") }
    var whereYouWork: String { say("Where you work", "Ble rydych chi'n gweithio") }
    var whereYouWorkHint: String {
        say("Only if you write because of your work.", "Dim ond os ydych yn ysgrifennu oherwydd eich gwaith.")
    }
    var yourPhone: String { say("Your telephone number", "Eich rhif ffôn") }
    var yourEmail: String { say("Your email address", "Eich cyfeiriad e-bost") }
    var yourSafeContact: String {
        say("How and when can we reach you safely?", "Sut a phryd y gallwn eich cyrraedd yn ddiogel?")
    }
    var yourSafeContactHint: String {
        say("No voicemail; after 4pm; only at work", "Dim neges llais; ar ôl 4pm; dim ond yn y gwaith")
    }

    // People
    var childOrAdult: String { say("Child or adult?", "Plentyn neu oedolyn?") }
    var aChild: String { say("Child", "Plentyn") }
    var anAdult: String { say("Adult", "Oedolyn") }
    var theirName: String { say("Their name", "Eu henw") }
    var bornOrAge: String { say("Date of birth or age", "Dyddiad geni neu oedran") }
    var bornOrAgeHint: String { say("27 3 2019, or: about 7", "27 3 2019, neu: tua 7") }
    var howTheyBelongToOthers: String { say("How do they belong to the others?", "Sut maen nhw'n perthyn i'r lleill?") }
    var howTheyBelongToOthersHint: String {
        say("Mia's mother; lives with Nan; Hill School", "Mam Mia; yn byw gyda Nain; Ysgol y Bryn")
    }
    var morePeopleFit: String {
        say(
            "When these are full, “Save and name more people” gives you more places.",
            "Pan fydd y rhain yn llawn, mae “Cadw ac enwi mwy o bobl” yn rhoi mwy o leoedd.")
    }
    var whereTheyLive: String { say("Where do they live?", "Ble maen nhw'n byw?") }
    var whereTheyLiveHint: String {
        say("The address, or what you know of it.", "Y cyfeiriad, neu'r hyn a wyddoch amdano.")
    }

    // Working well
    var referralWell: String {
        say(
            "What goes well in this family, and who keeps the children safe?",
            "Beth sy'n mynd yn dda yn y teulu hwn, a phwy sy'n cadw'r plant yn ddiogel?")
    }
    var referralWellHint: String {
        say(
            "When was it nearly as bad, and somebody did something? Write each thing on a line of its own.",
            "Pryd oedd bron cynddrwg, a gwnaeth rhywun rywbeth? Ysgrifennwch bob peth ar linell ei hun.")
    }

    // Worries
    var referralWorries: String {
        say("What happened, and what did it do to the child?", "Beth ddigwyddodd, a beth wnaeth i'r plentyn?")
    }
    var referralWorriesHint: String {
        say(
            "Who did what? Write each thing on a line of its own, as you would say it to the family.",
            "Pwy wnaeth beth? Ysgrifennwch bob peth ar linell ei hun, fel y byddech yn ei ddweud wrth y teulu.")
    }
    var howYouKnowIt: String { say("How do you know?", "Sut rydych chi'n gwybod?") }
    var iSawOrHeard: String { say("I saw or heard it myself", "Fe'i gwelais neu fe'i clywais fy hun") }
    var somebodyToldMe: String { say("Somebody told me", "Dywedodd rhywun wrthyf") }
    var bothOfThese: String { say("Both", "Y ddau") }
    func name(of known: Referral.Known) -> String {
        switch known {
        case .seen: iSawOrHeard
        case .told: somebodyToldMe
        case .both: bothOfThese
        }
    }
    var referralHarder: String {
        say("What makes it harder to sort out?", "Beth sy'n ei gwneud yn anoddach ei ddatrys?")
    }
    var referralHarderHint: String {
        say("Money, illness, nobody near to help", "Arian, salwch, neb gerllaw i helpu")
    }
    var referralIfNothing: String {
        say(
            "What may happen to the children if nothing changes?",
            "Beth allai ddigwydd i'r plant os nad oes dim yn newid?")
    }
    var referralIfNothingHint: String { say("Your best guess.", "Eich dyfaliad gorau.") }

    // Times
    func name(of which: Referral.Time.Which) -> String {
        switch which {
        case .first: say("The first time", "Y tro cyntaf")
        case .worst: say("The worst time", "Y tro gwaethaf")
        case .last: say("The last time", "Y tro olaf")
        }
    }
    var whatHappenedThen: String { say("What happened?", "Beth ddigwyddodd?") }
    var whatHappenedThenHint: String {
        say("Who, what, where, and how was the child?", "Pwy, beth, ble, a sut oedd y plentyn?")
    }
    var whenWasIt: String { say("When?", "Pryd?") }
    var whenWasItHint: String { say("3 11 2026, or: before Christmas", "3 11 2026, neu: cyn y Nadolig") }
    var whoToldYou: String { say("Who told you?", "Pwy ddywedodd wrthych?") }
    var whoToldYouHint: String { say("Only if you did not see it yourself.", "Dim ond os na welsoch ef eich hun.") }

    // Needs
    var referralNeeds: String {
        say("What would have to be different for the children?", "Beth fyddai'n rhaid bod yn wahanol i'r plant?")
    }
    var referralNeedsHint: String {
        say(
            "What would you see? Write each thing on a line of its own.",
            "Beth fyddech chi'n ei weld? Ysgrifennwch bob peth ar linell ei hun.")
    }

    // Number
    var noRightNumberReferral: String {
        say("There is no right number. Say what you think.", "Nid oes rhif cywir. Dywedwch eich barn.")
    }
    var whyScoreHint: String {
        say("What makes it that number and not a lower one?", "Beth sy'n ei wneud y rhif hwnnw ac nid un is?")
    }

    // The child
    var referralChild: String { say("What did the child say or show?", "Beth ddywedodd neu ddangosodd y plentyn?") }
    var referralChildHint: String {
        say(
            "In their words, and to whom. For a small child: what did they do?",
            "Yn eu geiriau nhw, ac wrth bwy. Ar gyfer plentyn bach: beth wnaethon nhw?")
    }

    // Who knows
    var referralKnows: String {
        say("Who knows about this, and who helps?", "Pwy sy'n gwybod am hyn, a phwy sy'n helpu?")
    }
    var referralKnowsHint: String {
        say(
            "Family, friends, school, doctor, other services. Have you told anybody before?",
            "Teulu, ffrindiau, ysgol, meddyg, gwasanaethau eraill. Ydych chi wedi dweud wrth rywun o'r blaen?")
    }

    // What the family was told
    var toldTheFamily: String {
        say(
            "Did you tell the family that you are writing to us?",
            "A ddywedoch chi wrth y teulu eich bod yn ysgrifennu atom?")
    }
    var yesTold: String { say("Yes, I told them", "Do, dywedais wrthynt") }
    var noNotTold: String { say("No", "Naddo") }
    var whatTheyWereTold: String {
        say("What were they told, and what did they say?", "Beth a ddywedwyd wrthynt, a beth ddywedon nhw?")
    }
    var whatTheyWereToldHint: String {
        say("If you told nobody: why not?", "Os na ddywedoch wrth neb: pam?")
    }
    var familyAgrees: String { say("Does the family agree?", "A yw'r teulu'n cytuno?") }
    var yesAgrees: String { say("Yes, they agree", "Ydy, maen nhw'n cytuno") }
    var noDoesNotAgree: String { say("No, they do not agree", "Nac ydy, nid ydynt yn cytuno") }
    var notAskedYet: String { say("They were not asked", "Ni ofynnwyd iddynt") }
    var consentWhyNot: String {
        say(
            "If they do not agree or were not asked: why not?", "Os nad ydynt yn cytuno neu os na ofynnwyd iddynt: pam?"
        )
    }
    var consentWhyNotHint: String {
        say(
            "It could put a child at more risk; I could not reach them.",
            "Gallai roi plentyn mewn mwy o berygl; ni allwn eu cyrraedd.")
    }
    func told(_ answer: Referral.Content.Answer) -> String {
        switch answer {
        case .yes: yesTold
        case .no: noNotTold
        case .notSure: iAmNotSure
        }
    }
    func consents(_ answer: Referral.Content.Answer) -> String {
        switch answer {
        case .yes: yesAgrees
        case .no: noDoesNotAgree
        case .notSure: notAskedYet
        }
    }

    // Safe contact
    var familySafeContact: String {
        say("How can we reach the family safely?", "Sut gallwn gyrraedd y teulu'n ddiogel?")
    }
    var familySafeContactHint: String {
        say(
            "Numbers, good times, and what we must not do: no letters, no voicemail, not when somebody is at home.",
            "Rhifau, amseroedd da, a'r hyn na ddylem ei wneud: dim llythyrau, dim neges llais, nid pan fydd rhywun gartref."
        )
    }
    var talkingEasier: String { say("What makes talking easier?", "Beth sy'n gwneud siarad yn haws?") }
    var talkingEasierHint: String {
        say("Welsh, an interpreter, sign language, large print", "Cymraeg, cyfieithydd, iaith arwyddion, print bras")
    }

    /// What a missing part would tell, as a question.
    func missing(_ part: Referral.Part) -> String {
        switch part {
        case .danger: inDangerNow
        case .referrer: say("Who you are, and how we can reach you", "Pwy ydych chi, a sut gallwn eich cyrraedd")
        case .people: say("The name of a child", "Enw plentyn")
        case .workingWell: say("What is working well", "Beth sy'n gweithio'n dda")
        case .worries: say("What you are worried about", "Am beth rydych chi'n poeni")
        case .times: say("The first, the worst or the last time", "Y tro cyntaf, y gwaethaf neu'r olaf")
        case .needsToHappen: say("What needs to happen", "Beth sydd angen digwydd")
        case .number: say("A number from 10 to 0, and why", "Rhif o 10 i 0, a pham")
        case .childsWords: say("What the child said or showed", "Beth ddywedodd neu ddangosodd y plentyn")
        case .whoKnows: say("Who knows already", "Pwy sy'n gwybod eisoes")
        case .familyTold: say("What the family was told", "Beth a ddywedwyd wrth y teulu")
        case .consent: say("Whether the family agrees, or why not", "A yw'r teulu'n cytuno, neu pam ddim")
        case .safeContact: say("How to reach the family safely", "Sut i gyrraedd y teulu'n ddiogel")
        }
    }

    /// The question of a field, for sentences about it.
    func referralLabel(of field: String) -> String? {
        switch field {
        case "dangerWords": whatHappensNow
        case "yourName": yourName
        case "howYouKnow": howYouKnowThem
        case "organisation": whereYouWork
        case "phone": yourPhone
        case "email": yourEmail
        case "yourSafeContact": yourSafeContact
        case "belongs": howTheyBelongToOthers
        case "address": whereTheyLive
        case "workingWell": referralWell
        case "worries": referralWorries
        case "harder": referralHarder
        case "ifNothing": referralIfNothing
        case "firstWhat", "worstWhat", "lastWhat": whatHappenedThen
        case "firstWhen", "worstWhen", "lastWhen": whenWasIt
        case "firstBy", "worstBy", "lastBy": whoToldYou
        case "needsToHappen": referralNeeds
        case "whyScore": whyThatNumber
        case "childsWords": referralChild
        case "whoKnows": referralKnows
        case "familyToldWords": whatTheyWereTold
        case "consentWords": consentWhyNot
        case "familySafeContact": familySafeContact
        case "talking": talkingEasier
        default: nil
        }
    }
}
