import Practice

/// Words of the authority's own settings and of its service areas.
extension Words {
    var authority: String { say("The authority", "Yr awdurdod") }
    var authorityName: String { say("Name of the authority", "Enw'r awdurdod") }
    var changeAuthority: String { say("Change these settings", "Newid y gosodiadau hyn") }
    var elementsFrom: String {
        say(
            "From which day on does every new family get a statement, a goal and a scale?",
            "O ba ddiwrnod ymlaen y mae pob teulu newydd yn cael datganiad, nod a graddfa?")
    }
    var elementsFromHint: String {
        say(
            "Families opened before that day are invited to it, never reminded. Leave it empty to expect them of nobody.",
            "Gwahoddir teuluoedd a agorwyd cyn y diwrnod hwnnw, byth eu hatgoffa. Gadewch ef yn wag i beidio â'u disgwyl gan neb."
        )
    }
    func elementsExpected(from day: String) -> String {
        say(
            "The three elements are expected of families opened from \(day).",
            "Disgwylir y tair elfen gan deuluoedd a agorwyd o \(day).")
    }
    var elementsNotExpected: String {
        say("The three elements are not expected of anybody yet.", "Ni ddisgwylir y tair elfen gan neb eto.")
    }
    var serviceAreas: String { say("Services", "Gwasanaethau") }
    var serviceAreasLead: String {
        say(
            "Each service brings its own words for the same practice. New words hold for what is written from then on.",
            "Mae pob gwasanaeth yn dod â'i eiriau ei hun ar gyfer yr un arfer. Mae geiriau newydd yn berthnasol i'r hyn a ysgrifennir o hynny ymlaen."
        )
    }
    var newArea: String { say("New service", "Gwasanaeth newydd") }
    var keepAreaWords: String { say("Save these words", "Cadw'r geiriau hyn") }
    var statementCalled: String { say("What the worry statement is called", "Beth y gelwir y datganiad pryder") }
    var statementCalledHint: String {
        say("Danger statement, worry statement …", "Datganiad perygl, datganiad pryder …")
    }
    var goalCalled: String { say("What the goal is called", "Beth y gelwir y nod") }
    var goalCalledHint: String {
        say("Safety goal, wellbeing goal, success goal …", "Nod diogelwch, nod llesiant, nod llwyddiant …")
    }
    var columnsOrder: String { say("Which column of the map comes first?", "Pa golofn o'r map sy'n dod yn gyntaf?") }
    func name(of order: Terminology.ColumnOrder) -> String {
        switch order {
        case .worriesFirst: question(of: .worries)
        case .workingWellFirst: question(of: .workingWell)
        }
    }
    var usualTen: String { say("What 10 usually means", "Beth mae 10 fel arfer yn ei olygu") }
    var usualZero: String { say("What 0 usually means", "Beth mae 0 fel arfer yn ei olygu") }
    var usualEndsHint: String {
        say(
            "The start of a scale's end. Whoever asks makes it the family's own.",
            "Dechrau pen graddfa. Mae pwy bynnag sy'n gofyn yn ei wneud yn eiddo i'r teulu.")
    }
    func inWelsh(_ label: String) -> String { say("\(label), in Welsh", "\(label), yn Gymraeg") }
    var retireArea: String { say("No longer use this service", "Peidio â defnyddio'r gwasanaeth hwn mwyach") }
    var retireAreaHint: String {
        say(
            "It can no longer be chosen for a child. Children who are in it stay until they are moved.",
            "Ni ellir ei ddewis ar gyfer plentyn mwyach. Mae plant sydd ynddo yn aros nes cânt eu symud.")
    }
}
