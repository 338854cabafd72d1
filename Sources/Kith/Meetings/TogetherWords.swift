import Practice

/// The words for making the map in the meeting, on the worker's screen and on phones (reading age about nine there).
extension Words {
    var mapTogether: String { say("Make the map together", "Gwneud y map gyda'n gilydd") }
    var mapTogetherHow: String {
        say(
            "Everybody here who may write adds side by side. People with phones propose; you decide. The room's screen shows only what everybody may see.",
            "Mae pawb yma sy'n cael ysgrifennu yn ychwanegu ochr yn ochr. Mae pobl â ffonau'n cynnig; chi sy'n penderfynu. Dim ond yr hyn y caiff pawb ei weld sydd ar sgrin yr ystafell."
        )
    }
    var openMapOnPhones: String { say("Show the map on the wall and phones", "Dangos y map ar y wal a'r ffonau") }
    var closeMapOnPhones: String { say("Take the map off the phones", "Tynnu'r map oddi ar y ffonau") }
    func addUnder(_ question: String) -> String { say("Add to: \(question)", "Ychwanegu at: \(question)") }
    var whatIsSaid: String { say("What is said", "Beth a ddywedir") }
    var whereInColumn: String { say("Under", "O dan") }
    var whereOnMap: String { say("Where on the map?", "Ble ar y map?") }
    var proposalsWait: String { say("Waiting to go on the map", "Yn aros i fynd ar y map") }
    var takeProposal: String { say("Put on the map", "Rhoi ar y map") }
    var setProposalAside: String { say("Set aside", "Rhoi o'r neilltu") }
    var theyReadWhy: String { say("They can read this.", "Gallant ddarllen hyn.") }
    func saysOtherwiseAbout(_ text: String) -> String { say("About: \(text)", "Am: \(text)") }
    var saidOtherwise: String { say("That is not how it was", "Nid fel 'na yr oedd") }
    func wasSetAside(_ why: String) -> String { say("set aside: \(why)", "rhoddwyd o'r neilltu: \(why)") }

    var ourMap: String { say("Our map", "Ein map ni") }
    var lookAtMap: String { say("Look at our map and add to it", "Edrych ar ein map ac ychwanegu ato") }
    var backToYourNumber: String { say("Back to the meeting", "Yn ôl i'r cyfarfod") }
    var questionIsAsked: String {
        say("There is a question for you now.", "Mae cwestiwn i chi nawr.")
    }
    var addYourWords: String { say("Add your words", "Ychwanegu eich geiriau") }
    var addYourWordsHow: String {
        say(
            "The person who leads reads it first. Then it goes on the map with your name.",
            "Mae'r person sy'n arwain yn ei ddarllen gyntaf. Yna mae'n mynd ar y map gyda'ch enw.")
    }
    var whereDoesItBelong: String { say("Where does it belong?", "Ble mae'n perthyn?") }
    var whatDoYouWantToSay: String { say("What do you want to say?", "Beth ydych chi am ei ddweud?") }
    var sendYourWords: String { say("Send it", "Ei anfon") }
    var yourWords: String { say("What you sent", "Beth anfonoch chi") }
    func became(_ outcome: Proposal.Outcome) -> String {
        switch outcome {
        case .open: say("It is waiting to be read.", "Mae'n aros i gael ei ddarllen.")
        case .accepted: say("It is on the map.", "Mae ar y map.")
        case .setAside(let why): say("Not on the map: \(why)", "Ddim ar y map: \(why)")
        }
    }
    var notHowItWas: String { say("That is not how it was", "Nid fel 'na yr oedd") }
    var notHowItWasAdvice: String {
        say(
            "Say how it was. The person who leads reads it first. It is kept with your name.",
            "Dywedwch sut yr oedd. Mae'r person sy'n arwain yn ei ddarllen gyntaf. Caiff ei gadw gyda'ch enw.")
    }
    var howWasIt: String { say("How was it?", "Sut yr oedd?") }
}
