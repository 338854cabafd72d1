import Practice

/// A record as rows for a spreadsheet, in the columns that an import takes (docs/import.md).
struct ExportLists {
    let id: Family.ID
    let family: Family
    let authority: Authority
    let today: Day

    typealias Row = (kind: ImportKind, values: [String: String])

    /// The columns of one list.
    static func columns(of kind: ImportKind) -> [String] { ["family"] + kind.fields }

    /// One row as it is written.
    func line(_ row: Row) -> String {
        Spreadsheet.row(
            Self.columns(of: row.kind).map { $0 == "family" ? id.description : row.values[$0] ?? "" })
    }

    /// Nothing of a record that is a part of another one: there its rows stand.
    var rows: [Row] { family.standing.isMerged ? [] : allRows }

    private var allRows: [Row] {
        family.people.present.map { (.person, person($0)) }
            + family.people.ties.map {
                (.tie, ["from": $0.from.description, "how": $0.how, "to": $0.to.description])
            }
            + family.map.items.filter(\.isLive).map { (.item, item($0)) }
            + family.map.questions.filter { $0.withdrawn == nil }.map { (.question, question($0)) }
            + family.pairs.current.map { (.pair, pair($0)) }
            + family.scales.current.flatMap { scale in
                [(.scale, self.scale(scale))]
                    + scale.allRatings.filter(\.isLive).map { (.rating, rating($0, on: scale)) }
            }
    }

    private func list(_ people: [Person.ID]) -> String { people.map(\.description).joined(separator: "; ") }

    private func person(_ person: Person) -> [String: String] {
        let details = person.details
        var row = [
            "id": person.id.description, "part": details.part.rawValue, "name": details.name,
            "fullName": details.fullName, "otherNames": details.otherNames, "pronouns": details.pronouns,
            "speaks": details.speaks, "reads": details.reads, "safeContact": details.safeContact,
            "known": details.known, "formats": details.formats.map(\.rawValue).joined(separator: "; "),
            "identifiers": IdentifierText.text(of: details.identifiers),
        ]
        switch details.birth {
        case .day(let day): row["born"] = day.description
        case .unborn(let due): (row["unborn"], row["due"]) = ("yes", due?.description)
        case .notKnown: break
        }
        if let stay = family.areas.stays(of: person.id).last(where: { $0.since <= today }) {
            row["area"] = authority[stay.area]?.name.english
            row["areaSince"] = stay.since.description
        }
        return row
    }

    private func item(_ item: FamilyMap.Item) -> [String: String] {
        let content = item.content
        var row = [
            "id": item.id.description, "category": item.category.rawValue, "text": content.text.text,
            "language": content.text.language, "children": list(content.children),
            "ownWords": content.isOwnWords ? "yes" : "", "who": content.who, "notFor": list(content.notFor),
            "sourceName": content.source?.name ?? "",
        ]
        row["sourceKind"] =
            switch content.source {
            case .seen: "seen"
            case .told: "told"
            case .record: "record"
            case .opinion: "opinion"
            case nil: ""
            }
        row["happened"] = content.happened?.text
        row["protectsFrom"] = content.protectsFrom?.description
        row["by"] = content.by?.description
        row["done"] = item.done?.description
        return row
    }

    private func question(_ question: FamilyMap.Question) -> [String: String] {
        [
            "id": question.id.description, "text": question.content.text.text,
            "language": question.content.text.language, "who": question.content.who,
            "by": question.content.by?.description ?? "", "answer": question.answer?.text ?? "",
            "notFor": list(question.content.notFor),
        ]
    }

    private func pair(_ pair: Pair) -> [String: String] {
        let (statement, goal) = (pair.statement, pair.goal)
        return [
            "id": pair.id.description, "children": list(pair.content.children),
            "area": authority[pair.content.labels.area]?.name.english ?? "", "acknowledge": statement.acknowledge,
            "who": statement.who, "happened": statement.happened, "ifNothingChanges": statement.ifNothingChanges,
            "dispute": statement.dispute, "forTheChild": statement.forTheChild, "bestHopes": goal.bestHopes,
            "doingInstead": goal.doingInstead, "childExperience": goal.childExperience,
            "networkPart": goal.networkPart, "howKnown": goal.howKnown,
            "holdFor": goal.holdFor.map { "\($0.value) \($0.unit.rawValue)" } ?? "", "thenWhat": goal.thenWhat,
            "language": statement.language, "item": pair.source?.description ?? "",
            "agreed": pair.status == .agreed ? "yes" : "", "notFor": list(pair.content.notFor),
        ]
    }

    private func scale(_ scale: Scale) -> [String: String] {
        [
            "id": scale.id.description, "kind": scale.kind.rawValue, "pair": scale.pair?.description ?? "",
            "question": scale.wording.question.text, "ten": scale.wording.ten, "zero": scale.wording.zero,
            "closeAt": scale.wording.closeAt.map { "\($0)" } ?? "", "language": scale.wording.question.language,
        ]
    }

    private func rating(_ rating: Rating, on scale: Scale) -> [String: String] {
        let content = rating.content
        let answer =
            switch content.answer {
            case .number(let number): "\(number)"
            case .dontKnow: "dont-know"
            case .passed: "passed"
            }
        return [
            "id": rating.id.description, "scale": scale.id.description,
            "person": content.rater.person?.description ?? "",
            "guest": content.rater.guest?.name ?? "", "guestPart": content.rater.guest?.part.rawValue ?? "",
            "guestKnown": content.rater.guest?.known ?? "",
            "answer": answer, "reason": rating.reasonWords?.text ?? "",
            "noReason": content.reason == .askedGaveNone ? "yes" : "", "whyNotZero": content.whyNotZero,
            "oneHigher": content.oneHigher, "day": content.day.description, "askedBy": content.askedBy,
            "proxy": content.proxy, "occasion": content.occasion, "shownTo": content.shownTo.rawValue,
            "language": rating.reasonWords?.language ?? "",
        ]
    }
}
