import Practice

/// What an audience may see of a family's record. Pure: pages only ask it.
struct Showing: Sendable {
    let family: Family
    let audience: Audience
    /// Items, statements, scales, answers and questions that somebody took out of what is given away.
    let takenOut: Set<UInt128>

    init(_ family: Family, to audience: Audience, without takenOut: Set<UInt128> = []) {
        self.family = family
        self.audience = audience
        self.takenOut = takenOut
    }
}

// MARK: - Items of the map

extension Showing {
    /// Somebody of the audience is one of those from whom the item is kept.
    func isKeptFromThem(_ item: FamilyMap.Item) -> Bool { isKept(from: item.content.notFor) }

    private func isKept(from people: [Person.ID]) -> Bool {
        switch audience {
        case .workers: false
        case .everybody: !people.isEmpty
        case .person(let person, _): people.contains(person)
        }
    }

    /// The item is a quotation that its speaker has not agreed to have shown.
    func isUnagreedQuotation(_ item: FamilyMap.Item) -> Bool {
        item.content.isOwnWords && !mayQuote(speaker(of: item))
    }

    func shows(_ item: FamilyMap.Item) -> Bool {
        !takenOut.contains(item.id.value) && !isKeptFromThem(item) && !isUnagreedQuotation(item)
    }

    /// What stands in a category for this audience. Others than workers see a rough worry or goal that became a pair as
    /// the pair alone, and only the steps that are still to be done.
    func items(_ category: Category) -> [FamilyMap.Item] {
        let items = family.map.live(category).filter(shows)
        return audience == .workers ? items : items.filter { !isShownAsPair($0) && $0.done == nil }
    }

    private func isShownAsPair(_ item: FamilyMap.Item) -> Bool {
        guard item.category == .futureDanger || item.category == .goal else { return false }
        return item.becamePair.flatMap { family.pairs[$0] }?.isCurrent == true
    }

    /// What is not known yet. Who holds a copy for one person is asked when it is made, part by part.
    var questions: [FamilyMap.Question] {
        if case .everybody(let asked) = audience, !asked.contains(.questions) { return [] }
        return family.map.openQuestions.filter(shows)
    }

    func shows(_ question: FamilyMap.Question) -> Bool {
        !takenOut.contains(question.id.value) && !isKept(from: question.content.notFor)
    }

    func source(of item: FamilyMap.Item) -> FamilyMap.Item.Source? {
        switch audience {
        case .workers: item.content.source
        case .everybody: nil
        case .person(_, let ticked):
            ticked.contains(isToldByChild(item) ? .childrensWords : .whoTold) ? item.content.source : nil
        }
    }

    /// The source names a child other than the one who reads this. That a child told is the child's to give away.
    func isToldByChild(_ item: FamilyMap.Item) -> Bool {
        family.people.all(namedIn: item.content.source?.name ?? "").contains { $0.isChild && $0.id != reader }
    }

    private var reader: Person.ID? {
        if case .person(let person, _) = audience { person } else { nil }
    }

    /// The worry that a piece of safety protects from, where the audience sees that worry too.
    func worry(behind item: FamilyMap.Item) -> Worry? {
        if let worry = item.content.protectsFrom.flatMap({ family.map[$0] }) {
            // What became a pair is known by the pair; its rough words are not given out again.
            if audience != .workers, let pair = worry.becamePair {
                return pairs.first { $0.id == pair }.map { .pair($0) }
            }
            return shows(worry) && (worry.isLive || audience == .workers) ? .item(worry) : nil
        }
        return pairs.first { $0.id == item.content.protectsFromPair }.map { .pair($0) }
    }

    enum Worry: Hashable, Sendable {
        case item(FamilyMap.Item)
        case pair(Pair)
    }

    /// Who sees an item differently. That it is disputed is always said; who says so not always.
    func disputes(of item: FamilyMap.Item) -> [ShownDispute] {
        let named = item.disputes.filter { mayName(disputeBy: family.people[$0.by]) }
        let shown = named.map { ShownDispute.says(family.people.name(of: $0.by), $0.how) }
        return named.count < item.disputes.count ? shown + [.somebody] : shown
    }

    enum ShownDispute: Hashable, Sendable {
        case says(String, Written)
        /// Somebody, who is not named here.
        case somebody
    }
}

// MARK: - Pairs and what people answered

extension Showing {
    /// The pairs that this audience sees. A pair made of an item that is kept from them is kept from them too.
    var pairs: [Pair] { family.pairs.current.filter(shows) }

    func shows(_ pair: Pair) -> Bool {
        guard !takenOut.contains(pair.id.value), !isKept(from: pair.content.notFor), !isAboutOtherChildren(pair) else {
            return false
        }
        guard let source = pair.source.flatMap({ family.map[$0] }) else { return true }
        return !isKeptFromThem(source)
    }

    /// A child is not told of a worry about a brother or sister because it stands in the same record.
    private func isAboutOtherChildren(_ pair: Pair) -> Bool {
        guard case .person(let person, let ticked) = audience, family.people[person]?.isChild == true else {
            return false
        }
        return !pair.isAbout(person) && !ticked.contains(.othersPairs)
    }

    /// Who sees the statement differently, as it is written there.
    func dispute(in statement: WorryStatement) -> String {
        guard !statement.dispute.isEmpty else { return "" }
        return mayName(disputeBy: family.people.first(namedIn: statement.dispute)) ? statement.dispute : ""
    }

    /// What the family hopes for. Hopes that quote somebody are that person's words.
    func hopes(in goal: Goal) -> String {
        guard Self.isQuoting(goal.bestHopes) else { return goal.bestHopes }
        let speakers = quoted(in: goal.bestHopes)
        let mayBeRead = speakers.isEmpty ? mayQuote(nil) : speakers.allSatisfy(mayQuote)
        return mayBeRead ? goal.bestHopes : ""
    }

