import Practice

/// The words of meetings for those who plan and lead them.
extension Words {
    var meetings: String { say("Meetings", "Cyfarfodydd") }
    var planMeeting: String { say("Plan a meeting", "Cynllunio cyfarfod") }
    var changePlan: String { say("Change when and where", "Newid pryd a ble") }
    var cancelMeeting: String { say("Cancel the meeting", "Canslo'r cyfarfod") }
    var beginMeeting: String { say("Begin the meeting", "Dechrau'r cyfarfod") }
    var endMeeting: String { say("End the meeting", "Gorffen y cyfarfod") }
    var backToMeeting: String { say("Back to the meeting", "Yn ôl i'r cyfarfod") }
    var whichMeeting: String { say("Which meeting is it?", "Pa gyfarfod yw hwn?") }
    var atWhatTime: String { say("At what time?", "Faint o'r gloch?") }
    var whereIsIt: String { say("Where?", "Ble?") }
    var whoMayLead: String {
        say(
            "Whoever may write in this record. Letters name this person.",
            "Pwy bynnag a gaiff ysgrifennu yn y cofnod hwn. Mae llythyrau'n enwi'r person hwn.")
    }
    var meetingsEmptyTitle: String { say("No meeting yet", "Dim cyfarfod eto") }
    var meetingsEmpty: String {
        say(
            "Plan one with the family. Everybody says where they are from 10 to 0 and why, and the numbers are shown together.",
            "Cynlluniwch un gyda'r teulu. Mae pawb yn dweud ble maen nhw o 10 i 0 a pham, a dangosir y rhifau gyda'i gilydd."
        )
    }
    func ledBy(_ name: String) -> String { say("Led by \(name)", "Dan arweiniad \(name)") }
    func meetingState(_ state: String) -> String {
        switch state {
        case "running": say("Going on now", "Yn digwydd nawr")
        case "ended": say("Over", "Ar ben")
        case "cancelled": say("Cancelled", "Wedi'i ganslo")
        default: say("Planned", "Wedi'i gynllunio")
        }
    }
    var meetingPlannedAdvice: String {
        say(
            "Say who is expected. When you sit together, begin the meeting: then people can join with their phones.",
            "Dywedwch pwy a ddisgwylir. Pan fyddwch yn eistedd gyda'ch gilydd, dechreuwch y cyfarfod: yna gall pobl ymuno â'u ffonau."
        )
    }
    func meetingEnded(_ when: String) -> String {
        say("The meeting ended on \(when).", "Daeth y cyfarfod i ben ar \(when).")
    }
    func meetingCancelled(_ why: String) -> String { say("Cancelled: \(why)", "Wedi'i ganslo: \(why)") }

    func name(of type: MeetingType.ID) -> String {
        switch type {
        case .strategy: say("Strategy meeting", "Cyfarfod strategaeth")
        case .initialConference: say("Initial child protection conference", "Cynhadledd amddiffyn plant gychwynnol")
        case .reviewConference: say("Review child protection conference", "Cynhadledd adolygu amddiffyn plant")
        case .coreGroup: say("Core group", "Grŵp craidd")
        case .teamAroundFamily: say("Team Around the Family", "Tîm o Amgylch y Teulu")
        case .familyHelpReview: say("Family Help review", "Adolygiad Cymorth Teulu")
        case .careReview: say("Review for a child in our care", "Adolygiad ar gyfer plentyn yn ein gofal")
        case .networkMeeting: say("Family network meeting", "Cyfarfod rhwydwaith y teulu")
        case .other: say("Another meeting", "Cyfarfod arall")
        }
    }

    func purpose(of type: MeetingType.ID) -> String {
        switch type {
        case .strategy:
            say(
                "What we know, what we do not, and what happens tonight.",
                "Beth a wyddom, beth na wyddom, a beth sy'n digwydd heno.")
        case .initialConference:
            say(
                "Does the child need a plan that everybody is bound to?",
                "A oes angen cynllun ar y plentyn y mae pawb yn rhwym iddo?")
        case .reviewConference:
            say(
                "What has changed, and is the plan still needed?",
                "Beth sydd wedi newid, ac a oes angen y cynllun o hyd?")
        case .coreGroup: say("How is the plan going, day by day?", "Sut mae'r cynllun yn mynd, o ddydd i ddydd?")
        case .teamAroundFamily:
            say("Who helps with what, agreed with the family.", "Pwy sy'n helpu gyda beth, wedi'i gytuno â'r teulu.")
        case .familyHelpReview: say("Is the help working? What next?", "A yw'r cymorth yn gweithio? Beth nesaf?")
        case .careReview:
            say(
                "How life is for the child, and what should happen next.",
                "Sut mae bywyd i'r plentyn, a beth ddylai ddigwydd nesaf.")
        case .networkMeeting:
            say(
                "The family's own people make and keep the plan.",
                "Pobl y teulu eu hunain yn gwneud ac yn cadw'r cynllun.")
        case .other: say("Your own meeting, with the three questions.", "Eich cyfarfod eich hun, gyda'r tri chwestiwn.")
        }
    }

