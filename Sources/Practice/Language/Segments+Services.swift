/// Courses, services and appointments in place of what people do.
extension Segments {
    func isService(_ words: Range<Int>) -> Bool {
        if isChildsOwn(words) { return false }
        for place in words {
            let token = tokens[place]
            let rest = (place + 1)..<max(place + 1, min(words.upperBound, place + 15))
            if token.has(.serviceVerb) {
                if ["engage", "engages", "engaging", "engaged", "comply", "cooperate", "participate", "liaise"]
                    .contains(token.word)
                {
                    // “Engage with the plan” names no service.
                    return !rest.contains { tokens[$0].word == "plan" } || rest.contains { isServiceThing($0) }
                }
                if token.word == "attend" || token.word == "attends" { return true }
                // “Complete Caring Dads”, “access Women's Aid”: by its name.
                if token.word.hasPrefix("complet") || token.word.hasPrefix("access"),
                    rest.first.map({ tokens[$0].isCapitalised }) == true
                {
                    return true
                }
                if rest.contains(where: { isServiceThing($0) }) { return true }
            }
            // “Attendance at the group”, “referral to be made”.
            if Self.nominal.contains(token.word), ["at", "with", "of", "in", "to"].contains(reading.word(place + 1)) {
                return true
            }
            if token.word == "co", reading.word(place + 1) == "operate" { return true }
            if let verb = Self.plainVerbs[token.word], rest.contains(where: { isPlainService($0, verb: verb) }) {
                // “Work with the social worker and Nan to make a plan”.
                if verb == "work", isToMakeAPlan(after: place) { continue }
                return true
            }
        }
        return false
    }

    /// “Six months of counselling for Petra”: a service, and nobody who does anything.
    var namedService: Range<Int>? {
        let names: Set<String> = [
            "course", "courses", "programme", "program", "counselling", "therapy", "treatment", "rehab", "mediation",
            "workshop", "workshops", "mentoring", "detox",
        ]
        return tokens.indices.first { names.contains(tokens[$0].word) && !isUndertaken($0) }.map { $0..<($0 + 1) }
    }

    /// A verb goes before: then the rules for undertakings have read it already.
    private func isUndertaken(_ place: Int) -> Bool {
        (max(0, place - 8)..<place).contains { isModal($0) || tokens[$0].has(.empty) }
    }

    /// The sentence goes on to a plan, or to what everybody will be shown.
    private func isToMakeAPlan(after place: Int) -> Bool {
        let end = reading.sentences.first { $0.contains(place) }?.upperBound ?? tokens.count
        return (place..<min(end, place + 30)).contains {
            reading.word($0) == "to"
                && (["show", "agree"].contains(reading.word($0 + 1))
                    || ($0 + 2..<$0 + 7).contains { ["plan", "plans", "rules"].contains(reading.word($0)) })
        }
    }

    private static let nominal: Set<String> = [
        "attendance", "engagement", "completion", "participation", "compliance", "referral", "referrals",
    ]

    /// Everyday verbs that may lead to a service, with the form by which `isPlainService` knows them.
    static let plainVerbs: [String: String] = {
        let forms = [
            "go": "goes", "take": "takes", "do": "does", "work": "works", "keep": "keeps", "meet": "meets",
            "see": "sees",
            "allow": "allows", "start": "starts", "use": "uses", "get": "gets", "have": "has", "be": "is",
        ]
        var verbs: [String: String] = [:]
        for (verb, third) in forms {
            verbs[verb] = verb
            verbs[third] = verb
        }
        return verbs
    }()

    func isServiceThing(_ place: Int) -> Bool {
        tokens[place].has(.service) || (tokens[place].isAllCapitals)
            || ["management", "freedom", "referral", "treatment", "help", "drug", "alcohol"].contains(
                tokens[place].word)
    }

    func isPlainService(_ place: Int, verb: String) -> Bool {
        let word = tokens[place].word
        switch verb {
        case "work":
            return
                (reading.word(place - 1) == "the" || reading.word(place - 2) == "with"
                || reading.word(place - 2) == "the" || reading.word(place - 1) == "with"
                || reading.word(place - 3) == "with")
                && [
                    "services", "professionals", "service", "worker", "team", "authority", "agencies", "care", "cpn",
                    "counsellor", "aid", "relate", "barnardos", "barnardo's",
                ].contains(word)
        case "see", "meet", "use", "get", "have":
            return ["counsellor", "therapist", "psychologist", "therapy", "counselling", "rehab"].contains(word)
        case "allow": return word == "visits" || word == "access"
        case "keep": return word == "appointments" && !["his", "hospital"].contains(reading.word(place - 1))
        case "be": return word == "referred" || word == "assessed"
        case "take":
            return [
                "course", "programme", "program", "counselling", "therapy", "group", "assessment", "aa", "na", "rehab",
            ].contains(word)
        default:
            if ["group", "groups", "class", "classes"].contains(word) {
                return ["parenting", "recovery", "therapy", "anger", "perpetrator"].contains(reading.word(place - 1))
            }
            return [
                "course", "courses", "programme", "program", "counselling", "therapy", "rehab", "detox", "aa", "na",
                "treatment", "mediation", "meetings", "anonymous", "relate", "workshop", "assessment", "training",
            ].contains(word)
        }
    }

    /// A child's own school, nursery, club or clinic is everyday life, and so is taking a child to it.
    func isChildsOwn(_ words: Range<Int>) -> Bool {
        words.contains { place in
            if ["school", "nursery", "football", "swimming", "brownies", "scouts", "club", "college", "ballet"]
                .contains(tokens[place].word)
            {
                return true
            }
            return ["take", "takes", "bring", "brings"].contains(tokens[place].word)
                && (reading.isName(place + 1) || reading.has(place + 1, .child)
                    || ["him", "her", "them", "the"].contains(reading.word(place + 1)))
                && !["part", "up"].contains(reading.word(place + 1)) && !reading.has(place + 1, .kin)
        }
    }
}
