import Markup
import Practice

extension Link {
    static let accessRules = Link(path: "/administration/access-rules")
}

/// For how long the authority lets people in.
enum AccessRulesRoutes {
    static let all: [Route] = [
        Route(.get, "administration/access-rules", may: .may(.manageSettings), logs: .admin("access-rules")) { visit in
            let state = try await visit.newSetting(AccessRulesPage.defaults(visit.authority.accessRules))
            return .page(AccessRulesPage(visit: visit, state: state).html)
        },
        Route(
            .post, "administration/access-rules", may: .may(.manageSettings), logs: .admin("access-rules"),
            takes: Set(AccessRulesPage.fields)
        ) { visit in
            try await visit.settle { authority in
                try authority.settle(AccessRulesPage.rules(visit.form))
            } again: { state, _ in
                AccessRulesPage(visit: visit, state: state).html
            }
        },
    ]
}

struct AccessRulesPage {
    let visit: Visit
    let state: FormState

    static let fields = ["emergencyHours", "taskDays", "involvedDays", "warningDays", "reviewDays"]

    static func defaults(_ rules: AccessRules) -> Fields {
        let numbers = [rules.emergencyHours, rules.taskDays, rules.involvedDays, rules.warningDays, rules.reviewDays]
        return Fields(zip(fields, numbers).map { ($0, String($1)) })
    }

    /// As the form says it; what is no number is 0, which no rule allows.
    static func rules(_ form: Fields) -> AccessRules {
        var rules = AccessRules()
        rules.emergencyHours = Int(form.text("emergencyHours")) ?? 0
        rules.taskDays = Int(form.text("taskDays")) ?? 0
        rules.involvedDays = Int(form.text("involvedDays")) ?? 0
        rules.warningDays = Int(form.text("warningDays")) ?? 0
        rules.reviewDays = Int(form.text("reviewDays")) ?? 0
        return rules
    }

    var html: HTML {
        let words = visit.words
        let boxes = Self.fields.map { field in
            Field(field, label: words.label(ofRule: field), error: state.error(field))
                .text(state.entered.text(field), width: .four)
        }
        return Layout(visit, title: words.accessRules, errors: state.errors).page(
            """
            <a class="back" href="\(Link.administration.path)">\(words.administration)</a><h1>\(words.accessRules)</h1>\
            <form class="form" method="post" action="\(Link.accessRules.path)">\(state.hidden)\(boxes)\
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
        default:
            say("Days until a restriction is looked at again", "Diwrnodau nes edrych ar gyfyngiad eto")
        }
    }
}
