import Markup
import Practice

/// What was decided about sharing something of this record, newest first.
struct SharingPage: Sendable {
    let visit: FamilyVisit
    /// The copies that were given as a link.
    let published: HTML
    private var words: Words { visit.words }

    var html: HTML {
        let all = visit.family.sharings.all.sorted { ($0.content.on, $0.stamp.at) > ($1.content.on, $1.stamp.at) }
        return Layout(visit, title: words.sharingTitle, place: .print).page(
            """
            <a class="back" href="\(visit.link.printing.path)">\(words.printAndShare)</a>\
            <div class="head"><h1>\(words.sharingTitle)</h1>\
            \(if: mayDecide, "<div class=\"acts\"><a class=\"btn go\" href=\"\(visit.link.newSharing.path)\">\(words.sharingNew)</a></div>")</div>\
            <p class="lead">\(words.sharingLead)</p>\
            \(all.isEmpty ? "<p class=\"nothing\">\(words.sharingNone)</p>" : "<ul class=\"items\">\(all.map(row))</ul>")\(published)
            """)
    }

    /// Others ask for what is known long after the work has ended, so a closed record takes decisions, too.
    private var mayDecide: Bool { visit.actor.may(.recordFamilies) && !visit.family.standing.isMerged }

    private func row(_ decision: Sharings.Decision) -> HTML {
        let content = decision.content
        let end: HTML =
            decision.takenBack.map { "<p class=\"meta\"><b>\(words.sharingTakenBack):</b> \($0)</p>" }
            ?? (mayDecide
                ? """
                <p class="acts small"><a href="\(visit.link.takeBack(decision.id).path)">\(words.takeBackDecision)\
                <span class="quiet">: \(content.what)</span></a></p>
                """ : "")
        return """
            <li class="item\(if: decision.takenBack != nil, " gone")" id="decision-\(decision.id.description)">\
            <p class="text"><b>\(words.sentence(of: content))</b></p>\
            <p>\(words.name(of: content.ground)). \(content.because)</p>\
            \(content.notToldBecause.map { "<p>\(words.sharingNotTold) \($0)</p>" as HTML } ?? "<p>\(words.sharingWasTold)</p>")\
            <p class="meta">\(words.facts(of: content).joined(separator: " · ")) · \
            \(words.inSentence(words.writtenDownBy(visit.staff.name(of: decision.stamp.by))))</p>\(end)</li>
            """
    }
}
