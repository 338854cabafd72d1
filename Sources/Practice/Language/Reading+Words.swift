/// The words of a text against the lists (docs/practice/14).
extension Reading {
    /// Orders and acts have names of their own, which nobody can put into other words.
    private static let legalEndings: Set<String> = ["order", "orders", "act", "direction", "directions", "regulations"]

    func words() -> [LanguageNotice] {
        var notices: [LanguageNotice] = []
        let reported = reportedSpeech()
        var explained: Set<String> = []
        var place = 0
        while place < tokens.count {
            if tokens[place].isQuoted || isAName(place) {
                place += 1
            } else if let acronym = acronym(at: place), !isLeftAlone(place) {
                if isExplained(place) {
                    explained.insert(tokens[place].word)
                } else {
                    notices.append(acronym)
                }
                place += 1
            } else if let found = index.longest(
                at: place, in: tokens, where: { isMeant($0, at: place, reported, &explained) })
            {
                let entry = index.entries[found.entry]
                let advice = LanguageNotice.Advice.listed(why: entry.why, ask: entry.ask)
                if !entry.isLeftAlone { notices.append(notice(entry.problem, place..<(place + found.length), advice)) }
                if !entry.isLeftAlone,
                    let other = other(in: place..<(place + found.length), than: entry.problem, reported)
                {
                    notices.append(other)
                }
                place += found.length
            } else {
                place += 1
            }
        }
        return explained.isEmpty ? notices : notices.filter { !isTold($0, in: explained) }
    }

    /// A term that is explained somewhere in the text needs no second explanation.
    private func isTold(_ notice: LanguageNotice, in explained: Set<String>) -> Bool {
        guard notice.problem == .jargon || notice.problem == .acronym else { return false }
        let words = notice.text.lowercased()
        // “The conference”, where a child protection conference was explained.
        return explained.contains { $0 == words || $0.hasSuffix(" " + words) }
    }

    /// A term of another kind that begins inside a longer one and goes on after it: “category of emotional abuse”.
    private func other(in words: Range<Int>, than problem: LanguageProblem, _ reported: [Bool]) -> LanguageNotice? {
        var explained: Set<String> = []
        for place in words.dropFirst() {
            let found = index.longest(at: place, in: tokens) {
                place + $0.length > words.upperBound && index.entries[$0.entry].problem != problem
                    && !index.entries[$0.entry].isLeftAlone
                    && isMeant($0, at: place, reported, &explained)
            }
            guard let found else { continue }
            let entry = index.entries[found.entry]
            return notice(entry.problem, place..<(place + found.length), .listed(why: entry.why, ask: entry.ask))
        }
        return nil
    }

    /// The authority said that this word is right here.
    private func isLeftAlone(_ place: Int) -> Bool {
        index.longest(at: place, in: tokens) { index.entries[$0.entry].isLeftAlone } != nil
    }

    private func isMeant(
        _ found: TermIndex.Found, at place: Int, _ reported: [Bool], _ explained: inout Set<String>
    ) -> Bool {
        let entry = index.entries[found.entry]
        if entry.isLeftAlone { return true }
        let words = place..<(place + found.length)
        switch audience {
        case .family: break
        case .staff: if entry.isForFamiliesOnly { return false }
        case .legal: if entry.problem != .blame { return false }
        }
        if tokens[words.upperBound - 1].isQuoted || isLegalName(words) { return false }
        if entry.problem == .blame || entry.problem == .vagueLabel, reported[place] {
            return false
        }
        if entry.problem == .jargon, isExplainedTerm(words) {
            explained.insert(words.map { word($0) }.joined(separator: " "))
            return false
        }
        return !isOrdinary(words) && !(isLabelOfOne(entry, words) && isInNameOfHelp(words))
    }

    /// A label, or a single word of blame, may stand in a name; “do not prioritise hospital visits” is no name.
    private func isLabelOfOne(_ entry: WordList.Entry, _ words: Range<Int>) -> Bool {
        entry.problem == .vagueLabel || entry.problem == .blame && words.count == 1
    }

    /// A single word that happens to be in a list but stands as somebody's or something's name.
    private func isAName(_ place: Int) -> Bool {
        let token = tokens[place]
        guard token.isCapitalised, !token.isAllCapitals else { return false }
        if names.contains(token.word) { return true }
        let follows = place > 0 && !token.opensSentence && token.before.isDisjoint(with: Gap.clause)
        if follows, has(place - 1, .title), tokens[place - 1].isCapitalised { return true }
        if token.opensSentence {
            // “Client and Sons”, “Grace Peers”: the start of a sentence says nothing, the next word may.
            return isFollowedByAName(place)
        }
        let neighbour =
            follows && tokens[place - 1].isCapitalised && !tokens[place - 1].has(.common) && token.id > 0
            && tokens[place - 1].id == 0
        return neighbour || Self.namesOfPeople.contains(token.word) || isFollowedByAName(place)
    }

