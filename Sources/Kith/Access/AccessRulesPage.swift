import Markup
import Practice

extension Link {
    static let accessRules = Link(path: "/administration/access-rules")
}

/// For how long the authority lets people in.
struct AccessRulesPage: SettingPage {
    static let link = Link.accessRules
    static let part = "access-rules"

    let visit: Visit
    let state: FormState

    private static let lengths = ["emergencyHours", "taskDays", "involvedDays", "warningDays", "reviewDays"]
    /// How much somebody may open in an hour.
    private static let paces = [
        "recordsTold", "recordsStopped", "searchesTold", "searchesStopped", "tokenTold", "tokenStopped",
    ]
    private static let names = lengths + paces
    static let fields = Set(names)

    static func decide(_ form: Fields, _ authority: Authority) throws -> [Authority.Event] {
        try authority.settle(rules(form))
    }

    static func defaults(_ authority: Authority, _ words: Words) -> Fields {
        let rules = authority.accessRules
        let pace = rules.openingPace
        let numbers =
            [rules.emergencyHours, rules.taskDays, rules.involvedDays, rules.warningDays, rules.reviewDays]
            + [pace.records, pace.searches, pace.token].flatMap { [$0.told, $0.stopped] }
        return Fields(zip(names, numbers).map { ($0, String($1)) })
    }

    /// As the form says it; what is no number is 0, which no rule allows.
    private static func rules(_ form: Fields) -> AccessRules {
        var rules = AccessRules()
        rules.emergencyHours = Int(form.text("emergencyHours")) ?? 0
        rules.taskDays = Int(form.text("taskDays")) ?? 0
        rules.involvedDays = Int(form.text("involvedDays")) ?? 0
        rules.warningDays = Int(form.text("warningDays")) ?? 0
        rules.reviewDays = Int(form.text("reviewDays")) ?? 0
        func limit(_ name: String) -> OpeningPace.Limit {
            .init(told: Int(form.text("\(name)Told")) ?? 0, stopped: Int(form.text("\(name)Stopped")) ?? 0)
        }
        var pace = OpeningPace()
        (pace.records, pace.searches, pace.token) = (limit("records"), limit("searches"), limit("token"))
        rules.pace = pace
        return rules
    }

    var html: HTML {
        let words = visit.words
        func boxes(_ fields: [String], width: Field.Width) -> [HTML] {
            fields.map { field in
                Field(field, label: words.label(ofRule: field), error: state.error(field))
                    .text(state.entered.text(field), width: width)
            }
        }
        return Layout(visit, title: words.accessRules, errors: state.errors).page(
            """
            \(state.compared)<a class="back" href="\(Link.administration.path)">\(words.administration)</a><h1>\(words.accessRules)</h1>\
            <form class="form" method="post" action="\(Link.accessRules.path)">\(state.hidden)\(boxes(Self.lengths, width: .four))\
            <h2>\(words.openingPace)</h2><p>\(words.openingPaceLead)</p>\(boxes(Self.paces, width: .ten))\
            <div class="done"><button class="btn go">\(words.save)</button> \
            <a href="\(Link.administration.path)">\(words.cancel)</a></div></form>
            """)
    }
}

/// The same, on the page of those who look after Kith.
struct AccessRulesSection {
    let visit: Visit

    var html: HTML {
        let words = visit.words
        return """
            <section class="part"><h2>\(words.accessRules)</h2>\
            <p>\(words.accessRulesSaid(visit.authority.accessRules))</p>\
            <div class="done"><a class="btn" href="\(Link.accessRules.path)">\(words.changeAccessRules)</a></div></section>
            """
    }
}

extension Words {
    var accessRules: String { say("How long people are let in", "Am ba hyd y caiff pobl eu gadael i mewn") }
    var openingPace: String { say("How much is opened in an hour", "Faint a agorir mewn awr") }
    var openingPaceLead: String {
        say(
            "Who opens more different records, or searches more often, is listed under Unusual openings. Beyond the second number nothing more opens before the hour has moved on.",
            "Caiff pwy bynnag sy'n agor mwy o wahanol gofnodion, neu'n chwilio'n amlach, eu rhestru o dan Agoriadau anarferol. Y tu hwnt i'r ail rif nid oes dim mwy yn agor cyn i'r awr symud ymlaen."
        )
    }
    var changeAccessRules: String { say("Change how long", "Newid am ba hyd") }
    func accessRulesSaid(_ rules: AccessRules) -> String {
        say(
            "Emergency access \(rules.emergencyHours) hours; for a task \(rules.taskDays) days; for an involved worker \(rules.involvedDays) days.",
            "Mynediad brys \(rules.emergencyHours) awr; ar gyfer tasg \(rules.taskDays) diwrnod; ar gyfer gweithiwr cysylltiedig \(rules.involvedDays) diwrnod."
        )
    }
    func label(ofRule field: String) -> String {
        switch field {
        case "emergencyHours": say("Emergency access, in hours", "Mynediad brys, mewn oriau")
        case "taskDays": say("Somebody with one task, in days", "Rhywun ag un dasg, mewn diwrnodau")
        case "involvedDays": say("An involved worker, in days", "Gweithiwr cysylltiedig, mewn diwrnodau")
        case "warningDays": say("Warned so many days before", "Rhybuddio cynifer o ddyddiau cyn hynny")
        case "recordsTold": say("Records: listed from so many on", "Cofnodion: rhestrir o gynifer ymlaen")
        case "recordsStopped": say("Records: stopped at so many", "Cofnodion: atelir ar gynifer")
        case "searchesTold": say("Searches: listed from so many on", "Chwiliadau: rhestrir o gynifer ymlaen")
        case "searchesStopped": say("Searches: stopped at so many", "Chwiliadau: atelir ar gynifer")
        case "tokenTold":
            say("A program's token: listed from so many on", "Tocyn rhaglen: rhestrir o gynifer ymlaen")
        case "tokenStopped": say("A program's token: stopped at so many", "Tocyn rhaglen: atelir ar gynifer")
        default:
            say("Days until a restriction is looked at again", "Diwrnodau nes edrych ar gyfyngiad eto")
        }
    }
}
