extension Referral {
    /// What stays of a referral whose words are kept no longer: that there was one, and what was decided.
    package struct Remains: Hashable, Sendable, Codable {
        /// When it came.
        package var came: Moment
        package var wasUrgent: Bool
        /// The last decision, under the name that it had.
        package var outcome: FrontDoor.Outcome
        package var decided: Moment
        package var decidedBy: Worker.ID
        /// When whoever referred was told what became of it; nil where they were not.
        package var told: Moment?

        package init(
            came: Moment, wasUrgent: Bool, outcome: FrontDoor.Outcome, decided: Moment, decidedBy: Worker.ID,
            told: Moment?
        ) {
            self.came = came
            self.wasUrgent = wasUrgent
            self.outcome = outcome
            self.decided = decided
            self.decidedBy = decidedBy
            self.told = told
        }
    }

    /// The first day on which its words are not kept any more: so many years after the last thing that was decided, told
    /// or answered.
    ///
    /// - Returns: nil while nobody has decided, and where it is part of a family's record: that record says how long.
    package func wordsEnd(afterYears years: Int) -> Day? {
        guard decision != nil, family == nil else { return nil }
        let days = decisions.map(\.stamp.on) + told.map(\.stamp.on) + questions.compactMap(\.answered?.on)
        return days.max()?.adding(years: years)
    }

    /// What is to stay of it; nil where nothing was decided.
    package var remaining: Remains? {
        guard let sent, let last = decisions.last else { return nil }
        return Remains(
            came: sent.at, wasUrgent: content?.isUrgent ?? false, outcome: last.decision.outcome,
            decided: last.stamp.at, decidedBy: last.stamp.by, told: told.last?.stamp.at)
    }
}
