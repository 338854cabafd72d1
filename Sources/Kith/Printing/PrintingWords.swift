import Practice

/// Words of the pages that are made for paper and for the room.
extension Words {
    var printAndShare: String { say("Print and share", "Argraffu a rhannu") }
    var printLead: String {
        say(
            "Paper for a wall, for one person, or to fill in by hand. Each print is noted in the list of who opened this record.",
            "Papur i wal, i un person, neu i'w lenwi â llaw. Nodir pob argraffiad yn y rhestr o bwy a agorodd y cofnod hwn."
        )
    }
    var backToPrinting: String { say("Back to print and share", "Yn ôl i argraffu a rhannu") }
    var printButton: String { say("Print", "Argraffu") }
    var printThis: String { say("Print this", "Argraffu hwn") }
    var printWithoutScript: String {
        say(
            "Without the button: press Ctrl and P, or on a Mac Cmd and P. On a phone, choose Share and then Print.",
            "Heb y botwm: pwyswch Ctrl a P, neu ar Mac Cmd a P. Ar ffôn, dewiswch Rhannu ac yna Argraffu.")
    }
    var printPaperA3: String {
        say(
            "Made for A3 paper, lying across. It fits on A4 too, in smaller type.",
            "Gwnaed ar gyfer papur A3, ar draws. Mae'n ffitio ar A4 hefyd, mewn teip llai.")
    }
    var printPaperA4: String { say("Made for A4 paper.", "Gwnaed ar gyfer papur A4.") }
    var printPaperBlank: String {
        say(
            "Two sheets of A4: the map lying across, the scale upright.",
            "Dwy ddalen A4: y map ar draws, y raddfa'n unionsyth.")
    }

    var printCopyTitle: String { say("A copy for one person", "Copi i un person") }
    var printCopyLead: String {
        say(
            "A4 in large type and plain words, made for one named person. You see what it holds before it is made.",
            "A4 mewn teip mawr a geiriau plaen, i un person a enwir. Cewch weld beth sydd ynddo cyn iddo gael ei wneud."
        )
    }
    var printCopyChoose: String { say("Choose who it is for", "Dewis i bwy y mae") }
    var printPosterTitle: String { say("The map on a poster", "Y map ar boster") }
    var printPosterLead: String {
        say(
            "The whole map on A3, to put up where people meet. Only what everybody in the room may read.",
            "Y map cyfan ar A3, i'w roi i fyny lle mae pobl yn cwrdd. Dim ond yr hyn y caiff pawb yn yr ystafell ei ddarllen."
        )
    }
    var printPosterShow: String { say("Show the poster", "Dangos y poster") }
    var printRoomLead: String {
        say(
            "The map for a projector, in large type. It shows by itself what is added.",
            "Y map ar gyfer taflunydd, mewn teip mawr. Mae'n dangos ohono'i hun yr hyn a ychwanegir.")
    }
    var printRoomShow: String { say("Open the room view", "Agor golwg yr ystafell") }
    var printBlankTitle: String { say("Empty sheets to fill in", "Taflenni gwag i'w llenwi") }
    var printBlankLead: String {
        say(
            "Three empty columns and a scale, to write on by hand.",
            "Tair colofn wag a graddfa, i ysgrifennu arnynt â llaw.")
    }
    var printBlankShow: String { say("Show the empty sheets", "Dangos y taflenni gwag") }
    var printAsOfLead: String {
        say(
            "The record as it stood on a day, for a court or a review. For workers.",
            "Y cofnod fel yr oedd ar ddiwrnod, ar gyfer llys neu adolygiad. I weithwyr.")
    }

    // What stands on the sheets
    func printMapOf(_ name: String) -> String { say("Map of \(name)", "Map \(name)") }
    func printedBy(_ name: String, _ day: String) -> String {
        say("Printed by \(name), \(day)", "Argraffwyd gan \(name), \(day)")
    }
    var printForWorkers: String { say("For workers. Not a copy for the family.", "I weithwyr. Nid copi i'r teulu.") }
    var printForWorkersNote: String {
        say(
            "This holds what workers could read on that day, with who said what and children's answers for workers only. Safe contact is left out.",
            "Mae hwn yn cynnwys yr hyn y gallai gweithwyr ei ddarllen ar y diwrnod hwnnw, gyda phwy ddywedodd beth ac atebion plant i weithwyr yn unig. Gadewir cyswllt diogel allan."
        )
    }
    var printPeople: String { say("Who is in this", "Pwy sydd yn hyn") }
    var printPairs: String { say("Where we are, and where we want to be", "Ble rydym, a ble rydym am fod") }
    func printScale(_ day: String?) -> String {
        day.map { say("Where are we, from 10 to 0? (\($0))", "Ble rydym ni, o 10 i 0? (\($0))") }
            ?? say("Where are we, from 10 to 0?", "Ble rydym ni, o 10 i 0?")
    }
    var printReasons: String { say("Why people say so", "Pam mae pobl yn dweud hynny") }
    var printScales: String { say("Where we are now", "Ble rydym nawr") }
    var printMoreScales: String { say("More questions with numbers", "Mwy o gwestiynau â rhifau") }
    var printNothingHere: String { say("Nothing here yet.", "Dim byd yma eto.") }
    var printNoEnds: String {
        say("What 10 and 0 mean is not written yet.", "Nid yw ystyr 10 a 0 wedi'i ysgrifennu eto.")
    }
    var printTenMeans: String { say("10 means", "Ystyr 10") }
    var printZeroMeans: String { say("0 means", "Ystyr 0") }
    func saidBy(_ name: String) -> String { say("\(name)'s own words", "geiriau \(name)") }
    var somebodyDiffers: String { say("Somebody sees this differently.", "Mae rhywun yn gweld hyn yn wahanol.") }

