/// What was decided about giving something of the record to somebody outside it, and above all what was **not** given, and
/// why (assurance 43). Who was shown a statement, and who got a copy, is kept where that happened.
package struct Sharings: Hashable, Sendable {
    /// The decisions in the order in which they were written down, with those that were taken back.
    package private(set) var all: [Decision] = []
    /// Copies that somebody can open by a link of their own, in the order in which they were published.
    package private(set) var copies: [Copy] = []

    package struct Decision: Hashable, Sendable, Identifiable {
        package typealias ID = Practice.ID<Decision>

        package let id: ID
        package let content: Content
        package let stamp: Stamp
        /// Why it does not hold any more.
        package fileprivate(set) var takenBack: String?
    }

    /// What was decided, by whom, and what the family knows of it.
    package struct Content: Hashable, Sendable, Codable {
        package var outcome: Outcome
        /// What it is about, in plain words.
        package var what: String
        /// Who asked for it, or could have had it.
        package var with: String
        package var ground: Ground
        package var because: String
        /// The law, policy or agreement that it rests on, where one is named.
        package var basis: String
        package var decidedBy: String
        package var on: Day
        /// Why the family was not told; nil where they were.
        package var notToldBecause: String?

        package init(
            _ outcome: Outcome, what: String, with: String, ground: Ground, because: String, basis: String = "",
            decidedBy: String, on: Day, notToldBecause: String? = nil
        ) {
            self.outcome = outcome
            self.what = what
            self.with = with
            self.ground = ground
            self.because = because
            self.basis = basis
            self.decidedBy = decidedBy
            self.on = on
            self.notToldBecause = notToldBecause
        }
    }

    package enum Outcome: String, CaseIterable, Hashable, Sendable, Codable { case notShared, shared }

    /// What the decision rests on. The words beside it say the rest.
    package enum Ground: String, CaseIterable, Hashable, Sendable, Codable {
        /// Sharing would be more detrimental to the child than not sharing.
        case moreDetrimental
        /// It would put somebody else in danger.
        case danger
        /// Those who asked do not need it for what they do.
        case notNeeded
        /// Somebody it is about does not agree, and nothing weighs more.
        case notAgreed
        /// It keeps a child safe.
        case childSafety
        /// Those it is about agreed.
        case agreed
        /// The law asks for it.
        case law
        case other

        /// The grounds that one can have for an outcome, in the order in which they are offered.
        package static func all(for outcome: Outcome) -> [Ground] {
            switch outcome {
            case .notShared: [.moreDetrimental, .danger, .notNeeded, .notAgreed, .other]
            case .shared: [.childSafety, .agreed, .law, .other]
            }
        }
    }

    package enum Event: Hashable, Sendable, Codable {
        case sharingDecided(decision: Decision.ID, content: Content)
        case sharingTakenBack(decision: Decision.ID, because: String)
        case copyPublished(copy: Copy.ID, content: Copy.Content)
        case copyRecalled(copy: Copy.ID, because: String)
    }

    package subscript(id: Decision.ID) -> Decision? { all.first { $0.id == id } }

    mutating func apply(_ event: Event, _ stamp: Stamp) {
        switch event {
        case .sharingDecided(let id, let content):
            all.append(Decision(id: id, content: content, stamp: stamp))
        case .sharingTakenBack(let id, let reason):
            guard let place = all.firstIndex(where: { $0.id == id }) else { return }
            all[place].takenBack = reason
        case .copyPublished(let id, let content):
            copies.append(Copy(id: id, content: content, stamp: stamp))
        case .copyRecalled(let id, let reason):
            guard let place = copies.firstIndex(where: { $0.id == id }) else { return }
            copies[place].recalled = reason
        }
    }
}

extension Family {
    /// Notes a decision about sharing. It may come after the work has ended: others ask for what is known for years.
    package func decideSharing(
        _ content: Sharings.Content, as id: Sharings.Decision.ID, today: Day
    ) throws(Refusal) -> [Event] {
        var checks = Checks()
        var content = content
        content.what = checks.needed(Written(content.what), "what")
        content.with = checks.needed(Written(content.with), "with")
        if !Sharings.Ground.all(for: content.outcome).contains(content.ground) { checks.refuse(.notChosen, "ground") }
        content.because = checks.needed(Written(content.because), "because")
        content.basis = checks.plain(content.basis, "basis")
        content.decidedBy = checks.needed(Written(content.decidedBy), "decidedBy")
        if content.on > today { checks.refuse(.inFuture, "on") }
        if let why = content.notToldBecause { content.notToldBecause = checks.needed(Written(why), "notToldBecause") }
        try checks.pass()
        return [.sharing(.sharingDecided(decision: id, content: content))]
    }

    /// Says why a decision does not hold any more, or was written down by mistake. It stays to be read.
    package func takeBackSharing(
        _ id: Sharings.Decision.ID, because reason: String
    ) throws(Refusal) -> [Event] {
        guard let decision = sharings[id] else { throw Refusal(.notFound) }
        guard decision.takenBack == nil else { throw Refusal(.isWithdrawn) }
        return [.sharing(.sharingTakenBack(decision: id, because: try why(reason)))]
    }
}
