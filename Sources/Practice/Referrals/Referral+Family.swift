/// What of a referral goes into a family's record: proposed from what was written, chosen by whoever takes it in.
package struct TakingIn: Hashable, Sendable {
    /// Something that was written, as it would stand on the map.
    package struct Piece: Hashable, Sendable {
        package var text: Written
        package var category: Category
        package var source: FamilyMap.Item.Source
        package var happened: Happened?
        package var isOwnWords: Bool
    }

    package let content: Referral.Content
    /// How whoever referred is called where their words stand: "Mrs Bowen, Hill School", or that they gave no name.
    package let referrer: String
    /// The day on which it was sent.
    package let day: Day

    package init(_ content: Referral.Content, referrer: String, day: Day) {
        self.content = content
        self.referrer = referrer
        self.day = day
    }

    /// Everything that can stand on the map, each line by itself, in the order of the columns.
    package var pieces: [Piece] {
        lines(content.workingWell, .existingStrength, told)
            + lines(content.worries, .pastHarm, source(content.worriesKnown))
            + content.times.filter { !$0.what.isEmpty }.map(piece) + lines(content.harder, .complicatingFactor, told)
            + lines(content.ifNothingChanges, .futureDanger, .opinion(of: referrer))
            + lines(content.needsToHappen, .goal, told) + lines(content.childsWords, .pastHarm, told, isOwnWords: true)
    }

    private var told: FamilyMap.Item.Source { .told(by: referrer) }

    private func source(_ known: Referral.Known?) -> FamilyMap.Item.Source {
        known == .seen ? .seen(by: referrer) : told
    }

    private func piece(_ time: Referral.Time) -> Piece {
        var from = source(time.known)
        if time.known != .seen, !time.toldBy.isEmpty { from = .told(by: "\(time.toldBy) (\(referrer))") }
        return Piece(
            text: written(time.what), category: .pastHarm, source: from,
            happened: .loosely(time.when, today: day), isOwnWords: false)
    }

    private func lines(
        _ text: String, _ category: Category, _ source: FamilyMap.Item.Source, isOwnWords: Bool = false
    ) -> [Piece] {
        text.split(separator: "\n").compactMap { line in
            let plain = Self.withoutBullet(line)
            guard !plain.isEmpty else { return nil }
            return Piece(
                text: written(plain), category: category, source: source, happened: nil, isOwnWords: isOwnWords)
        }
    }

    private static func withoutBullet(_ line: Substring) -> String {
        String(line.drop { $0.isWhitespace || "-•*–".contains($0) })
    }

    private func written(_ text: String) -> Written { Written(text, language: content.language) }

    /// Everybody who was named, as they would stand in the record. What is known of how to reach the family safely goes
    /// with its adults, or with its children where no adult is named.
    package var people: [Person.Details] {
        let named = content.people.filter { !$0.name.isEmpty }
        let hasAdult = named.contains { !$0.isChild }
        return named.map { somebody in
            let born = Day.loosely(somebody.born).flatMap { $0 <= day ? $0 : nil }
            let known = [somebody.known, born == nil ? somebody.born : ""].filter { !$0.isEmpty }
            return Person.Details(
                part: somebody.isChild ? .child : .adult, name: somebody.name,
                birth: born.map { .day(on: $0) } ?? .notKnown,
                safeContact: somebody.isChild && hasAdult ? "" : content.safeContact,
                known: known.joined(separator: "; "))
        }
    }

    /// Whoever referred, as somebody of the record.
    package var referrerDetails: Person.Details {
        let who = content.referrer
        return Person.Details(
            part: who.organisation.isEmpty ? .network : .professional, name: who.name.isEmpty ? referrer : who.name,
            safeContact: who.safeContact,
            known: [who.known, who.organisation].filter { !$0.isEmpty }.joined(separator: ", "))
    }
}

