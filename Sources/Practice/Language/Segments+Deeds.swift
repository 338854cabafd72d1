/// What can be seen of an undertaking.
extension Segments {
    func isDeed(_ place: Int) -> Bool {
        let token = tokens[place]
        if labels[place] || isInACompound(place) || isSubjectOfTalk(place) { return false }
        if token.has(.deed), !isHollow(place), !reading.isTopic(place) { return true }
        if isKeptSomewhere(place) || isPresence(place) { return true }
        if token.has(.thing), !token.isCapitalised || (token.opensSentence && !reading.has(place + 1, .role)) {
            return true
        }
        if ["awake", "sober", "fed", "calm", "calmly", "proud", "know", "knows", "agree", "agreed", "with"].contains(
            token.word)
        {
            if token.word == "with", Self.manners.contains(reading.word(place - 1)) { return false }
            return token.word != "with" || reading.isName(place + 1)
                || (reading.word(place + 1) == "a" && reading.word(place + 2) == "calm")
        }
        if token.word == "seen", ["be", "been", "is"].contains(reading.word(place - 1)) { return true }
        if reading.isActOfSomebody(place) { return true }
        if isMinding(place) || isDoing(place) || isGettingUp(place) { return true }
        // A verb after “will” that we do not know is something in particular.
        if place > 0, isModal(place - 1),
            !token.has([
                .empty, .negator, .serviceVerb, .common, .modal, .pronoun, .kin, .child, .group, .effect, .good,
            ]),
            !reading.isName(place), !isUseOfStrategies(place), !token.word.hasSuffix("ly"), token.word != "also",
            token.word != "always"
        {
            return true
        }
        return false
    }

    /// “Nan does the night feed”; not “does the right thing”.
    private func isDoing(_ place: Int) -> Bool {
        // “Auntie does.”
        if tokens[place].word == "does", place > 0, reading.isPerson(place - 1),
            !tokens.indices.contains(place + 1) || tokens[place + 1].opensSentence
        {
            return true
        }
        return ["do", "does", "doing"].contains(tokens[place].word)
            && ["the", "his", "her", "their", "my", "your"].contains(reading.word(place + 1))
            && !["best", "right", "work", "same", "opposite", "utmost"].contains(reading.word(place + 2))
    }

    /// “You get yourself up”, “Jay gets dressed”.
    private func isGettingUp(_ place: Int) -> Bool {
        ["get", "gets"].contains(tokens[place].word)
            && (1...2).contains { ["up", "dressed", "home", "changed"].contains(reading.word(place + $0)) }
    }

    /// “Choices about who comes to the flat”.
    private func isSubjectOfTalk(_ place: Int) -> Bool {
        ["who", "what", "how", "when"].contains(reading.word(place - 1)) && reading.word(place - 2) == "about"
    }

    /// “Will use appropriate strategies”: which ones nobody can see.
    private func isUseOfStrategies(_ place: Int) -> Bool {
        ["use", "apply", "implement", "adopt"].contains(tokens[place].word)
            && (1...4).contains {
                ["strategies", "techniques", "skills", "methods", "approaches", "tools", "boundaries", "parenting"]
                    .contains(reading.word(place + $0))
            }
    }

    /// “Call-outs”, “drop-offs”: a thing.
    private func isInACompound(_ place: Int) -> Bool {
        tokens.indices.contains(place + 1) && tokens[place + 1].before == [.hyphen]
            && ["out", "outs", "off", "offs", "up", "ups"].contains(tokens[place + 1].word)
    }

    /// “Will be patient with Osian”: how somebody is, and nothing that they do.
    static let manners: Set<String> = [
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
        // “Only Gran looks after them”, “when Mum feels unwell somebody else looks after them”.
        let isAlone =
            isLooking
            && (max(0, place - 8)..<place).contains { ["only", "else", "whenever"].contains(tokens[$0].word) }
        return isAlone
            || ((whom + 1)..<(whom + 8)).contains {
                reading.has($0, [.timeUnit, .season]) || ["overnight", "until"].contains(reading.word($0))
            }
    }

    /// “Will be kept at the bank”.
    func isKeptSomewhere(_ place: Int) -> Bool {
        tokens[place].word == "kept" && !["safe", "well"].contains(reading.word(place + 1))
            && ((place + 1)..<(place + 3)).contains { Self.whereabouts.contains(reading.word($0)) }
    }

    static let whereabouts: Set<String> = [
        "at", "in", "on", "with", "by", "under", "out", "locked", "shut", "open", "upstairs", "downstairs",
    ]

    /// “There is always a grown-up in the house”.
    func isPresence(_ place: Int) -> Bool {
        guard tokens[place].word == "there",
            (1...3).contains(where: { ["is", "are", "be"].contains(reading.word(place + $0)) }),
            !(1...4).contains(where: { reading.has(place + $0, .negator) })
        else { return false }
        return ((place + 2)..<(place + 7)).contains {
            reading.isPerson($0) || ["grown", "grown-up", "adult", "someone", "somebody"].contains(reading.word($0))
        }
    }

    func isModal(_ place: Int) -> Bool {
        let word = tokens[place].word
        return word == "will" || word.hasSuffix("'ll") || word == "must" || word == "should"
    }

    /// Deed words in an empty use: “put the children first”, “keep them safe”, “look after”, “make changes”, “learn strategies”.
    func isHollow(_ place: Int) -> Bool {
        let next = reading.word(place + 1)
        switch tokens[place].word {
        case "change", "changes":
            return !(reading.isName(place + 1) || (place + 1..<place + 4).contains { reading.has($0, .thing) })
        case "live", "lives", "lived", "living", "learn", "learns", "learning", "close", "closed", "plan",
            "plans", "hurt", "stop", "move", "moves", "lost", "help", "helps", "join":
            return true
        case "stay", "stays": return ["positive", "strong", "safe", "well", "focused", "motivated"].contains(next)
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
            return reading.word(place + 2) == "interest"
                || ["responsibility", "part", "steps", "account", "advice", "ownership"].contains(next)
        case "give", "given", "gives": return ["priority", "that", "consideration"].contains(next)
        case "turn", "turns": return next == "things" || next == "their"
        case "run", "running": return next == "a"
        case "meet", "meets", "met":
            let near = (place + 1)..<(place + 5)
            return !near.contains { reading.isPerson($0) || reading.has($0, .child) }
                || near.contains { ["need", "needs"].contains(reading.word($0)) }
        case "shared", "share", "hand": return true
        // “Will be open and honest”: how somebody is.
        case "mind": return ["open", "in"].contains(reading.word(place - 1))
        case "open": return ["be", "more", "being"].contains(reading.word(place - 1)) || next == "mind"
        case "leave", "left": return false
        default: return false
        }
    }
}