    private func isFollowedByAName(_ place: Int) -> Bool {
        guard tokens.indices.contains(place + 1) else { return false }
        let next = tokens[place + 1]
        return next.isCapitalised && !next.isAllCapitals && next.before.isEmpty && next.marks.isEmpty && next.id == 0
            && tokens[place].id > 0 && Self.namesOfPeople.contains(tokens[place].word)
    }

    /// Terms that are also people's names.
    private static let namesOfPeople: Set<String> = [
        "client", "peers", "case", "grace", "joy", "hope", "faith", "bond", "grant", "chance", "will", "mark", "peer",
        "contact", "threshold", "robust", "victim", "conference", "bliss", "noble", "savage", "wild", "hardy",
        "moody", "swift", "small", "young", "strange", "sharp", "frank", "ernest", "constance", "patience", "mercy",
        "prudence", "felicity", "charity", "placement", "transition", "respite", "sibling", "agency", "core",
    ]

    private func isLegalName(_ words: Range<Int>) -> Bool {
        let next = words.upperBound
        if Self.legalEndings.contains(word(next)), tokens[next].isCapitalised { return true }
        return (word(words.lowerBound).hasPrefix("s") || word(words.lowerBound) == "section")
            && word(next) == "of" && (word(next + 2) == "children" || word(next + 2) == "social")
    }

    /// What follows a label in the name of a service.
    private static let nameEndings: Set<String> = [
        "programme", "program", "course", "helpline", "unit", "team", "service", "services", "adviser", "charity",
        "court", "advocate", "group", "nurse", "worker", "hospital", "ward", "clinic", "midwife",
    ]

    /// “The domestic abuse service”: a label in the name of a help.
    private func isInNameOfHelp(_ words: Range<Int>) -> Bool {
        let last = word(words.upperBound)
        // “Substance misuse services” are no name.
        let before = word(words.lowerBound - 1)
        let isNamed = ["the", "a", "an", "our", "your", "his", "her", "that", "this", "new", "local"].contains(before)
        if last == "services", audience == .family, !isNamed, !tokens[words.lowerBound].isCapitalised { return false }
        return Self.nameEndings.contains(last)
            || ["perpetrator", "prevention", "awareness", "recovery", "treatment", "support"].contains(last)
                && Self.nameEndings.contains(word(words.upperBound + 1))
    }

    // MARK: - Acronyms

    /// Capitals that everybody knows.
    private static let everyday: Set<String> = [
        "gp", "nhs", "tv", "uk", "ok", "pe", "id", "dvd", "bbc", "itv", "pc", "usa", "us", "gcse", "gcses", "cctv",
        "sms", "pin", "diy", "eu",
        "am", "pm", "mot", "atm", "pj", "pjs", "cd", "wifi", "ps", "xbox", "faq", "pdf", "url", "wc", "bmx", "ymca",
        "nspcc", "rspca",
        "dj", "mp", "hgv", "suv", "dna", "bb", "mr", "mrs", "ms", "dr", "hmp", "ac", "aa", "gps", "tb", "hiv", "ct",
        "mri", "ivf", "dwp", "hr",
        "ra", "rsvp", "iou", "sim", "usb", "ai", "it", "dc", "ds", "di", "vip", "qr", "lego", "ikea", "asda", "kfc",
        "bmw", "ii", "iii",
        "vi", "vw", "xl", "xmas", "na", "a4", "a3", "x-ray", "np", "jp", "rip", "lol", "ufc", "wwe", "nct", "lgbt",
        "lgbtq", "ppe", "adhd", "nvq", "btec", "dvla", "smart", "hmrc", "vat", "paye", "bbq", "asap", "sats", "rnli",
        "icu",
        "mtv", "vhs", "ups", "dhl", "cv", "mmr", "phd", "bsl", "gbh", "abh",
    ]

    private func acronym(at place: Int) -> LanguageNotice? {
        let token = tokens[place]
        let meaning =
            index.acronyms[token.word]
            ?? (token.word.hasSuffix("s") ? index.acronyms[String(token.word.dropLast())] : nil)
        let isKnown = meaning != nil
        guard audience != .legal, !index.acronyms.isEmpty, token.isAllCapitals || isDidNotAttend(token) else {
            return nil
        }
        guard isKnown || isUnknownAcronym(token) else { return nil }
        // “Child AG”: somebody whose name is left out.
        if !isKnown, token.end - token.start == 2, has(place - 1, [.child, .title, .kin]) { return nil }
        if Self.everyday.contains(token.word), !(isKnown && ["dna", "adhd", "ds"].contains(token.word)) { return nil }
        if !isKnown, isShouted(place) { return nil }
        if isKnown, token.end - token.start < 4 || !token.marks.isEmpty, isShouted(place) { return nil }
        return notice(.acronym, place..<(place + 1), .listed(why: nil, ask: meaning ?? ""))
    }