    /// Everybody whom a text quotes: those it names, where it quotes at all.
    func quoted(in text: String) -> [Person] {
        Self.isQuoting(text) ? family.people.all(namedIn: text) : []
    }

    /// Does a text quote? It has a colon, a quotation mark, or an apostrophe that begins a word.
    static func isQuoting(_ text: String) -> Bool {
        if text.contains(where: { ":“”\"‘".contains($0) }) { return true }
        let characters = Array(text)
        return characters.indices.dropLast().contains { place in
            characters[place] == "'" && characters[place + 1].isLetter
                && (place == 0 || !characters[place - 1].isLetter)
        }
    }

    /// The number by which this audience knows a pair: a gap would tell that there is one it does not see.
    func number(of pair: Pair) -> Int {
        guard audience != .workers else { return family.number(of: pair) }
        return (pairs.firstIndex { $0.id == pair.id } ?? 0) + 1
    }

    /// Scaling questions that stand for themselves, or whose pair is no longer worked with.
    var looseScales: [Scale] {
        family.scales.current.filter { scale in
            guard let pair = scale.pair.flatMap({ family.pairs[$0] }) else { return shows(scale) }
            return !pair.isCurrent && shows(scale)
        }
    }

    /// A scale is seen by whoever sees its statement.
    func shows(_ scale: Scale) -> Bool {
        !takenOut.contains(scale.id.value) && scale.pair.flatMap { family.pairs[$0] }.map(shows) ?? true
    }

    /// Every scale that this audience sees, those of its pairs first.
    var scales: [Scale] { pairs.flatMap { family.scales.of($0.id) } + looseScales }

    /// Everybody's newest answer that this audience may see, in speaking order.
    func answers(to scale: Scale) -> [Rating] { family.inSpeakingOrder(scale.latest.filter(shows)) }

    /// A child's answer that the child keeps between itself and the worker is shown to nobody else (docs/practice/05,
    /// design.md); to the child only in a file of its own records, where that was ticked.
    func shows(_ rating: Rating) -> Bool {
        guard !takenOut.contains(rating.id.value) else { return false }
        if case .person(let person, let ticked) = audience, rating.rater.person == person, ticked.contains(.ownAnswers)
        {
            return true
        }
        return audience == .workers || rating.content.shownTo == .everyone
    }

    /// May the audience read what somebody said when they were shown a statement?
    func showsResponse(of sharing: Pair.Sharing) -> Bool { mayQuote(family.people[sharing.person]) }

    /// May the audience read who sees something differently?
    func names(disputeBy person: Person.ID) -> Bool { mayName(disputeBy: family.people[person]) }

    /// May the audience read why somebody gave their number?
    func showsReason(of rating: Rating) -> Bool {
        switch audience {
        case .workers: true
        case .everybody(let asked): asked.contains(.reasons)
        case .person: mayQuote(rating.rater)
        }
    }
}

// MARK: - Whose words

extension Showing {
    /// Whoever said what stands there in their own words: the first person of the record whom its source names.
    func speaker(of item: FamilyMap.Item) -> Person? {
        item.content.source.flatMap { family.people.first(namedIn: $0.name) }
    }

    /// May the audience read what this person said? Where nobody is named, it may have been a child.
    private func mayQuote(_ speaker: Person?) -> Bool {
        mayQuote(speaker?.id, isChild: speaker?.isChild ?? true)
    }

    private func mayQuote(_ rater: Rater) -> Bool {
        mayQuote(rater.person, isChild: family.people.isChild(rater))
    }

    private func mayQuote(_ speaker: Person.ID?, isChild: Bool) -> Bool {
        switch audience {
        case .workers: true
        case .everybody: !isChild
        case .person(let person, let ticked):
            speaker == person || ticked.contains(isChild ? .childrensWords : .othersWords)
        }
    }

    private func mayName(disputeBy speaker: Person?) -> Bool {
        switch audience {
        case .workers: return true
        case .everybody: return speaker?.isChild == false
        case .person(let person, let ticked):
            return speaker?.id == person || ticked.contains(speaker?.isChild == true ? .childrensWords : .disputes)
        }
    }
}

extension People {
    /// The first person of the record whose name stands in a text, as whole words: "Mia told Mrs Ali" is Mia.
    func first(namedIn text: String) -> Person? { all(namedIn: text).first }

    /// Everybody of the record whom a text names, in the order in which it does.
    func all(namedIn text: String) -> [Person] {
        let words = Self.words(text)
        let found = (present + gone).compactMap { person -> (person: Person, place: Int, length: Int)? in
            let full = person.details.fullName
            let first = full.split(separator: " ").first.map(String.init) ?? ""
            let names =
                [person.name, full, first] + person.details.otherNames.split(separator: ",").map(String.init)
            let places = names.map(Self.words).compactMap { name -> (Int, Int)? in
                guard !name.isEmpty, words.count >= name.count else { return nil }
                let place = (0...(words.count - name.count)).first { words[$0..<$0 + name.count].elementsEqual(name) }
                return place.map { ($0, name.count) }
            }
            return places.min { ($0.0, -$0.1) < ($1.0, -$1.1) }.map { (person, $0.0, $0.1) }
        }
        return found.sorted { ($0.place, -$0.length) < ($1.place, -$1.length) }.map(\.person)
    }

    private static func words(_ text: String) -> [String] {
        var text = text.lowercased()
        text = String(text.map { $0 == "’" ? "'" : $0 })
        return text.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "-" }.map { word in
            word.hasSuffix("'s") ? String(word.dropLast(2)) : String(word)
        }
    }
}
