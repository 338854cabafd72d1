import Journal
import Practice

extension Words {
    var keepingSafe: String { say("Keeping the record safe", "Cadw'r cofnod yn ddiogel") }
    var lastRehearsal: String { say("Last rehearsal of a restore", "Ymarfer adfer diwethaf") }
    var neverRehearsed: String {
        say(
            "Never. A backup counts once it has been restored; see “Restore” in the guide to running Kith.",
            "Erioed. Mae copi wrth gefn yn cyfrif ar ôl ei adfer; gweler “Restore” yn y canllaw i redeg Kith.")
    }
    var rehearsalPart: String { say("Rehearsal of a restore", "Ymarfer adfer") }

    func rehearsalOverdue(days: Int) -> String {
        let wanted = days == 1 ? say("every night", "bob nos") : say("every \(days) days", "bob \(days) diwrnod")
        return say(
            "It is overdue: one is wanted \(wanted). Look whether backups are still made.",
            "Mae'n hwyr: mae eisiau un \(wanted). Gwiriwch a yw copïau wrth gefn yn dal i gael eu gwneud.")
    }

    var overdueLetterSubject: String {
        say("Kith: no restore was rehearsed for too long", "Kith: ni fu ymarfer adfer ers yn rhy hir")
    }

    func overdueLetterText(link: String) -> String {
        say(
            "Backups count once one has been restored, and no rehearsal of that went well for too long.\n\n"
                + "Look whether backups are still made, and see “Looking after Kith”: \(link)/administration",
            "Mae copïau wrth gefn yn cyfrif ar ôl adfer un, ac nid aeth ymarfer yn iawn ers yn rhy hir.\n\n"
                + "Gwiriwch a yw copïau'n dal i gael eu gwneud, a gweler “Gofalu am Kith”: \(link)/administration")
    }

    var dailyLook: String { say("Daily look for damage", "Golwg ddyddiol am ddifrod") }
    var neverLooked: String { say("Not yet.", "Ddim eto.") }

    func looked(at moment: Moment, now: Moment, isWell: Bool) -> String {
        let found =
            isWell
            ? say("none was found", "ni chafwyd dim")
            : say(
                "the database is damaged. Stop, and see “Verify” in the guide to running Kith",
                "mae'r gronfa ddata wedi'i difrodi. Stopiwch, a gweler “Verify” yn y canllaw i redeg Kith")
        return "\(daysAgo(from: moment, to: now)), \(found)."
    }

    func packed(_ last: ContinuitySchedule.Last, now: Moment) -> String {
        let outcome =
            last.isWritten
            ? say("the pack was written", "ysgrifennwyd y pecyn")
            : say(
                "the pack could not be written. Kith tries again every hour; its log says why",
                "ni ellid ysgrifennu'r pecyn. Mae Kith yn rhoi cynnig arall arni bob awr; mae ei log yn dweud pam")
        return "\(daysAgo(from: last.at, to: now)), \(outcome)."
    }

    var clockOfMachine: String { say("This machine's clock", "Cloc y peiriant hwn") }

    func wrongClock(_ wrong: ClockState.Wrong) -> String {
        let (seconds, at) = (abs(wrong.drift) / 1_000, self.moment(wrong.at))
        guard !wrong.isJump else {
            return say(
                "It jumped by \(seconds) seconds at \(at). Check it: times recorded around then may be wrong.",
                "Neidiodd \(seconds) eiliad am \(at). Gwiriwch ef: gall amserau tua'r adeg honno fod yn anghywir.")
        }
        let wasWrong = say(
            "It was \(seconds) seconds wrong at \(at).", "Roedd yn anghywir o \(seconds) eiliad am \(at).")
        return wrong.isOver
            ? wasWrong + say(" It is right again.", " Mae'n gywir eto.")
            : wasWrong + say(" Times in records are wrong until it is set.", " Mae amserau'n anghywir nes ei osod.")
    }

    var checkpointFile: String { say("File of checkpoints", "Ffeil y pwyntiau gwirio") }

    func sentence(for fault: CheckpointFault) -> String {
        switch fault {
        case .cutOff: say("It is shorter than Kith left it.", "Mae'n fyrrach nag y gadawodd Kith hi.")
        case .foreign:
            say(
                "Its last checkpoint is not the one that the database has.",
                "Nid ei phwynt gwirio olaf yw'r un sydd gan y gronfa ddata.")
        case .unreadable: say("Its last line is no checkpoint.", "Nid yw ei llinell olaf yn bwynt gwirio.")
        }
    }

    var checkpointFileAdvice: String {
        say(
            "Nothing more is added to it. Keep it as it is and find out why; see “Verify” in the guide to running Kith.",
            "Ni chaiff dim mwy ei ychwanegu ati. Cadwch hi fel y mae a darganfyddwch pam; gweler “Verify” yn y canllaw i redeg Kith."
        )
    }

    /// "3 days ago, in order, 41 s"
    func rehearsed(_ rehearsal: Rehearsal, now: Moment) -> String {
        let seconds = max(1, (rehearsal.took + 500) / 1_000)
        let start = "\(daysAgo(from: rehearsal.at, to: now)), \(outcome(rehearsal.outcome)), \(seconds) s"
        guard let backup = rehearsal.backupAt else { return start }
        return start + say(". The backup is of ", ". Mae'r copi wrth gefn o ") + moment(backup)
    }

    func counted(_ rehearsal: Rehearsal) -> String {
        say(
            "\(rehearsal.streams) records, \(rehearsal.events) events, \(rehearsal.accessLines) access lines",
            "\(rehearsal.streams) cofnod, \(rehearsal.events) digwyddiad, \(rehearsal.accessLines) llinell mynediad")
    }

    private func outcome(_ outcome: Rehearsal.Outcome) -> String {
        switch outcome {
        case .inOrder: say("in order", "mewn trefn")
        case .noBackup: say("failed because there is no backup", "methodd oherwydd nad oes copi wrth gefn")
        case .unreadable:
            say(
                "failed because the backup could not be restored",
                "methodd oherwydd na ellid adfer y copi wrth gefn")
        case .damaged:
            say(
                "failed because the record in the backup is not as it was written",
                "methodd oherwydd nad yw'r cofnod yn y copi fel yr ysgrifennwyd ef")
        case .otherKey:
            say(
                "failed because the master key in use does not open the backup",
                "methodd oherwydd nad yw'r brif allwedd yn agor y copi wrth gefn")
        case .notOpened:
            say(
                "failed because not every record in the backup could be opened",
                "methodd oherwydd na ellid agor pob cofnod yn y copi wrth gefn")
        }
    }

    private func daysAgo(from then: Moment, to now: Moment) -> String {
        let days = Clock.day(of: now).number - Clock.day(of: then).number
        switch days {
        case ...0: return say("Today", "Heddiw")
        case 1: return say("Yesterday", "Ddoe")
        default: return say("\(days) days ago", "\(days) diwrnod yn ôl")
        }
    }
}
