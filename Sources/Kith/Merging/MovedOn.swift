import HTTPTypes
import Journal
import Markup
import Practice

/// The record in the address is a part of another one now, which the actor may open.
struct MovedOn: Error {
    var into: Family.ID

    /// Who looks is led on; who sent a form is told that nothing of it was kept, and where to write it.
    func answer(_ visit: Visit) -> Answer {
        let link = Link.family(into).overview.with("said", "led-on")
        guard visit.method == .post else { return .redirect(link) }
        let words = visit.words
        return .page(
            Layout(visit, title: words.movedOnTitle).narrow(
                """
                <h1>\(words.movedOnTitle)</h1><p>\(words.movedOnAdvice)</p>\
                <p><a class="btn go" href="\(link.path)">\(words.openTheWhole)</a></p>
                """), status: .conflict)
    }
}

extension FamilyVisit {
    /// A record that is a part of another one has its history of its own, and the rest leads on.
    static func leadOn(_ kept: Kept<Family>, _ visit: Visit) throws {
        guard let into = kept.record.mergings.into?.family else { return }
        let own = ["families/:family/history", "families/:family/openings"]
        guard own.contains(where: visit.route.path.hasPrefix) else { throw MovedOn(into: into) }
    }
}

extension FamilyVisit {
    /// On the history of a record that is a part of another one: where it goes on.
    var goesOnElsewhere: HTML {
        guard let into = family.mergings.into else { return "" }
        let link = Link.family(into.family).overview
        return """
            <div class="say judge"><p>\(words.movedOnTitle). <a href="\(link.path)">\(words.openTheWhole)</a></p></div>
            """
    }

    /// The record's own number and those of the records that it took in.
    var recordIDs: [Family.ID] { [id] + family.mergings.taken.map(\.family) }

    /// The meetings about the family, newest first: also those of a record that was taken in.
    func meetingRows() async throws -> [MeetingRow] {
        var rows: [MeetingRow] = []
        for id in recordIDs { rows += try await office.meetings(of: id) }
        return rows.sorted { ($0.on, $0.id) > ($1.on, $1.id) }
    }
}

extension Office {
    /// The record that decides who may open this one: a part of another one stands as the whole does, whose restriction
    /// holds for its parts.
    func whole(of kept: Kept<Family>) async throws -> Kept<Family> {
        guard let into = kept.record.mergings.into?.family else { return kept }
        return try await families.load(into.value) ?? Kept(id: into.value, version: 0, record: Family())
    }
}
