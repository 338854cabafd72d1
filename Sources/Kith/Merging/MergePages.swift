import Journal
import Markup
import Practice

/// Looking for another record of the same family.
struct FindOtherPage {
    let visit: FamilyVisit
    /// Those who may be the same; nil where nothing was looked for.
    let found: [FamilySearch.Found]?
    var error: String?
    private var words: Words { visit.words }

    var html: HTML {
        let errors = error.map { [(field: "search-name", words: $0)] } ?? []
        return Layout(visit, title: words.otherRecord, place: .overview, errors: errors).page(
            """
            <a class="back" href="\(visit.link.overview.path)">\(words.backToOverview)</a><h1>\(words.otherRecord)</h1>\
            <p class="lead">\(words.otherRecordLead)</p>\(results)\
            <section class="part"><h2>\(words.lookForOther)</h2>\
            <form class="form" method="post" action="\(visit.link.merge.path)">\(HTML.formToken)\
            \(Field("name", label: words.searchName, hint: words.searchHint, error: error, id: "search-name")
                .text(visit.visit.form.text("name"), autocomplete: "off"))\
            <div class="done"><button class="btn">\(words.find)</button></div></form></section>
            """)
    }

    private var results: HTML {
        guard let found else { return "" }
        guard !found.isEmpty else { return "<p class=\"nothing\" role=\"status\">\(words.noOtherRecord)</p>" }
        return FoundList(visit: visit.visit, found: found) { found in
            let link = visit.link.merge(found.row.id)
            return """
                <p class="acts"><a class="btn" href="\(link.path)">\(words.compareRecords)<span class="quiet">: \
                \(found.row.name(words))</span></a></p>
                """
        }.html
    }
}

/// Both records side by side, who is the same, and why they become one.
enum MergeForm {
    static func form(_ merging: Merging) -> FamilyForm {
        let words = merging.visit.words
        return FamilyForm(
            "merge/\(merging.otherID)", title: words.mergeTitle, place: .overview,
            content: { visit, state in
                """
                <a class="back" href="\(visit.link.merge.path)">\(words.otherRecord)</a><h1>\(words.mergeTitle)</h1>\
                <p class="lead">\(words.mergeLead)</p><div class="compare">\
                \(RecordFacts(visit: visit, title: words.recordThatStays, family: visit.family).html)\
                \(RecordFacts(visit: visit, title: words.recordTakenIn, family: merging.other.record).html)</div>\
                <p><a href="\(Link.family(merging.otherID).merge(visit.id).path)">\(words.keepTheOther)</a></p>\
                \(visit.open(visit.link.merge(merging.otherID), state))\(people(merging, state))\(happens(merging))\
                \(Field("why", label: words.mergeWhy, hint: words.mergeWhyHint, error: state.error("why")).text(state.entered.text("why")))\
                \(visit.close(words.mergeButton, back: visit.link.overview))
                """
            })
    }

    private static func people(_ merging: Merging, _ state: FormState) -> HTML {
        let (words, visit) = (merging.visit.words, merging.visit)
        let here = visit.family.people.present.map { Choice($0.id.description, described($0, visit)) }
        let entered = Dictionary(
            zip(state.entered.all("person"), state.entered.all("same")), uniquingKeysWith: { first, _ in first })
        let rows = merging.asked.map { person, likely -> HTML in
            let id = person.id.description
            let none = likely == nil ? [] : [Choice("", words.chooseOne)]
            let choices = none + [Choice("none", words.notHere)] + here
            let error = likely != nil && (entered[id] ?? "").isEmpty ? state.error("same") : nil
            return """
                <li>\(HTML.hidden("person", id))\
                \(Field("same", label: described(person, visit), hint: likely.map { words.seemsToBe(described($0, visit)) }, error: error, id: "same-\(id)")
                    .select(choices, chosen: entered[id] ?? (likely == nil ? "none" : "")))</li>
                """
        }
        guard !rows.isEmpty else { return "" }
        return """
            <section class="part" id="same"><h2>\(words.whoIsTheSame)</h2><p>\(words.whoIsTheSameHint)</p>\
            <ul class="plain-list stack">\(rows)</ul></section>
            """
    }

    private static func described(_ person: Person, _ visit: FamilyVisit) -> String {
        let words = visit.words
        let name = person.details.fullName.isEmpty ? person.name : person.details.fullName
        var facts = [words.nameOfOne(person.details.part)]
        if case .day(let day) = person.details.birth { facts.append(words.born(on: words.day(day))) }
        return "\(name) (\(facts.joined(separator: ", ")))"
    }

    private static func happens(_ merging: Merging) -> HTML {
        let (words, visit) = (merging.visit.words, merging.visit)
        let (here, there) = (merging.visit.family.standing, merging.other.record.standing)
        var points = [words.mergeKeepsAll, words.mergeLeadsOn]
        let workers = there.coWorkers.union(there.lead.map { [$0] } ?? []).subtracting(here.lead.map { [$0] } ?? [])
        let names = workers.map { visit.staff.name(of: $0) }.sorted()
        if !names.isEmpty { points.append(words.mergeWorkers(words.list(names))) }
        if there.restriction != nil || here.restriction != nil { points.append(words.mergeRestricts) }
        points.append(words.mergeCanPart)
        return """
            <section class="check"><h2>\(words.whatWillHappen)</h2><ul>\(points.map { "<li>\($0)</li>" as HTML })</ul></section>
            """
    }
}

