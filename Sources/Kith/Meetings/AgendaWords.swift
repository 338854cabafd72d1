import Practice

/// The words of a meeting's agenda: its steps, who is at which, who speaks when, who leads.
extension Words {
    var numbersStandInStory: String {
        say(
            "The numbers of this step already stand in the story of the scale, for more people than you choose here. They stay there unless you withdraw them there:",
            "Mae rhifau'r cam hwn eisoes yn stori'r raddfa, i fwy o bobl nag a ddewiswch yma. Maent yn aros yno oni bai eich bod yn eu tynnu'n ôl yno:"
        )
    }
    func title(of step: AgendaStep) -> String {
        step.title.map { pick(english: $0.english, welsh: $0.welsh) } ?? name(of: step.kind)
    }
    func prompt(of step: AgendaStep) -> String {
        step.prompt.map { pick(english: $0.english, welsh: $0.welsh) } ?? prompt(for: step.kind)
    }

    var weAreHere: String { say("We are here", "Rydym ni yma") }
    func notesWritten(_ number: Int) -> String {
        count(
            number, english: .init(one: "1 note", other: "\(number) notes"),
            welsh: .init(other: "\(number) nodyn"))
    }
    func goOnTo(_ step: String) -> String { say("Go on to “\(step)”", "Ymlaen i “\(step)”") }
    var goHere: String { say("Go to this step", "Mynd i'r cam hwn") }
    var addAgendaStep: String { say("Add a step", "Ychwanegu cam") }
    var whoIsThere: String { say("Who is there, and who gets it", "Pwy sydd yno, a phwy sy'n ei gael") }
    var roomScreenForStep: String { say("Screen for those who are there", "Sgrin i'r rhai sydd yno") }
    var whatIsStepAbout: String { say("What is it about?", "Am beth mae ef?") }
    var stepTitle: String { say("What do you call it?", "Beth rydych chi'n ei alw?") }
    var stepTitleHint: String {
        say(
            "Only those who may be there ever see it. Leave it empty to call it by what it is about.",
            "Dim ond y rhai a gaiff fod yno sy'n ei weld byth. Gadewch yn wag i'w alw yn ôl yr hyn y mae amdano.")
    }
    var stepAfter: String { say("After which step?", "Ar ôl pa gam?") }
    var whoMayBeThere: String { say("Who may be there?", "Pwy gaiff fod yno?") }
    var whoGetsRecord: String { say("Who gets what is written there?", "Pwy sy'n cael yr hyn a ysgrifennir yno?") }
    var everybodyThere: String { say("Everybody", "Pawb") }
    var everybodyThereHint: String { say("Also whoever joins later.", "Hefyd pwy bynnag sy'n ymuno'n ddiweddarach.") }
    var onlyThese: String { say("Only these people", "Y bobl hyn yn unig") }
    var onlyTheseHint: String { say("Nobody who joins later.", "Neb sy'n ymuno'n ddiweddarach.") }
    var allButThese: String { say("Everybody but these people", "Pawb ond y bobl hyn") }
    var allButTheseHint: String {
        say("Whoever joins later may be there too.", "Caiff pwy bynnag sy'n ymuno'n ddiweddarach fod yno hefyd.")
    }
    var whoeverMayBeThere: String { say("Whoever may be there", "Pwy bynnag gaiff fod yno") }
    var theseAre: String { say("These people", "Y bobl hyn") }
    var attendanceAdvice: String {
        say(
            "Nobody else can tell that this step is there: not on a phone, on the screen in the room, or in their copy. Colleagues who are kept from it are told only that there is something, and to ask whoever leads. Whoever leads sees all of it.",
            "Ni all neb arall wybod bod y cam hwn yno: nid ar ffôn, ar y sgrin yn yr ystafell, nac yn eu copi. Dim ond bod rhywbeth yno, a gofyn i bwy bynnag sy'n arwain, a ddywedir wrth gydweithwyr a gedwir rhagddo. Mae pwy bynnag sy'n arwain yn gweld y cyfan."
        )
    }
    var sayFirstWhoIsExpected: String {
        say(
            "Say first who is expected: then you can choose among them.",
            "Dywedwch yn gyntaf pwy a ddisgwylir: yna gallwch ddewis o'u plith.")
    }
    var takeStepOff: String { say("Take this step off the agenda", "Tynnu'r cam hwn oddi ar yr agenda") }
    var whoseIsThis: String { say("Who is it for?", "I bwy y mae?") }
    func onlyAtStep(_ step: String) -> String { say("Only those at “\(step)”", "Dim ond y rhai yn “\(step)”") }