    /// Staff write `DNA'd` for “was not brought”.
    private func isDidNotAttend(_ token: Token) -> Bool { token.word == "dna'd" && token.isCapitalised }

    private func isUnknownAcronym(_ token: Token) -> Bool {
        let length = token.end - token.start
        return token.isAllCapitals && length >= 2 && length <= 6 && token.marks.isEmpty && token.id == 0
            && !names.contains(token.word)
    }

    /// Words around it are in capitals too: somebody is shouting, or it is a heading.
    private func isShouted(_ place: Int) -> Bool {
        let near = max(0, place - 2)...min(tokens.count - 1, place + 2)
        let capitals = near.filter {
            $0 != place && tokens[$0].isAllCapitals && index.acronyms[tokens[$0].word] == nil
                && tokens[$0].id + Int32(tokens[$0].marks.rawValue & 0x7fff) > 0
        }
        return capitals.count >= 2
    }

    /// “Child and Adolescent Mental Health Services (CAMHS)”, “IRO (the person who …)”, “CAMHS: Child and Adolescent …”.
    private func isExplained(_ place: Int) -> Bool {
        let token = tokens[place]
        if token.before.contains(.opening), spells(token.word, max(0, place - 10)..<place, fromItsEnd: true) {
            return true
        }
        guard tokens.indices.contains(place + 2) else { return false }
        let next = tokens[place + 1]
        if next.before.contains(.opening), tokens[place + 2].before.isEmpty, !next.isCapitalised { return true }
        let isLed =
            !next.before.isDisjoint(with: [.opening, .colon, .dash, .equals])
            || (next.word == "stands" && word(place + 2) == "for") || next.word == "means"
        return isLed && spells(token.word, (place + 1)..<min(place + 14, tokens.count), fromItsEnd: false)
    }

    /// The words begin with the letters one after the other; little words may stand between them.
    private func spells(_ letters: String, _ words: Range<Int>, fromItsEnd: Bool) -> Bool {
        var left = Array(letters.unicodeScalars)
        guard left.count > 1 else { return false }
        for place in fromItsEnd ? Array(words.reversed()) : Array(words) {
            let wanted = fromItsEnd ? left.last : left.first
            if tokens[place].word.unicodeScalars.first == wanted {
                if fromItsEnd { left.removeLast() } else { left.removeFirst() }
                if left.isEmpty { return true }
            } else if !["and", "of", "for", "the", "in", "with", "or", "to", "stands", "means"].contains(word(place)) {
                return false
            }
        }
        return false
    }

    // MARK: - What somebody said

    private static let saying: Set<String> = [
        "say", "says", "said", "tells", "told", "thinks", "feels", "wrote", "asked",
    ]

    /// What one of the family said, as far as its clause goes: their words, even without quotation marks.
    private func reportedSpeech() -> [Bool] {
        var reported = [Bool](repeating: false, count: tokens.count)
        for place in tokens.indices.dropFirst() where Self.saying.contains(tokens[place].word) {
            let isFamily =
                isName(place - 1) || has(place - 1, .kin) || has(place - 1, .child)
                || ["he", "she", "they", "i"].contains(word(place - 1))
            guard isFamily, !isWorker(place - 1) else { continue }
            var end = place + 1
            while end < tokens.count, end < place + 60, !tokens[end].opensSentence,
                tokens[end].before.isDisjoint(with: [.semicolon, .stop]) || end == place + 1
            { end += 1 }
            for inside in (place + 1)..<end { reported[inside] = true }
        }
        return reported
    }

    private func isWorker(_ place: Int) -> Bool {
        has(place, .role) || has(place - 1, .title) && word(place - 1) == "dr"
    }

    // MARK: - Length

    /// Sentences that are too long to read aloud, and texts that are too long to take in (docs/practice/14 §14.5, 03 §3.4).
    func lengths(of kind: TextKind) -> [LanguageNotice] {
        let limit = Self.longest(kind, audience)
        for sentence in sentences where sentence.count > limit.sentence {
            return [notice(.tooLong, sentence)]
        }
        return tokens.count > limit.text ? [notice(.tooLong)] : []
    }

    /// The most words of a sentence and of a text.
    private static func longest(_ kind: TextKind, _ audience: TextAudience) -> (sentence: Int, text: Int) {
        let isForFamily = audience == .family
        switch kind {
        case .sentence: return (isForFamily ? 35 : 40, .max)
        case .planRule: return (isForFamily ? 40 : 45, 90)
        case .scalingQuestion: return (90, 130)
        case .safetyGoal: return (isForFamily ? 50 : 55, 160)
        case .dangerStatement, .worryStatement: return (isForFamily ? 52 : 58, 160)
        }
    }
}
