import Practice

extension Words {
    var exportsTitle: String { say("Take everything out", "Tynnu popeth allan") }
    var exportsLead: String {
        say(
            "All records in one file: to keep elsewhere, or to move to another system. Somebody else has to agree first.",
            "Pob cofnod mewn un ffeil: i'w chadw yn rhywle arall, neu i symud i system arall. Rhaid i rywun arall gytuno yn gyntaf."
        )
    }
    var exportSteps: [String] {
        [
            say(
                "Somebody else, whose role allows it, reads what you write here and agrees or says no, within 7 days.",
                "Bydd rhywun arall, y mae ei rôl yn caniatáu hynny, yn darllen yr hyn a ysgrifennwch yma ac yn cytuno neu'n gwrthod, o fewn 7 diwrnod."
            ),
            say(
                "The file is made and waits, sealed, for you alone. It is gone once you have fetched it, and after 72 hours.",
                "Caiff y ffeil ei gwneud ac mae'n aros, wedi'i selio, i chi yn unig. Bydd wedi mynd unwaith y byddwch wedi'i nôl, ac ar ôl 72 awr."
            ),
            say(
                "Every record that leaves says so in its access log, under your name. Your own and relatives' records stay.",
                "Mae pob cofnod sy'n gadael yn dweud hynny yn ei log mynediad, o dan eich enw chi. Mae eich cofnodion chi a'ch perthnasau'n aros."
            ),
            say(
                "Once fetched, the file is not sealed: whoever has it can read all of it.",
                "Unwaith y caiff ei nôl, nid yw'r ffeil wedi'i selio: gall pwy bynnag sydd â hi ddarllen y cyfan."),
        ]
    }
    var exportReason: String { say("Why is it needed?", "Pam mae ei angen?") }
    var exportReasonHint: String {
        say(
            "In plain words: whoever agrees reads this, and it stays in the access log.",
            "Mewn geiriau plaen: bydd y sawl sy'n cytuno yn darllen hyn, ac mae'n aros yn y log mynediad.")
    }
    var exportRecipient: String { say("Who is to have it?", "Pwy sydd i'w chael?") }
    var exportRecipientHint: String {
        say("A person or a service, by name", "Person neu wasanaeth, yn ôl enw")
    }
    var exportLanguage: String { say("Language of the pages to read", "Iaith y tudalennau i'w darllen") }
    var exportWithRestricted: String { say("Take restricted records along", "Mynd â chofnodion cyfyngedig hefyd") }
    var exportWithRestrictedHint: String {
        say(
            "Otherwise they stay. Only for whoever leaves with everything.",
            "Fel arall maent yn aros. Dim ond i'r sawl sy'n gadael gyda phopeth.")
    }
    var exportAsk: String { say("Ask for the file", "Gofyn am y ffeil") }
    var exportOneAtATime: String {
        say(
            "You have one under way. When it is over, you can ask again.",
            "Mae un gennych ar waith. Pan fydd drosodd, gallwch ofyn eto.")
    }
    var exportsWaitTitle: String { say("Waits for somebody to agree", "Yn aros i rywun gytuno") }
    func exportsWait(_ number: Int) -> String {
        count(
            number,
            english: Plural(
                none: "Nothing waits for you to agree", one: "1 waits for you to agree or say no",
                other: "\(number) wait for you to agree or say no"),
            welsh: Plural(
                none: "Nid oes dim yn aros i chi gytuno", other: "Mae \(number) yn aros i chi gytuno neu wrthod"))
    }
    var exportsBefore: String { say("Asked for before", "Gofynnwyd o'r blaen") }
    var exportWhen: String { say("Asked", "Gofynnwyd") }
    var exportSecond: String { say("Second person", "Ail berson") }
    func exportAsked(_ name: String, _ when: String) -> String {
        say("Asked by \(name), \(when)", "Gofynnwyd gan \(name), \(when)")
    }
    func exportNumbered(_ number: String) -> String {
        say("Number \(number) in the access log", "Rhif \(number) yn y log mynediad")
    }
    var exportAgreedBy: String { say("Agreed by", "Cytunwyd gan") }
    var exportRefusedBy: String { say("Refused by", "Gwrthodwyd gan") }
    var exportRestricted: String { say("Restricted records", "Cofnodion cyfyngedig") }
    var exportRestrictedGo: String { say("go along", "yn mynd hefyd") }
    var exportRestrictedStay: String { say("stay here", "yn aros yma") }
    var exportHowFar: String { say("Made so far", "Wedi'i wneud hyd yma") }
    var exportTakeBack: String { say("I do not need it any more", "Nid oes ei angen arnaf mwyach") }
    var exportAnswerWords: String { say("What do you say to it?", "Beth yw eich ateb?") }
    var exportAnswerAside: String { say("(needed if you say no)", "(ei angen os ydych yn gwrthod)") }
    var exportAgree: String { say("Agree: let the file be made", "Cytuno: gadael i'r ffeil gael ei gwneud") }
    var exportRefuse: String { say("Say no", "Gwrthod") }
    func exportFetch(_ size: String) -> String { say("Fetch the file (\(size))", "Nôl y ffeil (\(size))") }

