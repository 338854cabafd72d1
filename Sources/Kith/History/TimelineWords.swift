/// Words of the family's story over time.
extension Words {
    var timeline: String { say("Timeline", "Llinell amser") }
    var timelineLead: String {
        say(
            "What happened, by the day it happened or was said, newest first. Words are as they stand now; what they were before is in the history.",
            "Yr hyn a ddigwyddodd, yn ôl y diwrnod y digwyddodd neu y'i dywedwyd, y diweddaraf yn gyntaf. Mae'r geiriau fel y maent nawr; mae'r hyn oeddent o'r blaen yn yr hanes."
        )
    }
    var timelineAbout: String { say("About whom", "Am bwy") }
    var timelineKind: String { say("What kind", "Pa fath") }
    var timelineEmpty: String {
        say(
            "Nothing has happened here yet. Things that you add to the map, numbers and meetings appear here by their day.",
            "Nid oes dim wedi digwydd yma eto. Mae'r pethau rydych yn eu hychwanegu at y map, rhifau a chyfarfodydd yn ymddangos yma yn ôl eu diwrnod."
        )
    }
    var timelineNoDay: String { say("No date known", "Dim dyddiad hysbys") }
    var timelinePages: String { say("More of the timeline", "Mwy o'r llinell amser") }
    func timelineWritten(_ day: String) -> String { say("Written down \(day).", "Ysgrifennwyd \(day).") }
}
