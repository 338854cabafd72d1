import Practice

/// Words of the coach on forms, on the account's page, and of the authority's own list.
extension Words {
    var coachTitle: String { say("How it reads", "Sut mae'n darllen") }
    var coachLead: String {
        say(
            "Questions about how this reads. They never stop you from saving, and nobody is counted.",
            "Cwestiynau am sut mae hyn yn darllen. Nid ydynt byth yn eich atal rhag cadw, ac ni chaiff neb ei gyfrif.")
    }
    var coachCheck: String { say("Check the words", "Gwirio'r geiriau") }
    var coachLook: String { say("Look at them", "Edrych arnynt") }
    func coachCount(_ count: Int) -> String {
        count == 0
            ? say("Nothing to ask.", "Dim i'w ofyn.")
            : self.count(
                count, english: .init(one: "1 thing to look at.", other: "\(count) things to look at."),
                welsh: .init(one: "1 peth i edrych arno.", other: "\(count) peth i edrych arnynt."))
    }
    func coachKept(_ count: Int) -> String {
        say("\(count) kept, because you said why.", "\(count) wedi'u cadw, gyda'ch rheswm.")
    }
    func coachMore(_ count: Int) -> String {
        self.count(
            count, english: .init(one: "And 1 more.", other: "And \(count) more."),
            welsh: .init(one: "Ac 1 arall.", other: "A \(count) arall."))
    }
    var coachCut: String {
        say(
            "This text is very long: only its beginning was read.",
            "Mae'r testun hwn yn hir iawn: dim ond ei ddechrau a ddarllenwyd.")
    }
    var coachKeep: String { say("Keep, because …", "Cadw, oherwydd …") }
    var coachKeepWhy: String { say("Why is this right here?", "Pam mae hyn yn iawn yma?") }
    var coachIsOn: String {
        say(
            "Under what you write stand questions about its words: labels, letters for words, a part that is missing.",
            "O dan yr hyn a ysgrifennwch mae cwestiynau am ei eiriau: labeli, llythrennau yn lle geiriau, rhan sydd ar goll."
        )
    }
    var coachIsOff: String {
        say(
            "You see no questions about the words you write.",
            "Nid ydych yn gweld cwestiynau am y geiriau a ysgrifennwch.")
    }
    var coachTurnOff: String { say("Do not ask me about words", "Peidio â gofyn imi am eiriau") }
    var coachTurnOn: String { say("Ask me about words", "Gofyn imi am eiriau") }

    // The authority's own list
    var ownWordsTitle: String { say("Words to ask about", "Geiriau i holi amdanynt") }
    var ownWords: String { say("Your own words", "Eich geiriau eich hun") }
    var ownWordsLead: String {
        say(
            "Kith asks about labels and words of the system. Here you add words of your own, or name a word that is right with you.",
            "Mae Kith yn holi am labeli a geiriau'r system. Yma rydych yn ychwanegu eich geiriau eich hun, neu'n enwi gair sy'n iawn gyda chi."
        )
    }
    var newWord: String { say("Add a word", "Ychwanegu gair") }
    var wordTerms: String { say("Word or phrase", "Gair neu ymadrodd") }
    var wordTermsHint: String {
        say(
            "Several with semicolons between them. “hub/s” stands for hub and hubs.",
            "Sawl un â hanner colon rhyngddynt. Mae “hub/s” yn sefyll am hub a hubs.")
    }
    var wordProblem: String { say("What is it?", "Beth ydyw?") }
    var wordLeftAlone: String { say("Right with us", "Iawn gyda ni") }
    var wordLeftAloneHint: String {
        say("The coach never asks about it.", "Nid yw'r hyfforddwr byth yn holi amdano.")
    }
    var wordWhy: String { say("Why ask about it?", "Pam holi amdano?") }
    var wordAsk: String { say("What to ask, or to say instead", "Beth i'w ofyn, neu i'w ddweud yn ei le") }
    var wordAskHint: String { say("For example: say “office”", "Er enghraifft: dywedwch “swyddfa”") }
    var wordLanguage: String { say("In which language is the word?", "Ym mha iaith y mae'r gair?") }
    var wordOwner: String { say("Who looks after it?", "Pwy sy'n gofalu amdano?") }
    var wordReview: String { say("Look at it again by", "Edrych arno eto erbyn") }
    func wordIsDue(_ day: String) -> String { say("Was due on \(day)", "Roedd i fod ar \(day)") }
    var takeOutWord: String { say("Take this word out", "Tynnu'r gair hwn allan") }
}
