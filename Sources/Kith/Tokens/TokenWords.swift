extension Words {
    var tokens: String { say("Keys for other programs", "Allweddi i raglenni eraill") }
    var tokensLead: String {
        say(
            "A token lets another program work with Kith under your name. It can never do more than you may, and the access log shows what it opened.",
            "Mae tocyn yn gadael i raglen arall weithio gyda Kith o dan eich enw. Ni all byth wneud mwy nag y cewch chi, ac mae'r cofnod mynediad yn dangos beth a agorodd."
        )
    }
    var toTokens: String { say("Tokens for other programs", "Tocynnau i raglenni eraill") }
    var noTokens: String { say("You have no token.", "Nid oes gennych docyn.") }
    var makeToken: String { say("Make a token", "Gwneud tocyn") }
    var tokenMade: String { say("Your new token", "Eich tocyn newydd") }
    var tokenOnce: String {
        say(
            "Copy it now into the program that needs it. It is shown only this once; Kith keeps no copy.",
            "Copïwch ef nawr i'r rhaglen sydd ei angen. Dim ond unwaith y'i dangosir; nid yw Kith yn cadw copi.")
    }
    var endToken: String { say("End it", "Dod ag ef i ben") }
    var neverUsed: String { say("never used", "erioed wedi'i ddefnyddio") }
    func tokenEnds(_ day: String) -> String { say("until \(day)", "tan \(day)") }
    func tokenNumber(_ mark: String) -> String { say("in the access log: \(mark)", "yn y cofnod mynediad: \(mark)") }
    var tokenName: String { say("Which program is it for?", "I ba raglen y mae?") }
    var tokenNameHint: String { say("Such as: reports of the data team", "Megis: adroddiadau'r tîm data") }
    var tokenScopes: String { say("What may it do?", "Beth gaiff ei wneud?") }
    var tokenScopesHint: String {
        say("As little as the program needs.", "Cyn lleied ag sydd ei angen ar y rhaglen.")
    }
    var tokenDays: String { say("For how long?", "Am ba hyd?") }
    var tokenPasswordHint: String {
        say("So that nobody else makes a token at your screen.", "Fel nad oes neb arall yn gwneud tocyn ar eich sgrin.")
    }
    var tokenNameMissing: String {
        say("Say which program it is for, in up to 100 characters.", "Dywedwch i ba raglen y mae, mewn hyd at 100 nod.")
    }
    var tokenScopeMissing: String { say("Choose at least one thing.", "Dewiswch o leiaf un peth.") }
    var tokenDaysMissing: String { say("Choose for how long.", "Dewiswch am ba hyd.") }
    func enoughTokens(_ most: Int) -> String {
        say(
            "You have \(most) tokens already. End one first.",
            "Mae gennych \(most) tocyn yn barod. Dewch ag un i ben yn gyntaf.")
    }
    var describedInterface: String {
        say("What programs can ask (OpenAPI 3.1)", "Beth all rhaglenni ei ofyn (OpenAPI 3.1)")
    }

    func days(_ number: Int) -> String { say("\(number) days", "\(number) diwrnod") }

    func name(of scope: Scope) -> String {
        switch scope {
        case .readFamilies: say("Read families", "Darllen teuluoedd")
        case .writeFamilies: say("Write in families", "Ysgrifennu mewn teuluoedd")
        case .manageFamilies: say("Open and allocate families", "Agor a dyrannu teuluoedd")
        case .restrictFamilies: say("Restrict and merge families", "Cyfyngu ac uno teuluoedd")
        case .writeMeetings: say("Write in meetings", "Ysgrifennu mewn cyfarfodydd")
        case .readReferrals: say("Read referrals", "Darllen atgyfeiriadau")
        case .writeReferrals: say("Decide on referrals", "Penderfynu ar atgyfeiriadau")
        case .readAuthority: say("Read names of staff", "Darllen enwau staff")
        }
    }

    func hint(of scope: Scope) -> String {
        switch scope {
        case .readFamilies:
            say("Lists, records and histories that you may open", "Rhestrau, cofnodion a hanesion y cewch eu hagor")
        case .writeFamilies:
            say("People, the map, pairs, scales and numbers", "Pobl, y map, parau, graddfeydd a rhifau")
        case .manageFamilies:
            say("New families, who works with them, closing", "Teuluoedd newydd, pwy sy'n gweithio gyda nhw, cau")
        case .restrictFamilies:
            say("To named people; one record of two", "I bobl a enwir; un cofnod o ddau")
        case .writeMeetings:
            say(
                "Planning, inviting, what is said and agreed", "Cynllunio, gwahodd, yr hyn a ddywedir ac y cytunir arno"
            )
        case .readReferrals: say("The inbox of the front door", "Mewnflwch y drws blaen")
        case .writeReferrals:
            say("Asking back, deciding, taking into a record", "Holi'n ôl, penderfynu, cymryd i gofnod")
        case .readAuthority: say("Service areas, teams, workers", "Meysydd gwasanaeth, timau, gweithwyr")
        }
    }
}
