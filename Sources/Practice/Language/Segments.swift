/// A goal or a rule, cut into its single undertakings, with what each of them is.
struct Segments {
    enum Kind {
        /// Something that somebody will do, which could be seen.
        case deed
        /// Only what will not be, or will stop.
        case absence
        /// A course, a service, an appointment.
        case service
        /// Neither: a time, a wish, an empty verb.
        case other
    }

    let reading: Reading
    let labels: [Bool]
    private(set) var all: [(kind: Kind, words: Range<Int>)] = []
    private var tokens: [Token] { reading.tokens }

    init(reading: Reading, labels: [Bool]) {
        self.reading = reading
        self.labels = labels
        for sentence in reading.sentences { cut(sentence) }
    }

    func count(_ kind: Kind) -> Int { all.count { $0.kind == kind } }
    func first(_ kind: Kind) -> Range<Int>? { all.first { $0.kind == kind }?.words }

    private mutating func cut(_ sentence: Range<Int>) {
        var start = sentence.lowerBound
        var carries = false
        for place in sentence.dropFirst() where beginsNew(place) || endsCircumstance(place, from: start) {
            carries = add(start..<place, carrying: carries)
            start = place
        }
        _ = add(start..<sentence.upperBound, carrying: carries)
    }

    private func beginsNew(_ place: Int) -> Bool {
        if !tokens[place].before.isDisjoint(with: [.comma, .semicolon, .dash, .colon]) { return true }
        return ["and", "but", "so", "because", "when", "whenever", "until", "while", "if", "before", "after", "or"]
            .contains(tokens[place].word)
    }

    static let circumstances: Set<String> = [
        "when", "whenever", "if", "until", "while", "before", "after", "because", "unless",
    ]

    /// “When I feel wobbly I put …”: the second person after “when” begins what they do, also without a comma.
    private func endsCircumstance(_ place: Int, from start: Int) -> Bool {
        guard Self.circumstances.contains(tokens[start].word), place >= start + 2, !tokens[place].isPossessive else {
            return false
        }
        if reading.has(place, .child), tokens[place - 1].word == "the" { return place >= start + 4 }
        guard reading.isPerson(place) || ["i", "he", "she", "we", "they", "you"].contains(tokens[place].word) else {
            return false
        }
        let before = tokens[place - 1]
        if before.has([.title, .deed, .pronoun, .modal]) || reading.isPerson(place - 1) { return false }
        return ![
            "to", "with", "at", "by", "of", "for", "from", "and", "or", "the", "a", "an", "his", "her", "their", "my",
            "our", "that", "who", "is",
        ].contains(before.word)
    }

    /// Adds one undertaking. A “not” goes on over “and” and “or” as long as no new “will” comes.
    private mutating func add(_ words: Range<Int>, carrying: Bool) -> Bool {
        let isFresh = words.contains { place in
            let isSubject = place < words.lowerBound + 4 && !(place > 0 && tokens[place - 1].has(.deed))
            return tokens[place].has(.modal) || tokens[place].word.hasSuffix("'ll")
                || (isSubject
                    && (reading.isPerson(place) || ["they", "he", "she", "we"].contains(tokens[place].word)
                        || tokens[place].has(.group)))
                || (["is", "are", "gets", "get"].contains(tokens[place].word) && place > words.lowerBound + 1)
        }
        // “Changes the sheets without a word”: what comes after the deed does not undo it.
        let firstDeed = words.first { isDeed($0) } ?? words.upperBound
        let isNegative =
            (words.lowerBound..<firstDeed).contains { isNegation($0) && !isOfSomebody($0, from: words.lowerBound) }
            || (carrying && !isFresh)
            || words.contains {
                (tokens[$0].has(.stopping) || ["away", "out"].contains(tokens[$0].word)) && isNegation($0)
            }
        let opener = tokens[words.lowerBound].word
        let isCircumstance = Self.circumstances.contains(opener)
        all.append((kind(words, isNegative, isCircumstance), words))
        return isCircumstance
            ? carrying : isNegative && !words.contains { ["who", "instead"].contains(tokens[$0].word) }
    }

    /// “A grown-up who has not been drinking”: it says which one.
    private func isOfSomebody(_ place: Int, from start: Int) -> Bool {
        (max(start, place - 3)..<place).contains { tokens[$0].word == "who" && $0 > start }
    }

