import Practice

/// What stays out of a file of one person's records unless a worker ticks it: what stays out of every copy, and what no
/// other copy ever holds.
enum HandingTick: String, CaseIterable, Hashable, Sendable {
    case whoTold, childrensWords, othersWords, disputes, othersPairs, safeContact, ownAnswers
    /// What was withdrawn, with why.
    case takenBack
    /// What is not known yet, and what was found out: it often names a suspicion.
    case questions
    /// Minutes of meetings at which they were not expected.
    case otherMeetings
    case reasonsForApologies, viewsReadOut
}

extension Set<HandingTick> {
    /// Those that are ticks of every copy.
    var protected: Set<Protected> { Set<Protected>(compactMap { Protected(rawValue: $0.rawValue) }) }

    /// Those that are ticks of a copy of minutes.
    var extras: Set<Meeting.CopyExtra> {
        Set<Meeting.CopyExtra>(compactMap { Meeting.CopyExtra(rawValue: $0.rawValue) })
    }
}
