import Foundation
import HTTPTypes
import Journal
import Practice
import Scratch
import Testing

@testable import Kith

/// In which form somebody needs what is for them: asked once, shown wherever something is made for them (assurance 99).
@Suite(.bothEngines) struct FormatTests {
    private typealias Scene = InvitingTests.Scene
    private static let kayla = Person.ID(12)
    private static let says = "zzKayla needs: Large print, British Sign Language (BSL)."

    /// Kayla, who reads large print and signs, is expected at the meeting.
    private func scene() async throws -> Scene {
        let scene = try await Scene()
        let link = Link.family(scene.family).person(Self.kayla).path
        let form = [
            ("part", "adult"), ("name", "zzKayla"), ("birth", "unknown"), ("formats", "signLanguage"),
            ("formats", "largePrint"), ("safeContact", "zznote"),
        ]
        let saved = try await scene.house.post(link, form, as: scene.chair)
        #expect(saved.status == .seeOther)
        _ = try await scene.post(scene.link.people, [("people", Self.kayla.description)])
        return scene
    }

    @Test func `it is ticked on the person's form, stands among the people and in the history, and is no free text`()
        async throws
    {
        let scene = try await scene()
        let link = Link.family(scene.family)
        let form = try await scene.chair.get(link.person(Self.kayla).path).body
        #expect(form.contains("value=\"largePrint\" checked") && !form.contains("value=\"braille\" checked"))
        for path in [link.people.path, link.history.path] {
            #expect(try await scene.chair.get(path).body.contains("British Sign Language (BSL)"), "\(path)")
        }
        let fields = [("part", "adult"), ("name", "zzKayla"), ("birth", "unknown"), ("formats", "zzwrong")]
        _ = try await scene.house.post(link.person(Self.kayla).path, fields, as: scene.chair)
        let now = try await scene.house.office.families.load(scene.family.value)?.record.people[Self.kayla]
        #expect(now?.details.formats == [])
    }

    @Test func `whoever invites them is asked whether it is arranged, and the letter on paper is in large print`()
        async throws
    {
        let scene = try await scene()
        let id = try #require(try await scene.record().participants.last).id
        for link in [scene.link.invitations, scene.link.page] {
            let page = try await scene.chair.get(link.path).body
            #expect(page.contains("\(Self.says) Is it arranged?"), "\(link)")
        }
        #expect(try await scene.chair.get(scene.contact(id).path).body.contains(Self.says))
        let letter = try await scene.post(scene.link.person(id, "letter")).body
        #expect(letter.contains("class=\"sheet copy large\"") && !letter.contains("Sign Language"))
        let other = try await scene.post(scene.link.person(try await scene.person(0).id, "letter")).body
        #expect(other.contains("class=\"sheet copy\""))
    }

    @Test func `what is printed for them is in large print, said before it is made, and nobody else's is`() async throws
    {
        let scene = try await scene()
        let link = Link.family(scene.family)
        let check = try await scene.chair.get(link.checkCopy(for: Self.kayla).path).body
        #expect(check.contains(Self.says) && check.contains("is in large print"))
        func copy(for person: Person.ID) async throws -> String {
            let fields = [("person", person.description), ("parts", "people"), ("language", "en")]
            let shown = try await scene.chair.get(link.checkCopy(for: person).path)
            return try await scene.house.post(
                link.printCopy.path, fields, as: scene.chair, base: shown.hidden("base").flatMap { Int($0) }
            ).body
        }
        #expect(try await copy(for: Self.kayla).contains("class=\"sheet copy large\""))
        #expect(try await copy(for: ID(11)).contains("class=\"sheet copy\""))

        _ = try await scene.post(scene.link.begin)
        let person = try #require(try await scene.record().participants.last).id
        _ = try await scene.post(scene.link.person(person, "here"), [("how", "inRoom")])
        _ = try await scene.post(scene.link.end)
        let minutes = scene.link.copy(for: person)
        let looked = try await scene.chair.get(minutes.path)
        #expect(looked.body.contains(Self.says))
        let made = try await scene.house.post(
            minutes.path, [("language", "en")], as: scene.chair, base: looked.hidden("base").flatMap { Int($0) })
        #expect(made.body.contains("class=\"sheet copy large\""))
    }

    @Test func `a handover of the report says what they need, and it goes out with their own file`() async throws {
        let scene = try await scene()
        let form = scene.link.handOver(to: Self.kayla).path
        #expect(try await scene.chair.get(form).body.contains(Self.says))
        let manager = try await scene.house.visitor("Team manager")
        try await scene.house.change(scene.family, by: scene.chair.account) {
            try $0.allocate(lead: manager.account, team: nil, coWorkers: [scene.chair.account])
        }
        let check = try await manager.get(Link.family(scene.family).checkHanding(of: Self.kayla).path)
        #expect(check.status == .ok && check.body.contains(Self.says))
    }
}