    private func isNegation(_ place: Int) -> Bool {
        let word = tokens[place].word
        if tokens[place].has(.negator) || word.hasSuffix("n't") {
            // “Cannot” and “nobody” inside a condition are about the trigger.
            return true
        }
        if tokens[place].has(.stopping) {
            if word.hasPrefix("stop") { return isStopping(place) }
            if word == "free" { return reading.word(place - 1) != "feel" && reading.word(place + 1) != "time" }
            if word == "less" || word == "fewer" { return true }
            return true
        }
        if word == "away" {
            return reading.word(place + 1) == "from"
                && ["stay", "stays", "keep", "keeps", "staying"].contains(reading.word(place - 1))
        }
        if word == "out" {
            return reading.word(place + 1) == "of" && ["stay", "keep"].contains(reading.word(place - 1))
                && reading.word(place + 2) != "bed" && !["house", "home"].contains(reading.word(place + 3))
        }
        return false
    }

    /// “Stops drinking”, “the shouting stops”, not “stops by”, “stops the taxi”.
    private func isStopping(_ place: Int) -> Bool {
        let next = reading.word(place + 1)
        if ["by", "at", "in", "on", "off", "for", "over", "until"].contains(next) { return false }
        guard ["the", "a"].contains(next) else { return true }
        return reading.word(place + 2).hasSuffix("ing") || reading.has(place + 2, .bad)
            || labels.indices.contains(place + 2) && labels[place + 2]
    }

    private func kind(_ words: Range<Int>, _ isNegative: Bool, _ isCircumstance: Bool) -> Kind {
        if isCircumstance { return isNegative ? .other : (isService(words) ? .other : .other) }
        if isNegative { return .absence }
        if isService(words) { return .service }
        return words.contains { isDeed($0) } ? .deed : .other
    }

    // MARK: - Services

