import Journal
import Practice

/// The invented authority's front door: whom to ring, and what was referred in the last days.
struct DemoReferrals {
    let office: Office
    let calendar: DemoCalendar

    func make() async throws {
        let door = Self.door
        var opening = office.ownCommand()
        opening.id = DemoNumbers.identity(of: "front door opens")
        _ = try await office.authorities.change(
            Office.authorityID, by: opening, access: office.ownLine("authority")
        ) { kept in Decision(try kept.record.openFrontDoor(door), answer: "") }
        for (place, letter) in Self.letters(door).enumerated() {
            try await send(letter.content, as: Self.id(place), daysAgo: letter.daysAgo)
        }
        try await decideTheLast()
    }

    private static func id(_ place: Int) -> Referral.ID { ID(DemoNumbers.identity(of: "referral \(place)")) }

    private func send(_ content: Referral.Content, as id: Referral.ID, daysAgo: Int) async throws {
        let command = command("send \(id)", by: id.value, at: 10 * 60 + 14, daysAgo: daysAgo)
        _ = try await office.referrals.change(id.value, by: command, access: line(command, by: nil)) { kept in
            Decision(try kept.record.send(content), answer: "")
        }
    }

    /// The oldest was asked back, answered, decided, and its sender told.
    private func decideTheLast() async throws {
        let id = Self.id(2)
        let question = Referral.Question.ID(DemoNumbers.identity(of: "question of a referral"))
        let door = Self.door
        let steps: [(String, DemoStaff?, Int, (Referral) throws -> [Referral.Event])] = [
            (
                "ask", .delyth, 8,
                { try $0.ask(Written("When did you last see the children out alone after dark?"), as: question) }
            ),
            (
                "answer", nil, 7,
                { try $0.answer(question, with: Written("On Friday. They were waiting for the bus with a neighbour.")) }
            ),
            (
                "decide", .delyth, 6,
                {
                    try $0.decide(
                        "advice",
                        because: Written("They were with somebody the family knows. Nobody has seen any harm."),
                        at: door)
                }
            ),
            (
                "tell", .delyth, 6,
                {
                    try $0.tellOutcome(
                        Written(
                            "Thank you for writing. We have looked into it. Ring us if you see anything that worries you."
                        ))
                }
            ),
        ]
        for (place, step) in steps.enumerated() {
            let (name, worker, daysAgo, decide) = step
            let command = command(
                "referral \(name)", by: worker?.id.value ?? id.value, at: 11 * 60 + place, daysAgo: daysAgo)
            _ = try await office.referrals.change(id.value, by: command, access: line(command, by: worker)) { kept in
                Decision(try decide(kept.record), answer: "")
            }
        }
    }

    private func command(_ name: String, by actor: UInt128, at minutes: Int, daysAgo: Int) -> Command {
        let day = calendar.today.adding(days: -daysAgo - 1) ?? calendar.today
        return Command(
            id: DemoNumbers.identity(of: "front door \(name)"), actor: actor,
            at: Clock.end(of: day).milliseconds + Int64(minutes) * 60_000, fields: [])
    }

    private func line(_ command: Command, by worker: DemoStaff?) -> AccessLine {
        AccessLine(
            at: command.at, actor: worker?.id.value, session: nil, role: worker?.role.id.description ?? "guest",
            source: "127.0.0.1", action: "change", part: "referral")
    }

    private static let door: FrontDoor = {
        var door = FrontDoor.builtIn
        door.byDay = Term(
            "Children's front door, Monday to Friday, 8:30am to 5pm: 01632 960100",
            "Drws ffrynt plant, dydd Llun i ddydd Gwener, 8:30yb i 5yh: 01632 960100")
        door.byNight = Term(
            "Emergency team, nights and weekends: 01632 960199",
            "Tîm argyfwng, nosweithiau a phenwythnosau: 01632 960199")
        door.keptYears = 6
        return door
    }()
}

/// What was written to the front door of the invented authority.
extension DemoReferrals {
    private static func letters(_ door: FrontDoor) -> [(daysAgo: Int, content: Referral.Content)] {
        [(1, school(door)), (3, neighbour(door)), (9, shopkeeper(door))]
    }

