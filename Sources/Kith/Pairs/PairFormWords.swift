import Practice

/// Words of the forms in which statements and goals are written, and of the steps with them.
extension Words {
    var pairFormLead: String {
        say(
            "Write what you have. Nothing here has to be whole yet.",
            "Ysgrifennwch yr hyn sydd gennych. Nid oes rhaid i ddim fod yn gyfan eto.")
    }
    var pairRewordLead: String {
        say(
            "The words of now stay readable, with your name and the day.",
            "Bydd geiriau heddiw yn dal i'w darllen, gyda'ch enw a'r dydd.")
    }
    var savePair: String { say("Save statement and goal", "Cadw'r datganiad a'r nod") }
    var saveNewWords: String { say("Save the new words", "Cadw'r geiriau newydd") }
    func fromTheMap(_ category: String) -> String { say("From the map: \(category)", "O'r map: \(category)") }
    var ifAny: String { say("(if any)", "(os oes)") }
    var whoseWords: String { say("Whose words do you use?", "Geiriau pwy rydych yn eu defnyddio?") }
    var whoseWordsHint: String {
        say(
            "The same idea has other names in other services.",
            "Mae gan yr un syniad enwau eraill mewn gwasanaethau eraill.")
    }

    func label(of part: PairPart) -> String {
        switch part {
        case .acknowledge: say("What already helps?", "Beth sy'n helpu eisoes?")
        case .who: say("Who is worried?", "Pwy sy'n poeni?")
        case .happened: say("What happened that worries us?", "Beth ddigwyddodd sy'n ein poeni?")
        case .ifNothingChanges:
            say("What might happen if nothing changes?", "Beth allai ddigwydd os nad oes dim yn newid?")
        case .dispute: say("Who sees it differently?", "Pwy sy'n ei weld yn wahanol?")
        case .forTheChild: say("How do we say it to the child?", "Sut rydym yn ei ddweud wrth y plentyn?")
        case .bestHopes: say("What does the family hope for?", "Beth mae'r teulu'n ei obeithio?")
        case .doingInstead:
            say("What will the grown-ups do instead?", "Beth fydd yr oedolion yn ei wneud yn lle hynny?")
        case .childExperience: say("What will the child live and feel?", "Beth fydd y plentyn yn ei fyw a'i deimlo?")
        case .networkPart: say("Who else is part of it?", "Pwy arall sy'n rhan ohono?")
        case .howKnown: say("How will we know?", "Sut y byddwn yn gwybod?")
        case .thenWhat: say("And then what?", "Ac yna beth?")
        }
    }

    func prompt(for part: PairPart) -> String {
        switch part {
        case .acknowledge:
            say(
                "What the family did that helps. It opens the text.",
                "Yr hyn a wnaeth y teulu sy'n helpu. Mae'n agor y testun.")
        case .who:
            say(
                "Names: “Jo the social worker, Mrs Ali from school and Aunt Dee”.",
                "Enwau: “Jo y gweithiwr cymdeithasol, Mrs Ali o'r ysgol a Modryb Dee”.")
        case .happened:
            say(
                "What a camera could have filmed, when, how often. It can go on from “… are worried because”.",
                "Yr hyn y gallai camera fod wedi'i ffilmio, pryd, pa mor aml. Gall fynd ymlaen o “… yn poeni oherwydd”."
            )
        case .ifNothingChanges:
            say(
                "To this child, soon and later. Say “may” or “could”. It can go on from “They worry that”.",
                "I'r plentyn hwn, yn fuan ac yn hwyrach. Dywedwch “gall” neu “gallai”.")
        case .dispute: say("Say who, and what they say.", "Dywedwch pwy, a'r hyn maen nhw'n ei ddweud.")
        case .forTheChild:
            say("The same, in words this child uses.", "Yr un peth, mewn geiriau y mae'r plentyn hwn yn eu defnyddio.")
        case .bestHopes:
            say(
                "In their own words. It stands beside the goal.",
                "Yn eu geiriau eu hunain. Mae'n sefyll wrth ochr y nod.")
        case .doingInstead:
            say(
                "Also on the days that are hard. What they do, not which course they go to.",
                "Hefyd ar y dyddiau anodd. Yr hyn maen nhw'n ei wneud, nid pa gwrs y maent yn mynd iddo.")
        case .childExperience: say("An ordinary day, from the child's side.", "Diwrnod cyffredin, o ochr y plentyn.")
        case .networkPart: say("Names, and what each of them does.", "Enwau, a'r hyn y mae pob un yn ei wneud.")
        case .howKnown: say("What will be seen, and who sees it.", "Yr hyn a welir, a phwy sy'n ei weld.")
        case .thenWhat:
            say("We close, step back, the child comes home.", "Rydym yn cau, yn camu'n ôl, mae'r plentyn yn dod adref.")
        }
    }

