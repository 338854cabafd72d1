extension Meeting {
    /// A copy of the minutes that was made for one person.
    package struct MinutesCopy: Hashable, Sendable {
        package let to: Participant.ID
        /// What was in it that is left out otherwise, by the names that the application has for it.
        package let with: [String]
        package let stamp: Stamp
    }

    /// Notes that a copy of the minutes was made for somebody.
    package func copied(for id: Participant.ID, with extras: Set<CopyExtra>) throws(Refusal) -> [Event] {
        _ = try known(id)
        return [.minutesCopied(participant: id, with: extras.map(\.rawValue).sorted())]
    }

    /// What one person may have of the minutes: a copy is made from this value and from nothing else. Parts of the meeting
    /// whose record is not for them leave no trace in it.
    ///
    /// Why others could not come is left out unless whoever makes the copy wants it in, and so is what they wrote
    /// beforehand, unless it was read out in the room.
    package func copy(for id: Participant.ID, with extras: Set<CopyExtra>) -> Meeting {
        copied(seen(by: id, .record), for: id, with: extras)
    }

    /// The same for somebody who was not expected at it: what everybody of the meeting may have on paper.
    package func copyForSomebodyElse(with extras: Set<CopyExtra>) -> Meeting {
        copied(seenOnPaper(), for: nil, with: extras)
    }

    private func copied(_ seen: Meeting, for id: Participant.ID?, with extras: Set<CopyExtra>) -> Meeting {
        var copy = seen
        for place in copy.participants.indices {
            let isOwn = copy.participants[place].id == id
            if case .apologies = copy.participants[place].state, !isOwn, !extras.contains(.reasonsForApologies) {
                copy.participants[place].state = .apologies(because: "")
            }
            if !copy.participants[place].viewsReadOut || !extras.contains(.viewsReadOut) {
                copy.participants[place].views = nil
            }
            copy.participants[place].contact = nil
            copy.participants[place].invitations = []
        }
        return copy
    }

    /// What stays out of a copy of the minutes unless it is ticked.
    package enum CopyExtra: String, CaseIterable, Hashable, Sendable {
        case reasonsForApologies, viewsReadOut
    }

    /// What a tick would put into a copy for this person.
    package func held(_ extra: CopyExtra, for id: Participant.ID) -> [Participant] {
        seen(by: id, .record).participants.filter { person in
            switch extra {
            case .reasonsForApologies:
                if case .apologies(let reason) = person.state { person.id != id && !reason.isEmpty } else { false }
            case .viewsReadOut: person.viewsReadOut && person.views != nil
            }
        }
    }
}