    func name(of step: MeetingType.Step) -> String {
        switch step {
        case .welcome: say("Welcome", "Croeso")
        case .childsVoice: say("What the child says", "Yr hyn y mae'r plentyn yn ei ddweud")
        case .parentsVoice: say("What the parents say", "Yr hyn y mae'r rhieni yn ei ddweud")
        case .worries: question(of: .worries)
        case .workingWell: question(of: .workingWell)
        case .notKnown: whatWeDoNotKnow
        case .needsToHappen: question(of: .needsToHappen)
        case .statements: say("Statements, goals and scales", "Datganiadau, nodau a graddfeydd")
        case .overallScale: say("How safe is it altogether?", "Pa mor ddiogel yw hi i gyd?")
        case .decision: say("Decision", "Penderfyniad")
        case .plan: say("The plan", "Y cynllun")
        case .nextSteps: say("Next steps", "Camau nesaf")
        case .dates: say("Dates", "Dyddiadau")
        case .stepsDone: say("Is each step done?", "A yw pob cam wedi'i wneud?")
        case .familyAlone: say("The family by themselves", "Y teulu ar eu pennau eu hunain")
        case .health: say("Health", "Iechyd")
        case .education: say("Learning and school", "Dysgu ac ysgol")
        case .home: say("Where the child lives", "Ble mae'r plentyn yn byw")
        case .familyTime: say("Time with family and friends", "Amser gyda theulu a ffrindiau")
        }
    }

    /// What happens at a step and what to do, for somebody who leads it for the first time.
    func prompt(for step: MeetingType.Step) -> String {
        switch step {
        case .welcome:
            say(
                "Say who everybody is, what will happen, and that nobody needs to use special words.",
                "Dywedwch pwy yw pawb, beth fydd yn digwydd, ac nad oes angen i neb ddefnyddio geiriau arbennig.")
        case .childsVoice:
            say(
                "Read the child's words early. Whose words are they, and who asked?",
                "Darllenwch eiriau'r plentyn yn gynnar. Geiriau pwy ydynt, a phwy ofynnodd?")
        case .parentsVoice:
            say(
                "Ask the parents first, before anybody who is paid to be here.",
                "Gofynnwch i'r rhieni yn gyntaf, cyn unrhyw un a delir i fod yma.")
        case .worries:
            say(
                "What was seen and heard, what it did to the child, when. New things only.",
                "Beth a welwyd ac a glywyd, beth wnaeth i'r plentyn, pryd. Pethau newydd yn unig.")
        case .workingWell:
            say(
                "When could it have gone wrong, and somebody kept the child safe?",
                "Pryd gallai fod wedi mynd o'i le, a rhywun wedi cadw'r plentyn yn ddiogel?")
        case .notKnown: say("Who asks, and by when?", "Pwy sy'n gofyn, ac erbyn pryd?")
        case .needsToHappen:
            say("What will the child see that is different?", "Beth fydd y plentyn yn ei weld sy'n wahanol?")
        case .statements:
            say(
                "Read each aloud, then ask its scale round the room. Family first, you last.",
                "Darllenwch bob un yn uchel, yna gofynnwch ei raddfa o amgylch yr ystafell. Y teulu yn gyntaf, chi olaf."
            )
        case .overallScale:
            say(
                "One question for everything. Ask why the numbers differ; nobody has to agree.",
                "Un cwestiwn am bopeth. Gofynnwch pam mae'r rhifau'n wahanol; nid oes rhaid i neb gytuno.")
        case .decision:
            say(
                "Say it in plain words. Ask who sees it otherwise, and write their words.",
                "Dywedwch ef mewn geiriau plaen. Gofynnwch pwy sy'n ei weld fel arall, ac ysgrifennwch eu geiriau.")
        case .plan:
            say(
                "Who does what on an ordinary day, and on a bad one?",
                "Pwy sy'n gwneud beth ar ddiwrnod cyffredin, ac ar un gwael?")
        case .nextSteps: say("Small, soon, with a name and a day.", "Bach, yn fuan, gydag enw a diwrnod.")
        case .dates:
            say(
                "When do we meet again? Who tells the child?",
                "Pryd byddwn yn cwrdd eto? Pwy sy'n dweud wrth y plentyn?")
        case .stepsDone:
            say(
                "Did it happen? Did it help? What got in the way?",
                "A ddigwyddodd? A helpodd? Beth a'i rhwystrodd?")
        case .familyAlone:
            say(
                "Everybody who is paid to be here leaves the room. The family makes its plan, and says when it is ready.",
                "Mae pawb a delir i fod yma yn gadael yr ystafell. Mae'r teulu'n gwneud ei gynllun, ac yn dweud pan fydd yn barod."
            )
        case .health:
            say(
                "How is the child? What hurts, what is better, who is seen when?",
                "Sut mae'r plentyn? Beth sy'n brifo, beth sy'n well, pwy a welir pryd?")
        case .education:
            say(
                "What does the child like there? What is hard? Who helps?",
                "Beth mae'r plentyn yn ei hoffi yno? Beth sy'n anodd? Pwy sy'n helpu?")
        case .home:
            say(
                "What does the child say about living there?", "Beth mae'r plentyn yn ei ddweud am fyw yno?")
        case .familyTime:
            say(
                "Whom does the child see, whom do they miss?", "Pwy mae'r plentyn yn eu gweld, pwy maen nhw'n eu colli?"
            )
        }
    }

