import Markup
import Practice

/// The questions of one page of the form.
struct ReferralStepContent {
    let step: ReferralStep
    let entered: Fields
    let errors: [(field: String, words: String)]
    let words: Words
    let door: FrontDoor

    var html: HTML {
        switch step {
        case .danger: danger
        case .you: you
        case .people: people
        case .well: area("workingWell", words.referralWell, words.referralWellHint, rows: 8)
        case .worries: worries
        case .times: times
        case .needs: area("needsToHappen", words.referralNeeds, words.referralNeedsHint, rows: 6)
        case .number: number
        case .child: area("childsWords", words.referralChild, words.referralChildHint, rows: 6)
        case .knows: area("whoKnows", words.referralKnows, words.referralKnowsHint, rows: 6)
        case .told: told
        case .contact: contact
        }
    }

    // MARK: - Pieces

    private func field(_ name: String, _ label: String, _ hint: String? = nil, aside: String? = nil) -> Field {
        Field(name, label: label, aside: aside, hint: hint, error: errors.first { $0.field == name }?.words)
    }

    private func line(
        _ name: String, _ label: String, _ hint: String? = nil, kind: Field.Kind = .text, width: Field.Width = .full,
        autocomplete: String = "off"
    ) -> HTML {
        field(name, label, hint).text(entered.text(name), kind: kind, width: width, autocomplete: autocomplete)
    }

    private func area(_ name: String, _ label: String, _ hint: String? = nil, rows: Int = 4) -> HTML {
        field(name, label, hint).area(entered.text(name), rows: rows)
    }

    private func radios(_ name: String, _ label: String, _ choices: [Choice], layout: ChoiceLayout = .list) -> HTML {
        field(name, label).radios(choices, chosen: entered[name], layout: layout)
    }

    private func yesNo(_ yes: String, _ no: String, _ notSure: String) -> [Choice] {
        [Choice("yes", yes), Choice("no", no), Choice("notSure", notSure)]
    }

    // MARK: - Pages

    private var danger: HTML {
        """
        \(radios("danger", words.inDangerNow, yesNo(words.yes, words.no, words.iAmNotSure)))\
        \(area("dangerWords", words.whatHappensNow, words.whatHappensNowHint))
        """
    }

    private var you: HTML {
        """
        \(line("yourName", words.yourName, autocomplete: "name"))\
        \(Field("nameless", label: words.iGiveNoName, hint: words.iGiveNoNameHint).tick(isTicked: entered.isOn("nameless")))\
        \(line("howYouKnow", words.howYouKnowThem, words.howYouKnowThemHint))\
        \(line("organisation", words.whereYouWork, words.whereYouWorkHint, autocomplete: "organization"))\
        \(line("phone", words.yourPhone, kind: .telephone, width: .twenty, autocomplete: "tel"))\
        \(line("email", words.yourEmail, kind: .email, autocomplete: "email"))\
        \(area("yourSafeContact", words.yourSafeContact, words.yourSafeContactHint, rows: 2))
        """
    }

    /// As many as are filled, and two more.
    private var people: HTML {
        let filled = (1...ReferralStep.mostPeople).last { number in
            ["name", "born", "belongs"].contains { entered.isOn("\($0)\(number)") }
        }
        let shown = min(ReferralStep.mostPeople, max(3, (filled ?? 0) + 2))
        return """
            \((1...shown).map(person))<p class="help">\(words.morePeopleFit)</p>\
            \(area("address", words.whereTheyLive, words.whereTheyLiveHint, rows: 3))
            """
    }

    private func person(_ number: Int) -> HTML {
        let kind = entered["who\(number)"] ?? (number <= 2 ? "child" : "adult")
        return """
            <section class="card"><h2>\(words.personNumber(number))</h2>\
            \(field("who\(number)", words.childOrAdult).radios(
                [Choice("child", words.aChild), Choice("adult", words.anAdult)], chosen: kind, layout: .row))\
            \(line("name\(number)", words.theirName))\
            \(line("born\(number)", words.bornOrAge, words.bornOrAgeHint, width: .twenty))\
            \(line("belongs\(number)", words.howTheyBelongToOthers, words.howTheyBelongToOthersHint))</section>
            """
    }

    private var worries: HTML {
        """
        \(area("worries", words.referralWorries, words.referralWorriesHint, rows: 8))\(known("worriesKnown"))\
        \(area("harder", words.referralHarder, words.referralHarderHint))\
        \(area("ifNothing", words.referralIfNothing, words.referralIfNothingHint))
        """
    }

    private func known(_ name: String) -> HTML {
        radios(
            name, words.howYouKnowIt,
            [
                Choice("seen", words.iSawOrHeard), Choice("told", words.somebodyToldMe),
                Choice("both", words.bothOfThese),
            ])
    }

    private var times: HTML {
        Referral.Time.Which.allCases.map { which -> HTML in
            let name = which.rawValue
            return """
                <section class="card"><h2>\(words.name(of: which))</h2>\
                \(area("\(name)What", words.whatHappenedThen, words.whatHappenedThenHint))\
                \(line("\(name)When", words.whenWasIt, words.whenWasItHint, width: .twenty))\(known("\(name)Known"))\
                \(line("\(name)By", words.whoToldYou, words.whoToldYouHint))</section>
                """
        }.joined()
    }

    private var number: HTML {
        let wording = door.wording(isWelsh: words.language == .welsh)
        let question = words.pick(english: door.question.english, welsh: door.question.welsh)
        let (ten, zero) = (
            words.pick(english: door.ten.english, welsh: door.ten.welsh),
            words.pick(english: door.zero.english, welsh: door.zero.welsh)
        )
        return """
            <dl class="ends"><dt>\(words.tenMeans)</dt><dd>\(ten)</dd><dt>\(words.zeroMeans)</dt><dd>\(zero)</dd></dl>\
            \(field("score", question, words.noRightNumberReferral).rungs(
                top: ten, low: zero, language: words.other(than: wording.question.language),
                others: [Choice("dont-know", words.iDoNotKnow)], chosen: entered["score"]))\
            \(area("whyScore", words.whyThatNumber, words.whyScoreHint))
            """
    }

    private var told: HTML {
        """
        \(radios("familyTold", words.toldTheFamily, yesNo(words.yesTold, words.noNotTold, words.iAmNotSure)))\
        \(area("familyToldWords", words.whatTheyWereTold, words.whatTheyWereToldHint))\
        \(radios("consent", words.familyAgrees, yesNo(words.yesAgrees, words.noDoesNotAgree, words.notAskedYet)))\
        \(area("consentWords", words.consentWhyNot, words.consentWhyNotHint))
        """
    }

    private var contact: HTML {
        """
        \(area("familySafeContact", words.familySafeContact, words.familySafeContactHint))\
        \(area("talking", words.talkingEasier, words.talkingEasierHint, rows: 2))
        """
    }
}
