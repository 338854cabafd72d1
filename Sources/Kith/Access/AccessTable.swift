import Journal
import Markup
import Practice

/// Lines of the access log as a table, newest first.
struct AccessTable {
    var words: Words
    var staff: Staff
    var lines: [AccessLine]
    /// One person's lines name the record; one record's lines name the person.
    var isAboutPerson: Bool
    /// The people of the record, where whoever reads this may know them.
    var people: People?
    /// Opens what people said about why they came, for those who may read it.
    var keys: KeyRing?

    var html: HTML {
        guard !lines.isEmpty else { return "<p class=\"nothing\">\(words.nothingOpened)</p>" }
        let rows = lines.map { line -> [HTML] in
            let role = ID<Role>(line.role).flatMap { staff.roles[$0] }.map {
                words.pick(english: $0.english, welsh: $0.welsh)
            }
            let about = line.stream.map { record($0, line.plainPart) } ?? ""
            let shown = line.shown.isEmpty || line.isCopy ? "" : words.recordsShown(line.shown.count)
            return [
                "\(words.moment(Moment(milliseconds: line.at)))",
                isAboutPerson ? "\(about)\(shown)" : "\(line.actor.map { staff.name(of: ID($0)) } ?? "")",
                "\(words.did(line.action)) · \(words.part(line.plainPart))\(reader(line))\(why(line))", "\(role ?? "")",
                "\(line.source.isEmpty ? words.thisMachine : line.source)",
                "\(line.outcome == "done" ? "" : line.outcome == AccessLine.own ? words.ownOutcome : words.refusedOutcome)",
            ]
        }
        return Table(
            words.accessLog, isCaptionQuiet: true,
            headings: [
                .init(words.when), .init(isAboutPerson ? words.recordNumber : words.name), .init(words.whatWasDone),
                .init(words.role), .init(words.from), .init(words.outcome),
            ], rows: rows
        ).html
    }

    /// Why somebody who does not work with the family opened it, and what they said about that.
    private func why(_ line: AccessLine) -> String {
        let said = keys.flatMap { line.reason(openedBy: $0) }.map { ": \($0)" } ?? ""
        return (line.purpose.map { " · \(words.name(of: $0))" } ?? "") + said
    }

    /// For whom a copy was made.
    private func reader(_ line: AccessLine) -> String {
        guard line.isCopy, let people, let name = line.shown.first.map({ people.name(of: ID($0)) }), !name.isEmpty
        else { return "" }
        return " · \(words.madeFor(name))"
    }

    /// A record by the end of its number, with the way to everybody who opened it.
    private func record(_ stream: UInt128, _ part: String) -> HTML {
        let id = Family.ID(stream)
        let number = String(id.description.suffix(6))
        if ExportStep(part: part) != nil { return "<a href=\"\(Link.exports(ID(stream)).path)\">\(number)</a>" }
        if part == "referral" { return "<a href=\"\(Link.referral(ID(stream)).openings.path)\">\(number)</a>" }
        return stream == Office.authorityID ? "" : "<a href=\"\(Link.family(id).openings.path)\">\(number)</a>"
    }
}

extension AccessLine {
    /// A copy for one person: what it showed is that person.
    fileprivate var isCopy: Bool {
        (action == "print" && plainPart == "copy") || (action == "export" && plainPart == Handing.part)
    }
}
