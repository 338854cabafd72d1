import Practice

/// What was written on each page of the form, as labels and words: for the check page and for the front door.
struct ReferralRows {
    let content: Referral.Content
    let words: Words
    /// Workers read about whoever referred; whoever refers reads about themselves.
    var isForWorkers = false

    func rows(of step: ReferralStep) -> [(label: String, text: String)] {
        all(of: step).filter { !$0.text.isEmpty }
    }

    private func all(of step: ReferralStep) -> [(label: String, text: String)] {
        switch step {
        case .danger:
            [
                (words.inDangerNow, content.danger.map { words.name(of: $0) } ?? ""),
                (words.whatHappensNow, content.dangerWords),
            ]
        case .you: referrer
        case .people: people
        case .well: [(words.referralWell, content.workingWell)]
        case .worries:
            [
                (words.referralWorries, content.worries),
                (words.howYouKnowIt, content.worriesKnown.map { words.name(of: $0) } ?? ""),
                (words.referralHarder, content.harder), (words.referralIfNothing, content.ifNothingChanges),
            ]
        case .times: content.times.map { (words.name(of: $0.which), told($0)) }
        case .needs: [(words.referralNeeds, content.needsToHappen)]
        case .number: [(content.wording.question.text, number), (words.whyThatNumber, content.whyThisNumber)]
        case .child: [(words.referralChild, content.childsWords)]
        case .knows: [(words.referralKnows, content.whoKnows)]
        case .told:
            [
                (
                    isForWorkers ? words.didTheyTell : words.toldTheFamily,
                    content.familyTold.map { words.told($0) } ?? ""
                ),
                (words.whatTheyWereTold, content.familyToldWords),
                (words.familyAgrees, content.consent.map { words.consents($0) } ?? ""),
                (words.consentWhyNot, content.consentWords),
            ]
        case .contact: [(words.familySafeContact, content.safeContact), (words.talkingEasier, content.talking)]
        }
    }

    private var referrer: [(label: String, text: String)] {
        let who = content.referrer
        if isForWorkers {
            return [
                (words.name, who.name.isEmpty ? words.gaveNoName : who.name), (words.knownAs, who.known),
                (words.whereTheyWork, who.organisation), (words.telephone, who.phone), (words.email, who.email),
                (words.reachThemSafely, who.safeContact),
            ]
        }
        return [
            (words.yourName, who.isNameless ? words.gaveNoName : who.name), (words.howYouKnowThem, who.known),
            (words.whereYouWork, who.organisation), (words.yourPhone, who.phone), (words.yourEmail, who.email),
            (words.yourSafeContact, who.safeContact),
        ]
    }

    private var people: [(label: String, text: String)] {
        content.people.map { somebody in
            let facts = [somebody.name, somebody.born, somebody.known].filter { !$0.isEmpty }
            return (somebody.isChild ? words.aChild : words.anAdult, facts.joined(separator: ", "))
        } + [(words.whereTheyLive, content.address)]
    }

    /// Number first, then what it stands for.
    var number: String {
        switch content.number {
        case .number(let value): String(value)
        case .dontKnow: words.iDoNotKnow
        case .passed: words.ratherNotSay
        case nil: ""
        }
    }

    func told(_ time: Referral.Time) -> String {
        let facts = [time.when, time.known.map { words.name(of: $0) } ?? "", time.toldBy].filter { !$0.isEmpty }
        return facts.isEmpty ? time.what : "\(time.what) (\(facts.joined(separator: "; ")))"
    }
}
