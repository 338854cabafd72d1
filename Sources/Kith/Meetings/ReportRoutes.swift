import Journal
import Markup
import Practice

extension MeetingLink {
    var report: Link { part("report") }
    var printReport: Link { part("report/print") }
    var handOver: Link { part("report/hand-over") }
    func handOver(to person: Person.ID) -> Link { handOver.with("person", person.description) }
    func handed(_ id: Report.Handover.ID) -> Link { part("report/handed/\(id)") }
    func said(_ id: Report.Handover.ID) -> Link { part("report/handed/\(id)/said") }
}

/// The report to a meeting: what only the report says, the copies of it, and the proof that the family has them.
enum ReportRoutes {
    static let all: [Route] = [
        .meeting(.get, "report", may: .read, logs: .view("report")) { visit in
            try await visit.inside.show(ReportForms.texts(visit))
        },
        .meeting(.post, "report", may: .record, logs: .change("report"), takes: ["analysis", "recommendation"]) {
            visit in
            let language = visit.words.language.rawValue
            let texts = Dictionary(
                uniqueKeysWithValues: Report.Section.allCases.map {
                    ($0, Written(visit.form.text($0.rawValue), language: language))
                })
            return try await visit.submit(
                ReportForms.texts(visit), then: visit.link.report, again: { ReportForms.texts($0) },
                { try $0.write(texts) })
        },
        .meeting(.get, "report/print", may: .read, logs: .print("report")) { visit in
            .page(ReportSheet(visit: visit, of: .now(visit), for: nil).html)
        },
        .meeting(.get, "report/hand-over", may: .record, logs: .view("report")) { visit in
            let person = try visit.familyMember(visit.inside.visit.query.text("person"))
            return try await visit.inside.show(ReportForms.handOver(to: person, visit))
        },
        .meeting(
            .post, "report/hand-over", may: .record, logs: .change("report"), takes: ReportForms.handOverFields,
            answer: handOver),
        .meeting(.get, "report/handed/:handover", may: .read, logs: .print("report-as-handed")) { visit in
            let handover = try visit.handover()
            let then = try await ReportThen(handover, visit)
            let page = ReportSheet(visit: visit, of: then, for: handover)
            var answer = Answer.page(page.html)
            answer.shown = [handover.content.to.value]
            return answer
        },
        .meeting(.post, "report/handed/:handover/said", may: .record, logs: .change("report"), takes: ["said"]) {
            visit in
            let handover = try visit.handover()
            let said = Written(visit.form.text("said"), language: visit.words.language.rawValue)
            return try await visit.submit(
                ReportForms.texts(visit), then: visit.link.report.at("handed"), again: { ReportForms.texts($0) },
                { try $0.answerReport(handover.id, said: said) })
        },
    ]

    @Sendable private static func handOver(_ visit: MeetingVisit) async throws -> Answer {
        let form = visit.form
        let person = try visit.familyMember(form.text("person"))
        let check = ReportForms.handOver(to: person, visit)
        guard form.text("look").isEmpty else { return visit.inside.again(check) }
        guard form.text("seen") == visit.reportSeen else {
            return visit.inside.refused(check, because: Refusal(.changedMeanwhile))
        }
        let id: Report.Handover.ID = visit.new()
        return try await visit.submit(check, then: visit.link.handed(id)) { meeting in
            guard meeting.report.texts == visit.meeting.report.texts else { throw Refusal(.changedMeanwhile) }
            var checks = Checks()
            let day = checks.take(try form.day("on")) ?? nil
            if day == nil { checks.refuse(.missing, "on") }
            let how = Report.Handover.Way(rawValue: form.text("how"))
            if how == nil { checks.refuse(.notFound, "how") }
            try checks.pass()
            let said = form.text("said")
            let content = Report.Handover.Content(
                to: person.id, on: day ?? visit.inside.today, how: how ?? .inPerson,
                said: said.isEmpty ? nil : Written(said, language: visit.words.language.rawValue),
                family: visit.inside.version, meeting: visit.version,
                with: ReportForms.ticked(form).sorted() + ReportText.parts)
            return try meeting.handOver(content, as: id, today: visit.inside.today)
        }
    }
}

/// The record and the report's own texts at one time.
struct ReportThen: Sendable {
    let family: Family
    let meeting: Meeting
    let day: Day

    static func now(_ visit: MeetingVisit) -> ReportThen {
        ReportThen(family: visit.inside.family, meeting: visit.meeting, day: visit.inside.today)
    }

    private init(family: Family, meeting: Meeting, day: Day) {
        (self.family, self.meeting, self.day) = (family, meeting, day)
    }

    /// As it stood when it was handed over: the events up to then, and nothing later.
    init(_ handover: Report.Handover, _ visit: MeetingVisit) async throws {
        let office = visit.office
        let own = visit.meeting.plan?.family ?? visit.inside.id
        family =
            own == visit.inside.id
            ? try await visit.inside.record(at: handover.content.family)
            : try await office.family(own, at: handover.content.family)
        meeting = try await office.meeting(visit.id, at: handover.content.meeting)
        day = handover.stamp.on
    }
}

extension MeetingVisit {
    /// Marks the record and the meeting from which the report is made, so that what is handed over is what was read.
    var reportSeen: String { "\(inside.version)-\(version)" }

    /// Somebody of the family's record whom the report is for.
    fileprivate func familyMember(_ id: String) throws -> Person {
        guard let person = inside.person(named: id) else { throw Problem.notFound }
        return person
    }

    fileprivate func handover() throws -> Report.Handover {
        let id: Report.Handover.ID = try inside.visit.id("handover")
        guard let handover = meeting.report.handovers.first(where: { $0.id == id }) else { throw Problem.notFound }
        return handover
    }

    /// For whom of the family the report is, by their part: whoever brings the children up, and the children.
    var reportReaders: [Person] { inside.family.people.with(.adult) + inside.family.people.children }
}
