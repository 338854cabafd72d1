import Markup
import Practice

/// What somebody needs on paper while Kith is away: the open families, those with most at stake first (assurance 138).
struct ContinuityPage {
    /// One family, as it is needed at a telephone.
    struct Entry {
        var family: Family
        /// The meetings of the coming weeks, soonest first.
        var meetings: [Meeting.Plan] = []
    }

    let entries: [Entry]
    let authority: Authority
    let staff: Staff
    let made: Moment
    let isRestricted: Bool
    let words: Words

    private var today: Day { Clock.day(of: made) }

    var html: HTML {
        let numbers = [authority.frontDoor.byDay, authority.frontDoor.byNight].map {
            words.pick(english: $0.english, welsh: $0.welsh)
        }.filter { !$0.isEmpty }
        return """
            <h1>\(words.continuityTitle)</h1><p>\(words.continuityMade(words.moment(made), entries.count))</p>\
            \(if: isRestricted, "<p><b>\(words.continuityRestricted)</b></p>")<p>\(words.continuityHandle)</p>\
            \(if: !numbers.isEmpty, "<ul class=\"numbers\">\(numbers.map { "<li>\($0)</li>" as HTML })</ul>")\
            \(sections.map(section))
            """
    }

    /// Child protection first, then children in care, then the other services in the authority's order; last those whose
    /// children have none.
    private var sections: [(name: String, entries: [Entry])] {
        let first = [ServiceArea.childProtection.id, ServiceArea.inOurCare.id]
        let order = first + authority.areas.map(\.id).filter { !first.contains($0) }
        var rest = entries
        var sections: [(String, [Entry])] = []
        for area in order {
            let here = rest.filter { $0.family.currentAreas(on: today).contains(area) }
            rest.removeAll { $0.family.currentAreas(on: today).contains(area) }
            if let named = authority[area], !here.isEmpty { sections.append((words.name(of: named), here)) }
        }
        return sections + (rest.isEmpty ? [] : [(words.continuityNoArea, rest)])
    }

    private func section(_ section: (name: String, entries: [Entry])) -> HTML {
        let entries = section.entries.map { (name: $0.family.people.displayName(words), entry: $0) }
            .sorted { $0.name < $1.name }
        return "<section><h2>\(section.name)</h2>\(entries.map { family($0.name, $0.entry) })</section>"
    }

    private func family(_ name: String, _ entry: Entry) -> HTML {
        let family = entry.family
        let people = family.people.present.map { person -> HTML in
            let known = person.details.known.isEmpty ? "" : " · \(person.details.known)"
            let area = family.areas.area(of: person.id, on: today).flatMap { authority[$0] }
            let name = person.isChild ? words.nameAndAge(person, on: today) : person.name
            return "<li>\(name)\(known)\(area.map { " · \(words.name(of: $0))" } ?? "")</li>"
        }
        let contact = family.people.safeContactNotes.map { "<p><b>\($0.name):</b> \($0.note)</p>" as HTML }
        let standing = family.standing
        let lead = standing.lead.map { words.lead(staff.name(of: $0)) } ?? words.noLead
        let team = standing.team.flatMap { staff.teams[$0]?.name } ?? ""
        return """
            <article><h3>\(name)</h3><p>\([lead, team].filter { !$0.isEmpty }.joined(separator: " · "))</p>\
            \(if: !contact.isEmpty, "<div class=\"safe\"><h4>\(words.safeContact)</h4>\(contact)</div>")<ul>\(people)</ul>\
            \(worries(of: family))\(steps(of: family))\(meetings(entry.meetings))</article>
            """
    }

    private func worries(of family: Family) -> HTML {
        family.pairs.current.map { pair -> HTML in
            let text = PairText(pair.content, words).statement.map {
                "<p\(words.mark(pair.statement.language))>\($0)</p>" as HTML
            }
            return text.isEmpty ? "" : "<h4>\(words.termed(pair.content.labels.statement))</h4>\(text)"
        }.joined()
    }

    private func steps(of family: Family) -> HTML {
        let open = family.map.items.filter { $0.category == .nextStep && $0.isLive && $0.done == nil }
        guard !open.isEmpty else { return "" }
        let rows = open.map { item -> HTML in
            let facts = [item.content.who, item.content.by.map { words.day($0) } ?? ""].filter { !$0.isEmpty }
            let said = facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))"
            return "<li\(words.mark(item.content.text.language))>\(item.content.text.text)\(said)</li>"
        }
        return "<h4>\(words.name(of: Category.nextStep, goal: nil))</h4><ul>\(rows)</ul>"
    }

    private func meetings(_ plans: [Meeting.Plan]) -> HTML {
        guard !plans.isEmpty else { return "" }
        let rows = plans.map { plan -> HTML in
            let facts = [words.longDay(plan.on), plan.time, words.name(of: plan), plan.place].filter { !$0.isEmpty }
            return "<li>\(facts.joined(separator: " · "))</li>"
        }
        return "<h4>\(words.meetingsComing)</h4><ul>\(rows)</ul>"
    }
}

/// Words of the pack for when Kith is away.
extension Words {
    var continuityTitle: String { say("For when Kith is away", "Ar gyfer pan na fydd Kith ar gael") }
    func continuityMade(_ when: String, _ families: Int) -> String {
        say(
            "Made on \(when). Open families in it: \(families).",
            "Gwnaed ar \(when). Teuluoedd agored ynddo: \(families).")
    }
    var continuityRestricted: String {
        say(
            "These families are restricted. Open it only where you have to.",
            "Mae'r teuluoedd hyn yn gyfyngedig. Agorwch ef dim ond lle bo rhaid.")
    }
    var continuityHandle: String {
        say(
            "It shows how things stood at that time, and nothing of restricted families unless it says so above. What you write meanwhile goes into Kith when it is back. Keep prints locked away and destroy them afterwards.",
            "Mae'n dangos sut roedd pethau bryd hynny, a dim am deuluoedd cyfyngedig oni bai ei fod yn dweud hynny uchod. Mae'r hyn a ysgrifennwch yn y cyfamser yn mynd i Kith pan fydd yn ôl. Cadwch brintiau dan glo a'u dinistrio wedyn."
        )
    }
    var continuityNoArea: String { say("No service noted", "Dim gwasanaeth wedi'i nodi") }
    var continuityPassphrase: String { say("Passphrase", "Cyfrinymadrodd") }
    var continuityOpen: String { say("Open", "Agor") }
    var continuityHow: String {
        say(
            "This file is encrypted. It opens in any current browser, without a network and without Kith, with the passphrase that your authority keeps apart from it.",
            "Mae'r ffeil hon wedi'i hamgryptio. Mae'n agor mewn unrhyw borwr cyfredol, heb rwydwaith a heb Kith, gyda'r cyfrinymadrodd y mae eich awdurdod yn ei gadw ar wahân."
        )
    }
    var continuityWorking: String {
        say("Opening. This takes a few seconds.", "Yn agor. Mae hyn yn cymryd ychydig eiliadau.")
    }
    var continuityWrong: String {
        say(
            "This is not the passphrase of this file, or the file was changed.",
            "Nid hwn yw cyfrinymadrodd y ffeil hon, neu newidiwyd y ffeil.")
    }
    var continuityCannot: String {
        say(
            "This browser cannot open it. Use a current Firefox, Chrome or Edge.",
            "Ni all y porwr hwn ei agor. Defnyddiwch Firefox, Chrome neu Edge cyfredol.")
    }
}
