import Practice

extension Words {
    var post: String { say("Post", "Post") }
    var noMailServer: String {
        say(
            "No mail server is named, so Kith sends no e-mail. Whoever starts Kith names one with --mail-server.",
            "Ni enwyd gweinydd post, felly nid yw Kith yn anfon e-byst. Mae'r sawl sy'n cychwyn Kith yn enwi un gyda --mail-server."
        )
    }
    var nothingWaits: String { say("No letter waits.", "Nid oes llythyr yn aros.") }
    func lettersWait(_ number: Int, oldest: Moment) -> String {
        let waiting = count(
            number, english: .init(one: "1 letter waits", other: "\(number) letters wait"),
            welsh: .init(other: "Mae \(number) llythyr yn aros"))
        return waiting + say(", the oldest since ", ", yr hynaf ers ") + moment(oldest) + "."
    }
    func lettersSent(_ number: Int) -> String {
        say("Sent in the last 30 days: \(number)", "Wedi'u hanfon yn y 30 diwrnod diwethaf: \(number)")
    }
    func notYetHanded(_ number: Int, _ fault: Delivery.Fault) -> String {
        say("Will be tried again: \(number). ", "Bydd ymgais arall: \(number). ") + sentence(for: fault)
    }
    func givenUp(_ number: Int, _ fault: Delivery.Fault) -> String {
        say(
            "Given up in the last 30 days: \(number). ", "Rhoddwyd y gorau iddynt yn y 30 diwrnod diwethaf: \(number). "
        )
            + sentence(for: fault)
    }

    func sentence(for fault: Delivery.Fault) -> String {
        switch fault {
        case .unreachable: say("The mail server does not answer.", "Nid yw'r gweinydd post yn ateb.")
        case .insecure:
            say(
                "The mail server offers no encryption, or its certificate is not trusted.",
                "Nid yw'r gweinydd post yn cynnig amgryptio, neu nid oes ymddiriedaeth yn ei dystysgrif.")
        case .signIn:
            say(
                "The mail server does not take our name and password.",
                "Nid yw'r gweinydd post yn derbyn ein henw a'n cyfrinair.")
        case .busy:
            say(
                "The mail server said that it cannot take it now.",
                "Dywedodd y gweinydd post na all ei dderbyn nawr.")
        case .unreadable:
            say("What waited could not be read any more.", "Ni ellid darllen yr hyn oedd yn aros mwyach.")
        case .refused:
            say(
                "The mail server refuses the address or the letter.",
                "Mae'r gweinydd post yn gwrthod y cyfeiriad neu'r llythyr.")
        case .tooOld: say("It could not be sent for a day.", "Ni ellid ei anfon am ddiwrnod.")
        }
    }

    var keptPost: String { say("Post that would have gone out", "Post a fyddai wedi mynd allan") }
    var keptPostLead: String {
        say(
            "A demonstration sends nothing. This is what people would have got, newest first.",
            "Nid yw arddangosiad yn anfon dim. Dyma beth fyddai pobl wedi'i gael, y diweddaraf yn gyntaf.")
    }
    var noPostYet: String { say("Nothing would have gone out yet.", "Ni fyddai dim wedi mynd allan eto.") }
    func letterTo(_ address: String) -> String { say("To \(address)", "At \(address)") }
    var diaryEntry: String { say("Diary entry", "Cofnod dyddiadur") }
}
