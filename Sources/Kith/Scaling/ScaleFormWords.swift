import Practice

/// Words of the forms in which scales are written and answers are taken down.
extension Words {
    var newScale: String { say("New scale", "Graddfa newydd") }
    var scaleFormLead: String {
        say(
            "10 is always good, and always said first. Nobody answers before both ends are in words.",
            "Mae 10 bob amser yn dda, ac yn cael ei ddweud gyntaf bob amser. Nid oes neb yn ateb cyn bod y ddau ben "
                + "mewn geiriau."
        )
    }
    var scaleForWhichPair: String { say("Which statement and goal is it for?", "Ar gyfer pa ddatganiad a nod y mae?") }
    var scaleForNoPair: String { say("For none of them", "Ar gyfer yr un ohonynt") }
    var scaleKind: String { say("What is it about?", "Am beth y mae?") }
    var scaleQuestion: String { say("The question", "Y cwestiwn") }
    var scaleQuestionHint: String {
        say(
            "For example: How safe are things for Mia and Leo today?",
            "Er enghraifft: Pa mor ddiogel yw pethau i Mia a Leo heddiw?")
    }
    var tenMeans: String { say("10 means", "Mae 10 yn golygu") }
    var tenHint: String {
        say("The goal is met. Say it for this family.", "Mae'r nod wedi'i gyrraedd. Dywedwch ef ar gyfer y teulu hwn.")
    }
    var zeroMeans: String { say("0 means", "Mae 0 yn golygu") }
    var zeroHint: String { say("What we worry about is happening.", "Mae'r hyn rydym yn poeni amdano yn digwydd.") }
    var closeAtLabel: String { say("Which number is good enough to close?", "Pa rif sy'n ddigon da i gau?") }
    var closeAtHint: String {
        say("Agree it beforehand. Hardly anybody says 10.", "Cytunwch arno ymlaen llaw. Prin bod neb yn dweud 10.")
    }
    var saveScale: String { say("Save the scale", "Cadw'r raddfa") }
    var rewordScale: String { say("Reword the scale", "Aileirio'r raddfa") }
    var beginSeries: String { say("Ask it in these words from now on", "Ei gofyn yn y geiriau hyn o hyn ymlaen") }
    var rewordMendsSlip: String {
        say(
            "Nobody has answered yet. What you change here mends the words in place.",
            "Nid oes neb wedi ateb eto. Mae'r hyn a newidiwch yma'n cywiro'r geiriau yn eu lle.")
    }
    var rewordBeginsSeries: String {
        say(
            "People have answered these words. Other words begin a new series: the answers so far keep the old words, "
                + "and the line is broken there. Only the number to close at can change without that.",
            "Mae pobl wedi ateb y geiriau hyn. Mae geiriau eraill yn dechrau cyfres newydd: mae'r atebion hyd yn hyn "
                + "yn cadw'r hen eiriau, ac mae'r llinell yn torri yno. Dim ond y rhif i gau arno all newid heb hynny.")
    }
    var retireScale: String { say("Stop asking it", "Peidio â'i gofyn") }
    var retireScaleAdvice: String {
        say(
            "It leaves the map, the pair and every print. What people said stays readable here.",
            "Mae'n gadael y map, y pâr a phob print. Mae'r hyn a ddywedodd pobl yn dal i'w ddarllen yma.")
    }
    var endsMissingTitle: String { say("Nobody can answer yet", "Ni all neb ateb eto") }
    var endsMissing: String {
        say("Say first what 10 and what 0 mean.", "Dywedwch yn gyntaf beth mae 10 a beth mae 0 yn ei olygu.")
    }

    func name(of kind: Scale.Kind) -> String {
        switch kind {
        case .safety: say("Safety", "Diogelwch")
        case .overall: say("How things are overall", "Sut mae pethau yn gyffredinol")
        case .wellbeing: say("Wellbeing or success", "Llesiant neu lwyddiant")
        case .willingness: say("Willing", "Parod")
        case .confidence: say("Confident", "Hyderus")
        case .capacity: say("Able", "Abl")
        case .child: say("A child's own scale", "Graddfa plentyn")
        case .relationship: say("Working together", "Gweithio gyda'n gilydd")
        case .network: say("The people around the family", "Y bobl o gwmpas y teulu")
        case .planInUse: say("The plan in use", "Y cynllun ar waith")
        case .custom: say("Something else", "Rhywbeth arall")
        }
    }

    /// What 10 and 0 usually mean on such a scale; 10 first.
    func hint(for kind: Scale.Kind) -> String {
        switch kind {
        case .safety:
            say("10: as the goal says. 0: as the statement says.", "10: fel y dywed y nod. 0: fel y dywed y datganiad.")
        case .overall: say("10: we can close. 0: we must act today.", "10: gallwn gau. 0: rhaid gweithredu heddiw.")
        case .wellbeing:
            say("10: the goal is met. 0: the opposite of it.", "10: mae'r nod wedi'i gyrraedd. 0: y gwrthwyneb iddo.")
        case .willingness:
            say(
                "10: will do anything for the plan. 0: not willing.",
                "10: yn barod i wneud popeth dros y cynllun. 0: ddim yn barod.")
        case .confidence:
            say(
                "10: sure that the plan will hold. 0: no belief in it.",
                "10: yn siŵr y bydd y cynllun yn dal. 0: dim ffydd ynddo.")
        case .capacity:
            say(
                "10: able now, whatever happens. 0: not able yet.",
                "10: yn abl nawr, beth bynnag a ddaw. 0: ddim yn abl eto.")
        case .child: say("10: feels safe. 0: very scared.", "10: yn teimlo'n ddiogel. 0: yn ofnus iawn.")
        case .relationship:
            say("10: we work well together. 0: we cannot.", "10: rydym yn gweithio'n dda gyda'n gilydd. 0: ni allwn.")
        case .network:
            say("10: enough people, all do their part. 0: nobody.", "10: digon o bobl, pawb yn gwneud ei ran. 0: neb.")
        case .planInUse:
            say(
                "10: followed every time, also on bad days. 0: never.",
                "10: fe'i dilynir bob tro, hefyd ar ddyddiau gwael. 0: byth.")
        case .custom: say("You say what 10 and 0 mean.", "Chi sy'n dweud beth mae 10 a 0 yn ei olygu.")
        }
    }

