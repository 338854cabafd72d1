import HTTPTypes
import Practice

extension Link {
    static let newMeetingType = Link(path: "/administration/meetings/new")
    static func meetingType(_ id: DefinedMeeting.ID) -> Link { Link(path: "/administration/meetings/\(id)") }
    static let reportDays = Link(path: "/administration/reports")
}

/// Kinds of meetings that the authority makes itself.
enum MeetingTypeRoutes {
    static let all: [Route] = [
        Route(.get, "administration/meetings/new", may: .may(.manageSettings), logs: .admin("meeting-type")) { visit in
            let state = visit.newSetting(MeetingTypePage.defaults(nil, isRetired: false))
            return .page(MeetingTypePage(visit: visit, type: nil, state: state).html)
        },
        Route(
            .post, "administration/meetings/new", may: .may(.manageSettings), logs: .admin("meeting-type"),
            takes: MeetingTypePage.fields
        ) { visit in
            try await keep(nil, visit)
        },
        Route(.get, "administration/meetings/:type", may: .may(.manageSettings), logs: .admin("meeting-type")) {
            visit in
            guard let type = visit.authority.meetingType(try visit.id("type")) else { throw Problem.notFound }
            let defaults = MeetingTypePage.defaults(
                type, isRetired: visit.authority.retiredMeetingTypes.contains(type.id))
            return .page(MeetingTypePage(visit: visit, type: type, state: visit.newSetting(defaults)).html)
        },
        Route(
            .post, "administration/meetings/:type", may: .may(.manageSettings), logs: .admin("meeting-type"),
            takes: MeetingTypePage.fields
        ) { visit in
            guard let type = visit.authority.meetingType(try visit.id("type")) else { throw Problem.notFound }
            return try await keep(type, visit)
        },
    ]

    private static func keep(_ known: DefinedMeeting?, _ visit: Visit) async throws -> Answer {
        let form = visit.form
        let id = known?.id ?? ID(visit.office.surroundings.newID())
        let stepIDs = (0..<DefinedMeeting.mostSteps).map { _ in AgendaStep.ID(visit.office.surroundings.newID()) }
        return try await visit.settle { authority in
            try authority.define(
                MeetingTypePage.type(id, form, known: authority.meetingType(id), new: stepIDs),
                isRetired: form.isOn("retired"))
        } on: { state in
            MeetingTypePage(visit: visit, type: known, state: state).html
        } defaults: { authority in
            MeetingTypePage.defaults(
                authority.meetingType(id), isRetired: authority.retiredMeetingTypes.contains(id))
        }
    }
}
