import Journal
import Practice

/// A referral about somebody's own family does not exist for them, before there is any record of it (assurance 32).
extension Office {
    /// Does a referral name somebody, or somebody of their family: as they declared it, or as was said by whoever decides
    /// who works with that family?
    func isKin(_ actor: Actor, of content: Referral.Content) async throws -> Bool {
        if content.names(actor.name, born: nil) { return true }
        for person in try await relatives(of: actor) where content.names(person.name, born: person.born) { return true }
        return false
    }

    /// Rows of the front door's lists without what does not exist for somebody. Only a row with a name of theirs, or of a
    /// relative, is opened to look, or one that became part of a record that may be.
    func withoutKin(_ rows: [ReferralRow], _ actor: Actor) async throws -> [ReferralRow] {
        let known = [actor.name] + (try await relatives(of: actor)).map(\.name)
        let watched = Set(known.flatMap(PlainName.words))
        var shown: [ReferralRow] = []
        for row in rows {
            let names = (row.summary.children + row.summary.adults).flatMap(PlainName.words)
            let isElsewhere = row.isPartOfRecord && !actor.kin.isEmpty
            if watched.isDisjoint(with: names), !isElsewhere {
                shown.append(row)
            } else if let referral = try await referrals.load(row.id.value)?.record, try await mayOpen(referral, actor)
            {
                shown.append(row)
            }
        }
        return shown
    }

    private func relatives(of actor: Actor) async throws -> [(name: String, born: Day?)] {
        var people: [(name: String, born: Day?)] = []
        for kin in actor.kin {
            switch kin.what {
            case .declared(let declared): people.append((declared.name, declared.born))
            case .family(let id):
                let family = try await families.load(id.value)?.record
                for person in family?.people.present ?? [] where person.details.part != .professional {
                    let details = person.details
                    var born: Day?
                    if case .day(let day) = details.birth { born = day }
                    people.append((details.fullName.isEmpty ? details.name : details.fullName, born))
                }
            }
        }
        return people
    }
}

extension Referral.Content {
    /// Is somebody of this name among the people of the referral?
    ///
    /// Whoever refers often knows no day of birth: where it is not known of both, the whole name decides, but for a first
    /// name alone. Of the same day of birth, one word of the name is enough.
    func names(_ name: String, born: Day?) -> Bool {
        let words = Set(PlainName.words(name))
        return people.contains { somebody in
            let said = Set(PlainName.words(somebody.name))
            if let born, let day = Day.loosely(somebody.born) { return born == day && !words.isDisjoint(with: said) }
            return words.count > 1 && words.isSubset(of: said)
        }
    }
}