    // Somebody's answer
    var askAndWrite: String { say("Ask, and write down the answer", "Gofyn, ac ysgrifennu'r ateb") }
    var noRightNumber: String {
        say(
            "It may seem an odd question. There is no right or wrong number.",
            "Gall ymddangos yn gwestiwn rhyfedd. Nid oes rhif cywir nac anghywir.")
    }
    func answeredToday(_ names: String) -> String {
        say("Written down today: \(names).", "Ysgrifennwyd heddiw: \(names).")
    }
    var whoAnswers: String { say("Who answers?", "Pwy sy'n ateb?") }
    func group(_ part: Person.Part) -> String {
        switch part {
        case .child: say("Children", "Plant")
        case .adult: say("Grown-ups at home", "Oedolion gartref")
        case .network: say("Family and friends", "Teulu a ffrindiau")
        case .professional: say("Professionals", "Gweithwyr proffesiynol")
        }
    }
    var addSomebody: String { say("Add somebody to the record", "Ychwanegu rhywun at y cofnod") }
    var theNumber: String { say("Which number?", "Pa rif?") }
    var whyThisNumber: String { say("Why this number?", "Pam y rhif hwn?") }
    var doesNotKnow: String { say("I don't know", "Wn i ddim") }
    var passes: String { say("Would rather not say", "Byddai'n well peidio â dweud") }
    var askedGaveNone: String { say("Asked why, gave no reason", "Gofynnwyd pam, heb roi rheswm") }
    var whyNotZero: String { say("What makes it this and not 0?", "Beth sy'n ei wneud yn hwn ac nid yn 0?") }
    var whyNotZeroHint: String {
        say(
            "What else? Keep asking: it is what already works.",
            "Beth arall? Daliwch i ofyn: dyma'r hyn sy'n gweithio eisoes.")
    }
    var oneHigher: String { say("What would make it one higher?", "Beth fyddai'n ei wneud un yn uwch?") }
    var oneHigherHint: String {
        say("One small thing, and who would notice it.", "Un peth bach, a phwy fyddai'n sylwi arno.")
    }
    var childShownTo: String {
        say("If it is a child: who may see this answer?", "Os yw'n blentyn: pwy gaiff weld yr ateb hwn?")
    }
    var childShownToHint: String {
        say(
            "Ask the child. The child decides, so nothing is chosen here yet.",
            "Gofynnwch i'r plentyn. Y plentyn sy'n penderfynu, felly ni ddewiswyd dim yma eto.")
    }
    var shownToEveryone: String { say("Everybody", "Pawb") }
    var shownToEveryoneHint: String {
        say(
            "It may stand beside the others' numbers, in the room too.",
            "Caiff sefyll wrth ochr rhifau'r lleill, yn yr ystafell hefyd.")
    }
    var shownToWorker: String { say("Only the worker", "Y gweithiwr yn unig") }
    var shownToWorkerHint: String {
        say(
            "Never in the room and never on paper. Staff see a mark beside it.",
            "Byth yn yr ystafell a byth ar bapur. Mae staff yn gweld marc wrth ei ochr.")
    }
    func ratingCircumstances(_ day: String?) -> String {
        say(
            "Said \(day ?? "…"). Another day, the occasion, who asked, answered for somebody",
            "Dywedwyd \(day ?? "…"). Diwrnod arall, yr achlysur, pwy ofynnodd, ateb dros rywun")
    }
    var occasion: String { say("On what occasion?", "Ar ba achlysur?") }
    var occasionHint: String {
        say("For example: review meeting, home visit", "Er enghraifft: cyfarfod adolygu, ymweliad cartref")
    }
    var askedBy: String { say("Who asked?", "Pwy ofynnodd?") }
    var answeredFor: String {
        say(
            "Did somebody answer for them? Who, and how do they know?",
            "A atebodd rhywun drostynt? Pwy, a sut maen nhw'n gwybod?")
    }
    var answeredForHint: String {
        say(
            "For example, for a baby: Kayla, from how Leo sleeps",
            "Er enghraifft, dros faban: Kayla, o'r ffordd y mae Leo'n cysgu")
    }
    var addAnswer: String { say("Add this answer", "Ychwanegu'r ateb hwn") }
    var addAnswerAndNext: String { say("Add and ask the next person", "Ychwanegu a gofyn i'r person nesaf") }
    var withdrawAnswer: String { say("Withdraw this answer", "Tynnu'r ateb hwn yn ôl") }
    var withdrawAnswerAdvice: String {
        say(
            "For an answer that was entered in error. It leaves the ladder and the story, and stays here struck "
                + "through, with your reason. If somebody changed their mind, ask again instead.",
            "Ar gyfer ateb a gofnodwyd trwy gamgymeriad. Mae'n gadael yr ysgol a'r stori, ac yn aros yma wedi'i groesi "
                + "allan, gyda'ch rheswm. Os newidiodd rhywun ei feddwl, gofynnwch eto yn lle hynny.")
    }
}
