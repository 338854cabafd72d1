import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// The steps of an agenda lead to what they are for, and kinds of meeting have the steps that the practice names.
@Suite(.bothEngines) struct StepWaysTests {
    @Test func `a column's step leads to its column, the statements' step asks each pair's question`() async throws {
        let scene = try await MeetingHouse(type: "coreGroup")
        let page = try await scene.chair.get(scene.link.page.path).body
        for column in Column.allCases where column != .needsToHappen {
            #expect(page.contains("\(scene.link.together.path)#add-\(column.rawValue)"), "\(column)")
        }
        let family = try await scene.house.record(scene.family)
        let pair = try #require(family.pairs.current.first)
        let scale = try #require(family.scales.current.first { $0.pair == pair.id })
        #expect(page.contains(Link.family(scene.family).pair(pair.id).path))
        let asked = try await scene.press(
            scene.link.rounds, [("scale", scale.id.description), ("step", "")])
        #expect(asked.status == .seeOther)
        #expect(try await scene.record().openRound?.question.scale == scale.id)
    }

    @Test func `kinds of meeting have the steps that the practice names, also after they change`() async throws {
        for (type, kinds) in [
            ("coreGroup", [MeetingType.Step.stepsDone]), ("networkMeeting", [.childsVoice, .familyAlone]),
            ("careReview", [.health, .education, .home, .familyTime]), ("reviewConference", [.stepsDone]),
        ] {
            let scene = try await MeetingHouse(type: type)
            let agenda = try await scene.record().agenda.map(\.kind)
            #expect(kinds.allSatisfy(agenda.contains), "\(type)")
        }
        // What was planned before plans kept their agenda has the one that it had.
        var old = Meeting()
        let stamp = Stamp(at: Moment(milliseconds: 0), on: try #require(Day("2026-01-05")), by: ID(1))
        old.apply(
            .planned(
                plan: .init(
                    type: .coreGroup, family: ID(1), on: try #require(Day("2026-01-05")), time: "", place: "",
                    chair: ID(1))), stamp)
        #expect(!old.agenda.map(\.kind).contains(.stepsDone))
    }

    @Test func `the dates' step plans the next meeting, of the same kind and with the people who were ticked`()
        async throws
    {
        let scene = try await MeetingHouse(type: "initialConference")
        try await scene.press(scene.link.people, [("people", ID<Person>(12).description)])
        try await scene.press(
            scene.link.people, [("name", "qqTeacher"), ("known", "teacher"), ("part", "professional")])
        let way = Link.family(scene.family).newMeeting(after: scene.meeting)
        let page = try await scene.chair.get(scene.link.page.path).body
        #expect(page.contains(way.path))
        let form = try await scene.chair.get(way.path).body
        #expect(form.contains("value=\"reviewConference\" checked") && form.contains("qqTeacher"))
        let people = try await scene.record().participants
        #expect(people.count == 2)
        let planned = try await scene.press(
            Link.family(scene.family).newMeeting,
            [
                ("after", scene.meeting.description), ("type", "reviewConference"), ("on-day", "1"), ("on-month", "9"),
                ("on-year", "2026"), ("people", people[1].id.description),
            ])
        let id = try #require(planned.location.flatMap { Meeting.ID(String($0.suffix(26))) })
        let next = try #require(try await scene.house.office.meetings.load(id.value)).record
        #expect(next.participants.map(\.name) == ["qqTeacher"])
        let after = try await scene.chair.get(scene.link.page.path).body
        #expect(after.contains("The next one is on") && !after.contains(way.path))
        // A meeting of another family leads nowhere.
        let other = try await scene.house.family(lead: scene.chair.account)
        let strange = Link.family(other).newMeeting(after: scene.meeting)
        #expect(try await scene.chair.get(strange.path).status == .notFound)
    }

    @Test func `while a meeting is planned it says who usually comes to its kind, and puts nobody in`() async throws {
        let scene = try await MeetingHouse()
        let kinds: [(type: MeetingType.ID, has: [String], hasNot: [String])] = [
            (.strategy, ["the police", "a manager"], ["the parents", "network"]),
            (.initialConference, ["the parents", "the police", "an advocate"], ["the reviewing officer"]),
            (.coreGroup, ["the parents", "school or nursery", "health"], ["the police"]),
            (.careReview, ["the carers", "the reviewing officer"], ["the police"]),
            (.networkMeeting, ["people from their network"], ["school or nursery", "the police"]),
        ]
        for (type, has, hasNot) in kinds {
            let planned = try await scene.press(
                Link.family(scene.family).newMeeting,
                [("type", type.rawValue), ("on-day", "1"), ("on-month", "7"), ("on-year", "2026")])
            let link = try #require(planned.location)
            let body = try await scene.chair.get(link).body
            let line = try #require(body.components(separatedBy: "Usually there: ").dropFirst().first)
                .components(separatedBy: "</p>")[0]
            #expect(has.allSatisfy(line.contains), "\(type): \(line)")
            #expect(!hasNot.contains(where: line.contains), "\(type): \(line)")
            let id = try #require(Meeting.ID(String(link.suffix(26))))
            #expect(try await scene.house.office.meetings.load(id.value)?.record.participants.isEmpty == true)
        }
        // Where it goes on, who comes is known; a kind that is none of these says nothing.
        #expect(try await !scene.chair.get(scene.link.page.path).body.contains("Usually there"))
        let other = try await scene.press(
            Link.family(scene.family).newMeeting,
            [("type", "other"), ("on-day", "1"), ("on-month", "7"), ("on-year", "2026")])
        #expect(try await !scene.chair.get(try #require(other.location)).body.contains("Usually there"))
    }
}
