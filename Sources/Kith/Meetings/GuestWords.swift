/// The words on the phones of people without an account: reading age about nine.
extension Words {
    var joinTitle: String { say("Join the meeting", "Ymuno â'r cyfarfod") }
    var codeOnScreen: String { say("The code on the screen", "Y cod ar y sgrin") }
    var yourName: String { say("Your name", "Eich enw") }
    var yourNameHint: String { say("What people here call you.", "Beth mae pobl yma yn eich galw.") }
    var howYouBelong: String { say("How do you belong here?", "Sut rydych chi'n perthyn yma?") }
    var ifYouLike: String { say("if you like", "os hoffech") }
    var askToJoin: String { say("Ask to join", "Gofyn am gael ymuno") }
    func waitBeforeCode(_ seconds: Int) -> String {
        say(
            "Too many wrong codes. Wait \(seconds == 1 ? "1 second" : "\(seconds) seconds").",
            "Gormod o godau anghywir. Arhoswch \(seconds) eiliad.")
    }
    var linkIsForYou: String {
        say(
            "This link is for you alone. Press the button to come in.",
            "Mae'r ddolen hon i chi yn unig. Pwyswch y botwm i ddod i mewn.")
    }
    var comeIn: String { say("Come in", "Dod i mewn") }
    var notBegunYet: String {
        say("The meeting has not begun, or it is over.", "Nid yw'r cyfarfod wedi dechrau, neu mae ar ben.")
    }
    var leaveQuickly: String { say("Leave quickly", "Gadael yn gyflym") }
    var youAre: String { say("You are", "Chi yw") }
    var yourNumber: String { say("Your number", "Eich rhif") }
    var waitForLetIn: String { say("Wait a moment", "Arhoswch eiliad") }
    var waitForLetInHow: String {
        say(
            "The person who leads the meeting will let you in.",
            "Bydd y person sy'n arwain y cyfarfod yn eich gadael i mewn.")
    }
    var notInside: String { say("You are not in the meeting now", "Nid ydych yn y cyfarfod nawr") }
    var notInsideHow: String {
        say(
            "Ask the person who leads it if you want to come back.",
            "Gofynnwch i'r person sy'n ei arwain os ydych am ddod yn ôl.")
    }
    var youAreIn: String { say("You are in", "Rydych i mewn") }
    var nothingAskedYet: String {
        say("When there is a question, it comes here.", "Pan fydd cwestiwn, bydd yn dod yma.")
    }
    var meetingIsOver: String { say("The meeting is over", "Mae'r cyfarfod ar ben") }
    var thankYou: String { say("Thank you for being there.", "Diolch am fod yno.") }
    var noRightNumberGuest: String {
        say(
            "There is no right number. Nobody sees yours until everyone is ready.",
            "Nid oes rhif cywir. Nid oes neb yn gweld eich un chi nes bod pawb yn barod.")
    }
    var whyThatNumber: String { say("Why that number?", "Pam y rhif hwnnw?") }
    var iDoNotKnow: String { say("I don't know", "Wn i ddim") }
    var ratherNotSay: String { say("I would rather not say", "Byddai'n well gen i beidio â dweud") }
    var iGiveNoReason: String { say("I do not want to say why", "Nid wyf am ddweud pam") }
    var whoMaySeeIt: String { say("Who may see it?", "Pwy gaiff ei weld?") }
    var everybodyHere: String { say("Everybody here", "Pawb yma") }
    var alsoLater: String {
        say("It may be on my family's map and papers too", "Caiff fod ar fap a phapurau fy nheulu hefyd")
    }
    var alsoLaterHint: String {
        say("Then more people can see it, on other days.", "Yna gall mwy o bobl ei weld, ar ddyddiau eraill.")
    }
    var onlyMyWorker: String { say("Only my worker", "Fy ngweithiwr yn unig") }
    var iAmReady: String { say("I am ready", "Rwy'n barod") }
    var changeMyAnswer: String { say("Change my answer", "Newid fy ateb") }
    var yourAnswerIsKept: String { say("Your answer is kept.", "Mae eich ateb wedi'i gadw.") }
    var whatYouWrote: String { say("What you wrote", "Yr hyn a ysgrifennoch chi") }
    var numbersAreShown: String { say("The numbers are shown now.", "Mae'r rhifau'n cael eu dangos nawr.") }
    var newQuestion: String { say("There is a new question now.", "Mae cwestiwn newydd nawr.") }
    var questionIsOver: String { say("This question is over now.", "Mae'r cwestiwn hwn ar ben nawr.") }
    var lookAtNews: String { say("Look, and keep my words", "Edrych, a chadw fy ngeiriau") }
    var sayItInTheRoom: String {
        say("You can still say it in the room.", "Gallwch ei ddweud yn yr ystafell o hyd.")
    }
    var canChangeUntilShown: String {
        say("You can change it until the numbers are shown.", "Gallwch ei newid nes bod y rhifau'n cael eu dangos.")
    }
    var leaveMeeting: String { say("Leave the meeting", "Gadael y cyfarfod") }
}
