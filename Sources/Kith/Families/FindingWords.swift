import Practice

/// Words of finding people: why somebody was found, and whether a new one is known already.
extension Words {
    var bestFirst: String { say("who fits best first", "y rhai sy'n gweddu orau yn gyntaf") }

    /// Why somebody was found, where their name and day of birth are not simply the same.
    func reasons(_ fit: PersonFit) -> [String] {
        let words = fit.hasNumber ? [] : fit.words.compactMap { $0 }
        return words.compactMap(reason) + [reason(fit.birth)].compactMap { $0 }
    }

    private func reason(_ word: PersonFit.Word) -> String? {
        let (asked, found) = (word.asked, word.found)
        return switch word.fit {
        case .whole: nil
        case .start: say("“\(found)” begins with “\(asked)”", "mae “\(found)” yn dechrau gyda “\(asked)”")
        case .form:
            say("“\(found)” is another form of “\(asked)”", "mae “\(found)” yn ffurf arall ar “\(asked)”")
        case .sound: say("“\(found)” sounds like “\(asked)”", "mae “\(found)” yn swnio fel “\(asked)”")
        case .slip:
            say("“\(found)” is one letter away from “\(asked)”", "mae “\(found)” un llythyren i ffwrdd o “\(asked)”")
        }
    }

    private func reason(_ birth: PersonFit.Birth) -> String? {
        switch birth {
        case .notAsked, .fits(.same): nil
        case .fits(.swapped):
            say("day and month of birth the other way round", "diwrnod a mis y geni y ffordd arall")
        case .fits(.near):
            say("one number of the date of birth is different", "mae un rhif o'r dyddiad geni yn wahanol")
        case .open: say("no date of birth is recorded", "ni chofnodwyd dyddiad geni")
        case .another: say("born on another day", "ganwyd ar ddiwrnod arall")
        }
    }
}

extension Words {
    var isItOneOfThese: String { say("Is it one of these?", "Ai un o'r rhain ydyw?") }
    var alikeLead: String {
        say(
            "Somebody much like the person you wrote down is in a record that you can open. Look first, so that no family has two records.",
            "Mae rhywun tebyg iawn i'r person a ysgrifennoch mewn cofnod y gallwch ei agor. Edrychwch yn gyntaf, fel nad oes gan unrhyw deulu ddau gofnod."
        )
    }
    var alikeKept: String {
        say("What you wrote is kept, whichever you choose.", "Cedwir yr hyn a ysgrifennoch, pa un bynnag a ddewiswch.")
    }
    var noneOfThese: String { say("None of these: go on", "Dim un o'r rhain: ymlaen") }
    var backToTheForm: String { say("Change what I wrote", "Newid yr hyn a ysgrifennais") }
}
