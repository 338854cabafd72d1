import Practice

/// Words of the map (docs/practice/01). Questions and prompts are our own.
extension Words {
    var map: String { say("Map", "Map") }
    var backToMap: String { say("Back to the map", "Yn ôl i'r map") }
    var asOfADay: String { say("As of a day", "Fel ar ddiwrnod") }
    var showInRoom: String { say("Show in the room", "Dangos yn yr ystafell") }
    var printForFamily: String { say("Print for the family", "Argraffu i'r teulu") }
    var add: String { say("Add", "Ychwanegu") }
    var added: String { say("Added.", "Ychwanegwyd.") }
    var move: String { say("Move", "Symud") }
    var moveTo: String { say("Move to", "Symud i") }
    var moveElsewhere: String { say("Move to another list", "Symud i restr arall") }
    /// Before the words of the item that a pair was made of.
    var beganAs: String { say("Began as:", "Dechreuodd fel:") }
    var withdraw: String { say("Withdraw", "Tynnu'n ôl") }
    var restore: String { say("Put back", "Rhoi'n ôl") }
    var notDoneAfterAll: String { say("It is not done after all", "Nid yw wedi'i wneud wedi'r cyfan") }
    var markDone: String { say("It is done", "Mae wedi'i wneud") }
    var makePair: String { say("Make a statement and goal of it", "Gwneud datganiad a nod ohono") }
    var rewordOrAdd: String { say("Reword, or say more", "Aileirio, neu ddweud mwy") }
    var why: String { say("Why?", "Pam?") }

    func question(of column: Column) -> String {
        switch column {
        case .worries: say("What are we worried about?", "Am beth rydym yn poeni?")
        case .workingWell: say("What's working well?", "Beth sy'n gweithio'n dda?")
        case .needsToHappen: say("What needs to happen?", "Beth sydd angen digwydd?")
        }
    }

    /// A category's name; goals are called what the service area calls them.
    func name(of category: Category, _ view: FamilyView) -> String {
        name(of: category, goal: view.family.goalTerm(on: view.today, view.authority))
    }

    func name(of category: Category, goal: Term?) -> String {
        switch category {
        case .pastHarm: say("Past harm", "Niwed yn y gorffennol")
        case .futureDanger: say("Future worries", "Pryderon am y dyfodol")
        case .complicatingFactor: say("What makes it harder", "Beth sy'n ei gwneud yn anoddach")
        case .existingStrength: say("Strengths", "Cryfderau")
        case .existingSafety: say("Safety that is there already", "Diogelwch sydd yno eisoes")
        case .goal: goal.map { pick(english: $0.english, welsh: $0.welsh) } ?? say("Goals", "Nodau")
        case .nextStep: say("Next steps", "Camau nesaf")
        }
    }

    /// The label of the line that adds to a category.
    func prompt(for category: Category) -> String {
        switch category {
        case .pastHarm: say("What happened, to whom, when?", "Beth ddigwyddodd, i bwy, pryd?")
        case .futureDanger: say("What may happen if nothing changes?", "Beth all ddigwydd os nad oes dim yn newid?")
        case .complicatingFactor: say("What makes this harder?", "Beth sy'n gwneud hyn yn anoddach?")
        case .existingStrength: say("What is good?", "Beth sy'n dda?")
        case .existingSafety:
            say(
                "When was the danger there, and somebody protected?",
                "Pryd roedd y perygl yno, ac y gwnaeth rhywun amddiffyn?")
        case .goal: say("What do we need to see?", "Beth sydd angen i ni ei weld?")
        case .nextStep: say("Who does what, by when?", "Pwy sy'n gwneud beth, erbyn pryd?")
        }
    }

