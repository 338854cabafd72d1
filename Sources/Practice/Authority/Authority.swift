/// What an authority decided for itself: its name, its service areas and their words, and from when the three elements
/// are expected.
package struct Authority: Hashable, Sendable {
    package internal(set) var name = ""
    package internal(set) var areas: [ServiceArea] = []
    package internal(set) var retired: Set<ServiceArea.ID> = []
    /// Families opened from this day on are expected to have a statement, a goal and a scale.
    package internal(set) var elementsFrom: Day?
    package internal(set) var frontDoor = FrontDoor.builtIn
    /// What it added to the language coach's lists and took out of them, in the order in which it did.
    package internal(set) var words: [OwnWord] = []
    /// Kinds of meetings that the authority made itself.
    package internal(set) var meetingTypes: [DefinedMeeting] = []
    package internal(set) var retiredMeetingTypes: Set<DefinedMeeting.ID> = []
    /// So many days before a conference the family has its report; nil where the authority has not said.
    package internal(set) var reportDays: Int?
    /// For how long people are let in.
    package internal(set) var accessRules = AccessRules()
    /// Where numbers of other systems lead.
    package internal(set) var numberLinks: [NumberLink] = []
    /// What it says to everybody for a while.
    package internal(set) var notice: Notice?
    /// What people are told about what is kept of them.
    package internal(set) var recordNotice = RecordNotice()
    package internal(set) var newerKinds = 0

    package init() {}

    package enum Event: Hashable, Sendable, Codable {
        case named(name: String)
        case areaDefined(area: ServiceArea)
        case areaReworded(area: ServiceArea)
        case areaRetired(area: ServiceArea.ID)
        case areaBroughtBack(area: ServiceArea.ID)
        case elementsExpected(from: Day?)
        case frontDoorOpened(frontDoor: FrontDoor)
        case wordKept(word: OwnWord)
        case wordTakenOut(word: OwnWord.ID)
        case meetingTypeDefined(type: DefinedMeeting)
        case meetingTypeReworded(type: DefinedMeeting)
        case meetingTypeRetired(type: DefinedMeeting.ID)
        case meetingTypeBroughtBack(type: DefinedMeeting.ID)
        case reportDaysSet(days: Int?)
        case accessRulesSet(rules: AccessRules)
        case numberLinksSet(links: [NumberLink])
        case noticeGiven(notice: Notice)
        case noticeTakenDown
        case recordNoticeSet(notice: RecordNotice)
    }

    package mutating func apply(_ event: Event?, _ stamp: Stamp) {
        switch event {
        case .named(let name): self.name = name
        case .areaDefined(let area): areas.append(area)
        case .areaReworded(let area):
            areas = areas.map { $0.id == area.id ? area : $0 }
        case .areaRetired(let area): retired.insert(area)
        case .areaBroughtBack(let area): retired.remove(area)
        case .elementsExpected(let day): elementsFrom = day
        case .frontDoorOpened(let door): frontDoor = door
        case .wordKept(let word):
            if let place = words.firstIndex(where: { $0.id == word.id }) {
                words[place] = word
            } else {
                words.append(word)
            }
        case .wordTakenOut(let id): words.removeAll { $0.id == id }
        case .meetingTypeDefined(let type): meetingTypes.append(type)
        case .meetingTypeReworded(let type):
            meetingTypes = meetingTypes.map { $0.id == type.id ? type : $0 }
        case .meetingTypeRetired(let type): retiredMeetingTypes.insert(type)
        case .meetingTypeBroughtBack(let type): retiredMeetingTypes.remove(type)
        case .reportDaysSet(let days): reportDays = days
        case .accessRulesSet(let rules): accessRules = rules
        case .numberLinksSet(let links): numberLinks = links
        case .noticeGiven(let notice): self.notice = notice
        case .noticeTakenDown: notice = nil
        case .recordNoticeSet(let notice): recordNotice = notice
        case nil: newerKinds += 1
        }
    }

    package subscript(area: ServiceArea.ID) -> ServiceArea? { areas.first { $0.id == area } }

    /// The areas that can be chosen for a child now.
    package var openAreas: [ServiceArea] { areas.filter { !retired.contains($0.id) } }
}

extension Authority {
    /// A new authority, with the built-in areas.
    package func found(name: String, elementsFrom day: Day?) throws(Refusal) -> [Event] {
        let name = try Written.checked(name, field: "name").text
        return [.named(name: name)] + ServiceArea.builtIn.map { .areaDefined(area: $0) } + [
            .elementsExpected(from: day)
        ]
    }

    /// Names the authority and says from which day the three elements are expected.
    package func settle(name: String, elementsFrom day: Day?) throws(Refusal) -> [Event] {
        let name = try Written.checked(name, field: "name").text
        return (name == self.name ? [] : [.named(name: name)])
            + (day == elementsFrom ? [] : [.elementsExpected(from: day)])
    }

    /// Makes an area, or changes the words of one. Words written before keep their labels.
    package func word(_ area: ServiceArea, isRetired: Bool) throws(Refusal) -> [Event] {
        var area = area
        var checks = Checks()
        area.name.english = checks.needed(Written(area.name.english), "name")
        area.name.welsh = checks.plain(area.name.welsh, "nameWelsh")
        area.terminology.statement.english = checks.needed(Written(area.terminology.statement.english), "statement")
        area.terminology.statement.welsh = checks.plain(area.terminology.statement.welsh, "statementWelsh")
        area.terminology.goal.english = checks.needed(Written(area.terminology.goal.english), "goal")
        area.terminology.goal.welsh = checks.plain(area.terminology.goal.welsh, "goalWelsh")
        area.terminology.ten.english = checks.needed(Written(area.terminology.ten.english), "ten")
        area.terminology.ten.welsh = checks.plain(area.terminology.ten.welsh, "tenWelsh")
        area.terminology.zero.english = checks.needed(Written(area.terminology.zero.english), "zero")
        area.terminology.zero.welsh = checks.plain(area.terminology.zero.welsh, "zeroWelsh")
        try checks.pass()
        guard let known = self[area.id] else { return [.areaDefined(area: area)] }
        var events: [Event] = known == area ? [] : [.areaReworded(area: area)]
        if isRetired != retired.contains(area.id) {
            events.append(isRetired ? .areaRetired(area: area.id) : .areaBroughtBack(area: area.id))
        }
        return events
    }
}
