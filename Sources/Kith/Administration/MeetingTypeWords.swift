import Practice

/// The words of the authority's own kinds of meetings.
extension Words {
    var meetingTypes: String { say("Your own kinds of meetings", "Eich mathau eich hun o gyfarfodydd") }
    var meetingTypesLead: String {
        say(
            "Beside the kinds that are built in. A meeting keeps the steps it was planned with.",
            "Wrth ochr y mathau sydd wedi'u cynnwys. Mae cyfarfod yn cadw'r camau y'i cynlluniwyd â nhw.")
    }
    var newMeetingType: String { say("New kind of meeting", "Math newydd o gyfarfod") }
    var whoLeadsIt: String { say("Who leads it", "Pwy sy'n ei arwain") }
    func name(of order: MeetingTypePage.Order) -> String {
        switch order {
        case .familyFirst: say("The family first, the chair last", "Y teulu yn gyntaf, y cadeirydd yn olaf")
        case .networkFirst:
            say("Friends and relatives first, the chair last", "Ffrindiau a pherthnasau yn gyntaf, y cadeirydd yn olaf")
        case .professionalsFirst:
            say("Professionals first, the chair last", "Gweithwyr proffesiynol yn gyntaf, y cadeirydd yn olaf")
        }
    }
    var stepsInOrder: String { say("Its steps, in order", "Ei gamau, mewn trefn") }
    var stepsInOrderHow: String {
        say(
            "Choose what each step is about. Leave out what you do not need; more places come when you save.",
            "Dewiswch am beth mae pob cam. Gadewch allan yr hyn nad oes ei angen; daw mwy o leoedd pan fyddwch yn cadw."
        )
    }
    func stepNumber(_ number: Int) -> String { say("Step \(number)", "Cam \(number)") }
    var noStepHere: String { say("No step here", "Dim cam yma") }
    var ownWordsForStep: String { say("Your own words for it", "Eich geiriau eich hun") }
    var stepPrompt: String { say("What happens and what to do", "Beth sy'n digwydd a beth i'w wneud") }
    var retireMeetingType: String { say("No longer use this kind", "Peidio â defnyddio'r math hwn mwyach") }
    var retireMeetingTypeHint: String {
        say(
            "Meetings that are planned already stay as they are.",
            "Mae cyfarfodydd sydd wedi'u cynllunio yn aros fel y maent.")
    }
    var reportsToMeetings: String { say("Reports to conferences", "Adroddiadau i gynadleddau") }
    var reportDays: String {
        say(
            "How many days before has the family its report?", "Sawl diwrnod o'r blaen mae'r teulu'n cael ei adroddiad?"
        )
    }
    var reportDaysHint: String {
        say(
            "For conferences and reviews for a child in your care. Leave it empty if you do not say.",
            "Ar gyfer cynadleddau ac adolygiadau ar gyfer plentyn yn eich gofal. Gadewch yn wag os nad ydych yn dweud.")
    }
    func reportDaysSaid(_ days: Int) -> String {
        count(
            days,
            english: .init(
                one: "The family has its report 1 day before.", other: "The family has its report \(days) days before."),
            welsh: .init(other: "Mae'r teulu'n cael ei adroddiad \(days) diwrnod o'r blaen."))
    }
    var reportDaysNotSaid: String {
        say(
            "It is not said how early families have their report.",
            "Ni ddywedir pa mor gynnar mae teuluoedd yn cael eu hadroddiad.")
    }
    var changeReportDays: String { say("Change it", "Ei newid") }

    /// What a meeting is called: by the authority's own kind, or by the built-in one.
    func name(of plan: Meeting.Plan) -> String {
        plan.defined.map { pick(english: $0.name.english, welsh: $0.name.welsh) } ?? name(of: plan.type)
    }
}