    var notForEverybody: String { say("Not for everybody", "Nid i bawb") }
    func whoIsAtStep(_ names: String) -> String { say("There: \(names)", "Yno: \(names)") }
    func whoGetsStep(_ names: String) -> String {
        say("Gets what is written: \(names)", "Yn cael yr hyn a ysgrifennir: \(names)")
    }
    var whoSpeaksWhen: String { say("Who speaks when", "Pwy sy'n siarad pryd") }
    var speakingOrderHow: String {
        say(
            "The family first, whoever leads last, unless you choose otherwise. Numbers and reasons stand in this order too, also in the minutes.",
            "Y teulu yn gyntaf, pwy bynnag sy'n arwain yn olaf, oni ddewiswch fel arall. Mae rhifau a rhesymau yn y drefn hon hefyd, yn y cofnodion hefyd."
        )
    }
    var speaksEarlier: String { say("Earlier", "Yn gynharach") }
    var speaksLater: String { say("Later", "Yn hwyrach") }
    var orderByRule: String {
        say("Back to: family first, chair last", "Yn ôl i: y teulu yn gyntaf, y cadeirydd yn olaf")
    }
    func leadsNow(_ name: String) -> String { say("Leads now: \(name)", "Yn arwain nawr: \(name)") }
    var youLeadNow: String { say("You lead now.", "Chi sy'n arwain nawr.") }
    func tookOver(_ name: String, _ when: String) -> String {
        say("\(name) has led since \(when).", "Mae \(name) wedi arwain ers \(when).")
    }
    var takeLead: String { say("Lead the meeting from now on", "Arwain y cyfarfod o nawr ymlaen") }
    var takeLeadHow: String {
        say(
            "If whoever leads has to stop, take over. Nothing is lost, and they see that you lead.",
            "Os bydd rhaid i'r sawl sy'n arwain roi'r gorau iddi, cymerwch yr awenau. Nid oes dim yn cael ei golli, ac maen nhw'n gweld mai chi sy'n arwain."
        )
    }

    func limitedIntoMap(_ names: String) -> String {
        say(
            "This part is not for everybody. On the map it is kept from \(names), from phones and from the room's screen.",
            "Nid yw'r rhan hon i bawb. Ar y map fe'i cedwir rhag \(names), rhag ffonau a rhag sgrin yr ystafell.")
    }
    var minutesHoldLimitedSteps: String {
        say(
            "These minutes hold parts that are not for everybody. Keep them on the file, and give nobody this print.",
            "Mae'r cofnodion hyn yn cynnwys rhannau nad ydynt i bawb. Cadwch nhw ar y ffeil, a pheidiwch â rhoi'r argraffiad hwn i neb."
        )
    }
    func usuallyThere(_ names: String) -> String {
        say(
            "Usually there: \(names). Children come if they wish.",
            "Yno fel arfer: \(names). Daw plant os ydynt yn dymuno.")
    }
    func name(of usual: MeetingType.Usual) -> String {
        switch usual {
        case .parents: say("the parents", "y rhieni")
        case .network: say("people from their network", "pobl o'u rhwydwaith")
        case .socialWorker: say("the social worker", "y gweithiwr cymdeithasol")
        case .manager: say("a manager", "rheolwr")
        case .school: say("school or nursery", "yr ysgol neu'r feithrinfa")
        case .health: say("health", "iechyd")
        case .police: say("the police", "yr heddlu")
        case .advocate: say("an advocate", "eiriolwr")
        case .minuteTaker: say("somebody who takes the minutes", "rhywun sy'n cymryd cofnodion")
        case .reviewingOfficer: say("the reviewing officer", "y swyddog adolygu")
        case .carers: say("the carers", "y gofalwyr")
        }
    }
    var copiesByWhoLed: String {
        say(
            "Whoever has all of the meeting makes the copies.",
            "Pwy bynnag sydd â'r cyfarfod cyfan sy'n gwneud y copïau.")
    }
    func someIsWithheld(_ chair: String) -> String {
        say(
            "Some of this meeting is kept from you, and is not here. \(chair) led it: ask them.",
            "Cedwir rhywfaint o'r cyfarfod hwn rhagoch, ac nid yw yma. \(chair) oedd yn ei arwain: gofynnwch iddyn nhw."
        )
    }
    var forTheFileOnly: String { say("For the file only", "Ar gyfer y ffeil yn unig") }
}