    func advice(for category: Category) -> String {
        switch category {
        case .pastHarm:
            say(
                "what an adult did or did not do, and what it did to a child. Say it so that a camera could have filmed it.",
                "yr hyn a wnaeth neu na wnaeth oedolyn, a'r hyn a wnaeth i blentyn. Dywedwch ef fel y gallai camera fod wedi'i ffilmio."
            )
        case .futureDanger:
            say(
                "what may happen to the child if nothing changes. It can become a statement with a goal.",
                "yr hyn a all ddigwydd i'r plentyn os nad oes dim yn newid. Gall ddod yn ddatganiad gyda nod.")
        case .complicatingFactor:
            say(
                "what makes it harder to sort out, in the family or in the services, but is not itself the harm.",
                "yr hyn sy'n ei gwneud yn anoddach ei ddatrys, yn y teulu neu yn y gwasanaethau, ond nad yw'n niwed ei hun."
            )
        case .existingStrength:
            say(
                "good things in the child, the family, the people around them.",
                "pethau da yn y plentyn, y teulu, y bobl o'u cwmpas.")
        case .existingSafety:
            say(
                "a time when the danger was there and somebody kept the child safe.",
                "adeg pan oedd y perygl yno a rhywun yn cadw'r plentyn yn ddiogel.")
        case .goal:
            say(
                "what people will see instead, told from the child's side.",
                "yr hyn y bydd pobl yn ei weld yn lle hynny, o ochr y plentyn.")
        case .nextStep: say("one small thing: who, what, by when.", "un peth bach: pwy, beth, erbyn pryd.")
        }
    }

    // An item's circumstances
    var itemText: String { say("The words", "Y geiriau") }
    var aboutWhichChildren: String { say("Which children is it about?", "Am ba blant y mae?") }
    var aboutNoneMeansAll: String {
        say("Tick none if it is about the whole family.", "Peidiwch â thicio dim os yw am y teulu cyfan.")
    }
    var howKnown: String { say("How do we know?", "Sut rydym yn gwybod?") }
    var sourceSeen: String { say("Seen", "Gwelwyd") }
    var sourceTold: String { say("Told", "Dywedwyd") }
    var sourceRecord: String { say("From a record", "O gofnod") }
    var sourceOpinion: String { say("Somebody's opinion", "Barn rhywun") }
    var whoSaid: String {
        say("Who saw or said it, or which record?", "Pwy a'i gwelodd neu a'i dywedodd, neu ba gofnod?")
    }
    var whoSaidHint: String {
        say("For example: Mia told Mrs Ali, school", "Er enghraifft: dywedodd Mia wrth Mrs Ali, ysgol")
    }
    var whenHappened: String { say("When did it happen?", "Pryd y digwyddodd?") }
    var whenHint: String {
        say(
            "As precisely as you know it: a year alone, or a month and a year, is fine.",
            "Mor fanwl ag y gwyddoch: mae blwyddyn yn unig, neu fis a blwyddyn, yn iawn.")
    }
    var aboutWhen: String { say("Or in words", "Neu mewn geiriau") }
    var ifNoDate: String { say("(if no date is known)", "(os nad oes dyddiad yn hysbys)") }
    var isOwnWords: String { say("These are somebody's own words", "Geiriau rhywun ei hun yw'r rhain") }
    var theirOwnWords: String { say("their own words", "eu geiriau eu hunain") }
    var protectsFromWhich: String { say("Which worry does it protect from?", "Rhag pa bryder y mae'n amddiffyn?") }
    var protectsHint: String {
        say(
            "If it protects from none of them, it may be a strength.",
            "Os nad yw'n amddiffyn rhag yr un ohonynt, efallai mai cryfder yw.")
    }
    var notYetLinked: String { say("not yet linked to a worry", "heb ei gysylltu â phryder eto") }
    func protects(from worry: String) -> String { say("protects from: \(worry)", "yn amddiffyn rhag: \(worry)") }
    var whoDoesIt: String { say("Who does it?", "Pwy sy'n ei wneud?") }
    var byWhen: String { say("By when?", "Erbyn pryd?") }
    func by(_ day: String) -> String { say("by \(day)", "erbyn \(day)") }
    func done(on day: String) -> String { say("done \(day)", "gwnaed \(day)") }
    var leaveOutSummary: String { say("Leave it out of somebody's copy", "Ei adael allan o gopi rhywun") }
    var leaveOutOf: String { say("Not for", "Nid ar gyfer") }
    var leaveOutHint: String {
        say("It never stands in a copy made for these people.", "Nid yw byth yn sefyll mewn copi a wneir i'r bobl hyn.")
    }
    var writtenIn: String { say("Written in", "Ysgrifennwyd yn") }
    var inEnglish: String { say("English", "Saesneg") }
    var inWelsh: String { say("Welsh", "Cymraeg") }
    var inAnotherLanguage: String { say("Another language", "Iaith arall") }
    var earlierWords: String { say("Earlier words", "Geiriau cynharach") }
    func until(_ when: String, _ name: String) -> String {
        say("until \(when), changed by \(name)", "tan \(when), newidiwyd gan \(name)")
    }