/// What a record is, in a few facts, to be held beside another.
private struct RecordFacts {
    let visit: FamilyVisit
    let title: String
    let family: Family
    private var words: Words { visit.words }

    var html: HTML {
        let rows = facts.filter { !$0.1.isEmpty }.map { "<dt>\($0.0)</dt><dd>\($0.1)</dd>" as HTML }
        return """
            <section><h2>\(title)</h2><p><b>\(family.people.displayName(words))</b></p>\
            \(if: family.standing.restriction != nil, "<p class=\"flag\">\(words.restrictedFlag)</p>")\
            <dl class="facts-list">\(rows)</dl></section>
            """
    }

    private var facts: [(String, String)] {
        let standing = family.standing
        let team = standing.team.flatMap { visit.staff.teams[$0]?.name }
        let state =
            standing.closed.map { words.closedOn(words.day($0)) }
            ?? standing.opened.map { words.openSince(words.day($0)) } ?? ""
        let others = family.people.with(.network) + family.people.with(.professional)
        return [
            (words.children, words.list(family.people.children.map { words.nameAndAge($0, on: visit.today) })),
            (words.adults, words.list(family.people.with(.adult).map(\.name))),
            (words.otherPeople, words.list(others.map(\.name))),
            (words.leadWorker, standing.lead.map { visit.staff.name(of: $0) } ?? words.nobody),
            (words.team, team ?? words.noTeam), (words.openedShort, state),
            (words.map, words.mergeCounts(items: family.map.items.filter(\.isLive).count)),
            (words.pairs, "\(family.pairs.current.count)"), (words.scales, "\(family.scales.current.count)"),
        ]
    }
}

/// Parting two records that became one.
enum PartForm {
    static func form(_ parting: Parting) -> FamilyForm {
        let (words, taken) = (parting.visit.words, parting.taken)
        let points =
            [words.partGivesBack(taken.name)] + (taken.since.isEmpty ? [] : [words.partTakesAlong(taken.since.count)])
            + [words.partKeeps] + (taken.ofBoth > 0 ? [words.partOfBoth(taken.ofBoth)] : [])
            + (parting.opensAgain ? [words.partOpens] : [])
        return FamilyForm(
            "merge/\(taken.family)/part", title: words.partTitle, place: .overview,
            content: { visit, state in
                """
                <a class="back" href="\(visit.link.overview.path)">\(words.backToOverview)</a><h1>\(words.partTitle)</h1>\
                <section class="check"><h2>\(words.whatWillHappen)</h2><ul>\(points.map { "<li>\($0)</li>" as HTML })</ul></section>\
                \(visit.open(visit.link.part(from: taken.family), state))\
                \(Field("why", label: words.partWhy, error: state.error("why")).text(state.entered.text("why")))\
                \(visit.close(words.partButton, back: visit.link.overview))
                """
            })
    }
}

/// On the overview: what the record is made of, and the way to make it one with another.
struct MadeOfTwo {
    let visit: FamilyVisit
    private var words: Words { visit.words }
    private var taken: [Mergings.Taken] { visit.family.mergings.taken }

    /// Said once, after two records became one or parted, and to whoever came by the address of the other.
    var notice: HTML {
        let said: String? =
            switch visit.visit.query.text("said") {
            case "merged" where !taken.isEmpty: words.mergedNotice
            case "parted": words.partedNotice
            case "led-on" where !taken.isEmpty: words.ledOnNotice
            default: nil
            }
        return said.map { "<div class=\"say well\" role=\"status\"><p>\($0)</p></div>" } ?? ""
    }

    var html: HTML {
        let mayMerge = visit.may(.merge)
        guard !taken.isEmpty || mayMerge && visit.family.standing.isOpen else { return "" }
        let rows = taken.enumerated().map { place, one -> HTML in
            let who = visit.staff.name(of: one.stamp.by)
            let isLast = place == taken.count - 1
            return """
                <li><p>\(words.tookInOn(one.name, who, words.day(one.stamp.on)))</p><p class="meta">\(one.because)</p>\
                <p class="acts small"><a href="\(Link.family(one.family).history.path)">\(words.itsHistory)<span class="quiet">: \
                \(one.name)</span></a>\(if: mayMerge && isLast, " <a href=\"\(visit.link.part(from: one.family).path)\">\(words.partTitle)</a>")</p></li>
                """
        }
        guard !taken.isEmpty else {
            return "<p class=\"small\"><a href=\"\(visit.link.merge.path)\">\(words.otherRecord)</a></p>"
        }
        return """
            <section class="card"><h2>\(words.madeOfTwo)</h2><ul class="plain-list">\(rows)</ul>\
            \(if: mayMerge && visit.family.standing.isOpen, "<p class=\"small\"><a href=\"\(visit.link.merge.path)\">\(words.otherRecord)</a></p>")</section>
            """
    }
}
