import Markup
import Practice

/// A page of settings with one form about the authority. Its two routes follow from it: whoever may change settings reads
/// and sends it, and a refusal or a conflict shows it again.
protocol SettingPage: SendableMetatype {
    static var link: Link { get }
    /// How the access log names it.
    static var part: String { get }
    static var fields: Set<String> { get }
    /// What the authority itself would put into the fields.
    static func defaults(_ authority: Authority, _ words: Words) -> Fields
    /// What the form changes.
    static func decide(_ form: Fields, _ authority: Authority) throws -> [Authority.Event]

    init(visit: Visit, state: FormState)
    var html: HTML { get }
}

extension SettingPage {
    static var routes: [Route] {
        let path = String(link.path.dropFirst())
        return [
            Route(.get, path, may: .may(.manageSettings), logs: .admin(part)) { visit in
                let state = visit.newSetting(defaults(visit.authority, visit.words))
                return .page(Self(visit: visit, state: state).html)
            },
            Route(.post, path, may: .may(.manageSettings), logs: .admin(part), takes: fields) { visit in
                let (form, words) = (visit.form, visit.words)
                return try await visit.settle { authority in
                    try decide(form, authority)
                } on: { state in
                    Self(visit: visit, state: state).html
                } defaults: { authority in
                    defaults(authority, words)
                }
            },
        ]
    }
}

/// Every page of settings with one form.
enum SettingRoutes {
    static let all: [Route] =
        AuthorityPage.routes + ReportDaysPage.routes + FrontDoorSettingsPage.routes + NumberLinksPage.routes
        + NoticePage.routes + RecordNoticePage.routes + AccessRulesPage.routes
}
