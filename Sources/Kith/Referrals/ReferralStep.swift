import Practice

/// The pages of the form, one topic each. What stands in their fields is kept under the names of the fields.
enum ReferralStep: String, CaseIterable, Hashable, Sendable {
    case danger, you, people, well, worries, times, needs, number, child, knows, told, contact

    /// So many people can be named; more fit into the text below them.
    static let mostPeople = 12

    /// The pages in the authority's order: what works well or what people worry about comes first.
    static func ordered(_ columns: Terminology.ColumnOrder) -> [ReferralStep] {
        switch columns {
        case .workingWellFirst: allCases
        case .worriesFirst: [.danger, .you, .people, .worries, .times, .well] + allCases.drop { $0 != .needs }
        }
    }

    var fields: Set<String> {
        switch self {
        case .danger: ["danger", "dangerWords"]
        case .you: ["yourName", "nameless", "howYouKnow", "organisation", "phone", "email", "yourSafeContact"]
        case .people:
            Set(
                (1...Self.mostPeople).flatMap { number in ["who", "name", "born", "belongs"].map { "\($0)\(number)" } }
            )
            .union(["address"])
        case .well: ["workingWell"]
        case .worries: ["worries", "worriesKnown", "harder", "ifNothing"]
        case .times:
            Set(
                Referral.Time.Which.allCases.flatMap { which in
                    ["What", "When", "Known", "By"].map { "\(which.rawValue)\($0)" }
                })
        case .needs: ["needsToHappen"]
        case .number: ["score", "whyScore"]
        case .child: ["childsWords"]
        case .knows: ["whoKnows"]
        case .told: ["familyTold", "familyToldWords", "consent", "consentWords"]
        case .contact: ["familySafeContact", "talking"]
        }
    }

    /// The parts of a referral that are asked for on this page.
    var parts: [Referral.Part] {
        switch self {
        case .danger: [.danger]
        case .you: [.referrer]
        case .people: [.people]
        case .well: [.workingWell]
        case .worries: [.worries]
        case .times: [.times]
        case .needs: [.needsToHappen]
        case .number: [.number]
        case .child: [.childsWords]
        case .knows: [.whoKnows]
        case .told: [.familyTold, .consent]
        case .contact: [.safeContact]
        }
    }

    static let everyField = allCases.reduce(into: Set<String>()) { $0.formUnion($1.fields) }

    /// What is too long, or cannot be kept: the only thing that is ever refused on these pages.
    func refusals(_ form: Fields) -> [Refusal] {
        var refusals: [Refusal] = []
        for name in fields.sorted() {
            do throws(Refusal) {
                _ = try Written.plain(form.text(name), field: name)
            } catch {
                refusals.append(error)
            }
        }
        return refusals
    }
}

extension Referral.Content {
    /// What stands in the fields of all pages.
    init(_ fields: Fields, language: Language, door: FrontDoor) {
        self.init(language: language.rawValue, wording: door.wording(isWelsh: language == .welsh))
        danger = Danger(rawValue: fields.text("danger"))
        dangerWords = fields.text("dangerWords")
        referrer = Referral.Referrer(fields)
        people = (1...ReferralStep.mostPeople).compactMap { Referral.Somebody(fields, $0) }
        address = fields.text("address")
        workingWell = fields.text("workingWell")
        worries = fields.text("worries")
        worriesKnown = Referral.Known(rawValue: fields.text("worriesKnown"))
        times = Referral.Time.Which.allCases.compactMap { Referral.Time(fields, $0) }
        harder = fields.text("harder")
        ifNothingChanges = fields.text("ifNothing")
        needsToHappen = fields.text("needsToHappen")
        number = Self.number(fields.text("score"))
        whyThisNumber = fields.text("whyScore")
        childsWords = fields.text("childsWords")
        whoKnows = fields.text("whoKnows")
        familyTold = Answer(rawValue: fields.text("familyTold"))
        familyToldWords = fields.text("familyToldWords")
        consent = Answer(rawValue: fields.text("consent"))
        consentWords = fields.text("consentWords")
        safeContact = fields.text("familySafeContact")
        talking = fields.text("talking")
    }

    private static func number(_ typed: String) -> Rating.Answer? {
        if typed == "dont-know" { return .dontKnow }
        guard let number = Int(typed), (0...10).contains(number) else { return nil }
        return .number(value: number)
    }
}

extension Referral.Referrer {
    fileprivate init(_ fields: Fields) {
        self.init()
        name = fields.text("yourName")
        known = fields.text("howYouKnow")
        organisation = fields.text("organisation")
        phone = fields.text("phone")
        email = fields.text("email")
        safeContact = fields.text("yourSafeContact")
        isNameless = fields.isOn("nameless") && name.isEmpty
    }
}

extension Referral.Somebody {
    /// nil where nothing is written about them.
    fileprivate init?(_ fields: Fields, _ number: Int) {
        let texts = ["name", "born", "belongs"].map { fields.text("\($0)\(number)") }
        guard texts.contains(where: { !$0.isEmpty }) else { return nil }
        self.init(isChild: fields.text("who\(number)") != "adult", name: texts[0], born: texts[1], known: texts[2])
    }
}

extension Referral.Time {
    fileprivate init?(_ fields: Fields, _ which: Which) {
        let name = which.rawValue
        let texts = ["What", "When", "By"].map { fields.text("\(name)\($0)") }
        guard texts.contains(where: { !$0.isEmpty }) else { return nil }
        self.init(
            which: which, what: texts[0], when: texts[1], known: Referral.Known(rawValue: fields.text("\(name)Known")),
            toldBy: texts[2])
    }
}
