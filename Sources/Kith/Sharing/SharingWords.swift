import Practice

/// Words of what was decided about sharing. No speaker has checked the Welsh.
extension Words {
    var sharingTitle: String { say("Decisions about sharing", "Penderfyniadau am rannu") }
    var sharingCard: String {
        say(
            "What was shared and what was not, with the reasons, and the copies that were given as a link.",
            "Yr hyn a rannwyd a'r hyn na rannwyd, gyda'r rhesymau, a'r copïau a roddwyd fel dolen.")
    }
    var sharingOpen: String { say("See the decisions", "Gweld y penderfyniadau") }
    var sharingLead: String {
        say(
            "When somebody asks for what is known here, write down what was decided: what, with whom, and why. A copy, a report or a statement that somebody was shown is noted where that was done.",
            "Pan fydd rhywun yn gofyn am yr hyn sy'n hysbys yma, ysgrifennwch beth a benderfynwyd: beth, gyda phwy, a pham. Nodir copi, adroddiad neu ddatganiad a ddangoswyd i rywun lle gwnaed hynny."
        )
    }
    var sharingNone: String {
        say("No decision is written down here yet.", "Nid oes penderfyniad wedi'i ysgrifennu yma eto.")
    }
    var sharingNew: String { say("Write down a decision", "Ysgrifennu penderfyniad") }
    var sharingNewLead: String {
        say(
            "Only workers read this. It never stands in a copy for the family.",
            "Gweithwyr yn unig sy'n darllen hwn. Nid yw byth mewn copi i'r teulu.")
    }
    var sharingWhat: String { say("What is it about?", "Am beth y mae?") }
    var sharingWhatHint: String {
        say(
            "In a few words. Do not write the address or number itself.",
            "Mewn ychydig eiriau. Peidiwch ag ysgrifennu'r cyfeiriad na'r rhif ei hun.")
    }
    var sharingWith: String { say("With whom?", "Gyda phwy?") }
    var sharingWithHint: String {
        say("Who asked for it, or could have had it.", "Pwy ofynnodd amdano, neu a allai fod wedi'i gael.")
    }
    var sharingOutcome: String { say("What was decided?", "Beth a benderfynwyd?") }
    func name(of outcome: Sharings.Outcome) -> String {
        switch outcome {
        case .notShared: say("Not to share it", "Peidio â'i rannu")
        case .shared: say("To share it", "Ei rannu")
        }
    }
    var sharingGround: String { say("For which reason?", "Am ba reswm?") }
    func name(of ground: Sharings.Ground) -> String {
        switch ground {
        case .moreDetrimental:
            say(
                "Sharing would harm the child more than not sharing",
                "Byddai rhannu'n niweidio'r plentyn yn fwy na pheidio â rhannu")
        case .danger: say("It would put somebody in danger", "Byddai'n rhoi rhywun mewn perygl")
        case .notNeeded:
            say("They do not need it for what they do", "Nid oes ei angen arnynt ar gyfer yr hyn a wnânt")
        case .notAgreed:
            say(
                "Somebody it is about does not agree, and nothing weighs more",
                "Nid yw rhywun y mae'n ymwneud ag ef yn cytuno, ac nid oes dim yn pwyso mwy")
        case .childSafety: say("It keeps a child safe", "Mae'n cadw plentyn yn ddiogel")
        case .agreed: say("Those it is about agreed", "Cytunodd y rhai y mae'n ymwneud â nhw")
        case .law: say("The law asks for it", "Mae'r gyfraith yn gofyn amdano")
        case .other: say("Another reason", "Rheswm arall")
        }
    }
    var sharingBecause: String { say("Why?", "Pam?") }
    var sharingBecauseHint: String {
        say(
            "What would happen if it were shared, and what if it were not.",
            "Beth fyddai'n digwydd pe bai'n cael ei rannu, a beth pe na bai.")
    }
    var sharingBasis: String {
        say("Which law or agreement is it based on?", "Ar ba gyfraith neu gytundeb y mae'n seiliedig?")
    }
    var sharingDecidedBy: String { say("Who decided?", "Pwy benderfynodd?") }
    var sharingDecidedByHint: String { say("Name and role.", "Enw a rôl.") }
    var sharingTold: String { say("Does the family know of it?", "A yw'r teulu'n gwybod amdano?") }
    var sharingWhyNotTold: String { say("Why not?", "Pam ddim?") }
    var sharingWasTold: String { say("The family knows of it.", "Mae'r teulu'n gwybod amdano.") }
    var sharingNotTold: String { say("The family does not know of it:", "Nid yw'r teulu'n gwybod amdano:") }
    var keepDecision: String { say("Keep the decision", "Cadw'r penderfyniad") }
    var takeBackDecision: String { say("Take the decision back", "Tynnu'r penderfyniad yn ôl") }
    var takeBackDecisionLead: String {
        say(
            "It stays in the record with your reason, and no longer counts.",
            "Mae'n aros yn y cofnod gyda'ch rheswm, ac nid yw'n cyfrif mwyach.")
    }
    var sharingTakenBack: String { say("Taken back", "Wedi'i dynnu yn ôl") }

    func sentence(of content: Sharings.Content) -> String {
        switch content.outcome {
        case .notShared:
            say("Not shared with \(content.with): \(content.what)", "Heb ei rannu â \(content.with): \(content.what)")
        case .shared:
            say("Shared with \(content.with): \(content.what)", "Wedi'i rannu â \(content.with): \(content.what)")
        }
    }

    /// The day, who decided, and on which basis.
    func facts(of content: Sharings.Content) -> [String] {
        [
            day(content.on), say("decided by \(content.decidedBy)", "penderfynwyd gan \(content.decidedBy)"),
            content.basis,
        ]
        .filter { !$0.isEmpty }
    }

    // In the history
    func historySharingDecided(_ who: String, _ outcome: Sharings.Outcome) -> String {
        switch outcome {
        case .notShared:
            say("\(who) wrote down a decision not to share", "Ysgrifennodd \(who) benderfyniad i beidio â rhannu")
        case .shared: say("\(who) wrote down a decision to share", "Ysgrifennodd \(who) benderfyniad i rannu")
        }
    }
    func historySharingTakenBack(_ who: String) -> String {
        say("\(who) took a decision about sharing back", "Tynnodd \(who) benderfyniad am rannu yn ôl")
    }

    // Over the whole authority
    var sharingListLead: String {
        say(
            "Decisions in the records of this authority, newest first. Their words stand in the record itself.",
            "Penderfyniadau yng nghofnodion yr awdurdod hwn, y rhai diweddaraf gyntaf. Mae eu geiriau yn y cofnod ei hun."
        )
    }
    var sharingSince: String { say("Time", "Amser") }
    var sharingAnyReason: String { say("Any reason", "Unrhyw reswm") }
    var sharingListNone: String { say("There is no such decision.", "Nid oes penderfyniad o'r fath.") }
    func sharingMost(_ number: Int) -> String {
        say("Only the newest \(number) are shown.", "Dim ond y \(number) diweddaraf sy'n cael eu dangos.")
    }
    var sharingRecord: String { say("Record", "Cofnod") }
    var sharingFamilyKnows: String { say("Family knows", "Y teulu'n gwybod") }
}