    // MARK: - People

    var whoIsExpected: String { say("Who is expected", "Pwy a ddisgwylir") }
    var nobodyExpected: String { say("Nobody yet.", "Neb eto.") }
    var addPeople: String { say("Add people", "Ychwanegu pobl") }
    var addToMeeting: String { say("Add to the meeting", "Ychwanegu at y cyfarfod") }
    var fromThisFamily: String { say("From this family's record", "O gofnod y teulu hwn") }
    var orSomebodyElse: String { say("Or somebody else: their name", "Neu rywun arall: eu henw") }
    var howTheyBelong: String { say("How do they belong here?", "Sut maen nhw'n perthyn yma?") }
    var whoIsHere: String { say("Who is here", "Pwy sydd yma") }
    var nobodyHereYet: String { say("Nobody yet.", "Neb eto.") }
    var waitingAtDoor: String { say("Waiting at the door", "Yn aros wrth y drws") }
    func whoIsThis(_ name: String) -> String { say("Who is “\(name)”?", "Pwy yw “\(name)”?") }
    var letIn: String { say("Let in", "Gadael i mewn") }
    var notLetIn: String { say("Do not let in", "Peidio â gadael i mewn") }
    func somebodyNew(_ part: Participant.Part) -> String {
        switch part {
        case .child: say("A child", "Plentyn")
        case .family: say("Somebody new: family", "Rhywun newydd: teulu")
        case .advocate: say("Somebody new: an advocate", "Rhywun newydd: eiriolwr")
        case .network: say("Somebody new: friend or neighbour", "Rhywun newydd: ffrind neu gymydog")
        case .professional: say("Somebody new: professional", "Rhywun newydd: gweithiwr proffesiynol")
        case .chair: say("Whoever leads", "Pwy bynnag sy'n arwain")
        }
    }
    var whoAreTheyToFamily: String { say("Who are they to the family?", "Pwy ydynt i'r teulu?") }
    func name(of part: Participant.Part) -> String {
        switch part {
        case .child: say("A child", "Plentyn")
        case .family: say("Family", "Teulu")
        case .advocate:
            say(
                "An advocate, who speaks with the child or a parent",
                "Eiriolwr, sy'n siarad gyda'r plentyn neu riant")
        case .network: say("A friend or neighbour", "Ffrind neu gymydog")
        case .professional: say("A professional", "Gweithiwr proffesiynol")
        case .chair: say("Whoever leads", "Pwy bynnag sy'n arwain")
        }
    }
    func state(of person: Participant) -> String {
        switch person.state {
        case .invited: say("Expected", "Disgwylir")
        case .waiting: say("At the door", "Wrth y drws")
        case .here(.inRoom): say("In the room", "Yn yr ystafell")
        case .here(.ownPhone): say("Here, with a phone", "Yma, gyda ffôn")
        case .here(.byTelephone): say("On the telephone", "Ar y ffôn")
        case .left: say("Has left", "Wedi gadael")
        case .apologies(let why):
            why.isEmpty ? say("Cannot come", "Ni all ddod") : say("Cannot come: \(why)", "Ni all ddod: \(why)")
        case .notLetIn: say("Not let in", "Heb ei adael i mewn")
        }
    }
    func arrives(_ way: Participant.Way) -> String {
        way == .byTelephone ? say("Is on the telephone", "Ar y ffôn") : say("Is here", "Mae yma")
    }
    var hasLeft: String { say("Has left", "Wedi gadael") }
    var cannotCome: String { say("Cannot come", "Ni all ddod") }
    func apologiesOf(_ name: String) -> String { say("\(name) cannot come", "Ni all \(name) ddod") }
    var linkForPhone: String { say("Link for their phone", "Dolen i'w ffôn") }
    func linkFor(_ name: String) -> String { say("Link for \(name)", "Dolen i \(name)") }
    func linkAdvice(_ name: String) -> String {
        say(
            "Only for \(name). It works for two weeks or until you make another, and you see it only now.",
            "I \(name) yn unig. Mae'n gweithio am bythefnos neu nes i chi wneud un arall, ac fe'i gwelwch nawr yn unig."
        )
    }
    var letPhonesJoin: String { say("Let people join with their phones", "Gadael i bobl ymuno â'u ffonau") }
    func joinWithCode(_ address: String) -> String {
        say("On your phone, open \(address)/join and type", "Ar eich ffôn, agorwch \(address)/join a theipiwch")
    }
    var qrLabel: String { say("Code to scan with a phone's camera", "Cod i'w sganio â chamera ffôn") }