    func source(_ source: FamilyMap.Item.Source) -> String {
        switch source {
        case .seen(let name): name.isEmpty ? say("seen", "gwelwyd") : say("seen by \(name)", "gwelwyd gan \(name)")
        case .told(let name): name.isEmpty ? say("told", "dywedwyd") : say("told: \(name)", "dywedwyd: \(name)")
        case .record(let name):
            name.isEmpty ? say("from a record", "o gofnod") : say("record: \(name)", "cofnod: \(name)")
        case .opinion(let name): name.isEmpty ? say("an opinion", "barn") : say("opinion of \(name)", "barn \(name)")
        }
    }

    func happened(_ happened: Happened) -> String {
        switch happened {
        case .day(let day): self.day(day)
        case .month(let year, let month):
            say("\(self.month(month)) \(year), day not known", "\(self.month(month)) \(year), dydd anhysbys")
        case .year(let year): say("\(year), exact day not known", "\(year), union ddiwrnod yn anhysbys")
        case .about(let words): words
        }
    }

    // Withdrawing and disputing
    var withdrawTitle: String { say("Withdraw this", "Tynnu hwn yn ôl") }
    var withdrawAdvice: String {
        say(
            "It leaves the map and every print. It stays in the history, struck through, with your reason.",
            "Mae'n gadael y map a phob print. Mae'n aros yn yr hanes, wedi'i groesi allan, gyda'ch rheswm.")
    }
    func withdrawnBecause(_ reason: String) -> String { say("Withdrawn: \(reason)", "Tynnwyd yn ôl: \(reason)") }
    func withdrawnItems(_ number: Int) -> String {
        count(
            number, english: Plural(one: "1 item was withdrawn", other: "\(number) items were withdrawn"),
            welsh: Plural(other: "Tynnwyd \(number) eitem yn ôl"))
    }
    var somebodySeesItDifferently: String {
        say("Somebody says it was otherwise", "Mae rhywun yn dweud iddo fod fel arall")
    }
    var disputeTitle: String { say("Who sees it differently?", "Pwy sy'n ei weld yn wahanol?") }
    var disputeAdvice: String {
        say(
            "What is disputed is marked, never dropped. Write down what they say in their words.",
            "Caiff yr hyn y dadleuir yn ei gylch ei farcio, byth ei ollwng. Ysgrifennwch yr hyn maen nhw'n ei ddweud yn eu geiriau nhw."
        )
    }
    var disputeWho: String { say("Who?", "Pwy?") }
    var disputeHow: String { say("What do they say?", "Beth maen nhw'n ei ddweud?") }
    var disputesNow: String { say("Who sees it differently now", "Pwy sy'n ei weld yn wahanol nawr") }
    var noLongerDisputes: String { say("No longer says so", "Ddim yn dweud hynny mwyach") }
    func says(_ name: String, _ words: String) -> String { say("\(name) says: \(words)", "Dywed \(name): \(words)") }

