import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// What a meeting agreed is asked about at the next one of its kind, until it is done or not needed any more.
@Suite(.bothEngines) struct CarriedTests {
    private func plan(_ scene: MeetingHouse, _ type: String, day: String) async throws -> MeetingLink {
        let planned = try await scene.press(
            Link.family(scene.family).newMeeting,
            [("type", type), ("on-day", day), ("on-month", "7"), ("on-year", "2026")])
        let id = try #require(planned.location.flatMap { Meeting.ID(String($0.suffix(26))) })
        return Link.family(scene.family).meeting(id)
    }

    private func agree(_ scene: MeetingHouse, _ text: String, at step: AgendaStep.ID? = nil) async throws {
        let fields = [("text", text), ("who", "zzDee"), ("step", step?.description ?? "")]
        #expect(try await scene.press(scene.link.actions, fields).status == .seeOther)
    }

    private func action(_ text: String, in scene: MeetingHouse) async throws -> Meeting.Action.ID {
        try #require(try await scene.record().actions.first { $0.content.text.text == text }).id
    }

    @Test func `what was agreed comes up at the next meeting of the kind until it is settled, with what was said`()
        async throws
    {
        let scene = try await MeetingHouse(type: "coreGroup")
        for text in ["qqring", "qqfence", "qqbus"] { try await agree(scene, text) }
        let (ring, fence, bus) = (
            try await action("qqring", in: scene), try await action("qqfence", in: scene),
            try await action("qqbus", in: scene)
        )
        let (second, other) = (
            try await plan(scene, "coreGroup", day: "1"), try await plan(scene, "networkMeeting", day: "1")
        )
        #expect(try await !scene.chair.get(second.page.path).body.contains("qqring"))
        try await scene.press(scene.link.end)
        #expect(try await scene.chair.get(second.page.path).body.contains("qqring"))
        #expect(try await !scene.chair.get(other.page.path).body.contains("qqring"))

        // Nothing is heard before the meeting begins; whoever says "not yet" says why.
        #expect(
            try await scene.press(second.carried(ring), [("became", "done"), ("words", "")]).status
                == .unprocessableContent)
        try await scene.press(second.begin)
        for (action, became, words, status) in [
            (ring, "done", "", HTTPResponse.Status.seeOther), (fence, "notYet", "", .unprocessableContent),
            (fence, "notYet", "qqfrost", .seeOther), (bus, "overtaken", "qqwalks now", .seeOther),
            (bus, "", "qqnothing", .unprocessableContent),
        ] {
            let answer = try await scene.press(second.carried(action), [("became", became), ("words", words)])
            #expect(answer.status == status, "\(became) \(words)")
        }
        let minutes = try await scene.chair.get(second.minutes.path).body
        for word in ["Agreed last time", "qqring", "qqfrost", "qqwalks now", "Not needed any more"] {
            #expect(minutes.contains(word), "\(word)")
        }
        #expect(try await scene.chair.get(Link.family(scene.family).history.path).body.contains("qqfrost"))
        // A slip can be put right after the meeting.
        try await scene.press(second.end)
        #expect(
            try await scene.press(second.carried(ring), [("became", "notYet"), ("words", "qqslip")]).status == .seeOther
        )

        let third = try await plan(scene, "coreGroup", day: "20")
        let page = try await scene.chair.get(third.page.path).body
        #expect(page.contains("qqring") && page.contains("qqfence") && !page.contains("qqbus"))
        #expect(try await scene.chair.get(third.carried(bus).path).status == .notFound)
    }

    @Test func `what was agreed at a part that was not for everybody does not come up, nor what was withdrawn`()
        async throws
    {
        let scene = try await MeetingHouse(type: "coreGroup")
        let kayla = try await scene.guest("zzKayla", as: ID(12))
        try await scene.press(
            scene.link.newStep,
            [
                ("kind", "worries"), ("title", "qqpart"), ("present", "only"),
                ("people", kayla.participant.description), ("record", "same"),
            ])
        let part = try #require(try await scene.record().agenda.first { $0.title != nil }).id
        try await agree(scene, "qqsecret", at: part)
        for text in ["qqslip", "qqopen"] { try await agree(scene, text) }
        let slip = scene.link.withdraw(try await action("qqslip", in: scene))
        #expect(try await scene.press(slip, [("why", "Twice.")]).status == .seeOther)
        try await scene.press(scene.link.end)
        let second = try await plan(scene, "coreGroup", day: "1")
        let page = try await scene.chair.get(second.page.path).body
        #expect(page.contains("qqopen") && !page.contains("qqslip") && !page.contains("qqsecret"))
    }

    @Test func `a review asks about what the first conference agreed`() async throws {
        let scene = try await MeetingHouse(type: "initialConference")
        try await agree(scene, "qqdeed")
        try await scene.press(scene.link.end)
        let review = try await plan(scene, "reviewConference", day: "1")
        #expect(try await scene.chair.get(review.page.path).body.contains("qqdeed"))
    }

    @Test func `who does it can be picked from those who are there`() async throws {
        let scene = try await MeetingHouse(type: "coreGroup")
        _ = try await scene.guest("qqNan")
        let page = try await scene.chair.get(scene.link.page.path).body
        #expect(page.contains("<datalist id=\"who-choices\"><option value=\"qqNan\"></option>"))
    }
}