    // MARK: - Round the room

    var askRoundRoom: String { say("Ask round the room", "Gofyn o amgylch yr ystafell") }
    var askRoundRoomHow: String {
        say(
            "Everybody answers for themselves, on a phone or through you. Nobody sees a number before you show them all.",
            "Mae pawb yn ateb drosto'i hun, ar ffôn neu drwoch chi. Nid oes neb yn gweld rhif cyn i chi eu dangos i gyd."
        )
    }
    var noScaleToAsk: String {
        say("There is no scale with both ends in words yet.", "Nid oes graddfa gyda'r ddau ben mewn geiriau eto.")
    }
    var writeScaleFirst: String { say("Write a scale", "Ysgrifennu graddfa") }
    var whichQuestion: String { say("Which question?", "Pa gwestiwn?") }
    func tenMeans(_ ten: String) -> String { say("10: \(ten)", "10: \(ten)") }
    var askNow: String { say("Ask it now", "Gofyn nawr") }
    var tenStandsFor: String { say("10 means", "Mae 10 yn golygu") }
    var zeroStandsFor: String { say("0 means", "Mae 0 yn golygu") }
    var nobodySeesYet: String {
        say(
            "What each person said stays hidden until you show the numbers.",
            "Mae'r hyn a ddywedodd pob person yn aros yn gudd nes i chi ddangos y rhifau.")
    }
    func haveAnswered(_ number: Int) -> String { say("Have answered: \(number)", "Wedi ateb: \(number)") }
    func stillThinking(_ number: Int) -> String { say("Still thinking: \(number)", "Yn dal i feddwl: \(number)") }
    var writeDownFor: String { say("Write it down for them", "Ei ysgrifennu drostynt") }
    var writeAgainFor: String { say("Write it down anew", "Ei ysgrifennu o'r newydd") }
    func answerOf(_ name: String) -> String { say("What \(name) says", "Beth mae \(name) yn ei ddweud") }
    var writeItDown: String { say("Write it down", "Ei ysgrifennu") }
    var showNumbers: String { say("Show the numbers", "Dangos y rhifau") }
    func showNumbersAnyway(_ missing: Int) -> String {
        say("Show the numbers without \(missing)", "Dangos y rhifau heb \(missing)")
    }
    var giveUpRound: String { say("Give this question up", "Rhoi'r gorau i'r cwestiwn hwn") }
    func answer(_ answer: Rating.Answer) -> String {
        switch answer {
        case .number(let value): "\(value)"
        case .dontKnow: say("does not know", "ddim yn gwybod")
        case .passed: say("would rather not say", "byddai'n well ganddynt beidio â dweud")
        }
    }
    func exploreDifference(_ high: String, _ low: String) -> String {
        say(
            "\(high) and \(low) are far apart. What does each see that the other does not? Nobody has to agree.",
            "Mae \(high) a \(low) ymhell oddi wrth ei gilydd. Beth mae'r naill yn ei weld nad yw'r llall? Nid oes rhaid i neb gytuno."
        )
    }
    var keptForWorker: String { say("Kept for you, not for everybody", "I chi yn unig, nid i bawb") }
    var childAgreed: String {
        say(
            "The child agreed that everybody at this meeting may see it. On the map and on papers it stays for you.",
            "Cytunodd y plentyn y caiff pawb yn y cyfarfod hwn ei weld. Ar y map ac ar bapur mae'n aros i chi.")
    }
    var childAgreedLaterToo: String {
        say(
            "The child agreed that everybody at this meeting may see it, and that it may stand on the family's map and papers.",
            "Cytunodd y plentyn y caiff pawb yn y cyfarfod hwn ei weld, ac y caiff sefyll ar fap a phapurau'r teulu.")
    }
    var childForWorkerOnly: String {
        say("The child wants only you to know.", "Mae'r plentyn eisiau i chi yn unig wybod.")
    }
    func showToEverybody(_ name: String) -> String {
        say("Show what \(name) said to everybody", "Dangos beth ddywedodd \(name) i bawb")
    }
    var takeIntoMap: String { say("Choose what goes into the map", "Dewis beth sy'n mynd i'r map") }
    var takeIntoMapHow: String {
        say(
            "Nothing goes there by itself. Each keeps who said it.",
            "Nid oes dim yn mynd yno ohono'i hun. Mae pob un yn cadw pwy a'i dywedodd.")
    }
    var nothingForMap: String {
        say(
            "Nobody said what makes it not 0, or what would make it one higher.",
            "Ni ddywedodd neb beth sy'n ei wneud yn fwy na 0, na beth fyddai'n ei wneud un yn uwch.")
    }
    var asStrengths: String { say("As strengths", "Fel cryfderau") }
    var asSafety: String { say("As safety that is there already", "Fel diogelwch sydd yno eisoes") }
    var asNextSteps: String { say("As next steps", "Fel camau nesaf") }
    var addToMap: String { say("Add to the map", "Ychwanegu at y map") }
    var putIntoStory: String { say("Put the numbers into the scale's story", "Rhoi'r rhifau yn stori'r raddfa") }
    var roomScreen: String { say("Screen for the room", "Sgrin i'r ystafell") }
    var cover: String { say("Cover the screen", "Gorchuddio'r sgrin") }
    var uncover: String { say("Uncover", "Datgorchuddio") }
    var covered: String { say("A moment, please", "Eiliad, os gwelwch yn dda") }
    var showNew: String { say("Show what is new", "Dangos beth sy'n newydd") }