    // What is not known yet
    var whatWeDoNotKnow: String { say("What we do not know yet", "Yr hyn nad ydym yn ei wybod eto") }
    var addUnknown: String { say("Add a question", "Ychwanegu cwestiwn") }
    var unknownLabel: String { say("What do we need to find out?", "Beth sydd angen i ni ei ddarganfod?") }
    var whoAsks: String { say("Who asks?", "Pwy sy'n gofyn?") }
    func asks(_ name: String) -> String { say("\(name) asks", "\(name) sy'n gofyn") }
    var writeAnswer: String { say("Write what was found out", "Ysgrifennu'r hyn a ddarganfuwyd") }
    var whatWasFoundOut: String { say("What was found out?", "Beth a ddarganfuwyd?") }
    var answerHint: String {
        say(
            "The question leaves the list. Put what belongs on the map there too.",
            "Mae'r cwestiwn yn gadael y rhestr. Rhowch yr hyn sy'n perthyn i'r map yno hefyd.")
    }
    var rewordQuestion: String { say("Change the question", "Newid y cwestiwn") }
    func answeredQuestions(_ number: Int) -> String {
        say("What we have found out (\(number))", "Yr hyn rydym wedi'i ddarganfod (\(number))")
    }
    var correctAnswer: String { say("Correct the answer", "Cywiro'r ateb") }
    var correctAnswerHint: String {
        say(
            "What was written before stays readable in the history.",
            "Mae'r hyn a ysgrifennwyd o'r blaen yn aros yn ddarllenadwy yn yr hanes.")
    }

    // Hints
    var notNowBecause: String { say("Not now, because…", "Nid nawr, oherwydd…") }
    var setAsideTitle: String { say("Put this question aside", "Rhoi'r cwestiwn hwn o'r neilltu") }
    func hintsPutAside(_ number: Int) -> String {
        count(
            number, english: Plural(one: "1 question put aside", other: "\(number) questions put aside"),
            welsh: Plural(
                one: "1 cwestiwn wedi'i roi o'r neilltu", two: "2 gwestiwn wedi'u rhoi o'r neilltu",
                other: "\(number) cwestiwn wedi'u rhoi o'r neilltu"))
    }
    func putAsideBecause(_ reason: String) -> String { say("Put aside: \(reason)", "Rhoddwyd o'r neilltu: \(reason)") }
    var askHintAgain: String { say("Ask it again", "Gofyn eto") }
    var setAsideButton: String { say("Put aside", "Rhoi o'r neilltu") }

    func question(of hint: Hint) -> String {
        switch hint {
        case .safetyWithoutWorry:
            say(
                "Which worry does this protect from? When did it happen, and who saw it? If none: is it a strength?",
                "Rhag pa bryder y mae hyn yn amddiffyn? Pryd y digwyddodd, a phwy a'i gwelodd? Os dim un: ai cryfder yw?"
            )
        case .harmWithoutChild:
            say(
                "What did this do to a child, and to which one? If nothing was done to a child: does it make things harder?",
                "Beth wnaeth hyn i blentyn, ac i ba un? Os na wnaed dim i blentyn: a yw'n gwneud pethau'n anoddach?")
        case .thinSecondColumn:
            say(
                "There is much more about worries than about what works. When could it have gone wrong, and did not?",
                "Mae llawer mwy am bryderon nag am yr hyn sy'n gweithio. Pryd y gallai fod wedi mynd o'i le, ac na wnaeth?"
            )
        case .serviceAsStrength:
            say(
                "This names a service. What do people do differently because of it, and who has seen it?",
                "Mae hyn yn enwi gwasanaeth. Beth mae pobl yn ei wneud yn wahanol o'i herwydd, a phwy sydd wedi'i weld?"
            )
        case .stepWithoutPerson: say("Who does this, and by when?", "Pwy sy'n gwneud hyn, ac erbyn pryd?")
        case .serviceAsGoal:
            say(
                "This names a service. What will the child live and feel when it has worked?",
                "Mae hyn yn enwi gwasanaeth. Beth fydd y plentyn yn ei fyw a'i deimlo pan fydd wedi gweithio?")
        case .worriesWithoutPair:
            say(
                "What is the most important worry? It can become a statement with a goal.",
                "Beth yw'r pryder pwysicaf? Gall ddod yn ddatganiad gyda nod.")
        }
    }
}