    /// A length in bytes, as people say it.
    func size(of bytes: Int64) -> String {
        let kilobytes = max(1, (bytes + 1_023) / 1_024)
        if kilobytes < 1_024 { return "\(kilobytes) KB" }
        let tenths = kilobytes * 10 / 1_024
        return tenths < 10_240 ? "\(tenths / 10).\(tenths % 10) MB" : "\(tenths / 10_240).\(tenths % 10_240 / 1_024) GB"
    }
}

extension Words {
    /// How an export stands, as a heading.
    func state(of run: ExportRun, at now: Moment) -> String {
        switch run.stateNow(now) {
        case .asked: say("Waits for a second person", "Yn aros am ail berson")
        case .refused: say("Refused", "Gwrthodwyd")
        case .withdrawn: say("Taken back", "Tynnwyd yn ôl")
        case .lapsed: say("Nobody answered in time", "Ni atebodd neb mewn pryd")
        case .making: say("The file is being made", "Mae'r ffeil yn cael ei gwneud")
        case .ready: say("The file waits", "Mae'r ffeil yn aros")
        case .failed: say("It could not be made", "Ni ellid ei gwneud")
        case .fetched: say("Fetched", "Wedi'i nôl")
        case .gone: say("The file is gone", "Mae'r ffeil wedi mynd")
        }
    }

    func advice(for run: ExportRun, _ state: ExportRun.State, isOwn: Bool) -> String {
        switch state {
        case .asked:
            say(
                "Somebody else can agree or say no until \(moment(run.until)). Nothing is made before.",
                "Gall rhywun arall gytuno neu wrthod tan \(moment(run.until)). Ni wneir dim cyn hynny.")
        case .making:
            say(
                "You can leave this page; it goes on.", "Gallwch adael y dudalen hon; mae'n mynd ymlaen.")
        case .ready:
            isOwn
                ? say(
                    "It waits, sealed, until \(moment(run.until)), and is gone once you have fetched it. Keep it as safe as the records themselves.",
                    "Mae'n aros, wedi'i selio, tan \(moment(run.until)), a bydd wedi mynd unwaith y byddwch wedi'i nôl. Cadwch hi mor ddiogel â'r cofnodion eu hunain."
                )
                : say(
                    "Whoever asked can fetch it until \(moment(run.until)); nobody else can.",
                    "Gall y sawl a ofynnodd ei nôl tan \(moment(run.until)); ni all neb arall.")
        case .fetched:
            say(
                "Whoever asked has fetched the file. Nothing of it is left here.",
                "Mae'r sawl a ofynnodd wedi nôl y ffeil. Nid oes dim ohoni ar ôl yma.")
        case .gone:
            say(
                "Its time was over, or somebody threw it away. Nothing of it is left here.",
                "Daeth ei hamser i ben, neu taflodd rhywun hi. Nid oes dim ohoni ar ôl yma.")
        case .failed:
            say(
                "There was no room, or whoever asked may no longer take anything out. Nothing of it is left here.",
                "Nid oedd lle, neu ni chaiff y sawl a ofynnodd dynnu dim allan mwyach. Nid oes dim ohoni ar ôl yma.")
        case .refused, .withdrawn, .lapsed:
            say("Nothing was made.", "Ni wnaed dim.")
        }
    }

    /// What has been counted, a sentence each.
    func counts(of run: ExportRun) -> [String] {
        let report = run.report
        guard report.looked > 0 else { return [] }
        var all = [
            count(
                report.families,
                english: Plural(one: "1 family is in it.", other: "\(report.families) families are in it."),
                welsh: Plural(other: "Mae \(report.families) teulu ynddi."))
        ]
        if report.restrictedLeftOut > 0 {
            all.append(
                count(
                    report.restrictedLeftOut,
                    english: Plural(
                        one: "1 restricted record stays here.",
                        other: "\(report.restrictedLeftOut) restricted records stay here."),
                    welsh: Plural(other: "Mae \(report.restrictedLeftOut) cofnod cyfyngedig yn aros yma.")))
        }
        if report.ownLeftOut > 0 {
            all.append(
                say(
                    "Records of whoever asked, or of their relatives, stay here: somebody else has to take them out.",
                    "Mae cofnodion y sawl a ofynnodd, neu ei berthnasau, yn aros yma: rhaid i rywun arall eu tynnu allan."
                ))
        }
        return all
    }

    /// A step as the access log tells it.
    func name(of step: ExportStep) -> String {
        let what =
            switch step {
            case .asked: say("asked for", "gofynnwyd")
            case .agreed: say("agreed", "cytunwyd")
            case .refused: say("refused", "gwrthodwyd")
            case .withdrawn: say("taken back", "tynnwyd yn ôl")
            case .lapsed: say("nobody answered", "ni atebodd neb")
            case .made: say("the file was made", "gwnaed y ffeil")
            case .failed: say("could not be made", "ni ellid ei gwneud")
            case .sent: say("the file was sent", "anfonwyd y ffeil")
            case .fetched: say("the file arrived and is gone", "cyrhaeddodd y ffeil ac mae wedi mynd")
            case .thrownAway: say("thrown away", "taflwyd")
            case .over: say("its time was over", "daeth ei hamser i ben")
            }
        return "\(say("everything", "popeth")), \(what)"
    }
}
