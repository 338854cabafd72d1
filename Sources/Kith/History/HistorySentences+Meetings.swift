import Practice

/// Who did what, one sentence for each kind of event of a family's meetings.
extension Words {
    func historyMeetingPlanned(_ who: String, _ meeting: String) -> String {
        say("\(who) planned a meeting: \(meeting)", "Cynlluniodd \(who) gyfarfod: \(meeting)")
    }
    func historyMeetingMoved(_ who: String, _ meeting: String) -> String {
        say("\(who) changed when or where: \(meeting)", "Newidiodd \(who) pryd neu ble: \(meeting)")
    }
    func historyMeetingCancelled(_ who: String, _ meeting: String) -> String {
        say("\(who) cancelled: \(meeting)", "Canslodd \(who): \(meeting)")
    }
    func historyMeetingBegan(_ who: String, _ meeting: String) -> String {
        say("\(who) began: \(meeting)", "Dechreuodd \(who): \(meeting)")
    }
    func historyMeetingEnded(_ who: String, _ meeting: String) -> String {
        say("\(who) ended: \(meeting)", "Gorffennodd \(who): \(meeting)")
    }
    func historyMeetingExpects(_ who: String, _ name: String, _ meeting: String) -> String {
        say("\(who) put \(name) down for: \(meeting)", "Rhoddodd \(who) \(name) i lawr ar gyfer: \(meeting)")
    }
    func historyMeetingApologies(_ who: String, _ name: String, _ meeting: String) -> String {
        say("\(who) noted that \(name) cannot come to: \(meeting)", "Nododd \(who) na all \(name) ddod i: \(meeting)")
    }
    func historyMeetingLed(_ name: String, _ meeting: String) -> String {
        say("\(name) took over leading: \(meeting)", "Cymerodd \(name) yr awenau: \(meeting)")
    }
    func historyMeetingAsked(_ who: String) -> String {
        say("\(who) asked this round the room", "Gofynnodd \(who) hyn o amgylch yr ystafell")
    }
    func historyMeetingShown(_ who: String) -> String {
        say("\(who) showed everybody's numbers", "Dangosodd \(who) rifau pawb")
    }
    func historyMeetingGivenUp(_ who: String) -> String {
        say("\(who) gave this question up", "Rhoddodd \(who) y gorau i'r cwestiwn hwn")
    }
    func historyMeetingNoted(_ who: String, _ step: String) -> String {
        say("\(who) wrote under “\(step)”", "Ysgrifennodd \(who) o dan “\(step)”")
    }
    func historyMeetingDecisionWithdrawn(_ who: String) -> String {
        say("\(who) withdrew a decision that was written down", "Tynnodd \(who) benderfyniad a ysgrifennwyd yn ôl")
    }
    func historyMeetingActionWithdrawn(_ who: String) -> String {
        say("\(who) withdrew what somebody was to do", "Tynnodd \(who) yr hyn yr oedd rhywun i'w wneud yn ôl")
    }
    func historyMeetingNoteWithdrawn(_ who: String) -> String {
        say("\(who) withdrew a note of the meeting", "Tynnodd \(who) nodyn o'r cyfarfod yn ôl")
    }
    func historyMeetingDecided(_ meeting: String) -> String {
        say("It was decided: \(meeting)", "Penderfynwyd: \(meeting)")
    }
    func historyMeetingDissented(_ name: String) -> String {
        say("\(name) sees the decision otherwise", "Mae \(name) yn gweld y penderfyniad fel arall")
    }
    func historyMeetingAgreed(_ name: String) -> String {
        say("\(name) will do this", "Bydd \(name) yn gwneud hyn")
    }
    func historyMeetingStepAdded(_ who: String, _ step: String) -> String {
        say("\(who) added the step “\(step)”", "Ychwanegodd \(who) y cam “\(step)”")
    }
    func historyMeetingStepOff(_ who: String) -> String {
        say("\(who) took a step off the agenda", "Tynnodd \(who) gam oddi ar yr agenda")
    }
    func historyMeetingAttendance(_ who: String, _ step: String) -> String {
        say("\(who) said who may be at “\(step)”", "Dywedodd \(who) pwy gaiff fod yn “\(step)”")
    }
    func historyReportWritten(_ who: String, _ section: String) -> String {
        say("\(who) wrote in the report: \(section)", "Ysgrifennodd \(who) yn yr adroddiad: \(section)")
    }
    func historyReportHanded(_ who: String, _ name: String, _ day: String) -> String {
        say("\(who) handed \(name) the report on \(day)", "Rhoddodd \(who) yr adroddiad i \(name) ar \(day)")
    }
    func historyMinutesCopied(_ who: String, _ name: String, _ meeting: String) -> String {
        say(
            "\(who) made a copy of the minutes for \(name): \(meeting)",
            "Gwnaeth \(who) gopi o'r cofnodion i \(name): \(meeting)")
    }
    func historyReportAnswered(_ who: String) -> String {
        say("\(who) wrote down what was said about the report", "Ysgrifennodd \(who) beth a ddywedwyd am yr adroddiad")
    }
}
