import Practice

/// What another program is told, for the people who look after it. In the language of `Accept-Language`.
extension Words {
    init(accepting languages: String?) {
        self.init(languages?.lowercased().hasPrefix("cy") == true ? .welsh : .english)
    }

    func title(of problem: CallProblem) -> String {
        switch problem {
        case .tokenMissing: say("A token is needed", "Mae angen tocyn")
        case .tokenWrong: say("This token does not work", "Nid yw'r tocyn hwn yn gweithio")
        case .scopeMissing: say("The token does not reach so far", "Nid yw'r tocyn yn cyrraedd mor bell")
        case .notFound: say("There is nothing here", "Nid oes dim yma")
        case .methodNotAllowed: say("This cannot be done here", "Ni ellir gwneud hyn yma")
        case .notAcceptable: say("Only JSON is answered", "JSON yn unig a atebir")
        case .notJSON: say("Only JSON is taken", "JSON yn unig a dderbynnir")
        case .badJSON: say("This JSON cannot be read", "Ni ellir darllen y JSON hwn")
        case .badQuery: say("The address does not fit", "Nid yw'r cyfeiriad yn ffitio")
        case .tooLarge: say("This is too long", "Mae hyn yn rhy hir")
        case .misfits: say("Something has another shape", "Mae siâp arall ar rywbeth")
        case .refused: say("This cannot be recorded", "Ni ellir cofnodi hyn")
        case .keyMissing, .badKey: say("A key is needed", "Mae angen allwedd")
        case .reused: say("The key was used before", "Defnyddiwyd yr allwedd o'r blaen")
        case .versionMissing: say("Say which version you have seen", "Dywedwch pa fersiwn a welsoch")
        case .stale: say("The record has changed", "Mae'r cofnod wedi newid")
        case .known: say("These people may be here already", "Efallai fod y bobl hyn yma'n barod")
        case .movedOn: movedOnTitle
        case .tooMany: say("Too many requests", "Gormod o geisiadau")
        case .newerRecord: title(of: Problem.newerRecord)
        case .unavailable: title(of: Problem.tryAgain)
        case .uncertain: title(of: Problem.uncertain)
        case .writingStopped: title(of: Problem.writingStopped)
        case .broken: title(of: Problem.broken)
        }
    }

    func detail(of problem: CallProblem) -> String {
        whoDetail(problem) ?? whatDetail(problem) ?? whenDetail(problem) ?? ""
    }

    /// About who asks.
    private func whoDetail(_ problem: CallProblem) -> String? {
        switch problem {
        case .tokenMissing:
            say(
                "Send “Authorization: Bearer” with a token. Tokens are made on the page of your account.",
                "Anfonwch “Authorization: Bearer” gyda thocyn. Gwneir tocynnau ar dudalen eich cyfrif.")
        case .tokenWrong:
            say(
                "It has ended, was taken back, or never was one of ours. Make a new one on the page of your account.",
                "Mae wedi dod i ben, neu fe'i tynnwyd yn ôl, neu nid un o'n rhai ni ydoedd. Gwnewch un newydd ar dudalen eich cyfrif."
            )
        case .scopeMissing(let scope):
            say("This needs a token with \(scope.rawValue).", "Mae angen tocyn gyda \(scope.rawValue) ar gyfer hyn.")
        case .notFound:
            say(
                "Either it does not exist, or the account of this token may not open it.",
                "Naill ai nid yw'n bodoli, neu ni chaiff cyfrif y tocyn hwn ei agor.")
        case .movedOn:
            say(
                "Its number is under families. Everything stands there, and goes on there.",
                "Mae ei rif o dan families. Mae popeth yno, ac yn mynd ymlaen yno.")
        case .known:
            say(
                "Somebody with the same name and day of birth is in another record. Look there; send it again with “looked”: true to open a new family all the same.",
                "Mae rhywun â'r un enw a dyddiad geni mewn cofnod arall. Edrychwch yno; anfonwch eto gyda “looked”: true i agor teulu newydd yr un fath."
            )
        default: nil
        }
    }

    /// About what was sent.
    private func whatDetail(_ problem: CallProblem) -> String? {
        switch problem {
        case .methodNotAllowed(let methods):
            say("Here you can use \(list(methods)).", "Yma gallwch ddefnyddio \(list(methods)).")
        case .notAcceptable: say("Accept application/json.", "Derbyniwch application/json.")
        case .notJSON: say("Send the body as application/json.", "Anfonwch y corff fel application/json.")
        case .badJSON(let fault): sentence(for: fault)
        case .badQuery, .misfits, .refused:
            say(
                "Nothing was changed. What is wrong stands under errors.",
                "Ni newidiwyd dim. Mae'r hyn sydd o'i le o dan errors.")
        case .tooLarge:
            say("What is sent can have up to 400,000 bytes.", "Gall yr hyn a anfonir fod â hyd at 400,000 beit.")
        case .keyMissing, .badKey:
            say(
                "Send “Idempotency-Key” with 8 to 200 visible characters, a new one for each change, so that a repeated request has one effect.",
                "Anfonwch “Idempotency-Key” gydag 8 i 200 o nodau gweladwy, un newydd ar gyfer pob newid, fel bod cais a ailadroddir yn cael un effaith."
            )
        case .reused:
            say(
                "The same Idempotency-Key came with something else before. Nothing was changed.",
                "Daeth yr un Idempotency-Key gyda rhywbeth arall o'r blaen. Ni newidiwyd dim.")
        default: nil
        }
    }

