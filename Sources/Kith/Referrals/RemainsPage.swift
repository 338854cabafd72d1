import Markup
import Practice

/// A referral whose words were removed: that there was one, and what was decided.
struct RemainsPage {
    let visit: Visit
    let id: Referral.ID
    let remains: Referral.Remains

    var html: HTML {
        let words = visit.words
        let outcome = words.pick(english: remains.outcome.name.english, welsh: remains.outcome.name.welsh)
        return Layout(visit, title: words.referral(id.reference)).page(
            """
            <a class="back" href="\(Link.inbox.with("show", "decided").path)">\(words.decidedReferrals)</a>\
            <h1>\(words.referral(id.reference))</h1>\
            <div class="say"><p>\(words.referralWordsRemoved)</p></div>\
            <dl class="asked"><dt>\(words.referralCame)</dt><dd>\(words.moment(remains.came))</dd>\
            \(if: remains.wasUrgent, "<dt>\(words.inDangerNow)</dt><dd>\(words.name(of: Referral.Content.Danger.yes))</dd>")\
            <dt>\(words.decisions)</dt><dd>\(outcome)<p class="meta">\
            \(words.decidedBy(visit.staff.name(of: remains.decidedBy), words.moment(remains.decided)))</p></dd>\
            \(remains.told.map { "<dt>\(words.whatTheyWereToldBack)</dt><dd>\(words.moment($0))</dd>" as HTML })</dl>
            """)
    }
}
