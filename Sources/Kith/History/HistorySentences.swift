import Practice

/// Who did what, one sentence for each kind of event on the map and of pairs and scales.
extension Words {
    // The map
    func historyAdded(_ who: String, _ list: String) -> String {
        say("\(who) added to “\(list)”", "Ychwanegodd \(who) at “\(list)”")
    }
    func historyReworded(_ who: String, _ list: String) -> String {
        say("\(who) reworded this in “\(list)”", "Aileiriodd \(who) hwn yn “\(list)”")
    }
    func historySaidMore(_ who: String, _ list: String) -> String {
        say("\(who) said more about this in “\(list)”", "Dywedodd \(who) fwy am hwn yn “\(list)”")
    }
    /// Where it was before is not known here.
    func historyMoved(_ who: String, _ to: String) -> String {
        say("\(who) moved this to “\(to)”", "Symudodd \(who) hwn i “\(to)”")
    }
    func historyMoved(_ who: String, _ from: String, _ to: String) -> String {
        say("\(who) moved this from “\(from)” to “\(to)”", "Symudodd \(who) hwn o “\(from)” i “\(to)”")
    }
    func historyWithdrew(_ who: String, _ list: String) -> String {
        say("\(who) withdrew this from “\(list)”", "Tynnodd \(who) hwn yn ôl o “\(list)”")
    }
    func historyRestored(_ who: String, _ list: String) -> String {
        say("\(who) put this back in “\(list)”", "Rhoddodd \(who) hwn yn ôl yn “\(list)”")
    }
    func historyDisputed(_ who: String, _ name: String) -> String {
        say(
            "\(who) wrote down that \(name) sees this differently",
            "Ysgrifennodd \(who) fod \(name) yn gweld hyn yn wahanol")
    }
    func historySettled(_ who: String, _ name: String) -> String {
        say(
            "\(who) wrote down that \(name) no longer sees this differently",
            "Ysgrifennodd \(who) nad yw \(name) yn gweld hyn yn wahanol mwyach")
    }
    func historySays(_ name: String) -> String { say("\(name) says:", "Dywed \(name):") }
    func historyBecamePair(_ who: String) -> String {
        say("\(who) made a statement and goal of this", "Gwnaeth \(who) ddatganiad a nod o hwn")
    }
    func historyStepDone(_ who: String) -> String {
        say("\(who) noted that this step is done", "Nododd \(who) fod y cam hwn wedi'i wneud")
    }
    func historyStepReopened(_ who: String) -> String {
        say(
            "\(who) noted that this step is not done after all",
            "Nododd \(who) nad yw'r cam hwn wedi'i wneud wedi'r cyfan")
    }
    func historyAskedAgain(_ who: String) -> String {
        say("\(who) brought a question about the map back", "Daeth \(who) â chwestiwn am y map yn ôl")
    }
    func historySetAside(_ who: String) -> String {
        say("\(who) put a question about the map aside", "Rhoddodd \(who) gwestiwn am y map o'r neilltu")
    }
    func historyAsked(_ who: String) -> String {
        say("\(who) wrote down what is not known yet", "Ysgrifennodd \(who) yr hyn nad yw'n hysbys eto")
    }
    func historyQuestionReworded(_ who: String) -> String {
        say("\(who) reworded what is not known yet", "Aileiriodd \(who) yr hyn nad yw'n hysbys eto")
    }
    func historyAnswered(_ who: String) -> String {
        say("\(who) wrote down what was found out", "Ysgrifennodd \(who) yr hyn a ddarganfuwyd")
    }
    func historyAnswerCorrected(_ who: String) -> String {
        say("\(who) corrected what was found out", "Cywirodd \(who) yr hyn a ddarganfuwyd")
    }
    func historyQuestionWithdrawn(_ who: String) -> String {
        say("\(who) withdrew an open question", "Tynnodd \(who) gwestiwn agored yn ôl")
    }