extension Family {
    /// What is chosen when a referral goes into a record.
    package struct Taken: Hashable, Sendable {
        /// The places of the people in `TakingIn.people`.
        package var people: [Int]
        /// The category of each chosen piece, by its place in `TakingIn.pieces`.
        package var pieces: [Int: Category]
        package var hasNumber: Bool

        /// What has an identity of its own when it goes into a record.
        package enum Part: Hashable, Sendable {
            case person(Int)
            case piece(Int)
            case referrer, scale, rating
        }

        package init(people: [Int], pieces: [Int: Category], hasNumber: Bool) {
            self.people = people
            self.pieces = pieces
            self.hasNumber = hasNumber
        }
    }

    /// Takes a referral into this record: people who are not in it, what was written in its columns, and the number with
    /// its reason. What is in it already stays as it is, so doing it twice has one effect: each part of a referral has one
    /// identity in a record.
    package func takeIn(
        _ referral: TakingIn, _ taken: Taken, stamp: Stamp, identity: (Taken.Part) -> UInt128
    ) throws(Refusal) -> [Event] {
        try stillOpen()
        var family = self
        var all: [Event] = []
        func happen(_ events: [Event]) {
            for event in events { family.apply(event, stamp) }
            all += events
        }
        let people = referral.people
        for place in taken.people where people.indices.contains(place) && !family.hasSomebody(like: people[place]) {
            let id = Person.ID(identity(.person(place)))
            if family.people[id] == nil { happen(try family.addPerson(people[place], as: id, today: stamp.on)) }
        }
        for (place, piece) in referral.pieces.enumerated() {
            let id = FamilyMap.Item.ID(identity(.piece(place)))
            guard let category = taken.pieces[place], family.map[id] == nil else { continue }
            let content = FamilyMap.Item.Content(
                text: piece.text, source: piece.source, happened: piece.happened, isOwnWords: piece.isOwnWords)
            happen(try family.add(content, to: category, as: id))
        }
        if taken.hasNumber, referral.content.number != nil {
            happen(try family.takeInNumber(referral, stamp: stamp, identity: identity))
        }
        return all
    }

    /// Is somebody of the same name and part in the record?
    package func hasSomebody(like details: Person.Details) -> Bool {
        people.present.contains { person in
            guard person.details.part == details.part else { return false }
            let isSameName = [person.details.name, person.details.fullName].contains {
                $0.lowercased() == details.name.lowercased()
            }
            guard isSameName else { return false }
            if case .day(let one) = person.details.birth, case .day(let other) = details.birth { return one == other }
            return true
        }
    }

    /// The number as a rating of whoever referred, on the scale with the words in which it was asked.
    private func takeInNumber(
        _ referral: TakingIn, stamp: Stamp, identity: (Taken.Part) -> UInt128
    ) throws(Refusal) -> [Event] {
        var family = self
        var all: [Event] = []
        func happen(_ events: [Event]) {
            for event in events { family.apply(event, stamp) }
            all += events
        }
        let details = referral.referrerDetails
        let known = family.people.present.first { $0.details.part == details.part && $0.name == details.name }
        let rater = known?.id ?? Person.ID(identity(.referrer))
        if known == nil, family.people[rater] == nil {
            happen(try family.addPerson(details, as: rater, today: stamp.on))
        }
        let asked = family.scales.current.first { $0.wording == referral.content.wording }
        let scale = asked?.id ?? Scale.ID(identity(.scale))
        if asked == nil { happen(try family.askScale(referral.content.wording, kind: .overall, for: nil, as: scale)) }
        let rating = Rating.ID(identity(.rating))
        if asked?.allRatings.contains(where: { $0.id == rating }) != true {
            happen(try family.rate(referral.rating(by: rater), on: scale, as: rating, today: stamp.on))
        }
        return all
    }
}

extension TakingIn {
    /// The number as it was given. A referral may hold one without a reason; then nobody has asked for it yet.
    fileprivate func rating(by rater: Person.ID) -> Family.RatingDraft {
        let answer =
            switch content.number {
            case .number(let value): String(value)
            case .passed: "passed"
            case .dontKnow, nil: "dont-know"
            }
        var draft = Family.RatingDraft(
            rater: rater, answer: answer, reason: content.whyThisNumber,
            isAskedGaveNone: content.whyThisNumber.isEmpty, day: day)
        draft.language = content.language
        return draft
    }
}
