extension Meeting {
    /// When and where a team meets about its own work: it maps itself, and no family is in it (docs/practice/05 §5.6, the
    /// scale of a team's progress).
    package struct TeamPlan: Hashable, Sendable, Codable {
        package var team: Team.ID
        package var on: Day
        /// As it was typed, such as "2:30pm".
        package var time: String
        package var place: String
        package var chair: Worker.ID
        /// How long it takes; nil where nobody has said.
        package var minutes: Int?

        package init(
            team: Team.ID, on: Day, time: String, place: String, chair: Worker.ID, minutes: Int? = nil
        ) {
            self.team = team
            self.on = on
            self.time = time
            self.place = place
            self.chair = chair
            self.minutes = minutes
        }
    }

    /// What a team talks about: its own three columns, one question of its own round the room, and what comes next.
    static let teamAgenda = [
        MeetingType.Step.workingWell, .worries, .needsToHappen, .overallScale, .nextSteps,
    ].map { AgendaStep($0) }

    /// Plans a team's meeting, or another day, time or place for it before it begins. A meeting about a family, or of
    /// another team, never becomes one.
    package func plan(_ plan: TeamPlan) throws(Refusal) -> [Event] {
        guard self.plan == nil, teamPlan.map({ $0.team == plan.team }) ?? true else { throw Refusal(.notFound) }
        try stillPlanned()
        var checks = Checks()
        var plan = plan
        plan.appointment.check(&checks)
        try checks.pass()
        return plan == teamPlan ? [] : [.teamPlanned(plan: plan)]
    }
}