    // Statements and goals
    var historyStatement: String { say("statement", "datganiad") }
    var historyGoal: String { say("goal", "nod") }
    func historyPairWritten(_ who: String, _ statement: String, _ goal: String) -> String {
        say("\(who) wrote “\(statement)” and “\(goal)”", "Ysgrifennodd \(who) “\(statement)” a “\(goal)”")
    }
    func historyPairReworded(_ who: String, _ statement: String, _ goal: String) -> String {
        say("\(who) reworded “\(statement)” and “\(goal)”", "Aileiriodd \(who) “\(statement)” a “\(goal)”")
    }
    func historyPairShared(_ who: String, _ statement: String, _ name: String) -> String {
        say(
            "\(who) noted that \(name) was shown “\(statement)”",
            "Nododd \(who) fod “\(statement)” wedi'i ddangos i \(name)")
    }
    func historyPairAgreed(_ who: String, _ statement: String, _ goal: String) -> String {
        say(
            "\(who) noted that “\(statement)” and “\(goal)” are agreed",
            "Nododd \(who) fod “\(statement)” a “\(goal)” wedi'u cytuno")
    }
    func historyPairRetired(_ who: String, _ statement: String, _ goal: String) -> String {
        say("\(who) retired “\(statement)” and “\(goal)”", "Rhoddodd \(who) “\(statement)” a “\(goal)” heibio")
    }
    func historyHoldingBegan(_ who: String, _ goal: String, _ day: String) -> String {
        say("\(who) noted that “\(goal)” has held since \(day)", "Nododd \(who) fod “\(goal)” wedi dal ers \(day)")
    }
    func historyHoldingReset(_ who: String, _ goal: String) -> String {
        say("\(who) stopped the clock of “\(goal)”", "Stopiodd \(who) gloc “\(goal)”")
    }
    func historyGoalMet(_ who: String, _ goal: String, _ day: String) -> String {
        say("\(who) noted that “\(goal)” was met on \(day)", "Nododd \(who) fod “\(goal)” wedi'i gyrraedd ar \(day)")
    }
    func historyGoalAbandoned(_ who: String, _ goal: String) -> String {
        say(
            "\(who) noted that “\(goal)” is no longer worked for",
            "Nododd \(who) nad oes gweithio tuag at “\(goal)” mwyach")
    }

    // Scales
    var historyQuestion: String { say("Question:", "Cwestiwn:") }
    var historyTheirReason: String { say("Why:", "Pam:") }
    func historyScaleAsked(_ who: String) -> String {
        say("\(who) wrote a scaling question", "Ysgrifennodd \(who) gwestiwn graddio")
    }
    func historySlip(_ who: String) -> String {
        say(
            "\(who) mended the words of a scaling question before anybody answered",
            "Cywirodd \(who) eiriau cwestiwn graddio cyn i neb ateb")
    }
    func historySeries(_ who: String) -> String {
        say(
            "\(who) reworded a scaling question. New answers begin a new line.",
            "Aileiriodd \(who) gwestiwn graddio. Mae atebion newydd yn dechrau llinell newydd.")
    }
    func historyCloseAt(_ who: String, _ number: Int) -> String {
        say("\(who) noted that \(number) is good enough to stop", "Nododd \(who) fod \(number) yn ddigon da i orffen")
    }
    func historyNoCloseAt(_ who: String) -> String {
        say("\(who) took away the number that is good enough to stop", "Tynnodd \(who) y rhif sy'n ddigon da i orffen")
    }
    func historyScaleRetired(_ who: String) -> String {
        say("\(who) retired a scaling question", "Rhoddodd \(who) gwestiwn graddio heibio")
    }
    func historyNumberGiven(_ who: String, _ name: String, _ answer: String) -> String {
        say("\(who) wrote down \(name)'s answer: \(answer)", "Ysgrifennodd \(who) ateb \(name): \(answer)")
    }
    func historyNumberWithdrawn(_ who: String, _ name: String, _ answer: String) -> String {
        say("\(who) withdrew \(name)'s answer: \(answer)", "Tynnodd \(who) ateb \(name) yn ôl: \(answer)")
    }
    func historyNumberShownTo(_ shownTo: Rating.ShownTo, _ who: String, _ name: String, _ answer: String) -> String {
        switch shownTo {
        case .everyone:
            say(
                "\(who) confirmed that everybody may see \(name)'s answer: \(answer)",
                "Cadarnhaodd \(who) y caiff pawb weld ateb \(name): \(answer)")
        case .workerOnly:
            say(
                "\(who) noted that \(name)'s answer is for the worker only: \(answer)",
                "Nododd \(who) fod ateb \(name) i'r gweithiwr yn unig: \(answer)")
        }
    }
}
