import Practice

/// Why the coach noticed something, and what it asks. No speaker has checked the Welsh yet.
extension Words {
    func name(of problem: LanguageProblem) -> String {
        switch problem {
        case .jargon: say("A word of the system", "Gair y system")
        case .acronym: say("Letters for words", "Llythrennau yn lle geiriau")
        case .vagueLabel: say("A broad label", "Label eang")
        case .noWho: say("Nobody is named as worried", "Nid oes neb wedi'i enwi fel un sy'n poeni")
        case .noBehaviour: say("What was done is missing", "Mae'r hyn a wnaed ar goll")
        case .noImpactOnChild: say("The child is missing", "Mae'r plentyn ar goll")
        case .serviceAsGoal: say("A service stands as the goal", "Mae gwasanaeth yn sefyll fel y nod")
        case .absenceOnly: say("Only what will not be", "Dim ond yr hyn na fydd")
        case .noTimeframe: say("How long is missing", "Mae'r hyd ar goll")
        case .anchorMissing: say("An end of the scale is missing", "Mae un pen i'r raddfa ar goll")
        case .zeroFirst: say("0 stands before 10", "Mae 0 yn sefyll cyn 10")
        case .invertedScale: say("10 is the bad end", "10 yw'r pen drwg")
        case .blame: say("It puts the fault on somebody", "Mae'n rhoi'r bai ar rywun")
        case .noPersonInRule: say("Nobody is named to do it", "Nid oes neb wedi'i enwi i'w wneud")
        case .tooLong: say("Long to read aloud", "Hir i'w ddarllen ar goedd")
        case .severalWorries: say("Several worries at once", "Sawl pryder ar unwaith")
        }
    }

    func why(_ problem: LanguageProblem) -> String {
        switch problem {
        case .jargon:
            say(
                "Families do not use this word, and may take it in another sense.",
                "Nid yw teuluoedd yn defnyddio'r gair hwn, a gallant ei gymryd mewn ystyr arall.")
        case .acronym:
            say(
                "Not everybody knows what the letters stand for.",
                "Nid yw pawb yn gwybod am beth mae'r llythrennau'n sefyll.")
        case .vagueLabel:
            say("It means something else to each reader.", "Mae'n golygu rhywbeth gwahanol i bob darllenydd.")
        case .noWho:
            say(
                "The family should see who is worried, by name.",
                "Dylai'r teulu weld pwy sy'n poeni, wrth ei enw.")
        case .noBehaviour:
            say(
                "It does not say what a camera could have filmed.",
                "Nid yw'n dweud beth y gallai camera fod wedi'i ffilmio.")
        case .noImpactOnChild:
            say(
                "It does not say what this does, or could do, to the child.",
                "Nid yw'n dweud beth mae hyn yn ei wneud, neu y gallai ei wneud, i'r plentyn.")
        case .serviceAsGoal:
            say(
                "Going to a service is a way; it does not show that the child is safe.",
                "Ffordd yw mynd i wasanaeth; nid yw'n dangos bod y plentyn yn ddiogel.")
        case .absenceOnly:
            say(
                "It says what will stop, and not what people will be doing instead.",
                "Mae'n dweud beth fydd yn peidio, ac nid beth fydd pobl yn ei wneud yn lle hynny.")
        case .noTimeframe:
            say(
                "Nobody can tell for how long it has to be seen.",
                "Ni all neb ddweud am ba hyd y mae'n rhaid ei weld.")
        case .anchorMissing:
            say(
                "Without both ends each person gives a number to something else.",
                "Heb y ddau ben mae pob un yn rhoi rhif i rywbeth gwahanol.")
        case .zeroFirst:
            say("People think from the end they hear first.", "Mae pobl yn meddwl o'r pen a glywant gyntaf.")
        case .invertedScale:
            say("In every scale 10 is safe enough to close.", "Ym mhob graddfa mae 10 yn ddigon diogel i gau.")
        case .blame:
            say(
                "It judges a person and does not say what happened.",
                "Mae'n barnu rhywun ac nid yw'n dweud beth ddigwyddodd.")
        case .noPersonInRule:
            say("What everybody should do, nobody does.", "Yr hyn y dylai pawb ei wneud, nid oes neb yn ei wneud.")
        case .tooLong:
            say("It is hard to follow for whoever hears it.", "Mae'n anodd ei ddilyn i'r sawl sy'n ei glywed.")
        case .severalWorries:
            say(
                "Each worry needs its own goal and its own scale.",
                "Mae angen ei nod a'i raddfa ei hun ar bob pryder.")
        }
    }

    func ask(_ problem: LanguageProblem) -> String {
        switch problem {
        case .jargon: say("How would the family say it?", "Sut byddai'r teulu'n ei ddweud?")
        case .acronym: say("Which words do the letters stand for?", "Am ba eiriau mae'r llythrennau'n sefyll?")
        case .vagueLabel: say("What did you see or hear?", "Beth welsoch chi neu a glywsoch?")
        case .noWho: say("Who is worried? Write their names.", "Pwy sy'n poeni? Ysgrifennwch eu henwau.")
        case .noBehaviour:
            say("What happened, when, and how often?", "Beth ddigwyddodd, pryd, a pha mor aml?")
        case .noImpactOnChild:
            say(
                "What could happen to the child if nothing changes?",
                "Beth allai ddigwydd i'r plentyn os nad oes dim yn newid?")
        case .serviceAsGoal:
            say("What would be different at home afterwards?", "Beth fyddai'n wahanol gartref wedyn?")
        case .absenceOnly: say("What will they be doing instead?", "Beth fyddant yn ei wneud yn lle hynny?")
        case .noTimeframe:
            say("For how many weeks or months should it hold?", "Am sawl wythnos neu fis y dylai ddal?")
        case .anchorMissing:
            say("What do 10 and 0 mean for this child?", "Beth mae 10 a 0 yn ei olygu i'r plentyn hwn?")
        case .zeroFirst: say("Can you say 10 first?", "Allwch chi ddweud 10 yn gyntaf?")
        case .invertedScale: say("Can you turn it round, so that 10 is good?", "Allwch chi ei droi, fel bod 10 yn dda?")
        case .blame:
            say("What did the person do, and what stood in the way?", "Beth wnaeth y person, a beth oedd yn y ffordd?")
        case .noPersonInRule: say("Who will do it? Write the name.", "Pwy fydd yn ei wneud? Ysgrifennwch yr enw.")
        case .tooLong: say("Where could you put a full stop?", "Ble allech chi roi atalnod llawn?")
        case .severalWorries:
            say("Which worry comes first? Write one for each.", "Pa bryder sy'n dod gyntaf? Ysgrifennwch un i bob un.")
        }
    }

    func why(_ notice: Notice) -> String {
        if case .listed(let why?, _) = notice.advice, !why.isEmpty { return why }
        return why(notice.problem)
    }

    func ask(_ notice: Notice) -> String {
        if case .listed(_, let ask) = notice.advice, !ask.isEmpty { return ask }
        return ask(notice.problem)
    }
}