    /// The headings of a copy for a family, for a reader of nine.
    func plainName(of category: Category) -> String {
        switch category {
        case .pastHarm: say("What has happened", "Beth sydd wedi digwydd")
        case .futureDanger: say("What could happen", "Beth allai ddigwydd")
        case .complicatingFactor: say("What makes it harder", "Beth sy'n ei gwneud yn anoddach")
        case .existingStrength: say("Good things", "Pethau da")
        case .existingSafety:
            say("Times when somebody kept the children safe", "Adegau pan gadwodd rhywun y plant yn ddiogel")
        case .goal: say("What we want to see", "Yr hyn rydym am ei weld")
        case .nextStep: say("What we do next", "Beth a wnawn nesaf")
        }
    }

    // The poster
    var posterLeftOut: String { say("Not on this poster", "Ddim ar y poster hwn") }
    var posterNothingLeftOut: String {
        say(
            "Who said what, and safe contact, are never on a poster.",
            "Nid yw pwy ddywedodd beth, na chyswllt diogel, byth ar boster.")
    }
    func posterKept(_ number: Int) -> String {
        count(
            number,
            english: Plural(
                one: "1 thing on the map that is not for somebody",
                other: "\(number) things on the map that are not for somebody"),
            welsh: Plural(other: "\(number) peth ar y map nad yw ar gyfer rhywun"))
    }
    func posterPairs(_ number: Int) -> String {
        count(
            number,
            english: Plural(
                one: "1 statement with its goal that comes from such a thing",
                other: "\(number) statements with their goals that come from such things"),
            welsh: Plural(other: "\(number) datganiad gyda'i nod sy'n dod o beth o'r fath"))
    }
    func posterQuoted(_ number: Int) -> String {
        count(
            number,
            english: Plural(
                one: "1 thing in the words of a child, or of somebody who is not named",
                other: "\(number) things in the words of a child, or of somebody who is not named"),
            welsh: Plural(other: "\(number) peth yng ngeiriau plentyn, neu rywun nad yw wedi'i enwi"))
    }
    func posterAnswers(_ number: Int) -> String {
        count(
            number,
            english: Plural(
                one: "1 answer that a child keeps between itself and the worker",
                other: "\(number) answers that children keep between themselves and the worker"),
            welsh: Plural(other: "\(number) ateb y mae plant yn eu cadw rhyngddynt hwy a'r gweithiwr"))
    }

    // The room
    var roomTitle: String { say("Room view", "Golwg yr ystafell") }
    var roomLeave: String { say("Leave the room view", "Gadael golwg yr ystafell") }
    var roomShowNew: String { say("Show what is new", "Dangos yr hyn sy'n newydd") }
    var roomShowReasons: String { say("Show everybody's reasons", "Dangos rhesymau pawb") }
    var roomShowQuestions: String { say("Show what we do not know yet", "Dangos yr hyn na wyddom eto") }
    var roomHideQuestions: String { say("Hide what we do not know yet", "Cuddio'r hyn na wyddom eto") }
    var draftNotAgreed: String { say("Draft — not agreed yet", "Drafft — heb ei gytuno eto") }
    func posterQuestions(_ number: Int) -> String {
        count(
            number, english: Plural(one: "1 open question", other: "\(number) open questions"),
            welsh: Plural(two: "2 gwestiwn agored", other: "\(number) cwestiwn agored"))
    }
    var posterShowQuestions: String {
        say("Put the open questions on the poster", "Rhoi'r cwestiynau agored ar y poster")
    }
    var posterHideQuestions: String {
        say("Leave the open questions off the poster", "Gadael y cwestiynau agored oddi ar y poster")
    }
    var roomHideReasons: String { say("Hide the reasons", "Cuddio'r rhesymau") }

    // Empty sheets
    var blankMapTitle: String { say("Our map", "Ein map") }
    var blankScaleTitle: String { say("From 10 to 0: where are we?", "O 10 i 0: ble rydym ni?") }
    var blankFamily: String { say("Family: ____________________", "Teulu: ____________________") }
    var blankDay: String { say("Day: ______________", "Dydd: ______________") }
    var blankWho: String {
        say("Who was there: ______________________________", "Pwy oedd yno: ______________________________")
    }
    func blankPrompt(_ column: Column) -> String {
        switch column {
        case .worries:
            say(
                "What happened? What could happen? What makes it harder?",
                "Beth ddigwyddodd? Beth allai ddigwydd? Beth sy'n ei gwneud yn anoddach?")
        case .workingWell:
            say(
                "What is good? When did somebody keep the children safe?",
                "Beth sy'n dda? Pryd y cadwodd rhywun y plant yn ddiogel?")
        case .needsToHappen:
            say(
                "What do we want to see? Who does what next, by when?",
                "Beth rydym am ei weld? Pwy sy'n gwneud beth nesaf, erbyn pryd?")
        }
    }
    var blankQuestion: String { say("Our question", "Ein cwestiwn") }
    var blankEndsFirst: String {
        say(
            "Write both ends before anybody answers. 10 is always good.",
            "Ysgrifennwch y ddau ben cyn i neb ateb. Mae 10 bob amser yn dda.")
    }
    var blankAnswers: String {
        say(
            "What everybody says. Ring the number. No answer is wrong.",
            "Beth mae pawb yn ei ddweud. Rhowch gylch am y rhif. Nid oes ateb anghywir.")
    }
    var blankName: String { say("Who?", "Pwy?") }
    var blankNumber: String { say("Number", "Rhif") }
    var blankReason: String { say("Why?", "Pam?") }
}