    var holdForLabel: String { say("How long does it have to hold?", "Am ba hyd y mae'n rhaid iddo ddal?") }
    var holdForHint: String { say("Before the service steps back.", "Cyn i'r gwasanaeth gamu'n ôl.") }
    var holdForNumber: String { say("How many", "Faint") }
    var holdForUnit: String { say("Weeks or months", "Wythnosau neu fisoedd") }
    func name(of unit: Goal.Unit) -> String {
        switch unit {
        case .weeks: say("weeks", "wythnos")
        case .months: say("months", "mis")
        }
    }

    // Steps
    var rewordPair: String { say("Reword", "Aileirio") }
    var whoSawPair: String { say("Who has seen it", "Pwy sydd wedi'i weld") }
    var noteWhoSaw: String { say("Note who has seen it", "Nodi pwy sydd wedi'i weld") }
    var noteWhoSawAdvice: String {
        say(
            "Read it with them, best aloud. Then write down what they said.",
            "Darllenwch ef gyda nhw, ar goedd sydd orau. Yna ysgrifennwch yr hyn a ddywedasant.")
    }
    var noteThis: String { say("Note this", "Nodi hyn") }
    var whoSawIt: String { say("Who saw it?", "Pwy a'i gwelodd?") }
    var onWhichDay: String { say("On which day?", "Ar ba ddiwrnod?") }
    var howShown: String { say("How?", "Sut?") }
    var howShownHint: String { say("For example: read aloud at home", "Er enghraifft: darllenwyd ar goedd gartref") }
    var whatTheySaid: String { say("What did they say?", "Beth ddywedon nhw?") }
    var inTheirWords: String { say("In their own words.", "Yn eu geiriau eu hunain.") }
    var markAgreed: String { say("Mark it as agreed", "Ei nodi fel cytunedig") }
    var retirePair: String { say("Stop working with it", "Peidio â gweithio gydag ef") }
    var retirePairAdvice: String {
        say(
            "It leaves the map and every print. It stays readable here, with your reason. Its scales stay too.",
            "Mae'n gadael y map a phob print. Mae'n dal i'w ddarllen yma, gyda'ch rheswm. Mae ei raddfeydd yn aros "
                + "hefyd."
        )
    }
    var beginHold: String { say("The goal holds now", "Mae'r nod yn dal nawr") }
    func beginHoldAdvice(_ hold: Goal.HoldFor?) -> String {
        guard let hold else {
            return say(
                "From this day on the goal is seen to hold. How long it has to is not said yet.",
                "O'r diwrnod hwn ymlaen gwelir y nod yn dal. Ni ddywedwyd eto am ba hyd.")
        }
        return say(
            "From this day on the goal is seen to hold. The time to reach is \(length(hold)).",
            "O'r diwrnod hwn ymlaen gwelir y nod yn dal. Yr amser i'w gyrraedd yw \(length(hold)).")
    }
    var holdsSinceWhen: String { say("Since which day?", "Ers pa ddiwrnod?") }
    var resetHold: String { say("Start the time again", "Dechrau'r amser eto") }
    var resetHoldAdvice: String {
        say(
            "Something went wrong: meet, and mend the plan. The time stops now and starts again when the goal holds "
                + "again.",
            "Aeth rhywbeth o'i le: cwrdd, a thrwsio'r cynllun. Mae'r amser yn stopio nawr ac yn dechrau eto pan fydd y "
                + "nod yn dal eto."
        )
    }
    var meetGoal: String { say("The goal is met", "Mae'r nod wedi'i gyrraedd") }
    var meetGoalAdvice: String {
        say(
            "Everybody sees that it held for long enough. Nothing closes by itself.",
            "Mae pawb yn gweld iddo ddal yn ddigon hir. Nid oes dim yn cau ar ei ben ei hun.")
    }
    var abandonGoal: String { say("No longer aim for it", "Peidio ag anelu ato mwyach") }
    var abandonGoalAdvice: String {
        say(
            "The goal stays readable, with your reason. A new goal can be written in its place.",
            "Mae'r nod yn dal i'w ddarllen, gyda'ch rheswm. Gellir ysgrifennu nod newydd yn ei le.")
    }
}