    // MARK: - What is said and agreed

    var agenda: String { say("What we talk about", "Am beth rydym yn siarad") }
    func writeUnder(_ step: String) -> String { say("Write under “\(step)”", "Ysgrifennu o dan “\(step)”") }
    var decisions: String { say("What is decided", "Beth a benderfynir") }
    var whatIsDecided: String { say("The decision, in plain words", "Y penderfyniad, mewn geiriau plaen") }
    var whatIsDecidedHint: String {
        say("Who decided, and what it means for the child.", "Pwy a benderfynodd, a beth mae'n ei olygu i'r plentyn.")
    }
    var writeDecision: String { say("Write down a decision", "Ysgrifennu penderfyniad") }
    var addDecision: String { say("Add the decision", "Ychwanegu'r penderfyniad") }
    var seesItOtherwise: String { say("Somebody sees it otherwise", "Mae rhywun yn ei weld fel arall") }
    var whoSeesItOtherwise: String { say("Who?", "Pwy?") }
    var inTheirOwnWords: String { say("In their own words", "Yn eu geiriau eu hunain") }
    var whoDoesWhat: String { say("Who does what", "Pwy sy'n gwneud beth") }
    var whatWillBeDone: String { say("What will be done?", "Beth fydd yn cael ei wneud?") }
    var takeBackTitle: String { say("Withdraw what was written", "Tynnu'r hyn a ysgrifennwyd yn ôl") }
    var writeAction: String { say("Write down who does what", "Ysgrifennu pwy sy'n gwneud beth") }
    var addAction: String { say("Add it", "Ei ychwanegu") }
    var minutes: String { say("Minutes", "Cofnodion") }
    var minutesAdvice: String {
        say(
            "Made from what was recorded; nothing was written twice. What a child keeps for the worker is not here. Look who will read it before you print.",
            "Wedi'i wneud o'r hyn a gofnodwyd; ni ysgrifennwyd dim ddwywaith. Nid yw'r hyn y mae plentyn yn ei gadw i'r gweithiwr yma. Edrychwch pwy fydd yn ei ddarllen cyn argraffu."
        )
    }
    var whoWasThere: String { say("Who was there", "Pwy oedd yno") }
    var apologies: String { say("Could not come", "Ni allent ddod") }
}