    /// About when it was sent.
    private func whenDetail(_ problem: CallProblem) -> String? {
        switch problem {
        case .versionMissing:
            say(
                "Send “If-Match” with the ETag of the record that you have read.",
                "Anfonwch “If-Match” gydag ETag y cofnod a ddarllenoch.")
        case .stale:
            say(
                "Somebody has written in it since. Read it again, then send the change for the version that you see.",
                "Mae rhywun wedi ysgrifennu ynddo ers hynny. Darllenwch eto, yna anfonwch y newid ar gyfer y fersiwn a welwch."
            )
        case .tooMany(let seconds):
            say("Try again in \(seconds) s.", "Ceisiwch eto mewn \(seconds) eiliad.")
        case .newerRecord: advice(for: Problem.newerRecord)
        case .unavailable: advice(for: Problem.tryAgain)
        case .uncertain: advice(for: Problem.uncertain)
        case .writingStopped: advice(for: Problem.writingStopped)
        case .broken: advice(for: Problem.broken)
        default: nil
        }
    }

    private func sentence(for fault: JSONFault) -> String {
        switch fault {
        case .notText:
            say(
                "There is half a character or a broken one in it. Send UTF-8.",
                "Mae hanner nod neu un wedi torri ynddo. Anfonwch UTF-8.")
        case .unexpected(let place):
            say("It stops being JSON at byte \(place).", "Mae'n peidio â bod yn JSON wrth feit \(place).")
        case .tooDeep:
            say(
                "It is nested deeper than \(JSONReading.deepest) levels.",
                "Mae'n nythu'n ddyfnach na \(JSONReading.deepest) lefel.")
        case .twice(let name):
            say(
                "“\(name.prefix(60))” stands twice in one object.",
                "Mae “\(name.prefix(60))” ddwywaith mewn un gwrthrych.")
        }
    }

    func sentence(for reason: Misfit.Reason) -> String {
        switch reason {
        case .unknown: say("Nobody knows this name here.", "Nid oes neb yn adnabod yr enw hwn yma.")
        case .missing: say("This has to be there.", "Rhaid i hyn fod yno.")
        case .isUnreadable: say("There is a character in it that cannot be kept.", "Mae nod ynddo na ellir ei gadw.")
        case .isEmpty: say("Something has to stand here.", "Rhaid i rywbeth sefyll yma.")
        case .notText: say("A text belongs here.", "Mae testun yn perthyn yma.")
        case .notIdentity: say("An identity of 26 characters belongs here.", "Mae dynodwr o 26 nod yn perthyn yma.")
        case .notDay: say("A day such as 2026-03-27 belongs here.", "Mae diwrnod fel 2026-03-27 yn perthyn yma.")
        case .notMoment:
            say(
                "A time such as 2026-03-27T09:30:00.000Z belongs here.",
                "Mae amser fel 2026-03-27T09:30:00.000Z yn perthyn yma.")
        case .notFlag: say("true or false belongs here.", "Mae true neu false yn perthyn yma.")
        case .notList: say("A list belongs here.", "Mae rhestr yn perthyn yma.")
        case .notObject: say("An object belongs here.", "Mae gwrthrych yn perthyn yma.")
        case .notLanguage: say("A language such as en or cy belongs here.", "Mae iaith fel en neu cy yn perthyn yma.")
        case .notPlace:
            say("Only “next” of an earlier page belongs here.", "Dim ond “next” tudalen gynharach sy'n perthyn yma.")
        case .tooLong(let most): say("This can have up to \(most) characters.", "Gall hyn fod â hyd at \(most) nod.")
        case .tooMany(let most): say("There can be up to \(most) of them.", "Gall fod hyd at \(most) ohonynt.")
        case .notOneOf(let names): say("One of \(list(names)) belongs here.", "Mae un o \(list(names)) yn perthyn yma.")
        case .notWhole(let range):
            say(
                "A whole number from \(range.lowerBound) to \(range.upperBound) belongs here.",
                "Mae rhif cyfan o \(range.lowerBound) i \(range.upperBound) yn perthyn yma.")
        }
    }
}
