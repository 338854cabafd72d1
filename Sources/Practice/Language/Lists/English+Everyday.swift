/// Listed words in everyday company: beside these words they mean what everybody means by them.
enum EverydayUses {
    /// A line is `words | the words before them | the words after them`; words are inflected as in `WordPattern`.
    private static let english = """
        client/s | email cleaning his her my their |
        agenc~y~ies | letting cleaning travel employment estate temping advertising news |
        provider/s | internet broadband phone energy |
        property | lost intellectual |
        placement/s | work college student university |
        issues | back |
        monitor | a the baby heart another computer sleep glucose new |
        actions | your his her their my our |
        assist | the an another goal first second final |
        allocated | | seat seats parking bay place room bed locker table slot
        contact is | safe |
        contact {was,will} | safe |
        terminates | bus train tram |
        persistent | | cough rain pain headache cold knocking ringing
        refer | | to page
        toxic | | fumes paint things chemicals waste gas plants smoke shock dose
        cuckoo | | clock clocks
        trajectory | | of the ball rocket
        offending | | branch article item weed tooth wire
        neglected | | to garden grave allotment field house building
        criminal/s | | record records law justice damage charge court courts
        incident/s | | number room book
        historical | | novel novels society building buildings
        residence | halls hall |
        breakdown | | lorry truck service cover recovery
        communication | | skills tower
        conference | press football national | league call centre
        adequate | barely |
        doing well | | at with
        {bad,wrong} choice | | of
        {bad,poor,wrong} decision | | by
        """

    private struct Company {
        var before: Set<String> = []
        var after: Set<String> = []
    }

    private static let companies: [String: Company] = {
        var found: [String: Company] = [:]
        for line in english.split(separator: "\n") {
            let parts = line.split(separator: "|", omittingEmptySubsequences: false)
            guard parts.count == 3 else { continue }
            for term in WordPattern.sequences(of: parts[0].split(separator: " ").joined(separator: " ")) {
                found[term.joined(separator: " ")] = Company(
                    before: Set(parts[1].split(separator: " ").map(String.init)),
                    after: Set(parts[2].split(separator: " ").map(String.init)))
            }
        }
        return found
    }()

    /// Whether a listed term stands in everyday company.
    static func hold(_ term: String, after before: String, before next: String) -> Bool {
        guard let company = companies[term] else { return false }
        return company.before.contains(before) || company.after.contains(next)
    }
}
