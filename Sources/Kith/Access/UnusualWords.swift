extension Words {
    var unusualTitle: String { say("Unusual openings", "Agoriadau anarferol") }
    var unusualLead: String {
        say(
            "Each is a question to ask, not a finding. It is worked out from the access log; nothing is kept but what you write.",
            "Cwestiwn i'w ofyn yw pob un, nid canfyddiad. Caiff ei gyfrifo o'r log mynediad; ni chedwir dim ond yr hyn a ysgrifennwch."
        )
    }
    func weekOf(_ day: String) -> String { say("Week of \(day)", "Wythnos \(day)") }
    var weekBefore: String { say("The week before", "Yr wythnos cynt") }
    var weekAfter: String { say("The week after", "Yr wythnos wedyn") }
    func logLookedThrough(_ moment: String) -> String {
        say("The log was looked through back to \(moment) only.", "Edrychwyd drwy'r log yn ôl at \(moment) yn unig.")
    }
    var records: String { say("Records:", "Cofnodion:") }
    func sentence(for entry: UnusualEntry) -> String {
        let number = entry.count
        let opened = number == 1 ? "1 record" : "\(number) records"
        let times = number == 1 ? "once" : "\(number) times"
        return switch entry.sign {
        case .own:
            say(
                "Tried to open their own or a relative's record.",
                "Ceisiodd agor eu cofnod eu hunain neu gofnod perthynas.")
        case .surname:
            say(
                "Opened a record in which somebody has their surname, and does not work with that family.",
                "Agorodd gofnod lle mae gan rywun eu cyfenw, ac nid yw'n gweithio gyda'r teulu hwnnw.")
        case .colleague:
            say(
                "Opened the record of a colleague or a colleague's family, and does not work with it.",
                "Agorodd gofnod cydweithiwr neu deulu cydweithiwr, ac nid yw'n gweithio gydag ef.")
        case .noWork:
            say(
                "Opened \(opened) of families they do not work with, and wrote nothing there.",
                "Agorodd \(number) cofnod teuluoedd nad yw'n gweithio gyda nhw, heb ysgrifennu dim yno.")
        case .volume:
            say(
                "Opened \(opened); in an ordinary week it is \(entry.usual).",
                "Agorodd \(number) cofnod; mewn wythnos arferol \(entry.usual) ydyw.")
        case .searches:
            say(
                "Searched \(times) and opened nothing of what was found.",
                "Chwiliodd \(number) gwaith heb agor dim o'r hyn a ganfuwyd.")
        case .night:
            say(
                "Opened \(opened) between 10pm and 6am.",
                "Agorodd \(number) cofnod rhwng 10yh a 6yb.")
        case .pace:
            entry.usual > 0
                ? say(
                    "Was stopped: they, or a program with their token, opened or searched far too much in an hour.",
                    "Cafodd ei atal: agorodd neu chwiliodd, neu raglen â'u tocyn, lawer gormod mewn awr.")
                : say(
                    "Opened or searched very much in an hour, themselves or a program with their token: \(number) times.",
                    "Agorodd neu chwiliodd lawer iawn mewn awr, eu hunain neu raglen â'u tocyn: \(number) gwaith.")
        case .missed: unusualMissed
        case .emergency:
            say("Used emergency access \(times).", "Defnyddiodd fynediad brys \(number) gwaith.")
        }
    }
}
