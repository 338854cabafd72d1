extension Meeting {
    /// When, where and led by whom.
    package struct Plan: Hashable, Sendable, Codable {
        package var type: MeetingType.ID
        package var family: Family.ID
        package var on: Day
        /// As it was typed, such as "2:30pm".
        package var time: String
        package var place: String
        package var chair: Worker.ID
        /// How long it takes; nil where nobody has said.
        package var minutes: Int?
        /// The authority's own kind of meeting, as it was when this one was planned.
        package var defined: DefinedMeeting?
        /// The steps of a built-in kind, as they were when this meeting was planned; nil where plans did not keep them.
        package var agenda: [MeetingType.Step]?

        package init(
            type: MeetingType.ID, family: Family.ID, on: Day, time: String, place: String, chair: Worker.ID,
            minutes: Int? = nil, defined: DefinedMeeting? = nil, agenda: [MeetingType.Step]? = nil
        ) {
            self.agenda = agenda
            self.type = type
            self.family = family
            self.on = on
            self.time = time
            self.place = place
            self.chair = chair
            self.minutes = minutes
            self.defined = defined
        }

        /// When it begins; nil where that is not said, or not as a time.
        package var start: TimeOfDay? { TimeOfDay(typed: time) }
    }

    /// Something that was said under a step of the agenda.
    package struct Note: Hashable, Sendable, Identifiable {
        package typealias ID = Practice.ID<Note>
        package let id: ID
        package var step: MeetingType.Step
        /// The step of this agenda; there may be several of one kind.
        package var at: AgendaStep.ID
        package var text: Written
        package var added: Stamp
        package var withdrawn: String?
    }

    /// What was decided, and who sees it otherwise, in their own words.
    package struct Decision: Hashable, Sendable, Identifiable {
        package typealias ID = Practice.ID<Decision>
        package let id: ID
        package var text: Written
        package var added: Stamp
        /// The step of the agenda that it belongs to; nil belongs to the whole meeting.
        package var at: AgendaStep.ID?
        /// Who decided it, where that is recorded.
        package var by: [Participant.ID] = []
        /// What each says about it, where that is recorded.
        package var views: [View] = []
        /// For staff alone.
        package var categories: [LegalCategory] = []
        package var dissents: [Dissent] = []
        package var withdrawn: String?
    }

    package struct Dissent: Hashable, Sendable, Codable {
        package var by: Participant.ID
        package var words: Written

        package init(by: Participant.ID, words: Written) {
            self.by = by
            self.words = words
        }
    }

    /// Who does what by when.
    package struct Action: Hashable, Sendable, Identifiable {
        package typealias ID = Practice.ID<Action>
        package let id: ID
        package var content: Content
        /// The step of the agenda that it belongs to; nil belongs to the whole meeting.
        package var at: AgendaStep.ID?
        package var withdrawn: String?

        package struct Content: Hashable, Sendable, Codable {
            package var text: Written
            package var who: String
            package var by: Day?

            package init(text: Written, who: String, by: Day?) {
                self.text = text
                self.who = who
                self.by = by
            }
        }
    }
}
