import Practice

/// What the practice asks of a statement and its goal (docs/practice/03 §3.4, 04 §4.3). Questions, never verdicts.
extension Words {
    var askOfPair: String { say("Questions to ask of it", "Cwestiynau i'w gofyn amdano") }
    var notSaidYet: String { say("Not said yet:", "Heb ei ddweud eto:") }

    /// Asked of every pair, whatever stands in it.
    var questionsOfPair: [String] {
        [
            say(
                "Would you be happy to read it to the parent's face?",
                "A fyddech yn hapus i'w ddarllen i wyneb y rhiant?"),
            say(
                "Could a parent and a ten-year-old read it aloud, and say what it means?",
                "A allai rhiant a phlentyn deg oed ei ddarllen ar goedd, a dweud beth mae'n ei olygu?"),
            say("Is it one worry only?", "Ai un pryder yn unig ydyw?"),
            say(
                "Could a camera have filmed what it says happened? No labels, no blame?",
                "A allai camera fod wedi ffilmio'r hyn y mae'n dweud a ddigwyddodd? Dim labeli, dim bai?"),
            say("Does the goal answer each part of the worry?", "A yw'r nod yn ateb pob rhan o'r pryder?"),
            say(
                "Would two people agree whether the goal is met?",
                "A fyddai dau berson yn cytuno a yw'r nod wedi'i gyrraedd?"),
        ]
    }

    func pairLength(_ words: Int) -> String {
        words < 60
            ? say(
                "It has \(words) words. Statements that tell the whole of it have about 60 to 120. What is still "
                    + "missing?",
                "Mae ganddo \(words) gair. Mae gan ddatganiadau sy'n dweud y cyfan tua 60 i 120. Beth sydd ar goll o "
                    + "hyd?"
            )
            : say(
                "It has \(words) words. About 120 is as much as one takes in. Is there more than one worry in it?",
                "Mae ganddo \(words) gair. Tua 120 yw'r mwyaf y gellir ei amgyffred. A oes mwy nag un pryder ynddo?")
    }
    var doesAnybodyDispute: String {
        say(
            "Does anybody see it differently? It stays true if they do, and says so.",
            "A oes rhywun yn ei weld yn wahanol? Mae'n dal yn wir os felly, ac yn dweud hynny.")
    }
    func notSeenYet(_ names: String) -> String {
        say(
            "\(names): not shown it yet. When could you read it together?",
            "\(names): heb ei weld eto. Pryd y gallech ei ddarllen gyda'ch gilydd?")
    }
}