    private static func school(_ door: FrontDoor) -> Referral.Content {
        var content = Referral.Content(language: "en", wording: door.wording(isWelsh: false))
        content.danger = .yes
        content.dangerWords = "Ffion does not want to go home today. School ends at 3:15pm."
        content.referrer.name = "Catrin Hywel"
        content.referrer.known = "Ffion's teacher"
        content.referrer.organisation = "Glan-y-nant School"
        content.referrer.phone = "01632 960321"
        content.referrer.safeContact = "Ring the school office before 4pm. No messages with pupils' names."
        content.people = [
            .init(isChild: true, name: "Ffion Probert", born: "about 8", known: "Glan-y-nant School, class 4"),
            .init(isChild: true, name: "Iwan Probert", born: "about 3", known: "Ffion's brother"),
            .init(isChild: false, name: "Leanne Probert", born: "", known: "their mother"),
            .init(isChild: false, name: "Dean Maddox", born: "", known: "Leanne's partner, lives there since summer"),
        ]
        content.workingWell =
            "Leanne rings the school when Ffion is ill.\nIn October Leanne took both children to her sister before Dean came back from the pub."
        content.worries =
            "Ffion came in with a bruise on her upper arm, as wide as a hand.\nShe has fallen asleep in class four times since half term."
        content.worriesKnown = .seen
        content.times = [
            .init(
                which: .first, what: "Ffion said that Dean threw a plate at the wall beside her mum.",
                when: "September", known: .told, toldBy: "Ffion"),
            .init(
                which: .last, what: "Bruise on the arm, seen while changing for PE.", when: "", known: .seen, toldBy: ""
            ),
        ]
        content.ifNothingChanges = "Ffion gets hurt when Dean has been drinking and nobody is between them."
        content.needsToHappen = "Ffion and Iwan sleep where nobody is hit.\nLeanne has somebody to ring at night."
        content.number = .number(value: 2)
        content.whyThisNumber = "Today she has a bruise. It is not 0 because her mum has protected her before."
        content.childsWords = "\u{201C}I sleep with my shoes on so I can go to Auntie Bev.\u{201D}"
        content.whoKnows = "The head teacher, Sioned Price. Auntie Bev in Mill Street."
        content.familyTold = .no
        content.familyToldWords = "We have not rung home: Dean might be there."
        content.consent = .notSure
        content.consentWords = "Asking could put Ffion and her mum at more risk today."
        content.safeContact = "Ring Leanne only at work, before 2pm. Never leave a voicemail."
        return content
    }

    private static func neighbour(_ door: FrontDoor) -> Referral.Content {
        var content = Referral.Content(language: "en", wording: door.wording(isWelsh: false))
        content.danger = .notSure
        content.referrer.isNameless = true
        content.referrer.known = "I live next door"
        content.people = [.init(isChild: true, name: "Alfie", born: "about 5", known: "")]
        content.address = "14 Weavers Row"
        content.worries = "He is on his own in the garden till late, also when it rains."
        content.worriesKnown = .seen
        content.number = .number(value: 5)
        return content
    }

    private static func shopkeeper(_ door: FrontDoor) -> Referral.Content {
        var content = Referral.Content(language: "en", wording: door.wording(isWelsh: false))
        content.danger = .no
        content.referrer.name = "Mr Okafor"
        content.referrer.known = "They come to my shop"
        content.referrer.phone = "01632 960477"
        content.people = [
            .init(isChild: true, name: "Maisie", born: "about 10", known: ""),
            .init(isChild: true, name: "Kyle", born: "about 7", known: "her brother"),
        ]
        content.workingWell = "They are polite, and Maisie always holds Kyle's hand on the road."
        content.worries = "They are often out alone after dark."
        content.worriesKnown = .seen
        content.needsToHappen = "Somebody grown up walks home with them."
        content.number = .number(value: 6)
        content.whyThisNumber = "They look well. It is only late."
        return content
    }
}
