import Practice

@testable import Kith

extension House {
    /// A family with something of every tool in it; every text begins with zz, so that tests know it from the interface.
    @discardableResult func fullFamily(lead: Worker.ID) async throws -> Family.ID {
        let id = Family.ID(office.surroundings.newID())
        let today = Clock.day(of: clock.now)
        let (child, adult, teacher) = (Person.ID(11), Person.ID(12), Person.ID(13))
        let (harm, safety, pair, scale) = (
            FamilyMap.Item.ID(21), FamilyMap.Item.ID(22), Pair.ID(31), Scale.ID(41)
        )
        let authority = try await office.authority()
        try await change(id, by: lead) { try $0.open(on: today, today: today) }
        try await change(id, by: lead) {
            try $0.addPerson(
                .init(part: .child, name: "zzMia", birth: .day(on: Day(year: 2019, month: 3, day: 2) ?? today)),
                as: child,
                today: today)
                + $0.addPerson(.init(part: .adult, name: "zzKayla", safeContact: "zznote"), as: adult, today: today)
                + $0.addPerson(.init(part: .professional, name: "zzAli", known: "zzteacher"), as: teacher, today: today)
        }
        try await change(id, by: lead) {
            try $0.move(child, to: ServiceArea.earlyHelp.id, on: today, because: "", today: today, authority: authority)
                + $0.allocate(lead: lead, team: nil, coWorkers: []) + $0.tie(adult, "zzmother", to: child)
        }
        try await change(id, by: lead) {
            try $0.add(
                .init(text: Written("zzharm"), children: [child], source: .told(by: "zzAli")), to: .pastHarm, as: harm)
                + $0.add(.init(text: Written("zzsafety")), to: .existingSafety, as: safety)
                + $0.add(.init(text: Written("zzstep"), who: "zzKayla", by: today), to: .nextStep, as: ID(23))
                + $0.ask(.init(text: Written("zzquestion")), as: ID(24))
        }
        try await change(id, by: lead) {
            try $0.writePair(
                .init(
                    children: [child],
                    statement: .init(who: "zzAli", happened: "zzhappened", ifNothingChanges: "zzfuture"),
                    goal: .init(doingInstead: "zzinstead", holdFor: .init(value: 6, unit: .months))),
                as: pair, today: today, authority: authority)
        }
        try await change(id, by: lead) {
            try $0.askScale(
                .init(question: Written("zzquestion"), ten: "zzten", zero: "zzzero", closeAt: 8), kind: .safety,
                for: pair,
                as: scale)
                + $0.reword(harm, as: .init(text: Written("zzharmed"), children: [child]))
                + $0.dispute(harm, by: adult, how: "zzotherwise") + $0.withdraw(safety, because: "zzwhy")
        }
        try await change(id, by: lead) { family in
            var draft = Family.RatingDraft(rater: adult, answer: "6", reason: "zzreason", day: today)
            draft.oneHigher = "zzhigher"
            return try family.rate(draft, on: scale, as: ID(51), today: today)
        }
        try await change(id, by: lead) {
            try $0.decideSharing(
                .init(
                    .notShared, what: "zzwhere", with: "zzsolicitor", ground: .moreDetrimental, because: "zzfound",
                    decidedBy: "zzAli", on: today), as: ID(61), today: today)
        }
        return id
    }
}
