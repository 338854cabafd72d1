extension Words {
    var signIn: String { say("Sign in", "Mewngofnodi") }
    var signInName: String { say("Name to sign in with", "Enw i fewngofnodi ag ef") }
    var password: String { say("Password", "Cyfrinair") }
    var haveCode: String { say("I have a one-time code", "Mae gen i god untro") }
    var wrongSignIn: String {
        say("The name or the password is not right.", "Nid yw'r enw neu'r cyfrinair yn gywir.")
    }
    func waitToSignIn(seconds: Int) -> String {
        let minutes = (seconds + 59) / 60
        return count(
            minutes,
            english: Plural(
                one: "There were too many wrong attempts. Try again in 1 minute.",
                other: "There were too many wrong attempts. Try again in \(minutes) minutes."),
            welsh: Plural(
                one: "Bu gormod o ymdrechion anghywir. Ceisiwch eto mewn 1 munud.",
                two: "Bu gormod o ymdrechion anghywir. Ceisiwch eto mewn 2 funud.",
                other: "Bu gormod o ymdrechion anghywir. Ceisiwch eto mewn \(minutes) munud."))
    }
    var waysAroundWaiting: String {
        say(
            "Somebody may be guessing passwords. It does not stop you at a browser where you signed in before. To come in here at once, ask whoever looks after Kith for a one-time code.",
            "Efallai fod rhywun yn dyfalu cyfrineiriau. Nid yw'n eich atal mewn porwr lle rydych wedi mewngofnodi o'r blaen. I ddod i mewn yma ar unwaith, gofynnwch am god untro gan bwy bynnag sy'n gofalu am Kith."
        )
    }
    var wrongPassword: String { say("This is not your password.", "Nid hwn yw eich cyfrinair.") }
    var goOn: String { say("Go on", "Ymlaen") }

    var newPasswordTitle: String { say("Set your password", "Gosodwch eich cyfrinair") }
    var newPasswordAdvice: String {
        say(
            "Whoever looks after Kith gave you a name and a one-time code. The code works once.",
            "Rhoddodd pwy bynnag sy'n gofalu am Kith enw a chod untro i chi. Mae'r cod yn gweithio unwaith.")
    }
    var oneTimeCode: String { say("One-time code", "Cod untro") }
    var newPassword: String { say("New password", "Cyfrinair newydd") }
    var passwordHint: String {
        say(
            "At least 15 characters. Four words that do not belong together are easy to remember. You can paste it.",
            "O leiaf 15 nod. Mae pedwar gair nad ydynt yn perthyn i'w gilydd yn hawdd eu cofio. Gallwch ei ludo.")
    }
    var passwordAgain: String { say("The new password again", "Y cyfrinair newydd eto") }
    var keepPassword: String { say("Keep this password", "Cadw'r cyfrinair hwn") }
    var passwordsDiffer: String { say("The two passwords are not the same.", "Nid yw'r ddau gyfrinair yr un fath.") }
    var passwordKept: String {
        say(
            "Your password was changed. Every other browser was signed out.",
            "Newidiwyd eich cyfrinair. Allgofnodwyd pob porwr arall.")
    }

    func field(of refusal: AccountRefusal) -> String {
        switch refusal {
        case .nameMissing: "name"
        case .loginTaken, .loginMissing: "login"
        case .dutiesMixed: "capabilities"
        case .weakPassword: "password"
        case .wrongCode: "code"
        case .wrongAddress: "email"
        case .notFound, .ownAccount, .lastToManage: "role"
        case .ownRole: "capabilities"
        }
    }

    func sentence(for refusal: AccountRefusal) -> String {
        switch refusal {
        case .nameMissing: say("Give a name of up to 200 characters.", "Rhowch enw o hyd at 200 nod.")
        case .loginTaken: say("Somebody else signs in with this name.", "Mae rhywun arall yn mewngofnodi â'r enw hwn.")
        case .loginMissing: say("Give a name to sign in with.", "Rhowch enw i fewngofnodi ag ef.")
        case .dutiesMixed:
            say(
                "A role is either for work with families or for looking after Kith, never both.",
                "Mae rôl naill ai ar gyfer gweithio gyda theuluoedd neu ar gyfer gofalu am Kith, byth y ddau.")
        case .weakPassword(.tooShort):
            say("The password needs at least 15 characters.", "Mae angen o leiaf 15 nod ar y cyfrinair.")
        case .weakPassword(.tooLong):
            say("The password can have up to 200 characters.", "Gall y cyfrinair fod â hyd at 200 nod.")
        case .weakPassword(.tooCommon):
            say(
                "This password is easy to guess. Put together words that have nothing to do with you or your work.",
                "Mae'r cyfrinair hwn yn hawdd ei ddyfalu. Rhowch at ei gilydd eiriau nad oes a wnelont â chi na'ch gwaith."
            )
        case .wrongCode:
            say(
                "The name and the code do not go together, or the code is too old. Ask for a new one.",
                "Nid yw'r enw a'r cod yn mynd gyda'i gilydd, neu mae'r cod yn rhy hen. Gofynnwch am un newydd.")
        case .wrongAddress:
            say(
                "Write one e-mail address, such as name@example.org.",
                "Ysgrifennwch un cyfeiriad e-bost, fel enw@enghraifft.cymru.")
        case .notFound: say("Choose from the list.", "Dewiswch o'r rhestr.")
        case .ownAccount:
            say(
                "Nobody changes their own role or teams, or makes a code for themselves. Somebody else who looks after accounts does.",
                "Nid oes neb yn newid eu rôl na'u timau eu hunain, nac yn gwneud cod iddynt eu hunain. Rhywun arall sy'n gofalu am gyfrifon sy'n gwneud hynny."
            )
        case .ownRole:
            say(
                "Nobody adds to what their own role may do. Make another role, which somebody else gives.",
                "Nid oes neb yn ychwanegu at yr hyn y caiff eu rôl eu hunain ei wneud. Gwnewch rôl arall, a rhywun arall yn ei rhoi."
            )
        case .lastToManage:
            say(
                "Nobody would be left who may look after accounts. Give somebody else such a role first.",
                "Ni fyddai neb ar ôl a gaiff ofalu am gyfrifon. Rhowch rôl o'r fath i rywun arall yn gyntaf.")
        }
    }

    // Your account
    var yourSessions: String { say("Where you are signed in", "Ble rydych wedi mewngofnodi") }
    var thisBrowser: String { say("This browser", "Y porwr hwn") }
    var unknownBrowser: String { say("A browser that does not say which", "Porwr nad yw'n dweud pa un") }
    func browser(_ name: String, on system: String) -> String { say("\(name) on \(system)", "\(name) ar \(system)") }
    func lastSeen(_ when: String) -> String { say("last used \(when)", "defnyddiwyd ddiwethaf \(when)") }
    func since(_ when: String) -> String { say("since \(when)", "ers \(when)") }
    var endOtherSessions: String { say("Sign out everywhere else", "Allgofnodi ym mhobman arall") }
    var changePassword: String { say("Change your password", "Newid eich cyfrinair") }
    var passwordNow: String { say("Your password now", "Eich cyfrinair nawr") }
    var yourRole: String { say("Your role", "Eich rôl") }
    var yourTeams: String { say("Your teams", "Eich timau") }
}