    private func isService(_ words: Range<Int>) -> Bool {
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
                // “Complete Caring Dads”: a course by its name.
                if token.word.hasPrefix("complet"), rest.first.map({ tokens[$0].isCapitalised }) == true { return true }
                if rest.contains(where: { isServiceThing($0) }) { return true }
            }
            if token.word == "co", reading.word(place + 1) == "operate" { return true }
            if [
                "go", "goes", "take", "do", "does", "work", "works", "have", "be", "keep", "meet", "see", "allow",
                "start", "use", "get",
            ].contains(token.word),
                rest.contains(where: { isPlainService($0, verb: token.word) })
            {
                return true
            }
        }
        return false
    }

    private func isServiceThing(_ place: Int) -> Bool {
        tokens[place].has(.service) || (tokens[place].isAllCapitals)
            || ["management", "freedom", "referral", "treatment", "help", "drug", "alcohol"].contains(
                tokens[place].word)
    }

    private func isPlainService(_ place: Int, verb: String) -> Bool {
        let word = tokens[place].word
        switch verb {
        case "work", "works":
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
            return [
                "course", "courses", "programme", "program", "counselling", "therapy", "rehab", "detox", "aa", "na",
                "treatment", "mediation", "meetings", "workshop", "assessment", "training",
            ].contains(word)
        }
    }

    /// A child's own school, nursery, club or clinic is everyday life, and so is taking a child to it.
    private func isChildsOwn(_ words: Range<Int>) -> Bool {
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

    // MARK: - Deeds

    private func isDeed(_ place: Int) -> Bool {
        let token = tokens[place]
        if labels[place] { return false }
        if token.has(.deed), !isHollow(place), !reading.isTopic(place) { return true }
        if isKeptSomewhere(place) || isPresence(place) { return true }
        if token.has(.thing), !token.isCapitalised { return true }
        if ["awake", "sober", "fed", "calm", "calmly", "proud", "know", "knows", "agree", "agreed", "with"].contains(
            token.word)
        {
            if token.word == "with", Self.manners.contains(reading.word(place - 1)) { return false }
            return token.word != "with" || reading.isName(place + 1)
                || (reading.word(place + 1) == "a" && reading.word(place + 2) == "calm")
        }
        if isMinding(place) { return true }
        // A verb after “will” that we do not know is something in particular.
        if place > 0, isModal(place - 1),
            !token.has([
                .empty, .negator, .serviceVerb, .common, .modal, .pronoun, .kin, .child, .group, .effect, .good,
            ]),
            !reading.isName(place), !token.word.hasSuffix("ly"), token.word != "also", token.word != "always"
        {
            return true
        }
        return false
    }

    /// “Will be patient with Osian”: how somebody is, and nothing that they do.
    private static let manners: Set<String> = [
        "patient", "kind", "firm", "honest", "open", "fair", "gentle", "strict", "consistent", "nice", "better",
    ]

    /// “Des has the twins on Mondays”, “only Gran looks after the children”: somebody minds a child at a time, or alone.
    func isMinding(_ place: Int) -> Bool {
        if ["is", "are", "be"].contains(tokens[place].word),
            ["in", "at", "there", "home"].contains(reading.word(place + 1))
        {
            // “Nan is in the house from six on Friday”: somebody is there at a time.
            return (place > 0 && (reading.isPerson(place - 1) || reading.has(place - 1, .modal)))
                && ((place + 2)..<(place + 9)).contains {
                    reading.has($0, .season) || ["until", "from", "overnight", "till"].contains(reading.word($0))
                }
        }
        let isLooking = ["look", "looks"].contains(tokens[place].word) && reading.word(place + 1) == "after"
        guard isLooking || ["has", "have"].contains(tokens[place].word) else { return false }
        let whom = ((place + 1)..<(place + 4)).first { reading.has($0, .child) || reading.isName($0) }
        guard let whom else { return false }
        let isAlone = isLooking && (max(0, place - 8)..<place).contains { tokens[$0].word == "only" }
        return isAlone
            || ((whom + 1)..<(whom + 8)).contains {
                reading.has($0, [.timeUnit, .season]) || ["overnight", "until"].contains(reading.word($0))
            }
    }

    /// “Will be kept at the bank”.
    private func isKeptSomewhere(_ place: Int) -> Bool {
        tokens[place].word == "kept"
            && ((place + 1)..<(place + 3)).contains { Self.whereabouts.contains(reading.word($0)) }
    }

    private static let whereabouts: Set<String> = [
        "at", "in", "on", "with", "by", "under", "out", "locked", "shut", "open", "upstairs", "downstairs",
    ]

    /// “There is always a grown-up in the house”.
    private func isPresence(_ place: Int) -> Bool {
        guard tokens[place].word == "there",
            (1...3).contains(where: { ["is", "are", "be"].contains(reading.word(place + $0)) }),
            !(1...4).contains(where: { reading.has(place + $0, .negator) })
        else { return false }
        return ((place + 2)..<(place + 7)).contains {
            reading.isPerson($0) || ["grown", "grown-up", "adult", "someone", "somebody"].contains(reading.word($0))
        }
    }

    private func isModal(_ place: Int) -> Bool {
        let word = tokens[place].word
        return word == "will" || word.hasSuffix("'ll") || word == "must" || word == "should"
    }

    /// Deed words in an empty use: “put the children first”, “keep them safe”, “look after”, “make changes”, “learn strategies”.
    private func isHollow(_ place: Int) -> Bool {
        let next = reading.word(place + 1)
        switch tokens[place].word {
        case "change", "changes":
            return !(reading.isName(place + 1) || (place + 1..<place + 4).contains { reading.has($0, .thing) })
        case "live", "lives", "living", "learn", "learns", "learning", "close", "closed", "plan",
            "plans", "hurt", "stop", "move", "moves", "lost", "help", "helps", "join":
            return true
        case "go", "goes": return next == "well" || next == "on"
        case "come", "comes": return next == "first"
        case "see", "sees":
            return !(reading.isPerson(place + 1) || reading.has(place + 2, .kin) || reading.isName(place + 2))
        case "put", "puts":
            return (place + 1..<place + 5).contains {
                reading.word($0) == "first" || reading.word($0) == "needs" || reading.word($0) == "place"
            }
        case "look", "looks", "looked": return next == "after"
        case "take", "takes", "took":
            return ["responsibility", "part", "steps", "account", "advice", "ownership"].contains(next)
        case "give", "given", "gives": return ["priority", "that", "consideration"].contains(next)
        case "turn", "turns": return next == "things" || next == "their"
        case "run", "running": return next == "a"
        case "meet", "meets", "met":
            let near = (place + 1)..<(place + 5)
            return !near.contains { reading.isPerson($0) || reading.has($0, .child) }
                || near.contains { ["need", "needs"].contains(reading.word($0)) }
        case "shared", "share", "hand": return true
        // “Will be open and honest”: how somebody is.
        case "open": return ["be", "more", "being"].contains(reading.word(place - 1))
        case "leave", "left": return false
        default: return false
        }
    }
}
